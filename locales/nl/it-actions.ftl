### What was asked of every device, by whom, and what became of it: for IT.

it-actions-loading = De apparaatacties worden geladen
it-actions-failed-title = De apparaatacties konden niet worden geladen
it-actions-empty-title = Nog geen apparaatacties
it-actions-empty = Zodra iemand een actie op een apparaat start, ziet u die hier.
it-actions-none-title = Geen actie past bij deze filters
it-actions-none = Haal een filter weg om meer te zien.
it-actions-clear = Alle filters wissen
it-actions-more = Meer tonen
it-actions-column-action = Actie
it-actions-column-device = Apparaat
it-actions-column-person = Persoon
it-actions-column-asked-by = Aangevraagd door
it-actions-column-asked = Wanneer
it-actions-column-state = Status
it-actions-nobody = Niemand
# $name (String): who asked for it
it-actions-by-it = { $name }, IT
# $person (String): whose device it is
# $asker (String): who asked for it
it-actions-person-and-asker = { $person }, gevraagd door { $asker }
# $asker (String): who asked for it
it-actions-asker = gevraagd door { $asker }

## One action on many devices

it-actions-many = Meerdere apparaten
# $done (String): on how many devices it was done
# $all (String): how many devices it is for
it-actions-many-progress = { $done } van { $all } uitgevoerd
# $done (String): on how many devices it was done
# $all (String): how many devices it is for
# $rest (String): on how many it was cancelled
it-actions-many-cancelled = { $done } van { $all } uitgevoerd, { $rest } geannuleerd
# $done (String): on how many devices it was done
# $all (String): how many devices it is for
# $rest (String): on how many it failed
it-actions-many-failed = { $done } van { $all } uitgevoerd, { $rest } mislukt
# $done (String): on how many devices it was done
# $all (String): how many devices it is for
# $rest (String): on how many it wasn't
it-actions-many-not-done = { $done } van { $all } uitgevoerd, { $rest } niet

## Filters

it-filter-state = Status
it-filter-state-any = Elke status
it-filter-state-under-way = In behandeling
it-filter-state-done = Uitgevoerd
it-filter-state-not-done = Niet uitgevoerd
it-filter-state-cancelled = Geannuleerd
it-filter-action = Actie
it-filter-action-any = Elke actie
it-filter-asker = Aangevraagd door
it-filter-asker-any = Iedereen
it-filter-asker-it = IT
it-filter-asker-employees = Medewerkers
it-filter-time = Periode
it-filter-time-any = Elke periode
it-filter-time-day = Laatste 24 uur
it-filter-time-week = Laatste 7 dagen
it-filter-time-month = Laatste 30 dagen
it-filter-device = Eén apparaat
# $device (String): the device's name
it-filter-device-named = Apparaat: { $device }
it-filter-person = Apparaten van één persoon
# $name (String): whose devices
it-filter-person-named = Apparaten van { $name }
it-filter-requester = Aangevraagd door één persoon
# $name (String): who asked
it-filter-requester-named = Aangevraagd door { $name }
it-filter-bulk = Eén bulkactie
# $filter (String): what is filtered, "Device: Work phone"
it-filter-remove = Dit filter weghalen: { $filter }

## Where an action stands

it-state-awaiting-approval = Wacht op goedkeuring
it-state-queued = Wacht op het apparaat
it-state-sent = Naar het apparaat verzonden
it-state-accepted = Wordt uitgevoerd
it-state-succeeded = Uitgevoerd
it-state-failed = Mislukt
it-state-not-supported = Niet ondersteund
it-state-unknown = Geen antwoord
it-state-expired = Verlopen
it-state-cancelled = Geannuleerd
it-state-superseded = Vervangen door een andere actie
it-state-rejected = Afgewezen

## What happened to it

it-step-awaiting-approval = Voorgelegd aan een tweede beheerder
it-step-queued = Klaargezet voor het apparaat
it-step-sent = Naar het apparaat verzonden
it-step-accepted = Geaccepteerd door het apparaat

## What it does to the device

it-effect-removes-passcode = Verwijdert de wachtwoordcode.
it-effect-removes-passcode-asks = Verwijdert de wachtwoordcode. Het apparaat vraagt om een nieuwe.
it-effect-temporary-device = Vervangt de wachtwoordcode door een tijdelijke.
it-effect-temporary-work-profile = Vervangt de wachtwoordcode van het werkprofiel door een tijdelijke.
it-effect-temporary-account = Vervangt het wachtwoord van het account van de gebruiker door een tijdelijk wachtwoord.
it-effect-locks = Vergrendelt het scherm.
it-effect-locks-with-pin = Vergrendelt de Mac met een pincode.
it-effect-checks-status = Vraagt de status van het apparaat op.
it-effect-restarts = Start de computer opnieuw op.
it-effect-leaves-company-data = Haalt het apparaat uit het beheer en verwijdert bedrijfsgegevens.
it-effect-leaves-work-profile = Haalt de telefoon uit het beheer en verwijdert het werkprofiel.
it-effect-leaves-access-only = Haalt de computer uit het beheer. Er wordt niets op gewist.
it-effect-leaves-everything = Haalt het apparaat uit het beheer en wist alles wat erop staat.
it-effect-erases-everything = Wist alles op het apparaat.
it-effect-erases-work-profile = Wist het werkprofiel.
it-effect-erases-company-data = Wist alleen bedrijfsgegevens.

## The story of one action

it-story-loading = De actie wordt geladen
it-story-failed-title = De actie kon niet worden geladen
# $name (String): who asked
# $time (String): when, "23 November, 09:30"
it-story-meta = Aangevraagd door { $name } op { $time }
it-story-steps = Wat er is gebeurd
it-story-facts = Over deze actie
it-story-device = Apparaat
it-story-person = Persoon
it-story-what = Wat de actie doet
it-story-until = Wordt geprobeerd tot
it-story-contact = Laatste contact van het apparaat
it-story-of-device = Alle acties op dit apparaat
# $name (String): who asked
it-story-of-requester = Alle acties die { $name } heeft aangevraagd
it-story-cancel = Deze actie annuleren
# $device (String): the device's name
it-story-waiting-approval = Een tweede beheerder moet akkoord gaan voordat { $device } dit krijgt.
# $device (String): the device's name
# $ago (String): how long ago, "3 uur geleden"
# $until (String): until when, "24 november 09:30"
it-story-waiting-offline = { $device } had { $ago } voor het laatst contact. De actie wordt bij het volgende contact uitgevoerd. Dit wordt geprobeerd tot { $until }.
# $device (String): the device's name
# $until (String): until when, "24 november 09:30"
it-story-waiting = { $device } krijgt dit bij het volgende contact. Dit wordt geprobeerd tot { $until }.
# $device (String): the device's name
# $from (String): from when, "23 november 09:45"
it-story-waiting-delay = { $device } kan dit niet eerder krijgen dan { $from }. Tot dan kan het gewoon worden geannuleerd.
# $device (String): the device's name
it-story-running = { $device } heeft dit geaccepteerd en is ermee bezig.
# $device (String): the device's name
it-story-done = { $device } heeft bevestigd dat het is uitgevoerd.
# $device (String): the device's name
it-story-passcode-refused = { $device } weigerde de nieuwe wachtwoordcode. De oude werkt nog.
# $device (String): the device's name
it-story-token-wrong = { $device } accepteert het ontgrendelingstoken niet meer. Daarom kan de wachtwoordcode niet opnieuw worden ingesteld.
# $device (String): the device's name
it-story-no-passcode = Er is niets vergrendeld: op { $device } is geen wachtwoordcode ingesteld.
# $device (String): the device's name
it-story-failed = Er ging iets mis op { $device } en daar is niets gewijzigd.
# $device (String): the device's name
it-story-not-supported = { $device } kan dit niet. Er is niets gewijzigd.
# $device (String): the device's name
it-story-unknown = { $device } heeft dit geaccepteerd en niet meer geantwoord. Misschien is het uitgevoerd, misschien niet.
# $device (String): the device's name
it-story-unknown-erased = { $device } heeft dit geaccepteerd en niet meer geantwoord, zoals vaker bij een apparaat dat zichzelf wist. Waarschijnlijk is het uitgevoerd.
# $device (String): the device's name
it-story-expired = { $device } had niet op tijd contact. Er is niets gewijzigd.
# $device (String): the device's name
it-story-cancelled = Dit is geannuleerd voordat { $device } het accepteerde. Er is niets gewijzigd.
# $device (String): the device's name
it-story-superseded = Het verwijderen of opnieuw instellen van { $device } kwam ervoor in de plaats.
# $device (String): the device's name
it-story-rejected = Een tweede beheerder heeft dit afgewezen. Er is niets gewijzigd op { $device }.

## Stopping everything that IT asked for

it-stop = Alle acties van IT stopzetten
it-stop-title = Alle acties van IT stopzetten?
it-stop-what = Acties van IT die nog door geen apparaat zijn geaccepteerd, worden geannuleerd, ook wat op goedkeuring wacht. IT kan geen nieuwe acties aanvragen totdat een beheerder acties van IT weer toestaat.
it-stop-what-not = Wat apparaten al hebben geaccepteerd, gaat door. Ook wat medewerkers voor hun eigen apparaten aanvragen, gaat door.
it-stop-reason = Waarom?
it-stop-reason-hint = Niet verplicht. Iedereen bij IT kan dit lezen.
it-stop-button = Alle acties van IT stopzetten
it-stop-cancel = Annuleren
it-stop-stopped-title = De acties van IT zijn stopgezet.
# $name (String): who stopped them
# $time (String): when, "23 november 09:30"
it-stop-stopped-by = { $name } heeft ze stopgezet op { $time }. IT kan geen nieuwe acties aanvragen.
it-stop-stopped = IT kan geen nieuwe acties aanvragen.
# $reason (String): why, in their own words
it-stop-because = Reden: { $reason }
it-stop-let-act = Acties van IT weer toestaan
it-stop-let-act-title = Acties van IT weer toestaan?
it-stop-let-act-confirm = Bevestig uw identiteit om acties van IT weer toe te staan
it-stop-let-act-what = Wat is geannuleerd, blijft geannuleerd. Vanaf nu kan IT weer acties aanvragen.
it-stop-see = Bekijk waarom

## Confirming with a fresh sign-in

it-sign-out-unconfirmed = De portal heeft niet bevestigd dat u bent afgemeld. Er is niets gewijzigd. Controleer uw verbinding en probeer het opnieuw.
it-took-too-long = Dat duurde te lang. Er is niets gewijzigd.
it-in-doubt = De verbinding viel weg. We weten nog niet of dit is uitgevoerd. Probeer het gerust opnieuw: het wordt nooit twee keer uitgevoerd.

## What opens the device, shown to IT

it-reveal-title = U kunt de tijdelijke wachtwoordcode één keer zien
# $until (String): date and time
it-reveal-text = Voor iemand die de wachtwoordcode nergens meer kan opzoeken. Heeft het apparaat een vaste gebruiker, dan krijgt die bericht dat u de wachtwoordcode hebt gezien, en waarom. Mogelijk tot { $until }.
it-reveal-title-pin = U kunt de pincode zien waarmee deze computer opengaat
# $until (String): date and time
it-reveal-text-pin = Wie de computer heeft, heeft de pincode nodig om er weer in te komen. Mogelijk tot { $until }.
it-reveal-button = Tonen
it-reveal-confirm = Bevestig uw identiteit om de tijdelijke wachtwoordcode te zien
it-reveal-confirm-pin = Bevestig uw identiteit om de pincode te zien
# $device (String): the device's name
it-reveal-question = De tijdelijke wachtwoordcode van { $device } zien?
# $device (String): the device's name
it-reveal-question-pin = De pincode van { $device } zien?
it-reveal-what = U ziet de wachtwoordcode één keer, vijf minuten lang. Heeft het apparaat een vaste gebruiker, dan krijgt die bericht dat u de wachtwoordcode hebt gezien, en leest die uw reden.
it-reveal-what-pin = U ziet de pincode vijf minuten lang. Dat komt in het auditlogboek, met uw reden.
it-reveal-reason = Waarom?
it-reveal-reason-first = Geef eerst een reden op.
it-reveal-in-doubt = De verbinding viel weg en we weten niet of de tijdelijke wachtwoordcode al is getoond. Probeer het opnieuw. Kan die niet meer worden getoond, stel de wachtwoordcode dan opnieuw in.
it-reveal-in-doubt-pin = De verbinding viel weg voordat de pincode werd getoond. Probeer het opnieuw.
it-reveal-pin = Pincode waarmee de computer opengaat
# $device (String): the device's name
it-reveal-step-hand-over = Controleer of u met de gebruiker van { $device } spreekt, en lees de wachtwoordcode aan niemand anders voor.
# $device (String): the device's name
# $person (String): who uses it
it-reveal-step-hand-over-to = Controleer of u met { $person } spreekt, de gebruiker van { $device }, en lees de wachtwoordcode aan niemand anders voor.
it-reveal-step-new = De gebruiker opent het apparaat ermee en kiest een nieuwe wachtwoordcode.
# $device (String): the device's name
it-reveal-step-pin = Typ de pincode waar { $device } erom vraagt.
it-reveal-step-pin-then = Meld u daarna aan zoals altijd.
