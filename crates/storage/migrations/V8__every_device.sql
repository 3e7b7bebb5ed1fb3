-- IT's lists: what devices and people are filtered, searched and ordered by lies beside them, folded
-- where it is a text, and triggers keep it right in whatever transaction changes a device.

-- Each combination of what devices are filtered by, and how many have it. Within one a list is an index.
CREATE TABLE device_cells (
  id INTEGER PRIMARY KEY,
  management_agent TEXT NOT NULL,
  platform TEXT NOT NULL,
  ownership TEXT NOT NULL,
  compliance TEXT NOT NULL,
  devices INTEGER NOT NULL CHECK (devices >= 0),
  UNIQUE (management_agent, platform, ownership, compliance)
) STRICT;

-- seq is what the search knows a row by: VACUUM may give another rowid to what has a text for its key.
-- SQLite can't fold: whatever changes a name empties its key, and the writer fills it before it commits.
ALTER TABLE people ADD COLUMN seq INTEGER;
ALTER TABLE people ADD COLUMN name_key TEXT;
ALTER TABLE people ADD COLUMN search_key TEXT;
ALTER TABLE devices ADD COLUMN seq INTEGER;
ALTER TABLE devices ADD COLUMN name_key TEXT;
ALTER TABLE devices ADD COLUMN search_key TEXT;
ALTER TABLE devices ADD COLUMN person_key TEXT NOT NULL DEFAULT '';
-- What was found when it was last judged, and when time alone could change that.
ALTER TABLE devices ADD COLUMN compliance TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE devices ADD COLUMN judge_at INTEGER;
-- Empty once it has left management.
ALTER TABLE devices ADD COLUMN cell INTEGER;
UPDATE people SET seq = rowid;
UPDATE devices SET seq = rowid, judge_at = 0;

CREATE UNIQUE INDEX people_by_seq ON people (seq);
CREATE INDEX people_by_name ON people (name_key, id);
CREATE INDEX people_without_keys ON people (name_key) WHERE name_key IS NULL;
CREATE UNIQUE INDEX devices_by_seq ON devices (seq);
CREATE INDEX devices_by_name ON devices (cell, name_key, id) WHERE cell IS NOT NULL;
CREATE INDEX devices_by_person ON devices (cell, person_key, id) WHERE cell IS NOT NULL;
CREATE INDEX devices_by_contact ON devices (cell, last_contact, id) WHERE cell IS NOT NULL;
CREATE INDEX devices_to_judge ON devices (judge_at) WHERE cell IS NOT NULL AND judge_at IS NOT NULL;
CREATE INDEX devices_without_keys ON devices (name_key) WHERE name_key IS NULL;

-- What is searched is folded already.
CREATE VIRTUAL TABLE people_search USING fts5 (
  text, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1'
);
CREATE VIRTUAL TABLE device_search USING fts5 (
  text, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1'
);

CREATE TRIGGER people_join_list AFTER INSERT ON people
BEGIN
  UPDATE people SET seq = (SELECT coalesce(max(seq), 0) + 1 FROM people) WHERE id = NEW.id;
  INSERT INTO people_search (rowid, text)
    SELECT seq, search_key FROM people WHERE id = NEW.id AND search_key IS NOT NULL;
END;

CREATE TRIGGER people_are_renamed AFTER UPDATE OF display_name, user_name, mail ON people
WHEN (NEW.display_name, NEW.user_name, NEW.mail)
  IS NOT (OLD.display_name, OLD.user_name, OLD.mail)
BEGIN
  UPDATE people SET name_key = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER people_change_keys AFTER UPDATE OF search_key ON people
WHEN NEW.search_key IS NOT OLD.search_key
BEGIN
  DELETE FROM people_search WHERE rowid = NEW.seq AND OLD.search_key IS NOT NULL;
  INSERT INTO people_search (rowid, text) VALUES (NEW.seq, NEW.search_key);
  UPDATE devices SET person_key = coalesce(NEW.name_key, '') WHERE primary_user_id = NEW.id;
  DELETE FROM device_search
    WHERE rowid IN (SELECT seq FROM devices WHERE primary_user_id = NEW.id AND search_key IS NOT NULL);
  INSERT INTO device_search (rowid, text)
    SELECT seq, search_key || char(10) || NEW.search_key
    FROM devices
    WHERE primary_user_id = NEW.id AND removed_at IS NULL AND search_key IS NOT NULL;
END;

CREATE TRIGGER devices_join_list AFTER INSERT ON devices
BEGIN
  INSERT INTO device_cells (management_agent, platform, ownership, compliance, devices)
    VALUES (NEW.management_agent, NEW.platform, NEW.ownership, NEW.compliance, 1)
    ON CONFLICT DO UPDATE SET devices = devices + 1;
  UPDATE devices SET
    seq = (SELECT coalesce(max(seq), 0) + 1 FROM devices),
    person_key = coalesce((SELECT name_key FROM people WHERE id = NEW.primary_user_id), ''),
    cell = (SELECT id FROM device_cells
      WHERE management_agent = NEW.management_agent AND platform = NEW.platform
        AND ownership = NEW.ownership AND compliance = NEW.compliance)
    WHERE id = NEW.id;
  INSERT INTO device_search (rowid, text)
    SELECT devices.seq, devices.search_key || char(10) || coalesce(people.search_key, '')
    FROM devices LEFT JOIN people ON people.id = primary_user_id
    WHERE devices.id = NEW.id AND devices.search_key IS NOT NULL;
END;

CREATE TRIGGER devices_are_renamed
AFTER UPDATE OF managed_device_name, device_name, serial_number, model ON devices
WHEN (NEW.managed_device_name, NEW.device_name, NEW.serial_number, NEW.model)
  IS NOT (OLD.managed_device_name, OLD.device_name, OLD.serial_number, OLD.model)
BEGIN
  UPDATE devices SET name_key = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER devices_change_cell
AFTER UPDATE OF management_agent, platform, ownership, compliance, removed_at, name_key ON devices
WHEN (NEW.cell IS NULL) IS NOT (NEW.removed_at IS NOT NULL)
  OR (NEW.management_agent, NEW.platform, NEW.ownership, NEW.compliance)
    IS NOT (OLD.management_agent, OLD.platform, OLD.ownership, OLD.compliance)
BEGIN
  UPDATE device_cells SET devices = devices - 1 WHERE id = OLD.cell;
  INSERT INTO device_cells (management_agent, platform, ownership, compliance, devices)
    VALUES (NEW.management_agent, NEW.platform, NEW.ownership, NEW.compliance, NEW.removed_at IS NULL)
    ON CONFLICT DO UPDATE SET devices = devices + excluded.devices;
  UPDATE devices SET cell = CASE WHEN NEW.removed_at IS NULL THEN (SELECT id FROM device_cells
      WHERE management_agent = NEW.management_agent AND platform = NEW.platform
        AND ownership = NEW.ownership AND compliance = NEW.compliance) END
    WHERE id = NEW.id;
END;

CREATE TRIGGER devices_change_hands AFTER UPDATE OF primary_user_id ON devices
BEGIN
  UPDATE devices SET
    person_key = coalesce((SELECT name_key FROM people WHERE id = NEW.primary_user_id), '')
    WHERE id = NEW.id;
END;

CREATE TRIGGER devices_change_text
AFTER UPDATE OF search_key, primary_user_id, removed_at ON devices
WHEN (NEW.search_key, NEW.primary_user_id, NEW.removed_at)
  IS NOT (OLD.search_key, OLD.primary_user_id, OLD.removed_at)
BEGIN
  DELETE FROM device_search WHERE rowid = NEW.seq AND OLD.search_key IS NOT NULL;
  INSERT INTO device_search (rowid, text)
    SELECT NEW.seq, NEW.search_key || char(10) || coalesce(
      (SELECT search_key FROM people WHERE id = NEW.primary_user_id), '')
    WHERE NEW.removed_at IS NULL AND NEW.search_key IS NOT NULL;
END;
