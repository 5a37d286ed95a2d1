-- The figures by which sources tell how many there were, and what became of them. One row is one
-- figure that its source holds to be so: parts of larger counts are left out, and numbers that
-- their source denies. Disputed is what another claim contradicts or denies; taken back is what
-- its own source later put at none; admitted is a harm to others of which its source says in the
-- same words that it did it, and which nobody of another side is said to have done.
with deeds (metric, event_type, event_mode) as (
    values
    ('abducted', 'ASSAULT', 'abduct'),
    ('arrested', 'COERCE', 'arrest'),
    ('injured', 'ASSAULT', null),
    ('killed', 'ASSAULT', null)
),

-- Whose harm is a source's own: nobody admits to have killed his own. All else are on a side of
-- their own.
sides (category, side) as (
    values
    ('government', 'authorities'),
    ('opposition_party', 'opposition'),
    ('protesters', 'opposition'),
    ('ruling_party', 'authorities'),
    ('state_forces', 'authorities')
),

-- Of claims with several figures only those are disputed that are set against each other: "no
-- protester was killed, and five officers died" is against dead protesters by its first.
opposed as (
    select
        unnest(claim_links.other_figure_ids) as figure_id,
        claim_links.claim_id as opponent_id
    from claim_links
    where claim_links.relation in ('contradicts', 'denies')
    union distinct
    select
        unnest(claim_links.figure_ids) as figure_id,
        claim_links.other_claim_id as opponent_id
    from claim_links
    where claim_links.relation in ('contradicts', 'denies')
),

disputes as (
    select
        opposed.figure_id,
        min(voices.known_at) as disputed_at,
        string_agg(distinct voices.source_name, ', ' order by voices.source_name) as disputed_by
    from opposed
    inner join voices on opposed.opponent_id = voices.claim_id
    group by opposed.figure_id
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
    group by earlier.figure_id
),

doers as (
    select distinct
        event_mentions.event_id,
        deeds.metric,
        actors.actor_id,
        actors.kind,
        actors.category,
        actors.country_code,
        coalesce(sides.side, actors.category) as side
    from event_mentions
    inner join deeds
        on
            event_mentions.event_type = deeds.event_type
            and event_mentions.event_mode is not distinct from coalesce(
                deeds.event_mode, event_mentions.event_mode
            )
    inner join actors as named on event_mentions.actor_id = named.actor_id
    inner join actors on coalesce(named.same_as, named.actor_id) = actors.actor_id
    left join sides on actors.category = sides.category
    where event_mentions.realis = 'actual'
),

undivided as (
    select
        event_id,
        metric
    from doers
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
    inner join event_mentions
        on
            claims.article_id = event_mentions.article_id
            and claims.event_id = event_mentions.event_id
            and claims.content_start <= event_mentions.trigger_start
            and claims.content_end > event_mentions.trigger_start
    inner join actors as named on event_mentions.actor_id = named.actor_id
    inner join doers
        on
            claims.event_id = doers.event_id
            and coalesce(named.same_as, named.actor_id) = doers.actor_id
    inner join deeds
        on
            doers.metric = deeds.metric
            and event_mentions.event_type = deeds.event_type
            and event_mentions.event_mode is not distinct from coalesce(
                deeds.event_mode, event_mentions.event_mode
            )
    where event_mentions.realis = 'actual'
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
),

-- A source is who is said to have done it, or of that category where neither name nor country tell
-- that it is another body; a "spokesman" may be that of any group that the article names. Who
-- accuses somebody of it admits nothing.
admissions as (
    select distinct figures.figure_id
    from figures
    inner join voices on figures.claim_id = voices.claim_id
    inner join undivided
        on figures.event_id = undivided.event_id and figures.metric = undivided.metric
    inner join doers on figures.event_id = doers.event_id and figures.metric = doers.metric
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
left join disputes on figures.figure_id = disputes.figure_id
left join retractions on figures.figure_id = retractions.figure_id
left join admissions on figures.figure_id = admissions.figure_id
where
    figures.event_id is not null
    and coalesce(figures.low, figures.high) is not null
    and not figures.is_part
    and not figures.is_denied
