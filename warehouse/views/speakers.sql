-- Who says each claim. One row is one claim and one known actor who says it: of what "the mayor and
-- the governor" say, one for each. Who is not resolved, and the narrator, is in `voices` alone.
with said as (
    select
        claim_id,
        event_id,
        article_id,
        speech_act,
        negated,
        source_text,
        content_text,
        unnest(list_prepend(source_actor_id, coalesce(joint_actor_ids, []))) as speaker_id
    from claims
)

select distinct
    said.claim_id,
    said.event_id,
    said.article_id,
    actors.actor_id,
    actors.name as source_name,
    actors.category as source_category,
    said.speech_act,
    said.negated,
    said.source_text,
    said.content_text
from said
inner join actors as named on said.speaker_id = named.actor_id
inner join actors on coalesce(named.same_as, named.actor_id) = actors.actor_id
