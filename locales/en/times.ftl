### Times. What stands in a variable is formatted by the language's own rules before.

# Which rules times are written by: a BCP 47 tag, never shown.
time-locale = en-GB
time-just-now = just now
# The same where it stands alone.
time-just-now-alone = Just now
# $ago (String): how long ago, "4 minutes ago"
time-last-contact = Last contact { $ago }
time-last-contact-just-now = Last contact just now
# $ago (String): how long ago, "4 minutes ago"
time-list-age = This list is from { $ago }.
time-list-age-just-now = The list couldn’t be updated. What you see was loaded just now.
time-today = Today
time-yesterday = Yesterday
