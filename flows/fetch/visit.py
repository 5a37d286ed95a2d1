"""Visiting an address: its site's rules, its host's turn, and when to come back."""

import random

import anyio
import httpcore
import httpx

from flows.discover import web_address
from flows.fetch.addresses import CheckedBackend
from flows.fetch.answer import Answer
from flows.fetch.hosts import Host
from flows.fetch.refused import RefusedError
from flows.fetch.request import Limits, get
from flows.fetch.robots import LIFETIME, MAX_BYTES, PATH, REDIRECTS, Rules, rules, rules_without
from flows.fetch.validators import Validators
from flows.settings import DAY, Settings

LONGEST_WAIT = 60.0
"""Seconds that doubling waits grow to."""
OVERLOADED = (429, 503)
"""Statuses that speak of the host, and not of one page."""


def open_pool(settings: Settings) -> httpcore.AsyncConnectionPool:
    """Return a pool of connections to permitted addresses; proxies and cookies are not used."""
    return httpcore.AsyncConnectionPool(
        max_connections=settings.connections,
        keepalive_expiry=settings.read_timeout,
        network_backend=CheckedBackend(
            allow_loopback=settings.allow_loopback, resolving=settings.connections
        ),
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
        self._rules: dict[str, tuple[Rules, float]] = {}
        self._asking: dict[str, anyio.Lock] = {}

    async def ask(
        self, url: httpx.URL, limits: Limits, validators: Validators | None = None
    ) -> Answer:
        """Ask for an address once, in its host's turn.

        Raises:
            RefusedError: there is no answer, or none that may be kept.
        """
        host = self._host(url)
        async with host.turn(), self._connections:
            try:
                answer = await get(self._pool, url, limits, self._settings, validators)
            except RefusedError as refused:
                self._note(host, refused)
                raise
            host.answered()
            return answer

    async def check_robots(self, url: httpx.URL) -> None:
        """Raise unless the site's robots.txt allows an address; read that first if need be.

        Raises:
            RefusedError: the address may not be fetched.
        """
        origin = f"{url.scheme}://{host_key(url)}"
        async with self._asking.setdefault(origin, anyio.Lock()):
            known, read_at = self._rules.get(origin, (None, 0.0))
            if known is None or anyio.current_time() - read_at > LIFETIME:
                known = await self._read_robots(url)
                self._rules[origin] = known, anyio.current_time()
                self._host(url).slow_to(known.delay)
        known.check(str(url), self._settings)

    def wait(self, refused: RefusedError, attempt: int) -> float | None:
        """Return the seconds after which to try again; null if that is of no use.

        Args:
            refused: why the attempt failed.
            attempt: how many there were.
        """
        asked = float(refused.again)
        useless = refused.again is False or attempt >= self._settings.attempts
        if useless or asked > self._settings.max_retry_after:
            return None
        return self._back_off(attempt) if refused.again is True else asked

    def _back_off(self, attempt: int) -> float:
        """Return a wait that doubles with each attempt, and differs so that waits don't meet."""
        least = self._settings.retry_wait * 2.0 ** (attempt - 1)
        return min(LONGEST_WAIT, least + random.uniform(0, least))  # noqa: S311 nobody gains by guessing it

    def _note(self, host: Host, refused: RefusedError) -> None:
        """Let a failure tell when, and whether, the host may be asked again."""
        overloaded = refused.status in OVERLOADED
        if refused.reason in ("unreachable", "timeout") or overloaded:
            host.failed()
        else:
            host.answered()
        if not isinstance(refused.again, bool):
            if refused.again > self._settings.max_retry_after:
                host.leave(_longer(refused.again))
            host.postpone(refused.again)
        elif overloaded:
            host.postpone(self._back_off(host.failures))

    async def _read_robots(self, url: httpx.URL) -> Rules:
        address = url.copy_with(raw_path=PATH.encode())
        limits = Limits(MAX_BYTES, cut=True, types=None)
        try:
            for _ in range(REDIRECTS + 1):
                answer = await self._insist(address, limits)
                if answer.location is None:
                    return rules(answer.body, self._settings)
                address = target(address, answer.location)
        except RefusedError as refused:
            return rules_without(refused)
        return Rules()  # RFC 9309, 2.3.1.2: after so many redirects it counts as unavailable

    async def _insist(self, url: httpx.URL, limits: Limits) -> Answer:
        """Ask again and again, as long as that is of use."""
        attempt = 0
        while True:
            attempt += 1
            try:
                return await self.ask(url, limits)
            except RefusedError as refused:
                wait = self.wait(refused, attempt)
                if wait is None:
                    raise
                await anyio.sleep(wait)

    def _host(self, url: httpx.URL) -> Host:
        new = Host(self._settings.host_delay, self._settings.max_host_failures)
        return self._hosts.setdefault(host_key(url), new)


def _longer(seconds: float) -> str:
    """Return why a host is left alone that asks for a longer pause than the settings allow."""
    pause = f"{seconds:,.0f} s" if seconds <= DAY else "more than a day"
    return f"the host asks for a pause of {pause}; RASHOMON_MAX_RETRY_AFTER tells how long to wait"


def host_key(url: httpx.URL) -> str:
    """Return the name and port of a host; over http or https it is the same one."""
    return url.netloc.decode("ascii")


def target(url: httpx.URL, location: str) -> httpx.URL:
    """Return where a redirect leads.

    Raises:
        RefusedError: it leads out of the web.
    """
    try:
        return web_address(str(url.join(location)))
    except (httpx.InvalidURL, ValueError) as error:
        raise RefusedError("unsafe_address", f"redirects to {location[:200]!r}") from error
