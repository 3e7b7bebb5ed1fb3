### Restarting a computer.

# $device (String): the device's name
restart-title = { $device } opnieuw opstarten?
# $device (String): the device's name
restart-what = { $device } start opnieuw op zodra het contact heeft. Werk dat er niet is opgeslagen, gaat verloren zonder dat er nog iets wordt gevraagd.
restart-this-device = Dit is het apparaat dat u nu gebruikt. Sla eerst uw werk op.
restart-button = Opnieuw opstarten
