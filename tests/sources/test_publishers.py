from collections import Counter

import pytest

from flows.discover import discover
from flows.discover.publishers import read_publishers
from flows.errors import InputError
from flows.options import BUNDLED

ENTRY = """
[[publisher]]
name = "Harbour Post"
kind = "private"
country_code = "KE"
language = "en"
feeds = ["https://harbour.example/feed", "https://harbour.example/sport"]
sitemaps = ["https://harbour.example/news.xml"]
"""


@pytest.fixture
def write(tmp_path):
    def written(text):
        path = tmp_path / "sources.toml"
        path.write_text(text, "utf-8")
        return path

    return written


def test_the_bundled_publishers_speak_for_many_sides():
    publishers = read_publishers(BUNDLED)
    assert len(publishers) >= 25
    kinds = Counter(one.kind for one in publishers)
    assert set(kinds) == {"state", "private", "party", "ngo", "wire", "international"}
    countries = Counter(one.country_code for one in publishers)
    assert countries["PK"] >= 6
    assert len(countries) >= 12
    assert [one.name for one in publishers] == sorted((one.name for one in publishers), key=str)


def test_one_entry_adds_one_publisher(write):
    found = list(discover([str(write(ENTRY))]))
    assert [one.url for one in found] == [
        "https://harbour.example/feed",
        "https://harbour.example/sport",
        "https://harbour.example/news.xml",
    ]
    assert {one.hints.publisher for one in found} == {"Harbour Post"}
    assert all(one.listings and not one.named for one in found)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (('kind = "private"', 'kind = "blog"'), r"publisher 1 \(Harbour Post\), kind: .*'state'"),
        (('language = "en"', 'language = "English"'), "language"),
        (('country_code = "KE"', 'country_code = "Kenya"'), "country_code"),
        (('country_code = "KE"', 'country = "KE"'), "country: Extra inputs"),
        (('name = "Harbour Post"\n', ""), r"publisher 1 \(None\), name: Field required"),
        (("https://harbour.example/feed", "harbour.example/feed"), "feeds, 0: .*only http"),
        (("https://harbour.example/feed", "ftp://harbour.example/f"), "feeds, 0: .*only http"),
        (("[[publisher]]", "[[publishers]]"), "publisher: Field required"),
        (('"Harbour Post"', '"Harbour Post'), "not a sources file: .*line 3"),
    ],
)
def test_what_is_wrong_with_an_entry_is_said_before_anything_is_read(write, change, complaint):
    path = write(ENTRY.replace(*change))
    with pytest.raises(InputError, match=complaint) as caught:
        discover([str(path)])
    assert str(path) in str(caught.value)


def test_a_publisher_without_listings_is_no_source(write):
    text = ENTRY.partition("feeds")[0]
    with pytest.raises(InputError, match="neither feeds nor sitemaps"):
        read_publishers(write(text))


def test_a_publisher_named_twice_is_a_mistake(write):
    with pytest.raises(InputError, match="Harbour Post: named twice"):
        read_publishers(write(ENTRY * 2))
