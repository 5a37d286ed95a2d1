-- What could not be dated, with the words a date was sought in. One row is one event mention or
-- one article without a date.
with undated as (
    select
        'mention' as kind,
        event_mention_id as id,
        event_id,
        article_id,
        date_text,
        sentence_text as context,
        case when date_text is null then 'no date' else 'not resolved' end as problem
    from event_mentions
    where event_date_start is null
    union all
    select
        'article' as kind,
        article_id as id,
        null as event_id,
        article_id,
        null as date_text,
        title as context,
        'no date' as problem
    from articles
    where published_at is null
)

select
    undated.kind,
    undated.id,
    undated.problem,
    undated.date_text,
    undated.context,
    undated.event_id,
    events.title as event_title,
    articles.publisher,
    articles.published_at,
    undated.article_id,
    articles.url
from undated
inner join articles on undated.article_id = articles.article_id
left join events on undated.event_id = events.event_id
order by undated.kind, articles.published_at nulls last, undated.article_id, undated.id
