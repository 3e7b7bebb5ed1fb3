### Keyboard shortcuts, in the app.

shortcuts-title = Keyboard shortcuts
shortcuts-anywhere = Anywhere
shortcuts-my-devices = Go to My Devices
shortcuts-overview = Show this overview
shortcuts-device = On an open device
shortcuts-rename = Rename
shortcuts-check-status = Check status
shortcuts-remove = Remove
shortcuts-key-alt = Alt
shortcuts-key-control = Ctrl
shortcuts-key-delete = Delete
shortcuts-note = They’re off while you type, and you can switch them off in Settings.
