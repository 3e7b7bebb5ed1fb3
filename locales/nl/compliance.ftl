### Whether a device complies, why not, and what to do about it.

compliance-heading = Naleving
compliance-all-well = Dit apparaat voldoet aan alles wat uw organisatie vraagt.
compliance-checking = Het is nog niet bekend of dit apparaat voldoet.
# $date (String): a day, "3 December"
compliance-by = Los dit uiterlijk { $date } op. Tot dan houdt het apparaat toegang tot bedrijfsresources.
compliance-no-access = Totdat dit is opgelost, heeft het apparaat geen toegang tot bedrijfsresources.
# $policy (String): the name of the policy
compliance-policy = Uit het beleid ‘{ $policy }’
compliance-how = Het probleem oplossen
compliance-check-again = Opnieuw controleren

## What fails

setting-passcode = Wachtwoordcode
setting-encryption = Versleuteling
setting-os-version = Versie van het besturingssysteem
setting-jailbroken = Beveiliging van het systeem
setting-last-contact = Laatste contact
found-passcode = Verwacht: een wachtwoordcode. Gevonden: geen.
found-encryption = Verwacht: versleutelde opslag. Gevonden: niet versleuteld.
# $found (String): what the device said
# $expected (String): what is asked for
found-os-version = Verwacht: { $expected } of hoger. Gevonden: { $found }.
found-jailbroken = Verwacht: een systeem zoals de fabrikant het levert. Gevonden: gejailbreakt of geroot.
# $found (Number): how many days ago the device was in contact
# $expected (Number): within how many days it should have been
found-last-contact = Verwacht: contact binnen { $expected ->
        [one] { $expected } dag
       *[other] { $expected } dagen
    }. Gevonden: { $found ->
        [one] { $found } dag geleden
       *[other] { $found } dagen geleden
    }.
found-unknown = Het apparaat heeft dit nog niet gemeld.

## How to resolve it, step by step

fix-passcode-ios = Open Instellingen, dan Face ID en toegangscode of Touch ID en toegangscode, en zet de toegangscode aan.
fix-passcode-android = Open Instellingen, dan Beveiliging, dan Schermvergrendeling, en kies een pincode of een wachtwoord.
fix-passcode-windows = Open Instellingen, dan Accounts, dan Aanmeldingsopties, en stel een wachtwoord of een pincode in.
fix-passcode-macos = Open Systeeminstellingen, dan Gebruikers en groepen, en geef uw account een wachtwoord.
fix-passcode-linux = Geef uw account een wachtwoord: in de instellingen onder Gebruikers, of met passwd in een terminal.
fix-passcode-other = Stel in de instellingen van het apparaat een wachtwoordcode in.
fix-encryption-ios = Stel een wachtwoordcode in: daarmee wordt de opslag vanaf dan versleuteld.
fix-encryption-android = Laad de telefoon op, open Instellingen, dan Beveiliging, dan Versleuteling, en versleutel hem. Dat kan een uur duren.
fix-encryption-windows = Open Instellingen, zoek naar BitLocker of Apparaatversleuteling en zet het aan. Bewaar de herstelsleutel ergens anders.
fix-encryption-macos = Open Systeeminstellingen, dan Privacy en beveiliging, en zet FileVault aan.
fix-encryption-linux = De schijf van een Linux-computer wordt bij de installatie versleuteld. Neem contact op met IT voordat u iets doet.
fix-encryption-other = Zet versleuteling aan in de instellingen van het apparaat.
fix-version-ios = Open Instellingen, dan Algemeen, dan Software-update, en installeer wat wordt aangeboden.
fix-version-android = Open Instellingen, dan Systeem, dan Systeemupdate, en installeer wat wordt aangeboden.
fix-version-windows = Open Instellingen, dan Windows Update, en installeer wat wordt aangeboden. Start opnieuw op als daarom wordt gevraagd.
fix-version-macos = Open Systeeminstellingen, dan Algemeen, dan Software-update, en installeer wat wordt aangeboden.
fix-version-linux = Werk de distributie bij naar een versie die uw organisatie nog toestaat; volg de instructies van de distributie.
fix-version-other = Installeer de updates die het apparaat aanbiedt. Biedt het er geen aan, neem dan contact op met IT.
fix-jailbroken = Maak een kopie van wat van u is, zet het systeem van de fabrikant terug en schrijf het apparaat opnieuw in. Neem contact op met IT als u het niet zelf hebt gewijzigd.
fix-last-contact = Zet het apparaat aan en verbind het met internet, en controleer daarna hier opnieuw.
fix-then = Kies daarna Opnieuw controleren: bij het volgende contact meldt het apparaat hoe het ervoor staat.
