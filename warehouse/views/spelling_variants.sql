-- In how many ways one person, organization or place is written. One row is one spelling of a name
-- that is written in several ways, with how often; those written most variously come first.
with written as (
    select
        entity_mentions.kind,
        entity_mentions.text as spelling,
        entity_mentions.article_id,
        coalesce(actors.same_as, actors.actor_id, entity_mentions.place_id) as id
    from entity_mentions
    left join actors on entity_mentions.actor_id = actors.actor_id
    where coalesce(actors.actor_id, entity_mentions.place_id) is not null
),

spellings as (
    select
        kind,
        id,
        spelling,
        count(*) as mentions,
        count(distinct article_id) as articles
    from written
    group by kind, id, spelling
),

counted as (
    select
        *,
        count(*) over (partition by kind, id) as spellings
    from spellings
)

select
    counted.kind,
    counted.spelling,
    counted.mentions,
    counted.articles,
    counted.spellings,
    counted.id,
    coalesce(actors.name, places.name) as usual_name
from counted
left join actors on counted.id = actors.actor_id and counted.kind != 'place'
left join places on counted.id = places.place_id and counted.kind = 'place'
where counted.spellings > 1
order by
    counted.spellings desc,
    usual_name asc,
    counted.id asc,
    counted.mentions desc,
    counted.spelling asc
