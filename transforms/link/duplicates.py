"""Articles that are copies of each other, to the letter or nearly.

Broder (1997), "On the resemblance and containment of documents": resemblance of word shingles,
estimated by MinHash to find candidates and then counted exactly.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime

from schemas.table import Row

SHINGLE = 5
"""Words to a shingle."""
RESEMBLANCE = 0.6
"""Shared shingles, of those of either, that make a near copy."""
PERMUTATIONS = 64
CANDIDATE = 0.45
"""Estimated resemblance from which on a pair is counted exactly: low, as estimates scatter."""
LATEST = datetime.max.replace(tzinfo=UTC)


def mark_duplicates(articles: Sequence[Row]) -> dict[str, tuple[str, str]]:
    """Return for each copy the article it copies and whether it is exact or near.

    Of all copies of a text the earliest published is the original, of equals the one with the
    lowest id, so the order in which they were read does not matter.
    """
    words = {row["article_id"]: _words(row["text"]) for row in articles}
    by_id = {row["article_id"]: row for row in articles}
    originals = {}
    for cluster in _clusters(words):
        first, *copies = sorted((by_id[key] for key in cluster), key=_seniority)
        for copy in copies:
            one, other = first["article_id"], copy["article_id"]
            kind = "exact" if words[one] == words[other] else "near"
            originals[other] = (one, kind)
    return originals


def _seniority(row: Row) -> tuple[datetime, str]:
    return row["published_at"] or LATEST, row["article_id"]


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text.lower()))


def _shingles(words: Sequence[str]) -> frozenset[bytes]:
    pieces = (words[i : i + SHINGLE] for i in range(max(1, len(words) - SHINGLE + 1)))
    return frozenset(" ".join(piece).encode() for piece in pieces)


def _hash(piece: bytes) -> int:
    return int.from_bytes(hashlib.blake2b(piece, digest_size=4).digest(), "little")


def _clusters(words: dict[str, tuple[str, ...]]) -> Iterator[set[str]]:
    """Yield the sets of articles that pairs of copies connect."""
    shingles = {key: _shingles(found) for key, found in words.items()}
    parent = {key: key for key in words}
    for one, other in _candidates(shingles):
        shared = len(shingles[one] & shingles[other])
        if shared >= RESEMBLANCE * len(shingles[one] | shingles[other]):
            parent[_root(parent, other)] = _root(parent, one)
    clusters: dict[str, set[str]] = {}
    for key in words:
        clusters.setdefault(_root(parent, key), set()).add(key)
    yield from (cluster for cluster in clusters.values() if len(cluster) > 1)


def _root(parent: dict[str, str], key: str) -> str:
    while parent[key] != key:
        parent[key] = parent[parent[key]]
        key = parent[key]
    return key


def _candidates(shingles: dict[str, frozenset[bytes]]) -> Iterable[tuple[str, str]]:
    # Importing it takes a second, which a run that finds nothing new need not wait for.
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415

    index = MinHashLSH(threshold=CANDIDATE, num_perm=PERMUTATIONS)
    for key in sorted(shingles):
        signature = MinHash(num_perm=PERMUTATIONS, hashfunc=_hash)
        signature.update_batch(sorted(shingles[key]))
        yield from ((other, key) for other in sorted(index.query(signature)))
        index.insert(key, signature)
