"""Everything of one user is where they, and nobody else, would look for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.store import paths

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_one_folder_can_hold_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    everything = (
        paths.usual_store(),
        paths.settings_path(),
        paths.cache_folder(),
        paths.backups_of(tmp_path / "elsewhere.tideover"),
    )
    assert all(path.is_relative_to(tmp_path) for path in everything)


def test_without_it_the_folders_are_those_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE)
    assert paths.data_folder() != paths.config_folder() != paths.cache_folder()
    assert all(
        "tideover" in str(folder)
        for folder in (paths.data_folder(), paths.config_folder(), paths.cache_folder())
    )


def test_two_households_of_one_name_keep_their_backups_apart(tmp_path: Path) -> None:
    usual = paths.usual_store()
    elsewhere = tmp_path / "stick" / usual.name
    assert paths.backups_of(usual) != paths.backups_of(elsewhere)
    assert paths.backups_of(usual) == paths.backups_of(usual)
