"""What of a title is its headline: "Two held after blast in Tosk | The Tosk Star"."""

import re

BETWEEN = re.compile(r"(?<=\s)[-\u2013\u2014\u00ab\u00bb](?=\s)|\|")
HEADLINE = 4
"""Words that most headlines have, and few names of outlets and sections."""


def parted(title: str | None) -> tuple[str, str]:
    """Return a title's headline and what stands behind it.

    The headline is the first part of some words, or else the longest.
    """
    whole = title or ""
    parts = [part.strip() for part in BETWEEN.split(whole)]
    long = (part for part in parts if len(part.split()) >= HEADLINE)
    own = next(long, max(parts, key=len))
    return own, whole[whole.index(own) + len(own) :]
