### The page in the browser at the end of a sign-in.

callback-product = { -company-portal }

callback-signed-in-title = You’re signed in
callback-signed-in-text = You can close this tab and go back to { -company-portal }.

callback-cancelled-title = Sign-in cancelled
callback-cancelled-text = You’re not signed in. You can close this tab and go back to { -company-portal }.

callback-took-too-long-title = That took too long
callback-took-too-long-text = You’re not signed in. Close this tab, go back to { -company-portal } and start again.

callback-somebody-else-title = That’s somebody else
callback-somebody-else-text = Nobody is signed in and nothing has changed. Close this tab and sign in as the same person as before.

callback-not-finished-title = You’re not signed in
callback-not-finished-text = Close this tab and go back to { -company-portal }. It says what went wrong.

callback-over-title = This page has expired
callback-over-text = It was part of one sign-in, which has moved on or ended. Close this tab and go back to { -company-portal }.
