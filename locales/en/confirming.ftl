### The banners of every action but the passcode reset, whose words are its own.

# $device (String): the device's name
confirm-remove-title = To remove { $device }, confirm that it’s you
# $device (String): the device's name
confirm-reset-device-title = To reset { $device }, confirm that it’s you
sign-in-app = If your sign-in app is on this phone and you can’t open the phone, you can’t sign in. In that case, call IT.
sign-in-app-call = If your sign-in app is on this phone and you can’t open the phone, you can’t sign in. In that case, call IT:

## What became of asking

# $device (String): the device's name
confirming-not-done = Nothing has changed on { $device }.
# $device (String): the device's name
confirming-doubt = We don’t know yet whether this was requested for { $device }. Try again: it is never requested twice.
# $device (String): the device's name
confirming-doubt-too-late = We don’t know whether this was requested for { $device }. You’ll see it under Activity once the portal can be reached again.
confirming-close = Close
