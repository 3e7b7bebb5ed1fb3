### Removing a device from management.

# $device (String): the device's name
remove-title = Remove { $device }?
# $device (String): the device's name
remove-what = { $device } is no longer managed and leaves your list. You can undo this for ten seconds. After that you can still cancel it until the device has received the command. What is lost:
remove-this-device = This is the device you’re using now. You lose access to company resources on it, and this app may be removed too.
remove-button = Remove
# $device (String): the device's name
remove-too-late = { $device } hasn’t been removed.

## What is lost with it

loses-mail = Work e-mail, calendar and contacts
loses-apps = Apps that your organisation put on it, with their data
loses-network = Wi-Fi, VPN and certificates for work
loses-work-profile = The work profile, with all its apps and data
loses-access = Access to company resources from this device
keeps-own = Your own photos, apps and files stay.
keeps-company = Files that you keep outside company apps stay on it.
keeps-rest = Everything outside the work profile stays.
keeps-all = Nothing on it is erased.
