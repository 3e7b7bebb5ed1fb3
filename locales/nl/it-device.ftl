### IT: one device of anybody's, where the words for its own person don't fit.

it-device-nobody = Van niemand
it-device-remove-passcode = Wachtwoordcode verwijderen
it-device-passcode = Heeft het apparaat een gebruiker, dan ziet die de wachtwoordcode in de eigen { -company-portal }.
it-device-passcode-reveal = Bekijken namens de gebruiker
it-device-passcode-for-person = Wat daardoor wordt vervangen, werkt dan niet meer. Heeft het apparaat een gebruiker, dan krijgt die bericht en ziet die de tijdelijke wachtwoordcode in de eigen { -company-portal }.
it-device-leaves-company-data = Haalt het apparaat uit het beheer en verwijdert bedrijfsgegevens. De eigen gegevens van de gebruiker blijven staan.
it-device-locks = Vergrendelt het scherm. De gebruiker ontgrendelt het weer met de wachtwoordcode.
it-device-account-letters = Maakt een tijdelijk wachtwoord van letters en cijfers voor het account van de gebruiker.
it-device-account-digits = Maakt een tijdelijk wachtwoord van cijfers voor het account van de gebruiker.
it-device-open-notification = De gebruiker moet eerst de melding op de telefoon openen en daar de wachtwoordcode invoeren.
# $device (String): the device's name
it-device-lock-pin = { $device } start opnieuw op en wordt vergrendeld met een pincode van zes cijfers.
# $device (String): the device's name
it-device-remove = { $device } wordt niet meer beheerd en de gebruiker krijgt bericht. U kunt dit annuleren totdat het apparaat het heeft geaccepteerd. Wat verloren gaat:
it-device-keeps-own = Eigen foto’s, apps en bestanden van de gebruiker blijven staan.

## How it ended, for IT

# $device (String): the device's name
it-device-no-passcode-set = Er is niets vergrendeld, omdat { $device } geen wachtwoordcode heeft.
# $device (String): the device's name
it-device-failed = Er ging iets mis op { $device } en er is daar niets gewijzigd. Probeer het opnieuw.
it-device-not-supported = Het apparaat kan dit niet en er is daar niets gewijzigd.
# $device (String): the device's name
it-device-unknown = { $device } heeft de actie geaccepteerd en niet meer geantwoord. Misschien is die uitgevoerd, misschien niet.
# $device (String): the device's name
it-device-unknown-erased = { $device } heeft de actie geaccepteerd en niet meer geantwoord. Een apparaat dat zichzelf wist, kan dat vaak niet.
