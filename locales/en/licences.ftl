### What the app is made of that others wrote.

licences-title = Licences
licences-lead = This app is open source, and so is everything it is built from.
licences-own = Under the MIT licence or the Apache licence 2.0, whichever you prefer.
licences-works = Fonts and icons
licences-packages = Packages
# $licence (String): a licence's identifier, "MIT"
# $count (Number): how many packages
licences-group =
    { $licence } · { $count ->
        [one] { $count } package
       *[other] { $count } packages
    }
licences-loading = Loading the licences
licences-failed-title = The licences couldn’t be loaded
licences-failed = The app’s list of them is missing or can’t be read. Try again; if it stays like this, reinstall the app.
licences-failed-in-browser = The list of them is missing or can’t be read. Try again; if it stays like this, contact IT.
