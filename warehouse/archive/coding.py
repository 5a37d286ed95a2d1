"""Content codings (RFC 9110, section 8.4), undone within a limit so that no bomb goes off."""

import zlib

ACCEPTED = "gzip"
GZIP_MAGIC = b"\x1f\x8b"
GZIP_BITS = zlib.MAX_WBITS + 16


class CodingError(ValueError):
    """The body is not in the coding that its header names, or in one that nobody asked for."""


class OverLimitError(ValueError):
    """The body is larger than the limit once its coding is undone."""


class Decoder:
    """Undoes one content coding, piece by piece.

    Args:
        coding: value of the Content-Encoding header; null if there is none.
        limit: most bytes to give back; null for no limit.

    Raises:
        CodingError: the coding is not gzip.
    """

    def __init__(self, coding: str | None, limit: int | None = None) -> None:
        name = (coding or "identity").strip().lower()
        if name not in ("identity", "gzip", "x-gzip"):
            raise CodingError(f"the content coding {name!r} was not asked for")
        self.body = bytearray()
        self._limit = limit
        self._begun = False
        self._inflater = None if name == "identity" else zlib.decompressobj(GZIP_BITS)

    def feed(self, chunk: bytes) -> None:
        """Add what a piece decodes to.

        Raises:
            CodingError: it is not in the coding.
            OverLimitError: the body is too large; it is then cut at the limit.
        """
        if self._inflater is None:
            self._add(chunk)
            return
        self._begun = self._begun or bool(chunk)
        while chunk:
            if self._inflater.eof:
                if not GZIP_MAGIC.startswith(chunk[: len(GZIP_MAGIC)]):
                    return  # browsers, too, ignore what follows the last member
                self._inflater = zlib.decompressobj(GZIP_BITS)
            try:
                self._add(self._inflater.decompress(chunk, self._room()))
            except zlib.error as error:
                raise CodingError(f"the body is not valid gzip: {error}") from error
            chunk = self._inflater.unused_data

    def finish(self) -> bytes:
        """Return the whole body.

        Raises:
            CodingError: it ends before its coding does.
        """
        if self._inflater is not None and self._begun and not self._inflater.eof:
            raise CodingError("the gzip data ends too early")
        return bytes(self.body)

    def _room(self) -> int:
        """Return how much to inflate: one byte over the limit shows that it is passed."""
        return 0 if self._limit is None else self._limit - len(self.body) + 1

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
    decoder.feed(payload)
    return decoder.finish()
