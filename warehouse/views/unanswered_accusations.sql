-- Accusations that nobody answers. One row is one claim by which somebody alleges or condemns
-- something, and one whom it accuses, begins with, or says to have done something, of whom no word
-- on the event or another of its episode is known and whom no denial defends; those accused by most
-- sources come first.
with accusations as (
    select
        *,
        case
            when regexp_matches(content_text, '^(how|that|what|when|where|whether|why) ') then 20
            else greatest(20, strpos(content_text, ' of '))
        end as accused_within
    from voices
    where
        speech_act in ('allege', 'condemn')
        and not negated
        and event_id is not null
        and source_actor_id is not null
        and not is_copy
),

denied as (
    select distinct other_claim_id as claim_id
    from claim_links
    where relation = 'denies'
),

-- Whom the accusation itself names.
addressed as (
    select distinct
        accusations.claim_id,
        event_mentions.recipient_id as actor_id
    from accusations
    inner join event_mentions
        on
            accusations.article_id = event_mentions.article_id
            and accusations.cue_start <= event_mentions.trigger_start
            and accusations.cue_end >= event_mentions.trigger_end
    where event_mentions.recipient_id is not null
),

named as (
    select
        claim_id,
        actor_id
    from addressed
    union distinct
    select
        accusations.claim_id,
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
        entity_mentions.actor_id
    from accusations
    inner join entity_mentions
        on
            accusations.article_id = entity_mentions.article_id
            and accusations.content_start <= entity_mentions.start_char
            and accusations.content_start + accusations.accused_within >= entity_mentions.start_char
            and accusations.content_end >= entity_mentions.end_char
    where accusations.claim_id not in (select addressed.claim_id from addressed)
),

accused as (
    select distinct
        accusations.claim_id,
        events.episode_id,
        heads.actor_id,
        heads.name,
        heads.category
    from named
    inner join accusations on named.claim_id = accusations.claim_id
    inner join events on accusations.event_id = events.event_id
    inner join actors on named.actor_id = actors.actor_id
    inner join actors as heads on coalesce(actors.same_as, actors.actor_id) = heads.actor_id
    where accusations.source_actor_id != heads.actor_id
),

-- An answer is a word on the event or on what belongs to it, of the accused or of who speaks for
-- them: the army's spokesman answers for "the army".
spoken as (
    select
        speakers.event_id,
        speakers.speech_act,
        speakers.actor_id as speaker
    from speakers
    union distinct
    select
        event_id,
        speech_act,
        voice as speaker
    from voices
    where source_kind != 'narrator'
    union distinct
    select
        event_id,
        speech_act,
        split_part(voice, ' of ', 1) as speaker
    from voices
    where source_kind != 'narrator'
),

answers as (
    select
        accused.claim_id,
        accused.actor_id,
        bool_or(spoken.speech_act != 'decline') as has_answered
    from accused
    inner join events on accused.episode_id = events.episode_id
    inner join spoken
        on
            events.event_id = spoken.event_id
            and spoken.speaker in (accused.actor_id, lower(accused.name))
    group by accused.claim_id, accused.actor_id
),

open_accusations as (
    select
        accusations.*,
        accused.name as accused_name,
        accused.category as accused_category,
        answers.claim_id is not null as has_declined,
        count(distinct accusations.voice)
            over (partition by accusations.event_id, accused.actor_id) as accusers
    from accusations
    inner join accused on accusations.claim_id = accused.claim_id
    left join denied on accusations.claim_id = denied.claim_id
    left join answers
        on accused.claim_id = answers.claim_id and accused.actor_id = answers.actor_id
    where denied.claim_id is null and not coalesce(answers.has_answered, false)
)

select
    open_accusations.event_id,
    events.title,
    open_accusations.accused_name,
    open_accusations.accused_category,
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
inner join events on open_accusations.event_id = events.event_id
order by
    open_accusations.accusers desc,
    open_accusations.published_at asc nulls last,
    open_accusations.claim_id asc,
    open_accusations.accused_name asc
