### IT's contact.

support-title = Support
support-lead = Your company support helps when you can’t get any further here.
support-contact = Contact
support-privacy = Privacy
# $organisation (String): the organisation's name
support-privacy-link = How { $organisation } handles your data
support-failed-title = IT’s contact couldn’t be loaded
support-empty-title = No contact yet
support-empty = Your organisation hasn’t filled in how to reach IT.
support-loading = Loading the contact
