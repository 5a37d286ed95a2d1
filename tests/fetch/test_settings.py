import pytest
from pydantic import ValidationError

from flows.errors import FILE_REMEDIES, REMEDIES, FetchError, SettingsError
from flows.settings import Settings, load_settings
from schemas.codes import REASONS


def test_the_environment_changes_settings(monkeypatch):
    monkeypatch.setenv("RASHOMON_USER_AGENT", "DeskBot/3 (mail desk@news.example)")
    monkeypatch.setenv("RASHOMON_ALLOW_LOOPBACK", "true")
    settings = load_settings()
    assert settings.allow_loopback
    assert settings.product == "DeskBot"


def test_loopback_is_closed_unless_it_is_opened():
    assert not Settings().allow_loopback


def test_a_wrong_value_is_an_error_that_names_the_variable(monkeypatch):
    monkeypatch.setenv("RASHOMON_ATTEMPTS", "many")
    with pytest.raises(SettingsError, match=r"RASHOMON_ATTEMPTS='many': .*integer"):
        load_settings()


@pytest.mark.parametrize("agent", ["", "a\r\nX-Evil: 1", "näme/1", "/1"])
def test_a_user_agent_is_what_a_header_can_hold(agent):
    with pytest.raises(ValidationError):
        Settings(user_agent=agent)


def test_the_error_of_an_address_names_it_and_says_what_to_do():
    failures = [
        ("http://h.example/", "unreachable", "the name h.example does not resolve"),
        ("file:///news/a%20b.jpg", "unsupported_type", "'.jpg' is none of them"),
        ("file:///news/a%0Ab.txt", "unreadable", "Permission denied"),
    ]
    first, second, third = str(FetchError(failures)).splitlines()
    assert first.startswith("http://h.example/: the name h.example does not resolve. Check")
    assert second.startswith("/news/a b.jpg: '.jpg' is none of them. Save it as text")
    assert third.startswith(r"'/news/a\nb.txt': Permission denied. See that")


def test_remedies_are_for_reasons_that_exist():
    assert set(REMEDIES) | set(FILE_REMEDIES) <= set(REASONS)


def test_no_name_is_like_another_by_the_beginning_that_all_share(monkeypatch):
    monkeypatch.setenv("RASHOMON_NOPE", "2")
    with pytest.raises(SettingsError, match=r"no such setting[.]"):
        load_settings()


def test_a_package_that_is_no_language_model_is_named(monkeypatch):
    monkeypatch.setenv("RASHOMON_LANGUAGE_MODEL", "json")
    with pytest.raises(SettingsError, match="RASHOMON_LANGUAGE_MODEL='json': no such spaCy model"):
        load_settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ALIASES", ""),
        ("WORKERS", "0"),
        ("WORKERS", "-1"),
        ("WORKERS", "abc"),
        ("WORKERS", ""),
        ("WORKERS", "1e9"),
        ("CONNECTIONS", "99999999999999999999"),
        ("MAX_BODY_BYTES", "-5"),
        ("MAX_ARCHIVE_BYTES", "0"),
        ("ARTICLE_TIMEOUT", "0"),
        ("ARTICLE_TIMEOUT", "inf"),
        ("TOTAL_TIMEOUT", "nan"),
        ("HOST_DELAY", "-0.1"),
        ("MAX_REDIRECTS", "-1"),
        ("SITEMAP_DAYS", "0"),
        ("SITEMAP_DAYS", "1e300"),
        ("ALLOW_LOOPBACK", "perhaps"),
    ],
)
def test_a_value_without_sense_is_refused(monkeypatch, name, value):
    monkeypatch.setenv(f"RASHOMON_{name}", value)
    with pytest.raises(SettingsError, match=f"RASHOMON_{name}='{value}'"):
        load_settings()


def test_a_variable_that_names_no_setting_is_refused(monkeypatch):
    monkeypatch.setenv("RASHOMON_WORKER", "2")
    with pytest.raises(SettingsError, match=r"did you mean RASHOMON_WORKERS\?"):
        load_settings()
