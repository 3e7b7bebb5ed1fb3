### What to do with a device that is lost or stolen, in the right order.

lost-title = Lost or stolen?
# $device (String): the device's name
lost-lock = Lock { $device }. Once it is in contact, nobody can open it without its passcode.
# $device (String): the device's name
lost-lock-under-way = { $device } is being locked as soon as it is in contact. You can follow that under Activity.
# $device (String): the device's name
lost-cant-lock = { $device } can’t be locked from here.
lost-tell = Tell IT straight away: call, or leave a message.
lost-reset = If it stays lost, reset it: that erases what is on it once it is in contact.
lost-reset-work-profile = If it stays lost, reset it: that erases the work profile once the device is in contact. Everything else stays on it.
lost-reset-company-data = If it stays lost, reset it: that erases company data once the device is in contact. Everything else stays on it.
lost-reset-under-way = It is being reset as soon as it is in contact. You can follow that under Activity.
lost-cant-reset = If it stays lost, IT decides what is erased.
lost-not-passcode = Don’t reset its passcode: that doesn’t protect what is on it.
