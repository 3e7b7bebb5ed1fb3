-- Fresh sign-ins that the service had proved itself, where the issuer's tokens don't say when somebody
-- signed in. Each belongs to one session of one person and is good for one purpose.

CREATE TABLE elevations (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES people (id),
  -- The access token's hash: whoever has another token is in another session.
  session_hash BLOB NOT NULL UNIQUE CHECK (length(session_hash) = 32),
  purpose TEXT NOT NULL,
  -- Where the app waits for the browser, on its own machine.
  port INTEGER NOT NULL CHECK (port BETWEEN 1 AND 65535),
  state TEXT NOT NULL CHECK (state IN ('asked', 'sent', 'answered', 'proved', 'complete', 'spent')),
  until INTEGER NOT NULL,
  browser_hash BLOB UNIQUE CHECK (length(browser_hash) = 32),
  code_hash BLOB CHECK (length(code_hash) = 32),
  auth_time INTEGER
) STRICT;
CREATE INDEX elevations_of_person ON elevations (person_id);
CREATE INDEX elevations_by_end ON elevations (until);
