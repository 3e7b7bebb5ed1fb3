### IT: All devices.

it-devices-title = Alle apparaten
it-devices-loading = De apparaten worden geladen
it-devices-search = Zoeken in alle apparaten
# $name (String): whose devices are shown
it-devices-search-of = Zoeken in apparaten van { $name }
it-devices-search-hint = Naam, persoon, serienummer
# $count (Number): how many devices there are
# $number (String): the same number as it is written, "1,204"
it-devices-count =
    { $number } { $count ->
        [one] apparaat
       *[other] apparaten
    }
# $number (String): there are more devices than that, "10,000"
it-devices-count-more = Meer dan { $number } apparaten
it-devices-none-title = Geen apparaten
it-devices-none = Er is nog niets ingeschreven.
it-devices-none-found-title = Geen apparaten gevonden
it-devices-none-found = Geen apparaat past bij deze zoekopdracht en filters.
it-devices-show-all = Alle apparaten tonen
it-devices-failed-title = De apparaten konden niet worden geladen
it-devices-more-failed = De lijst kon niet verder worden geladen.
it-devices-to-end = Naar het einde
it-devices-to-start = Naar het begin
it-devices-more = Er worden meer apparaten geladen
it-devices-filters = Filters
# $count (Number): how many filters narrow the list, at least one
it-devices-filters-on = Filters, { $count } actief
it-devices-columns = Kolommen
# $column (String): what the list is sorted by, "Device"
it-devices-sort-by = Sorteren: { $column }
it-devices-sort-turn = Volgorde omkeren
it-devices-export = CSV exporteren
it-devices-export-in-browser = Exporteren in de browser
it-devices-export-failed = De lijst kon niet worden opgeslagen. Controleer uw verbinding en probeer het opnieuw.

## What stands in the table

it-devices-device = Apparaat
it-devices-person = Persoon
it-devices-nobody = Niemand
it-devices-system = Systeem
it-devices-compliance = Naleving
it-devices-contact = Laatste contact
it-devices-ownership = Eigendom
it-devices-model = Model
it-devices-serial-number = Serienummer
it-devices-managed = Beheerd met
it-devices-compliant = Voldoet
it-devices-not-compliant = Voldoet niet
it-devices-grace = In respijtperiode
it-devices-not-judged = Nog niet gecontroleerd

## What the list is narrowed to

it-devices-any = Alle apparaten
it-devices-mobile = Alle mobiele apparaten
it-devices-direct = Rechtstreeks beheerd
it-devices-exchange = Exchange ActiveSync
it-devices-software-client = Intune-softwareclient
it-devices-not-known = Niet bekend
it-devices-platform = Platform
it-devices-whenever = Elk tijdstip
it-devices-day = In de afgelopen 24 uur
it-devices-week = In de afgelopen 7 dagen
it-devices-not-week = 7 dagen geen contact
it-devices-not-month = 30 dagen geen contact
it-devices-not-quarter = 90 dagen geen contact
it-devices-either = Van het bedrijf en persoonlijk
# $name (String): whose devices are shown
it-devices-of = Apparaten van { $name }
# $name (String): whose devices are shown
it-devices-not-of = Apparaten van iedereen tonen, niet alleen van { $name }

## Selecting

it-devices-select-shown = Alle getoonde apparaten selecteren
# $device (String): the device's name
it-devices-select = { $device } selecteren
# $number (String): how many are selected, "1,204"
it-devices-selected = { $number } geselecteerd
it-devices-all-selected = Alles geselecteerd
# $number (String): how many devices there are, "1,204"
it-devices-select-all = Alle { $number } selecteren
# $number (String): there are more devices than that, "10,000"
it-devices-select-all-more = Alle selecteren, meer dan { $number }
it-devices-clear = Selectie opheffen

## Platforms

platform-ios = iOS
platform-ipados = iPadOS
platform-android = Android
platform-windows-10-mobile = Windows 10 Mobile
platform-windows-phone = Windows Phone
platform-windows = Windows
platform-windows-8-1 = Windows 8.1
platform-windows-rt = Windows RT
platform-macos = macOS
platform-linux = Linux
platform-not-known = Niet bekend
