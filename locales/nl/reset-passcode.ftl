### Resetting a passcode: the row, both banners, what became of it.

reset-passcode = Wachtwoordcode opnieuw instellen

## What it will do, in one line

reset-removes = Verwijdert de wachtwoordcode. Er wordt geen tijdelijke gemaakt.
reset-removes-asks = Verwijdert de wachtwoordcode. Er wordt geen tijdelijke gemaakt; het apparaat vraagt daarna om een nieuwe.
reset-temporary-letters = Maakt een tijdelijke wachtwoordcode van letters en cijfers.
reset-temporary-digits = Maakt een tijdelijke wachtwoordcode van cijfers.
reset-work-profile-letters = Maakt een tijdelijke wachtwoordcode van letters en cijfers voor het werkprofiel.
reset-work-profile-digits = Maakt een tijdelijke wachtwoordcode van cijfers voor het werkprofiel.
reset-account-letters = Maakt een tijdelijk wachtwoord van letters en cijfers voor uw account.
reset-account-digits = Maakt een tijdelijk wachtwoord van cijfers voor uw account.

## Why it isn't available, and what to do instead

reason-user-enrolled = Alleen het werkgedeelte van dit apparaat wordt beheerd. Daarom kan de wachtwoordcode hier niet opnieuw worden ingesteld.
reason-no-passcode-policy = Voor dit apparaat geldt geen wachtwoordcodebeleid. Daarom kan de wachtwoordcode hier niet opnieuw worden ingesteld.
reason-android-too-new = Bij Android 7 en hoger kan de wachtwoordcode niet opnieuw worden ingesteld.
reason-work-profile-too-old = Bij een werkprofiel vóór Android 7 kan de wachtwoordcode niet opnieuw worden ingesteld.
reason-token-not-activated = Opnieuw instellen van de wachtwoordcode is op deze telefoon nog niet ingeschakeld.
reason-windows-mobile = Alleen bij Windows 10 Mobile vanaf de Creators Update, gekoppeld aan uw organisatie, kan de wachtwoordcode opnieuw worden ingesteld.
reason-platform-cant = Bij dit soort apparaten kan de wachtwoordcode niet opnieuw worden ingesteld.
reason-switched-off = Uw organisatie heeft dit voor dit apparaat uitgeschakeld.
reason-not-known-enough = Er is te weinig over dit apparaat bekend om dit veilig te doen.
reason-software-client = Deze computer wordt beheerd door een oudere client; u kunt alleen de naam wijzigen.
reason-exchange = Op dit apparaat wordt alleen e-mail beheerd; u kunt alleen de naam wijzigen.
reason-not-yours = U bent niet de primaire gebruiker van dit apparaat.
reason-no-primary-user = Dit apparaat heeft geen primaire gebruiker. Daarom kan niemand dit zelf doen.
reason-enrolment-manager = Dit apparaat is voor meerdere mensen ingeschreven. Daarom kan niemand dit zelf doen.
reason-agent-cant = De agent van dit apparaat kan dat nog niet.
reason-under-way = De wachtwoordcode wordt al opnieuw ingesteld.
reason-leaving = Dit apparaat wordt uit het beheer verwijderd.
instead-contact-it = Neem contact op met IT.
instead-reset-device = Stel in plaats daarvan het apparaat opnieuw in. Dat wist alles wat erop staat.
instead-open-notification = Open eerst de melding op uw telefoon en voer daar uw wachtwoordcode in. Bent u die vergeten, neem dan contact op met IT.
instead-wait = Wacht tot het is uitgevoerd.

## Banner 1: confirm that it's you

# $device (String): the device's name
confirm-you-title = Bevestig uw identiteit om de wachtwoordcode van { $device } opnieuw in te stellen
confirm-you = U wordt afgemeld. Meld u binnen vijf minuten opnieuw aan; daarna wordt het u nog één keer gevraagd. Tot dan verandert er niets.
# $device (String): the device's name
confirm-show-title = Bevestig uw identiteit om de tijdelijke wachtwoordcode van { $device } te tonen
confirm-show = U wordt afgemeld. Meld u binnen vijf minuten opnieuw aan, dan komt u hier terug.
confirm-you-challenged = Uw aanmelding is meer dan vijf minuten oud. Er is niets gewijzigd; meld u nog één keer aan.
confirm-sign-out-unconfirmed = De portal heeft niet bevestigd dat u bent afgemeld. Op het apparaat is niets gewijzigd. Controleer uw verbinding en probeer het opnieuw.
confirm-sign-out = Afmelden
confirm-cancel = Annuleren

## Banner 2: what will happen, for the last time

# $device (String): the device's name
last-title = De wachtwoordcode van { $device } opnieuw instellen?
# $device (String): the device's name
last-title-account = Uw wachtwoord op { $device } opnieuw instellen?
# $device (String): the device's name
last-title-their-account = Het wachtwoord van de gebruiker op { $device } opnieuw instellen?
# $device (String): the device's name
last-removes = De wachtwoordcode van { $device } wordt verwijderd en er wordt geen tijdelijke gemaakt.
# $device (String): the device's name
last-removes-asks = De wachtwoordcode van { $device } wordt verwijderd en er wordt geen tijdelijke gemaakt. Het apparaat vraagt daarna om een nieuwe.
last-touch-id = Touch ID en Face ID worden ook verwijderd. U moet ze opnieuw instellen, ook voor aankopen.
# $device (String): the device's name
last-temporary-letters = De huidige wachtwoordcode van { $device } werkt dan niet meer. Het apparaat krijgt een tijdelijke van letters en cijfers, die u hier te zien krijgt.
# $device (String): the device's name
last-temporary-digits = De huidige wachtwoordcode van { $device } werkt dan niet meer. Het apparaat krijgt een tijdelijke van cijfers, die u hier te zien krijgt.
# $device (String): the device's name
last-work-profile-letters = De wachtwoordcode van het werkprofiel op { $device } werkt dan niet meer. Het werkprofiel krijgt een tijdelijke van letters en cijfers, die u hier te zien krijgt. De wachtwoordcode van het apparaat zelf blijft zoals die is.
# $device (String): the device's name
last-work-profile-digits = De wachtwoordcode van het werkprofiel op { $device } werkt dan niet meer. Het werkprofiel krijgt een tijdelijke van cijfers, die u hier te zien krijgt. De wachtwoordcode van het apparaat zelf blijft zoals die is.
# $device (String): the device's name
last-account-letters = Het wachtwoord van uw account op { $device } werkt dan niet meer. Het account krijgt een tijdelijk wachtwoord van letters en cijfers, dat u hier te zien krijgt, en u kiest een nieuw wachtwoord als u zich de volgende keer aanmeldt.
# $device (String): the device's name
last-account-digits = Het wachtwoord van uw account op { $device } werkt dan niet meer. Het account krijgt een tijdelijk wachtwoord van cijfers, dat u hier te zien krijgt, en u kiest een nieuw wachtwoord als u zich de volgende keer aanmeldt.
last-windows-hello = Windows Hello blijft werken.
last-not-with-you-removed = Doe dit niet als u het apparaat niet bij u hebt: wie het in handen heeft, kan dan het meeste lezen van wat erop staat, zowel persoonlijke gegevens als bedrijfsgegevens.
last-not-with-you = Doe dit niet als u het apparaat niet bij u hebt.
last-lost-lock = Bent u het kwijt, vergrendel het dan.
last-lost-contact = Bent u het kwijt, neem dan contact op met IT.
# $time (String): minutes and seconds left, "4:12"
last-time-left = Bevestig binnen { $time }
last-button = Wachtwoordcode opnieuw instellen
last-button-account = Wachtwoord opnieuw instellen
last-cancel = Annuleren
last-busy = Wordt aangevraagd
last-too-late-title = Dat duurde te lang
# $device (String): the device's name
last-too-late = De wachtwoordcode van { $device } is niet gewijzigd.
last-start-again = Opnieuw beginnen
# $device (String): the device's name
last-not-done-account = Het wachtwoord op { $device } kon niet opnieuw worden ingesteld
last-doubt-title = De verbinding viel weg
# $device (String): the device's name
last-doubt = We weten nog niet of het opnieuw instellen van de wachtwoordcode van { $device } is aangevraagd. Probeer het gerust opnieuw: het wordt nooit twee keer aangevraagd.
# $device (String): the device's name
last-doubt-too-late = We weten niet of het opnieuw instellen van de wachtwoordcode van { $device } is aangevraagd. U ziet het bij Activiteit zodra de portal weer bereikbaar is.
last-try-again = Opnieuw proberen

## What became of it, announced

# $device (String): the device's name
became-pending = Opnieuw instellen van de wachtwoordcode van { $device } is in behandeling
# $device (String): the device's name
became-removed = De wachtwoordcode van { $device } is verwijderd
# $device (String): the device's name
became-temporary = { $device } heeft nu een tijdelijke wachtwoordcode.
