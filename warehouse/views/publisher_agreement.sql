-- How far publishers agree on what they count of the same events. One row is two publishers and how
-- often their ranges of figures, whoever gives them, meet or lie apart; those who disagree most
-- come first. Copies are left out.
with ranges as (
    select
        accounts.publisher,
        accounts.event_id,
        accounts.metric,
        min(coalesce(accounts.low, 0)) as low,
        max(coalesce(accounts.high, 9223372036854775807)) as high
    from accounts
    inner join originals on accounts.article_id = originals.article_id
    where
        accounts.publisher is not null and not originals.is_copy and accounts.metric != 'other'
    group by accounts.publisher, accounts.event_id, accounts.metric
),

pairs as (
    select
        one.publisher,
        other.publisher as other_publisher,
        one.event_id,
        one.metric,
        one.low <= other.high and other.low <= one.high as is_agreed,
        one.low = other.low and one.high = other.high as is_same
    from ranges as one
    inner join ranges as other
        on
            one.event_id = other.event_id
            and one.metric = other.metric
            and one.publisher < other.publisher
)

select
    publisher,
    other_publisher,
    count(distinct event_id) as events,
    count(*) as counts,
    count(*) filter (where is_same) as same,
    count(*) filter (where is_agreed) as agreed,
    count(*) filter (where not is_agreed) as apart,
    round(avg(is_agreed::integer), 3) as agreement
from pairs
group by publisher, other_publisher
order by apart desc, counts desc, publisher asc, other_publisher asc
