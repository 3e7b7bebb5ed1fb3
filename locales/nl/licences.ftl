### What the app is made of that others wrote.

licences-title = Licenties
licences-lead = Deze app is open source, net als alles waaruit die is opgebouwd.
licences-own = Onder de MIT-licentie of de Apache-licentie 2.0, naar keuze.
licences-works = Lettertypen en pictogrammen
licences-packages = Pakketten
# $licence (String): a licence's identifier, "MIT"
# $count (Number): how many packages
licences-group =
    { $licence } · { $count ->
        [one] { $count } pakket
       *[other] { $count } pakketten
    }
licences-loading = De licenties worden geladen
licences-failed-title = De licenties konden niet worden geladen
licences-failed = De lijst ervan ontbreekt of is niet te lezen. Probeer het opnieuw; blijft dit zo, installeer de app dan opnieuw.
licences-failed-in-browser = De lijst ervan ontbreekt of is niet te lezen. Probeer het opnieuw; blijft dit zo, neem dan contact op met IT.
