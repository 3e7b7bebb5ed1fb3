-- IT's lists of every action and of the audit: the newest first, by person, device, state or time. A row's
-- place in time is its seq; the times only say where a range begins and ends.

CREATE INDEX commands_by_time ON commands (requested_at);
-- Spelled so that only the list finds it: SQLite would prefer it to what leads to a few rows of a device.
CREATE INDEX commands_by_state ON commands (state || '');
CREATE INDEX commands_of_bulk_in_order ON commands (bulk_seq) WHERE bulk_seq IS NOT NULL;
CREATE INDEX audit_by_time ON audit (at);
CREATE INDEX audit_by_actor ON audit (actor);
CREATE INDEX audit_by_action ON audit (action);
