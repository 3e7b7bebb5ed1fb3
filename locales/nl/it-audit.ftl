### The audit: who did what, and when. For IT.

audit-loading = Audit laden
audit-failed-title = De audit kon niet worden geladen
audit-none-title = Er is niets gedaan
audit-none = Niets in de audit past bij deze filters.
audit-clear = Alle filters wissen
audit-more = Meer tonen
audit-the-portal = De bedrijfsportal
audit-somebody = Iemand
audit-something = iets

## Filters

audit-filter-what = Wat er is gedaan
audit-filter-what-any = Alles
audit-filter-asked = Acties aangevraagd
audit-filter-ended = Acties beëindigd
audit-filter-passcode = Wachtwoordcodes bekeken
audit-filter-policy = Beleid gewijzigd
audit-filter-role = Rollen gewijzigd
audit-filter-enrolled = Apparaten ingeschreven
audit-filter-stopped = IT stopgezet
audit-filter-person = Door één persoon
# $name (String): who did it
audit-filter-person-named = Door { $name }

## Details

audit-fact-who = Wie
audit-fact-when = Wanneer
audit-fact-what = Technische naam
audit-fact-subject = Onderwerp
audit-fact-hash = Hash
audit-hash-hint = Omvat ook de vermelding ervoor, zodat niets ongemerkt kan worden gewijzigd.
# $name (String): who did it
audit-all-of = Alles wat { $name } heeft gedaan

## What was noted, by name

audit-noted-action = Actie
audit-noted-as-employee = Gevraagd als medewerker
audit-noted-awaits-approval = Goedkeuring nodig
audit-noted-by = Vervangen door actie
audit-noted-command = Id van de actie
audit-noted-device = Id van het apparaat
audit-noted-devices = Apparaten
audit-noted-effect = Gevolg
audit-noted-enrolment = Manier van inschrijven
audit-noted-failure = Wat er misging
audit-noted-from = Voorheen
audit-noted-lapsed = Eerdere codes die vervielen
audit-noted-list-hash = Hash van de lijst
audit-noted-ownership = Eigendom
audit-noted-purpose = Doel
audit-noted-query = Filters
audit-noted-reason = Reden
audit-noted-request = Id van de aanvraag
audit-noted-state = Status
audit-noted-to = Nu
audit-noted-added = Schakelaars ingesteld
audit-noted-contact-name = Naam van het contact
audit-noted-mail = E-mailadres
audit-noted-it-reveals = IT mag tijdelijke wachtwoordcodes zien
audit-noted-logo = Logo
audit-noted-name = Naam van de organisatie
audit-noted-notes = Aanvullende informatie
audit-noted-phone = Telefoonnummer
audit-noted-policies = Nalevingsbeleid
audit-noted-privacy = Adres van de privacyverklaring
audit-noted-removed = Schakelaars niet meer ingesteld
audit-noted-site-name = Naam van de website
audit-noted-site-address = Adres van de website
audit-noted-switches = Aantal schakelaars
audit-noted-texts = Aantal teksten
audit-noted-colour = Kleur
audit-noted-yes = Ja
audit-noted-no = Nee

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
audit-taken = { $device } heeft de opdracht aangenomen
# $device (String): the device's name
audit-not-taken = De opdracht voor { $device } mocht niet meer toen het apparaat die kwam ophalen
# $device (String): the device's name
audit-done = { $device } heeft de opdracht uitgevoerd
# $device (String): the device's name
audit-not-done = { $device } kon de opdracht niet uitvoeren
# $device (String): the device's name
audit-expired = { $device } had niet op tijd contact voor de opdracht
# $device (String): the device's name
audit-no-answer = { $device } heeft nooit op de opdracht geantwoord
# $name (String): who did it
# $device (String): the device's name
audit-called-off = { $name } heeft de opdracht voor { $device } geannuleerd
# $device (String): the device's name
audit-superseded = Opnieuw instellen kwam in de plaats van de opdracht voor { $device }
# $name (String): who did it
# $device (String): the device's name
audit-revealed = { $name } bekeek de tijdelijke wachtwoordcode van { $device }
# $name (String): who did it
# $device (String): the device's name
audit-revealed-to-it = { $name } van IT heeft gezien waarmee { $device } opengaat
# $name (String): who did it
# $from (String): what it was called
# $to (String): what it is called now
audit-renamed = { $name } wijzigde de naam { $from } in { $to }
# $device (String): the device's name
audit-enrolled = { $device } is ingeschreven
# $device (String): the device's name
audit-enrolled-again = { $device } is opnieuw ingeschreven
# $device (String): the device's name
audit-left = { $device } is uit het beheer gehaald
# $person (String): the person's name
audit-code = { $person } kreeg een code om een apparaat in te schrijven
audit-code-nobody = Er is een code gemaakt om een apparaat in te schrijven
# $name (String): who did it
# $devices (String): how many devices, as it is written
audit-bulk = { $name } vroeg iets van { $devices } apparaten tegelijk
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
audit-bulk-called-off = { $name } annuleerde wat van veel apparaten was gevraagd
# $name (String): who did it
audit-approval-asked = { $name } vroeg een tweede beheerder om akkoord
# $name (String): who did it
audit-approved = { $name } keurde goed wat was aangevraagd
# $name (String): who did it
audit-rejected = { $name } wees af wat was aangevraagd
audit-lapsed = Niemand besliste op tijd over wat was aangevraagd
# $name (String): who did it
audit-stopped = { $name } stopte alles wat IT had aangevraagd
# $name (String): who did it
audit-let-act = { $name } liet IT weer handelen
# $name (String): who did it
audit-policy = { $name } wijzigde wat medewerkers mogen doen
# $name (String): who did it
audit-organisation = { $name } wijzigde hoe de organisatie zich laat zien
# $name (String): who did it
audit-texts = { $name } wijzigde hoe apparaten worden ingeschreven
# $name (String): who did it
audit-compliance = { $name } wijzigde waaraan apparaten moeten voldoen
# $person (String): the person's name
audit-now-employee = { $person } is nu medewerker en hoort niet bij IT
# $person (String): the person's name
audit-now-help-desk = { $person } hoort nu bij de helpdesk
# $person (String): the person's name
audit-now-administrator = { $person } is nu beheerder
# $person (String): the person's name
audit-role = De rol van { $person } is gewijzigd
# $name (String): who did it
audit-confirmed = { $name } bevestigde de eigen identiteit
# $name (String): who did it
audit-signed-out = { $name } meldde zich overal af
# $name (String): who did it
audit-devices-exported = { $name } exporteerde een lijst met apparaten
# $name (String): who did it
audit-audit-exported = { $name } exporteerde de audit
# $name (String): who did it
# $activity (String): what was done, a technical name
audit-other = { $name } deed iets waarvoor hier nog geen woorden zijn: { $activity }
