"""A broken settings file costs the broken setting, never the start of the program."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest

from tideover.app.settings import Settings, Theme
from tideover.store.settings_file import JsonSettings

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def kept(tmp_path: Path) -> JsonSettings[Settings]:
    return JsonSettings(tmp_path / "config" / "settings.json", Settings())


def test_the_first_start_has_the_usual_settings(kept: JsonSettings[Settings]) -> None:
    assert kept.load() == Settings()


def test_settings_come_back_as_they_were(kept: JsonSettings[Settings]) -> None:
    chosen = Settings(language="zh_CN", theme=Theme.DARK, store="/家/账本.tideover", notify=False)
    kept.save(chosen)
    assert kept.load() == chosen


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'"text"']
)
def test_a_file_that_is_not_settings_is_as_good_as_none(
    kept: JsonSettings[Settings], content: bytes
) -> None:
    kept.path.parent.mkdir()
    kept.path.write_bytes(content)
    assert kept.load() == Settings()


def test_one_broken_value_does_not_take_the_others_along(kept: JsonSettings[Settings]) -> None:
    chosen = Settings(language="en", theme=Theme.LIGHT, page="loans")
    kept.save(chosen)
    values = json.loads(kept.path.read_bytes())
    for field in fields(Settings):
        for broken in (
            None,
            7.5,
            ["list"],
            {"a": 1},
            "no such theme" if field.name == "theme" else 1,
        ):
            kept.path.write_text(json.dumps({**values, field.name: broken}), "utf-8")
            usual = getattr(Settings(), field.name)
            assert kept.load() == replace(chosen, **{field.name: usual})


def test_settings_of_a_later_version_are_passed_over(kept: JsonSettings[Settings]) -> None:
    kept.save(Settings(language="en"))
    values = json.loads(kept.path.read_bytes())
    kept.path.write_text(json.dumps({**values, "hologram": True}), "utf-8")
    assert kept.load() == Settings(language="en")
