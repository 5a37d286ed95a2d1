"""Closed lists: every code a column may hold, from the codebook that defines it.

PLOVER: Halterman, Bagozzi, Beger, Schrodt, Scarborough (2023), "PLOVER and POLECAT".
"""

SOURCE_KINDS = ("person", "organization", "role", "document", "media", "narrator")

QUOTE_TYPES = ("direct", "indirect", "mixed", "narrated")

SPEECH_ACTS = (
    "assert",
    "deny",
    "confirm",
    "allege",
    "estimate",
    "demand",
    "condemn",
    "promise",
    "threaten",
    "announce",
    "question",
    "decline",
)

DENIED_ASPECTS = (
    "live_fire",
    "deaths",
    "injuries",
    "torture",
    "custody",
    "pressure",
    "responsibility",
    "figures",
    "wrongdoing",
    "event",
    "allegation",
    "other",
)

METRICS = (
    "killed",
    "injured",
    "arrested",
    "abducted",
    "missing",
    "displaced",
    "participants",
    "deployed",
    "other",
)

QUALIFIERS = ("exact", "about", "at_least", "more_than", "at_most", "less_than", "range", "vague")

CATEGORIES = (
    "government",
    "state_forces",
    "court",
    "opposition_party",
    "ruling_party",
    "armed_group",
    "protesters",
    "civilians",
    "victims_family",
    "medical",
    "media",
    "ngo",
    "igo",
    "foreign_government",
    "business",
    "expert",
    "anonymous",
    "other",
)

ENTITY_KINDS = ("person", "organization", "place")
ACTOR_KINDS = ("person", "organization", "role")

EVENT_MODES = {
    "AGREE": (),
    "CONSULT": ("visit", "third-party", "multilateral", "phone"),
    "SUPPORT": (),
    "CONCEDE": (),
    "COOPERATE": (),
    "AID": (),
    "RETREAT": ("withdraw", "release", "disarm", "ceasefire", "access", "resign"),
    "REQUEST": ("assist", "change", "yield", "meet"),
    "ACCUSE": ("disapprove", "investigate", "allege"),
    "REJECT": ("assist", "change", "yield", "meet"),
    "THREATEN": ("restrict", "arrest", "relations", "expel", "territory", "violence"),
    "PROTEST": ("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
    "SANCTION": ("convict", "expel", "withdraw", "discontinue"),
    "MOBILIZE": ("troops", "weapons", "police", "militia"),
    "COERCE": (
        "seize",
        "restrict",
        "censor",
        "curfew",
        "martial-law",
        "arrest",
        "deport",
        "withhold",
        "misinformation",
        "cyber",
    ),
    "ASSAULT": (
        "abduct",
        "beat",
        "torture",
        "sexual",
        "targeted",
        "destroy",
        "primitive",
        "firearms",
        "explosives",
        "suicide-attack",
        "aerial",
        "drone",
        "heavy-weapons",
        "crowd-control",
        "unconventional",
    ),
}
EVENT_TYPES = tuple(EVENT_MODES)
MODES = tuple(dict.fromkeys(mode for modes in EVENT_MODES.values() for mode in modes))

REALIS = ("actual", "planned", "hypothetical", "negated")
DATE_PRECISIONS = ("minute", "hour", "day", "week", "month", "season", "year", "range", "unknown")
GEO_PRECISIONS = ("exact", "town", "district", "province", "country")
PUBLISHED_BASES = ("metadata", "text", "url", "input", "none")
DUPLICATE_KINDS = ("exact", "near")
CHANGES = ("merged", "split", "renamed")
RELATIONS = ("contradicts", "denies", "revises", "repeats", "includes")

STAGES = ("discover", "fetch", "clean", "annotate", "extract")
REASONS = (
    "empty",
    "too_short",
    "too_large",
    "too_old",
    "not_text",
    "not_english",
    "no_article",
    "broken_line",
    "unsupported_type",
    "robots_disallowed",
    "http_error",
    "unreachable",
    "unsafe_address",
    "too_many_redirects",
    "timeout",
    "broken_feed",
    "unreadable",
    "duplicate",
    "extraction_failed",
)
