### What can be done to a device: what each action is called, what it does, why it can't.

action-check-status = Status controleren
action-remote-lock = Extern vergrendelen
action-rename = Naam wijzigen
action-restart = Opnieuw opstarten
action-remove = Verwijderen
action-reset-device = Apparaat opnieuw instellen

## What it will do, in one line

effect-checks-status = Vraagt de status op en controleert de toegang opnieuw.
effect-locks = Vergrendelt het scherm. Met de wachtwoordcode ontgrendelt u het weer.
effect-locks-with-pin = Vergrendelt de Mac met een pincode van zes cijfers.
effect-restarts = Start de computer opnieuw op. Werk dat niet is opgeslagen, gaat verloren.
effect-renames = Wijzigt de naam alleen in de bedrijfsportal.
effect-leaves-company-data = Haalt het apparaat uit het beheer en verwijdert bedrijfsgegevens. Uw eigen gegevens blijven staan.
effect-leaves-work-profile = Haalt de telefoon uit het beheer en verwijdert het werkprofiel. De rest van de telefoon blijft zoals die is.
effect-leaves-access-only = Haalt de computer uit het beheer. Er wordt niets op gewist.
effect-leaves-everything = Haalt het apparaat uit het beheer en wist alles wat erop staat.
effect-erases-everything = Zet de fabrieksinstellingen terug en wist alles, ook foto’s.
effect-erases-work-profile = Wist het werkprofiel met alles wat erin staat. De rest van de telefoon blijft zoals die is.
effect-erases-company-data = Wist bedrijfsgegevens, apps en instellingen. Al het andere blijft staan.
effect-erases-access-only = Haalt de computer uit het beheer. Er wordt niets op gewist.

## Why it can't be done

reason-lock-platform = Dit soort apparaat kan hier niet worden vergrendeld.
reason-restart-platform = Dit soort apparaat kan hier niet opnieuw worden opgestart.
reason-remove-platform = Dit soort apparaat kan hier niet worden verwijderd.
reason-reset-platform = Dit soort apparaat kan hier niet opnieuw worden ingesteld.
reason-remove-user-enrolled = Alleen het werkgedeelte van dit apparaat wordt beheerd, dus het kan hier niet worden verwijderd.
reason-reset-user-enrolled = Alleen het werkgedeelte van dit apparaat wordt beheerd, dus het apparaat kan hier niet opnieuw worden ingesteld.
reason-another-user-enrolled = Iemand anders heeft dit apparaat ingeschreven, dus het kan hier niet worden vergrendeld.
reason-entra-joined = Dit apparaat is gekoppeld aan uw organisatie; alleen IT kan het loskoppelen.
reason-automated-enrolment = Uw organisatie heeft dit apparaat voorgoed in beheer genomen; alleen IT kan dit doen.
reason-organisation-managed = Uw organisatie beheert dit hele apparaat.
reason-administrators-only = Alleen beheerders kunnen dit doen.
reason-already-under-way = Dit is al in behandeling.
reason-another-under-way = Er is nog een andere actie in behandeling op dit apparaat.
instead-remove-device = Verwijder in plaats daarvan het apparaat.

## How it ended, in its story

# $device (String): the device's name
story-checked-status = { $device } heeft gemeld hoe het ervoor staat.
# $device (String): the device's name
story-locked = Met de wachtwoordcode ontgrendelt u { $device } weer.
# $device (String): the device's name
story-locked-with-pin = Alleen met de pincode ontgrendelt u { $device } weer.
# $device (String): the device's name
story-restarted = { $device } is opnieuw opgestart.
# $device (String): the device's name
story-removed = { $device } wordt niet meer beheerd.
# $device (String): the device's name
story-erased = { $device } is opnieuw ingesteld.
# $device (String): the device's name
story-erased-work-profile = Het werkprofiel op { $device } is gewist. Alles daarbuiten staat er nog op.
# $device (String): the device's name
story-erased-company-data = De bedrijfsgegevens op { $device } zijn gewist. Al het andere staat er nog op.
# $device (String): the device's name
story-no-passcode-set = Er is niets vergrendeld: op { $device } is geen wachtwoordcode ingesteld. Hebt u het apparaat bij u, stel er dan een in en vergrendel het daarna. Bent u het kwijt, neem dan contact op met IT of stel het apparaat opnieuw in.
# $device (String): the device's name
story-failed = Er ging iets mis op { $device } en daar is niets gewijzigd. Probeer het opnieuw of neem contact op met IT.
story-not-supported = Het apparaat kan dit niet en er is niets gewijzigd. Neem contact op met IT.
# $device (String): the device's name
story-unknown = { $device } heeft de opdracht ontvangen en niet meer geantwoord. Misschien is het gedaan, misschien niet. Bekijk het apparaat of neem contact op met IT.
# $device (String): the device's name
story-unknown-erased = Een apparaat dat zichzelf wist, kan vaak niet meer antwoorden. Komt { $device } niet terug, neem dan contact op met IT.
# $device (String): the device's name
story-expired = Er is niets gewijzigd op { $device }. Begin opnieuw als het apparaat online is.
# $device (String): the device's name
story-lapsed-title = Wat IT voor { $device } heeft aangevraagd, is niet op tijd goedgekeurd
# $device (String): the device's name
story-lapsed = Geen tweede beheerder heeft dit op tijd goedgekeurd. Er is niets gewijzigd op { $device }.
story-cancelled = De actie is geannuleerd voordat het apparaat de opdracht ontving. Er is niets gewijzigd.
story-superseded = Het verwijderen of opnieuw instellen van het apparaat kwam ervoor in de plaats.
story-rejected = IT heeft de aanvraag afgewezen. Er is niets gewijzigd.

## What the person is told

# $device (String): the device's name
# $name (String): who it was
notification-it-lock = { $name } van IT vergrendelt { $device }
# $device (String): the device's name
# $name (String): who it was
notification-it-reset-passcode = { $name } van IT stelt de wachtwoordcode van { $device } opnieuw in
# $device (String): the device's name
# $name (String): who it was
notification-it-check-status = { $name } van IT controleert { $device }
# $device (String): the device's name
# $name (String): who it was
notification-it-restart = { $name } van IT start { $device } opnieuw op
# $device (String): the device's name
# $name (String): who it was
notification-it-remove = { $name } van IT verwijdert { $device }
# $device (String): the device's name
# $name (String): who it was
notification-it-reset-device = { $name } van IT stelt { $device } opnieuw in
# $device (String): the device's name
# $name (String): who it was
notification-it-erase-work-profile = { $name } van IT wist het werkprofiel op { $device }
# $device (String): the device's name
# $name (String): who it was
notification-it-erase-company-data = { $name } van IT wist de bedrijfsgegevens op { $device }
