-- What became of every id that an event has or had: an event bears the id of its earliest published
-- report, so any id is that of a report, and the event is today the one that holds this report. One
-- row is one id of a report.
select distinct
    article_event_id as old_event_id,
    event_id
from event_mentions
order by old_event_id
