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
devices-empty = Nothing is enrolled in your name. A device appears here as soon as it is.
devices-try-again = Try again

## Status: can it be used for work?

status-can-access = Can access company resources
# $date (String): a date, "3 December"
status-action-required-by = Action required by { $date }
status-action-required = Action required
status-cant-access = Can’t access company resources
status-checking = Checking access

## What is under way

under-way-reset-passcode = Passcode reset pending
under-way-reset-passcode-active = Passcode is being reset
