"""What a source says about an article beforehand, and what a reader finds in it."""

from dataclasses import dataclass

from transforms.clean.dates import Published


@dataclass(frozen=True, slots=True)
class Hints:
    """What the source says about an article, beside the article itself.

    Attributes:
        publisher: who published it.
        title: its headline.
        published_at: when it was published, in the source's own words (RFC 3339 or RFC 5322).
        external_id: the source's id for it.
        canonical_url: the address the source names as canonical.
    """

    publisher: str | None = None
    title: str | None = None
    published_at: str | None = None
    external_id: str | None = None
    canonical_url: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in one capture.

    Attributes:
        text: cleaned text, paragraphs separated by an empty line.
        identity: what stays the same when the article is read again; null if its words are all.
        published: when it was published.
        url: the address it names as its own, where the capture's is only a line of a file.
        title, authors, publisher, canonical_url, external_id: as in the table.
    """

    text: str
    identity: str | None
    published: Published
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    canonical_url: str | None = None
    external_id: str | None = None
