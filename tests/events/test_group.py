"""One happening has one number; different happenings of one article stay apart."""

from collections.abc import Callable
from datetime import date

from tests.events.conftest import Reading
from tests.events.test_scene import dates, places


def test_short_report_tells_one_happening(read: Callable[..., Reading]):
    text = (
        "Police opened fire on protesters in Tosk on Monday. Officers arrested 40 demonstrators. "
        "Three marchers were killed in the shooting."
    )
    reading = read(text, places(text, ("Tosk", "town")))
    assert len(set(reading.groups().values())) == 1
    assert all(one.is_main for one in reading.mentions)


def test_attacks_in_different_towns_are_two(read: Callable[..., Reading]):
    text = "Gunmen ambushed a convoy near Tosk. Rebels bombed a mill in Velmar."
    reading = read(text, places(text, ("Tosk", "town"), ("Velmar", "town")))
    groups = reading.groups()
    assert groups["ambushed"] != groups["bombed"]


def test_protest_over_a_killing_is_not_the_killing(read: Callable[..., Reading]):
    text = "Students protested over the killing of a shepherd by soldiers."
    groups = read(text).groups()
    assert groups["protested"] != groups["killing"]


def test_abduction_and_bombing_are_two(read: Callable[..., Reading]):
    groups = read("Rebels kidnapped two nurses. They bombed a pipeline.").groups()
    assert groups["kidnapped"] != groups["bombed"]


def test_another_attack_is_another(read: Callable[..., Reading]):
    groups = read("Gunmen attacked a bank. Another ambush left a guard dead.").groups()
    assert groups["attacked"] != groups["ambush"]


def test_planned_strike_is_not_the_strike_that_was(read: Callable[..., Reading]):
    text = "Teachers went on strike on Monday. They plan to stage a walkout on Tuesday."
    found = dates(text, ("Monday", date(2024, 6, 10)), ("Tuesday", date(2024, 6, 18)))
    groups = read(text, dates=found).groups()
    assert groups["went on strike"] != groups["walkout"]


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
