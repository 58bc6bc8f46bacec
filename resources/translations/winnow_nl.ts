<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>winnow::ui::AddressesPage</name>
    <message>
        <source>Search addresses</source>
        <translation>Adressen zoeken</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>Keep the selected rows (K)</source>
        <translation>De gekozen rijen behouden (K)</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <source>Leave the selected rows out (Del)</source>
        <translation>De gekozen rijen weglaten (Del)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Nakijken</translation>
    </message>
    <message>
        <source>Select all shown</source>
        <translation>Alle getoonde kiezen</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Kolommen kiezen</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Bewaarde filters</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 van %2 getoond</translation>
    </message>
    <message>
        <source>; the table shows the first %1</source>
        <translation>; de tabel toont de eerste %1</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 gekozen</translation>
    </message>
    <message>
        <source>No row fits these filters. Remove one above.</source>
        <translation>Geen rij past bij deze filters. Haal er hierboven een weg.</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>met de hand</translation>
    </message>
    <message>
        <source>Save these filters</source>
        <translation>Deze filters bewaren</translation>
    </message>
    <message>
        <source>Compare with an earlier time or another list</source>
        <translation>Vergelijken met een eerder moment of een andere lijst</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ChangesCard</name>
    <message>
        <source>What changed</source>
        <translation>Wat veranderde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) of yours taken over</source>
        <translation>
            <numerusform>%Ln beslissing van u overgenomen</numerusform>
            <numerusform>%Ln beslissingen van u overgenomen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) stay on the do-not-mail list</source>
        <translation>
            <numerusform>%Ln adres blijft op de uitsluitingslijst</numerusform>
            <numerusform>%Ln adressen blijven op de uitsluitingslijst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) reused</source>
        <translation>
            <numerusform>%Ln antwoord hergebruikt</numerusform>
            <numerusform>%Ln antwoorden hergebruikt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) too old</source>
        <translation>
            <numerusform>%Ln antwoord te oud</numerusform>
            <numerusform>%Ln antwoorden te oud</numerusform>
        </translation>
    </message>
    <message>
        <source>since the version of %1</source>
        <translation>sinds de versie van %1</translation>
    </message>
    <message>
        <source>The rows of that version were erased</source>
        <translation>De rijen van die versie zijn gewist</translation>
    </message>
    <message>
        <source>Show these rows</source>
        <translation>Deze rijen tonen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::CheckDialog</name>
    <message>
        <source>Check in the network</source>
        <translation>Controleren via het netwerk</translation>
    </message>
    <message>
        <source>Seal: never ask the network</source>
        <translation>Verzegelen: nooit het netwerk op</translation>
    </message>
    <message>
        <source>The project then refuses every check in the network; lifting the seal needs the password and a note.</source>
        <translation>Het project weigert dan elke controle via het netwerk; het zegel verbreken vraagt het wachtwoord en een toelichting.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Offline: nothing leaves this computer</source>
        <translation>Offline: niets verlaat deze computer</translation>
    </message>
    <message>
        <source>Domains: does the domain exist and take mail?</source>
        <translation>Domeinen: bestaat het domein en neemt het mail aan?</translation>
    </message>
    <message>
        <source>Mailboxes: ask each mail server about each address</source>
        <translation>Postvakken: elke mailserver naar elk adres vragen</translation>
    </message>
    <message>
        <source>Your name server learns which domains are asked, and nothing about the people.</source>
        <translation>Uw naamserver verneemt welke domeinen gevraagd worden, en niets over de mensen.</translation>
    </message>
    <message>
        <source>Each address is named to its own mail server. No message is ever sent.</source>
        <translation>Elk adres wordt aan zijn eigen mailserver genoemd. Er wordt nooit een bericht verstuurd.</translation>
    </message>
    <message>
        <source>Only a sample first, addresses:</source>
        <translation>Eerst alleen een steekproef, adressen:</translation>
    </message>
    <message>
        <source>Addresses in the sample</source>
        <translation>Adressen in de steekproef</translation>
    </message>
    <message>
        <source>empty: no sender is named</source>
        <translation>leeg: geen afzender genoemd</translation>
    </message>
    <message>
        <source>Name of this connection</source>
        <translation>Naam van deze verbinding</translation>
    </message>
    <message>
        <source>Sender address</source>
        <translation>Afzenderadres</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Who would be asked</source>
        <translation>Wie gevraagd zou worden</translation>
    </message>
    <message>
        <source>Mail servers</source>
        <translation>Mailservers</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>What to expect</source>
        <translation>Wat te verwachten</translation>
    </message>
    <message>
        <source>This computer has no network that can be used: only the offline checks can be made.</source>
        <translation>Deze computer heeft geen bruikbaar netwerk: alleen de offline controles zijn mogelijk.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln domain(s) are asked. Your name server learns which ones, and nothing about the people.</source>
        <translation>
            <numerusform>%Ln domein wordt gevraagd. Uw naamserver verneemt welk, en niets over de mensen.</numerusform>
            <numerusform>%Ln domeinen worden gevraagd. Uw naamserver verneemt welke, en niets over de mensen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) are named to their own mail servers. No message is ever sent.</source>
        <translation>
            <numerusform>%Ln adres wordt aan zijn eigen mailserver genoemd. Er wordt nooit een bericht verstuurd.</numerusform>
            <numerusform>%Ln adressen worden aan hun eigen mailservers genoemd. Er wordt nooit een bericht verstuurd.</numerusform>
        </translation>
    </message>
    <message>
        <source>tells</source>
        <translation>geeft antwoord</translation>
    </message>
    <message>
        <source>does not tell</source>
        <translation>zegt niets</translation>
    </message>
    <message>
        <source>not reached from here</source>
        <translation>van hier niet bereikbaar</translation>
    </message>
    <message>
        <source>refuses many home connections</source>
        <translation>weigert veel thuisverbindingen</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>ongeveer %Ln uur</numerusform>
            <numerusform>ongeveer %Ln uur</numerusform>
        </translation>
    </message>
    <message>
        <source>Other mail servers</source>
        <translation>Andere mailservers</translation>
    </message>
    <message>
        <source>This project is sealed against deeper checks.</source>
        <translation>Dit project is verzegeld tegen diepere controles.</translation>
    </message>
    <message>
        <source>Mail servers want a real name: the full name of this connection, such as mail.example.org.</source>
        <translation>Mailservers willen een echte naam: de volledige naam van deze verbinding, zoals mail.example.org.</translation>
    </message>
    <message>
        <source>The proxy is written socks5://ADDRESS:PORT.</source>
        <translation>De proxy schrijft u als socks5://ADRES:POORT.</translation>
    </message>
    <message>
        <source>The sender is an address, or empty.</source>
        <translation>De afzender is een adres, of leeg.</translation>
    </message>
    <message>
        <source>Lift the seal...</source>
        <translation>De verzegeling opheffen...</translation>
    </message>
    <message>
        <source>Keep it with a password to be able to lift the seal.</source>
        <translation>Bewaar het met een wachtwoord om de verzegeling te kunnen opheffen.</translation>
    </message>
    <message>
        <source>Nobody has been asked yet. A test asks your name servers for a few well-known domains and connects to three large mail servers; it names nothing of your list.</source>
        <translation>Er is nog niemand bevraagd. Een test vraagt uw naamservers naar enkele bekende domeinen en maakt verbinding met drie grote mailservers; niets uit uw lijst wordt daarbij genoemd.</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Verbinding testen</translation>
    </message>
    <message>
        <source>This project is sealed: nothing was asked, not even your name server.</source>
        <translation>Dit project is verzegeld: er is niets gevraagd, ook niet aan uw naamserver.</translation>
    </message>
    <message>
        <source>Looking at your name servers and at port 25; nothing about your list is sent...</source>
        <translation>Uw naamservers en poort 25 worden getest; over uw lijst wordt niets verstuurd...</translation>
    </message>
    <message>
        <source>No domains are left to ask.</source>
        <translation>Er zijn geen domeinen meer te controleren.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
</context>
<context>
    <name>winnow::ui::CleanUpPage</name>
    <message>
        <source>Clean-up</source>
        <translation>Opruimen</translation>
    </message>
    <message>
        <source>Keep the first row</source>
        <translation>De eerste rij behouden</translation>
    </message>
    <message>
        <source>Keep the last row</source>
        <translation>De laatste rij behouden</translation>
    </message>
    <message>
        <source>Keep the most complete row</source>
        <translation>De volledigste rij behouden</translation>
    </message>
    <message>
        <source>Which row stays</source>
        <translation>Welke rij blijft</translation>
    </message>
    <message>
        <source>Keep this row instead</source>
        <translation>Liever deze rij behouden</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhoud</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Dubbele</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>In de lijst</translation>
    </message>
    <message>
        <source>Probably meant</source>
        <translation>Waarschijnlijk bedoeld</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rijen</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Verbeteringen</translation>
    </message>
    <message>
        <source>Accept the selected</source>
        <translation>Gekozen aanvaarden</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Alle aanvaarden</translation>
    </message>
    <message>
        <source>What to do with them</source>
        <translation>Wat ermee te doen</translation>
    </message>
    <message>
        <source>Show these rows</source>
        <translation>Deze rijen tonen</translation>
    </message>
    <message>
        <source> months</source>
        <translation> maanden</translation>
    </message>
    <message>
        <source>Months without activity</source>
        <translation>Maanden zonder activiteit</translation>
    </message>
    <message>
        <source>Shared addresses</source>
        <translation>Algemene adressen</translation>
    </message>
    <message>
        <source>Throw-away addresses</source>
        <translation>Wegwerpadressen</translation>
    </message>
    <message>
        <source>Long without activity</source>
        <translation>Lang zonder activiteit</translation>
    </message>
    <message>
        <source>No address stands in more than one row.</source>
        <translation>Geen adres staat in meer dan één rij.</translation>
    </message>
    <message>
        <source>%1 addresses stand in more than one row, which makes %2 rows too many. A row that says do not mail always wins.</source>
        <translation>%1 adressen staan in meer dan één rij, dat zijn %2 rijen te veel. Een rij die zegt niet te mailen, wint altijd.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) belong to a function, such as info@ or sales@. Several people may read them.</source>
        <translation>
            <numerusform>%Ln adres hoort bij een functie, zoals info@ of sales@. Meerdere mensen kunnen het lezen.</numerusform>
            <numerusform>%Ln adressen horen bij een functie, zoals info@ of sales@. Meerdere mensen kunnen ze lezen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) are on domains known for throw-away addresses.</source>
        <translation>
            <numerusform>%Ln adres staat op een domein dat bekend is om wegwerpadressen.</numerusform>
            <numerusform>%Ln adressen staan op domeinen die bekend zijn om wegwerpadressen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) showed no activity for so long. A row without a date is never inactive.</source>
        <translation>
            <numerusform>%Ln adres toonde zo lang geen activiteit. Een rij zonder datum is nooit inactief.</numerusform>
            <numerusform>%Ln adressen toonden zo lang geen activiteit. Een rij zonder datum is nooit inactief.</numerusform>
        </translation>
    </message>
    <message>
        <source>No column of the list tells a date of last activity.</source>
        <translation>Geen kolom van de lijst noemt een datum van laatste activiteit.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln rij</numerusform>
            <numerusform>%Ln rijen</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 are listed here.</source>
        <translation>De eerste %1 staan hier.</translation>
    </message>
    <message>
        <source>stays: %1</source>
        <translation>blijft: %1</translation>
    </message>
    <message>
        <source>leaves: %1</source>
        <translation>gaat weg: %1</translation>
    </message>
    <message>
        <source>the row that stays</source>
        <translation>de rij die blijft</translation>
    </message>
    <message>
        <source>No domain looks misspelt.</source>
        <translation>Geen domein lijkt verkeerd geschreven.</translation>
    </message>
    <message>
        <source>These domains look like a slip of the pen. An accepted correction is written into the exported list; your file stays as it is.</source>
        <translation>Deze domeinen lijken verschrijvingen. Een aanvaarde verbetering komt in de uitgevoerde lijst; uw bestand blijft zoals het is.</translation>
    </message>
    <message>
        <source>Merge cells...</source>
        <translation>Cellen samenvoegen...</translation>
    </message>
    <message>
        <source>What the row that stays takes over from the rows that leave</source>
        <translation>Wat de rij die blijft overneemt van de rijen die weggaan</translation>
    </message>
</context>
<context>
    <name>winnow::ui::CodeDialog</name>
    <message>
        <source>One-time codes</source>
        <translation>Eenmalige codes</translation>
    </message>
    <message>
        <source>Beside your password Winnow asks for the six digits that an authenticator app shows. Add this key to the app, by its camera or by hand, and type what it shows.</source>
        <translation>Naast uw wachtwoord vraagt Winnow naar de zes cijfers die een authenticator-app toont. Voeg deze sleutel toe aan de app, met de camera of met de hand, en typ wat de app toont.</translation>
    </message>
    <message>
        <source>Label A: Winnow alone asks. It stops who knows your password and uses Winnow; whoever has the file and the password can read it with other tools. A key file is a true second factor.</source>
        <translation>Label A: alleen Winnow vraagt ernaar. Het houdt tegen wie uw wachtwoord kent en Winnow gebruikt; wie het bestand en het wachtwoord heeft, kan het met andere programma’s lezen. Een sleutelbestand is een echte tweede factor.</translation>
    </message>
    <message>
        <source>QR code of the key</source>
        <translation>QR-code van de sleutel</translation>
    </message>
    <message>
        <source>Key for the app</source>
        <translation>Sleutel voor de app</translation>
    </message>
    <message>
        <source>Six digits that the app shows</source>
        <translation>Zes cijfers die de app toont</translation>
    </message>
    <message>
        <source>Ask for codes</source>
        <translation>Codes vragen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ColumnTable</name>
    <message>
        <source>First rows</source>
        <translation>Eerste rijen</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Kolom %1</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>Andere gegevens</translation>
    </message>
    <message>
        <source>Address (decides)</source>
        <translation>Adres (beslist)</translation>
    </message>
    <message>
        <source>Further address</source>
        <translation>Nog een adres</translation>
    </message>
    <message>
        <source>Do not mail</source>
        <translation>Niet mailen</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Laatste activiteit</translation>
    </message>
    <message>
        <source>What column %1 holds</source>
        <translation>Wat kolom %1 bevat</translation>
    </message>
</context>
<context>
    <name>winnow::ui::DateOrderRow</name>
    <message>
        <source>Dates of last activity:</source>
        <translation>Datums van laatste activiteit:</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>Zelf gevonden</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Dag, maand, jaar</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Maand, dag, jaar</translation>
    </message>
    <message>
        <source>%1 is read as %2</source>
        <translation>%1 wordt gelezen als %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the first cells is no date and counts as none</source>
        <translation>
            <numerusform>%Ln van de eerste cellen is geen datum en telt als geen</numerusform>
            <numerusform>%Ln van de eerste cellen zijn geen datum en tellen als geen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::Donut</name>
    <message>
        <source>Results</source>
        <translation>Resultaten</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>adressen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::EraseDialog</name>
    <message>
        <source>Erase for good...</source>
        <translation>Voorgoed vernietigen...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>End this project</source>
        <translation>Dit project beëindigen</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Vernietigen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Looked for</source>
        <translation>Gezocht</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>What Winnow knows of</source>
        <translation>Wat Winnow kent</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Ondertekend door</translation>
    </message>
    <message>
        <source>Type &quot;%1&quot; to confirm</source>
        <translation>Typ &quot;%1&quot; om te bevestigen</translation>
    </message>
    <message>
        <source>Where does the certificate go?</source>
        <translation>Waar komt het bewijs?</translation>
    </message>
    <message>
        <source>certificate.json</source>
        <translation>bewijs.json</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>The project is gone. The certificate is %1; give its four files to your client.</source>
        <translation>Het project is weg. Het bewijs is %1; geef de vier bestanden ervan aan uw klant.</translation>
    </message>
    <message>
        <source>The project is destroyed: without its key slots nobody can open it again, we neither. A backup that you do not tick still opens with its password. A signed certificate says what became of each of these; it is saved before the project goes. Your source files and reports stay unless you tick them.</source>
        <translation>Het project wordt vernietigd: zonder zijn sleutelplaatsen kan niemand het nog openen, wij ook niet. Een back-up die u niet aanvinkt, gaat nog open met zijn wachtwoord. Een ondertekend bewijs zegt wat er van elk hiervan is geworden; het wordt opgeslagen voordat het project verdwijnt. Uw bronbestanden en verslagen blijven, tenzij u ze aanvinkt.</translation>
    </message>
    <message>
        <source>What is ticked is being destroyed...</source>
        <translation>Wat is aangevinkt, wordt vernietigd...</translation>
    </message>
    <message>
        <source>The project may be erased in part only, and it is closed. Open it again and try once more.</source>
        <translation>Het project is misschien maar gedeeltelijk gewist en is gesloten. Open het opnieuw en probeer het nog eens.</translation>
    </message>
    <message>
        <source>The project was not erased; it is open as before.</source>
        <translation>Het project is niet gewist; het is nog open zoals daarvoor.</translation>
    </message>
    <message>
        <source>Destroyed already: %1.</source>
        <translation>Al vernietigd: %1.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ExportDialog</name>
    <message>
        <source>Export clean list</source>
        <translation>Schone lijst exporteren</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>All rows, with the results in added columns</source>
        <translation>Alle rijen, met de resultaten in extra kolommen</translation>
    </message>
    <message>
        <source>One file for each decision: keep, review, leave out</source>
        <translation>Eén bestand per beslissing: behouden, nakijken, weglaten</translation>
    </message>
    <message>
        <source>Do-not-mail list, to take with you to another tool</source>
        <translation>Uitsluitingslijst, om mee te nemen naar een ander programma</translation>
    </message>
    <message>
        <source>Make cells safe that a spreadsheet would run as formulas</source>
        <translation>Cellen beveiligen die een rekenblad als formule zou uitvoeren</translation>
    </message>
    <message>
        <source>One row for each address</source>
        <translation>Eén rij per adres</translation>
    </message>
    <message>
        <source>As SHA-256 instead of readable addresses</source>
        <translation>Als SHA-256 in plaats van leesbare adressen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Columns, order, delimiter and encoding stay as in your file.</source>
        <translation>Kolommen, volgorde, scheidingsteken en codering blijven zoals in uw bestand.</translation>
    </message>
    <message>
        <source>The clean list: %1 rows</source>
        <translation>De schone lijst: %1 rijen</translation>
    </message>
    <message>
        <source>%1 rows are left out, %2 wait for review.</source>
        <translation>%1 rijen zijn weggelaten, %2 wachten op nakijken.</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln row(s)</source>
        <translation>
            <numerusform>%Ln rij exporteren</numerusform>
            <numerusform>%Ln rijen exporteren</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>do-not-mail</source>
        <translation>niet-mailen</translation>
    </message>
    <message>
        <source>results</source>
        <translation>resultaten</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>schoon</translation>
    </message>
    <message>
        <source>%1: %2 addresses</source>
        <translation>%1: %2 adressen</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>behouden</translation>
    </message>
    <message>
        <source>review</source>
        <translation>nakijken</translation>
    </message>
    <message>
        <source>leave-out</source>
        <translation>weglaten</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s)</source>
        <translation>
            <numerusform>%1: %Ln rij</numerusform>
            <numerusform>%1: %Ln rijen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) corrected</source>
        <translation>
            <numerusform>%Ln adres verbeterd</numerusform>
            <numerusform>%Ln adressen verbeterd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln empty cell(s) filled from duplicates</source>
        <translation>
            <numerusform>%Ln lege cel aangevuld uit dubbele</numerusform>
            <numerusform>%Ln lege cellen aangevuld uit dubbele</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) cut from shared cells</source>
        <translation>
            <numerusform>%Ln adres uit een gedeelde cel gehaald</numerusform>
            <numerusform>%Ln adressen uit gedeelde cellen gehaald</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) held back as unsafe</source>
        <translation>
            <numerusform>%Ln adres achtergehouden als onveilig</numerusform>
            <numerusform>%Ln adressen achtergehouden als onveilig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) made safe</source>
        <translation>
            <numerusform>%Ln cel beveiligd</numerusform>
            <numerusform>%Ln cellen beveiligd</numerusform>
        </translation>
    </message>
    <message>
        <source>Your list is written and was read back</source>
        <translation>Uw lijst is geschreven en teruggelezen</translation>
    </message>
    <message>
        <source>What to do now: import this file into your newsletter tool as a new audience, or let it replace the old one. Rows that say do not mail are not in it.</source>
        <translation>Wat nu te doen: importeer dit bestand in uw nieuwsbriefprogramma als nieuw publiek, of laat het de oude lijst vervangen. Rijen die zeggen niet te mailen staan er niet in.</translation>
    </message>
    <message>
        <source>The files are readable by you alone. Delete them when they have done their work.</source>
        <translation>Alleen u kunt deze bestanden lezen. Verwijder ze wanneer ze hun werk hebben gedaan.</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>Vorm van het bestand</translation>
    </message>
    <message>
        <source>Pack everything into one encrypted archive (AES-256)</source>
        <translation>Alles in één versleuteld archief inpakken (AES-256)</translation>
    </message>
    <message>
        <source>For:</source>
        <translation>Voor:</translation>
    </message>
    <message>
        <source>One address a line.</source>
        <translation>Eén adres per regel.</translation>
    </message>
    <message>
        <source>As your file came</source>
        <translation>Zoals uw bestand kwam</translation>
    </message>
    <message>
        <source>%1 (your own)</source>
        <translation>%1 (van uzelf)</translation>
    </message>
    <message>
        <source>What to do in %1 now</source>
        <translation>Wat u nu in %1 doet</translation>
    </message>
    <message>
        <source>Password of the archive: %1
It is not kept anywhere and not shown again; tell it by another way than the file. 7-Zip, WinZip and Keka open the archive.</source>
        <translation>Wachtwoord van het archief: %1
Het wordt nergens bewaard en niet opnieuw getoond; geef het langs een andere weg door dan het bestand. 7-Zip, WinZip en Keka openen het archief.</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt *.xlsx *.zip);;All files (*)</source>
        <translation>Lijsten (*.csv *.tsv *.txt *.xlsx *.zip);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>The column winnow_source tells the lists apart.</source>
        <translation>De kolom winnow_source houdt de lijsten uit elkaar.</translation>
    </message>
    <message>
        <source>First rows as they will be written</source>
        <translation>Eerste rijen zoals ze geschreven worden</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rijen</translation>
    </message>
    <message>
        <source>Merge the cells of duplicates into the row that stays</source>
        <translation>Cellen van dubbels samenvoegen in de rij die blijft</translation>
    </message>
    <message>
        <source>The clean list, of these rows: %1</source>
        <translation>De schone lijst, van deze rijen: %1</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle rijen</translation>
    </message>
    <message>
        <source>Only the rows shown now: %1</source>
        <translation>Alleen de rijen die nu getoond worden: %1</translation>
    </message>
    <message>
        <source>Only what changed: %1</source>
        <translation>Alleen wat veranderd is: %1</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>Alle lijsten</translation>
    </message>
    <message>
        <source>A file for each list</source>
        <translation>Een bestand voor elke lijst</translation>
    </message>
    <message>
        <source>The name of each list follows the name that you choose.</source>
        <translation>De naam van elke lijst komt achter de naam die u kiest.</translation>
    </message>
    <message>
        <source>The do-not-mail list is written and was read back</source>
        <translation>De uitsluitingslijst is geschreven en teruggelezen</translation>
    </message>
    <message>
        <source>Write down its password, it is not stored: %1</source>
        <translation>Schrijf het wachtwoord op, het wordt niet opgeslagen: %1</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ExportResultPage</name>
    <message>
        <source>Open the folder</source>
        <translation>De map openen</translation>
    </message>
    <message>
        <source>Save an overview (PDF)...</source>
        <translation>Een overzicht bewaren (PDF)...</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
</context>
<context>
    <name>winnow::ui::FacetPanel</name>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Click: only these. Ctrl: these too. Alt: all but these.</source>
        <translation>Klik: alleen deze. Ctrl: ook deze. Alt: alle behalve deze.</translation>
    </message>
    <message>
        <source>Find a domain</source>
        <translation>Een domein zoeken</translation>
    </message>
</context>
<context>
    <name>winnow::ui::FilterChips</name>
    <message>
        <source>Remove the filter %1</source>
        <translation>Het filter %1 weghalen</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>niet %1</translation>
    </message>
    <message>
        <source>All filters</source>
        <translation>Alle filters</translation>
    </message>
</context>
<context>
    <name>winnow::ui::HistoryPage</name>
    <message>
        <source>Lists in this project</source>
        <translation>Lijsten in dit project</translation>
    </message>
    <message>
        <source>Your decisions</source>
        <translation>Uw beslissingen</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Wat er gedaan is</translation>
    </message>
    <message>
        <source>Undo this decision</source>
        <translation>Deze beslissing ongedaan maken</translation>
    </message>
    <message>
        <source>Remove this list...</source>
        <translation>Deze lijst verwijderen...</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rijen</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Skipped lines</source>
        <translation>Overgeslagen regels</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Onleesbaar</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslissing</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welke</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Remove this list from the project?</source>
        <translation>Deze lijst uit het project verwijderen?</translation>
    </message>
    <message>
        <source>Remove the list</source>
        <translation>De lijst verwijderen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Correct the domain</source>
        <translation>Het domein verbeteren</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>ongedaan gemaakt</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>van kracht</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Erase its rows...</source>
        <translation>Rijen ervan wissen...</translation>
    </message>
    <message>
        <source>Erase the rows of the earlier version?</source>
        <translation>De rijen van de eerdere versie wissen?</translation>
    </message>
    <message>
        <source>Its rows, decisions and answers leave the project for good. What the new version took over stays, and so does the account of what was done.</source>
        <translation>Haar rijen, beslissingen en antwoorden verdwijnen voorgoed uit het project. Wat de nieuwe versie overnam blijft, net als de verantwoording van wat er gedaan is.</translation>
    </message>
    <message>
        <source>Erase the rows</source>
        <translation>De rijen wissen</translation>
    </message>
    <message>
        <source>Its rows and their results leave the project. The file it came from stays as it is. An earlier version of it, if there is one, stands in its place again.</source>
        <translation>De rijen en hun resultaten verdwijnen uit het project. Het bestand waar ze vandaan komen blijft zoals het is. Een eerdere versie ervan, als die er is, komt weer in de plaats.</translation>
    </message>
    <message>
        <source>before it: %1, imported %2</source>
        <translation>ervoor: %1, geïmporteerd %2</translation>
    </message>
    <message>
        <source>%1 (taken over from an earlier version)</source>
        <translation>%1 (overgenomen van een eerdere versie)</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ImportPreview</name>
    <message>
        <source>The first row is a header</source>
        <translation>De eerste rij is een kopregel</translation>
    </message>
    <message>
        <source>Mend text that was encoded twice</source>
        <translation>Dubbel gecodeerde tekst herstellen</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Een lijst importeren</translation>
    </message>
    <message>
        <source>Import and check</source>
        <translation>Importeren en controleren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Lezen...</translation>
    </message>
    <message>
        <source>No column of addresses was found. Choose the one that holds them in the row under the column names.</source>
        <translation>Er is geen kolom met adressen gevonden. Kies die kolom in de rij onder de kolomnamen.</translation>
    </message>
    <message>
        <source>Counting the rows...</source>
        <translation>De rijen tellen...</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln rij</numerusform>
            <numerusform>%Ln rijen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with an address</source>
        <translation>%1 met een adres</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) without data skipped</source>
        <translation>
            <numerusform>%Ln regel zonder gegevens overgeslagen</numerusform>
            <numerusform>%Ln regels zonder gegevens overgeslagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable line(s) set aside</source>
        <translation>
            <numerusform>%Ln onleesbare regel apart gezet</numerusform>
            <numerusform>%Ln onleesbare regels apart gezet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out the %Ln row(s) that say: do not mail</source>
        <translation>
            <numerusform>De %Ln rij weglaten die zegt: niet mailen</numerusform>
            <numerusform>De %Ln rijen weglaten die zeggen: niet mailen</numerusform>
        </translation>
    </message>
    <message>
        <source>Two columns hold addresses about equally well. Check that the right one decides.</source>
        <translation>Twee kolommen bevatten ongeveer evenveel adressen. Controleer of de juiste beslist.</translation>
    </message>
    <message>
        <source>Password of the file:</source>
        <translation>Wachtwoord van het bestand:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln sheet(s) and check</source>
        <translation>
            <numerusform>%Ln blad inlezen en controleren</numerusform>
            <numerusform>%Ln bladen inlezen en controleren</numerusform>
        </translation>
    </message>
    <message>
        <source>This file is protected by a password. It is opened in memory only; no readable copy is written.</source>
        <translation>Dit bestand is met een wachtwoord beveiligd. Het wordt alleen in het geheugen geopend; er wordt geen leesbare kopie geschreven.</translation>
    </message>
    <message>
        <source>This is not the password of the file. Capital letters count.</source>
        <translation>Dit is niet het wachtwoord van het bestand. Hoofdletters tellen mee.</translation>
    </message>
    <message>
        <source>Never mail these</source>
        <translation>Deze nooit mailen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ImportQuestion</name>
    <message>
        <source>New version of</source>
        <translation>Nieuwe versie van</translation>
    </message>
    <message>
        <source>Another list</source>
        <translation>Een andere lijst</translation>
    </message>
    <message>
        <source>Both stay; addresses in both count once.</source>
        <translation>Beide blijven; adressen in beide tellen één keer.</translation>
    </message>
    <message>
        <source>Never mail these</source>
        <translation>Deze nooit mailen</translation>
    </message>
    <message>
        <source>A list of people who must not be written to.</source>
        <translation>Een lijst van mensen aan wie niet geschreven mag worden.</translation>
    </message>
    <message>
        <source>The list that it replaces</source>
        <translation>De lijst die ze vervangt</translation>
    </message>
    <message>
        <source> days</source>
        <translation> dagen</translation>
    </message>
    <message>
        <source>Answers of servers are reused when they are younger than so many days</source>
        <translation>Antwoorden van servers worden hergebruikt als ze jonger zijn dan zoveel dagen</translation>
    </message>
    <message>
        <source>It takes its place; your decisions stay. Answers younger than</source>
        <translation>Ze komt in de plaats; uw beslissingen blijven. Antwoorden jonger dan</translation>
    </message>
    <message>
        <source>What is this list?</source>
        <translation>Wat is deze lijst?</translation>
    </message>
    <message>
        <source>are reused.</source>
        <translation>worden hergebruikt.</translation>
    </message>
    <message>
        <source>Its name says that nobody in it wants mail.</source>
        <translation>De naam zegt dat niemand erin mail wil.</translation>
    </message>
    <message>
        <source>None of its first addresses is in the project.</source>
        <translation>Geen van de eerste adressen staat in het project.</translation>
    </message>
    <message>
        <source>%1 of its first %2 addresses are in %3.</source>
        <translation>%1 van de eerste %2 adressen staan in %3.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::KeepDialog</name>
    <message>
        <source>Keep this project</source>
        <translation>Dit project bewaren</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Het wachtwoord wijzigen</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Hetzelfde wachtwoord opnieuw</translation>
    </message>
    <message>
        <source>Keep...</source>
        <translation>Bewaren...</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>The project is encrypted with this password. Next time only new addresses need checking.</source>
        <translation>Het project wordt met dit wachtwoord versleuteld. De volgende keer hoeven alleen nieuwe adressen gecontroleerd te worden.</translation>
    </message>
    <message>
        <source>Only the password changes; the project stays as it is.</source>
        <translation>Alleen het wachtwoord verandert; het project blijft zoals het is.</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Huidig wachtwoord</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>De twee wachtwoorden verschillen.</translation>
    </message>
    <message>
        <source>This password is too easy to guess for a list of addresses.</source>
        <translation>Dit wachtwoord is te makkelijk te raden voor een adressenlijst.</translation>
    </message>
    <message>
        <source>Standard SQLCipher file</source>
        <translation>Standaard SQLCipher-bestand</translation>
    </message>
    <message>
        <source>Write...</source>
        <translation>Schrijven...</translation>
    </message>
    <message>
        <source>A copy with readable tables for other tools, encrypted with a password of its own. It holds every address.</source>
        <translation>Een kopie met leesbare tabellen voor andere programma&apos;s, versleuteld met een eigen wachtwoord. Ze bevat elk adres.</translation>
    </message>
    <message>
        <source>Also ask for a key file...</source>
        <translation>Ook om een sleutelbestand vragen...</translation>
    </message>
    <message>
        <source>A key file is asked for too</source>
        <translation>Er wordt ook om een sleutelbestand gevraagd</translation>
    </message>
</context>
<context>
    <name>winnow::ui::LockedPage</name>
    <message>
        <source>Locked</source>
        <translation>Vergrendeld</translation>
    </message>
    <message>
        <source>Type the recovery key, in capital or small letters.</source>
        <translation>Typ de herstelsleutel, in hoofdletters of kleine letters.</translation>
    </message>
    <message>
        <source>This project is encrypted. Type its password to open it.</source>
        <translation>Dit project is versleuteld. Typ het wachtwoord om het te openen.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ontgrendelen</translation>
    </message>
    <message>
        <source>Use the password</source>
        <translation>Het wachtwoord gebruiken</translation>
    </message>
    <message>
        <source>Forgotten password?</source>
        <translation>Wachtwoord vergeten?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Without the password or the recovery key nobody can open this project, we neither. Your original spreadsheet is untouched.</source>
        <translation>Zonder wachtwoord of herstelsleutel kan niemand dit project openen, wij ook niet. Uw oorspronkelijke bestand is ongemoeid.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Herstelsleutel</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Opening...</source>
        <translation>Openen...</translation>
    </message>
    <message>
        <source>Key file chosen</source>
        <translation>Sleutelbestand gekozen</translation>
    </message>
    <message>
        <source>Key file...</source>
        <translation>Sleutelbestand...</translation>
    </message>
    <message>
        <source>Six digits that the app shows</source>
        <translation>Zes cijfers die de app toont</translation>
    </message>
</context>
<context>
    <name>winnow::ui::MainWindow</name>
    <message>
        <source>Choose a list</source>
        <translation>Een lijst kiezen</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Een project openen</translation>
    </message>
    <message>
        <source>Winnow projects (*.winnow)</source>
        <translation>Winnow-projecten (*.winnow)</translation>
    </message>
    <message>
        <source>A run is going on; it is paused and lost if you discard the project.</source>
        <translation>Er loopt iets; het wordt gepauzeerd en gaat verloren als u het project weggooit.</translation>
    </message>
    <message>
        <source>Keep this project?</source>
        <translation>Dit project bewaren?</translation>
    </message>
    <message>
        <source>Keep...</source>
        <translation>Bewaren...</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Weggooien</translation>
    </message>
    <message>
        <source>What was finished is kept. It goes on when you import the same list again.</source>
        <translation>Wat klaar was is bewaard. Het gaat verder als u dezelfde lijst weer importeert.</translation>
    </message>
    <message>
        <source>No recovery key yet</source>
        <translation>Nog geen herstelsleutel</translation>
    </message>
    <message>
        <source>Without one nobody can open this project when its password is forgotten.</source>
        <translation>Zonder sleutel kan niemand dit project openen als het wachtwoord vergeten is.</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>Nu maken</translation>
    </message>
    <message>
        <source>Close without</source>
        <translation>Zonder sluiten</translation>
    </message>
    <message>
        <source>Not kept yet: this project is encrypted and goes when Winnow closes.</source>
        <translation>Nog niet bewaard: dit project is versleuteld en verdwijnt als Winnow sluit.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Import a list...</source>
        <translation>Een lijst &amp;importeren...</translation>
    </message>
    <message>
        <source>&amp;Paste addresses...</source>
        <translation>Adressen &amp;plakken...</translation>
    </message>
    <message>
        <source>&amp;Open a project...</source>
        <translation>Een project &amp;openen...</translation>
    </message>
    <message>
        <source>Add a &amp;do-not-mail list...</source>
        <translation>Een &amp;uitsluitingslijst toevoegen...</translation>
    </message>
    <message>
        <source>&amp;Export clean list...</source>
        <translation>Schone lijst &amp;exporteren...</translation>
    </message>
    <message>
        <source>&amp;Save an overview (PDF)...</source>
        <translation>Een over&amp;zicht bewaren (PDF)...</translation>
    </message>
    <message>
        <source>&amp;Keep this project...</source>
        <translation>Dit project be&amp;waren...</translation>
    </message>
    <message>
        <source>Change the pass&amp;word...</source>
        <translation>Het wachtwoord wij&amp;zigen...</translation>
    </message>
    <message>
        <source>Make a &amp;recovery key...</source>
        <translation>Een &amp;herstelsleutel maken...</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>Nu ver&amp;grendelen</translation>
    </message>
    <message>
        <source>Se&amp;ttings...</source>
        <translation>Ins&amp;tellingen...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Afsluiten</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Be&amp;werken</translation>
    </message>
    <message>
        <source>&amp;Undo the last decision</source>
        <translation>De laatste beslissing &amp;ongedaan maken</translation>
    </message>
    <message>
        <source>&amp;Search addresses</source>
        <translation>Adressen &amp;zoeken</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Uitvoeren</translation>
    </message>
    <message>
        <source>&amp;Check in the network...</source>
        <translation>&amp;Controleren via het netwerk...</translation>
    </message>
    <message>
        <source>Ask &amp;unanswered ones again</source>
        <translation>&amp;Onbeantwoorde opnieuw vragen</translation>
    </message>
    <message>
        <source>Ask those &amp;older than 90 days again</source>
        <translation>Die &amp;ouder dan 90 dagen opnieuw vragen</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Verder</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pauzeren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Beel&amp;d</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Overzicht</translation>
    </message>
    <message>
        <source>&amp;Addresses</source>
        <translation>&amp;Adressen</translation>
    </message>
    <message>
        <source>&amp;Clean-up</source>
        <translation>O&amp;pruimen</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Geschiedenis</translation>
    </message>
    <message>
        <source>&amp;Filters</source>
        <translation>&amp;Filters</translation>
    </message>
    <message>
        <source>&amp;Why this result</source>
        <translation>&amp;Waarom dit resultaat</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Vol&amp;gend deel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;What the results mean</source>
        <translation>&amp;Wat de resultaten betekenen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>&amp;Problem report</source>
        <translation>&amp;Probleemrapport</translation>
    </message>
    <message>
        <source>Problem report</source>
        <translation>Probleemrapport</translation>
    </message>
    <message>
        <source>This text holds no address, name or path. Copy it into your message.</source>
        <translation>Deze tekst bevat geen adres, naam of pad. Kopieer hem in uw bericht.</translation>
    </message>
    <message>
        <source>&amp;About Winnow</source>
        <translation>&amp;Over Winnow</translation>
    </message>
    <message>
        <source>About Winnow</source>
        <translation>Over Winnow</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>Opruimen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pagina&apos;s</translation>
    </message>
    <message>
        <source>Export clean list...</source>
        <translation>Schone lijst exporteren...</translation>
    </message>
    <message>
        <source>Pasted addresses</source>
        <translation>Geplakte adressen</translation>
    </message>
    <message>
        <source>Save an overview (PDF)</source>
        <translation>Een overzicht bewaren (PDF)</translation>
    </message>
    <message>
        <source>overview.pdf</source>
        <translation>overzicht.pdf</translation>
    </message>
    <message>
        <source>Keep this project</source>
        <translation>Dit project bewaren</translation>
    </message>
    <message>
        <source>list.winnow</source>
        <translation>lijst.winnow</translation>
    </message>
    <message>
        <source>The password was changed</source>
        <translation>Het wachtwoord is gewijzigd</translation>
    </message>
    <message>
        <source>The old one opens this project no more.</source>
        <translation>Het oude opent dit project niet meer.</translation>
    </message>
    <message>
        <source>Choose a do-not-mail list</source>
        <translation>Een uitsluitingslijst kiezen</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt *.tab *.xlsx *.xlsm *.ods *.xls *.xml *.htm *.html *.vcf *.zip);;All files (*)</source>
        <translation>Lijsten (*.csv *.tsv *.txt *.tab *.xlsx *.xlsm *.ods *.xls *.xml *.htm *.html *.vcf *.zip);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Re&amp;sults without addresses...</source>
        <translation>Re&amp;sultaten zonder adressen...</translation>
    </message>
    <message>
        <source>Standard S&amp;QLCipher file...</source>
        <translation>Standaard S&amp;QLCipher-bestand...</translation>
    </message>
    <message>
        <source>&amp;Trust</source>
        <translation>&amp;Vertrouwen</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrouwen</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In orde</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n ding heeft u nodig</numerusform>
            <numerusform>%n dingen hebben u nodig</numerusform>
        </translation>
    </message>
    <message>
        <source>Results without addresses</source>
        <translation>Resultaten zonder adressen</translation>
    </message>
    <message>
        <source>A table with the domain, the result and the decision of each address, to hand out. How shall addresses be named? A hash is made with a key of this project: the same address has the same hash, and nobody else can try addresses out.</source>
        <translation>Een tabel met het domein, het resultaat en het besluit van elk adres, om uit te delen. Hoe worden adressen genoemd? Een hash wordt met een sleutel van dit project gemaakt: hetzelfde adres heeft dezelfde hash, en niemand anders kan adressen uitproberen.</translation>
    </message>
    <message>
        <source>First letter only</source>
        <translation>Alleen de eerste letter</translation>
    </message>
    <message>
        <source>Hashed</source>
        <translation>Als hash</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Helemaal niet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>results.csv</source>
        <translation>resultaten.csv</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written.</source>
        <translation>
            <numerusform>%n rij is geschreven.</numerusform>
            <numerusform>%n rijen zijn geschreven.</numerusform>
        </translation>
    </message>
    <message>
        <source>The results are written</source>
        <translation>De resultaten zijn geschreven</translation>
    </message>
    <message>
        <source>Standard SQLCipher file</source>
        <translation>Standaard SQLCipher-bestand</translation>
    </message>
    <message>
        <source>list.db</source>
        <translation>lijst.db</translation>
    </message>
    <message>
        <source>SQLCipher databases (*.db)</source>
        <translation>SQLCipher-databases (*.db)</translation>
    </message>
    <message>
        <source>The copy is written</source>
        <translation>De kopie is geschreven</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s). Any tool that knows SQLCipher 4 opens it with its password.</source>
        <translation>
            <numerusform>%n rij. Elk programma dat SQLCipher 4 kent opent ze met haar wachtwoord.</numerusform>
            <numerusform>%n rijen. Elk programma dat SQLCipher 4 kent opent ze met haar wachtwoord.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Nieuw venster</translation>
    </message>
    <message>
        <source>Put a &amp;backup back...</source>
        <translation>&amp;Reservekopie terugzetten...</translation>
    </message>
    <message>
        <source>Put a backup back</source>
        <translation>Een reservekopie terugzetten</translation>
    </message>
    <message>
        <source>Your own &amp;rules...</source>
        <translation>Je eigen &amp;regels...</translation>
    </message>
    <message>
        <source>Encrypted project.</source>
        <translation>Versleuteld project.</translation>
    </message>
    <message>
        <source>End this project</source>
        <translation>Dit project beëindigen</translation>
    </message>
    <message>
        <source>Password of the archive</source>
        <translation>Wachtwoord van het archief</translation>
    </message>
    <message>
        <source>%1
Write it down now: it is not stored, and nobody can open the archive without it. Send it by another route than the file.</source>
        <translation>%1
Schrijf het nu op: het wordt niet opgeslagen, en zonder dit wachtwoord kan niemand het archief openen. Geef het langs een andere weg door dan het bestand.</translation>
    </message>
    <message>
        <source>Keep it, and only new addresses need checking next time. Discard it, and all decisions and results are lost.</source>
        <translation>Als u het bewaart, hoeven de volgende keer alleen nieuwe adressen gecontroleerd te worden. Als u het weggooit, gaan alle beslissingen en resultaten verloren.</translation>
    </message>
    <message>
        <source>The files that you exported stay either way.</source>
        <translation>De bestanden die u hebt geëxporteerd, blijven in elk geval.</translation>
    </message>
    <message>
        <source>Nothing was exported yet.</source>
        <translation>Er is nog niets geëxporteerd.</translation>
    </message>
    <message>
        <source>The check is paused</source>
        <translation>De controle is gepauzeerd</translation>
    </message>
    <message>
        <source>What was learnt is kept. It goes on when you start the check again.</source>
        <translation>Wat al bekend is, blijft bewaard. De controle gaat verder als u ze opnieuw start.</translation>
    </message>
    <message>
        <source>The import is paused</source>
        <translation>Het importeren is gepauzeerd</translation>
    </message>
    <message>
        <source>A file is still being written</source>
        <translation>Er wordt nog een bestand geschreven</translation>
    </message>
    <message>
        <source>Only a complete file gets its name. Check whether it is there; if not, export it again.</source>
        <translation>Alleen een volledig bestand krijgt zijn naam. Kijk of het er is; zo niet, exporteer het dan opnieuw.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::MergeDialog</name>
    <message>
        <source>Fill empty cells</source>
        <translation>Lege cellen aanvullen</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laten zoals het is</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>De nieuwste</translation>
    </message>
    <message>
        <source>The longest</source>
        <translation>De langste</translation>
    </message>
    <message>
        <source>All of them, joined</source>
        <translation>Allemaal, samengevoegd</translation>
    </message>
    <message>
        <source>Merge duplicates</source>
        <translation>Dubbels samenvoegen</translation>
    </message>
    <message>
        <source>When a list is written, the row that stays takes over what the rows that leave know. The rows in the project stay as they came: every rule can be changed or taken back.</source>
        <translation>Als een lijst geschreven wordt, neemt de rij die blijft over wat de rijen die weggaan weten. De rijen in het project blijven zoals ze kwamen: elke regel kan veranderd of teruggenomen worden.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Rules by column</source>
        <translation>Regels per kolom</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Samengevoegd</translation>
    </message>
    <message>
        <source>Rows as they would be written</source>
        <translation>Rijen zoals ze geschreven zouden worden</translation>
    </message>
    <message>
        <source>Columns that are not named below:</source>
        <translation>Kolommen die hieronder niet genoemd worden:</translation>
    </message>
    <message>
        <source>Use these rules</source>
        <translation>Deze regels gebruiken</translation>
    </message>
    <message>
        <source>As the others</source>
        <translation>Zoals de andere</translation>
    </message>
    <message>
        <source>Rule for %1</source>
        <translation>Regel voor %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln rij</numerusform>
            <numerusform>%Ln rijen</numerusform>
        </translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Kolom %1</translation>
    </message>
    <message>
        <source>With these rules no row changes.</source>
        <translation>Met deze regels verandert geen rij.</translation>
    </message>
    <message>
        <source>The first rows that change are shown. Do-not-mail marks and addresses are never merged.</source>
        <translation>De eerste rijen die veranderen worden getoond. Niet-mailen-aanduidingen en adressen worden nooit samengevoegd.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>winnow::ui::NameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>winnow::ui::NoteDialog</name>
    <message>
        <source>Close the incident</source>
        <translation>Het incident sluiten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>winnow::ui::OverviewPage</name>
    <message>
        <source>What happens to the rows</source>
        <translation>Wat er met de rijen gebeurt</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultaten</translation>
    </message>
    <message>
        <source>Most frequent reasons</source>
        <translation>Meest voorkomende redenen</translation>
    </message>
    <message>
        <source>Largest domains</source>
        <translation>Grootste domeinen</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
    <message>
        <source>Check further...</source>
        <translation>Verder controleren...</translation>
    </message>
    <message>
        <source>Ask name servers and mail servers about this list</source>
        <translation>Naamservers en mailservers naar deze lijst vragen</translation>
    </message>
    <message>
        <source>Show these rows</source>
        <translation>Deze rijen tonen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Na te kijken</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelaten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) look misspelt, such as %1 for %2.</source>
        <translation>
            <numerusform>%Ln adres lijkt verkeerd geschreven, zoals %1 voor %2.</numerusform>
            <numerusform>%Ln adressen lijken verkeerd geschreven, zoals %1 voor %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the corrections</source>
        <translation>De verbeteringen bekijken</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) wait for your decision. Until then they are not exported.</source>
        <translation>
            <numerusform>%Ln rij wacht op uw beslissing. Tot dan wordt ze niet geëxporteerd.</numerusform>
            <numerusform>%Ln rijen wachten op uw beslissing. Tot dan worden ze niet geëxporteerd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at these rows</source>
        <translation>Deze rijen bekijken</translation>
    </message>
    <message>
        <source>Check domains...</source>
        <translation>Domeinen controleren...</translation>
    </message>
    <message>
        <source>Nothing waits for you. Export the clean list.</source>
        <translation>Niets wacht op u. Exporteer de schone lijst.</translation>
    </message>
    <message>
        <source>The import is paused</source>
        <translation>Het importeren is gepauzeerd</translation>
    </message>
    <message>
        <source>Your list is being read</source>
        <translation>Uw lijst wordt gelezen</translation>
    </message>
    <message>
        <source>This project holds no list yet</source>
        <translation>Dit project bevat nog geen lijst</translation>
    </message>
    <message>
        <source>Drop a list on the window to begin.</source>
        <translation>Sleep een lijst naar het venster om te beginnen.</translation>
    </message>
    <message>
        <source>%1 of %2 rows can be mailed</source>
        <translation>%1 van %2 rijen kunnen gemaild worden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) without data, such as titles and blank lines</source>
        <translation>
            <numerusform>%Ln regel zonder gegevens, zoals titels en lege regels</numerusform>
            <numerusform>%Ln regels zonder gegevens, zoals titels en lege regels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable line(s)</source>
        <translation>
            <numerusform>%Ln onleesbare regel</numerusform>
            <numerusform>%Ln onleesbare regels</numerusform>
        </translation>
    </message>
    <message>
        <source>Not counted as rows: %1.</source>
        <translation>Niet als rij geteld: %1.</translation>
    </message>
    <message>
        <source>What was found so far, by spelling alone. Domains, lists and duplicates follow when the last row is in.</source>
        <translation>Wat tot nu toe is gevonden, alleen op grond van de spelling. Domeinen, lijsten en dubbele volgen als de laatste rij binnen is.</translation>
    </message>
    <message>
        <source>The check goes on. What it has learnt so far is shown here.</source>
        <translation>De controle gaat door. Wat tot nu toe is geleerd, staat hier.</translation>
    </message>
    <message>
        <source>The check was stopped because of the connection.</source>
        <translation>De controle is gestopt vanwege de verbinding.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>No domain was checked yet. Name servers can tell which domains are dead.</source>
        <translation>Er is nog geen domein gecontroleerd. Naamservers weten welke domeinen niet meer bestaan.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::PasswordEdit</name>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Het wachtwoord tonen</translation>
    </message>
    <message>
        <source>Strength of the password</source>
        <translation>Sterkte van het wachtwoord</translation>
    </message>
    <message>
        <source>Guessed at once</source>
        <translation>Meteen geraden</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Zwak</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Redelijk</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Goed</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Sterk</translation>
    </message>
    <message>
        <source>Four unrelated words make a good password.</source>
        <translation>Vier losse woorden vormen een goed wachtwoord.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::PasteDialog</name>
    <message>
        <source>Paste addresses</source>
        <translation>Adressen plakken</translation>
    </message>
    <message>
        <source>One address on each line, or as they stand in a mail program.</source>
        <translation>Eén adres per regel, of zoals ze in een mailprogramma staan.</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Import and check</source>
        <translation>Importeren en controleren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>winnow::ui::PersonDialog</name>
    <message>
        <source>Find</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Hand it out...</source>
        <translation>Uitreiken...</translation>
    </message>
    <message>
        <source>Erase...</source>
        <translation>Wissen...</translation>
    </message>
    <message>
        <source>A person asks about their data</source>
        <translation>Iemand vraagt naar eigen gegevens</translation>
    </message>
    <message>
        <source>Their address</source>
        <translation>Hun adres</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>What is here about them</source>
        <translation>Wat hier over hen staat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Every row that holds the address is looked for, also where it stands in another column.</source>
        <translation>Elke rij met het adres wordt gezocht, ook als het in een andere kolom staat.</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, rij %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) hold this address.</source>
        <translation>
            <numerusform>%n rij bevat dit adres.</numerusform>
            <numerusform>%n rijen bevatten dit adres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here names this address.</source>
        <translation>Niets hier noemt dit adres.</translation>
    </message>
    <message>
        <source>It is on a do-not-mail list.</source>
        <translation>Het staat op een niet-mailenlijst.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) may hold it too.</source>
        <translation>
            <numerusform>%n reservekopie kan het ook bevatten.</numerusform>
            <numerusform>%n reservekopieën kunnen het ook bevatten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand it out</source>
        <translation>Uitreiken</translation>
    </message>
    <message>
        <source>data.json</source>
        <translation>gegevens.json</translation>
    </message>
    <message>
        <source>Written. Delete the file when the person has it.</source>
        <translation>Geschreven. Verwijder het bestand als de persoon het heeft.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) still hold it until they are deleted.</source>
        <translation>
            <numerusform>%n reservekopie bevat het nog tot ze is verwijderd.</numerusform>
            <numerusform>%n reservekopieën bevatten het nog tot ze zijn verwijderd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase this person?</source>
        <translation>Deze persoon wissen?</translation>
    </message>
    <message>
        <source>Their rows leave this project with everything that was learnt and decided about them. That cannot be undone. The address is never kept again when it comes back.</source>
        <translation>De rijen verlaten dit project met alles wat erover is geleerd en besloten. Dat kan niet ongedaan worden gemaakt. Het adres wordt nooit meer behouden als het terugkomt.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>winnow::ui::PolicyCard</name>
    <message>
        <source>How careful to be</source>
        <translation>Hoe voorzichtig</translation>
    </message>
    <message>
        <source>Keep customers</source>
        <translation>Klanten behouden</translation>
    </message>
    <message>
        <source>Cautious sender</source>
        <translation>Voorzichtige afzender</translation>
    </message>
    <message>
        <source>Keeps everything that may arrive.</source>
        <translation>Behoudt alles wat kan aankomen.</translation>
    </message>
    <message>
        <source>Also sets shared addresses and doubtful answers aside for review.</source>
        <translation>Zet ook algemene adressen en twijfelgevallen apart om na te kijken.</translation>
    </message>
    <message numerus="yes">
        <source>Your list shrinks by %Ln row(s).</source>
        <translation>
            <numerusform>Uw lijst wordt %Ln rij kleiner.</numerusform>
            <numerusform>Uw lijst wordt %Ln rijen kleiner.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::PresetButton</name>
    <message>
        <source>Presets...</source>
        <translation>Voorinstellingen...</translation>
    </message>
    <message>
        <source>Save how careful to be, your rules and how duplicates are merged under a name</source>
        <translation>Bewaar hoe voorzichtig, uw regels en hoe dubbels samengevoegd worden onder een naam</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Toepassen</translation>
    </message>
    <message>
        <source>Write to a file...</source>
        <translation>Naar een bestand schrijven...</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergeten</translation>
    </message>
    <message>
        <source>Save as a preset...</source>
        <translation>Bewaren als voorinstelling...</translation>
    </message>
    <message>
        <source>Take in a preset from a file...</source>
        <translation>Voorinstelling uit een bestand overnemen...</translation>
    </message>
    <message>
        <source>Save as a preset</source>
        <translation>Bewaren als voorinstelling</translation>
    </message>
    <message>
        <source>A name for how careful to be, your rules and how duplicates are merged:</source>
        <translation>Een naam voor hoe voorzichtig, uw regels en hoe dubbels samengevoegd worden:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Write a preset to a file</source>
        <translation>Voorinstelling naar een bestand schrijven</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>Voorinstellingen (*.json)</translation>
    </message>
    <message>
        <source>Take in a preset</source>
        <translation>Voorinstelling overnemen</translation>
    </message>
    <message>
        <source>This file is no preset</source>
        <translation>Dit bestand is geen voorinstelling</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a file that Winnow wrote.</source>
        <translation>Er is niets veranderd. Kies een bestand dat Winnow schreef.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ReadingCard</name>
    <message>
        <source>Rows read</source>
        <translation>Rijen gelezen</translation>
    </message>
    <message>
        <source>Addresses spelt well</source>
        <translation>Adressen goed gespeld</translation>
    </message>
    <message>
        <source>Broken addresses</source>
        <translation>Kapotte adressen</translation>
    </message>
    <message>
        <source>Rows that say do not mail</source>
        <translation>Rijen die “niet mailen” zeggen</translation>
    </message>
    <message>
        <source>Rows without an address</source>
        <translation>Rijen zonder adres</translation>
    </message>
    <message>
        <source>Spelt well</source>
        <translation>Goed gespeld</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Kapot</translation>
    </message>
</context>
<context>
    <name>winnow::ui::RecoveryDialog</name>
    <message>
        <source>Recovery key</source>
        <translation>Herstelsleutel</translation>
    </message>
    <message>
        <source>With this key the project opens when its password is forgotten. It is shown this once. Keep it on paper, away from this computer.</source>
        <translation>Met deze sleutel opent het project als het wachtwoord vergeten is. Hij wordt alleen nu getoond. Bewaar hem op papier, niet bij deze computer.</translation>
    </message>
    <message>
        <source>I have written it down or saved it</source>
        <translation>Ik heb hem opgeschreven of bewaard</translation>
    </message>
    <message>
        <source>Save as PDF to print...</source>
        <translation>Als PDF bewaren om af te drukken...</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>recovery-key.pdf</source>
        <translation>herstelsleutel.pdf</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ReportDialog</name>
    <message>
        <source>Choose a logo (PNG)...</source>
        <translation>Een logo kiezen (PNG)...</translation>
    </message>
    <message>
        <source>Make the report...</source>
        <translation>Het verslag maken...</translation>
    </message>
    <message>
        <source>Also as PDF...</source>
        <translation>Ook als PDF...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Report for the client</source>
        <translation>Verslag voor de klant</translation>
    </message>
    <message>
        <source>The report says what came in, what went out and how it was protected. It holds no address. Your client can check its signature without Winnow.</source>
        <translation>Het verslag zegt wat binnenkwam, wat naar buiten ging en hoe het beschermd was. Het bevat geen adres. Uw klant kan de handtekening zonder Winnow controleren.</translation>
    </message>
    <message>
        <source>For (client)</source>
        <translation>Voor (klant)</translation>
    </message>
    <message>
        <source>Your business</source>
        <translation>Uw bedrijf</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Ondertekend door</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Een logo kiezen</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Afbeeldingen (*.png)</translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation>Het verslag maken</translation>
    </message>
    <message>
        <source>report.json</source>
        <translation>verslag.json</translation>
    </message>
    <message>
        <source>Four files named %1 lie in %2: the report (HTML and JSON), its signature, and your public key. Give all four to your client, and tell them this fingerprint in another way:
%3</source>
        <translation>Vier bestanden met de naam %1 staan in %2: het verslag (HTML en JSON), de handtekening en uw openbare sleutel. Geef ze alle vier aan uw klant, en vertel deze vingerafdruk langs een andere weg:
%3</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Also as PDF</source>
        <translation>Ook als PDF</translation>
    </message>
</context>
<context>
    <name>winnow::ui::RestoreDialog</name>
    <message>
        <source>%1 restored</source>
        <translation>%1 teruggezet</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Put a backup back</source>
        <translation>Een reservekopie terugzetten</translation>
    </message>
    <message>
        <source>The backup is copied, opened and proved page by page, and becomes a project of its own. Nothing that is there now is replaced.</source>
        <translation>De reservekopie wordt gekopieerd, geopend en bladzijde voor bladzijde bewezen, en wordt een eigen project. Niets van wat er nu is, wordt vervangen.</translation>
    </message>
    <message>
        <source>The password that it had then, or its recovery key</source>
        <translation>Het wachtwoord van toen, of de herstelsleutel</translation>
    </message>
    <message>
        <source>Another place...</source>
        <translation>Een andere plaats...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Reservekopie</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Komt in</translation>
    </message>
    <message>
        <source>Key file chosen</source>
        <translation>Sleutelbestand gekozen</translation>
    </message>
    <message>
        <source>Key file...</source>
        <translation>Sleutelbestand...</translation>
    </message>
    <message>
        <source>Where to put it</source>
        <translation>Waarheen</translation>
    </message>
    <message>
        <source>Winnow projects (*.winnow)</source>
        <translation>Winnow-projecten (*.winnow)</translation>
    </message>
    <message>
        <source>Opening and proving...</source>
        <translation>Openen en bewijzen...</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), every one of them proved. It is a project of its own now: %1</source>
        <translation>
            <numerusform>%n rij, bewezen. Het is nu een eigen project: %1</numerusform>
            <numerusform>%n rijen, elk ervan bewezen. Het is nu een eigen project: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup is back</source>
        <translation>De reservekopie is terug</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ResultModel</name>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultaat</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslissing</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domein</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Kolom %1</translation>
    </message>
    <message>
        <source>(no address)</source>
        <translation>(geen adres)</translation>
    </message>
</context>
<context>
    <name>winnow::ui::RulesDialog</name>
    <message>
        <source>Decide by these rules</source>
        <translation>Volgens deze regels beslissen</translation>
    </message>
    <message>
        <source>Your own rules</source>
        <translation>Je eigen regels</translation>
    </message>
    <message>
        <source>One rule a line, the first that fits decides. * stands for any text, ? for one character. Nobody is asked again: what is known already is decided anew.</source>
        <translation>Eén regel per lijn, de eerste die past beslist. * staat voor om het even welke tekst, ? voor één teken. Niemand wordt opnieuw gevraagd: over wat al bekend is, wordt opnieuw beslist.</translation>
    </message>
    <message>
        <source>After an address: deliverable, plausible, risky, undeliverable or unknown. After a reply of a mail server: mailbox_accepted, mailbox_not_found, mailbox_disabled, mailbox_full, provider_does_not_tell, greylisted, rate_limited, we_are_blocked, sender_rejected or server_error.</source>
        <translation>Na een adres: deliverable, plausible, risky, undeliverable of unknown. Na een antwoord van een mailserver: mailbox_accepted, mailbox_not_found, mailbox_disabled, mailbox_full, provider_does_not_tell, greylisted, rate_limited, we_are_blocked, sender_rejected of server_error.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>No rule in line %1.</source>
        <translation>Geen regel in lijn %1.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::RunBar</name>
    <message numerus="yes">
        <source>about %Ln second(s)</source>
        <translation>
            <numerusform>ongeveer %Ln seconde</numerusform>
            <numerusform>ongeveer %Ln seconden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>ongeveer %Ln minuut</numerusform>
            <numerusform>ongeveer %Ln minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>ongeveer %Ln uur</numerusform>
            <numerusform>ongeveer %Ln uur</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauzeren</translation>
    </message>
    <message>
        <source>Paused. What was done is kept.</source>
        <translation>Gepauzeerd. Wat gedaan is, blijft bewaard.</translation>
    </message>
    <message>
        <source>, %1 to go</source>
        <translation>, nog %1</translation>
    </message>
    <message>
        <source>Reading: %1 rows</source>
        <translation>Lezen: %1 rijen</translation>
    </message>
    <message>
        <source>Checking and deciding</source>
        <translation>Controleren en beslissen</translation>
    </message>
    <message>
        <source>Writing: %1 rows</source>
        <translation>Schrijven: %1 rijen</translation>
    </message>
    <message>
        <source>Reading the file back</source>
        <translation>Het bestand teruglezen</translation>
    </message>
    <message>
        <source>Asking name servers: %1 of %2 domains</source>
        <translation>Naamservers vragen: %1 van %2 domeinen</translation>
    </message>
    <message>
        <source>Asking mail servers: %1 of %2 addresses</source>
        <translation>Mailservers vragen: %1 van %2 adressen</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Bezig</translation>
    </message>
    <message>
        <source>, %1 a second</source>
        <translation>, %1 per seconde</translation>
    </message>
</context>
<context>
    <name>winnow::ui::SealDialog</name>
    <message>
        <source>Lift the seal</source>
        <translation>De verzegeling opheffen</translation>
    </message>
    <message>
        <source>Password of the project</source>
        <translation>Wachtwoord van het project</translation>
    </message>
    <message>
        <source>Why the seal is lifted</source>
        <translation>Waarom de verzegeling opgeheven wordt</translation>
    </message>
    <message>
        <source>Afterwards this project may ask name servers and mail servers again. The reason stays in its audit log and in reports.</source>
        <translation>Daarna mag dit project weer naamservers en mailservers bevragen. De reden blijft in het auditlogboek en in rapporten.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>winnow::ui::SecretDialog</name>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>winnow::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Keep customers</source>
        <translation>Klanten behouden</translation>
    </message>
    <message>
        <source>Cautious sender</source>
        <translation>Voorzichtige afzender</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nooit</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minuten</translation>
    </message>
    <message>
        <source>Remember the projects I open</source>
        <translation>De projecten onthouden die ik open</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>New projects begin with</source>
        <translation>Nieuwe projecten beginnen met</translation>
    </message>
    <message>
        <source>Lock a kept project after</source>
        <translation>Een bewaard project vergrendelen na</translation>
    </message>
</context>
<context>
    <name>winnow::ui::SheetList</name>
    <message>
        <source>Sheets of the file</source>
        <translation>Bladen van het bestand</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1 (verborgen)</translation>
    </message>
</context>
<context>
    <name>winnow::ui::TextChoices</name>
    <message>
        <source>Found by itself</source>
        <translation>Zelf gevonden</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Puntkomma</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Verticale streep</translation>
    </message>
    <message>
        <source>None: one column</source>
        <translation>Geen: één kolom</translation>
    </message>
    <message>
        <source>Between cells:</source>
        <translation>Tussen cellen:</translation>
    </message>
    <message>
        <source>Encoding:</source>
        <translation>Codering:</translation>
    </message>
</context>
<context>
    <name>winnow::ui::TrustPage</name>
    <message>
        <source>Nothing to do</source>
        <translation>Niets te doen</translation>
    </message>
    <message>
        <source>Report for the client...</source>
        <translation>Verslag voor de klant...</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Nu reservekopie maken</translation>
    </message>
    <message>
        <source>Practise a restore</source>
        <translation>Terugzetten oefenen</translation>
    </message>
    <message>
        <source>Find a person...</source>
        <translation>Iemand zoeken...</translation>
    </message>
    <message>
        <source>End this project...</source>
        <translation>Project beëindigen...</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Maatregelen</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Gebruikers</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Grootboek</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidenten</translation>
    </message>
    <message>
        <source>C: enforced by cryptography. A: kept by Winnow. D: declared by you. &quot;Maps to&quot; names points of the Trust Services Criteria (SOC 2); this is evidence, not a certificate.</source>
        <translation>C: afgedwongen door cryptografie. A: bewaakt door Winnow. D: door u verklaard. &quot;Komt overeen met&quot; noemt punten van de Trust Services Criteria (SOC 2); dit is bewijs, geen certificaat.</translation>
    </message>
    <message>
        <source>Add a user...</source>
        <translation>Gebruiker toevoegen...</translation>
    </message>
    <message>
        <source>Remove this user...</source>
        <translation>Deze gebruiker verwijderen...</translation>
    </message>
    <message>
        <source>Delete the exports in clear...</source>
        <translation>Leesbare exports verwijderen...</translation>
    </message>
    <message>
        <source>Close with a note...</source>
        <translation>Sluiten met een notitie...</translation>
    </message>
    <message>
        <source>Computer lost or stolen...</source>
        <translation>Computer kwijt of gestolen...</translation>
    </message>
    <message>
        <source>File sent to the wrong person...</source>
        <translation>Bestand verkeerd verstuurd...</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrouwen</translation>
    </message>
    <message>
        <source>Everything that you can see to is in order</source>
        <translation>Alles waar u voor kunt zorgen is in orde</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n ding heeft u nodig</numerusform>
            <numerusform>%n dingen hebben u nodig</numerusform>
        </translation>
    </message>
    <message>
        <source>This project is not kept yet: backups, users and reports begin when you keep it.</source>
        <translation>Dit project is nog niet bewaard: reservekopieën, gebruikers en verslagen beginnen als u het bewaart.</translation>
    </message>
    <message>
        <source>This project names a folder for backups that was not chosen on this computer, so it is not used: its backups go beside the project file.</source>
        <translation>Dit project noemt een map voor reservekopieën die niet op deze computer is gekozen en die daarom niet wordt gebruikt: de reservekopieën komen naast het projectbestand.</translation>
    </message>
    <message>
        <source>What protects this list, who may open it, and what became of it: with evidence, for you and for your client.</source>
        <translation>Wat deze lijst beschermt, wie ze mag openen en wat ervan werd: met bewijs, voor u en voor uw klant.</translation>
    </message>
    <message>
        <source>When must this project be erased?</source>
        <translation>Wanneer moet dit project worden vernietigd?</translation>
    </message>
    <message>
        <source>The date that you agreed on with your client. Winnow reminds you of it; you erase the project yourself.</source>
        <translation>De datum die u met uw klant afsprak. Winnow herinnert u eraan; u vernietigt het project zelf.</translation>
    </message>
    <message>
        <source>Set this date</source>
        <translation>Deze datum zetten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 verwijderen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Close this incident</source>
        <translation>Dit incident sluiten</translation>
    </message>
    <message>
        <source>What was done about it? The note stays in the project.</source>
        <translation>Wat is eraan gedaan? De notitie blijft in het project.</translation>
    </message>
    <message>
        <source>Computer lost or stolen</source>
        <translation>Computer kwijt of gestolen</translation>
    </message>
    <message>
        <source>File sent to the wrong person</source>
        <translation>Bestand naar de verkeerde persoon gestuurd</translation>
    </message>
    <message>
        <source>There is no export in clear</source>
        <translation>Er is geen leesbare export</translation>
    </message>
    <message>
        <source>None that Winnow wrote and that was not changed since.</source>
        <translation>Geen die Winnow schreef en die sindsdien niet veranderde.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n export(s) in clear?</source>
        <translation>
            <numerusform>%n leesbare export verwijderen?</numerusform>
            <numerusform>%n leesbare exports verwijderen?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are overwritten and deleted. Files that were changed since stay.</source>
        <translation>Ze worden overschreven en verwijderd. Bestanden die sindsdien veranderden blijven.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Encrypt anew...</source>
        <translation>Opnieuw versleutelen...</translation>
    </message>
    <message>
        <source>Their password opens this project no more. Backups made before still open with it, and what they copied they have. To lock out a copied key too, encrypt the project anew afterwards.</source>
        <translation>Hun wachtwoord opent dit project niet meer. Eerdere reservekopieën gaan er nog mee open, en wat zij kopieerden hebben zij. Versleutel het project daarna opnieuw om ook een gekopieerde sleutel buiten te sluiten.</translation>
    </message>
    <message>
        <source>Encrypt anew</source>
        <translation>Opnieuw versleutelen</translation>
    </message>
    <message>
        <source>The whole project is encrypted under a new key: a copied old one is of no use any more. Only your password opens it then; add other users again, and make a new recovery key. Backups made before stay under the old key.</source>
        <translation>Het hele project wordt onder een nieuwe sleutel versleuteld: een gekopieerde oude is niets meer waard. Alleen uw wachtwoord opent het dan; voeg andere gebruikers opnieuw toe en maak een nieuwe herstelsleutel. Eerdere reservekopieën blijven onder de oude sleutel.</translation>
    </message>
    <message>
        <source>The reference lists are old</source>
        <translation>De referentielijsten zijn oud</translation>
    </message>
    <message>
        <source>Newer ones come with a newer Winnow, or in one signed file: winnow-cli lists update FILE.</source>
        <translation>Nieuwere komen met een nieuwere Winnow, of in één ondertekend bestand: winnow-cli lists update BESTAND.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Reservekopieën</translation>
    </message>
    <message>
        <source>Put this one back...</source>
        <translation>Deze terugzetten...</translation>
    </message>
    <message>
        <source>One-time codes...</source>
        <translation>Eenmalige codes...</translation>
    </message>
    <message>
        <source>Their password alone opens the project again.</source>
        <translation>Het wachtwoord alleen opent het project weer.</translation>
    </message>
    <message>
        <source>Stop asking %1 for codes...</source>
        <translation>%1 niet meer om codes vragen...</translation>
    </message>
    <message>
        <source>Stop asking %1 for codes?</source>
        <translation>%1 niet meer om codes vragen?</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation>Niet meer vragen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::TrustTables</name>
    <message>
        <source>Seen</source>
        <translation>Gezien</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Maatregel</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Maps to</source>
        <translation>Komt overeen met</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bewijs</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Eenmalige code</translation>
    </message>
    <message>
        <source>Signs with</source>
        <translation>Tekent met</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Som</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Looked for</source>
        <translation>Gezocht</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (u)</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>wordt gevraagd</translation>
    </message>
    <message>
        <source>adds up</source>
        <translation>klopt</translation>
    </message>
    <message>
        <source>DOES NOT add up</source>
        <translation>klopt NIET</translation>
    </message>
    <message>
        <source>a list that was removed</source>
        <translation>een verwijderde lijst</translation>
    </message>
    <message>
        <source>%1 lines = %2 rows + %3 unreadable + %4 skipped</source>
        <translation>%1 regels = %2 rijen + %3 onleesbaar + %4 overgeslagen</translation>
    </message>
    <message>
        <source>%1 rows = %2 kept + %3 left out + %4 to review + %5 erased</source>
        <translation>%1 rijen = %2 behouden + %3 weggelaten + %4 te bekijken + %5 gewist</translation>
    </message>
    <message>
        <source>Export of %1</source>
        <translation>Export van %1</translation>
    </message>
    <message>
        <source>%1 rows, encrypted</source>
        <translation>%1 rijen, versleuteld</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 rijen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>gesloten %1</translation>
    </message>
</context>
<context>
    <name>winnow::ui::UserDialog</name>
    <message>
        <source>Choose a key file</source>
        <translation>Een sleutelbestand kiezen</translation>
    </message>
    <message>
        <source>Key files (*.pem);;All files (*)</source>
        <translation>Sleutelbestanden (*.pem);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Also ask for a key file...</source>
        <translation>Ook om een sleutelbestand vragen...</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Een gebruiker toevoegen</translation>
    </message>
    <message>
        <source>They open this project with a password of their own. Tell it to them in person.</source>
        <translation>Zij openen dit project met een eigen wachtwoord. Vertel het persoonlijk.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>A key file is asked for too</source>
        <translation>Er wordt ook om een sleutelbestand gevraagd</translation>
    </message>
    <message>
        <source>Viewer hides addresses in Winnow only; whoever has the file and a password can read all of it with other tools. To hand results out, make a results-only copy.</source>
        <translation>Kijker verbergt adressen alleen in Winnow; wie het bestand en een wachtwoord heeft kan alles met andere programma&apos;s lezen. Maak een kopie met alleen resultaten om die uit te delen.</translation>
    </message>
    <message>
        <source>Imports, checks, decides and exports.</source>
        <translation>Importeert, controleert, beslist en exporteert.</translation>
    </message>
    <message>
        <source>Also users, keys, the date of erasure and the end of the project.</source>
        <translation>Ook gebruikers, sleutels, de vernietigingsdatum en het einde van het project.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::WelcomePage</name>
    <message>
        <source>Drop your mailing list here</source>
        <translation>Sleep uw mailinglijst hierheen</translation>
    </message>
    <message>
        <source>A spreadsheet saved as CSV or text. Winnow finds the addresses, checks every one and tells you why.</source>
        <translation>Een rekenblad bewaard als CSV of tekst. Winnow vindt de adressen, controleert ze allemaal en zegt waarom.</translation>
    </message>
    <message>
        <source>Choose a list...</source>
        <translation>Een lijst kiezen...</translation>
    </message>
    <message>
        <source>Paste addresses</source>
        <translation>Adressen plakken</translation>
    </message>
    <message>
        <source>Open a project...</source>
        <translation>Een project openen...</translation>
    </message>
    <message>
        <source>Check one address</source>
        <translation>Eén adres controleren</translation>
    </message>
    <message>
        <source>name@domain.com</source>
        <translation>naam@domein.com</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projecten</translation>
    </message>
    <message>
        <source>Remember the projects I open</source>
        <translation>De projecten onthouden die ik open</translation>
    </message>
    <message>
        <source>Projects that you keep appear here.</source>
        <translation>Projecten die u bewaart verschijnen hier.</translation>
    </message>
    <message>
        <source>Spelling and lists only; nobody is asked.</source>
        <translation>Alleen schrijfwijze en lijsten; niemand wordt bevraagd.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Bedoelde u %1?</translation>
    </message>
    <message>
        <source>last cleaned %1</source>
        <translation>laatst opgeschoond %1</translation>
    </message>
    <message>
        <source>was to be erased by %1</source>
        <translation>moest gewist zijn op %1</translation>
    </message>
    <message>
        <source>to be erased by %1</source>
        <translation>te wissen tegen %1</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n zaak vraagt u</numerusform>
            <numerusform>%n zaken vragen u</numerusform>
        </translation>
    </message>
    <message>
        <source>Your list stays on this computer; the network is asked only if you start a check. The file itself is never changed.</source>
        <translation>Uw lijst blijft op deze computer; het netwerk wordt alleen gebruikt als u een controle start. Het bestand zelf wordt nooit gewijzigd.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::WhyPane</name>
    <message>
        <source>Why this result</source>
        <translation>Waarom dit resultaat</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Accept the correction</source>
        <translation>De verbetering aanvaarden</translation>
    </message>
    <message>
        <source>Choose a row to see why it has its result.</source>
        <translation>Kies een rij om te zien waarom ze haar resultaat heeft.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) selected.</source>
        <translation>
            <numerusform>%Ln rij gekozen.</numerusform>
            <numerusform>%Ln rijen gekozen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This row holds no address.</source>
        <translation>Deze rij bevat geen adres.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslissing</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultaat</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Schrijfwijze</translation>
    </message>
    <message>
        <source>It shows at</source>
        <translation>Te zien bij</translation>
    </message>
    <message>
        <source>Probably meant</source>
        <translation>Waarschijnlijk bedoeld</translation>
    </message>
    <message>
        <source>Corrected from</source>
        <translation>Verbeterd van</translation>
    </message>
    <message>
        <source>Kind of address</source>
        <translation>Soort adres</translation>
    </message>
    <message>
        <source>Spelling only</source>
        <translation>Alleen schrijfwijze</translation>
    </message>
    <message>
        <source>Spelling and lists</source>
        <translation>Schrijfwijze en lijsten</translation>
    </message>
    <message>
        <source>Domain asked</source>
        <translation>Domein bevraagd</translation>
    </message>
    <message>
        <source>Mailbox asked</source>
        <translation>Mailbox bevraagd</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Gecontroleerd</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rij</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Compare</name>
    <message>
        <source>the other lists</source>
        <translation>de andere lijsten</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Niet vergeleken</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Zoals voorheen</translation>
    </message>
    <message>
        <source>Changed for the better</source>
        <translation>Beter geworden</translation>
    </message>
    <message>
        <source>Changed for the worse</source>
        <translation>Slechter geworden</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Verdwenen</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation>Alleen in %1</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>In beide</translation>
    </message>
    <message>
        <source>Since the version before</source>
        <translation>Sinds de vorige versie</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>An earlier time</source>
        <translation>Een eerder moment</translation>
    </message>
    <message>
        <source>Since the export of %1</source>
        <translation>Sinds de export van %1</translation>
    </message>
    <message>
        <source>Since the check of %1</source>
        <translation>Sinds de controle van %1</translation>
    </message>
    <message>
        <source>Since the newer reference lists of %1</source>
        <translation>Sinds de nieuwere referentielijsten van %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Sinds %1</translation>
    </message>
    <message>
        <source>Nothing to compare with yet: export, check further or import another version</source>
        <translation>Nog niets om mee te vergelijken: exporteer, controleer verder of importeer een andere versie</translation>
    </message>
    <message>
        <source>Do not compare</source>
        <translation>Niet vergelijken</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Errors</name>
    <message>
        <source>The file was not found.</source>
        <translation>Het bestand is niet gevonden.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed. Choose it again.</source>
        <translation>Misschien is het verplaatst of hernoemd. Kies het opnieuw.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Het bestand kan niet gelezen worden.</translation>
    </message>
    <message>
        <source>Nothing was imported. Check its permissions, or copy it to this computer first.</source>
        <translation>Er is niets geïmporteerd. Controleer de rechten, of kopieer het eerst naar deze computer.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>Het bestand kan niet geschreven worden.</translation>
    </message>
    <message>
        <source>Your list is unchanged. Choose a folder that you may write to.</source>
        <translation>Uw lijst is ongewijzigd. Kies een map waarin u mag schrijven.</translation>
    </message>
    <message>
        <source>The file changed while it was read.</source>
        <translation>Het bestand veranderde tijdens het lezen.</translation>
    </message>
    <message>
        <source>Nothing was imported. Close the program that writes it and try again.</source>
        <translation>Er is niets geïmporteerd. Sluit het programma dat erin schrijft en probeer opnieuw.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>De schijf is vol.</translation>
    </message>
    <message>
        <source>Your list is unchanged and no half file was left. Free some space and try again.</source>
        <translation>Uw lijst is ongewijzigd en er bleef geen half bestand achter. Maak ruimte en probeer opnieuw.</translation>
    </message>
    <message>
        <source>This file must stay as it is.</source>
        <translation>Dit bestand moet blijven zoals het is.</translation>
    </message>
    <message>
        <source>Winnow never writes over a list that was imported. Choose another name.</source>
        <translation>Winnow schrijft nooit over een geïmporteerde lijst. Kies een andere naam.</translation>
    </message>
    <message>
        <source>The written file does not read back as it was written.</source>
        <translation>Het geschreven bestand leest anders terug dan het geschreven is.</translation>
    </message>
    <message>
        <source>It was removed. Check the disk and try again.</source>
        <translation>Het is verwijderd. Controleer de schijf en probeer opnieuw.</translation>
    </message>
    <message>
        <source>There is nothing in this list.</source>
        <translation>Er staat niets in deze lijst.</translation>
    </message>
    <message>
        <source>Choose a file that holds addresses.</source>
        <translation>Kies een bestand met adressen.</translation>
    </message>
    <message>
        <source>Winnow cannot read this kind of file.</source>
        <translation>Winnow kan dit soort bestand niet lezen.</translation>
    </message>
    <message>
        <source>Nothing was imported. Save it as CSV and drop that file.</source>
        <translation>Er is niets geïmporteerd. Bewaar het als CSV en sleep dat bestand hierheen.</translation>
    </message>
    <message>
        <source>This encoding is not known.</source>
        <translation>Deze codering is onbekend.</translation>
    </message>
    <message>
        <source>Choose another one, such as UTF-8.</source>
        <translation>Kies een andere, zoals UTF-8.</translation>
    </message>
    <message>
        <source>No column holds e-mail addresses.</source>
        <translation>Geen kolom bevat e-mailadressen.</translation>
    </message>
    <message>
        <source>Nothing was imported. If one does, choose it in the preview.</source>
        <translation>Er is niets geïmporteerd. Is er toch een, kies die dan in het voorbeeld.</translation>
    </message>
    <message>
        <source>Several columns hold addresses.</source>
        <translation>Meerdere kolommen bevatten adressen.</translation>
    </message>
    <message>
        <source>Choose the one that decides about a row.</source>
        <translation>Kies de kolom die over een rij beslist.</translation>
    </message>
    <message>
        <source>The list has more rows than Winnow takes in one file.</source>
        <translation>De lijst heeft meer rijen dan Winnow in één bestand aanneemt.</translation>
    </message>
    <message>
        <source>Nothing was imported. Split the file.</source>
        <translation>Er is niets geïmporteerd. Splits het bestand.</translation>
    </message>
    <message>
        <source>This choice does not fit.</source>
        <translation>Deze keuze past niet.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>This is not a Winnow project.</source>
        <translation>Dit is geen Winnow-project.</translation>
    </message>
    <message>
        <source>Nothing was changed. If it is a list, drop it on the window.</source>
        <translation>Er is niets gewijzigd. Is het een lijst, sleep die dan naar het venster.</translation>
    </message>
    <message>
        <source>The project is damaged.</source>
        <translation>Het project is beschadigd.</translation>
    </message>
    <message>
        <source>Nothing was changed. Use a copy of it; your original list is untouched.</source>
        <translation>Er is niets gewijzigd. Gebruik een kopie; uw oorspronkelijke lijst is ongemoeid.</translation>
    </message>
    <message>
        <source>The project was changed by something other than Winnow.</source>
        <translation>Het project is door iets anders dan Winnow gewijzigd.</translation>
    </message>
    <message>
        <source>Do not trust its contents. Use a copy; your original list is untouched.</source>
        <translation>Vertrouw de inhoud niet. Gebruik een kopie; uw oorspronkelijke lijst is ongemoeid.</translation>
    </message>
    <message>
        <source>The project was made by a newer Winnow.</source>
        <translation>Het project is met een nieuwere Winnow gemaakt.</translation>
    </message>
    <message>
        <source>Nothing was changed. Update Winnow and open it again.</source>
        <translation>Er is niets gewijzigd. Werk Winnow bij en open het opnieuw.</translation>
    </message>
    <message>
        <source>The project is open elsewhere.</source>
        <translation>Het project is elders geopend.</translation>
    </message>
    <message>
        <source>Close it there and try again.</source>
        <translation>Sluit het daar en probeer opnieuw.</translation>
    </message>
    <message>
        <source>The contents of the project are gone.</source>
        <translation>De inhoud van het project is weg.</translation>
    </message>
    <message>
        <source>Use a copy; your original list is untouched.</source>
        <translation>Gebruik een kopie; uw oorspronkelijke lijst is ongemoeid.</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>Het wachtwoord is onjuist.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again, or use the recovery key.</source>
        <translation>Er is niets gewijzigd. Probeer opnieuw, of gebruik de herstelsleutel.</translation>
    </message>
    <message>
        <source>The project cannot be opened in this way.</source>
        <translation>Het project kan zo niet geopend worden.</translation>
    </message>
    <message>
        <source>The encryption does not answer, so nothing was written.</source>
        <translation>De versleuteling antwoordt niet, dus er is niets geschreven.</translation>
    </message>
    <message>
        <source>Reinstall Winnow: it refuses to keep addresses in clear.</source>
        <translation>Installeer Winnow opnieuw: het weigert adressen onversleuteld te bewaren.</translation>
    </message>
    <message>
        <source>The folder or the project is read-only.</source>
        <translation>De map of het project is alleen-lezen.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a folder that you may write to.</source>
        <translation>Er is niets gewijzigd. Kies een map waarin u mag schrijven.</translation>
    </message>
    <message>
        <source>The project could not be read or written.</source>
        <translation>Het project kon niet gelezen of geschreven worden.</translation>
    </message>
    <message>
        <source>What was finished is kept.</source>
        <translation>Wat klaar was is bewaard.</translation>
    </message>
    <message>
        <source>A reference list is damaged.</source>
        <translation>Een referentielijst is beschadigd.</translation>
    </message>
    <message>
        <source>Nothing was changed. Reinstall Winnow.</source>
        <translation>Er is niets gewijzigd. Installeer Winnow opnieuw.</translation>
    </message>
    <message>
        <source>The reference list is older than the one in use.</source>
        <translation>De referentielijst is ouder dan de gebruikte.</translation>
    </message>
    <message>
        <source>The signature does not fit.</source>
        <translation>De handtekening klopt niet.</translation>
    </message>
    <message>
        <source>Nothing was changed. Get the file again from its source.</source>
        <translation>Er is niets gewijzigd. Haal het bestand opnieuw bij de bron.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestopt.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Er is niet genoeg geheugen.</translation>
    </message>
    <message>
        <source>Your list is unchanged. Close other programs and try again.</source>
        <translation>Uw lijst is ongewijzigd. Sluit andere programma&apos;s en probeer opnieuw.</translation>
    </message>
    <message>
        <source>Something in Winnow went wrong.</source>
        <translation>Er ging iets mis in Winnow.</translation>
    </message>
    <message>
        <source>Your list is unchanged. The problem report under Help holds no address.</source>
        <translation>Uw lijst is ongewijzigd. Het probleemrapport onder Help bevat geen adres.</translation>
    </message>
    <message>
        <source>The network cannot be used.</source>
        <translation>Het netwerk is niet bruikbaar.</translation>
    </message>
    <message>
        <source>What was finished is kept. Check the connection and start again.</source>
        <translation>Wat klaar was, blijft bewaard. Controleer de verbinding en begin opnieuw.</translation>
    </message>
    <message>
        <source>This project is sealed against that.</source>
        <translation>Dit project is daartegen verzegeld.</translation>
    </message>
    <message>
        <source>Nothing was sent. Its owner can lift the seal with the password and a note.</source>
        <translation>Er is niets verstuurd. De eigenaar kan het zegel verbreken met het wachtwoord en een toelichting.</translation>
    </message>
    <message>
        <source>The file is damaged or cut off.</source>
        <translation>Het bestand is beschadigd of afgebroken.</translation>
    </message>
    <message>
        <source>Nothing was imported. Open it in the program that made it, save it again, and drop that file.</source>
        <translation>Er is niets ingelezen. Open het in het programma waarmee het gemaakt is, bewaar het opnieuw en sleep dat bestand hierheen.</translation>
    </message>
    <message>
        <source>The file is protected by a password.</source>
        <translation>Het bestand is met een wachtwoord beveiligd.</translation>
    </message>
    <message>
        <source>Nothing was imported. Enter its password in the preview.</source>
        <translation>Er is niets ingelezen. Voer het wachtwoord in het voorbeeld in.</translation>
    </message>
    <message>
        <source>This is not the password of the file.</source>
        <translation>Dit is niet het wachtwoord van het bestand.</translation>
    </message>
    <message>
        <source>Nothing was imported. Ask whoever sent it; capital letters count.</source>
        <translation>Er is niets ingelezen. Vraag het aan de afzender; hoofdletters tellen mee.</translation>
    </message>
    <message>
        <source>The file has no such sheet.</source>
        <translation>Het bestand heeft geen blad met die naam.</translation>
    </message>
    <message>
        <source>Nothing was imported. Choose another one.</source>
        <translation>Er is niets ingelezen. Kies een ander blad.</translation>
    </message>
    <message>
        <source>The archive holds more files than any real list.</source>
        <translation>Het archief bevat meer bestanden dan welke echte lijst ook.</translation>
    </message>
    <message>
        <source>Nothing was imported. Unpack it and drop the list inside.</source>
        <translation>Er is niets ingelezen. Pak het uit en sleep de lijst die erin zit hierheen.</translation>
    </message>
    <message>
        <source>A part of the file unpacks to more than Winnow reads.</source>
        <translation>Een deel van het bestand wordt uitgepakt groter dan Winnow leest.</translation>
    </message>
    <message>
        <source>Nothing was imported. Save the sheet as CSV and drop that file.</source>
        <translation>Er is niets ingelezen. Bewaar het blad als CSV en sleep dat bestand hierheen.</translation>
    </message>
    <message>
        <source>A part of the file unpacks to far more than any list of its size: it is built like an attack.</source>
        <translation>Een deel van het bestand wordt uitgepakt veel groter dan welke lijst van die omvang ook: het is gebouwd als een aanval.</translation>
    </message>
    <message>
        <source>Nothing was imported. If you trust it, save the sheet as CSV and drop that file.</source>
        <translation>Er is niets ingelezen. Vertrouwt u het, bewaar het blad dan als CSV en sleep dat bestand hierheen.</translation>
    </message>
    <message>
        <source>The inside of the file is nested more deeply than any spreadsheet: it is built like an attack.</source>
        <translation>Het binnenste van het bestand is dieper genest dan welk rekenblad ook: het is gebouwd als een aanval.</translation>
    </message>
    <message>
        <source>Nothing was imported. If you trust it, save it again as XLSX or CSV.</source>
        <translation>Er is niets ingelezen. Vertrouwt u het, bewaar het dan opnieuw als XLSX of CSV.</translation>
    </message>
    <message>
        <source>The inside of the file has a tag without end: it is damaged or built like an attack.</source>
        <translation>Het binnenste van het bestand heeft een tag zonder einde: het is beschadigd of gebouwd als een aanval.</translation>
    </message>
    <message>
        <source>The inside of the file declares a document type, which no spreadsheet does: it is built like an attack.</source>
        <translation>Het binnenste van het bestand verklaart een documenttype, wat geen rekenblad doet: het is gebouwd als een aanval.</translation>
    </message>
    <message>
        <source>The part of Winnow that reads old formats is missing.</source>
        <translation>Het deel van Winnow dat oude formaten leest ontbreekt.</translation>
    </message>
    <message>
        <source>Nothing was imported. Reinstall Winnow, or save the list as XLSX or CSV.</source>
        <translation>Er is niets ingelezen. Installeer Winnow opnieuw, of bewaar de lijst als XLSX of CSV.</translation>
    </message>
    <message>
        <source>The confined reader for old formats could not get through the file: it is damaged or of an odd make.</source>
        <translation>De afgeschermde lezer voor oude formaten kwam niet door het bestand heen: het is beschadigd of vreemd gemaakt.</translation>
    </message>
    <message>
        <source>Nothing was imported. Open it in Excel or LibreOffice, save it as XLSX, and drop that file.</source>
        <translation>Er is niets ingelezen. Open het in Excel of LibreOffice, bewaar het als XLSX en sleep dat bestand hierheen.</translation>
    </message>
    <message>
        <source>The password is wrong, or a key file is needed with it.</source>
        <translation>Het wachtwoord is fout, of er is ook een sleutelbestand nodig.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose the key file below the password.</source>
        <translation>Er is niets veranderd. Kies het sleutelbestand onder het wachtwoord.</translation>
    </message>
    <message>
        <source>This is not a key file of Winnow, or it is damaged.</source>
        <translation>Dit is geen sleutelbestand van Winnow, of het is beschadigd.</translation>
    </message>
    <message>
        <source>Nothing was changed. Use a copy of it.</source>
        <translation>Er is niets veranderd. Gebruik een kopie ervan.</translation>
    </message>
    <message>
        <source>The key file has a password of its own.</source>
        <translation>Het sleutelbestand heeft een eigen wachtwoord.</translation>
    </message>
    <message>
        <source>Nothing was changed. Use it on the command line, or one without a password.</source>
        <translation>Er is niets veranderd. Gebruik het op de opdrachtregel, of een zonder wachtwoord.</translation>
    </message>
    <message>
        <source>Your role in this project does not cover this.</source>
        <translation>Uw rol in dit project omvat dit niet.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask its owner.</source>
        <translation>Er is niets veranderd. Vraag het de eigenaar.</translation>
    </message>
    <message>
        <source>There is no backup that can be used.</source>
        <translation>Er is geen bruikbare reservekopie.</translation>
    </message>
    <message>
        <source>Nothing was changed. Make one on the Trust page.</source>
        <translation>Er is niets veranderd. Maak er een op de pagina Vertrouwen.</translation>
    </message>
    <message>
        <source>This is no report of Winnow in its canonical form.</source>
        <translation>Dit is geen verslag van Winnow in zijn vaste vorm.</translation>
    </message>
    <message>
        <source>Do not rely on it. Ask for the report again.</source>
        <translation>Vertrouw er niet op. Vraag het verslag opnieuw.</translation>
    </message>
    <message>
        <source>A one-time code is needed.</source>
        <translation>Er is een eenmalige code nodig.</translation>
    </message>
    <message>
        <source>Nothing was changed. Type the six digits that your authenticator app shows now; without the app, use the recovery key.</source>
        <translation>Er is niets veranderd. Typ de zes cijfers die uw authenticator-app nu toont; zonder de app gebruikt u de herstelsleutel.</translation>
    </message>
    <message>
        <source>The project is not open any more.</source>
        <translation>Het project is niet meer open.</translation>
    </message>
    <message>
        <source>Nothing was changed. Open it again if it still exists.</source>
        <translation>Er is niets gewijzigd. Open het opnieuw als het nog bestaat.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Facets</name>
    <message>
        <source>Decision</source>
        <translation>Beslissing</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultaat</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Beslist door</translation>
    </message>
    <message>
        <source>Kind of address</source>
        <translation>Soort adres</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domein</translation>
    </message>
    <message>
        <source>No objection</source>
        <translation>Geen bezwaar</translation>
    </message>
    <message>
        <source>not %1: %2</source>
        <translation>niet %1: %2</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Wat veranderde</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Help</name>
    <message>
        <source>What the results mean</source>
        <translation>Wat de resultaten betekenen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Overview, Addresses, Clean-up, History</source>
        <translation>Overzicht, Adressen, Opruimen, Geschiedenis</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Een lijst importeren</translation>
    </message>
    <message>
        <source>Paste addresses</source>
        <translation>Adressen plakken</translation>
    </message>
    <message>
        <source>Export clean list</source>
        <translation>Schone lijst exporteren</translation>
    </message>
    <message>
        <source>Search addresses</source>
        <translation>Adressen zoeken</translation>
    </message>
    <message>
        <source>Keep the selected rows</source>
        <translation>De gekozen rijen behouden</translation>
    </message>
    <message>
        <source>Leave the selected rows out</source>
        <translation>De gekozen rijen weglaten</translation>
    </message>
    <message>
        <source>Select all shown</source>
        <translation>Alle getoonde kiezen</translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation>De laatste beslissing ongedaan maken</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>Naar het volgende deel</translation>
    </message>
    <message>
        <source>Show or hide filters and reasons</source>
        <translation>Filters en redenen tonen of verbergen</translation>
    </message>
    <message>
        <source>Go on, pause</source>
        <translation>Verder, pauzeren</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Nu vergrendelen</translation>
    </message>
    <message>
        <source>Move to another computer</source>
        <translation>Verhuizen naar een andere computer</translation>
    </message>
    <message>
        <source>Close the project and copy its one file. It opens there with the same password. The lists it was made from are not needed.</source>
        <translation>Sluit het project en kopieer het ene bestand. Daar opent het met hetzelfde wachtwoord. De lijsten waaruit het gemaakt is zijn niet nodig.</translation>
    </message>
    <message>
        <source>What leaves this computer</source>
        <translation>Wat deze computer verlaat</translation>
    </message>
    <message>
        <source>Cleans mailing lists on your own computer.</source>
        <translation>Schoont mailinglijsten op uw eigen computer.</translation>
    </message>
    <message>
        <source>Licence: Apache-2.0</source>
        <translation>Licentie: Apache-2.0</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Gemaakt met</translation>
    </message>
    <message>
        <source>Nothing, until you start a check in the network. Importing, deciding and exporting use only the spelling and the lists that came with Winnow.</source>
        <translation>Niets, totdat u een controle via het netwerk start. Importeren, beslissen en exporteren gebruiken alleen de schrijfwijze en de lijsten die met Winnow meekomen.</translation>
    </message>
    <message>
        <source>A check of domains tells your name server which domains are asked, and nothing about the people.</source>
        <translation>Bij een controle van domeinen verneemt uw naamserver welke domeinen gevraagd worden, en niets over de mensen.</translation>
    </message>
    <message>
        <source>A check of mailboxes also names each address to its own mail server. No message is ever sent.</source>
        <translation>Bij een controle van mailboxen wordt elk adres ook aan zijn eigen mailserver genoemd. Er wordt nooit een bericht verstuurd.</translation>
    </message>
    <message>
        <source>While the project stays open, addresses whose mail server asked for a second try are asked again.</source>
        <translation>Zolang het project open blijft, worden adressen waarvan de mailserver om een tweede poging vroeg, opnieuw gevraagd.</translation>
    </message>
    <message>
        <source>&quot;Check in the network&quot; first tests your name servers and port 25; nothing about your list is sent.</source>
        <translation>&quot;Controleren via het netwerk&quot; test eerst uw naamservers en poort 25; over uw lijst wordt niets verstuurd.</translation>
    </message>
    <message>
        <source>A sealed project asks no further than its seal allows.</source>
        <translation>Een verzegeld project vraagt niet verder dan zijn zegel toelaat.</translation>
    </message>
    <message>
        <source>The status bar shows what is being asked at the moment.</source>
        <translation>De statusbalk toont wat er op dit moment gevraagd wordt.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Network</name>
    <message>
        <source>No name server answers: only the offline checks can be made.</source>
        <translation>Geen naamserver antwoordt: alleen de offline controles zijn mogelijk.</translation>
    </message>
    <message>
        <source>Your name server answers for names that do not exist; some dead domains cannot be told from living ones.</source>
        <translation>Uw naamserver antwoordt ook voor namen die niet bestaan; sommige dode domeinen zijn niet van levende te onderscheiden.</translation>
    </message>
    <message>
        <source>Your name server answers.</source>
        <translation>Uw naamserver antwoordt.</translation>
    </message>
    <message>
        <source>Port 25 is open. Asking many mailboxes from this connection can get its address blocked, including for your own mail.</source>
        <translation>Poort 25 is open. Veel postvakken opvragen via deze verbinding kan het adres ervan laten blokkeren, ook voor uw eigen mail.</translation>
    </message>
    <message>
        <source>Port 25 is shut, as on most home and office lines: mailboxes cannot be asked from here. Check domains; after your next mailing, drop the bounce file here.</source>
        <translation>Poort 25 is dicht, zoals op de meeste thuis- en kantoorlijnen: postvakken kunnen van hier niet gevraagd worden. Controleer de domeinen; sleep na uw volgende mailing het bestand met bounces hierheen.</translation>
    </message>
    <message>
        <source>The name servers stopped answering. What was not asked is not decided; check again when the connection is back.</source>
        <translation>De naamservers antwoorden niet meer. Wat niet gevraagd is, is niet beslist; controleer opnieuw als de verbinding terug is.</translation>
    </message>
    <message>
        <source>Mailboxes were not asked: no mail server can be reached from here (many providers block port 25). The rows have no fault found; some will still bounce.</source>
        <translation>Postvakken zijn niet gevraagd: geen mailserver is van hier bereikbaar (veel aanbieders blokkeren poort 25). Aan de rijen is geen fout gevonden; sommige zullen toch terugkomen.</translation>
    </message>
    <message>
        <source>The run was paused: one mail server after the other refuses this connection, not the mailboxes. Nobody was judged by it.</source>
        <translation>De controle is gepauzeerd: de ene mailserver na de andere weigert deze verbinding, niet de postvakken. Niemand is daarop beoordeeld.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) were not asked, because their mail servers refuse this connection.</source>
        <translation>
            <numerusform>%Ln adres is niet gevraagd, omdat de mailserver deze verbinding weigert.</numerusform>
            <numerusform>%Ln adressen zijn niet gevraagd, omdat hun mailservers deze verbinding weigeren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait for a second try</source>
        <translation>
            <numerusform>%Ln wacht op een tweede poging</numerusform>
            <numerusform>%Ln wachten op een tweede poging</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refuse this connection</source>
        <translation>
            <numerusform>%Ln weigert deze verbinding</numerusform>
            <numerusform>%Ln weigeren deze verbinding</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gave no answer</source>
        <translation>
            <numerusform>%Ln gaf geen antwoord</numerusform>
            <numerusform>%Ln gaven geen antwoord</numerusform>
        </translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>none named; the domain itself: %1</source>
        <translation>geen genoemd; het domein zelf: %1</translation>
    </message>
    <message>
        <source>Mail servers</source>
        <translation>Mailservers</translation>
    </message>
    <message>
        <source>Domain asked</source>
        <translation>Domein gevraagd</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>Gevraagd bij</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Versleuteling</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>Its reply</source>
        <translation>Het antwoord</translation>
    </message>
    <message>
        <source>Mailbox asked</source>
        <translation>Postvak gevraagd</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln time(s)</source>
        <translation>
            <numerusform>%1, %Ln keer</numerusform>
            <numerusform>%1, %Ln keer</numerusform>
        </translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Volgende poging</translation>
    </message>
    <message>
        <source>Checked in the network: %1 questions to name servers, %2 connections to mail servers, %3 addresses named, no message sent</source>
        <translation>Via het netwerk gecontroleerd: %1 vragen aan naamservers, %2 verbindingen met mailservers, %3 adressen genoemd, geen bericht verstuurd</translation>
    </message>
    <message>
        <source>About %1 % will get no answer from here; asking politely takes %2.</source>
        <translation>Ongeveer %1 % krijgt van hier geen antwoord; beleefd vragen duurt %2.</translation>
    </message>
    <message>
        <source>This looks like your connection, not like your list: the name servers say that well-known domains do not exist.</source>
        <translation>Dit lijkt aan uw verbinding te liggen, niet aan uw lijst: volgens de naamservers bestaan bekende domeinen niet.</translation>
    </message>
    <message>
        <source>This looks like your connection, not like your list: the name servers give private addresses for well-known domains.</source>
        <translation>Dit lijkt aan uw verbinding te liggen, niet aan uw lijst: de naamservers geven privéadressen voor bekende domeinen.</translation>
    </message>
    <message>
        <source>This looks like your connection, not like your list: the name servers give the same answer for every name.</source>
        <translation>Dit lijkt aan uw verbinding te liggen, niet aan uw lijst: de naamservers geven voor elke naam hetzelfde antwoord.</translation>
    </message>
    <message>
        <source>This looks like your connection, not like your list: the name servers fail even for well-known domains.</source>
        <translation>Dit lijkt aan uw verbinding te liggen, niet aan uw lijst: de naamservers geven een fout, ook voor bekende domeinen.</translation>
    </message>
    <message>
        <source>This looks like your connection, not like your list: no name server answers.</source>
        <translation>Dit lijkt aan uw verbinding te liggen, niet aan uw lijst: geen enkele naamserver antwoordt.</translation>
    </message>
    <message>
        <source>If this network has a log-in page, log in there first; or use another network or another name server. Then check again.</source>
        <translation>Heeft dit netwerk een aanmeldpagina, meld u daar dan eerst aan; of gebruik een ander netwerk of een andere naamserver. Controleer daarna opnieuw.</translation>
    </message>
    <message>
        <source>The name server %1 was left out: its answers cannot be trusted. The others were asked.</source>
        <translation>De naamserver %1 is overgeslagen: zijn antwoorden zijn niet te vertrouwen. De andere zijn wel bevraagd.</translation>
    </message>
    <message>
        <source>Nothing was decided, and your list is as it was.</source>
        <translation>Er is niets beslist en uw lijst is zoals ze was.</translation>
    </message>
    <message>
        <source>What was learnt before that is kept; what was said since then is not believed and is asked for again.</source>
        <translation>Wat daarvoor bekend werd, blijft bewaard; wat daarna is geantwoord, telt niet en wordt opnieuw gevraagd.</translation>
    </message>
    <message>
        <source>Check in the network stopped, because the name servers of this connection could not be trusted; what they said then was not used (%1 questions to name servers)</source>
        <translation>Controle via het netwerk gestopt, omdat de naamservers van deze verbinding niet te vertrouwen waren; wat zij toen antwoordden, is niet gebruikt (%1 vragen aan naamservers)</translation>
    </message>
    <message>
        <source>Mail servers are reached through the proxy. Asking many mailboxes can get its address blocked.</source>
        <translation>Mailservers zijn via de proxy bereikbaar. Veel mailboxen controleren kan het adres van de proxy laten blokkeren.</translation>
    </message>
    <message>
        <source>No mail server is reached through the proxy: mailboxes cannot be asked in this way.</source>
        <translation>Via de proxy is geen mailserver bereikbaar: mailboxen kunnen zo niet gecontroleerd worden.</translation>
    </message>
    <message>
        <source>Port 25 was not tested: this project is sealed against asking mail servers.</source>
        <translation>Poort 25 is niet getest: dit project is verzegeld tegen het vragen van mailservers.</translation>
    </message>
    <message>
        <source>Port 25 could not be tested: your name server does not find the mail servers of three large providers. Its answers about other domains may be wrong too.</source>
        <translation>Poort 25 kon niet getest worden: uw naamserver vindt de mailservers van drie grote providers niet. Zijn antwoorden over andere domeinen kunnen ook fout zijn.</translation>
    </message>
    <message>
        <source>Testing the connection</source>
        <translation>De verbinding wordt getest</translation>
    </message>
    <message>
        <source>Name servers and port 25 are being tested. Nothing about your list is sent.</source>
        <translation>Naamservers en poort 25 worden getest. Over uw lijst wordt niets verstuurd.</translation>
    </message>
    <message>
        <source>Asking name servers</source>
        <translation>Naamservers worden gevraagd</translation>
    </message>
    <message>
        <source>Your name server learns which domains are asked, and nothing about the people.</source>
        <translation>Uw naamserver verneemt welke domeinen gevraagd worden, en niets over de mensen.</translation>
    </message>
    <message>
        <source>Asking mail servers</source>
        <translation>Mailservers worden gevraagd</translation>
    </message>
    <message>
        <source>Each address is named to its own mail server. No message is ever sent.</source>
        <translation>Elk adres wordt aan zijn eigen mailserver genoemd. Er wordt nooit een bericht verstuurd.</translation>
    </message>
    <message>
        <source>A network check is running</source>
        <translation>Een controle via het netwerk loopt</translation>
    </message>
    <message>
        <source>Answers are being evaluated, or the next questions prepared.</source>
        <translation>Antwoorden worden verwerkt, of de volgende vragen voorbereid.</translation>
    </message>
    <message>
        <source>Sealed: no network</source>
        <translation>Verzegeld: geen netwerk</translation>
    </message>
    <message>
        <source>This project asks neither name servers nor mail servers until its seal is lifted.</source>
        <translation>Dit project vraagt naamservers noch mailservers zolang het verzegeld is.</translation>
    </message>
    <message>
        <source>On this computer only. Sealed: domains at most</source>
        <translation>Alleen op deze computer. Verzegeld: hoogstens domeinen</translation>
    </message>
    <message>
        <source>Nothing is being asked over the network. A check may ask name servers at most.</source>
        <translation>Er wordt niets via het netwerk gevraagd. Een controle mag hoogstens naamservers vragen.</translation>
    </message>
    <message>
        <source>On this computer only</source>
        <translation>Alleen op deze computer</translation>
    </message>
    <message>
        <source>Nothing is being asked over the network. That happens only when you start a check.</source>
        <translation>Er wordt niets via het netwerk gevraagd. Dat gebeurt alleen als u een controle start.</translation>
    </message>
    <message>
        <source>Spelling, lists, domains and mailboxes were checked.</source>
        <translation>Spelling, lijsten, domeinen en postvakken zijn gecontroleerd.</translation>
    </message>
    <message numerus="yes">
        <source>Results are ready now; %Ln address(es) follow while this project is open.</source>
        <translation>
            <numerusform>De resultaten zijn er; %Ln adres volgt nog zolang dit project open is.</numerusform>
            <numerusform>De resultaten zijn er; %Ln adressen volgen nog zolang dit project open is.</numerusform>
        </translation>
    </message>
    <message>
        <source>How many will answer from here is not known; asking politely takes %1.</source>
        <translation>Hoeveel er van hier zullen antwoorden, is niet bekend; beleefd vragen duurt %1.</translation>
    </message>
    <message>
        <source>Mailboxes were not asked: some of the kept addresses will still bounce.</source>
        <translation>Mailboxen zijn niet gecontroleerd: enkele behouden adressen komen nog als onbestelbaar terug.</translation>
    </message>
    <message>
        <source>The mailboxes of %1 of %2 kept addresses were asked; some of the others will still bounce.</source>
        <translation>Van %1 van de %2 behouden adressen is de mailbox gecontroleerd; enkele andere komen nog als onbestelbaar terug.</translation>
    </message>
    <message>
        <source>Spelling and lists were checked.</source>
        <translation>Spelling en lijsten zijn gecontroleerd.</translation>
    </message>
    <message>
        <source>Spelling, lists and domains were checked.</source>
        <translation>Spelling, lijsten en domeinen zijn gecontroleerd.</translation>
    </message>
    <message>
        <source>Spelling and lists were checked, and the domains of %1 of %2 kept addresses.</source>
        <translation>Spelling en lijsten zijn gecontroleerd, en de domeinen van %1 van de %2 behouden adressen.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Profiles</name>
    <message>
        <source>Writes up to three files in the form that %1 takes: the clean list, those who must be removed there, and corrected addresses. The steps follow.</source>
        <translation>Schrijft tot drie bestanden in de vorm die %1 aanneemt: de schone lijst, wie daar weg moet, en verbeterde adressen. De stappen volgen.</translation>
    </message>
    <message>
        <source>A workbook in which every cell is text: zeros in front and long numbers stay as they are.</source>
        <translation>Een werkmap waarin elke cel tekst is: voorloopnullen en lange getallen blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>A CSV file that Excel opens in columns on a computer with your language settings.</source>
        <translation>Een CSV-bestand dat Excel in kolommen opent op een computer met uw taalinstellingen.</translation>
    </message>
    <message>
        <source>A CSV file with commas, in UTF-8.</source>
        <translation>Een CSV-bestand met komma&apos;s, in UTF-8.</translation>
    </message>
    <message>
        <source>%1: the encrypted archive</source>
        <translation>%1: het versleutelde archief</translation>
    </message>
    <message>
        <source>%1 cells clipped to what the tool takes</source>
        <translation>%1 cellen ingekort tot wat het programma aanneemt</translation>
    </message>
    <message>
        <source>%1 cells put on one line</source>
        <translation>%1 cellen op één regel gezet</translation>
    </message>
    <message>
        <source>%1 cells freed from emoji</source>
        <translation>%1 cellen van emoji ontdaan</translation>
    </message>
    <message>
        <source>%1 dates written as YYYY-MM-DD</source>
        <translation>%1 datums geschreven als JJJJ-MM-DD</translation>
    </message>
    <message>
        <source>%1 phone numbers written with their country only</source>
        <translation>%1 telefoonnummers geschreven als +landnummer zonder spaties</translation>
    </message>
    <message>
        <source>%1 cells made safe against formulas</source>
        <translation>%1 cellen beveiligd tegen formules</translation>
    </message>
    <message>
        <source>%1 addresses held back because they look like formulas</source>
        <translation>%1 adressen achtergehouden omdat ze op formules lijken</translation>
    </message>
    <message>
        <source>%1 addresses corrected</source>
        <translation>%1 adressen verbeterd</translation>
    </message>
    <message>
        <source>Choose %1 and upload %2.</source>
        <translation>Kies %1 en upload %2.</translation>
    </message>
    <message>
        <source>Delete the files when they have done their work.</source>
        <translation>Verwijder de bestanden als ze hun werk gedaan hebben.</translation>
    </message>
    <message>
        <source>As of %1; menus move: see %2.</source>
        <translation>Stand van %1; menu&apos;s veranderen: zie %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s)</source>
        <translation>
            <numerusform>%1: %Ln rij</numerusform>
            <numerusform>%1: %Ln rijen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %1 and upload %2 (%Ln address(es)): a clean list by itself removes nobody.</source>
        <translation>
            <numerusform>Kies %1 en upload %2 (%Ln adres): een schone lijst verwijdert op zichzelf niemand.</numerusform>
            <numerusform>Kies %1 en upload %2 (%Ln adressen): een schone lijst verwijdert op zichzelf niemand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %1 and upload %2 (%Ln address(es)) with the status &quot;%3&quot;: a clean list by itself removes nobody.</source>
        <translation>
            <numerusform>Kies %1 en upload %2 (%Ln adres) met de status „%3”: een schone lijst verwijdert op zichzelf niemand.</numerusform>
            <numerusform>Kies %1 en upload %2 (%Ln adressen) met de status „%3”: een schone lijst verwijdert op zichzelf niemand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 names %Ln corrected address(es): change them there, or remove the old ones.</source>
        <translation>
            <numerusform>%1 noemt %Ln verbeterd adres: verander het daar, of verwijder het oude.</numerusform>
            <numerusform>%1 noemt %Ln verbeterde adressen: verander ze daar, of verwijder de oude.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::Report</name>
    <message>
        <source>Overview of a cleaned list</source>
        <translation>Overzicht van een geschoonde lijst</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rijen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Na te kijken</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Weggelaten: %1</translation>
    </message>
    <message>
        <source>What happens to the rows</source>
        <translation>Wat er met de rijen gebeurt</translation>
    </message>
    <message>
        <source>Results of the addresses</source>
        <translation>Resultaten van de adressen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Result digest:</source>
        <translation>Vingerafdruk van het resultaat:</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Results</name>
    <message>
        <source>Leave it out: mail to it would bounce.</source>
        <translation>Laat het weg: mail zou terugkomen.</translation>
    </message>
    <message>
        <source>Check it again later. Until then it is not known to be wrong.</source>
        <translation>Controleer het later opnieuw. Tot dan is niet bekend dat het fout is.</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Nog niet gecontroleerd</translation>
    </message>
    <message>
        <source>This address was not checked yet.</source>
        <translation>Dit adres is nog niet gecontroleerd.</translation>
    </message>
    <message>
        <source>Start the check.</source>
        <translation>Start de controle.</translation>
    </message>
    <message>
        <source>Not a valid address</source>
        <translation>Geen geldig adres</translation>
    </message>
    <message>
        <source>This is not written as an e-mail address can be.</source>
        <translation>Zo kan een e-mailadres niet geschreven worden.</translation>
    </message>
    <message>
        <source>Correct it if you can see what was meant; else leave it out.</source>
        <translation>Verbeter het als u ziet wat bedoeld was; laat het anders weg.</translation>
    </message>
    <message>
        <source>Reserved domain</source>
        <translation>Gereserveerd domein</translation>
    </message>
    <message>
        <source>This domain is reserved for examples and tests; nobody receives mail there.</source>
        <translation>Dit domein is gereserveerd voor voorbeelden en tests; niemand ontvangt er mail.</translation>
    </message>
    <message>
        <source>Domain does not exist</source>
        <translation>Domein bestaat niet</translation>
    </message>
    <message>
        <source>The domain of this address does not exist.</source>
        <translation>Het domein van dit adres bestaat niet.</translation>
    </message>
    <message>
        <source>Domain takes no mail</source>
        <translation>Domein ontvangt geen mail</translation>
    </message>
    <message>
        <source>The domain exists, but no mail server is named for it.</source>
        <translation>Het domein bestaat, maar er is geen mailserver voor genoemd.</translation>
    </message>
    <message>
        <source>Domain refuses all mail</source>
        <translation>Domein weigert alle mail</translation>
    </message>
    <message>
        <source>The owner of the domain says that it never takes mail.</source>
        <translation>De eigenaar van het domein zegt dat het nooit mail aanneemt.</translation>
    </message>
    <message>
        <source>Impossible at this provider</source>
        <translation>Onmogelijk bij deze provider</translation>
    </message>
    <message>
        <source>This provider does not give out addresses of this form, so the mailbox cannot exist.</source>
        <translation>Deze provider geeft geen adressen van deze vorm uit, dus de mailbox kan niet bestaan.</translation>
    </message>
    <message>
        <source>Mailbox does not exist</source>
        <translation>Mailbox bestaat niet</translation>
    </message>
    <message>
        <source>The mail server says that there is no such mailbox.</source>
        <translation>De mailserver zegt dat deze mailbox er niet is.</translation>
    </message>
    <message>
        <source>Mailbox is closed</source>
        <translation>Mailbox is gesloten</translation>
    </message>
    <message>
        <source>The mail server says that this mailbox was closed.</source>
        <translation>De mailserver zegt dat deze mailbox gesloten is.</translation>
    </message>
    <message>
        <source>Takes mail for any name</source>
        <translation>Ontvangt mail voor elke naam</translation>
    </message>
    <message>
        <source>The domain accepts every name, so nobody can tell whether this mailbox exists.</source>
        <translation>Het domein aanvaardt elke naam, dus niemand weet of deze mailbox bestaat.</translation>
    </message>
    <message>
        <source>Keep it if you know the person; watch whether mail bounces.</source>
        <translation>Behoud het als u de persoon kent; let op of mail terugkomt.</translation>
    </message>
    <message>
        <source>Mailbox is full</source>
        <translation>Mailbox is vol</translation>
    </message>
    <message>
        <source>The mailbox exists but is full.</source>
        <translation>De mailbox bestaat maar is vol.</translation>
    </message>
    <message>
        <source>Often nobody reads it any more. Try again in a few weeks.</source>
        <translation>Vaak leest niemand die nog. Probeer het over enkele weken opnieuw.</translation>
    </message>
    <message>
        <source>Throw-away address</source>
        <translation>Wegwerpadres</translation>
    </message>
    <message>
        <source>The domain gives out addresses that work for minutes only.</source>
        <translation>Het domein geeft adressen uit die maar enkele minuten werken.</translation>
    </message>
    <message>
        <source>Leave it out: nobody will read your mail there.</source>
        <translation>Laat het weg: niemand leest daar uw mail.</translation>
    </message>
    <message>
        <source>Probably misspelt</source>
        <translation>Waarschijnlijk verkeerd geschreven</translation>
    </message>
    <message>
        <source>The domain looks like a misspelling of a well-known one.</source>
        <translation>Het domein lijkt een verschrijving van een bekend domein.</translation>
    </message>
    <message>
        <source>Accept the correction if it is what the person meant.</source>
        <translation>Aanvaard de verbetering als de persoon dat bedoelde.</translation>
    </message>
    <message>
        <source>Look-alike letters</source>
        <translation>Misleidende letters</translation>
    </message>
    <message>
        <source>The address mixes letters of several alphabets that look the same.</source>
        <translation>Het adres mengt letters uit verschillende alfabetten die er hetzelfde uitzien.</translation>
    </message>
    <message>
        <source>Ask the person for the address; such addresses are used to deceive.</source>
        <translation>Vraag de persoon om het adres; zulke adressen dienen om te misleiden.</translation>
    </message>
    <message>
        <source>Mail server cannot be reached</source>
        <translation>Mailserver is onbereikbaar</translation>
    </message>
    <message>
        <source>The mail server of the domain has an address that nobody outside can reach.</source>
        <translation>De mailserver van het domein heeft een adres dat niemand van buiten kan bereiken.</translation>
    </message>
    <message>
        <source>Domain without an ending</source>
        <translation>Domein zonder extensie</translation>
    </message>
    <message>
        <source>The domain has no ending such as .com, so mail does not reach it over the internet.</source>
        <translation>Het domein heeft geen extensie zoals .com, dus mail komt er niet via het internet.</translation>
    </message>
    <message>
        <source>Complete the domain if you know it; else leave it out.</source>
        <translation>Vul het domein aan als u het kent; laat het anders weg.</translation>
    </message>
    <message>
        <source>Unknown ending</source>
        <translation>Onbekende extensie</translation>
    </message>
    <message>
        <source>The ending of the domain is not among those that exist.</source>
        <translation>De extensie van het domein bestaat niet.</translation>
    </message>
    <message>
        <source>Look for a slip of the pen, such as .con for .com.</source>
        <translation>Zoek een verschrijving, zoals .con voor .com.</translation>
    </message>
    <message>
        <source>No answer about the domain</source>
        <translation>Geen antwoord over het domein</translation>
    </message>
    <message>
        <source>The question whether the domain takes mail was not answered in time.</source>
        <translation>De vraag of het domein mail ontvangt is niet op tijd beantwoord.</translation>
    </message>
    <message>
        <source>Domain could not be asked</source>
        <translation>Domein kon niet bevraagd worden</translation>
    </message>
    <message>
        <source>The name servers of the domain gave no usable answer.</source>
        <translation>De naamservers van het domein gaven geen bruikbaar antwoord.</translation>
    </message>
    <message>
        <source>Mail server did not answer</source>
        <translation>Mailserver antwoordde niet</translation>
    </message>
    <message>
        <source>No connection to the mail server could be made.</source>
        <translation>Er kon geen verbinding met de mailserver gemaakt worden.</translation>
    </message>
    <message>
        <source>Connection was cut</source>
        <translation>Verbinding werd verbroken</translation>
    </message>
    <message>
        <source>The mail server ended the conversation before it answered.</source>
        <translation>De mailserver verbrak het gesprek voor hij antwoordde.</translation>
    </message>
    <message>
        <source>Asked to come back later</source>
        <translation>Gevraagd later terug te komen</translation>
    </message>
    <message>
        <source>The mail server answers strangers only at the second try.</source>
        <translation>De mailserver antwoordt onbekenden pas bij de tweede poging.</translation>
    </message>
    <message>
        <source>Asked to slow down</source>
        <translation>Gevraagd langzamer te gaan</translation>
    </message>
    <message>
        <source>The mail server answers only so many questions at a time.</source>
        <translation>De mailserver beantwoordt maar een beperkt aantal vragen tegelijk.</translation>
    </message>
    <message>
        <source>Our request was refused</source>
        <translation>Onze vraag is geweigerd</translation>
    </message>
    <message>
        <source>Our request was refused; this says nothing about the address.</source>
        <translation>Onze vraag is geweigerd; dat zegt niets over het adres.</translation>
    </message>
    <message>
        <source>Sender was refused</source>
        <translation>Afzender is geweigerd</translation>
    </message>
    <message>
        <source>The mail server refused the sender that asked; this says nothing about the address.</source>
        <translation>De mailserver weigerde de afzender die vroeg; dat zegt niets over het adres.</translation>
    </message>
    <message>
        <source>Encryption could not be agreed on</source>
        <translation>Geen overeenstemming over versleuteling</translation>
    </message>
    <message>
        <source>The mail server wants an encryption that could not be agreed on.</source>
        <translation>De mailserver wil een versleuteling waarover geen overeenstemming was.</translation>
    </message>
    <message>
        <source>Mail server had an error</source>
        <translation>Mailserver had een fout</translation>
    </message>
    <message>
        <source>The mail server answered with an error of its own.</source>
        <translation>De mailserver antwoordde met een eigen fout.</translation>
    </message>
    <message>
        <source>Only the spelling was checked</source>
        <translation>Alleen de schrijfwijze is gecontroleerd</translation>
    </message>
    <message>
        <source>The address is well written and its domain is on no list of bad ones; nobody was asked.</source>
        <translation>Het adres is goed geschreven en het domein staat op geen lijst van slechte; niemand is bevraagd.</translation>
    </message>
    <message>
        <source>Keep it. Some of these will still bounce.</source>
        <translation>Behoud het. Sommige hiervan zullen nog stuiteren.</translation>
    </message>
    <message>
        <source>Domain takes mail, mailbox not asked</source>
        <translation>Domein ontvangt mail, mailbox niet bevraagd</translation>
    </message>
    <message>
        <source>The domain has a mail server; whether this mailbox exists was not asked.</source>
        <translation>Het domein heeft een mailserver; of deze mailbox bestaat is niet gevraagd.</translation>
    </message>
    <message>
        <source>This provider does not tell</source>
        <translation>Deze provider geeft geen uitsluitsel</translation>
    </message>
    <message>
        <source>This provider never says whether a mailbox exists.</source>
        <translation>Deze provider zegt nooit of een mailbox bestaat.</translation>
    </message>
    <message>
        <source>Keep it, and watch whether mail bounces.</source>
        <translation>Behoud het, en let op of mail terugkomt.</translation>
    </message>
    <message>
        <source>Mailbox takes mail</source>
        <translation>Mailbox ontvangt mail</translation>
    </message>
    <message>
        <source>The mail server accepts mail for this mailbox.</source>
        <translation>De mailserver neemt mail voor deze mailbox aan.</translation>
    </message>
    <message>
        <source>Keep it.</source>
        <translation>Behoud het.</translation>
    </message>
    <message>
        <source>Your own rule</source>
        <translation>Uw eigen regel</translation>
    </message>
    <message>
        <source>A rule that you made decides about this address.</source>
        <translation>Een regel die u maakte beslist over dit adres.</translation>
    </message>
    <message>
        <source>Change the rule if this is not what you meant.</source>
        <translation>Wijzig de regel als u dit niet bedoelde.</translation>
    </message>
    <message>
        <source>Correction proposed</source>
        <translation>Verbetering voorgesteld</translation>
    </message>
    <message>
        <source>This cell holds no address as it is, but it shows which one was probably meant.</source>
        <translation>Deze cel bevat zo geen adres, maar laat zien welk adres waarschijnlijk bedoeld werd.</translation>
    </message>
    <message>
        <source>Accept the proposal if it is what the person meant; else leave it out.</source>
        <translation>Neem het voorstel over als de persoon dat bedoelde; laat het anders weg.</translation>
    </message>
    <message>
        <source>Text beside the address</source>
        <translation>Tekst naast het adres</translation>
    </message>
    <message>
        <source>Something beside the address in this cell is not understood, or may be a part of it.</source>
        <translation>Iets naast het adres in deze cel is niet begrepen, of hoort misschien bij het adres.</translation>
    </message>
    <message>
        <source>Read the cell: keep the address if the text says nothing against mailing it.</source>
        <translation>Lees de cel: behoud het adres als de tekst niets tegen mailen zegt.</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Niet gecontroleerd</translation>
    </message>
    <message>
        <source>Deliverable</source>
        <translation>Bezorgbaar</translation>
    </message>
    <message>
        <source>No fault found</source>
        <translation>Geen fout gevonden</translation>
    </message>
    <message>
        <source>Risky</source>
        <translation>Riskant</translation>
    </message>
    <message>
        <source>Undeliverable</source>
        <translation>Onbezorgbaar</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Nog geen antwoord</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Nakijken</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>Resultaat van de controle</translation>
    </message>
    <message>
        <source>Your file says: do not mail</source>
        <translation>Uw bestand zegt: niet mailen</translation>
    </message>
    <message>
        <source>On a do-not-mail list</source>
        <translation>Op een uitsluitingslijst</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dubbel</translation>
    </message>
    <message>
        <source>Decided by you</source>
        <translation>Door u beslist</translation>
    </message>
    <message>
        <source>Unsafe in a spreadsheet</source>
        <translation>Onveilig in een rekenblad</translation>
    </message>
    <message>
        <source>No address in this row</source>
        <translation>Geen adres in deze rij</translation>
    </message>
    <message>
        <source>Shared address (info@)</source>
        <translation>Algemeen adres (info@)</translation>
    </message>
    <message>
        <source>Free mail provider</source>
        <translation>Gratis mailprovider</translation>
    </message>
    <message>
        <source>Throw-away domain</source>
        <translation>Wegwerpdomein</translation>
    </message>
    <message>
        <source>Forwarding service</source>
        <translation>Doorstuurdienst</translation>
    </message>
    <message>
        <source>With a tag (+news)</source>
        <translation>Met een label (+nieuws)</translation>
    </message>
    <message>
        <source>In quotation marks</source>
        <translation>Tussen aanhalingstekens</translation>
    </message>
    <message>
        <source>International letters</source>
        <translation>Internationale letters</translation>
    </message>
    <message>
        <source>Long without activity</source>
        <translation>Lang zonder activiteit</translation>
    </message>
    <message>
        <source>Other domains</source>
        <translation>Andere domeinen</translation>
    </message>
    <message>
        <source>The address is empty.</source>
        <translation>Het adres is leeg.</translation>
    </message>
    <message>
        <source>There is no @ in it.</source>
        <translation>Er staat geen @ in.</translation>
    </message>
    <message>
        <source>There is more than one @ in it.</source>
        <translation>Er staat meer dan één @ in.</translation>
    </message>
    <message>
        <source>Nothing stands before the @.</source>
        <translation>Er staat niets voor de @.</translation>
    </message>
    <message>
        <source>Nothing stands after the @.</source>
        <translation>Er staat niets na de @.</translation>
    </message>
    <message>
        <source>It is longer than an address may be.</source>
        <translation>Het is langer dan een adres mag zijn.</translation>
    </message>
    <message>
        <source>It begins with a dot.</source>
        <translation>Het begint met een punt.</translation>
    </message>
    <message>
        <source>A dot stands right before the @.</source>
        <translation>Er staat een punt vlak voor de @.</translation>
    </message>
    <message>
        <source>Two dots follow each other, or a dot stands at an end of the domain.</source>
        <translation>Er staan twee punten na elkaar, of een punt aan een eind van het domein.</translation>
    </message>
    <message>
        <source>There is a space or a remark in it.</source>
        <translation>Er staat een spatie of opmerking in.</translation>
    </message>
    <message>
        <source>A part of the domain begins or ends with a hyphen.</source>
        <translation>Een deel van het domein begint of eindigt met een koppelteken.</translation>
    </message>
    <message>
        <source>The domain ends with a number.</source>
        <translation>Het domein eindigt op een getal.</translation>
    </message>
    <message>
        <source>There is a character in it that no address can have.</source>
        <translation>Er staat een teken in dat geen adres kan hebben.</translation>
    </message>
    <message>
        <source>Its quotation marks or brackets are not in order.</source>
        <translation>De aanhalingstekens of haken kloppen niet.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Trust</name>
    <message>
        <source>Argon2id MiB</source>
        <translation>Argon2id MiB</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>rondes</translation>
    </message>
    <message>
        <source>users</source>
        <translation>gebruikers</translation>
    </message>
    <message>
        <source>with key file</source>
        <translation>met sleutelbestand</translation>
    </message>
    <message>
        <source>backups</source>
        <translation>reservekopieën</translation>
    </message>
    <message>
        <source>last</source>
        <translation>laatste</translation>
    </message>
    <message>
        <source>date</source>
        <translation>datum</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>regels</translation>
    </message>
    <message>
        <source>signed up to</source>
        <translation>ondertekend tot</translation>
    </message>
    <message>
        <source>lists</source>
        <translation>lijsten</translation>
    </message>
    <message>
        <source>exports</source>
        <translation>exports</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>nog aanwezig</translation>
    </message>
    <message>
        <source>older than 30 days</source>
        <translation>ouder dan 30 dagen</translation>
    </message>
    <message>
        <source>checks may go to</source>
        <translation>controles tot</translation>
    </message>
    <message>
        <source>oldest</source>
        <translation>oudste</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>gesloten</translation>
    </message>
    <message>
        <source>version</source>
        <translation>versie</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nooit</translation>
    </message>
    <message>
        <source>spelling and lists</source>
        <translation>spelling en lijsten</translation>
    </message>
    <message>
        <source>domains</source>
        <translation>domeinen</translation>
    </message>
    <message>
        <source>mailboxes</source>
        <translation>postbussen</translation>
    </message>
    <message>
        <source>Make a recovery key</source>
        <translation>Een herstelsleutel maken</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Nu reservekopie maken</translation>
    </message>
    <message>
        <source>Practise a restore</source>
        <translation>Terugzetten oefenen</translation>
    </message>
    <message>
        <source>Set a date of erasure</source>
        <translation>Een vernietigingsdatum zetten</translation>
    </message>
    <message>
        <source>Make a signed report</source>
        <translation>Een ondertekend verslag maken</translation>
    </message>
    <message>
        <source>Close the file to others</source>
        <translation>Het bestand voor anderen sluiten</translation>
    </message>
    <message>
        <source>Show the exports in clear</source>
        <translation>De leesbare exports tonen</translation>
    </message>
    <message>
        <source>Look at the incidents</source>
        <translation>De incidenten bekijken</translation>
    </message>
    <message>
        <source>Update Winnow or its lists</source>
        <translation>Winnow of zijn lijsten bijwerken</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Het wachtwoord wijzigen</translation>
    </message>
    <message>
        <source>Project made</source>
        <translation>Project gemaakt</translation>
    </message>
    <message>
        <source>Project kept as a file</source>
        <translation>Project als bestand bewaard</translation>
    </message>
    <message>
        <source>Project brought to a newer format</source>
        <translation>Project naar een nieuwere vorm gebracht</translation>
    </message>
    <message>
        <source>List imported</source>
        <translation>Lijst geïmporteerd</translation>
    </message>
    <message>
        <source>Checked and decided</source>
        <translation>Gecontroleerd en beslist</translation>
    </message>
    <message>
        <source>Asked the network</source>
        <translation>Het netwerk gevraagd</translation>
    </message>
    <message>
        <source>List exported</source>
        <translation>Lijst geëxporteerd</translation>
    </message>
    <message>
        <source>Do-not-mail list or unreadable rows exported</source>
        <translation>Niet-mailenlijst of onleesbare rijen geëxporteerd</translation>
    </message>
    <message>
        <source>Decision made</source>
        <translation>Besluit genomen</translation>
    </message>
    <message>
        <source>Decision undone</source>
        <translation>Besluit ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Do-not-mail list added</source>
        <translation>Niet-mailenlijst toegevoegd</translation>
    </message>
    <message>
        <source>List removed</source>
        <translation>Lijst verwijderd</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Wachtwoord gewijzigd</translation>
    </message>
    <message>
        <source>Recovery key made</source>
        <translation>Herstelsleutel gemaakt</translation>
    </message>
    <message>
        <source>User added</source>
        <translation>Gebruiker toegevoegd</translation>
    </message>
    <message>
        <source>User removed</source>
        <translation>Gebruiker verwijderd</translation>
    </message>
    <message>
        <source>User renamed</source>
        <translation>Gebruiker hernoemd</translation>
    </message>
    <message>
        <source>Encrypted anew</source>
        <translation>Opnieuw versleuteld</translation>
    </message>
    <message>
        <source>Signs with a new key</source>
        <translation>Tekent met een nieuwe sleutel</translation>
    </message>
    <message>
        <source>Sealed against the network</source>
        <translation>Verzegeld tegen het netwerk</translation>
    </message>
    <message>
        <source>Seal loosened</source>
        <translation>Zegel losser gemaakt</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Reservekopie gemaakt</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>Reservekopie mislukt</translation>
    </message>
    <message>
        <source>Folder for backups set</source>
        <translation>Map voor reservekopieën gezet</translation>
    </message>
    <message>
        <source>Restore practised</source>
        <translation>Terugzetten geoefend</translation>
    </message>
    <message>
        <source>Practised restore failed</source>
        <translation>Geoefend terugzetten mislukt</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>Teruggezet van een reservekopie</translation>
    </message>
    <message>
        <source>Date of erasure set</source>
        <translation>Vernietigingsdatum gezet</translation>
    </message>
    <message>
        <source>Client or business named</source>
        <translation>Klant of bedrijf genoemd</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Verslag gemaakt</translation>
    </message>
    <message>
        <source>Data of a person handed out</source>
        <translation>Gegevens van een persoon uitgereikt</translation>
    </message>
    <message>
        <source>A person erased</source>
        <translation>Een persoon gewist</translation>
    </message>
    <message>
        <source>Results without addresses written</source>
        <translation>Resultaten zonder adressen geschreven</translation>
    </message>
    <message>
        <source>Standard SQLCipher file written</source>
        <translation>Standaard SQLCipher-bestand geschreven</translation>
    </message>
    <message>
        <source>Exports in clear deleted</source>
        <translation>Leesbare exports verwijderd</translation>
    </message>
    <message>
        <source>Incident opened</source>
        <translation>Incident geopend</translation>
    </message>
    <message>
        <source>Incident closed</source>
        <translation>Incident gesloten</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Kijker</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bewerker</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigenaar</translation>
    </message>
    <message>
        <source>This copy lacks what was seen here before</source>
        <translation>Deze kopie mist wat hier eerder is gezien</translation>
    </message>
    <message>
        <source>Many wrong passwords</source>
        <translation>Veel foute wachtwoorden</translation>
    </message>
    <message>
        <source>The clock went backwards</source>
        <translation>De klok ging terug</translation>
    </message>
    <message>
        <source>A backup failed</source>
        <translation>Een reservekopie mislukte</translation>
    </message>
    <message>
        <source>Computer lost or stolen</source>
        <translation>Computer kwijt of gestolen</translation>
    </message>
    <message>
        <source>File sent to the wrong person</source>
        <translation>Bestand naar de verkeerde persoon gestuurd</translation>
    </message>
    <message>
        <source>your client</source>
        <translation>uw klant</translation>
    </message>
    <message>
        <source>On it: this project with %1 rows, encrypted with AES-256 under a password and a key file.</source>
        <translation>Erop: dit project met %1 rijen, versleuteld met AES-256 onder een wachtwoord en een sleutelbestand.</translation>
    </message>
    <message>
        <source>On it: this project with %1 rows, encrypted with AES-256 under a password.</source>
        <translation>Erop: dit project met %1 rijen, versleuteld met AES-256 onder een wachtwoord.</translation>
    </message>
    <message>
        <source>Exports in clear that may be on it: %1. Encrypted exports: %2.</source>
        <translation>Leesbare exports die erop kunnen staan: %1. Versleutelde exports: %2.</translation>
    </message>
    <message>
        <source>Change the passwords of the accounts on that computer; lock or wipe it from afar if that can be done.</source>
        <translation>Wijzig de wachtwoorden van de accounts op die computer; vergrendel of wis hem op afstand als dat kan.</translation>
    </message>
    <message>
        <source>There is no backup that this project knows of.</source>
        <translation>Er is geen reservekopie die dit project kent.</translation>
    </message>
    <message>
        <source>Restore the project on another computer from the backup of %1.</source>
        <translation>Zet het project op een andere computer terug van de reservekopie van %1.</translation>
    </message>
    <message>
        <source>Exports in clear count as disclosed: tell %1 at once.</source>
        <translation>Leesbare exports gelden als gelekt: vertel het %1 meteen.</translation>
    </message>
    <message>
        <source>Tell %1 at once, and that what was on it was encrypted.</source>
        <translation>Vertel het %1 meteen, en dat wat erop stond versleuteld was.</translation>
    </message>
    <message>
        <source>This project wrote %1 exports in clear and %2 encrypted ones. An encrypted one is unreadable without its password, as long as that was not sent along.</source>
        <translation>Dit project schreef %1 leesbare exports en %2 versleutelde. Een versleutelde is onleesbaar zonder wachtwoord, zolang dat niet is meegestuurd.</translation>
    </message>
    <message>
        <source>Ask the receiver to delete it unread, and to say so in writing.</source>
        <translation>Vraag de ontvanger het ongelezen te verwijderen en dat schriftelijk te bevestigen.</translation>
    </message>
    <message>
        <source>Write down which file it was (its SHA-256 is on the Ledger tab), when, and to whom it went.</source>
        <translation>Schrijf op welk bestand het was (de SHA-256 staat op het tabblad Grootboek), wanneer, en naar wie het ging.</translation>
    </message>
    <message>
        <source>Tell %1 at once.</source>
        <translation>Vertel het %1 meteen.</translation>
    </message>
    <message>
        <source>Under GDPR art. 33 whoever processes for a client informs the client without undue delay; the client informs the authority within 72 hours, unless a risk to persons is unlikely. Encryption that holds counts for that.</source>
        <translation>Volgens AVG art. 33 licht wie voor een klant verwerkt die klant zonder onredelijke vertraging in; de klant licht binnen 72 uur de toezichthouder in, tenzij een risico voor personen onwaarschijnlijk is. Versleuteling die standhoudt telt daarbij mee.</translation>
    </message>
    <message>
        <source>Close the incident with a note when this is done.</source>
        <translation>Sluit het incident met een notitie als dit gedaan is.</translation>
    </message>
    <message>
        <source>New version took the place of a list</source>
        <translation>Nieuwe versie in de plaats van een lijst gekomen</translation>
    </message>
    <message>
        <source>Rows of an earlier version erased</source>
        <translation>Rijen van een eerdere versie gewist</translation>
    </message>
    <message>
        <source>Rules for merging duplicates changed</source>
        <translation>Regels voor het samenvoegen van dubbels veranderd</translation>
    </message>
    <message>
        <source>Preset saved</source>
        <translation>Voorinstelling bewaard</translation>
    </message>
    <message>
        <source>Preset removed</source>
        <translation>Voorinstelling verwijderd</translation>
    </message>
    <message numerus="yes">
        <source>Not looked at in the last %n day(s).</source>
        <translation>
            <numerusform>De laatste dag niet bekeken.</numerusform>
            <numerusform>De laatste %n dagen niet bekeken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %1 days: %2; not looked at on %n of them.</source>
        <translation>
            <numerusform>De laatste %1 dagen: %2; op %n daarvan niet bekeken.</numerusform>
            <numerusform>De laatste %1 dagen: %2; op %n daarvan niet bekeken.</numerusform>
        </translation>
    </message>
    <message>
        <source>A key slot that belonged to nobody was removed</source>
        <translation>Een sleutelvak van niemand is verwijderd</translation>
    </message>
    <message>
        <source>One-time codes asked for</source>
        <translation>Eenmalige codes gevraagd</translation>
    </message>
    <message>
        <source>One-time codes no longer asked for</source>
        <translation>Eenmalige codes niet meer gevraagd</translation>
    </message>
</context>
</TS>
