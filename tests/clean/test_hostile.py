import json
import time

import pytest

from tests.work import HANGS
from transforms.clean import Rejection

TEXT = "The council of Bergen has closed three schools, the mayor said on Monday."
P = f"<p>{TEXT}</p>"
ARTICLE = '{"@type": "NewsArticle", "author": "Jane Roe", "isAccessibleForFree": true}'


def page(body: str, head: str = "") -> str:
    title = "<title>Live: schools</title>"
    return f"<html><head>{title}{head}</head><body><h1>Schools close</h1>{body}</body></html>"


def linked_data(text: str) -> str:
    return f"<script type='application/ld+json'>{text}</script>"


HOSTILE = {
    "deep blocks": page("<div>" * 50_000 + P + "</div>" * 50_000),
    "deep boxes": page("<div class='related'>" * 10_000 + P),
    "deep tables": page("<table><tr><td>" * 5_000 + P),
    "deep lists": page("<ul><li>" * 5_000 + P),
    "deep spans": page("<span>" * 20_000 + TEXT),
    "a long class": page(f"<div class='{'related ' * 200_000}'>{P}</div>"),
    "a long id": page(f"<div id='{'a' * 2_000_000}'>{P}</div>"),
    "a long style": page(f"<div style='{'display ' * 200_000}'>{P}</div>"),
    "many attributes": page(f"<div {' '.join(f'a{i}=1' for i in range(100_000))}>{P}</div>"),
    "tags that never end": page("<a" * 1_000_000 + P),
    "5 MB of tags": page("<p>x" * 1_250_000),
    "5 MB of comments": page("<!-- x -->" * 500_000 + P),
    "many articles": page(f"<article><h1>Schools</h1>{P}</article>" * 3_000),
    "many entries": page(f"<article class='e'><time>10:00</time>{P}</article>" * 3_000),
    "many tables": page(f"<table>{'<tr><td>a</td><td>b</td></tr>' * 2}</table>" * 1_000 + P),
    "many headings": page("<h4>Related stories</h4><p>x</p>" * 3_000 + P),
    "many links": page("<a href='/x'>one two three</a>" * 8_000),
    "many repetitions": page("<p>one two three four five six</p>" * 8_000),
    "many entities": page("<p>" + "&amp;lt;&#60;&nbsp;" * 60_000 + TEXT),
    "null bytes": page("<p>\x00" + TEXT + "\x00</p>"),
    "deep JSON": page(P, linked_data("[" * 1_000_000)),
    "wide JSON": page(P, linked_data(f"[{','.join([ARTICLE] * 20_000)}]")),
    "JSON in markup": page(
        "", linked_data(f'{{"@type": "Article", "articleBody": "{"<b>" * 9_000}"}}')
    ),
    "many metas": page(P, "<meta name='author' content='By A B and C D'>" * 8_000),
    "a long title": page(P, "<title>" + "a | b - c : " * 50_000 + "</title>"),
    "a long line": page(f"<p>{'a' * 3_000_000}</p>"),
    "much space": page(f"<p>{' ' * 3_000_000}{TEXT}</p>"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_markup_ends_in_time_with_a_row_or_a_rejection(name, cleaned):
    begun = time.process_time()
    found = cleaned(HOSTILE[name], "text/html", "https://bergen.example/a")
    assert time.process_time() - begun < HANGS
    assert isinstance(found, Rejection | dict)


@pytest.mark.parametrize(
    "name", ["a long class", "a long id", "many metas", "deep JSON", "wide JSON", "much space"]
)
def test_what_surrounds_an_article_does_not_cost_it(name, cleaned):
    assert TEXT in cleaned(HOSTILE[name], "text/html", "https://bergen.example/a")["text"]


def test_entities_that_would_expand_do_not(cleaned):
    entities = '<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefg", "bcdefgh", strict=True)
    )
    bomb = f"<!DOCTYPE html [{entities}]>{page(f'<p>&h;{TEXT}</p>')}"
    row = cleaned(bomb, "text/html", "https://bergen.example/a")
    assert len(row["text"]) < 500


NO_ADDRESSES = ("http://[::1", "//[", "https://[bergen]/a", "http://bergen\u2100.example/a")


@pytest.mark.parametrize("words", NO_ADDRESSES)
def test_an_article_never_bears_an_address_without_parts(cleaned, words):
    """Whatever compares articles takes their addresses apart."""
    canonical = page(P, f'<link rel="canonical" href="{words}">')
    for found in (
        cleaned(canonical, "text/html", "https://bergen.example/a"),
        cleaned(json.dumps({"html": canonical}), "application/json"),
        cleaned(f"---\ntitle: Schools\nurl: {words}\n---\n\n{TEXT}", "text/markdown"),
    ):
        assert TEXT in found["text"]
        assert found["canonical_url"] in (None, "https://bergen.example/a")
    for rejected, reason in (
        (cleaned(json.dumps({"text": TEXT, "url": words}), "application/json"), "broken_line"),
        (cleaned(page(P), "text/html", words), "unreadable"),
    ):
        assert rejected.reason == reason
        assert words in rejected.detail
