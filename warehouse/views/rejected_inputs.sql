-- What did not become an article, and why. One row is one rejected input.
select
    rejections.input,
    rejections.stage,
    rejections.reason,
    rejections.detail,
    captures.url,
    captures.warc_file,
    captures.warc_offset,
    rejections.run_id,
    runs.started_at as rejected_at,
    rejections.rejection_id
from rejections
left join captures on rejections.capture_id = captures.capture_id
left join runs on rejections.run_id = runs.run_id
order by rejected_at, rejections.reason, rejections.input, rejections.rejection_id
