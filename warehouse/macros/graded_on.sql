-- Every count as it was told until the end of a day, with its grade. One row is one event and
-- metric (is_whole), or one event, metric, category of people counted and category of source. The
-- grades and what they mean are in docs/grades.md.
-- Takes: as_of
with asked as materialized (
    -- Read for itself, so that what is no day is refused even where nothing is told.
    select cast(as_of as date) as last_day
),

stated as (
    select * from accounts_on(as_of)
),

told as (
    select
        stated.*,
        coalesce(stated.high, 1) > 0 as is_harm,
        stated.disputed_at is not null as is_disputed,
        stated.retracted_at is not null as is_taken_back
    from stated
    inner join asked on cast(stated.known_at at time zone 'UTC' as date) <= asked.last_day
),

counted as (
    select
        event_id,
        metric,
        subject_category,
        source_category,
        grouping(source_category) = 1 as is_whole,
        min(least_stated) as least_stated,
        max(most_stated) as most_stated,
        max(low) filter (where high is null) as minimum,
        bool_or(high is null) as is_open,
        count(distinct voice) as independent_sources,
        count(distinct original_id) as articles,
        min(said_date) as first_said_date,
        max(said_date) as last_said_date,
        min(published_at) as first_published_at,
        max(published_at) as last_published_at,
        coalesce(bool_or(is_disputed), false) as is_contested,
        coalesce(bool_and(is_taken_back) filter (where is_harm), false) as is_taken_back,
        bool_or(is_admitted) as is_admitted,
        min(source_name) as one_source_name,
        list_sort(list(distinct source_name) filter (where is_taken_back)) as taking_back,
        list_sort(list(distinct source_name) filter (where is_admitted)) as admitting,
        list_sort(
            list(distinct concat(source_name, ' (', text, ') against ', disputed_by))
            filter (where is_disputed)
        ) as disputes,
        arg_min(
            {
                'low': low,
                'text': text,
                'source_name': source_name,
                'source_category': source_category,
                'figure_id': figure_id
            },
            (least_stated, coalesce(low, -1), coalesce(published_at, 'infinity'), figure_id)
        ) as lowest,
        arg_min(
            {
                'high': high,
                'text': text,
                'source_name': source_name,
                'source_category': source_category,
                'figure_id': figure_id
            },
            (-most_stated, coalesce(high, -1), coalesce(published_at, 'infinity'), figure_id)
        ) as highest
    from told
    group by
        grouping sets (
            (event_id, metric), (event_id, metric, subject_category, source_category)
        )
)

select
    *,
    lowest['low'] as low,
    lowest['text'] as low_text,
    lowest['source_name'] as low_source_name,
    lowest['source_category'] as low_source_category,
    lowest['figure_id'] as low_figure_id,
    highest['high'] as high,
    highest['text'] as high_text,
    highest['source_name'] as high_source_name,
    highest['source_category'] as high_source_category,
    highest['figure_id'] as high_figure_id,
    case
        when is_taken_back then 'discounted'
        when is_contested then 'contested'
        when is_admitted then 'confirmed'
        when independent_sources > 1 then 'fair'
        else 'weak'
    end as grade,
    case
        when is_taken_back
            then concat('taken back by ', array_to_string(list_slice(taking_back, 1, 5), ', '))
        when is_contested then array_to_string(list_slice(disputes, 1, 5), '; ')
        when is_admitted
            then
                concat(
                    'admitted by ',
                    array_to_string(list_slice(admitting, 1, 5), ', '),
                    ', of those said to have done it'
                )
        when independent_sources > 1
            then concat(independent_sources, ' independent sources, which may all be right')
        else concat('one source only: ', one_source_name)
    end as grade_reason
from counted
