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
# $count (Number): how many are unread or still to be done, at least one
notifications-flag-to-look-at = Meldingen, { $count } om te bekijken
notifications-see-all = Alle meldingen bekijken
notifications-unread = Ongelezen
notifications-loading = Meldingen worden geladen
notifications-failed-title = Uw meldingen konden niet worden geladen
notifications-empty-title = Niets nieuws
notifications-empty = Als er iets met een van uw apparaten gebeurt, ziet u het hier.
notifications-to-do = Te doen
# $device (String): the device's name
notification-activate-token = Open de melding op { $device } en voer de wachtwoordcode van uw werkprofiel één keer in, zodat die opnieuw kan worden ingesteld als u hem vergeet.
# $date (String): a day
notification-enrolled = Ingeschreven op { $date }
# $device (String): the device's name
notification-passcode-removed = De wachtwoordcode van { $device } is verwijderd
# $device (String): the device's name
notification-temporary-passcode = { $device } heeft een tijdelijke wachtwoordcode
# $device (String): the device's name
notification-reset-failed = De wachtwoordcode van { $device } kon niet opnieuw worden ingesteld
# $device (String): the device's name
notification-reset-not-supported = { $device } kan de wachtwoordcode niet opnieuw instellen
# $device (String): the device's name
notification-reset-expired = De wachtwoordcode van { $device } is niet opnieuw ingesteld: het apparaat had niet op tijd contact
# $device (String): the device's name
notification-reset-unknown = Niet bekend of de wachtwoordcode van { $device } opnieuw is ingesteld
# $device (String): the device's name
notification-reset-cancelled = Het opnieuw instellen van de wachtwoordcode van { $device } is geannuleerd
# $device (String): the device's name
notification-reset-superseded = Het opnieuw instellen van de wachtwoordcode van { $device } is vervangen door een andere actie
# $device (String): the device's name
# $name (String): who asks
notification-approve-remove = { $name } vraagt u om het verwijderen van { $device } goed te keuren
# $devices (Number): how many devices it is about, at least two
# $name (String): who asks
notification-approve-remove-many = { $name } vraagt u om het verwijderen van { $devices } apparaten goed te keuren
# $device (String): the device's name
# $name (String): who asks
notification-approve-reset-device = { $name } vraagt u om het opnieuw instellen van { $device } goed te keuren
# $devices (Number): how many devices it is about, at least two
# $name (String): who asks
notification-approve-reset-device-many = { $name } vraagt u om het opnieuw instellen van { $devices } apparaten goed te keuren
# $device (String): the device's name
# $name (String): who decided
notification-approval-given = { $name } heeft uw aanvraag voor { $device } goedgekeurd
# $devices (Number): how many devices it is about, at least two
# $name (String): who decided
notification-approval-given-many = { $name } heeft uw aanvraag voor { $devices } apparaten goedgekeurd
# $device (String): the device's name
# $name (String): who decided
notification-approval-refused = { $name } heeft uw aanvraag voor { $device } afgewezen
# $devices (Number): how many devices it is about, at least two
# $name (String): who decided
notification-approval-refused-many = { $name } heeft uw aanvraag voor { $devices } apparaten afgewezen
# $device (String): the device's name
notification-approval-lapsed = Niemand heeft uw aanvraag voor { $device } op tijd goedgekeurd
# $devices (Number): how many devices it is about, at least two
notification-approval-lapsed-many = Niemand heeft uw aanvraag voor { $devices } apparaten op tijd goedgekeurd
# $device (String): the device's name
# $name (String): who saw it
# $reason (String): why, in their words
notification-shown-to-it = { $name } van IT heeft de tijdelijke wachtwoordcode van { $device } gezien: ‘{ $reason }’
