"""Where and when: the place and the date of the event, not just any of the sentence."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from tests.events.conftest import Reading, documents
from transforms.actors.cast import build_cast
from transforms.document import DateExpression, Toponym
from transforms.events.find import find_events


def places(text: str, *names: tuple[str, str]) -> list[Toponym]:
    return [
        Toponym(text.index(name), text.index(name) + len(name), name, name, feature)
        for name, feature in names
    ]


def dates(text: str, *found: tuple[str, date]) -> list[DateExpression]:
    return [
        DateExpression(
            text.index(words), text.index(words) + len(words), day, day, "day", "relative"
        )
        for words, day in found
    ]


MONDAY, TUESDAY = date(2024, 6, 10), date(2024, 6, 11)


def test_event_is_where_its_own_clause_says(read: Callable[..., Reading]):
    text = "Officials in Velmar said that gunmen attacked a checkpoint near Tosk."
    reading = read(text, places(text, ("Velmar", "town"), ("Tosk", "town")))
    place = reading.of("attacked").toponym
    assert place is not None
    assert place.name == "Tosk"


def test_finest_of_nested_places_wins(read: Callable[..., Reading]):
    text = "Soldiers arrested two men in Tosk, Adria province, on Monday."
    reading = read(text, places(text, ("Tosk", "town"), ("Adria", "province")))
    place = reading.of("arrested").toponym
    assert place is not None
    assert place.name == "Tosk"


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


def test_later_sentence_tells_when_and_where(read: Callable[..., Reading]):
    text = "Gunmen shot a trader. The incident happened on Monday in Tosk."
    reading = read(text, places(text, ("Tosk", "town")), dates(text, ("Monday", MONDAY)))
    shot = reading.of("shot")
    assert shot.when is not None
    assert shot.when.first == MONDAY
    assert shot.toponym is not None
    assert shot.toponym.name == "Tosk"


def test_dateline_says_where_the_reporter_is(read: Callable[..., Reading]):
    text = "VELMAR (June 11, 2024) - Troops arrested six men in Tosk on Monday."
    reading = read(
        text,
        places(text, ("VELMAR", "town"), ("Tosk", "town")),
        dates(text, ("June 11, 2024", TUESDAY), ("Monday", MONDAY)),
    )
    arrested = reading.of("arrested")
    assert arrested.when is not None
    assert arrested.when.first == MONDAY
    assert arrested.toponym is not None
    assert arrested.toponym.name == "Tosk"
    assert reading.cut(arrested.actor) == "Troops"


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


def test_what_is_invaded_is_where(read: Callable[..., Reading]):
    text = "They condemned the Velmar invasion of Tosk."
    reading = read(text, places(text, ("Velmar", "town"), ("Tosk", "town")))
    place = reading.of("invasion").toponym
    assert place is not None
    assert place.name == "Tosk"


def test_adjective_of_a_place_says_not_where(read: Callable[..., Reading]):
    text = "Gunmen shot three Velmar traders."
    (found,) = places(text, ("Velmar", "country"))
    assert read(text, [replace(found, adjective=True)]).of("shot").toponym != found


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


def test_county_gives_way_to_its_town(read: Callable[..., Reading]):
    text = "Adria County deputies shot a man. The shooting shook Tosk."
    county, town = places(text, ("Adria County", "district"), ("Tosk", "town"))
    within = [replace(one, admin1="Ostrava", country_code="ZZ") for one in (county, town)]
    shot = read(text, within).of("shot").toponym
    assert shot is not None
    assert shot.name == "Tosk"


def test_town_of_the_title_is_where(read: Callable[..., Reading]):
    text = "Velmar and Tosk share a border. A baker was shot."
    found = places(text, ("Velmar", "town"), ("Tosk", "town"))
    shot = read(text, found, title="Baker shot in Tosk").of("shot").toponym
    assert shot is not None
    assert shot.name == "Tosk"


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


def test_traces_of_a_place_are_not_where_it_happened(read: Callable[..., Reading]):
    text = "Tosk mourns. The raid was carried out by rebels, but it has the marks of Velmar."
    found = places(text, ("Tosk", "town"), ("Velmar", "town"))
    place = read(text, found).of("raid").toponym
    assert place is not None
    assert place.name == "Tosk"


def test_same_input_gives_same_mentions():
    text = "Police fired on strikers in Tosk. Two people died in the firing. Arrests followed."
    (document,) = documents([text])
    found = places(text, ("Tosk", "town"))
    cast = build_cast(document, found)
    one, other = (find_events(document, found, [], [], [], cast) for _ in range(2))
    assert one == other


@pytest.mark.parametrize(
    "text",
    [
        "A driver from Tosk was killed in Velmar.",
        "Gunmen in Velmar killed Ada Lind, 24, of Tosk.",
        "Two men clashed in Velmar over the Tosk elections.",
    ],
)
def test_home_or_subject_is_not_where_it_happened(read: Callable[..., Reading], text: str):
    found = sorted(places(text, ("Tosk", "town"), ("Velmar", "town")), key=lambda one: one.start)
    events = read(text, found).mentions
    assert {one.toponym and one.toponym.name for one in events} == {"Velmar"}


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


def test_what_a_province_is_told_for_by_the_way_was_not_in_the_town(read: Callable[..., Reading]):
    text = (
        "Gunmen shot a trader in Tosk on Monday. The shooting angered Tosk. "
        "In Ostrava, soldiers have abducted nine students."
    )
    found = places(text, ("Tosk", "town"), ("Ostrava", "province"))
    within = [replace(one, admin1="Ostrava", country_code="ZZ") for one in found]
    place = read(text, within).of("abducted").toponym
    assert place is not None
    assert place.name == "Ostrava"


def test_place_somebody_was_forced_from_is_not_where_the_next_deed_was(
    read: Callable[..., Reading],
):
    text = (
        "Tosk mourns. Many people there were forced from Velmar. Gunmen have started killing again."
    )
    found = places(text, ("Tosk", "town"), ("Velmar", "country"))
    place = read(text, found, title="Tosk mourns").of("killing").toponym
    assert place is None or place.name != "Velmar"


def test_what_a_thing_is_about_is_not_where(read: Callable[..., Reading]):
    text = "Clashes shook Velmar after a party quit the cabinet over the issue of the Tosk polls."
    found = places(text, ("Velmar", "town"), ("Tosk", "town"))
    place = read(text, found).of("Clashes").toponym
    assert place is not None
    assert place.name == "Velmar"


def test_word_that_says_who_somebody_is_has_no_scene(read: Callable[..., Reading]):
    text = "Gunmen shot a trader in Tosk. Supporters of jailed baker Ada Lind mourned him."
    found = places(text, ("Tosk", "town"))
    assert read(text, found).of("jailed").toponym is None


def test_where_somebody_abducted_was_found_is_not_where_that_was(read: Callable[..., Reading]):
    text = "A teacher abducted on Monday was found in a barn near Velmar on Tuesday night."
    there = places(text, ("Velmar", "town"))
    found = dates(text, ("Monday", MONDAY), ("Tuesday", TUESDAY))
    abducted = read(text, there, found).of("abducted")
    assert abducted.toponym is None
    assert abducted.when is not None
    assert abducted.when.first == MONDAY
