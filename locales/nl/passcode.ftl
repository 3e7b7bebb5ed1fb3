### A temporary passcode, and what to do with it.

passcode-title = Tijdelijke wachtwoordcode
passcode-title-work-profile = Tijdelijke wachtwoordcode van het werkprofiel
passcode-title-account = Tijdelijk wachtwoord van uw account
passcode-hidden = Verborgen
passcode-show = Tonen
passcode-hide = Verbergen
passcode-copy = Kopiëren
passcode-copied = Gekopieerd
passcode-unreachable = De portal is niet bereikbaar, dus de wachtwoordcode wordt niet getoond. Controleer uw verbinding en probeer het opnieuw.
passcode-copy-failed = Kopiëren is niet gelukt. Typ de wachtwoordcode over.
passcode-spell = Uitspellen
passcode-spell-less = Niet uitspellen
passcode-print = Afdrukken
passcode-on-paper = Vernietig dit blad zodra niemand het meer nodig heeft.
# $time (String): minutes and seconds left, "4:38"
passcode-hides-in = Wordt verborgen over { $time }
# $until (String): date and time
passcode-until = Kan worden getoond tot { $until }
# $device (String): the device's name
passcode-step-unlock = Ontgrendel { $device } met deze wachtwoordcode.
# $device (String): the device's name
passcode-step-unlock-work-profile = Open het werkprofiel op { $device } met deze wachtwoordcode.
# $device (String): the device's name
passcode-step-sign-in = Meld u met dit wachtwoord aan bij { $device }.
passcode-step-new-android = Stel een nieuwe in via Instellingen › Beveiliging.
passcode-step-new-work-profile = Stel een nieuwe in via Instellingen › Beveiliging › Werkprofiel.
passcode-step-new-windows-10-mobile = Stel een nieuwe in via Instellingen › Accounts › Aanmeldingsopties.
passcode-step-new-windows-phone = Stel een nieuwe in via Instellingen › Vergrendelingsscherm.
passcode-step-new-account = Kies een nieuw wachtwoord als het apparaat erom vraagt.
passcode-step-new-other = Stel een nieuwe in via Instellingen op het apparaat.
# $device (String): the device's name
passcode-removed-step-open = Open { $device }; er wordt niet meer om een wachtwoordcode gevraagd.
passcode-removed-step-new = Stel een nieuwe in via Instellingen › Face ID en toegangscode of Touch ID en toegangscode, en stel Touch ID of Face ID opnieuw in.
passcode-removed-step-asked = Stel een nieuwe in als het apparaat erom vraagt, en stel Touch ID of Face ID opnieuw in.
