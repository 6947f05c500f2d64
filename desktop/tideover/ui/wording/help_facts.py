"""What is said of false offers, of complaining and of mediation."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def help_sentences() -> dict[str, str]:
    """Return the sentence of each fact by its code."""
    return {
        "line_lender": translate(
            "Facts",
            "The lines ask first whether the lender has been complained to.",
        ),
        "mediation": translate(
            "Facts",
            "People's mediation is free, and a court can confirm the agreement.",
        ),
        "mediation_confirmed": translate(
            "Facts",
            "Within {value} of a mediated agreement both sides together can ask the court to "
            "confirm it; then it can be enforced.",
        ),
        "complaint_days": translate(
            "Facts",
            "The lender has to answer a simple complaint within {value}.",
        ),
        "complaint_days_most": translate(
            "Facts",
            "A complicated complaint takes 30 days, and at the very most {value}.",
        ),
        "agents": translate(
            "Facts",
            "The regulator warns of agents who promise to “optimise debts”, waive interest or "
            "mend a credit record for a fee: they use forged papers and sell what you tell them.",
        ),
        "written_contract": translate(
            "Facts",
            "A loan contract is made in writing, unless private persons agreed otherwise.",
        ),
        "advance_fee": translate(
            "Facts",
            "Whoever asks for a fee, a deposit or a transfer before paying out is a fraud, say "
            "the police: no proper lender does.",
        ),
        "secrets": translate(
            "Facts",
            "Nobody genuine asks for a code from a text message, a password, a scan of your face "
            "or a look at your screen.",
        ),
        "threats": translate(
            "Facts",
            "Threatening somebody's safety can be punished by the police.",
        ),
        "line_fraud": translate(
            "Facts",
            "{value}: the police's line against fraud, for questions and reports.",
        ),
        "line_police": translate("Facts", "{value}: the police, in an emergency."),
        "line_law": translate(
            "Facts",
            "{value}: free legal questions, legal aid and people's mediation (judicial offices).",
        ),
    }
