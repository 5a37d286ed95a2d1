-- Claims that can't both be true. One row is one claim that contradicts or denies another, with
-- both sentences and why they are set against each other; figures come first, the widest apart
-- before the others.
with links as (
    select *
    from claim_links
    where relation in ('contradicts', 'denies')
),

-- Of claims with several figures those count that are set against each other; a denied number says
-- nothing of what its source holds to be so.
own_figures as (
    select
        links.claim_id,
        links.other_claim_id,
        links.metric,
        links.other_figure_ids,
        figures.low,
        figures.high
    from links
    inner join figures on list_contains(links.figure_ids, figures.figure_id)
    where not figures.is_denied
),

gaps as (
    select
        own_figures.claim_id,
        own_figures.other_claim_id,
        own_figures.metric,
        max(
            greatest(
                coalesce(own_figures.low, 0) - figures.high,
                coalesce(figures.low, 0) - own_figures.high,
                0
            )
        ) as numbers_apart
    from own_figures
    inner join figures on list_contains(own_figures.other_figure_ids, figures.figure_id)
    group by own_figures.claim_id, own_figures.other_claim_id, own_figures.metric
)

select
    links.event_id,
    events.title,
    links.relation,
    links.metric,
    links.basis,
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
    links.claim_id,
    links.other_claim_id,
    gaps.numbers_apart
from links
inner join voices as one on links.claim_id = one.claim_id
inner join voices as other on links.other_claim_id = other.claim_id
left join events on links.event_id = events.event_id
left join gaps
    on
        links.claim_id = gaps.claim_id
        and links.other_claim_id = gaps.other_claim_id
        and links.metric = gaps.metric
order by
    gaps.numbers_apart desc nulls last,
    links.event_id asc,
    links.relation asc,
    links.claim_id asc,
    links.other_claim_id asc
