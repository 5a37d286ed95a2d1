-- Which figures are disputed, and by whom. One row is one figure and one claim that contradicts or
-- denies it. Of claims with several figures only those are disputed that are set against each
-- other: "no protester was killed, and five officers died" is against dead protesters by its first.
with opposed as (
    select
        unnest(claim_links.other_figure_ids) as figure_id,
        claim_links.claim_id as opponent_id
    from claim_links
    where claim_links.relation in ('contradicts', 'denies')
    union distinct
    select
        unnest(claim_links.figure_ids) as figure_id,
        claim_links.other_claim_id as opponent_id
    from claim_links
    where claim_links.relation in ('contradicts', 'denies')
)

select
    opposed.figure_id,
    opposed.opponent_id as claim_id,
    voices.source_name,
    voices.known_at
from opposed
inner join voices on opposed.opponent_id = voices.claim_id
