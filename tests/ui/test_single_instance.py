"""A second start never opens the same household twice; what it was asked to do is not lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtNetwork import QLocalSocket

from tideover.ui.single_instance import SingleInstance, hand_over, server_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def first(tmp_path: Path) -> Iterator[SingleInstance]:
    """Return the window's side."""
    instance = SingleInstance(tmp_path / "household.tideover")
    yield instance
    instance.close()


def test_the_first_start_finds_nobody(tmp_path: Path) -> None:
    assert not hand_over(tmp_path / "household.tideover", [])


def test_a_second_start_hands_its_arguments_over(
    qtbot: QtBot, first: SingleInstance, tmp_path: Path
) -> None:
    with qtbot.waitSignal(first.started_again) as started:
        assert hand_over(tmp_path / "household.tideover", ["--record", "午餐 28"])
    assert started.args == [["--record", "午餐 28"]]


@pytest.mark.usefixtures("first")
def test_another_household_has_its_own_window(tmp_path: Path) -> None:
    assert not hand_over(tmp_path / "other.tideover", [])


def test_one_store_has_one_name_however_its_path_is_written(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    direct = tmp_path / "household.tideover"
    assert server_name(tmp_path / "folder" / ".." / "household.tideover") == server_name(direct)


def test_noise_on_the_line_brings_nobody_down(
    qtbot: QtBot, first: SingleInstance, tmp_path: Path
) -> None:
    noise = QLocalSocket()
    noise.connectToServer(server_name(tmp_path / "household.tideover"))
    assert noise.waitForConnected(1000)
    noise.write(b"\xff not json\n")
    noise.flush()
    with qtbot.waitSignal(first.started_again):
        hand_over(tmp_path / "household.tideover", ["--record"])
