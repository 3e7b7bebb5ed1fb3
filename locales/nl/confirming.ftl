### The banners of every action but the passcode reset, whose words are its own.

# $device (String): the device's name
confirm-remove-title = Bevestig uw identiteit om { $device } te verwijderen
# $device (String): the device's name
confirm-reset-device-title = Bevestig uw identiteit om { $device } opnieuw in te stellen
sign-in-app = Staat uw aanmeldapp op deze telefoon en kunt u die niet openen? Dan kunt u zich niet aanmelden. Bel in dat geval IT.
sign-in-app-call = Staat uw aanmeldapp op deze telefoon en kunt u die niet openen? Dan kunt u zich niet aanmelden. Bel in dat geval IT:

## What became of asking

# $device (String): the device's name
confirming-not-done = Er is niets gewijzigd op { $device }.
# $device (String): the device's name
confirming-doubt = We weten nog niet of dit voor { $device } is aangevraagd. Probeer het gerust opnieuw: het wordt nooit twee keer aangevraagd.
# $device (String): the device's name
confirming-doubt-too-late = We weten niet of dit voor { $device } is aangevraagd. U ziet het bij Activiteit zodra de portal weer bereikbaar is.
confirming-close = Sluiten
