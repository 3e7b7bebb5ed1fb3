### A temporary passcode, and what to do with it.

passcode-title = Temporary passcode
passcode-title-work-profile = Temporary passcode of the work profile
passcode-title-account = Temporary password of your account
passcode-hidden = Hidden
passcode-show = Show
passcode-hide = Hide
passcode-copy = Copy
passcode-copied = Copied
passcode-unreachable = The portal can’t be reached, so the passcode isn’t shown. Check your connection and try again.
passcode-copy-failed = Couldn’t copy. Type it over instead.
passcode-spell = Spell it out
passcode-spell-less = Don’t spell it out
passcode-print = Print
passcode-on-paper = Destroy this sheet once nobody needs it any more.
# $time (String): minutes and seconds left, "4:38"
passcode-hides-in = Hides in { $time }
# $until (String): date and time
passcode-until = Can be shown until { $until }
# $device (String): the device's name
passcode-step-unlock = Unlock { $device } with this passcode.
# $device (String): the device's name
passcode-step-unlock-work-profile = Open the work profile on { $device } with this passcode.
# $device (String): the device's name
passcode-step-sign-in = Sign in to { $device } with this password.
passcode-step-new-android = Choose a new one under Settings › Security.
passcode-step-new-work-profile = Choose a new one under Settings › Security › Work profile.
passcode-step-new-windows-10-mobile = Choose a new one under Settings › Accounts › Sign-in options.
passcode-step-new-windows-phone = Choose a new one under Settings › Lock screen.
passcode-step-new-account = Choose a new password when the device asks for it.
passcode-step-new-other = Choose a new one in the device’s Settings.
# $device (String): the device's name
passcode-removed-step-open = Open { $device }; it no longer asks for a passcode.
passcode-removed-step-new = Choose a new one under Settings › Face ID & Passcode or Touch ID & Passcode, and set up Touch ID or Face ID again.
passcode-removed-step-asked = Choose a new one when the device asks for it, and set up Touch ID or Face ID again.
