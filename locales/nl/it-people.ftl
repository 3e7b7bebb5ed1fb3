### IT: People.

it-people-title = Personen
it-people-person = Persoon
it-people-lead = Zoek een persoon om de apparaten van die persoon te bekijken en te beheren.
it-people-loading = De personen worden geladen
it-people-search = Personen zoeken
it-people-search-hint = Naam of e-mailadres
it-people-devices-hint = Naam of serienummer
it-people-none-title = Niemand gevonden
it-people-none = Niemand heeft al deze woorden in de naam of het e-mailadres.
it-people-no-devices = Voor deze persoon is niets ingeschreven.
it-people-failed-title = De personen konden niet worden geladen
it-people-name = Naam
it-people-user-name = Meldt zich aan als
it-people-mail = E-mail
