"""What is said of the credit report itself: where it comes from, and what its marks mean."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def record_fact_sentences() -> dict[str, str]:
    """Return the sentence of each fact of the credit record by its code."""
    return {
        "record_report_where": translate(
            "Facts",
            "You get it from the Credit Reference Center of the People's Bank of China: on its "
            "website, at the counters and machines of the bank's branches, and in the apps of "
            "many banks.",
        ),
        "record_grid": translate(
            "Facts",
            "A credit report shows for each month whether a loan was on time (N), how late it "
            "ended (1 is up to 30 days, each further number 30 more, 7 is more than 180) or that "
            "it was paid off (C).",
        ),
    }
