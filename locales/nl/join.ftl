### Which organisation the app is for.

join-title = Bij welke organisatie hoort u?
join-title-choose = Kies uw organisatie
join-address = Adres van de portal van uw organisatie
join-address-hint = U hebt dit van IT gekregen, bijvoorbeeld portal.contoso.example.
join-continue = Doorgaan
join-linked = Dit adres is ingevuld door een link. Ga alleen verder als de link van uw organisatie komt.
join-leave = Terug

## What was found

# $organisation (String): the organisation's name, as its portal says it
join-found-title = Is { $organisation } uw organisatie?
join-found-lead = Controleer deze adressen. Pas daarna meldt u zich aan.
join-found-portal = Portal
join-found-sign-in = De aanmeldpagina die uw browser opent
join-use-found = Deze organisatie gebruiken
join-back = Terug

## What went wrong

join-not-an-address = Dat is geen adres van een portal. Zo’n adres ziet er zo uit: portal.contoso.example.
join-not-https = Een adres dat met http:// begint, is niet veilig omdat anderen kunnen meelezen. Gebruik https:// of vraag IT om het juiste adres.
join-unreachable = Op dat adres antwoordt niets. Controleer het adres en uw verbinding en probeer het opnieuw.
join-not-a-portal = Op dat adres is geen portal. Vraag IT om het juiste adres.
join-sign-in-unreachable = De portal is er wel, maar de aanmeldservice die de portal noemt, is niet bereikbaar. Controleer uw verbinding en probeer het opnieuw.
join-sign-in-not-trusted = De portal noemt een aanmeldservice die niet te vertrouwen is en daarom niet wordt gebruikt. Neem contact op met IT.
join-not-allowed = De instellingen van uw organisatie op deze computer staan die portal niet toe. Neem contact op met IT als u die nodig hebt.
join-sign-in-not-allowed = De instellingen van uw organisatie op deze computer staan de aanmeldservice die deze portal noemt niet toe. Gebruik de portal niet en meld het aan IT.

## Those that are kept

join-kept-title = Uw organisaties
join-current = In gebruik
join-use = Gebruiken
# $organisation (String): the organisation's name
join-use-this = { $organisation } gebruiken
join-forget = Vergeten
# $organisation (String): the organisation's name
join-forget-this = { $organisation } vergeten
# $organisation (String): the organisation's name
join-forget-title = { $organisation } vergeten?
join-forget-text = U wordt daar op deze computer afgemeld en de app kent de portal daarna niet meer. Uw apparaten blijven zoals ze zijn.
join-keep = Behouden
