### Settings.

settings-title = Instellingen
settings-appearance = Taal en weergave
settings-language = Taal
# What this language calls itself.
settings-language-name = Nederlands
settings-language-system = Systeem
settings-language-english = English
settings-language-dutch = Nederlands
settings-theme = Thema
settings-theme-system = Systeem
settings-theme-light = Licht
settings-theme-dark = Donker
settings-notifications = Meldingen
settings-system-notifications = Systeemmeldingen
settings-system-notifications-hint = Meldt dat er iets met een apparaat is gebeurd als dit venster niet op de voorgrond staat. U vindt het hoe dan ook bij Meldingen.
settings-system-notifications-refused = Uw browser staat niet toe dat deze website meldingen toont. U kunt dat toestaan in de browserinstellingen voor deze site. U vindt ze hoe dan ook bij Meldingen.
settings-keyboard = Toetsenbord
settings-shortcuts = Sneltoetsen
settings-shortcuts-hint = Toetsen voor wat u vaak doet, zoals F2 om de naam van het geopende apparaat te wijzigen.
settings-shortcuts-show = Sneltoetsen tonen
settings-account = Account
settings-kept = Deze computer heeft geen beveiligde opslag die de app kan gebruiken. Daarom wordt u afgemeld zodra u de app sluit.
settings-kept-until-signed-out = U blijft op deze computer aangemeld totdat u zich afmeldt.
settings-kept-while-used = U blijft in deze browser aangemeld totdat u zich afmeldt of de bedrijfsportal een tijd niet gebruikt.
settings-sign-out-everywhere = Overal afmelden
settings-sign-out-everywhere-hint = Overal afmelden beëindigt ook uw sessies in andere browsers en op andere computers.
settings-about = Over
settings-version = Versie
settings-licences = Opensourcelicenties
# $organisation (String): the organisation's name
settings-organisation = Uw organisatie: { $organisation }
