### My Devices.

devices-title = My Devices
# $count (Number): how many devices
devices-count =
    { $count ->
        [one] { $count } device
       *[other] { $count } devices
    }
# $count (Number): how many devices
# $attention (Number): how many of them need attention, at least one
devices-count-attention =
    { $count ->
        [one] { $count } device
       *[other] { $count } devices
    } · { $attention ->
        [one] { $attention } needs your attention
       *[other] { $attention } need your attention
    }
devices-loading = Loading your devices
devices-failed-title = Your devices couldn’t be loaded
devices-empty-title = No devices yet
devices-empty = Nothing is enrolled in your name yet. Add a device, and it appears here.

## A device that isn't in the list

devices-add = Add a device
devices-missing-title = Don’t see your device?
devices-missing = Enrol it, and it appears here.

## Search, where there are many

devices-search = Search your devices
# $count (Number): how many devices were found
devices-found =
    { $count ->
        [0] No devices found.
        [one] { $count } device found.
       *[other] { $count } devices found.
    }

## Which of these is in use?

devices-this-device = This device
identify-title = Which of these are you using?
identify-page = This device
# $device (String): the device's name
identify-suggestion = It looks like { $device }.
identify-why = Then you see at once when something is about to happen to it.
identify-kept = Your answer stays on this device, in this app.
identify-kept-in-browser = Your answer stays on this device, in this browser.
identify-yes = Yes, this one
identify-another = Another one
identify-choose = Choose
identify-none = None of these
identify-none-about = You’re using a device that isn’t in your list.
identify-say = Say which device you’re using
identify-change = Using another device? Say which

## Status: can it be used for work?

status-can-access = Can access company resources
# $date (String): a date, "3 December"
status-action-required-by = Action required by { $date }
status-action-required = Action required
status-cant-access = Can’t access company resources
status-checking = Checking access
status-short-can-access = Has access
status-short-cant-access = No access

## What is under way

under-way-check-status = Status check pending
under-way-check-status-active = Status is being checked
under-way-remote-lock = Remote lock pending
under-way-remote-lock-active = Device is being locked
under-way-restart = Restart pending
under-way-restart-active = Device is restarting
under-way-remove = Removal pending
under-way-remove-active = Device is being removed
under-way-reset-device = Reset pending
under-way-reset-device-active = Reset under way
under-way-reset-passcode = Passcode reset pending
under-way-reset-passcode-active = Passcode is being reset
