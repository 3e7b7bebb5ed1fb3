### Support: IT's contact, and what the organisation can see.

support-title = Support
support-lead = Your company support helps when you can’t get any further here.
support-contact = Contact
support-failed-title = IT’s contact couldn’t be loaded
support-empty-title = No contact yet
support-empty = Your organisation hasn’t filled in how to reach IT.
support-loading = Loading the contact

## What can my company see?

support-see-title = What can my company see?
support-see-lead = What IT can see of each device in My Devices.
support-never = Never
support-never-lead = { -company-portal } can’t show this to anyone.
support-never-calls = Whom you call, and the pages you visit
support-never-messages = Your e-mail and text messages
support-never-contacts = Your contacts and your calendar
support-never-passwords = Your passwords, and the passcode you chose yourself
support-never-photos = Your photos and videos
support-never-documents = What is in your documents
support-always = Always
support-always-lead = Of every device that is enrolled.
support-always-owner = Whose device it is, and what it is called
support-always-model = Its maker, model and serial number, and a phone’s IMEI
support-always-system = Its operating system and version
support-always-rules = Whether it meets the rules, and its last contact
support-always-actions = What was asked of it here, by whom and when
support-might = Might
support-might-lead = It depends on the device, and on what your organisation has set up.
support-might-number = Its telephone number: all of it on a company device, the last four digits on your own
support-might-apps = Which apps are installed
support-might-storage = How much storage is left
support-might-network = Which network it is connected to
support-might-location = Where it is, if it is a company device that was lost
# $organisation (String): the organisation's name
support-privacy-link = How { $organisation } handles your data
