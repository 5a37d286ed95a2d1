-- Accusations that nobody answers. One row is one claim by which somebody alleges or condemns
-- something, and one whom it begins with or who is said in it to have done something, of whom no
-- word on the event is known and whom no denial defends; those accused by most sources come first.
with accusations as (
    select *
    from voices
    where
        speech_act in ('allege', 'condemn')
        and not negated
        and event_id is not null
        and source_actor_id is not null
        and article_id = original_id
),

denied as (
    select distinct other_claim_id as claim_id
    from claim_links
    where relation = 'denies'
),

named as (
    select
        accusations.claim_id,
        accusations.source_actor_id,
        event_mentions.actor_id
    from accusations
    inner join event_mentions
        on
            accusations.article_id = event_mentions.article_id
            and accusations.content_start <= event_mentions.trigger_start
            and accusations.content_end >= event_mentions.trigger_end
    union distinct
    select
        accusations.claim_id,
        accusations.source_actor_id,
        entity_mentions.actor_id
    from accusations
    inner join entity_mentions
        on
            accusations.article_id = entity_mentions.article_id
            and accusations.content_start <= entity_mentions.start_char
            and accusations.content_start + 20 >= entity_mentions.start_char
            and accusations.content_end >= entity_mentions.end_char
),

accused as (
    select distinct
        named.claim_id,
        coalesce(actors.same_as, actors.actor_id) as actor_id
    from named
    inner join actors on named.actor_id = actors.actor_id
    where named.source_actor_id != coalesce(actors.same_as, actors.actor_id)
),

spoken as (
    select distinct
        event_id,
        actor_id
    from speakers
    where speech_act != 'decline'
),

declined as (
    select distinct
        event_id,
        actor_id
    from speakers
    where speech_act = 'decline'
),

open_accusations as (
    select
        accusations.*,
        accused.actor_id,
        declined.actor_id is not null as has_declined,
        count(distinct accusations.voice)
            over (partition by accusations.event_id, accused.actor_id) as accusers
    from accusations
    inner join accused on accusations.claim_id = accused.claim_id
    left join denied on accusations.claim_id = denied.claim_id
    left join spoken
        on accusations.event_id = spoken.event_id and accused.actor_id = spoken.actor_id
    left join declined
        on accusations.event_id = declined.event_id and accused.actor_id = declined.actor_id
    where denied.claim_id is null and spoken.actor_id is null
)

select
    open_accusations.event_id,
    events.title,
    actors.name as accused_name,
    actors.category as accused_category,
    open_accusations.accusers,
    open_accusations.has_declined,
    open_accusations.source_name,
    open_accusations.source_category,
    open_accusations.speech_act,
    open_accusations.content_text,
    open_accusations.sentence_text,
    open_accusations.publisher,
    open_accusations.published_at,
    open_accusations.claim_id
from open_accusations
inner join actors on open_accusations.actor_id = actors.actor_id
inner join events on open_accusations.event_id = events.event_id
order by
    open_accusations.accusers desc,
    open_accusations.published_at asc nulls last,
    open_accusations.claim_id asc,
    accused_name asc
