"""What a site's robots.txt allows (RFC 9309)."""

from dataclasses import dataclass

from protego import Protego

from flows.fetch.refused import RefusedError
from flows.settings import Settings

PATH = "/robots.txt"
# RFC 9309, 2.5: at least 500 kibibytes must be read.
MAX_BYTES = 500 * 1024
# RFC 9309, 2.3.1.2: at least five consecutive redirects should be followed, also across hosts.
REDIRECTS = 5
# RFC 9309, 2.4: rules should not be used for more than 24 hours.
LIFETIME = 24 * 60 * 60.0
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
    """Return the rules that a robots.txt gives.

    Of one that was cut at MAX_BYTES the last line is left out: cut short, it might forbid more.
    """
    if len(body) >= MAX_BYTES:
        body = body[: body.rfind(b"\n") + 1]
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
    if refused.status in UNAVAILABLE:
        return Rules()
    if refused.reason == "http_error":
        return Rules(refusal=("robots_disallowed", f"robots.txt: {refused.detail}"))
    return Rules(refusal=(refused.reason, f"robots.txt: {refused.detail}"))
