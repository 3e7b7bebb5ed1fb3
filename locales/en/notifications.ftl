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
notifications-see-all = See all notifications
notifications-unread = Unread
notifications-loading = Loading notifications
notifications-failed-title = Your notifications couldn’t be loaded
notifications-empty-title = Nothing new
notifications-empty = When something happens to one of your devices, you see it here.
# $device (String): the device's name
notification-passcode-removed = The passcode of { $device } has been removed
# $device (String): the device's name
notification-temporary-passcode = { $device } has a temporary passcode
# $device (String): the device's name
notification-reset-failed = The passcode of { $device } couldn’t be reset
# $device (String): the device's name
notification-reset-not-supported = { $device } doesn’t know how to reset its passcode
# $device (String): the device's name
notification-reset-expired = { $device } wasn’t in contact in time to reset its passcode
# $device (String): the device's name
notification-reset-unknown = { $device } never said whether its passcode was reset
# $device (String): the device's name
notification-reset-cancelled = The passcode reset of { $device } was called off
