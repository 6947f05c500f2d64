"""The credit record of every loan on one time line: when it was late, and until when it is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.domain.dates import Month
from tideover.ui.charts.axes import pixels, placed_axes, style_axes
from tideover.ui.charts.drawing import Reading, ReadingLine, Still, Tick, months_between_labels
from tideover.ui.charts.lettering import drawable
from tideover.ui.format import month_text, numeric_day_text
from tideover.ui.wording.credit_record import period_of, record_text, record_title, years_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator
    from datetime import date

    from matplotlib.axes import Axes

    from tideover.engine.credit_record import RecordItem
    from tideover.ui.charts.drawing import Look, Sheet
    from tideover.viewmodels.credit_record import RecordLine, RecordView

translate = QCoreApplication.translate

MOST_ROWS = 12
"""Loans that the picture has room for; the table beside it shows all."""

LATE, KEPT, EXPECTED = "short", "series_5", "series_2"
_LATE_HEIGHT, _KEPT_HEIGHT = 0.56, 0.28
_THINNEST = 0.45
"""Months: a bar of a few days is drawn so wide, else nobody would see it."""

_DASHES = (0, (4, 3))
_LETTER = 6.4
_LONGEST_NAME = 16
_MARGINS = (26, 16, 42)
"""Pixels at the right, the top and the bottom; names stand at the left."""

_TALL = 30


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of time in months from the first month of the picture."""

    row: int
    starts: float
    ends: float
    colour: str
    is_late: bool
    is_expected: bool


@dataclass(frozen=True, slots=True)
class RecordWords:
    """The finished texts of the picture."""

    names: tuple[str, ...]
    late: str
    kept: str
    expected: str
    today: Tick


@dataclass(frozen=True, slots=True)
class RecordDrawing(Still):
    """The time line as the canvas shows it; `lines` are the loans from top to bottom."""

    lines: tuple[RecordLine, ...]
    today: date
    months: tuple[Month, ...]
    words: RecordWords
    title: str
    summary: str
    bars: tuple[Bar, ...] = field(repr=False)

    @property
    def frame(self) -> Hashable:
        """Nothing of it moves."""
        return self.lines, self.months, self.words, self.bars

    @property
    def stops(self) -> tuple[float, ...]:
        """The end of each month can be read."""
        return tuple(number + 1.0 for number in range(len(self.months)))

    def reading(self, stop: int) -> Reading:
        """Return how each loan stands at the end of that month."""
        month = self.months[stop]
        lines = tuple(_reading_line(line, month.last_day, self.today) for line in self.lines)
        return Reading(month_text(month), lines)

    def draw_frame(self, figure: Sheet, look: Look) -> Axes:
        """Draw the whole time line."""
        longest = max((_width(name) for name in self.words.names), default=0)
        axes = placed_axes(figure, (int(longest * _LETTER) + 18, *_MARGINS))
        axes.set_xlim(0, len(self.months))
        axes.set_ylim(len(self.lines) - 0.4, -0.9)
        names = [Tick(row, drawable(name)) for row, name in enumerate(self.words.names)]
        style_axes(axes, self._year_ticks(pixels(figure)[0]), names, look)
        for bar in self.bars:
            _draw_bar(axes, bar, look)
        self._draw_today(axes, look)
        self._draw_legend(axes, figure, look)
        return axes

    def _year_ticks(self, room: float) -> Iterator[Tick]:
        step = max(12, months_between_labels(len(self.months), int(room)))
        for number, month in enumerate(self.months):
            if (
                month.number == 1
                and (month.year % (step // 12)) == 0
                and (number + 3 < len(self.months))
            ):
                yield Tick(number, str(month.year))

    def _draw_today(self, axes: Axes, look: Look) -> None:
        today = self.words.today
        right = today.at > len(self.months) / 2
        axes.axvline(today.at, color=look.colours["muted"], linewidth=1.2, zorder=5)
        axes.annotate(
            today.text, (today.at, -0.9), xytext=(-4 if right else 4, -2),
            textcoords="offset points", ha="right" if right else "left", va="top",
            fontsize=look.points, color=look.colours["muted"],
        )  # fmt: skip

    def _draw_legend(self, axes: Axes, figure: Sheet, look: Look) -> None:
        colours = look.colours
        for text, colour, expected in (
            (self.words.late, LATE, False),
            (self.words.kept, KEPT, False),
            (self.words.expected, EXPECTED, True),
        ):
            if text:
                axes.barh(
                    [-5], [0], label=text,
                    color="none" if expected else colours[colour],
                    edgecolor=colours[colour] if expected else colours["surface"],
                    linestyle=_DASHES if expected else "-",
                    hatch="///" if colour == KEPT else "",
                )  # fmt: skip
        axes.legend(
            loc="lower center", bbox_to_anchor=(0.5, 0), bbox_transform=figure.transSubfigure,
            ncols=3, frameon=False, fontsize=look.points, labelcolor=colours["text"],
            handlelength=1.4, borderaxespad=0.2, columnspacing=1.2, handletextpad=0.5,
        )  # fmt: skip


def record_height(view: RecordView) -> int:
    """Return how many pixels the picture needs for its rows."""
    return 90 + _TALL * min(len(view.marked), MOST_ROWS)


def record_drawing(view: RecordView) -> RecordDrawing:
    """Return the picture of what is on record; `view.marked` must not be empty."""
    lines = tuple(sorted(view.marked, key=_worst_first))[:MOST_ROWS]
    items = [item for line in lines for item in (*line.items, *line.planned)]
    today = Month.of(view.as_of)
    days = [day for item in items for day in (item.default.ended, item.gone_on) if day is not None]
    days += [line.settlings[0].gone_on for line in lines if line.settlings]
    first = min([today, *(Month.of(item.default.began) for item in items)])
    last = max([today + 12, *(Month.of(day) for day in days)])
    months = tuple(first + number for number in range(last - first + 1))
    bars = tuple(
        bar for row, line in enumerate(lines) for bar in _bars(row, line, view.as_of, first, last)
    )
    return RecordDrawing(
        lines=lines,
        today=view.as_of,
        months=months,
        words=RecordWords(
            names=tuple(_short(line.name) for line in lines),
            late=translate("Record", "late"),
            kept=translate("Record", "kept on record"),
            expected=translate("Record", "expected")
            if any(bar.is_expected for bar in bars)
            else "",
            today=Tick(_place(view.as_of, first), translate("Record", "today")),
        ),
        title=record_title(view),
        summary=_summary(view, lines),
        bars=bars,
    )


def _bars(row: int, line: RecordLine, today: date, first: Month, last: Month) -> Iterator[Bar]:
    end = last.last_day
    for item in line.items:
        yield _bar(row, item.default.began, item.default.ended or today, first, LATE)
        if item.default.ended is not None and item.gone_on is not None:
            gone = min(day for day in (item.gone_on, item.hidden_on) if day is not None)
            yield _bar(row, item.default.ended, gone, first, KEPT)
    if line.settlings and not line.planned:
        yield _bar(row, today, line.settlings[0].gone_on, first, EXPECTED, late=False)
    for item in line.planned:
        began, ended = max(item.default.began, today), item.default.ended
        if ended is None or ended > began:
            yield _bar(row, began, ended or end, first, EXPECTED, late=True)
    yield from _expected_years(row, line, first)


def _expected_years(row: int, line: RecordLine, first: Month) -> Iterator[Bar]:
    """Yield how much longer than now something would be on record, as things are planned."""
    ends = [item.default.ended for item in line.planned if item.default.ended is not None]
    gone = [item.gone_on for item in line.planned if item.gone_on is not None]
    known = [item.gone_on for item in line.items if item.gone_on is not None]
    if gone and max(gone) > max([*known, *ends]):
        yield _bar(row, max([*known, *ends]), max(gone), first, EXPECTED, late=False)


def _bar(
    row: int, begins: date, ends: date, first: Month, colour: str, *, late: bool | None = None
) -> Bar:
    starts = _place(begins, first)
    return Bar(
        row=row,
        starts=starts,
        ends=max(_place(ends, first), starts + _THINNEST),
        colour=colour,
        is_late=colour == LATE if late is None else late,
        is_expected=late is not None,
    )


def _place(day: date, first: Month) -> float:
    month = Month.of(day)
    return (month - first) + (day.day - 1) / month.length


def _draw_bar(axes: Axes, bar: Bar, look: Look) -> None:
    colours = look.colours
    filled = not bar.is_expected
    axes.barh(
        bar.row, bar.ends - bar.starts, left=bar.starts,
        height=_LATE_HEIGHT if bar.is_late else _KEPT_HEIGHT,
        facecolor=colours[bar.colour] if filled else "none",
        edgecolor=colours["surface"] if filled else colours[bar.colour],
        linewidth=0 if filled else 1.2, linestyle="-" if filled else _DASHES,
        hatch="///" if bar.colour == KEPT else "",
        zorder=4 if bar.is_late else 3,
    )  # fmt: skip


def _reading_line(line: RecordLine, day: date, today: date) -> ReadingLine:
    """Return how a loan stands at a day; late is said before what is on record."""
    name = _short(line.name)
    # How long what is late now goes on being late is known from the plan alone.
    seen = [(item, False) for item in line.items if item.default.ended or day <= today]
    seen += [(item, True) for item in line.planned if day > today]
    found = [(item, expected) for item, expected in seen if _is_at(item, day)]
    if not found:
        return ReadingLine(name, translate("Record", "nothing"))
    item, expected = max(found, key=lambda each: (_is_late_at(each[0], day), not each[1]))
    text = _state(item, day)
    if expected:
        text = translate("Record", "{text}, expected").format(text=text)
    return ReadingLine(name, text, EXPECTED if expected else _colour(item, day))


def _is_at(item: RecordItem, day: date) -> bool:
    """Return whether a default shows at a day: it is late then, or on record."""
    return day > item.default.began and not item.is_gone(day)


def _is_late_at(item: RecordItem, day: date) -> bool:
    return item.default.ended is None or day < item.default.ended


def _state(item: RecordItem, day: date) -> str:
    if _is_late_at(item, day):
        return translate("Record", "late since {day}").format(
            day=numeric_day_text(item.default.began)
        )
    return translate("Record", "on record {years}").format(years=years_of(item))


def _colour(item: RecordItem, day: date) -> str:
    return LATE if _is_late_at(item, day) else KEPT


def _summary(view: RecordView, lines: tuple[RecordLine, ...]) -> str:
    """Say in words what the picture shows."""
    told = [
        translate("Record", "{name}: late {period}, on record {years}").format(
            name=line.name, period=period_of(item), years=years_of(item)
        )
        for line in lines
        for item in line.items
    ]
    return translate("Record", "; ").join([record_title(view), *told, record_text(view)])


def _worst_first(line: RecordLine) -> tuple[bool, int]:
    worst = max((item.default.worst_days for item in (*line.items, *line.planned)), default=0)
    return line.open_item is None, -worst


def _width(name: str) -> int:
    """Return about how many Latin letters wide a name is."""
    return sum(2 if ord(letter) > 0x2E80 else 1 for letter in name)  # noqa: PLR2004


def _short(name: str) -> str:
    """Return a name cut to the room at the left."""
    shown = name
    while _width(shown) > _LONGEST_NAME:
        shown = shown[:-1]
    return name if shown == name else f"{shown.rstrip()}…"
