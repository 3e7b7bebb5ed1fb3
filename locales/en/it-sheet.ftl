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
    Reset and erase { $number } { $count ->
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

## What is asked of one device, by its name

# $device (String): the device's name
it-one-check-status = Check status of { $device }
# $device (String): the device's name
it-one-remote-lock = Lock { $device }
# $device (String): the device's name
it-one-reset-passcode = Reset passcode of { $device }
# $device (String): the device's name
it-one-restart = Restart { $device }
# $device (String): the device's name
it-one-remove = Remove { $device }
# $device (String): the device's name
it-one-reset-device = Reset { $device }
# $device (String): the device's name
it-one-erase = Erase data on { $device }

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
    Erase data on { $number } { $count ->
        [one] device
       *[other] devices
    }
it-sheet-ask-approval = Ask for approval
it-sheet-busy = Requesting
it-sheet-cancel = Cancel
it-sheet-close = Close
it-sheet-page = Before anything runs

## What it will do

it-sheet-looking = Looking at what this will do
it-sheet-failed-title = Couldn’t work out what this will do
# $number (String): how many devices, "1,204"
it-sheet-will-run = Will run on { $number }
# $number (String): how many devices, "1,204"
it-sheet-would-run = Would run on { $number }, once approved
# $number (String): how many devices, "1,204"
it-sheet-cannot = Can’t run on { $number }
# $number (String): how many devices, "1,204"
it-sheet-none = Can’t run on any of these { $number } devices
it-sheet-none-one = Can’t run on this device
# $names (String): the names of some devices, with commas between
# $number (String): how many more there are
it-sheet-sample-more = { $names } and { $number } more
it-sheet-not-there = It isn’t there any more.
it-sheet-approval-title = A second administrator has to approve this
it-sheet-approval = Nothing happens before that. They see this list and your reason.
# $minutes (Number): for how many minutes anybody can cancel it
it-sheet-delay =
    { $minutes ->
        [one] It begins after a minute. Until then anybody in IT can cancel it.
       *[other] It begins after { $minutes } minutes. Until then anybody in IT can cancel it.
    }
# $minutes (Number): for how many minutes anybody can cancel it
it-sheet-delay-approval =
    { $minutes ->
        [one] It begins a minute after it is approved. Until then anybody in IT can cancel it.
       *[other] It begins { $minutes } minutes after it is approved. Until then anybody in IT can cancel it.
    }
it-sheet-told = The people who use these devices are told. Every step is kept in the audit log under your name.
it-sheet-told-one = Whoever uses this device is told. Every step is kept in the audit log under your name.
it-sheet-reason = Why?
it-sheet-reason-hint = Optional. Kept in the audit log.
it-sheet-reason-hint-approval = The second administrator sees this, and it is kept in the audit log.
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

# $number (String): how many devices, "1,204"
it-bulk-count-awaiting-approval = { $number } waiting for approval
# $number (String): how many devices, "1,204"
it-bulk-count-queued = { $number } waiting for contact
# $number (String): how many devices, "1,204"
it-bulk-count-sent = { $number } sent to the device
# $number (String): how many devices, "1,204"
it-bulk-count-accepted = { $number } running
# $number (String): how many devices, "1,204"
it-bulk-count-succeeded = { $number } done
# $number (String): how many devices, "1,204"
it-bulk-count-failed = { $number } failed
# $number (String): how many devices, "1,204"
it-bulk-count-not-supported = { $number } not supported
# $number (String): how many devices, "1,204"
it-bulk-count-unknown = { $number } without an answer
# $number (String): how many devices, "1,204"
it-bulk-count-expired = { $number } expired
# $number (String): how many devices, "1,204"
it-bulk-count-cancelled = { $number } cancelled
# $number (String): how many devices, "1,204"
it-bulk-count-superseded = { $number } replaced by another action
# $number (String): how many devices, "1,204"
it-bulk-count-rejected = { $number } rejected
it-bulk-never = Not possible
# $number (String): how many devices, "1,204"
it-bulk-count-never = { $number } not possible
it-bulk-loading = Loading the result
it-bulk-failed-title = The result couldn’t be loaded
# $name (String): who asked for it
# $time (String): date and time
it-bulk-requested = Asked for by { $name } on { $time }
it-bulk-reason = Reason
# $done (String): on how many devices it has ended
# $all (String): for how many devices it is
it-bulk-progress = { $done } of { $all } finished
it-bulk-devices = The result on each device
it-bulk-device = Device
it-bulk-person = Person
it-bulk-result = State
it-bulk-why = Reason
it-bulk-needs-approval = A second administrator has to approve this before anything happens.
it-bulk-to-approval = See the approval
# $time (String): date and time
it-bulk-begins = It begins on { $time }. Until then nothing happens, and anybody in IT can cancel it.
it-bulk-call-off = Cancel what hasn’t started
it-bulk-cancel-request = Cancel the request
it-bulk-retry = Retry the failed ones
it-bulk-not-called-off = It couldn’t be cancelled
it-bulk-maybe-called-off = We don’t know whether it was cancelled
it-bulk-refused-passcode = The device refused the new passcode.
it-bulk-token = The device can’t be unlocked from the portal any more.
it-bulk-no-passcode = Nothing was locked, since the device has no passcode.
it-bulk-other = Something went wrong on the device.
