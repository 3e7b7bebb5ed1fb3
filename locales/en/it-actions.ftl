### What was asked of every device, by whom, and what became of it: for IT.

it-actions-loading = Loading device actions
it-actions-failed-title = The device actions couldn’t be loaded
it-actions-empty-title = No device actions yet
it-actions-empty = As soon as somebody starts an action on a device, you see it here.
it-actions-none-title = No action fits these filters
it-actions-none = Take one away to see more.
it-actions-clear = Clear all filters
it-actions-more = Show more
it-actions-column-action = Action
it-actions-column-device = Device
it-actions-column-person = Person
it-actions-column-asked-by = Asked for by
it-actions-column-asked = When
it-actions-column-state = State
it-actions-nobody = Nobody
# $name (String): who asked for it
it-actions-by-it = { $name }, IT
# $person (String): whose device it is
# $asker (String): who asked for it
it-actions-person-and-asker = { $person }, asked for by { $asker }
# $asker (String): who asked for it
it-actions-asker = asked for by { $asker }

## One action on many devices

it-actions-many = Many devices
# $done (String): on how many devices it was done
# $all (String): how many devices it is for
it-actions-many-progress = { $done } of { $all } done
# $done (String): on how many devices it was done
# $all (String): how many devices it is for
# $rest (String): on how many it was cancelled
it-actions-many-cancelled = { $done } of { $all } done, { $rest } cancelled
# $done (String): on how many devices it was done
# $all (String): how many devices it is for
# $rest (String): on how many it failed
it-actions-many-failed = { $done } of { $all } done, { $rest } failed
# $done (String): on how many devices it was done
# $all (String): how many devices it is for
# $rest (String): on how many it wasn't
it-actions-many-not-done = { $done } of { $all } done, { $rest } not

## Filters

it-filter-state = State
it-filter-state-any = Any state
it-filter-state-under-way = Under way
it-filter-state-done = Done
it-filter-state-not-done = Not done
it-filter-state-cancelled = Cancelled
it-filter-action = Action
it-filter-action-any = Any action
it-filter-asker = Asked for by
it-filter-asker-any = Anybody
it-filter-asker-it = IT
it-filter-asker-employees = Employees
it-filter-time = Time
it-filter-time-any = At any time
it-filter-time-day = Last 24 hours
it-filter-time-week = Last 7 days
it-filter-time-month = Last 30 days
it-filter-device = One device
# $device (String): the device's name
it-filter-device-named = Device: { $device }
it-filter-person = One person’s devices
# $name (String): whose devices
it-filter-person-named = Devices of { $name }
it-filter-requester = Asked for by one person
# $name (String): who asked
it-filter-requester-named = Asked for by { $name }
it-filter-bulk = One bulk action
# $filter (String): what is filtered, "Device: Work phone"
it-filter-remove = Take this filter away: { $filter }

## Where an action stands

it-state-awaiting-approval = Waiting for approval
it-state-queued = Waiting for the device
it-state-sent = Sent to the device
it-state-accepted = Running
it-state-succeeded = Done
it-state-failed = Failed
it-state-not-supported = Not supported
it-state-unknown = No answer
it-state-expired = Expired
it-state-cancelled = Cancelled
it-state-superseded = Replaced by another action
it-state-rejected = Rejected

## What happened to it

it-step-awaiting-approval = A second administrator was asked
it-step-queued = Made ready for the device
it-step-sent = Sent to the device
it-step-accepted = Accepted by the device

## What it does to the device

it-effect-removes-passcode = Removes the passcode.
it-effect-removes-passcode-asks = Removes the passcode. The device asks for a new one.
it-effect-temporary-device = Replaces the passcode by a temporary one.
it-effect-temporary-work-profile = Replaces the passcode of the work profile by a temporary one.
it-effect-temporary-account = Replaces the password of the user’s account by a temporary one.
it-effect-locks = Locks the screen.
it-effect-locks-with-pin = Locks the Mac with a PIN.
it-effect-checks-status = Asks the device for its status.
it-effect-restarts = Restarts the computer.
it-effect-leaves-company-data = Takes the device out of management and removes company data.
it-effect-leaves-work-profile = Takes the phone out of management and removes the work profile.
it-effect-leaves-access-only = Takes the computer out of management. Nothing on it is erased.
it-effect-leaves-everything = Takes the device out of management and erases everything on it.
it-effect-erases-everything = Erases everything on the device.
it-effect-erases-work-profile = Erases the work profile.
it-effect-erases-company-data = Erases company data only.

## The story of one action

it-story-loading = Loading the action
it-story-failed-title = The action couldn’t be loaded
# $name (String): who asked
# $time (String): when, "23 November, 09:30"
it-story-meta = Asked for by { $name } on { $time }
it-story-steps = What happened
it-story-facts = About this action
it-story-device = Device
it-story-person = Person
it-story-what = What it does
it-story-until = Tried until
it-story-contact = Last contact of the device
it-story-of-device = All actions on this device
# $name (String): who asked
it-story-of-requester = All actions { $name } asked for
it-story-cancel = Cancel this action
# $device (String): the device's name
it-story-waiting-approval = A second administrator has to agree before { $device } gets this.
# $device (String): the device's name
# $ago (String): how long ago, "3 hours ago"
# $until (String): until when, "24 November, 09:30"
it-story-waiting-offline = { $device } was last in contact { $ago }. It gets this at its next contact, until { $until }.
# $device (String): the device's name
# $until (String): until when, "24 November, 09:30"
it-story-waiting = { $device } gets this at its next contact, until { $until }.
# $device (String): the device's name
# $from (String): from when, "23 November, 09:45"
it-story-waiting-delay = { $device } can’t get this before { $from }. Until then it can simply be cancelled.
# $device (String): the device's name
it-story-running = { $device } has accepted this and is working on it.
# $device (String): the device's name
it-story-done = { $device } has confirmed that it is done.
# $device (String): the device's name
it-story-passcode-refused = { $device } refused the new passcode. The old one still works.
# $device (String): the device's name
it-story-token-wrong = { $device } no longer accepts its unlock token, so its passcode can’t be reset.
# $device (String): the device's name
it-story-no-passcode = Nothing was locked, since { $device } has no passcode.
# $device (String): the device's name
it-story-failed = Something went wrong on { $device }, and nothing has changed there.
# $device (String): the device's name
it-story-not-supported = { $device } doesn’t know how to do this. Nothing has changed there.
# $device (String): the device's name
it-story-unknown = { $device } accepted this and never answered. It may or may not have been done.
# $device (String): the device's name
it-story-unknown-erased = { $device } accepted this and never answered, as a device often does that erases itself. It was probably done.
# $device (String): the device's name
it-story-expired = { $device } wasn’t in contact in time. Nothing has changed there.
# $device (String): the device's name
it-story-cancelled = This was cancelled before { $device } accepted it. Nothing has changed there.
# $device (String): the device's name
it-story-superseded = Removing or resetting { $device } took its place.
# $device (String): the device's name
it-story-rejected = A second administrator rejected this. Nothing has changed on { $device }.

## Stopping everything that IT asked for

it-stop = Stop all IT actions
it-stop-title = Stop all IT actions?
it-stop-what = Whatever IT asked for and no device has accepted yet is cancelled, approvals too. Nothing new is accepted from IT until an administrator allows IT actions again.
it-stop-what-not = What devices have already accepted goes on. What employees ask for their own devices goes on, too.
it-stop-reason = Why?
it-stop-reason-hint = Optional. Everybody in IT reads this.
it-stop-button = Stop all IT actions
it-stop-cancel = Cancel
it-stop-stopped-title = IT’s actions are stopped.
# $name (String): who stopped them
# $time (String): when, "23 November, 09:30"
it-stop-stopped-by = { $name } stopped them on { $time }. Nothing new is accepted from IT.
it-stop-stopped = Nothing new is accepted from IT.
# $reason (String): why, in their own words
it-stop-because = Reason: { $reason }
it-stop-let-act = Allow IT actions again
it-stop-let-act-title = Allow IT actions again?
it-stop-let-act-confirm = To allow IT actions again, confirm that it’s you
it-stop-let-act-what = What was cancelled stays cancelled. From now on IT can ask for actions again.
it-stop-see = See why

## Confirming with a fresh sign-in

it-sign-out-unconfirmed = The portal didn’t confirm that you’re signed out. Nothing has changed. Check your connection, then try again.
it-took-too-long = That took too long. Nothing has changed.
it-in-doubt = The connection was lost. We don’t know yet whether this was done. Try again: it is never done twice.

## What opens the device, shown to IT

it-reveal-title = You can see the temporary passcode, once
# $until (String): date and time
it-reveal-text = For somebody who has nothing left to look it up with. If the device is somebody’s, they are told that you saw it, and why. Possible until { $until }.
it-reveal-title-pin = You can see the PIN that opens this computer
# $until (String): date and time
it-reveal-text-pin = Whoever has the computer needs it to get in again. Possible until { $until }.
it-reveal-button = Show
it-reveal-confirm = To see the temporary passcode, confirm that it’s you
it-reveal-confirm-pin = To see the PIN, confirm that it’s you
# $device (String): the device's name
it-reveal-question = See the temporary passcode of { $device }?
# $device (String): the device's name
it-reveal-question-pin = See the PIN of { $device }?
it-reveal-what = You see it once, for five minutes. If the device is somebody’s, they are told that you saw it, and read your reason.
it-reveal-what-pin = You see it for five minutes. The audit log notes that, with your reason.
it-reveal-reason = Why?
it-reveal-reason-first = Say why first.
it-reveal-in-doubt = The connection was lost, and we don’t know whether the temporary passcode was already shown. Try again. If it can no longer be shown, reset the passcode again.
it-reveal-in-doubt-pin = The connection was lost before the PIN was shown. Try again.
it-reveal-pin = PIN that opens the computer
# $device (String): the device's name
it-reveal-step-hand-over = Make sure that you speak with the person who uses { $device }, and read it to nobody else.
# $device (String): the device's name
# $person (String): who uses it
it-reveal-step-hand-over-to = Make sure that you speak with { $person }, who uses { $device }, and read it to nobody else.
it-reveal-step-new = They open the device with it and choose a new one.
# $device (String): the device's name
it-reveal-step-pin = Type it where { $device } asks for it.
it-reveal-step-pin-then = Then sign in as always.
