-- Every claim with the voice it counts as, its source in words, and its sentences. One row is one
-- claim. A source is one voice wherever it is named alike, and with the body that it speaks for
-- ("army spokesman"), but somebody unnamed ("a doctor") is another in each paper; where nobody is
-- named, and for the narrator, the publisher speaks, or the agency whose report it prints. That is
-- never the voice of a source that is merely named alike; an agency or publisher that is quoted
-- (actors.publisher) has the voice that it narrates with. A copy of an article speaks with the
-- voice of its original, and the versions of an article are one article: is_copy marks what a copy
-- says, and what an earlier version of the article has said in the same words.
with bodies (category) as (
    values
    ('armed_group'),
    ('court'),
    ('foreign_government'),
    ('government'),
    ('igo'),
    ('ngo'),
    ('opposition_party'),
    ('ruling_party'),
    ('state_forces')
),

named as (
    select
        claims.claim_id,
        claims.event_id,
        claims.article_id,
        actors.actor_id as source_actor_id,
        claims.source_kind,
        claims.source_category,
        claims.via_text,
        claims.speech_act,
        claims.negated,
        claims.denied_aspect,
        claims.quote_type,
        claims.cue_text,
        claims.cue_start,
        claims.cue_end,
        claims.content_text,
        claims.content_start,
        claims.content_end,
        claims.said_date_end,
        originals.original_id,
        originals.original_publisher,
        originals.publisher,
        originals.published_at,
        originals.known_at,
        originals.is_copy as is_of_copy,
        bodies.category is not null as is_of_body,
        coalesce(actors.publisher, speakers.publisher) as outlet,
        lower(coalesce(heads.name, named_bodies.name, claims.source_body)) as body,
        case
            when claims.source_kind = 'narrator' then null
            else coalesce(actors.name, claims.source_name, claims.source_text)
        end as named_source,
        claims.source_kind in ('document', 'role')
        and coalesce(actors.kind, 'role') = 'role' as is_role,
        substring(
            articles.text, claims.sentence_start + 1, claims.sentence_end - claims.sentence_start
        ) as sentence_text
    from claims
    inner join articles on claims.article_id = articles.article_id
    inner join originals on claims.article_id = originals.article_id
    left join actors as speakers on claims.source_actor_id = speakers.actor_id
    left join actors on coalesce(speakers.same_as, speakers.actor_id) = actors.actor_id
    left join actors as named_bodies on claims.source_body = named_bodies.actor_id
    left join actors as heads on named_bodies.same_as = heads.actor_id
    left join bodies on claims.source_category = bodies.category
),

-- "The police" are one body; "officials" and "a doctor" are some people each time.
known as (
    select
        *,
        is_role and not (
            is_of_body
            and not regexp_matches(
                lower(named_source),
                '\b(aide|commander|diplomat|employee|insider|judge|lawmaker|leader|member'
                || '|minister|officer|official|soldier|source|spokes\w+|worker)s?$'
            )
        ) as is_unnamed
    from named
),

voiced as (
    select
        *,
        cast(published_at at time zone 'UTC' as date) as published_date,
        case
            when body is not null and outlet is null then body
            when is_unnamed and named_source is not null
                then
                    lower(
                        concat(named_source, ' in ', coalesce(original_publisher, original_id))
                    )
            when named_source is not null and outlet is not null
                then lower(concat('publisher: ', outlet))
            when named_source is null
                then lower(concat('publisher: ', coalesce(original_publisher, original_id)))
            else lower(named_source)
        end as voice,
        named_source is null as is_nobody,
        coalesce(named_source, publisher, 'narrator') as source_name
    from known
)

select
    claim_id,
    event_id,
    article_id,
    original_id,
    publisher,
    published_at,
    known_at,
    voice,
    source_name,
    source_actor_id,
    source_kind,
    source_category,
    via_text,
    speech_act,
    negated,
    denied_aspect,
    quote_type,
    is_nobody,
    cue_text,
    cue_start,
    cue_end,
    content_text,
    content_start,
    content_end,
    sentence_text,
    coalesce(
        case when said_date_end <= published_date then said_date_end end, published_date
    ) as said_date,
    is_of_copy
    or first_value(article_id) over (
        partition by original_id, voice, speech_act, content_text
        order by is_of_copy, known_at nulls last, article_id
    ) != article_id as is_copy
from voiced
