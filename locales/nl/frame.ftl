### What stands around every screen.

frame-product = { -company-portal }
frame-menu = Menu
frame-my-devices = Mijn apparaten
frame-notifications = Meldingen
frame-support = Ondersteuning
frame-settings = Instellingen
frame-it = IT
frame-all-devices = Alle apparaten
frame-people = Personen
frame-device-actions = Apparaatacties
frame-approvals = Goedkeuringen
frame-policy = Beleid
frame-audit = Auditlogboek
frame-enrolment = Apparaat toevoegen
frame-licences = Licenties
# $name (String): the person's name
frame-account-of = Account van { $name }
frame-use-another = Andere organisatie gebruiken
frame-sign-out = Afmelden
frame-sign-out-unconfirmed = De portal heeft niet bevestigd dat u bent afgemeld. Controleer uw verbinding en meld u opnieuw af.
frame-close = Sluiten
frame-skip = Naar de inhoud
frame-offline = De portal is nu niet bereikbaar. Wat u ziet, kan verouderd zijn; het wordt vanzelf bijgewerkt zodra er weer verbinding is.
frame-no-host-title = Open dit in de app { -company-portal }
frame-no-host = Deze pagina werkt alleen in de app. Start { -company-portal } op uw computer om uw apparaten te zien.
frame-website-silent-title = De portal is niet bereikbaar
frame-website-silent = Er is niets gewijzigd. Controleer uw verbinding en probeer het opnieuw.
frame-app-silent-title = { -company-portal } kan niet starten
frame-loading = Laden
frame-incomplete = Een deel van de bedrijfsportal kon niet worden geladen. Controleer uw verbinding en laad opnieuw.
frame-incomplete-title = Deze pagina kon niet worden geladen
frame-reload = Opnieuw laden
frame-not-found-title = Hier is niets
frame-not-found = Dit adres hoort niet bij een pagina van de bedrijfsportal.
frame-go-to-devices = Naar Mijn apparaten
