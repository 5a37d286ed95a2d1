-- How sources changed their accounts. One row is one claim by which a source, or another who speaks
-- for the same body, gives another account than before, with both sentences; denials of what was
-- said before come first, then the latest changes.
select
    claim_links.event_id,
    events.title,
    claim_links.metric,
    claim_links.basis,
    now.source_name,
    now.source_category,
    now.content_text,
    now.sentence_text,
    now.publisher,
    now.said_date,
    earlier.source_name as earlier_source_name,
    earlier.content_text as earlier_content_text,
    earlier.sentence_text as earlier_sentence_text,
    earlier.publisher as earlier_publisher,
    earlier.said_date as earlier_said_date,
    claim_links.claim_id,
    claim_links.other_claim_id as earlier_claim_id,
    now.voice = earlier.voice as is_same_voice
from claim_links
inner join voices as now on claim_links.claim_id = now.claim_id
inner join voices as earlier on claim_links.other_claim_id = earlier.claim_id
left join events on claim_links.event_id = events.event_id
where claim_links.relation = 'revises'
order by
    now.speech_act = 'deny' or now.negated desc,
    now.said_date desc nulls last,
    claim_links.claim_id asc,
    claim_links.other_claim_id asc
