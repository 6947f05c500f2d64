"""`tideover plan` says what the engine says of every strategy and of every amount."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tideover.domain.dates import Month
from tideover.domain.extra_money import ExtraMoney, Monthly, Windfall
from tideover.domain.money import Money
from tideover.engine.distress import pay_a_fixed_amount
from tideover.engine.spare_money import use_spare_money
from tideover.engine.strategies import Strategy, payoff
from tideover.ui.format import money_text

if TYPE_CHECKING:
    from tests.cli.conftest import Typed
    from tideover.domain.snapshot import Snapshot


def fen(text: str) -> Money:
    """Return an amount of a document."""
    return Money(int(Decimal(text) * 100))


def test_all_strategies_are_compared_with_the_engine_s_figures(
    typed: Typed, snapshot: Snapshot
) -> None:
    said = typed("plan", "--extra", "300", "--json")
    assert said.code == 0
    assert said.document["extra"] == "300.00"
    for told, strategy in zip(said.document["strategies"], Strategy, strict=True):
        plan = payoff(snapshot, strategy, Money(300_00))
        assert told["strategy"] == strategy.value
        assert told["debt_free"] == str(plan.debt_free)
        assert told["months"] == len(plan.months)
        assert fen(told["interest"]) == plan.total_interest
        assert fen(told["saved"]) == plan.interest_saved


def test_without_an_amount_the_household_s_own_wish_is_used(
    typed: Typed, snapshot: Snapshot
) -> None:
    assert fen(typed("plan", "--json").document["extra"]) == snapshot.household.extra_money.monthly


def test_what_is_proven_of_the_cheapest_plan_is_told(typed: Typed, snapshot: Snapshot) -> None:
    said = typed("plan", "--extra", "300", "--json").document
    proof = said["cheapest"]
    costs = [fen(each["interest"]) for each in said["strategies"]]
    assert fen(proof["interest"]) == min(costs)
    assert fen(proof["at_least"]) <= fen(proof["interest"])
    assert fen(proof["gap"]) == fen(proof["interest"]) - fen(proof["at_least"])
    assert proof["search_ended"] is True
    names = {loan.name for loan in snapshot.loans}
    assert {step["name"] for step in proof["steps"]} <= names
    only = typed("plan", "--extra", "300", "--strategy", "cheapest", "--json").document
    assert only["cheapest"] == proof
    assert "no plan" in typed("plan", "--extra", "300").out


@pytest.mark.parametrize("strategy", Strategy)
def test_one_strategy_is_told_loan_by_loan_and_month_by_month(
    strategy: Strategy, typed: Typed, snapshot: Snapshot
) -> None:
    plan = payoff(snapshot, strategy, Money(300_00))
    said = typed("plan", "--strategy", strategy.value, "--extra", "300", "--json")
    document = said.document
    assert [each["loan_id"] for each in document["loans"]] == list(plan.order)
    assert document["months"] == [str(month) for month in plan.months]
    assert document["limited"] == [str(month) for month in plan.limited]
    for told in document["loans"]:
        assert tuple(map(fen, told["paid"])) == plan.paid[told["loan_id"]]
        assert tuple(map(fen, told["balances"])) == plan.balances[told["loan_id"]]
        assert told["paid_off"] == str(plan.paid_off[told["loan_id"]])


def test_people_see_the_same_figures(typed: Typed, snapshot: Snapshot) -> None:
    out = typed("plan", "--extra", "300").out
    for strategy in Strategy:
        assert money_text(payoff(snapshot, strategy, Money(300_00)).total_interest) in out
    one = typed("plan", "--extra", "300", "--strategy", "snowball").out
    assert money_text(payoff(snapshot, Strategy.SNOWBALL, Money(300_00)).total_interest) in one


@pytest.mark.parametrize("amount", [500, 3_000, 5_000])
def test_i_can_pay_so_much_gets_the_engine_s_honest_answer(
    amount: int, typed: Typed, snapshot: Snapshot
) -> None:
    answer = pay_a_fixed_amount(snapshot, Money(amount * 100), snapshot.as_of)
    said = typed("plan", "--pay", str(amount), "--json")
    assert answer.debt_free_on is not None
    assert said.document["debt_free_on"] == answer.debt_free_on.isoformat()
    assert fen(said.document["interest"]) == answer.interest
    assert fen(said.document["penalty"]) == answer.penalty
    assert fen(said.document["paid"]) == answer.paid
    assert said.code == (1 if answer.penalty else 0)


def test_an_amount_with_which_it_never_ends_says_so_and_what_is_needed(
    typed: Typed, snapshot: Snapshot
) -> None:
    said = typed("plan", "--pay", "1", "--json")
    assert said.code == 1
    assert said.document["never_ends"] is True
    assert said.document["debt_free_on"] is None
    least = fen(said.document["smallest_that_ends"])
    assert pay_a_fixed_amount(snapshot, least, snapshot.as_of).debt_free_on is not None
    assert "it never ends" in typed("plan", "--pay", "1").out


@pytest.mark.parametrize("option", ["--extra", "--pay"])
@pytest.mark.parametrize(
    ("typed_amount", "code"),
    [
        ("1,2,3", "amount_grouping"),
        ("NaN", "amount_not_a_number"),
        ("1e308", "amount_not_a_number"),
        ("", "amount_empty"),
        ("0.001", "amount_decimals"),
        ("9" * 20, "amount_too_large"),
        ("-5", "amount_negative"),
    ],
)
def test_an_amount_that_is_none_is_refused_by_the_option_s_name(
    option: str, typed_amount: str, code: str, typed: Typed
) -> None:
    said = typed("plan", option, typed_amount, "--json")
    assert said.code == 2
    assert said.document["error"]["code"] == code
    assert said.err.startswith(f"{option}: ")


@pytest.mark.parametrize("typed_amount", ["１２３４", "¥1,234", "1234元", "1234.00"])
def test_an_amount_is_read_as_people_type_it(typed_amount: str, typed: Typed) -> None:
    assert typed("plan", "--extra", typed_amount, "--json").document["extra"] == "1234.00"


def test_paying_nothing_is_no_plan(typed: Typed) -> None:
    assert typed("plan", "--pay", "0").code == 2


def test_an_unknown_strategy_is_told_which_there_are(typed: Typed) -> None:
    said = typed("plan", "--strategy", "hope")
    assert said.code == 2
    assert ", ".join(each.value for each in Strategy) in said.err


def test_two_questions_at_once_are_refused(typed: Typed) -> None:
    assert typed("plan", "--pay", "500", "--extra", "100").code == 2


def test_money_to_spare_is_told_as_the_engine_counts_it(typed: Typed, snapshot: Snapshot) -> None:
    said = typed("plan", "--spare", "500", "--json")
    uses = use_spare_money(snapshot, Money(500_00))
    assert said.document["spare"] == "500.00"
    assert [told["loan_id"] for told in said.document["loans"]] == [use.loan.id for use in uses]
    for told, use in zip(said.document["loans"], uses, strict=True):
        assert fen(told["saved"]) == use.saved
        assert told["months_sooner"] == use.months_sooner
        assert told["pays_off"] is use.pays_off
        assert told["obstacle"] == (None if use.obstacle is None else use.obstacle.value)
        if use.paid is not None:
            assert fen(told["to_pay"]) == use.paid.to_pay
            assert fen(told["fee"]) == use.paid.fee
    in_words = typed("plan", "--spare", "500").out
    assert all(use.loan.name in in_words for use in uses)


@pytest.mark.parametrize("other", [("--extra", "1"), ("--pay", "1")])
def test_money_to_spare_is_a_question_of_its_own(typed: Typed, other: tuple[str, str]) -> None:
    assert typed("plan", "--spare", "500", *other).code == 2


def test_nothing_to_spare_is_refused(typed: Typed) -> None:
    assert typed("plan", "--spare", "0").code == 2


def test_extra_money_is_told_as_the_engine_counts_it(typed: Typed, snapshot: Snapshot) -> None:
    words = (
        *("plan", "--sum", "3000", "--extra-from", "2027-03"),
        *("--windfall", "2027-02-05=5000", "--windfall", "2027-06-01=¥1,000"),
    )
    extra = ExtraMoney(
        Money(3000_00),
        Monthly.IN_ALL,
        Month(2027, 3),
        (
            Windfall(date(2027, 2, 5), Money(5000_00)),
            Windfall(date(2027, 6, 1), Money(1000_00)),
        ),
    )
    said = typed(*words, "--json").document
    assert (said["extra"], said["sum"], said["extra_from"]) == (None, "3000.00", "2027-03")
    assert said["windfalls"][0] == {"day": "2027-02-05", "amount": "5000.00", "word": None}
    for told, strategy in zip(said["strategies"], Strategy, strict=True):
        plan = payoff(snapshot, strategy, extra)
        assert told["debt_free"] == str(plan.debt_free)
        assert fen(told["interest"]) <= plan.total_interest
    one = typed(*words, "--strategy", "snowball", "--json").document
    assert fen(one["interest"]) == payoff(snapshot, Strategy.SNOWBALL, extra).total_interest


def test_a_sum_below_what_is_due_needs_attention_and_names_month_and_amount(
    typed: Typed, snapshot: Snapshot
) -> None:
    plan = payoff(snapshot, Strategy.AVALANCHE, ExtraMoney(Money(1_00), Monthly.IN_ALL))
    said = typed("plan", "--sum", "1", "--strategy", "avalanche", "--json")
    assert said.code == 1
    (told,) = said.document["findings"]
    (found,) = plan.findings
    assert told["code"] == found.code
    missing = found.params["missing"]
    assert isinstance(missing, Money)
    assert money_text(missing) in told["text"]
    assert told["text"] in " ".join(typed("plan", "--sum", "1").out.split())


def test_a_windfall_that_no_debt_needs_any_more_is_told(typed: Typed) -> None:
    said = typed("plan", "--windfall", "2060-01-01=1", "--strategy", "snowball", "--json")
    assert said.code == 0
    assert [each["code"] for each in said.document["findings"]] == ["windfall_after_debts"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--windfall", "2020-01-01=5"), "windfall_past"),
        (("--windfall", "5000"), "windfall_unreadable"),
        (("--windfall", "2027-02-30=5"), "day_impossible"),
        (("--windfall", "2027-02-05=0"), "amount_not_positive"),
        (("--windfall", "2027-02-05=-5"), "amount_not_positive"),
        (("--windfall", "2027-02-05=x"), "amount_not_a_number"),
        (("--extra-from", "2027-13"), "month_unreadable"),
        (("--sum", "0"), "amount_not_positive"),
        (("--sum", "5", "--extra", "5"), "options_exclude"),
        (("--pay", "5", "--windfall", "2027-02-05=5"), "options_exclude"),
        (("--spare", "5", "--extra-from", "2027-03"), "options_exclude"),
    ],
)
def test_extra_money_that_is_none_is_refused_in_words(
    words: tuple[str, ...], code: str, typed: Typed
) -> None:
    said = typed("plan", *words, "--json")
    assert said.code == 2
    assert said.document["error"]["code"] == code
    assert said.err
