-- Figures that name no number: "dozens", "tens of thousands". One row is one such figure, with the
-- bounds it is read as and the words it stands in.
select
    figures.figure_id,
    figures.event_id,
    events.title,
    figures.metric,
    figures.text,
    figures.low,
    figures.high,
    figures.subject_text,
    voices.source_name,
    voices.source_category,
    voices.publisher,
    voices.published_at,
    voices.sentence_text,
    figures.article_id
from figures
inner join voices on figures.claim_id = voices.claim_id
left join events on figures.event_id = events.event_id
where figures.qualifier = 'vague'
order by voices.published_at nulls last, figures.article_id, figures.start_char, figures.figure_id
