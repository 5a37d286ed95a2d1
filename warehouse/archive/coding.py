"""Content codings (RFC 9110, section 8.4), undone within a limit so that no bomb goes off."""

import zlib
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Protocol

import brotli
from backports import zstd

ACCEPTED = "gzip, br, zstd"
GZIP_MAGIC = b"\x1f\x8b"
GZIP_BITS = zlib.MAX_WBITS + 16
# RFC 9659: what is sent as "zstd" needs no window beyond 8 MB.
ZSTD_WINDOW: Mapping[int, int] = {zstd.DecompressionParameter.window_log_max: 23}
# Given back at once where there is no limit, or most of it is left.
PIECE = 1_000_000
# Fed at once: what follows a member is copied, and hostile data may have a member every 20 bytes.
CHUNK = 16 * 1024


class CodingError(ValueError):
    """The body is not in the coding that its header names, or in one that nobody asked for."""


class OverLimitError(ValueError):
    """The body is larger than the limit once its coding is undone."""


class Undoing(Protocol):
    """The state of undoing one coding."""

    @property
    def complete(self) -> bool:
        """Whether the coded data has come to its end."""

    def feed(self, data: bytes, room: int) -> bytes:
        """Return what a piece decodes to, at most about so many bytes; call again with b""."""


class Identity:
    """No coding."""

    complete = True

    def feed(self, data: bytes, _room: int) -> bytes:
        """Return the piece as it is."""
        return data


class Gzip:
    """The coding "gzip" (RFC 1952), of one member or several."""

    def __init__(self) -> None:
        self._inflater = zlib.decompressobj(GZIP_BITS)

    @property
    def complete(self) -> bool:
        """Whether a member has come to its end, and no other has begun."""
        return self._inflater.eof

    def feed(self, data: bytes, room: int) -> bytes:
        """Return what a piece inflates to."""
        while True:
            if self._inflater.eof:
                data = self._inflater.unused_data + data
                if not data or not GZIP_MAGIC.startswith(data[: len(GZIP_MAGIC)]):
                    return b""  # browsers, too, ignore what follows the last member
                self._inflater = zlib.decompressobj(GZIP_BITS)
            inflated = self._inflater.decompress(self._inflater.unconsumed_tail + data, room)
            if inflated or not self._inflater.eof:
                return inflated
            data = b""  # the member was empty, and others may follow


class Brotli:
    """The coding "br" (RFC 7932)."""

    def __init__(self) -> None:
        self._decoder = brotli.Decompressor()

    @property
    def complete(self) -> bool:
        """Whether the stream has come to its end."""
        return bool(self._decoder.is_finished())

    def feed(self, data: bytes, room: int) -> bytes:
        """Return what a piece decodes to."""
        if self.complete:
            return b""
        return bytes(self._decoder.process(data, output_buffer_limit=room))


class Zstd:
    """The coding "zstd" (RFC 8878), of one frame or several."""

    def __init__(self) -> None:
        self._decoder = zstd.ZstdDecompressor(options=ZSTD_WINDOW)

    @property
    def complete(self) -> bool:
        """Whether a frame has come to its end, and no other has begun."""
        return self._decoder.eof

    def feed(self, data: bytes, room: int) -> bytes:
        """Return what a piece decodes to."""
        if not self._decoder.eof:
            return self._decoder.decompress(data, room)
        following = self._decoder.unused_data + data
        if not following:
            return b""
        self._decoder = zstd.ZstdDecompressor(options=ZSTD_WINDOW)
        return self._decoder.decompress(following, room)


CODINGS: Mapping[str, Callable[[], Undoing]] = MappingProxyType(
    {"identity": Identity, "gzip": Gzip, "x-gzip": Gzip, "br": Brotli, "zstd": Zstd}
)


class Decoder:
    """Undoes one content coding, piece by piece.

    Args:
        coding: value of the Content-Encoding header; null if there is none.
        limit: most bytes to give back; null for no limit.

    Raises:
        CodingError: the coding is none of CODINGS.
    """

    def __init__(self, coding: str | None, limit: int | None = None) -> None:
        self._name = (coding or "identity").strip().lower()
        if self._name not in CODINGS:
            raise CodingError(f"the content coding {self._name!r} was not asked for")
        self.body = bytearray()
        self._limit = limit
        self._begun = False
        self._undoing = CODINGS[self._name]()

    def feed(self, chunk: bytes) -> None:
        """Add what a piece decodes to.

        Raises:
            CodingError: it is not in the coding.
            OverLimitError: the body is too large; it is then cut at the limit.
        """
        self._begun = self._begun or bool(chunk)
        try:
            while decoded := self._undoing.feed(chunk, self._room()):
                self._add(decoded)
                if self._name == "identity":
                    return
                chunk = b""
        except (zlib.error, brotli.error, zstd.ZstdError) as error:
            raise CodingError(f"the body is not valid {self._name}: {error}") from error

    def finish(self) -> bytes:
        """Return the whole body.

        Raises:
            CodingError: it ends before its coding does.
        """
        if self._begun and not self._undoing.complete:
            raise CodingError(f"the {self._name} data ends too early")
        return bytes(self.body)

    def _room(self) -> int:
        """Return how much to give back: one byte over the limit shows that it is passed."""
        left = PIECE if self._limit is None else self._limit - len(self.body) + 1
        return min(left, PIECE)

    def _add(self, data: bytes) -> None:
        self.body += data
        if self._limit is not None and len(self.body) > self._limit:
            del self.body[self._limit :]
            raise OverLimitError(f"more than {self._limit:,} bytes")


def decode(payload: bytes, coding: str | None) -> bytes:
    """Return a whole payload without its content coding.

    Raises:
        CodingError: it is not in the coding.
    """
    decoder = Decoder(coding)
    for start in range(0, len(payload), CHUNK):
        decoder.feed(payload[start : start + CHUNK])
    return decoder.finish()
