"""A crawl in a thread of its own: it keeps fetching while the caller works on a response."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial

import anyio
from anyio.abc import TaskStatus
from anyio.from_thread import BlockingPortal, start_blocking_portal
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream

from flows.discover import Rejected, Source
from flows.fetch.crawler import Crawler, Found, Terms
from flows.fetch.visit import Visitor, open_pool

# Responses that wait for the caller; fetching pauses when there are so many.
WAITING = 8


class Crawl:
    """A crawl under way."""

    def __init__(
        self,
        portal: BlockingPortal,
        crawler: Crawler,
        found: MemoryObjectReceiveStream[Found],
        last: anyio.Event,
    ) -> None:
        self._portal, self._crawler, self._found, self._last = portal, crawler, found, last

    def begin(self, source: Source) -> Rejected | None:
        """Put an address among those to fetch, or return why not."""
        return self._portal.call(self._crawler.begin, source)

    def ready(self) -> Iterator[Found]:
        """Yield what has come so far, without waiting."""
        while found := self._portal.call(self._waiting):
            yield from found

    def rest(self) -> Iterator[Found]:
        """Yield all that is still to come."""
        self._portal.call(self._last.set)
        while True:
            try:
                yield self._portal.call(self._found.receive)
            except anyio.EndOfStream:
                return
            yield from self._portal.call(self._waiting)

    def _waiting(self) -> list[Found]:
        """Take what waits; each call into the other thread costs more than a response does."""
        found = []
        with suppress(anyio.WouldBlock, anyio.EndOfStream):
            while True:
                found.append(self._found.receive_nowait())
        return found


@contextmanager
def crawling(terms: Terms) -> Iterator[Crawl]:
    """Crawl while the context lasts; what is under way when it fails is given up."""
    send, receive = anyio.create_memory_object_stream[Found](WAITING)
    with receive, start_blocking_portal() as portal:
        last = portal.call(anyio.Event)
        main = partial(_crawl, terms, send, last)
        done, crawler = portal.start_task(main)
        try:
            yield Crawl(portal, crawler, receive, last)
        except BaseException:
            done.cancel()
            raise
        portal.call(last.set)
        done.result()


async def _crawl(
    terms: Terms,
    send: MemoryObjectSendStream[Found],
    last: anyio.Event,
    *,
    task_status: TaskStatus[Crawler],
) -> None:
    async with send, open_pool(terms.settings) as pool, anyio.create_task_group() as tasks:
        visitor = Visitor(pool, terms.settings)
        task_status.started(Crawler(visitor, terms, send, tasks))
        await last.wait()
