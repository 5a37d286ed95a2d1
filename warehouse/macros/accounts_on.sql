-- The figures by which sources told how many there were until the end of a day, and what had become
-- of them by then. One row is one figure; the columns are those of the view accounts.
-- Takes: as_of
with asked as (
    select cast(as_of as date) as last_day
),

disputes as (
    select
        figure_id,
        min(known_at) as disputed_at,
        string_agg(distinct source_name, ', ' order by source_name) as disputed_by
    from disputed_figures
    where cast(known_at at time zone 'UTC' as date) <= as_of
    group by figure_id
),

-- What its source later put at none.
retractions as (
    select
        earlier.figure_id,
        min(voices.known_at) as retracted_at
    from (
        select
            claim_id,
            figure_ids,
            unnest(other_figure_ids) as figure_id
        from claim_links
        where relation = 'revises'
    ) as earlier
    inner join voices on earlier.claim_id = voices.claim_id
    inner join figures
        on list_contains(earlier.figure_ids, figures.figure_id) and figures.high = 0
    inner join asked on cast(voices.known_at at time zone 'UTC' as date) <= asked.last_day
    group by earlier.figure_id
),

admissions as (
    select * from admitted_on(as_of)
)

select
    figures.figure_id,
    figures.claim_id,
    figures.event_id,
    figures.metric,
    figures.low,
    figures.high,
    figures.qualifier,
    figures.text,
    figures.subject_text,
    voices.voice,
    voices.source_name,
    voices.source_category,
    voices.via_text,
    voices.article_id,
    voices.original_id,
    voices.publisher,
    voices.published_at,
    voices.known_at,
    voices.said_date,
    voices.speech_act,
    disputes.disputed_by,
    disputes.disputed_at,
    retractions.retracted_at,
    nullif(figures.subject_category, 'other') as subject_category,
    coalesce(figures.low, figures.high) as least_stated,
    coalesce(figures.high, figures.low) as most_stated,
    admissions.figure_id is not null as is_admitted
from figures
inner join voices on figures.claim_id = voices.claim_id
inner join asked on cast(voices.known_at at time zone 'UTC' as date) <= asked.last_day
left join disputes on figures.figure_id = disputes.figure_id
left join retractions on figures.figure_id = retractions.figure_id
left join admissions on figures.figure_id = admissions.figure_id
where
    figures.event_id is not null
    and coalesce(figures.low, figures.high) is not null
    and not figures.is_part
    and not figures.is_denied
