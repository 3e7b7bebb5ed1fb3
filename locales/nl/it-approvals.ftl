### What a second administrator is asked: for IT.

approvals-loading = De goedkeuringen worden geladen
approvals-failed-title = De goedkeuringen konden niet worden geladen
approvals-empty-title = Er wacht niets op een beslissing
approvals-empty = Wil IT meer apparaten verwijderen of opnieuw instellen dan één persoon alleen mag, dan beslist hier een tweede beheerder.
approvals-waiting = Wacht op een beslissing
approvals-decided = Afgehandeld
# $name (String): who asked
# $ago (String): how long ago, "3 uur geleden"
# $until (String): until when, "24 november 09:30"
approval-asked = { $name } heeft dit { $ago } aangevraagd. Beslis uiterlijk { $until }.
# $name (String): who asked
# $until (String): until when, "24 november 09:30"
approval-asked-just-now = { $name } heeft dit zojuist aangevraagd. Beslis uiterlijk { $until }.
# $name (String): who decided
# $time (String): when, "23 november 09:30"
approval-approved = { $name } heeft dit goedgekeurd op { $time }.
approval-approved-by-nobody = Dit is goedgekeurd.
# $name (String): who decided
# $time (String): when, "23 november 09:30"
approval-rejected = { $name } heeft dit afgewezen op { $time }. Er is op geen enkel apparaat iets gewijzigd.
approval-rejected-by-nobody = Dit is afgewezen. Er is op geen enkel apparaat iets gewijzigd.
# $time (String): when, "23 november 09:30"
approval-lapsed = Niemand heeft op tijd beslist (uiterlijk { $time }). Er is op geen enkel apparaat iets gewijzigd.
approval-cancelled = Dit is geannuleerd. Er is op geen enkel apparaat iets gewijzigd.

## One of them

approval-loading = De goedkeuring wordt geladen
approval-failed-title = De goedkeuring kon niet worden geladen
approval-facts = Over deze aanvraag
approval-asked-by = Aangevraagd door
approval-asked-on = Aangevraagd op
approval-why = Reden
approval-no-reason = Er is geen reden gegeven
approval-decision-reason = Reden van de beslissing
approval-follow = Bekijk het resultaat
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
# $name (String): who asked
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
approval-approve-title-remove = { $number } { $count ->
    [one] apparaat
   *[other] apparaten
} verwijderen, zoals { $name } heeft aangevraagd?
# $name (String): who asked
# $device (String): the device's name
approval-approve-title-remove-one = { $device } verwijderen, zoals { $name } heeft aangevraagd?
# $name (String): who asked
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
approval-approve-title-reset = { $number } { $count ->
    [one] apparaat
   *[other] apparaten
} opnieuw instellen, zoals { $name } heeft aangevraagd?
# $name (String): who asked
# $device (String): the device's name
approval-approve-title-reset-one = { $device } opnieuw instellen, zoals { $name } heeft aangevraagd?
# $name (String): who asked
approval-approve-title-other = Goedkeuren wat { $name } heeft aangevraagd?
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
approval-approve-remove = Verwijderen van { $number } { $count ->
    [one] apparaat
   *[other] apparaten
} goedkeuren
# $device (String): the device's name
approval-approve-remove-one = Verwijderen van { $device } goedkeuren
# $count (Number): how many devices
# $number (String): the same number as it is written, "1,204"
approval-approve-reset = Wissen van gegevens op { $number } { $count ->
    [one] apparaat
   *[other] apparaten
} goedkeuren
# $device (String): the device's name
approval-approve-reset-one = Wissen van gegevens op { $device } goedkeuren
# $name (String): who asked
approval-approve-what = Wat { $name } heeft aangevraagd, wordt uitgevoerd op elk apparaat op deze lijst, zodra het contact heeft. Bekijk de lijst voordat u die goedkeurt.
# $minutes (Number): for how many minutes anybody can cancel it
approval-approve-what-later = { $minutes ->
    [one] De eerste minuut na uw goedkeuring gebeurt er niets en kan iedereen van IT het annuleren.
   *[other] De eerste { $minutes } minuten na uw goedkeuring gebeurt er niets en kan iedereen van IT het annuleren.
} Daarna wordt elk apparaat opnieuw ingesteld zodra het contact heeft. Bekijk de lijst voordat u die goedkeurt.
approval-approve-erases = Opnieuw instellen wist gegevens: in de lijst staat per apparaat welke. Dit kan niet ongedaan worden gemaakt.
approval-approve-removes = Verwijderen haalt de apparaten uit het beheer: in de lijst staat per apparaat wat er verdwijnt. Dit kan niet ongedaan worden gemaakt.
approval-approve-again = Vlak voordat een apparaat aan de beurt is, worden de regels daarvoor opnieuw gecontroleerd.
approval-reject-title = Dit afwijzen?
# $name (String): who asked
approval-reject-what = Er wordt op geen enkel apparaat iets gewijzigd. { $name } leest uw reden.
approval-reject-reason = Waarom?
approval-reject-reason-first = Geef eerst een reden op.
approval-cancel = Annuleren
approval-list-changed = De lijst is gewijzigd sinds u die hebt bekeken. Er is niets goedgekeurd en er is op geen enkel apparaat iets gewijzigd. Bekijk de lijst opnieuw voordat u beslist.
approval-new-list = De nieuwe lijst bekijken
