### The page in the browser at the end of a sign-in.

product-name = Company Portal

signed-in-title = You're signed in
signed-in-text = You can close this tab and go back to Company Portal.

cancelled-title = Sign-in cancelled
cancelled-text = You're not signed in. You can close this tab and go back to Company Portal.

took-too-long-title = That took too long
took-too-long-text = You're not signed in. Close this tab, go back to Company Portal and start again.

somebody-else-title = That's somebody else
somebody-else-text = Nobody is signed in and nothing has changed. Close this tab and sign in as the same person as before.

not-finished-title = You're not signed in
not-finished-text = Close this tab and go back to Company Portal. It says what went wrong.
