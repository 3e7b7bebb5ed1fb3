### What stands around every screen.

frame-product = { -company-portal }
frame-menu = Menu
frame-my-devices = My Devices
frame-notifications = Notifications
frame-support = Support
frame-settings = Settings
frame-it = IT
frame-all-devices = All devices
frame-people = People
frame-device-actions = Device actions
frame-approvals = Approvals
frame-policy = Policy
frame-audit = Audit
frame-enrolment = Add a device
frame-licences = Licences
# $name (String): the person's name
frame-account-of = Account of { $name }
frame-use-another = Use another organisation
frame-sign-out = Sign out
frame-sign-out-unconfirmed = The portal didn’t confirm that you’re signed out. Check your connection, then sign out again.
frame-close = Close
frame-skip = Skip to the content
frame-offline = The portal can’t be reached right now. What you see may be out of date; it updates by itself once the connection is back.
frame-no-host-title = Open this in the { -company-portal } app
frame-no-host = This page only works inside the app. Start { -company-portal } on your computer to see your devices.
frame-website-silent-title = The portal can’t be reached
frame-website-silent = Nothing has changed. Check your connection, then try again.
frame-app-silent-title = { -company-portal } can’t start
frame-loading = Loading
frame-incomplete = Part of { -company-portal } couldn’t be loaded. Check your connection, then reload.
frame-incomplete-title = This page couldn’t be loaded
frame-reload = Reload
frame-not-found-title = There is nothing here
frame-not-found = This address doesn’t lead to a page of { -company-portal }.
frame-go-to-devices = Go to My Devices
