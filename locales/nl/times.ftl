### Times. What stands in a variable is formatted by the language's own rules before.

# Which rules times are written by: a BCP 47 tag, never shown.
time-locale = nl-NL
time-just-now = zojuist
# The same where it stands alone.
time-just-now-alone = Zojuist
# $ago (String): how long ago, "4 minuten geleden"
time-last-contact = Laatste contact { $ago }
time-last-contact-just-now = Laatste contact zojuist
# $ago (String): how long ago, "4 minuten geleden"
time-list-age = Deze lijst is van { $ago }.
time-list-age-just-now = De lijst kon niet worden bijgewerkt. Wat u ziet, is zojuist geladen.
time-today = Vandaag
time-yesterday = Gisteren
