"""Numbers in a text with their bounds: "at least seven", "from six to over 200", "dozens"."""

from calendar import month_abbr, month_name
from collections.abc import Sequence
from dataclasses import dataclass, replace

from transforms.document import Figure
from transforms.figures.shapes import (
    AFTER,
    ALPHABET,
    BEFORE,
    CHANGE,
    JOINT,
    NUMBERS,
    OPENING,
)
from transforms.figures.words import VAGUE, VALUES, number_words
from transforms.shapes import Found, Grammar, Word

_REACH = 6  # words before or after a number that may hedge it
_JOINT_REACH = 5
_CHANGE_REACH = 9
_MONTHS = frozenset(name.lower() for name in (*month_name, *month_abbr, "sept") if name)
LARGEST = 10**15  # no count in news is larger; keeps numbers within 64 bits


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its hedges.

    Attributes:
        start, end: its interval with hedges.
        core_start, core_end: the interval of the number, without hedges; of a range, the last one.
        low, high: bounds, both included; null is open.
        qualifier: codes.QUALIFIERS.
        is_any: "any", which counts none where it is denied.
        is_digits: written in digits without a thousands mark, as years are.
    """

    start: int
    end: int
    core_start: int
    core_end: int
    low: int | None
    high: int | None
    qualifier: str
    is_digits: bool = False
    is_any: bool = False

    def counting(self, metric: str, head: int) -> Figure:
        """Return it as the figure of a metric, which the word at an offset tells."""
        interval, bounds = (self.start, self.end), (self.low, self.high)
        return Figure(*interval, *bounds, self.qualifier, metric, head)


@dataclass(frozen=True, slots=True)
class _Part:
    """A quantity with the indexes of its words."""

    quantity: Quantity
    first: int
    last: int
    scale: int


def find_quantities(text: str) -> list[Quantity]:
    """Return the numbers of a text with their bounds, in order; years and ages among them."""
    words = number_words(text)
    letters = ALPHABET.encode(words)
    parts: list[_Part] = []
    for found in NUMBERS.find(words, letters):
        part = _hedged(words, letters, _number(words, found))
        if part is None or (parts and part.first < parts[-1].last):
            continue
        joined = _joined(words, letters, parts[-1], part) if parts else None
        if joined:
            parts[-1] = joined
        else:
            parts.append(part)
    return [part.quantity for part in parts]


def _number(words: Sequence[Word], found: Found) -> _Part | None:
    """Return the number that a shape names, without hedges."""
    inside = words[found.first : found.last]
    bounds = _bounds(found.rule, inside)
    if bounds is None or _is_compound(words, found):
        return None
    low, high, qualifier = bounds
    start, end = inside[0].start, inside[-1].end
    digits = len(inside) == 1 and inside[0].text.isdecimal()
    quantity = Quantity(start, end, start, end, low, high, qualifier, digits, found.rule == "any")
    last = inside[-1]
    scale = VALUES[last.text] if last.kind in {"hundred", "scale", "dozen"} else 1
    return _Part(quantity, found.first, found.last, scale)


def _is_compound(words: Sequence[Word], found: Found) -> bool:
    """Tell whether a hyphen ties the number to a word: "24-year-old", "two-day", "AK-47"."""
    before = words[max(0, found.first - 2) : found.first]
    if len(before) > 1 and before[1].text == "-" and before[1].end == words[found.first].start:
        return before[0].end == before[1].start and before[0].kind == "other"
    after = words[found.last : found.last + 2]
    tied = len(after) > 1 and after[0].text == "-" and after[0].start == words[found.last - 1].end
    return tied and (after[1].start > after[0].end or after[1].kind == "other")


def _bounds(rule: str, inside: Sequence[Word]) -> tuple[int | None, int | None, str] | None:
    if rule in {"zero", "any"}:
        return 0, 0, "exact"
    if rule == "single":
        return 1, 1, "exact"
    if rule == "half_dozen":
        return 6, 6, "exact"
    if rule == "pair":
        two = VALUES[inside[-1].text]
        return two, two, "about" if inside[-1].text == "couple" else "exact"
    if rule in {"vague", "scaled_vague"}:
        return _vague_bounds(inside)
    value = None if rule in {"giant", "ratio"} else _value(inside)
    return None if value is None else (value, value, "exact")


def _vague_bounds(inside: Sequence[Word]) -> tuple[int | None, int | None, str] | None:
    words = [word for word in inside if word.kind not in {"a", "of", "size", "the"}]
    if inside[0].text == "few" or words[0].text == "much":
        return None  # "few came" says that it was not many
    low: int | None
    high: int | None
    pair = VALUES.get(words[0].text)
    low, high = (pair, pair) if pair else VAGUE[words[0].text]
    for word in words[1:]:
        unit = VAGUE[word.text][0] // 2 if word.text in VAGUE else VALUES[word.text]
        low, high = low and low * unit, high and high * unit + unit - 1
    return low, high, "vague"


def _value(inside: Sequence[Word]) -> int | None:
    """Return the number that words or digits name; None if it is no whole number."""
    total, group = 0.0, 0.0
    for word in inside:
        if word.kind == "digits":
            group += float(word.text.replace(",", "")) if len(word.text) < 16 else LARGEST  # noqa: PLR2004 - exact as a float
        elif word.kind in {"hundred", "dozen"}:
            group = (group or 1) * VALUES[word.text]
        elif word.kind == "scale":
            total += (group or 1) * VALUES[word.text]
            group = 0
        elif word.kind == "half":
            group = 0.5
        elif word.text in VALUES:
            group += VALUES[word.text]
    value = total + group
    return int(value) if value == int(value) and value < LARGEST else None


def _hedged(words: Sequence[Word], letters: str, part: _Part | None) -> _Part | None:
    """Return a number with the hedges around it; the outermost that bounds it counts."""
    if part is None:
        return None
    after = _first(AFTER, words, letters, part.last, part.last + _REACH)
    if after:
        quantity = replace(part.quantity, end=words[part.last + after.last - 1].end)
        part = replace(part, quantity=_bounded(quantity, after.rule), last=part.last + after.last)
    for _ in range(2):
        low = max(0, part.first - _REACH)
        before = _first(BEFORE, words, letters, low, part.first)
        if before is None:
            break
        quantity = replace(part.quantity, start=words[low + before.first].start)
        part = replace(part, quantity=_bounded(quantity, before.rule), first=low + before.first)
    return part


def _bounded(quantity: Quantity, hedge: str) -> Quantity:
    """Return a quantity as its hedge bounds it."""
    low, high = quantity.low, quantity.high
    if hedge == "about":
        exact = quantity.qualifier == "exact"
        return replace(quantity, qualifier="about") if exact else quantity
    if hedge in {"at_least", "more_than"}:
        return replace(quantity, high=None, low=high if low is None else low, qualifier=hedge)
    return replace(quantity, low=None, high=low if high is None else high, qualifier=hedge)


def _joined(words: Sequence[Word], letters: str, left: _Part, right: _Part) -> _Part | None:
    """Return two numbers as one range; None if they are none."""
    if not 0 < right.first - left.last <= _JOINT_REACH:
        return None
    joint = _first(JOINT, words, letters, left.last, right.first)
    opening = _first(OPENING, words, letters, max(0, left.first - 1), left.first)
    if joint is None or 0 in {left.quantity.high, right.quantity.high}:
        return None
    if _is_dateline(words, left, right):
        return None
    if joint.rule == "both" and not _both_are_ends(opening, left.quantity, right.quantity):
        return None
    start = max(0, left.first - _CHANGE_REACH)
    if _first(CHANGE, words, letters, start, left.first):
        return None
    return _range(words, left, right, left.first - 1 if opening else left.first)


def _is_dateline(words: Sequence[Word], left: _Part, right: _Part) -> bool:
    """Tell "March 11 - At least 14 died": a dash with a space before it, behind a day."""
    dash = words[left.last]
    if dash.kind != "dash" or dash.start == words[left.last - 1].end:
        return False
    is_hedged = right.quantity.start < right.quantity.core_start
    before = [word.text for word in words[max(0, left.first - 2) : left.first] if word.text != "."]
    return is_hedged or (bool(before) and before[-1] in _MONTHS)


def _both_are_ends(opening: Found | None, left: Quantity, right: Quantity) -> bool:
    """Tell "between 5 and 7", "at least 5 and up to 7" from two numbers."""
    between = opening is not None and opening.parts["way"].kind == "between"
    return between or (left.high is None and right.low is None)


def _range(words: Sequence[Word], left: _Part, right: _Part, start: int) -> _Part | None:
    first, last = left.quantity, right.quantity
    low = first.high if first.low is None else first.low
    high = last.low if last.high is None else last.high
    shares = None not in {first.high, last.low} and right.scale > 1 and left.scale == 1
    if shares and low and high and low * right.scale < high:
        low *= right.scale  # "three to four million"; "at least one and up to 200" says all
    if low is None or high is None or not low < high:
        return None
    vague = "vague" in {first.qualifier, last.qualifier}
    quantity = replace(
        last, start=words[start].start, low=low, high=high, qualifier="vague" if vague else "range"
    )
    return _Part(quantity, start, right.last, 1)


def _first(
    grammar: Grammar, words: Sequence[Word], letters: str, start: int, end: int
) -> Found | None:
    return next(grammar.find(words[start:end], letters[start:end]), None)
