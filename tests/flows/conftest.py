"""A small archive of articles in files, and the flow that reads it."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .runs import ingest

if TYPE_CHECKING:
    from flows.summary import Summary

os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
os.environ.setdefault("DO_NOT_TRACK", "1")

ARTICLES = {
    "gazette.txt": """Ferry workers jailed after harbour march

Published: 14 March 2025

Police arrested 40 ferry workers in Mombasa on Thursday after a march to the harbour gate. The
coast commissioner, Grace Wanjala, said that no shots were fired. A nurse at the harbour clinic
told the Coast Gazette that at least three men had died of gunshot wounds.
""",
    "courier.md": """# Union counts nine dead at Mombasa harbour

**15 March 2025**

The ferry workers' union said nine marchers were killed when police opened fire at the harbour
gate in Mombasa on Thursday. "We will bury them at noon," said its secretary, Joseph Otieno.
Coast commissioner Grace Wanjala denied that live rounds were used.
""",
    "wire.html": """<!doctype html><html lang="en"><head>
<title>Eldoret council votes on water</title>
<meta name="author" content="Desk"><meta property="article:published_time"
content="2025-03-15T08:00:00+00:00"></head><body><nav>Home Sport</nav><article>
<h1>Eldoret council votes on water</h1><p>The county council of Eldoret voted on Friday to repair
the old water works before the dry season, a spokesman said. The works serve about 60,000
households, and engineers expect the repair to take until June.</p><p>Councillors from both parties
welcomed the vote, which ends a dispute of several years about who pays for the pumps.</p>
</article><footer>All rights reserved</footer></body></html>
""",
    "lines.jsonl": """{"id": "one", "url": "https://example.org/one", "title": "Storm cuts road", \
"publisher": "Hill Post", "published_at": "2025-03-10", "text": "A storm cut the road to Kapsabet \
on Sunday. Two drivers were injured when a bridge gave way, the county roads office said."}
""",
}


@dataclass(frozen=True)
class Published:
    """A folder of the articles and of an empty file, and the warehouse they were read into."""

    newsroom: Path
    warehouse: Path
    summary: "Summary"


def write_articles(folder: Path) -> Path:
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    return write_articles(tmp_path / "newsroom")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """What was read once for all tests that only ask; who changes it, copies it."""
    home = tmp_path_factory.mktemp("published")
    newsroom = write_articles(home / "newsroom")
    (newsroom / "empty.txt").write_bytes(b"")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PREFECT_HOME", str(home))
        patch.setenv("RASHOMON_WORKERS", "1")
        patch.delenv("PREFECT_API_URL", raising=False)
        summary = ingest(newsroom, warehouse=home / "w")
    return Published(newsroom, home / "w", summary)


@pytest.fixture
def quiet_prefect(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "prefect"
    home.mkdir()
    monkeypatch.setenv("PREFECT_HOME", str(home))
    monkeypatch.setenv("RASHOMON_WORKERS", "1")
    monkeypatch.delenv("PREFECT_API_URL", raising=False)
