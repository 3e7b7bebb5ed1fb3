### My Devices.

devices-title = Mijn apparaten
# $count (Number): how many devices
devices-count =
    { $count ->
        [one] { $count } apparaat
       *[other] { $count } apparaten
    }
# $count (Number): how many devices
# $attention (Number): how many of them need attention, at least one
devices-count-attention =
    { $count ->
        [one] { $count } apparaat
       *[other] { $count } apparaten
    } · { $attention ->
        [one] { $attention } vraagt uw aandacht
       *[other] { $attention } vragen uw aandacht
    }
devices-loading = Uw apparaten worden geladen
devices-failed-title = Uw apparaten konden niet worden geladen
devices-empty-title = Nog geen apparaten
devices-empty = Er is niets op uw naam geregistreerd. Zodra dat zo is, verschijnt het apparaat hier.
devices-try-again = Opnieuw proberen

## Status: can it be used for work?

status-can-access = Heeft toegang tot bedrijfsresources
# $date (String): a date, "3 december"
status-action-required-by = Actie vereist uiterlijk { $date }
status-action-required = Actie vereist
status-cant-access = Heeft geen toegang tot bedrijfsresources
status-checking = Toegang wordt gecontroleerd

## What is under way

under-way-reset-passcode = Wachtwoordcode opnieuw instellen in behandeling
under-way-reset-passcode-active = Wachtwoordcode wordt opnieuw ingesteld
