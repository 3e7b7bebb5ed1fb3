### A device, opened.

device-loading = Loading this device
device-failed-title = This device couldn’t be loaded
device-not-found-title = This device isn’t in your list
device-not-found = It may have been removed, or it belongs to somebody else.
device-page = Device details
device-actions = Actions
device-details = Details
device-activity = Activity
device-model = Model
device-operating-system = Operating system
device-serial-number = Serial number
device-ownership = Ownership
device-enrolled = Enrolled
device-last-contact = Last contact
device-own-name = Name on the device
ownership-company = Company
ownership-personal = Personal
ownership-unknown = Not known

## Still need help?

help-title = Still need help?
# $name (String): IT's name
help-contact-named = Contact { $name }.
help-contact = Contact your company support.
help-no-contact = Contact your company support. Your organisation hasn’t filled in how.
# $name (String): IT's name
help-keeps-failing-named = If it keeps failing, contact { $name }.
help-keeps-failing = If it keeps failing, contact your company support.
help-keeps-failing-no-contact = If it keeps failing, contact your company support. Your organisation hasn’t filled in how.
help-phone = Telephone
help-email = E-mail
help-website = Website

## Activity: the story of each action

activity-empty = No actions yet.
activity-reset-passcode = Reset passcode
# $name (String): who asked for it
# $time (String): date and time, "23 November 2026, 14:05"
activity-requested = Requested by { $name }, { $time }
# $time (String): date and time
activity-awaiting-approval = Waiting for approval since { $time }
# $time (String): date and time
activity-queued = Requested { $time }
# $time (String): date and time
activity-sent = Sent to the device { $time }
# $time (String): date and time
activity-accepted = Received by the device { $time }
# $time (String): date and time
activity-succeeded = Done { $time }
# $time (String): date and time
activity-failed = Failed { $time }
# $time (String): date and time
activity-not-supported = Not supported by the device, { $time }
# $time (String): date and time
activity-unknown = No answer from the device { $time }
# $time (String): date and time
activity-expired = Expired { $time }
# $time (String): date and time
activity-cancelled = Cancelled { $time }
# $time (String): date and time
activity-superseded = Replaced by another action { $time }
# $time (String): date and time
activity-rejected = Rejected { $time }
# $device (String): the device's name
# $ago (String): how long ago, "3 hours ago"
# $until (String): date and time
activity-waiting-offline = { $device } was last in contact { $ago }. This is done at its next contact. If that isn’t before { $until }, it lapses and nothing changes.
# $device (String): the device's name
# $until (String): date and time
activity-waiting = Waiting for { $device } to make contact. If it hasn’t by { $until }, this lapses and nothing changes.
# $device (String): the device's name
activity-running = { $device } is doing it now.
activity-waiting-approval = Waiting for a second administrator to agree.
# $device (String): the device's name
activity-removed = The passcode of { $device } has been removed.
# $device (String): the device's name
activity-temporary = { $device } has a temporary passcode now. The old one no longer works.
# $device (String): the device's name
activity-temporary-work-profile = The work profile on { $device } has a temporary passcode now. Its old one no longer works; the passcode of the device itself stays as it is.
# $device (String): the device's name
activity-temporary-account = Your account on { $device } has a temporary password now. The old one no longer works.
# $device (String): the device's name
activity-temporary-their-account = The user’s account on { $device } has a temporary password now. The old one no longer works.
activity-failed-refused = The device refused the new passcode. The old one still works. Try again, or contact IT.
activity-failed-token = The device no longer lets itself be unlocked from here. Its passcode hasn’t changed. Contact IT.
activity-failed-other = Something went wrong on the device. Its passcode hasn’t changed. Try again, or contact IT.
activity-failed-not-supported = The device doesn’t know how to do this. Its passcode hasn’t changed. Contact IT.
# $device (String): the device's name
activity-failed-unknown = { $device } received the command and never answered. Its passcode may or may not have changed. If it answers after all, the temporary passcode appears here. If you can’t wait for that, contact IT.
# $device (String): the device's name
activity-failed-unknown-removed = { $device } received the command and never answered. Its passcode may or may not have been removed. Look at the device, or contact IT.
# $device (String): the device's name
activity-failed-expired = The passcode of { $device } hasn’t changed. Start again when it is online.
activity-called-off = It was cancelled before the device received the command. The passcode hasn’t changed.
