"""Which terms print a lender's lines: the plainest that agree with all, else the closest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tideover.domain.agreements import MOST_PERIODS, InstalmentAgreement
from tideover.domain.errors import InputError
from tideover.domain.lenders_plan import PlanLine
from tideover.domain.loans import BulletTerms, PayInPartsTerms
from tideover.domain.rates import NO_INTEREST
from tideover.engine.convention_search.candidates import Trial, candidates, parts_candidate
from tideover.engine.convention_search.comparison import Comparison, Part, compare
from tideover.engine.convention_search.due_rules import due_rules, every_days
from tideover.engine.convention_search.figures import figures_of
from tideover.engine.convention_search.shapes import shapes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tideover.domain.loans import Terms
    from tideover.domain.money import Money
    from tideover.engine.convention_search.candidates import Candidate
    from tideover.engine.convention_search.figures import Figures
    from tideover.engine.convention_search.headline import Headline

_MOST_TRIED = 250
_FEWEST_TRIED = 30
_LINES_TRIED = 4_000
"""How many terms are tried falls with the length of the plan, so that an answer comes soon."""

_MOST_SHOWN = 3
_ALIKE = 1
"""How much odder terms may be to be named beside the plainest."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Terms beside the lender's lines."""

    terms: Terms
    comparison: Comparison

    @property
    def is_exact(self) -> bool:
        """Whether every figure of the lender agrees."""
        return self.comparison.first is None


@dataclass(frozen=True, slots=True)
class LearnedRule:
    """The answer: the plainest terms that fit, and others that fit as well, at most two.

    Where none fits, `best` is the closest, and `others` are empty.
    """

    best: Fit
    others: tuple[Terms, ...] = ()


def find_rule(headline: Headline, lines: Sequence[PlanLine]) -> LearnedRule:
    """Return the terms that reproduce a lender's lines to the minor unit, or the closest.

    A rate that was not stated is found from the charges, as round as they allow. Every answer
    was compared as a schedule with every figure that the lines show.

    Raises:
        InputError: `plan_empty` without lines, `too_many_lines`, or `plan_says_nothing` where no
            line shows an amount.
    """
    if not lines:
        raise InputError("plan_empty", field="rows")
    if len(lines) > MOST_PERIODS:
        raise InputError("too_many_lines", field="rows", limit=MOST_PERIODS)
    figures = figures_of(lines, headline.principal)
    if not any(each is not None for each in (*figures.payment, *figures.charge)):
        raise InputError("plan_says_nothing", field="rows")
    fits: list[Fit] = []
    exact: list[Fit] = []
    oddest: int | None = None
    for each in _most_likely(headline, figures):
        if oddest is not None and each.rank > oddest:
            break
        fit = Fit(each.terms, compare(each.terms, lines))
        fits.append(fit)
        if fit.is_exact:
            exact.append(fit)
            oddest = each.rank + _ALIKE if oddest is None else oddest
    if exact:
        return LearnedRule(exact[0], _different(exact))
    return LearnedRule(min(fits, key=_distance))


def _most_likely(headline: Headline, figures: Figures) -> list[Candidate]:
    """Return terms to try, the likeliest first, each once."""
    found = sorted(_all_candidates(headline, figures), key=lambda each: each.rank)
    once: dict[Terms, Candidate] = {}
    for each in found:
        once.setdefault(each.terms, each)
    most = max(_FEWEST_TRIED, min(_MOST_TRIED, _LINES_TRIED // len(figures.dues)))
    return list(once.values())[:most]


def _all_candidates(headline: Headline, figures: Figures) -> Iterator[Candidate]:
    trial = Trial(headline, figures.payment)
    for rule in due_rules(figures.dues, headline.drawn_on, headline.calendar):
        for shape in shapes(headline, figures, rule):
            yield from candidates(shape, trial)
    charged = sum(map(bool, figures.charge))
    if charged <= 1:
        # One charge may be the wrong figure of a plan without any.
        yield from _in_parts(headline, figures, charged)


def _in_parts(headline: Headline, figures: Figures, charged: int) -> Iterator[Candidate]:
    """Yield a purchase in equal parts, where nothing is charged."""
    first = figures.dues[0]
    if first is None or first < headline.drawn_on:
        return
    shared: dict[str, Any] = {
        **headline.agreement,
        "rate": NO_INTEREST,
        "parts": len(figures.dues),
        "first_due": first,
    }
    for remainder_first in (False, True):
        for days in {None, every_days(figures.dues)}:
            terms = PayInPartsTerms(**shared, every_days=days, remainder_first=remainder_first)
            yield parts_candidate(terms, headline, charged)


def _distance(fit: Fit) -> tuple[int, int, int]:
    """Return how far terms are from the lines: lines that differ, parts, and by how much."""
    differing = [each for line in fit.comparison.lines for each in line.differing]
    apart = sum(abs(each.amount.minor) for each in differing if each.amount is not None)
    whole = sum(each.part in {Part.LINE, Part.DUE} for each in differing)
    return fit.comparison.differing, whole, apart


def _different(exact: list[Fit]) -> tuple[Terms, ...]:
    """Return the terms that fit as well and are another kind, or count interest otherwise."""
    seen = [_meaning(exact[0].terms)]
    others = []
    for fit in exact[1:]:
        if _meaning(fit.terms) not in seen:
            seen.append(_meaning(fit.terms))
            others.append(fit.terms)
    return tuple(others[: _MOST_SHOWN - 1])


def _meaning(terms: Terms) -> tuple[object, ...]:
    counted = terms.interest_days if isinstance(terms, InstalmentAgreement | BulletTerms) else None
    return type(terms), counted


def lines_of_totals(periods: int, payment: Money, in_all: Money | None) -> tuple[PlanLine, ...]:
    """Return the lines of someone who knows only the instalment and perhaps what it comes to.

    The last instalment takes what the others leave of `in_all`; without that it is left open.

    Raises:
        InputError: `plan_empty` for no period; `total_too_small` when the instalments before the
            last come to more than all of them.
    """
    if periods < 1:
        raise InputError("plan_empty", field="periods")
    lines = [PlanLine(line=number, payment=payment) for number in range(1, periods)]
    last = None
    if in_all is not None:
        last = in_all - sum((payment for _ in lines), start=in_all - in_all)
        if last.minor < 0:
            raise InputError("total_too_small", field="in_all")
    return (*lines, PlanLine(line=periods, payment=last))
