-- How the story of an event grew: what was published of it day by day. One row is one event and
-- one day of publication (UTC); articles whose date is not known come last.
with dated as (
    select
        article_id,
        publisher,
        cast(published_at at time zone 'UTC' as date) as published_date
    from articles
),

mentioned as (
    select
        event_mentions.event_id,
        dated.published_date,
        count(*) as mentions
    from event_mentions
    inner join dated on event_mentions.article_id = dated.article_id
    where event_mentions.event_id is not null
    group by event_mentions.event_id, dated.published_date
),

said as (
    select
        voices.event_id,
        dated.published_date,
        count(*) as claims,
        count(*) filter (where voices.speech_act = 'deny' or voices.negated) as denials,
        count(distinct voices.voice) as sources
    from voices
    inner join dated on voices.article_id = dated.article_id
    where voices.event_id is not null
    group by voices.event_id, dated.published_date
),

counted as (
    select
        figures.event_id,
        dated.published_date,
        string_agg(
            distinct concat(figures.metric, ' ', figures.text, ' (', voices.source_name, ')'),
            '; '
            order by concat(figures.metric, ' ', figures.text, ' (', voices.source_name, ')')
        ) as figures
    from figures
    inner join voices on figures.claim_id = voices.claim_id
    inner join dated on figures.article_id = dated.article_id
    where figures.event_id is not null
    group by figures.event_id, dated.published_date
),

reports as (
    select
        event_id,
        article_id
    from event_mentions
    union distinct
    select
        event_id,
        article_id
    from voices
),

days as (
    select
        reports.event_id,
        dated.published_date,
        count(*) as articles,
        count(distinct dated.publisher) as publishers
    from reports
    inner join dated on reports.article_id = dated.article_id
    where reports.event_id is not null
    group by reports.event_id, dated.published_date
),

told as (
    select
        days.event_id,
        days.published_date,
        days.articles,
        days.publishers,
        counted.figures,
        coalesce(mentioned.mentions, 0) as mentions,
        coalesce(said.claims, 0) as claims,
        coalesce(said.denials, 0) as denials,
        coalesce(said.sources, 0) as sources
    from days
    left join mentioned
        on
            days.event_id = mentioned.event_id
            and days.published_date is not distinct from mentioned.published_date
    left join said
        on
            days.event_id = said.event_id
            and days.published_date is not distinct from said.published_date
    left join counted
        on
            days.event_id = counted.event_id
            and days.published_date is not distinct from counted.published_date
)

select
    events.event_id,
    events.title,
    told.published_date,
    told.articles,
    told.publishers,
    told.mentions,
    told.claims,
    told.denials,
    told.sources,
    told.figures
from told
inner join events on told.event_id = events.event_id
order by events.event_id, told.published_date nulls last
