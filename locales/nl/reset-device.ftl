### Resetting a device to its factory settings.

# $device (String): the device's name
reset-device-title = { $device } opnieuw instellen en alles wissen?
# $device (String): the device's name
reset-device-title-work-profile = Het werkprofiel op { $device } wissen?
# $device (String): the device's name
reset-device-title-company-data = Bedrijfsgegevens op { $device } wissen?
reset-device-what = Dit kan niet ongedaan worden gemaakt zodra het apparaat de opdracht heeft ontvangen. Wat u kwijtraakt:
reset-device-this-device = Dit is het apparaat dat u nu gebruikt. U raakt het nu kwijt, en deze app ook.
reset-device-button = Alles wissen
reset-device-button-work-profile = Werkprofiel wissen
reset-device-button-company-data = Bedrijfsgegevens wissen
# $device (String): the device's name
reset-device-type = Typ ‘{ $device }’ om door te gaan
reset-device-type-first = Typ eerst de naam van het apparaat.
# $device (String): the device's name
reset-device-too-late = { $device } is niet opnieuw ingesteld.

## What is lost with it

loses-photos = Foto’s, berichten, apps en bestanden, die van u en die van uw organisatie
loses-phone = Alle apps, bestanden en instellingen, ook foto’s en berichten
loses-computer = Alle bestanden, programma’s en instellingen, van iedereen die het gebruikt
loses-unsaved = Voorgoed: alles waarvan geen reservekopie is
loses-enrolment = De toegang tot bedrijfsresources, tot het apparaat weer in gebruik is genomen en is ingeschreven
