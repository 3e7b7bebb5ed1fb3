### What became of an action, at the top of its device and in its activity.

# $device (String): the device's name
pending-check-status = Statuscontrole van { $device } is in behandeling
# $device (String): the device's name
pending-remote-lock = Extern vergrendelen van { $device } is in behandeling
# $device (String): the device's name
pending-restart = Opnieuw opstarten van { $device } is in behandeling
# $device (String): the device's name
pending-remove = Verwijderen van { $device } is in behandeling
# $device (String): the device's name
pending-reset-device = Opnieuw instellen van { $device } is in behandeling
# $device (String): the device's name
pending-erase-work-profile = Wissen van het werkprofiel op { $device } is in behandeling
# $device (String): the device's name
pending-erase-company-data = Wissen van de bedrijfsgegevens op { $device } is in behandeling
# $device (String): the device's name
active-check-status = De status van { $device } wordt gecontroleerd
# $device (String): the device's name
active-remote-lock = { $device } wordt vergrendeld
# $device (String): the device's name
active-reset-passcode = De wachtwoordcode van { $device } wordt opnieuw ingesteld
# $device (String): the device's name
active-restart = { $device } wordt opnieuw opgestart
# $device (String): the device's name
active-remove = { $device } wordt verwijderd
# $device (String): the device's name
active-reset-device = { $device } wordt opnieuw ingesteld
# $device (String): the device's name
active-erase-work-profile = Het werkprofiel op { $device } wordt gewist
# $device (String): the device's name
active-erase-company-data = De bedrijfsgegevens op { $device } worden gewist
# $device (String): the device's name
# $seconds (Number): how many seconds are left
undo-removal-left = { $seconds ->
    [one] { $device } wordt over één seconde verwijderd
   *[other] { $device } wordt over { $seconds } seconden verwijderd
}
# $seconds (Number): how many seconds are left
undo-left = { $seconds ->
    [one] Het begint over één seconde.
   *[other] Het begint over { $seconds } seconden.
}
undo-button = Ongedaan maken
# $device (String): the device's name
check-status-failed = De status van { $device } kon niet worden gecontroleerd

## It was done

# $device (String): the device's name
notification-checked-status = { $device } is gecontroleerd
# $device (String): the device's name
notification-locked = { $device } is vergrendeld
# $device (String): the device's name
notification-restarted = { $device } is opnieuw opgestart
# $device (String): the device's name
notification-removed = { $device } is verwijderd
# $device (String): the device's name
notification-erased = { $device } is opnieuw ingesteld
# $device (String): the device's name
notification-erased-work-profile = Het werkprofiel op { $device } is gewist
# $device (String): the device's name
notification-erased-company-data = De bedrijfsgegevens op { $device } zijn gewist

## It couldn't be done

# $device (String): the device's name
notification-check-failed = { $device } kon niet worden gecontroleerd
# $device (String): the device's name
notification-lock-failed = { $device } kon niet worden vergrendeld
# $device (String): the device's name
notification-not-locked = { $device } heeft geen wachtwoordcode en is niet vergrendeld
# $device (String): the device's name
notification-restart-failed = { $device } kon niet opnieuw worden opgestart
# $device (String): the device's name
notification-remove-failed = { $device } kon niet worden verwijderd
# $device (String): the device's name
notification-erase-failed = { $device } kon niet opnieuw worden ingesteld
# $device (String): the device's name
notification-erase-failed-work-profile = Het werkprofiel op { $device } kon niet worden gewist
# $device (String): the device's name
notification-erase-failed-company-data = De bedrijfsgegevens op { $device } konden niet worden gewist

## The device made no contact in time

# $device (String): the device's name
notification-check-expired = { $device } is niet gecontroleerd: het apparaat had niet op tijd contact
# $device (String): the device's name
notification-lock-expired = { $device } is niet vergrendeld: het apparaat had niet op tijd contact
# $device (String): the device's name
notification-restart-expired = { $device } is niet opnieuw opgestart: het apparaat had niet op tijd contact
# $device (String): the device's name
notification-remove-expired = { $device } is niet verwijderd: het apparaat had niet op tijd contact
# $device (String): the device's name
notification-erase-expired = { $device } is niet opnieuw ingesteld: het apparaat had niet op tijd contact
# $device (String): the device's name
notification-erase-expired-work-profile = Het werkprofiel op { $device } is niet gewist: het apparaat had niet op tijd contact
# $device (String): the device's name
notification-erase-expired-company-data = De bedrijfsgegevens op { $device } zijn niet gewist: het apparaat had niet op tijd contact

## The device never said what became of it

# $device (String): the device's name
notification-check-unknown = Niet bekend of { $device } is gecontroleerd
# $device (String): the device's name
notification-lock-unknown = Niet bekend of { $device } is vergrendeld
# $device (String): the device's name
notification-restart-unknown = Niet bekend of { $device } opnieuw is opgestart
# $device (String): the device's name
notification-remove-unknown = Niet bekend of { $device } is verwijderd
# $device (String): the device's name
notification-erase-unknown = { $device } is waarschijnlijk opnieuw ingesteld en heeft niet geantwoord
# $device (String): the device's name
notification-erase-unknown-work-profile = Niet bekend of het werkprofiel op { $device } is gewist
# $device (String): the device's name
notification-erase-unknown-company-data = Niet bekend of de bedrijfsgegevens op { $device } zijn gewist

## Somebody cancelled it

# $device (String): the device's name
notification-check-cancelled = De statuscontrole van { $device } is geannuleerd
# $device (String): the device's name
notification-lock-cancelled = Het extern vergrendelen van { $device } is geannuleerd
# $device (String): the device's name
notification-restart-cancelled = Het opnieuw opstarten van { $device } is geannuleerd
# $device (String): the device's name
notification-remove-cancelled = Het verwijderen van { $device } is geannuleerd
# $device (String): the device's name
notification-erase-cancelled = Het opnieuw instellen van { $device } is geannuleerd
# $device (String): the device's name
notification-erase-cancelled-work-profile = Het wissen van het werkprofiel op { $device } is geannuleerd
# $device (String): the device's name
notification-erase-cancelled-company-data = Het wissen van de bedrijfsgegevens op { $device } is geannuleerd

## The device was removed or reset instead

# $device (String): the device's name
notification-check-superseded = De statuscontrole van { $device } is vervangen door een andere actie
# $device (String): the device's name
notification-lock-superseded = Het extern vergrendelen van { $device } is vervangen door een andere actie
# $device (String): the device's name
notification-restart-superseded = Het opnieuw opstarten van { $device } is vervangen door een andere actie
# $device (String): the device's name
notification-remove-superseded = Het verwijderen van { $device } is vervangen door een andere actie
# $device (String): the device's name
notification-erase-superseded = Het opnieuw instellen van { $device } is vervangen door een andere actie
# $device (String): the device's name
notification-erase-superseded-work-profile = Het wissen van het werkprofiel op { $device } is vervangen door een andere actie
# $device (String): the device's name
notification-erase-superseded-company-data = Het wissen van de bedrijfsgegevens op { $device } is vervangen door een andere actie

## IT didn't agree to it

# $device (String): the device's name
notification-remove-rejected = IT heeft het verwijderen van { $device } afgewezen
# $device (String): the device's name
notification-erase-rejected = IT heeft het opnieuw instellen van { $device } afgewezen
# $device (String): the device's name
notification-erase-rejected-work-profile = IT heeft het wissen van het werkprofiel op { $device } afgewezen
# $device (String): the device's name
notification-erase-rejected-company-data = IT heeft het wissen van de bedrijfsgegevens op { $device } afgewezen
# $device (String): the device's name
notification-rejected = IT heeft de aanvraag voor { $device } afgewezen

## Calling it off

call-off = Deze actie annuleren
# $action (String): what is cancelled, "Remote lock"
call-off-label = Deze actie annuleren: { $action }

## A device that has left

# $device (String): the device's name
device-gone-title = { $device } staat niet meer in uw lijst
device-gone = Het apparaat wordt niet meer beheerd. Wat er is gebeurd, blijft bij uw meldingen staan.
device-gone-list = Naar Mijn apparaten
