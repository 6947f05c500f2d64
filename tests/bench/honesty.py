"""How honest chance is: reliability in a known world and on real accounts.

Nothing is fitted here but the baselines, on the half of the accounts that is not scored.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tests.bench.printing import row
from tests.engine.chance import berka
from tests.engine.chance.scores import (
    auc,
    brier,
    calibration_error,
    deciles,
    fitted,
    recalibration_slope,
    tenths,
)
from tests.engine.chance.test_calibration import PATHS, SITUATIONS, world

if TYPE_CHECKING:
    from tests.engine.chance.berka import Case
    from tests.engine.chance.scores import Bin

HOUSEHOLDS = 300
"""In each situation: more than 2,000 together."""


def measure() -> None:
    """Print reliability and scores."""
    said = world(HOUSEHOLDS)
    print(f"  A known world, {len(said)} households, {len(SITUATIONS)} situations")
    row("  expected calibration error", calibration_error(said), 0.05)
    row("  slope of logistic recalibration (0.8 to 1.25)", recalibration_slope(said, PATHS))
    _reliability(deciles(said))
    if not berka.is_there():
        print("  The accounts of the PKDD'99 challenge are not beside the project: left out")
        return
    for today, months, goal in ((date(1993, 12, 31), 3, 0.0522), (date(1993, 9, 30), 6, 0.105)):
        print(f"  Real accounts, task A, {months} months after {today}, checking half")
        _scores(berka.task_a(today, months, paths=PATHS), goal)
    print("  Real loans, task B, checking half: ranks only, a missed due is no default")
    _ranks(berka.of_checking(berka.task_b(paths=PATHS)))


def _reliability(bins: list[Bin]) -> None:
    for each in bins:
        lowest, highest = each.band
        verdict = "" if each.holds else "   OUTSIDE"
        print(
            f"    said {each.said:6.1%}   happened {each.happened:6.1%}"
            f"   band {lowest:6.1%} to {highest:6.1%}   of {each.count}{verdict}"
        )


def _scores(cases: list[Case], goal: float) -> None:
    fitting, checking = berka.of_fitting(cases), berka.of_checking(cases)
    said = [(each.chance, each.happened) for each in checking]
    share = sum(each.happened for each in checking) / len(checking)
    row("  Brier", brier(said), goal)
    row("  Brier of always saying the share", share * (1 - share))
    row("  expected calibration error", calibration_error(said))
    learned = [(each.burden, each.happened) for each in fitting]
    burden = fitted(learned, [each.burden for each in checking])
    by_burden = [(chance, each.happened) for chance, each in zip(burden, checking, strict=True)]
    row("  Brier of debt to income, fitted", brier(by_burden))
    projected = [(each.projected_miss, each.happened) for each in checking]
    row("  Brier of a plain projection", brier(projected))
    _ranks(checking)
    _reliability(tenths(said))


def _ranks(cases: list[Case]) -> None:
    row("  AUC", auc([(each.chance, each.happened) for each in cases]))
    row("  AUC of debt to income", auc([(each.burden, each.happened) for each in cases]))
    row(
        "  AUC of debt to income, less saving",
        auc([(each.burden_after_saving, each.happened) for each in cases]),
    )
    row(
        "  AUC of a plain projection", auc([(each.projected_miss, each.happened) for each in cases])
    )
    row("  AUC of its margin", auc([(-each.margin, each.happened) for each in cases]))
