### What to do with a device that is lost or stolen, in the right order.

lost-title = Verloren of gestolen?
# $device (String): the device's name
lost-lock = Vergrendel { $device }. Zodra het apparaat contact heeft, kan niemand het openen zonder de wachtwoordcode.
# $device (String): the device's name
lost-lock-under-way = { $device } wordt vergrendeld zodra het apparaat contact heeft. U kunt dit volgen bij Activiteit.
# $device (String): the device's name
lost-cant-lock = { $device } kan hier niet worden vergrendeld.
lost-tell = Meld het meteen aan IT: bel, of laat een bericht achter.
lost-reset = Vindt u het niet terug, stel het dan opnieuw in: dat wist wat erop staat zodra het apparaat contact heeft.
lost-reset-work-profile = Vindt u het niet terug, stel het dan opnieuw in: dat wist het werkprofiel zodra het apparaat contact heeft. Al het andere blijft erop staan.
lost-reset-company-data = Vindt u het niet terug, stel het dan opnieuw in: dat wist de bedrijfsgegevens zodra het apparaat contact heeft. Al het andere blijft erop staan.
lost-reset-under-way = Het wordt opnieuw ingesteld zodra het contact heeft. U kunt dit volgen bij Activiteit.
lost-cant-reset = Blijft het weg, dan beslist IT wat er wordt gewist.
lost-not-passcode = Stel de wachtwoordcode niet opnieuw in: dat beschermt niet wat erop staat.
