### IT: one device of anybody's, where the words for its own person don't fit.

it-device-nobody = Nobody’s device
it-device-remove-passcode = Remove passcode
it-device-passcode = Its person sees it in their own { -company-portal }.
it-device-passcode-reveal = Show it to me, for its person
# $device (String): the device's name
it-device-passcode-for-person = The passcode that { $device } has now stops working. Its person is told, and sees the temporary one in their own { -company-portal }.
it-device-leaves-company-data = Takes the device out of management and removes company data. The user’s own data stays.
it-device-locks = Locks the screen. The user unlocks it with the passcode.
it-device-account-letters = Creates a temporary passcode of letters and digits for the account of its person.
it-device-account-digits = Creates a temporary passcode of digits for the account of its person.
it-device-open-notification = Its person has to open the notification on the phone first and enter the passcode there.
# $device (String): the device's name
it-device-lock-pin = { $device } restarts and is locked with a PIN of six digits.
# $device (String): the device's name
it-device-remove = { $device } is no longer managed, and its person is told. You can cancel it until the device has accepted it. What is lost:
it-device-keeps-own = Its person’s own photos, apps and files stay.

## How it ended, for IT

# $device (String): the device's name
it-device-no-passcode-set = Nothing was locked, since { $device } has no passcode.
# $device (String): the device's name
it-device-failed = Something went wrong on { $device }, and nothing has changed there. Try again.
it-device-not-supported = The device doesn’t know how to do this, and nothing has changed there.
# $device (String): the device's name
it-device-unknown = { $device } accepted the action and never answered. It may or may not have been done.
# $device (String): the device's name
it-device-unknown-erased = { $device } accepted the action and never answered. A device that erases itself often can’t.
