"""Names the gazetteer does not know, or only in part, that the words around mark as places.

"the village of X", "X district", "X, Kenya". A known word inside such a name is not the place:
"Nad Ali district" is not in Ali.
"""

from collections.abc import Iterator, Sequence

from transforms.places import vocabulary
from transforms.places.candidates import Candidate
from transforms.places.entries import Rank
from transforms.places.keys import key
from transforms.places.setting import Setting
from transforms.places.words import joined

LONGEST_RUN = 4
# "Darah-ye Pech", "Nad-e Ali"
LINKS = frozenset(("e", "i", "ye", "ul", "al", "de", "en", "sur"))


def with_unknown(found: Sequence[Candidate], setting: Setting) -> list[Candidate]:
    """Return the candidates in order, with unknown names in place of known words inside them."""
    taken = {
        index: candidate for candidate in found for index in range(candidate.first, candidate.last)
    }
    new = list(unknown_names(taken, setting)) if setting.cased else []
    covered = {index for candidate in new for index in range(candidate.first, candidate.last)}
    kept = [candidate for candidate in found if candidate.first not in covered]
    return sorted([*kept, *new], key=lambda candidate: candidate.first)


def unknown_names(taken: dict[int, Candidate], setting: Setting) -> Iterator[Candidate]:
    """Yield the runs of proper nouns that are marked as places and are no single known name."""
    last, words = 0, setting.words
    for first in setting.capitals:
        if first < last:
            continue
        last = run(first, setting)
        if (
            last > first
            and not known(first, last, taken, setting)
            and marked(first, last, taken, setting)
        ):
            last += names_valley(last, setting)
            start, end = words[first].start, words[last - 1].end
            name = key(setting.text[start:end])
            if name not in vocabulary.blocked():
                yield Candidate(first, last, start, end, name, ())


def run(first: int, setting: Setting) -> int:
    """Return where a run of capitalised proper nouns that begins with a word ends."""
    last, words = first, setting.words
    generic = vocabulary.generic()
    while last < len(words) and last - first < LONGEST_RUN:
        word = words[last]
        if last > first and (
            words[last - 1].text != words[last - 1].whole or not joined(words, last)
        ):
            break
        linked = last > first and word.text in LINKS
        proper = word.capital and setting.token(word.start).pos_ == "PROPN"
        if not linked and (not proper or word.text.casefold() in generic):
            break
        last += 1
    while last > first and words[last - 1].text in LINKS:
        last -= 1
    return last


def names_valley(last: int, setting: Setting) -> bool:
    """Tell whether the word behind a run is its second half: "in the Sorn valley"."""
    after = setting.after(last)
    return after is not None and after.text in vocabulary.words("valleys")


def known(first: int, last: int, taken: dict[int, Candidate], setting: Setting) -> bool:
    """Tell whether the run is one known name, or a part of a city: "Southwest Lahore"."""
    if first in taken and taken[first].last >= last:
        return True
    part, name = setting.words[first].text.casefold(), taken.get(first + 1)
    if name is None or name.last < last or part not in vocabulary.words("around", "part"):
        return False
    return any(match.place.is_city and match.rank is Rank.OWN for match in name.matches)


def in_the(first: int, setting: Setting) -> bool:
    """Tell whether a preposition of place and an article stand before a run."""
    words = setting.words
    if first < 2 or words[first - 1].text != "the":  # noqa: PLR2004 - two words before it
        return False
    return words[first - 2].text.casefold() in vocabulary.words("locative")


def marked(first: int, last: int, taken: dict[int, Candidate], setting: Setting) -> bool:
    """Tell whether words around a run mark it as a place."""
    words, generic = setting.words, vocabulary.generic()
    after = setting.after(last)
    if names_valley(last, setting) and not any(index in taken for index in range(first, last)):
        return in_the(first, setting)
    if (
        after
        and generic.get(after.text.casefold()) in {"district", "landmark", "town"}
        and after.text.islower()
    ):
        return True
    if first > 1 and words[first - 1].text == "of" and words[first - 2].text in generic:
        return not words[first].gap.strip()
    entity = setting.entity(words[first].start)
    if entity is None or entity.label_ not in {"GPE", "LOC"}:
        return False
    if first in taken and last - 1 not in taken:
        return entity.start_char == words[first].start and entity.end_char == words[last - 1].end
    return (
        setting.beyond_comma(last)
        and last in taken
        and not taken[last].demonym
        and not any(index in taken for index in range(first, last))
    )
