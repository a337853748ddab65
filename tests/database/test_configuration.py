from __future__ import annotations

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from timeline.database.configuration import data_directory, database_settings

CHECKOUT = Path("/srv/timeline")


def test_a_url_names_server_database_and_options() -> None:
    settings = database_settings(
        {"DATABASE_URL": "postgresql://ada:se%40cret@db.example:5433/story?sslmode=require"}, checkout=CHECKOUT
    )

    assert settings == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "story",
        "USER": "ada",
        "PASSWORD": "se@cret",
        "HOST": "db.example",
        "PORT": "5433",
        "OPTIONS": {"pool": {"min_size": 1, "max_size": 8, "timeout": 10}, "sslmode": "require"},
    }


def test_without_a_url_the_embedded_server_is_used(tmp_path: Path) -> None:
    settings = database_settings({"TIMELINE_DATA_DIR": str(tmp_path)}, checkout=CHECKOUT)

    assert settings["ENGINE"] == "timeline.database.embedded"
    assert settings["DATA_DIR"] == tmp_path / "postgresql"
    assert settings["OPTIONS"] == {}


def test_what_serves_pages_keeps_its_connections_to_the_embedded_server(tmp_path: Path) -> None:
    environ = {"TIMELINE_DATA_DIR": str(tmp_path), "TIMELINE_KEEPS_CONNECTIONS": "1"}

    assert database_settings(environ, checkout=CHECKOUT)["OPTIONS"]["pool"]["max_size"] == 8


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("mysql://host/story", "must begin with postgresql://"),
        ("postgresql://host", "names no database"),
        ("postgresql://host/story?nonsense=1", "cannot be read"),
    ],
)
def test_a_wrong_url_is_refused_with_a_sentence(url: str, sentence: str) -> None:
    with pytest.raises(ImproperlyConfigured, match=sentence):
        database_settings({"DATABASE_URL": url}, checkout=CHECKOUT)


def test_root_keeps_its_data_outside_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0)

    folder = data_directory({}, checkout=CHECKOUT)

    assert folder.parent == Path("/var/lib/timeline")
    assert folder != data_directory({}, checkout=Path("/srv/other/timeline"))


def test_everybody_else_keeps_it_under_var(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)

    assert data_directory({}, checkout=CHECKOUT) == CHECKOUT / "var"
