"""Every kind and state has a word in both languages; a raw code helps nobody."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tideover.app.settings import Theme
from tideover.domain.accounts import AccountKind
from tideover.domain.agreements import InterestDays
from tideover.domain.dates import Shift
from tideover.domain.entries import CategoryRole, Direction
from tideover.domain.household import FirstStart
from tideover.domain.lateness import Owed
from tideover.domain.loans import LenderKind, Terms
from tideover.domain.rates import Rate, RatePer, parse_rate
from tideover.domain.recurring import EveryMonths, EveryWeeks, LastWorkingDay, Rule
from tideover.engine.ranking import Strategy
from tideover.engine.risk import Risk
from tideover.engine.standing import InstalmentState
from tideover.ui import messages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tideover.ui.language import LanguageControl

KINDS: tuple[tuple[Callable[..., str], Iterable[object]], ...] = (
    (messages.account_kind_name, AccountKind),
    (messages.direction_name, Direction),
    (messages.instalment_state_name, InstalmentState),
    (messages.owed_name, Owed),
    (messages.risk_name, Risk),
    (messages.strategy_name, Strategy),
    (messages.lender_kind_name, LenderKind),
    (messages.interest_days_name, InterestDays),
    (messages.shift_name, Shift),
    (messages.theme_name, Theme),
    (messages.first_start_name, FirstStart),
    (messages.terms_name, Terms.__args__),
    (messages.terms_explained, Terms.__args__),
)  # fmt: skip

SATURDAY = date(2026, 12, 5)


@pytest.mark.parametrize(("word", "kinds"), KINDS, ids=[word.__name__ for word, _ in KINDS])
def test_every_kind_has_its_own_word_in_both_languages(
    word: Callable[..., str], kinds: Iterable[object], language: LanguageControl
) -> None:
    english = [word(kind) for kind in kinds]
    language.apply("zh_CN")
    chinese = [word(kind) for kind in kinds]
    assert len(set(english)) == len(english)
    assert len(set(chinese)) == len(chinese)
    assert all(one != other for one, other in zip(english, chinese, strict=True))


@pytest.mark.parametrize(
    ("rule", "english", "chinese"),
    [
        (EveryWeeks(), "Every week on Saturday", "每周星期六"),
        (EveryWeeks(2), "Every 2 weeks on Saturday", "每 2 周的星期六"),
        (EveryMonths(1, 5), "Every month on day 5", "每月 5 日"),
        (EveryMonths(3, 31), "Every 3 months on day 31", "每 3 个月的 31 日"),
        (EveryMonths(12, 5), "Every year on 5 Dec", "每年 12月5日"),
        (LastWorkingDay(), "Every month on the last working day", "每月最后一个工作日"),
    ],
)
def test_a_rhythm_is_said_as_people_say_it(
    rule: Rule, english: str, chinese: str, language: LanguageControl
) -> None:
    assert messages.rule_text(rule, SATURDAY) == english
    language.apply("zh_CN")
    assert messages.rule_text(rule, SATURDAY) == chinese


@pytest.mark.parametrize("tongue", ["en", "zh_CN"])
@pytest.mark.parametrize("per", RatePer)
@pytest.mark.parametrize("usual", RatePer)
def test_a_rate_shown_in_a_field_reads_back_as_the_same_rate(
    per: RatePer, usual: RatePer, tongue: str, language: LanguageControl
) -> None:
    language.apply(tongue)
    rate = Rate(Decimal("0.0004"), per)
    assert parse_rate(messages.rate_field_text(rate, usual), usual) == rate


def test_what_was_understood_of_a_rate_is_said_by_year_and_by_day() -> None:
    rate = Rate(Decimal("0.0004"), RatePer.DAY)
    assert messages.rate_hint(rate) == "= 14.6% a year, 0.04% a day"


def test_a_new_book_has_a_category_for_each_thing_the_sample_needs() -> None:
    categories = messages.default_categories()
    assert len(categories) == len(messages.POSITIONS)
    assert len({(name, group) for name, group, _, _ in categories}) == len(categories)
    assert categories[messages.POSITIONS["rent"]][0] == "Rent"
    assert categories[messages.POSITIONS["loan_repayment"]][3] is CategoryRole.LOAN_REPAYMENT
    assert categories[messages.POSITIONS["loan_received"]][3] is CategoryRole.LOAN_RECEIVED


def test_a_chinese_household_finds_its_own_words(language: LanguageControl) -> None:
    language.apply("zh_CN")
    names = [name for name, *_ in messages.default_categories()]
    assert names[:3] == ["工资", "奖金", "副业"]
    assert {"房租", "水电燃气", "物业费", "宽带话费", "买菜", "外卖", "聚餐", "人情"} <= set(names)
