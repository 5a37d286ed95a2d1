"""The sample newsroom: five invented publishers whose reports contradict each other."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path, PurePosixPath
from threading import Thread
from typing import BinaryIO
from urllib.parse import urlsplit

PAGES = Path(__file__).parent
_SUFFIXES = {".html", ".txt", ".xml"}


class _Handler(SimpleHTTPRequestHandler):
    """Serves the newsroom's pages and nothing else of its folder."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        path = PurePosixPath(urlsplit(self.path).path)
        if path != PurePosixPath("/") and path.suffix not in _SUFFIXES:
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        return super().send_head()

    def log_message(self, *_: object) -> None:
        """Keep quiet: the sample's output is its articles."""


@contextmanager
def serve(port: int = 0) -> Iterator[str]:
    """Serve the newsroom on loopback while the context lasts, and yield its base address.

    Args:
        port: where to listen; any free port if 0.
    """
    handler = partial(_Handler, directory=str(PAGES))
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
