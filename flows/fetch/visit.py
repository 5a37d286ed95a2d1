"""Visiting an address: its site's rules, its turn, new attempts and redirects."""

import logging

import anyio
import httpcore
import httpx
import stamina

from flows.discover import web_address
from flows.fetch.addresses import CheckedBackend
from flows.fetch.hosts import Host
from flows.fetch.refused import RefusedError
from flows.fetch.request import Answer, Limits, get
from flows.fetch.robots import MAX_BYTES, PATH, Rules, rules, rules_without
from flows.settings import Settings

# New attempts are for a log to tell, where one is set up, and not for the terminal.
logging.getLogger("stamina").addHandler(logging.NullHandler())


def open_pool(settings: Settings) -> httpcore.AsyncConnectionPool:
    """Return a pool of connections to permitted addresses; proxies and cookies are not used."""
    return httpcore.AsyncConnectionPool(
        max_connections=settings.connections,
        keepalive_expiry=settings.read_timeout,
        network_backend=CheckedBackend(allow_loopback=settings.allow_loopback),
    )


class Visitor:
    """Visits addresses as each of their hosts asks.

    Args:
        pool: connections.
        settings: limits.
    """

    def __init__(self, pool: httpcore.AsyncConnectionPool, settings: Settings) -> None:
        self._pool, self._settings = pool, settings
        self._connections = anyio.Semaphore(settings.connections)
        self._hosts: dict[str, Host] = {}
        self._rules: dict[str, Rules] = {}
        self._asking: dict[str, anyio.Lock] = {}
        self._retry = stamina.AsyncRetryingCaller(
            attempts=settings.attempts,
            timeout=None,
            wait_initial=settings.retry_wait,
            wait_jitter=settings.retry_wait,
            wait_max=60,
        ).on(self._again)

    async def visit(self, url: httpx.URL) -> tuple[httpx.URL, Answer]:
        """Return the address that answered in the end, and its answer.

        Raises:
            RefusedError: it is not to be had.
        """
        return await self._follow(url, Limits(self._settings.max_body_bytes), checked=True)

    async def _follow(
        self, url: httpx.URL, limits: Limits, *, checked: bool
    ) -> tuple[httpx.URL, Answer]:
        for _ in range(self._settings.max_redirects + 1):
            if checked:
                await self._check_robots(url)
            answer: Answer = await self._retry(self._ask, url, limits)
            if answer.location is None:
                return url, answer
            url = _target(url, answer.location)
        detail = f"more than {self._settings.max_redirects} redirects"
        raise RefusedError("too_many_redirects", detail)

    async def _ask(self, url: httpx.URL, limits: Limits) -> Answer:
        host = self._host(url)
        async with host.turn(), self._connections:
            try:
                answer = await get(self._pool, url, limits, self._settings)
            except RefusedError as refused:
                self._note(host, refused)
                raise
            host.answered()
            return answer

    def _note(self, host: Host, refused: RefusedError) -> None:
        """Let a failure tell when, and whether, the host may be asked again."""
        if refused.reason in ("unreachable", "timeout"):
            host.failed()
        if not isinstance(refused.again, bool):
            if refused.again > self._settings.max_retry_after:
                host.leave(f"the host asks to come back in {refused.again:g} s")
            host.postpone(refused.again)

    def _again(self, error: Exception) -> bool | float:
        """Tell stamina whether to try again, or after how many seconds."""
        again = error.again if isinstance(error, RefusedError) else False
        return again if again <= self._settings.max_retry_after else False

    async def _check_robots(self, url: httpx.URL) -> None:
        origin = _origin(url)
        async with self._asking.setdefault(origin, anyio.Lock()):
            if origin not in self._rules:
                self._rules[origin] = await self._read_robots(url)
                self._host(url).slow_to(self._rules[origin].delay)
        self._rules[origin].check(str(url), self._settings)

    async def _read_robots(self, url: httpx.URL) -> Rules:
        address = url.copy_with(raw_path=PATH.encode())
        limits = Limits(MAX_BYTES, cut=True, text_only=False)
        try:
            _, answer = await self._follow(address, limits, checked=False)
        except RefusedError as refused:
            return rules_without(refused)
        return rules(answer.body, self._settings)

    def _host(self, url: httpx.URL) -> Host:
        new = Host(self._settings.host_delay, self._settings.max_host_failures)
        return self._hosts.setdefault(_origin(url), new)


def _origin(url: httpx.URL) -> str:
    return f"{url.scheme}://{url.netloc.decode('ascii')}"


def _target(url: httpx.URL, location: str) -> httpx.URL:
    try:
        return web_address(str(url.join(location)))
    except (httpx.InvalidURL, ValueError) as error:
        raise RefusedError("unsafe_address", f"redirects to {location[:200]!r}") from error
