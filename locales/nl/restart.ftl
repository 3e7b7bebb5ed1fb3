### Restarting a computer.

# $device (String): the device's name
restart-title = { $device } opnieuw opstarten?
# $device (String): the device's name
restart-what = { $device } start opnieuw op zodra het apparaat contact heeft, zonder eerst iets te vragen. Werk dat niet is opgeslagen, gaat verloren.
restart-this-device = Dit is het apparaat dat u nu gebruikt. Sla eerst uw werk op.
restart-button = Opnieuw opstarten
