from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from transforms.clean import Hints, Rejection, clean

READ_AT = datetime(2025, 9, 1, tzinfo=UTC)
Cleaner = Callable[..., dict[str, object] | Rejection]


@pytest.fixture(scope="session")
def cleaned() -> Cleaner:
    def read(
        body: str | bytes,
        content_type: str | None = "text/plain",
        url: str = "file:///press/note.txt",
        hints: Hints | None = None,
    ) -> dict[str, object] | Rejection:
        capture = {"capture_id": "c1", "fetched_at": READ_AT, "publisher": None}
        encoded = body.encode() if isinstance(body, str) else body
        return clean(capture, encoded, content_type, url, hints or Hints())

    return read
