BEGIN TRANSACTION;
CREATE TABLE account (
	id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64), 
	name TEXT NOT NULL CHECK (length(name) <= 200), 
	kind TEXT NOT NULL CHECK (length(kind) <= 200), 
	opening INTEGER NOT NULL CHECK (typeof(opening) = 'integer' AND abs(opening) <= 1000000000000000), 
	opened_on TEXT NOT NULL CHECK (opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), 
	statement_day INTEGER CHECK (typeof(statement_day) IN ('integer', 'null')), 
	due_day INTEGER CHECK (typeof(due_day) IN ('integer', 'null')), 
	credit_limit INTEGER CHECK (typeof(credit_limit) IN ('integer', 'null')), 
	closed BOOLEAN NOT NULL CHECK (closed IN (0, 1)), 
	position INTEGER NOT NULL CHECK (typeof(position) IN ('integer', 'null')), 
	version INTEGER DEFAULT 1 NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "account" VALUES('bank','Bank','bank',100000,'2026-01-01',NULL,NULL,NULL,0,0,1);
INSERT INTO "account" VALUES('wallet','Wallet','wallet',5000,'2026-01-01',NULL,NULL,NULL,0,1,1);
CREATE TABLE action (
	id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64), 
	at TEXT NOT NULL CHECK (length(at) <= 200), 
	revision INTEGER NOT NULL CHECK (typeof(revision) IN ('integer', 'null')), 
	PRIMARY KEY (id)
);
INSERT INTO "action" VALUES('a89342845b7f4277b4b9feb08ac47244','2026-11-25T00:10:13+00:00',1);
INSERT INTO "action" VALUES('e629a85ce3eb483cbb025f053996abba','2026-11-25T00:10:13+00:00',2);
INSERT INTO "action" VALUES('a34980bd8f6744ecb3f23794dad0fb33','2026-11-25T00:10:13+00:00',3);
INSERT INTO "action" VALUES('1da259fe4ad5449b8b79eb6c6c456245','2026-11-25T00:10:13+00:00',4);
INSERT INTO "action" VALUES('30475b15b9554b688fdae99b05fb63bb','2026-11-25T00:10:13+00:00',5);
INSERT INTO "action" VALUES('0ee1150826954e4b85553e8dd247c1bd','2026-11-25T00:10:13+00:00',6);
INSERT INTO "action" VALUES('35822fda3e344a469a96c4b4792e58b7','2026-11-25T00:10:13+00:00',7);
INSERT INTO "action" VALUES('4a571cd68b5f4416a0744f1db890440c','2026-11-25T00:10:13+00:00',8);
INSERT INTO "action" VALUES('26b7e6ad42df45e09f8da730d38ab8aa','2026-11-25T00:10:13+00:00',9);
INSERT INTO "action" VALUES('e842af687764408a99960d55147a4f2f','2026-11-25T00:10:13+00:00',10);
INSERT INTO "action" VALUES('c7ff2a1215cd4616bc74d8aeb60ea2fa','2026-11-25T00:10:13+00:00',11);
INSERT INTO "action" VALUES('6496d153a23743edb0629c8460d5e96c','2026-11-25T00:10:13+00:00',12);
INSERT INTO "action" VALUES('1d92a8498879481993611cbcb1b5691a','2026-11-25T00:10:13+00:00',13);
INSERT INTO "action" VALUES('3177a474174547af88c465a40b41fed2','2026-11-25T00:10:13+00:00',14);
INSERT INTO "action" VALUES('281ecdc6206d40839e5570094a676197','2026-11-25T00:10:13+00:00',15);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE budget (
	category_id TEXT NOT NULL, 
	month INTEGER NOT NULL CHECK (typeof(month) IN ('integer', 'null')), 
	planned INTEGER NOT NULL CHECK (typeof(planned) = 'integer' AND abs(planned) <= 1000000000000000), 
	version INTEGER DEFAULT 1 NOT NULL, 
	PRIMARY KEY (category_id, month), 
	FOREIGN KEY(category_id) REFERENCES category (id)
);
INSERT INTO "budget" VALUES('food',24322,90000,1);
CREATE TABLE case_document (
	event_id TEXT NOT NULL, 
	content BLOB NOT NULL CHECK (typeof(content) = 'blob' AND length(content) BETWEEN 1 AND 10485760), 
	PRIMARY KEY (event_id), 
	FOREIGN KEY(event_id) REFERENCES case_event (id)
);
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
);
CREATE TABLE case_file (
	id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64), 
	lender TEXT NOT NULL CHECK (length(lender) <= 200), 
	opened_on TEXT NOT NULL CHECK (opened_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), 
	closed_on TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), 
	note TEXT NOT NULL CHECK (length(note) <= 2000), 
	version INTEGER DEFAULT 1 NOT NULL, 
	PRIMARY KEY (id)
);
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
);
INSERT INTO "category" VALUES('food','Food','Living','expense','ordinary',0,0,1);
INSERT INTO "category" VALUES('wage','Wage','Work','income','ordinary',1,0,1);
CREATE TABLE chosen_plan (
	id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64), 
	document TEXT NOT NULL CHECK (length(document) <= 2000000), 
	version INTEGER DEFAULT 1 NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "chosen_plan" VALUES('followed','{"began_on":"2026-11-24","began_owed":60000,"chosen_on":"2026-11-24","courses":[{"asked":127944,"changes":0,"loan_id":"loan","name":"Phone","opening":60000,"paid_before":61000,"payments":[["2026-12-05",31000,20000,29600],["2027-01-05",29896,19000,0]],"yearly":"3/25"}],"debt_free":"2027-01","extra":20000,"income":500000,"seen":["on_time:3"],"strategy":"snowball","total_interest":896}',1);
CREATE TABLE entry (
	seq INTEGER NOT NULL, 
	id TEXT NOT NULL CHECK (length(id) <= 64), 
	account_id TEXT NOT NULL, 
	day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), 
	payee TEXT NOT NULL CHECK (length(payee) <= 200), 
	amount INTEGER NOT NULL CHECK (typeof(amount) = 'integer' AND abs(amount) <= 1000000000000000), 
	note TEXT NOT NULL CHECK (length(note) <= 2000), 
	transfer_id TEXT CHECK (length(transfer_id) <= 64), 
	fingerprint TEXT CHECK (length(fingerprint) <= 200), 
	batch_id TEXT CHECK (length(batch_id) <= 64), 
	search TEXT NOT NULL CHECK (length(search) <= 8800), 
	version INTEGER DEFAULT 1 NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (id), 
	FOREIGN KEY(account_id) REFERENCES account (id)
);
INSERT INTO "entry" VALUES(1,'rice','bank','2026-11-24','Shop',-1500,'',NULL,NULL,NULL,'shop
',1);
INSERT INTO "entry" VALUES(2,'more rice','bank','2026-11-24','Shop',-500,'5 kg',NULL,NULL,NULL,'shop
5 kg',1);
INSERT INTO "entry" VALUES(3,'out','bank','2026-11-24','Shop',-4000,'','t',NULL,NULL,'shop
',1);
INSERT INTO "entry" VALUES(4,'in','wallet','2026-11-24','Shop',4000,'','t',NULL,NULL,'shop
',1);
INSERT INTO "entry" VALUES(5,'paid','bank','2026-11-24','Shop',-9000,'',NULL,NULL,NULL,'shop
',1);
CREATE TABLE household (
	only INTEGER NOT NULL CHECK (only = 1), 
	name TEXT NOT NULL CHECK (length(name) <= 200), 
	currency TEXT NOT NULL CHECK (length(currency) <= 3), 
	buffer INTEGER NOT NULL CHECK (typeof(buffer) = 'integer' AND abs(buffer) <= 1000000000000000), 
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
);
INSERT INTO "household" VALUES(1,'Ours','CNY',50000,'done',0,'[7, 3, 1, 0]',1,'avalanche','{"monthly": 0, "meant": "on_top", "starts": null, "windfalls": []}','[]','[]','{"late_days": 5, "late_months": 1, "income_low": 92, "income_high": 108, "job": "usual", "spending": "usual", "answered": false, "one_in": 20, "seed": 2026}',2);
CREATE TABLE kept_offer (
	id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64), 
	name TEXT NOT NULL CHECK (length(name) <= 200), 
	lender TEXT NOT NULL CHECK (length(lender) <= 200), 
	means TEXT NOT NULL CHECK (length(means) <= 20000), 
	position INTEGER NOT NULL CHECK (typeof(position) IN ('integer', 'null')), 
	version INTEGER DEFAULT 1 NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "kept_offer" VALUES('offer','More time','Bank','{"charges_go": "principal", "fee": null, "first_due": "2027-01-05", "instalments": "equal_instalment", "kind": "new_instalments", "loans": ["loan"], "periods": 24, "rate": {"per": "year", "value": "0.06"}}',0,1);
CREATE TABLE kept_outlook (
	day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), 
	document TEXT NOT NULL CHECK (length(document) <= 200000), 
	PRIMARY KEY (day)
);
CREATE TABLE lenders_bill (
	id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64), 
	loan_id TEXT NOT NULL, 
	day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), 
	stated TEXT NOT NULL CHECK (length(stated) <= 20000), 
	note TEXT NOT NULL CHECK (length(note) <= 2000), 
	version INTEGER DEFAULT 1 NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(loan_id) REFERENCES loan (id)
);
INSERT INTO "lenders_bill" VALUES('bill','loan','2026-11-24','{"amounts": {"billed_fee": 200, "billed_interest": 300, "billed_revolving": 0, "billed_straight": 100, "early_fee": 1400, "early_fee_charged": 1500, "future_principal": 800, "next_fee": 600, "next_interest": 700, "next_revolving": 400, "next_straight": 500, "overdue_fee": 1100, "overdue_interest": 1000, "overdue_principal": 900, "penalty_on_fee": 1300, "penalty_on_principal": 1200, "revolving_interest": 1600, "to_pay": 1900, "whole_interest": 1800, "whole_principal": 1700}, "can_revolve": true, "cleared_by_minimum": false}','as the app showed it',1);
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
);
INSERT INTO "loan" VALUES('loan','Phone','Bank','other','{"carried": {"charges": null, "first_lent": null, "interest_from": null, "meanwhile": null, "meanwhile_from": null}, "coupon": null, "days_off": {"interest_follows": false, "shift": "none"}, "drawn_on": "2026-06-05", "due_day": 5, "early": {"base": "repaid", "fee_fixed": null, "fee_minimum": null, "fee_rate": "0", "free_from": null}, "first_due": null, "first_period": "whole_month", "floating": null, "interest_days": "by_month", "interest_only": 0, "kind": "equal_instalment", "late": {"across": "oldest_first", "base": "principal", "called_in_from_day": null, "compound": false, "debit_hour": 24, "debit_tries": null, "fee_maximum": null, "fee_minimum": null, "fee_rate": "0", "fee_times": "once", "fees_together_at_most": null, "grace_days": 0, "grace_mode": "retroactive", "order": ["fee", "penalty", "interest", "principal"], "penalty_multiplier": "3/2", "principal_first_from_day": null, "returned_debit_fee": null}, "payment": null, "periods": 12, "principal": 120000, "rate": {"per": "year", "value": "0.12"}, "rate_changes": [], "rounding": "half_up"}','bank','','',NULL,'[]',1);
INSERT INTO "loan" VALUES('other','Draw-down','Bank','other','{"carried": {"charges": null, "first_lent": null, "interest_from": null, "meanwhile": null, "meanwhile_from": null}, "days_off": {"interest_follows": false, "shift": "none"}, "drawn_on": "2026-09-01", "due_on": "2027-03-01", "early": {"base": "repaid", "fee_fixed": null, "fee_minimum": null, "fee_rate": "0", "free_from": null}, "further": [], "interest_days": "actual_365", "kind": "daily_interest", "late": {"across": "oldest_first", "base": "principal", "called_in_from_day": null, "compound": false, "debit_hour": 24, "debit_tries": null, "fee_maximum": null, "fee_minimum": null, "fee_rate": "0", "fee_times": "once", "fees_together_at_most": null, "grace_days": 0, "grace_mode": "retroactive", "order": ["fee", "penalty", "interest", "principal"], "penalty_multiplier": "3/2", "principal_first_from_day": null, "returned_debit_fee": null}, "principal": 50000, "rate": {"per": "day", "value": "0.0004"}, "rounding": "half_up"}','bank','','',NULL,'[]',1);
CREATE TABLE meta (
	only INTEGER NOT NULL CHECK (only = 1), 
	store_uuid TEXT NOT NULL CHECK (length(store_uuid) <= 200), 
	revision INTEGER NOT NULL CHECK (typeof(revision) IN ('integer', 'null')), 
	last_action TEXT NOT NULL CHECK (length(last_action) <= 200), 
	PRIMARY KEY (only)
);
INSERT INTO "meta" VALUES(1,'48a90b1594df48dfb0a989aada77f8fb',15,'281ecdc6206d40839e5570094a676197');
CREATE TABLE recurring (
	id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64), 
	payee TEXT NOT NULL CHECK (length(payee) <= 200), 
	category_id TEXT, 
	account_id TEXT NOT NULL, 
	amount INTEGER NOT NULL CHECK (typeof(amount) = 'integer' AND abs(amount) <= 1000000000000000), 
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
);
INSERT INTO "recurring" VALUES('rent','Rent','food','bank',-200000,'months',1,31,'2026-11-24',NULL,'none','',1);
CREATE TABLE reminder_log (
	about TEXT NOT NULL CHECK (length(about) <= 64), 
	due TEXT NOT NULL CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), 
	seen_on TEXT NOT NULL CHECK (seen_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), 
	event TEXT NOT NULL CHECK (length(event) <= 200), 
	channel TEXT NOT NULL CHECK (length(channel) <= 200), 
	at TEXT NOT NULL CHECK (length(at) <= 200), 
	until TEXT CHECK (until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), 
	PRIMARY KEY (about, due, seen_on, event, channel)
);
CREATE TABLE repayment (
	id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64), 
	loan_id TEXT NOT NULL, 
	day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'), 
	amount INTEGER NOT NULL CHECK (typeof(amount) = 'integer' AND abs(amount) <= 1000000000000000), 
	entry_id TEXT, 
	note TEXT NOT NULL CHECK (length(note) <= 2000), 
	version INTEGER DEFAULT 1 NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(loan_id) REFERENCES loan (id), 
	FOREIGN KEY(entry_id) REFERENCES entry (id)
);
INSERT INTO "repayment" VALUES('r','loan','2026-11-24',9000,'paid','',1);
CREATE TABLE scenario (
	id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64), 
	name TEXT NOT NULL CHECK (length(name) <= 200), 
	changes TEXT NOT NULL CHECK (length(changes) <= 20000), 
	position INTEGER NOT NULL CHECK (typeof(position) IN ('integer', 'null')), 
	version INTEGER DEFAULT 1 NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "scenario" VALUES('scenario','Job loss','[{"benefit": null, "benefit_label": "", "first": "2027-01", "kind": "job_loss", "months": 3, "recurring_id": "pay"}]',0,1);
CREATE TABLE split (
	entry_seq INTEGER NOT NULL, 
	position INTEGER NOT NULL CHECK (typeof(position) IN ('integer', 'null')), 
	category_id TEXT, 
	month INTEGER CHECK (typeof(month) IN ('integer', 'null')), 
	amount INTEGER NOT NULL CHECK (typeof(amount) = 'integer' AND abs(amount) <= 1000000000000000), 
	note TEXT NOT NULL CHECK (length(note) <= 2000), 
	PRIMARY KEY (entry_seq, position), 
	FOREIGN KEY(entry_seq) REFERENCES entry (seq) ON DELETE CASCADE, 
	FOREIGN KEY(category_id) REFERENCES category (id)
)
 WITHOUT ROWID

;
INSERT INTO "split" VALUES(1,1,'food',24322,-1500,'');
INSERT INTO "split" VALUES(2,0,NULL,24322,-500,'');
INSERT INTO "split" VALUES(3,0,NULL,NULL,-4000,'');
INSERT INTO "split" VALUES(4,0,NULL,NULL,4000,'');
INSERT INTO "split" VALUES(5,1,'food',24322,-9000,'');
CREATE INDEX entry_fingerprint ON entry (fingerprint) WHERE fingerprint IS NOT NULL;
CREATE INDEX entry_payee ON entry (payee COLLATE NOCASE, day);
CREATE INDEX entry_transfer ON entry (transfer_id) WHERE transfer_id IS NOT NULL;
CREATE INDEX entry_batch ON entry (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX entry_day ON entry (day);
CREATE INDEX entry_balance ON entry (account_id, day, seq, amount, transfer_id);
CREATE INDEX case_event_case ON case_event (case_id, day);
CREATE INDEX split_month ON split (month, category_id, amount);
CREATE INDEX repayment_entry ON repayment (entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX repayment_loan ON repayment (loan_id, day);
CREATE INDEX lenders_bill_loan ON lenders_bill (loan_id, day);
COMMIT;
