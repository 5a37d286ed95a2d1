"""What an explanation shows, in the terminal and on its page."""

import html.parser
import io
import time
from dataclasses import replace

import pytest
from rich.console import Console

from tests.work import HANGS
from transforms.explain.notes import bounds
from transforms.explain.page import page
from transforms.explain.terminal import lines


def plain(explanation):
    return "\n".join(line.plain for line in lines(explanation, colour=False))


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (7, 7, "7"),
        (0, 0, "0"),
        (6, 1200, "6 to 1,200"),
        (7, None, "7 or more"),
        (None, 9, "up to 9"),
        (None, None, "not told"),
    ],
)
def test_bounds_in_words(low, high, words):
    assert bounds(low, high) == words


def test_without_colour_marks_stand_in_brackets_that_nest(explained):
    told = plain(explained)
    assert (
        "[source 1: Clerk <b>Ana</b> Reyes] [cue 1: denied] "
        "[content 1: that [figure 1: three] miners [event 1: died]] & left."
    ) in told
    assert "[content 2: “[figure 2: Two] were hurt,”] [source 2: she] [cue 2: said]" in told


def test_notes_stand_under_the_paragraph_of_their_content(explained):
    told = plain(explained).split("\n\n")
    first, second = told[-2].splitlines(), told[-1].splitlines()
    denial, figure, event = first[1:]
    assert denial.startswith("  claim 1  Ana Reyes <i> (government) · deny (deaths), held to be")
    assert denial.endswith("untrue · about accident in Lota · rule clause")
    assert figure == "    figure 1  killed 3, miners"
    assert event.startswith("  event 1  ASSAULT/firearms “died” · guards → ? · Lota · negated")
    assert event.endswith(", main event · about accident in Lota")
    assert second[1:] == [
        "  claim 2  Ana Reyes (government) · assert · via the Courier · rule quotation",
        "    figure 2  injured 2 or more, at least, part of a larger count",
    ]


def test_with_colour_nested_marks_keep_both_styles(explained):
    out = io.StringIO()
    console = Console(file=out, force_terminal=True, color_system="standard", width=200)
    for line in lines(explained, colour=True):
        console.print(line)
    assert "\x1b[1;4;35mthree" in out.getvalue()
    assert "[figure" not in out.getvalue()


class Outline(html.parser.HTMLParser):
    """The tags of a page, and its text."""

    def __init__(self):
        super().__init__()
        self.tags, self.links, self.ids, self.words = [], [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name in {"href", "src"}]
        self.ids += [value for name, value in attrs if name == "id"]

    def handle_data(self, data):
        self.words.append(data)


def outline(explanation):
    reader = Outline()
    reader.feed(page(explanation))
    return reader


def test_no_text_of_an_article_becomes_markup(explained):
    seen = outline(explained)
    assert not {"script", "b", "i"} & set(seen.tags)
    assert "Clerk <b>Ana</b> Reyes" in seen.words
    assert "alert(1)" in "".join(seen.words)


def test_the_page_needs_nothing_else_and_its_links_have_targets(explained):
    seen = outline(explained)
    assert all(link.startswith("#") for link in seen.links)
    assert {link.removeprefix("#") for link in seen.links} <= set(seen.ids)
    assert len(seen.ids) == len(set(seen.ids))


def test_days_are_not_broken_at_their_hyphens(explained):
    paragraph = explained.paragraphs[0]
    note = replace(paragraph.mentions[0], when="<2025-03-02> to 2025-03-04")
    paragraphs = [replace(paragraph, mentions=[note]), *explained.paragraphs[1:]]
    written = page(replace(explained, paragraphs=paragraphs))
    first, last = (f'<span class="day">2025-03-0{day}</span>' for day in (2, 4))
    assert f"<td>&lt;{first}&gt; to {last}" in written


def test_a_page_links_to_an_article_on_the_web(explained):
    explained.article["url"] = "https://example.org/a?b=1&c=2"
    assert "https://example.org/a?b=1&c=2" in outline(explained).links


def test_marks_are_labelled_by_words_as_well_as_by_colour(explained):
    written = page(explained)
    assert 'title="content of claim 1: Ana Reyes &lt;i&gt; (government): deny (deaths)' in written
    assert '<mark class="figure" title="figure 1"' in written


def test_a_long_line_of_spaces_costs_no_more_than_its_length(explain_text):
    begun = time.process_time()
    explained = explain_text(" " * 300_000 + "\nend")
    assert len(explained.paragraphs) == 1
    assert time.process_time() - begun < HANGS
