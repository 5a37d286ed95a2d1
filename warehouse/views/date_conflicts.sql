-- Where articles that report one event date something differently. One row is two reports that may
-- not both be right: of the event itself (what: event), by days that have none in common, or of a
-- happening that both name by month ("the February 2024 elections"), of consecutive years; where an
-- article on the event tells of both years, there were two of them. The widest apart come first.
with dated as (
    select
        event_mentions.event_id,
        event_mentions.article_id,
        articles.publisher,
        min(event_mentions.event_date_start) as first_date,
        max(coalesce(event_mentions.event_date_end, event_mentions.event_date_start)) as last_date,
        arg_min(
            event_mentions.sentence_text,
            (event_mentions.event_date_start, event_mentions.event_mention_id)
        ) as sentence_text
    from event_mentions
    inner join articles on event_mentions.article_id = articles.article_id
    where
        event_mentions.event_id is not null
        and event_mentions.is_main
        and event_mentions.event_date_start is not null
        and event_mentions.date_precision in ('minute', 'hour', 'day', 'range')
        and articles.duplicate_of is null
    group by event_mentions.event_id, event_mentions.article_id, articles.publisher
),

of_events as (
    select
        one.event_id,
        'event' as what,
        one.first_date,
        one.last_date,
        one.sentence_text,
        one.article_id,
        one.publisher,
        other.first_date as other_first_date,
        other.last_date as other_last_date,
        other.sentence_text as other_sentence_text,
        other.article_id as other_article_id,
        other.publisher as other_publisher
    from dated as one
    inner join dated as other
        on
            one.event_id = other.event_id
            and one.last_date < other.first_date
),

names as (
    select
        article_id,
        publisher,
        text,
        unnest(
            regexp_extract_all(
                text,
                '\b[Tt]he (?:[a-z-]+ ){0,2}(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May'
                || '|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?'
                || '|Dec(?:ember)?)\.? \d{4}'
                || ' (?:[a-z-]+ )?(?:attack|bombing|coup|crackdown|earthquake|election|massacre'
                || '|protest|referendum|uprising|vote)s?\b'
            )
        ) as words
    from articles
    where duplicate_of is null
),

named as (
    select distinct
        article_id,
        publisher,
        regexp_extract(words, '([A-Z][a-z]{2})[a-z]*\.? \d', 1) as month_name,
        regexp_extract(words, '\d{4}')::integer as year_number,
        regexp_extract(words, '([a-z]+?)s?$', 1) as what,
        trim(substring(text, greatest(strpos(text, words) - 100, 1), 220)) as sentence_text
    from names
),

reports as (
    select
        event_id,
        article_id,
        bool_or(is_main) as is_main
    from event_mentions
    where event_id is not null
    group by event_id, article_id
),

known_apart as (
    select distinct
        reports.event_id,
        one.month_name,
        one.what,
        one.year_number
    from named as one
    inner join named as other
        on
            one.article_id = other.article_id
            and one.month_name = other.month_name
            and one.what = other.what
            and one.year_number + 1 = other.year_number
    inner join reports on one.article_id = reports.article_id
),

of_names as (
    select
        one.what,
        one.sentence_text,
        one.article_id,
        one.publisher,
        other.sentence_text as other_sentence_text,
        other.article_id as other_article_id,
        other.publisher as other_publisher,
        arg_max(reports.event_id, (reports.is_main, reports.event_id)) as event_id,
        min(strptime(concat(one.month_name, ' ', one.year_number), '%b %Y')::date) as first_date,
        min(strptime(concat(other.month_name, ' ', other.year_number), '%b %Y')::date)
            as other_first_date
    from named as one
    inner join named as other
        on
            one.month_name = other.month_name
            and one.what = other.what
            and one.year_number + 1 = other.year_number
    inner join reports on one.article_id = reports.article_id
    inner join reports as other_reports
        on
            other.article_id = other_reports.article_id
            and reports.event_id = other_reports.event_id
    anti join known_apart
        on
            reports.event_id = known_apart.event_id
            and one.month_name = known_apart.month_name
            and one.what = known_apart.what
            and one.year_number = known_apart.year_number
    group by all
),

conflicts as (
    select * from of_events
    union all by name
    select
        *,
        last_day(first_date) as last_date,
        last_day(other_first_date) as other_last_date
    from of_names
)

select
    conflicts.event_id,
    events.title,
    conflicts.what,
    conflicts.first_date,
    conflicts.last_date,
    conflicts.publisher,
    conflicts.sentence_text,
    conflicts.other_first_date,
    conflicts.other_last_date,
    conflicts.other_publisher,
    conflicts.other_sentence_text,
    conflicts.article_id,
    conflicts.other_article_id,
    conflicts.other_first_date - conflicts.last_date as days_apart
from conflicts
inner join events on conflicts.event_id = events.event_id
order by
    days_apart desc,
    conflicts.event_id asc,
    conflicts.what asc,
    conflicts.article_id asc,
    conflicts.other_article_id asc
