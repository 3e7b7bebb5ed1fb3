### What to do with a device that is lost or stolen, in the right order.

lost-title = Verloren of gestolen?
# $device (String): the device's name
lost-lock = Vergrendel { $device }. Wie het heeft, kan het zonder de wachtwoordcode niet openen.
# $device (String): the device's name
lost-cant-lock = { $device } kan niet van hieruit worden vergrendeld.
lost-tell = Vertel het IT, hoe laat het ook is.
lost-reset = Blijft het weg, stel het dan opnieuw in: dat wist wat erop staat zodra het contact heeft.
lost-cant-reset = Blijft het weg, dan beslist IT wat er wordt gewist.
lost-not-passcode = Stel de wachtwoordcode niet opnieuw in: dat beschermt niet wat erop staat.
