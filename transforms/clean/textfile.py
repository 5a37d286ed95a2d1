"""Articles in plain text or Markdown."""

from datetime import datetime
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from transforms.clean.characters import normalize_characters
from transforms.clean.dateline import dateline
from transforms.clean.dates import Published, stamped
from transforms.clean.front import read_front
from transforms.clean.furniture import is_furniture, without_imprint
from transforms.clean.markup import read_line
from transforms.clean.matter import split_matter
from transforms.clean.paragraph import Paragraph, blocks, rejoined, unwrapped
from transforms.clean.reading import Hints, Reading


def read_textfile(raw: str, url: str, hints: Hints, latest: datetime) -> Reading:
    """Return the article in a text; its file's name, not its folder, tells it from others."""
    matter, below = split_matter(normalize_characters(raw), latest)
    paragraphs, publisher = without_imprint(read_paragraphs(below))
    kept = [paragraph for paragraph in paragraphs if not is_furniture(paragraph.text)]
    front = read_front(kept, latest, matter.title)
    text = joined(front.body)
    stated = matter.published or front.sign.published
    published = stated or dateline(text.split("\n\n"), latest)
    given = stamped(hints.published_at, "input") if hints.published_at else None
    return Reading(
        text=text,
        identity=name_of(url),
        published=given or published or Published(),
        title=hints.title or front.title,
        authors=matter.authors or front.sign.authors,
        publisher=hints.publisher or matter.publisher or publisher,
        canonical_url=hints.canonical_url or matter.canonical_url,
        external_id=hints.external_id,
    )


def read_paragraphs(text: str) -> list[Paragraph]:
    """Return the paragraphs of Markdown in order; passages that are furniture are one each."""
    passages = unwrapped(blocks(text))
    whole = ([" ".join(lines)] if is_furniture(" ".join(lines)) else lines for lines in passages)
    found = (read_line(line) for lines in whole for line in lines)
    return [paragraph for paragraph in found if paragraph.text]


def joined(paragraphs: tuple[Paragraph, ...]) -> str:
    """Return paragraphs as one text, without furniture, broken sentences whole."""
    kept = (p for p in paragraphs if p.text and not is_furniture(p.text))
    return "\n\n".join(paragraph.text for paragraph in rejoined(kept))


def name_of(url: str) -> str:
    """Return what names a text: the file's name, or the address if it came over the network."""
    parts = urlsplit(url)
    return unquote(PurePosixPath(parts.path).name) if parts.scheme == "file" else url
