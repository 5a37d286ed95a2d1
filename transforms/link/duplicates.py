"""Articles that are copies of each other, to the letter or nearly.

Broder (1997), "On the resemblance and containment of documents": resemblance of word shingles,
estimated by MinHash to find candidates and then counted exactly.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

from schemas.table import Row

if TYPE_CHECKING:
    from datasketch import MinHash

SHINGLE = 5
"""Words to a shingle."""
RESEMBLANCE = 0.6
"""Shared shingles, of those of either, that make a near copy."""
BANDS, BAND = 21, 3
"""Bands of a signature, and numbers to a band: of pairs that are just near copies 99 % share one,
of pairs half as much alike 44 %."""
LATEST = datetime.max.replace(tzinfo=UTC)

Text = frozenset[bytes]
"""The shingles of a text."""
Pair = tuple[str, str, float]


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in small letters."""
    return tuple(re.findall(r"\w+", text.lower()))


def shingles(text: str) -> Text:
    """Return the runs of words of a text."""
    words = words_of(text)
    pieces = (words[i : i + SHINGLE] for i in range(max(1, len(words) - SHINGLE + 1)))
    return frozenset(" ".join(piece).encode() for piece in pieces)


def text_blocks(text: Text) -> list[str]:
    """Return the bands of a text's signature, of which it shares one with what it resembles."""
    signature = _blank().copy()
    signature.update_batch(text)
    bands = signature.hashvalues.reshape(BANDS, BAND)
    return [f"{number} {_digest(band.tobytes())}" for number, band in enumerate(bands)]


@cache
def _blank() -> "MinHash":
    """Return the signature of no text. Drawing its permutations takes longer than using them."""
    # Importing it takes a second, which a run that finds nothing new need not wait for.
    from datasketch import MinHash  # noqa: PLC0415

    return MinHash(num_perm=BANDS * BAND, hashfunc=_hash)


def copies(texts: Mapping[str, Text], pairs: Iterable[tuple[str, Iterable[str]]]) -> Iterator[Pair]:
    """Yield the near copies, of pairs given as an article and those it is compared with."""
    for key, others in pairs:
        for other in others:
            value = resemblance(texts[key], texts[other])
            if value >= RESEMBLANCE:
                yield min(key, other), max(key, other), value


def resemblance(one: Text, other: Text) -> float:
    """Return the share of shingles that two texts have in common, of those of either."""
    return round(len(one & other) / len(one | other), 6)


def mark_copies(rows: Iterable[Row], texts: Mapping[str, str]) -> dict[str, Row]:
    """Return for each article of a group of copies which it copies, and whether to the letter.

    Of all copies of a text the earliest published is the original, of equals the one with the
    lowest id, so the order in which they were read does not matter. A version of the original is
    no copy of it.

    Args:
        rows: the articles, with published_at and first_version.
        texts: their texts by article_id, if there is more than one.

    Returns:
        The columns duplicate_of and duplicate_kind, by article_id.
    """
    first, *others = sorted(rows, key=_seniority)
    original = first["article_id"]
    words = words_of(texts[original]) if others else ()
    marks: dict[str, tuple[str | None, str | None]] = {original: (None, None)}
    for row in others:
        key = row["article_id"]
        kind = "exact" if words_of(texts[key]) == words else "near"
        marks[key] = (None, None) if _oldest(row) == _oldest(first) else (original, kind)
    return {key: {"duplicate_of": of, "duplicate_kind": kind} for key, (of, kind) in marks.items()}


def _oldest(row: Row) -> str:
    return str(row["first_version"] or row["article_id"])


def _seniority(row: Row) -> tuple[datetime, str]:
    return row["published_at"] or LATEST, row["article_id"]


def _hash(piece: bytes) -> int:
    return int.from_bytes(hashlib.blake2b(piece, digest_size=4).digest(), "little")


def _digest(band: bytes) -> str:
    return hashlib.blake2b(band, digest_size=8).hexdigest()
