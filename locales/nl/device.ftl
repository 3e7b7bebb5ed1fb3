### A device, opened.

device-loading = Dit apparaat wordt geladen
device-failed-title = Dit apparaat kon niet worden geladen
device-not-found-title = Dit apparaat staat niet in uw lijst
device-not-found = Misschien is het verwijderd, of is het van iemand anders.
device-page = Apparaatdetails
device-actions = Acties
device-details = Details
device-activity = Activiteit
device-model = Model
device-operating-system = Besturingssysteem
device-serial-number = Serienummer
device-ownership = Eigendom
device-enrolled = Ingeschreven
device-last-contact = Laatste contact
device-own-name = Naam op het apparaat
ownership-company = Van het bedrijf
ownership-personal = Persoonlijk
ownership-unknown = Niet bekend

## Still need help?

help-title = Nog hulp nodig?
# $name (String): IT's name
help-contact-named = Neem contact op met { $name }.
help-contact = Neem contact op met het ondersteuningsteam van uw bedrijf.
help-no-contact = Neem contact op met het ondersteuningsteam van uw bedrijf. Uw organisatie heeft niet ingevuld hoe.
# $name (String): IT's name
help-keeps-failing-named = Blijft het mislukken, neem dan contact op met { $name }.
help-keeps-failing = Blijft het mislukken, neem dan contact op met het ondersteuningsteam van uw bedrijf.
help-keeps-failing-no-contact = Blijft het mislukken, neem dan contact op met het ondersteuningsteam van uw bedrijf. Uw organisatie heeft niet ingevuld hoe.
help-phone = Telefoon
help-email = E-mail
help-website = Website

## Activity: the story of each action

activity-empty = Nog geen acties.
activity-reset-passcode = Wachtwoordcode opnieuw instellen
# $name (String): who asked for it
# $time (String): date and time, "23 november 2026 14:05"
activity-requested = Aangevraagd door { $name } op { $time }
# $time (String): date and time
activity-awaiting-approval = Wacht op goedkeuring sinds { $time }
# $time (String): date and time
activity-queued = Aangevraagd op { $time }
# $time (String): date and time
activity-sent = Op { $time } naar het apparaat verzonden
# $time (String): date and time
activity-accepted = Op { $time } door het apparaat ontvangen
# $time (String): date and time
activity-succeeded = Uitgevoerd op { $time }
# $time (String): date and time
activity-failed = Mislukt op { $time }
# $time (String): date and time
activity-not-supported = Door het apparaat niet ondersteund op { $time }
# $time (String): date and time
activity-unknown = Op { $time } nog geen antwoord van het apparaat
# $time (String): date and time
activity-expired = Verlopen op { $time }
# $time (String): date and time
activity-cancelled = Geannuleerd op { $time }
# $time (String): date and time
activity-superseded = Vervangen door een andere actie op { $time }
# $time (String): date and time
activity-rejected = Afgewezen op { $time }
# $device (String): the device's name
# $ago (String): how long ago, "3 uur geleden"
# $until (String): date and time
activity-waiting-offline = { $device } had { $ago } voor het laatst contact. Dit wordt bij het volgende contact uitgevoerd. Komt dat niet uiterlijk { $until }, dan vervalt dit en verandert er niets.
# $device (String): the device's name
# $until (String): date and time
activity-waiting = Er wordt gewacht op contact met { $device }. Is dat er niet uiterlijk { $until }, dan vervalt dit en verandert er niets.
# $device (String): the device's name
activity-running = { $device } voert het nu uit.
activity-waiting-approval = In afwachting van de goedkeuring van een tweede beheerder.
# $device (String): the device's name
activity-removed = De wachtwoordcode van { $device } is verwijderd.
# $device (String): the device's name
activity-temporary = { $device } heeft nu een tijdelijke wachtwoordcode. De oude werkt niet meer.
# $device (String): the device's name
activity-temporary-work-profile = Het werkprofiel op { $device } heeft nu een tijdelijke wachtwoordcode. De oude werkt niet meer; de wachtwoordcode van het apparaat zelf blijft zoals die is.
# $device (String): the device's name
activity-temporary-account = Uw account op { $device } heeft nu een tijdelijk wachtwoord. Het oude werkt niet meer.
# $device (String): the device's name
activity-temporary-their-account = Het account van de gebruiker op { $device } heeft nu een tijdelijk wachtwoord. Het oude werkt niet meer.
activity-failed-refused = Het apparaat weigerde de nieuwe wachtwoordcode. De oude werkt nog. Probeer het opnieuw of neem contact op met IT.
activity-failed-token = Het apparaat laat zich hier niet meer ontgrendelen. De wachtwoordcode is niet gewijzigd. Neem contact op met IT.
activity-failed-other = Er ging iets mis op het apparaat. De wachtwoordcode is niet gewijzigd. Probeer het opnieuw of neem contact op met IT.
activity-failed-not-supported = Het apparaat kan dit niet. De wachtwoordcode is niet gewijzigd. Neem contact op met IT.
# $device (String): the device's name
activity-failed-unknown = { $device } heeft de opdracht ontvangen en niet meer geantwoord. De wachtwoordcode is misschien wel en misschien niet gewijzigd. Als het apparaat alsnog antwoordt, verschijnt de tijdelijke wachtwoordcode hier. Kunt u daar niet op wachten, neem dan contact op met IT.
# $device (String): the device's name
activity-failed-unknown-removed = { $device } heeft de opdracht ontvangen en niet meer geantwoord. De wachtwoordcode is misschien wel en misschien niet verwijderd. Kijk op het apparaat of neem contact op met IT.
# $device (String): the device's name
activity-failed-expired = De wachtwoordcode van { $device } is niet gewijzigd. Begin opnieuw als het apparaat online is.
activity-called-off = De actie is geannuleerd voordat het apparaat de opdracht ontving. De wachtwoordcode is niet gewijzigd.
