### Which organisation the app is for.

join-title = Which organisation are you with?
join-title-choose = Choose your organisation
join-address = Address of your organisation’s portal
join-address-hint = IT gave it to you, for example portal.contoso.example.
join-continue = Continue
join-linked = A link filled in this address. Go on only if the link came from your organisation.
join-leave = Back

## What was found

# $organisation (String): the organisation's name, as its portal says it
join-found-title = Is { $organisation } your organisation?
join-found-lead = Check these addresses. You sign in only after that.
join-found-portal = Portal
join-found-sign-in = The sign-in page that your browser opens
join-use-found = Use this organisation
join-back = Back

## What went wrong

join-not-an-address = That isn’t the address of a portal. Such an address looks like this: portal.contoso.example.
join-not-https = An address that begins with http:// isn’t safe, because others can read along. Use https://, or ask IT for the right address.
join-unreachable = Nothing answers at that address. Check the address and your connection, then try again.
join-not-a-portal = There is no portal at that address. Ask IT for the right one.
join-sign-in-unreachable = The portal is there, but the sign-in service that it names can’t be reached. Check your connection, then try again.
join-sign-in-not-trusted = The portal names a sign-in service that can’t be trusted, so it isn’t used. Contact IT.
join-not-allowed = Your organisation’s settings on this computer don’t allow that portal. Contact IT if you need it.
join-sign-in-not-allowed = Your organisation’s settings on this computer don’t allow the sign-in service that this portal names. Don’t use it, and tell IT.

## Those that are kept

join-kept-title = Your organisations
join-current = In use
join-use = Use
# $organisation (String): the organisation's name
join-use-this = Use { $organisation }
join-forget = Forget
# $organisation (String): the organisation's name
join-forget-this = Forget { $organisation }
# $organisation (String): the organisation's name
join-forget-title = Forget { $organisation }?
join-forget-text = You’re signed out there on this computer, and the app no longer knows its portal. Your devices stay as they are.
join-keep = Keep
