"""The explanations of Learn: short, in plain words, and without numbers that could go stale."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def group_names() -> dict[str, str]:
    """Return the name of every group of topics."""
    return {
        "kinds": translate("Learn", "Kinds of loan"),
        "cost": translate("Learn", "What it costs"),
        "trouble": translate("Learn", "Late and in difficulty"),
    }


def topic_titles() -> dict[str, str]:
    """Return the title of every topic."""
    return {
        "equal_instalment": translate("Learn", "Equal instalments"),
        "equal_principal": translate("Learn", "Equal principal"),
        "interest_first": translate("Learn", "Interest first, principal at the end"),
        "bullet": translate("Learn", "All at the end"),
        "daily_interest": translate("Learn", "Pay any time"),
        "flat_fee": translate("Learn", "Instalments with a fixed fee"),
        "revolving_card": translate("Learn", "Carrying a card's balance"),
        "pay_in_parts": translate("Learn", "Pay in parts"),
        "friend": translate("Learn", "From a friend, without interest"),
        "three_rates": translate("Learn", "The three rates"),
        "charges": translate("Learn", "What a lender has to show"),
        "limits": translate("Learn", "Limits to what a loan may cost"),
        "standing": translate("Learn", "How debts are held against income"),
        "late": translate("Learn", "Being late"),
        "record": translate("Learn", "The credit record"),
        "difficulty": translate("Learn", "When it cannot be paid"),
        "changed_contract": translate("Learn", "When the contract is changed"),
        "fake_offers": translate("Learn", "False offers and false help"),
        "help": translate("Learn", "Where to ask and complain"),
    }


def topic_texts() -> dict[str, tuple[str, ...]]:
    """Return the paragraphs of every topic."""
    costs = _cost() | _standing()
    return _kinds() | _more_kinds() | _cards_and_friends() | costs | _trouble() | _help()


def _kinds() -> dict[str, tuple[str, ...]]:
    """Return the paragraphs of the loans that are repaid on fixed days at a yearly rate."""
    return {
        "equal_instalment": (
            translate(
                "Learn",
                "You pay the same amount every month. At first most of it is interest, because "
                "you still owe nearly everything; later most of it is principal.",
            ),
            translate(
                "Learn",
                "Repaying early saves the interest of the time that is left. It saves most at "
                "the beginning.",
            ),
        ),
        "equal_principal": (
            translate(
                "Learn",
                "You repay the same part of the principal every month and the interest on what "
                "is left. The payment gets smaller from month to month.",
            ),
            translate(
                "Learn",
                "It costs a little less than equal instalments at the same rate, because the "
                "principal goes down faster. The first payments are the largest.",
            ),
        ),
        "interest_first": (
            translate(
                "Learn",
                "You pay only interest every month. The whole principal is due with the last "
                "instalment.",
            ),
            translate(
                "Learn",
                "The months look easy and the end is hard: the money for it has to be put "
                "aside. It costs more than equal instalments, because nothing is repaid on the "
                "way.",
            ),
        ),
        "bullet": (
            translate(
                "Learn",
                "Principal and interest are paid together, on one day. Until then nothing is due.",
            ),
            translate(
                "Learn",
                "A yearly rate may be counted over 360 days: then a year of 365 days costs a "
                "little more than the rate says.",
            ),
        ),
    }


def _more_kinds() -> dict[str, tuple[str, ...]]:
    """Return the paragraphs of fees on the first amount and of interest by the day."""
    return {
        "flat_fee": (
            translate(
                "Learn",
                "Every month the same part of the principal and the same fee. The fee is always"
                " counted on the amount you borrowed at the start, although you owe less every "
                "month.",
            ),
            translate(
                "Learn",
                "That is why the true rate is nearly twice the one that is told. Repaying early"
                " often saves nothing: the later fees may still be charged.",
            ),
        ),
        "daily_interest": (
            translate(
                "Learn",
                "Interest counts for every day you use the money, and you may repay any part on"
                " any day. What you repay stops costing at once.",
            ),
            translate(
                "Learn",
                "A rate of 0.04 % a day sounds small; times 365 it is 14.6 % a year. Each draw-"
                "down has its own rate and its own due day.",
            ),
        ),
    }


def _cards_and_friends() -> dict[str, tuple[str, ...]]:
    """Return the paragraphs of debts that need not bear interest."""
    return {
        "revolving_card": (
            translate(
                "Learn",
                "Paid in full by the due day a card costs nothing. If you pay less, every "
                "purchase usually bears interest from the day it was posted, also the part you "
                "have paid (full-amount interest).",
            ),
            translate(
                "Learn",
                "The minimum payment is small beside the debt: it goes down slowly, and interest "
                "is paid for years. The example pays the minimum every month and buys nothing "
                "more.",
            ),
        ),
        "pay_in_parts": (
            translate(
                "Learn",
                "A purchase is split into a few equal parts, usually without interest. The shop"
                " pays for it.",
            ),
            translate(
                "Learn",
                "What costs is being late: a fixed late fee on a small part can be a very high "
                "rate. Several of them at once are easily lost sight of.",
            ),
        ),
        "friend": (
            translate(
                "Learn",
                "Nothing is charged. Write down the amount, the day and when it is to be "
                "repaid: it helps you both remember.",
            ),
            translate(
                "Learn",
                "If interest is agreed between private persons, courts protect it only up to a "
                "limit.",
            ),
        ),
    }


def _cost() -> dict[str, tuple[str, ...]]:
    """Return the paragraphs about what a loan costs."""
    return {
        "three_rates": (
            translate(
                "Learn",
                "Nominal: 12 times the monthly rate of return, or 365 times the daily rate. "
                "This is the number lenders in China usually show.",
            ),
            translate(
                "Learn",
                "Effective: the same with interest on interest over a year, (1 + monthly rate) "
                "^ 12 − 1. It is always a little higher.",
            ),
            translate(
                "Learn",
                "On the real days: every amount counted on its own day, actual days over 365. "
                "It differs where the first period is shorter or longer than a month.",
            ),
            translate(
                "Learn",
                "All three count fees as well as interest. Compare loans by one and the same of"
                " them.",
            ),
        ),
        "charges": (
            translate(
                "Learn",
                "One table has to name every charge, who takes it, when, and what it makes a "
                "year. What only comes when you are late stands in a part of its own.",
            ),
            translate(
                "Learn",
                "Tideover makes the same table for every loan: Loans, then “What it costs”.",
            ),
        ),
        "limits": (
            translate(
                "Learn",
                "There is not one limit. Each was made for some lenders and for some days, and "
                "courts look at all charges together.",
            ),
            translate(
                "Learn",
                "Above a limit that was made for your loan, the part above it can be contested.",
            ),
        ),
    }


def _standing() -> dict[str, tuple[str, ...]]:
    """Return the paragraphs about debts beside income."""
    return {
        "standing": (
            translate(
                "Learn",
                "Lenders and counsellors compare what debts ask each month with the income of "
                "that month. The shares they use were made for mortgages in different countries; "
                "none of them is a judgement about you.",
            ),
            translate(
                "Learn",
                "Tideover shows yours from your own data, on the page Reports, and what moved "
                "them. It makes no score.",
            ),
        ),
    }


def _trouble() -> dict[str, tuple[str, ...]]:
    """Return the paragraphs about being late."""
    return {
        "late": (
            translate(
                "Learn",
                "From the due day on penalty interest counts for every day, usually one and a "
                "half times the contract's rate. A late fee may come on top. Some lenders give "
                "days of grace.",
            ),
            translate(
                "Learn",
                "Lenders name how late you are by months: M1 is day 1 to 30, M2 to day 60, M3 "
                "to day 90. The later, the more is collected and the harder it gets to agree.",
            ),
            translate(
                "Learn",
                "What you pay goes to fees, penalty interest and interest before it reduces the"
                " principal, unless the contract says otherwise.",
            ),
        ),
        "record": (
            translate(
                "Learn",
                "A late payment can be reported. What counts for its deletion is the day you "
                "settled: as long as it is unpaid, it stays.",
            ),
        ),
        "difficulty": (
            translate(
                "Learn",
                "Lenders may change a contract before or after it is late: a later day, smaller"
                " payments, a part waived. Each of these is the lender's decision.",
            ),
            translate(
                "Learn",
                "Keep what was said and agreed: the day, the name, the text. Collectors have "
                "rules too.",
            ),
        ),
        "changed_contract": (
            translate(
                "Learn",
                "An extension or a payment holiday moves what is due; interest goes on for all "
                "that is still owed. The easier months are paid for later.",
            ),
            translate(
                "Learn",
                "Ask whether that interest is paid with the first instalment or added to the "
                "principal: then it bears interest, too. Only a waiver makes the debt smaller.",
            ),
        ),
    }


def _help() -> dict[str, tuple[str, ...]]:
    return {
        "fake_offers": (
            translate(
                "Learn",
                "Who cannot pay is offered help by many. Ask the lender itself, under the number "
                "on the contract, whether the offer is its own.",
            ),
        ),
        "help": (
            translate(
                "Learn",
                "Each line has its own remit. None of them can change a contract, but lenders "
                "have to answer.",
            ),
        ),
    }
