### What can be done to a device: what each action is called, what it does, why it can't.

action-check-status = Check status
action-remote-lock = Remote lock
action-rename = Rename
action-restart = Restart
action-remove = Remove
action-reset-device = Reset device

## What it will do, in one line

effect-checks-status = Asks the device for its status and checks its access again.
effect-locks = Locks the screen. The passcode opens it again.
effect-locks-with-pin = Locks the Mac with a PIN of six digits.
effect-restarts = Restarts the computer. Work that isn’t saved is lost.
effect-renames = Changes the name in Company Portal only.
effect-leaves-company-data = Takes the device out of management and removes company data. Your own things stay.
effect-leaves-work-profile = Takes the phone out of management and removes the work profile. The rest of the phone stays.
effect-leaves-access-only = Takes the computer out of management. Nothing on it is erased.
effect-leaves-everything = Takes the device out of management and erases everything on it.
effect-erases-everything = Restores the factory settings and erases everything, photos too.
effect-erases-work-profile = Erases the work profile with everything in it. The rest of the phone stays.
effect-erases-company-data = Erases company data, apps and settings. Everything else stays.
effect-erases-access-only = Takes the computer out of management. Nothing on it is erased.

## Why it can't be done

reason-lock-platform = This kind of device can’t be locked from here.
reason-restart-platform = This kind of device can’t be restarted from here.
reason-remove-platform = This kind of device can’t be removed from here.
reason-reset-platform = This kind of device can’t be reset from here.
reason-remove-user-enrolled = Only the work part of this device is managed, so it can’t be removed from here.
reason-reset-user-enrolled = Only the work part of this device is managed, so the device can’t be reset from here.
reason-another-user-enrolled = Somebody else enrolled this device, so it can’t be locked from here.
reason-entra-joined = This device is joined to your organisation; only IT can take it out.
reason-automated-enrolment = Your organisation manages this device permanently; only IT can do this.
reason-organisation-managed = Your organisation manages all of this device.
reason-administrators-only = Only administrators can do this.
reason-already-under-way = This is already under way.
reason-another-under-way = Another action is still under way on this device.
instead-remove-device = Remove the device instead.

## How it ended, in its story

# $device (String): the device's name
story-checked-status = { $device } has reported its status.
# $device (String): the device's name
story-locked = The passcode of { $device } opens it again.
# $device (String): the device's name
story-locked-with-pin = Only the PIN opens { $device } again.
# $device (String): the device's name
story-restarted = { $device } has restarted.
# $device (String): the device's name
story-removed = { $device } is no longer managed.
# $device (String): the device's name
story-erased = { $device } has been reset.
# $device (String): the device's name
story-erased-work-profile = The work profile on { $device } has been erased. Everything outside it is still there.
# $device (String): the device's name
story-erased-company-data = Company data on { $device } has been erased. Everything else is still there.
# $device (String): the device's name
story-no-passcode-set = Nothing was locked, since { $device } has no passcode. If you have it with you, set one and lock it then. If it’s lost, contact IT or reset it.
# $device (String): the device's name
story-failed = Something went wrong on { $device }, and nothing has changed there. Try again, or contact IT.
story-not-supported = The device doesn’t know how to do this, and nothing has changed there. Contact IT.
# $device (String): the device's name
story-unknown = { $device } received the command and never answered. It may or may not have been done. Look at the device, or contact IT.
# $device (String): the device's name
story-unknown-erased = A device that erases itself often can’t answer any more. If { $device } doesn’t come back, contact IT.
# $device (String): the device's name
story-expired = Nothing has changed on { $device }. Start again when it is online.
# $device (String): the device's name
story-lapsed-title = What IT asked for on { $device } wasn’t approved in time
# $device (String): the device's name
story-lapsed = No second administrator approved it in time. Nothing has changed on { $device }.
story-cancelled = It was cancelled before the device received the command. Nothing has changed there.
story-superseded = Removing or resetting the device took its place.
story-rejected = IT rejected it. Nothing has changed.

## What the person is told

# $device (String): the device's name
# $name (String): who it was
notification-it-lock = { $name } of IT is locking { $device }
# $device (String): the device's name
# $name (String): who it was
notification-it-reset-passcode = { $name } of IT is resetting the passcode of { $device }
# $device (String): the device's name
# $name (String): who it was
notification-it-check-status = { $name } of IT is checking { $device }
# $device (String): the device's name
# $name (String): who it was
notification-it-restart = { $name } of IT is restarting { $device }
# $device (String): the device's name
# $name (String): who it was
notification-it-remove = { $name } of IT is removing { $device }
# $device (String): the device's name
# $name (String): who it was
notification-it-reset-device = { $name } of IT is resetting { $device }
# $device (String): the device's name
# $name (String): who it was
notification-it-erase-work-profile = { $name } of IT is erasing the work profile on { $device }
# $device (String): the device's name
# $name (String): who it was
notification-it-erase-company-data = { $name } of IT is erasing company data on { $device }
