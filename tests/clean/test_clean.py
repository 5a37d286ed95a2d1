import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.work import HANGS, work
from transforms.clean import Hints, Rejection

TEXT = "The council of Bergen has closed three schools, the mayor said on Monday."
PAGE = (
    "<html><head><title>Schools</title>{}</head><body><article>"
    f"<p>{TEXT}</p><p>Parents were angry.</p></article></body></html>"
)
TAGS = [
    *("<html>", "<head>", "</head>", "<body>", "<p>", "</p>", "<svg>", "<br>", "<h1>", "</h1>"),
    *("<!--", "-->", "<![CDATA[", "]]>", "<iframe src='", "'>", "<base href='//'>", "<ul><li>"),
    *("<script type='application/ld+json'>", '{"datePublished": [1]}', "[" * 9, "</script>"),
    *('{"@graph": [{"publisher": {"name": 7}}]}', "<time datetime='2024-13-45'>", "</time>"),
    *("<link rel='canonical' href='http://[::1'>", "<meta name='author' content='x y'>"),
    *("<meta property='article:published_time' content='", "<abbr data-utime='9999999999999'>"),
    *("<small><img>", "<table><tr><td>", "</table>", "<article><h1>Other</h1>", "<figure>"),
    *(
        "<h4>Related stories</h4>",
        "<a href='/b'>Three words here</a>",
        "<div class='related share'>",
    ),
    *("<title>Live: a - b</title>", "<div class='e'><time datetime='x'>9:30 am</time>", "</div>"),
    *("<section itemprop='liveBlogUpdate'>", "<div itemprop='author'>", "<noscript>", "<h1>a b"),
    *("{'@type': ['LiveBlogPosting', 3], 'liveBlogUpdate': [1, {'articleBody': '<p'}]}",),
    *('{"@type": "NewsArticle", "isAccessibleForFree": "false", "hasPart": {"cssSelector": "."}}',),
    *("<?xml version='1.0' encoding='utf-16'?>", "&#0;", "&#xD800;", "\x00", "12 May 2024", TEXT),
]


def test_a_file_keeps_its_id_in_another_folder_but_not_under_another_name(cleaned):
    first = cleaned(TEXT, url="file:///here/a%20b.txt")
    moved = cleaned(TEXT, url="file:///there/deep/a%20b.txt")
    renamed = cleaned(TEXT, url="file:///here/c.txt")
    assert first["article_id"] == moved["article_id"] != renamed["article_id"]


def test_a_page_keeps_its_id_at_two_addresses_with_one_canonical_address(cleaned):
    page = PAGE.format('<link rel="canonical" href="https://bergen.example/schools">')
    first = cleaned(page, "text/html", "https://bergen.example/schools?from=feed")
    second = cleaned(page, "text/html", "https://m.bergen.example/schools")
    assert first["article_id"] == second["article_id"]
    assert first["canonical_url"] == "https://bergen.example/schools"


def test_a_changed_text_is_a_new_version_with_a_new_id(cleaned):
    lines = [json.dumps({"id": 1, "text": text}) for text in (TEXT, TEXT.replace("three", "four"))]
    first, second = (cleaned(line, "application/json") for line in lines)
    assert first["article_id"] != second["article_id"]
    assert first["external_id"] == second["external_id"] == "1"


def test_a_page_goes_before_its_hints_and_hints_fill_its_gaps(cleaned):
    hints = Hints(publisher="Feed", title="Feed's title", external_id="e1")
    named = '<meta property="og:site_name" content="The Fjord">'
    row = cleaned(PAGE.format(named), "text/html", "https://bergen.example/a", hints)
    assert (row["publisher"], row["title"], row["external_id"]) == ("The Fjord", "Schools", "e1")
    row = cleaned(PAGE.format(""), "text/html", "https://bergen.example/a", hints)
    assert row["publisher"] == "Feed"


def test_a_page_of_unknown_type_is_told_from_text(cleaned):
    row = cleaned(f"<!DOCTYPE html>{PAGE.format('')}", None)
    assert row["title"] == "Schools"
    assert row["text"].startswith("The council of Bergen")


@settings(deadline=None, max_examples=60)
@given(
    st.binary(max_size=400) | st.text(max_size=400).map(str.encode),
    st.sampled_from([None, "text/html", "text/plain", "text/markdown", "application/json"]),
)
def test_any_bytes_end_as_a_row_or_a_rejection(cleaned, body, content_type):
    found = cleaned(body, content_type)
    assert isinstance(found, Rejection | dict)


@settings(deadline=None, max_examples=100)
@given(st.lists(st.sampled_from(TAGS), max_size=30).map("".join))
def test_any_markup_ends_as_a_row_or_a_rejection(cleaned, markup):
    found = cleaned(markup, "text/html", "https://bergen.example/2024/02/30/a")
    assert isinstance(found, Rejection | dict)


@settings(deadline=None, max_examples=60)
@given(
    st.fixed_dictionaries(
        {},
        optional={
            name: st.none() | st.text(max_size=40) | st.integers() | st.lists(st.none(), max_size=1)
            for name in ("id", "url", "title", "publisher", "published_at", "text", "html")
        },
    )
)
def test_any_line_ends_as_a_row_or_a_rejection(cleaned, fields):
    found = cleaned(json.dumps(fields), "application/json")
    assert isinstance(found, Rejection | dict)


@pytest.mark.parametrize(
    "unit",
    [
        f"{TEXT}\n\n",
        "The council of Bergen has closed three schools and the\n\n",
        "**a [b](c) *",
        "[![",
        "By A. B and ",
        "2024-11-27 ",
        "â€™É”",
        "OSLO (",
        "# # ",
    ],
)
def test_cost_grows_in_step_with_length(cleaned, unit):
    short, long, longest = (
        f"{TEXT}\n\n{unit * (length // len(unit))}" for length in (5_000, 50_000, 200_000)
    )
    begun = time.process_time()
    cleaned(longest)
    assert time.process_time() - begun < HANGS, "a step in no line of ours hangs"
    assert work(lambda: cleaned(long)) <= 12 * work(lambda: cleaned(short))


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Harbourwire", ["Harbourwire"]),
        ("By HWP", ["HWP"]),
        ("By Harbourwire News Agency", ["Harbourwire News Agency"]),
        ("By Jane Roe and Harbourwire", ["Jane Roe"]),
        ("By Staff", []),
    ],
)
def test_a_byline_of_an_agency_is_no_part_of_the_text(cleaned, line, authors):
    row = cleaned(
        f"# Bridge closes\n\n{line}\n\nThe bridge at the old harbour was closed on Monday."
    )
    assert (row["title"], row["authors"]) == ("Bridge closes", authors)
    assert row["text"] == "The bridge at the old harbour was closed on Monday."


def test_a_day_after_by_is_no_byline(cleaned):
    text = "Shops closed when the shots were heard.\n\nBy Friday\n\nThey had opened again."
    assert cleaned(f"# Shops close\n\n{text}")["text"] == text
