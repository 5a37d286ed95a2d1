-- Denials beside the claims they deny. One row is one denial and one claim that it denies, or a
-- denial alone, if no claim of what it denies is known; those that deny most come first.
-- Copies of an article are left out.
with answers as (
    select
        claim_id,
        other_claim_id,
        metric,
        basis
    from claim_links
    where relation = 'denies'
),

extents as (
    select
        claim_id,
        count(*) as denied_claims
    from answers
    group by claim_id
)

select
    denial.event_id,
    events.title,
    denial.source_name,
    denial.source_category,
    denial.denied_aspect,
    denial.content_text,
    denial.sentence_text,
    denial.publisher,
    denial.said_date,
    claim.source_name as denied_source_name,
    claim.source_category as denied_source_category,
    claim.content_text as denied_content_text,
    claim.sentence_text as denied_sentence_text,
    claim.publisher as denied_publisher,
    claim.said_date as denied_said_date,
    answers.metric,
    answers.basis,
    denial.claim_id,
    answers.other_claim_id as denied_claim_id,
    coalesce(extents.denied_claims, 0) as denied_claims
from voices as denial
left join events on denial.event_id = events.event_id
left join answers on denial.claim_id = answers.claim_id
left join extents on denial.claim_id = extents.claim_id
left join voices as claim on answers.other_claim_id = claim.claim_id
where (denial.speech_act = 'deny' or denial.negated) and not denial.is_copy
order by
    denied_claims desc,
    denial.published_at asc nulls last,
    denial.claim_id asc,
    denied_claim_id asc
