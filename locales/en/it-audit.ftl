### The audit log: who did what, and when. For IT.

audit-loading = Loading the audit log
audit-failed-title = The audit log couldn’t be loaded
audit-none-title = Nothing found
audit-none = Nothing in the audit log fits these filters.
audit-clear = Clear all filters
audit-more = Show more
audit-the-portal = The portal
audit-somebody = Somebody
audit-something = something
audit-an-action = an action
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
audit-an-action-on = an action on { $number } { $count ->
    [one] device
   *[other] devices
}

## What was asked of one device, as part of a sentence

audit-the-check-status = the status check
audit-the-remote-lock = the remote lock
audit-the-reset-passcode = the passcode reset
audit-the-restart = the restart
audit-the-remove = the removal
audit-the-reset-device = the reset

## What was asked of several devices, or of one by its name, as part of a sentence

# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
audit-many-check-status = checking the status of { $number } { $count ->
    [one] device
   *[other] devices
}
# $device (String): the device's name
audit-one-check-status = checking the status of { $device }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
audit-many-remote-lock = locking { $number } { $count ->
    [one] device
   *[other] devices
}
# $device (String): the device's name
audit-one-remote-lock = locking { $device }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
audit-many-reset-passcode = resetting the passcode of { $number } { $count ->
    [one] device
   *[other] devices
}
# $device (String): the device's name
audit-one-reset-passcode = resetting the passcode of { $device }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
audit-many-restart = restarting { $number } { $count ->
    [one] device
   *[other] devices
}
# $device (String): the device's name
audit-one-restart = restarting { $device }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
audit-many-remove = removing { $number } { $count ->
    [one] device
   *[other] devices
}
# $device (String): the device's name
audit-one-remove = removing { $device }
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
audit-many-reset-device = resetting and erasing { $number } { $count ->
    [one] device
   *[other] devices
}
# $device (String): the device's name
audit-one-reset-device = resetting and erasing { $device }

## Filters

audit-filter-what = What was done
audit-filter-what-any = Anything
audit-filter-asked = Actions asked for
audit-filter-ended = Actions ended
audit-filter-passcode = Passcodes looked at
audit-filter-policy = Policy changed
audit-filter-role = Roles changed
audit-filter-enrolled = Devices enrolled
audit-filter-stopped = IT actions stopped
audit-filter-person = By one person
# $name (String): who did it
audit-filter-person-named = By { $name }

## Details

audit-fact-who = Who
audit-fact-when = When
audit-technical = Technical details
audit-fact-what = Technical name
audit-fact-subject = Object
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
audit-noted-added = Self-service actions set
audit-noted-contact-name = Name of the contact
audit-noted-mail = E-mail
audit-noted-it-reveals = IT may see temporary passcodes
audit-noted-logo = Logo
audit-noted-name = Name of the organisation
audit-noted-notes = Notes
audit-noted-phone = Telephone
audit-noted-policies = Compliance policies
audit-noted-privacy = Privacy statement URL
audit-noted-removed = Self-service actions no longer set
audit-noted-site-name = Name of the website
audit-noted-site-address = Address of the website
audit-noted-switches = Number of switches
audit-noted-texts = Number of texts
audit-noted-colour = Colour
audit-noted-yes = Yes
audit-noted-no = No
# $platform (String): the platform, "Android"
# $action (String): the action, "Reset passcode"
audit-noted-company-on = { $platform }, company devices: { $action } on
# $platform (String): the platform, "Android"
# $action (String): the action, "Reset passcode"
audit-noted-company-off = { $platform }, company devices: { $action } off
# $platform (String): the platform, "Android"
# $action (String): the action, "Reset passcode"
audit-noted-personal-on = { $platform }, personal devices: { $action } on
# $platform (String): the platform, "Android"
# $action (String): the action, "Reset passcode"
audit-noted-personal-off = { $platform }, personal devices: { $action } off
audit-noted-role-employee = Employee
audit-noted-role-help-desk = Help desk
audit-noted-role-administrator = Administrator
audit-noted-leaves-management = Takes the device out of management.
audit-noted-erases = Erases data on the device.
audit-noted-purpose-show-passcode = See a temporary passcode
audit-noted-purpose-approve = Decide as a second administrator, or allow IT actions again
audit-noted-enrolled-device = Whole device
audit-noted-enrolled-apple-user = Apple User Enrolment
audit-noted-enrolled-apple-automated = Apple Automated Device Enrolment
audit-noted-enrolled-android-administrator = Android device administrator
audit-noted-enrolled-android-work-profile = Android work profile
audit-noted-enrolled-android-dedicated = Android dedicated device
audit-noted-enrolled-android-full = Fully managed Android
audit-noted-enrolled-android-company = Android work profile on a company device
audit-noted-enrolled-aosp = Android without Google’s services
audit-noted-enrolled-entra = Joined to Entra ID
audit-noted-enrolled-linux = Agent on Linux

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
# $action (String): what was asked for, "the remote lock"
audit-taken = { $device } accepted { $action }
# $device (String): the device's name
# $action (String): what was asked for, "the remote lock"
audit-not-taken = { $device } came for { $action }, which was no longer allowed
# $device (String): the device's name
# $action (String): what was asked for, "the remote lock"
audit-done = { $device } carried out { $action }
# $device (String): the device's name
# $action (String): what was asked for, "the remote lock"
audit-not-done = { $device } couldn’t carry out { $action }
# $device (String): the device's name
# $action (String): what was asked for, "the remote lock"
audit-expired = { $device } wasn’t in contact in time for { $action }
# $device (String): the device's name
# $action (String): what was asked for, "the remote lock"
audit-no-answer = { $device } never answered about { $action }
# $name (String): who did it
# $device (String): the device's name
# $action (String): what was asked for, "the remote lock"
audit-cancelled = { $name } cancelled { $action } of { $device }
# $device (String): the device's name
# $action (String): what was asked for, "the remote lock"
audit-superseded = Removing or resetting { $device } replaced { $action }
# $name (String): who did it
# $device (String): the device's name
audit-revealed = { $name } looked at the temporary passcode of { $device }
# $name (String): who did it
# $device (String): the device's name
audit-revealed-to-it = { $name } of IT looked at the temporary passcode or PIN of { $device }
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
audit-bulk = { $name } asked for an action on { $devices } devices
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
# $what (String): what was asked for, "removing 6 devices"
audit-bulk-cancelled = { $name } cancelled { $what }
# $name (String): who did it
# $what (String): what was asked for, "removing 6 devices"
audit-approval-asked = { $name } asked a second administrator to approve { $what }
# $name (String): who did it
# $what (String): what was asked for, "removing 6 devices"
audit-approved = { $name } approved { $what }
# $name (String): who did it
# $what (String): what was asked for, "removing 6 devices"
audit-rejected = { $name } rejected { $what }
# $what (String): what was asked for, "removing 6 devices"
audit-lapsed = Nobody decided in time about { $what }
# $name (String): who did it
audit-stopped = { $name } stopped all IT actions
# $name (String): who did it
audit-let-act = { $name } allowed IT actions again
# $name (String): who did it
audit-policy = { $name } changed what employees may do
# $name (String): who did it
# $switch (String): what was set, "Android, company devices: Reset passcode off"
audit-policy-switch = { $name } changed what employees may do ({ $switch })
# $name (String): who did it
# $number (String): how many switches, at least two
audit-policy-switches = { $name } changed { $number } switches for what employees may do
# $name (String): who did it
audit-policy-reveals-on = { $name } allowed IT to see temporary passcodes
# $name (String): who did it
audit-policy-reveals-off = { $name } stopped IT from seeing temporary passcodes
# $name (String): who did it
audit-organisation = { $name } changed the details of the organisation
# $name (String): who did it
audit-texts = { $name } changed the texts on how devices are enrolled
# $name (String): who did it
audit-compliance = { $name } changed what devices must comply with
# $person (String): the person's name
audit-now-employee = { $person } has the role of employee now
# $person (String): the person's name
audit-now-help-desk = { $person } has the role of help desk now
# $person (String): the person's name
audit-now-administrator = { $person } has the role of administrator now
# $person (String): the person's name
audit-role = The role of { $person } changed
# $name (String): who did it
audit-confirmed = { $name } confirmed who they are
# $name (String): who did it
audit-signed-out = { $name } signed out everywhere
# $name (String): who did it
audit-devices-exported = { $name } exported a list of devices
# $name (String): who did it
audit-audit-exported = { $name } exported the audit log
# $name (String): who did it
# $activity (String): what was done, a technical name
audit-other = { $name } did something that has no words here yet: { $activity }
