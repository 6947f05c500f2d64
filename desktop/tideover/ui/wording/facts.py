"""What is said of the dated facts: each in one sentence, with its source and its period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from tideover.domain.facts import FactUnit
from tideover.domain.loans import LenderKind
from tideover.domain.money import CNY, Money, rounded
from tideover.ui.format import day_text, numeric_day_text, percent_text, plain_money_text
from tideover.ui.wording.help_facts import help_sentences
from tideover.ui.wording.record_facts import record_fact_sentences
from tideover.ui.wording.standards import standard_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from tideover.domain.facts import Fact

translate = QCoreApplication.translate

_DAILY_DECIMALS = 4


def fact_text(fact: Fact) -> str:
    """Return what a fact says, in one or two sentences."""
    return fact_sentences()[fact.code].format(value=value_text(fact))


def value_text(fact: Fact) -> str:
    """Return the value of a fact with its unit; nothing for a rule."""
    match fact.unit:
        case FactUnit.RULE:
            return ""
        case FactUnit.TELEPHONE:
            return str(fact.value)
        case FactUnit.DAY:
            return day_text(fact.day)
        case FactUnit.TIME:
            return f"{fact.time_of_day:%H:%M}"
        case _:
            return _number_text(fact.number, fact.unit)


def _number_text(number: Fraction, unit: FactUnit) -> str:
    match unit:
        case FactUnit.YEARLY_RATE | FactUnit.SHARE:
            return percent_text(number)
        case FactUnit.DAILY_RATE:
            return percent_text(number, _DAILY_DECIMALS)
        case FactUnit.YUAN:
            return plain_money_text(Money(rounded(number * CNY.scale), CNY))
        case _:
            return _counted(unit).format(count=f"{float(number):g}")


def _counted(unit: FactUnit) -> str:
    return {
        FactUnit.TIMES: translate("Facts", "{count} times", "a multiple"),
        FactUnit.TIMES_LPR: translate("Facts", "{count} times", "a multiple"),
        FactUnit.COUNT: translate("Facts", "{count} times", "how often"),
        FactUnit.YEARS: translate("Facts", "{count} years"),
        FactUnit.MONTHS: translate("Facts", "{count} months"),
        FactUnit.DAYS: translate("Facts", "{count} days"),
    }[unit]


def lenders_text(kinds: Iterable[LenderKind]) -> str:
    """Return kinds of lenders in a row; everybody where there are none."""
    names = {
        LenderKind.BANK: translate("Facts", "banks"),
        LenderKind.CONSUMER_FINANCE: translate("Facts", "consumer finance companies"),
        LenderKind.MICRO_LOAN: translate("Facts", "micro-loan companies"),
        LenderKind.PERSON: translate("Facts", "family and friends"),
        LenderKind.OTHER: translate("Facts", "other lenders"),
    }
    written = translate("Facts", ", ").join(names[kind] for kind in kinds)
    return written or translate("Facts", "everybody")


def period_text(fact: Fact) -> str:
    """Return when a fact holds: `since 2017-08-04`, `from 2015-09-01 to 2020-08-19`."""
    first = numeric_day_text(fact.effective_from)
    if fact.effective_to is None:
        return translate("Facts", "since {first}").format(first=first)
    return translate("Facts", "from {first} to {last}").format(
        first=first, last=numeric_day_text(fact.effective_to)
    )


def source_text(fact: Fact) -> str:
    """Return where a fact comes from, and when it was checked or that nobody did."""
    source = fact.source.chinese
    if QLocale().language() != QLocale.Language.Chinese:
        source = f"{fact.source.english} ({source})"
    if fact.checked_on is None:
        return translate("Facts", "Source: {source}. Unverified.").format(source=source)
    return translate("Facts", "Source: {source}. Checked on {day}.").format(
        source=source, day=numeric_day_text(fact.checked_on)
    )


def fact_sentences() -> dict[str, str]:
    """Return the sentence of every fact by its code."""
    return _limits() | _showing() | _late() | _collection() | _cards() | other_sentences()


def other_sentences() -> dict[str, str]:
    """Return the sentences that stand in modules of their own."""
    return standard_sentences() | help_sentences() | record_fact_sentences()


def _limits() -> dict[str, str]:
    """Return what is said of rates and their limits."""
    return {
        "lpr_one_year": translate(
            "Facts",
            "The one-year loan prime rate (LPR): {value}.",
        ),
        "lpr_five_years": translate(
            "Facts",
            "The loan prime rate (LPR) for more than five years: {value}.",
        ),
        "licensed_line": translate(
            "Facts",
            "Courts cut what a licensed lender charges in all (interest, penalty, fees) "
            "above {value} a year, if the borrower asks for it.",
        ),
        "facilitated_line": translate(
            "Facts",
            "Loans that a platform brings to a bank or a consumer finance company: in "
            "practice none above {value} a year, all charges counted.",
        ),
        "micro_loan_line": translate(
            "Facts",
            "Micro-loan companies make no new loan that costs more than {value} a year in all.",
        ),
        "micro_loan_four_lpr_by": translate(
            "Facts",
            "By {value} every new loan of a micro-loan company is to cost no more than four"
            " times the one-year LPR.",
        ),
        "consumer_finance_line": translate(
            "Facts",
            "Consumer finance companies are said to have been told to charge {value} a year"
            " at most.",
        ),
        "private_line": translate(
            "Facts",
            "Between private persons, what was agreed above {value} a year was void.",
        ),
        "private_cap": translate(
            "Facts",
            "Between private persons, courts protect interest, penalty and fees together up"
            " to {value} the one-year LPR on the day of the contract. Licensed lenders are "
            "not meant.",
        ),
        "unlicensed_line": translate(
            "Facts",
            "Lending to the public without a licence at more than {value} a year can be a "
            "crime of the lender.",
        ),
        "usury": translate(
            "Facts",
            "Usury is forbidden; no rate may break the rules of the state.",
        ),
    }


def _showing() -> dict[str, str]:
    """Return what is said of what lenders must show and may take."""
    return {
        "yearly_rate_shown": translate(
            "Facts",
            "Every lender has to show the yearly rate with all costs in it, more visibly "
            "than a daily or monthly one.",
        ),
        "cost_table_shown": translate(
            "Facts",
            "Before you sign, the lender has to show a table of every charge: what for, how"
            " much, who takes it, the yearly total, and what being late costs. Nothing else"
            " may be charged.",
        ),
        "interest_in_advance": translate(
            "Facts",
            "Interest may not be taken off beforehand. Where it was, only what was really "
            "paid out is owed.",
        ),
        "early_interest": translate(
            "Facts",
            "Who repays early pays interest only for the time the money was used, unless "
            "agreed otherwise.",
        ),
        "extension": translate(
            "Facts",
            "An extension can be asked for before the loan is due; the lender may agree.",
        ),
        "allocation": translate(
            "Facts",
            "Where nothing was agreed, a payment goes to the costs first, then to the "
            "interest, then to the principal.",
        ),
        "subsidy": translate(
            "Facts",
            "The state pays {value} of the principal a year towards the interest on "
            "consumer loans.",
        ),
        "subsidy_share_most": translate(
            "Facts",
            "The subsidy is at most {value} of the contract's rate.",
        ),
        "subsidy_most": translate(
            "Facts",
            "The subsidy is at most {value} for one borrower at one bank in a year.",
        ),
        "subsidy_card_instalments": translate(
            "Facts",
            "Instalments of a card bill are subsidised as well.",
        ),
    }


def _late() -> dict[str, str]:
    """Return what is said of being late."""
    return {
        "penalty_least": translate(
            "Facts",
            "Penalty interest on a late bank loan is at least {value} the contract's rate.",
        ),
        "penalty_most": translate(
            "Facts",
            "Penalty interest on a late bank loan is at most {value} the contract's rate.",
        ),
        "limitation": translate(
            "Facts",
            "A claim can be refused {value} after the creditor knew of it; a demand or an "
            "acknowledgement starts the time anew.",
        ),
        "record_years": translate(
            "Facts",
            "A bad entry in the credit record is deleted {value} after it has ended: "
            "counted from the day you settled, not from the day you were late.",
        ),
        "record_free_reports": translate(
            "Facts",
            "Your own credit report is free {value} a year.",
        ),
        "record_objection": translate(
            "Facts",
            "A wrong entry can be objected to; the registry or the lender has to check it. "
            "Nobody can delete a true one for money.",
        ),
        "repair_largest": translate(
            "Facts",
            "One-off credit repair: for overdue amounts of at most {value} each.",
        ),
        "repair_arisen_first": translate(
            "Facts",
            "One-off credit repair: overdue on {value} or later.",
        ),
        "repair_arisen_last": translate(
            "Facts",
            "One-off credit repair: overdue on {value} or earlier.",
        ),
        "repair_settled_last": translate(
            "Facts",
            "One-off credit repair: fully repaid on {value} or earlier. The scheme has ended.",
        ),
        "repair_first_round_last": translate(
            "Facts",
            "One-off credit repair: what was repaid by {value} was hidden in the first round.",
        ),
        "repair_first_round_hidden": translate(
            "Facts",
            "One-off credit repair: the first round was hidden from {value} on, later ones "
            "by the end of the month after the repayment.",
        ),
    }


def _collection() -> dict[str, str]:
    """Return what is said of collectors and of where to ask."""
    return {
        "collection_quiet_from": translate(
            "Facts",
            "Without your consent collectors do not contact you after {value} in the evening.",
        ),
        "collection_quiet_until": translate(
            "Facts",
            "Without your consent collectors do not contact you before {value} in the morning.",
        ),
        "collection_calls": translate(
            "Facts",
            "A number that is not answered is called at most {value} a day.",
        ),
        "collection_third_parties": translate(
            "Facts",
            "People who have nothing to do with the debt are not contacted.",
        ),
        "collection_forbidden": translate(
            "Facts",
            "Forbidden are threats, posing as an authority, exaggerated consequences, extra"
            " “fees”, pushing new loans, posting notices, private phones and entering "
            "homes. The banks' association made these rules for its members; they are no "
            "law.",
        ),
        "line_nfra": translate(
            "Facts",
            "{value}: banks, consumer finance companies and insurers (National Financial "
            "Regulatory Administration).",
        ),
        "line_pboc": translate(
            "Facts",
            "{value}: what the People's Bank of China looks after itself, such as credit "
            "records and payment.",
        ),
        "line_shops": translate(
            "Facts",
            "{value}: shops and services that lend nothing.",
        ),
        "line_city": translate(
            "Facts",
            "{value}: the city's line, also for lenders under local supervision.",
        ),
    }


def _cards() -> dict[str, str]:
    """Return what is said of credit cards."""
    return {
        "card_plan_months": translate(
            "Facts",
            "Where a card debt is more than the holder can pay, and the holder is willing, "
            "the bank may agree to a plan of up to {value}; while it is kept, collection "
            "stops. The bank decides.",
        ),
        "card_principal_first_day": translate(
            "Facts",
            "On a card overdue for {value} or more a payment goes to the principal first; "
            "before that, to interest and fees.",
        ),
        "card_instalment_years": translate(
            "Facts",
            "Card instalments run for at most {value}, and their cost has to be shown as a "
            "yearly rate of interest.",
        ),
        "card_daily_least": translate(
            "Facts",
            "Card debt that is not paid in full: at least {value} a day.",
        ),
        "card_daily_most": translate(
            "Facts",
            "Card debt that is not paid in full: at most {value} a day.",
        ),
        "card_no_interest_on_fees": translate(
            "Facts",
            "No interest is charged on a card's late fees and annual fees.",
        ),
        "card_grace_days": translate(
            "Facts",
            "At most banks a card paid up to {value} late counts as paid on time.",
        ),
        "card_tolerance": translate(
            "Facts",
            "At most banks a card bill short of up to {value} counts as paid in full.",
        ),
    }
