-- Every name that an actor goes by, and why it is taken for this actor's: the form of the name
-- itself, a name that an article uses for the same, or another actor that is the same one. One row
-- is one name of one actor.
with own as (
    select
        actor_id,
        name as other_name,
        'its name' as reason
    from actors
    union all
    select
        actor_id,
        unnest(aliases) as other_name,
        'used for it in an article that names it' as reason
    from actors
),

joined as (
    select
        own.other_name,
        coalesce(actors.same_as, actors.actor_id) as actor_id,
        coalesce(actors.same_as_reason, own.reason) as reason
    from own
    inner join actors on own.actor_id = actors.actor_id
)

select
    actors.actor_id,
    actors.name,
    actors.kind,
    actors.category,
    joined.other_name,
    string_agg(distinct joined.reason, '; ' order by joined.reason) as reason
from joined
inner join actors on joined.actor_id = actors.actor_id
group by all
order by actors.name, actors.actor_id, joined.other_name
