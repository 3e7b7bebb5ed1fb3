### What to do with a device that is lost or stolen, in the right order.

lost-title = Verloren of gestolen?
# $device (String): the device's name
lost-lock = Vergrendel { $device }. Wie het apparaat in handen heeft, kan het zonder de wachtwoordcode niet openen.
# $device (String): the device's name
lost-cant-lock = { $device } kan hier niet worden vergrendeld.
lost-tell = Meld het meteen aan IT: bel, of laat een bericht achter.
lost-reset = Vindt u het niet terug, stel het dan opnieuw in: dat wist wat erop staat zodra het apparaat contact heeft.
lost-reset-work-profile = Vindt u het niet terug, stel het dan opnieuw in: dat wist het werkprofiel zodra het apparaat contact heeft. Al het andere blijft erop staan.
lost-reset-company-data = Vindt u het niet terug, stel het dan opnieuw in: dat wist de bedrijfsgegevens zodra het apparaat contact heeft. Al het andere blijft erop staan.
lost-cant-reset = Blijft het weg, dan beslist IT wat er wordt gewist.
lost-not-passcode = Stel de wachtwoordcode niet opnieuw in: dat beschermt niet wat erop staat.
