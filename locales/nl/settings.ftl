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
settings-account = Account
settings-kept = U blijft aangemeld totdat u de app sluit.
settings-about = Over
settings-version = Versie
# $organisation (String): the organisation's name
settings-organisation = Uw organisatie: { $organisation }
