### What went wrong: what happened, whether anything changed, what to do next.

failure-unreachable = De portal is niet bereikbaar. Controleer uw verbinding; het wordt vanzelf opnieuw geprobeerd.
failure-took-too-long = De portal deed er te lang over om te antwoorden. Probeer het over een ogenblik opnieuw.
failure-doubt = De verbinding viel weg en we weten niet of dit is uitgevoerd. Het wordt niet vanzelf opnieuw geprobeerd. Controleer uw verbinding, kijk of het is uitgevoerd en probeer het pas daarna opnieuw.
failure-doubt-cancel = De verbinding viel weg en we weten niet of dit is geannuleerd. Het wordt niet vanzelf opnieuw geprobeerd. Controleer uw verbinding en annuleer het opnieuw als dat nog kan.
failure-signed-out = U bent afgemeld. Er is niets gewijzigd. Meld u aan om verder te gaan.
failure-turned-down = U hebt zich aangemeld, maar de portal accepteert nog steeds niet hoe of wanneer u dat deed. Er is niets gewijzigd. Nog een keer aanmelden helpt niet: neem contact op met IT.
failure-not-allowed = De app kon dat niet verzenden. Er is niets gewijzigd. Werk de app bij, of neem contact op met IT als dit blijft gebeuren.
failure-not-allowed-in-browser = Dat kon niet worden verzonden. Er is niets gewijzigd. Laad de pagina opnieuw, of neem contact op met IT als dit blijft gebeuren.
failure-unreadable = Het antwoord van de portal is niet te lezen. Als u iets wilde wijzigen, kan dat toch zijn gebeurd: kijk dat na voordat u het opnieuw probeert. Werk de app bij, of neem contact op met IT als dit blijft gebeuren.
failure-unreadable-in-browser = Het antwoord van de portal is niet te lezen. Als u iets wilde wijzigen, kan dat toch zijn gebeurd: kijk dat na voordat u het opnieuw probeert. Laad de pagina opnieuw, of neem contact op met IT als dit blijft gebeuren.
failure-not-read = Het antwoord van de portal is niet te lezen. Probeer het opnieuw; blijft dit gebeuren, werk de app dan bij.
failure-not-read-in-browser = Het antwoord van de portal is niet te lezen. Probeer het opnieuw; blijft dit gebeuren, laad de pagina dan opnieuw.
failure-forbidden = Uw account mag dat niet doen. Er is niets gewijzigd. Neem contact op met IT als dat volgens u wel zou moeten kunnen.
failure-not-found = Dit is er niet meer, of het is niet van u. Er is niets gewijzigd. Ga terug naar uw lijst en kijk daar opnieuw.
failure-not-available = Dit kan nu niet. Er is niets gewijzigd. Bekijk het apparaat opnieuw en probeer het later nog eens.
failure-gone = De tijdelijke wachtwoordcode kan niet meer worden getoond. Stel de wachtwoordcode opnieuw in als u er nog een nodig hebt.
failure-changed = Het apparaat is intussen gewijzigd, daarom is er niets gedaan. Bekijk het opnieuw en beslis dan.
failure-too-many = Dat is te vaak gevraagd in korte tijd. Er is niets gewijzigd. Wacht een minuut en probeer het dan opnieuw.
failure-internal = Er ging iets mis bij de portal, en het is niet zeker of er iets is gewijzigd. Kijk dat na voordat u het opnieuw probeert.
failure-internal-read = Er ging iets mis bij de portal. Probeer het over een ogenblik opnieuw.
failure-unavailable = De portal is nu niet beschikbaar. Probeer het over een ogenblik opnieuw.
# $request (String): identifies the request in the portal's log
failure-reference = Voor IT: { $request }
failure-too-late = Annuleren kon niet meer. Bij Activiteit ziet u wat er is gebeurd.
failure-stopped = De acties van IT zijn stopgezet. Er is op geen enkel apparaat iets gewijzigd. Een beheerder kan acties van IT weer toestaan.
failure-own-request = U hebt dit zelf aangevraagd, dus een andere beheerder moet beslissen. Er is niets gewijzigd.
failure-new-administrator = U bent nog geen 24 uur beheerder, dus een andere beheerder moet beslissen. Er is niets gewijzigd.
failure-list-changed = De lijst is gewijzigd sinds u die bekeek. Er is niets uitgevoerd. Bekijk de lijst opnieuw.
failure-settled = Hierover is al beslist, of de aanvraag is geannuleerd of vervallen. Uw beslissing is niet gebruikt. Bekijk de aanvraag opnieuw.
failure-name-empty = Typ een naam met minstens één letter, cijfer of teken.
failure-name-too-long = Een naam heeft hoogstens 64 tekens.
failure-name-invisible = De naam bevat tekens die niet te zien zijn. Typ de naam opnieuw zonder die tekens.
failure-name-mixed-scripts = In een woord van de naam staan letters uit verschillende schriften die op elkaar lijken. Gebruik per woord één schrift.
try-again = Opnieuw proberen
