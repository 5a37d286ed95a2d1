-- Who is reported to have done that of which the harm is counted. One row is one report of a deed
-- that is told as a fact, one metric that counts such deeds, and one known doer.
with deeds (metric, event_type, event_mode) as (
    values
    ('abducted', 'ASSAULT', 'abduct'),
    ('arrested', 'COERCE', 'arrest'),
    ('injured', 'ASSAULT', null),
    ('killed', 'ASSAULT', null)
)

select
    event_mentions.event_mention_id,
    event_mentions.event_id,
    event_mentions.article_id,
    event_mentions.trigger_start,
    deeds.metric,
    actors.actor_id,
    actors.kind,
    actors.category,
    actors.country_code,
    originals.known_at,
    coalesce(sides.side, actors.category) as side
from event_mentions
inner join deeds
    on
        event_mentions.event_type = deeds.event_type
        and event_mentions.event_mode is not distinct from coalesce(
            deeds.event_mode, event_mentions.event_mode
        )
inner join originals on event_mentions.article_id = originals.article_id
inner join actors as named on event_mentions.actor_id = named.actor_id
inner join actors on coalesce(named.same_as, named.actor_id) = actors.actor_id
left join sides on actors.category = sides.category
where event_mentions.realis = 'actual' and event_mentions.event_id is not null
