"""Fetching from the web: hosts side by side, and what feeds list after the feeds."""

from collections.abc import Iterator, Sequence

import anyio
from anyio.abc import TaskGroup
from anyio.from_thread import BlockingPortal, start_blocking_portal
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream

from flows.discover import Rejected, Source, web_address
from flows.fetch.clock import Clock
from flows.fetch.feeds import entries, is_feed
from flows.fetch.refused import RefusedError
from flows.fetch.visit import Visitor, open_pool
from flows.settings import Settings
from warehouse.archive.response import Response

# Responses that wait for the caller; fetching pauses when there are so many.
WAITING = 8

Found = Response | Rejected


def crawl(sources: Sequence[Source], settings: Settings, clock: Clock) -> Iterator[Found]:
    """Yield the response of each address, and of each that a named feed lists, as they come.

    An event loop in a thread of its own keeps fetching while the caller works on a response.
    """
    send, receive = anyio.create_memory_object_stream[Found](WAITING)
    with receive, start_blocking_portal() as portal:
        crawling = portal.start_task_soon(_crawl, sources, settings, clock, send)
        try:
            yield from _received(portal, receive)
        except BaseException:
            crawling.cancel()
            raise
        crawling.result()


def _received(portal: BlockingPortal, receive: MemoryObjectReceiveStream[Found]) -> Iterator[Found]:
    while True:
        try:
            found = portal.call(receive.receive)
        except anyio.EndOfStream:
            return
        yield found


async def _crawl(
    sources: Sequence[Source], settings: Settings, clock: Clock, send: MemoryObjectSendStream[Found]
) -> None:
    async with send, open_pool(settings) as pool, anyio.create_task_group() as tasks:
        crawler = Crawler(Visitor(pool, settings), settings, clock, send, tasks)
        for source in sources:
            crawler.begin(source)


class Crawler:
    """Fetches each address once and sends what came of it.

    Args:
        visitor: fetches.
        settings: limits of feeds.
        clock: gives the time of fetching.
        send: where to send what is found.
        tasks: runs the visits side by side.
    """

    def __init__(
        self,
        visitor: Visitor,
        settings: Settings,
        clock: Clock,
        send: MemoryObjectSendStream[Found],
        tasks: TaskGroup,
    ) -> None:
        self._visitor, self._settings, self._clock = visitor, settings, clock
        self._send, self._tasks = send, tasks
        self._begun: set[str] = set()

    def begin(self, source: Source) -> None:
        """Begin to fetch an address, unless that was begun before."""
        if source.url not in self._begun:
            self._begun.add(source.url)
            self._tasks.start_soon(self._fetch, source)

    async def _fetch(self, source: Source) -> None:
        try:
            response = await self._visit(source)
        except RefusedError as refused:
            rejected = Rejected(source.url, "fetch", refused.reason, refused.detail, source.named)
            await self._send.send(rejected)
            return
        await self._send.send(response)
        if response.kind == "listing":
            await self._expand(response)

    async def _visit(self, source: Source) -> Response:
        final_url, answer = await self._visitor.visit(web_address(source.url))
        content_type = answer.exchange.header("Content-Type")
        listing = source.named and is_feed(content_type, answer.body)
        return Response(
            url=source.url,
            fetched_at=self._clock(),
            body=answer.body,
            content_type=content_type,
            final_url=str(final_url),
            http_status=answer.exchange.status,
            hints=source.hints,
            kind="listing" if listing else "article",
            exchange=answer.exchange,
        )

    async def _expand(self, feed: Response) -> None:
        for found in await anyio.to_thread.run_sync(entries, feed, self._settings):
            if isinstance(found, Source):
                self.begin(found)
            else:
                await self._send.send(found)
