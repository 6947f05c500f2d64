"""The real window on a real store: from an edit, a jump or a drag to what is on the screen."""

from __future__ import annotations

import gc
import time
from contextlib import contextmanager
from dataclasses import replace
from itertools import cycle, islice
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from tests.bench.household import TODAY
from tests.bench.printing import median, row
from tideover import bootstrap
from tideover.app.commands.budgets import SetBudget
from tideover.app.commands.entries import AddEntries
from tideover.app.commands.records import Replace
from tideover.app.settings import Settings
from tideover.calendars.china import working_calendar
from tideover.domain.budgets import BudgetLine
from tideover.domain.dates import Month
from tideover.domain.entries import Entry, Split
from tideover.domain.ids import EntryId, new_id
from tideover.domain.money import Money
from tideover.store.household_store import HouseholdStore
from tideover.ui.application import Session, create_application
from tideover.ui.pages.book_page import BookPage
from tideover.ui.pages.outlook_page import OutlookPage
from tideover.ui.pages.way_out_page import WayOutPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tideover.app.commands.command import Command
    from tideover.domain.snapshot import Snapshot

SCREEN = (1920, 1080)
PATIENCE_MS = 30_000
AN_EDIT_MS = 50
A_FRAME_MS = 16
EDITS = 12
FRAMES = 40


class Seen(QObject):
    """Notes when something was painted, and when an answer last came from a worker.

    Signals:
        painted: the widget was painted and everything that was to be done is done.
    """

    painted = Signal()

    def __init__(self, window: QObject, *watched: QObject) -> None:
        """Watch widgets of a window."""
        super().__init__(window)
        self.arrived = 0.0
        self.paints = 0
        for each in watched:
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the moment."""
        if event.type() == QEvent.Type.Paint:
            self.paints += 1
            QTimer.singleShot(0, self.painted.emit)
        return super().eventFilter(watched, event)

    def note_arrival(self, _answer: object) -> None:
        """Note the moment of an answer."""
        self.arrived = time.perf_counter()


def wait_for(signal: Any, action: Callable[[], object]) -> None:
    """Do something and let the window work until it has told so."""
    loop = QEventLoop()
    late: list[bool] = []
    watch = QTimer()
    watch.setSingleShot(True)
    watch.timeout.connect(loop.quit)
    watch.timeout.connect(lambda: late.append(True))
    watch.start(PATIENCE_MS)
    connection = signal.connect(loop.quit)
    action()
    loop.exec()
    signal.disconnect(connection)
    if late:
        raise RuntimeError("the window did not answer")


@contextmanager
def opened(path: Path) -> Iterator[Session]:
    """Give the open window of a household, with garbage collected as the program does."""
    gc.set_threshold(*bootstrap.RARE_COLLECTIONS)
    application = create_application(["tideover"], Settings(language="en"))
    store = HouseholdStore(path, working_calendar())
    ports = bootstrap.ports_for(store, store.read(TODAY), None, lambda: TODAY)
    session = Session(application, ports)
    session.window.resize(*SCREEN)
    session.start()
    application.processEvents()
    gc.freeze()
    yield session
    session.quit()


def measure(session: Session) -> None:
    """Print what a person waits for."""
    _measure_edits(session)
    _measure_table(session)
    _measure_slider(session)


def _measure_edits(session: Session) -> None:
    window = session.window
    window.show_page("outlook")
    page = window.current_page()
    assert isinstance(page, OutlookPage)
    application = QApplication.instance()
    assert application is not None
    # What a first edit loads, and the first chart, are no part of an edit.
    first = _edit("an entry", session.services.snapshot(), 0)
    wait_for(page.cash.canvas.shown, lambda: session.services.perform(first))
    seen = Seen(window, *page.tiles.buttons)
    slowest = 0.0
    work: list[float] = []
    for kind in ("an entry", "a loan", "a recurring item", "a budget"):
        taken = []
        for number in range(EDITS):
            command = _edit(kind, session.services.snapshot(), number)
            before = seen.paints
            begun, worked = time.perf_counter(), time.thread_time()
            session.services.perform(command)
            while seen.paints == before:
                application.processEvents()
            taken.append((time.perf_counter() - begun) * 1000)
            work.append((time.thread_time() - worked) * 1000)
            _rest(page)
        slowest = max(slowest, median(taken))
        row(f"  {kind} changed → outlook on the screen", median(taken))
    row("  its own work for an edit: processor time, no waiting", median(work))
    row("edit → new outlook on the screen, slowest kind", slowest, AN_EDIT_MS)


def _rest(page: OutlookPage) -> None:
    """Let the chart and the suggestions come: a person's next edit comes later than they do."""
    QApplication.processEvents()
    page.helping._after_the_paint.stop()
    page.helping._start()
    for worker in (page.cash.canvas._worker, page.helping._work):
        worker._pool.submit(int).result()
    QApplication.processEvents()


def _edit(kind: str, snapshot: Snapshot, number: int) -> Command:
    """Return a change that is seen on every tile."""
    amount = Money(-1_000_000 - 10_000 * number)
    account = snapshot.accounts[0]
    if kind == "a loan":
        loan = snapshot.loans[number % len(snapshot.loans)]
        terms: Any = loan.terms
        more = replace(terms, principal=terms.principal + Money(5_000_000))
        return Replace(replace(loan, terms=more))
    if kind == "a recurring item":
        item = snapshot.recurring[number % len(snapshot.recurring)]
        return Replace(replace(item, amount=item.amount + amount))
    category = snapshot.categories[number]
    if kind == "a budget":
        # More than was spent already, or the plan is used up and changes nothing.
        month = Month.of(TODAY)
        planned = abs(snapshot.month_sums.get((month, category.id), Money(0))) - amount
        return SetBudget((BudgetLine(category.id, month, planned),))
    split = (Split(category.id, amount),)
    return AddEntries(
        (Entry(EntryId(new_id()), account.id, TODAY, f"payee {number}", amount, split),)
    )


def _measure_table(session: Session) -> None:
    session.window.show_page("book")
    page = session.window.current_page()
    assert isinstance(page, BookPage)
    register = page.entries.register
    wait_for(register.entries.answered, session.changes.begin_day)
    bar, viewport = register.verticalScrollBar(), register.viewport()
    jumps, repaints = [], []
    for number in range(1, FRAMES + 1):
        begun = time.perf_counter()
        place = bar.maximum() * number // (FRAMES + 1)
        wait_for(register.entries.dataChanged, lambda place=place: bar.setValue(place))  # type: ignore[misc]
        drawn = time.perf_counter()
        viewport.repaint()
        ended = time.perf_counter()
        jumps.append((ended - begun) * 1000)
        repaints.append((ended - drawn) * 1000)
    rolls = []
    for _ in range(FRAMES):
        begun = time.perf_counter()
        bar.setValue(bar.value() - 3 * register.row_height)
        viewport.repaint()
        rolls.append((time.perf_counter() - begun) * 1000)
    row("  jump in the register → rows on the screen", median(jumps))
    row("table repaint, rows never seen before", median(repaints), A_FRAME_MS)
    row("table repaint, rolling by three rows", median(rolls), A_FRAME_MS)


def _measure_slider(session: Session) -> None:
    session.window.show_page("way_out")
    page = session.window.current_page()
    assert isinstance(page, WayOutPage)
    wait_for(page.payoff.plan.canvas.shown, lambda: None)
    # The answer to "a few hundred a month" takes seconds with ten loans, once for a household.
    page.difficulty.fixed._worker._pool.submit(int).result()
    QApplication.processEvents()
    slider = page.payoff.controls.slider
    seen = Seen(session.window, page.payoff.plan.canvas)
    # Before the page hears of it: what the page does with the answer is part of a frame.
    page.payoff._planner.done.disconnect(page.payoff._show_planned)
    page.payoff._planner.done.connect(seen.note_arrival)
    page.payoff._planner.done.connect(page.payoff._show_planned)
    marks = list(islice(cycle((*range(20, 40), *range(40, 20, -1))), FRAMES))
    lags, frames, work = [], [], []
    for mark in marks:
        moved: list[float] = []
        seen.arrived = 0.0
        begun, worked = time.perf_counter(), time.thread_time()

        def move(mark: int = mark, moved: list[float] = moved) -> None:
            slider.setValue(mark)
            moved.append(time.perf_counter())

        wait_for(seen.painted, move)
        while not seen.arrived:
            wait_for(seen.painted, int)
        ended = time.perf_counter()
        work.append((time.thread_time() - worked) * 1000)
        lags.append((ended - begun) * 1000)
        frames.append((moved[0] - begun + ended - seen.arrived) * 1000)
    row("  slider moved → its plan on the screen", median(lags))
    row("  its own work for a frame: processor time, no waiting", median(work))
    row("slider frame: what the window does for each", median(frames), A_FRAME_MS)
