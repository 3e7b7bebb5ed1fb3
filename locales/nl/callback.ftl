### De pagina in de browser aan het einde van het aanmelden.

product-name = Bedrijfsportal

signed-in-title = U bent aangemeld
signed-in-text = U kunt dit tabblad sluiten en teruggaan naar de bedrijfsportal.

cancelled-title = Aanmelden geannuleerd
cancelled-text = U bent niet aangemeld. U kunt dit tabblad sluiten en teruggaan naar de bedrijfsportal.

took-too-long-title = Dat duurde te lang
took-too-long-text = U bent niet aangemeld. Sluit dit tabblad, ga terug naar de bedrijfsportal en begin opnieuw.

somebody-else-title = Dat is iemand anders
somebody-else-text = Er is niemand aangemeld en er is niets gewijzigd. Sluit dit tabblad en meld u aan als dezelfde persoon als daarvoor.

not-finished-title = U bent niet aangemeld
not-finished-text = Sluit dit tabblad en ga terug naar de bedrijfsportal. Daar leest u wat er misging.
