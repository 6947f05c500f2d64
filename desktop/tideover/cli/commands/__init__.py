"""The commands, in the order in which the help names them."""

from __future__ import annotations

from tideover.cli.commands.backup import BACKUP
from tideover.cli.commands.borrow import BORROW
from tideover.cli.commands.check import CHECK
from tideover.cli.commands.loans import LOANS
from tideover.cli.commands.offers import OFFERS
from tideover.cli.commands.outlook import OUTLOOK
from tideover.cli.commands.papers import PAPERS
from tideover.cli.commands.plan import PLAN
from tideover.cli.commands.profile import PROFILE
from tideover.cli.commands.share import SHARE
from tideover.cli.commands.statement import IMPORT

COMMANDS = (
    OUTLOOK,
    PLAN,
    LOANS,
    BORROW,
    OFFERS,
    PROFILE,
    SHARE,
    PAPERS,
    IMPORT,
    BACKUP,
    CHECK,
)
