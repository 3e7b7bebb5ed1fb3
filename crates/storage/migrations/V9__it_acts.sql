-- IT acts on many devices at once, a second administrator agrees to what goes beyond the caps, and
-- everything can be stopped.

-- Looked at, asked for, run. A single device that awaits approval is a bulk action of one.
CREATE TABLE bulk_actions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  action TEXT NOT NULL,
  requester_id TEXT NOT NULL REFERENCES people (id),
  -- Its list is still being written, it can be asked for, or it was.
  stage TEXT NOT NULL CHECK (stage IN ('preparing', 'preview', 'asked')),
  -- Until when it can be asked for.
  preview_until INTEGER NOT NULL,
  devices INTEGER NOT NULL CHECK (devices >= 0),
  list_hash BLOB NOT NULL CHECK (length(list_hash) = 32),
  -- How long it can be stopped before any device may have it, in seconds.
  delay INTEGER NOT NULL,
  requested_at INTEGER,
  reason TEXT,
  not_before INTEGER,
  -- Empty where nobody else has to agree.
  approval TEXT CHECK (approval IN ('pending', 'approved', 'rejected', 'lapsed', 'cancelled')),
  approval_until INTEGER,
  decided_by TEXT REFERENCES people (id),
  decided_at INTEGER,
  decision_reason TEXT,
  called_off_at INTEGER,
  -- The next device whose command is to be made, while there is one.
  running_at INTEGER,
  -- Whether commands are still to be called off with it.
  calling_off INTEGER NOT NULL DEFAULT 0 CHECK (calling_off IN (0, 1)),
  CHECK ((stage = 'asked') = (requested_at IS NOT NULL)),
  CHECK ((stage = 'asked') = (not_before IS NOT NULL)),
  CHECK ((approval IS NULL) = (approval_until IS NULL))
) STRICT;
CREATE INDEX bulk_actions_asked ON bulk_actions (requested_at, id) WHERE stage = 'asked';
CREATE INDEX bulk_actions_not_asked ON bulk_actions (preview_until) WHERE stage <> 'asked';
CREATE INDEX bulk_actions_running ON bulk_actions (seq) WHERE running_at IS NOT NULL;
CREATE INDEX bulk_actions_calling_off ON bulk_actions (seq) WHERE calling_off = 1;
CREATE INDEX approvals_pending ON bulk_actions (approval_until) WHERE approval = 'pending';
CREATE INDEX approvals ON bulk_actions (requested_at, id) WHERE approval IS NOT NULL;
CREATE INDEX bulk_actions_of_requester ON bulk_actions (requester_id);
CREATE INDEX bulk_actions_of_decider ON bulk_actions (decided_by);

-- The list, in the order of the devices' names, with what was confirmed of each. It never changes.
CREATE TABLE bulk_devices (
  bulk_seq INTEGER NOT NULL REFERENCES bulk_actions (seq),
  place INTEGER NOT NULL,
  device_id TEXT NOT NULL,
  effect TEXT NOT NULL,
  asks_for_new INTEGER CHECK (asks_for_new IN (0, 1)),
  opens TEXT,
  characters TEXT,
  loses TEXT,
  -- Why no command was made for it.
  denied TEXT,
  PRIMARY KEY (bulk_seq, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX bulk_devices_denied ON bulk_devices (bulk_seq, denied) WHERE denied IS NOT NULL;

ALTER TABLE commands ADD COLUMN bulk_seq INTEGER REFERENCES bulk_actions (seq);
ALTER TABLE commands ADD COLUMN bulk_place INTEGER;
CREATE UNIQUE INDEX commands_of_bulk ON commands (bulk_seq, bulk_place) WHERE bulk_seq IS NOT NULL;
CREATE INDEX commands_of_bulk_by_state ON commands (bulk_seq, state) WHERE bulk_seq IS NOT NULL;
CREATE INDEX commands_waiting_for_it ON commands (seq)
  WHERE as_employee = 0 AND state IN ('awaitingApproval', 'queued', 'sent');

-- How many devices IT had wiped or removed, and when: the caps are counted here.
CREATE TABLE taken_away (
  seq INTEGER PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  at INTEGER NOT NULL,
  devices INTEGER NOT NULL CHECK (devices > 0)
) STRICT;
CREATE INDEX taken_away_by_person ON taken_away (person_id, at, devices);
CREATE INDEX taken_away_by_time ON taken_away (at, devices);

-- Whether IT's actions are stopped. What was asked for up to a command never runs.
CREATE TABLE stop (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  stopped INTEGER NOT NULL CHECK (stopped IN (0, 1)),
  up_to_command INTEGER NOT NULL,
  changed_by TEXT REFERENCES people (id),
  changed_at INTEGER,
  reason TEXT
) STRICT;
INSERT INTO stop (one, stopped, up_to_command) VALUES (1, 0, 0);
CREATE INDEX stop_of_person ON stop (changed_by);

CREATE INDEX roles_by_role ON roles (role, last_seen);

-- A notification is about a command, or asks for an approval.
CREATE TABLE notifications_of_both (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  person_id TEXT NOT NULL REFERENCES people (id),
  command_seq INTEGER REFERENCES commands (seq),
  bulk_seq INTEGER REFERENCES bulk_actions (seq),
  -- The device, or the first of many.
  device_id TEXT NOT NULL,
  state TEXT NOT NULL,
  at INTEGER NOT NULL,
  is_read INTEGER NOT NULL DEFAULT 0 CHECK (is_read IN (0, 1)),
  CHECK ((command_seq IS NULL) <> (bulk_seq IS NULL))
) STRICT;
INSERT INTO notifications_of_both
  (seq, id, person_id, command_seq, device_id, state, at, is_read)
  SELECT notifications.seq, notifications.id, person_id, command_seq, device_id,
    notifications.state, at, is_read
  FROM notifications JOIN commands ON commands.seq = command_seq;
DROP TABLE notifications;
ALTER TABLE notifications_of_both RENAME TO notifications;
CREATE INDEX notifications_of_person ON notifications (person_id, seq);
CREATE INDEX notifications_unread ON notifications (person_id, seq) WHERE is_read = 0;
CREATE INDEX notifications_of_command ON notifications (command_seq);
CREATE INDEX notifications_of_bulk ON notifications (bulk_seq) WHERE bulk_seq IS NOT NULL;
