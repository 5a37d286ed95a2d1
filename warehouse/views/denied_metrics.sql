-- Who denies what is counted of an event. One row is one event, metric and denying claim. What a
-- denial of some aspect is of is what transforms/link/denying.py says (METRICS).
with aspects (denied_aspect, metric) as (
    values
    ('deaths', 'killed'),
    ('injuries', 'injured'),
    ('custody', 'abducted'),
    ('custody', 'arrested'),
    ('custody', 'missing')
),

denying as (
    select
        voices.claim_id,
        voices.event_id,
        figures.metric
    from voices
    inner join figures on voices.claim_id = figures.claim_id
    where voices.speech_act = 'deny' or voices.negated
    union distinct
    select
        voices.claim_id,
        voices.event_id,
        aspects.metric
    from voices
    inner join aspects on voices.denied_aspect = aspects.denied_aspect
    union distinct
    select
        claim_id,
        event_id,
        metric
    from claim_links
    where relation = 'denies' and metric is not null
)

select
    denying.event_id,
    denying.metric,
    denying.claim_id,
    voices.source_name,
    voices.known_at
from denying
inner join voices on denying.claim_id = voices.claim_id
where denying.event_id is not null
