"""Numbers that count no people: ages, years, labels, measures."""

import re
from calendar import month_name

from transforms.figures.asides import badly_of, fatally_of
from transforms.figures.lexicon import PARENTS
from transforms.figures.quantity import Quantity
from transforms.figures.subject import is_people, is_thing
from transforms.tree import Token

_MEASURES = frozenset(("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"))
_MONTHS = frozenset(month.lower() for month in month_name[1:])
YEARS = range(1900, 2100)
_AGE_DIGITS = 2
_BEFORE_AGE = frozenset((",", "also", "and", "(", "another", "both", "each", "other", "others"))
_NAMED_BEFORE = frozenset(("NN", "NNP"))
_AFTER_AGE = frozenset((",", ";", "(", ")", ".", "and", "", "-", "\u2013", "\u2014"))
_AGED = re.compile(
    r"\bage[ds]? (?:between |either |from )?(?:\d{1,3}(?:,? (?:and|or|to) |, |-|\u2013))*$",
    re.IGNORECASE,
)
_JUST_AGED = re.compile(r"\bage[ds]? (?:between |either |from )?$", re.IGNORECASE)
_AGED_REACH = 40  # code points before a number in which it is told to be an age
_OLD = re.compile(
    r"(?:-? ?(?:or|to|and|/|-|\u2013) ?\d{1,3})?-? ?(?:years?|yrs?|months?|weeks?)[- ]old"
)
_CLAUSE = 30
"""Words before a number in which what it counts may be named."""
_TIGHT = re.compile(r"\b[A-Z]\w+,$")  # "Name,16": the space is missing
_DOWNING = frozenset(("bring", "shoot", "take"))
_CALLS = frozenset(("call", "dial", "phone", "ring"))


def counts_no_people(quantity: Quantity, number: Token, noun: Token, counted: Token) -> bool:
    """Tell whether a number counts something else than people.

    Args:
        quantity: the number.
        number: its main word.
        noun: what it stands before, or the number itself.
        counted: what is counted: of "a group of 12 men" the men.
    """
    if is_thing(counted) or (noun.i != number.i and is_thing(noun)):
        return True
    if _is_of_things(number, counted):
        return True
    return (
        _is_footnote(number)
        or _is_one_of_all(number)
        or _is_of_pages(number)
        or _is_age(number)
        or _is_of_aged(number, noun, quantity)
        or _is_called(number, noun)
        or _is_label(number, noun)
        or (noun.like_num and noun.idx >= quantity.end)
        or _is_year(quantity, number, noun)
        or _is_of_parent(noun)
        or _is_measure(number, counted)
    )


def _is_of_things(number: Token, counted: Token) -> bool:
    """Tell "14 drones came and nine of them were shot down", "two jets were hit, three shot down".

    What a number alone counts is what the number before it in its sentence does. Those killed or
    gunned down are people: "men in two cars attacked and three of them were killed".
    """
    if not (counted.lower_ == "them" or counted.i == number.i) or not _is_downed(number.head):
        return False
    before = number.doc.tokens[max(number.sent.start, number.i - _CLAUSE) : number.i]
    nouns = (word.head for word in reversed(before) if word.like_num and word.dep_ == "nummod")
    last = next(nouns, None)
    return last is not None and is_thing(last)


def _is_downed(verb: Token) -> bool:
    is_down = any(child.dep_ == "prt" and child.lower_ == "down" for child in verb.children)
    return is_down and verb.lemma_.lower() in _DOWNING


def _is_age(number: Token) -> bool:
    """Tell "aged 24", "Smith (24)", "Smith, 24, was" and "two women, both 21"."""
    before = number.nbor(-1).lower_ if number.i else ""
    after = number.nbor(1).lower_ if number.i + 1 < len(number.doc) else ""
    if before in {"aged", "age", "ages"} or after == "year" or (before == "(" and after == ")"):
        return True
    if _is_of_two_ages(number) or (before == "," and _is_after_name(number)):
        return True
    if number.lower_ == "both" and after.isdecimal():
        return True
    if before not in _BEFORE_AGE or not number.text.isdecimal():
        return False
    short = len(number.text) <= _AGE_DIGITS
    return short and after in _AFTER_AGE and number.head.i < number.i


def _is_of_two_ages(number: Token) -> bool:
    """Tell the 30 of "her 30 or 31-year-old son"."""
    return bool(_OLD.match(number.doc.text, number.idx + len(number)))


def _is_of_aged(number: Token, noun: Token, quantity: Quantity) -> bool:
    """Tell the numbers of "aged either 40 or 41", "ages 12 and 16" and "Name,16,".

    The 12 of "a woman aged 34 and 12 others" is none.
    """
    before = number.doc.text[max(0, quantity.start - _AGED_REACH) : quantity.start]
    if _JUST_AGED.search(before):
        return True
    counts_next = noun.i == number.i + 1 and not noun.is_punct
    return not counts_next and bool(_AGED.search(before) or _TIGHT.search(before))


def _is_called(number: Token, noun: Token) -> bool:
    """Tell "called 911": a number of a telephone."""
    is_object = noun.tag_ == "NNS" and noun.i > number.i
    alone = number.text.isdecimal() and number.i > 0 and not is_object
    return alone and number.nbor(-1).lemma_ in _CALLS


def _is_after_name(number: Token) -> bool:
    """Tell "Ann Okoye, 31 was"."""
    short = number.text.isdecimal() and len(number.text) <= _AGE_DIGITS
    if not short or number.i < 2 or number.head.i > number.i + 2:  # noqa: PLR2004 - "31 was hurt"
        return False
    name = number.nbor(-2)
    return name.tag_ == "NNP" and (name.ent_type_ == "PERSON" or number.head.i < number.i)


def _is_footnote(number: Token) -> bool:
    """Tell "[4]": a number in square brackets is a reference."""
    doc = number.doc
    first, last = max(0, number.i - 1), min(len(doc), number.i + 2)
    return "[" in doc[first : number.i + 1].text and "]" in doc[number.i : last].text


def _is_one_of_all(number: Token) -> bool:
    """Tell "she was one of the victims": somebody is said to be one, nobody is counted.

    Nor is anybody in "killed one another".
    """
    if (
        number.lower_ == "one"
        and number.i + 1 < len(number.doc)
        and number.nbor().lower_ == "another"
    ):
        return True
    if number.lower_ != "one" or not any(child.lower_ == "of" for child in number.rights):
        return False
    return number.dep_ == "attr" or (number.dep_ == "pobj" and number.head.lower_ == "as")


def _is_of_pages(number: Token) -> bool:
    """Tell the 44 of "Photo 3 of 44" and "3 / 44"."""
    before = number.doc[max(0, number.i - 3) : number.i]
    if number.i > 1 and number.nbor(-1).text == "/" and number.nbor(-2).text.isdecimal():
        return True
    digits = len(before) > 2 and before[1].text.isdecimal() and number.text.isdecimal()  # noqa: PLR2004 - "Photo 3 of"
    return digits and before[2].lower_ == "of" and before[0].tag_ in _NAMED_BEFORE


def _is_label(number: Token, noun: Token) -> bool:
    """Tell "Flight 103": a number that follows its noun counts nothing."""
    alone = noun.i == number.i and not (number.i and number.nbor(-1).text == ":")
    if fatally_of(number) or badly_of(number):
        return False
    return alone and number.dep_ in {"nummod", "npadvmod"} and number.head.i < number.i


def _is_year(quantity: Quantity, number: Token, noun: Token) -> bool:
    """Tell a year that stands alone, or before another number: "in 2023 two men"."""
    if not quantity.is_digits or quantity.low not in YEARS:
        return False
    return noun.i == number.i or any(
        token.like_num for token in number.doc.tokens[number.i + 1 : noun.i]
    )


def _is_of_parent(noun: Token) -> bool:
    """Tell "a father of seven": a number that tells about one person."""
    above = noun.head.head
    return noun.dep_ == "pobj" and noun.head.lower_ == "of" and above.lemma_.lower() in PARENTS


def _is_measure(number: Token, counted: Token) -> bool:
    after = number.nbor(1).lower_ if number.i + 1 < len(number.doc) else ""
    if after in _MONTHS:
        return True
    lone = counted.like_num and number.ent_type_ in {"DATE", "TIME"}  # "twelve had died"
    return number.ent_type_ in _MEASURES and not lone and not is_people(counted)
