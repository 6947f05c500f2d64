"""How you stand, as a list of measures: each with the published shares it may be held against."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from tideover.engine.profile import MonthService, Moved, Profile, profile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from tideover.domain.facts import Fact, Facts
    from tideover.domain.snapshot import Snapshot


class MeasureCode(Enum):
    """What is measured."""

    SERVICE = "service"
    DEBT_TO_INCOME = "debt_to_income"
    LENDERS = "lenders"
    UTILISATION = "utilisation"
    BUFFER = "buffer"
    CERTAIN = "certain"
    STEADY = "steady"
    ROLLED_OVER = "rolled_over"


STANDARDS: dict[MeasureCode, tuple[str, ...]] = {
    MeasureCode.SERVICE: (
        "service_china", "service_singapore", "service_hong_kong", "service_usa",
    ),
    MeasureCode.DEBT_TO_INCOME: ("debt_income_japan",),
    MeasureCode.BUFFER: ("buffer_usual",),
    MeasureCode.UTILISATION: ("card_use_usual",),
}  # fmt: skip
"""The facts that are shown beside a measure, by their codes."""


class ProfileSection(Enum):
    """The parts of the profile; which of them are printed is chosen."""

    MEASURES = "measures"
    STANDARDS = "standards"
    MOVED = "moved"
    TREND = "trend"


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure. `share` or `count` says it; both None where it cannot be told."""

    code: MeasureCode
    share: Fraction | None = None
    count: int | None = None
    standards: tuple[Fact, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether it can be told."""
        return self.share is not None or self.count is not None


@dataclass(frozen=True, slots=True)
class ProfileView:
    """How a household stands."""

    name: str
    profile: Profile
    measures: tuple[Measure, ...]
    trend: tuple[MonthService, ...]
    moved: tuple[Moved, ...]


TREND_PAST, TREND_COMING = 6, 6


def profile_view(snapshot: Snapshot, facts: Facts) -> ProfileView:
    """Return what is shown of how a household stands."""
    found = profile(snapshot)
    return ProfileView(
        name=snapshot.household.name,
        profile=found,
        measures=tuple(_measures(found, facts)),
        trend=(*found.past[-TREND_PAST:], *found.coming[:TREND_COMING]),
        moved=found.moved,
    )


def _measures(found: Profile, facts: Facts) -> Iterator[Measure]:
    shares = {
        MeasureCode.SERVICE: found.service,
        MeasureCode.DEBT_TO_INCOME: found.debt_to_income,
        MeasureCode.UTILISATION: found.utilisation,
        MeasureCode.CERTAIN: found.certain,
        MeasureCode.STEADY: found.steady,
        MeasureCode.ROLLED_OVER: found.rolled_over.share,
    }
    counts = {MeasureCode.LENDERS: found.lenders, MeasureCode.BUFFER: found.buffer_days}
    for code in MeasureCode:
        known = (facts.newest(each) for each in STANDARDS.get(code, ()))
        yield Measure(
            code,
            shares.get(code),
            counts.get(code),
            tuple(fact for fact in known if fact is not None),
        )
