-- Browsers that sign in at the portal itself. Of whatever only a browser has, its hash is kept.

CREATE TABLE web_sign_ins (
  browser_hash BLOB PRIMARY KEY CHECK (length(browser_hash) = 32),
  -- The address that sends the browser on to the issuer is good once.
  ticket_hash BLOB NOT NULL UNIQUE CHECK (length(ticket_hash) = 32),
  state TEXT NOT NULL CHECK (state IN ('begun', 'sent', 'answered', 'failed')),
  language TEXT NOT NULL,
  -- Whether the person has to prove anew who they are, and whether it has to be this one.
  anew INTEGER NOT NULL CHECK (anew IN (0, 1)),
  expected_subject TEXT,
  expected_user_name TEXT,
  -- The session that the browser had then: it ends when this one succeeds.
  session_hash BLOB CHECK (length(session_hash) = 32),
  return_to TEXT,
  -- What it is for and why it failed, as the face spells them.
  confirming TEXT,
  failure TEXT,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX web_sign_ins_by_end ON web_sign_ins (until);

CREATE TABLE web_sessions (
  session_hash BLOB PRIMARY KEY CHECK (length(session_hash) = 32),
  person_id TEXT NOT NULL REFERENCES people (id),
  -- Who they are to the issuer in ID tokens, and what it calls their session with it.
  subject TEXT NOT NULL,
  issuer_session TEXT,
  auth_time INTEGER,
  -- Until when a fresh sign-in counts; an ordinary one never does.
  confirmed_until INTEGER,
  in_context INTEGER NOT NULL CHECK (in_context IN (0, 1)),
  -- The refresh token, sealed.
  refresh BLOB,
  -- When the issuer is asked again whether the person may still come in.
  checked_until INTEGER NOT NULL,
  -- When it ends unless it is used, and when it ends anyhow.
  idle_until INTEGER NOT NULL,
  until INTEGER NOT NULL,
  CHECK (idle_until <= until)
) STRICT, WITHOUT ROWID;
CREATE INDEX web_sessions_of_person ON web_sessions (person_id);
CREATE INDEX web_sessions_of_subject ON web_sessions (subject);
CREATE INDEX web_sessions_of_issuer_session ON web_sessions (issuer_session);
CREATE INDEX web_sessions_by_idleness ON web_sessions (idle_until);
