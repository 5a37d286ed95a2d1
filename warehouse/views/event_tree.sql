-- Events and what is reported of them, as a tree to be read from top to bottom. One row is one
-- node: an event (tier 1) or, under it, one report of it in an article (tier 2). Events that most
-- articles tell of come first.
with reports as (
    select
        event_mentions.event_id,
        event_mentions.event_mention_id,
        event_mentions.event_type,
        event_mentions.event_mode,
        event_mentions.event_date_start,
        event_mentions.place_name,
        event_mentions.realis,
        event_mentions.trigger_start,
        event_mentions.sentence_text,
        event_mentions.article_id,
        articles.publisher,
        articles.published_at
    from event_mentions
    inner join articles on event_mentions.article_id = articles.article_id
    where event_mentions.event_id is not null
),

sizes as (
    select
        event_id,
        count(*) as mentions,
        count(distinct article_id) as articles
    from reports
    group by event_id
),

nodes as (
    select
        events.event_id,
        1 as tier,
        events.event_id as node_id,
        events.title as node_label,
        events.event_type,
        events.event_mode,
        events.event_date_start,
        events.place_name,
        sizes.mentions
    from events
    inner join sizes on events.event_id = sizes.event_id
    union all by name
    select
        event_id,
        2 as tier,
        event_mention_id as node_id,
        event_id as parent_id,
        event_type,
        event_mode,
        event_date_start,
        place_name,
        realis,
        trigger_start,
        article_id,
        publisher,
        published_at,
        concat('    ', coalesce(publisher, 'narrator'), ': ', sentence_text) as node_label
    from reports
)

select
    nodes.tier,
    nodes.node_label,
    nodes.event_type,
    nodes.event_mode,
    nodes.event_date_start,
    nodes.place_name,
    nodes.realis,
    nodes.publisher,
    nodes.published_at,
    nodes.mentions,
    nodes.node_id,
    nodes.parent_id,
    nodes.event_id,
    nodes.article_id
from nodes
inner join sizes on nodes.event_id = sizes.event_id
order by
    sizes.articles desc,
    nodes.event_id asc,
    nodes.tier asc,
    nodes.published_at asc nulls last,
    nodes.article_id asc,
    nodes.trigger_start asc,
    nodes.node_id asc
