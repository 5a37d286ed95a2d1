"""Tables of other names that users bring."""

import pytest

from flows.errors import SettingsError
from flows.link import link
from flows.settings import Settings, load_aliases
from transforms.link.aliases import AliasError, Aliases, read_aliases
from warehouse.lake import Lake

from .rows import tables
from .test_actors import actor

TABLE = """# those we follow
organization\tHarbour Defence League\tHDL|Sons of the Quay\tit renamed itself in 2021
person\tAmina Wanjiru Otieno\tMama Quay
"""
WHY = (
    "another name of Harbour Defence League by your table of other names: it renamed itself in 2021"
)


def joined(text, *actors):
    rows = link(Lake(None), tables([], actors=actors), Aliases(read_aliases(text)))["actors"].rows
    names = {row["actor_id"]: row["name"] for row in rows.to_pylist()}
    return {
        row["name"]: (names[row["same_as"]], row["same_as_reason"])
        for row in rows.to_pylist()
        if row["same_as"]
    }


def test_users_names_join_and_tell_why():
    league, sons = actor("Harbour Defence League"), actor("Sons of the Quay")
    assert joined(TABLE, league, sons) == {"Sons of the Quay": ("Harbour Defence League", WHY)}
    assert joined("", league, sons) == {}


def test_a_name_of_one_word_may_be_a_person_s():
    found = joined(TABLE, actor("Mama Quay", "person"), actor("Amina Wanjiru Otieno", "person"))
    assert found["Mama Quay"][0] == "Amina Wanjiru Otieno"


def test_users_names_go_before_those_of_the_program():
    text = "organization\tAgricultural Union\tAU"
    assert Aliases(read_aliases(text)).spelled("organization", "AU") == "agricultural union"
    assert Aliases().spelled("organization", "AU") == "african union"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("club\tA B\tC", "line 1: 'club' is no kind"),
        ("# names\nperson\tAmina Otieno", "line 2: 2 cells; a line has kind, name"),
        ("person\tAmina Otieno\tMama Quay|", "line 1: a name is missing"),
        ("person\tA Otieno\tMama Q\nperson\tB Otieno\tMama Q", "line 2: 'mama q' is another name"),
        ("person\tA Otieno\tMama Q\nperson\tMama Q\tMum", "'Mama Q' is itself another name"),
    ],
)
def test_a_bad_line_is_named(text, problem):
    with pytest.raises(AliasError, match=problem):
        read_aliases(text)


def test_a_bad_table_is_an_error_that_names_the_setting(tmp_path, monkeypatch):
    file = tmp_path / "aliases.tsv"
    monkeypatch.setenv("RASHOMON_ALIASES", str(file))
    with pytest.raises(SettingsError, match=r"RASHOMON_ALIASES.*aliases\.tsv.*kind, name"):
        load_aliases(Settings())
    file.write_text("club\tA B\tC", "utf-8")
    with pytest.raises(SettingsError, match="line 1: 'club' is no kind; it is organization or"):
        load_aliases(Settings())
    file.write_text(TABLE, "utf-8")
    assert load_aliases(Settings()).find("organization", "HDL").name == "Harbour Defence League"
