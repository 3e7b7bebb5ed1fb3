### Whether a device complies, why not, and what to do about it.

compliance-heading = Compliance
compliance-all-well = This device meets everything that your organisation asks for.
compliance-checking = It isn’t known yet whether this device complies.
# $date (String): a day, "3 December"
compliance-by = Put this right by { $date }. Until then the device keeps its access to company resources.
compliance-no-access = Until this is put right, the device can’t access company resources.
# $policy (String): the name of the policy
compliance-policy = From the policy “{ $policy }”
compliance-how = How to resolve this
compliance-check-again = Check again

## What fails

setting-passcode = Passcode
setting-encryption = Encryption
setting-os-version = Operating system version
setting-jailbroken = Protection of the system
setting-last-contact = Last contact
found-passcode = Expected: a passcode. Found: none.
found-encryption = Expected: encrypted storage. Found: not encrypted.
# $found (String): what the device said
# $expected (String): what is asked for
found-os-version = Expected: { $expected } or later. Found: { $found }.
found-jailbroken = Expected: a system as its maker delivers it. Found: jailbroken or rooted.
# $found (Number): how many days ago the device was in contact
# $expected (Number): within how many days it should have been
found-last-contact = Expected: in contact within { $expected ->
        [one] { $expected } day
       *[other] { $expected } days
    }. Found: { $found ->
        [one] { $found } day ago
       *[other] { $found } days ago
    }.
found-unknown = The device hasn’t reported this yet.

## How to resolve it, step by step

fix-passcode-ios = Open Settings, then Face ID & Passcode or Touch ID & Passcode, and turn the passcode on.
fix-passcode-android = Open Settings, then Security, then Screen lock, and choose a PIN or a password.
fix-passcode-windows = Open Settings, then Accounts, then Sign-in options, and set a password or a PIN.
fix-passcode-macos = Open System Settings, then Users & Groups, and give your account a password.
fix-passcode-linux = Give your account a password: in the settings under Users, or with passwd in a terminal.
fix-passcode-other = Set a passcode in the settings of the device.
fix-encryption-ios = Set a passcode: the storage is encrypted with it from then on.
fix-encryption-android = Charge the phone, open Settings, then Security, then Encryption, and encrypt it. That can take an hour.
fix-encryption-windows = Open Settings, search for BitLocker or Device encryption, and turn it on. Keep the recovery key somewhere else.
fix-encryption-macos = Open System Settings, then Privacy & Security, and turn FileVault on.
fix-encryption-linux = The disk of a Linux computer is encrypted when it is installed. Contact IT before you do anything.
fix-encryption-other = Turn encryption on in the settings of the device.
fix-version-ios = Open Settings, then General, then Software Update, and install what is offered.
fix-version-android = Open Settings, then System, then System update, and install what is offered.
fix-version-windows = Open Settings, then Windows Update, and install what is offered. Restart when it asks.
fix-version-macos = Open System Settings, then General, then Software Update, and install what is offered.
fix-version-linux = Upgrade the distribution to a version that your organisation still allows, as its own instructions say.
fix-version-other = Install the updates that the device offers. If it offers none, contact IT.
fix-jailbroken = Keep a copy of what is yours, restore the maker’s own system, and enrol the device again. Contact IT if you didn’t change it yourself.
fix-last-contact = Switch the device on and connect it to the internet, then check again here.
fix-then = When that is done, choose Check again: the device says how it is at its next contact.
