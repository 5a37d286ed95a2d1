-- Who had denied what is counted of an event, until the end of a day. One row is one event and
-- metric.
-- Takes: as_of
select
    event_id,
    metric,
    string_agg(distinct source_name, '; ' order by source_name) as denied_by
from denied_metrics
where cast(known_at at time zone 'UTC' as date) <= as_of
group by event_id, metric
