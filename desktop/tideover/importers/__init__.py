"""Readers of statement files: bytes in, drafts and findings out; nothing is written.

`read` tries the readers one after the other; `guess_layout` and `read_csv` are the two halves
of reading a bank's table, so that the preview can show the guess and let the user change it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.domain.money import CNY
from tideover.importers.alipay import read_alipay
from tideover.importers.bank_csv import first_rows, guess_layout, read_any_csv, read_csv
from tideover.importers.files import bytes_of
from tideover.importers.huabei_bill import read_huabei_bill
from tideover.importers.reading import decode
from tideover.importers.repayment_plan import read_plan
from tideover.importers.wechat import read_wechat

if TYPE_CHECKING:
    from tideover.domain.money import Currency
    from tideover.domain.statements import Statement

READERS = (read_alipay, read_wechat)
"""Formats that say themselves what is where; each answers None to a file of another kind."""


def read(data: bytes, name: str, currency: Currency = CNY) -> Statement:
    """Return what a file holds: a bill of a known format, else a table whose layout is guessed.

    `name` is the file's name for messages; `currency` is the household's.

    Raises:
        StatementError: the file cannot be read as a statement. `params` name the `file` and,
            where there is one, the `line` and `field`. The codes stand at the head of
            reading.py, table.py, wallets.py and bank_csv.py.
    """
    decoded = decode(data, name)
    for reader in READERS:
        statement = reader(decoded, currency)
        if statement is not None:
            return statement
    return read_any_csv(decoded, currency)


__all__ = [
    "READERS",
    "bytes_of",
    "first_rows",
    "guess_layout",
    "read",
    "read_csv",
    "read_huabei_bill",
    "read_plan",
]
