### IT: the sheet that says what an action will do, before anything runs; and what became of it.

## What is asked

# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-check-status =
    Check status of { $number } { $count ->
        [one] device
       *[other] devices
    }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-remote-lock =
    Remote lock on { $number } { $count ->
        [one] device
       *[other] devices
    }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-reset-passcode =
    Reset passcode on { $number } { $count ->
        [one] device
       *[other] devices
    }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-restart =
    Restart { $number } { $count ->
        [one] device
       *[other] devices
    }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-remove =
    Remove { $number } { $count ->
        [one] device
       *[other] devices
    }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-reset-device =
    Reset { $number } { $count ->
        [one] device
       *[other] devices
    }

# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-devices =
    { $number } { $count ->
        [one] device
       *[other] devices
    }

## The button that does it

# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-do-check-status =
    Check { $number } { $count ->
        [one] device
       *[other] devices
    }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-do-remote-lock =
    Lock { $number } { $count ->
        [one] device
       *[other] devices
    }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-do-reset-passcode =
    Reset passcode on { $number } { $count ->
        [one] device
       *[other] devices
    }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-do-restart =
    Restart { $number } { $count ->
        [one] device
       *[other] devices
    }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-do-remove =
    Remove { $number } { $count ->
        [one] device
       *[other] devices
    }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-do-reset-device =
    Erase { $number } { $count ->
        [one] device
       *[other] devices
    }
it-sheet-ask-approval = Ask for approval
it-sheet-busy = Requesting
it-sheet-cancel = Cancel
it-sheet-close = Close
it-sheet-try-again = Try again
it-sheet-page = Before anything runs

## What it will do

it-sheet-looking = Looking at what this will do
it-sheet-failed-title = What this will do couldn’t be found out
# $number (String): how many devices, "1,204"
it-sheet-will-run = Will run on { $number }
# $number (String): how many devices, "1,204"
it-sheet-cannot = Can’t on { $number }
it-sheet-none = Can’t run on any of them
# $names (String): the names of some devices, with commas between
# $number (String): how many more there are
it-sheet-sample-more = { $names } and { $number } more
it-sheet-not-there = It isn’t there any more.
it-sheet-approval-title = A second administrator has to approve this
it-sheet-approval = Nothing happens before that. They see this list and your reason.
# $minutes (Number): for how many minutes anybody can call it off
it-sheet-delay =
    { $minutes ->
        [one] It begins after a minute. Until then anybody in IT can call it off.
       *[other] It begins after { $minutes } minutes. Until then anybody in IT can call it off.
    }
it-sheet-told = The people who use these devices are told. Every step is in the audit under your name.
it-sheet-reason = Why?
it-sheet-reason-hint = A second administrator and the audit read this.
it-sheet-reason-first = Say why first.
# $number (String): how many devices
it-sheet-type = Type { $number } to go on
it-sheet-type-first = Type the number of devices first.
it-sheet-confirm-you = To do this, confirm that it’s you
it-sheet-confirm-text = You’ll be signed out. Sign in again within five minutes, and this list is here again. Nothing changes until then.
it-sheet-too-late = That took too long. Nothing has changed on any device.
it-sheet-doubt = The connection was lost. We don’t know yet whether this was requested. Try again: it is never requested twice.
it-sheet-not-done = Nothing has changed on any device.

## What became of it

it-bulk-awaiting-approval = Waiting for approval
# $number (String): how many devices, "1,204"
it-bulk-count-awaiting-approval = { $number } · Waiting for approval
it-bulk-queued = Waiting for the device
# $number (String): how many devices, "1,204"
it-bulk-count-queued = { $number } · Waiting for the device
it-bulk-sent = Handed to the device
# $number (String): how many devices, "1,204"
it-bulk-count-sent = { $number } · Handed to the device
it-bulk-accepted = Being done
# $number (String): how many devices, "1,204"
it-bulk-count-accepted = { $number } · Being done
it-bulk-succeeded = Done
# $number (String): how many devices, "1,204"
it-bulk-count-succeeded = { $number } · Done
it-bulk-failed = Failed
# $number (String): how many devices, "1,204"
it-bulk-count-failed = { $number } · Failed
it-bulk-not-supported = Not supported
# $number (String): how many devices, "1,204"
it-bulk-count-not-supported = { $number } · Not supported
it-bulk-unknown = No answer
# $number (String): how many devices, "1,204"
it-bulk-count-unknown = { $number } · No answer
it-bulk-expired = Not in contact in time
# $number (String): how many devices, "1,204"
it-bulk-count-expired = { $number } · Not in contact in time
it-bulk-cancelled = Called off
# $number (String): how many devices, "1,204"
it-bulk-count-cancelled = { $number } · Called off
it-bulk-superseded = Replaced
# $number (String): how many devices, "1,204"
it-bulk-count-superseded = { $number } · Replaced
it-bulk-rejected = Not approved
# $number (String): how many devices, "1,204"
it-bulk-count-rejected = { $number } · Not approved
it-bulk-never = Couldn’t run
# $number (String): how many devices, "1,204"
it-bulk-count-never = { $number } · Couldn’t run
it-bulk-loading = What became of it is being loaded
it-bulk-failed-title = What became of it couldn’t be loaded
# $name (String): who asked for it
# $time (String): date and time
it-bulk-requested = Asked for by { $name } on { $time }
# $reason (String): why
it-bulk-reason = Why: { $reason }
# $done (String): on how many devices it has ended
# $all (String): for how many devices it is
it-bulk-progress = Ended on { $done } of { $all }
it-bulk-devices = What became of it on each device
it-bulk-device = Device
it-bulk-person = Person
it-bulk-result = Result
it-bulk-why = Why
it-bulk-needs-approval = A second administrator has to approve this before anything happens.
it-bulk-to-approval = See the approval
# $time (String): date and time
it-bulk-begins = It begins on { $time }. Until then nothing has happened, and anybody in IT can call it off.
it-bulk-call-off = Call off what hasn’t started
it-bulk-retry = Retry the failed ones
it-bulk-not-called-off = It couldn’t be called off
it-bulk-back = All devices
it-bulk-refused-passcode = The device refused the new passcode.
it-bulk-token = The device can’t be unlocked from here any more.
it-bulk-no-passcode = The device has no passcode.
it-bulk-other = Something went wrong on the device.
