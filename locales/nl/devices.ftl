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
devices-empty = Er is nog geen apparaat op uw naam ingeschreven. Voeg er een toe, dan verschijnt het hier.

## A device that isn't in the list

devices-add = Apparaat toevoegen
devices-missing-title = Staat uw apparaat er niet bij?
devices-missing = Schrijf het in, dan verschijnt het hier.

## Search, where there are many

devices-search = Zoeken in uw apparaten
# $count (Number): how many devices were found
devices-found =
    { $count ->
        [0] Geen apparaten gevonden.
        [one] { $count } apparaat gevonden.
       *[other] { $count } apparaten gevonden.
    }

## Which of these is in use?

devices-this-device = Dit apparaat
identify-title = Welk van deze apparaten gebruikt u nu?
identify-page = Dit apparaat
# $device (String): the device's name
identify-suggestion = Waarschijnlijk gebruikt u { $device }.
identify-why = Dan waarschuwen we u als een actie dit apparaat raakt.
identify-kept = Uw antwoord blijft op dit apparaat, in deze app.
identify-kept-in-browser = Uw antwoord blijft op dit apparaat, in deze browser.
identify-yes = Ja, dit is het
identify-another = Een ander apparaat
identify-choose = Kiezen
identify-none = Geen van deze
identify-none-about = U gebruikt een apparaat dat niet in uw lijst staat.
identify-say = Aangeven welk apparaat u gebruikt
identify-change = Gebruikt u een ander apparaat? Kies dat

## Status: can it be used for work?

status-can-access = Heeft toegang tot bedrijfsresources
# $date (String): a date, "3 december"
status-action-required-by = Actie vereist uiterlijk { $date }
status-action-required = Actie vereist
status-cant-access = Geen toegang tot bedrijfsresources
status-checking = Toegang wordt gecontroleerd
status-short-can-access = Heeft toegang
status-short-cant-access = Geen toegang

## What is under way

under-way-check-status = Statuscontrole in behandeling
under-way-check-status-active = Status wordt gecontroleerd
under-way-remote-lock = Extern vergrendelen in behandeling
under-way-remote-lock-active = Apparaat wordt vergrendeld
under-way-restart = Opnieuw opstarten in behandeling
under-way-restart-active = Apparaat wordt opnieuw opgestart
under-way-remove = Verwijderen in behandeling
under-way-remove-active = Apparaat wordt verwijderd
under-way-reset-device = Opnieuw instellen in behandeling
under-way-reset-device-active = Wordt opnieuw ingesteld
under-way-reset-passcode = Wijziging wachtwoordcode in behandeling
under-way-reset-passcode-active = Wachtwoordcode wordt opnieuw ingesteld
