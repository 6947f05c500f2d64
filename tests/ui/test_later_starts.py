"""A second start never opens the same household twice; what it was asked to do is not lost."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtNetwork import QLocalSocket

from tideover.ui.later_starts import LaterStarts, hand_over
from tideover.ui.single_instance import Claim, instance_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def first(tmp_path: Path) -> Iterator[LaterStarts]:
    """Return the window's side."""
    instance = LaterStarts(tmp_path / "household.tideover")
    yield instance
    instance.close()


def test_the_first_start_finds_nobody(tmp_path: Path) -> None:
    assert not hand_over(tmp_path / "household.tideover", [], patience=0)


def test_a_second_start_hands_its_arguments_over(
    qtbot: QtBot, first: LaterStarts, tmp_path: Path
) -> None:
    with qtbot.waitSignal(first.started_again) as started:
        assert hand_over(tmp_path / "household.tideover", ["--record", "午餐 28"])
    assert started.args == [["--record", "午餐 28"]]


@pytest.mark.usefixtures("first")
def test_another_household_has_its_own_window(tmp_path: Path) -> None:
    assert not hand_over(tmp_path / "other.tideover", [], patience=0)


def test_one_store_has_one_name_however_its_path_is_written(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    direct = tmp_path / "household.tideover"
    assert instance_name(tmp_path / "folder" / ".." / "household.tideover") == instance_name(direct)


def test_noise_on_the_line_brings_nobody_down(
    qtbot: QtBot, first: LaterStarts, tmp_path: Path
) -> None:
    noise = QLocalSocket()
    noise.connectToServer(instance_name(tmp_path / "household.tideover"))
    assert noise.waitForConnected(1000)
    noise.write(b"\xff not json\n")
    noise.flush()
    with qtbot.waitSignal(first.started_again):
        hand_over(tmp_path / "household.tideover", ["--record"])


def test_a_store_is_claimed_until_its_window_closes(tmp_path: Path) -> None:
    store = tmp_path / "household.tideover"
    window = Claim(store)
    assert window.is_first
    assert not Claim(store).is_first
    assert Claim(tmp_path / "other.tideover").is_first
    window.give_up()
    assert Claim(store).is_first


def test_what_a_killed_window_left_behind_keeps_nobody_out(tmp_path: Path) -> None:
    store = tmp_path / "household.tideover"
    code = (
        "import os, sys\nfrom pathlib import Path\n"
        "from tideover.ui.single_instance import Claim\n"
        "claim = Claim(Path(sys.argv[1]))\nprint(claim.is_first, flush=True)\nos._exit(9)"
    )
    killed = subprocess.run(
        [sys.executable, "-c", code, str(store)], capture_output=True, text=True, check=False
    )
    assert killed.stdout.strip() == "True"
    assert Claim(store).is_first


def test_a_start_that_comes_before_the_window_listens_waits_for_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    store = tmp_path / "household.tideover"
    code = (
        "import sys\nfrom pathlib import Path\nfrom tideover.ui.later_starts import hand_over\n"
        "print('trying', flush=True)\nprint(hand_over(Path(sys.argv[1]), ['--record']))"
    )
    second = subprocess.Popen(
        [sys.executable, "-c", code, str(store)], stdout=subprocess.PIPE, text=True
    )
    assert second.stdout is not None
    assert second.stdout.readline() == "trying\n"
    window = LaterStarts(store)
    with qtbot.waitSignal(window.started_again):
        pass
    assert second.communicate()[0] == "True\n"
    window.close()
