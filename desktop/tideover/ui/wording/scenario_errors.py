"""What is wrong with a scenario, and the way out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def scenario_texts() -> dict[str, str]:
    """Return the sentences by their codes."""
    translate = QCoreApplication.translate
    return {
        "income_change_unclear": translate(
            "Errors", "Type by how much the income changes: a percentage or an amount."
        ),
        "income_part_out_of_range": translate(
            "Errors",
            "An income can fall by 100 % at most and rise by 1,000 % at most, and not by nothing.",
        ),
        "loss_months_out_of_range": translate("Errors", "A job is lost for 1 to {limit} months."),
        "points_out_of_range": translate(
            "Errors", "Rates change by up to {limit} percentage points a year, and not by nothing."
        ),
        "points_unreadable": translate(
            "Errors", "“{value}” is no number of percentage points. Type 1, or -0.5 for less."
        ),
        "too_many_changes": translate(
            "Errors", "A scenario has {limit} changes at most. Make a second one for the others."
        ),
        "scenario_name_taken": translate(
            "Errors", "There is a scenario called “{value}” already. Type another name."
        ),
        "scenario_changes_nothing": translate(
            "Errors", "This scenario changes nothing, so there is nothing to apply."
        ),
        "scenario_without_changes": translate(
            "Errors", "Add a change first: what would be different?"
        ),
        "scenario_unknown": translate(
            "Errors", "There is no scenario called “{value}”. Those there are: {known}"
        ),
    }
