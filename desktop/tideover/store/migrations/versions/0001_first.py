"""The first schema, as Tideover 0.1 wrote it."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = (
    """
    CREATE TABLE meta (
        only INTEGER NOT NULL CHECK (only = 1),
        store_uuid TEXT NOT NULL CHECK (length(store_uuid) <= 200),
        revision INTEGER NOT NULL CHECK (typeof(revision) IN ('integer', 'null')),
        last_action TEXT NOT NULL CHECK (length(last_action) <= 200),
        PRIMARY KEY (only)
    )
    """,
    """
    CREATE TABLE action (
        id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
        at TEXT NOT NULL CHECK (length(at) <= 200),
        revision INTEGER NOT NULL CHECK (typeof(revision) IN ('integer', 'null')),
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE household (
        only INTEGER NOT NULL CHECK (only = 1),
        name TEXT NOT NULL CHECK (length(name) <= 200),
        currency TEXT NOT NULL CHECK (length(currency) <= 3),
        buffer INTEGER NOT NULL
            CHECK (typeof(buffer) = 'integer' AND abs(buffer) <= 1000000000000000),
        first_start TEXT NOT NULL CHECK (length(first_start) <= 200),
        is_sample BOOLEAN NOT NULL CHECK (is_sample IN (0, 1)),
        remind_days_before TEXT NOT NULL CHECK (length(remind_days_before) <= 2000),
        remind_while_unpaid BOOLEAN NOT NULL CHECK (remind_while_unpaid IN (0, 1)),
        strategy TEXT NOT NULL CHECK (length(strategy) <= 200),
        extra_money TEXT NOT NULL CHECK (length(extra_money) <= 20000),
        custom_order TEXT NOT NULL CHECK (length(custom_order) <= 20000),
        left_out_of_offers TEXT NOT NULL CHECK (length(left_out_of_offers) <= 20000),
        uncertainty TEXT NOT NULL CHECK (length(uncertainty) <= 2000),
        version INTEGER DEFAULT 1 NOT NULL,
        PRIMARY KEY (only)
    )
    """,
    """
    CREATE TABLE account (
        id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
        name TEXT NOT NULL CHECK (length(name) <= 200),
        kind TEXT NOT NULL CHECK (length(kind) <= 200),
        opening INTEGER NOT NULL
            CHECK (typeof(opening) = 'integer' AND abs(opening) <= 1000000000000000),
        opened_on TEXT NOT NULL CHECK (opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        statement_day INTEGER CHECK (typeof(statement_day) IN ('integer', 'null')),
        due_day INTEGER CHECK (typeof(due_day) IN ('integer', 'null')),
        credit_limit INTEGER CHECK (typeof(credit_limit) IN ('integer', 'null')),
        closed BOOLEAN NOT NULL CHECK (closed IN (0, 1)),
        position INTEGER NOT NULL CHECK (typeof(position) IN ('integer', 'null')),
        version INTEGER DEFAULT 1 NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE category (
        id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
        name TEXT NOT NULL CHECK (length(name) <= 200),
        group_name TEXT NOT NULL CHECK (length(group_name) <= 200),
        direction TEXT NOT NULL CHECK (length(direction) <= 200),
        role TEXT NOT NULL CHECK (length(role) <= 200),
        position INTEGER NOT NULL CHECK (typeof(position) IN ('integer', 'null')),
        hidden BOOLEAN NOT NULL CHECK (hidden IN (0, 1)),
        version INTEGER DEFAULT 1 NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE case_file (
        id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
        lender TEXT NOT NULL CHECK (length(lender) <= 200),
        opened_on TEXT NOT NULL
            CHECK (opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        note TEXT NOT NULL CHECK (length(note) <= 2000),
        version INTEGER DEFAULT 1 NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE case_event (
        id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
        case_id TEXT NOT NULL,
        day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        kind TEXT NOT NULL CHECK (length(kind) <= 200),
        text TEXT NOT NULL CHECK (length(text) <= 2000),
        person TEXT NOT NULL CHECK (length(person) <= 200),
        due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        kept_on TEXT CHECK (kept_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        amount INTEGER CHECK (typeof(amount) IN ('integer', 'null')),
        document_name TEXT CHECK (length(document_name) <= 200),
        document_sha256 TEXT CHECK (length(document_sha256) <= 64),
        document_size INTEGER CHECK (typeof(document_size) IN ('integer', 'null')),
        version INTEGER DEFAULT 1 NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(case_id) REFERENCES case_file (id)
    )
    """,
    "CREATE INDEX case_event_case ON case_event (case_id, day)",
    """
    CREATE TABLE case_document (
        event_id TEXT NOT NULL,
        content BLOB NOT NULL
            CHECK (typeof(content) = 'blob' AND length(content) BETWEEN 1 AND 10485760),
        PRIMARY KEY (event_id),
        FOREIGN KEY(event_id) REFERENCES case_event (id)
    )
    """,
    """
    CREATE TABLE scenario (
        id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
        name TEXT NOT NULL CHECK (length(name) <= 200),
        changes TEXT NOT NULL CHECK (length(changes) <= 20000),
        position INTEGER NOT NULL CHECK (typeof(position) IN ('integer', 'null')),
        version INTEGER DEFAULT 1 NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE kept_offer (
        id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
        name TEXT NOT NULL CHECK (length(name) <= 200),
        lender TEXT NOT NULL CHECK (length(lender) <= 200),
        means TEXT NOT NULL CHECK (length(means) <= 20000),
        position INTEGER NOT NULL CHECK (typeof(position) IN ('integer', 'null')),
        version INTEGER DEFAULT 1 NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE chosen_plan (
        id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
        document TEXT NOT NULL CHECK (length(document) <= 2000000),
        version INTEGER DEFAULT 1 NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE kept_outlook (
        day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        document TEXT NOT NULL CHECK (length(document) <= 200000),
        PRIMARY KEY (day)
    )
    """,
    """
    CREATE TABLE reminder_log (
        about TEXT NOT NULL CHECK (length(about) <= 64),
        due TEXT NOT NULL CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        seen_on TEXT NOT NULL CHECK (seen_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        event TEXT NOT NULL CHECK (length(event) <= 200),
        channel TEXT NOT NULL CHECK (length(channel) <= 200),
        at TEXT NOT NULL CHECK (length(at) <= 200),
        until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        PRIMARY KEY (about, due, seen_on, event, channel)
    )
    """,
    """
    CREATE TABLE entry (
        seq INTEGER NOT NULL,
        id TEXT NOT NULL CHECK (length(id) <= 64),
        account_id TEXT NOT NULL,
        day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        payee TEXT NOT NULL CHECK (length(payee) <= 200),
        amount INTEGER NOT NULL
            CHECK (typeof(amount) = 'integer' AND abs(amount) <= 1000000000000000),
        note TEXT NOT NULL CHECK (length(note) <= 2000),
        transfer_id TEXT CHECK (length(transfer_id) <= 64),
        fingerprint TEXT CHECK (length(fingerprint) <= 200),
        batch_id TEXT CHECK (length(batch_id) <= 64),
        search TEXT NOT NULL CHECK (length(search) <= 8800),
        version INTEGER DEFAULT 1 NOT NULL,
        PRIMARY KEY (seq),
        UNIQUE (id),
        FOREIGN KEY(account_id) REFERENCES account (id)
    )
    """,
    """
    CREATE TABLE budget (
        category_id TEXT NOT NULL,
        month INTEGER NOT NULL CHECK (typeof(month) IN ('integer', 'null')),
        planned INTEGER NOT NULL
            CHECK (typeof(planned) = 'integer' AND abs(planned) <= 1000000000000000),
        version INTEGER DEFAULT 1 NOT NULL,
        PRIMARY KEY (category_id, month),
        FOREIGN KEY(category_id) REFERENCES category (id)
    )
    """,
    """
    CREATE TABLE recurring (
        id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
        payee TEXT NOT NULL CHECK (length(payee) <= 200),
        category_id TEXT,
        account_id TEXT NOT NULL,
        amount INTEGER NOT NULL
            CHECK (typeof(amount) = 'integer' AND abs(amount) <= 1000000000000000),
        rule TEXT NOT NULL CHECK (length(rule) <= 200),
        interval INTEGER NOT NULL CHECK (typeof(interval) IN ('integer', 'null')),
        day INTEGER CHECK (typeof(day) IN ('integer', 'null')),
        starts TEXT NOT NULL CHECK (starts GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        ends TEXT CHECK (ends GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        shift TEXT NOT NULL CHECK (length(shift) <= 200),
        note TEXT NOT NULL CHECK (length(note) <= 2000),
        version INTEGER DEFAULT 1 NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(category_id) REFERENCES category (id),
        FOREIGN KEY(account_id) REFERENCES account (id)
    )
    """,
    """
    CREATE TABLE loan (
        id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
        name TEXT NOT NULL CHECK (length(name) <= 200),
        lender TEXT NOT NULL CHECK (length(lender) <= 200),
        lender_kind TEXT NOT NULL CHECK (length(lender_kind) <= 200),
        terms TEXT NOT NULL CHECK (length(terms) <= 200000),
        pays_from TEXT,
        preset TEXT NOT NULL CHECK (length(preset) <= 200),
        note TEXT NOT NULL CHECK (length(note) <= 2000),
        closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        earlier TEXT NOT NULL CHECK (length(earlier) <= 1000000),
        version INTEGER DEFAULT 1 NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(pays_from) REFERENCES account (id)
    )
    """,
    """
    CREATE TABLE split (
        entry_seq INTEGER NOT NULL,
        position INTEGER NOT NULL CHECK (typeof(position) IN ('integer', 'null')),
        category_id TEXT,
        month INTEGER CHECK (typeof(month) IN ('integer', 'null')),
        amount INTEGER NOT NULL
            CHECK (typeof(amount) = 'integer' AND abs(amount) <= 1000000000000000),
        note TEXT NOT NULL CHECK (length(note) <= 2000),
        PRIMARY KEY (entry_seq, position),
        FOREIGN KEY(entry_seq) REFERENCES entry (seq) ON DELETE CASCADE,
        FOREIGN KEY(category_id) REFERENCES category (id)
    )
        WITHOUT ROWID
    """,
    """
    CREATE TABLE repayment (
        id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
        loan_id TEXT NOT NULL,
        day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        amount INTEGER NOT NULL
            CHECK (typeof(amount) = 'integer' AND abs(amount) <= 1000000000000000),
        entry_id TEXT,
        note TEXT NOT NULL CHECK (length(note) <= 2000),
        version INTEGER DEFAULT 1 NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(loan_id) REFERENCES loan (id),
        FOREIGN KEY(entry_id) REFERENCES entry (id)
    )
    """,
    """
    CREATE TABLE lenders_bill (
        id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
        loan_id TEXT NOT NULL,
        day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
        stated TEXT NOT NULL CHECK (length(stated) <= 20000),
        note TEXT NOT NULL CHECK (length(note) <= 2000),
        version INTEGER DEFAULT 1 NOT NULL,
        PRIMARY KEY (id),
        FOREIGN KEY(loan_id) REFERENCES loan (id)
    )
    """,
    "CREATE INDEX entry_payee ON entry (payee COLLATE NOCASE, day)",
    "CREATE INDEX entry_transfer ON entry (transfer_id) WHERE transfer_id IS NOT NULL",
    "CREATE INDEX entry_day ON entry (day)",
    "CREATE INDEX entry_fingerprint ON entry (fingerprint) WHERE fingerprint IS NOT NULL",
    "CREATE INDEX entry_balance ON entry (account_id, day, seq, amount, transfer_id)",
    "CREATE INDEX entry_batch ON entry (batch_id) WHERE batch_id IS NOT NULL",
    "CREATE INDEX split_month ON split (month, category_id, amount)",
    "CREATE INDEX repayment_entry ON repayment (entry_id) WHERE entry_id IS NOT NULL",
    "CREATE INDEX repayment_loan ON repayment (loan_id, day)",
    "CREATE INDEX lenders_bill_loan ON lenders_bill (loan_id, day)",
)


def upgrade() -> None:
    """Make every table and index."""
    for statement in STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
