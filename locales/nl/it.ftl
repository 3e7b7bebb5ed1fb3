### What IT's places have in common.

it-only-title = Dit is voor IT
it-only = Alleen IT-medewerkers zien alle apparaten en alle personen. Uw eigen apparaten staan bij Mijn apparaten.
it-role-failed = Kan niet nagaan wat u mag zien
# $request (String): identifies the request in the portal's log
it-reference = Kenmerk: { $request }
it-go-to-devices = Naar Alle apparaten
it-search-clear = Zoekveld wissen
# $filter (String): what a list is narrowed by, "Platform"
# $chosen (String): what to, "iOS"
it-filter-narrowed = { $filter }: { $chosen }
