### Locking a device.

# $device (String): the device's name
lock-title = Lock { $device }?
# $device (String): the device's name
lock-what = The screen of { $device } is locked as soon as it is in contact. That takes a passcode that was set on it before: the same one opens it again, and nothing on it changes.
# $device (String): the device's name
lock-what-pin = { $device } restarts and is locked with a PIN of six digits, which IT gives you.
lock-this-device = This is the device you’re using now. You’ll need its passcode to go on.
lock-button = Lock
