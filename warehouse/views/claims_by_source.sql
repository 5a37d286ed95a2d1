-- How often each source speaks, of how many events and in whose pages. One row is one voice, which
-- is a source wherever it is named alike. Copies of an article are left out.
with figures_of_claims as (
    select
        claim_id,
        count(*) as figures
    from figures
    group by claim_id
)

select
    voices.voice,
    any_value(voice_names.source_name) as source_name,
    mode(voices.source_category order by voices.source_category) as source_category,
    count(*) as claims,
    count(*) filter (where voices.speech_act = 'deny' or voices.negated) as denials,
    coalesce(sum(figures_of_claims.figures), 0)::bigint as figures,
    count(distinct voices.event_id) as events,
    count(distinct voices.original_id) as articles,
    count(distinct voices.publisher) as publishers,
    min(voices.published_at) as first_published_at,
    max(voices.published_at) as last_published_at
from voices
inner join voice_names on voices.voice = voice_names.voice
left join figures_of_claims on voices.claim_id = figures_of_claims.claim_id
where not voices.is_copy
group by voices.voice
order by claims desc, voices.voice asc
