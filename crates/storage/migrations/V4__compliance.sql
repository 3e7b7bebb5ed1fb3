-- Compliance follows from policies and posture; policies may be set in the portal; people make codes.

CREATE TABLE compliance_policies (
  place INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  platforms TEXT NOT NULL,
  passcode_required INTEGER NOT NULL CHECK (passcode_required IN (0, 1)),
  encryption_required INTEGER NOT NULL CHECK (encryption_required IN (0, 1)),
  minimum_version TEXT,
  jailbreak_not_allowed INTEGER NOT NULL CHECK (jailbreak_not_allowed IN (0, 1)),
  last_contact_days INTEGER CHECK (last_contact_days BETWEEN 0 AND 65535),
  grace_days INTEGER NOT NULL CHECK (grace_days BETWEEN 0 AND 65535)
) STRICT;

ALTER TABLE devices DROP COLUMN compliance;
ALTER TABLE devices DROP COLUMN grace_until;
-- Since when it hasn't complied, so that a grace period ends when it was said to end.
ALTER TABLE devices ADD COLUMN noncompliant_since INTEGER;

-- The switches' version, and what the configuration said last: only what it says anew counts anew.
CREATE TABLE policy (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  version INTEGER NOT NULL,
  configured TEXT
) STRICT;
INSERT INTO policy (one, version) VALUES (1, 0);

ALTER TABLE enrolment_codes DROP COLUMN compliance;
ALTER TABLE enrolment_codes DROP COLUMN grace_until;
-- Until when it enrols a device; never ending where it is empty.
ALTER TABLE enrolment_codes ADD COLUMN expires_at INTEGER;
-- The only platform it enrols; any where it is empty.
ALTER TABLE enrolment_codes ADD COLUMN platform TEXT;
CREATE INDEX enrolment_codes_open ON enrolment_codes (owner_id, expires_at)
  WHERE expires_at IS NOT NULL AND device_id IS NULL;
