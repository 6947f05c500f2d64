"""An entry filter and an order as SQL.

The text is put together from the constants of this module alone; what a person typed only ever
fills a named place.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tideover.domain.money import LARGEST_MINOR
from tideover.domain.queries import EntryOrder

if TYPE_CHECKING:
    from tideover.domain.money import Currency
    from tideover.domain.queries import EntryFilter
    from tideover.store.reading import Reader

SORT_KEYS = {
    EntryOrder.DAY: "entry.day",
    EntryOrder.PAYEE: "entry.payee COLLATE NOCASE",
    EntryOrder.AMOUNT: "entry.amount",
    EntryOrder.ACCOUNT: "(SELECT name FROM account WHERE account.id = entry.account_id)",
    EntryOrder.CATEGORY: """COALESCE((
        SELECT category.name FROM split JOIN category ON category.id = split.category_id
        WHERE split.entry_seq = entry.seq ORDER BY split.position LIMIT 1
    ), '')""",
}

_CONDITIONS = {
    "account_id": "entry.account_id = :account_id",
    "category_id": "entry.seq IN (SELECT entry_seq FROM split WHERE category_id = :category_id)",
    "loan_id": "entry.id IN (SELECT entry_id FROM repayment WHERE loan_id = :loan_id)",
    "batch_id": "entry.batch_id = :batch_id",
    "first": "entry.day >= :first",
    "last": "entry.day <= :last",
}

# `#` is the number of the word.
_WORD_IN_TEXT = r"entry.search LIKE :word# ESCAPE '\'"
_WORD_IN_CATEGORY = """entry.seq IN (
    SELECT entry_seq FROM split WHERE category_id IN (SELECT value FROM json_each(:categories#))
)"""
_WORD_IN_AMOUNT = "abs(entry.amount) BETWEEN :least# AND :most#"
_AMOUNT_AS_TYPED = re.compile(r"[-+¥$€£]*(\d[\d,]*)(?:\.(\d*))?")


@dataclass(frozen=True, slots=True)
class Question:
    """A condition on entries and the values for its named places."""

    condition: str
    values: dict[str, Any]
    reads_texts: bool


def question(reader: Reader, wanted: EntryFilter, currency: Currency) -> Question:
    """Return which entries are wanted, as SQL."""
    given = {
        "account_id": wanted.account_id,
        "category_id": wanted.category_id,
        "loan_id": wanted.loan_id,
        "batch_id": wanted.batch_id,
        "first": wanted.first.isoformat() if wanted.first else None,
        "last": wanted.last.isoformat() if wanted.last else None,
    }
    values: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
    conditions = [_CONDITIONS[name] for name in values]
    words = wanted.text.casefold().split()
    if words:
        categories = reader.rows("SELECT id, name FROM category")
        names = [(identity, name.casefold()) for identity, name in categories]
        for number, word in enumerate(words):
            conditions.append(_word(number, word, names, currency, values))
    return Question(" AND ".join(conditions) or "TRUE", values, reads_texts=bool(words))


def ordering(order: EntryOrder, asked: Question, *, descending: bool) -> str:
    """Return the ORDER BY of a sorted list: by the key, then by day, then as typed.

    A search in texts reads every entry anyway. It does so fastest in the table's own order, so
    the index of the days is kept away from it (by a plus sign, as SQLite has it).
    """
    direction = " DESC" if descending else " ASC"
    unindexed = "+" if asked.reads_texts else ""
    return ", ".join(unindexed + key + direction for key in sort_key(order))


def sort_key(order: EntryOrder) -> tuple[str, ...]:
    """Return the expressions that place an entry in the sorted list."""
    if order is EntryOrder.DAY:
        return ("entry.day", "entry.seq")
    return (SORT_KEYS[order], "entry.day", "entry.seq")


def _word(
    number: int,
    word: str,
    names: list[tuple[str, str]],
    currency: Currency,
    values: dict[str, Any],
) -> str:
    """Return where one typed word may be found, and add what it needs to `values`."""
    places = [_WORD_IN_TEXT]
    values[f"word{number}"] = _containing(word)
    categories = [identity for identity, name in names if word in name]
    if categories:
        places.append(_WORD_IN_CATEGORY)
        values[f"categories{number}"] = json.dumps(categories)
    if typed := _AMOUNT_AS_TYPED.fullmatch(word):
        least, most = _amounts_that_begin(typed[1], typed[2] or "", currency)
        if most <= LARGEST_MINOR:
            places.append(_WORD_IN_AMOUNT)
            values |= {f"least{number}": least, f"most{number}": most}
    return f"({' OR '.join(places)})".replace("#", str(number))


def _amounts_that_begin(whole: str, decimals: str, currency: Currency) -> tuple[int, int]:
    """Return the least and the most minor units of an amount written so far as typed.

    `12` finds 12.00 to 12.99, `12.5` finds 12.50 to 12.59; decimals that the currency does not
    have are as good as none.
    """
    given = decimals[: currency.decimals]
    steps = 10 ** (currency.decimals - len(given))
    least = int(whole.replace(",", "") + given) * steps
    return least, least + steps - 1


def _containing(text: str) -> str:
    """Return the LIKE pattern of what contains the text; its own `%` and `_` mean themselves."""
    return "%" + re.sub(r"([\\%_])", r"\\\1", text) + "%"
