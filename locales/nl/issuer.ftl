### De aanmeldpagina van de demo, in de browser. Mensen zien haar telkens als de app vraagt wie zij zijn.

## Every page

# De naam van de app.
-product = Bedrijfsportal
# Op het tabblad van de browser.
# $organisation (String): de naam van de organisatie.
page-title = Aanmelden · { $organisation }
# Grote woorden naast het formulier, op een breed scherm.
page-motto = Uw apparaten, in uw handen.
# Eén regel daaronder.
page-motto-more = Bekijk hoe het met uw apparaten gaat en help uzelf als u er niet meer in kunt.
# De naam van deze taal, in de taal zelf.
page-language = Nederlands

## Sign in

sign-in-heading = Aanmelden
# $organisation (String): de naam van de organisatie.
sign-in-lead = De { -product } van { $organisation } vraagt wie u bent.
# Boven de lijst van mensen.
sign-in-demo = Dit is een demo. Niemand hier bestaat: wees wie u wilt.
# Voor schermlezers: wat de lijst van mensen is.
sign-in-people = Mensen van de demo
sign-in-user-name = Gebruikersnaam
sign-in-password = Wachtwoord
# Naast het label van het wachtwoord, gevolgd door het wachtwoord zelf.
# $name (String): de naam van de gekozen persoon.
sign-in-what-to-type = Typ voor { $name }
# Als nog niemand gekozen is, onder het wachtwoordveld.
sign-in-choose-first = Kies hierboven iemand om diens wachtwoord te zien.
sign-in-button = Aanmelden
sign-in-cancel = Annuleren
# Na een verkeerde gebruikersnaam of een verkeerd wachtwoord; met opzet staat er niet welk van beide.
sign-in-wrong = Die gebruikersnaam en dat wachtwoord horen niet bij elkaar. Probeer het opnieuw.

## Instead of the form

ended-heading = Deze aanmelding is beëindigd
ended-text = Deze aanmelding duurde te lang, is al gebruikt of is in een andere browser begonnen. Ga terug naar de app en meld u opnieuw aan.
refused-heading = Deze link kan niet worden gebruikt
refused-text = De link komt niet van een app die de { -product } kent. Er is niets gewijzigd. Ga terug naar de app en meld u opnieuw aan.
sign-out-heading = Afmelden?
# $name (String): de naam van wie aangemeld is.
sign-out-text = { $name } is aangemeld in deze browser.
sign-out-button = Afmelden
signed-out-heading = U bent afgemeld
signed-out-text = U kunt deze pagina sluiten.
