import pytest

from transforms.actors.identity import actor_key
from transforms.document import Actor


def actor(name: str, kind: str, category: str = "other") -> Actor:
    return Actor(name=name, kind=kind, category=category)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (actor("Omar Aziz", "person"), actor("OMAR  AZIZ", "person", "court")),
        (actor("the Bay Herald", "organization"), actor("Bay Herald", "organization")),
    ],
)
def test_same_name_is_the_same_actor_in_every_article(one: Actor, other: Actor):
    assert actor_key(one, "a1") == actor_key(other, "a2")


@pytest.mark.parametrize("one", [actor("doctor", "role"), actor("Aziz", "person")])
def test_role_and_lone_surname_are_somebody_else_in_each_article(one: Actor):
    assert actor_key(one, "a1") != actor_key(one, "a2")
    assert actor_key(one, "a1") == actor_key(one, "a1")


def test_kind_tells_a_person_from_an_organization_of_the_same_name():
    assert actor_key(actor("Al Watan", "person"), "a") != actor_key(
        actor("Al Watan", "organization"), "a"
    )
