"""What is said of errors in the lenders' files and their papers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def case_texts() -> dict[str, str]:
    """Return the sentence of each code, in the language of now."""
    return _events() | _documents()


def _events() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "case_in_future": translate("Errors", "A file is opened today or earlier."),
        "case_open_already": translate(
            "Errors", "The file of “{lender}” is open already. Go on in it, or close it first."
        ),
        "closed_before_opened": translate(
            "Errors", "The file would be closed before it was opened. Check both days."
        ),
        "event_in_future": translate(
            "Errors", "What happened lies today or earlier. For a promise, type when it is due."
        ),
        "event_empty": translate("Errors", "Type what was said, promised or written."),
        "promise_without_day": translate(
            "Errors", "Type the day by which the promise is to be kept: you are reminded of it."
        ),
        "due_without_promise": translate(
            "Errors", "Only a promise has a day by which it is to be kept."
        ),
        "promise_due_before": translate(
            "Errors", "The promise would be due before it was made. Check both days."
        ),
        "promise_kept_before": translate(
            "Errors", "The promise would be kept before it was made. Check both days."
        ),
        "weight_out_of_range": translate(
            "Errors",
            "A loan counts at least a tenth and at most a hundred times as much as an ordinary "
            "one. Type another weight.",
        ),
        "calls_out_of_range": translate(
            "Errors", "The number of calls is 0 to {limit}. Check this field."
        ),
        "time_unreadable": translate("Errors", "Type a time of day such as 22:30."),
    }


def _documents() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "document_missing": translate("Errors", "Choose the document that is to be kept."),
        "document_empty": translate(
            "Errors", "“{name}” is empty, so there is nothing to keep. Choose another file."
        ),
        "document_too_large": translate(
            "Errors",
            "“{name}” is larger than {limit} MB. Keep a smaller copy, or only the pages that "
            "matter.",
        ),
        "documents_full": translate(
            "Errors",
            "All documents together would be larger than {limit} MB. Save old ones elsewhere and "
            "delete them here first.",
        ),
        "document_damaged": translate(
            "Errors",
            "The document is no longer what was kept: its hash differs. Restore a backup.",
        ),
        "paper_empty": translate("Errors", "The paper is empty. Write the draft first."),
        "paper_too_long": translate(
            "Errors", "The paper is longer than {limit} letters. Shorten it."
        ),
    }
