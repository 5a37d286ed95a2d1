-- Claims that can't both be true. One row is one claim that contradicts or denies another, with
-- both sentences and why they are set against each other; figures come first, the widest apart
-- before the others.
with stated as (
    select
        claim_id,
        metric,
        min(coalesce(low, high)) as least_stated,
        max(coalesce(high, low)) as most_stated
    from figures
    group by claim_id, metric
)

select
    claim_links.event_id,
    events.title,
    claim_links.relation,
    claim_links.metric,
    claim_links.basis,
    one.source_name,
    one.source_category,
    one.content_text,
    one.sentence_text,
    one.publisher,
    one.said_date,
    other.source_name as other_source_name,
    other.source_category as other_source_category,
    other.content_text as other_content_text,
    other.sentence_text as other_sentence_text,
    other.publisher as other_publisher,
    other.said_date as other_said_date,
    claim_links.claim_id,
    claim_links.other_claim_id,
    abs(own.least_stated - theirs.most_stated) as numbers_apart
from claim_links
inner join voices as one on claim_links.claim_id = one.claim_id
inner join voices as other on claim_links.other_claim_id = other.claim_id
left join events on claim_links.event_id = events.event_id
left join stated as own
    on claim_links.claim_id = own.claim_id and claim_links.metric = own.metric
left join stated as theirs
    on claim_links.other_claim_id = theirs.claim_id and claim_links.metric = theirs.metric
where claim_links.relation in ('contradicts', 'denies')
order by
    numbers_apart desc nulls last,
    claim_links.event_id asc,
    claim_links.relation asc,
    claim_links.claim_id asc,
    claim_links.other_claim_id asc
