-- Every list pages by key and every query has an index. Ids that people see are random texts;
-- seq columns are ours alone and give an order.

CREATE TABLE organisation (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  name TEXT NOT NULL,
  theme_color BLOB CHECK (length(theme_color) = 3),
  contact_name TEXT,
  contact_phone_number TEXT,
  contact_email_address TEXT,
  contact_notes TEXT,
  contact_site_url TEXT,
  contact_site_name TEXT,
  privacy_url TEXT
) STRICT;

CREATE TABLE switches (
  place INTEGER PRIMARY KEY,
  action TEXT NOT NULL,
  platform TEXT NOT NULL,
  ownership TEXT NOT NULL,
  is_on INTEGER NOT NULL CHECK (is_on IN (0, 1))
) STRICT;

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  display_name TEXT NOT NULL,
  user_name TEXT NOT NULL,
  mail TEXT,
  UNIQUE (issuer, subject)
) STRICT;

-- A role lapses when its person is unseen for 24 hours, so the row says when that was.
CREATE TABLE roles (
  person_id TEXT PRIMARY KEY REFERENCES people (id),
  role TEXT NOT NULL,
  since INTEGER NOT NULL,
  last_seen INTEGER NOT NULL
) STRICT;

CREATE TABLE devices (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  secret_hash BLOB NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
  primary_user_id TEXT REFERENCES people (id),
  assignment TEXT NOT NULL,
  ownership TEXT NOT NULL,
  enrolment TEXT NOT NULL,
  management_agent TEXT NOT NULL,
  passcode_characters TEXT,
  passcode_minimum_length INTEGER CHECK (passcode_minimum_length BETWEEN 0 AND 255),
  compliance TEXT NOT NULL,
  grace_until INTEGER,
  managed_device_name TEXT NOT NULL,
  device_name TEXT NOT NULL,
  platform TEXT NOT NULL,
  operating_system TEXT NOT NULL,
  os_version TEXT NOT NULL,
  chassis TEXT NOT NULL,
  model TEXT NOT NULL,
  manufacturer TEXT NOT NULL,
  serial_number TEXT NOT NULL,
  reset_token_activated INTEGER NOT NULL CHECK (reset_token_activated IN (0, 1)),
  can_reset_passcode INTEGER NOT NULL CHECK (can_reset_passcode IN (0, 1)),
  leaving INTEGER NOT NULL DEFAULT 0 CHECK (leaving IN (0, 1)),
  enrolled_at INTEGER NOT NULL,
  last_contact INTEGER NOT NULL,
  CHECK ((passcode_characters IS NULL) = (passcode_minimum_length IS NULL))
) STRICT;
CREATE INDEX devices_of_person ON devices (primary_user_id, enrolled_at, id);

CREATE TABLE enrolment_codes (
  code_hash BLOB PRIMARY KEY CHECK (length(code_hash) = 32),
  owner_id TEXT REFERENCES people (id),
  assignment TEXT NOT NULL,
  ownership TEXT NOT NULL,
  enrolment TEXT NOT NULL,
  management_agent TEXT NOT NULL,
  passcode_characters TEXT,
  passcode_minimum_length INTEGER CHECK (passcode_minimum_length BETWEEN 0 AND 255),
  compliance TEXT NOT NULL,
  grace_until INTEGER,
  managed_device_name TEXT,
  attempt_hash BLOB CHECK (length(attempt_hash) = 32),
  device_id TEXT REFERENCES devices (id),
  CHECK ((passcode_characters IS NULL) = (passcode_minimum_length IS NULL)),
  CHECK ((attempt_hash IS NULL) = (device_id IS NULL))
) STRICT;

CREATE TABLE commands (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  device_id TEXT NOT NULL REFERENCES devices (id),
  device_name TEXT NOT NULL,
  action TEXT NOT NULL,
  effect TEXT NOT NULL,
  asks_for_new INTEGER CHECK (asks_for_new IN (0, 1)),
  opens TEXT,
  characters TEXT,
  requester_id TEXT NOT NULL REFERENCES people (id),
  as_employee INTEGER NOT NULL CHECK (as_employee IN (0, 1)),
  -- Whose device it was when it was asked for: nobody after them sees the story or the passcode.
  primary_user_id TEXT REFERENCES people (id),
  state TEXT NOT NULL,
  requested_at INTEGER NOT NULL,
  until INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  failure TEXT
) STRICT;
CREATE INDEX commands_of_device ON commands (device_id, seq);
CREATE INDEX commands_of_device_by_action ON commands (device_id, action, seq);
-- The outbox: what a device has to fetch or to answer.
CREATE INDEX commands_open ON commands (device_id, seq)
  WHERE state IN ('queued', 'sent', 'accepted');
CREATE INDEX commands_to_expire ON commands (until) WHERE state IN ('queued', 'sent');
CREATE INDEX commands_to_answer ON commands (updated_at) WHERE state = 'accepted';
-- At most one destructive command is on its way to a device.
CREATE UNIQUE INDEX commands_one_destructive ON commands (device_id)
  WHERE state IN ('queued', 'sent', 'accepted') AND action IN ('resetPasscode');

CREATE TABLE steps (
  seq INTEGER PRIMARY KEY,
  command_seq INTEGER NOT NULL REFERENCES commands (seq),
  state TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX steps_of_command ON steps (command_seq, seq);

CREATE TABLE passcodes (
  command_seq INTEGER PRIMARY KEY REFERENCES commands (seq),
  device_id TEXT NOT NULL REFERENCES devices (id),
  sealed BLOB NOT NULL,
  made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX passcodes_of_device ON passcodes (device_id, command_seq);
CREATE INDEX passcodes_by_age ON passcodes (made_at);

CREATE TABLE idempotency (
  person_id TEXT NOT NULL REFERENCES people (id),
  key TEXT NOT NULL,
  fingerprint BLOB NOT NULL,
  command_seq INTEGER NOT NULL REFERENCES commands (seq),
  at INTEGER NOT NULL,
  PRIMARY KEY (person_id, key)
) STRICT;
CREATE INDEX idempotency_by_age ON idempotency (at);

CREATE TABLE notifications (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  person_id TEXT NOT NULL REFERENCES people (id),
  command_seq INTEGER NOT NULL REFERENCES commands (seq),
  state TEXT NOT NULL,
  at INTEGER NOT NULL,
  is_read INTEGER NOT NULL DEFAULT 0 CHECK (is_read IN (0, 1))
) STRICT;
CREATE INDEX notifications_of_person ON notifications (person_id, seq);

CREATE TABLE counter (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  version INTEGER NOT NULL
) STRICT;
INSERT INTO counter (one, version) VALUES (1, 0);

-- One row for each thing of a person, with the version of its latest change.
CREATE TABLE changes (
  person_id TEXT NOT NULL REFERENCES people (id),
  kind TEXT NOT NULL,
  thing_id TEXT NOT NULL,
  device_id TEXT NOT NULL REFERENCES devices (id),
  version INTEGER NOT NULL,
  PRIMARY KEY (person_id, kind, thing_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX changes_by_version ON changes (person_id, version);

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE TRIGGER audit_is_not_altered BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'the audit is not altered'); END;
CREATE TRIGGER audit_is_not_shortened BEFORE DELETE ON audit
BEGIN SELECT raise(ABORT, 'the audit is not shortened'); END;
-- INSERT OR REPLACE would remove an entry without the DELETE trigger.
CREATE TRIGGER audit_only_grows BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE seq >= NEW.seq)
BEGIN SELECT raise(ABORT, 'the audit only grows'); END;

-- SQLite follows a foreign key from its parent, too; without these it would walk the child.
CREATE INDEX enrolment_codes_of_owner ON enrolment_codes (owner_id);
CREATE INDEX enrolment_codes_of_device ON enrolment_codes (device_id);
CREATE INDEX commands_of_requester ON commands (requester_id);
CREATE INDEX commands_of_primary_user ON commands (primary_user_id);
CREATE INDEX idempotency_of_command ON idempotency (command_seq);
CREATE INDEX notifications_of_command ON notifications (command_seq);
CREATE INDEX changes_of_device ON changes (device_id);
