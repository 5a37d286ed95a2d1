"""The shapes of date expressions, in the order in which they are tried."""

from transforms.dates.words import KINDS
from transforms.shapes import Alphabet, Grammar

_MONTH = "month=(month|maybe_month|month_short|maybe_short) ((?<=month_short|maybe_short) dot)?"
_WEEKDAY = "weekday=(weekday|weekday_short) ((?<=weekday_short) dot)?"
_LONG_UNIT = "unit=unit"
_COUNT = "count=(count|day|two|number|a|few)"

ALPHABET = Alphabet(
    KINDS,
    {
        "MONTH": _MONTH,
        "WEEKDAY": _WEEKDAY,
        "COUNT": _COUNT,
        "HEDGE": "(at|approx){0,3}",
        "UNIT": _LONG_UNIT,
        "YEAR": "year=(year|short_year)",
        "PERIOD": "(month|maybe_month|month_short|year|decade|this|last|next|the unit)",
        "CLAUSE_END": "(?=comma|dot|close|break|and|$)",
    },
)

GRAMMAR = Grammar(
    ALPHABET,
    """
# Days in full or without their year.
iso: date=iso
slashed: date=slashed
dotted: date=dotted
days_month: (from|between)? the? day=(day|nth) (dash|to|until|and|or) the? last=(day|nth) of?
    MONTH (comma? of? YEAR)?
month_days: MONTH the? day=(day|nth) (dash|to|until|or) the? last=(day|nth) (?!month|month_short)
    (comma? of? YEAR)?
day_month: (WEEKDAY part? comma?)? the? day=(day|nth) of? MONTH
    (comma? of? YEAR|(?<=month_short|dot) short=two)?
day_month: the? day=ordinal of MONTH (comma? of? YEAR)?
month_day: (WEEKDAY part? comma?)? MONTH the? day=(day|nth) (comma? of? YEAR)?
weekday_nth: WEEKDAY comma? the? day=nth
holiday: day=holiday (comma? YEAR)?
# Longer periods.
month_year: MONTH comma? of? YEAR
quarter: the? number=(ordinal|nth) quarter of the? YEAR
fiscal: fiscal unit? of? YEAR
years: (?<!dash) year=year (dash|slash|to|until|and) last=(year|two|day) (?!dash|unit)
season_year: season=season comma? of? YEAR
season: which=(this|last|next|that|coming|past) season=season
relative_month: which=(this|last|next|past|coming) month=(month|maybe_month)
# Days counted from publication.
before_yesterday: the? UNIT before yesterday
after_tomorrow: the? UNIT after tomorrow
last_night: last part
this_part: this part
deictic: (early|late|earlier)? day=(yesterday|today|tomorrow|tonight|overnight) part?
ago: HEDGE COUNT UNIT ago (on? (WEEKDAY|same=today))?
long_ago: HEDGE unit ago
relative_weekday: which=(this|last|next|past|coming) WEEKDAY
anchored_weekday: the? which=(previous|following) WEEKDAY
weekday: WEEKDAY
edge: the? edge=(end|start|mid) of which=(the|this|last|next|that)? unit=unit
past_unit: (?<=in|within|approx|during|for) the last unit=unit (?!of PERIOD)
relative_unit: which=(this|last|next|past|coming|current) unit=(unit|weekend) (?!ago|of PERIOD)
weekend: the weekend
past_span: the? (last|past) HEDGE COUNT unit=(unit|hour)
perfect_span: for (the|at|approx){0,3} COUNT UNIT (?!ago)
recent: recent UNIT
# Days counted from another date of the text.
anchored: the which=next unit=(unit|part)
anchored: the? which=(following|previous|same) unit=(unit|part|weekend)
anchored: that=that unit=(unit|part|weekend)
shifted: HEDGE COUNT unit=(unit|hour) way=(earlier|afterwards)
shifted: COUNT unit=(unit|hour) way=before CLAUSE_END
shifted: the unit=(unit|part) way=(before|after) CLAUSE_END
within: within HEDGE COUNT unit=(unit|hour) (?!of|ago)
into: HEDGE COUNT UNIT into
day_of_unit: the? day=(nth|ordinal) of which=(this|last|next|the) unit=unit
lone_nth: (?<=on|of|by|until|since|from|or) the? day=nth (?=comma|dot|close|break|or|$)
ordinal_day: (?<!for) (the|its|other) number=(nth|ordinal) unit=(unit|part) (?!of PERIOD)
# Least telling last.
decade: the? decade=decade
month: (?<=in|within|since|by|until|during|from|early|late|mid|dash|of|between|and|or|to|into
    |before|after|the|last|end|start|for|next|this)
    month=(month|maybe_month|month_short|maybe_short)
year: (?<!dash) year=year (?!dash)
""",
    core="iso slashed dotted month maybe_month month_short maybe_short holiday year short_year "
    "decade nth unit hour part season weekday weekday_short weekend yesterday today tomorrow "
    "tonight overnight",
)

# What stands before a date and narrows it, or names a part of its day.
BEFORE = Grammar(
    ALPHABET,
    """
nth: the? number=(ordinal|nth|last) unit=(unit|half|weekend) of (the|the? unit of)? $
edge: the? edge=(end|start|mid) of the? $
since: since $
eve: the eve of the? $
hours: (the? (early|late|mid)? (part|hour){1,2} (of|on|between) (the|other)? (dash|on)?) $
part: (the? part=(early|mid|late|earlier|afterwards) (dash|in|on)? the?) $
""",
)

# The part of the day after a date.
AFTER = Grammar(ALPHABET, "part: ^ comma? (early|late|in the|at)? part{1,2}")

# What joins the two ends of a range; "and" only after "between".
JOINT = Grammar(
    ALPHABET,
    "joint: ^ comma? way=(to|into|until|dash|and|or) (in|on|of|the|early|late|part|hour)* $",
)

# How far one happening lies from another.
DISTANCE = Grammar(
    ALPHABET,
    """
distance: (?<!the|for|its|ordinal|last) COUNT unit=(unit|hour) way=(before|after)
distance: the unit=(unit|part) way=(before|after)
""",
    core="unit hour part",
)
