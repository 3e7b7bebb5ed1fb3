### Restarting a computer.

# $device (String): the device's name
restart-title = Restart { $device }?
# $device (String): the device's name
restart-what = { $device } restarts as soon as the device is in contact, and doesn’t ask first. Work on it that isn’t saved is lost.
restart-this-device = This is the device you’re using now. Save your work first.
restart-button = Restart
