"""A newsroom on loopback: real servers whose behaviour each test sets up."""

import threading
import time
from collections.abc import Callable
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from flows.discover import Rejected, discover
from flows.fetch import fetch
from flows.settings import Settings
from warehouse.archive.response import Response

HTML = {"Content-Type": "text/html; charset=utf-8"}


class Newsroom:
    """What a server answers at which path, and what it was asked when."""

    def __init__(self, server):
        self.base = f"http://127.0.0.1:{server.server_port}"
        self.routes = {}
        self.asked = []
        self.headers = []

    def answer(self, path, body=b"", status=200, headers=HTML):
        """Answer always the same, or with a list of (status, headers, body) one by one."""
        self.routes[path] = [(status, headers, body)]

    def answer_in_turn(self, path, *answers):
        self.routes[path] = list(answers)

    def behave(self, path, behaviour: Callable[[BaseHTTPRequestHandler], None]):
        self.routes[path] = behaviour

    def paths(self):
        return [path for path, _ in self.asked]

    def times(self, path):
        return [moment for asked, moment in self.asked if asked == path]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    newsroom = None

    def do_GET(self):
        newsroom = self.newsroom
        newsroom.asked.append((self.path, time.monotonic()))
        newsroom.headers.append(dict(self.headers))
        route = newsroom.routes.get(self.path, [(404, {}, b"gone")])
        if callable(route):
            self.close_connection = True
            route(self)
            return
        status, headers, body = route.pop(0) if len(route) > 1 else route[0]
        self.send_response(status)
        for name, value in ({"Content-Length": len(body)} | headers).items():
            self.send_header(name, str(value))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass

    def handle(self):
        try:
            super().handle()
        except (ConnectionError, TimeoutError):
            self.close_connection = True


@contextmanager
def serving():
    handler = type("NewsroomHandler", (Handler,), {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None
    handler.newsroom = Newsroom(server)
    thread = threading.Thread(target=partial(server.serve_forever, poll_interval=0.02))
    thread.start()
    try:
        yield handler.newsroom
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def newsroom():
    with serving() as room:
        yield room


@pytest.fixture
def second_newsroom():
    with serving() as room:
        yield room


@pytest.fixture
def settings():
    """Settings of a hurried reader; a test changes what it is about."""
    return partial(
        Settings,
        allow_loopback=True,
        host_delay=0,
        retry_wait=0.01,
        connect_timeout=2,
        read_timeout=2,
        total_timeout=3,
        max_body_bytes=100_000,
    )


class Tick:
    """A clock that gives one more second each time it is asked."""

    def __init__(self):
        self._seconds = 0
        self._lock = threading.Lock()

    def __call__(self):
        with self._lock:
            self._seconds += 1
            return datetime.fromtimestamp(1_732_700_000 + self._seconds, UTC)


@pytest.fixture
def read(settings):
    """Discover and fetch sources; return responses and rejections by address."""

    def read_all(*sources, **changed):
        found = list(fetch(discover(sources), settings(**changed), Tick()))
        responses = {one.url: one for one in found if isinstance(one, Response)}
        rejected = {one.input: one for one in found if isinstance(one, Rejected)}
        assert len(responses) + len(rejected) == len(found), "each input ends once"
        return responses, rejected

    return read_all
