-- IT's list of every action: newest first, by person, device, state or time. A command's place in time is
-- its seq; the times only say where a range begins and ends.

CREATE INDEX commands_by_time ON commands (requested_at);
CREATE INDEX commands_by_state ON commands (state);
