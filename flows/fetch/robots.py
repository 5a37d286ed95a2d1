"""What a site's robots.txt allows (RFC 9309)."""

from dataclasses import dataclass

from protego import Protego

from flows.fetch.refused import RefusedError
from flows.settings import Settings

PATH = "/robots.txt"
# RFC 9309, 2.5: at least 500 kibibytes must be read.
MAX_BYTES = 500 * 1024
UNAVAILABLE = frozenset(range(400, 500)) - {429}


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one site, or why there are none to be had.

    Attributes:
        protego: the rules; null if all is allowed.
        delay: seconds that the site asks to leave between requests.
        refusal: reason and detail, if nothing of the site may be fetched.
    """

    protego: Protego | None = None
    delay: float = 0.0
    refusal: tuple[str, str] | None = None

    def check(self, url: str, settings: Settings) -> None:
        """Raise unless an address may be fetched.

        Raises:
            RefusedError: it may not.
        """
        if self.refusal is not None:
            raise RefusedError(*self.refusal)
        if self.protego is not None and not self.protego.can_fetch(url, settings.product):
            detail = f"robots.txt disallows it to {settings.product}"
            raise RefusedError("robots_disallowed", detail)


def rules(body: bytes, settings: Settings) -> Rules:
    """Return the rules that a robots.txt gives."""
    protego = Protego.parse(body.decode("utf-8-sig", "replace"))
    delay = float(protego.crawl_delay(settings.product) or 0)
    if delay > settings.max_crawl_delay:
        detail = f"robots.txt asks for {delay:g} s between requests, which is too long to wait"
        return Rules(refusal=("robots_disallowed", detail))
    return Rules(protego, delay)


def rules_without(refused: RefusedError) -> Rules:
    """Return what holds where robots.txt could not be had.

    RFC 9309, 2.3.1: "unavailable" (a client error, or too many redirects) allows all, and
    "unreachable" (a server error, or no answer) disallows all. A server that answers 429 is held
    to be overloaded, not to be without rules.
    """
    if refused.reason == "too_many_redirects" or refused.status in UNAVAILABLE:
        return Rules()
    if refused.reason == "http_error":
        return Rules(refusal=("robots_disallowed", f"robots.txt: {refused.detail}"))
    return Rules(refusal=(refused.reason, f"robots.txt: {refused.detail}"))
