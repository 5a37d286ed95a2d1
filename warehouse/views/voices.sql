-- Every claim with the voice it counts as, its source in words, and its sentences. One row is one
-- claim. A source is one voice wherever it is named alike; where nobody is named, and for the
-- narrator, the publisher speaks; a copy of an article speaks with the voice of its original, and
-- the versions of an article are one article.
with originals as (
    select
        copies.article_id,
        copies.publisher,
        copies.published_at,
        copies.text,
        coalesce(
            originals.first_version,
            originals.article_id,
            copies.first_version,
            copies.article_id
        ) as original_id,
        coalesce(originals.publisher, copies.publisher) as original_publisher
    from articles as copies
    left join articles as originals on copies.duplicate_of = originals.article_id
),

named as (
    select
        claims.claim_id,
        claims.event_id,
        claims.article_id,
        claims.source_kind,
        claims.source_category,
        claims.via_text,
        claims.speech_act,
        claims.negated,
        claims.denied_aspect,
        claims.cue_text,
        claims.content_text,
        claims.content_start,
        claims.content_end,
        originals.original_id,
        originals.original_publisher,
        originals.publisher,
        originals.published_at,
        case
            when claims.source_kind = 'narrator' then null
            else coalesce(actors.name, claims.source_name, claims.source_text)
        end as named_source,
        substring(
            originals.text, claims.sentence_start + 1, claims.sentence_end - claims.sentence_start
        ) as sentence_text
    from claims
    inner join originals on claims.article_id = originals.article_id
    left join actors on claims.source_actor_id = actors.actor_id
),

voiced as (
    select
        *,
        lower(coalesce(named_source, original_publisher, original_id)) as voice,
        coalesce(named_source, publisher, 'narrator') as source_name
    from named
)

select
    claim_id,
    event_id,
    article_id,
    original_id,
    publisher,
    published_at,
    voice,
    source_name,
    source_kind,
    source_category,
    via_text,
    speech_act,
    negated,
    denied_aspect,
    cue_text,
    content_text,
    content_start,
    content_end,
    sentence_text
from voiced
