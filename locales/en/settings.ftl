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
settings-notifications = Notifications
settings-system-notifications = System notifications
settings-system-notifications-hint = Tells you that something happened to a device while this window isn’t in front. You find it under Notifications either way.
settings-system-notifications-refused = Your browser doesn’t let this website show notifications. You can allow it in the browser’s settings for this site. You find them under Notifications either way.
settings-keyboard = Keyboard
settings-shortcuts = Keyboard shortcuts
settings-shortcuts-hint = Keys for what you do often, such as F2 to rename the open device.
settings-shortcuts-show = Show the shortcuts
settings-account = Account
settings-kept = This computer has no keychain that the app can use, so you’re signed out when you close it.
settings-kept-until-signed-out = You stay signed in on this computer until you sign out.
settings-kept-while-used = You stay signed in in this browser until you sign out or stop using the portal for a while.
settings-sign-out-everywhere = Sign out everywhere
settings-sign-out-everywhere-hint = Signing out everywhere also ends your sessions in other browsers and on other computers.
settings-about = About
settings-version = Version
settings-licences = Open-source licences
# $organisation (String): the organisation's name
settings-organisation = Your organisation: { $organisation }
