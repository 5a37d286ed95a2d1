"""What an article is about: which of its events are its news."""

from collections.abc import Callable
from datetime import date

from tests.events.conftest import Reading, dates, places
from transforms.document import Toponym


def test_what_happened_years_ago_is_not_the_news(read: Callable[..., Reading]):
    text = (
        "Thousands marched in Tosk on Monday against the new tax. "
        "Police shot two teachers there in 1998."
    )
    found = dates(text, ("Monday", date(2024, 6, 10)), ("1998", date(1998, 3, 1)))
    reading = read(text, places(text, ("Tosk", "town")), found)
    assert {reading.cut(one.trigger): one.is_main for one in reading.mentions} == {
        "marched": True,
        "shot": False,
    }


def test_article_with_an_event_has_a_main_one(read: Callable[..., Reading]):
    text = "Police shot two teachers in 1998."
    reading = read(text, dates=dates(text, ("1998", date(1998, 3, 1))))
    assert [one.is_main for one in reading.mentions] == [True]


def test_title_tells_what_the_article_is_about(read: Callable[..., Reading]):
    text = "Police arrested a clerk. Miners staged a walkout. The walkout shut the port."
    reading = read(text, title="Walkout shuts port")
    assert reading.of("walkout").is_main
    assert not reading.of("arrested").is_main


def test_habit_is_no_news(read: Callable[..., Reading]):
    reading = read("Gunmen ambushed a bus in Tosk. Bandits repeatedly attack drivers there.")
    assert reading.of("ambushed").is_main
    assert not reading.of("attack").is_main


def test_journalist_is_abducted_apart_from_the_shooting(read: Callable[..., Reading]):
    text = "Troops shot marchers on Monday. The kidnapping of the reporter Ada Lund drew protests."
    reading = read(text, dates=dates(text, ("Monday", date(2024, 6, 10))))
    assert reading.of("kidnapping").when is None
    assert not reading.of("kidnapping").is_main


def test_shooting_of_years_ago_is_not_the_one_reported(read: Callable[..., Reading]):
    text = (
        "Four people were shot at a bar in Tosk. They were shot through the door. "
        "A cook was killed in a shooting there in 2012."
    )
    reading = read(text, places(text, ("Tosk", "town")), dates(text, ("2012", date(2012, 1, 1))))
    assert not reading.of("shooting").is_main
    assert reading.of("shot").when is None


def test_what_is_told_of_two_places_may_be_in_the_second(read: Callable[..., Reading]):
    text = (
        "Soldiers arrested ten smugglers in Tosk and Brell. "
        "In Brell, soldiers arrested four smugglers."
    )
    second = text.index("Brell,")
    towns = [
        *places(text, ("Tosk", "province"), ("Brell", "province")),
        Toponym(second, second + 5, "Brell", "Brell", "province"),
    ]
    found = read(text, towns)
    assert [one.is_main for one in found.mentions] == [True, True]


def test_record_of_late_is_no_news(read: Callable[..., Reading]):
    text = "Soldiers killed a smuggler in Tosk. They have recently killed a number of smugglers."
    reading = read(text)
    assert [one.is_main for one in reading.mentions] == [True, False]


def test_article_about_no_event_has_no_main_one(read: Callable[..., Reading]):
    talk = "The senator spoke of schools and of roads. " * 30
    reading = read(talk + "In passing she recalled that police shot a clerk.")
    assert [one.is_main for one in reading.mentions] == [False]


def test_what_is_told_far_from_the_lead_but_again_is_the_main_one(read: Callable[..., Reading]):
    talk = "The senator spoke of schools and of roads. " * 30
    reading = read(talk + "Then police shot a clerk. The shooting left him lame.")
    assert all(one.is_main for one in reading.mentions)
