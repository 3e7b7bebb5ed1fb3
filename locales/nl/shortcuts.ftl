### Keyboard shortcuts, in the app.

shortcuts-title = Sneltoetsen
shortcuts-anywhere = Overal
shortcuts-my-devices = Naar Mijn apparaten
shortcuts-overview = Dit overzicht tonen
shortcuts-device = Bij een geopend apparaat
shortcuts-rename = Naam wijzigen
shortcuts-check-status = Status controleren
shortcuts-remove = Verwijderen
shortcuts-key-alt = Alt
shortcuts-key-control = Ctrl
shortcuts-key-delete = Delete
shortcuts-note = Ze werken niet terwijl u typt, en u kunt ze uitzetten bij Instellingen.
