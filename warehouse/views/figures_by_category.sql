-- What each kind of source says of each kind of people counted. One row is one event, metric,
-- category of those counted (null if that is not told) and category of source, with its lowest and
-- highest figure, its greatest "at least", and the grade of these accounts (docs/grades.md).
select
    events.event_id,
    events.title,
    graded.metric,
    graded.subject_category,
    graded.source_category,
    graded.grade,
    graded.grade_reason,
    graded.is_contested,
    graded.low,
    graded.low_text,
    graded.low_source_name,
    graded.high,
    graded.high_text,
    graded.high_source_name,
    graded.minimum,
    graded.is_open,
    graded.independent_sources,
    graded.articles,
    denied.denied_by,
    graded.first_said_date,
    graded.last_said_date,
    graded.first_published_at,
    graded.last_published_at,
    graded.low_figure_id,
    graded.high_figure_id
from graded_on(date 'infinity') as graded
inner join events on graded.event_id = events.event_id
left join denied_on(date 'infinity') as denied
    on graded.event_id = denied.event_id and graded.metric = denied.metric
where not graded.is_whole
order by
    graded.is_contested desc,
    events.event_date_start asc,
    events.event_id asc,
    graded.metric asc,
    graded.subject_category asc nulls first,
    graded.source_category asc
