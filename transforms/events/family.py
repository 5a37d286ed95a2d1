"""Kinds of events that can be one happening."""

DISASTER = "DISASTER"
"""What nobody does: accidents and acts of nature."""

FAMILIES = {
    "ASSAULT": "violence",
    "PROTEST": "protest",
    "COERCE": "coercion",
    "MOBILIZE": "coercion",
    "SANCTION": "sanction",
    "ACCUSE": "accusation",
    "RETREAT": "retreat",
    "AID": "aid",
    DISASTER: "disaster",
}
MODES = {
    "arrest": "custody",
    "suicide-attack": "bombs",
    "aerial": "bombardment",
    "drone": "bombardment",
    "heavy-weapons": "bombardment",
    "investigate": "inquiry",
    "censor": "censorship",
    "discontinue": "ties",
    "expel": "expulsion",
    "sexual": "sexual",
    "air": "crash",
    "rail": "crash",
    "road": "crash",
    "water": "wreck",
    "earthquake": "earthquake",
    "epidemic": "epidemic",
    "poisoning": "poisoning",
}
PHYSICAL = ("ASSAULT", "PROTEST", "COERCE", "MOBILIZE", "RETREAT", "AID", DISASTER)
TECHNICAL = frozenset(
    {"air", "collapse", "crush", "explosion", "fire", "leak", "rail", "road", "water"}
)
"""Modes of accidents, which an attack may bring about as well."""


def family(event_type: str, event_mode: str | None) -> str:
    """Return the family of a type and mode."""
    if event_type == "COERCE" and event_mode == "arrest":
        return "custody"
    if event_mode == "abduct":
        return "abduction"
    if event_type == "SANCTION" and event_mode == "convict":
        return "verdict"
    return FAMILIES.get(event_type, event_type.lower())


def mode_family(event_mode: str | None) -> str | None:
    """Return what kind of deed a mode is, or null where it goes with any.

    A bombing may be the airstrike told of before.
    """
    return MODES.get(event_mode or "")


def is_physical(event_type: str) -> bool:
    """Tell whether such an event has a scene, rather than being said."""
    return event_type in PHYSICAL
