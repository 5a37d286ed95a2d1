-- In how many ways the name of one person, organization or place is spelled. One row is one
-- spelling of a name that is spelled in several ways, with how often; those spelled most variously
-- come first. Capitals and possessives spell nothing anew; a part of a name (a surname), an
-- acronym, a name in other words, and what is called after a place ("Kenyan", "Chinese") are other
-- names and no spellings of it.
with written as (
    select
        entity_mentions.kind,
        entity_mentions.article_id,
        coalesce(actors.same_as, actors.actor_id, entity_mentions.place_id) as id,
        regexp_replace(entity_mentions.text, '[''\x{2019}]s?$', '') as spelling
    from entity_mentions
    left join actors on entity_mentions.actor_id = actors.actor_id
    where coalesce(actors.actor_id, entity_mentions.place_id) is not null
),

spelled as (
    select
        kind,
        id,
        lower(spelling) as folded,
        mode(spelling order by spelling desc) as spelling,
        string_split(lower(any_value(spelling)), ' ') as words,
        count(*) as mentions,
        count(distinct article_id) as articles
    from written
    where not regexp_full_match(spelling, '[A-Z][A-Z.&-]{1,7}') or kind = 'place'
    group by kind, id, folded
),

spellings as (
    select one.*
    from spelled as one
    where
        not exists (
            select 1
            from spelled as other
            where
                one.kind = other.kind
                and one.id = other.id
                and one.folded != other.folded
                and (
                    (
                        len(other.words) > len(one.words)
                        and list_has_all(other.words, one.words)
                    )
                    or (one.kind = 'place' and starts_with(one.folded, other.folded))
                )
        )
),

-- Spellings of one name have at least half of their letters in common.
alike as (
    select one.*
    from spellings as one
    where
        exists (
            select 1
            from spellings as other
            where
                one.kind = other.kind
                and one.id = other.id
                and one.folded != other.folded
                and 2 * levenshtein(strip_accents(one.folded), strip_accents(other.folded))
                <= greatest(length(one.folded), length(other.folded))
                and not (
                    one.kind = 'place'
                    and regexp_matches(one.folded, '(an|ese|i|ish)$')
                    != regexp_matches(other.folded, '(an|ese|i|ish)$')
                )
        )
),

counted as (
    select
        *,
        count(*) over (partition by kind, id) as spellings
    from alike
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
