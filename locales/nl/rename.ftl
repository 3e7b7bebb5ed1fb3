### Renaming a device in the portal.

rename-label = Naam in de bedrijfsportal
# $own (String): what the device calls itself
rename-hint = Wijzigt de naam alleen in de bedrijfsportal. Het apparaat noemt zichzelf { $own }.
rename-save = Naam wijzigen
rename-cancel = Annuleren
# $name (String): the new name
rename-done = Het heet nu { $name } in de portal.
rename-busy = Wordt opgeslagen
