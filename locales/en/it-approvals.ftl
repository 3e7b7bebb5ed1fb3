### What a second administrator is asked: for IT.

approvals-loading = Loading approvals
approvals-failed-title = The approvals couldn’t be loaded
approvals-empty-title = Nothing waits for a decision
approvals-empty = When IT wants to remove or reset more devices than one person may alone, a second administrator decides here.
approvals-waiting = Waiting for a decision
approvals-decided = Closed
# $name (String): who asked
# $ago (String): how long ago, "3 hours ago"
# $until (String): until when, "24 November, 09:30"
approval-asked = { $name } asked { $ago }. Decide by { $until }.
# $name (String): who asked
# $until (String): until when, "24 November, 09:30"
approval-asked-just-now = { $name } asked just now. Decide by { $until }.
# $name (String): who decided
# $time (String): when, "23 November, 09:30"
approval-approved = { $name } approved it on { $time }.
approval-approved-by-nobody = It was approved.
# $name (String): who decided
# $time (String): when, "23 November, 09:30"
approval-rejected = { $name } rejected it on { $time }. Nothing has changed on any device.
approval-rejected-by-nobody = It was rejected. Nothing has changed on any device.
# $time (String): when, "23 November, 09:30"
approval-lapsed = Nobody decided in time (by { $time }). Nothing has changed on any device.
approval-cancelled = It was cancelled. Nothing has changed on any device.

## One of them

approval-loading = Loading the approval
approval-failed-title = The approval couldn’t be loaded
approval-facts = About this request
approval-asked-by = Asked for by
approval-asked-on = Asked on
approval-why = Reason
approval-no-reason = No reason was given
approval-decision-reason = Reason for the decision
approval-follow = See the result
approval-devices = Devices on the list
approval-devices-failed = The devices couldn’t be loaded
approval-column-device = Device
approval-column-person = Person
approval-column-what = What it does
approval-column-state = State
approval-nobody = Nobody
approval-cannot-run = Can’t run any more
approval-more = Show more devices

## Deciding

approval-approve = Approve
approval-reject = Reject
approval-cannot-administrator = Only administrators decide about this.
approval-cannot-own = You asked for this yourself, so another administrator has to decide.
approval-cannot-new = You haven’t been an administrator for 24 hours yet, so another one has to decide.
approval-approve-confirm = To approve this, confirm that it’s you
# $name (String): who asked
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
approval-approve-title-remove = Remove { $number } { $count ->
    [one] device
   *[other] devices
}, as { $name } asked?
# $name (String): who asked
# $device (String): the device's name
approval-approve-title-remove-one = Remove { $device }, as { $name } asked?
# $name (String): who asked
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
approval-approve-title-reset = Reset { $number } { $count ->
    [one] device
   *[other] devices
}, as { $name } asked?
# $name (String): who asked
# $device (String): the device's name
approval-approve-title-reset-one = Reset { $device }, as { $name } asked?
# $name (String): who asked
approval-approve-title-other = Approve what { $name } asked for?
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
approval-approve-remove = Approve removing { $number } { $count ->
    [one] device
   *[other] devices
}
# $device (String): the device's name
approval-approve-remove-one = Approve removing { $device }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
approval-approve-reset = Approve erasing data on { $number } { $count ->
    [one] device
   *[other] devices
}
# $device (String): the device's name
approval-approve-reset-one = Approve erasing data on { $device }
# $name (String): who asked
approval-approve-what = What { $name } asked for will run on every device on this list, as soon as each is in contact. Look at the list before you approve it.
# $minutes (Number): for how many minutes anybody can cancel it
approval-approve-what-later = { $minutes ->
    [one] For a minute after you approve it nothing happens, and anybody in IT can cancel it.
   *[other] For { $minutes } minutes after you approve it nothing happens, and anybody in IT can cancel it.
} Then each device is reset as soon as it is in contact. Look at the list before you approve it.
approval-approve-erases = Resetting erases: the list says what on each device. It can’t be undone.
approval-approve-removes = Removing takes the devices out of management: the list says what each one loses. It can’t be undone.
approval-approve-again = The rules are checked again for each device, just before it is its turn.
approval-reject-title = Reject this?
# $name (String): who asked
approval-reject-what = Nothing will change on any device. { $name } reads your reason.
approval-reject-reason = Why?
approval-reject-reason-first = Say why first.
approval-cancel = Cancel
approval-list-changed = The list has changed since you looked at it. Nothing was approved, and nothing has changed on any device. Look at it again before you decide.
approval-new-list = Look at the new list
