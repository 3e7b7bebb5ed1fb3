### IT's contact.

support-title = Ondersteuning
support-lead = Het ondersteuningsteam van uw bedrijf helpt u als u hier niet verder komt.
support-contact = Contact
support-privacy = Privacy
# $organisation (String): the organisation's name
support-privacy-link = Hoe { $organisation } met uw gegevens omgaat
support-failed-title = De contactgegevens van IT konden niet worden geladen
support-empty-title = Nog geen contactgegevens
support-empty = Uw organisatie heeft niet ingevuld hoe u IT bereikt.
support-loading = De contactgegevens worden geladen
