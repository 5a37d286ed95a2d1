import ipaddress
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.fetch.addresses import permitted

PRIVATE = [
    "0.0.0.0",  # noqa: S104 nothing is bound here
    "10.0.0.1",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "172.16.0.1",
    "192.168.1.1",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "64:ff9b::a9fe:a9fe",
    "2002:7f00:1::",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fec0::1",
    "ff02::1",
    "2001:db8::1",
]


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_are_not_permitted(address):
    assert not permitted(ipaddress.ip_address(address), allow_loopback=False)


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.216.34", "2606:2800:220:1::1"])
def test_public_addresses_are_permitted(address):
    assert permitted(ipaddress.ip_address(address), allow_loopback=False)


def test_the_setting_allows_loopback_and_nothing_else():
    allowed = {
        address
        for address in PRIVATE
        if permitted(ipaddress.ip_address(address), allow_loopback=True)
    }
    loopback = {"127.0.0.1", "127.255.255.254", "::1", "::ffff:127.0.0.1", "2002:7f00:1::"}
    assert allowed == loopback


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_in_ipv6_clothes_is_judged_as_itself(address):
    mapped = ipaddress.IPv6Address(f"::ffff:{address}")
    assert permitted(mapped, allow_loopback=False) == permitted(address, allow_loopback=False)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "0x7f.1", "2130706433", "127.1"])
def test_loopback_is_refused_by_any_name(newsroom, read, host):
    port = newsroom.base.rpartition(":")[2]
    address = f"http://{host}:{port}/a"
    _, rejected = read(address, allow_loopback=False)
    assert rejected[address].reason == "unsafe_address"
    assert "RASHOMON_ALLOW_LOOPBACK=true" in rejected[address].detail
    assert newsroom.paths() == []


@pytest.mark.parametrize(
    "target", ["http://169.254.169.254/latest", "http://10.0.0.1/", "http://[::ffff:10.0.0.1]/"]
)
def test_a_redirect_to_a_private_address_is_refused(newsroom, read, target):
    newsroom.answer("/a", status=302, headers={"Location": target})
    _, rejected = read(f"{newsroom.base}/a")
    assert rejected[f"{newsroom.base}/a"].reason == "unsafe_address"
    assert "LOOPBACK" not in rejected[f"{newsroom.base}/a"].detail, "it would not help"


def test_a_name_that_changes_its_address_after_the_check_gains_nothing(newsroom, read, monkeypatch):
    port = int(newsroom.base.rpartition(":")[2])
    answers = iter(["127.0.0.1", "169.254.169.254", "10.0.0.1"])
    resolved = []
    real = socket.getaddrinfo

    def rebinding(host, *arguments, **options):
        if host not in ("rebind.example", b"rebind.example"):
            return real(host, *arguments, **options)
        resolved.append(next(answers))
        return real(resolved[-1], *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    newsroom.answer("/a", b"text", headers={"Content-Type": "text/plain", "Connection": "close"})
    newsroom.answer("/robots.txt", headers={"Connection": "close"})
    address = f"http://rebind.example:{port}/a"
    _, rejected = read(address)
    assert rejected[address].reason == "unsafe_address"
    assert newsroom.paths() == ["/robots.txt"], "the first answer was used for one connection"
    assert resolved == ["127.0.0.1", "169.254.169.254"]
