"""Before you borrow: what an offer would do to the household, and what else could be done.

Every answer is the real outlook of a copy of the household with the offer in it; nothing is kept.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum
from typing import TYPE_CHECKING

from tideover.domain.dates import Month
from tideover.domain.money import Money, total
from tideover.domain.offers import OfferShape
from tideover.engine.disclosure import disclose
from tideover.engine.forecast import MONTHS, MOST_MONTHS
from tideover.engine.offers.terms import resized
from tideover.engine.proposals import Effect, Proposal, Use, at_rate_of, effect_of, with_proposal
from tideover.engine.risk import Risk
from tideover.engine.scenarios import EarnMore, applied
from tideover.engine.schedules import schedule
from tideover.engine.schedules.received import received

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from tideover.domain.loans import Terms
    from tideover.domain.snapshot import Snapshot
    from tideover.engine.risk import MonthOutlook

STEP_UNITS = 100
"""Lenders lend in hundreds: amounts are searched in steps of so many units of the currency."""

MOST_TIMES = 16
"""The latest safe amount is looked for up to so many times what was asked."""

GRID = 16
"""Money that stays in the account can mend months, so smaller is not always safer: so many sizes
below the one asked are tried before the limit is narrowed down."""

LAST_COMMON_DUE_DAY = 28
LONGEST_WAIT = timedelta(weeks=26)
DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class TurnedMonth:
    """A month that looks worse with the offer than without it."""

    before: MonthOutlook
    after: MonthOutlook


@dataclass(frozen=True, slots=True)
class DueDayChoice:
    """The due day with the fewest short months, then the fewest tight ones, then the most cash."""

    day: int
    asked: int
    effect: Effect

    @property
    def helps(self) -> bool:
        """Whether another day than the one asked is better."""
        return self.day != self.asked


class AlternativeKind(Enum):
    """What could be done instead."""

    NOTHING = "nothing"
    SAVE_UP = "save_up"
    SMALLER = "smaller"
    OWN_LINE = "own_line"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Alternative:
    """One thing that could be done instead, and the outlook with it.

    `amount` is what would be borrowed (SAVE_UP: paid from one's own cash), `cost` all that it
    costs beyond that. `weeks` from today it would be done, on `day`. `line` names the loan whose
    rate was taken; whether that lender lends again is not known.
    """

    kind: AlternativeKind
    effect: Effect
    amount: Money
    cost: Money
    day: date
    weeks: int = 0
    line: str = ""


@dataclass(frozen=True, slots=True)
class Weighing:
    """What an offer would do.

    `largest_safe` is the largest amount that leaves no month short, in steps of STEP_UNITS, and
    `step` that step; zero where a month is short without it. Of money that stays it is never more
    than was asked. `beyond` says that MOST_TIMES what was asked is safe and no more was tried.
    """

    proposal: Proposal
    terms: Terms
    without: Effect
    effect: Effect
    turned: tuple[TurnedMonth, ...]
    largest_safe: Money
    step: Money
    beyond: bool
    due_day: DueDayChoice | None
    alternatives: tuple[Alternative, ...]


def weigh(snapshot: Snapshot, proposal: Proposal) -> Weighing:
    """Return what an offer would do to a household, and what else could be done.

    Raises:
        InputError: The offer does not say enough, or what it says cannot be.
    """
    terms = proposal.terms
    months = _horizon(snapshot, terms)
    without = effect_of(snapshot, months)
    case = _Case(snapshot, proposal, months, without)
    effect = case.effect(proposal)
    largest, beyond = case.largest_safe(effect)
    return Weighing(
        proposal=proposal,
        terms=terms,
        without=without,
        effect=effect,
        turned=tuple(_turned(without, effect)),
        largest_safe=largest,
        step=case.step,
        beyond=beyond,
        due_day=case.best_due_day(effect),
        alternatives=tuple(case.alternatives(effect, largest)),
    )


def _horizon(snapshot: Snapshot, terms: Terms) -> int:
    last = Month.of(schedule(terms)[-1].due) - Month.of(snapshot.as_of) + 2
    return min(max(MONTHS, last), MOST_MONTHS)


def _turned(without: Effect, effect: Effect) -> Iterator[TurnedMonth]:
    rank = {Risk.SAFE: 0, Risk.TIGHT: 1, Risk.SHORT: 2}
    for before, after in zip(without.months, effect.months, strict=True):
        if rank[after.risk] > rank[before.risk]:
            yield TurnedMonth(before, after)


def _cost(terms: Terms) -> Money:
    told = disclose(terms)
    return told.total_interest + told.total_fees


@dataclass(frozen=True, slots=True)
class _Case:
    """One household, one proposal; asks the outlook as often as needed."""

    snapshot: Snapshot
    proposal: Proposal
    months: int
    without: Effect

    @property
    def step(self) -> Money:
        currency = self.snapshot.household.currency
        return Money(STEP_UNITS * currency.scale, currency)

    def effect(self, proposal: Proposal) -> Effect:
        tried = with_proposal(self.snapshot, proposal)
        return effect_of(tried, self.months)

    def largest_safe(self, asked: Effect) -> tuple[Money, bool]:
        """Return the largest amount that leaves no month short, and whether there is no end.

        Money that is spent only takes from the months: what is safe is everything up to a limit.
        Money that stays can mend them, so then nothing above what was asked is looked at.
        """
        zero, steps = self.snapshot.zero(), max(self._principal.minor // self.step.minor, 1)
        if self.proposal.use is Use.KEPT:
            if not asked.short:
                return self._principal, False
            return self._amount(self._safe_below(steps)), False
        if self.without.short:
            return zero, False
        if asked.short:
            return self._amount(self._narrowed(0, steps + 1)), False
        least = steps
        while least < steps * MOST_TIMES and self._is_safe(2 * least):
            least *= 2
        if least >= steps * MOST_TIMES:
            return self._amount(least), True
        return self._amount(self._narrowed(least, 2 * least)), False

    def _safe_below(self, steps: int) -> int:
        """Return the largest number of steps below an unsafe one that is safe; 0 for none."""
        above = steps
        for size in sorted({steps * part // GRID for part in range(1, GRID)} - {0}, reverse=True):
            if self._is_safe(size):
                return self._narrowed(size, above)
            above = size
        return 0

    def smallest_enough(self) -> Money:
        """Return the smallest amount, of money that stays, that leaves no month short.

        What was asked is known to be enough; below it each size is taken to be enough if the
        next smaller one of the search is.
        """
        most = -(-self._principal.minor // self.step.minor)
        least = 0
        while most - least > 1:
            middle = (least + most) // 2
            if self._is_safe(middle):
                most = middle
            else:
                least = middle
        return min(self._amount(most), self._principal)

    def _narrowed(self, safe: int, unsafe: int) -> int:
        while unsafe - safe > 1:
            middle = (safe + unsafe) // 2
            if self._is_safe(middle):
                safe = middle
            else:
                unsafe = middle
        return safe

    def _is_safe(self, steps: int) -> bool:
        return not self.effect(self.sized(self._amount(steps))).short

    def _amount(self, steps: int) -> Money:
        return Money(steps * self.step.minor, self.step.currency)

    def sized(self, amount: Money) -> Proposal:
        return replace(self.proposal, offer=resized(self.proposal.offer, amount))

    @property
    def _principal(self) -> Money:
        return self.proposal.offer.principal or self.snapshot.zero()

    def best_due_day(self, asked: Effect) -> DueDayChoice | None:
        """Return the best due day; None where the offer has no monthly due day."""
        offer = self.proposal.offer
        if offer.shape is OfferShape.BULLET:
            return None
        own = offer.due_day or self.proposal.drawn_on.day
        best = DueDayChoice(own, own, asked)
        for day in range(1, LAST_COMMON_DUE_DAY + 1):
            tried = replace(self.proposal, offer=replace(offer, due_day=day))
            found = DueDayChoice(day, own, self.effect(tried))
            if _badness(found.effect) < _badness(best.effect):
                best = found
        return best

    def alternatives(self, asked: Effect, largest: Money) -> Iterator[Alternative]:
        """Yield what could be done instead, the cheapest kind first."""
        zero, today = self.snapshot.zero(), self.snapshot.as_of
        yield Alternative(AlternativeKind.NOTHING, self.without, zero, zero, today)
        if self.proposal.use is Use.SPENT:
            yield from self._saving_up()
        mends = self.proposal.use is Use.KEPT and self.without.short and not asked.short
        less = self.smallest_enough() if mends else largest
        if zero < less < self._principal:
            smaller = self.sized(less)
            cost = _cost(smaller.terms)
            yield Alternative(
                AlternativeKind.SMALLER, self.effect(smaller), less, cost, smaller.drawn_on
            )
        yield from self._own_line()
        yield from self._later(asked)

    def _saving_up(self) -> Iterator[Alternative]:
        """Yield the first day after an income on which it could be paid in cash."""
        needed = total((money for _, money in received(self.proposal.terms)), self.step.currency)
        for day in self._days_after_income():
            paid = applied(self.snapshot, EarnMore(-needed, day, self.snapshot.zero()))
            effect = effect_of(paid, self.months)
            if not effect.short and not list(_turned(self.without, effect)):
                zero = self.snapshot.zero()
                weeks = self._weeks(day)
                yield Alternative(AlternativeKind.SAVE_UP, effect, needed, zero, day, weeks)
                return

    def _own_line(self) -> Iterator[Alternative]:
        """Yield the same amount at the rate of the cheapest line that the household has."""
        lines = []
        for loan in self.snapshot.open_loans:
            tried = at_rate_of(self.proposal, loan)
            if tried is not None:
                lines.append((disclose(tried.terms).nominal_yearly, loan.name, tried))
        if not lines:
            return
        yearly, name, tried = min(lines, key=lambda line: line[:2])
        if yearly < disclose(self.proposal.terms).nominal_yearly:
            yield Alternative(
                AlternativeKind.OWN_LINE,
                self.effect(tried),
                self._principal,
                _cost(tried.terms),
                tried.drawn_on,
                line=name,
            )

    def _later(self, asked: Effect) -> Iterator[Alternative]:
        """Yield the first day after an income on which taking the offer is less of a risk."""
        for day in self._days_after_income():
            tried = replace(self.proposal, drawn_on=day)
            effect = self.effect(tried)
            if (len(effect.short), len(effect.tight)) < (len(asked.short), len(asked.tight)):
                cost = _cost(tried.terms)
                weeks = self._weeks(day)
                yield Alternative(AlternativeKind.LATER, effect, self._principal, cost, day, weeks)
                return

    def _days_after_income(self) -> list[date]:
        first, last = self.snapshot.as_of, self.snapshot.as_of + LONGEST_WAIT
        forecast = self.without.months[0].forecast
        days = {
            event.day + timedelta(days=1)
            for event in forecast.events_between(first, last)
            if event.amount.minor > 0 and event.day > first
        }
        return sorted(days)

    def _weeks(self, day: date) -> int:
        return -(-(day - self.snapshot.as_of).days // DAYS_A_WEEK)


def _badness(effect: Effect) -> tuple[int, int, int]:
    return len(effect.short), len(effect.tight), -effect.lowest.lowest.minor
