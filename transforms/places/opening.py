"""Whether a name opens a report, as the place it was sent from: "ORGUN, Paktika (AP) -"."""

import re

from transforms.places.candidates import Candidate

CREDIT = r"[ \t]*\([^()\n]{2,30}\)"
DASH = r"[ \t]*(?:--+|>>|[\u2013\u2014\u2022\u00bb]|-(?=\s))"
BEHIND = re.compile(
    rf"(?P<around>,[ \t]+[A-Z][\w.]*(?:[ \t][A-Z][\w.]*)?)?(?P<credit>{CREDIT})?{DASH}"
)
SHORTEST = 4


def heads_report(candidate: Candidate, text: str) -> bool:
    """Tell whether a name begins a line that goes on behind a dash, as datelines do.

    It is in capitals, or the agency stands before the dash.
    """
    line = text.rfind("\n", 0, candidate.start) + 1
    if text[line : candidate.start].strip():
        return False
    found = BEHIND.match(text, candidate.end)
    name = text[candidate.start : candidate.end]
    return found is not None and (
        found["credit"] is not None or (name.isupper() and len(name) >= SHORTEST)
    )
