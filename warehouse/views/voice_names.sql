-- By which name a voice is told. One row is one voice: the body itself goes before those who speak
-- for it, then who is named most often.
with named as (
    select
        voice,
        source_name,
        source_kind,
        count(*) as claims
    from voices
    group by voice, source_name, source_kind
)

select
    voice,
    arg_min(
        source_name,
        (
            lower(source_name) != voice,
            source_kind = 'person',
            source_kind != 'organization',
            -claims,
            source_name
        )
    ) as source_name,
    arg_min(
        source_kind,
        (
            lower(source_name) != voice,
            source_kind = 'person',
            source_kind != 'organization',
            -claims,
            source_name
        )
    ) as source_kind
from named
group by voice
