### The audit log: who did what, and when. For IT.

audit-loading = Het auditlogboek wordt geladen
audit-failed-title = Het auditlogboek kon niet worden geladen
audit-none-title = Niets gevonden
audit-none = Niets in het auditlogboek past bij deze filters.
audit-clear = Alle filters wissen
audit-more = Meer tonen
audit-the-portal = De bedrijfsportal
audit-somebody = Iemand
audit-something = iets
audit-an-action = een actie
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
audit-an-action-on = een actie op { $number } { $count ->
    [one] apparaat
   *[other] apparaten
}

## What was asked of one device, as part of a sentence

audit-the-check-status = de statuscontrole
audit-the-remote-lock = de vergrendeling
audit-the-reset-passcode = het opnieuw instellen van de wachtwoordcode
audit-the-restart = het opnieuw opstarten
audit-the-remove = het verwijderen
audit-the-reset-device = het opnieuw instellen

## What was asked of several devices, or of one by its name, as part of a sentence

# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
audit-many-check-status = het controleren van de status van { $number } { $count ->
    [one] apparaat
   *[other] apparaten
}
# $device (String): the device's name
audit-one-check-status = het controleren van de status van { $device }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
audit-many-remote-lock = het vergrendelen van { $number } { $count ->
    [one] apparaat
   *[other] apparaten
}
# $device (String): the device's name
audit-one-remote-lock = het vergrendelen van { $device }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
audit-many-reset-passcode = het opnieuw instellen van de wachtwoordcode van { $number } { $count ->
    [one] apparaat
   *[other] apparaten
}
# $device (String): the device's name
audit-one-reset-passcode = het opnieuw instellen van de wachtwoordcode van { $device }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
audit-many-restart = het opnieuw opstarten van { $number } { $count ->
    [one] apparaat
   *[other] apparaten
}
# $device (String): the device's name
audit-one-restart = het opnieuw opstarten van { $device }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
audit-many-remove = het verwijderen van { $number } { $count ->
    [one] apparaat
   *[other] apparaten
}
# $device (String): the device's name
audit-one-remove = het verwijderen van { $device }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
audit-many-reset-device = het opnieuw instellen en wissen van { $number } { $count ->
    [one] apparaat
   *[other] apparaten
}
# $device (String): the device's name
audit-one-reset-device = het opnieuw instellen en wissen van { $device }

## Filters

audit-filter-what = Wat er is gedaan
audit-filter-what-any = Alles
audit-filter-asked = Acties aangevraagd
audit-filter-ended = Acties beëindigd
audit-filter-passcode = Wachtwoordcodes bekeken
audit-filter-policy = Beleid gewijzigd
audit-filter-role = Rollen gewijzigd
audit-filter-enrolled = Apparaten ingeschreven
audit-filter-stopped = Acties van IT stopgezet
audit-filter-person = Door één persoon
# $name (String): who did it
audit-filter-person-named = Door { $name }

## Details

audit-fact-who = Wie
audit-fact-when = Wanneer
audit-technical = Technische details
audit-fact-what = Technische naam
audit-fact-subject = Object
audit-fact-hash = Hash
audit-hash-hint = Omvat ook de vermelding ervoor, zodat niets ongemerkt kan worden gewijzigd.
# $name (String): who did it
audit-all-of = Alles wat { $name } heeft gedaan

## What was noted, by name

audit-noted-action = Actie
audit-noted-as-employee = Aangevraagd als medewerker
audit-noted-awaits-approval = Goedkeuring nodig
audit-noted-by = Vervangen door actie
audit-noted-command = Id van de actie
audit-noted-device = Id van het apparaat
audit-noted-devices = Apparaten
audit-noted-effect = Gevolg
audit-noted-enrolment = Manier van inschrijven
audit-noted-failure = Wat er misging
audit-noted-from = Voorheen
audit-noted-lapsed = Eerdere inschrijfcodes die vervielen
audit-noted-list-hash = Hash van de lijst
audit-noted-ownership = Eigendom
audit-noted-purpose = Doel
audit-noted-query = Filters
audit-noted-reason = Reden
audit-noted-request = Id van de aanvraag
audit-noted-state = Status
audit-noted-to = Nu
audit-noted-added = Selfserviceacties ingesteld
audit-noted-contact-name = Naam van het contact
audit-noted-mail = E-mailadres
audit-noted-it-reveals = IT mag tijdelijke wachtwoordcodes zien
audit-noted-logo = Logo
audit-noted-name = Naam van de organisatie
audit-noted-notes = Aanvullende informatie
audit-noted-phone = Telefoonnummer
audit-noted-policies = Nalevingsbeleid
audit-noted-privacy = Adres van de privacyverklaring
audit-noted-removed = Selfserviceacties niet meer ingesteld
audit-noted-site-name = Naam van de website
audit-noted-site-address = Adres van de website
audit-noted-switches = Aantal schakelaars
audit-noted-texts = Aantal teksten
audit-noted-colour = Kleur
audit-noted-yes = Ja
audit-noted-no = Nee
# $platform (String): the platform, "Android"
# $action (String): the action, "Reset passcode"
audit-noted-company-on = { $platform }, bedrijfsapparaten: { $action } aan
# $platform (String): the platform, "Android"
# $action (String): the action, "Reset passcode"
audit-noted-company-off = { $platform }, bedrijfsapparaten: { $action } uit
# $platform (String): the platform, "Android"
# $action (String): the action, "Reset passcode"
audit-noted-personal-on = { $platform }, persoonlijke apparaten: { $action } aan
# $platform (String): the platform, "Android"
# $action (String): the action, "Reset passcode"
audit-noted-personal-off = { $platform }, persoonlijke apparaten: { $action } uit
audit-noted-role-employee = Medewerker
audit-noted-role-help-desk = Helpdesk
audit-noted-role-administrator = Beheerder
audit-noted-leaves-management = Haalt het apparaat uit het beheer.
audit-noted-erases = Wist gegevens op het apparaat.
audit-noted-purpose-show-passcode = Een tijdelijke wachtwoordcode zien
audit-noted-purpose-approve = Beslissen als tweede beheerder of acties van IT weer toestaan
audit-noted-enrolled-device = Hele apparaat
audit-noted-enrolled-apple-user = Apple-gebruikersinschrijving
audit-noted-enrolled-apple-automated = Automatische apparaatinschrijving van Apple
audit-noted-enrolled-android-administrator = Android-apparaatbeheerder
audit-noted-enrolled-android-work-profile = Android-werkprofiel
audit-noted-enrolled-android-dedicated = Toegewezen Android-apparaat
audit-noted-enrolled-android-full = Volledig beheerd Android-apparaat
audit-noted-enrolled-android-company = Android-werkprofiel op een bedrijfsapparaat
audit-noted-enrolled-aosp = Android zonder services van Google
audit-noted-enrolled-entra = Gekoppeld aan Entra ID
audit-noted-enrolled-linux = Agent op Linux

## Who did what, in one sentence

# $name (String): who did it
# $device (String): the device's name
audit-asked-check-status = { $name } heeft { $device } om de status gevraagd
# $name (String): who did it
# $device (String): the device's name
audit-asked-remote-lock = { $name } heeft gevraagd { $device } te vergrendelen
# $name (String): who did it
# $device (String): the device's name
audit-asked-reset-passcode = { $name } heeft gevraagd de wachtwoordcode van { $device } opnieuw in te stellen
# $name (String): who did it
# $device (String): the device's name
audit-asked-restart = { $name } heeft gevraagd { $device } opnieuw op te starten
# $name (String): who did it
# $device (String): the device's name
audit-asked-remove = { $name } heeft gevraagd { $device } te verwijderen
# $name (String): who did it
# $device (String): the device's name
audit-asked-reset-device = { $name } heeft gevraagd { $device } opnieuw in te stellen
# $device (String): the device's name
# $action (String): what was asked for, "the remote lock"
audit-taken = { $device } heeft { $action } geaccepteerd
# $device (String): the device's name
# $action (String): what was asked for, "the remote lock"
audit-not-taken = { $device } had contact voor { $action }, maar dat was niet meer toegestaan
# $device (String): the device's name
# $action (String): what was asked for, "the remote lock"
audit-done = { $device } heeft { $action } uitgevoerd
# $device (String): the device's name
# $action (String): what was asked for, "the remote lock"
audit-not-done = { $device } kon { $action } niet uitvoeren
# $device (String): the device's name
# $action (String): what was asked for, "the remote lock"
audit-expired = { $device } heeft niet op tijd contact gehad voor { $action }
# $device (String): the device's name
# $action (String): what was asked for, "the remote lock"
audit-no-answer = { $device } heeft nooit geantwoord over { $action }
# $name (String): who did it
# $device (String): the device's name
# $action (String): what was asked for, "the remote lock"
audit-cancelled = { $name } heeft { $action } van { $device } geannuleerd
# $device (String): the device's name
# $action (String): what was asked for, "the remote lock"
audit-superseded = Verwijderen of opnieuw instellen van { $device } kwam in de plaats van { $action }
# $name (String): who did it
# $device (String): the device's name
audit-revealed = { $name } heeft de tijdelijke wachtwoordcode van { $device } bekeken
# $name (String): who did it
# $device (String): the device's name
audit-revealed-to-it = { $name } van IT heeft de tijdelijke wachtwoordcode of pincode van { $device } bekeken
# $name (String): who did it
# $from (String): what it was called
# $to (String): what it is called now
audit-renamed = { $name } heeft de naam { $from } gewijzigd in { $to }
# $device (String): the device's name
audit-enrolled = { $device } is ingeschreven
# $device (String): the device's name
audit-enrolled-again = { $device } is opnieuw ingeschreven
# $device (String): the device's name
audit-left = { $device } is uit het beheer gehaald
# $person (String): the person's name
audit-code = { $person } heeft een inschrijfcode gekregen
audit-code-nobody = Er is een inschrijfcode gemaakt
# $name (String): who did it
# $devices (String): how many devices, as it is written
audit-bulk = { $name } heeft een actie aangevraagd op { $devices } apparaten
# $name (String): who did it
# $devices (String): how many devices, as it is written
audit-bulk-check-status = { $name } heeft { $devices } apparaten om de status gevraagd
# $name (String): who did it
# $devices (String): how many devices, as it is written
audit-bulk-remote-lock = { $name } heeft gevraagd { $devices } apparaten te vergrendelen
# $name (String): who did it
# $devices (String): how many devices, as it is written
audit-bulk-reset-passcode = { $name } heeft gevraagd de wachtwoordcode van { $devices } apparaten opnieuw in te stellen
# $name (String): who did it
# $devices (String): how many devices, as it is written
audit-bulk-restart = { $name } heeft gevraagd { $devices } apparaten opnieuw op te starten
# $name (String): who did it
# $devices (String): how many devices, as it is written
audit-bulk-remove = { $name } heeft gevraagd { $devices } apparaten te verwijderen
# $name (String): who did it
# $devices (String): how many devices, as it is written
audit-bulk-reset-device = { $name } heeft gevraagd { $devices } apparaten opnieuw in te stellen
# $name (String): who did it
# $what (String): what was asked for, "removing 6 devices"
audit-bulk-cancelled = { $name } heeft { $what } geannuleerd
# $name (String): who did it
# $what (String): what was asked for, "removing 6 devices"
audit-approval-asked = { $name } heeft een tweede beheerder gevraagd { $what } goed te keuren
# $name (String): who did it
# $what (String): what was asked for, "removing 6 devices"
audit-approved = { $name } heeft { $what } goedgekeurd
# $name (String): who did it
# $what (String): what was asked for, "removing 6 devices"
audit-rejected = { $name } heeft { $what } afgewezen
# $what (String): what was asked for, "removing 6 devices"
audit-lapsed = Niemand heeft op tijd beslist over { $what }
# $name (String): who did it
audit-stopped = { $name } heeft alle acties van IT stopgezet
# $name (String): who did it
audit-let-act = { $name } heeft acties van IT weer toegestaan
# $name (String): who did it
audit-policy = { $name } heeft gewijzigd wat medewerkers mogen doen
# $name (String): who did it
# $switch (String): what was set, "Android, company devices: Reset passcode off"
audit-policy-switch = { $name } heeft gewijzigd wat medewerkers mogen doen ({ $switch })
# $name (String): who did it
# $number (String): how many switches, at least two
audit-policy-switches = { $name } heeft { $number } schakelaars gewijzigd voor wat medewerkers mogen doen
# $name (String): who did it
audit-policy-reveals-on = { $name } heeft IT toegestaan tijdelijke wachtwoordcodes te zien
# $name (String): who did it
audit-policy-reveals-off = { $name } heeft IT verboden tijdelijke wachtwoordcodes te zien
# $name (String): who did it
audit-organisation = { $name } heeft de gegevens van de organisatie gewijzigd
# $name (String): who did it
audit-texts = { $name } heeft de teksten over het inschrijven gewijzigd
# $name (String): who did it
audit-compliance = { $name } heeft gewijzigd waaraan apparaten moeten voldoen
# $person (String): the person's name
audit-now-employee = { $person } heeft nu de rol Medewerker
# $person (String): the person's name
audit-now-help-desk = { $person } heeft nu de rol Helpdesk
# $person (String): the person's name
audit-now-administrator = { $person } heeft nu de rol Beheerder
# $person (String): the person's name
audit-role = De rol van { $person } is gewijzigd
# $name (String): who did it
audit-confirmed = { $name } heeft de eigen identiteit bevestigd
# $name (String): who did it
audit-signed-out = { $name } heeft zich overal afgemeld
# $name (String): who did it
audit-devices-exported = { $name } heeft een lijst met apparaten geëxporteerd
# $name (String): who did it
audit-audit-exported = { $name } heeft het auditlogboek geëxporteerd
# $name (String): who did it
# $activity (String): what was done, a technical name
audit-other = { $name } heeft iets gedaan waarvoor hier nog geen woorden zijn: { $activity }
