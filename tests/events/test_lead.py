"""What the main event is dated by where its own sentence tells no day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from tests.events.conftest import MONDAY, Reading, dates


def test_undated_news_is_of_its_publication_or_the_day_before(read: Callable[..., Reading]):
    when = read("Two traders were shot at a stall in the port.").of("shot").when
    assert when is not None
    assert (when.first, when.last) == (date(2024, 6, 13), date(2024, 6, 14))
    assert (when.precision, when.basis) == ("unknown", "published")


def test_undated_deed_of_a_trial_stays_undated(read: Callable[..., Reading]):
    text = "A baker pleaded guilty. He had shot a trader at a stall in the port."
    assert read(text).of("shot").when is None


def test_text_that_tells_other_days_is_not_dated_by_its_publication(read: Callable[..., Reading]):
    text = "The paper wrote on Monday that two traders were shot at a stall."
    assert read(text, dates=dates(text, ("Monday", MONDAY))).of("shot").when is None


def test_bracket_of_an_age_ends_no_dateline(read: Callable[..., Reading]):
    text = "On Monday, a medic, Tam Orsa (48 years old), was killed in the bombing of a lorry."
    when = read(text, dates=dates(text, ("Monday", MONDAY))).of("bombing").when
    assert when is not None
    assert when.first == MONDAY


def test_year_of_a_count_gives_way_to_the_day_told(read: Callable[..., Reading]):
    text = "It was the first murder of 2024. Gunmen shot the baker on Monday."
    (year,) = dates(text, ("2024", date(2024, 1, 1)))
    year = replace(year, last=date(2024, 12, 31), precision="year")
    found = [year, *dates(text, ("Monday", MONDAY))]
    days = {one.when and one.when.first for one in read(text, dates=found).mentions}
    assert days == {MONDAY}


def test_list_of_other_pages_is_not_what_the_article_is_about(read: Callable[..., Reading]):
    text = (
        "1:35 Bombing in the north: the mayor speaks\n\n"
        "0:44 After the bombing, a day of prayer\n\n"
        "A farmer was robbed and stabbed near the mill."
    )
    reading = read(text)
    assert reading.of("stabbed").is_main
    assert not reading.of("Bombing").is_main


def test_attacks_described_by_a_day_long_past_are_others(read: Callable[..., Reading]):
    text = "Gunmen ambushed a march, the worst day since the May 12 attacks."
    groups = read(text, dates=dates(text, ("May 12", date(2023, 5, 12)))).groups()
    assert groups["ambushed"] != groups["attacks"]


def test_arrest_does_not_date_the_deed_told_with_a_day_of_its_own(read: Callable[..., Reading]):
    text = (
        "A suspect in the shooting was arrested on Thursday. "
        "A second man was held. He shot two traders in the port on Monday."
    )
    days = dates(text, ("Thursday", date(2024, 6, 13)), ("Monday", MONDAY))
    when = read(text, dates=days).of("shooting").when
    assert when is not None
    assert when.first == MONDAY


def test_deed_in_court_has_the_day_on_which_its_story_begins(read: Callable[..., Reading]):
    text = (
        "A baker entered a guilty plea on Monday. He shot a trader in the port. "
        "Officers came to the house on March 3 and found the man."
    )
    plea, told = dates(text, ("Monday", MONDAY), ("March 3", date(2024, 3, 3)))
    told = replace(told, basis="year_by_nearness")
    when = read(text, dates=[plea, told]).of("shot").when
    assert when is not None
    assert when.first == date(2024, 3, 3)


def test_day_within_the_month_of_the_deed_dates_it(read: Callable[..., Reading]):
    text = "Two men were shot in May. Officers came to the mill on May 7."
    month, day = dates(text, ("May", date(2024, 5, 1)), ("May 7", date(2024, 5, 7)))
    month = replace(month, last=date(2024, 5, 31), precision="month")
    when = read(text, dates=[month, day]).of("shot").when
    assert when is not None
    assert when.first == date(2024, 5, 7)


def test_longer_period_in_the_lead_leaves_the_news_its_day(read: Callable[..., Reading]):
    text = "Two traders were shot at a stall. Robberies have grown this year."
    (year,) = dates(text, ("this year", date(2024, 1, 1)))
    year = replace(year, last=date(2024, 12, 31), precision="year")
    when = read(text, dates=[year]).of("shot").when
    assert when is not None
    assert when.first == date(2024, 6, 13)


def test_week_or_late_month_of_a_deed_gives_way_to_its_day(read: Callable[..., Reading]):
    text = "A trader was shot late in May. Officers said that he was shot on May 30 at a stall."
    late, day = dates(text, ("late in May", date(2024, 5, 21)), ("May 30", date(2024, 5, 30)))
    late = replace(late, last=date(2024, 5, 31), precision="range")
    days = {one.when and one.when.first for one in read(text, dates=[late, day]).mentions}
    assert days == {date(2024, 5, 30)}


def test_night_of_two_days_is_not_narrowed_to_one(read: Callable[..., Reading]):
    text = "Two traders were shot overnight. One was shot at a stall in the port on Monday."
    night, day = dates(text, ("overnight", date(2024, 6, 9)), ("Monday", MONDAY))
    night = replace(night, last=MONDAY, precision="range")
    mentions = read(text, dates=[night, day]).mentions
    assert mentions[0].when == night


def test_weeks_of_protest_are_not_narrowed_to_a_day(read: Callable[..., Reading]):
    text = "For two weeks farmers have protested in the port. On June 6 the mayor spoke of roads."
    weeks, day = dates(text, ("For two weeks", date(2024, 6, 1)), ("June 6", date(2024, 6, 6)))
    weeks = replace(weeks, last=date(2024, 6, 14), precision="range")
    assert read(text, dates=[weeks, day]).of("protested").when == weeks


def test_death_of_a_gunshot_wound_is_an_event_where_no_deed_is_told(read: Callable[..., Reading]):
    text = "A farmer died of a gunshot wound in the port on Monday. He was alone."
    (wound,) = read(text, dates=dates(text, ("Monday", MONDAY))).mentions
    assert wound.event_type == "ASSAULT"
    assert wound.is_main
    assert wound.when is not None
    assert wound.when.first == MONDAY


def test_gunshot_wound_is_no_event_beside_the_shooting(read: Callable[..., Reading]):
    reading = read("Gunmen shot a farmer. He was treated for a gunshot wound.")
    assert [reading.cut(one.trigger) for one in reading.mentions] == ["shot"]


def test_day_that_ends_a_caption_is_that_of_its_event(read: Callable[..., Reading]):
    text = "Officers guard the stall where a trader was shot Monday\n\nHe sold fish."
    when = read(text, dates=dates(text, ("Monday", MONDAY))).of("shot").when
    assert when is not None
    assert when.first == MONDAY


def test_day_in_a_heading_is_that_of_the_report(read: Callable[..., Reading]):
    text = "Port Command Evening Update Monday\n\nGuards shot a trader on Sunday."
    days = dates(text, ("Monday", MONDAY), ("Sunday", date(2024, 6, 9)))
    when = read(text, dates=days).of("shot").when
    assert when is not None
    assert when.first == date(2024, 6, 9)


def test_day_before_what_officers_say_is_that_of_what_they_tell(read: Callable[..., Reading]):
    text = "A trader was shot. On Monday, officers say they heard of it at a stall in the port."
    when = read(text, dates=dates(text, ("Monday", MONDAY))).of("shot").when
    assert when is not None
    assert when.first == MONDAY


def test_day_of_going_to_hospital_is_that_of_the_shooting(read: Callable[..., Reading]):
    text = "A boy was hospitalized on Monday. He was shot at a stall."
    when = read(text, dates=dates(text, ("Monday", MONDAY))).of("shot").when
    assert when is not None
    assert when.first == MONDAY


def test_year_of_a_deed_in_court_gives_way_to_the_day_of_such_a_deed(read: Callable[..., Reading]):
    text = (
        "A baker pleaded guilty of the 2023 murder. His lawyers spoke of the crowd. "
        "On March 3, 2023, officers were called to a shooting in the port."
    )
    year, day = dates(text, ("2023", date(2023, 1, 1)), ("March 3, 2023", date(2023, 3, 3)))
    year = replace(year, last=date(2023, 12, 31), precision="year")
    day = replace(day, basis="absolute")
    when = read(text, dates=[year, day]).of("murder").when
    assert when is not None
    assert when.first == date(2023, 3, 3)
