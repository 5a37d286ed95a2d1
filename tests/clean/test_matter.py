"""Front matter above a text: what it says is metadata, and none of it is text."""

from datetime import UTC, datetime

import pytest

from transforms.clean.matter import Matter, split_matter

BODY = "The river rose by two metres overnight. The mayor said nobody was hurt."
ABOVE = f"---\n{{}}\n---\n\n{BODY}\n"


def with_matter(fields: str) -> str:
    return ABOVE.format(fields)


def test_front_matter_is_metadata_and_the_body_is_the_article(cleaned):
    row = cleaned(
        with_matter(
            'title: "River rises in Lorrach"\n'
            "author: Ana Meer\n"
            "date: 2024-05-03 08:15:00 +0200\n"
            "source: https://valley-post.example/river\n"
            "publisher: Valley Post\n"
            "tags: [floods, weather]"
        ),
        "text/markdown",
    )
    assert row["text"] == BODY
    assert row["title"] == "River rises in Lorrach"
    assert row["authors"] == ["Ana Meer"]
    assert row["published_at"].isoformat() == "2024-05-03T06:15:00+00:00"
    assert (row["published_precision"], row["published_basis"]) == ("minute", "metadata")
    assert row["canonical_url"] == "https://valley-post.example/river"
    assert row["publisher"] == "Valley Post"


def test_a_heading_that_repeats_the_title_is_no_text(cleaned):
    row = cleaned(f"---\ntitle: River rises\n---\n\n# River rises\n\n{BODY}", "text/markdown")
    assert (row["title"], row["text"]) == ("River rises", BODY)


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ("title: Minister: nobody was hurt", "Minister: nobody was hurt"),
        ("title: Row #3 is closed", "Row #3 is closed"),
        ("title: 'It''s over'", "It's over"),
        ('Title: "Say \\"no\\""', 'Say "no"'),
        ("title: >\n  River\n  rises", "River rises"),
        ("title:\ndate: 2024-05-03", None),
    ],
)
def test_titles_are_read_as_people_write_them(fields, title, cleaned):
    row = cleaned(with_matter(fields), "text/markdown")
    assert (row["title"], row["text"]) == (title, BODY)


@pytest.mark.parametrize(
    ("fields", "authors"),
    [
        ("authors: [Ana Meer, Jon Ost]", ["Ana Meer", "Jon Ost"]),
        ("authors:\n  - Ana Meer\n  - Jon Ost", ["Ana Meer", "Jon Ost"]),
        ("author: By Ana Meer and Jon Ost", ["Ana Meer", "Jon Ost"]),
        ('author:\n  - "[[Ana Meer]]"', ["Ana Meer"]),
        ("author:\n  name: Ana Meer\n  email: ana@post.example", ["Ana Meer"]),
    ],
)
def test_authors_are_read_as_people_write_them(fields, authors, cleaned):
    assert cleaned(with_matter(fields), "text/markdown")["authors"] == authors


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-05-03", "2024-05-03"),
        ("3 May 2024", "2024-05-03"),
        ("May 3rd, 2024", "2024-05-03"),
        ("'2024-05-03T00:00:00Z'", "2024-05-03"),
        ("2024-13-45", None),
        ("2031-01-01", None),
        ("soon", None),
    ],
)
def test_dates_are_read_as_people_write_them(written, day, cleaned):
    row = cleaned(with_matter(f"title: River\npublished: {written}"), "text/markdown")
    assert (row["published_at"] and str(row["published_at"].date())) == day
    assert row["published_basis"] == ("metadata" if day else "none")


@pytest.mark.parametrize(
    "between",
    [
        "Three boats were lost in the storm, the harbour master said.",
        "WARNING: roads are closed",
        "- one boat\n- two boats",
        "{title: [[[[",
    ],
)
def test_words_between_rules_that_are_no_fields_stay_text(between, cleaned):
    row = cleaned(with_matter(between), "text/markdown")
    said = f"{row['title']}\n{row['text']}"
    assert between.rpartition("\n")[2].strip("- ")[:20] in said


def test_a_rule_that_opens_a_long_text_hides_nothing_of_it(cleaned):
    row = cleaned(f"---\ntitle: River\n{BODY * 200}\n---\n", "text/markdown")
    assert row["text"].count("The mayor said") == 200


def test_deeply_nested_fields_are_no_fields():
    text = with_matter("title: " + "[" * 3_000)
    assert split_matter(text, datetime(2025, 9, 1, tzinfo=UTC)) == (Matter(), text)
