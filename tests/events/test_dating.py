"""When: the date of the event, not just any of the sentence."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from tests.events.conftest import MONDAY, TUESDAY, Reading, dates, places


def test_each_of_two_events_has_its_own_day(read: Callable[..., Reading]):
    text = "Rebels kidnapped a priest on Monday and attacked a bridge on Tuesday."
    reading = read(text, dates=dates(text, ("Monday", MONDAY), ("Tuesday", TUESDAY)))
    found = {reading.cut(one.trigger): one.when and one.when.first for one in reading.mentions}
    assert found == {"kidnapped": MONDAY, "attacked": TUESDAY}


def test_day_of_the_telling_is_not_the_day_of_the_event(read: Callable[..., Reading]):
    text = "The governor said on Tuesday that troops had shelled the village on Monday."
    reading = read(text, dates=dates(text, ("Tuesday", TUESDAY), ("Monday", MONDAY)))
    when = reading.of("shelled").when
    assert when is not None
    assert when.first == MONDAY


def test_since_does_not_date_an_attack(read: Callable[..., Reading]):
    text = "It was the worst bombing since Monday."
    assert read(text, dates=dates(text, ("Monday", MONDAY))).of("bombing").when is None


def test_what_is_dated_after_the_article_is_planned(read: Callable[..., Reading]):
    text = "Dockers go on strike on Tuesday."
    found = dates(text, ("Tuesday", date(2024, 6, 18)))
    assert [one.realis for one in read(text, dates=found).mentions] == ["planned"]


def test_listed_events_share_a_date(read: Callable[..., Reading]):
    text = "An inquiry into the Monday arrests and killings opened on Tuesday."
    reading = read(text, dates=dates(text, ("Monday", MONDAY), ("Tuesday", TUESDAY)))
    when = reading.of("killings").when
    assert when is not None
    assert when.first == MONDAY


def test_date_of_a_listed_deed_is_not_that_of_a_later_one(read: Callable[..., Reading]):
    text = "The potter was abducted by soldiers on Monday, and was later killed in a raid."
    reading = read(text, dates=dates(text, ("Monday", MONDAY)))
    assert reading.of("abducted").when is not None
    assert reading.of("raid").when is None


def test_date_of_a_contrasting_clause_dates_only_that_clause(read: Callable[..., Reading]):
    text = (
        "Strikers blocked the port on Tuesday. "
        "A tailor died in a gunfight, although on Monday he had been brought to court."
    )
    found = dates(text, ("Tuesday", TUESDAY), ("Monday", MONDAY))
    assert read(text, dates=found).of("gunfight").when is None


def test_date_of_publishing_does_not_date_what_is_quoted(read: Callable[..., Reading]):
    text = "On Tuesday the paper wrote: \u201cSoldiers opened fire on a column of miners.\u201d"
    assert read(text, dates=dates(text, ("Tuesday", TUESDAY))).of("opened fire").when is None


def test_start_of_a_period_does_not_date_what_happened_in_it(read: Callable[..., Reading]):
    text = "The league has led protests since its founding in 2018."
    found = dates(text, ("2018", date(2018, 1, 1)))
    assert read(text, dates=found).of("protests").when is None


def test_rally_called_for_a_day_gone_by_was_held(read: Callable[..., Reading]):
    text = "He is charged with calling for the Monday protest."
    mention = read(text, dates=dates(text, ("Monday", MONDAY))).of("protest")
    assert mention.realis == "actual"


def test_day_in_court_is_not_the_day_of_the_deed(read: Callable[..., Reading]):
    text = (
        "A clerk was arraigned on Tuesday in the shooting of a boy. The shooting happened Monday."
    )
    found = dates(text, ("Tuesday", TUESDAY), ("Monday", MONDAY))
    deeds = [one for one in read(text, dates=found).mentions if one.event_type == "ASSAULT"]
    assert {one.when and one.when.first for one in deeds} == {MONDAY}


def test_day_of_dying_of_wounds_is_not_the_day_of_the_deed(read: Callable[..., Reading]):
    text = "A nurse died Tuesday from wounds suffered in a shooting. Soldiers fired on Monday."
    found = dates(text, ("Tuesday", TUESDAY), ("Monday", MONDAY))
    when = read(text, dates=found).of("shooting").when
    assert when is None or when.first == MONDAY


def test_arrest_told_with_a_day_does_not_date_the_shooting(read: Callable[..., Reading]):
    text = "A man shot three girls at a party in Tosk. He was arrested last Tuesday for theft."
    reading = read(text, places(text, ("Tosk", "town")), dates(text, ("Tuesday", TUESDAY)))
    groups = reading.groups()
    assert groups["shot"] != groups["arrested"]


def test_day_on_which_a_strike_was_reported_dates_it_where_no_other_is_told(
    read: Callable[..., Reading],
):
    text = "On Monday two bakers were reported killed in an airstrike. One lost a son in 2004."
    found = dates(text, ("Monday", MONDAY))
    when = read(text, dates=found).of("airstrike").when
    assert when is not None
    assert when.first == MONDAY


def test_lead_dates_the_news_rather_than_a_year_gone_by(read: Callable[..., Reading]):
    text = (
        "On Monday two bakers were reported killed in an airstrike. "
        "One was the widow of a man who was killed by soldiers in 2004."
    )
    found = dates(text, ("Monday", MONDAY), ("2004", date(2004, 1, 1)))
    found[1] = replace(found[1], precision="year")
    when = read(text, dates=found).of("airstrike").when
    assert when is not None
    assert when.first == MONDAY


def test_noun_taken_up_by_another_has_the_date_behind_it(read: Callable[..., Reading]):
    text = "A man was charged in connection with the fatal shootings on May 1 near the mill."
    day = date(2024, 5, 1)
    when = read(text, dates=dates(text, ("May 1", day))).of("shootings").when
    assert when is not None
    assert when.first == day


def test_death_of_the_wounded_does_not_date_the_shots(read: Callable[..., Reading]):
    text = "Police say a trader was shot on Monday. The man who was shot died on Tuesday."
    reading = read(text, dates=dates(text, ("Monday", MONDAY), ("Tuesday", TUESDAY)))
    shots = [one for one in reading.mentions if reading.cut(one.trigger) == "shot"]
    assert {one.when and one.when.first for one in shots} == {MONDAY}
