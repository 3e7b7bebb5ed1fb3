-- Every action: what a device can do and says of itself, removal, undo, what a device loses.

ALTER TABLE devices ADD COLUMN can TEXT NOT NULL DEFAULT '';
UPDATE devices SET can = 'resetPasscode' WHERE can_reset_passcode = 1;
ALTER TABLE devices DROP COLUMN can_reset_passcode;
ALTER TABLE devices ADD COLUMN enrolled_by_current_user INTEGER NOT NULL DEFAULT 0
  CHECK (enrolled_by_current_user IN (0, 1));
ALTER TABLE devices ADD COLUMN passcode_set INTEGER CHECK (passcode_set IN (0, 1));
ALTER TABLE devices ADD COLUMN encrypted INTEGER CHECK (encrypted IN (0, 1));
ALTER TABLE devices ADD COLUMN jailbroken INTEGER CHECK (jailbroken IN (0, 1));
-- When it left management; its stories stay, and nobody finds it in a list any more.
ALTER TABLE devices ADD COLUMN removed_at INTEGER;

ALTER TABLE commands ADD COLUMN loses TEXT;
ALTER TABLE commands ADD COLUMN not_before INTEGER NOT NULL DEFAULT 0;

CREATE INDEX notifications_unread ON notifications (person_id, seq) WHERE is_read = 0;

DROP INDEX commands_one_destructive;
CREATE UNIQUE INDEX commands_one_destructive ON commands (device_id)
  WHERE state IN ('queued', 'sent', 'accepted') AND action IN ('resetPasscode', 'retire', 'wipe');
