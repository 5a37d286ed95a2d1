-- Pages that their publisher took down or may not show any more, with their last copy. One row is
-- one address whose latest answer is 404, 410 or 451 (RFC 9110, RFC 7725) and which had a page.
with answers as (
    select
        *,
        http_status not between 200 and 299 as is_error,
        row_number() over (partition by url order by fetched_at desc, capture_id asc) as recency
    from captures
    where http_status is not null
),

last_copies as (
    select * from answers
    where not is_error
    qualify row_number() over (partition by url order by recency) = 1
),

losses as (
    select
        answers.url,
        min(answers.fetched_at) as gone_at
    from answers
    inner join last_copies on answers.url = last_copies.url
    where answers.fetched_at > last_copies.fetched_at
    group by answers.url
)

select
    latest.url,
    latest.http_status,
    losses.gone_at,
    last_copies.fetched_at as last_copy_at,
    articles.publisher,
    articles.title,
    articles.published_at,
    articles.article_id,
    last_copies.capture_id,
    last_copies.warc_file,
    last_copies.warc_offset
from answers as latest
inner join last_copies on latest.url = last_copies.url
inner join losses on latest.url = losses.url
left join articles on last_copies.article_id = articles.article_id
where latest.recency = 1 and latest.http_status in (404, 410, 451)
order by losses.gone_at, latest.url
