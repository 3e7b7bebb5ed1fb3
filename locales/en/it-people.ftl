### IT: People.

it-people-title = People
it-people-person = Person
it-people-lead = Find a person to see and manage their devices.
it-people-loading = Loading people
it-people-search = Search people
it-people-search-hint = Name or e-mail
it-people-devices-hint = Name or serial number
it-people-none-title = Nobody found
it-people-none = Nobody has all of these words in their names or e-mail address.
it-people-no-devices = Nothing has been enrolled for this person.
it-people-failed-title = People couldn’t be loaded
it-people-name = Name
it-people-user-name = Signs in as
it-people-mail = E-mail
