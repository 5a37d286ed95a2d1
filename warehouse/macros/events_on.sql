-- What happened, as it was told until the end of a day. One row is one event, with the type, place
-- and days that `events` would have had from the reports known then (transforms/link/events.py).
-- Takes: as_of
with asked as (
    select cast(as_of as date) as last_day
),

-- Articles that are about the event tell of it before others do, the earliest first.
reports as (
    select
        event_mentions.*,
        row_number() over (
            partition by event_mentions.event_id
            order by
                coalesce(originals.published_at, 'infinity'),
                event_mentions.article_id,
                event_mentions.trigger_start,
                event_mentions.event_mention_id
        ) as place,
        event_mentions.is_main
        or not bool_or(event_mentions.is_main) over (partition by event_mentions.event_id)
            as is_telling
    from event_mentions
    inner join originals on event_mentions.article_id = originals.article_id
    inner join asked on cast(originals.known_at at time zone 'UTC' as date) <= asked.last_day
    where event_mentions.event_id is not null
),

kinds_told as (
    select
        event_id,
        event_type,
        event_mode,
        row_number() over (
            partition by event_id order by count(*) desc, min(place) asc
        ) as kind_rank
    from reports
    where is_telling
    group by event_id, event_type, event_mode
),

kinds as (
    select
        event_id,
        event_type,
        event_mode
    from kinds_told
    where kind_rank = 1
),

triggers_told as (
    select
        reports.event_id,
        lower(reports.trigger_text) as trigger_words,
        row_number() over (
            partition by reports.event_id
            order by
                count_if(reports.realis != 'negated') desc, count(*) desc, min(reports.place) asc
        ) as trigger_rank
    from reports
    inner join kinds
        on
            reports.event_id = kinds.event_id
            and reports.event_type = kinds.event_type
            and reports.event_mode is not distinct from kinds.event_mode
    where reports.is_telling
    group by reports.event_id, lower(reports.trigger_text)
),

triggers as (
    select
        event_id,
        trigger_words
    from triggers_told
    where trigger_rank = 1
),

-- The finest place, of equally fine ones the one named most often, a quarter as its town.
placed as (
    select
        event_id,
        is_telling,
        place,
        geo_precision,
        country_code,
        case
            when coalesce(town_id != place_id, town_id is not null) then town_name else place_name
        end as place_name
    from reports
    where place_name is not null
),

counted as (
    select
        *,
        count(*) over (partition by event_id, is_telling, place_name) as mentions
    from placed
),

ranked as (
    select
        event_id,
        place_name,
        country_code,
        row_number() over (
            partition by event_id
            order by
                not is_telling,
                case
                    when geo_precision in ('exact', 'town', 'district') then 0
                    when geo_precision = 'province' then 1
                    when geo_precision = 'country' then 2
                    else 3
                end,
                -mentions,
                place
        ) as place_rank
    from counted
),

places_told as (
    select
        event_id,
        place_name,
        country_code
    from ranked
    where place_rank = 1
),

-- The days of the reports that tell them most exactly.
dated as (
    select
        event_id,
        event_date_start,
        coalesce(event_date_end, event_date_start) as event_date_end,
        rank() over (
            partition by event_id
            order by
                not is_telling,
                case
                    when date_precision in ('minute', 'hour', 'day', 'range') then 0
                    when date_precision = 'week' then 1
                    when date_precision in ('month', 'season') then 2
                    when date_precision = 'year' then 3
                    else 4
                end
        ) as exactness
    from reports
    where event_date_start is not null
),

days as (
    select
        event_id,
        min(event_date_start) as event_date_start,
        max(event_date_end) as event_date_end
    from dated
    where exactness = 1
    group by event_id
)

select
    kinds.event_id,
    kinds.event_type,
    kinds.event_mode,
    places_told.place_name,
    places_told.country_code,
    days.event_date_start,
    days.event_date_end,
    concat(
        triggers.trigger_words,
        ' in ' || places_told.place_name,
        ', ',
        case
            when days.event_date_start is null then 'date not told'
            else concat_ws(
                ' to ', days.event_date_start, nullif(days.event_date_end, days.event_date_start)
            )
        end
    ) as title
from kinds
inner join triggers on kinds.event_id = triggers.event_id
left join places_told on kinds.event_id = places_told.event_id
left join days on kinds.event_id = days.event_id
