-- Whose text others print. One row is one article that copies another, word for word (exact) or
-- nearly (near), with how many print that text; the texts copied most come first.
select
    originals.publisher as original_publisher,
    copies.publisher,
    copies.duplicate_kind,
    copies.title,
    originals.title as original_title,
    copies.published_at,
    originals.published_at as original_published_at,
    copies.word_count,
    originals.word_count as original_word_count,
    copies.url,
    originals.url as original_url,
    copies.article_id,
    originals.article_id as original_id,
    date_diff('hour', originals.published_at, copies.published_at) as hours_later,
    count(*) over (partition by originals.article_id) as copies
from articles as copies
inner join articles as originals on copies.duplicate_of = originals.article_id
order by copies desc, original_id asc, copies.published_at asc nulls last, copies.article_id asc
