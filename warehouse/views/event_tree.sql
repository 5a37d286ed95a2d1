-- Episodes, the events they are made of, and what is reported of those, as a tree to be read from
-- top to bottom. One row is one node: an episode (tier 1), under it an event that is a part of it
-- (tier 2), and under that one report of it in an article, by the word that tells it (tier 3).
-- Episodes that most articles tell of come first, and in them the earliest events.
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
        event_mentions.trigger_text,
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
        events.episode_id,
        count(distinct events.event_id) as events,
        count(*) as mentions,
        count(distinct reports.article_id) as articles
    from events
    inner join reports on events.event_id = reports.event_id
    group by events.episode_id
),

nodes as (
    select
        heads.event_id as episode_id,
        1 as tier,
        sizes.mentions,
        heads.event_id as node_id,
        heads.event_type,
        heads.event_mode,
        heads.event_date_start,
        heads.place_name,
        concat(
            heads.title, case when sizes.events > 1 then concat(', ', sizes.events, ' events') end
        ) as node_label
    from events as heads
    inner join sizes on heads.event_id = sizes.episode_id
    union all by name
    select
        events.episode_id,
        2 as tier,
        events.event_id,
        events.event_id as node_id,
        events.episode_id as parent_id,
        events.event_type,
        events.event_mode,
        events.event_date_start,
        events.event_date_start as sorting_date,
        events.place_name,
        count(*) as mentions,
        concat('    ', events.title) as node_label
    from events
    inner join reports on events.event_id = reports.event_id
    group by all
    union all by name
    select
        events.episode_id,
        3 as tier,
        reports.event_id,
        reports.event_mention_id as node_id,
        reports.event_id as parent_id,
        reports.event_type,
        reports.event_mode,
        reports.event_date_start,
        events.event_date_start as sorting_date,
        reports.place_name,
        reports.realis,
        reports.trigger_start,
        reports.article_id,
        reports.publisher,
        reports.published_at,
        concat(
            '        ',
            coalesce(reports.publisher, 'narrator'),
            ', "',
            reports.trigger_text,
            '": ',
            reports.sentence_text
        ) as node_label
    from reports
    inner join events on reports.event_id = events.event_id
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
    nodes.episode_id,
    nodes.event_id,
    nodes.article_id
from nodes
inner join sizes on nodes.episode_id = sizes.episode_id
order by
    sizes.articles desc,
    nodes.episode_id asc,
    nodes.event_id is not null asc,
    nodes.sorting_date asc nulls last,
    nodes.event_id asc,
    nodes.tier asc,
    nodes.published_at asc nulls last,
    nodes.article_id asc,
    nodes.trigger_start asc,
    nodes.node_id asc
