"""Which network addresses may be connected to, checked on the very address that is used.

A check before the connection could be undone by a second answer of the name server (DNS
rebinding); so names are resolved once, here, and the connection goes to what was checked.
"""

import ipaddress
import socket
from collections.abc import Iterable
from functools import partial

import anyio
import httpcore

from flows.fetch.refused import RefusedError

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
# RFC 6052: the last 32 bits of such an address are those of an IPv4 address.
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def permitted(address: IPAddress, *, allow_loopback: bool) -> bool:
    """Tell whether an address is a public one, or a loopback one where these are allowed."""
    inner = _embedded(address)
    if inner is not None:
        return permitted(inner, allow_loopback=allow_loopback)
    if address.is_loopback:
        return allow_loopback
    site_local = isinstance(address, ipaddress.IPv6Address) and address.is_site_local
    return address.is_global and not (address.is_multicast or address.is_reserved or site_local)


def _whose(address: IPAddress) -> str:
    """Return what is wrong with an address that is not permitted."""
    if (_embedded(address) or address).is_loopback:
        return "which is this machine (RASHOMON_ALLOW_LOOPBACK=true allows that)"
    return "which is not public"


def _embedded(address: IPAddress) -> ipaddress.IPv4Address | None:
    """Return the IPv4 address to which a gateway or the kernel would take an IPv6 one."""
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if address in NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour


class CheckedBackend(httpcore.AsyncNetworkBackend):
    """Connects to permitted addresses only.

    Args:
        allow_loopback: permit those of this machine.
        resolving: names that are resolved at once, each in a thread: a name server that is silent
            about some must not hold up the others.
    """

    def __init__(self, *, allow_loopback: bool, resolving: int) -> None:
        self._allow_loopback = allow_loopback
        self._resolving = anyio.CapacityLimiter(resolving)
        self._network = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 the interface has it
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to the first of a host's addresses that answers.

        Raises:
            RefusedError: the name does not resolve, or one of its addresses is not permitted.
        """
        failure: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in await self._resolve(host, port):
            try:
                return await self._network.connect_tcp(
                    address, port, timeout, local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure

    async def _resolve(self, host: str, port: int) -> list[str]:
        try:
            found = await anyio.to_thread.run_sync(
                partial(socket.getaddrinfo, host, port, type=socket.SOCK_STREAM),
                abandon_on_cancel=True,
                limiter=self._resolving,
            )
        except (socket.gaierror, UnicodeError) as error:
            again = getattr(error, "errno", None) == socket.EAI_AGAIN
            detail = f"the name {host} does not resolve"
            raise RefusedError("unreachable", detail, again=again) from error
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        for address in addresses:
            parsed = ipaddress.ip_address(address.partition("%")[0])
            if not permitted(parsed, allow_loopback=self._allow_loopback):
                raise RefusedError("unsafe_address", f"{host} is at {address}, {_whose(parsed)}")
        return addresses
