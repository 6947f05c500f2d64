"""What a chart is before it is drawn: frozen values, finished texts, colours by name.

Everything here is put together on the UI thread, so the worker that draws touches no Qt.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar, Protocol

from tideover.domain.dates import Month
from tideover.domain.money import Money
from tideover.ui.format import day_text, money_text, month_text, number_text, short_money_text

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure, SubFigure

    Sheet = Figure | SubFigure

MOST_STEPS = 6
_NICE = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Look:
    """Colours by name as `#RRGGBB`, and the size of the letters in points."""

    colours: Mapping[str, str]
    points: float = 9.0


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis and what stands there."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """One line of what is read off a chart; `colour` names that of its series, or is empty."""

    label: str
    value: str
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the chart says at one place: shown beside the cursor and read out."""

    heading: str
    lines: tuple[ReadingLine, ...]

    @property
    def spoken(self) -> str:
        """The reading as one sentence."""
        return "; ".join([self.heading, *(f"{line.label} {line.value}" for line in self.lines)])


class Drawing(Protocol):
    """One chart. `frame` is what stays while only the curves move; it is compared by value.

    `draw_frame` and `draw_curves` run in a worker or on the UI thread and use only what the
    drawing holds. `stops` are the places at which it can be read, in the units of the x axis, or
    of the y axis where it `reads_down`; `summary` says in words what the picture shows.
    """

    @property
    def frame(self) -> Hashable:
        """What stays while only the curves move."""

    @property
    def title(self) -> str:
        """The finding; it is drawn only into files, the window says it above the chart."""

    @property
    def summary(self) -> str:
        """What the picture shows, for somebody who does not see it."""

    @property
    def stops(self) -> tuple[float, ...]:
        """Where the chart can be read, from left to right or from the top down."""

    @property
    def reads_down(self) -> bool:
        """Whether the stops lie one below the other."""

    def reading(self, stop: int) -> Reading:
        """Return what the chart says at a stop; called on the UI thread."""

    def draw_frame(self, figure: Sheet, look: Look) -> Axes:
        """Draw what stays: axes, ticks, labels; return the axes that the curves go into."""

    def draw_curves(self, axes: Axes, look: Look) -> tuple[Artist, ...]:
        """Add what moves to the axes and return it."""

    def move_curves(self, artists: tuple[Artist, ...]) -> None:
        """Put what a drawing with an equal frame has added where this one has it.

        Making the artists anew would take longer than drawing them.
        """


class Still:
    """A drawing of which nothing moves; it is read from left to right."""

    __slots__ = ()
    reads_down: ClassVar[bool] = False

    def draw_curves(self, _axes: Axes, _look: Look) -> tuple[Artist, ...]:
        """Return nothing: nothing moves."""
        return ()

    def move_curves(self, _artists: tuple[Artist, ...]) -> None:
        """Do nothing: nothing moves."""


Value = Money | Month | date | str | None


@dataclass(frozen=True, slots=True)
class Numbers:
    """What a chart shows, as a table: the headings, and rows of values; None where there is none.

    `spoken` is the name of the table.
    """

    spoken: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]

    def as_text(self) -> str:
        """Return the table with tabs between its columns, as spreadsheets take it."""
        lines = [self.heads, *(map(_copied, row) for row in self.rows)]
        return "\n".join("\t".join(text.replace("\t", " ") for text in line) for line in lines)


def shown(value: Value) -> str:
    """Return a value as a person reads it."""
    match value:
        case Money():
            return money_text(value)
        case Month():
            return month_text(value)
        case date():
            return day_text(value)
        case _:
            return value or "—"


def _copied(value: Value) -> str:
    return number_text(value) if isinstance(value, Money) else "" if value is None else str(value)


class TabledDrawing(Drawing, Protocol):
    """A drawing whose numbers can be read as a table as well."""

    def numbers(self) -> Numbers:
        """Return what the chart shows as a table."""


def major_units(amount: Money) -> float:
    """Return an amount as a picture needs it: not exact, never to be counted with."""
    return amount.minor / amount.currency.scale


def many_major_units(amounts: Sequence[Money]) -> tuple[float, ...]:
    """Return amounts of one currency as `major_units`: a curve has hundreds of them."""
    scale = amounts[0].currency.scale if amounts else 1
    return tuple(amount.minor / scale for amount in amounts)


def money_ticks(lowest: Money, highest: Money) -> tuple[Tick, ...]:
    """Return the marks of an axis that holds both amounts and zero, in round steps.

    The first mark is at or below the lowest amount, the last at or above the highest.
    """
    currency = lowest.currency
    low, high = min(lowest.minor, 0), max(highest.minor, 0, lowest.minor + currency.scale)
    step = _round_step(high - low, currency.scale)
    marks = range(low // step, -(-high // step) + 1)
    return tuple(
        Tick(mark * step / currency.scale, short_money_text(Money(mark * step, currency)))
        for mark in marks
    )


def _round_step(span: int, unit: int) -> int:
    """Return the smallest of 1, 2, 5, 10, 20 … units that needs few steps for the span."""
    power = unit
    while True:
        for digit in _NICE:
            if span <= digit * power * MOST_STEPS:
                return digit * power
        power *= 10


def months_between_labels(months: int, room: int, label_width: int = 44) -> int:
    """Return every how many months a label fits into so many pixels."""
    fitting = max(1, room // label_width)
    return next((step for step in (1, 2, 3, 6, 12, 24, 60) if months <= step * fitting), 120)
