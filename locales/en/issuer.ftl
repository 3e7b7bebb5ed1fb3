### The demo's sign-in page, in the browser. People see it whenever the app asks who they are.

## Every page

# The name of the app.
-product = Company Portal
# Shown in the browser's tab.
# $organisation (String): the organisation's name.
page-title = Sign in · { $organisation }
# Large words beside the form, on a wide screen.
page-motto = Your devices, in your hands.
# One line below them.
page-motto-more = See how your devices are doing, and help yourself when you’re locked out.
# The name of this language, in itself.
page-language = English

## Sign in

sign-in-heading = Sign in
# $organisation (String): the organisation's name.
sign-in-lead = { -product } of { $organisation } asks who you are.
# Above the list of people.
sign-in-demo = This is a demo. Nobody here exists: be whoever you like.
# For screen readers: what the list of people is.
sign-in-people = People of the demo
sign-in-user-name = User name
sign-in-password = Password
# Beside the password's label, followed by the password itself.
# $name (String): the chosen person's name.
sign-in-what-to-type = For { $name }, type
# Where nobody is chosen yet, below the password field.
sign-in-choose-first = Choose somebody above to see their password.
sign-in-button = Sign in
sign-in-cancel = Cancel
# After a wrong user name or a wrong password; on purpose it doesn't say which.
sign-in-wrong = That user name and password don’t belong together. Try again.

## Instead of the form

ended-heading = This sign-in has ended
ended-text = It took too long, was already used, or began in another browser. Go back to the app and sign in again.
refused-heading = This link can’t be used
refused-text = It doesn’t come from an app that { -product } knows. Nothing was changed. Go back to the app and sign in again.
sign-out-heading = Sign out?
# $name (String): the name of the person who is signed in.
sign-out-text = { $name } is signed in in this browser.
sign-out-button = Sign out
signed-out-heading = You’re signed out
signed-out-text = You can close this page.
