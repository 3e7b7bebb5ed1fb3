### What the person was told.

notifications-title = Notifications
notifications-flag = Notifications
# $count (Number): how many are unread, at least one
notifications-flag-unread =
    { $count ->
        [one] Notifications, { $count } unread
       *[other] Notifications, { $count } unread
    }
notifications-mark-all = Mark all as read
# $count (Number): how many are unread or still to be done, at least one
notifications-flag-to-look-at = Notifications, { $count } to look at
notifications-see-all = See all notifications
notifications-unread = Unread
notifications-loading = Loading notifications
notifications-failed-title = Your notifications couldn’t be loaded
notifications-empty-title = Nothing new
notifications-empty = When something happens to one of your devices, you see it here.
notifications-to-do = To do
# $device (String): the device's name
notification-activate-token = Open the notification on { $device } and enter your work profile’s passcode once, so that it can be reset if you forget it.
# $date (String): a day
notification-enrolled = Enrolled on { $date }
# $device (String): the device's name
notification-passcode-removed = The passcode of { $device } has been removed
# $device (String): the device's name
notification-temporary-passcode = { $device } has a temporary passcode
# $device (String): the device's name
notification-reset-failed = The passcode of { $device } couldn’t be reset
# $device (String): the device's name
notification-reset-not-supported = { $device } doesn’t know how to reset its passcode
# $device (String): the device's name
notification-reset-expired = The passcode of { $device } wasn’t reset: the device made no contact in time
# $device (String): the device's name
notification-reset-unknown = We don’t know whether the passcode of { $device } was reset
# $device (String): the device's name
notification-reset-cancelled = The passcode reset of { $device } was cancelled
# $device (String): the device's name
notification-reset-superseded = The passcode reset of { $device } was replaced by another action
# $device (String): the device's name
# $name (String): who asks
notification-approve-remove = { $name } asks you to approve removing { $device }
# $devices (Number): how many devices it is about, at least two
# $name (String): who asks
notification-approve-remove-many = { $name } asks you to approve removing { $devices } devices
# $device (String): the device's name
# $name (String): who asks
notification-approve-reset-device = { $name } asks you to approve resetting { $device }
# $devices (Number): how many devices it is about, at least two
# $name (String): who asks
notification-approve-reset-device-many = { $name } asks you to approve resetting { $devices } devices
# $device (String): the device's name
# $name (String): who decided
notification-approval-given = { $name } approved what you asked for on { $device }
# $devices (Number): how many devices it is about, at least two
# $name (String): who decided
notification-approval-given-many = { $name } approved what you asked for on { $devices } devices
# $device (String): the device's name
# $name (String): who decided
notification-approval-refused = { $name } rejected what you asked for on { $device }
# $devices (Number): how many devices it is about, at least two
# $name (String): who decided
notification-approval-refused-many = { $name } rejected what you asked for on { $devices } devices
# $device (String): the device's name
notification-approval-lapsed = Nobody approved in time what you asked for on { $device }
# $devices (Number): how many devices it is about, at least two
notification-approval-lapsed-many = Nobody approved in time what you asked for on { $devices } devices
# $device (String): the device's name
# $name (String): who saw it
# $reason (String): why, in their words
notification-shown-to-it = { $name } of IT saw the temporary passcode of { $device }: “{ $reason }”
