-- Which bulk action goes next is found by a search: the one that has come least far, so that a few devices
-- don't wait for very many.

DROP INDEX bulk_actions_running;
CREATE INDEX bulk_actions_running ON bulk_actions (running_at, seq) WHERE running_at IS NOT NULL;
DROP INDEX bulk_actions_calling_off;
CREATE INDEX bulk_actions_calling_off ON bulk_actions (calling_off, seq) WHERE calling_off = 1;
DROP INDEX approvals_pending;
CREATE INDEX approvals_pending ON bulk_actions (approval, approval_until) WHERE approval = 'pending';
