import pytest
from pydantic import ValidationError

from flows.errors import REMEDIES, FetchError, SettingsError
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
        ("http://127.0.0.1/", "unsafe_address", "127.0.0.1 is not public"),
    ]
    first, second = str(FetchError(failures)).splitlines()
    assert first.startswith("http://h.example/: the name h.example does not resolve. Check")
    assert "RASHOMON_ALLOW_LOOPBACK=true" in second


def test_remedies_are_for_reasons_that_exist():
    assert set(REMEDIES) <= set(REASONS)
