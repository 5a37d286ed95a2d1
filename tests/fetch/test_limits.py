import gzip
import time
import zlib

import brotli
import pytest
from backports import zstd

HTML = {"Content-Type": "text/html"}


def refusal(read, address, **changed):
    responses, rejected = read(address, **changed)
    assert not responses
    return rejected[address].reason


def bomb(coding, size):
    packer = {
        "gzip": lambda: zlib.compressobj(9, zlib.DEFLATED, 31),
        "br": lambda: brotli.Compressor(quality=5),
        "zstd": zstd.ZstdCompressor,
    }[coding]()
    pack = packer.process if coding == "br" else packer.compress
    blocks = [pack(bytes(1_000_000)) for _ in range(size // 1_000_000)]
    end = packer.finish() if coding == "br" else packer.flush()
    return b"".join(blocks) + end


CODINGS = pytest.mark.parametrize("coding", ["gzip", "br", "zstd"])


@CODINGS
def test_a_bomb_does_not_go_off(newsroom, read, coding):
    newsroom.answer("/a", bomb(coding, 200_000_000), headers=HTML | {"Content-Encoding": coding})
    assert refusal(read, f"{newsroom.base}/a") == "too_large"


@CODINGS
def test_a_small_bomb_is_told_by_how_much_it_expands(newsroom, read, coding):
    newsroom.answer("/a", bomb(coding, 5_000_000), headers=HTML | {"Content-Encoding": coding})
    assert refusal(read, f"{newsroom.base}/a", max_body_bytes=20_000_000) == "too_large"


@pytest.mark.parametrize(
    ("coding", "pack", "unpack"),
    [
        ("gzip", gzip.compress, gzip.decompress),
        ("br", brotli.compress, brotli.decompress),
        ("zstd", zstd.compress, zstd.decompress),
    ],
)
def test_a_compressed_page_is_inflated_and_kept_as_sent(newsroom, read, coding, pack, unpack):
    body = b"<p>Twelve, said the spokesman.</p>" * 100
    newsroom.answer("/a", pack(body), headers=HTML | {"Content-Encoding": coding})
    responses, _ = read(f"{newsroom.base}/a")
    page = responses[f"{newsroom.base}/a"]
    assert page.body == body
    assert unpack(page.exchange.payload) == body
    assert coding in newsroom.headers[-1]["Accept-Encoding"]


@pytest.mark.parametrize(
    ("coding", "payload"),
    [
        ("gzip", b"<p>plain</p>"),
        ("gzip", gzip.compress(b"x" * 99, mtime=0)[:-9]),
        ("br", b"\x0b\x02"),
        ("deflate", b""),
    ],
)
def test_a_coding_that_can_not_be_undone_is_unreadable(newsroom, read, coding, payload):
    newsroom.answer("/a", payload, headers=HTML | {"Content-Encoding": coding})
    assert refusal(read, f"{newsroom.base}/a") == "unreadable"


def test_a_body_that_says_it_is_too_large_is_not_read(newsroom, read):
    newsroom.answer("/a", b"", headers=HTML | {"Content-Length": "99999999999"})
    began = time.monotonic()
    assert refusal(read, f"{newsroom.base}/a") == "too_large"
    assert time.monotonic() - began < 1


def test_a_body_without_end_is_cut_off(newsroom, read):
    sent = [0]

    def endless(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while sent[0] < 50_000_000:
            sent[0] += handler.wfile.write(b"a" * 10_000)

    newsroom.behave("/a", endless)
    assert refusal(read, f"{newsroom.base}/a") == "too_large"
    assert sent[0] < 50_000_000


def test_a_drip_that_never_falls_silent_is_cut_off(newsroom, read):
    def drip(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        for _ in range(100):
            handler.wfile.write(b"a")
            handler.wfile.flush()
            time.sleep(0.1)

    newsroom.behave("/a", drip)
    began = time.monotonic()
    assert refusal(read, f"{newsroom.base}/a", total_timeout=0.7) == "timeout"
    assert time.monotonic() - began < 3


def test_headers_that_drip_are_cut_off_too(newsroom, read):
    def drip(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(100):
            handler.wfile.write(b"X-%d: a\r\n" % number)
            handler.wfile.flush()
            time.sleep(0.1)

    newsroom.behave("/a", drip)
    assert refusal(read, f"{newsroom.base}/a", total_timeout=0.7) == "timeout"


def test_silence_is_a_timeout(newsroom, read):
    newsroom.behave("/a", lambda _: time.sleep(1))
    assert refusal(read, f"{newsroom.base}/a", read_timeout=0.2) == "timeout"


def test_headers_without_end_are_cut_off(newsroom, read):
    def endless(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(100_000):
            handler.wfile.write(b"X-%d: aaaaaaaaaaaaaaaa\r\n" % number)

    newsroom.behave("/a", endless)
    assert refusal(read, f"{newsroom.base}/a", attempts=1) == "unreachable"


@pytest.mark.parametrize("reply", [b"\0\1\2\3\r\n\r\n", b"HTTP/9.9 banana\r\n\r\n", b""])
def test_what_is_not_http_is_unreachable(newsroom, read, reply):
    newsroom.behave("/a", lambda handler: handler.wfile.write(reply))
    assert refusal(read, f"{newsroom.base}/a", attempts=1) == "unreachable"


@pytest.mark.parametrize(
    "content_type", ["image/png", "application/pdf", "application/octet-stream", "video/mp4; x=y"]
)
def test_what_is_not_text_is_refused_by_its_type(newsroom, read, content_type):
    newsroom.answer("/a", b"\x89PNG", headers={"Content-Type": content_type})
    assert refusal(read, f"{newsroom.base}/a") == "not_text"


def test_without_a_type_the_first_bytes_tell(newsroom, read):
    newsroom.answer("/a", b"\x89PNG\0\0", headers={})
    assert refusal(read, f"{newsroom.base}/a") == "not_text"
    newsroom.answer("/b", b"It is text.", headers={})
    assert len(read(f"{newsroom.base}/b")[0]) == 1


def test_a_chunked_body_is_archived_without_its_transfer_coding(newsroom, read):
    def chunked(handler):
        handler.wfile.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
            b"4\r\n<p>a\r\n3\r\nbcd\r\n0\r\n\r\n"
        )

    newsroom.behave("/a", chunked)
    responses, _ = read(f"{newsroom.base}/a")
    page = responses[f"{newsroom.base}/a"]
    assert page.body == page.exchange.payload == b"<p>abcd"
    assert page.exchange.header("Transfer-Encoding") is None
    assert page.exchange.header("X-Archive-Orig-Transfer-Encoding") == "chunked"


def test_an_empty_page_is_passed_on_for_cleaning_to_judge(newsroom, read):
    newsroom.answer("/a", b"")
    responses, _ = read(f"{newsroom.base}/a")
    assert responses[f"{newsroom.base}/a"].body == b""
