### What went wrong: what happened, whether anything changed, what to do next.

failure-unreachable = The portal can’t be reached. Check your connection; it is tried again by itself.
failure-took-too-long = The portal took too long to answer. Try again in a moment.
failure-doubt = The connection was lost, and we don’t know whether this was done. It isn’t tried again by itself. Check your connection, see whether it was done, and only then try again.
failure-doubt-cancel = The connection was lost, and we don’t know whether this was cancelled. It isn’t tried again by itself. Check your connection, then cancel it again if you still can.
failure-signed-out = You’re signed out. Nothing has changed. Sign in to go on.
failure-turned-down = You signed in, and the portal still doesn’t accept how or when you did. Nothing has changed. Signing in once more won’t help: contact IT.
failure-not-allowed = The app couldn’t send that. Nothing has changed. Update the app, or contact IT if it keeps happening.
failure-not-allowed-in-browser = That couldn’t be sent. Nothing has changed. Reload the page, or contact IT if it keeps happening.
failure-unreadable = The portal’s answer couldn’t be read. If you were changing something, it may have been changed all the same: look before you try again. Update the app, or contact IT if it keeps happening.
failure-unreadable-in-browser = The portal’s answer couldn’t be read. If you were changing something, it may have been changed all the same: look before you try again. Reload the page, or contact IT if it keeps happening.
failure-not-read = The portal’s answer couldn’t be read. Try again; if it keeps happening, update the app.
failure-not-read-in-browser = The portal’s answer couldn’t be read. Try again; if it keeps happening, reload the page.
failure-forbidden = Your account isn’t allowed to do that. Nothing has changed. Contact IT if you think it should be.
failure-not-found = This is no longer here, or it isn’t yours. Nothing has changed. Go back to your list and look again.
failure-not-available = This can’t be done right now. Nothing has changed. Look at the device again, and try again later.
failure-gone = The temporary passcode can no longer be shown. Reset the passcode again if you still need one.
failure-changed = The device changed in the meantime, so nothing was done. Look at it again, then decide.
failure-too-many = That was asked too often in a short time. Nothing has changed. Wait a minute, then try again.
failure-internal = Something went wrong at the portal, and it isn’t certain whether anything has changed. Look before you try again.
failure-internal-read = Something went wrong at the portal. Try again in a moment.
failure-unavailable = The portal isn’t available right now. Try again in a moment.
# $request (String): identifies the request in the portal's log
failure-reference = For IT: { $request }
failure-too-late = It could no longer be cancelled. See Activity for what happened.
failure-stopped = IT’s actions are stopped. Nothing has changed on any device. An administrator can allow IT actions again.
failure-own-request = You asked for this yourself, so another administrator has to decide. Nothing has changed.
failure-new-administrator = You haven’t been an administrator for 24 hours yet, so another one has to decide. Nothing has changed.
failure-list-changed = The list has changed since you looked at it. Nothing has been done. Look at it again.
failure-settled = This has already been decided, was cancelled or has lapsed, so your decision wasn’t used. Look at the request again.
failure-name-empty = Type a name with at least one letter, digit or sign.
failure-name-too-long = A name has at most 64 characters.
failure-name-invisible = The name has characters that can’t be seen. Type it again without them.
failure-name-mixed-scripts = A word of the name mixes letters of different scripts that look alike. Use one script in each word.
try-again = Try again
