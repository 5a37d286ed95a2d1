-- The figures by which sources tell how many there were, and what became of them. One row is one
-- figure that its source holds to be so: parts of larger counts are left out, and numbers that
-- their source denies. Disputed is what another claim contradicts or denies; taken back is what
-- its own source later put at none; admitted is a harm to others of which its source says in the
-- same words that it did it, and which nobody of another side is said to have done.
select
    figure_id,
    claim_id,
    event_id,
    metric,
    low,
    high,
    qualifier,
    text,
    subject_text,
    voice,
    source_name,
    source_category,
    via_text,
    article_id,
    original_id,
    publisher,
    published_at,
    known_at,
    said_date,
    speech_act,
    disputed_by,
    disputed_at,
    retracted_at,
    subject_category,
    least_stated,
    most_stated,
    is_admitted
from accounts_on(date 'infinity')
