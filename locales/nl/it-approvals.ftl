### What a second administrator is asked: for IT.

approvals-loading = Goedkeuringen laden
approvals-failed-title = De goedkeuringen konden niet worden geladen
approvals-empty-title = Er wacht niets op een beslissing
approvals-empty = Wil IT meer apparaten verwijderen of opnieuw instellen dan één persoon alleen mag, dan beslist hier een tweede beheerder.
approvals-waiting = Wacht op een beslissing
approvals-decided = Beslist
# $device (String): the device's name
approval-remove-one = { $device } verwijderen
# $device (String): the device's name
approval-reset-one = { $device } opnieuw instellen
# $name (String): who asked
# $ago (String): how long ago, "3 uur geleden"
# $until (String): until when, "24 november 09:30"
approval-asked = { $name } vroeg dit { $ago } aan. Er kan worden beslist tot { $until }.
# $name (String): who asked
# $until (String): until when, "24 november 09:30"
approval-asked-just-now = { $name } vroeg dit zojuist aan. Er kan worden beslist tot { $until }.
# $name (String): who decided
# $time (String): when, "23 november 09:30"
approval-approved = { $name } heeft dit goedgekeurd op { $time }.
approval-approved-by-nobody = Dit is goedgekeurd.
# $name (String): who decided
# $time (String): when, "23 november 09:30"
approval-rejected = { $name } heeft dit afgewezen op { $time }. Er is niets van een apparaat gevraagd.
approval-rejected-by-nobody = Dit is afgewezen. Er is niets van een apparaat gevraagd.
# $time (String): when, "23 november 09:30"
approval-lapsed = Niemand heeft op tijd beslist (uiterlijk { $time }). Er is niets van een apparaat gevraagd.
approval-cancelled = Dit is ingetrokken. Er is niets van een apparaat gevraagd.

## One of them

approval-loading = Goedkeuring laden
approval-failed-title = De goedkeuring kon niet worden geladen
approval-facts = Over deze aanvraag
approval-asked-by = Aangevraagd door
approval-asked-on = Aangevraagd op
approval-why = Waarom
approval-no-reason = Er is geen reden gegeven
approval-until = Kan worden beslist tot
approval-decided-by = Beslist door
approval-decided-on = Beslist op
approval-decision-reason = Reden van de beslissing
approval-follow = Bekijk hoe het verder ging
approval-devices = Apparaten op de lijst
approval-devices-failed = De apparaten konden niet worden geladen
approval-column-device = Apparaat
approval-column-person = Persoon
approval-column-what = Wat de actie doet
approval-column-state = Status
approval-nobody = Niemand
approval-cannot-run = Kan niet meer worden uitgevoerd
approval-more = Meer apparaten tonen

## Deciding

approval-approve = Goedkeuren
approval-reject = Afwijzen
approval-cannot-administrator = Alleen beheerders beslissen hierover.
approval-cannot-own = U hebt dit zelf aangevraagd, dus een andere beheerder moet beslissen.
approval-cannot-new = U bent nog geen 24 uur beheerder, dus een andere beheerder moet beslissen.
approval-approve-confirm = Bevestig uw identiteit om dit goed te keuren
approval-approve-title = Dit goedkeuren?
# $name (String): who asked
approval-approve-what = Wat { $name } heeft aangevraagd, wordt uitgevoerd op elk apparaat op deze lijst, zodra het contact heeft. Bekijk de lijst voordat u die goedkeurt.
approval-approve-erases = Opnieuw instellen wist gegevens: in de lijst staat per apparaat welke. Dit kan niet ongedaan worden gemaakt.
approval-approve-removes = Verwijderen haalt de apparaten uit het beheer: in de lijst staat per apparaat wat er verdwijnt. Dit kan niet ongedaan worden gemaakt.
approval-approve-again = Elk apparaat wordt nog één keer beoordeeld als het aan de beurt is.
approval-reject-title = Dit afwijzen?
# $name (String): who asked
approval-reject-what = Er wordt niets van een apparaat gevraagd. { $name } leest uw reden.
approval-reject-reason = Waarom?
approval-reject-reason-first = Geef eerst een reden
approval-cancel = Annuleren
