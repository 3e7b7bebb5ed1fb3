### The audit: who did what, and when. For IT.

audit-loading = Loading the audit
audit-failed-title = The audit couldn’t be loaded
audit-none-title = Nothing was done
audit-none = Nothing in the audit fits these filters.
audit-clear = Clear all filters
audit-more = Show more
audit-the-portal = The portal
audit-somebody = Somebody
audit-something = something

## Filters

audit-filter-what = What was done
audit-filter-what-any = Anything
audit-filter-asked = Actions asked for
audit-filter-ended = Actions ended
audit-filter-passcode = Passcodes looked at
audit-filter-policy = Policy changed
audit-filter-role = Roles changed
audit-filter-enrolled = Devices enrolled
audit-filter-stopped = IT stopped
audit-filter-person = By one person
# $name (String): who did it
audit-filter-person-named = By { $name }

## Details

audit-fact-who = Who
audit-fact-when = When
audit-fact-what = Technical name
audit-fact-subject = Subject
audit-fact-hash = Hash
audit-hash-hint = Covers the entry before it too, so that nothing can be altered unseen.
# $name (String): who did it
audit-all-of = Everything that { $name } did

## What was noted, by name

audit-noted-action = Action
audit-noted-as-employee = Asked as an employee
audit-noted-awaits-approval = Needs approval
audit-noted-by = Taken over by action
audit-noted-command = Identifier of the action
audit-noted-device = Identifier of the device
audit-noted-devices = Devices
audit-noted-effect = Effect
audit-noted-enrolment = Way of enrolling
audit-noted-failure = What went wrong
audit-noted-from = Before
audit-noted-lapsed = Earlier codes that lapsed
audit-noted-list-hash = Hash of the list
audit-noted-ownership = Ownership
audit-noted-purpose = Purpose
audit-noted-query = Filters
audit-noted-reason = Reason
audit-noted-request = Identifier of the request
audit-noted-state = State
audit-noted-to = Now
audit-noted-added = Switches set
audit-noted-contact-name = Name of the contact
audit-noted-mail = E-mail
audit-noted-it-reveals = IT may see temporary passcodes
audit-noted-logo = Logo
audit-noted-name = Name of the organisation
audit-noted-notes = Notes
audit-noted-phone = Telephone
audit-noted-policies = Compliance policies
audit-noted-privacy = Address of the privacy page
audit-noted-removed = Switches no longer set
audit-noted-site-name = Name of the website
audit-noted-site-address = Address of the website
audit-noted-switches = Number of switches
audit-noted-texts = Number of texts
audit-noted-colour = Colour
audit-noted-yes = Yes
audit-noted-no = No

## Who did what, in one sentence

# $name (String): who did it
# $device (String): the device's name
audit-asked-check-status = { $name } asked { $device } for its status
# $name (String): who did it
# $device (String): the device's name
audit-asked-remote-lock = { $name } asked to lock { $device }
# $name (String): who did it
# $device (String): the device's name
audit-asked-reset-passcode = { $name } asked to reset the passcode of { $device }
# $name (String): who did it
# $device (String): the device's name
audit-asked-restart = { $name } asked to restart { $device }
# $name (String): who did it
# $device (String): the device's name
audit-asked-remove = { $name } asked to remove { $device }
# $name (String): who did it
# $device (String): the device's name
audit-asked-reset-device = { $name } asked to reset { $device }
# $device (String): the device's name
audit-taken = { $device } took what was asked of it
# $device (String): the device's name
audit-not-taken = What was asked of { $device } was no longer allowed when it came for it
# $device (String): the device's name
audit-done = { $device } did what was asked of it
# $device (String): the device's name
audit-not-done = { $device } couldn’t do what was asked of it
# $device (String): the device's name
audit-expired = { $device } wasn’t in contact in time for what was asked of it
# $device (String): the device's name
audit-no-answer = { $device } never answered what was asked of it
# $name (String): who did it
# $device (String): the device's name
audit-called-off = { $name } called off what was asked of { $device }
# $device (String): the device's name
audit-superseded = A reset took the place of what was asked of { $device }
# $name (String): who did it
# $device (String): the device's name
audit-revealed = { $name } looked at the temporary passcode of { $device }
# $name (String): who did it
# $device (String): the device's name
audit-revealed-to-it = { $name } of IT saw what opens { $device }
# $name (String): who did it
# $from (String): what it was called
# $to (String): what it is called now
audit-renamed = { $name } renamed { $from } to { $to }
# $device (String): the device's name
audit-enrolled = { $device } was enrolled
# $device (String): the device's name
audit-enrolled-again = { $device } was enrolled again
# $device (String): the device's name
audit-left = { $device } left management
# $person (String): the person's name
audit-code = { $person } was given a code to enrol a device
audit-code-nobody = A code to enrol a device was made
# $name (String): who did it
# $devices (String): how many devices, as it is written
audit-bulk = { $name } asked something of { $devices } devices at once
# $name (String): who did it
# $devices (String): how many devices, as it is written
audit-bulk-check-status = { $name } asked { $devices } devices for their status
# $name (String): who did it
# $devices (String): how many devices, as it is written
audit-bulk-remote-lock = { $name } asked to lock { $devices } devices
# $name (String): who did it
# $devices (String): how many devices, as it is written
audit-bulk-reset-passcode = { $name } asked to reset the passcode of { $devices } devices
# $name (String): who did it
# $devices (String): how many devices, as it is written
audit-bulk-restart = { $name } asked to restart { $devices } devices
# $name (String): who did it
# $devices (String): how many devices, as it is written
audit-bulk-remove = { $name } asked to remove { $devices } devices
# $name (String): who did it
# $devices (String): how many devices, as it is written
audit-bulk-reset-device = { $name } asked to reset { $devices } devices
# $name (String): who did it
audit-bulk-called-off = { $name } called off what was asked of many devices
# $name (String): who did it
audit-approval-asked = { $name } asked a second administrator to agree
# $name (String): who did it
audit-approved = { $name } approved what was asked for
# $name (String): who did it
audit-rejected = { $name } rejected what was asked for
audit-lapsed = Nobody decided in time about what was asked for
# $name (String): who did it
audit-stopped = { $name } stopped everything that IT asked for
# $name (String): who did it
audit-let-act = { $name } let IT act again
# $name (String): who did it
audit-policy = { $name } changed what employees may do
# $name (String): who did it
audit-organisation = { $name } changed how the organisation shows itself
# $name (String): who did it
audit-texts = { $name } changed how devices are enrolled
# $name (String): who did it
audit-compliance = { $name } changed what devices must comply with
# $person (String): the person's name
audit-now-employee = { $person } is an employee now, and not in IT
# $person (String): the person's name
audit-now-help-desk = { $person } is in the help desk now
# $person (String): the person's name
audit-now-administrator = { $person } is an administrator now
# $person (String): the person's name
audit-role = The role of { $person } changed
# $name (String): who did it
audit-confirmed = { $name } confirmed who they are
# $name (String): who did it
audit-signed-out = { $name } signed out everywhere
# $name (String): who did it
audit-devices-exported = { $name } exported a list of devices
# $name (String): who did it
audit-audit-exported = { $name } exported the audit
# $name (String): who did it
# $activity (String): what was done, a technical name
audit-other = { $name } did something that has no words here yet: { $activity }
