### Renaming a device in the portal.

rename-label = Name in Company Portal
# $own (String): what the device calls itself
rename-hint = Changes the name in Company Portal only. The device calls itself { $own }.
rename-save = Rename
rename-cancel = Cancel
# $name (String): the new name
rename-done = It is called { $name } in the portal now.
rename-busy = Saving
