"""The archive: every response and file as it was read, in WARC files (ISO 28500:2017)."""
