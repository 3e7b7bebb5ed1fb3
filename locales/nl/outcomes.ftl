### What became of an action, at the top of its device and in its activity.

# $device (String): the device's name
pending-check-status = De status van { $device } wordt gecontroleerd
# $device (String): the device's name
pending-remote-lock = Extern vergrendelen van { $device } is in behandeling
# $device (String): the device's name
pending-restart = Opnieuw opstarten van { $device } is in behandeling
# $device (String): the device's name
pending-remove = Verwijderen van { $device } is in behandeling
# $device (String): the device's name
pending-reset-device = Opnieuw instellen van { $device } is in behandeling
# $seconds (Number): how many seconds are left
undo-left = { $seconds ->
    [one] Het begint over één seconde.
   *[other] Het begint over { $seconds } seconden.
}
undo-button = Ongedaan maken
# $device (String): the device's name
check-status-failed = De status van { $device } kon niet worden gecontroleerd

## Calling it off

call-off = Deze actie annuleren
# $action (String): what is called off, "Remote lock"
call-off-label = Deze actie annuleren: { $action }

## A device that has left

# $device (String): the device's name
device-gone-title = { $device } staat niet meer in uw lijst
device-gone = Het apparaat wordt niet meer beheerd. Wat er is gebeurd, blijft bij uw meldingen staan.
device-gone-list = Naar Mijn apparaten
