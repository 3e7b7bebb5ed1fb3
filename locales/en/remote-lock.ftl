### Locking a device.

# $device (String): the device's name
lock-title = Lock { $device }?
# $device (String): the device's name
lock-what = The screen of { $device } locks as soon as the device is in contact. The passcode it already has opens it again, and nothing else on it changes. A device without a passcode can’t be locked.
# $device (String): the device's name
lock-what-pin = { $device } restarts and is locked with a PIN of six digits, which IT gives you.
lock-this-device = This is the device you’re using now. You’ll need its passcode to go on.
lock-button = Lock
