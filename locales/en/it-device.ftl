### IT: one device of anybody's, where the words for its own person don't fit.

it-device-nobody = Nobody’s device
it-device-remove-passcode = Remove passcode
it-device-passcode = If the device has a user, they see it in their own { -company-portal }.
it-device-passcode-reveal = Show it to me, on the user’s behalf
it-device-passcode-for-person = What it replaces stops working. If the device has a user, they are told, and see the temporary passcode in their own { -company-portal }.
it-device-leaves-company-data = Takes the device out of management and removes company data. The user’s own data stays.
it-device-locks = Locks the screen. The user unlocks it with the passcode.
it-device-account-letters = Creates a temporary password of letters and digits for the user’s account.
it-device-account-digits = Creates a temporary password of digits for the user’s account.
it-device-open-notification = The user has to open the notification on the phone first and enter the passcode there.
# $device (String): the device's name
it-device-lock-pin = { $device } restarts and is locked with a PIN of six digits.
# $device (String): the device's name
it-device-remove = { $device } is no longer managed, and the user is told. You can cancel it until the device has accepted it. What is lost:
it-device-keeps-own = The user’s own photos, apps and files stay.

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
