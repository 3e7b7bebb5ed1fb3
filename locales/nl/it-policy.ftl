### Policy: what employees may do, and how the organisation shows itself. For IT.

policy-loading = Het beleid wordt geladen
policy-failed-title = Het beleid kon niet worden geladen
policy-parts = Onderdelen van het beleid
policy-part-actions = Selfservice
policy-part-organisation = Organisatie
policy-part-enrolment = Inschrijving
policy-read-only = Alleen beheerders wijzigen dit. U kunt het lezen.
policy-save = Opslaan
policy-discard = Wijzigingen verwerpen
policy-saved = Opgeslagen. Dit geldt vanaf nu.
policy-not-saved = Er is niets opgeslagen.
policy-changed-meanwhile = Iemand anders heeft dit intussen gewijzigd. Daarom is er niets opgeslagen. Verwerp uw wijzigingen om te zien wat nu geldt.
policy-discard-and-load = Mijn wijzigingen verwerpen en laden

## What employees may do

policy-actions-lead = Welke acties medewerkers zelf mogen gebruiken. Standaard: wat de regels voor dat soort apparaat zeggen. Deels aan: dat hangt af van de versie van het apparaat en van hoe het is ingeschreven. Waar een streepje staat, valt niets in te stellen.
policy-ownership = Eigendom
policy-company = Bedrijfsapparaten
policy-personal = Persoonlijke apparaten
policy-platform = Platform
policy-default = Standaard
policy-default-on = Standaard aan
policy-default-off = Standaard uit
policy-default-partly = Deels aan
policy-impossible = Niets in te stellen
policy-on = Aan
policy-off = Uit
# $action (String): the action
# $platform (String): the platform
policy-cell = { $action } op { $platform }
# $count (Number): how many switches were changed
policy-changes = { $count ->
    [one] Eén instelling gewijzigd, nog niet opgeslagen
   *[other] { $count } instellingen gewijzigd, nog niet opgeslagen
}
policy-preview-waiting = Er wordt geteld op hoeveel apparaten dat iets verandert …
policy-preview-none = Het verandert nu op geen enkel apparaat iets.
policy-preview-failed = Er kon niet worden geteld op hoeveel apparaten dat iets verandert.
# $platform (String): the platform, "Android"
# $action (String): the action, "Reset passcode"
# $count (Number): how many devices
# $devices (String): the same, as it is written
policy-becomes-available-company = { $platform }, bedrijfsapparaten: { $action } wordt dan beschikbaar op { $devices } { $count ->
    [one] apparaat
   *[other] apparaten
}.
# $platform (String): the platform, "Android"
# $action (String): the action, "Reset passcode"
# $count (Number): how many devices
# $devices (String): the same, as it is written
policy-becomes-available-personal = { $platform }, persoonlijke apparaten: { $action } wordt dan beschikbaar op { $devices } { $count ->
    [one] apparaat
   *[other] apparaten
}.
# $platform (String): the platform, "Android"
# $action (String): the action, "Reset passcode"
# $count (Number): how many devices
# $devices (String): the same, as it is written
policy-becomes-unavailable-company = { $platform }, bedrijfsapparaten: { $action } is dan niet meer beschikbaar op { $devices } { $count ->
    [one] apparaat
   *[other] apparaten
}.
# $platform (String): the platform, "Android"
# $action (String): the action, "Reset passcode"
# $count (Number): how many devices
# $devices (String): the same, as it is written
policy-becomes-unavailable-personal = { $platform }, persoonlijke apparaten: { $action } is dan niet meer beschikbaar op { $devices } { $count ->
    [one] apparaat
   *[other] apparaten
}.
policy-passcodes = Tijdelijke wachtwoordcodes
policy-it-reveals = IT mag de tijdelijke wachtwoordcode van een bedrijfsapparaat één keer zien
policy-it-reveals-hint = Voor iemand van wie het enige apparaat vergrendeld is. IT meldt zich opnieuw aan en geeft een reden op; de gebruiker krijgt bericht en het komt in het auditlogboek.
policy-it-reveals-on = IT kan dan de tijdelijke wachtwoordcodes van bedrijfsapparaten zien, elk één keer, ook die van vandaag.
policy-it-reveals-off = IT kan dan geen tijdelijke wachtwoordcodes meer zien.

## The organisation

policy-organisation-name = Naam van de organisatie
policy-organisation-name-first = De organisatie heeft een naam nodig.
policy-logo = Logo
policy-logo-hint = Een PNG van maximaal 16 kB, van 64 tot 512 pixels breed en hoog. Het logo staat op een witte achtergrond.
policy-logo-choose = Afbeelding kiezen
policy-logo-remove = Verwijderen
policy-logo-not-png = Dat is geen PNG die kan worden getoond. Het logo blijft zoals het is.
policy-logo-too-large = Dat bestand is groter dan 16 kB. Kies een kleinere afbeelding. Het logo blijft zoals het is.
policy-logo-pixels = Een logo is van 64 tot 512 pixels breed en hoog. Kies een andere afbeelding. Het logo blijft zoals het is.
policy-colour = Kleur
policy-colour-pick = Kleur kiezen
policy-colour-hint = Zes cijfers en letters, zoals #0f5fb0. Leeg: het eigen blauw van het product.
policy-colour-wrong = Dat is geen kleur. Typ zes cijfers of letters van a tot en met f, zoals #0f5fb0.
# $ratio (String): the contrast, "5.9"
policy-contrast-light = De tekst op knoppen wordt wit (contrast { $ratio }:1).
# $ratio (String): the contrast, "5.9"
policy-contrast-dark = De tekst op knoppen wordt zwart (contrast { $ratio }:1).
# $ratio (String): the contrast, "4.1"
policy-contrast-low = De tekst op knoppen heeft een contrast van maar { $ratio }:1 en 4,5:1 is nodig. Kies een donkerdere of een lichtere kleur.
policy-contact = Contact met IT
policy-contact-name = Naam
policy-contact-phone = Telefoonnummer
policy-contact-mail = E-mailadres
policy-site-name = Naam van de website
policy-site-address = Adres van de website
policy-notes = Aanvullende informatie
policy-notes-hint = Bijvoorbeeld wanneer er iemand is.
policy-privacy = Adres van de privacyverklaring
policy-address-wrong = Een adres begint met https://.
policy-look = Wat medewerkers zullen zien
policy-look-button = Wachtwoordcode opnieuw instellen
policy-look-link = Nog hulp nodig?

## Enrolment

policy-texts-lead = Wat medewerkers lezen voordat ze een apparaat inschrijven. Laat u een veld leeg, dan ziet de medewerker de standaardtekst. Elke regel is een stap of een alinea.
policy-texts-platform = Platform
policy-texts-question = Vraag
policy-texts-what-happens = Wat gebeurt er als ik een apparaat inschrijf?
policy-texts-how = Hoe schrijf ik een apparaat in?
policy-texts-what-is-the-app = Wat is de app?
policy-texts-english = In het Engels
policy-texts-dutch = In het Nederlands
