-- Through whom claims came to be read: who says it, who relayed that, who relayed the relayer, and
-- last the publisher. One row is one claim that somebody relayed, the longest chains first. What a
-- paper was told itself ("told the Courier" in the Courier) nobody relayed.
with recursive relayed as (
    select
        claim_id,
        article_id,
        via_text,
        content_start,
        content_end,
        case
            when source_kind != 'narrator' and is_nobody then 'somebody not named' else source_name
        end as source_name
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

-- What a publisher is called in his own pages.
own_names as (
    select
        article_id,
        lower(publisher) as own_name
    from articles
    where publisher is not null
    union distinct
    select
        articles.article_id,
        lower(entity_mentions.text) as own_name
    from articles
    inner join entity_mentions on articles.article_id = entity_mentions.article_id
    inner join actors on entity_mentions.actor_id = actors.actor_id
    where articles.publisher = actors.publisher
),

ended as (
    select
        hops.claim_id,
        case
            when own_names.own_name is null then hops.relays
            else list_slice(hops.relays, 1, -2)
        end as relays
    from hops
    left join own_names
        on
            hops.article_id = own_names.article_id
            and own_names.own_name = regexp_replace(lower(hops.relays[-1]), '^the ', '')
),

longest as (
    select
        claim_id,
        arg_max(relays, (len(relays), relays)) as relays
    from ended
    group by claim_id
    having max(len(relays)) > 1
),

chains as (
    select
        claim_id,
        relays,
        relays[1] as source_name
    from longest
)

select
    voices.claim_id,
    voices.event_id,
    chains.source_name,
    voices.source_category,
    voices.publisher,
    voices.content_text,
    voices.sentence_text,
    voices.published_at,
    voices.article_id,
    len(chains.relays) - 1 as hops,
    array_to_string(
        list_append(chains.relays, coalesce(voices.publisher, 'the narrator')), ' <- '
    ) as path_to_print
from chains
inner join voices on chains.claim_id = voices.claim_id
order by hops desc, voices.published_at asc nulls last, voices.claim_id asc
