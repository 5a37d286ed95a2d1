"""Ids: hashes of what makes a row that row."""

import hashlib
import json

LENGTH = 20
ENCODER = json.JSONEncoder(ensure_ascii=False, default=str)


def identify(*parts: object) -> str:
    """Return the id of a row: 20 hexadecimal digits of the SHA-256 of its parts as JSON."""
    encoded = ENCODER.encode(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(encoded).hexdigest()[:LENGTH]
