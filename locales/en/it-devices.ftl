### IT: All devices.

it-devices-title = All devices
it-devices-loading = Loading devices
it-devices-search = Search all devices
# $name (String): whose devices are shown
it-devices-search-of = Search devices of { $name }
it-devices-search-hint = Name, person, serial number
# $count (Number): how many devices there are
# $number (String): the same number as it is written, "1,204"
it-devices-count =
    { $number } { $count ->
        [one] device
       *[other] devices
    }
# $number (String): there are more devices than that, "10,000"
it-devices-count-more = More than { $number } devices
it-devices-none-title = No devices
it-devices-none = Nothing has been enrolled yet.
it-devices-none-found-title = No devices found
it-devices-none-found = No device matches this search and these filters.
it-devices-show-all = Show all devices
it-devices-failed-title = The devices couldn’t be loaded
it-devices-more-failed = The list couldn’t go on.
it-devices-to-end = To the end
it-devices-to-start = To the start
it-devices-more = Loading more devices
it-devices-filters = Filters
# $count (Number): how many filters narrow the list, at least one
it-devices-filters-on = Filters, { $count } on
it-devices-columns = Columns
# $column (String): what the list is sorted by, "Device"
it-devices-sort-by = Sort: { $column }
it-devices-sort-turn = Reverse the order
it-devices-export = Export CSV
it-devices-export-in-browser = Export in the browser
it-devices-export-failed = The list couldn’t be saved. Check your connection, then try again.

## What stands in the table

it-devices-device = Device
it-devices-person = Person
it-devices-nobody = Nobody
it-devices-system = System
it-devices-compliance = Compliance
it-devices-contact = Last contact
it-devices-ownership = Ownership
it-devices-model = Model
it-devices-serial-number = Serial number
it-devices-managed = Managed by
it-devices-compliant = Compliant
it-devices-not-compliant = Not compliant
it-devices-grace = In grace period
it-devices-not-judged = Not checked yet

## What the list is narrowed to

it-devices-any = All devices
it-devices-mobile = All mobile devices
it-devices-direct = Directly managed
it-devices-exchange = Exchange ActiveSync
it-devices-software-client = Intune software client
it-devices-not-known = Not known
it-devices-platform = Platform
it-devices-whenever = Any time
it-devices-day = In the last 24 hours
it-devices-week = In the last 7 days
it-devices-not-week = Not for 7 days
it-devices-not-month = Not for 30 days
it-devices-not-quarter = Not for 90 days
it-devices-either = Company and personal
# $name (String): whose devices are shown
it-devices-of = Devices of { $name }
# $name (String): whose devices are shown
it-devices-not-of = Show devices of everybody, not only of { $name }

## Selecting

it-devices-select-shown = Select all devices shown
# $device (String): the device's name
it-devices-select = Select { $device }
# $number (String): how many are selected, "1,204"
it-devices-selected = { $number } selected
it-devices-all-selected = All selected
# $number (String): how many devices there are, "1,204"
it-devices-select-all = Select all { $number }
# $number (String): there are more devices than that, "10,000"
it-devices-select-all-more = Select all, more than { $number }
it-devices-clear = Clear selection

## Platforms

platform-ios = iOS
platform-ipados = iPadOS
platform-android = Android
platform-windows-10-mobile = Windows 10 Mobile
platform-windows-phone = Windows Phone
platform-windows = Windows
platform-windows-8-1 = Windows 8.1
platform-windows-rt = Windows RT
platform-macos = macOS
platform-linux = Linux
platform-not-known = Not known
