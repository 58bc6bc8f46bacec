<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>winnow::ui::AddressesPage</name>
    <message>
        <source>Search addresses</source>
        <translation>Adressen suchen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep the selected rows (K)</source>
        <translation>Gewählte Zeilen behalten (K)</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Leave the selected rows out (Del)</source>
        <translation>Gewählte Zeilen weglassen (Entf)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Select all shown</source>
        <translation>Alle gezeigten wählen</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <source>; the table shows the first %1</source>
        <translation>; die Tabelle zeigt die ersten %1</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 gewählt</translation>
    </message>
    <message>
        <source>No row fits these filters. Remove one above.</source>
        <translation>Keine Zeile passt zu diesen Filtern. Entfernen Sie oben einen.</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>Save these filters</source>
        <translation>Diese Filter speichern</translation>
    </message>
    <message>
        <source>Compare with an earlier time or another list</source>
        <translation>Mit einem früheren Zeitpunkt oder einer anderen Liste vergleichen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ChangesCard</name>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) of yours taken over</source>
        <translation>
            <numerusform>%Ln Ihrer Entscheidungen übernommen</numerusform>
            <numerusform>%Ln Ihrer Entscheidungen übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) stay on the do-not-mail list</source>
        <translation>
            <numerusform>%Ln Adresse bleibt auf der Sperrliste</numerusform>
            <numerusform>%Ln Adressen bleiben auf der Sperrliste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) reused</source>
        <translation>
            <numerusform>%Ln Antwort wiederverwendet</numerusform>
            <numerusform>%Ln Antworten wiederverwendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) too old</source>
        <translation>
            <numerusform>%Ln Antwort zu alt</numerusform>
            <numerusform>%Ln Antworten zu alt</numerusform>
        </translation>
    </message>
    <message>
        <source>since the version of %1</source>
        <translation>seit der Fassung vom %1</translation>
    </message>
    <message>
        <source>The rows of that version were erased</source>
        <translation>Die Zeilen jener Fassung wurden gelöscht</translation>
    </message>
    <message>
        <source>Show these rows</source>
        <translation>Diese Zeilen zeigen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::CheckDialog</name>
    <message>
        <source>Check in the network</source>
        <translation>Im Netz prüfen</translation>
    </message>
    <message>
        <source>Seal: never ask the network</source>
        <translation>Versiegeln: nie ins Netz</translation>
    </message>
    <message>
        <source>The project then refuses every check in the network; lifting the seal needs the password and a note.</source>
        <translation>Das Projekt verweigert dann jede Prüfung im Netz; das Siegel zu lösen verlangt das Passwort und eine Notiz.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Offline: nothing leaves this computer</source>
        <translation>Offline: nichts verlässt diesen Computer</translation>
    </message>
    <message>
        <source>Domains: does the domain exist and take mail?</source>
        <translation>Domains: gibt es die Domain, und nimmt sie Mail an?</translation>
    </message>
    <message>
        <source>Mailboxes: ask each mail server about each address</source>
        <translation>Postfächer: jeden Mailserver nach jeder Adresse fragen</translation>
    </message>
    <message>
        <source>Your name server learns which domains are asked, and nothing about the people.</source>
        <translation>Ihr Nameserver erfährt, welche Domains gefragt werden, und nichts über die Menschen.</translation>
    </message>
    <message>
        <source>Each address is named to its own mail server. No message is ever sent.</source>
        <translation>Jede Adresse wird ihrem eigenen Mailserver genannt. Es wird nie eine Nachricht gesendet.</translation>
    </message>
    <message>
        <source>Only a sample first, addresses:</source>
        <translation>Zuerst nur eine Stichprobe, Adressen:</translation>
    </message>
    <message>
        <source>Addresses in the sample</source>
        <translation>Adressen in der Stichprobe</translation>
    </message>
    <message>
        <source>empty: no sender is named</source>
        <translation>leer: kein Absender wird genannt</translation>
    </message>
    <message>
        <source>Name of this connection</source>
        <translation>Name dieser Verbindung</translation>
    </message>
    <message>
        <source>Sender address</source>
        <translation>Absenderadresse</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Who would be asked</source>
        <translation>Wer gefragt würde</translation>
    </message>
    <message>
        <source>Mail servers</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>What to expect</source>
        <translation>Was zu erwarten ist</translation>
    </message>
    <message>
        <source>This computer has no network that can be used: only the offline checks can be made.</source>
        <translation>Dieser Computer hat kein nutzbares Netz: nur die Prüfungen ohne Netz sind möglich.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln domain(s) are asked. Your name server learns which ones, and nothing about the people.</source>
        <translation>
            <numerusform>%Ln Domain wird gefragt. Ihr Nameserver erfährt, welche, und nichts über die Menschen.</numerusform>
            <numerusform>%Ln Domains werden gefragt. Ihr Nameserver erfährt, welche, und nichts über die Menschen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) are named to their own mail servers. No message is ever sent.</source>
        <translation>
            <numerusform>%Ln Adresse wird ihrem eigenen Mailserver genannt. Es wird nie eine Nachricht gesendet.</numerusform>
            <numerusform>%Ln Adressen werden ihren eigenen Mailservern genannt. Es wird nie eine Nachricht gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>tells</source>
        <translation>gibt Auskunft</translation>
    </message>
    <message>
        <source>does not tell</source>
        <translation>sagt nichts</translation>
    </message>
    <message>
        <source>not reached from here</source>
        <translation>von hier nicht erreichbar</translation>
    </message>
    <message>
        <source>refuses many home connections</source>
        <translation>lehnt viele Heimanschlüsse ab</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>etwa %Ln Stunde</numerusform>
            <numerusform>etwa %Ln Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Other mail servers</source>
        <translation>Andere Mailserver</translation>
    </message>
    <message>
        <source>This project is sealed against deeper checks.</source>
        <translation>Dieses Projekt ist gegen tiefere Prüfungen versiegelt.</translation>
    </message>
    <message>
        <source>Mail servers want a real name: the full name of this connection, such as mail.example.org.</source>
        <translation>Mailserver wollen einen echten Namen: den vollen Namen dieser Verbindung, etwa mail.example.org.</translation>
    </message>
    <message>
        <source>The proxy is written socks5://ADDRESS:PORT.</source>
        <translation>Der Proxy wird socks5://ADRESSE:PORT geschrieben.</translation>
    </message>
    <message>
        <source>The sender is an address, or empty.</source>
        <translation>Der Absender ist eine Adresse oder leer.</translation>
    </message>
    <message>
        <source>Lift the seal...</source>
        <translation>Versiegelung aufheben...</translation>
    </message>
    <message>
        <source>Keep it with a password to be able to lift the seal.</source>
        <translation>Behalten Sie es mit einem Passwort, um die Versiegelung aufheben zu können.</translation>
    </message>
    <message>
        <source>Nobody has been asked yet. A test asks your name servers for a few well-known domains and connects to three large mail servers; it names nothing of your list.</source>
        <translation>Noch wurde niemand abgefragt. Ein Test fragt Ihre Nameserver nach einigen bekannten Domains und verbindet sich mit drei großen Mailservern; nichts aus Ihrer Liste wird dabei genannt.</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>This project is sealed: nothing was asked, not even your name server.</source>
        <translation>Dieses Projekt ist versiegelt: Es wurde nichts abgefragt, nicht einmal Ihr Nameserver.</translation>
    </message>
    <message>
        <source>Looking at your name servers and at port 25; nothing about your list is sent...</source>
        <translation>Ihre Nameserver und Port 25 werden getestet; über Ihre Liste wird nichts gesendet...</translation>
    </message>
    <message>
        <source>No domains are left to ask.</source>
        <translation>Es sind keine Domains mehr abzufragen.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>winnow::ui::CleanUpPage</name>
    <message>
        <source>Clean-up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Keep the first row</source>
        <translation>Erste Zeile behalten</translation>
    </message>
    <message>
        <source>Keep the last row</source>
        <translation>Letzte Zeile behalten</translation>
    </message>
    <message>
        <source>Keep the most complete row</source>
        <translation>Vollständigste Zeile behalten</translation>
    </message>
    <message>
        <source>Which row stays</source>
        <translation>Welche Zeile bleibt</translation>
    </message>
    <message>
        <source>Keep this row instead</source>
        <translation>Stattdessen diese Zeile behalten</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>In der Liste</translation>
    </message>
    <message>
        <source>Probably meant</source>
        <translation>Wohl gemeint</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Accept the selected</source>
        <translation>Gewählte annehmen</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Alle annehmen</translation>
    </message>
    <message>
        <source>What to do with them</source>
        <translation>Was damit geschieht</translation>
    </message>
    <message>
        <source>Show these rows</source>
        <translation>Diese Zeilen zeigen</translation>
    </message>
    <message>
        <source> months</source>
        <translation> Monate</translation>
    </message>
    <message>
        <source>Months without activity</source>
        <translation>Monate ohne Aktivität</translation>
    </message>
    <message>
        <source>Shared addresses</source>
        <translation>Sammeladressen</translation>
    </message>
    <message>
        <source>Throw-away addresses</source>
        <translation>Wegwerfadressen</translation>
    </message>
    <message>
        <source>Long without activity</source>
        <translation>Lange ohne Aktivität</translation>
    </message>
    <message>
        <source>No address stands in more than one row.</source>
        <translation>Keine Adresse steht in mehr als einer Zeile.</translation>
    </message>
    <message>
        <source>%1 addresses stand in more than one row, which makes %2 rows too many. A row that says do not mail always wins.</source>
        <translation>%1 Adressen stehen in mehreren Zeilen, das sind %2 Zeilen zu viel. Eine Zeile, die Mails untersagt, gewinnt immer.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) belong to a function, such as info@ or sales@. Several people may read them.</source>
        <translation>
            <numerusform>%Ln Adresse gehört zu einer Aufgabe, etwa info@ oder vertrieb@. Mehrere Personen können sie lesen.</numerusform>
            <numerusform>%Ln Adressen gehören zu einer Aufgabe, etwa info@ oder vertrieb@. Mehrere Personen können sie lesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) are on domains known for throw-away addresses.</source>
        <translation>
            <numerusform>%Ln Adresse liegt auf einer Domain, die für Wegwerfadressen bekannt ist.</numerusform>
            <numerusform>%Ln Adressen liegen auf Domains, die für Wegwerfadressen bekannt sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) showed no activity for so long. A row without a date is never inactive.</source>
        <translation>
            <numerusform>%Ln Adresse zeigte so lange keine Aktivität. Eine Zeile ohne Datum gilt nie als inaktiv.</numerusform>
            <numerusform>%Ln Adressen zeigten so lange keine Aktivität. Eine Zeile ohne Datum gilt nie als inaktiv.</numerusform>
        </translation>
    </message>
    <message>
        <source>No column of the list tells a date of last activity.</source>
        <translation>Keine Spalte der Liste nennt ein Datum der letzten Aktivität.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 are listed here.</source>
        <translation>Die ersten %1 stehen hier.</translation>
    </message>
    <message>
        <source>stays: %1</source>
        <translation>bleibt: %1</translation>
    </message>
    <message>
        <source>leaves: %1</source>
        <translation>geht: %1</translation>
    </message>
    <message>
        <source>the row that stays</source>
        <translation>die Zeile, die bleibt</translation>
    </message>
    <message>
        <source>No domain looks misspelt.</source>
        <translation>Keine Domain sieht falsch geschrieben aus.</translation>
    </message>
    <message>
        <source>These domains look like a slip of the pen. An accepted correction is written into the exported list; your file stays as it is.</source>
        <translation>Diese Domains sehen nach Tippfehlern aus. Eine angenommene Korrektur steht in der exportierten Liste; Ihre Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Merge cells...</source>
        <translation>Zellen zusammenführen...</translation>
    </message>
    <message>
        <source>What the row that stays takes over from the rows that leave</source>
        <translation>Was die Zeile, die bleibt, von den anderen übernimmt</translation>
    </message>
</context>
<context>
    <name>winnow::ui::CodeDialog</name>
    <message>
        <source>One-time codes</source>
        <translation>Einmalcodes</translation>
    </message>
    <message>
        <source>Beside your password Winnow asks for the six digits that an authenticator app shows. Add this key to the app, by its camera or by hand, and type what it shows.</source>
        <translation>Neben Ihrem Passwort fragt Winnow nach den sechs Ziffern, die eine Authenticator-App zeigt. Fügen Sie diesen Schlüssel der App hinzu, mit ihrer Kamera oder von Hand, und tippen Sie ein, was sie zeigt.</translation>
    </message>
    <message>
        <source>Label A: Winnow alone asks. It stops who knows your password and uses Winnow; whoever has the file and the password can read it with other tools. A key file is a true second factor.</source>
        <translation>Kennzeichen A: Nur Winnow fragt danach. Es hält auf, wer Ihr Passwort kennt und Winnow benutzt; wer die Datei und das Passwort hat, kann sie mit anderen Programmen lesen. Eine Schlüsseldatei ist ein echter zweiter Faktor.</translation>
    </message>
    <message>
        <source>QR code of the key</source>
        <translation>QR-Code des Schlüssels</translation>
    </message>
    <message>
        <source>Key for the app</source>
        <translation>Schlüssel für die App</translation>
    </message>
    <message>
        <source>Six digits that the app shows</source>
        <translation>Sechs Ziffern, die die App zeigt</translation>
    </message>
    <message>
        <source>Ask for codes</source>
        <translation>Codes verlangen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ColumnTable</name>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>Andere Daten</translation>
    </message>
    <message>
        <source>Address (decides)</source>
        <translation>Adresse (entscheidet)</translation>
    </message>
    <message>
        <source>Further address</source>
        <translation>Weitere Adresse</translation>
    </message>
    <message>
        <source>Do not mail</source>
        <translation>Nicht anschreiben</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Letzte Aktivität</translation>
    </message>
    <message>
        <source>What column %1 holds</source>
        <translation>Was Spalte %1 enthält</translation>
    </message>
</context>
<context>
    <name>winnow::ui::DateOrderRow</name>
    <message>
        <source>Dates of last activity:</source>
        <translation>Daten der letzten Aktivität:</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>Selbst gefunden</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Tag, Monat, Jahr</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Monat, Tag, Jahr</translation>
    </message>
    <message>
        <source>%1 is read as %2</source>
        <translation>%1 wird als %2 gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the first cells is no date and counts as none</source>
        <translation>
            <numerusform>%Ln der ersten Zellen ist keine Datumsangabe und zählt als keine</numerusform>
            <numerusform>%Ln der ersten Zellen sind keine Datumsangaben und zählen als keine</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::Donut</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>Adressen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::EraseDialog</name>
    <message>
        <source>Erase for good...</source>
        <translation>Endgültig löschen...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>End this project</source>
        <translation>Dieses Projekt beenden</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Vernichten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Looked for</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>What Winnow knows of</source>
        <translation>Was Winnow kennt</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Unterschrieben von</translation>
    </message>
    <message>
        <source>Type &quot;%1&quot; to confirm</source>
        <translation>Zur Bestätigung &quot;%1&quot; eingeben</translation>
    </message>
    <message>
        <source>Where does the certificate go?</source>
        <translation>Wohin kommt die Bescheinigung?</translation>
    </message>
    <message>
        <source>certificate.json</source>
        <translation>bescheinigung.json</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>The project is gone. The certificate is %1; give its four files to your client.</source>
        <translation>Das Projekt ist weg. Die Bescheinigung ist %1; geben Sie ihre vier Dateien Ihrem Kunden.</translation>
    </message>
    <message>
        <source>The project is destroyed: without its key slots nobody can open it again, we neither. A backup that you do not tick still opens with its password. A signed certificate says what became of each of these; it is saved before the project goes. Your source files and reports stay unless you tick them.</source>
        <translation>Das Projekt wird vernichtet: Ohne seine Schlüsselplätze kann es niemand mehr öffnen, auch wir nicht. Eine Sicherung, die Sie nicht ankreuzen, lässt sich weiterhin mit ihrem Passwort öffnen. Ein signiertes Zertifikat sagt, was aus jedem Teil wurde; es wird gespeichert, bevor das Projekt verschwindet. Ihre Quelldateien und Berichte bleiben, wenn Sie sie nicht ankreuzen.</translation>
    </message>
    <message>
        <source>What is ticked is being destroyed...</source>
        <translation>Das Angekreuzte wird vernichtet...</translation>
    </message>
    <message>
        <source>The project may be erased in part only, and it is closed. Open it again and try once more.</source>
        <translation>Das Projekt ist vielleicht nur zum Teil gelöscht und ist geschlossen. Öffnen Sie es wieder und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The project was not erased; it is open as before.</source>
        <translation>Das Projekt wurde nicht gelöscht; es ist geöffnet wie zuvor.</translation>
    </message>
    <message>
        <source>Destroyed already: %1.</source>
        <translation>Bereits vernichtet: %1.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ExportDialog</name>
    <message>
        <source>Export clean list</source>
        <translation>Bereinigte Liste exportieren</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>All rows, with the results in added columns</source>
        <translation>Alle Zeilen, mit den Ergebnissen in zusätzlichen Spalten</translation>
    </message>
    <message>
        <source>One file for each decision: keep, review, leave out</source>
        <translation>Eine Datei je Entscheidung: behalten, prüfen, weglassen</translation>
    </message>
    <message>
        <source>Do-not-mail list, to take with you to another tool</source>
        <translation>Sperrliste, zum Mitnehmen in ein anderes Programm</translation>
    </message>
    <message>
        <source>Make cells safe that a spreadsheet would run as formulas</source>
        <translation>Zellen sichern, die eine Tabelle als Formel ausführen würde</translation>
    </message>
    <message>
        <source>One row for each address</source>
        <translation>Eine Zeile je Adresse</translation>
    </message>
    <message>
        <source>As SHA-256 instead of readable addresses</source>
        <translation>Als SHA-256 statt lesbarer Adressen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Columns, order, delimiter and encoding stay as in your file.</source>
        <translation>Spalten, Reihenfolge, Trennzeichen und Kodierung bleiben wie in Ihrer Datei.</translation>
    </message>
    <message>
        <source>The clean list: %1 rows</source>
        <translation>Die bereinigte Liste: %1 Zeilen</translation>
    </message>
    <message>
        <source>%1 rows are left out, %2 wait for review.</source>
        <translation>%1 Zeilen sind weggelassen, %2 warten auf Prüfung.</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile exportieren</numerusform>
            <numerusform>%Ln Zeilen exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>do-not-mail</source>
        <translation>sperrliste</translation>
    </message>
    <message>
        <source>results</source>
        <translation>ergebnisse</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>bereinigt</translation>
    </message>
    <message>
        <source>%1: %2 addresses</source>
        <translation>%1: %2 Adressen</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>review</source>
        <translation>pruefen</translation>
    </message>
    <message>
        <source>leave-out</source>
        <translation>weglassen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s)</source>
        <translation>
            <numerusform>%1: %Ln Zeile</numerusform>
            <numerusform>%1: %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) corrected</source>
        <translation>
            <numerusform>%Ln Adresse korrigiert</numerusform>
            <numerusform>%Ln Adressen korrigiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln empty cell(s) filled from duplicates</source>
        <translation>
            <numerusform>%Ln leere Zelle aus Doppelten gefüllt</numerusform>
            <numerusform>%Ln leere Zellen aus Doppelten gefüllt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) cut from shared cells</source>
        <translation>
            <numerusform>%Ln Adresse aus einer gemeinsamen Zelle entfernt</numerusform>
            <numerusform>%Ln Adressen aus gemeinsamen Zellen entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) held back as unsafe</source>
        <translation>
            <numerusform>%Ln Adresse als unsicher zurückgehalten</numerusform>
            <numerusform>%Ln Adressen als unsicher zurückgehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) made safe</source>
        <translation>
            <numerusform>%Ln Zelle gesichert</numerusform>
            <numerusform>%Ln Zellen gesichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Your list is written and was read back</source>
        <translation>Ihre Liste ist geschrieben und wurde zurückgelesen</translation>
    </message>
    <message>
        <source>What to do now: import this file into your newsletter tool as a new audience, or let it replace the old one. Rows that say do not mail are not in it.</source>
        <translation>Was jetzt zu tun ist: Importieren Sie diese Datei als neue Zielgruppe in Ihr Newsletter-Programm, oder ersetzen Sie damit die alte. Zeilen, die Mails untersagen, sind nicht darin.</translation>
    </message>
    <message>
        <source>The files are readable by you alone. Delete them when they have done their work.</source>
        <translation>Nur Sie können diese Dateien lesen. Löschen Sie sie, wenn sie ihren Zweck erfüllt haben.</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>Form der Datei</translation>
    </message>
    <message>
        <source>Pack everything into one encrypted archive (AES-256)</source>
        <translation>Alles in ein verschlüsseltes Archiv packen (AES-256)</translation>
    </message>
    <message>
        <source>For:</source>
        <translation>Für:</translation>
    </message>
    <message>
        <source>One address a line.</source>
        <translation>Eine Adresse je Zeile.</translation>
    </message>
    <message>
        <source>As your file came</source>
        <translation>So, wie Ihre Datei kam</translation>
    </message>
    <message>
        <source>%1 (your own)</source>
        <translation>%1 (Ihr eigenes)</translation>
    </message>
    <message>
        <source>What to do in %1 now</source>
        <translation>Was jetzt in %1 zu tun ist</translation>
    </message>
    <message>
        <source>Password of the archive: %1
It is not kept anywhere and not shown again; tell it by another way than the file. 7-Zip, WinZip and Keka open the archive.</source>
        <translation>Passwort des Archivs: %1
Es wird nirgends aufbewahrt und nicht noch einmal gezeigt; geben Sie es auf einem anderen Weg als die Datei weiter. 7-Zip, WinZip und Keka öffnen das Archiv.</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt *.xlsx *.zip);;All files (*)</source>
        <translation>Listen (*.csv *.tsv *.txt *.xlsx *.zip);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The column winnow_source tells the lists apart.</source>
        <translation>Die Spalte winnow_source hält die Listen auseinander.</translation>
    </message>
    <message>
        <source>First rows as they will be written</source>
        <translation>Erste Zeilen, wie sie geschrieben werden</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Merge the cells of duplicates into the row that stays</source>
        <translation>Zellen der Dubletten in der Zeile zusammenführen, die bleibt</translation>
    </message>
    <message>
        <source>The clean list, of these rows: %1</source>
        <translation>Die bereinigte Liste, von diesen Zeilen: %1</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Only the rows shown now: %1</source>
        <translation>Nur die jetzt gezeigten Zeilen: %1</translation>
    </message>
    <message>
        <source>Only what changed: %1</source>
        <translation>Nur was sich geändert hat: %1</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>Alle Listen</translation>
    </message>
    <message>
        <source>A file for each list</source>
        <translation>Eine Datei für jede Liste</translation>
    </message>
    <message>
        <source>The name of each list follows the name that you choose.</source>
        <translation>Der Name jeder Liste folgt auf den Namen, den Sie wählen.</translation>
    </message>
    <message>
        <source>The do-not-mail list is written and was read back</source>
        <translation>Die Ausschlussliste ist geschrieben und wurde zurückgelesen</translation>
    </message>
    <message>
        <source>Write down its password, it is not stored: %1</source>
        <translation>Passwort aufschreiben, es wird nicht gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ExportResultPage</name>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Save an overview (PDF)...</source>
        <translation>Übersicht speichern (PDF)...</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>winnow::ui::FacetPanel</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Click: only these. Ctrl: these too. Alt: all but these.</source>
        <translation>Klick: nur diese. Strg: diese auch. Alt: alle außer diesen.</translation>
    </message>
    <message>
        <source>Find a domain</source>
        <translation>Domain suchen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::FilterChips</name>
    <message>
        <source>Remove the filter %1</source>
        <translation>Filter %1 entfernen</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
    <message>
        <source>All filters</source>
        <translation>Alle Filter</translation>
    </message>
</context>
<context>
    <name>winnow::ui::HistoryPage</name>
    <message>
        <source>Lists in this project</source>
        <translation>Listen in diesem Projekt</translation>
    </message>
    <message>
        <source>Your decisions</source>
        <translation>Ihre Entscheidungen</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Undo this decision</source>
        <translation>Diese Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>Remove this list...</source>
        <translation>Diese Liste entfernen...</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Skipped lines</source>
        <translation>Übersprungene Zeilen</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Unlesbar</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Remove this list from the project?</source>
        <translation>Diese Liste aus dem Projekt entfernen?</translation>
    </message>
    <message>
        <source>Remove the list</source>
        <translation>Liste entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Correct the domain</source>
        <translation>Domain korrigieren</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Erase its rows...</source>
        <translation>Seine Zeilen löschen...</translation>
    </message>
    <message>
        <source>Erase the rows of the earlier version?</source>
        <translation>Die Zeilen der früheren Fassung löschen?</translation>
    </message>
    <message>
        <source>Its rows, decisions and answers leave the project for good. What the new version took over stays, and so does the account of what was done.</source>
        <translation>Ihre Zeilen, Entscheidungen und Antworten verlassen das Projekt für immer. Was die neue Fassung übernommen hat, bleibt, ebenso der Nachweis dessen, was getan wurde.</translation>
    </message>
    <message>
        <source>Erase the rows</source>
        <translation>Die Zeilen löschen</translation>
    </message>
    <message>
        <source>Its rows and their results leave the project. The file it came from stays as it is. An earlier version of it, if there is one, stands in its place again.</source>
        <translation>Ihre Zeilen und deren Ergebnisse verlassen das Projekt. Die Datei, aus der sie kam, bleibt, wie sie ist. Eine frühere Fassung, falls es eine gibt, steht wieder an ihrer Stelle.</translation>
    </message>
    <message>
        <source>before it: %1, imported %2</source>
        <translation>davor: %1, importiert %2</translation>
    </message>
    <message>
        <source>%1 (taken over from an earlier version)</source>
        <translation>%1 (von einer früheren Fassung übernommen)</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ImportPreview</name>
    <message>
        <source>The first row is a header</source>
        <translation>Die erste Zeile ist eine Kopfzeile</translation>
    </message>
    <message>
        <source>Mend text that was encoded twice</source>
        <translation>Doppelt kodierten Text reparieren</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Liste importieren</translation>
    </message>
    <message>
        <source>Import and check</source>
        <translation>Importieren und prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Lesen...</translation>
    </message>
    <message>
        <source>No column of addresses was found. Choose the one that holds them in the row under the column names.</source>
        <translation>Keine Spalte mit Adressen gefunden. Wählen Sie sie in der Zeile unter den Spaltennamen.</translation>
    </message>
    <message>
        <source>Counting the rows...</source>
        <translation>Zeilen werden gezählt...</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with an address</source>
        <translation>%1 mit Adresse</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) without data skipped</source>
        <translation>
            <numerusform>%Ln Zeile ohne Daten übersprungen</numerusform>
            <numerusform>%Ln Zeilen ohne Daten übersprungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable line(s) set aside</source>
        <translation>
            <numerusform>%Ln unlesbare Zeile beiseitegelegt</numerusform>
            <numerusform>%Ln unlesbare Zeilen beiseitegelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out the %Ln row(s) that say: do not mail</source>
        <translation>
            <numerusform>Die %Ln Zeile weglassen, die sagt: nicht anschreiben</numerusform>
            <numerusform>Die %Ln Zeilen weglassen, die sagen: nicht anschreiben</numerusform>
        </translation>
    </message>
    <message>
        <source>Two columns hold addresses about equally well. Check that the right one decides.</source>
        <translation>Zwei Spalten enthalten etwa gleich viele Adressen. Prüfen Sie, ob die richtige entscheidet.</translation>
    </message>
    <message>
        <source>Password of the file:</source>
        <translation>Passwort der Datei:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln sheet(s) and check</source>
        <translation>
            <numerusform>%Ln Blatt einlesen und prüfen</numerusform>
            <numerusform>%Ln Blätter einlesen und prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>This file is protected by a password. It is opened in memory only; no readable copy is written.</source>
        <translation>Diese Datei ist mit einem Passwort geschützt. Sie wird nur im Speicher geöffnet; es wird keine lesbare Kopie geschrieben.</translation>
    </message>
    <message>
        <source>This is not the password of the file. Capital letters count.</source>
        <translation>Das ist nicht das Passwort der Datei. Groß- und Kleinschreibung zählt.</translation>
    </message>
    <message>
        <source>Never mail these</source>
        <translation>Diesen nie schreiben</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ImportQuestion</name>
    <message>
        <source>New version of</source>
        <translation>Neue Fassung von</translation>
    </message>
    <message>
        <source>Another list</source>
        <translation>Eine andere Liste</translation>
    </message>
    <message>
        <source>Both stay; addresses in both count once.</source>
        <translation>Beide bleiben; Adressen in beiden zählen einmal.</translation>
    </message>
    <message>
        <source>Never mail these</source>
        <translation>Diesen nie schreiben</translation>
    </message>
    <message>
        <source>A list of people who must not be written to.</source>
        <translation>Eine Liste von Personen, denen nicht geschrieben werden darf.</translation>
    </message>
    <message>
        <source>The list that it replaces</source>
        <translation>Die Liste, die sie ersetzt</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Answers of servers are reused when they are younger than so many days</source>
        <translation>Antworten von Servern werden wiederverwendet, wenn sie jünger als so viele Tage sind</translation>
    </message>
    <message>
        <source>It takes its place; your decisions stay. Answers younger than</source>
        <translation>Sie tritt an ihre Stelle; Ihre Entscheidungen bleiben. Antworten, jünger als</translation>
    </message>
    <message>
        <source>What is this list?</source>
        <translation>Was ist diese Liste?</translation>
    </message>
    <message>
        <source>are reused.</source>
        <translation>werden wiederverwendet.</translation>
    </message>
    <message>
        <source>Its name says that nobody in it wants mail.</source>
        <translation>Ihr Name sagt, dass niemand darin Post möchte.</translation>
    </message>
    <message>
        <source>None of its first addresses is in the project.</source>
        <translation>Keine ihrer ersten Adressen ist im Projekt.</translation>
    </message>
    <message>
        <source>%1 of its first %2 addresses are in %3.</source>
        <translation>%1 ihrer ersten %2 Adressen sind in %3.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::KeepDialog</name>
    <message>
        <source>Keep this project</source>
        <translation>Dieses Projekt behalten</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Dasselbe Passwort noch einmal</translation>
    </message>
    <message>
        <source>Keep...</source>
        <translation>Behalten...</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>The project is encrypted with this password. Next time only new addresses need checking.</source>
        <translation>Das Projekt wird mit diesem Passwort verschlüsselt. Nächstes Mal müssen nur neue Adressen geprüft werden.</translation>
    </message>
    <message>
        <source>Only the password changes; the project stays as it is.</source>
        <translation>Nur das Passwort ändert sich; das Projekt bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Bisheriges Passwort</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Die beiden Passwörter sind verschieden.</translation>
    </message>
    <message>
        <source>This password is too easy to guess for a list of addresses.</source>
        <translation>Dieses Passwort ist für eine Adressliste zu leicht zu erraten.</translation>
    </message>
    <message>
        <source>Standard SQLCipher file</source>
        <translation>Standard-SQLCipher-Datei</translation>
    </message>
    <message>
        <source>Write...</source>
        <translation>Schreiben...</translation>
    </message>
    <message>
        <source>A copy with readable tables for other tools, encrypted with a password of its own. It holds every address.</source>
        <translation>Eine Kopie mit lesbaren Tabellen für andere Werkzeuge, mit eigenem Passwort verschlüsselt. Sie enthält jede Adresse.</translation>
    </message>
    <message>
        <source>Also ask for a key file...</source>
        <translation>Auch eine Schlüsseldatei verlangen...</translation>
    </message>
    <message>
        <source>A key file is asked for too</source>
        <translation>Auch eine Schlüsseldatei wird verlangt</translation>
    </message>
</context>
<context>
    <name>winnow::ui::LockedPage</name>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Type the recovery key, in capital or small letters.</source>
        <translation>Geben Sie den Wiederherstellungsschlüssel ein, groß oder klein geschrieben.</translation>
    </message>
    <message>
        <source>This project is encrypted. Type its password to open it.</source>
        <translation>Dieses Projekt ist verschlüsselt. Geben Sie sein Passwort ein.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Use the password</source>
        <translation>Passwort verwenden</translation>
    </message>
    <message>
        <source>Forgotten password?</source>
        <translation>Passwort vergessen?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Without the password or the recovery key nobody can open this project, we neither. Your original spreadsheet is untouched.</source>
        <translation>Ohne Passwort oder Wiederherstellungsschlüssel kann niemand dieses Projekt öffnen, auch wir nicht. Ihre ursprüngliche Tabelle ist unberührt.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Opening...</source>
        <translation>Öffnen...</translation>
    </message>
    <message>
        <source>Key file chosen</source>
        <translation>Schlüsseldatei gewählt</translation>
    </message>
    <message>
        <source>Key file...</source>
        <translation>Schlüsseldatei...</translation>
    </message>
    <message>
        <source>Six digits that the app shows</source>
        <translation>Sechs Ziffern, die die App zeigt</translation>
    </message>
</context>
<context>
    <name>winnow::ui::MainWindow</name>
    <message>
        <source>Choose a list</source>
        <translation>Liste wählen</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Winnow projects (*.winnow)</source>
        <translation>Winnow-Projekte (*.winnow)</translation>
    </message>
    <message>
        <source>A run is going on; it is paused and lost if you discard the project.</source>
        <translation>Ein Lauf ist im Gang; er wird angehalten und geht verloren, wenn Sie das Projekt verwerfen.</translation>
    </message>
    <message>
        <source>Keep this project?</source>
        <translation>Dieses Projekt behalten?</translation>
    </message>
    <message>
        <source>Keep...</source>
        <translation>Behalten...</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>What was finished is kept. It goes on when you import the same list again.</source>
        <translation>Was fertig war, bleibt. Es geht weiter, wenn Sie dieselbe Liste wieder importieren.</translation>
    </message>
    <message>
        <source>No recovery key yet</source>
        <translation>Noch kein Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Without one nobody can open this project when its password is forgotten.</source>
        <translation>Ohne ihn kann niemand dieses Projekt öffnen, wenn das Passwort vergessen ist.</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>Jetzt erstellen</translation>
    </message>
    <message>
        <source>Close without</source>
        <translation>Ohne schließen</translation>
    </message>
    <message>
        <source>Not kept yet: this project is encrypted and goes when Winnow closes.</source>
        <translation>Noch nicht behalten: Dieses Projekt ist verschlüsselt und verschwindet, wenn Winnow schließt.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Import a list...</source>
        <translation>Liste &amp;importieren...</translation>
    </message>
    <message>
        <source>&amp;Paste addresses...</source>
        <translation>Adressen &amp;einfügen...</translation>
    </message>
    <message>
        <source>&amp;Open a project...</source>
        <translation>Projekt ö&amp;ffnen...</translation>
    </message>
    <message>
        <source>Add a &amp;do-not-mail list...</source>
        <translation>&amp;Sperrliste hinzufügen...</translation>
    </message>
    <message>
        <source>&amp;Export clean list...</source>
        <translation>&amp;Bereinigte Liste exportieren...</translation>
    </message>
    <message>
        <source>&amp;Save an overview (PDF)...</source>
        <translation>&amp;Übersicht speichern (PDF)...</translation>
    </message>
    <message>
        <source>&amp;Keep this project...</source>
        <translation>Projekt be&amp;halten...</translation>
    </message>
    <message>
        <source>Change the pass&amp;word...</source>
        <translation>Pass&amp;wort ändern...</translation>
    </message>
    <message>
        <source>Make a &amp;recovery key...</source>
        <translation>&amp;Wiederherstellungsschlüssel erstellen...</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>Jetzt s&amp;perren</translation>
    </message>
    <message>
        <source>Se&amp;ttings...</source>
        <translation>Eins&amp;tellungen...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo the last decision</source>
        <translation>Letzte Entscheidung &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Search addresses</source>
        <translation>Adressen &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Check in the network...</source>
        <translation>Im &amp;Netz prüfen...</translation>
    </message>
    <message>
        <source>Ask &amp;unanswered ones again</source>
        <translation>&amp;Unbeantwortete erneut fragen</translation>
    </message>
    <message>
        <source>Ask those &amp;older than 90 days again</source>
        <translation>Die &amp;älter als 90 Tage erneut fragen</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Übersicht</translation>
    </message>
    <message>
        <source>&amp;Addresses</source>
        <translation>&amp;Adressen</translation>
    </message>
    <message>
        <source>&amp;Clean-up</source>
        <translation>A&amp;ufräumen</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Filters</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>&amp;Why this result</source>
        <translation>&amp;Warum dieses Ergebnis</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;What the results mean</source>
        <translation>&amp;Was die Ergebnisse bedeuten</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>&amp;Problem report</source>
        <translation>&amp;Problembericht</translation>
    </message>
    <message>
        <source>Problem report</source>
        <translation>Problembericht</translation>
    </message>
    <message>
        <source>This text holds no address, name or path. Copy it into your message.</source>
        <translation>Dieser Text enthält keine Adresse, keinen Namen und keinen Pfad. Kopieren Sie ihn in Ihre Nachricht.</translation>
    </message>
    <message>
        <source>&amp;About Winnow</source>
        <translation>&amp;Über Winnow</translation>
    </message>
    <message>
        <source>About Winnow</source>
        <translation>Über Winnow</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Export clean list...</source>
        <translation>Bereinigte Liste exportieren...</translation>
    </message>
    <message>
        <source>Pasted addresses</source>
        <translation>Eingefügte Adressen</translation>
    </message>
    <message>
        <source>Save an overview (PDF)</source>
        <translation>Übersicht speichern (PDF)</translation>
    </message>
    <message>
        <source>overview.pdf</source>
        <translation>uebersicht.pdf</translation>
    </message>
    <message>
        <source>Keep this project</source>
        <translation>Dieses Projekt behalten</translation>
    </message>
    <message>
        <source>list.winnow</source>
        <translation>liste.winnow</translation>
    </message>
    <message>
        <source>The password was changed</source>
        <translation>Das Passwort wurde geändert</translation>
    </message>
    <message>
        <source>The old one opens this project no more.</source>
        <translation>Das alte öffnet dieses Projekt nicht mehr.</translation>
    </message>
    <message>
        <source>Choose a do-not-mail list</source>
        <translation>Sperrliste wählen</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt *.tab *.xlsx *.xlsm *.ods *.xls *.xml *.htm *.html *.vcf *.zip);;All files (*)</source>
        <translation>Listen (*.csv *.tsv *.txt *.tab *.xlsx *.xlsm *.ods *.xls *.xml *.htm *.html *.vcf *.zip);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Re&amp;sults without addresses...</source>
        <translation>Ergebnisse &amp;ohne Adressen...</translation>
    </message>
    <message>
        <source>Standard S&amp;QLCipher file...</source>
        <translation>Standard-S&amp;QLCipher-Datei...</translation>
    </message>
    <message>
        <source>&amp;Trust</source>
        <translation>&amp;Vertrauen</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In Ordnung</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n Punkt braucht Sie</numerusform>
            <numerusform>%n Punkte brauchen Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>Results without addresses</source>
        <translation>Ergebnisse ohne Adressen</translation>
    </message>
    <message>
        <source>A table with the domain, the result and the decision of each address, to hand out. How shall addresses be named? A hash is made with a key of this project: the same address has the same hash, and nobody else can try addresses out.</source>
        <translation>Eine Tabelle mit Domain, Ergebnis und Entscheidung jeder Adresse, zum Weitergeben. Wie sollen Adressen genannt werden? Ein Hash entsteht mit einem Schlüssel dieses Projekts: Dieselbe Adresse hat denselben Hash, und niemand sonst kann Adressen durchprobieren.</translation>
    </message>
    <message>
        <source>First letter only</source>
        <translation>Nur der erste Buchstabe</translation>
    </message>
    <message>
        <source>Hashed</source>
        <translation>Als Hash</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Gar nicht</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>results.csv</source>
        <translation>ergebnisse.csv</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written.</source>
        <translation>
            <numerusform>%n Zeile wurde geschrieben.</numerusform>
            <numerusform>%n Zeilen wurden geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The results are written</source>
        <translation>Die Ergebnisse sind geschrieben</translation>
    </message>
    <message>
        <source>Standard SQLCipher file</source>
        <translation>Standard-SQLCipher-Datei</translation>
    </message>
    <message>
        <source>list.db</source>
        <translation>liste.db</translation>
    </message>
    <message>
        <source>SQLCipher databases (*.db)</source>
        <translation>SQLCipher-Datenbanken (*.db)</translation>
    </message>
    <message>
        <source>The copy is written</source>
        <translation>Die Kopie ist geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s). Any tool that knows SQLCipher 4 opens it with its password.</source>
        <translation>
            <numerusform>%n Zeile. Jedes Werkzeug, das SQLCipher 4 kennt, öffnet sie mit ihrem Passwort.</numerusform>
            <numerusform>%n Zeilen. Jedes Werkzeug, das SQLCipher 4 kennt, öffnet sie mit ihrem Passwort.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Neues Fenster</translation>
    </message>
    <message>
        <source>Put a &amp;backup back...</source>
        <translation>&amp;Sicherung zurückspielen...</translation>
    </message>
    <message>
        <source>Put a backup back</source>
        <translation>Eine Sicherung zurückspielen</translation>
    </message>
    <message>
        <source>Your own &amp;rules...</source>
        <translation>Eigene &amp;Regeln...</translation>
    </message>
    <message>
        <source>Encrypted project.</source>
        <translation>Verschlüsseltes Projekt.</translation>
    </message>
    <message>
        <source>End this project</source>
        <translation>Dieses Projekt beenden</translation>
    </message>
    <message>
        <source>Password of the archive</source>
        <translation>Passwort des Archivs</translation>
    </message>
    <message>
        <source>%1
Write it down now: it is not stored, and nobody can open the archive without it. Send it by another route than the file.</source>
        <translation>%1
Schreiben Sie es jetzt auf: Es wird nicht gespeichert, und ohne dieses Passwort kann niemand das Archiv öffnen. Geben Sie es auf einem anderen Weg weiter als die Datei.</translation>
    </message>
    <message>
        <source>Keep it, and only new addresses need checking next time. Discard it, and all decisions and results are lost.</source>
        <translation>Wenn Sie es behalten, müssen nächstes Mal nur neue Adressen geprüft werden. Wenn Sie es verwerfen, gehen alle Entscheidungen und Ergebnisse verloren.</translation>
    </message>
    <message>
        <source>The files that you exported stay either way.</source>
        <translation>Die Dateien, die Sie exportiert haben, bleiben in jedem Fall.</translation>
    </message>
    <message>
        <source>Nothing was exported yet.</source>
        <translation>Es wurde noch nichts exportiert.</translation>
    </message>
    <message>
        <source>The check is paused</source>
        <translation>Die Prüfung ist pausiert</translation>
    </message>
    <message>
        <source>What was learnt is kept. It goes on when you start the check again.</source>
        <translation>Was bereits bekannt ist, bleibt erhalten. Es geht weiter, wenn Sie die Prüfung wieder starten.</translation>
    </message>
    <message>
        <source>The import is paused</source>
        <translation>Der Import ist angehalten</translation>
    </message>
    <message>
        <source>A file is still being written</source>
        <translation>Eine Datei wird noch geschrieben</translation>
    </message>
    <message>
        <source>Only a complete file gets its name. Check whether it is there; if not, export it again.</source>
        <translation>Nur eine vollständige Datei erhält ihren Namen. Sehen Sie nach, ob sie da ist; wenn nicht, exportieren Sie sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::MergeDialog</name>
    <message>
        <source>Fill empty cells</source>
        <translation>Leere Zellen füllen</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>Die neueste</translation>
    </message>
    <message>
        <source>The longest</source>
        <translation>Die längste</translation>
    </message>
    <message>
        <source>All of them, joined</source>
        <translation>Alle, aneinandergereiht</translation>
    </message>
    <message>
        <source>Merge duplicates</source>
        <translation>Dubletten zusammenführen</translation>
    </message>
    <message>
        <source>When a list is written, the row that stays takes over what the rows that leave know. The rows in the project stay as they came: every rule can be changed or taken back.</source>
        <translation>Beim Schreiben einer Liste übernimmt die Zeile, die bleibt, was die anderen wissen. Die Zeilen im Projekt bleiben, wie sie kamen: jede Regel kann geändert oder zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Rules by column</source>
        <translation>Regeln nach Spalte</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Zusammengeführt</translation>
    </message>
    <message>
        <source>Rows as they would be written</source>
        <translation>Zeilen, wie sie geschrieben würden</translation>
    </message>
    <message>
        <source>Columns that are not named below:</source>
        <translation>Spalten, die unten nicht genannt sind:</translation>
    </message>
    <message>
        <source>Use these rules</source>
        <translation>Diese Regeln verwenden</translation>
    </message>
    <message>
        <source>As the others</source>
        <translation>Wie die anderen</translation>
    </message>
    <message>
        <source>Rule for %1</source>
        <translation>Regel für %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>With these rules no row changes.</source>
        <translation>Mit diesen Regeln ändert sich keine Zeile.</translation>
    </message>
    <message>
        <source>The first rows that change are shown. Do-not-mail marks and addresses are never merged.</source>
        <translation>Gezeigt sind die ersten Zeilen, die sich ändern. Sperrvermerke und Adressen werden nie zusammengeführt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::NameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::NoteDialog</name>
    <message>
        <source>Close the incident</source>
        <translation>Vorfall schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::OverviewPage</name>
    <message>
        <source>What happens to the rows</source>
        <translation>Was mit den Zeilen geschieht</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Most frequent reasons</source>
        <translation>Häufigste Gründe</translation>
    </message>
    <message>
        <source>Largest domains</source>
        <translation>Größte Domains</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Check further...</source>
        <translation>Weiter prüfen...</translation>
    </message>
    <message>
        <source>Ask name servers and mail servers about this list</source>
        <translation>Nameserver und Mailserver zu dieser Liste fragen</translation>
    </message>
    <message>
        <source>Show these rows</source>
        <translation>Diese Zeilen zeigen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) look misspelt, such as %1 for %2.</source>
        <translation>
            <numerusform>%Ln Adresse sieht falsch geschrieben aus, etwa %1 für %2.</numerusform>
            <numerusform>%Ln Adressen sehen falsch geschrieben aus, etwa %1 für %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the corrections</source>
        <translation>Korrekturen ansehen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) wait for your decision. Until then they are not exported.</source>
        <translation>
            <numerusform>%Ln Zeile wartet auf Ihre Entscheidung. Bis dahin wird sie nicht exportiert.</numerusform>
            <numerusform>%Ln Zeilen warten auf Ihre Entscheidung. Bis dahin werden sie nicht exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at these rows</source>
        <translation>Diese Zeilen ansehen</translation>
    </message>
    <message>
        <source>Check domains...</source>
        <translation>Domains prüfen...</translation>
    </message>
    <message>
        <source>Nothing waits for you. Export the clean list.</source>
        <translation>Nichts wartet auf Sie. Exportieren Sie die bereinigte Liste.</translation>
    </message>
    <message>
        <source>The import is paused</source>
        <translation>Der Import ist angehalten</translation>
    </message>
    <message>
        <source>Your list is being read</source>
        <translation>Ihre Liste wird gelesen</translation>
    </message>
    <message>
        <source>This project holds no list yet</source>
        <translation>Dieses Projekt enthält noch keine Liste</translation>
    </message>
    <message>
        <source>Drop a list on the window to begin.</source>
        <translation>Ziehen Sie eine Liste auf das Fenster, um zu beginnen.</translation>
    </message>
    <message>
        <source>%1 of %2 rows can be mailed</source>
        <translation>%1 von %2 Zeilen können angeschrieben werden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) without data, such as titles and blank lines</source>
        <translation>
            <numerusform>%Ln Zeile ohne Daten, etwa Titel und Leerzeilen</numerusform>
            <numerusform>%Ln Zeilen ohne Daten, etwa Titel und Leerzeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable line(s)</source>
        <translation>
            <numerusform>%Ln unlesbare Zeile</numerusform>
            <numerusform>%Ln unlesbare Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not counted as rows: %1.</source>
        <translation>Nicht als Zeile gezählt: %1.</translation>
    </message>
    <message>
        <source>What was found so far, by spelling alone. Domains, lists and duplicates follow when the last row is in.</source>
        <translation>Was bisher gefunden wurde, allein nach der Schreibweise. Domains, Listen und Doppelte folgen, wenn die letzte Zeile da ist.</translation>
    </message>
    <message>
        <source>The check goes on. What it has learnt so far is shown here.</source>
        <translation>Die Prüfung geht weiter. Was sie bisher erfahren hat, steht hier.</translation>
    </message>
    <message>
        <source>The check was stopped because of the connection.</source>
        <translation>Die Prüfung wurde wegen der Verbindung beendet.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No domain was checked yet. Name servers can tell which domains are dead.</source>
        <translation>Es wurde noch keine Domain geprüft. Nameserver wissen, welche Domains es nicht mehr gibt.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::PasswordEdit</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Passwort zeigen</translation>
    </message>
    <message>
        <source>Strength of the password</source>
        <translation>Stärke des Passworts</translation>
    </message>
    <message>
        <source>Guessed at once</source>
        <translation>Sofort erraten</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Schwach</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>Four unrelated words make a good password.</source>
        <translation>Vier beliebige Wörter ergeben ein gutes Passwort.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::PasteDialog</name>
    <message>
        <source>Paste addresses</source>
        <translation>Adressen einfügen</translation>
    </message>
    <message>
        <source>One address on each line, or as they stand in a mail program.</source>
        <translation>Eine Adresse je Zeile, oder wie sie in einem Mailprogramm stehen.</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Import and check</source>
        <translation>Importieren und prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::PersonDialog</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Hand it out...</source>
        <translation>Herausgeben...</translation>
    </message>
    <message>
        <source>Erase...</source>
        <translation>Löschen...</translation>
    </message>
    <message>
        <source>A person asks about their data</source>
        <translation>Eine Person fragt nach ihren Daten</translation>
    </message>
    <message>
        <source>Their address</source>
        <translation>Die Adresse</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>What is here about them</source>
        <translation>Was hier über sie steht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Every row that holds the address is looked for, also where it stands in another column.</source>
        <translation>Jede Zeile mit der Adresse wird gesucht, auch wo sie in einer anderen Spalte steht.</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) hold this address.</source>
        <translation>
            <numerusform>%n Zeile enthält diese Adresse.</numerusform>
            <numerusform>%n Zeilen enthalten diese Adresse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here names this address.</source>
        <translation>Nichts hier nennt diese Adresse.</translation>
    </message>
    <message>
        <source>It is on a do-not-mail list.</source>
        <translation>Sie steht auf einer Sperrliste.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) may hold it too.</source>
        <translation>
            <numerusform>%n Sicherung kann sie auch enthalten.</numerusform>
            <numerusform>%n Sicherungen können sie auch enthalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand it out</source>
        <translation>Herausgeben</translation>
    </message>
    <message>
        <source>data.json</source>
        <translation>daten.json</translation>
    </message>
    <message>
        <source>Written. Delete the file when the person has it.</source>
        <translation>Geschrieben. Löschen Sie die Datei, wenn die Person sie hat.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) still hold it until they are deleted.</source>
        <translation>
            <numerusform>%n Sicherung enthält sie noch, bis sie gelöscht ist.</numerusform>
            <numerusform>%n Sicherungen enthalten sie noch, bis sie gelöscht sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase this person?</source>
        <translation>Diese Person löschen?</translation>
    </message>
    <message>
        <source>Their rows leave this project with everything that was learnt and decided about them. That cannot be undone. The address is never kept again when it comes back.</source>
        <translation>Ihre Zeilen verlassen dieses Projekt mit allem, was darüber gelernt und entschieden wurde. Das lässt sich nicht rückgängig machen. Die Adresse wird nie wieder behalten, wenn sie zurückkommt.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::PolicyCard</name>
    <message>
        <source>How careful to be</source>
        <translation>Wie vorsichtig</translation>
    </message>
    <message>
        <source>Keep customers</source>
        <translation>Kunden behalten</translation>
    </message>
    <message>
        <source>Cautious sender</source>
        <translation>Vorsichtiger Absender</translation>
    </message>
    <message>
        <source>Keeps everything that may arrive.</source>
        <translation>Behält alles, was ankommen kann.</translation>
    </message>
    <message>
        <source>Also sets shared addresses and doubtful answers aside for review.</source>
        <translation>Legt auch Sammeladressen und Zweifelsfälle zur Prüfung beiseite.</translation>
    </message>
    <message numerus="yes">
        <source>Your list shrinks by %Ln row(s).</source>
        <translation>
            <numerusform>Ihre Liste wird um %Ln Zeile kürzer.</numerusform>
            <numerusform>Ihre Liste wird um %Ln Zeilen kürzer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::PresetButton</name>
    <message>
        <source>Presets...</source>
        <translation>Voreinstellungen...</translation>
    </message>
    <message>
        <source>Save how careful to be, your rules and how duplicates are merged under a name</source>
        <translation>Vorsicht, Ihre Regeln und das Zusammenführen von Dubletten unter einem Namen sichern</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Write to a file...</source>
        <translation>In eine Datei schreiben...</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Save as a preset...</source>
        <translation>Als Voreinstellung sichern...</translation>
    </message>
    <message>
        <source>Take in a preset from a file...</source>
        <translation>Voreinstellung aus einer Datei übernehmen...</translation>
    </message>
    <message>
        <source>Save as a preset</source>
        <translation>Als Voreinstellung sichern</translation>
    </message>
    <message>
        <source>A name for how careful to be, your rules and how duplicates are merged:</source>
        <translation>Ein Name für Vorsicht, Ihre Regeln und das Zusammenführen von Dubletten:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Write a preset to a file</source>
        <translation>Voreinstellung in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>Voreinstellungen (*.json)</translation>
    </message>
    <message>
        <source>Take in a preset</source>
        <translation>Voreinstellung übernehmen</translation>
    </message>
    <message>
        <source>This file is no preset</source>
        <translation>Diese Datei ist keine Voreinstellung</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a file that Winnow wrote.</source>
        <translation>Nichts wurde geändert. Wählen Sie eine Datei, die Winnow geschrieben hat.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ReadingCard</name>
    <message>
        <source>Rows read</source>
        <translation>Gelesene Zeilen</translation>
    </message>
    <message>
        <source>Addresses spelt well</source>
        <translation>Richtig geschriebene Adressen</translation>
    </message>
    <message>
        <source>Broken addresses</source>
        <translation>Fehlerhafte Adressen</translation>
    </message>
    <message>
        <source>Rows that say do not mail</source>
        <translation>Zeilen, die „nicht anschreiben“ sagen</translation>
    </message>
    <message>
        <source>Rows without an address</source>
        <translation>Zeilen ohne Adresse</translation>
    </message>
    <message>
        <source>Spelt well</source>
        <translation>Richtig geschrieben</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Fehlerhaft</translation>
    </message>
</context>
<context>
    <name>winnow::ui::RecoveryDialog</name>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>With this key the project opens when its password is forgotten. It is shown this once. Keep it on paper, away from this computer.</source>
        <translation>Mit diesem Schlüssel öffnet sich das Projekt, wenn das Passwort vergessen ist. Er wird nur dieses eine Mal gezeigt. Bewahren Sie ihn auf Papier auf, getrennt von diesem Computer.</translation>
    </message>
    <message>
        <source>I have written it down or saved it</source>
        <translation>Ich habe ihn aufgeschrieben oder gespeichert</translation>
    </message>
    <message>
        <source>Save as PDF to print...</source>
        <translation>Als PDF zum Drucken speichern...</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>recovery-key.pdf</source>
        <translation>wiederherstellung.pdf</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ReportDialog</name>
    <message>
        <source>Choose a logo (PNG)...</source>
        <translation>Logo wählen (PNG)...</translation>
    </message>
    <message>
        <source>Make the report...</source>
        <translation>Bericht erstellen...</translation>
    </message>
    <message>
        <source>Also as PDF...</source>
        <translation>Auch als PDF...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Report for the client</source>
        <translation>Bericht für den Kunden</translation>
    </message>
    <message>
        <source>The report says what came in, what went out and how it was protected. It holds no address. Your client can check its signature without Winnow.</source>
        <translation>Der Bericht sagt, was hereinkam, was hinausging und wie es geschützt war. Er enthält keine Adresse. Ihr Kunde kann die Unterschrift ohne Winnow prüfen.</translation>
    </message>
    <message>
        <source>For (client)</source>
        <translation>Für (Kunde)</translation>
    </message>
    <message>
        <source>Your business</source>
        <translation>Ihr Unternehmen</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Unterschrieben von</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation>Bericht erstellen</translation>
    </message>
    <message>
        <source>report.json</source>
        <translation>bericht.json</translation>
    </message>
    <message>
        <source>Four files named %1 lie in %2: the report (HTML and JSON), its signature, and your public key. Give all four to your client, and tell them this fingerprint in another way:
%3</source>
        <translation>Vier Dateien namens %1 liegen in %2: der Bericht (HTML und JSON), seine Unterschrift und Ihr öffentlicher Schlüssel. Geben Sie alle vier Ihrem Kunden, und sagen Sie ihm diesen Fingerabdruck auf anderem Weg:
%3</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Also as PDF</source>
        <translation>Auch als PDF</translation>
    </message>
</context>
<context>
    <name>winnow::ui::RestoreDialog</name>
    <message>
        <source>%1 restored</source>
        <translation>%1 zurückgespielt</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Zurückspielen</translation>
    </message>
    <message>
        <source>Put a backup back</source>
        <translation>Eine Sicherung zurückspielen</translation>
    </message>
    <message>
        <source>The backup is copied, opened and proved page by page, and becomes a project of its own. Nothing that is there now is replaced.</source>
        <translation>Die Sicherung wird kopiert, geöffnet und Seite für Seite bewiesen und wird ein eigenes Projekt. Nichts, was jetzt da ist, wird ersetzt.</translation>
    </message>
    <message>
        <source>The password that it had then, or its recovery key</source>
        <translation>Das damalige Passwort oder der Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Another place...</source>
        <translation>Ein anderer Ort...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Kommt nach</translation>
    </message>
    <message>
        <source>Key file chosen</source>
        <translation>Schlüsseldatei gewählt</translation>
    </message>
    <message>
        <source>Key file...</source>
        <translation>Schlüsseldatei...</translation>
    </message>
    <message>
        <source>Where to put it</source>
        <translation>Wohin damit</translation>
    </message>
    <message>
        <source>Winnow projects (*.winnow)</source>
        <translation>Winnow-Projekte (*.winnow)</translation>
    </message>
    <message>
        <source>Opening and proving...</source>
        <translation>Öffnen und beweisen...</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), every one of them proved. It is a project of its own now: %1</source>
        <translation>
            <numerusform>%n Zeile, bewiesen. Sie ist jetzt ein eigenes Projekt: %1</numerusform>
            <numerusform>%n Zeilen, jede davon bewiesen. Sie sind jetzt ein eigenes Projekt: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup is back</source>
        <translation>Die Sicherung ist zurückgespielt</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ResultModel</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>(no address)</source>
        <translation>(keine Adresse)</translation>
    </message>
</context>
<context>
    <name>winnow::ui::RulesDialog</name>
    <message>
        <source>Decide by these rules</source>
        <translation>Nach diesen Regeln entscheiden</translation>
    </message>
    <message>
        <source>Your own rules</source>
        <translation>Eigene Regeln</translation>
    </message>
    <message>
        <source>One rule a line, the first that fits decides. * stands for any text, ? for one character. Nobody is asked again: what is known already is decided anew.</source>
        <translation>Eine Regel je Zeile, die erste passende entscheidet. * steht für beliebigen Text, ? für ein Zeichen. Niemand wird noch einmal gefragt: Über das, was schon bekannt ist, wird neu entschieden.</translation>
    </message>
    <message>
        <source>After an address: deliverable, plausible, risky, undeliverable or unknown. After a reply of a mail server: mailbox_accepted, mailbox_not_found, mailbox_disabled, mailbox_full, provider_does_not_tell, greylisted, rate_limited, we_are_blocked, sender_rejected or server_error.</source>
        <translation>Nach einer Adresse: deliverable, plausible, risky, undeliverable oder unknown. Nach einer Antwort eines Mailservers: mailbox_accepted, mailbox_not_found, mailbox_disabled, mailbox_full, provider_does_not_tell, greylisted, rate_limited, we_are_blocked, sender_rejected oder server_error.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No rule in line %1.</source>
        <translation>Keine Regel in Zeile %1.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::RunBar</name>
    <message numerus="yes">
        <source>about %Ln second(s)</source>
        <translation>
            <numerusform>etwa %Ln Sekunde</numerusform>
            <numerusform>etwa %Ln Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>etwa %Ln Minute</numerusform>
            <numerusform>etwa %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>etwa %Ln Stunde</numerusform>
            <numerusform>etwa %Ln Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Paused. What was done is kept.</source>
        <translation>Angehalten. Was getan ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>, %1 to go</source>
        <translation>, noch %1</translation>
    </message>
    <message>
        <source>Reading: %1 rows</source>
        <translation>Lesen: %1 Zeilen</translation>
    </message>
    <message>
        <source>Checking and deciding</source>
        <translation>Prüfen und entscheiden</translation>
    </message>
    <message>
        <source>Writing: %1 rows</source>
        <translation>Schreiben: %1 Zeilen</translation>
    </message>
    <message>
        <source>Reading the file back</source>
        <translation>Datei wird zurückgelesen</translation>
    </message>
    <message>
        <source>Asking name servers: %1 of %2 domains</source>
        <translation>Nameserver werden gefragt: %1 von %2 Domains</translation>
    </message>
    <message>
        <source>Asking mail servers: %1 of %2 addresses</source>
        <translation>Mailserver werden gefragt: %1 von %2 Adressen</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>, %1 a second</source>
        <translation>, %1 je Sekunde</translation>
    </message>
</context>
<context>
    <name>winnow::ui::SealDialog</name>
    <message>
        <source>Lift the seal</source>
        <translation>Versiegelung aufheben</translation>
    </message>
    <message>
        <source>Password of the project</source>
        <translation>Passwort des Projekts</translation>
    </message>
    <message>
        <source>Why the seal is lifted</source>
        <translation>Warum die Versiegelung aufgehoben wird</translation>
    </message>
    <message>
        <source>Afterwards this project may ask name servers and mail servers again. The reason stays in its audit log and in reports.</source>
        <translation>Danach darf dieses Projekt wieder Namens- und Mailserver fragen. Der Grund bleibt im Auditprotokoll und in Berichten.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::SecretDialog</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Keep customers</source>
        <translation>Kunden behalten</translation>
    </message>
    <message>
        <source>Cautious sender</source>
        <translation>Vorsichtiger Absender</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>Remember the projects I open</source>
        <translation>Geöffnete Projekte merken</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>New projects begin with</source>
        <translation>Neue Projekte beginnen mit</translation>
    </message>
    <message>
        <source>Lock a kept project after</source>
        <translation>Behaltenes Projekt sperren nach</translation>
    </message>
</context>
<context>
    <name>winnow::ui::SheetList</name>
    <message>
        <source>Sheets of the file</source>
        <translation>Blätter der Datei</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1 (ausgeblendet)</translation>
    </message>
</context>
<context>
    <name>winnow::ui::TextChoices</name>
    <message>
        <source>Found by itself</source>
        <translation>Selbst gefunden</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>None: one column</source>
        <translation>Keines: eine Spalte</translation>
    </message>
    <message>
        <source>Between cells:</source>
        <translation>Zwischen Zellen:</translation>
    </message>
    <message>
        <source>Encoding:</source>
        <translation>Kodierung:</translation>
    </message>
</context>
<context>
    <name>winnow::ui::TrustPage</name>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Report for the client...</source>
        <translation>Bericht für den Kunden...</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Practise a restore</source>
        <translation>Zurückspielen üben</translation>
    </message>
    <message>
        <source>Find a person...</source>
        <translation>Person suchen...</translation>
    </message>
    <message>
        <source>End this project...</source>
        <translation>Projekt beenden...</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Kontobuch</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Vorfälle</translation>
    </message>
    <message>
        <source>C: enforced by cryptography. A: kept by Winnow. D: declared by you. &quot;Maps to&quot; names points of the Trust Services Criteria (SOC 2); this is evidence, not a certificate.</source>
        <translation>C: durch Kryptografie erzwungen. A: von Winnow gehalten. D: von Ihnen erklärt. &quot;Entspricht&quot; nennt Punkte der Trust Services Criteria (SOC 2); das sind Nachweise, kein Zertifikat.</translation>
    </message>
    <message>
        <source>Add a user...</source>
        <translation>Benutzer hinzufügen...</translation>
    </message>
    <message>
        <source>Remove this user...</source>
        <translation>Diesen Benutzer entfernen...</translation>
    </message>
    <message>
        <source>Delete the exports in clear...</source>
        <translation>Exporte im Klartext löschen...</translation>
    </message>
    <message>
        <source>Close with a note...</source>
        <translation>Mit Notiz schließen...</translation>
    </message>
    <message>
        <source>Computer lost or stolen...</source>
        <translation>Rechner verloren oder gestohlen...</translation>
    </message>
    <message>
        <source>File sent to the wrong person...</source>
        <translation>Datei falsch versendet...</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Everything that you can see to is in order</source>
        <translation>Alles, wofür Sie sorgen können, ist in Ordnung</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n Punkt braucht Sie</numerusform>
            <numerusform>%n Punkte brauchen Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>This project is not kept yet: backups, users and reports begin when you keep it.</source>
        <translation>Dieses Projekt ist noch nicht behalten: Sicherungen, Benutzer und Berichte beginnen, wenn Sie es behalten.</translation>
    </message>
    <message>
        <source>This project names a folder for backups that was not chosen on this computer, so it is not used: its backups go beside the project file.</source>
        <translation>Dieses Projekt nennt einen Ordner für Sicherungen, der nicht auf diesem Computer gewählt wurde; er wird daher nicht benutzt: Die Sicherungen kommen neben die Projektdatei.</translation>
    </message>
    <message>
        <source>What protects this list, who may open it, and what became of it: with evidence, for you and for your client.</source>
        <translation>Was diese Liste schützt, wer sie öffnen darf und was aus ihr wurde: mit Nachweisen, für Sie und Ihren Kunden.</translation>
    </message>
    <message>
        <source>When must this project be erased?</source>
        <translation>Wann muss dieses Projekt gelöscht werden?</translation>
    </message>
    <message>
        <source>The date that you agreed on with your client. Winnow reminds you of it; you erase the project yourself.</source>
        <translation>Das Datum, das Sie mit Ihrem Kunden vereinbart haben. Winnow erinnert Sie daran; löschen tun Sie das Projekt selbst.</translation>
    </message>
    <message>
        <source>Set this date</source>
        <translation>Dieses Datum setzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Close this incident</source>
        <translation>Diesen Vorfall schließen</translation>
    </message>
    <message>
        <source>What was done about it? The note stays in the project.</source>
        <translation>Was wurde dagegen getan? Die Notiz bleibt im Projekt.</translation>
    </message>
    <message>
        <source>Computer lost or stolen</source>
        <translation>Rechner verloren oder gestohlen</translation>
    </message>
    <message>
        <source>File sent to the wrong person</source>
        <translation>Datei an die falsche Person gesendet</translation>
    </message>
    <message>
        <source>There is no export in clear</source>
        <translation>Es gibt keinen Export im Klartext</translation>
    </message>
    <message>
        <source>None that Winnow wrote and that was not changed since.</source>
        <translation>Keinen, den Winnow schrieb und der seither nicht verändert wurde.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n export(s) in clear?</source>
        <translation>
            <numerusform>%n Export im Klartext löschen?</numerusform>
            <numerusform>%n Exporte im Klartext löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are overwritten and deleted. Files that were changed since stay.</source>
        <translation>Sie werden überschrieben und gelöscht. Dateien, die seither verändert wurden, bleiben.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Encrypt anew...</source>
        <translation>Neu verschlüsseln...</translation>
    </message>
    <message>
        <source>Their password opens this project no more. Backups made before still open with it, and what they copied they have. To lock out a copied key too, encrypt the project anew afterwards.</source>
        <translation>Das Passwort öffnet dieses Projekt nicht mehr. Frühere Sicherungen öffnet es noch, und was kopiert wurde, bleibt kopiert. Um auch einen kopierten Schlüssel auszusperren, verschlüsseln Sie das Projekt danach neu.</translation>
    </message>
    <message>
        <source>Encrypt anew</source>
        <translation>Neu verschlüsseln</translation>
    </message>
    <message>
        <source>The whole project is encrypted under a new key: a copied old one is of no use any more. Only your password opens it then; add other users again, and make a new recovery key. Backups made before stay under the old key.</source>
        <translation>Das ganze Projekt wird unter einem neuen Schlüssel verschlüsselt: Ein kopierter alter nützt nichts mehr. Nur Ihr Passwort öffnet es dann; fügen Sie andere Benutzer wieder hinzu und erstellen Sie einen neuen Wiederherstellungsschlüssel. Frühere Sicherungen bleiben unter dem alten Schlüssel.</translation>
    </message>
    <message>
        <source>The reference lists are old</source>
        <translation>Die Referenzlisten sind alt</translation>
    </message>
    <message>
        <source>Newer ones come with a newer Winnow, or in one signed file: winnow-cli lists update FILE.</source>
        <translation>Neuere kommen mit einem neueren Winnow, oder in einer unterschriebenen Datei: winnow-cli lists update DATEI.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Put this one back...</source>
        <translation>Diese zurückspielen...</translation>
    </message>
    <message>
        <source>One-time codes...</source>
        <translation>Einmalcodes...</translation>
    </message>
    <message>
        <source>Their password alone opens the project again.</source>
        <translation>Das Passwort allein öffnet das Projekt wieder.</translation>
    </message>
    <message>
        <source>Stop asking %1 for codes...</source>
        <translation>Von %1 keine Codes mehr verlangen...</translation>
    </message>
    <message>
        <source>Stop asking %1 for codes?</source>
        <translation>Von %1 keine Codes mehr verlangen?</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation>Nicht mehr verlangen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::TrustTables</name>
    <message>
        <source>Seen</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Maps to</source>
        <translation>Entspricht</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Einmalcode</translation>
    </message>
    <message>
        <source>Signs with</source>
        <translation>Unterschreibt mit</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Looked for</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (Sie)</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>wird verlangt</translation>
    </message>
    <message>
        <source>adds up</source>
        <translation>geht auf</translation>
    </message>
    <message>
        <source>DOES NOT add up</source>
        <translation>geht NICHT auf</translation>
    </message>
    <message>
        <source>a list that was removed</source>
        <translation>eine entfernte Liste</translation>
    </message>
    <message>
        <source>%1 lines = %2 rows + %3 unreadable + %4 skipped</source>
        <translation>%1 Zeilen der Datei = %2 Zeilen + %3 unlesbar + %4 übersprungen</translation>
    </message>
    <message>
        <source>%1 rows = %2 kept + %3 left out + %4 to review + %5 erased</source>
        <translation>%1 Zeilen = %2 behalten + %3 weggelassen + %4 zu prüfen + %5 gelöscht</translation>
    </message>
    <message>
        <source>Export of %1</source>
        <translation>Export vom %1</translation>
    </message>
    <message>
        <source>%1 rows, encrypted</source>
        <translation>%1 Zeilen, verschlüsselt</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>geschlossen %1</translation>
    </message>
</context>
<context>
    <name>winnow::ui::UserDialog</name>
    <message>
        <source>Choose a key file</source>
        <translation>Schlüsseldatei wählen</translation>
    </message>
    <message>
        <source>Key files (*.pem);;All files (*)</source>
        <translation>Schlüsseldateien (*.pem);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Also ask for a key file...</source>
        <translation>Auch eine Schlüsseldatei verlangen...</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Benutzer hinzufügen</translation>
    </message>
    <message>
        <source>They open this project with a password of their own. Tell it to them in person.</source>
        <translation>Sie öffnen dieses Projekt mit einem eigenen Passwort. Sagen Sie es ihnen persönlich.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>A key file is asked for too</source>
        <translation>Auch eine Schlüsseldatei wird verlangt</translation>
    </message>
    <message>
        <source>Viewer hides addresses in Winnow only; whoever has the file and a password can read all of it with other tools. To hand results out, make a results-only copy.</source>
        <translation>Betrachter verbirgt Adressen nur in Winnow; wer die Datei und ein Passwort hat, kann mit anderen Werkzeugen alles lesen. Zum Weitergeben machen Sie eine Kopie nur mit Ergebnissen.</translation>
    </message>
    <message>
        <source>Imports, checks, decides and exports.</source>
        <translation>Liest ein, prüft, entscheidet und exportiert.</translation>
    </message>
    <message>
        <source>Also users, keys, the date of erasure and the end of the project.</source>
        <translation>Auch Benutzer, Schlüssel, Löschdatum und Ende des Projekts.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::WelcomePage</name>
    <message>
        <source>Drop your mailing list here</source>
        <translation>Ziehen Sie Ihre Mailingliste hierher</translation>
    </message>
    <message>
        <source>A spreadsheet saved as CSV or text. Winnow finds the addresses, checks every one and tells you why.</source>
        <translation>Eine als CSV oder Text gespeicherte Tabelle. Winnow findet die Adressen, prüft jede und sagt, warum.</translation>
    </message>
    <message>
        <source>Choose a list...</source>
        <translation>Liste wählen...</translation>
    </message>
    <message>
        <source>Paste addresses</source>
        <translation>Adressen einfügen</translation>
    </message>
    <message>
        <source>Open a project...</source>
        <translation>Projekt öffnen...</translation>
    </message>
    <message>
        <source>Check one address</source>
        <translation>Eine Adresse prüfen</translation>
    </message>
    <message>
        <source>name@domain.com</source>
        <translation>name@domain.de</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Remember the projects I open</source>
        <translation>Geöffnete Projekte merken</translation>
    </message>
    <message>
        <source>Projects that you keep appear here.</source>
        <translation>Projekte, die Sie behalten, erscheinen hier.</translation>
    </message>
    <message>
        <source>Spelling and lists only; nobody is asked.</source>
        <translation>Nur Schreibweise und Listen; niemand wird gefragt.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>last cleaned %1</source>
        <translation>zuletzt bereinigt %1</translation>
    </message>
    <message>
        <source>was to be erased by %1</source>
        <translation>war bis %1 zu löschen</translation>
    </message>
    <message>
        <source>to be erased by %1</source>
        <translation>bis %1 zu löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n Sache braucht Sie</numerusform>
            <numerusform>%n Sachen brauchen Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>Your list stays on this computer; the network is asked only if you start a check. The file itself is never changed.</source>
        <translation>Ihre Liste bleibt auf diesem Computer; das Netz wird nur benutzt, wenn Sie eine Prüfung starten. Die Datei selbst wird nie verändert.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::WhyPane</name>
    <message>
        <source>Why this result</source>
        <translation>Warum dieses Ergebnis</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Accept the correction</source>
        <translation>Korrektur annehmen</translation>
    </message>
    <message>
        <source>Choose a row to see why it has its result.</source>
        <translation>Wählen Sie eine Zeile, um den Grund ihres Ergebnisses zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) selected.</source>
        <translation>
            <numerusform>%Ln Zeile gewählt.</numerusform>
            <numerusform>%Ln Zeilen gewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This row holds no address.</source>
        <translation>Diese Zeile enthält keine Adresse.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Schreibweise</translation>
    </message>
    <message>
        <source>It shows at</source>
        <translation>Zu sehen bei</translation>
    </message>
    <message>
        <source>Probably meant</source>
        <translation>Wohl gemeint</translation>
    </message>
    <message>
        <source>Corrected from</source>
        <translation>Korrigiert aus</translation>
    </message>
    <message>
        <source>Kind of address</source>
        <translation>Art der Adresse</translation>
    </message>
    <message>
        <source>Spelling only</source>
        <translation>Nur Schreibweise</translation>
    </message>
    <message>
        <source>Spelling and lists</source>
        <translation>Schreibweise und Listen</translation>
    </message>
    <message>
        <source>Domain asked</source>
        <translation>Domain gefragt</translation>
    </message>
    <message>
        <source>Mailbox asked</source>
        <translation>Postfach gefragt</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Compare</name>
    <message>
        <source>the other lists</source>
        <translation>die anderen Listen</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Nicht verglichen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Wie zuvor</translation>
    </message>
    <message>
        <source>Changed for the better</source>
        <translation>Besser geworden</translation>
    </message>
    <message>
        <source>Changed for the worse</source>
        <translation>Schlechter geworden</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weggefallen</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation>Nur in %1</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>In beiden</translation>
    </message>
    <message>
        <source>Since the version before</source>
        <translation>Seit der Fassung davor</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>An earlier time</source>
        <translation>Ein früherer Zeitpunkt</translation>
    </message>
    <message>
        <source>Since the export of %1</source>
        <translation>Seit dem Export vom %1</translation>
    </message>
    <message>
        <source>Since the check of %1</source>
        <translation>Seit der Prüfung vom %1</translation>
    </message>
    <message>
        <source>Since the newer reference lists of %1</source>
        <translation>Seit den neueren Referenzlisten vom %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>Nothing to compare with yet: export, check further or import another version</source>
        <translation>Noch nichts zum Vergleichen: exportieren, weiter prüfen oder eine andere Fassung importieren</translation>
    </message>
    <message>
        <source>Do not compare</source>
        <translation>Nicht vergleichen</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Errors</name>
    <message>
        <source>The file was not found.</source>
        <translation>Die Datei wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed. Choose it again.</source>
        <translation>Vielleicht wurde sie verschoben oder umbenannt. Wählen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing was imported. Check its permissions, or copy it to this computer first.</source>
        <translation>Nichts wurde importiert. Prüfen Sie die Rechte, oder kopieren Sie sie zuerst auf diesen Computer.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>Die Datei kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Your list is unchanged. Choose a folder that you may write to.</source>
        <translation>Ihre Liste ist unverändert. Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>The file changed while it was read.</source>
        <translation>Die Datei änderte sich beim Lesen.</translation>
    </message>
    <message>
        <source>Nothing was imported. Close the program that writes it and try again.</source>
        <translation>Nichts wurde importiert. Schließen Sie das Programm, das sie schreibt, und versuchen Sie es wieder.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Die Festplatte ist voll.</translation>
    </message>
    <message>
        <source>Your list is unchanged and no half file was left. Free some space and try again.</source>
        <translation>Ihre Liste ist unverändert und keine halbe Datei blieb zurück. Schaffen Sie Platz und versuchen Sie es wieder.</translation>
    </message>
    <message>
        <source>This file must stay as it is.</source>
        <translation>Diese Datei muss bleiben, wie sie ist.</translation>
    </message>
    <message>
        <source>Winnow never writes over a list that was imported. Choose another name.</source>
        <translation>Winnow überschreibt nie eine importierte Liste. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The written file does not read back as it was written.</source>
        <translation>Die geschriebene Datei liest sich anders zurück, als sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>It was removed. Check the disk and try again.</source>
        <translation>Sie wurde entfernt. Prüfen Sie die Festplatte und versuchen Sie es wieder.</translation>
    </message>
    <message>
        <source>There is nothing in this list.</source>
        <translation>In dieser Liste ist nichts.</translation>
    </message>
    <message>
        <source>Choose a file that holds addresses.</source>
        <translation>Wählen Sie eine Datei mit Adressen.</translation>
    </message>
    <message>
        <source>Winnow cannot read this kind of file.</source>
        <translation>Winnow kann diese Art Datei nicht lesen.</translation>
    </message>
    <message>
        <source>Nothing was imported. Save it as CSV and drop that file.</source>
        <translation>Nichts wurde importiert. Speichern Sie sie als CSV und ziehen Sie diese Datei her.</translation>
    </message>
    <message>
        <source>This encoding is not known.</source>
        <translation>Diese Kodierung ist unbekannt.</translation>
    </message>
    <message>
        <source>Choose another one, such as UTF-8.</source>
        <translation>Wählen Sie eine andere, etwa UTF-8.</translation>
    </message>
    <message>
        <source>No column holds e-mail addresses.</source>
        <translation>Keine Spalte enthält E-Mail-Adressen.</translation>
    </message>
    <message>
        <source>Nothing was imported. If one does, choose it in the preview.</source>
        <translation>Nichts wurde importiert. Gibt es doch eine, wählen Sie sie in der Vorschau.</translation>
    </message>
    <message>
        <source>Several columns hold addresses.</source>
        <translation>Mehrere Spalten enthalten Adressen.</translation>
    </message>
    <message>
        <source>Choose the one that decides about a row.</source>
        <translation>Wählen Sie die, die über eine Zeile entscheidet.</translation>
    </message>
    <message>
        <source>The list has more rows than Winnow takes in one file.</source>
        <translation>Die Liste hat mehr Zeilen, als Winnow in einer Datei annimmt.</translation>
    </message>
    <message>
        <source>Nothing was imported. Split the file.</source>
        <translation>Nichts wurde importiert. Teilen Sie die Datei.</translation>
    </message>
    <message>
        <source>This choice does not fit.</source>
        <translation>Diese Wahl passt nicht.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>This is not a Winnow project.</source>
        <translation>Das ist kein Winnow-Projekt.</translation>
    </message>
    <message>
        <source>Nothing was changed. If it is a list, drop it on the window.</source>
        <translation>Nichts wurde geändert. Ist es eine Liste, ziehen Sie sie auf das Fenster.</translation>
    </message>
    <message>
        <source>The project is damaged.</source>
        <translation>Das Projekt ist beschädigt.</translation>
    </message>
    <message>
        <source>Nothing was changed. Use a copy of it; your original list is untouched.</source>
        <translation>Nichts wurde geändert. Nehmen Sie eine Kopie; Ihre ursprüngliche Liste ist unberührt.</translation>
    </message>
    <message>
        <source>The project was changed by something other than Winnow.</source>
        <translation>Das Projekt wurde von etwas anderem als Winnow verändert.</translation>
    </message>
    <message>
        <source>Do not trust its contents. Use a copy; your original list is untouched.</source>
        <translation>Trauen Sie dem Inhalt nicht. Nehmen Sie eine Kopie; Ihre ursprüngliche Liste ist unberührt.</translation>
    </message>
    <message>
        <source>The project was made by a newer Winnow.</source>
        <translation>Das Projekt stammt von einem neueren Winnow.</translation>
    </message>
    <message>
        <source>Nothing was changed. Update Winnow and open it again.</source>
        <translation>Nichts wurde geändert. Aktualisieren Sie Winnow und öffnen Sie es wieder.</translation>
    </message>
    <message>
        <source>The project is open elsewhere.</source>
        <translation>Das Projekt ist anderswo geöffnet.</translation>
    </message>
    <message>
        <source>Close it there and try again.</source>
        <translation>Schließen Sie es dort und versuchen Sie es wieder.</translation>
    </message>
    <message>
        <source>The contents of the project are gone.</source>
        <translation>Der Inhalt des Projekts ist weg.</translation>
    </message>
    <message>
        <source>Use a copy; your original list is untouched.</source>
        <translation>Nehmen Sie eine Kopie; Ihre ursprüngliche Liste ist unberührt.</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>Das Passwort ist falsch.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again, or use the recovery key.</source>
        <translation>Nichts wurde geändert. Versuchen Sie es wieder, oder nehmen Sie den Wiederherstellungsschlüssel.</translation>
    </message>
    <message>
        <source>The project cannot be opened in this way.</source>
        <translation>Das Projekt lässt sich so nicht öffnen.</translation>
    </message>
    <message>
        <source>The encryption does not answer, so nothing was written.</source>
        <translation>Die Verschlüsselung antwortet nicht, daher wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Reinstall Winnow: it refuses to keep addresses in clear.</source>
        <translation>Installieren Sie Winnow neu: Es weigert sich, Adressen unverschlüsselt zu speichern.</translation>
    </message>
    <message>
        <source>The folder or the project is read-only.</source>
        <translation>Der Ordner oder das Projekt ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a folder that you may write to.</source>
        <translation>Nichts wurde geändert. Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>The project could not be read or written.</source>
        <translation>Das Projekt konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>What was finished is kept.</source>
        <translation>Was fertig war, bleibt.</translation>
    </message>
    <message>
        <source>A reference list is damaged.</source>
        <translation>Eine Referenzliste ist beschädigt.</translation>
    </message>
    <message>
        <source>Nothing was changed. Reinstall Winnow.</source>
        <translation>Nichts wurde geändert. Installieren Sie Winnow neu.</translation>
    </message>
    <message>
        <source>The reference list is older than the one in use.</source>
        <translation>Die Referenzliste ist älter als die verwendete.</translation>
    </message>
    <message>
        <source>The signature does not fit.</source>
        <translation>Die Signatur passt nicht.</translation>
    </message>
    <message>
        <source>Nothing was changed. Get the file again from its source.</source>
        <translation>Nichts wurde geändert. Holen Sie die Datei erneut von ihrer Quelle.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Es ist nicht genug Speicher da.</translation>
    </message>
    <message>
        <source>Your list is unchanged. Close other programs and try again.</source>
        <translation>Ihre Liste ist unverändert. Schließen Sie andere Programme und versuchen Sie es wieder.</translation>
    </message>
    <message>
        <source>Something in Winnow went wrong.</source>
        <translation>In Winnow ging etwas schief.</translation>
    </message>
    <message>
        <source>Your list is unchanged. The problem report under Help holds no address.</source>
        <translation>Ihre Liste ist unverändert. Der Problembericht unter Hilfe enthält keine Adresse.</translation>
    </message>
    <message>
        <source>The network cannot be used.</source>
        <translation>Das Netz ist nicht nutzbar.</translation>
    </message>
    <message>
        <source>What was finished is kept. Check the connection and start again.</source>
        <translation>Was fertig war, bleibt erhalten. Prüfen Sie die Verbindung und beginnen Sie neu.</translation>
    </message>
    <message>
        <source>This project is sealed against that.</source>
        <translation>Dieses Projekt ist dagegen versiegelt.</translation>
    </message>
    <message>
        <source>Nothing was sent. Its owner can lift the seal with the password and a note.</source>
        <translation>Nichts wurde gesendet. Der Eigentümer kann das Siegel mit Passwort und Notiz lösen.</translation>
    </message>
    <message>
        <source>The file is damaged or cut off.</source>
        <translation>Die Datei ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>Nothing was imported. Open it in the program that made it, save it again, and drop that file.</source>
        <translation>Es wurde nichts eingelesen. Öffnen Sie sie in dem Programm, das sie erzeugt hat, speichern Sie sie neu und ziehen Sie diese Datei hierher.</translation>
    </message>
    <message>
        <source>The file is protected by a password.</source>
        <translation>Die Datei ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <source>Nothing was imported. Enter its password in the preview.</source>
        <translation>Es wurde nichts eingelesen. Geben Sie das Passwort in der Vorschau ein.</translation>
    </message>
    <message>
        <source>This is not the password of the file.</source>
        <translation>Das ist nicht das Passwort der Datei.</translation>
    </message>
    <message>
        <source>Nothing was imported. Ask whoever sent it; capital letters count.</source>
        <translation>Es wurde nichts eingelesen. Fragen Sie den Absender; Groß- und Kleinschreibung zählt.</translation>
    </message>
    <message>
        <source>The file has no such sheet.</source>
        <translation>Die Datei hat kein solches Blatt.</translation>
    </message>
    <message>
        <source>Nothing was imported. Choose another one.</source>
        <translation>Es wurde nichts eingelesen. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The archive holds more files than any real list.</source>
        <translation>Das Archiv enthält mehr Dateien als jede echte Liste.</translation>
    </message>
    <message>
        <source>Nothing was imported. Unpack it and drop the list inside.</source>
        <translation>Es wurde nichts eingelesen. Entpacken Sie es und ziehen Sie die Liste darin hierher.</translation>
    </message>
    <message>
        <source>A part of the file unpacks to more than Winnow reads.</source>
        <translation>Ein Teil der Datei wird entpackt größer, als Winnow liest.</translation>
    </message>
    <message>
        <source>Nothing was imported. Save the sheet as CSV and drop that file.</source>
        <translation>Es wurde nichts eingelesen. Speichern Sie das Blatt als CSV und ziehen Sie diese Datei hierher.</translation>
    </message>
    <message>
        <source>A part of the file unpacks to far more than any list of its size: it is built like an attack.</source>
        <translation>Ein Teil der Datei entpackt sich zu weit mehr als jede Liste dieser Größe: Sie ist gebaut wie ein Angriff.</translation>
    </message>
    <message>
        <source>Nothing was imported. If you trust it, save the sheet as CSV and drop that file.</source>
        <translation>Es wurde nichts eingelesen. Wenn Sie ihr vertrauen, speichern Sie das Blatt als CSV und ziehen Sie diese Datei hierher.</translation>
    </message>
    <message>
        <source>The inside of the file is nested more deeply than any spreadsheet: it is built like an attack.</source>
        <translation>Das Innere der Datei ist tiefer verschachtelt als jede Tabelle: Sie ist gebaut wie ein Angriff.</translation>
    </message>
    <message>
        <source>Nothing was imported. If you trust it, save it again as XLSX or CSV.</source>
        <translation>Es wurde nichts eingelesen. Wenn Sie ihr vertrauen, speichern Sie sie neu als XLSX oder CSV.</translation>
    </message>
    <message>
        <source>The inside of the file has a tag without end: it is damaged or built like an attack.</source>
        <translation>Das Innere der Datei hat ein Tag ohne Ende: Sie ist beschädigt oder gebaut wie ein Angriff.</translation>
    </message>
    <message>
        <source>The inside of the file declares a document type, which no spreadsheet does: it is built like an attack.</source>
        <translation>Das Innere der Datei erklärt einen Dokumenttyp, was keine Tabelle tut: Sie ist gebaut wie ein Angriff.</translation>
    </message>
    <message>
        <source>The part of Winnow that reads old formats is missing.</source>
        <translation>Der Teil von Winnow, der alte Formate liest, fehlt.</translation>
    </message>
    <message>
        <source>Nothing was imported. Reinstall Winnow, or save the list as XLSX or CSV.</source>
        <translation>Es wurde nichts eingelesen. Installieren Sie Winnow neu oder speichern Sie die Liste als XLSX oder CSV.</translation>
    </message>
    <message>
        <source>The confined reader for old formats could not get through the file: it is damaged or of an odd make.</source>
        <translation>Der abgeschirmte Leser für alte Formate kam nicht durch die Datei: Sie ist beschädigt oder ungewöhnlich gemacht.</translation>
    </message>
    <message>
        <source>Nothing was imported. Open it in Excel or LibreOffice, save it as XLSX, and drop that file.</source>
        <translation>Es wurde nichts eingelesen. Öffnen Sie sie in Excel oder LibreOffice, speichern Sie sie als XLSX und ziehen Sie diese Datei hierher.</translation>
    </message>
    <message>
        <source>The password is wrong, or a key file is needed with it.</source>
        <translation>Das Passwort ist falsch, oder es braucht dazu eine Schlüsseldatei.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose the key file below the password.</source>
        <translation>Nichts wurde verändert. Wählen Sie die Schlüsseldatei unter dem Passwort.</translation>
    </message>
    <message>
        <source>This is not a key file of Winnow, or it is damaged.</source>
        <translation>Das ist keine Schlüsseldatei von Winnow, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>Nothing was changed. Use a copy of it.</source>
        <translation>Nichts wurde verändert. Nehmen Sie eine Kopie davon.</translation>
    </message>
    <message>
        <source>The key file has a password of its own.</source>
        <translation>Die Schlüsseldatei hat ein eigenes Passwort.</translation>
    </message>
    <message>
        <source>Nothing was changed. Use it on the command line, or one without a password.</source>
        <translation>Nichts wurde verändert. Nutzen Sie sie auf der Befehlszeile, oder eine ohne Passwort.</translation>
    </message>
    <message>
        <source>Your role in this project does not cover this.</source>
        <translation>Ihre Rolle in diesem Projekt umfasst das nicht.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask its owner.</source>
        <translation>Nichts wurde verändert. Fragen Sie den Eigentümer.</translation>
    </message>
    <message>
        <source>There is no backup that can be used.</source>
        <translation>Es gibt keine brauchbare Sicherung.</translation>
    </message>
    <message>
        <source>Nothing was changed. Make one on the Trust page.</source>
        <translation>Nichts wurde verändert. Machen Sie eine auf der Seite Vertrauen.</translation>
    </message>
    <message>
        <source>This is no report of Winnow in its canonical form.</source>
        <translation>Das ist kein Bericht von Winnow in seiner festen Form.</translation>
    </message>
    <message>
        <source>Do not rely on it. Ask for the report again.</source>
        <translation>Verlassen Sie sich nicht darauf. Verlangen Sie den Bericht noch einmal.</translation>
    </message>
    <message>
        <source>A one-time code is needed.</source>
        <translation>Ein Einmalcode wird gebraucht.</translation>
    </message>
    <message>
        <source>Nothing was changed. Type the six digits that your authenticator app shows now; without the app, use the recovery key.</source>
        <translation>Nichts wurde geändert. Tippen Sie die sechs Ziffern ein, die Ihre Authenticator-App jetzt zeigt; ohne die App nehmen Sie den Wiederherstellungsschlüssel.</translation>
    </message>
    <message>
        <source>The project is not open any more.</source>
        <translation>Das Projekt ist nicht mehr geöffnet.</translation>
    </message>
    <message>
        <source>Nothing was changed. Open it again if it still exists.</source>
        <translation>Es wurde nichts geändert. Öffnen Sie es wieder, falls es noch existiert.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Facets</name>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden durch</translation>
    </message>
    <message>
        <source>Kind of address</source>
        <translation>Art der Adresse</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>No objection</source>
        <translation>Kein Einwand</translation>
    </message>
    <message>
        <source>not %1: %2</source>
        <translation>nicht %1: %2</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Help</name>
    <message>
        <source>What the results mean</source>
        <translation>Was die Ergebnisse bedeuten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Overview, Addresses, Clean-up, History</source>
        <translation>Übersicht, Adressen, Aufräumen, Verlauf</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Liste importieren</translation>
    </message>
    <message>
        <source>Paste addresses</source>
        <translation>Adressen einfügen</translation>
    </message>
    <message>
        <source>Export clean list</source>
        <translation>Bereinigte Liste exportieren</translation>
    </message>
    <message>
        <source>Search addresses</source>
        <translation>Adressen suchen</translation>
    </message>
    <message>
        <source>Keep the selected rows</source>
        <translation>Gewählte Zeilen behalten</translation>
    </message>
    <message>
        <source>Leave the selected rows out</source>
        <translation>Gewählte Zeilen weglassen</translation>
    </message>
    <message>
        <source>Select all shown</source>
        <translation>Alle gezeigten wählen</translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation>Letzte Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>Zum nächsten Bereich</translation>
    </message>
    <message>
        <source>Show or hide filters and reasons</source>
        <translation>Filter und Gründe zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Go on, pause</source>
        <translation>Weiter, anhalten</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Move to another computer</source>
        <translation>Auf einen anderen Computer umziehen</translation>
    </message>
    <message>
        <source>Close the project and copy its one file. It opens there with the same password. The lists it was made from are not needed.</source>
        <translation>Schließen Sie das Projekt und kopieren Sie seine eine Datei. Dort öffnet sie sich mit demselben Passwort. Die ursprünglichen Listen werden nicht gebraucht.</translation>
    </message>
    <message>
        <source>What leaves this computer</source>
        <translation>Was diesen Computer verlässt</translation>
    </message>
    <message>
        <source>Cleans mailing lists on your own computer.</source>
        <translation>Bereinigt Mailinglisten auf Ihrem eigenen Computer.</translation>
    </message>
    <message>
        <source>Licence: Apache-2.0</source>
        <translation>Lizenz: Apache-2.0</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Gemacht mit</translation>
    </message>
    <message>
        <source>Nothing, until you start a check in the network. Importing, deciding and exporting use only the spelling and the lists that came with Winnow.</source>
        <translation>Nichts, solange Sie keine Prüfung im Netz starten. Importieren, Entscheiden und Exportieren nutzen nur die Schreibweise und die Listen, die mit Winnow kommen.</translation>
    </message>
    <message>
        <source>A check of domains tells your name server which domains are asked, and nothing about the people.</source>
        <translation>Bei einer Prüfung der Domains erfährt Ihr Nameserver, welche Domains abgefragt werden, und nichts über die Menschen.</translation>
    </message>
    <message>
        <source>A check of mailboxes also names each address to its own mail server. No message is ever sent.</source>
        <translation>Bei einer Prüfung der Postfächer wird außerdem jede Adresse ihrem eigenen Mailserver genannt. Es wird nie eine Nachricht gesendet.</translation>
    </message>
    <message>
        <source>While the project stays open, addresses whose mail server asked for a second try are asked again.</source>
        <translation>Solange das Projekt geöffnet bleibt, werden Adressen, deren Mailserver einen zweiten Versuch wollte, noch einmal abgefragt.</translation>
    </message>
    <message>
        <source>&quot;Check in the network&quot; first tests your name servers and port 25; nothing about your list is sent.</source>
        <translation>„Im Netz prüfen“ testet zuerst Ihre Nameserver und Port 25; über Ihre Liste wird nichts gesendet.</translation>
    </message>
    <message>
        <source>A sealed project asks no further than its seal allows.</source>
        <translation>Ein versiegeltes Projekt fragt nicht weiter, als sein Siegel erlaubt.</translation>
    </message>
    <message>
        <source>The status bar shows what is being asked at the moment.</source>
        <translation>Die Statusleiste zeigt, was gerade abgefragt wird.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Network</name>
    <message>
        <source>No name server answers: only the offline checks can be made.</source>
        <translation>Kein Nameserver antwortet: nur die Prüfungen ohne Netz sind möglich.</translation>
    </message>
    <message>
        <source>Your name server answers for names that do not exist; some dead domains cannot be told from living ones.</source>
        <translation>Ihr Nameserver antwortet auch für Namen, die es nicht gibt; manche tote Domain ist nicht von einer lebenden zu unterscheiden.</translation>
    </message>
    <message>
        <source>Your name server answers.</source>
        <translation>Ihr Nameserver antwortet.</translation>
    </message>
    <message>
        <source>Port 25 is open. Asking many mailboxes from this connection can get its address blocked, including for your own mail.</source>
        <translation>Port 25 ist offen. Viele Postfächer von diesem Anschluss aus zu fragen kann dessen Adresse sperren lassen, auch für Ihre eigene Mail.</translation>
    </message>
    <message>
        <source>Port 25 is shut, as on most home and office lines: mailboxes cannot be asked from here. Check domains; after your next mailing, drop the bounce file here.</source>
        <translation>Port 25 ist zu, wie an den meisten Heim- und Büroanschlüssen: Postfächer können von hier nicht gefragt werden. Prüfen Sie die Domains; ziehen Sie nach der nächsten Aussendung die Datei der Rückläufer hierher.</translation>
    </message>
    <message>
        <source>The name servers stopped answering. What was not asked is not decided; check again when the connection is back.</source>
        <translation>Die Nameserver antworten nicht mehr. Was nicht gefragt wurde, ist nicht entschieden; prüfen Sie erneut, wenn die Verbindung wieder da ist.</translation>
    </message>
    <message>
        <source>Mailboxes were not asked: no mail server can be reached from here (many providers block port 25). The rows have no fault found; some will still bounce.</source>
        <translation>Postfächer wurden nicht gefragt: von hier ist kein Mailserver erreichbar (viele Anbieter sperren Port 25). An den Zeilen wurde kein Fehler gefunden; manche kommen trotzdem zurück.</translation>
    </message>
    <message>
        <source>The run was paused: one mail server after the other refuses this connection, not the mailboxes. Nobody was judged by it.</source>
        <translation>Der Lauf wurde angehalten: ein Mailserver nach dem anderen lehnt diesen Anschluss ab, nicht die Postfächer. Niemand wurde danach beurteilt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) were not asked, because their mail servers refuse this connection.</source>
        <translation>
            <numerusform>%Ln Adresse wurde nicht gefragt, weil ihr Mailserver diesen Anschluss ablehnt.</numerusform>
            <numerusform>%Ln Adressen wurden nicht gefragt, weil ihre Mailserver diesen Anschluss ablehnen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait for a second try</source>
        <translation>
            <numerusform>%Ln wartet auf einen zweiten Versuch</numerusform>
            <numerusform>%Ln warten auf einen zweiten Versuch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refuse this connection</source>
        <translation>
            <numerusform>%Ln lehnt diesen Anschluss ab</numerusform>
            <numerusform>%Ln lehnen diesen Anschluss ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gave no answer</source>
        <translation>
            <numerusform>%Ln gab keine Antwort</numerusform>
            <numerusform>%Ln gaben keine Antwort</numerusform>
        </translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>none named; the domain itself: %1</source>
        <translation>keiner genannt; die Domain selbst: %1</translation>
    </message>
    <message>
        <source>Mail servers</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Domain asked</source>
        <translation>Domain gefragt</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>Gefragt bei</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Its reply</source>
        <translation>Seine Antwort</translation>
    </message>
    <message>
        <source>Mailbox asked</source>
        <translation>Postfach gefragt</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln time(s)</source>
        <translation>
            <numerusform>%1, %Ln-mal</numerusform>
            <numerusform>%1, %Ln-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Checked in the network: %1 questions to name servers, %2 connections to mail servers, %3 addresses named, no message sent</source>
        <translation>Im Netz geprüft: %1 Fragen an Nameserver, %2 Verbindungen zu Mailservern, %3 Adressen genannt, keine Nachricht gesendet</translation>
    </message>
    <message>
        <source>About %1 % will get no answer from here; asking politely takes %2.</source>
        <translation>Etwa %1 % bekommen von hier keine Antwort; höflich fragen dauert %2.</translation>
    </message>
    <message>
        <source>This looks like your connection, not like your list: the name servers say that well-known domains do not exist.</source>
        <translation>Das liegt offenbar an Ihrer Verbindung, nicht an Ihrer Liste: Die Nameserver behaupten, dass bekannte Domains nicht existieren.</translation>
    </message>
    <message>
        <source>This looks like your connection, not like your list: the name servers give private addresses for well-known domains.</source>
        <translation>Das liegt offenbar an Ihrer Verbindung, nicht an Ihrer Liste: Die Nameserver nennen private Adressen für bekannte Domains.</translation>
    </message>
    <message>
        <source>This looks like your connection, not like your list: the name servers give the same answer for every name.</source>
        <translation>Das liegt offenbar an Ihrer Verbindung, nicht an Ihrer Liste: Die Nameserver geben für jeden Namen dieselbe Antwort.</translation>
    </message>
    <message>
        <source>This looks like your connection, not like your list: the name servers fail even for well-known domains.</source>
        <translation>Das liegt offenbar an Ihrer Verbindung, nicht an Ihrer Liste: Die Nameserver melden selbst bei bekannten Domains einen Fehler.</translation>
    </message>
    <message>
        <source>This looks like your connection, not like your list: no name server answers.</source>
        <translation>Das liegt offenbar an Ihrer Verbindung, nicht an Ihrer Liste: Kein Nameserver antwortet.</translation>
    </message>
    <message>
        <source>If this network has a log-in page, log in there first; or use another network or another name server. Then check again.</source>
        <translation>Hat dieses Netz eine Anmeldeseite, melden Sie sich dort zuerst an; oder verwenden Sie ein anderes Netz oder einen anderen Nameserver. Prüfen Sie dann erneut.</translation>
    </message>
    <message>
        <source>The name server %1 was left out: its answers cannot be trusted. The others were asked.</source>
        <translation>Der Nameserver %1 wurde ausgelassen: Seinen Antworten ist nicht zu trauen. Die anderen wurden abgefragt.</translation>
    </message>
    <message>
        <source>Nothing was decided, and your list is as it was.</source>
        <translation>Es wurde nichts entschieden, und Ihre Liste ist unverändert.</translation>
    </message>
    <message>
        <source>What was learnt before that is kept; what was said since then is not believed and is asked for again.</source>
        <translation>Was davor bekannt wurde, bleibt erhalten; was seither geantwortet wurde, zählt nicht und wird erneut abgefragt.</translation>
    </message>
    <message>
        <source>Check in the network stopped, because the name servers of this connection could not be trusted; what they said then was not used (%1 questions to name servers)</source>
        <translation>Prüfung im Netz beendet, weil den Nameservern dieser Verbindung nicht zu trauen war; ihre Antworten wurden nicht verwendet (%1 Fragen an Nameserver)</translation>
    </message>
    <message>
        <source>Mail servers are reached through the proxy. Asking many mailboxes can get its address blocked.</source>
        <translation>Mailserver sind über den Proxy erreichbar. Viele Postfächer abzufragen kann dessen Adresse sperren lassen.</translation>
    </message>
    <message>
        <source>No mail server is reached through the proxy: mailboxes cannot be asked in this way.</source>
        <translation>Über den Proxy ist kein Mailserver erreichbar: Postfächer können so nicht abgefragt werden.</translation>
    </message>
    <message>
        <source>Port 25 was not tested: this project is sealed against asking mail servers.</source>
        <translation>Port 25 wurde nicht getestet: Dieses Projekt ist gegen Fragen an Mailserver versiegelt.</translation>
    </message>
    <message>
        <source>Port 25 could not be tested: your name server does not find the mail servers of three large providers. Its answers about other domains may be wrong too.</source>
        <translation>Port 25 konnte nicht getestet werden: Ihr Nameserver findet die Mailserver von drei großen Anbietern nicht. Seine Antworten über andere Domains können auch falsch sein.</translation>
    </message>
    <message>
        <source>Testing the connection</source>
        <translation>Der Anschluss wird getestet</translation>
    </message>
    <message>
        <source>Name servers and port 25 are being tested. Nothing about your list is sent.</source>
        <translation>Nameserver und Port 25 werden getestet. Über Ihre Liste wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Asking name servers</source>
        <translation>Nameserver werden abgefragt</translation>
    </message>
    <message>
        <source>Your name server learns which domains are asked, and nothing about the people.</source>
        <translation>Ihr Nameserver erfährt, welche Domains gefragt werden, und nichts über die Menschen.</translation>
    </message>
    <message>
        <source>Asking mail servers</source>
        <translation>Mailserver werden abgefragt</translation>
    </message>
    <message>
        <source>Each address is named to its own mail server. No message is ever sent.</source>
        <translation>Jede Adresse wird ihrem eigenen Mailserver genannt. Es wird nie eine Nachricht gesendet.</translation>
    </message>
    <message>
        <source>A network check is running</source>
        <translation>Eine Prüfung im Netz läuft</translation>
    </message>
    <message>
        <source>Answers are being evaluated, or the next questions prepared.</source>
        <translation>Antworten werden ausgewertet oder die nächsten Fragen vorbereitet.</translation>
    </message>
    <message>
        <source>Sealed: no network</source>
        <translation>Versiegelt: kein Netz</translation>
    </message>
    <message>
        <source>This project asks neither name servers nor mail servers until its seal is lifted.</source>
        <translation>Dieses Projekt fragt weder Nameserver noch Mailserver, bis sein Siegel aufgehoben wird.</translation>
    </message>
    <message>
        <source>On this computer only. Sealed: domains at most</source>
        <translation>Nur auf diesem Computer. Versiegelt: höchstens Domains</translation>
    </message>
    <message>
        <source>Nothing is being asked over the network. A check may ask name servers at most.</source>
        <translation>Es wird nichts im Netz abgefragt. Eine Prüfung darf höchstens Nameserver abfragen.</translation>
    </message>
    <message>
        <source>On this computer only</source>
        <translation>Nur auf diesem Computer</translation>
    </message>
    <message>
        <source>Nothing is being asked over the network. That happens only when you start a check.</source>
        <translation>Es wird nichts im Netz abgefragt. Das geschieht nur, wenn Sie eine Prüfung starten.</translation>
    </message>
    <message>
        <source>Spelling, lists, domains and mailboxes were checked.</source>
        <translation>Schreibweise, Listen, Domains und Postfächer wurden geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>Results are ready now; %Ln address(es) follow while this project is open.</source>
        <translation>
            <numerusform>Die Ergebnisse sind da; %Ln Adresse folgt, solange dieses Projekt geöffnet ist.</numerusform>
            <numerusform>Die Ergebnisse sind da; %Ln Adressen folgen, solange dieses Projekt geöffnet ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>How many will answer from here is not known; asking politely takes %1.</source>
        <translation>Wie viele von hier antworten werden, ist nicht bekannt; höflich fragen dauert %1.</translation>
    </message>
    <message>
        <source>Mailboxes were not asked: some of the kept addresses will still bounce.</source>
        <translation>Postfächer wurden nicht abgefragt: Einige behaltene Adressen werden noch als unzustellbar zurückkommen.</translation>
    </message>
    <message>
        <source>The mailboxes of %1 of %2 kept addresses were asked; some of the others will still bounce.</source>
        <translation>Von %2 behaltenen Adressen wurden bei %1 die Postfächer abgefragt; einige der anderen werden noch als unzustellbar zurückkommen.</translation>
    </message>
    <message>
        <source>Spelling and lists were checked.</source>
        <translation>Schreibweise und Listen wurden geprüft.</translation>
    </message>
    <message>
        <source>Spelling, lists and domains were checked.</source>
        <translation>Schreibweise, Listen und Domains wurden geprüft.</translation>
    </message>
    <message>
        <source>Spelling and lists were checked, and the domains of %1 of %2 kept addresses.</source>
        <translation>Schreibweise und Listen wurden geprüft, dazu die Domains von %1 der %2 behaltenen Adressen.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Profiles</name>
    <message>
        <source>Writes up to three files in the form that %1 takes: the clean list, those who must be removed there, and corrected addresses. The steps follow.</source>
        <translation>Schreibt bis zu drei Dateien in der Form, die %1 annimmt: die saubere Liste, wer dort entfernt werden muss, und berichtigte Adressen. Die Schritte folgen.</translation>
    </message>
    <message>
        <source>A workbook in which every cell is text: zeros in front and long numbers stay as they are.</source>
        <translation>Eine Arbeitsmappe, in der jede Zelle Text ist: führende Nullen und lange Zahlen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>A CSV file that Excel opens in columns on a computer with your language settings.</source>
        <translation>Eine CSV-Datei, die Excel auf einem Rechner mit Ihren Spracheinstellungen in Spalten öffnet.</translation>
    </message>
    <message>
        <source>A CSV file with commas, in UTF-8.</source>
        <translation>Eine CSV-Datei mit Kommas, in UTF-8.</translation>
    </message>
    <message>
        <source>%1: the encrypted archive</source>
        <translation>%1: das verschlüsselte Archiv</translation>
    </message>
    <message>
        <source>%1 cells clipped to what the tool takes</source>
        <translation>%1 Zellen auf das gekürzt, was das Werkzeug annimmt</translation>
    </message>
    <message>
        <source>%1 cells put on one line</source>
        <translation>%1 Zellen auf eine Zeile gebracht</translation>
    </message>
    <message>
        <source>%1 cells freed from emoji</source>
        <translation>%1 Zellen von Emoji befreit</translation>
    </message>
    <message>
        <source>%1 dates written as YYYY-MM-DD</source>
        <translation>%1 Daten als JJJJ-MM-TT geschrieben</translation>
    </message>
    <message>
        <source>%1 phone numbers written with their country only</source>
        <translation>%1 Telefonnummern als +Landesvorwahl ohne Leerzeichen geschrieben</translation>
    </message>
    <message>
        <source>%1 cells made safe against formulas</source>
        <translation>%1 Zellen gegen Formeln gesichert</translation>
    </message>
    <message>
        <source>%1 addresses held back because they look like formulas</source>
        <translation>%1 Adressen zurückgehalten, weil sie wie Formeln aussehen</translation>
    </message>
    <message>
        <source>%1 addresses corrected</source>
        <translation>%1 Adressen berichtigt</translation>
    </message>
    <message>
        <source>Choose %1 and upload %2.</source>
        <translation>Wählen Sie %1 und laden Sie %2 hoch.</translation>
    </message>
    <message>
        <source>Delete the files when they have done their work.</source>
        <translation>Löschen Sie die Dateien, wenn sie ihren Dienst getan haben.</translation>
    </message>
    <message>
        <source>As of %1; menus move: see %2.</source>
        <translation>Stand %1; Menüs ändern sich: siehe %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s)</source>
        <translation>
            <numerusform>%1: %Ln Zeile</numerusform>
            <numerusform>%1: %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %1 and upload %2 (%Ln address(es)): a clean list by itself removes nobody.</source>
        <translation>
            <numerusform>Wählen Sie %1 und laden Sie %2 hoch (%Ln Adresse): Eine saubere Liste entfernt von sich aus niemanden.</numerusform>
            <numerusform>Wählen Sie %1 und laden Sie %2 hoch (%Ln Adressen): Eine saubere Liste entfernt von sich aus niemanden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %1 and upload %2 (%Ln address(es)) with the status &quot;%3&quot;: a clean list by itself removes nobody.</source>
        <translation>
            <numerusform>Wählen Sie %1 und laden Sie %2 (%Ln Adresse) mit dem Status „%3“ hoch: Eine saubere Liste entfernt von sich aus niemanden.</numerusform>
            <numerusform>Wählen Sie %1 und laden Sie %2 (%Ln Adressen) mit dem Status „%3“ hoch: Eine saubere Liste entfernt von sich aus niemanden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 names %Ln corrected address(es): change them there, or remove the old ones.</source>
        <translation>
            <numerusform>%1 nennt %Ln berichtigte Adresse: Ändern Sie sie dort oder entfernen Sie die alte.</numerusform>
            <numerusform>%1 nennt %Ln berichtigte Adressen: Ändern Sie sie dort oder entfernen Sie die alten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::Report</name>
    <message>
        <source>Overview of a cleaned list</source>
        <translation>Übersicht einer bereinigten Liste</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Weggelassen: %1</translation>
    </message>
    <message>
        <source>What happens to the rows</source>
        <translation>Was mit den Zeilen geschieht</translation>
    </message>
    <message>
        <source>Results of the addresses</source>
        <translation>Ergebnisse der Adressen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Result digest:</source>
        <translation>Prüfsumme des Ergebnisses:</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Results</name>
    <message>
        <source>Leave it out: mail to it would bounce.</source>
        <translation>Weglassen: Mails kämen zurück.</translation>
    </message>
    <message>
        <source>Check it again later. Until then it is not known to be wrong.</source>
        <translation>Später erneut prüfen. Bis dahin ist nicht bekannt, dass sie falsch ist.</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>This address was not checked yet.</source>
        <translation>Diese Adresse wurde noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Start the check.</source>
        <translation>Starten Sie die Prüfung.</translation>
    </message>
    <message>
        <source>Not a valid address</source>
        <translation>Keine gültige Adresse</translation>
    </message>
    <message>
        <source>This is not written as an e-mail address can be.</source>
        <translation>So kann eine E-Mail-Adresse nicht geschrieben sein.</translation>
    </message>
    <message>
        <source>Correct it if you can see what was meant; else leave it out.</source>
        <translation>Korrigieren Sie sie, wenn klar ist, was gemeint war; sonst weglassen.</translation>
    </message>
    <message>
        <source>Reserved domain</source>
        <translation>Reservierte Domain</translation>
    </message>
    <message>
        <source>This domain is reserved for examples and tests; nobody receives mail there.</source>
        <translation>Diese Domain ist für Beispiele und Tests reserviert; niemand empfängt dort Mails.</translation>
    </message>
    <message>
        <source>Domain does not exist</source>
        <translation>Domain existiert nicht</translation>
    </message>
    <message>
        <source>The domain of this address does not exist.</source>
        <translation>Die Domain dieser Adresse existiert nicht.</translation>
    </message>
    <message>
        <source>Domain takes no mail</source>
        <translation>Domain nimmt keine Mail an</translation>
    </message>
    <message>
        <source>The domain exists, but no mail server is named for it.</source>
        <translation>Die Domain existiert, aber kein Mailserver ist für sie genannt.</translation>
    </message>
    <message>
        <source>Domain refuses all mail</source>
        <translation>Domain lehnt alle Mail ab</translation>
    </message>
    <message>
        <source>The owner of the domain says that it never takes mail.</source>
        <translation>Der Inhaber der Domain sagt, dass sie nie Mails annimmt.</translation>
    </message>
    <message>
        <source>Impossible at this provider</source>
        <translation>Bei diesem Anbieter unmöglich</translation>
    </message>
    <message>
        <source>This provider does not give out addresses of this form, so the mailbox cannot exist.</source>
        <translation>Dieser Anbieter vergibt keine Adressen dieser Form, das Postfach kann also nicht existieren.</translation>
    </message>
    <message>
        <source>Mailbox does not exist</source>
        <translation>Postfach existiert nicht</translation>
    </message>
    <message>
        <source>The mail server says that there is no such mailbox.</source>
        <translation>Der Mailserver sagt, dass es dieses Postfach nicht gibt.</translation>
    </message>
    <message>
        <source>Mailbox is closed</source>
        <translation>Postfach ist geschlossen</translation>
    </message>
    <message>
        <source>The mail server says that this mailbox was closed.</source>
        <translation>Der Mailserver sagt, dass dieses Postfach geschlossen wurde.</translation>
    </message>
    <message>
        <source>Takes mail for any name</source>
        <translation>Nimmt jeden Namen an</translation>
    </message>
    <message>
        <source>The domain accepts every name, so nobody can tell whether this mailbox exists.</source>
        <translation>Die Domain nimmt jeden Namen an, daher weiß niemand, ob dieses Postfach existiert.</translation>
    </message>
    <message>
        <source>Keep it if you know the person; watch whether mail bounces.</source>
        <translation>Behalten, wenn Sie die Person kennen; achten Sie auf Rückläufer.</translation>
    </message>
    <message>
        <source>Mailbox is full</source>
        <translation>Postfach ist voll</translation>
    </message>
    <message>
        <source>The mailbox exists but is full.</source>
        <translation>Das Postfach existiert, ist aber voll.</translation>
    </message>
    <message>
        <source>Often nobody reads it any more. Try again in a few weeks.</source>
        <translation>Oft liest es niemand mehr. Versuchen Sie es in einigen Wochen wieder.</translation>
    </message>
    <message>
        <source>Throw-away address</source>
        <translation>Wegwerfadresse</translation>
    </message>
    <message>
        <source>The domain gives out addresses that work for minutes only.</source>
        <translation>Die Domain vergibt Adressen, die nur Minuten lang gelten.</translation>
    </message>
    <message>
        <source>Leave it out: nobody will read your mail there.</source>
        <translation>Weglassen: Dort liest niemand Ihre Mail.</translation>
    </message>
    <message>
        <source>Probably misspelt</source>
        <translation>Wohl falsch geschrieben</translation>
    </message>
    <message>
        <source>The domain looks like a misspelling of a well-known one.</source>
        <translation>Die Domain sieht wie eine falsch geschriebene bekannte aus.</translation>
    </message>
    <message>
        <source>Accept the correction if it is what the person meant.</source>
        <translation>Nehmen Sie die Korrektur an, wenn die Person das meinte.</translation>
    </message>
    <message>
        <source>Look-alike letters</source>
        <translation>Täuschende Buchstaben</translation>
    </message>
    <message>
        <source>The address mixes letters of several alphabets that look the same.</source>
        <translation>Die Adresse mischt gleich aussehende Buchstaben mehrerer Alphabete.</translation>
    </message>
    <message>
        <source>Ask the person for the address; such addresses are used to deceive.</source>
        <translation>Fragen Sie die Person nach der Adresse; solche Adressen dienen der Täuschung.</translation>
    </message>
    <message>
        <source>Mail server cannot be reached</source>
        <translation>Mailserver nicht erreichbar</translation>
    </message>
    <message>
        <source>The mail server of the domain has an address that nobody outside can reach.</source>
        <translation>Der Mailserver der Domain hat eine Adresse, die von außen niemand erreicht.</translation>
    </message>
    <message>
        <source>Domain without an ending</source>
        <translation>Domain ohne Endung</translation>
    </message>
    <message>
        <source>The domain has no ending such as .com, so mail does not reach it over the internet.</source>
        <translation>Die Domain hat keine Endung wie .com, Mails erreichen sie daher nicht.</translation>
    </message>
    <message>
        <source>Complete the domain if you know it; else leave it out.</source>
        <translation>Ergänzen Sie die Domain, wenn Sie sie kennen; sonst weglassen.</translation>
    </message>
    <message>
        <source>Unknown ending</source>
        <translation>Unbekannte Endung</translation>
    </message>
    <message>
        <source>The ending of the domain is not among those that exist.</source>
        <translation>Die Endung der Domain gibt es nicht.</translation>
    </message>
    <message>
        <source>Look for a slip of the pen, such as .con for .com.</source>
        <translation>Suchen Sie einen Tippfehler, etwa .con für .com.</translation>
    </message>
    <message>
        <source>No answer about the domain</source>
        <translation>Keine Antwort zur Domain</translation>
    </message>
    <message>
        <source>The question whether the domain takes mail was not answered in time.</source>
        <translation>Die Frage, ob die Domain Mails annimmt, wurde nicht rechtzeitig beantwortet.</translation>
    </message>
    <message>
        <source>Domain could not be asked</source>
        <translation>Domain konnte nicht gefragt werden</translation>
    </message>
    <message>
        <source>The name servers of the domain gave no usable answer.</source>
        <translation>Die Nameserver der Domain gaben keine brauchbare Antwort.</translation>
    </message>
    <message>
        <source>Mail server did not answer</source>
        <translation>Mailserver antwortete nicht</translation>
    </message>
    <message>
        <source>No connection to the mail server could be made.</source>
        <translation>Es kam keine Verbindung zum Mailserver zustande.</translation>
    </message>
    <message>
        <source>Connection was cut</source>
        <translation>Verbindung wurde getrennt</translation>
    </message>
    <message>
        <source>The mail server ended the conversation before it answered.</source>
        <translation>Der Mailserver beendete das Gespräch, bevor er antwortete.</translation>
    </message>
    <message>
        <source>Asked to come back later</source>
        <translation>Später wiederkommen</translation>
    </message>
    <message>
        <source>The mail server answers strangers only at the second try.</source>
        <translation>Der Mailserver antwortet Fremden erst beim zweiten Versuch.</translation>
    </message>
    <message>
        <source>Asked to slow down</source>
        <translation>Um Tempo gebeten</translation>
    </message>
    <message>
        <source>The mail server answers only so many questions at a time.</source>
        <translation>Der Mailserver beantwortet nur wenige Fragen auf einmal.</translation>
    </message>
    <message>
        <source>Our request was refused</source>
        <translation>Unsere Anfrage wurde abgelehnt</translation>
    </message>
    <message>
        <source>Our request was refused; this says nothing about the address.</source>
        <translation>Unsere Anfrage wurde abgelehnt; das sagt nichts über die Adresse.</translation>
    </message>
    <message>
        <source>Sender was refused</source>
        <translation>Absender wurde abgelehnt</translation>
    </message>
    <message>
        <source>The mail server refused the sender that asked; this says nothing about the address.</source>
        <translation>Der Mailserver lehnte den fragenden Absender ab; das sagt nichts über die Adresse.</translation>
    </message>
    <message>
        <source>Encryption could not be agreed on</source>
        <translation>Keine Einigung über Verschlüsselung</translation>
    </message>
    <message>
        <source>The mail server wants an encryption that could not be agreed on.</source>
        <translation>Der Mailserver will eine Verschlüsselung, über die keine Einigung zustande kam.</translation>
    </message>
    <message>
        <source>Mail server had an error</source>
        <translation>Mailserver hatte einen Fehler</translation>
    </message>
    <message>
        <source>The mail server answered with an error of its own.</source>
        <translation>Der Mailserver antwortete mit einem eigenen Fehler.</translation>
    </message>
    <message>
        <source>Only the spelling was checked</source>
        <translation>Nur die Schreibweise wurde geprüft</translation>
    </message>
    <message>
        <source>The address is well written and its domain is on no list of bad ones; nobody was asked.</source>
        <translation>Die Adresse ist richtig geschrieben und ihre Domain steht auf keiner schlechten Liste; niemand wurde gefragt.</translation>
    </message>
    <message>
        <source>Keep it. Some of these will still bounce.</source>
        <translation>Behalten. Einige davon werden noch zurückkommen.</translation>
    </message>
    <message>
        <source>Domain takes mail, mailbox not asked</source>
        <translation>Domain nimmt Mail an, Postfach nicht gefragt</translation>
    </message>
    <message>
        <source>The domain has a mail server; whether this mailbox exists was not asked.</source>
        <translation>Die Domain hat einen Mailserver; ob dieses Postfach existiert, wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>This provider does not tell</source>
        <translation>Dieser Anbieter gibt keine Auskunft</translation>
    </message>
    <message>
        <source>This provider never says whether a mailbox exists.</source>
        <translation>Dieser Anbieter sagt nie, ob ein Postfach existiert.</translation>
    </message>
    <message>
        <source>Keep it, and watch whether mail bounces.</source>
        <translation>Behalten und auf Rückläufer achten.</translation>
    </message>
    <message>
        <source>Mailbox takes mail</source>
        <translation>Postfach nimmt Mail an</translation>
    </message>
    <message>
        <source>The mail server accepts mail for this mailbox.</source>
        <translation>Der Mailserver nimmt Mails für dieses Postfach an.</translation>
    </message>
    <message>
        <source>Keep it.</source>
        <translation>Behalten.</translation>
    </message>
    <message>
        <source>Your own rule</source>
        <translation>Ihre eigene Regel</translation>
    </message>
    <message>
        <source>A rule that you made decides about this address.</source>
        <translation>Eine von Ihnen erstellte Regel entscheidet über diese Adresse.</translation>
    </message>
    <message>
        <source>Change the rule if this is not what you meant.</source>
        <translation>Ändern Sie die Regel, wenn Sie das nicht meinten.</translation>
    </message>
    <message>
        <source>Correction proposed</source>
        <translation>Korrektur vorgeschlagen</translation>
    </message>
    <message>
        <source>This cell holds no address as it is, but it shows which one was probably meant.</source>
        <translation>In dieser Zelle steht so keine Adresse, aber sie zeigt, welche vermutlich gemeint war.</translation>
    </message>
    <message>
        <source>Accept the proposal if it is what the person meant; else leave it out.</source>
        <translation>Übernehmen Sie den Vorschlag, wenn er stimmt; sonst lassen Sie die Adresse weg.</translation>
    </message>
    <message>
        <source>Text beside the address</source>
        <translation>Text neben der Adresse</translation>
    </message>
    <message>
        <source>Something beside the address in this cell is not understood, or may be a part of it.</source>
        <translation>Etwas neben der Adresse in dieser Zelle wurde nicht verstanden oder gehört vielleicht zur Adresse.</translation>
    </message>
    <message>
        <source>Read the cell: keep the address if the text says nothing against mailing it.</source>
        <translation>Lesen Sie die Zelle: Behalten Sie die Adresse, wenn der Text nichts gegen E-Mails sagt.</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Deliverable</source>
        <translation>Zustellbar</translation>
    </message>
    <message>
        <source>No fault found</source>
        <translation>Kein Fehler gefunden</translation>
    </message>
    <message>
        <source>Risky</source>
        <translation>Riskant</translation>
    </message>
    <message>
        <source>Undeliverable</source>
        <translation>Unzustellbar</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>Ergebnis der Prüfung</translation>
    </message>
    <message>
        <source>Your file says: do not mail</source>
        <translation>Ihre Datei sagt: nicht anschreiben</translation>
    </message>
    <message>
        <source>On a do-not-mail list</source>
        <translation>Auf einer Sperrliste</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Decided by you</source>
        <translation>Von Ihnen entschieden</translation>
    </message>
    <message>
        <source>Unsafe in a spreadsheet</source>
        <translation>In einer Tabelle unsicher</translation>
    </message>
    <message>
        <source>No address in this row</source>
        <translation>Keine Adresse in dieser Zeile</translation>
    </message>
    <message>
        <source>Shared address (info@)</source>
        <translation>Sammeladresse (info@)</translation>
    </message>
    <message>
        <source>Free mail provider</source>
        <translation>Freemail-Anbieter</translation>
    </message>
    <message>
        <source>Throw-away domain</source>
        <translation>Wegwerf-Domain</translation>
    </message>
    <message>
        <source>Forwarding service</source>
        <translation>Weiterleitungsdienst</translation>
    </message>
    <message>
        <source>With a tag (+news)</source>
        <translation>Mit Zusatz (+news)</translation>
    </message>
    <message>
        <source>In quotation marks</source>
        <translation>In Anführungszeichen</translation>
    </message>
    <message>
        <source>International letters</source>
        <translation>Internationale Buchstaben</translation>
    </message>
    <message>
        <source>Long without activity</source>
        <translation>Lange ohne Aktivität</translation>
    </message>
    <message>
        <source>Other domains</source>
        <translation>Andere Domains</translation>
    </message>
    <message>
        <source>The address is empty.</source>
        <translation>Die Adresse ist leer.</translation>
    </message>
    <message>
        <source>There is no @ in it.</source>
        <translation>Es ist kein @ darin.</translation>
    </message>
    <message>
        <source>There is more than one @ in it.</source>
        <translation>Es ist mehr als ein @ darin.</translation>
    </message>
    <message>
        <source>Nothing stands before the @.</source>
        <translation>Vor dem @ steht nichts.</translation>
    </message>
    <message>
        <source>Nothing stands after the @.</source>
        <translation>Nach dem @ steht nichts.</translation>
    </message>
    <message>
        <source>It is longer than an address may be.</source>
        <translation>Sie ist länger, als eine Adresse sein darf.</translation>
    </message>
    <message>
        <source>It begins with a dot.</source>
        <translation>Sie beginnt mit einem Punkt.</translation>
    </message>
    <message>
        <source>A dot stands right before the @.</source>
        <translation>Direkt vor dem @ steht ein Punkt.</translation>
    </message>
    <message>
        <source>Two dots follow each other, or a dot stands at an end of the domain.</source>
        <translation>Zwei Punkte folgen aufeinander, oder ein Punkt steht am Rand der Domain.</translation>
    </message>
    <message>
        <source>There is a space or a remark in it.</source>
        <translation>Es ist ein Leerzeichen oder eine Anmerkung darin.</translation>
    </message>
    <message>
        <source>A part of the domain begins or ends with a hyphen.</source>
        <translation>Ein Teil der Domain beginnt oder endet mit einem Bindestrich.</translation>
    </message>
    <message>
        <source>The domain ends with a number.</source>
        <translation>Die Domain endet mit einer Zahl.</translation>
    </message>
    <message>
        <source>There is a character in it that no address can have.</source>
        <translation>Es ist ein Zeichen darin, das keine Adresse haben kann.</translation>
    </message>
    <message>
        <source>Its quotation marks or brackets are not in order.</source>
        <translation>Ihre Anführungszeichen oder Klammern stimmen nicht.</translation>
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
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>with key file</source>
        <translation>mit Schlüsseldatei</translation>
    </message>
    <message>
        <source>backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>last</source>
        <translation>letzte</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>signed up to</source>
        <translation>unterschrieben bis</translation>
    </message>
    <message>
        <source>lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>noch vorhanden</translation>
    </message>
    <message>
        <source>older than 30 days</source>
        <translation>älter als 30 Tage</translation>
    </message>
    <message>
        <source>checks may go to</source>
        <translation>Prüfungen bis</translation>
    </message>
    <message>
        <source>oldest</source>
        <translation>älteste</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>spelling and lists</source>
        <translation>Schreibweise und Listen</translation>
    </message>
    <message>
        <source>domains</source>
        <translation>Domains</translation>
    </message>
    <message>
        <source>mailboxes</source>
        <translation>Postfächer</translation>
    </message>
    <message>
        <source>Make a recovery key</source>
        <translation>Wiederherstellungsschlüssel erstellen</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Practise a restore</source>
        <translation>Zurückspielen üben</translation>
    </message>
    <message>
        <source>Set a date of erasure</source>
        <translation>Löschdatum setzen</translation>
    </message>
    <message>
        <source>Make a signed report</source>
        <translation>Unterschriebenen Bericht erstellen</translation>
    </message>
    <message>
        <source>Close the file to others</source>
        <translation>Datei für andere sperren</translation>
    </message>
    <message>
        <source>Show the exports in clear</source>
        <translation>Exporte im Klartext zeigen</translation>
    </message>
    <message>
        <source>Look at the incidents</source>
        <translation>Vorfälle ansehen</translation>
    </message>
    <message>
        <source>Update Winnow or its lists</source>
        <translation>Winnow oder seine Listen aktualisieren</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Project made</source>
        <translation>Projekt angelegt</translation>
    </message>
    <message>
        <source>Project kept as a file</source>
        <translation>Projekt als Datei behalten</translation>
    </message>
    <message>
        <source>Project brought to a newer format</source>
        <translation>Projekt auf neueres Format gebracht</translation>
    </message>
    <message>
        <source>List imported</source>
        <translation>Liste eingelesen</translation>
    </message>
    <message>
        <source>Checked and decided</source>
        <translation>Geprüft und entschieden</translation>
    </message>
    <message>
        <source>Asked the network</source>
        <translation>Netz befragt</translation>
    </message>
    <message>
        <source>List exported</source>
        <translation>Liste exportiert</translation>
    </message>
    <message>
        <source>Do-not-mail list or unreadable rows exported</source>
        <translation>Sperrliste oder unlesbare Zeilen exportiert</translation>
    </message>
    <message>
        <source>Decision made</source>
        <translation>Entscheidung getroffen</translation>
    </message>
    <message>
        <source>Decision undone</source>
        <translation>Entscheidung zurückgenommen</translation>
    </message>
    <message>
        <source>Do-not-mail list added</source>
        <translation>Sperrliste hinzugefügt</translation>
    </message>
    <message>
        <source>List removed</source>
        <translation>Liste entfernt</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Passwort geändert</translation>
    </message>
    <message>
        <source>Recovery key made</source>
        <translation>Wiederherstellungsschlüssel erstellt</translation>
    </message>
    <message>
        <source>User added</source>
        <translation>Benutzer hinzugefügt</translation>
    </message>
    <message>
        <source>User removed</source>
        <translation>Benutzer entfernt</translation>
    </message>
    <message>
        <source>User renamed</source>
        <translation>Benutzer umbenannt</translation>
    </message>
    <message>
        <source>Encrypted anew</source>
        <translation>Neu verschlüsselt</translation>
    </message>
    <message>
        <source>Signs with a new key</source>
        <translation>Unterschreibt mit neuem Schlüssel</translation>
    </message>
    <message>
        <source>Sealed against the network</source>
        <translation>Gegen das Netz versiegelt</translation>
    </message>
    <message>
        <source>Seal loosened</source>
        <translation>Siegel gelockert</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Sicherung gemacht</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>Sicherung misslungen</translation>
    </message>
    <message>
        <source>Folder for backups set</source>
        <translation>Ordner für Sicherungen gesetzt</translation>
    </message>
    <message>
        <source>Restore practised</source>
        <translation>Zurückspielen geübt</translation>
    </message>
    <message>
        <source>Practised restore failed</source>
        <translation>Geübtes Zurückspielen misslungen</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>Aus einer Sicherung zurückgespielt</translation>
    </message>
    <message>
        <source>Date of erasure set</source>
        <translation>Löschdatum gesetzt</translation>
    </message>
    <message>
        <source>Client or business named</source>
        <translation>Kunde oder Unternehmen benannt</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Bericht erstellt</translation>
    </message>
    <message>
        <source>Data of a person handed out</source>
        <translation>Daten einer Person herausgegeben</translation>
    </message>
    <message>
        <source>A person erased</source>
        <translation>Eine Person gelöscht</translation>
    </message>
    <message>
        <source>Results without addresses written</source>
        <translation>Ergebnisse ohne Adressen geschrieben</translation>
    </message>
    <message>
        <source>Standard SQLCipher file written</source>
        <translation>Standard-SQLCipher-Datei geschrieben</translation>
    </message>
    <message>
        <source>Exports in clear deleted</source>
        <translation>Exporte im Klartext gelöscht</translation>
    </message>
    <message>
        <source>Incident opened</source>
        <translation>Vorfall eröffnet</translation>
    </message>
    <message>
        <source>Incident closed</source>
        <translation>Vorfall geschlossen</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>This copy lacks what was seen here before</source>
        <translation>Dieser Kopie fehlt, was hier schon zu sehen war</translation>
    </message>
    <message>
        <source>Many wrong passwords</source>
        <translation>Viele falsche Passwörter</translation>
    </message>
    <message>
        <source>The clock went backwards</source>
        <translation>Die Uhr ging zurück</translation>
    </message>
    <message>
        <source>A backup failed</source>
        <translation>Eine Sicherung misslang</translation>
    </message>
    <message>
        <source>Computer lost or stolen</source>
        <translation>Rechner verloren oder gestohlen</translation>
    </message>
    <message>
        <source>File sent to the wrong person</source>
        <translation>Datei an die falsche Person gesendet</translation>
    </message>
    <message>
        <source>your client</source>
        <translation>Ihren Kunden</translation>
    </message>
    <message>
        <source>On it: this project with %1 rows, encrypted with AES-256 under a password and a key file.</source>
        <translation>Darauf: dieses Projekt mit %1 Zeilen, mit AES-256 unter Passwort und Schlüsseldatei verschlüsselt.</translation>
    </message>
    <message>
        <source>On it: this project with %1 rows, encrypted with AES-256 under a password.</source>
        <translation>Darauf: dieses Projekt mit %1 Zeilen, mit AES-256 unter einem Passwort verschlüsselt.</translation>
    </message>
    <message>
        <source>Exports in clear that may be on it: %1. Encrypted exports: %2.</source>
        <translation>Exporte im Klartext, die darauf sein können: %1. Verschlüsselte Exporte: %2.</translation>
    </message>
    <message>
        <source>Change the passwords of the accounts on that computer; lock or wipe it from afar if that can be done.</source>
        <translation>Ändern Sie die Passwörter der Konten auf diesem Rechner; sperren oder löschen Sie ihn aus der Ferne, wenn das geht.</translation>
    </message>
    <message>
        <source>There is no backup that this project knows of.</source>
        <translation>Es gibt keine Sicherung, die dieses Projekt kennt.</translation>
    </message>
    <message>
        <source>Restore the project on another computer from the backup of %1.</source>
        <translation>Spielen Sie das Projekt auf einem anderen Rechner aus der Sicherung vom %1 zurück.</translation>
    </message>
    <message>
        <source>Exports in clear count as disclosed: tell %1 at once.</source>
        <translation>Exporte im Klartext gelten als offengelegt: Benachrichtigen Sie sofort %1.</translation>
    </message>
    <message>
        <source>Tell %1 at once, and that what was on it was encrypted.</source>
        <translation>Benachrichtigen Sie sofort %1, auch darüber, dass das Gespeicherte verschlüsselt war.</translation>
    </message>
    <message>
        <source>This project wrote %1 exports in clear and %2 encrypted ones. An encrypted one is unreadable without its password, as long as that was not sent along.</source>
        <translation>Dieses Projekt schrieb %1 Exporte im Klartext und %2 verschlüsselte. Ein verschlüsselter ist ohne Passwort unlesbar, solange es nicht mitgeschickt wurde.</translation>
    </message>
    <message>
        <source>Ask the receiver to delete it unread, and to say so in writing.</source>
        <translation>Bitten Sie den Empfänger, sie ungelesen zu löschen und das schriftlich zu bestätigen.</translation>
    </message>
    <message>
        <source>Write down which file it was (its SHA-256 is on the Ledger tab), when, and to whom it went.</source>
        <translation>Schreiben Sie auf, welche Datei es war (ihre SHA-256 steht unter Kontobuch), wann und an wen sie ging.</translation>
    </message>
    <message>
        <source>Tell %1 at once.</source>
        <translation>Benachrichtigen Sie sofort %1.</translation>
    </message>
    <message>
        <source>Under GDPR art. 33 whoever processes for a client informs the client without undue delay; the client informs the authority within 72 hours, unless a risk to persons is unlikely. Encryption that holds counts for that.</source>
        <translation>Nach DSGVO Art. 33 informiert, wer im Auftrag verarbeitet, den Kunden unverzüglich; der Kunde informiert die Behörde binnen 72 Stunden, außer ein Risiko für Personen ist unwahrscheinlich. Verschlüsselung, die hält, zählt dafür.</translation>
    </message>
    <message>
        <source>Close the incident with a note when this is done.</source>
        <translation>Schließen Sie den Vorfall mit einer Notiz, wenn das getan ist.</translation>
    </message>
    <message>
        <source>New version took the place of a list</source>
        <translation>Neue Fassung an die Stelle einer Liste getreten</translation>
    </message>
    <message>
        <source>Rows of an earlier version erased</source>
        <translation>Zeilen einer früheren Fassung gelöscht</translation>
    </message>
    <message>
        <source>Rules for merging duplicates changed</source>
        <translation>Regeln für das Zusammenführen von Dubletten geändert</translation>
    </message>
    <message>
        <source>Preset saved</source>
        <translation>Voreinstellung gesichert</translation>
    </message>
    <message>
        <source>Preset removed</source>
        <translation>Voreinstellung entfernt</translation>
    </message>
    <message numerus="yes">
        <source>Not looked at in the last %n day(s).</source>
        <translation>
            <numerusform>Am letzten Tag nicht angesehen.</numerusform>
            <numerusform>In den letzten %n Tagen nicht angesehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %1 days: %2; not looked at on %n of them.</source>
        <translation>
            <numerusform>In den letzten %1 Tagen: %2; an %n davon nicht angesehen.</numerusform>
            <numerusform>In den letzten %1 Tagen: %2; an %n davon nicht angesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A key slot that belonged to nobody was removed</source>
        <translation>Ein Schlüsselfach, das niemandem gehörte, wurde entfernt</translation>
    </message>
    <message>
        <source>One-time codes asked for</source>
        <translation>Einmalcodes verlangt</translation>
    </message>
    <message>
        <source>One-time codes no longer asked for</source>
        <translation>Einmalcodes nicht mehr verlangt</translation>
    </message>
</context>
</TS>
