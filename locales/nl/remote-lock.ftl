### Locking a device.

# $device (String): the device's name
lock-title = { $device } vergrendelen?
# $device (String): the device's name
lock-what = Het scherm van { $device } wordt vergrendeld zodra het apparaat contact heeft. Met de wachtwoordcode die er al op is ingesteld, ontgrendelt u het weer. Verder verandert er niets op het apparaat. Een apparaat zonder wachtwoordcode kan niet worden vergrendeld.
# $device (String): the device's name
lock-what-pin = { $device } start opnieuw op en wordt vergrendeld met een pincode van zes cijfers, die u van IT krijgt.
lock-this-device = Dit is het apparaat dat u nu gebruikt. U hebt de wachtwoordcode nodig om verder te gaan.
lock-button = Vergrendelen
