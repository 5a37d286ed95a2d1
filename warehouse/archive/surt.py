"""Sort-friendly addresses, the keys of a CDXJ index: `org,example)/news?page=2`.

They follow the canonical form that the Internet Archive's tools compute, so that those tools find
here what they look for: host reversed and without www, no scheme, default port or fragment; path
and query in lower case, escaped once; arguments sorted, and none that numbers a session.
"""

import re
from urllib.parse import SplitResult, quote_from_bytes, unquote_to_bytes, urlsplit

PORTS = {"http": 80, "https": 443}
WWW = re.compile(r"www\d*\.")
SESSION = re.compile(
    r"(?:jsessionid|phpsessid|sid)=[0-9a-z]{32}(?:&|$)|aspsessionid[a-z]{8}=[a-z]{24}(?:&|$)"
    r"|cfid=[^&]+&cftoken=[^&]+(?:&|$)",
    re.IGNORECASE,
)
UNESCAPED = "!\"$&'()*+,-./:;<=>?@[\\]^_`{|}~"
ROUNDS = 8
"""How often what was escaped several times is unescaped: an address may not cost more."""


def surt(url: str) -> str:
    """Return the key of an address; one that is not of the web is its own key, escaped."""
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        return _escaped(url)
    if parts.scheme not in PORTS or not parts.hostname:
        return _escaped(url)
    place = _host(parts.hostname)
    if port not in (None, PORTS[parts.scheme]):
        place += f":{port}"
    return f"{place}){_path(parts)}{_query(parts)}"


def _host(name: str) -> str:
    try:
        name = name.encode("idna").decode("ascii")
    except UnicodeError:
        name = _escaped(name)
    name = WWW.sub("", name.lower().strip("."), count=1) if WWW.match(name) else name.strip(".")
    return ",".join(reversed(name.split(".")))


def _path(parts: SplitResult) -> str:
    kept: list[str] = []
    for step in _canonical(parts.path).split("/"):
        if step == ".." and kept:
            kept.pop()
        elif step not in ("", "."):
            kept.append(step)
    return "/" + "/".join(kept).lower()


def _query(parts: SplitResult) -> str:
    arguments = SESSION.sub("", _canonical(parts.query)).lower()
    if not arguments:
        return ""
    return "?" + "&".join(sorted(arguments.split("&"), key=lambda one: one.split("=", 1)))


def _canonical(text: str) -> str:
    """Return a text escaped once, however often it was."""
    raw = text.encode("utf-8", "surrogatepass")
    for _ in range(ROUNDS):
        plain = unquote_to_bytes(raw)
        if plain == raw:
            break
        raw = plain
    return quote_from_bytes(raw, safe=UNESCAPED)


def _escaped(text: str) -> str:
    """Return a text without characters that would end a field or line of an index."""
    return quote_from_bytes(text.encode("utf-8", "surrogatepass"), safe=UNESCAPED + "%#")
