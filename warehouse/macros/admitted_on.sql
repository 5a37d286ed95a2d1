-- Which figures tell of a harm to others of which their source says in the same words that it did
-- it, by the reports that were known at the end of a day. One row is one figure.
-- Takes: as_of
with known as (
    select distinct
        event_id,
        metric,
        actor_id,
        kind,
        category,
        country_code,
        side
    from doers
    where cast(known_at at time zone 'UTC' as date) <= as_of
),

undivided as (
    select
        event_id,
        metric
    from known
    group by event_id, metric
    having count(distinct side) = 1
),

-- What a claim tells of a deed, with who did it. Arrests are an office: who tells how many were
-- arrested need not say by whom.
told_deeds as (
    select distinct
        claims.claim_id,
        doers.metric,
        doers.actor_id
    from claims
    inner join doers
        on
            claims.article_id = doers.article_id
            and claims.event_id = doers.event_id
            and claims.content_start <= doers.trigger_start
            and claims.content_end > doers.trigger_start
),

-- Bodies of which a country has several, or of several countries, each of them an enemy or a rival
-- of the next.
rival_bodies as (
    select distinct
        entity_mentions.article_id,
        actors.actor_id,
        actors.category,
        actors.country_code
    from entity_mentions
    inner join actors as named on entity_mentions.actor_id = named.actor_id
    inner join actors on coalesce(named.same_as, named.actor_id) = actors.actor_id
    where
        actors.kind = 'organization'
        and actors.category in ('armed_group', 'opposition_party', 'state_forces')
)

-- A source is who is said to have done it, or of that category where neither name nor country tell
-- that it is another body; a "spokesman" may be that of any group that the article names. Who
-- accuses somebody of it admits nothing.
select distinct figures.figure_id
from figures
inner join voices on figures.claim_id = voices.claim_id
inner join undivided
    on figures.event_id = undivided.event_id and figures.metric = undivided.metric
inner join known as doers
    on figures.event_id = doers.event_id and figures.metric = doers.metric
left join told_deeds
    on
        figures.claim_id = told_deeds.claim_id
        and figures.metric = told_deeds.metric
        and doers.actor_id = told_deeds.actor_id
left join actors as speakers on voices.source_actor_id = speakers.actor_id
left join sides as own on voices.source_category = own.category
left join sides as harmed on figures.subject_category = harmed.category
where
    coalesce(figures.high, 1) > 0
    and voices.speech_act != 'allege'
    and coalesce(own.side, voices.source_category)
    is distinct from coalesce(harmed.side, figures.subject_category)
    and doers.category != 'other'
    and (figures.metric = 'arrested' or told_deeds.actor_id is not null)
    and (
        speakers.actor_id = doers.actor_id
        or (
            voices.source_category = doers.category
            and not (
                coalesce(speakers.kind = 'organization', false)
                and doers.kind = 'organization'
            )
            and coalesce(speakers.country_code, doers.country_code)
            is not distinct from coalesce(doers.country_code, speakers.country_code)
            and not exists (
                select 1
                from rival_bodies
                where
                    rival_bodies.article_id = voices.article_id
                    and rival_bodies.category = doers.category
                    and (
                        doers.category != 'state_forces'
                        or rival_bodies.country_code is distinct from doers.country_code
                    )
                    and rival_bodies.actor_id not in (
                        doers.actor_id, coalesce(speakers.actor_id, doers.actor_id)
                    )
            )
        )
    )
