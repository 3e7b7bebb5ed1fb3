### Settings.

settings-title = Settings
settings-appearance = Language and appearance
settings-language = Language
# What this language calls itself.
settings-language-name = English
settings-language-system = System
settings-language-english = English
settings-language-dutch = Nederlands
settings-theme = Theme
settings-theme-system = System
settings-theme-light = Light
settings-theme-dark = Dark
settings-account = Account
settings-kept = You stay signed in until you close the app.
settings-about = About
settings-version = Version
# $organisation (String): the organisation's name
settings-organisation = Your organisation: { $organisation }
