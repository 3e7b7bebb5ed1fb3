### Resetting a device to its factory settings.

# $device (String): the device's name
reset-device-title = Reset { $device } and erase everything on it?
# $device (String): the device's name
reset-device-title-work-profile = Erase the work profile on { $device }?
# $device (String): the device's name
reset-device-title-company-data = Erase company data on { $device }?
reset-device-what = This can’t be undone once the device has received the command. What is lost:
reset-device-this-device = This is the device you’re using now. You lose it now, with this app.
reset-device-button = Erase everything
reset-device-button-work-profile = Erase work profile
reset-device-button-company-data = Erase company data
# $device (String): the device's name
reset-device-type = Type “{ $device }” to go on
reset-device-type-first = Type the name of the device first.
# $device (String): the device's name
reset-device-too-late = { $device } hasn’t been reset.

## What is lost with it

loses-photos = Photos, messages, apps and files, your own and your organisation’s
loses-phone = All apps, files and settings on it, photos and messages too
loses-computer = All files, programs and settings on it, for everybody who uses it
loses-unsaved = For good: everything that has no backup
loses-enrolment = Access to company resources, until it is set up and enrolled again
