-- What is reported to have happened, day by day. One row is one day, country and type of event.
-- An event stands at its first day; those whose days are not known within a week are left out and
-- stand in unresolved_dates or span more.
with reported as (
    select
        event_id,
        count(*) as mentions,
        count(distinct article_id) as articles
    from event_mentions
    group by event_id
)

select
    events.event_date_start as event_date,
    events.country_code,
    events.event_type,
    count(*) as events,
    coalesce(sum(reported.mentions), 0)::bigint as mentions,
    coalesce(sum(reported.articles), 0)::bigint as reports,
    string_agg(events.title, '; ' order by events.title, events.event_id) as titles
from events
left join reported on events.event_id = reported.event_id
where coalesce(events.event_date_end, events.event_date_start) - events.event_date_start < 7
group by all
order by event_date, events.country_code, events.event_type
