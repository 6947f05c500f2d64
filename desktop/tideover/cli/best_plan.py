"""What is proven of the cheapest plan, as people and as programs read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tideover.cli.answers import decimal_text
from tideover.ui.wording.best_plan import (
    certificate_text,
    outside_text,
    price_text,
    step_text,
    steps_title,
)

if TYPE_CHECKING:
    from tideover.domain.snapshot import Snapshot
    from tideover.viewmodels.best_plan import BestPlanView
    from tideover.viewmodels.payoff import PayoffQuestion


def proven_best(snapshot: Snapshot, question: PayoffQuestion) -> BestPlanView:
    """Return the cheapest plan once the search has ended, or its time is over."""
    # The solver takes a while to load: `--help` and the other commands do not wait for it.
    from tideover.viewmodels.best_plan import best_plan_views

    *_, last = best_plan_views(snapshot, question.extra, question.order)
    return last


def best_plan_report(view: BestPlanView) -> str:
    """Return the proof, the first steps and the price of every other strategy."""
    steps = [steps_title(view), *(f"  {step_text(step)}" for step in view.steps)]
    prices = " · ".join(map(price_text, view.prices))
    return "\n".join(filter(None, [certificate_text(view), *steps, prices, outside_text(view)]))


def best_plan_document(view: BestPlanView) -> dict[str, object]:
    """Return the same for programs; `on_top` is paid beyond what is due in `month`."""
    return {
        "interest": decimal_text(view.cost),
        "at_least": decimal_text(view.at_least),
        "gap": decimal_text(view.gap),
        "search_ended": view.certified.is_closed,
        "steps": [
            {
                "loan_id": step.loan_id,
                "name": step.name,
                "month": str(step.month),
                "due": decimal_text(step.due),
                "on_top": decimal_text(step.on_top),
            }
            for step in view.steps
        ],
        "outside": list(view.outside),
    }
