import pytest

from transforms.clean.surroundings import _named


@pytest.mark.parametrize(
    "name",
    [
        "inline-related",
        "relatedPosts",
        "c-newsletter__signup",
        "article_share",
        "wp-caption-text",
        "post-comments",
        "mostRead",
    ],
)
def test_a_box_is_told_by_the_words_of_its_name(name):
    assert _named(name)


@pytest.mark.parametrize(
    "name",
    [
        "article-body",
        "entry-content",
        "content-with-related",
        "has-newsletter-modal",
        "comments-open",
        "tag-newsletter",
        "category-social",
        "sharedholders",
        "adjacent",
        "ad-free-content",
        "read-more-content",
        "uncommented",
        "correction",
    ],
)
def test_names_that_only_contain_such_a_word_tell_nothing(name):
    assert _named(name) is None


def test_a_box_that_holds_the_main_heading_or_most_of_the_text_stays(cleaned):
    sentences = [f"The mayor of Bergen has closed school number {n}." for n in "12345678"]
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in sentences)
    heading = "<h1>Schools close</h1>"
    for body in (
        f"<div class='social-share'>{heading}{paragraphs}</div>",
        f"{heading}<div class='social-share'>{paragraphs}</div>",
        f"{heading}<div class='related-content'>{paragraphs}</div>",
    ):
        row = cleaned(f"<html><body>{body}</body></html>", "text/html")
        assert row["text"].split("\n\n") == sentences
