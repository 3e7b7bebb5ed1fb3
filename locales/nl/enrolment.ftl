### Don’t see your device? How a device of each kind is enrolled.

enrolment-title = Apparaat toevoegen
enrolment-lead = Een apparaat verschijnt in Mijn apparaten zodra het is ingeschreven. Wat voor apparaat is het?
enrolment-kinds = Soort apparaat
enrolment-android = Android
enrolment-ios = iPhone en iPad
enrolment-windows = Windows
enrolment-macos = Mac
enrolment-linux = Linux
enrolment-how = Hoe schrijf ik het in?
enrolment-happens = Wat gebeurt er als ik het inschrijf?
enrolment-app = Wat is de app?

## Phones, tablets and computers

enrolment-phone-rules = Vanaf dan gelden de regels van uw organisatie, zoals een wachtwoordcode van een bepaalde lengte.
enrolment-phone-actions = U kunt het hier vergrendelen als u het kwijt bent. IT kan dat ook, en kan er bedrijfsgegevens van verwijderen; wat op uw eigen apparaat van u is, blijft staan.
enrolment-phone-portal = In de bedrijfsportal, die u nu gebruikt, ziet u uw apparaten en kunt u uzelf helpen. Dat kan vanaf elk apparaat, dus op het apparaat dat u inschrijft, hoeft de app niet te staan.
enrolment-computer-portal = U kunt de bedrijfsportal er ook als app op gebruiken: hetzelfde als hier, in een eigen venster, met meldingen van het systeem.

## Android

enrolment-android-how-ask = Vraag IT om de inschrijflink of de QR-code als u die nog niet hebt.
enrolment-android-how-open = Is het uw eigen apparaat? Open de link erop en installeer de app waar die in Google Play naartoe leidt. Is het een nieuw apparaat van uw organisatie? Tik zes keer op het eerste scherm en scan de QR-code.
enrolment-android-how-sign-in = Meld u aan met uw werk- of schoolaccount. Android laat eerst zien wat er wordt ingesteld.
enrolment-android-how-passcode = Stel een schermvergrendeling in als daarom wordt gevraagd.
enrolment-android-happens-profile = Uw eigen apparaat krijgt een werkprofiel. Werkapps herkent u aan een koffertje, en ze blijven met hun gegevens gescheiden van alles wat van u is.
enrolment-android-happens-whole = Een apparaat van uw organisatie wordt helemaal beheerd.
enrolment-android-app = De app uit Google Play is de beheerapp die uw organisatie heeft gekozen. Die stelt het werkprofiel in, houdt contact en meldt het als aan een regel niet wordt voldaan.

## iPhone and iPad

enrolment-ios-how-ask = Vraag IT om de inschrijflink als u die nog niet hebt, en open die in Safari op de iPhone of iPad.
enrolment-ios-how-sign-in = Meld u aan met uw werk- of schoolaccount en sta toe dat het profiel wordt gedownload.
enrolment-ios-how-install = Open Instellingen en tik op ‘Profiel gedownload’. Lees wat het profiel mag en tik dan op ‘Installeer’.
enrolment-ios-how-passcode = Stel een wachtwoordcode in als daarom wordt gevraagd.
enrolment-ios-happens-profile = Er wordt een beheerprofiel geïnstalleerd. Wat dat mag, staat in Instellingen › Algemeen › VPN en apparaatbeheer; u kunt er altijd kijken.
enrolment-ios-happens-apps = Werkapps, e-mail en wifi kunnen voor u worden ingesteld. Ze verdwijnen weer als het apparaat uit de portal wordt verwijderd.
enrolment-ios-app = iOS en iPadOS regelen het beheer zelf via het profiel; daarvoor hoeft u geen app te installeren. Misschien biedt IT een app aan voor uw werkapps.

## Windows

enrolment-windows-how-open = Open op de pc Instellingen › Accounts › Toegang tot werk of school.
enrolment-windows-how-connect = Kies ‘Verbinding maken’, of ‘Alleen inschrijven bij apparaatbeheer’ als IT dat heeft gezegd, en meld u aan met uw werk- of schoolaccount.
enrolment-windows-how-server = Vraagt Windows om een server, typ dan het adres dat u van IT hebt gekregen.
enrolment-windows-how-wait = Laat de pc een paar minuten aanstaan en start die opnieuw op als Windows daarom vraagt.
enrolment-windows-happens-account = Uw werk- of schoolaccount wordt aan Windows toegevoegd. Wat er wordt beheerd, staat achter ‘Info’ op dezelfde pagina van Instellingen.
enrolment-windows-happens-rules = Vanaf dan gelden de regels van uw organisatie, zoals een versleuteld station, updates en een pincode om u aan te melden.
enrolment-windows-happens-apps = Werkapps, wifi en VPN kunnen voor u worden ingesteld.
enrolment-windows-happens-actions = U en IT kunnen de pc hier opnieuw opstarten. IT kan er bedrijfsgegevens van verwijderen; wat op uw eigen pc van u is, blijft staan.
enrolment-windows-app = Windows regelt het beheer zelf; daarvoor hoeft u niets te installeren.

## Mac

enrolment-macos-how-ask = Vraag IT om de inschrijflink als u die nog niet hebt, en open die in Safari op de Mac.
enrolment-macos-how-sign-in = Meld u aan met uw werk- of schoolaccount en laat het profiel downloaden.
enrolment-macos-how-install = Open Systeeminstellingen › Algemeen › Apparaatbeheer. In een oudere macOS is dat Privacy en beveiliging › Profielen. Open het profiel en kies ‘Installeer’.
enrolment-macos-how-password = Typ het wachtwoord dat u op deze Mac gebruikt, en start de Mac opnieuw op als daarom wordt gevraagd.
enrolment-macos-happens-profile = Er wordt een beheerprofiel geïnstalleerd. Wat dat mag, staat in Systeeminstellingen; u kunt er altijd kijken.
enrolment-macos-happens-rules = Vanaf dan gelden de regels van uw organisatie, zoals een versleutelde schijf, updates en een scherm dat zichzelf vergrendelt.
enrolment-macos-happens-apps = Werkapps, wifi en VPN kunnen voor u worden ingesteld. Ze verdwijnen weer als de Mac uit de portal wordt verwijderd.
enrolment-macos-happens-actions = U en IT kunnen de Mac hier opnieuw opstarten. IT kan er bedrijfsgegevens van verwijderen; wat op uw eigen Mac van u is, blijft staan.
enrolment-macos-app = macOS regelt het beheer zelf via het profiel; daarvoor hoeft u niets te installeren.

## Linux

enrolment-linux-how-install = Installeer het programma portal-agent op de computer. IT heeft het pakket voor uw Linux-distributie.
enrolment-linux-how-code = Haal hier een inschrijfcode op. Daarmee schrijft u één computer op uw naam in; de inschrijfcode werkt één keer.
enrolment-linux-how-enrol = Typ dit in een terminal op die computer:
enrolment-linux-how-run = Start de agent. Die moet blijven draaien; het pakket van IT zorgt daar zelf voor.
enrolment-linux-happens-agent = De agent houdt contact met de portal en meldt hoe de computer heet, het model, het serienummer en de versie van Linux, en of de computer aan de regels voldoet.
enrolment-linux-happens-files = De agent leest uw bestanden en uw e-mail niet en ziet niet wat u op internet doet.
enrolment-linux-happens-actions = De agent voert uit wat u of IT hier vraagt en uw organisatie toestaat: het scherm vergrendelen, opnieuw opstarten, uw wachtwoord opnieuw instellen.
enrolment-linux-happens-story = Alles wat er voor het apparaat is aangevraagd, staat bij de activiteit van het apparaat: door wie en wanneer.
enrolment-linux-app = portal-agent is een klein opensourceprogramma van de bedrijfsportal zelf. Het draait als beheerder (root), omdat alleen een beheerder een computer kan vergrendelen en opnieuw opstarten.

## The one-time code

enrolment-code-get = Inschrijfcode ophalen
enrolment-code-again = Andere inschrijfcode ophalen
enrolment-code-label = Uw inschrijfcode
# $time (String): a time of day, or date and time, "14:05"
enrolment-code-until = Werkt één keer, tot { $time }.
enrolment-code-warning = Wie deze inschrijfcode heeft, kan een computer op uw naam inschrijven. Geef hem niet door.
enrolment-code-expired = Deze inschrijfcode werkt niet meer. Haal een andere op.
enrolment-code-failed = Er kon geen inschrijfcode worden gemaakt.
# What stands in a command in place of a code, until there is one.
enrolment-code-placeholder = CODE
enrolment-copy-code = Inschrijfcode kopiëren
enrolment-copy-enrol = Opdracht kopiëren die de computer inschrijft
enrolment-copy-run = Opdracht kopiëren die de agent start
enrolment-copied = Gekopieerd
enrolment-copy-failed = Dat kon niet worden gekopieerd. Selecteer het en kopieer het zelf.
