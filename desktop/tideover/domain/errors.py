"""Every exception Tideover raises on purpose.

* TideoverError
  + InputError          the user can correct it where it was typed
    - AmountError       not an amount of money
    - DateError         not a day of the calendar
    - RateError         not a rate of interest
  + StoreError          the machine or the file is to blame
    - StoreMissing      there is no file at that path
    - StoreLocked       another program is writing
    - StoreReadOnly     the file or folder may not be written
    - StoreFull         the disk is full
    - StoreTooNew       written by a newer Tideover
    - StoreDamaged      not a household, empty, or broken
    - StoreEncrypted    no passphrase that opens it was given
    - StoreConflict     the row was changed by somebody else
  + StatementError      a file could not be read as a statement
  + DeliveryError       a reminder could not be delivered
  + BugError            we are to blame

A month at risk or an odd line of a statement is not an exception: it is a value in a result
(see findings.py).
"""

from __future__ import annotations


class TideoverError(Exception):
    """Base class. `code` names the message; its wording lives in ui/messages.py.

    `params` fill the message's places: file, line, field, value, limit.
    """

    code = "error"

    def __init__(self, code: str | None = None, **params: object) -> None:
        """Keep what the message needs."""
        self.code = code or type(self).code
        self.params = params
        super().__init__(self.code, params)


class InputError(TideoverError):
    """The user can correct it where it was typed; `params["field"]` names the place."""

    code = "input"


class AmountError(InputError):
    """The text is not an amount of money."""

    code = "amount"


class DateError(InputError):
    """The text is not a day of the calendar."""

    code = "date"


class RateError(InputError):
    """The text is not a rate of interest."""

    code = "rate"


class StoreError(TideoverError):
    """The machine or the file is to blame; `params["path"]` names the file."""

    code = "store"


class StoreMissing(StoreError):
    """There is no file at that path."""

    code = "store_missing"


class StoreLocked(StoreError):
    """Another program is writing to the store."""

    code = "store_locked"


class StoreReadOnly(StoreError):
    """The file or its folder may not be written."""

    code = "store_read_only"


class StoreFull(StoreError):
    """The disk has no room left."""

    code = "store_full"


class StoreTooNew(StoreError):
    """A newer Tideover wrote the store; it can be read but not written."""

    code = "store_too_new"


class StoreDamaged(StoreError):
    """The file is not a household, is empty, or is broken."""

    code = "store_damaged"


class StoreEncrypted(StoreError):
    """The file is encrypted, and no passphrase that opens it was given."""

    code = "store_encrypted"


class StoreConflict(StoreError):
    """The row changed, or went, since it was read."""

    code = "store_conflict"


class StatementError(TideoverError):
    """A file could not be read as a statement; `params` name the file and the line."""

    code = "statement"


class DeliveryError(TideoverError):
    """A reminder could not be delivered."""

    code = "delivery"


class BugError(TideoverError):
    """We are to blame: a command that cannot apply, a value that cannot be."""

    code = "bug"
