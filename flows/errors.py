"""What users can set right: each error names the input and says what to do."""

import os
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from urllib.parse import unquote_to_bytes

REMEDIES: Mapping[str, str] = MappingProxyType(
    {
        "broken_feed": "Give the addresses of its articles instead.",
        "http_error": "Open the address in a browser to see whether it is still right.",
        "not_text": "Give a page of text or HTML, or a feed.",
        "robots_disallowed": "Save the page yourself and give the file.",
        "timeout": "Run again later, or raise RASHOMON_TOTAL_TIMEOUT and RASHOMON_READ_TIMEOUT.",
        "too_large": "Raise RASHOMON_MAX_BODY_BYTES if it is worth the memory.",
        "too_many_redirects": "Give the address that it ends at.",
        "unreachable": "Check the address and the network, then run again: what was read is kept.",
        "unreadable": "Save the page yourself and give the file.",
        "unsafe_address": "Save the page yourself and give the file.",
    }
)
FILE_REMEDIES: Mapping[str, str] = MappingProxyType(
    {
        "empty": "Name one that holds articles.",
        "too_large": "Raise RASHOMON_MAX_BODY_BYTES if it is worth the memory.",
        "unreadable": "See that it is whole and that you may read it.",
        "unsupported_type": "Save it as text, Markdown or HTML, under a name that ends so.",
    }
)
FILE = "file://"
LONGEST = 300
"""Characters of a source that a message shows."""


class RashomonError(Exception):
    """Something that a user can set right."""


class InputError(RashomonError):
    """A source that was named can't be read at all."""

    def __init__(self, source: str, problem: str, remedy: str) -> None:
        super().__init__(f"{_shown(source)}: {problem}. {remedy}")
        self.source = source


class SettingsError(RashomonError):
    """An environment variable has a value that its setting can't have."""

    def __init__(self, name: str, value: str, problem: str) -> None:
        super().__init__(f"{name}={value!r}: {problem}. Change the variable or unset it.")


class NotWarmError(RashomonError):
    """The processes that read articles can't start."""

    def __init__(self, problem: str) -> None:
        remedy = (
            "Make room on the disk; if memory is short, set RASHOMON_WORKERS=1. Then run again."
        )
        super().__init__(f"a process to read articles can't start: {problem}. {remedy}")


class FetchError(RashomonError):
    """Addresses that were named could not be fetched, whatever became of the other inputs.

    Args:
        failures: address, reason (codes.REASONS) and detail of each.
    """

    def __init__(self, failures: Iterable[tuple[str, str, str]]) -> None:
        super().__init__(
            "\n".join(
                f"{_shown(address)}: {detail or reason}. {_remedy(address, reason)}".rstrip()
                for address, reason, detail in failures
            )
        )


def _remedy(address: str, reason: str) -> str:
    return (FILE_REMEDIES if address.startswith(FILE) else REMEDIES).get(reason, "")


def _shown(source: str) -> str:
    """Return a source as its user would write it, on one line, and not the whole of a long one."""
    if source.startswith(FILE):
        source = os.fsdecode(unquote_to_bytes(source.removeprefix(FILE)))
    shown = source if len(source) <= LONGEST else source[: LONGEST - 1] + "…"
    return shown if shown.isprintable() and shown.strip() else repr(shown)
