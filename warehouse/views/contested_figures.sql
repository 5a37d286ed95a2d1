-- The accounts of each event set side by side: the lowest and the highest figure, and whose they
-- are. One row is one event and metric. Left out are parts of larger counts and figures that
-- their source denies; zero is a number, an open bound is null; copies of an article count once.
with aspects (denied_aspect, metric) as (
    values
    ('deaths', 'killed'),
    ('injuries', 'injured'),
    ('custody', 'arrested'),
    ('custody', 'abducted')
),

stated as (
    select
        figures.event_id,
        figures.metric,
        figures.figure_id,
        figures.low,
        figures.high,
        figures.text,
        voices.voice,
        voices.source_name,
        voices.source_category,
        voices.original_id,
        voices.published_at,
        coalesce(figures.low, figures.high) as least_stated,
        coalesce(figures.high, figures.low) as most_stated,
        nullif(figures.subject_category, 'other') as subject
    from figures
    inner join voices on figures.claim_id = voices.claim_id
    where
        figures.event_id is not null
        and coalesce(figures.low, figures.high) is not null
        and not figures.is_part
        and not (voices.negated and coalesce(figures.high, 1) > 0)
),

lowest as (
    select * from stated
    qualify row_number() over (
        partition by event_id, metric
        order by least_stated, low nulls first, published_at nulls last, figure_id
    ) = 1
),

highest as (
    select * from stated
    qualify row_number() over (
        partition by event_id, metric
        order by most_stated desc, high asc nulls first, published_at asc nulls last, figure_id asc
    ) = 1
),

of_categories as (
    select
        event_id,
        metric,
        concat_ws(' on ', source_category, subject) as who,
        min(least_stated) as least_stated,
        max(most_stated) as most_stated,
        bool_or(high is null) as is_open
    from stated
    group by all
),

by_category as (
    select
        event_id,
        metric,
        string_agg(
            concat(
                who,
                ': ',
                concat_ws(' to ', least_stated, nullif(most_stated, least_stated)),
                case when is_open then ' or more' end
            ),
            '; '
            order by who
        ) as by_category
    from of_categories
    group by event_id, metric
),

bounds as (
    select
        event_id,
        metric,
        subject,
        voice,
        original_id,
        max(low) as low,
        min(high) as high
    from stated
    group by event_id, metric, subject, voice, original_id
),

-- One figure ends below where another begins, and both may count the same people: a figure that
-- does not say who is counted may count anybody. Who gives two figures in one article counts
-- twice; who gives another in the next article contradicts himself.
clashes as (
    select distinct
        one.event_id,
        one.metric
    from bounds as one
    inner join bounds as other
        on
            one.event_id = other.event_id
            and one.metric = other.metric
            and (one.voice, one.original_id) != (other.voice, other.original_id)
            and (other.subject is null or one.subject = other.subject)
    where one.low > other.high or other.low > one.high
),

denying as (
    select
        voices.event_id,
        figures.metric,
        voices.source_name
    from voices
    inner join figures on voices.claim_id = figures.claim_id
    where voices.speech_act = 'deny' or voices.negated
    union distinct
    select
        voices.event_id,
        aspects.metric,
        voices.source_name
    from voices
    inner join aspects on voices.denied_aspect = aspects.denied_aspect
    union distinct
    select
        figures.event_id,
        figures.metric,
        voices.source_name
    from claim_links
    inner join voices on claim_links.claim_id = voices.claim_id
    inner join figures on claim_links.other_claim_id = figures.claim_id
    where
        claim_links.relation = 'denies'
        and figures.metric = coalesce(claim_links.metric, figures.metric)
),

denied as (
    select
        event_id,
        metric,
        string_agg(source_name, '; ' order by source_name) as denied_by
    from denying
    group by event_id, metric
),

totals as (
    select
        stated.event_id,
        stated.metric,
        count(distinct stated.voice) as independent_sources,
        count(distinct stated.original_id) as articles,
        min(stated.published_at) as first_published_at,
        max(stated.published_at) as last_published_at,
        bool_or(clashes.event_id is not null) as is_contested
    from stated
    left join clashes on stated.event_id = clashes.event_id and stated.metric = clashes.metric
    group by stated.event_id, stated.metric
)

select
    events.event_id,
    events.title,
    events.event_type,
    events.place_name,
    events.country_code,
    events.event_date_start,
    events.event_date_end,
    totals.metric,
    totals.is_contested,
    lowest.low,
    lowest.text as low_text,
    lowest.source_name as low_source_name,
    lowest.source_category as low_source_category,
    highest.high,
    highest.text as high_text,
    highest.source_name as high_source_name,
    highest.source_category as high_source_category,
    by_category.by_category,
    totals.independent_sources,
    totals.articles,
    denied.denied_by,
    totals.first_published_at,
    totals.last_published_at,
    lowest.figure_id as low_figure_id,
    highest.figure_id as high_figure_id
from totals
inner join events on totals.event_id = events.event_id
inner join lowest on totals.event_id = lowest.event_id and totals.metric = lowest.metric
inner join highest on totals.event_id = highest.event_id and totals.metric = highest.metric
inner join by_category
    on totals.event_id = by_category.event_id and totals.metric = by_category.metric
left join denied on totals.event_id = denied.event_id and totals.metric = denied.metric
order by events.event_date_start, events.event_id, totals.metric
