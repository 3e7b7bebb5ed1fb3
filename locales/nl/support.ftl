### Support: IT's contact, and what the organisation can see.

support-title = Ondersteuning
support-lead = Het ondersteuningsteam van uw bedrijf helpt u als u hier niet verder komt.
support-contact = Contact
support-failed-title = De contactgegevens van IT konden niet worden geladen
support-empty-title = Nog geen contactgegevens
support-empty = Uw organisatie heeft niet ingevuld hoe u IT bereikt.
support-loading = De contactgegevens worden geladen

## What can my company see?

support-see-title = Wat kan mijn bedrijf zien?
support-see-lead = Wat IT van elk apparaat in Mijn apparaten kan zien.
support-never = Nooit
support-never-lead = De bedrijfsportal kan dit aan niemand laten zien.
support-never-calls = Wie u belt en welke pagina’s u bezoekt
support-never-messages = Uw e-mail en sms-berichten
support-never-contacts = Uw contactpersonen en uw agenda
support-never-passwords = Uw wachtwoorden en de wachtwoordcode die u zelf hebt gekozen
support-never-photos = Uw foto’s en video’s
support-never-documents = Wat er in uw documenten staat
support-always = Altijd
support-always-lead = Van elk apparaat dat is ingeschreven.
support-always-owner = Van wie het apparaat is en hoe het heet
support-always-model = Het merk, het model en het serienummer, en van een telefoon het IMEI-nummer
support-always-system = Het besturingssysteem en de versie
support-always-rules = Of het aan de regels voldoet, en het laatste contact
support-always-actions = Wat er hier voor het apparaat is aangevraagd, door wie en wanneer
support-might = Mogelijk
support-might-lead = Dat hangt af van het apparaat en van wat uw organisatie heeft ingesteld.
support-might-number = Het telefoonnummer: volledig bij een apparaat van het bedrijf, alleen de laatste vier cijfers bij uw eigen apparaat
support-might-apps = Welke apps er zijn geïnstalleerd
support-might-storage = Hoeveel opslagruimte er over is
support-might-network = Met welk netwerk het verbonden is
support-might-location = Waar het is, als een apparaat van het bedrijf kwijt is
# $organisation (String): the organisation's name
support-privacy-link = Hoe { $organisation } met uw gegevens omgaat
