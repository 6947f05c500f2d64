"""How far the months to come may differ from the plan: learned from past ones, or assumed.

The parts, each drawn anew for every path, follow what was found to be calibrated (see
tests/engine/chance):

* ordinary months are drawn from the past in blocks of BLOCK months, income and spending of one
  month together, because months in a row and the two sides of one month belong together (block
  bootstrap: Künsch 1989);
* a *loss month* has less than LOSS of the usual income, a *shock month* spends more than the
  median and SHOCK_DEVIATIONS median absolute deviations. Where they are rare they are left out
  of the blocks and come back as what they are: the state of the job (a Markov chain) and one-off
  expenses, with Beta priors, so that a household which never lost its job is not promised that
  it never will. Where they are not rare (real accounts are full of them) they stay: left out,
  they would make the past look better than it was;
* the true mean is not known from a few months: each path has a mean of its own, Student's t with
  MEAN_WIDENING times the standard error, because months are not independent;
* of a mean saving only a share is expected to go on (`UncertaintyAnswers.saving_kept`), more of
  it the more months speak for it; and what cash is above or below the usual is made up for in
  part, because households keep a buffer (Carroll 1997): see `plan`;
* months at the beginning in which far less was spent than later are left out: the book was only
  being begun.

The numbers are probabilities and shares, hence floats. A miss probability is not a probability
of default: a debit that fails is often paid days later, and default is a matter of months.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import exp, log, sqrt
from statistics import NormalDist, fmean, median, pstdev, pvariance
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tideover.engine.chance.answers import UncertaintyAnswers
    from tideover.engine.chance.history import PastMonth

BLOCK = 3
LOSS = 0.6
SHOCK_DEVIATIONS = 4
MEAN_WIDENING = 1.4
RARE = 12
"""What comes more often than once in so many months is no accident but how the household lives."""
STEADY = 0.25
FEWEST_STEADY = 3
"""A lost job is seen only in an income that is steady otherwise."""
JOB_MONTHS = 200
"""How many months the answer about the job weighs: job losses are too rare to learn from a book."""
FOUND_MONTHS = 20
SHOCK_MONTHS_KNOWN = 100
SHOCK_SIGMA = 0.6
KEPT_MONTHS = 3
BEGUN = 0.3
"""A first month with less than this share of the usual spending is no month of a kept book."""
FEWEST_KEPT = 3
USUAL_MONTHS = 6
FEWEST_TO_COMPARE = 4
SAVING_MONTHS = 9
"""So many months of saving are believed by `UncertaintyAnswers.saving_kept`, more by more."""
LATE_MONTHS = 12
MOST_DAYS_LATE = 10
ENOUGH_MONTHS = 6
"""With fewer past months the answers fill the blocks up."""
WITHIN_NINE_IN_TEN = 1.645
MONTHS_A_YEAR = 12
GOLDEN = (sqrt(5) - 1) / 2
"""Its multiples, less their whole part, put numbers into an order without a pattern."""

Beta = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Model:
    """What is uncertain; incomes and spendings are shares of their own mean.

    `pool` are (income, spending) of ordinary months in a row. `mean_scale` is the standard error
    of the mean net flow as a share of the mean spending, with `mean_freedom` degrees. `loss`,
    `found` and `shock` are Beta priors of a month's chance, None where it never happens;
    `lost_now` starts in the state without a job. `shock_median` is a share of the mean spending.
    `lateness` is the chance of each number of days late, beginning with none.
    """

    pool: tuple[tuple[float, float], ...]
    mean_scale: float
    mean_freedom: float
    loss: Beta | None
    found: Beta
    income_kept: float
    lost_now: bool
    shock: Beta | None
    shock_median: float
    lateness: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Learned:
    """What past months show: which are ordinary, and the means of those, in minor units."""

    months: tuple[PastMonth, ...] = ()
    ordinary: tuple[PastMonth, ...] = ()
    losses: tuple[bool, ...] = ()
    shocks: tuple[float, ...] = ()
    income: float = 0.0
    spending: float = 0.0
    saving: float = 0.0
    """The mean of income less spending and repayments of all months, whether ordinary or not."""
    above_usual: float = 0.0
    """By how much cash stands above the usual end of a month; negative below."""
    pay_day: int | None = None


def learned(months: Sequence[PastMonth]) -> Learned:
    """Return which of the past months are ordinary, and what they are like."""
    if not months:
        return Learned()
    months = _in_use(months)
    losses, shocked = _loss_months(months), _shock_months(months)
    ordinary = tuple(
        each
        for each, lost, shock in zip(months, losses, shocked, strict=True)
        if not lost and not shock
    )
    spending = fmean(each.spending for each in ordinary)
    days = [each.paid_on for each in months if each.paid_on is not None]
    return Learned(
        months=tuple(months),
        ordinary=ordinary,
        losses=losses,
        shocks=tuple(
            (each.spending - spending) / spending
            for each, shock in zip(months, shocked, strict=True)
            if shock
        ),
        income=fmean(each.income for each in ordinary),
        spending=spending,
        saving=fmean(map(_left_over, months)),
        above_usual=_above_usual(months),
        pay_day=round(median(days)) if days else None,
    )


def _left_over(month: PastMonth) -> int:
    return month.income - month.spending - month.repaid


def _in_use(months: Sequence[PastMonth]) -> Sequence[PastMonth]:
    """Return the months without those at the beginning in which the book was only being begun."""
    usual = median(each.spending for each in months)
    first = 0
    while first < len(months) - FEWEST_KEPT and months[first].spending < BEGUN * usual:
        first += 1
    return months[first:]


def _above_usual(months: Sequence[PastMonth]) -> float:
    """Return what cash is above the median of the last USUAL_MONTHS ends of a month."""
    if len(months) < FEWEST_TO_COMPARE:
        return 0.0
    held = tuple(accumulate(map(_left_over, months)))
    return held[-1] - median(held[-USUAL_MONTHS:])


def credibility(past: Learned, answers: UncertaintyAnswers) -> float:
    """Return how far the mean saving of past months is believed: more of them more (Bühlmann 1967).

    The variance of what is expected is that of the mean by the same share.
    """
    known = len(past.months) * answers.saving_kept
    return known / (known + SAVING_MONTHS * (1 - answers.saving_kept))


def _loss_months(months: Sequence[PastMonth]) -> tuple[bool, ...]:
    """Return which months were without the job; none where income goes up and down anyway."""
    none = (False,) * len(months)
    usual = median(each.income for each in months)
    losses = tuple(each.income < LOSS * usual for each in months)
    rest = [each.income for each, lost in zip(months, losses, strict=True) if not lost]
    spells = losses[0] + sum(later and not now for now, later in pairwise(losses))
    if spells > max(len(months) // RARE, 1) or len(rest) < FEWEST_STEADY or not usual:
        return none
    return losses if pstdev(rest) <= STEADY * fmean(rest) else none


def _shock_months(months: Sequence[PastMonth]) -> tuple[bool, ...]:
    """Return which months had a one-off expense; none where such months are not rare."""
    usual = median(each.spending for each in months)
    deviation = median(abs(each.spending - usual) for each in months)
    most = usual + SHOCK_DEVIATIONS * deviation
    shocked = tuple(deviation > 0 and each.spending > most for each in months)
    return shocked if sum(shocked) <= len(months) // RARE else (False,) * len(months)


def modelled(
    past: Learned, answers: UncertaintyAnswers, *, main_share: float, is_planned: bool
) -> Model:
    """Return the uncertainty that past months and the answers together speak for.

    `main_share` is which share of the income is the one that can be lost. `is_planned` says that
    the means come from a plan; else past months are all that is known of them.
    """
    pool, scale, freedom = _ordinary(past, answers, is_planned=is_planned)
    return Model(
        pool=pool,
        mean_scale=scale,
        mean_freedom=freedom,
        loss=_loss(past, answers),
        found=_found(past, answers),
        income_kept=_kept(past, answers, main_share),
        lost_now=bool(past.losses) and past.losses[-1],
        shock=_shock(past, answers),
        shock_median=_shock_median(past, answers),
        lateness=_lateness(past, answers),
    )


def _ordinary(
    past: Learned, answers: UncertaintyAnswers, *, is_planned: bool
) -> tuple[tuple[tuple[float, float], ...], float, float]:
    """Return the pool of months, the standard error of the mean net flow and its freedom."""
    spread = answers.spending_spread
    swing = (answers.income_high - answers.income_low) / 2 / WITHIN_NINE_IN_TEN
    middle = (answers.income_high + answers.income_low) / 2
    known = answers.months_known
    pool = [
        (each.income / past.income if past.income else 1.0, each.spending / past.spending)
        for each in past.ordinary
        if past.spending
    ]
    count = len(pool)
    ratio = past.income / past.spending if past.spending and past.income else 1.0
    nets = [spending - income * ratio for income, spending in pool]
    assumed = spread**2 + (swing * ratio) ** 2
    freedom = known + max(count - 1, 0)
    variance = (known * assumed + count * (pvariance(nets) if nets else 0.0)) / (known + count)
    months = count + known if is_planned or not count else count
    scale = MEAN_WIDENING * sqrt(variance / months)
    if count and not is_planned:
        # A mean that is believed in part only is not as far off as one believed in full.
        scale *= sqrt(credibility(past, answers))
    if count < ENOUGH_MONTHS:
        pool += _assumed_months(2 * known, middle, swing, spread)
    return tuple(pool), scale, freedom


def _assumed_months(
    count: int, middle: float, swing: float, spread: float
) -> list[tuple[float, float]]:
    """Return months that lie as the answers say, in an order without a trend."""
    bell = NormalDist()
    steps = [bell.inv_cdf((number + 0.5) / count) for number in range(count)]
    return [
        (max(middle + swing * steps[one], 0.0), max(1 + spread * steps[other], 0.0))
        for one, other in zip(_shuffled(count, GOLDEN), _shuffled(count, GOLDEN**2), strict=True)
    ]


def _shuffled(count: int, step: float) -> list[int]:
    return sorted(range(count), key=lambda number: number * step % 1)


def _loss(past: Learned, answers: UncertaintyAnswers) -> Beta | None:
    monthly = 1 - (1 - answers.job_loss_a_year) ** (1 / MONTHS_A_YEAR)
    onsets, kept = _changes(past.losses, state=False)
    if not monthly and not onsets:
        return None
    return monthly * JOB_MONTHS + onsets, (1 - monthly) * JOB_MONTHS + kept


def _found(past: Learned, answers: UncertaintyAnswers) -> Beta:
    monthly = min(1 / max(answers.months_without_job, 1.0), 0.99)
    found, still = _changes(past.losses, state=True)
    return monthly * FOUND_MONTHS + found, (1 - monthly) * FOUND_MONTHS + still


def _changes(losses: Sequence[bool], *, state: bool) -> tuple[int, int]:
    """Return how often a month in a state was followed by the other one, and by the same."""
    after = [later for now, later in pairwise(losses) if now is state]
    changed = sum(later is not state for later in after)
    return changed, len(after) - changed


def _kept(past: Learned, answers: UncertaintyAnswers, main_share: float) -> float:
    """Return which share of the main income is kept without the job."""
    shares = [
        min(max((each.income / past.income - 1 + main_share) / main_share, 0.0), 1.0)
        for each, lost in zip(past.months, past.losses, strict=True)
        if lost and past.income and main_share
    ]
    return (KEPT_MONTHS * answers.income_kept + sum(shares)) / (KEPT_MONTHS + len(shares))


def _shock(past: Learned, answers: UncertaintyAnswers) -> Beta | None:
    monthly = 1 - (1 - answers.shock_a_year) ** (1 / MONTHS_A_YEAR)
    seen = len(past.shocks)
    if not monthly and not seen:
        return None
    never = len(past.months) - seen
    return monthly * SHOCK_MONTHS_KNOWN + seen, (1 - monthly) * SHOCK_MONTHS_KNOWN + never


def _shock_median(past: Learned, answers: UncertaintyAnswers) -> float:
    sizes = [log(max(size, 0.05)) for size in past.shocks]
    if not answers.shock_months:
        return exp(fmean(sizes)) if sizes else 0.0
    return exp((2 * log(answers.shock_months) + sum(sizes)) / (2 + len(sizes)))


def _lateness(past: Learned, answers: UncertaintyAnswers) -> tuple[float, ...]:
    """Return the chance of each number of days by which the main income may be late."""
    counts = [LATE_MONTHS * (1 - answers.late_share)] + [0.0] * MOST_DAYS_LATE
    longest = min(answers.late_days, MOST_DAYS_LATE)
    for day in range(1, longest + 1):
        counts[day] += LATE_MONTHS * answers.late_share / longest
    if not longest:
        counts[0] = float(LATE_MONTHS)
    if past.pay_day is not None:
        for each in past.months:
            if each.paid_on is not None:
                counts[min(max(each.paid_on - past.pay_day, 0), MOST_DAYS_LATE)] += 1
    whole = sum(counts)
    shares = [count / whole for count in counts]
    while len(shares) > 1 and not shares[-1]:
        shares.pop()
    return tuple(shares)
