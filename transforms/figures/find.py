"""The figures of an article: how many were killed, arrested, deployed, who they are."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from transforms.document import Document, Figure
from transforms.figures.carried import carried
from transforms.figures.counted import counted_noun, is_whole, noun_of
from transforms.figures.fates import with_fates
from transforms.figures.least import with_least
from transforms.figures.lexicon import CONTAINERS, HOUSEHOLDS, MANNERS, METRIC_OF, TOLLS, WEAK
from transforms.figures.metric import (
    Metric,
    following_metric,
    is_casualties,
    labelled_metric,
    metric_of,
)
from transforms.figures.multiples import multiples
from transforms.figures.no_count import counts_no_people
from transforms.figures.parts import mark_parts
from transforms.figures.persons import single_persons
from transforms.figures.quantity import Quantity, find_quantities
from transforms.figures.shares import with_shares
from transforms.figures.subject import category_of, is_people, subject_of
from transforms.figures.sums import with_sums
from transforms.figures.survivors import with_survivors
from transforms.figures.unreal import is_denied, is_given, is_unreal
from transforms.tree import Doc, Token

_LEAVE_OTHERS = frozenset(
    ("additional", "else", "further", "major", "more", "new", "other", "serious", "threatening")
)
_DEGREES = frozenset(
    ("badly", "critical", "critically", "grave", "gravely", "serious", "seriously", "threatening")
)
_DEGREE_REACH = 5  # words after a verb in which its object says how badly
_BRACKET = 15  # code points before a number in brackets
_OPENED = re.compile(r"\((?:[a-z]+ )?$")
_CROWD = 10  # fewer police or protesters who do something are no deployment or turnout


def find_figures(document: Document) -> list[Figure]:
    """Return the counts of people in a document, in the order of its text.

    Counts of things are left out, as are ages, dates, money and ranks. A number whose verb is
    negated or only possible is no count. Of casualties without further detail ("30 casualties")
    the metric is `other`.
    """
    quantities = find_quantities(document.text)
    numbers = [each for quantity in quantities for each in _figures(document, quantity)]
    numbers += carried(document, quantities, numbers)
    numbers = with_shares(document, quantities, numbers)
    counted = [*numbers, *multiples(document), *single_persons(document, numbers)]
    summed = with_sums(document, with_fates(document, counted))
    marked = sorted(
        mark_parts(document, summed),
        key=lambda figure: (figure.start, figure.end, figure.metric),
    )
    return with_survivors(document, with_least(document, marked))


def _figures(document: Document, quantity: Quantity) -> Iterator[Figure]:
    """Yield what a number counts: one figure, none, or two for "no casualties"."""
    number = _number_token(document.doc, quantity)
    if number is None or _is_bracketed(document.text, quantity):
        return
    noun = noun_of(number, quantity.start)
    counted = _counted(number, noun, quantity)
    if counted.lemma_ in HOUSEHOLDS:
        yield from _households(document, quantity, noun, counted)
        return
    if counts_no_people(quantity, number, noun, counted):
        return
    metric = _of_counted(counted, noun) or metric_of(noun)
    metric = metric or (metric_of(counted) if counted.i != noun.i else None)
    metric = metric or (metric_of(number) if noun.like_num and number.i > noun.i else None)
    if quantity.high == 0:
        if not quantity.is_any or is_denied(noun):
            yield from _zeros(document, quantity, noun, metric or labelled_metric(number))
        return
    metric = (
        metric or following_metric(noun, quantity.start) or _by_subject(quantity, noun, counted)
    )
    metric = metric or labelled_metric(number)
    if metric is None or (is_unreal(metric.word) and not is_given(number)):
        return
    if is_whole(number) and not _tells_within(noun, metric):
        return
    if _may_count(metric, number, counted):
        for each in _shared(metric, quantity):
            yield _figure(document, quantity, each, counted)


def _counted(number: Token, noun: Token, quantity: Quantity) -> Token:
    """Return those counted: of "a group of 12 men" the men."""
    if noun.i == number.i or noun.lower_ in CONTAINERS:
        return counted_noun(noun, quantity.end)
    return noun


def _households(
    document: Document, quantity: Quantity, noun: Token, counted: Token
) -> Iterator[Figure]:
    """Yield the least that "400 families fled" tells: as many people, and nobody knows how many."""
    metric = metric_of(noun)
    if metric is None or metric.name != "displaced" or is_unreal(metric.word) or not quantity.low:
        return
    least = replace(quantity, high=None, qualifier="at_least")
    yield _figure(document, least, metric, counted)


def _tells_within(noun: Token, metric: Metric) -> bool:
    """Tell whether a metric is told in the naming itself: "one of the 12 people killed"."""
    return noun.left_edge.i <= metric.word.i <= noun.right_edge.i


def _shared(metric: Metric, quantity: Quantity) -> Iterator[Metric]:
    """Yield the metrics of "killed and wounded": of a vague number both, of a number neither."""
    if metric.name != "killed" or not is_casualties(metric.word):
        yield metric
    elif quantity.qualifier == "vague":
        yield metric
        yield metric._replace(name="injured")
    else:
        yield metric._replace(name="other")


def _of_counted(counted: Token, noun: Token) -> Metric | None:
    """Return the metric of "dozens of wounded"; "three of the wounded" may have died."""
    if counted.i == noun.i or any(child.dep_ in {"det", "poss"} for child in counted.children):
        return None
    name = METRIC_OF["counted"].get(counted.lower_)
    return Metric(name, counted, is_part=False) if name else None


def _is_bracketed(text: str, quantity: Quantity) -> bool:
    """Tell "Smith (24-26)", "(possibly 8)": a number alone in brackets is an age or a label."""
    before = text[max(0, quantity.start - _BRACKET) : quantity.start]
    return text[quantity.end : quantity.end + 1] == ")" and bool(_OPENED.search(before))


def _may_count(metric: Metric, number: Token, counted: Token) -> bool:
    """Tell whether a metric that verbs of many uses tell fits what is counted."""
    if metric.name == "killed" and metric.word.lemma_ == "lose":
        return _may_be_lost(metric.word, counted)
    if metric.name not in {"participants", "deployed"} and metric.word.lemma_ not in WEAK:
        return True
    return is_people(counted) or counted.pos_ == "NUM" or counted.i == number.i


def _may_be_lost(verb: Token, counted: Token) -> bool:
    """Tell "lost two soldiers" from "lost 30 officers to retirement" and "lost five men"."""
    if verb.i > counted.i:
        return any(child.lemma_ == "life" for child in verb.children)
    is_lost = counted.dep_ in {"dobj", "conj"}
    fights = category_of(counted) in {"armed_group", "state_forces"}
    return is_lost and fights and not any(child.lower_ == "to" for child in verb.rights)


def _figure(document: Document, quantity: Quantity, metric: Metric, counted: Token) -> Figure:
    subject = subject_of(counted, quantity)
    return replace(
        quantity.counting(metric.name, metric.word.idx),
        subject_text=document.cut(subject.start, subject.end) if subject else None,
        subject_category=subject.category if subject else None,
        is_part=metric.is_part,
    )


def _zeros(
    document: Document, quantity: Quantity, noun: Token, metric: Metric | None
) -> Iterator[Figure]:
    """Yield "no deaths" and "nobody was hurt"; "no casualties" is none killed and none injured.

    "Nobody else" and "no serious injuries" leave others, and so does "none had been shot"; who
    gives "no toll" counts nobody.
    """
    near = {child.lower_ for child in noun.children} | {document.doc[noun.i + 1 : noun.i + 2].text}
    if near & _LEAVE_OTHERS or (metric and _leaves_others(noun, metric)):
        return
    if noun.lemma_.lower() in TOLLS and noun.idx >= quantity.end:
        return
    if metric is not None and metric.word.i == noun.i and _undergoes_else(noun):
        return
    if metric is not None:
        yield _figure(document, quantity, metric, noun)
    elif noun.lemma_.lower() == "casualty":
        for name in ("killed", "injured"):
            yield _figure(document, quantity, Metric(name, noun, is_part=False), noun)


def _undergoes_else(noun: Token) -> bool:
    """Tell "no detainee was beaten", after which there may be detainees."""
    if noun.dep_ not in {"nsubj", "nsubjpass"} or not is_people(noun):
        return False
    told = any(child.tag_ == "VBN" for child in noun.head.rights)
    return told or noun.head.lemma_ not in {"be", "exist", "remain"}


def _leaves_others(noun: Token, metric: Metric) -> bool:
    """Tell "none suffered serious injuries", after which some may be hurt lightly, or otherwise."""
    if metric.name == "injured" and metric.word.lemma_.lower() in MANNERS:
        return True
    last = metric.word.i + _DEGREE_REACH
    words = takewhile(lambda word: word.text != ",", noun.doc[noun.i : last])
    return metric.name == "injured" and any(word.lower_ in _DEGREES for word in words)


def _by_subject(quantity: Quantity, noun: Token, counted: Token) -> Metric | None:
    """Tell a turnout or a deployment by those who do something: "20,000 riot police blocked"."""
    if counted.lemma_.lower() == "casualty":
        return Metric("other", counted, is_part=False)
    least = quantity.low or quantity.high or 0
    if least < _CROWD or noun.dep_ not in {"nsubj", "nsubjpass"}:
        return None
    name = {"state_forces": "deployed", "protesters": "participants"}.get(
        category_of(counted) or ""
    )
    return Metric(name, noun.head, is_part=False) if name else None


def _number_token(doc: Doc, quantity: Quantity) -> Token | None:
    span = doc.char_span(quantity.core_start, quantity.core_end)
    if span is None:
        return None
    return span[-1] if span.root.dep_ in {"neg", "det", "preconj"} else span.root
