"""How sure a household is of its income and spending, in plain words and numbers.

Asked where there is no history, and mixed with what history shows where there is some: an answer
weighs as much as `months_known` months of a book. The defaults are assumptions about an ordinary
household, and each says where it comes from:

* a job is lost in 9 % of years: 0.8 % of months, the order of the monthly rate of layoffs and
  discharges in the JOLTS statistics of the US Bureau of Labor Statistics (about 1 %);
* a new one is found with a chance of 22 % in each month, four to five months on average, and
  meanwhile 30 % of the pay comes in (benefits, odd jobs): the order of the benefit in China;
* one month in 50 brings an expense of 0.8 months' spending; the swings of income and spending
  are of the order that the JPMorgan Chase Institute describes in "Weathering Volatility 2.0"
  (2019): large ones are ordinary;
* of what was saved in the past half is expected to be saved again: measured on the accounts of
  the PKDD'99 Discovery Challenge (Berka, Sochorova), where the whole of it misled.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tideover.domain.uncertainty import MONTHS_A_YEAR, JobSecurity, Swing

if TYPE_CHECKING:
    from tideover.domain.uncertainty import Uncertainty

PERCENT = 100


@dataclass(frozen=True, slots=True)
class UncertaintyAnswers:
    """What is not certain, as a person can say it; shares are fractions of one.

    Income: it comes within `late_days` days after its day, and is late in `late_share` of the
    months. `income_low` and `income_high` are what nine months in ten lie between, as shares of
    the planned amount. The main income is lost in a year with the chance `job_loss_a_year`;
    `months_without_job` is how long that lasts on average and `income_kept` which share of it
    comes in meanwhile.

    Spending: two months in three stay within `spending_spread` of the plan. A large one-off
    expense of about `shock_months` months' spending comes with the chance `shock_a_year` in a
    year. `saving_kept` is the share of past saving that is expected to go on after nine months of
    it; fewer are believed less, and more of them more.

    `learns` says whether the household's history is used at all, and what was spent in
    categories without a plan counted.
    """

    late_days: int = 5
    late_share: float = 0.05
    income_low: float = 0.92
    income_high: float = 1.08
    job_loss_a_year: float = 0.092
    months_without_job: float = 4.5
    income_kept: float = 0.3
    spending_spread: float = 0.2
    shock_a_year: float = 0.215
    shock_months: float = 0.8
    saving_kept: float = 0.5
    months_known: int = 6
    learns: bool = True


USUAL = UncertaintyAnswers()
"""What is assumed of a household that was not asked."""

CERTAIN = UncertaintyAnswers(
    late_days=0,
    late_share=0.0,
    income_low=1.0,
    income_high=1.0,
    job_loss_a_year=0.0,
    spending_spread=0.0,
    shock_a_year=0.0,
    saving_kept=1.0,
    learns=False,
)
"""Everything comes as it is planned: the answer is the forecast itself."""

JOB_LOSS_A_YEAR = {
    JobSecurity.SURE: 0.02,
    JobSecurity.USUAL: USUAL.job_loss_a_year,
    JobSecurity.UNSURE: 0.35,
}
"""The chance of losing the main income within a year that an answer stands for."""

SPENDING_SPREAD = {Swing.LITTLE: 0.1, Swing.USUAL: USUAL.spending_spread, Swing.MUCH: 0.4}
"""By which share two months in three differ at most from the plan."""


def answers_of(given: Uncertainty) -> UncertaintyAnswers:
    """Return what the answers of a household mean in numbers; the usual ones if it gave none."""
    if not given.answered:
        return USUAL
    return replace(
        USUAL,
        late_days=given.late_days,
        late_share=given.late_months / MONTHS_A_YEAR if given.late_days else 0.0,
        income_low=given.income_low / PERCENT,
        income_high=given.income_high / PERCENT,
        job_loss_a_year=JOB_LOSS_A_YEAR[given.job],
        spending_spread=SPENDING_SPREAD[given.spending],
    )
