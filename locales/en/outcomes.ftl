### What became of an action, at the top of its device and in its activity.

# $device (String): the device's name
pending-check-status = The status of { $device } is being checked
# $device (String): the device's name
pending-remote-lock = Remote lock of { $device } is pending
# $device (String): the device's name
pending-restart = Restart of { $device } is pending
# $device (String): the device's name
pending-remove = Removal of { $device } is pending
# $device (String): the device's name
pending-reset-device = Reset of { $device } is pending
# $seconds (Number): how many seconds are left
undo-left = { $seconds ->
    [one] It begins in one second.
   *[other] It begins in { $seconds } seconds.
}
undo-button = Undo
# $device (String): the device's name
check-status-failed = The status of { $device } couldn’t be checked

## Calling it off

call-off = Cancel this action
# $action (String): what is called off, "Remote lock"
call-off-label = Cancel this action: { $action }

## A device that has left

# $device (String): the device's name
device-gone-title = { $device } is no longer in your list
device-gone = It is no longer managed. What happened stays in your notifications.
device-gone-list = Go to My Devices
