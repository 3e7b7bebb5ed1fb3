-- When the person signed out everywhere: a sign-in from before doesn't count any more.
ALTER TABLE people ADD COLUMN signed_out_at INTEGER;
