-- IT describes the organisation in the portal as well. What the configuration said last is kept, so that
-- only what it says anew replaces what was set here.

CREATE TABLE described (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  version INTEGER NOT NULL,
  configured_organisation TEXT,
  configured_texts TEXT
) STRICT;
INSERT INTO described (one, version) VALUES (1, 0);
