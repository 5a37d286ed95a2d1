"""Whether a WARC file ends where its last record does; libraries stop silently at damage."""

import os
import re
import zlib
from typing import BinaryIO

from warehouse.archive.coding import GZIP_BITS, GZIP_MAGIC

PIECE = 64 * 1024
HEADERS = 64 * 1024
LENGTH = re.compile(rb"\r\nContent-Length:\s*(\d+)\s*\r\n", re.IGNORECASE)
END = len(b"\r\n\r\n")


def damage(stream: BinaryIO, last: int) -> str | None:
    """Return what is wrong with the end of a file; null if it is whole.

    Args:
        stream: the file.
        last: where the last record begins that could be read.
    """
    stream.seek(last)
    packed = stream.read(len(GZIP_MAGIC)) == GZIP_MAGIC
    stream.seek(last)
    size = os.fstat(stream.fileno()).st_size
    end = _member_end(stream, last) if packed else _record_end(stream, last)
    if end == size:
        return None
    return f"cut off or damaged after the record at byte {last:,} of {size:,}"


def _member_end(stream: BinaryIO, start: int) -> int | None:
    """Return where a gzip member ends; null if it does not."""
    inflater = zlib.decompressobj(GZIP_BITS)
    read = start
    while not inflater.eof:
        piece = inflater.unconsumed_tail
        if not piece:
            piece = stream.read(PIECE)
            read += len(piece)
        if not piece:
            return None
        try:
            inflater.decompress(piece, PIECE)
        except zlib.error:
            return None
    return read - len(inflater.unused_data)


def _record_end(stream: BinaryIO, start: int) -> int | None:
    """Return where a record that is not packed ends; null if it does not say."""
    head, end, _ = stream.read(HEADERS).partition(b"\r\n\r\n")
    length = LENGTH.search(head + b"\r\n")
    return start + len(head) + len(end) + int(length[1]) + END if length and end else None
