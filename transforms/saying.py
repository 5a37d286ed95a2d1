"""Words of saying: a place or a day told with them is that of the telling."""

import tomllib
from importlib.resources import files

_TABLE = tomllib.loads(files("transforms").joinpath("saying.toml").read_text("utf-8"))

SAYING = frozenset(_TABLE["verbs"].split())
"""Lemmas of verbs: "said on Monday that the bridge had fallen"."""

TALK = frozenset(_TABLE["nouns"].split())
"""Lemmas of what one holds or gives to say something: "held a news conference on Monday"."""
