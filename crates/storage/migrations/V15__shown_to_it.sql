-- IT may be shown a temporary passcode once, and its person is told by whom and why.

ALTER TABLE policy ADD COLUMN it_reveals INTEGER NOT NULL DEFAULT 0 CHECK (it_reveals IN (0, 1));
ALTER TABLE passcodes ADD COLUMN shown_to_it INTEGER NOT NULL DEFAULT 0 CHECK (shown_to_it IN (0, 1));
ALTER TABLE notifications ADD COLUMN shown_to TEXT REFERENCES people (id);
ALTER TABLE notifications ADD COLUMN shown_because TEXT;
CREATE INDEX notifications_of_shown ON notifications (shown_to) WHERE shown_to IS NOT NULL;
