"""Households whose charts are drawn in tests, and what is found on a drawn sheet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, cast

from matplotlib.text import Text

from tests.engine.households import household, item, loan, yuan
from tideover.domain.extra_money import ExtraMoney
from tideover.domain.ids import RepaymentId
from tideover.domain.loans import Repayment
from tideover.engine.risk import outlook
from tideover.engine.schedules import schedule
from tideover.engine.strategies import Strategy
from tideover.ui import theme
from tideover.ui.charts.cash_line import CashLineDrawing, cash_line_drawing
from tideover.ui.charts.countdown_chart import CountdownDrawing, countdown_drawing
from tideover.ui.charts.drawing import Look
from tideover.ui.charts.interest_chart import InterestDrawing, interest_drawing
from tideover.ui.charts.payoff_chart import PayoffDrawing, payoff_drawing
from tideover.ui.charts.versus_chart import VersusDrawing, versus_drawing
from tideover.viewmodels.outlook import cash_line
from tideover.viewmodels.payoff import PayoffQuestion, payoff_view
from tideover.viewmodels.plan_charts import Against, plan_charts

if TYPE_CHECKING:
    from matplotlib.transforms import Bbox

    from tideover.domain.loans import EqualInstalmentTerms
    from tideover.domain.snapshot import Snapshot
    from tideover.ui.charts.stage import Stage

SIZES = ((320, 220), (700, 340), (1500, 760))
LANGUAGES = ("en", "zh_CN")
DARK = (False, True)
_TOUCH = 1.0


def debtor(count: int = 4, *, cash: int = 900) -> Snapshot:
    """Return a household with some loans of very different sizes and names."""
    names = ("借呗", "花呗分期：手机", "A very long name of a loan from a bank", "$x^2$ <b>&", "卡")
    loans = tuple(
        replace(
            loan(
                900 + 4000 * number,
                6 + 5 * number,
                due_day=8 + number,
                rate="0.15",
                name=f"loan{number}",
            ),
            name=names[number % len(names)],
        )
        for number in range(count)
    )
    return household(
        cash, buffer=500, recurring=(item(5600, 10), item(-2900, 5)), loans=loans,
        today=date(2026, 11, 20),
    )  # fmt: skip


def half_way(count: int = 4) -> Snapshot:
    """Return a household that has paid some instalments, and has money to pay more than is due."""
    plain = debtor(count, cash=9000)
    loans, repaid = [], []
    for number, each in enumerate(plain.loans):
        terms = replace(
            cast("EqualInstalmentTerms", each.terms), drawn_on=date(2026, 2, 5 + number), periods=30
        )
        loans.append(replace(each, terms=terms))
        repaid += [
            Repayment(RepaymentId(f"{number}-{row.number}"), each.id, row.due, row.payment)
            for row in schedule(terms)
            if row.due < plain.as_of
        ]
    return replace(
        plain,
        loans=tuple(loans),
        repayments=tuple(repaid),
        recurring=(item(15_600, 10), item(-2900, 5)),
    )


def charts_of(
    snapshot: Snapshot,
    strategy: Strategy = Strategy.AVALANCHE,
    extra: int = 600,
    against: Against = Against(),  # noqa: B008 - frozen
) -> tuple[InterestDrawing, VersusDrawing, CountdownDrawing]:
    """Return the pictures of a plan beside its balances."""
    view = payoff_of(snapshot, strategy, extra).view
    charts = plan_charts(snapshot, view, against)
    return (
        interest_drawing(charts.interest),
        versus_drawing(charts.versus),
        countdown_drawing(charts.countdown),
    )


def payoff_of(
    snapshot: Snapshot, strategy: Strategy = Strategy.AVALANCHE, extra: int = 600
) -> PayoffDrawing:
    """Return the picture of a plan."""
    return payoff_drawing(payoff_view(snapshot, PayoffQuestion(strategy, ExtraMoney(yuan(extra)))))


def cash_of(snapshot: Snapshot, days: int = 183) -> CashLineDrawing:
    """Return the picture of the cash."""
    return cash_line_drawing(cash_line(snapshot, outlook(snapshot), days), "Cash by day")


def look(*, dark: bool) -> Look:
    """Return the colours of a theme."""
    return Look(theme.DARK if dark else theme.LIGHT)


def written(stage: Stage) -> list[tuple[str, Bbox]]:
    """Return every text on a sheet that can be seen, with its place in pixels."""
    renderer = stage._canvas.get_renderer()
    # An annotation's own extent counts its arrow too; only letters must not overlap.
    return [
        (text.get_text(), Text.get_window_extent(text, renderer))
        for text in stage.axes.findobj(Text)
        if text.get_visible() and text.get_text().strip()
    ]


def clipped(stage: Stage) -> list[str]:
    """Return the texts that reach beyond the sheet."""
    sheet = stage._figure.bbox
    return [
        text
        for text, box in written(stage)
        if box.x0 < -_TOUCH
        or box.y0 < -_TOUCH
        or box.x1 > sheet.x1 + _TOUCH
        or box.y1 > sheet.y1 + _TOUCH
    ]


def overlapping(stage: Stage) -> list[tuple[str, str]]:
    """Return the pairs of texts that lie upon one another."""
    boxes = written(stage)
    found = []
    for place, (text, box) in enumerate(boxes):
        for other, other_box in boxes[place + 1 :]:
            across = min(box.x1, other_box.x1) - max(box.x0, other_box.x0)
            down = min(box.y1, other_box.y1) - max(box.y0, other_box.y0)
            if across > _TOUCH and down > _TOUCH:
                found.append((text, other))
    return found
