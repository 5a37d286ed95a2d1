-- Through whom claims came to be read: who says it, who relayed that, who relayed the relayer, and
-- last the publisher. One row is one claim that somebody relayed, the longest chains first.
with recursive relayed as (
    select
        claim_id,
        article_id,
        source_name,
        via_text,
        content_start,
        content_end
    from voices
    where via_text is not null
),

-- Who relays speaks in a claim around the one he relays; five are as many as one sentence bears.
hops as (
    select
        claim_id,
        article_id,
        content_start,
        content_end,
        via_text,
        [source_name, via_text] as relays
    from relayed
    union all
    select
        hops.claim_id,
        hops.article_id,
        around.content_start,
        around.content_end,
        around.via_text,
        list_append(hops.relays, around.via_text) as relays
    from hops
    inner join claims as around
        on
            hops.article_id = around.article_id
            and hops.via_text = around.source_text
            and hops.content_start >= around.content_start
            and hops.content_end <= around.content_end
            and hops.claim_id != around.claim_id
    where around.via_text is not null and len(hops.relays) < 6
),

longest as (
    select
        claim_id,
        arg_max(relays, (len(relays), relays)) as relays
    from hops
    group by claim_id
)

select
    voices.claim_id,
    voices.event_id,
    voices.source_name,
    voices.source_category,
    voices.publisher,
    voices.content_text,
    voices.sentence_text,
    voices.published_at,
    voices.article_id,
    len(longest.relays) - 1 as hops,
    array_to_string(
        list_append(longest.relays, coalesce(voices.publisher, 'the narrator')), ' <- '
    ) as path_to_print
from longest
inner join voices on longest.claim_id = voices.claim_id
order by hops desc, voices.published_at asc nulls last, voices.claim_id asc
