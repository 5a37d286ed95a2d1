"""Three papers that tell of one march, and who speaks in them."""

import pytest

from tests.link.claimed import PARTY, Told


@pytest.fixture
def told():
    """What three articles of three papers say; nothing yet."""
    told = Told()
    told.article("a", 6, "Daily")
    told.article("b", 6, "Herald")
    told.article("c", 14, "Courier")
    told.actor("ministry", "government", kind="organization")
    told.actor("chief", "state_forces")
    told.actor("doctor", "medical", kind="role")
    told.actor("mayor", "government")
    told.actor("party", "opposition_party", **PARTY)
    told.actor("GP spokeswoman Ann Lee", "opposition_party")
    return told
