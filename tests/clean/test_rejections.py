import json
import random

import pytest

from schemas.codes import REASONS, STAGES
from transforms.clean import Rejection

SENTENCE = "The council of Bergen has closed three schools, the mayor said."
LINKS = "<ul>" + "<li><a href='/a'>Council closes schools</a></li>" * 30 + "</ul>"


def line(**fields: object) -> str:
    return json.dumps({"id": "1", "text": SENTENCE} | fields)


@pytest.mark.parametrize(
    ("body", "content_type", "reason"),
    [
        ("", "text/plain", "empty"),
        (" \n\t\n", "text/html", "empty"),
        ("\n---\n\n***\n", "text/markdown", "empty"),
        ("Three dead", "text/plain", "too_short"),
        (b"a" * 1_000_000, "text/plain", "too_short"),
        (b"a" * 50_000_000, "text/plain", "too_large"),
        (random.Random(7).randbytes(5_000), "text/plain", "not_text"),
        (b"GIF89a\x00\x01\x00\x01" * 40, None, "not_text"),
        (b"%PDF-1.7\n1 0 obj", None, "not_text"),
        (b"%PDF-1.7\n1 0 obj", "application/pdf", "unsupported_type"),
        ("<rss></rss>", "application/rss+xml", "unsupported_type"),
        (
            "Die Polizei in Bremen nahm am Montag zwanzig Menschen fest.",
            "text/plain",
            "not_english",
        ),
        ("市议会周一关闭了三所学校 市长说学生将在另一座城市上课。", "text/plain", "not_english"),
        ("<html><head><title>Bergen</title></head></html>", "text/html", "no_article"),
        (f"<html><body><h1>News</h1>{LINKS}</body></html>", "text/html", "no_article"),
        ('{"id": "1", "text": "The council of', "application/json", "broken_line"),
        ("[" * 100_000, "application/json", "broken_line"),
        (f'["{SENTENCE}"]', "application/json", "broken_line"),
        ('{"id": "1"}', "application/json", "broken_line"),
        (line(text=["The council"]), "application/json", "broken_line"),
        (line(id=True), "application/json", "broken_line"),
        (line(published_at="the day before"), "application/json", "broken_line"),
        (line(url="https://[bergen"), "application/json", "broken_line"),
        (line(published_at=20250101), "application/json", "broken_line"),
        (line(text=""), "application/json", "empty"),
    ],
)
def test_what_is_no_article_is_rejected_with_its_reason(cleaned, body, content_type, reason):
    found = cleaned(body, content_type)
    assert isinstance(found, Rejection)
    assert (found.stage, found.reason) == ("clean", reason)
    assert found.detail
    assert found.stage in STAGES
    assert found.reason in REASONS


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        SENTENCE.upper(),
        SENTENCE.lower(),
        "Remains found on a beach near Aveiro.",
        "Suit aims to stop move of clinic",
    ],
)
def test_short_english_texts_in_any_letter_case_are_articles(cleaned, text):
    assert cleaned(text)["text"] == text
