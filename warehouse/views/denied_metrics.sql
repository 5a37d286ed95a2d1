-- Who denies what is counted of an event, and when it was known: with the denial, or with the count
-- that it denies, if that came later. One row is one event, metric and denying claim. What a denial
-- of some aspect is of is what transforms/link/denying.py says (METRICS).
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
        figures.metric,
        null as denied_id
    from voices
    inner join figures on voices.claim_id = figures.claim_id
    where voices.speech_act = 'deny' or voices.negated
    union distinct
    select
        voices.claim_id,
        voices.event_id,
        aspects.metric,
        null as denied_id
    from voices
    inner join aspects on voices.denied_aspect = aspects.denied_aspect
    union distinct
    select
        claim_id,
        event_id,
        metric,
        other_claim_id as denied_id
    from claim_links
    where relation = 'denies' and metric is not null
)

select
    denying.event_id,
    denying.metric,
    denying.claim_id,
    voices.source_name,
    min(greatest(voices.known_at, denied.known_at)) as known_at
from denying
inner join voices on denying.claim_id = voices.claim_id
left join voices as denied on denying.denied_id = denied.claim_id
where denying.event_id is not null
group by denying.event_id, denying.metric, denying.claim_id, voices.source_name
