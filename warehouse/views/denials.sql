-- Who denies what, and whose claims that answers. One row is one claim that denies.
with answered as (
    select
        claim_links.claim_id,
        string_agg(
            distinct concat(voices.source_name, ': ', voices.content_text),
            '; '
            order by concat(voices.source_name, ': ', voices.content_text)
        ) as denied_claims
    from claim_links
    inner join voices on claim_links.other_claim_id = voices.claim_id
    where claim_links.relation = 'denies'
    group by claim_links.claim_id
)

select
    voices.claim_id,
    voices.event_id,
    events.title,
    events.event_date_start,
    voices.source_name,
    voices.source_category,
    voices.denied_aspect,
    voices.cue_text,
    voices.content_text,
    voices.sentence_text,
    answered.denied_claims,
    voices.publisher,
    voices.published_at,
    voices.article_id
from voices
left join events on voices.event_id = events.event_id
left join answered on voices.claim_id = answered.claim_id
where voices.speech_act = 'deny' or voices.negated
order by voices.published_at, voices.article_id, voices.content_start
