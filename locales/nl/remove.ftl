### Removing a device from management.

# $device (String): the device's name
remove-title = { $device } verwijderen?
# $device (String): the device's name
remove-what = { $device } verdwijnt uit het beheer en uit uw lijst. Tien seconden lang kunt u dit ongedaan maken. Daarna kunt u het nog annuleren zolang het apparaat de opdracht niet heeft ontvangen. Wat u kwijtraakt:
remove-this-device = Dit is het apparaat dat u nu gebruikt. U verliest er de toegang tot bedrijfsresources op, en ook deze app kan worden verwijderd.
remove-button = Verwijderen
# $device (String): the device's name
remove-too-late = { $device } is niet verwijderd.

## What is lost with it

loses-mail = Zakelijke e-mail, agenda en contactpersonen
loses-apps = Apps die uw organisatie erop heeft gezet, met hun gegevens
loses-network = Wifi, VPN en certificaten voor het werk
loses-work-profile = Het werkprofiel, met alle apps en gegevens erin
loses-access = De toegang tot bedrijfsresources vanaf dit apparaat
keeps-own = Uw eigen foto’s, apps en bestanden blijven staan.
keeps-company = Bestanden die u buiten bedrijfsapps bewaart, blijven erop staan.
keeps-rest = Alles buiten het werkprofiel blijft staan.
keeps-all = Op het apparaat wordt niets gewist.
