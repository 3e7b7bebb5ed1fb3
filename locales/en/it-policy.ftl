### Policy: what employees may do, and how the organisation shows itself. For IT.

policy-loading = Loading the policy
policy-failed-title = The policy couldn’t be loaded
policy-parts = Parts of the policy
policy-part-actions = Self-service
policy-part-organisation = Organisation
policy-part-enrolment = Enrolment
policy-read-only = Only administrators change this. You can read it.
policy-save = Save
policy-discard = Discard changes
policy-saved = Saved. This applies from now on.
policy-not-saved = Nothing was saved.
policy-changed-meanwhile = Somebody else changed this meanwhile, so nothing was saved. Discard your changes to see what holds now.
policy-discard-and-load = Discard my changes and load

## What employees may do

policy-actions-lead = Which actions employees may use themselves. Default: what the rules say for that kind of device. Partly on: it depends on the device’s version and how it was enrolled. Where there is a dash, there is nothing to switch.
policy-ownership = Ownership
policy-company = Company devices
policy-personal = Personal devices
policy-platform = Platform
policy-default = Default
policy-default-on = Default on
policy-default-off = Default off
policy-default-partly = Partly on
policy-impossible = Nothing to switch
policy-on = On
policy-off = Off
# $action (String): the action
# $platform (String): the platform
policy-cell = { $action } on { $platform }
# $count (Number): how many switches were changed
policy-changes = { $count ->
    [one] One setting changed, not saved yet
   *[other] { $count } settings changed, not saved yet
}
policy-preview-waiting = Counting on how many devices that changes something …
policy-preview-none = For now this changes nothing on any device.
policy-preview-failed = It couldn’t be counted on how many devices that changes something.
# $platform (String): the platform, "Android"
# $action (String): the action, "Reset passcode"
# $count (Number): how many devices
# $devices (String): the same, as it is written
policy-becomes-available-company = { $platform }, company devices: { $action } will become available on { $devices } { $count ->
    [one] device
   *[other] devices
}.
# $platform (String): the platform, "Android"
# $action (String): the action, "Reset passcode"
# $count (Number): how many devices
# $devices (String): the same, as it is written
policy-becomes-available-personal = { $platform }, personal devices: { $action } will become available on { $devices } { $count ->
    [one] device
   *[other] devices
}.
# $platform (String): the platform, "Android"
# $action (String): the action, "Reset passcode"
# $count (Number): how many devices
# $devices (String): the same, as it is written
policy-becomes-unavailable-company = { $platform }, company devices: { $action } will no longer be available on { $devices } { $count ->
    [one] device
   *[other] devices
}.
# $platform (String): the platform, "Android"
# $action (String): the action, "Reset passcode"
# $count (Number): how many devices
# $devices (String): the same, as it is written
policy-becomes-unavailable-personal = { $platform }, personal devices: { $action } will no longer be available on { $devices } { $count ->
    [one] device
   *[other] devices
}.
policy-passcodes = Temporary passcodes
policy-it-reveals = IT may see the temporary passcode of a company device, once
policy-it-reveals-hint = For somebody whose only device is the locked one. IT gives a reason after a fresh sign-in; the person is told, and it is kept in the audit log.
policy-it-reveals-on = IT will be able to see, once each, the temporary passcodes of company devices, those of today too.
policy-it-reveals-off = IT will no longer be able to see temporary passcodes.

## The organisation

policy-organisation-name = Name of the organisation
policy-organisation-name-first = The organisation needs a name.
policy-logo = Logo
policy-logo-hint = A PNG of at most 16 KB, from 64 to 512 pixels wide and high. It is shown on white.
policy-logo-choose = Choose a picture
policy-logo-remove = Remove
policy-logo-not-png = That isn’t a PNG that can be shown. The logo stays as it is.
policy-logo-too-large = That file has more than 16 KB. Choose a smaller picture. The logo stays as it is.
policy-logo-pixels = A logo is from 64 to 512 pixels wide and high. Choose another picture. The logo stays as it is.
policy-colour = Colour
policy-colour-pick = Pick the colour
policy-colour-hint = Six digits and letters, as in #0f5fb0. Empty: the product’s own blue.
policy-colour-wrong = That isn’t a colour. Type six digits or letters from a to f, as in #0f5fb0.
# $ratio (String): the contrast, "5.9"
policy-contrast-light = Button text is white (contrast { $ratio }:1).
# $ratio (String): the contrast, "5.9"
policy-contrast-dark = Button text is black (contrast { $ratio }:1).
# $ratio (String): the contrast, "4.1"
policy-contrast-low = Button text has a contrast of only { $ratio }:1, and needs 4.5:1. Choose a darker or a lighter colour.
policy-contact = IT contact
policy-contact-name = Name
policy-contact-phone = Telephone
policy-contact-mail = E-mail
policy-site-name = Name of the website
policy-site-address = Address of the website
policy-notes = Notes
policy-notes-hint = When somebody is there, for example.
policy-privacy = Privacy statement URL
policy-address-wrong = An address begins with https://.
policy-look = What employees will see
policy-look-button = Reset passcode
policy-look-link = Still need help?

## Enrolment

policy-texts-lead = What employees read before they enrol a device. Where you leave a field empty, they see the standard text. Each line is a step or a paragraph.
policy-texts-platform = Platform
policy-texts-question = Question
policy-texts-what-happens = What happens when I enrol?
policy-texts-how = How do I enrol?
policy-texts-what-is-the-app = What is the app?
policy-texts-english = In English
policy-texts-dutch = In Dutch
