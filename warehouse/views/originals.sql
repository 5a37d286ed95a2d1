-- From where each article comes and when it was known. One row is one article: a copy comes from
-- the article it copies, later versions from the first; what an agency's credit stands over is the
-- agency's. An article was known when it was published, or fetched if that is not told; a later
-- version that is still stamped as the one before was known when it was fetched.
select
    copies.article_id,
    copies.publisher,
    copies.published_at,
    copies.duplicate_of is not null as is_copy,
    coalesce(
        originals.first_version,
        originals.article_id,
        copies.first_version,
        copies.article_id
    ) as original_id,
    coalesce(
        originals.wire_credit, copies.wire_credit, originals.publisher, copies.publisher
    ) as original_publisher,
    coalesce(
        case
            when
                previous.article_id is null or copies.published_at > previous.published_at
                then copies.published_at
        end,
        captures.fetched_at,
        copies.published_at
    ) as known_at
from articles as copies
left join articles as originals on copies.duplicate_of = originals.article_id
left join articles as previous on copies.previous_version = previous.article_id
left join captures on copies.capture_id = captures.capture_id
