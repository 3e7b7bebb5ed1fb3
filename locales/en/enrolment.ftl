### Don’t see your device? How a device of each kind is enrolled.

enrolment-title = Add a device
enrolment-lead = A device appears in My Devices as soon as it is enrolled. What kind is it?
enrolment-kinds = Kind of device
enrolment-android = Android
enrolment-ios = iPhone and iPad
enrolment-windows = Windows
enrolment-macos = Mac
enrolment-linux = Linux
enrolment-how = How do I enrol it?
enrolment-happens = What happens when I enrol it?
enrolment-app = What is the app?

## Phones, tablets and computers

enrolment-phone-rules = Your organisation’s rules apply from then on, such as a passcode of a certain length.
enrolment-phone-actions = You can lock it from here if it gets lost. IT can too, and can take company data off it; what is yours on your own device stays.
enrolment-phone-portal = { -company-portal }, which you’re using now, shows your devices and lets you help yourself. It works from any device, so it needn’t be on this one.
enrolment-computer-portal = { -company-portal } also runs on it as an app: the same as here, in a window of its own, with notifications of the system.

## Android

enrolment-android-how-ask = Ask IT for the enrolment link or QR code, unless you were given one.
enrolment-android-how-open = Is the device your own? Open the link on it, and install the app that it leads to in Google Play. Is it a new one from your organisation? Tap its first screen six times and scan the QR code.
enrolment-android-how-sign-in = Sign in with your work or school account. Android first shows what will be set up.
enrolment-android-how-passcode = Set a screen lock if you’re asked for one.
enrolment-android-happens-profile = Your own device gets a work profile. Work apps carry a briefcase, and they and their data stay apart from everything that is yours.
enrolment-android-happens-whole = A device that belongs to your organisation is managed as a whole.
enrolment-android-app = The app from Google Play is the management app of your organisation’s choice. It sets up the work profile, stays in contact and says when a rule isn’t met.

## iPhone and iPad

enrolment-ios-how-ask = Ask IT for the enrolment link, unless you were given one, and open it in Safari on the iPhone or iPad.
enrolment-ios-how-sign-in = Sign in with your work or school account and allow the profile to be downloaded.
enrolment-ios-how-install = Open Settings and tap “Profile Downloaded”. Read what the profile may do, then tap “Install”.
enrolment-ios-how-passcode = Set a passcode if you’re asked for one.
enrolment-ios-happens-profile = A management profile is installed. You can see what it may do in Settings › General › VPN & Device Management.
enrolment-ios-happens-apps = Work apps, mail and Wi-Fi can be set up for you. They are removed when the device is removed from the portal.
enrolment-ios-app = iOS and iPadOS manage themselves through the profile, so no app has to be installed for that. IT may offer one that brings your work apps.

## Windows

enrolment-windows-how-open = On the PC, open Settings › Accounts › Access work or school.
enrolment-windows-how-connect = Choose “Connect”, or “Enroll only in device management” if IT told you so, and sign in with your work or school account.
enrolment-windows-how-server = If Windows asks for a server, type the address that IT gave you.
enrolment-windows-how-wait = Leave the PC on for a few minutes, and restart it when Windows asks for that.
enrolment-windows-happens-account = Your work or school account is added to Windows. Choose “Info” on the same page of Settings to see what is managed.
enrolment-windows-happens-rules = Your organisation’s rules apply from then on, such as an encrypted drive, updates and a PIN to sign in with.
enrolment-windows-happens-apps = Work apps, Wi-Fi and VPN can be set up for you.
enrolment-windows-happens-actions = You and IT can restart it from here. IT can take company data off it; what is yours on your own PC stays.
enrolment-windows-app = Windows manages itself, so nothing has to be installed for that.

## Mac

enrolment-macos-how-ask = Ask IT for the enrolment link, unless you were given one, and open it in Safari on the Mac.
enrolment-macos-how-sign-in = Sign in with your work or school account and let the profile download.
enrolment-macos-how-install = Open System Settings › General › Device Management. On an older macOS that is Privacy & Security › Profiles. Open the profile and choose “Install”.
enrolment-macos-how-password = Type the password you use on this Mac, and restart it if it asks for that.
enrolment-macos-happens-profile = A management profile is installed. You can see what it may do in System Settings.
enrolment-macos-happens-rules = Your organisation’s rules apply from then on, such as an encrypted disk, updates and a screen that locks itself.
enrolment-macos-happens-apps = Work apps, Wi-Fi and VPN can be set up for you. They are removed when the Mac is removed from the portal.
enrolment-macos-happens-actions = You and IT can restart it from here. IT can take company data off it; what is yours on your own Mac stays.
enrolment-macos-app = macOS manages itself through the profile, so nothing has to be installed for that.

## Linux

enrolment-linux-how-install = Install the program portal-agent on the computer. IT has the package for your distribution.
enrolment-linux-how-code = Get an enrolment code here. It enrols one computer, in your name, and works once.
enrolment-linux-how-enrol = Type this in a terminal on that computer:
enrolment-linux-how-run = Start the agent. It has to keep running; IT’s package does that by itself.
enrolment-linux-happens-agent = The agent keeps in contact with the portal. It says what the computer is called, its model, serial number and version of Linux, and whether it meets the rules.
enrolment-linux-happens-files = It doesn’t read your files, your mail or what you do on the web.
enrolment-linux-happens-actions = It carries out what you or IT ask for here and your organisation allows: lock the screen, restart, reset your password.
enrolment-linux-happens-story = The device’s activity lists everything that was asked of it, with who asked and when.
enrolment-linux-app = portal-agent is a small, open-source program of { -company-portal } itself. It runs as an administrator (root), because only an administrator can lock and restart a computer.

## The one-time code

enrolment-code-get = Get an enrolment code
enrolment-code-again = Get another enrolment code
enrolment-code-label = Your enrolment code
# $time (String): a time of day, or date and time, "14:05"
enrolment-code-until = Works once, until { $time }.
enrolment-code-warning = Whoever has this enrolment code can enrol a computer in your name. Don’t pass it on.
enrolment-code-expired = This enrolment code no longer works. Get another one.
enrolment-code-failed = The enrolment code couldn’t be made.
# What stands in a command in place of a code, until there is one.
enrolment-code-placeholder = CODE
enrolment-copy-code = Copy the enrolment code
enrolment-copy-enrol = Copy the command that enrols the computer
enrolment-copy-run = Copy the command that starts the agent
enrolment-copied = Copied
enrolment-copy-failed = That couldn’t be copied. Select it and copy it yourself.
