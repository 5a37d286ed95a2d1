-- Reports of events in the terms of other codebooks: ACLED event and sub-event type, UCDP type of
-- violence, CAMEO root, each with what the rule that chose it can not tell (crosswalk_acled,
-- crosswalk_ucdp, crosswalk_cameo; sides of actors in crosswalk_sides). Only what is said to have
-- happened; UCDP only for assaults on an event with a death reported. One row is one mention.
with deadly as (
    select distinct event_id
    from figures
    where metric = 'killed' and coalesce(high, low) > 0
),

told as (
    select
        event_mentions.event_mention_id,
        event_mentions.event_id,
        event_mentions.article_id,
        event_mentions.event_type,
        event_mentions.event_mode,
        event_mentions.actor_text,
        doer.side as actor_side,
        event_mentions.recipient_text,
        undergoer.side as recipient_side,
        event_mentions.event_type = 'ASSAULT' and deadly.event_id is not null as is_deadly
    from event_mentions
    left join actors as actor on event_mentions.actor_id = actor.actor_id
    left join actors as recipient on event_mentions.recipient_id = recipient.actor_id
    left join crosswalk_sides as doer on actor.category = doer.category
    left join crosswalk_sides as undergoer on recipient.category = undergoer.category
    left join deadly on event_mentions.event_id = deadly.event_id
    where event_mentions.realis = 'actual'
),

acled as (
    select
        told.event_mention_id,
        walk.acled_event_type,
        walk.acled_sub_event_type,
        walk.loss as acled_loss
    from told
    inner join crosswalk_acled as walk
        on
            told.event_type = walk.event_type
            and (walk.event_mode is null or told.event_mode = walk.event_mode)
            and (walk.actor_side is null or told.actor_side = walk.actor_side)
            and (walk.recipient_side is null or told.recipient_side = walk.recipient_side)
    qualify row_number() over (partition by told.event_mention_id order by walk.rank) = 1
),

ucdp as (
    select
        told.event_mention_id,
        walk.type_of_violence as ucdp_type_of_violence,
        walk.loss as ucdp_loss
    from told
    inner join crosswalk_ucdp as walk
        on
            (walk.actor_side is null or told.actor_side = walk.actor_side)
            and (walk.recipient_side is null or told.recipient_side = walk.recipient_side)
    where told.is_deadly
    qualify row_number() over (partition by told.event_mention_id order by walk.rank) = 1
),

cameo as (
    select
        told.event_mention_id,
        walk.cameo_root,
        walk.loss as cameo_loss
    from told
    inner join crosswalk_cameo as walk
        on
            told.event_type = walk.event_type
            and (walk.event_mode is null or told.event_mode = walk.event_mode)
    qualify row_number() over (partition by told.event_mention_id order by walk.rank) = 1
)

select
    told.event_mention_id,
    told.event_id,
    told.article_id,
    told.event_type,
    told.event_mode,
    told.actor_text,
    told.actor_side,
    told.recipient_text,
    told.recipient_side,
    acled.acled_event_type,
    acled.acled_sub_event_type,
    acled.acled_loss,
    ucdp.ucdp_type_of_violence,
    ucdp.ucdp_loss,
    cameo.cameo_root,
    cameo.cameo_loss
from told
left join acled on told.event_mention_id = acled.event_mention_id
left join ucdp on told.event_mention_id = ucdp.event_mention_id
left join cameo on told.event_mention_id = cameo.event_mention_id
order by told.event_mention_id
