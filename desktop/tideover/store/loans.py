"""A loan's row: its facts in columns, its terms in a document.

Where the household said how much a missed payment matters, the document says that too.
"""

from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from tideover.domain.importance import Consequence, Importance
from tideover.domain.loans import LenderKind, Loan
from tideover.store.documents import emptied
from tideover.store.records import Values, day_or_none, day_text, understood
from tideover.store.terms import contracts_document, contracts_from, document_of, terms_from

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tideover.domain.money import Currency

_IMPORTANCE = "importance"


def loan_from(row: Sequence[Any], currency: Currency) -> Loan:
    """Return a loan; raises StoreDamaged naming it when its terms cannot be read."""
    identity, name, lender, lender_kind, terms, pays_from, preset, note, closed_on, earlier, _ = row
    terms, importance = _without_importance(terms)
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
        importance=importance,
    )


def loan_values(loan: Loan, currency: Currency) -> Values:
    """Return the row of a loan."""
    return {
        "id": loan.id,
        "name": loan.name,
        "lender": loan.lender,
        "lender_kind": loan.lender_kind.value,
        "terms": _with_importance(document_of(loan.terms, currency), loan.importance),
        "pays_from": loan.pays_from,
        "preset": loan.preset,
        "note": loan.note,
        "closed_on": day_text(loan.closed_on),
        "earlier": contracts_document(loan.earlier, currency),
    }


def _with_importance(document: str, importance: Importance | None) -> str:
    if importance is None:
        return document
    weight = importance.weight
    said = {
        "consequence": importance.consequence.value,
        "weight": None if weight is None else str(weight),
    }
    return json.dumps({**json.loads(document), _IMPORTANCE: said}, sort_keys=True)


def _without_importance(document: str) -> tuple[str, Importance | None]:
    """Return the document of the terms alone, and what is said besides.

    A document in which nothing is said is not taken apart: every start reads it.
    """
    if f'"{_IMPORTANCE}"' not in document:
        return document, None
    with understood("loan"):
        body = json.loads(document)
        said = body.pop(_IMPORTANCE)
        consequence, weight = Consequence(said.pop("consequence")), said.pop("weight")
        importance = Importance(consequence, None if weight is None else Fraction(weight))
        return json.dumps(body), emptied(said, importance)
