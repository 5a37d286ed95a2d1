-- What each source does with words. One row is one voice: what it claims and denies, how often it
-- is contradicted and denied, how often it changes its account, and who prints it; those in most
-- conflicts come first. Copies of an article are left out.
with spoken as (
    select *
    from voices
    where not is_copy
),

relations as (
    select
        voices.voice,
        count(*) filter (where claim_links.relation = 'contradicts') as contradictions,
        count(*) filter (where claim_links.relation = 'denies') as claims_denied,
        count(*) filter (where claim_links.relation = 'revises') as changes,
        count(*) filter (where claim_links.relation = 'repeats') as repetitions
    from claim_links
    inner join spoken as voices on claim_links.claim_id = voices.claim_id
    group by voices.voice
),

targeted as (
    select
        voices.voice,
        count(*) filter (where claim_links.relation = 'contradicts') as contradicted,
        count(distinct voices.claim_id)
        filter (where claim_links.relation = 'denies') as denied_by_others
    from claim_links
    inner join spoken as voices on claim_links.other_claim_id = voices.claim_id
    group by voices.voice
),

figures_of_claims as (
    select
        claim_id,
        count(*) as figures
    from figures
    group by claim_id
),

profiles as (
    select
        spoken.voice,
        mode(spoken.source_category order by spoken.source_category) as source_category,
        count(*) as claims,
        coalesce(sum(figures_of_claims.figures), 0)::bigint as figures,
        count(*) filter (where spoken.speech_act = 'deny' or spoken.negated) as denials,
        count(*) filter (where spoken.speech_act in ('allege', 'condemn')) as accusations,
        count(*) filter (where spoken.speech_act = 'confirm') as confirmations,
        count(*) filter (where spoken.speech_act = 'decline') as silences,
        count(*) filter (where spoken.quote_type in ('direct', 'mixed')) as quoted,
        count(*) filter (where spoken.via_text is not null) as relayed,
        count(distinct spoken.event_id) as events,
        count(distinct spoken.publisher) as publishers,
        min(spoken.said_date) as first_said_date,
        max(spoken.said_date) as last_said_date
    from spoken
    left join figures_of_claims on spoken.claim_id = figures_of_claims.claim_id
    group by spoken.voice
)

select
    profiles.voice,
    voice_names.source_name,
    voice_names.source_kind,
    profiles.source_category,
    profiles.claims,
    profiles.figures,
    profiles.denials,
    profiles.accusations,
    profiles.confirmations,
    profiles.silences,
    profiles.quoted,
    profiles.relayed,
    profiles.events,
    profiles.publishers,
    profiles.first_said_date,
    profiles.last_said_date,
    coalesce(relations.contradictions, 0)
    + coalesce(targeted.contradicted, 0) as contradictions,
    coalesce(relations.claims_denied, 0) as claims_denied,
    coalesce(targeted.denied_by_others, 0) as denied_by_others,
    coalesce(relations.changes, 0) as changes,
    coalesce(relations.repetitions, 0) as repetitions
from profiles
inner join voice_names on profiles.voice = voice_names.voice
left join relations on profiles.voice = relations.voice
left join targeted on profiles.voice = targeted.voice
order by
    contradictions + denied_by_others + changes desc, profiles.claims desc, profiles.voice asc
