"""Work beside the window: an old answer never covers a new one, and an error is never lost."""

from __future__ import annotations

from threading import Event, active_count
from typing import TYPE_CHECKING, NoReturn

import pytest
from PySide6.QtCore import QCoreApplication
from shiboken6 import delete

from tideover.domain.errors import StoreFull
from tideover.ui.work import Latest, Progress, Report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def latest() -> Iterator[Latest]:
    """Return a worker that ends with the test."""
    worker = Latest()
    yield worker
    worker.stop()


@pytest.fixture
def progress() -> Iterator[Progress]:
    """Return a worker for long jobs that ends with the test."""
    worker = Progress()
    yield worker
    worker.stop()


def broken(*_: object) -> NoReturn:
    """Fail as a full disk does."""
    raise StoreFull


def test_the_answer_arrives_on_the_window_s_thread(qtbot: QtBot, latest: Latest) -> None:
    with qtbot.waitSignal(latest.done) as answered:
        latest.start(lambda: 42)
    assert answered.args == [42]


def test_the_newest_question_wins(qtbot: QtBot, latest: Latest) -> None:
    gate = Event()
    answers: list[object] = []
    latest.done.connect(answers.append)
    latest.start(gate.wait)
    latest.start(lambda: "skipped")
    with qtbot.waitSignal(latest.done):
        latest.start(lambda: "newest")
        gate.set()
    assert answers == ["newest"]


def test_an_answer_to_somebody_who_is_gone_is_dropped(qtbot: QtBot) -> None:
    """A window that closes must not take the program along with it."""
    heard: list[object] = []
    for _ in range(20):
        gate = Event()
        asked, waiting = Latest(), Latest()
        asked.done.connect(heard.append)
        asked.start(gate.wait)
        delete(asked)
        gate.set()
        with qtbot.waitSignal(waiting.done):
            waiting.start(int)
        asked._pool.shutdown(wait=True)
        waiting.stop()
    QCoreApplication.processEvents()
    assert heard == []


def test_an_error_arrives_as_it_was_raised(qtbot: QtBot, latest: Latest) -> None:
    with qtbot.waitSignal(latest.failed) as failed:
        latest.start(broken)
    assert failed.args is not None
    assert isinstance(failed.args[0], StoreFull)


def test_a_closed_window_that_hears_of_a_new_language_does_no_harm(latest: Latest) -> None:
    asked: list[int] = []
    latest.stop()
    latest.start(lambda: asked.append(1))
    assert not asked


def test_no_thread_is_left_behind(qtbot: QtBot) -> None:
    before = active_count()
    worker = Latest()
    with qtbot.waitSignal(worker.done):
        worker.start(lambda: 1)
    worker.stop()
    assert active_count() == before


def test_a_long_job_says_how_far_it_is(qtbot: QtBot, progress: Progress) -> None:
    def job(report: Report) -> str:
        report.step(1, 2)
        report.step(2, 2)
        return "ready"

    with qtbot.waitSignals([progress.progressed, progress.progressed, progress.done]):
        progress.start(job)
    assert not progress.running


def test_a_cancelled_job_stops_at_its_next_step(qtbot: QtBot, progress: Progress) -> None:
    gate = Event()
    reached: list[int] = []

    def job(report: Report) -> None:
        gate.wait()
        report.step(1, 2)
        reached.append(1)

    with qtbot.waitSignal(progress.cancelled):
        progress.start(job)
        progress.cancel()
        gate.set()
    assert not reached


def test_a_long_job_that_fails_says_why(qtbot: QtBot, progress: Progress) -> None:
    with qtbot.waitSignal(progress.failed) as failed:
        progress.start(broken)
    assert failed.args is not None
    assert isinstance(failed.args[0], StoreFull)
