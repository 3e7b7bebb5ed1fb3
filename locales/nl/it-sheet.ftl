### IT: the sheet that says what an action will do, before anything runs; and what became of it.

## What is asked

# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-check-status =
    Status controleren van { $number } { $count ->
        [one] apparaat
       *[other] apparaten
    }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-remote-lock =
    Extern vergrendelen van { $number } { $count ->
        [one] apparaat
       *[other] apparaten
    }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-reset-passcode =
    Wachtwoordcode opnieuw instellen op { $number } { $count ->
        [one] apparaat
       *[other] apparaten
    }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-restart =
    Opnieuw opstarten van { $number } { $count ->
        [one] apparaat
       *[other] apparaten
    }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-remove =
    Verwijderen van { $number } { $count ->
        [one] apparaat
       *[other] apparaten
    }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-reset-device =
    Opnieuw instellen en wissen van { $number } { $count ->
        [one] apparaat
       *[other] apparaten
    }

# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-devices =
    { $number } { $count ->
        [one] apparaat
       *[other] apparaten
    }

## What is asked of one device, by its name

# $device (String): the device's name
it-one-check-status = Status van { $device } controleren
# $device (String): the device's name
it-one-remote-lock = { $device } vergrendelen
# $device (String): the device's name
it-one-reset-passcode = Wachtwoordcode van { $device } opnieuw instellen
# $device (String): the device's name
it-one-restart = { $device } opnieuw opstarten
# $device (String): the device's name
it-one-remove = { $device } verwijderen
# $device (String): the device's name
it-one-reset-device = { $device } opnieuw instellen
# $device (String): the device's name
it-one-erase = Gegevens op { $device } wissen

## The button that does it

# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-do-check-status =
    { $number } { $count ->
        [one] apparaat
       *[other] apparaten
    } controleren
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-do-remote-lock =
    { $number } { $count ->
        [one] apparaat
       *[other] apparaten
    } vergrendelen
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-do-reset-passcode =
    Wachtwoordcode opnieuw instellen op { $number } { $count ->
        [one] apparaat
       *[other] apparaten
    }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-do-restart =
    { $number } { $count ->
        [one] apparaat
       *[other] apparaten
    } opnieuw opstarten
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-do-remove =
    { $number } { $count ->
        [one] apparaat
       *[other] apparaten
    } verwijderen
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
it-sheet-do-reset-device =
    Gegevens op { $number } { $count ->
        [one] apparaat
       *[other] apparaten
    } wissen
it-sheet-ask-approval = Goedkeuring vragen
it-sheet-busy = Wordt aangevraagd
it-sheet-cancel = Annuleren
it-sheet-close = Sluiten
it-sheet-page = Voordat er iets gebeurt

## What it will do

it-sheet-looking = Er wordt gekeken wat dit gaat doen
it-sheet-failed-title = Kan niet nagaan wat dit gaat doen
# $number (String): how many devices, "1,204"
it-sheet-will-run = Wordt uitgevoerd op { $number }
# $number (String): how many devices, "1,204"
it-sheet-would-run = Wordt na goedkeuring uitgevoerd op { $number }
# $number (String): how many devices, "1,204"
it-sheet-cannot = Kan niet worden uitgevoerd op { $number }
# $number (String): how many devices, "1,204"
it-sheet-none = Kan op geen van deze { $number } apparaten worden uitgevoerd
it-sheet-none-one = Kan niet op dit apparaat worden uitgevoerd
# $names (String): the names of some devices, with commas between
# $number (String): how many more there are
it-sheet-sample-more = { $names } en nog { $number }
it-sheet-not-there = Het is er niet meer.
it-sheet-approval-title = Een tweede beheerder moet dit goedkeuren
it-sheet-approval = Tot die tijd gebeurt er niets. De tweede beheerder ziet deze lijst en uw reden.
# $minutes (Number): for how many minutes anybody can cancel it
it-sheet-delay =
    { $minutes ->
        [one] Het begint na een minuut. Tot die tijd kan iedereen van IT het annuleren.
       *[other] Het begint na { $minutes } minuten. Tot die tijd kan iedereen van IT het annuleren.
    }
# $minutes (Number): for how many minutes anybody can cancel it
it-sheet-delay-approval =
    { $minutes ->
        [one] Het begint een minuut na de goedkeuring. Tot die tijd kan iedereen van IT het annuleren.
       *[other] Het begint { $minutes } minuten na de goedkeuring. Tot die tijd kan iedereen van IT het annuleren.
    }
it-sheet-told = De gebruikers van deze apparaten krijgen bericht. Elke stap komt onder uw naam in het auditlogboek.
it-sheet-told-one = De gebruiker van dit apparaat krijgt bericht. Elke stap komt onder uw naam in het auditlogboek.
it-sheet-reason = Waarom?
it-sheet-reason-hint = Niet verplicht. Komt in het auditlogboek.
it-sheet-reason-hint-approval = De tweede beheerder ziet dit en het komt in het auditlogboek.
it-sheet-reason-first = Geef eerst een reden op.
# $number (String): how many devices
it-sheet-type = Typ { $number } om door te gaan
it-sheet-type-first = Typ eerst het aantal apparaten.
it-sheet-confirm-you = Bevestig hiervoor uw identiteit
it-sheet-confirm-text = U wordt afgemeld. Meld u binnen vijf minuten opnieuw aan, dan staat deze lijst er weer. Tot die tijd verandert er niets.
it-sheet-too-late = Dat duurde te lang. Er is op geen enkel apparaat iets gewijzigd.
it-sheet-doubt = De verbinding viel weg. We weten nog niet of dit is aangevraagd. Probeer het gerust opnieuw: het wordt nooit twee keer aangevraagd.
it-sheet-not-done = Er is op geen enkel apparaat iets gewijzigd.

## What became of it

# $number (String): how many devices, "1,204"
it-bulk-count-awaiting-approval = { $number } in afwachting van goedkeuring
# $number (String): how many devices, "1,204"
it-bulk-count-queued = { $number } in afwachting van contact
# $number (String): how many devices, "1,204"
it-bulk-count-sent = { $number } naar het apparaat verzonden
# $number (String): how many devices, "1,204"
it-bulk-count-accepted = { $number } in uitvoering
# $number (String): how many devices, "1,204"
it-bulk-count-succeeded = { $number } uitgevoerd
# $number (String): how many devices, "1,204"
it-bulk-count-failed = { $number } mislukt
# $number (String): how many devices, "1,204"
it-bulk-count-not-supported = { $number } niet ondersteund
# $number (String): how many devices, "1,204"
it-bulk-count-unknown = { $number } zonder antwoord
# $number (String): how many devices, "1,204"
it-bulk-count-expired = { $number } verlopen
# $number (String): how many devices, "1,204"
it-bulk-count-cancelled = { $number } geannuleerd
# $number (String): how many devices, "1,204"
it-bulk-count-superseded = { $number } vervangen door een andere actie
# $number (String): how many devices, "1,204"
it-bulk-count-rejected = { $number } afgewezen
it-bulk-never = Niet mogelijk
# $number (String): how many devices, "1,204"
it-bulk-count-never = { $number } niet mogelijk
it-bulk-loading = Het resultaat wordt geladen
it-bulk-failed-title = Het resultaat kon niet worden geladen
# $name (String): who asked for it
# $time (String): date and time
it-bulk-requested = Aangevraagd door { $name } op { $time }
it-bulk-reason = Reden
# $done (String): on how many devices it has ended
# $all (String): for how many devices it is
it-bulk-progress = { $done } van { $all } afgerond
it-bulk-devices = Het resultaat op elk apparaat
it-bulk-device = Apparaat
it-bulk-person = Persoon
it-bulk-result = Status
it-bulk-why = Reden
it-bulk-needs-approval = Een tweede beheerder moet dit goedkeuren voordat er iets gebeurt.
it-bulk-to-approval = Naar de goedkeuring
# $time (String): date and time
it-bulk-begins = Het begint op { $time }. Tot die tijd gebeurt er niets en kan iedereen van IT het annuleren.
it-bulk-call-off = Nog niet begonnen acties annuleren
it-bulk-cancel-request = Aanvraag annuleren
it-bulk-retry = Mislukte acties opnieuw proberen
it-bulk-not-called-off = Het kon niet worden geannuleerd
it-bulk-maybe-called-off = We weten niet of het is geannuleerd
it-bulk-refused-passcode = Het apparaat weigerde de nieuwe wachtwoordcode.
it-bulk-token = Het apparaat kan niet meer vanuit de portal worden ontgrendeld.
it-bulk-no-passcode = Er is niets vergrendeld, want het apparaat heeft geen wachtwoordcode.
it-bulk-other = Er ging iets mis op het apparaat.
