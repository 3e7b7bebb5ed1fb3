### The sign-in screen.

signing-in-title = { -company-portal }
# $organisation (String): the organisation's name
signing-in-lead = Meld u aan met uw werk- of schoolaccount bij { $organisation }.
signing-in-lead-unknown = Meld u aan met uw werk- of schoolaccount.
signing-in-button = Aanmelden
signing-in-again = Opnieuw aanmelden
signing-in-browser-opens = Hiervoor wordt uw browser geopend.
signing-in-page-follows = Hiervoor gaat u naar de aanmeldpagina van uw organisatie.
# $host (String): the host name of the sign-in page, "login.contoso.example"
signing-in-at-host = U meldt zich aan bij { $host }.
signing-in-not-yours = Niet uw organisatie?
signing-in-use-another = Andere organisatie gebruiken
signing-in-promise = Uw apparaten, in uw handen.
signing-in-promise-detail = Bekijk hoe het met uw apparaten gaat en help uzelf als u er niet meer in kunt.

## While the browser has it

signing-in-waiting = Rond het aanmelden af in uw browser
signing-in-waiting-detail = Hiervoor is een browservenster geopend. Kom hier terug als u klaar bent.
# $device (String): the device's name
signing-in-waiting-reset-passcode = U bevestigt uw identiteit om de wachtwoordcode van { $device } opnieuw in te stellen.
# $device (String): the device's name
signing-in-waiting-show-passcode = U bevestigt uw identiteit om de tijdelijke wachtwoordcode van { $device } te tonen.
# $device (String): the device's name
signing-in-waiting-remove-device = U bevestigt uw identiteit om { $device } te verwijderen.
# $device (String): the device's name
signing-in-waiting-reset-device = U bevestigt uw identiteit om { $device } opnieuw in te stellen.
signing-in-waiting-approve = U bevestigt uw identiteit om voor IT een beslissing te nemen.
# $time (String): minutes and seconds left, "4:12"
signing-in-time-left = Resterende tijd: { $time }
signing-in-reopen = Browser opnieuw openen
signing-in-open = Browser openen
signing-in-cancel = Annuleren
signing-in-no-browser = Er kon geen browser worden geopend. Kopieer deze link en open die in een browser op deze computer.
signing-in-link = Aanmeldlink
signing-in-copy-link = Link kopiëren
signing-in-link-copied = Link gekopieerd

## What ended it

signing-in-cancelled = Het aanmelden is geannuleerd.
signing-in-took-too-long = Dat duurde te lang. Aanmelden moet binnen vijf minuten gebeuren.
signing-in-somebody-else = Iemand anders heeft zich aangemeld. Meld u ter bevestiging aan met hetzelfde account als eerst.
signing-in-somebody-else-next = Meld u aan met uw eigen account om opnieuw te beginnen.
signing-in-portal-unreachable = De portal is niet bereikbaar. Controleer uw verbinding en meld u dan opnieuw aan.
signing-in-not-a-portal = Op dit adres is geen portal. Vraag IT om het juiste adres.
signing-in-issuer-unreachable = De aanmeldservice van uw organisatie is niet bereikbaar. Controleer uw verbinding en meld u dan opnieuw aan.
signing-in-refused = De aanmeldservice van uw organisatie heeft deze aanmelding geweigerd. Probeer het opnieuw, of neem contact op met IT als dit blijft gebeuren.
signing-in-not-trusted = Wat de browser terugstuurde, was niet te vertrouwen en is daarom niet gebruikt. Meld u opnieuw aan.
signing-in-session-ended = Uw sessie is beëindigd. Meld u opnieuw aan om verder te gaan.
signing-in-signed-out-here-only = U bent hier afgemeld. Dit kon niet aan de portal worden doorgegeven, dus misschien bent u op andere apparaten nog aangemeld. Meld u opnieuw aan en kies nog eens Overal afmelden om u ook daar af te melden.
signing-in-not-allowed = De instellingen van uw organisatie op deze computer staan deze portal of de aanmeldservice ervan niet toe. Neem contact op met IT.
signing-in-settings-unreadable = De instellingen die uw organisatie op deze computer heeft gezet, kunnen niet worden gelezen. Daarom kan niemand zich aanmelden. Neem contact op met IT.
# $host (String): the host name of the sign-in page, "login.contoso.example"
signing-in-host-changed = De aanmeldpagina van uw organisatie staat nu op { $host }. Die pagina is niet geopend. Kent u dat adres niet, vraag het dan eerst aan IT voordat u zich aanmeldt.
# $device (String): the device's name
signing-in-cancelled-reset-passcode = Het aanmelden is geannuleerd. De wachtwoordcode van { $device } is niet gewijzigd.
# $device (String): the device's name
signing-in-took-too-long-reset-passcode = Dat duurde te lang. De wachtwoordcode van { $device } is niet gewijzigd.
# $device (String): the device's name
signing-in-somebody-else-reset-passcode = Iemand anders heeft zich aangemeld. De wachtwoordcode van { $device } is niet gewijzigd.
# $device (String): the device's name
signing-in-unreachable-reset-passcode = Het aanmelden kon niet worden afgerond omdat de verbinding wegviel. De wachtwoordcode van { $device } is niet gewijzigd.
# $device (String): the device's name
signing-in-failed-reset-passcode = De aanmelding is niet geaccepteerd. De wachtwoordcode van { $device } is niet gewijzigd.
# $device (String): the device's name
signing-in-not-signed-in-reset-passcode = U bent niet aangemeld. De wachtwoordcode van { $device } is niet gewijzigd.
# $device (String): the device's name
signing-in-cancelled-show-passcode = Het aanmelden is geannuleerd. De tijdelijke wachtwoordcode van { $device } is niet getoond.
# $device (String): the device's name
signing-in-took-too-long-show-passcode = Dat duurde te lang. De tijdelijke wachtwoordcode van { $device } is niet getoond.
# $device (String): the device's name
signing-in-somebody-else-show-passcode = Iemand anders heeft zich aangemeld. De tijdelijke wachtwoordcode van { $device } is niet getoond.
# $device (String): the device's name
signing-in-unreachable-show-passcode = Het aanmelden kon niet worden afgerond omdat de verbinding wegviel. De tijdelijke wachtwoordcode van { $device } is niet getoond.
# $device (String): the device's name
signing-in-failed-show-passcode = De aanmelding is niet geaccepteerd. De tijdelijke wachtwoordcode van { $device } is niet getoond.
# $device (String): the device's name
signing-in-not-signed-in-show-passcode = U bent niet aangemeld. De tijdelijke wachtwoordcode van { $device } is niet getoond.
# $device (String): the device's name
signing-in-cancelled-remove-device = Het aanmelden is geannuleerd. { $device } is niet verwijderd.
# $device (String): the device's name
signing-in-took-too-long-remove-device = Dat duurde te lang. { $device } is niet verwijderd.
# $device (String): the device's name
signing-in-somebody-else-remove-device = Iemand anders heeft zich aangemeld. { $device } is niet verwijderd.
# $device (String): the device's name
signing-in-unreachable-remove-device = Het aanmelden kon niet worden afgerond omdat de verbinding wegviel. { $device } is niet verwijderd.
# $device (String): the device's name
signing-in-failed-remove-device = De aanmelding is niet geaccepteerd. { $device } is niet verwijderd.
# $device (String): the device's name
signing-in-not-signed-in-remove-device = U bent niet aangemeld. { $device } is niet verwijderd.
# $device (String): the device's name
signing-in-cancelled-reset-device = Het aanmelden is geannuleerd. { $device } is niet opnieuw ingesteld.
# $device (String): the device's name
signing-in-took-too-long-reset-device = Dat duurde te lang. { $device } is niet opnieuw ingesteld.
# $device (String): the device's name
signing-in-somebody-else-reset-device = Iemand anders heeft zich aangemeld. { $device } is niet opnieuw ingesteld.
# $device (String): the device's name
signing-in-unreachable-reset-device = Het aanmelden kon niet worden afgerond omdat de verbinding wegviel. { $device } is niet opnieuw ingesteld.
# $device (String): the device's name
signing-in-failed-reset-device = De aanmelding is niet geaccepteerd. { $device } is niet opnieuw ingesteld.
# $device (String): the device's name
signing-in-not-signed-in-reset-device = U bent niet aangemeld. { $device } is niet opnieuw ingesteld.
signing-in-cancelled-approve = Het aanmelden is geannuleerd. Er is niets besloten.
signing-in-took-too-long-approve = Dat duurde te lang. Er is niets besloten.
signing-in-somebody-else-approve = Iemand anders heeft zich aangemeld. Er is niets besloten.
signing-in-unreachable-approve = Het aanmelden kon niet worden afgerond omdat de verbinding wegviel. Er is niets besloten.
signing-in-failed-approve = De aanmelding is niet geaccepteerd. Er is niets besloten.
signing-in-not-signed-in-approve = U bent niet aangemeld. Er is niets besloten.
signing-in-next = Meld u aan om opnieuw te beginnen.
signing-in-no-portal-title = Nog geen portal
signing-in-cant-title = Aanmelden kan niet op deze computer
signing-in-no-portal = Deze app kent de portal van uw organisatie niet, en de instellingen op deze computer laten u er geen kiezen. Neem contact op met IT.
signing-in-host-failed = De app kon dat niet doen. Er is niets gewijzigd; probeer het opnieuw.
signing-in-website-failed = Het aanmelden kon niet worden gestart. Er is niets gewijzigd. Controleer uw verbinding en probeer het opnieuw.
