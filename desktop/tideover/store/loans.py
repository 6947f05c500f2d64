"""A loan's row: its facts in columns, its terms in a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tideover.domain.loans import LenderKind, Loan
from tideover.store.records import Values, day_or_none, day_text
from tideover.store.terms import contracts_document, contracts_from, document_of, terms_from

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tideover.domain.money import Currency


def loan_from(row: Sequence[Any], currency: Currency) -> Loan:
    """Return a loan; raises StoreDamaged naming it when its terms cannot be read."""
    identity, name, lender, lender_kind, terms, pays_from, preset, note, closed_on, earlier, _ = row
    return Loan(
        id=identity,
        name=name,
        lender=lender,
        terms=terms_from(terms, currency, name),
        pays_from=pays_from,
        lender_kind=LenderKind(lender_kind),
        preset=preset,
        note=note,
        closed_on=day_or_none(closed_on),
        earlier=contracts_from(earlier, currency, name),
    )


def loan_values(loan: Loan, currency: Currency) -> Values:
    """Return the row of a loan."""
    return {
        "id": loan.id,
        "name": loan.name,
        "lender": loan.lender,
        "lender_kind": loan.lender_kind.value,
        "terms": document_of(loan.terms, currency),
        "pays_from": loan.pays_from,
        "preset": loan.preset,
        "note": loan.note,
        "closed_on": day_text(loan.closed_on),
        "earlier": contracts_document(loan.earlier, currency),
    }
