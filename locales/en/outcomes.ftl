### What became of an action, at the top of its device and in its activity.

# $device (String): the device's name
pending-check-status = Status check of { $device } is pending
# $device (String): the device's name
pending-remote-lock = Remote lock of { $device } is pending
# $device (String): the device's name
pending-restart = Restart of { $device } is pending
# $device (String): the device's name
pending-remove = Removal of { $device } is pending
# $device (String): the device's name
pending-reset-device = Reset of { $device } is pending
# $device (String): the device's name
pending-erase-work-profile = Erasing the work profile on { $device } is pending
# $device (String): the device's name
pending-erase-company-data = Erasing company data on { $device } is pending
# $device (String): the device's name
active-check-status = The status of { $device } is being checked
# $device (String): the device's name
active-remote-lock = { $device } is being locked
# $device (String): the device's name
active-reset-passcode = The passcode of { $device } is being reset
# $device (String): the device's name
active-restart = { $device } is being restarted
# $device (String): the device's name
active-remove = { $device } is being removed
# $device (String): the device's name
active-reset-device = { $device } is being reset
# $device (String): the device's name
active-erase-work-profile = The work profile on { $device } is being erased
# $device (String): the device's name
active-erase-company-data = Company data on { $device } is being erased
# $device (String): the device's name
# $seconds (Number): how many seconds are left
undo-removal-left = { $seconds ->
    [one] { $device } will be removed in one second
   *[other] { $device } will be removed in { $seconds } seconds
}
# $seconds (Number): how many seconds are left
undo-left = { $seconds ->
    [one] It begins in one second.
   *[other] It begins in { $seconds } seconds.
}
undo-button = Undo
# $device (String): the device's name
check-status-failed = The status of { $device } couldn’t be checked

## It was done

# $device (String): the device's name
notification-checked-status = { $device } has been checked
# $device (String): the device's name
notification-locked = { $device } is locked
# $device (String): the device's name
notification-restarted = { $device } has restarted
# $device (String): the device's name
notification-removed = { $device } has been removed
# $device (String): the device's name
notification-erased = { $device } has been reset
# $device (String): the device's name
notification-erased-work-profile = The work profile on { $device } has been erased
# $device (String): the device's name
notification-erased-company-data = Company data on { $device } has been erased

## It couldn't be done

# $device (String): the device's name
notification-check-failed = { $device } couldn’t be checked
# $device (String): the device's name
notification-lock-failed = { $device } couldn’t be locked
# $device (String): the device's name
notification-not-locked = { $device } has no passcode and isn’t locked
# $device (String): the device's name
notification-restart-failed = { $device } couldn’t be restarted
# $device (String): the device's name
notification-remove-failed = { $device } couldn’t be removed
# $device (String): the device's name
notification-erase-failed = { $device } couldn’t be reset
# $device (String): the device's name
notification-erase-failed-work-profile = The work profile on { $device } couldn’t be erased
# $device (String): the device's name
notification-erase-failed-company-data = Company data on { $device } couldn’t be erased

## The device made no contact in time

# $device (String): the device's name
notification-check-expired = { $device } wasn’t checked: it made no contact in time
# $device (String): the device's name
notification-lock-expired = { $device } wasn’t locked: it made no contact in time
# $device (String): the device's name
notification-restart-expired = { $device } wasn’t restarted: it made no contact in time
# $device (String): the device's name
notification-remove-expired = { $device } wasn’t removed: it made no contact in time
# $device (String): the device's name
notification-erase-expired = { $device } wasn’t reset: it made no contact in time
# $device (String): the device's name
notification-erase-expired-work-profile = The work profile on { $device } wasn’t erased: the device made no contact in time
# $device (String): the device's name
notification-erase-expired-company-data = Company data on { $device } wasn’t erased: the device made no contact in time

## The device never said what became of it

# $device (String): the device's name
notification-check-unknown = We don’t know whether { $device } was checked
# $device (String): the device's name
notification-lock-unknown = We don’t know whether { $device } was locked
# $device (String): the device's name
notification-restart-unknown = We don’t know whether { $device } was restarted
# $device (String): the device's name
notification-remove-unknown = We don’t know whether { $device } was removed
# $device (String): the device's name
notification-erase-unknown = { $device } has probably been reset, and never answered
# $device (String): the device's name
notification-erase-unknown-work-profile = We don’t know whether the work profile on { $device } was erased
# $device (String): the device's name
notification-erase-unknown-company-data = We don’t know whether company data on { $device } was erased

## Somebody cancelled it

# $device (String): the device's name
notification-check-cancelled = The status check of { $device } was cancelled
# $device (String): the device's name
notification-lock-cancelled = The remote lock of { $device } was cancelled
# $device (String): the device's name
notification-restart-cancelled = The restart of { $device } was cancelled
# $device (String): the device's name
notification-remove-cancelled = The removal of { $device } was cancelled
# $device (String): the device's name
notification-erase-cancelled = The reset of { $device } was cancelled
# $device (String): the device's name
notification-erase-cancelled-work-profile = Erasing the work profile on { $device } was cancelled
# $device (String): the device's name
notification-erase-cancelled-company-data = Erasing company data on { $device } was cancelled

## The device was removed or reset instead

# $device (String): the device's name
notification-check-superseded = The status check of { $device } was replaced by another action
# $device (String): the device's name
notification-lock-superseded = The remote lock of { $device } was replaced by another action
# $device (String): the device's name
notification-restart-superseded = The restart of { $device } was replaced by another action
# $device (String): the device's name
notification-remove-superseded = The removal of { $device } was replaced by another action
# $device (String): the device's name
notification-erase-superseded = The reset of { $device } was replaced by another action
# $device (String): the device's name
notification-erase-superseded-work-profile = Erasing the work profile on { $device } was replaced by another action
# $device (String): the device's name
notification-erase-superseded-company-data = Erasing company data on { $device } was replaced by another action

## IT didn't agree to it

# $device (String): the device's name
notification-remove-rejected = IT rejected the removal of { $device }
# $device (String): the device's name
notification-erase-rejected = IT rejected the reset of { $device }
# $device (String): the device's name
notification-erase-rejected-work-profile = IT rejected erasing the work profile on { $device }
# $device (String): the device's name
notification-erase-rejected-company-data = IT rejected erasing company data on { $device }
# $device (String): the device's name
notification-rejected = IT rejected what was requested for { $device }

## Calling it off

call-off = Cancel this action
# $action (String): what is cancelled, "Remote lock"
call-off-label = Cancel this action: { $action }

## A device that has left

# $device (String): the device's name
device-gone-title = { $device } is no longer in your list
device-gone = It is no longer managed. What happened stays in your notifications.
device-gone-list = Go to My Devices
