"""One happening has one number; different happenings of one article stay apart."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from tests.events.conftest import MONDAY, TUESDAY, Reading, dates, places
from transforms.document import DateExpression


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


def test_attack_in_a_quarter_may_be_that_in_its_town(read: Callable[..., Reading]):
    text = "Gunmen ambushed a convoy in Tosk. Rebels bombed it in Velmar."
    town, quarter = places(text, ("Tosk", "town"), ("Velmar", "town"))
    elsewhere = replace(town, place_id="Orlu")
    groups = read(text, [town, replace(quarter, part_of=town)]).groups()
    assert groups["ambushed"] == groups["bombed"]
    groups = read(text, [town, replace(quarter, part_of=elsewhere)]).groups()
    assert groups["ambushed"] != groups["bombed"]


def test_attack_in_one_of_two_towns_listed_is_the_attack_there(read: Callable[..., Reading]):
    text = "Rebels killed six people in Tosk and Port Velmar. Four were shot in Port Velmar."
    found = places(text, ("Tosk", "town"), ("Port Velmar", "town"))
    again = replace(found[1], start=text.rindex("Port"), end=len(text) - 1)
    groups = read(text, [*found, again]).groups()
    assert groups["killed"] == groups["shot"]


def test_protest_over_a_killing_is_not_the_killing(read: Callable[..., Reading]):
    text = "Students protested over the killing of a shepherd by soldiers."
    groups = read(text).groups()
    assert groups["protested"] != groups["killing"]


def test_arrest_of_a_suspect_is_not_the_deed(read: Callable[..., Reading]):
    text = "Police arrested a clerk and charged him with murder. The clerk stabbed a baker in Tosk."
    reading = read(text, places(text, ("Tosk", "town")))
    groups = reading.groups()
    assert groups["arrested"] != groups["murder"] == groups["stabbed"]
    assert reading.of("stabbed").is_main


def test_arrest_by_those_who_did_the_deed_is_part_of_it(read: Callable[..., Reading]):
    text = "Soldiers shelled a village in the delta, killed three farmers and arrested its mayor."
    groups = read(text).groups()
    assert groups["shelled"] == groups["arrested"]


def test_what_somebody_does_as_a_rule_is_not_the_deed(read: Callable[..., Reading]):
    text = (
        "Drones hit a depot in Tosk. The general said his army only strikes military objects. "
        "Two soldiers were also killed at the depot, a witness said."
    )
    groups = read(text, places(text, ("Tosk", "town"))).groups()
    assert groups["strikes"] != groups["hit"] == groups["killed"]


def test_arrests_after_a_protest_are_part_of_it(read: Callable[..., Reading]):
    text = "Some 90 students were held in Tosk after a large march. The march was on Tuesday."
    groups = read(text, places(text, ("Tosk", "town"))).groups()
    assert groups["held"] == groups["march"]


def test_arrest_after_a_deed_is_not_the_deed(read: Callable[..., Reading]):
    text = "Two men have been arrested following a shooting in Tosk that left one person dead."
    groups = read(text, places(text, ("Tosk", "town"))).groups()
    assert groups["arrested"] != groups["shooting"]


def test_what_somebody_was_arrested_for_is_the_deed_told_before(read: Callable[..., Reading]):
    text = (
        "Gunmen attacked six people in a bakery in Tosk. "
        "A clerk was arrested in connection with the shooting that wounded the baker."
    )
    groups = read(text, places(text, ("Tosk", "town"))).groups()
    assert groups["attacked"] == groups["shooting"]


def test_what_somebody_was_arrested_for_is_not_the_arrest(read: Callable[..., Reading]):
    groups = read("A clerk was arrested over the shooting that wounded six people.").groups()
    assert groups["arrested"] != groups["shooting"]


def test_shooting_death_of_somebody_is_the_deed_told_before(read: Callable[..., Reading]):
    text = (
        "A man was fatally shot at a mill in Tosk. "
        "A boy is charged in the shooting death of Ivan Korda."
    )
    groups = read(text, places(text, ("Tosk", "town"))).groups()
    assert groups["shot"] == groups["shooting"]


def test_abduction_and_bombing_are_two(read: Callable[..., Reading]):
    groups = read("Rebels kidnapped two nurses. They bombed a pipeline.").groups()
    assert groups["kidnapped"] != groups["bombed"]


def test_another_attack_is_another(read: Callable[..., Reading]):
    groups = read("Gunmen attacked a bank. Another ambush left a guard dead.").groups()
    assert groups["attacked"] != groups["ambush"]


def test_what_is_done_against_a_protest_is_of_one_story_with_it(read: Callable[..., Reading]):
    text = "Crowds rallied at a mint. Soldiers shot the protesters. Gas was used against the rally."
    groups = read(text).groups()
    assert groups["rallied"] == groups["used"] == groups["rally"]


def test_planned_strike_is_not_the_strike_that_was(read: Callable[..., Reading]):
    text = "Teachers went on strike on Monday. They plan to stage a walkout on Tuesday."
    found = dates(text, ("Monday", date(2024, 6, 10)), ("Tuesday", date(2024, 6, 18)))
    groups = read(text, dates=found).groups()
    assert groups["went on strike"] != groups["walkout"]


def test_bombing_may_be_the_airstrike_told_of_before(read: Callable[..., Reading]):
    groups = read("An airstrike hit a mill. The bombing shook the town.").groups()
    assert groups["airstrike"] == groups["bombing"]


KILLING = (
    "Shopkeepers have protested for two weeks against killings and other crimes. "
    "It began with last month's killing of Peter Lindgren by soldiers. "
    "The army said Lindgren died in a gunfight. "
    'Its first report said: "He was arrested on May 20." '
    "Later it said that Lindgren was killed by rebels in a gun battle. "
    "His sister insists he was abducted by soldiers on May 2, "
    "and was later killed in a staged encounter.\n\n"
    "In 2006 the army raided a camp to kill Oren Calder. "
    "When his murder led to unrest, the generals fled.\n\n"
    "Rebels attacked the Velmar consulate in Tosk in 2018. "
    "They wrote: \u201cThe aim of this attack is clear.\u201d "
    "They routinely murder travellers."
)


def _killing(read: Callable[..., Reading]) -> Reading:
    days = [
        ("last month", date(2024, 5, 1)),
        ("May 20", date(2024, 5, 20)),
        ("May 2,", date(2024, 5, 2)),
        ("2006", date(2006, 7, 1)),
        ("2018", date(2018, 7, 1)),
    ]
    found = dates(KILLING, *days)
    month = replace(found[0], last=date(2024, 5, 31), precision="month")
    return read(KILLING, places(KILLING, ("Tosk", "town")), [month, *found[1:]])


def test_accounts_of_one_killing_are_one_happening(read: Callable[..., Reading]):
    groups = _killing(read).groups()
    told = {groups[word] for word in ("killing", "gunfight", "gun battle", "encounter")}
    assert len(told) == 1


def test_killing_is_apart_from_what_is_told_beside_it(read: Callable[..., Reading]):
    groups = _killing(read).groups()
    others = ("protested", "killings", "arrested", "abducted", "kill", "attacked", "murder")
    assert all(groups["killing"] != groups[word] for word in others)


def test_accounts_of_a_killing_share_its_date(read: Callable[..., Reading]):
    when = _killing(read).of("gun battle").when
    assert when is not None
    assert (when.first, when.last) == (date(2024, 5, 1), date(2024, 5, 31))


def test_this_attack_is_the_one_told_last(read: Callable[..., Reading]):
    groups = _killing(read).groups()
    assert groups["attack"] == groups["attacked"]


def test_his_murder_is_that_of_the_one_named(read: Callable[..., Reading]):
    text = "In 2006 gunmen killed Oren Calder. When his murder was reported, the mayor fled."
    groups = read(text, dates=dates(text, ("2006", date(2006, 7, 1)))).groups()
    assert groups["murder"] == groups["killed"]


def test_another_wave_of_violence_is_another(read: Callable[..., Reading]):
    text = (
        "Massacres in Tosk killed three hundred people. "
        "Another wave of clashes erupted weeks later. Troops could not stop the massacres."
    )
    groups = read(text, places(text, ("Tosk", "town"))).groups()
    assert groups["clashes"] != groups["massacres"]


def test_what_may_be_done_is_not_what_was_done(read: Callable[..., Reading]):
    text = "Police arrested forty marchers in Tosk. The bill will let police detain anybody."
    groups = read(text, places(text, ("Tosk", "town"))).groups()
    assert groups["arrested"] != groups["detain"]


def test_what_somebody_is_sought_for_was_not_that_day(read: Callable[..., Reading]):
    text = "On Monday soldiers arrested a man linked to bombings."
    reading = read(text, dates=dates(text, ("Monday", date(2024, 6, 10))))
    assert reading.of("arrested").is_main
    assert reading.of("bombings").when is None


def test_what_soldiers_did_the_day_after_an_ambush_is_another_happening(
    read: Callable[..., Reading],
):
    text = (
        "Gunmen ambushed a lorry near Tosk on Sunday. Soldiers killed four rebels in the hills on "
        "Monday. Those killed were herders."
    )
    groups = read(
        text, dates=dates(text, ("Sunday", date(2024, 3, 3)), ("Monday", date(2024, 3, 4)))
    ).groups()
    assert groups["ambushed"] != groups["killed"]


def test_a_count_of_years_takes_in_no_raid_told_after_it(read: Callable[..., Reading]):
    text = "Nine miners have been killed since May 2021. Police raided two houses in Tosk."
    found = date(2021, 5, 1), date(2021, 5, 31)
    when = DateExpression(text.index("May"), text.index("May") + 8, *found, "month", "absolute")
    groups = read(text, dates=[when]).groups()
    assert groups["killed"] != groups["raided"]


def test_the_number_of_arrests_is_told_of_those_made(read: Callable[..., Reading]):
    text = "Police detained 300 marchers. The ministry put the number of arrests at 140."
    assert len(set(read(text).groups().values())) == 1


def test_a_killing_threatened_is_not_the_next_one_told(read: Callable[..., Reading]):
    text = "The gang threatened to kill two teachers. Troops killed nine bandits in the forest."
    found = read(text).groups()
    assert found["kill"] != found["killed"]


def test_a_verdict_is_no_sanction_of_states(read: Callable[..., Reading]):
    text = "A court sentenced the poet to two years. The union imposed sanctions on nine judges."
    found = read(text).groups()
    assert found["sentenced"] != found["sanctions"]


def test_what_is_done_in_response_is_another_deed(read: Callable[..., Reading]):
    text = "A drone struck a convoy near the ford. Rebels fired two mortars at a post in response."
    found = read(text).groups()
    assert found["struck"] != found["fired"]


def test_a_disaster_of_the_day_before_is_another(read: Callable[..., Reading]):
    text = "A boiler exploded on Tuesday. A mine collapse killed four people on Monday."
    days = dates(text, ("Tuesday", date(2024, 6, 11)), ("Monday", date(2024, 6, 10)))
    groups = read(text, dates=days).groups()
    assert groups["exploded"] != groups["collapse"]


def test_tear_gas_at_a_march_is_not_the_air_raid_of_the_day_before(read: Callable[..., Reading]):
    text = (
        "Sunday's air raid on a market in the hills killed six traders, the hospital said. "
        "Scores of students marched on Monday to protest; police fired tear gas and "
        "arrested about 20 of them."
    )
    found = dates(text, ("Sunday", date(2024, 6, 9)), ("Monday", date(2024, 6, 10)))
    groups = read(text, dates=found).groups()
    assert groups["fired"] == groups["marched"] == groups["arrested"]
    assert groups["fired"] != groups["air raid"]


def test_undated_tear_gas_at_a_march_is_no_shooting_told_before(read: Callable[..., Reading]):
    text = (
        "Gunmen killed two bakers in Tosk on Sunday. Hundreds of students marched to the square. "
        "Police fired tear gas at them."
    )
    groups = read(text, dates=dates(text, ("Sunday", date(2024, 6, 9)))).groups()
    assert groups["fired"] == groups["marched"]
    assert groups["fired"] != groups["killed"]


def test_undated_deed_is_the_news_and_not_what_it_came_days_after(read: Callable[..., Reading]):
    text = (
        "Five people were hurt in a shooting on Saturday, a week after two men were shot "
        "there. Police said the gunfire began at noon."
    )
    saturday, before = dates(
        text, ("Saturday", date(2024, 6, 8)), ("a week after", date(2024, 6, 1))
    )
    verb = text.index("shot ")
    week_before = [saturday, replace(before, dated=(verb, verb + len("shot")))]
    groups = read(text, dates=week_before).groups()
    assert groups["shooting"] == groups["gunfire"] != groups["shot"]


def test_what_is_told_separately_is_something_else(read: Callable[..., Reading]):
    text = (
        "Students marched in Tosk on Monday. Police arrested nine of them. "
        "Separately, drivers blocked a road."
    )
    groups = read(text, places(text, ("Tosk", "town"))).groups()
    assert groups["marched"] == groups["arrested"] != groups["blocked"]


def test_deed_of_years_ago_that_tells_who_somebody_is_stays_apart(read: Callable[..., Reading]):
    text = "Gunmen opened fire at a vigil for a teacher slain in 2019, wounding two people."
    (year,) = dates(text, ("2019", date(2019, 1, 1)))
    groups = read(text, dates=[replace(year, last=date(2019, 12, 31), precision="year")]).groups()
    assert groups["slain"] != groups["opened fire"] == groups["wounding"]


def test_deed_that_counts_itself_is_the_one_it_is_told_with(read: Callable[..., Reading]):
    groups = read("A bomb exploded, wounding nine, in the third attack of its kind.").groups()
    assert groups["exploded"] == groups["attack"]


def test_curfew_of_the_next_day_is_none_of_the_march(read: Callable[..., Reading]):
    text = "Students marched in Tosk on Monday. The mayor imposed a curfew on Tuesday."
    groups = read(text, dates=dates(text, ("Monday", MONDAY), ("Tuesday", TUESDAY))).groups()
    assert groups["marched"] != groups["curfew"]
