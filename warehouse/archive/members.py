"""Gzip members (RFC 1952): one holds one WARC record, so their ends are where a file may be cut."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from warehouse.archive.coding import GZIP_BITS

CHUNK = 16 * 1024


@dataclass(frozen=True, slots=True)
class Member:
    """One complete member: its interval in the file, and what it inflates to."""

    start: int
    end: int
    data: bytes


def members(stream: BinaryIO, start: int = 0) -> Iterator[Member]:
    """Yield the complete members from an offset on, up to the end or the first damage.

    The libraries that read WARC files stop silently there, too; here the caller can tell: the
    last member's end is not the file's.
    """
    stream.seek(start)
    ahead = b""
    read = start
    while True:
        inflater = zlib.decompressobj(GZIP_BITS)
        data = bytearray()
        while not inflater.eof:
            chunk = ahead or stream.read(CHUNK)
            if not chunk:
                return
            read += 0 if ahead else len(chunk)
            ahead = b""
            try:
                data += inflater.decompress(chunk)
            except zlib.error:
                return
        ahead = inflater.unused_data
        end = read - len(ahead)
        yield Member(start, end, bytes(data))
        start = end
