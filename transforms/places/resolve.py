"""Which of several places of one name an article means.

Every namesake starts with its prior. Then all places of an article support each other: those in
one province, in one country, or near each other. A name supports another through whichever of its
places fits best, so names are decided together, and a name has one meaning in an article.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from transforms.places.affinity import Numbers, Table, local, national
from transforms.places.entries import Rank
from transforms.places.gazetteer import Place
from transforms.places.mention import Mention
from transforms.places.prior import Namesakes, prior
from transforms.places.setting import Setting

ROUNDS = 3
NATION = 5.0
CONTAINED = 20.0
# Bounds on the work: names of an article, places of a name, mentions that add to a name's weight.
MOST_NAMES, MOST_PLACES, MOST_MENTIONS = 60, 25, 3
PUBLISHER = "(publisher)"

Sense = tuple[str, str | None]


class Options(NamedTuple):
    """The places a name may mean, best prior first."""

    places: list[Place]
    priors: list[float]


def resolve(mentions: Sequence[Mention], setting: Setting) -> None:
    """Set the place of each mention."""
    senses: dict[Sense, list[Mention]] = defaultdict(list)
    for mention in mentions:
        senses[mention.sense].append(mention)
    options = {sense: weigh(sense, group, setting) for sense, group in senses.items()}
    chosen = {sense: option.places[0] for sense, option in options.items()}
    frequent = sorted(options, key=lambda sense: -len(senses[sense]))[:MOST_NAMES]
    chosen |= decide({sense: options[sense] for sense in frequent}, senses, setting)
    for mention in mentions:
        mention.place = chosen[mention.sense]


def weigh(sense: Sense, group: Sequence[Mention], setting: Setting) -> Options:
    """Return the places of a name with their priors."""
    name, kind = sense
    kind = kind or next((mention.kind for mention in group if mention.kind), None)
    one = group[0].candidate
    usable = [match for match in one.matches if match.rank is not Rank.SHORT or kind] or one.matches
    written = setting.text[one.start : one.end]
    return ranked(Namesakes(usable, written), name, kind, setting.publisher)


def ranked(namesakes: Namesakes, name: str, kind: str | None, publisher: str) -> Options:
    """Return the best places with their priors, in order."""
    worth = [
        (prior(match, name, kind, publisher, namesakes), match.place) for match in namesakes.matches
    ]
    best = sorted(worth, key=lambda pair: -pair[0])[:MOST_PLACES]
    return Options([place for _, place in best], [value for value, _ in best])


def decide(
    options: dict[Sense, Options], senses: dict[Sense, list[Mention]], setting: Setting
) -> dict[Sense, Place]:
    """Return the place of each name that is best supported by all others."""
    if not options:
        return {}
    names = list(options)
    weights = [min(MOST_MENTIONS, len(senses[name])) ** 0.5 for name in names]
    groups = list(options.values())
    named = {place for group in groups for place in group.places}
    for towns in setting.homes:
        if named.isdisjoint(town.place for town in towns):
            groups.append(ranked(Namesakes(towns), PUBLISHER, None, setting.publisher))
            weights.append(1.0)
    inside = containers(names, senses)
    score = supported(groups, np.array(weights), inside)
    around = {outer for _, outer in inside}
    chosen, start = {}, 0
    for number, (name, group) in enumerate(zip(names, groups, strict=False)):
        end = start + len(group.places)
        best = int(np.argmax(score[start:end]))
        chosen[name] = group.places[best if number in around else seat_of(group, best)]
        start = end
    return chosen


def seat_of(group: Options, best: int) -> int:
    """Return the number of the town that is meant rather than the province called after it.

    What is near can't tell them apart, as the town lies in the province: the first of them is
    meant, unless another place is said to lie there.
    """
    return 0 if group.places[0].lies_in(group.places[best]) else best


def containers(names: Sequence[Sense], senses: dict[Sense, list[Mention]]) -> set[tuple[int, int]]:
    """Return the pairs of names where the second is said to contain the first."""
    index = {name: number for number, name in enumerate(names)}
    return {
        (index[name], index[mention.container.sense])
        for name in names
        for mention in senses[name]
        if mention.container and mention.container.sense in index
    }


def supported(groups: Sequence[Options], weights: Table, inside: set[tuple[int, int]]) -> Table:
    """Return the score of every place after some rounds of support."""
    places = [place for group in groups for place in group.places]
    base = np.array([value for group in groups for value in group.priors])
    sizes = [len(group.places) for group in groups]
    owner = np.repeat(np.arange(len(groups)), sizes)
    edges = np.cumsum([0, *sizes[:-1]])
    wide, close = national(places), local(places) + contained(places, owner, inside)
    score = base
    for _ in range(ROUNDS):
        standing = (score - np.maximum.reduceat(score, edges)[owner])[None, :]
        shared = from_names(wide + standing, edges, owner) @ (weights / weights.sum())
        score = base + NATION * shared + from_names(close + standing, edges, owner) @ weights
    return score


def from_names(table: Table, edges: Numbers, owner: Numbers) -> Table:
    """Return how much each place (row) gets from each other name (column) at best."""
    best: Table = np.maximum(np.maximum.reduceat(table, edges, axis=1), 0)
    best[np.arange(len(owner)), owner] = 0
    return best


def contained(places: Sequence[Place], owner: Numbers, inside: set[tuple[int, int]]) -> Table:
    """Return a table of what places get from the places said to contain them."""
    table = np.zeros((len(places), len(places)))
    for inner, outer in inside:
        for row in np.flatnonzero(owner == inner).tolist():
            for column in np.flatnonzero(owner == outer).tolist():
                table[row, column] = CONTAINED * places[row].lies_in(places[column])
    return table
