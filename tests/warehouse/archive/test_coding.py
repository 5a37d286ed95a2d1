import gzip
import time
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.work import HANGS
from warehouse.archive.coding import CodingError, Decoder, OverLimitError, decode


@given(parts=st.lists(st.binary(max_size=300), max_size=4), size=st.integers(1, 50))
def test_gzip_is_undone_in_pieces_of_any_size(parts, size):
    payload = b"".join(gzip.compress(part) for part in parts)
    decoder = Decoder("gzip")
    for start in range(0, len(payload), size):
        decoder.feed(payload[start : start + size])
    assert decoder.finish() == b"".join(parts)


def test_a_bomb_is_stopped_at_the_limit():
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    bomb = b"".join(packer.compress(bytes(1_000_000)) for _ in range(100)) + packer.flush()
    decoder = Decoder("gzip", limit=50_000)
    with pytest.raises(OverLimitError):
        decoder.feed(bomb)
    assert len(decoder.body) == 50_000


def test_a_body_of_exactly_the_limit_is_kept():
    for coding, payload in (("gzip", gzip.compress(b"x" * 100)), (None, b"x" * 100)):
        decoder = Decoder(coding, limit=100)
        decoder.feed(payload)
        assert decoder.finish() == b"x" * 100


@pytest.mark.parametrize("cut", range(1, 25))
def test_a_cut_body_is_an_error(cut):
    with pytest.raises(CodingError):
        decode(gzip.compress(b"twelve")[:-cut], "gzip")


def test_what_is_not_in_the_named_coding_is_an_error():
    with pytest.raises(CodingError, match="not valid gzip"):
        decode(b"<p>plain</p>", "gzip")
    with pytest.raises(CodingError, match="'compress'"):
        decode(b"...", "compress")


def test_many_empty_members_cost_little():
    began = time.monotonic()
    assert decode(gzip.compress(b"") * 100_000 + gzip.compress(b"end"), "gzip") == b"end"
    assert time.monotonic() - began < HANGS


def test_an_empty_body_is_empty_in_any_coding():
    assert decode(b"", "gzip") == decode(b"", None) == b""


def test_junk_after_the_last_member_is_ignored_as_browsers_do():
    assert decode(gzip.compress(b"text") + b"\n\0junk", "X-GZIP ") == b"text"
