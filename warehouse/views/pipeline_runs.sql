-- What each run did and how long it took. One row is one run that published something.
with measured as (
    select
        run_id,
        date_diff('second', started_at, finished_at) as seconds,
        try_cast(json_extract_string(counts, '$.inputs') as bigint) as inputs,
        coalesce(
            try_cast(json_extract_string(counts, '$.written.articles.inserted') as bigint), 0
        ) as new_articles
    from runs
),

rejected as (
    select
        runs.run_id,
        count(rejections.rejection_id) as new_rejections
    from runs
    left join rejections on runs.run_id = rejections.run_id
    group by runs.run_id
)

select
    runs.run_id,
    runs.started_at,
    runs.finished_at,
    measured.seconds,
    measured.inputs,
    measured.new_articles,
    rejected.new_rejections,
    runs.code_version,
    runs.model_version,
    runs.snapshot_id,
    runs.counts
from runs
inner join measured on runs.run_id = measured.run_id
inner join rejected on runs.run_id = rejected.run_id
order by runs.started_at, runs.run_id
