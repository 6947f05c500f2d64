"""What is said of the cheapest plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tideover.ui.format import money_text, month_text
from tideover.ui.wording.payoff import short_strategy_name

if TYPE_CHECKING:
    from tideover.viewmodels.best_plan import BestPlanView, PlanStep, PreferencePrice

translate = QCoreApplication.translate


def certificate_text(view: BestPlanView) -> str:
    """Return what is proven: no plan can cost less, and by how much this one may cost more."""
    if not view.gap:
        return translate(
            "BestPlan", "Proven: no plan costs less than {cost} in interest and fees."
        ).format(cost=money_text(view.cost))
    return translate(
        "BestPlan",
        "Proven: no plan can cost less than {least} in interest and fees. This one costs {cost}: "
        "at most {gap} more.",
    ).format(least=money_text(view.at_least), cost=money_text(view.cost), gap=money_text(view.gap))


def steps_title(view: BestPlanView) -> str:
    """Return what comes before the first steps, or that there is nothing to pay on top."""
    if not view.steps:
        return translate(
            "BestPlan", "Pay what is due. Paying more has no room here, or saves nothing."
        )
    return translate("BestPlan", "Do this in {month}:").format(
        month=month_text(view.steps[0].month)
    )


def step_text(step: PlanStep) -> str:
    """Return one thing to do."""
    if not step.due:
        return translate("BestPlan", "Pay {amount} to {loan} ahead of time.").format(
            amount=money_text(step.on_top), loan=step.name
        )
    return translate("BestPlan", "Pay {amount} to {loan} on top of the {due} that are due.").format(
        amount=money_text(step.on_top), loan=step.name, due=money_text(step.due)
    )


def price_text(price: PreferencePrice) -> str:
    """Return what following another order costs."""
    name = short_strategy_name(price.strategy)
    if price.more is None:
        return translate("BestPlan", "{strategy}: never ends").format(strategy=name)
    if price.more.minor <= 0:
        return translate("BestPlan", "{strategy}: costs the same").format(strategy=name)
    return translate("BestPlan", "{strategy}: {amount} more").format(
        strategy=name, amount=money_text(price.more)
    )


def outside_text(view: BestPlanView) -> str:
    """Return which loans the proof leaves as they are; empty where it covers all."""
    if not view.outside:
        return ""
    return translate(
        "BestPlan",
        "Paid as they are due in every plan that was compared: {loans}. Paying them early saves "
        "nothing, or what it saves cannot be told.",
    ).format(loans=", ".join(view.outside))
