"""5,000 pages from 20 hosts on loopback, two of them hanging and three rate-limiting.

    python -m tests.fetch.load [--pages 250] [--delay 0] [--latency 0.01]

Reads them with this program, and then with a loop of httpx and one of `trafilatura.fetch_url`,
which know no rules; asserts from the servers' log that this program broke no host's rule, and that
every address is accounted for; prints pages per second.
"""

import argparse
import asyncio
import json
import resource
import subprocess
import sys
import time
from collections import Counter, defaultdict
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import pairwise

import httpx
from trafilatura import fetch_url
from trafilatura.settings import use_config

from flows.discover import Rejected, Source
from flows.fetch import fetch
from flows.settings import Settings

HOSTS = 20
HANGING = (18, 19)
LIMITED = (15, 16, 17)
ALLOWED = 40
"""Requests in a row that a rate-limiting host answers before it asks for a pause."""
PAUSE = 0.5
"""Seconds of that pause. Retry-After tells whole seconds: it says 1."""
ROBOTS = b"User-agent: *\nDisallow: /private/\n"
PAGE = (
    "<html><head><title>Page {number}</title></head><body><article><h1>Page {number}</h1>"
    + "<p>The council met on Thursday and put off its vote on the harbour road again.</p>" * 40
    + "</article></body></html>"
)


class Hosts:
    """The servers, in a process of their own, and their log."""

    def __init__(self, latency):
        self.port = 0
        self.latency = latency
        self.log = []
        self.blocked_until = defaultdict(float)
        self.streak = Counter()

    async def answer(self, host, reader, writer):
        """Answer one connection of one host, request after request."""
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                path = head.split(b" ", 2)[1].decode()
                began = time.monotonic()
                status, body, extra = self.page(host, path, began)
                if status is None:
                    await asyncio.sleep(3600)
                self.log.append((host, path, began, status))
                await asyncio.sleep(self.latency)
                kind = "text/plain" if path.endswith(".txt") else "text/html; charset=utf-8"
                writer.write(
                    f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\n{extra}"
                    f"Content-Length: {len(body)}\r\n\r\n".encode()
                    + body
                )
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    def page(self, host, path, now):
        """Return status, body and further headers; no status if the host hangs."""
        if path == "/robots.txt":
            return 200, ROBOTS, ""
        if host in HANGING:
            self.log.append((host, path, now, None))
            return None, b"", ""
        if host in LIMITED:
            if now < self.blocked_until[host]:
                return 429, b"", "Retry-After: 1\r\n"
            self.streak[host] += 1
            if self.streak[host] % ALLOWED == 0:
                self.blocked_until[host] = now + PAUSE
                return 429, b"", "Retry-After: 1\r\n"
        return 200, PAGE.format(number=path).encode(), ""


async def serve(latency):
    """Listen on 127.0.1.1 and so on; print the port, and at the end of the input the log."""
    hosts = Hosts(latency)
    for host in range(HOSTS):
        server = await asyncio.start_server(
            lambda reader, writer, host=host: hosts.answer(host, reader, writer),
            address(host),
            hosts.port,
        )
        hosts.port = server.sockets[0].getsockname()[1]
    sys.stdout.write(f"{hosts.port}\n")
    sys.stdout.flush()
    loop = asyncio.get_running_loop()
    while await loop.run_in_executor(None, sys.stdin.readline):
        sys.stdout.write(json.dumps(hosts.log) + "\n")
        sys.stdout.flush()
        hosts.log.clear()


def address(host):
    """Return the address of a host; each has one of its own, as politeness goes by host."""
    return f"127.0.1.{host + 1}"


@contextmanager
def serving(latency=0.0):
    """Run the servers; yield their port and what asks for the log since it was last asked for."""
    command = [sys.executable, "-m", "tests.fetch.load", "--serve", f"--latency={latency}"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:

        def log():
            process.stdin.write("\n")
            process.stdin.flush()
            return json.loads(process.stdout.readline())

        try:
            yield int(process.stdout.readline()), log
        finally:
            process.terminate()


def read_here(addresses, settings):
    """Read all addresses with this program; return how each ended."""
    found = fetch(map(Source, addresses), settings, lambda: datetime.now(UTC))
    return Counter(
        (one.input, one.reason) if isinstance(one, Rejected) else (one.url, "read") for one in found
    )


def check(ended, addresses, log, settings):
    """Assert that every address ended once, and that no host's rule was broken."""
    assert sorted(address for address, _ in ended) == sorted(addresses)
    assert set(ended.values()) == {1}
    by_host = defaultdict(list)
    for host, path, moment, status in log:
        by_host[host].append((moment, path, status))
        assert "/private/" not in path
    for host, asked in by_host.items():
        asked.sort()
        assert asked[0][1] == "/robots.txt", f"{host}: robots.txt is read first"
        assert sum(path == "/robots.txt" for _, path, _ in asked) == 1
        for (sooner, _, status), (later, path, _) in pairwise(asked):
            assert later - sooner >= settings.host_delay, f"{host}: {path} came too soon"
            assert status != 429 or later - sooner >= 1, f"{host}: Retry-After is not kept"
        if host in HANGING:
            assert len(asked) <= 1 + settings.max_host_failures
    for one, why in ended:
        expected = {"timeout", "unreachable"} if host_of(one) in HANGING else {"read"}
        allowed = {"robots_disallowed"} if "/private/" in one else expected
        assert why in allowed, (one, why)


def compare(name, count, began):
    """Print one line of the comparison."""
    took = time.monotonic() - began
    sys.stdout.write(f"{name:34} {count:6,} pages {took:8.1f} s {count / took:8.0f} pages/s\n")
    sys.stdout.flush()


def main():
    """Run the comparison."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--pages", type=int, default=250, help="pages of each host")
    parser.add_argument("--delay", type=float, default=0.0, help="seconds between requests")
    parser.add_argument("--latency", type=float, default=0.01, help="seconds that an answer takes")
    options = parser.parse_args()
    if options.serve:
        asyncio.run(serve(options.latency))
        return
    settings = Settings(
        allow_loopback=True, host_delay=options.delay, read_timeout=2, max_host_failures=3
    )
    with serving(options.latency) as (port, log):
        base = [f"http://{address(host)}:{port}" for host in range(HOSTS)]
        addresses = [f"{one}/news/{n}.html" for n in range(options.pages - 1) for one in base]
        addresses += [f"{one}/private/a.html" for one in base]
        began = time.monotonic()
        ended = read_here(addresses, settings)
        read = sum(why == "read" for _, why in ended)
        compare("rashomon, all 20 hosts", read, began)
        check(ended, addresses, log(), settings)
        sys.stdout.write(f"{len(ended):,} addresses accounted for; no host's rule was broken\n")
        sys.stdout.write(f"{dict(sorted(Counter(why for _, why in ended).items()))}\n")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        sys.stdout.write(f"peak memory {peak:.0f} MB\n")
        good = [one for one in addresses if host_of(one) < LIMITED[0] and "/private/" not in one]
        began = time.monotonic()
        ended = read_here(good, settings)
        compare("rashomon, the 15 well hosts", sum(why == "read" for _, why in ended), began)
        began = time.monotonic()
        with httpx.Client(trust_env=False) as client:
            compare("httpx loop, the same", sum(client.get(one).is_success for one in good), began)
        began = time.monotonic()
        config = use_config()
        config.set("DEFAULT", "SSRF_PROTECTION", "false")  # these hosts are on this machine
        compare(
            "trafilatura.fetch_url, the same",
            sum(bool(fetch_url(one, config=config)) for one in good),
            began,
        )


def host_of(one):
    """Return the number of the host of an address."""
    return int(one.split(":")[1].rpartition(".")[2]) - 1


if __name__ == "__main__":
    main()
