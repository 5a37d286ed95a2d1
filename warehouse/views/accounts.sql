-- The figures by which sources tell how many there were, and what became of them. One row is one
-- figure that its source holds to be so: parts of larger counts are left out, and numbers that
-- their source denies. Disputed is what another claim contradicts or denies; taken back is what
-- its own source later put at none; admitted is a harm to others that its source is of those said
-- to have done.
with harms (metric) as (
    values
    ('abducted'),
    ('arrested'),
    ('displaced'),
    ('injured'),
    ('killed'),
    ('missing')
),

-- Whose harm is a source's own: nobody admits to have killed his own.
own (subject_category, source_category) as (
    values
    ('armed_group', 'armed_group'),
    ('opposition_party', 'opposition_party'),
    ('opposition_party', 'protesters'),
    ('protesters', 'opposition_party'),
    ('protesters', 'protesters'),
    ('ruling_party', 'government'),
    ('ruling_party', 'ruling_party'),
    ('state_forces', 'government'),
    ('state_forces', 'ruling_party'),
    ('state_forces', 'state_forces')
),

opposed as (
    select
        claim_links.other_claim_id as claim_id,
        claim_links.metric,
        claim_links.claim_id as opponent_id,
        claim_links.relation
    from claim_links
    where claim_links.relation in ('contradicts', 'denies') and claim_links.metric is not null
    union distinct
    select
        claim_links.claim_id,
        claim_links.metric,
        claim_links.other_claim_id as opponent_id,
        claim_links.relation
    from claim_links
    where claim_links.relation in ('contradicts', 'denies') and claim_links.metric is not null
),

disputes as (
    select
        opposed.claim_id,
        opposed.metric,
        min(voices.known_at) as disputed_at,
        string_agg(distinct voices.source_name, ', ' order by voices.source_name) as disputed_by
    from opposed
    inner join voices on opposed.opponent_id = voices.claim_id
    group by opposed.claim_id, opposed.metric
),

retractions as (
    select
        claim_links.other_claim_id as claim_id,
        claim_links.metric,
        min(voices.known_at) as retracted_at
    from claim_links
    inner join voices on claim_links.claim_id = voices.claim_id
    inner join figures
        on
            claim_links.claim_id = figures.claim_id
            and claim_links.metric = figures.metric
    where claim_links.relation = 'revises' and figures.high = 0
    group by claim_links.other_claim_id, claim_links.metric
),

doers as (
    select distinct
        event_mentions.event_id,
        actors.category
    from event_mentions
    inner join actors on event_mentions.actor_id = actors.actor_id
    where event_mentions.event_type in ('ASSAULT', 'COERCE') and actors.category != 'other'
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
    coalesce(figures.high, 1) > 0
    and harms.metric is not null
    and doers.category is not null
    and own.source_category is null as is_admitted
from figures
inner join voices on figures.claim_id = voices.claim_id
left join disputes
    on figures.claim_id = disputes.claim_id and figures.metric = disputes.metric
left join retractions
    on figures.claim_id = retractions.claim_id and figures.metric = retractions.metric
left join own
    on
        figures.subject_category = own.subject_category
        and voices.source_category = own.source_category
left join harms on figures.metric = harms.metric
left join doers
    on figures.event_id = doers.event_id and voices.source_category = doers.category
where
    figures.event_id is not null
    and coalesce(figures.low, figures.high) is not null
    and not figures.is_part
    and not (voices.negated and coalesce(figures.high, 1) > 0)
