### Resetting a passcode: the row, both banners, what became of it.

reset-passcode = Reset passcode

## What it will do, in one line

reset-removes = Removes the passcode. No temporary one is created.
reset-removes-asks = Removes the passcode. No temporary one is created; the device then asks for a new one.
reset-temporary-letters = Creates a temporary passcode of letters and digits.
reset-temporary-digits = Creates a temporary passcode of digits.
reset-work-profile-letters = Creates a temporary passcode of letters and digits for the work profile.
reset-work-profile-digits = Creates a temporary passcode of digits for the work profile.
reset-account-letters = Creates a temporary password of letters and digits for your account.
reset-account-digits = Creates a temporary password of digits for your account.

## Why it isn't available, and what to do instead

reason-user-enrolled = Only the work part of this device is managed, so its passcode can’t be reset from here.
reason-no-passcode-policy = No passcode policy applies to this device, so its passcode can’t be reset from here.
reason-android-too-new = Android 7 and later can’t have its passcode reset.
reason-work-profile-too-old = A work profile before Android 7 can’t have its passcode reset.
reason-token-not-activated = Passcode reset hasn’t been switched on on this phone yet.
reason-windows-mobile = Only Windows 10 Mobile from the Creators Update on, joined to your organisation, can have its passcode reset.
reason-platform-cant = This kind of device can’t have its passcode reset.
reason-switched-off = Your organisation has switched this off for this device.
reason-not-known-enough = Too little is known of this device to do this safely.
reason-software-client = An older client manages this computer; you can only rename it.
reason-exchange = Only mail is managed on this device; you can only rename it.
reason-not-yours = You aren’t this device’s primary user.
reason-no-primary-user = This device has no primary user, so nobody can do this themselves.
reason-enrolment-manager = This device was enrolled for many people, so nobody can do this themselves.
reason-agent-cant = This device’s agent can’t do that yet.
reason-under-way = A passcode reset is already under way.
reason-leaving = This device is being removed from management.
instead-contact-it = Contact IT.
instead-reset-device = Reset the device instead. That erases everything on it.
instead-open-notification = Open the notification on your phone first and enter your passcode there. If you’ve forgotten it, contact IT.
instead-wait = Wait until it is done.

## Banner 1: confirm that it's you

# $device (String): the device's name
confirm-you-title = To reset the passcode of { $device }, confirm that it’s you
confirm-you = You’ll be signed out. Sign in again within five minutes; then you’re asked once more. Nothing changes until then.
# $device (String): the device's name
confirm-show-title = To show the temporary passcode of { $device }, confirm that it’s you
confirm-show = You’ll be signed out. Sign in again within five minutes, and you’re back here.
confirm-you-challenged = Your sign-in is more than five minutes old. Nothing has changed; sign in once more.
confirm-sign-out-unconfirmed = The portal didn’t confirm that you’re signed out. Nothing has changed on the device. Check your connection, then try again.
confirm-sign-out = Sign out
confirm-cancel = Cancel

## Banner 2: what will happen, for the last time

# $device (String): the device's name
last-title = Reset the passcode of { $device }?
# $device (String): the device's name
last-title-account = Reset your password on { $device }?
# $device (String): the device's name
last-title-their-account = Reset the user’s password on { $device }?
# $device (String): the device's name
last-removes = The passcode is removed from { $device }, and no temporary one is created.
# $device (String): the device's name
last-removes-asks = The passcode is removed from { $device }, and no temporary one is created. The device then asks for a new one.
last-touch-id = Touch ID and Face ID are removed with it. They must be set up again, for purchases too.
# $device (String): the device's name
last-temporary-letters = The current passcode of { $device } stops working. It gets a temporary one of letters and digits, shown to you here.
# $device (String): the device's name
last-temporary-digits = The current passcode of { $device } stops working. It gets a temporary one of digits, shown to you here.
# $device (String): the device's name
last-work-profile-letters = The passcode of the work profile on { $device } stops working. It gets a temporary one of letters and digits, shown to you here. The passcode of the device itself stays as it is.
# $device (String): the device's name
last-work-profile-digits = The passcode of the work profile on { $device } stops working. It gets a temporary one of digits, shown to you here. The passcode of the device itself stays as it is.
# $device (String): the device's name
last-account-letters = The password of your account on { $device } stops working. It gets a temporary one of letters and digits, shown to you here, and you choose a new one the next time you sign in.
# $device (String): the device's name
last-account-digits = The password of your account on { $device } stops working. It gets a temporary one of digits, shown to you here, and you choose a new one the next time you sign in.
last-windows-hello = Windows Hello keeps working.
last-not-with-you-removed = Don’t do this if you don’t have the device with you: whoever holds it can then read most of what is on it, personal and company data.
last-not-with-you = Don’t do this if you don’t have the device with you.
last-lost-lock = If it’s lost, lock it instead.
last-lost-contact = If it’s lost, contact IT.
# $time (String): minutes and seconds left, "4:12"
last-time-left = Confirm within { $time }
last-button = Reset passcode
last-button-account = Reset password
last-cancel = Cancel
last-busy = Requesting
last-too-late-title = That took too long
# $device (String): the device's name
last-too-late = The passcode of { $device } hasn’t changed.
last-start-again = Start again
# $device (String): the device's name
last-not-done-account = The password on { $device } couldn’t be reset
last-doubt-title = The connection was lost
# $device (String): the device's name
last-doubt = We don’t know yet whether the passcode reset of { $device } was requested. Try again: it is never requested twice.
# $device (String): the device's name
last-doubt-too-late = We don’t know whether the passcode reset of { $device } was requested. You’ll see it under Activity once the portal can be reached again.
last-try-again = Try again

## What became of it, announced

# $device (String): the device's name
became-pending = The passcode reset of { $device } is pending
# $device (String): the device's name
became-removed = The passcode of { $device } has been removed
# $device (String): the device's name
became-temporary = { $device } has a temporary passcode now.
