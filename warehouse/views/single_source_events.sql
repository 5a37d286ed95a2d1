-- Events that one publisher alone tells of, copies of his articles and reports of one agency
-- counted once. One row is one event; those for which he quotes nobody come first.
with reports as (
    select distinct
        event_mentions.event_id,
        event_mentions.article_id,
        originals.original_id,
        originals.original_publisher
    from event_mentions
    inner join originals on event_mentions.article_id = originals.article_id
    where event_mentions.event_id is not null and event_mentions.realis = 'actual'
),

told as (
    select
        event_id,
        count(distinct coalesce(original_publisher, original_id)) as tellers,
        count(distinct original_id) as articles,
        count(distinct article_id) - count(distinct original_id) as copies,
        coalesce(min(original_publisher), 'not known') as publisher
    from reports
    group by event_id
),

quoted as (
    select
        event_id,
        count(distinct voice) as quoted_sources,
        string_agg(distinct source_name, '; ' order by source_name) as quoted
    from voices
    where source_kind != 'narrator'
    group by event_id
)

select
    events.event_id,
    events.title,
    events.event_type,
    events.country_code,
    events.event_date_start,
    told.publisher,
    told.articles,
    told.copies,
    quoted.quoted,
    coalesce(quoted.quoted_sources, 0) as quoted_sources
from told
inner join events on told.event_id = events.event_id
left join quoted on told.event_id = quoted.event_id
where told.tellers = 1
order by quoted_sources asc, events.event_date_start asc nulls last, events.event_id asc
