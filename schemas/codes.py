"""Closed lists: every code a column may hold, from the codebook that defines it.

PLOVER: Halterman, Bagozzi, Beger, Schrodt, Scarborough (2023), "PLOVER and POLECAT". It codes what
actors do; what nobody does has one more type, DISASTER, whose modes are the types of disaster of
EM-DAT (CRED, University of Louvain), natural and technological.
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
    "DISASTER": (
        "earthquake",
        "volcano",
        "storm",
        "temperature",
        "flood",
        "landslide",
        "drought",
        "wildfire",
        "epidemic",
        "collapse",
        "explosion",
        "fire",
        "leak",
        "poisoning",
        "crush",
        "air",
        "rail",
        "road",
        "water",
    ),
}
EVENT_TYPES = tuple(EVENT_MODES)
MODES = tuple(dict.fromkeys(mode for modes in EVENT_MODES.values() for mode in modes))

REALIS = ("actual", "planned", "hypothetical", "negated")
DATE_PRECISIONS = ("minute", "hour", "day", "week", "month", "season", "year", "range", "unknown")
GEO_PRECISIONS = ("exact", "town", "district", "province", "country")
PUBLISHED_BASES = ("metadata", "text", "url", "input", "none")
DUPLICATE_KINDS = ("exact", "near")
CHANGES = ("merged", "split", "renamed", "regrouped")
RELATIONS = ("contradicts", "denies", "revises", "repeats", "includes")

STAGES = ("discover", "fetch", "clean", "annotate", "extract")
REASON_MEANINGS = {
    "empty": "no text at all, or none once it is cleaned",
    "too_short": "fewer words than an article has",
    "too_large": "more bytes or elements than any page of news has",
    "too_old": "published before the earliest time that was asked for",
    "not_text": "bytes that are no text",
    "not_english": "text in another language",
    "no_article": "a page without sentences outside its menus and lists",
    "paywalled": "the beginning of an article whose rest is for subscribers",
    "no_text_without_script": "a page that scripts are to fill with its text",
    "consent_wall": "a cookie notice in the place of an article",
    "login_wall": "a page that asks its reader to log in",
    "bot_check": "a page that asks for proof that its reader is no program, or denies access",
    "not_found": "a page that says there is no article, though its status says otherwise",
    "list_page": "a page that lists articles: a front, a section, a tag",
    "broken_line": "a line of JSON Lines that doesn't have the fields of an article",
    "unsupported_type": "a media type that is not read",
    "robots_disallowed": "robots.txt asks programs not to fetch it",
    "http_error": "a status that is no success",
    "unreachable": "no answer",
    "unsafe_address": "an address that must not be fetched, such as a private one",
    "too_many_redirects": "redirects that don't come to an end",
    "timeout": "took longer than the settings allow",
    "broken_feed": "a feed or sitemap that can't be read",
    "unreadable": "a file that can't be opened or read",
    "duplicate": "an article or an address that was read already",
    "extraction_failed": "an article on which the program failed",
}
REASONS = tuple(REASON_MEANINGS)
