-- All that is reported of an event, in the order of publication and of the text. One row is one
-- mention, claim or figure of one event, with its sentence.
with found as (
    select
        event_id,
        article_id,
        'mention' as kind,
        event_mention_id as id,
        start_char,
        end_char,
        trigger_text as wording,
        sentence_text
    from event_mentions
    union all by name
    select
        event_id,
        article_id,
        'claim' as kind,
        claim_id as id,
        content_start as start_char,
        content_end as end_char,
        source_name,
        source_category,
        speech_act,
        content_text as wording,
        sentence_text
    from voices
    union all by name
    select
        figures.event_id,
        figures.article_id,
        'figure' as kind,
        figures.figure_id as id,
        figures.start_char,
        figures.end_char,
        voices.source_name,
        voices.source_category,
        voices.speech_act,
        figures.metric,
        figures.low,
        figures.high,
        figures.qualifier,
        figures.text as wording,
        voices.sentence_text
    from figures
    inner join voices on figures.claim_id = voices.claim_id
)

select
    events.event_id,
    events.title,
    articles.published_at,
    articles.publisher,
    found.article_id,
    found.start_char,
    found.end_char,
    found.kind,
    found.source_name,
    found.source_category,
    found.speech_act,
    found.metric,
    found.low,
    found.high,
    found.qualifier,
    found.wording,
    found.sentence_text,
    articles.url,
    found.id
from found
inner join events on found.event_id = events.event_id
inner join articles on found.article_id = articles.article_id
order by
    events.event_id asc,
    articles.published_at asc nulls last,
    found.article_id asc,
    found.start_char asc,
    found.end_char desc,
    found.kind desc,
    found.id asc
