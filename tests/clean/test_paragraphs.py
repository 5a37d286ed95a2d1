import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.clean.jsonline import as_given
from transforms.clean.textfile import joined, read_paragraphs

LONG = "The governor of the province told the assembly that"
FURNITURE = [
    "Advertisement",
    "Share on Facebook",
    "Facebook Twitter WhatsApp Email",
    "Printer-friendly versionPDF version",
    "Read more: Bridge toll goes up",
    "Related stories",
    "© 2024 The Salt Gazette. All rights reserved.",
    "Regional Sections of the League:",
    "Skip to main content",
    "Sign up for our weekly newsletter",
    "12 Comments",
    "This is a developing story. Check back for updates.",
    "This is a breaking news story and will be updated",
    "Related: Three dead in a fire at the mill",
    "Read more: 12 killed as bridge falls",
    "Also read | Why the mill was shut in 2019",
    "Photo: Ana Brandt/Salt Gazette",
    "Section: World",
]


def prose(raw: str) -> str:
    return joined(read_paragraphs(raw))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{LONG} the province's", "schools would close."),
        (f"{LONG} schools would close in the", "Northern District."),
        (f"{LONG} “nobody will be", "forgotten,” and left."),
        (f"{LONG} two villages,", "both on the river, were lost."),
    ],
)
def test_a_sentence_cut_by_a_page_break_is_whole_again(before, after):
    assert prose(f"{before}\n\n{after}") == f"{before} {after}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{LONG} schools would close.", "iPhones were handed in."),
        ("What Comes Of", "the pupils of three schools went home on Monday."),
        ("## What the pupils of the three closed schools do now", "they read at home all day."),
        (f"{LONG} schools would close", "Parents were angry."),
        (f"{LONG} schools would close, said:", "nobody knows why."),
        (f"{LONG} the notice was at", "www.schools.example where all can read it."),
        (f"{LONG.lower()} schools would close", "parents were angry."),
    ],
)
def test_whole_paragraphs_and_headings_stay_apart(before, after):
    assert prose(f"{before}\n\n{after}") == f"{before.removeprefix('## ')}\n\n{after}"


def test_a_sentence_over_many_pages_is_whole_again():
    pages = [f"{LONG} one village and", "another village and", "a third were lost."]
    assert prose("\n\n".join(pages)) == " ".join(pages)


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_left_out(line):
    assert prose(f"{LONG} it had rained.\n\n{line}\n\nNobody replied to him.") == (
        f"{LONG} it had rained.\n\nNobody replied to him."
    )


@pytest.mark.parametrize(
    "line",
    [
        "The story so far",
        "They share the blame.",
        "He wrote on Facebook that the print version was false.",
        "Related families were moved to Tromsø.",
        "Comments made by the minister caused anger.",
        "This is a developing story in which 12 people have died, the ministry said.",
        "This is a developing story that shook the capital, a resident said.",
        "Related: the ministry denied that 12 people were killed in the port.",
        "Related: three villages were burned",
        "Image: a mosque was shelled and 12 people were killed, the mosque's guard wrote",
        "Section: 144 was imposed on the whole district",
        "Video: a boy was beaten by guards, his father said",
        "Tags: they were painted on doors by the police.",
        "The army shelled 12 farms that were empty (photo by a neighbour)",
    ],
)
def test_lines_that_only_resemble_furniture_stay(line):
    assert prose(line) == line


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("## Who *pays*? ##", "Who pays?"),
        ("**Police** said [no](https://a.example) _more_.", "Police said no more."),
        ("> - He said 5 * 3 * 2 is 30.", "He said 5 * 3 * 2 is 30."),
        ("![A crowd](crowd.jpg) Rain fell.", "Rain fell."),
        (
            "“[The mayor] is a f***ing b*****d,” he said.",
            "“[The mayor] is a f***ing b*****d,” he said.",
        ),
        ("Salt &amp; bread for all_who_came here.", "Salt & bread for all_who_came here."),
    ],
)
def test_markdown_is_read_and_its_marks_left_out(raw, text):
    assert prose(raw) == text


PIECES = st.sampled_from(
    [
        *FURNITURE,
        "**Bold** and *leaning* words were said by [a man](https://a.example).",
        f"{LONG} the",
        "second half of it.",
        "It ended there.\nAnother line began",
        "---",
        "- An item",
        "",
        "all in small letters and with no end",
    ]
)


@given(st.lists(PIECES, max_size=12), st.sampled_from(["\n", "\n\n", "\r\n \r\n", "\f"]))
def test_cleaned_prose_stays_as_it_is(pieces, separator):
    once = prose(separator.join(pieces))
    assert prose(once) == once


@given(st.text(), st.lists(st.text(max_size=80), max_size=8))
def test_a_given_text_keeps_its_words_and_is_stable(text, lines):
    once = as_given("\n".join([text, *lines]))
    assert as_given(once) == once
    assert not any(line.strip() != line or not line for line in once.split("\n\n") if once)
