### De pagina in de browser aan het einde van het aanmelden.

callback-product = { -company-portal }

callback-signed-in-title = U bent aangemeld
callback-signed-in-text = U kunt dit tabblad sluiten en teruggaan naar de bedrijfsportal.

callback-cancelled-title = Aanmelden geannuleerd
callback-cancelled-text = U bent niet aangemeld. U kunt dit tabblad sluiten en teruggaan naar de bedrijfsportal.

callback-took-too-long-title = Dat duurde te lang
callback-took-too-long-text = U bent niet aangemeld. Sluit dit tabblad, ga terug naar de bedrijfsportal en begin opnieuw.

callback-somebody-else-title = Dat is iemand anders
callback-somebody-else-text = Er is niemand aangemeld en er is niets gewijzigd. Sluit dit tabblad en meld u aan als dezelfde persoon als eerst.

callback-not-finished-title = U bent niet aangemeld
callback-not-finished-text = Sluit dit tabblad en ga terug naar de bedrijfsportal. Daar leest u wat er misging.

callback-over-title = Deze pagina is verlopen
callback-over-text = De pagina hoorde bij één aanmelding, die is verdergegaan of afgelopen. Sluit dit tabblad en ga terug naar de bedrijfsportal.
