### The sign-in screen.

signing-in-title = { -company-portal }
# $organisation (String): the organisation's name
signing-in-lead = Sign in with your work or school account at { $organisation }.
signing-in-lead-unknown = Sign in with your work or school account.
signing-in-button = Sign in
signing-in-again = Sign in again
signing-in-browser-opens = Your browser opens for this.
signing-in-page-follows = You go to your organisation’s sign-in page for this.
# $host (String): the host name of the sign-in page, "login.contoso.example"
signing-in-at-host = You sign in at { $host }.
signing-in-not-yours = Not your organisation?
signing-in-use-another = Use another organisation
signing-in-promise = Your devices, in your hands.
signing-in-promise-detail = See how your devices are doing, and help yourself when you’re locked out.

## While the browser has it

signing-in-waiting = Finish signing in in your browser
signing-in-waiting-detail = A browser window has opened for this. Come back here when you’re done.
# $device (String): the device's name
signing-in-waiting-reset-passcode = You’re confirming that it’s you, to reset the passcode of { $device }.
# $device (String): the device's name
signing-in-waiting-show-passcode = You’re confirming that it’s you, to show the temporary passcode of { $device }.
# $device (String): the device's name
signing-in-waiting-remove-device = You’re confirming that it’s you, to remove { $device }.
# $device (String): the device's name
signing-in-waiting-reset-device = You’re confirming that it’s you, to reset { $device }.
signing-in-waiting-approve = You’re confirming that it’s you, to decide for IT.
# $time (String): minutes and seconds left, "4:12"
signing-in-time-left = Time left: { $time }
signing-in-reopen = Open it again
signing-in-open = Try to open it
signing-in-cancel = Cancel
signing-in-no-browser = No browser could be opened. Copy this link and open it in a browser on this computer.
signing-in-link = Sign-in link
signing-in-copy-link = Copy link
signing-in-link-copied = Link copied

## What ended it

signing-in-cancelled = The sign-in was cancelled.
signing-in-took-too-long = That took too long. Signing in has to be done within five minutes.
signing-in-somebody-else = Somebody else signed in. To confirm, sign in with the same account as before.
signing-in-somebody-else-next = Sign in with your own account to start again.
signing-in-portal-unreachable = The portal can’t be reached. Check your connection, then sign in again.
signing-in-not-a-portal = There is no portal at this address. Ask IT for the right one.
signing-in-issuer-unreachable = Your organisation’s sign-in service can’t be reached. Check your connection, then sign in again.
signing-in-refused = Your organisation’s sign-in service refused this sign-in. Try again, or contact IT if it keeps happening.
signing-in-not-trusted = What came back from the browser couldn’t be trusted, so it wasn’t used. Sign in again.
signing-in-session-ended = Your session has ended. Sign in again to go on.
signing-in-signed-out-here-only = You’re signed out here. The portal couldn’t be told, so you may still be signed in on other devices. To sign out there too, sign in again and choose Sign out everywhere once more.
signing-in-not-allowed = Your organisation’s settings on this computer don’t allow this portal or its sign-in service. Contact IT.
signing-in-settings-unreadable = The settings that your organisation put on this computer can’t be read, so nobody can sign in. Contact IT.
# $host (String): the host name of the sign-in page, "login.contoso.example"
signing-in-host-changed = Your organisation’s sign-in page has moved to { $host }. You haven’t been sent there. If you don’t know that address, ask IT before you sign in.
# $device (String): the device's name
signing-in-cancelled-reset-passcode = The sign-in was cancelled. The passcode of { $device } hasn’t changed.
# $device (String): the device's name
signing-in-took-too-long-reset-passcode = That took too long. The passcode of { $device } hasn’t changed.
# $device (String): the device's name
signing-in-somebody-else-reset-passcode = Somebody else signed in. The passcode of { $device } hasn’t changed.
# $device (String): the device's name
signing-in-unreachable-reset-passcode = The sign-in couldn’t be finished because the connection was lost. The passcode of { $device } hasn’t changed.
# $device (String): the device's name
signing-in-failed-reset-passcode = The sign-in wasn’t accepted. The passcode of { $device } hasn’t changed.
# $device (String): the device's name
signing-in-not-signed-in-reset-passcode = You weren’t signed in. The passcode of { $device } hasn’t changed.
# $device (String): the device's name
signing-in-cancelled-show-passcode = The sign-in was cancelled. The temporary passcode of { $device } wasn’t shown.
# $device (String): the device's name
signing-in-took-too-long-show-passcode = That took too long. The temporary passcode of { $device } wasn’t shown.
# $device (String): the device's name
signing-in-somebody-else-show-passcode = Somebody else signed in. The temporary passcode of { $device } wasn’t shown.
# $device (String): the device's name
signing-in-unreachable-show-passcode = The sign-in couldn’t be finished because the connection was lost. The temporary passcode of { $device } wasn’t shown.
# $device (String): the device's name
signing-in-failed-show-passcode = The sign-in wasn’t accepted. The temporary passcode of { $device } wasn’t shown.
# $device (String): the device's name
signing-in-not-signed-in-show-passcode = You weren’t signed in. The temporary passcode of { $device } wasn’t shown.
# $device (String): the device's name
signing-in-cancelled-remove-device = The sign-in was cancelled. { $device } hasn’t been removed.
# $device (String): the device's name
signing-in-took-too-long-remove-device = That took too long. { $device } hasn’t been removed.
# $device (String): the device's name
signing-in-somebody-else-remove-device = Somebody else signed in. { $device } hasn’t been removed.
# $device (String): the device's name
signing-in-unreachable-remove-device = The sign-in couldn’t be finished because the connection was lost. { $device } hasn’t been removed.
# $device (String): the device's name
signing-in-failed-remove-device = The sign-in wasn’t accepted. { $device } hasn’t been removed.
# $device (String): the device's name
signing-in-not-signed-in-remove-device = You weren’t signed in. { $device } hasn’t been removed.
# $device (String): the device's name
signing-in-cancelled-reset-device = The sign-in was cancelled. { $device } hasn’t been reset.
# $device (String): the device's name
signing-in-took-too-long-reset-device = That took too long. { $device } hasn’t been reset.
# $device (String): the device's name
signing-in-somebody-else-reset-device = Somebody else signed in. { $device } hasn’t been reset.
# $device (String): the device's name
signing-in-unreachable-reset-device = The sign-in couldn’t be finished because the connection was lost. { $device } hasn’t been reset.
# $device (String): the device's name
signing-in-failed-reset-device = The sign-in wasn’t accepted. { $device } hasn’t been reset.
# $device (String): the device's name
signing-in-not-signed-in-reset-device = You weren’t signed in. { $device } hasn’t been reset.
signing-in-cancelled-approve = The sign-in was cancelled. Nothing was decided.
signing-in-took-too-long-approve = That took too long. Nothing was decided.
signing-in-somebody-else-approve = Somebody else signed in. Nothing was decided.
signing-in-unreachable-approve = The sign-in couldn’t be finished because the connection was lost. Nothing was decided.
signing-in-failed-approve = The sign-in wasn’t accepted. Nothing was decided.
signing-in-not-signed-in-approve = You weren’t signed in. Nothing was decided.
signing-in-next = Sign in to start again.
signing-in-no-portal-title = No portal yet
signing-in-cant-title = You can’t sign in on this computer
signing-in-no-portal = This app doesn’t know your organisation’s portal, and the settings on this computer don’t let you choose one. Contact IT.
signing-in-host-failed = The app couldn’t do that. Nothing has changed; try again.
signing-in-website-failed = Signing in couldn’t be started. Nothing has changed. Check your connection, then try again.
