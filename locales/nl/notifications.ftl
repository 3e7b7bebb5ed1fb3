### What the person was told.

notifications-title = Meldingen
notifications-flag = Meldingen
# $count (Number): how many are unread, at least one
notifications-flag-unread =
    { $count ->
        [one] Meldingen, { $count } ongelezen
       *[other] Meldingen, { $count } ongelezen
    }
notifications-mark-all = Alles als gelezen markeren
notifications-see-all = Alle meldingen bekijken
notifications-unread = Ongelezen
notifications-loading = Meldingen worden geladen
notifications-failed-title = Uw meldingen konden niet worden geladen
notifications-empty-title = Niets nieuws
notifications-empty = Als er iets met een van uw apparaten gebeurt, ziet u het hier.
# $device (String): the device's name
notification-passcode-removed = De wachtwoordcode van { $device } is verwijderd
# $device (String): the device's name
notification-temporary-passcode = { $device } heeft een tijdelijke wachtwoordcode
# $device (String): the device's name
notification-reset-failed = De wachtwoordcode van { $device } kon niet opnieuw worden ingesteld
# $device (String): the device's name
notification-reset-not-supported = { $device } kan de wachtwoordcode niet opnieuw instellen
# $device (String): the device's name
notification-reset-expired = { $device } had niet op tijd contact om de wachtwoordcode opnieuw in te stellen
# $device (String): the device's name
notification-reset-unknown = { $device } heeft niet laten weten of de wachtwoordcode opnieuw is ingesteld
# $device (String): the device's name
notification-reset-cancelled = Het opnieuw instellen van de wachtwoordcode van { $device } is geannuleerd
