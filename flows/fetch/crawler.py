"""Crawling: each host's addresses one after another, the hosts side by side."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

import anyio
from anyio.abc import TaskGroup
from anyio.streams.memory import MemoryObjectSendStream

from flows.discover import Rejected, Source, web_address
from flows.discover.address import page_key
from flows.fetch.answer import NOT_MODIFIED, Answer
from flows.fetch.clock import Clock
from flows.fetch.listings import is_listing
from flows.fetch.queue import Queue, Step
from flows.fetch.refused import RefusedError
from flows.fetch.request import LISTING_TYPES, TEXT_TYPES, Limits, check_type
from flows.fetch.validators import Recall, Validators
from flows.fetch.visit import Visitor, target
from flows.settings import Settings
from warehouse.archive.response import Redirect, Response

Found = Response | Rejected


@dataclass(frozen=True, slots=True)
class Terms:
    """On which terms to crawl.

    Attributes:
        settings: limits.
        clock: gives the time of fetching.
        recall: tells what is known of an address; called in threads, as it may read files; null
            if nothing is.
        follow: tells what a listing leads to, given how many may follow; likewise.
    """

    settings: Settings
    clock: Clock
    recall: Recall | None
    follow: Callable[[Response, int], list[Source | Rejected]]


class Crawler:
    """Fetches each page once and sends what came of it.

    Args:
        visitor: fetches.
        terms: limits, and what is known.
        send: where to send what is found.
        tasks: runs the hosts side by side.
    """

    def __init__(
        self,
        visitor: Visitor,
        terms: Terms,
        send: MemoryObjectSendStream[Found],
        tasks: TaskGroup,
    ) -> None:
        self._visitor, self._terms, self._settings = visitor, terms, terms.settings
        self._send, self._tasks = send, tasks
        self._begun: dict[str, str] = {}
        self._queues: dict[str, Queue] = {}

    def begin(self, source: Source) -> Rejected | None:
        """Put an address among those to fetch, unless its page is there by another address.

        Returns:
            That it is.
        """
        key = page_key(source.url)
        first = self._begun.get(key)
        if first is None:
            self._begun[key] = source.url
            self._add(Step(source, source.url))
        elif first != source.url:
            detail = f"the same page as {first}"
            return Rejected(source.url, "discover", "duplicate", detail)
        return None

    def _add(self, step: Step, wait: float = 0.0) -> None:
        key = urlsplit(step.address).netloc
        queue = self._queues.setdefault(key, Queue())
        queue.put(step, anyio.current_time() + wait if wait else 0.0)
        if not queue.busy:
            queue.busy = True
            self._tasks.start_soon(self._work, key, queue)

    async def _work(self, key: str, queue: Queue) -> None:
        """Take the steps of one host until there are no more."""
        while (step := await queue.take()) is not None:
            await self._take(step)
        queue.busy = False
        del self._queues[key]

    async def _take(self, step: Step) -> None:
        known = await self._recall(step.source)
        if known.newer_than(step.source.changed_at):
            await self._send.send(self._response(step, None))
            return
        try:
            answer = await self._ask(step, known)
            if answer.location is not None:
                self._add(self._redirected(step, answer, answer.location))
                return
            await self._answered(step, answer, known)
        except RefusedError as refused:
            await self._refused(step.again(), refused)
        except (ValueError, OverflowError) as error:  # what no rule foresaw costs one page only
            await self._refused(
                step, RefusedError("unreadable", f"{type(error).__name__}: {error}")
            )

    async def _recall(self, source: Source) -> Validators:
        if self._terms.recall is None:
            return Validators()
        known = await anyio.to_thread.run_sync(self._terms.recall, source.url)
        return known if known and (known.again or not source.listings) else Validators()

    async def _ask(self, step: Step, known: Validators) -> Answer:
        url = web_address(step.address)
        await self._visitor.check_robots(url)
        types = LISTING_TYPES if step.source.listings else TEXT_TYPES
        limits = Limits(self._settings.max_body_bytes, types=types)
        return await self._visitor.ask(url, limits, known)

    def _redirected(self, step: Step, answer: Answer, location: str) -> Step:
        limit = self._settings.max_redirects
        if len(step.redirects) >= limit:
            raise RefusedError("too_many_redirects", f"more than {limit} redirects")
        url = target(web_address(step.address), location)
        return step.on(str(url), Redirect(step.address, answer.exchange))

    async def _answered(self, step: Step, answer: Answer, known: Validators) -> None:
        listing = step.source.listings > 0 and is_listing(answer.content_type, answer.body)
        if not listing and not answer.unchanged:
            check_type(answer.content_type, TEXT_TYPES)
        response = self._response(step, answer)
        if listing:
            response = replace(response, kind="listing")
        await self._send.send(response)
        if answer.unchanged and known.again is not None:
            response = await anyio.to_thread.run_sync(known.again)
        if response.kind == "listing":
            await self._expand(response, step.source)

    async def _expand(self, listing: Response, source: Source) -> None:
        found = await anyio.to_thread.run_sync(self._terms.follow, listing, source.listings)
        for one in found:
            rejected = self.begin(one) if isinstance(one, Source) else one
            if rejected is not None:
                named = rejected.named and source.named
                await self._send.send(replace(rejected, named=named))

    async def _refused(self, step: Step, refused: RefusedError) -> None:
        wait = self._visitor.wait(refused, step.attempts)
        if wait is not None:
            self._add(step, wait)
            return
        if refused.gone is not None:
            await self._send.send(self._response(step, refused.gone))
        source = step.source
        reason = (refused.reason, refused.detail)
        await self._send.send(Rejected(source.url, "fetch", *reason, source.named))

    def _response(self, step: Step, answer: Answer | None) -> Response:
        """Return an answer as a response; one of status 304 if nobody was asked."""
        return Response(
            url=step.source.url,
            fetched_at=self._terms.clock(),
            body=answer.body if answer else b"",
            content_type=answer.content_type if answer else None,
            final_url=step.address,
            http_status=answer.status if answer else NOT_MODIFIED,
            hints=step.source.hints,
            exchange=answer.exchange if answer else None,
            redirects=step.redirects,
        )
