-- What was known of each event at the end of a day: known_on(DATE '2024-11-27'). One row is one
-- event and metric, as contested_figures would have shown it from all that was published until
-- then (UTC): the title, place and days of the event, too, and the grade and who disputes it. An
-- article without a date counts from when it was fetched, and so does a later version of one that
-- bears the date of the first. Which reports are of one event, and which names are of one source,
-- is what is known today.
-- Takes: as_of
with graded as materialized (
    select * from graded_on(as_of)
),

denied as (
    select * from denied_on(as_of)
),

events_then as (
    select * from events_on(as_of)
),

by_category as (
    select
        event_id,
        metric,
        string_agg(
            concat(
                concat_ws(' on ', source_category, subject_category),
                ': ',
                concat_ws(' to ', least_stated, nullif(most_stated, least_stated)),
                case when is_open then ' or more' end
            ),
            '; '
            order by concat_ws(' on ', source_category, subject_category)
        ) as by_category
    from graded
    where not is_whole
    group by event_id, metric
)

select
    graded.event_id,
    events.title,
    events.event_type,
    events.place_name,
    events.country_code,
    events.event_date_start,
    events.event_date_end,
    graded.metric,
    graded.grade,
    graded.grade_reason,
    graded.is_contested,
    graded.low,
    graded.low_text,
    graded.low_source_name,
    graded.low_source_category,
    graded.high,
    graded.high_text,
    graded.high_source_name,
    graded.high_source_category,
    graded.minimum,
    graded.is_open,
    by_category.by_category,
    graded.independent_sources,
    graded.articles,
    denied.denied_by,
    graded.first_said_date,
    graded.last_said_date,
    graded.first_published_at,
    graded.last_published_at,
    graded.low_figure_id,
    graded.high_figure_id
from graded
left join events_then as events on graded.event_id = events.event_id
inner join by_category
    on graded.event_id = by_category.event_id and graded.metric = by_category.metric
left join denied on graded.event_id = denied.event_id and graded.metric = denied.metric
where graded.is_whole
order by
    graded.is_contested desc,
    graded.independent_sources desc,
    events.event_date_start asc nulls last,
    graded.event_id asc,
    graded.metric asc
