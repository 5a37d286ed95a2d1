import gzip
import os

import brotli
import pytest
from backports import zstd
from hypothesis import given
from hypothesis import strategies as st

from warehouse.archive.coding import PIECE, CodingError, Decoder, OverLimitError, decode

PACKED = {"gzip": gzip.compress, "br": brotli.compress, "zstd": zstd.compress}
coding = pytest.mark.parametrize("coding", PACKED)


@coding
@given(body=st.binary(max_size=300), cuts=st.lists(st.integers(1, 40)))
def test_a_body_is_the_same_however_its_payload_is_cut(coding, body, cuts):
    payload = PACKED[coding](body)
    decoder = Decoder(coding, len(body))
    for size in [*cuts, len(payload)]:
        decoder.feed(payload[:size])
        payload = payload[size:]
    assert decoder.finish() == body


@coding
def test_a_body_larger_than_one_piece_comes_whole(coding):
    body = b"seven were hurt\n" * (PIECE // 5)
    assert decode(PACKED[coding](body), coding) == body


@coding
def test_a_body_over_the_limit_is_cut_at_it(coding):
    body = os.urandom(5000)
    decoder = Decoder(coding, 4999)
    with pytest.raises(OverLimitError):
        decoder.feed(PACKED[coding](body))
    assert decoder.body == body[:4999]


@coding
def test_a_payload_that_ends_early_is_no_body(coding):
    decoder = Decoder(coding)
    decoder.feed(PACKED[coding](os.urandom(5000))[:-1])
    with pytest.raises(CodingError, match="too early"):
        decoder.finish()


@coding
@pytest.mark.parametrize("junk", [b"<p>plain</p>", bytes(40), b"\x28\xb5\x2f\xfd"])
def test_what_is_not_in_its_coding_is_told(coding, junk):
    with pytest.raises(CodingError):
        decode(junk, coding)


@pytest.mark.parametrize("coding", ["gzip", "zstd"])
def test_several_members_make_one_body(coding):
    assert decode(PACKED[coding](b"ab") + PACKED[coding](b"cd"), coding) == b"abcd"


def test_a_window_that_would_take_much_memory_is_refused():
    window = {zstd.CompressionParameter.window_log: 27}
    packer = zstd.ZstdCompressor(options=window)
    with pytest.raises(CodingError):
        decode(packer.compress(b"a" * 100) + packer.flush(), "zstd")


@pytest.mark.parametrize("coding", ["deflate", "gzip, br", "compress"])
def test_a_coding_that_was_not_asked_for_is_refused(coding):
    with pytest.raises(CodingError, match="not asked for"):
        Decoder(coding)
