-- What appeared in an article and what vanished from it when its publisher changed it. One row is
-- one claim or figure that one of two versions has and the other lacks: of a claim, the same source
-- does the same by saying the same words; of a figure, it gives the same number for the same.
with revised as (
    select
        articles.article_id,
        articles.previous_version,
        articles.url,
        articles.publisher,
        articles.title,
        captures.fetched_at as revised_at
    from articles
    inner join captures on articles.capture_id = captures.capture_id
    where articles.previous_version is not null
),

stated as (
    select
        article_id,
        'claim' as kind,
        claim_id as id,
        source_name,
        speech_act,
        content_text as wording,
        sentence_text,
        concat_ws(
            '|',
            voice,
            speech_act,
            negated,
            array_to_string(regexp_extract_all(lower(content_text), '\w+'), ' ')
        ) as meaning
    from voices
    union all by name
    select
        figures.article_id,
        'figure' as kind,
        figures.figure_id as id,
        voices.source_name,
        voices.speech_act,
        figures.metric,
        figures.low,
        figures.high,
        figures.text as wording,
        voices.sentence_text,
        concat_ws(
            '|',
            voices.voice,
            voices.negated,
            figures.metric,
            coalesce(figures.low, -1),
            coalesce(figures.high, -1),
            figures.subject_category,
            figures.is_part
        ) as meaning
    from figures
    inner join voices on figures.claim_id = voices.claim_id
),

sides as (
    select
        *,
        'appeared' as revision,
        article_id as has_it,
        previous_version as lacks_it
    from revised
    union all
    select
        *,
        'vanished' as revision,
        previous_version as has_it,
        article_id as lacks_it
    from revised
)

select
    sides.url,
    sides.publisher,
    sides.title,
    sides.revised_at,
    sides.article_id,
    sides.previous_version,
    sides.revision,
    stated.kind,
    stated.source_name,
    stated.speech_act,
    stated.metric,
    stated.low,
    stated.high,
    stated.wording,
    stated.sentence_text,
    stated.id
from sides
inner join stated on sides.has_it = stated.article_id
left join stated as other
    on
        sides.lacks_it = other.article_id
        and stated.kind = other.kind
        and stated.meaning = other.meaning
where other.id is null
order by
    sides.revised_at asc,
    sides.article_id asc,
    sides.revision asc,
    stated.kind asc,
    stated.wording asc,
    stated.id asc
