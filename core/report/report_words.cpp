#include "report/report_words.h"

#include <algorithm>
#include <array>

namespace winnow {
namespace {

struct Words {
    std::string_view key;
    std::array<std::string_view, 4> text; ///< English, French, German, Dutch
};

// In order of their keys.
constexpr Words kWords[] = {
    {"attention", {"needs attention", "demande attention", "braucht Beachtung", "vraagt aandacht"}},
    {"audit_chain", {"The audit log is whole and signed", "Le journal d'audit est entier et signé", "Das Prüfprotokoll ist vollständig und unterschrieben", "Het auditlogboek is heel en ondertekend"}},
    {"backup", {"backup", "sauvegarde", "Sicherung", "reservekopie"}},
    {"backup_age", {"There is a recent backup", "Il existe une sauvegarde récente", "Es gibt eine frische Sicherung", "Er is een recente reservekopie"}},
    {"by", {"By", "Par", "Von", "Door"}},
    {"by_hand", {"decided by hand", "décidé à la main", "von Hand entschieden", "met de hand besloten"}},
    {"changed", {"found, but changed since", "trouvé, modifié depuis", "gefunden, seither verändert", "gevonden, sindsdien veranderd"}},
    {"checked", {"What was found about the addresses", "Ce qui a été trouvé sur les adresses", "Was über die Adressen gefunden wurde", "Wat over de adressen is gevonden"}},
    {"clear_export", {"export in clear", "export en clair", "Export im Klartext", "export in leesbare vorm"}},
    {"clear_exports", {"No export in clear is left lying", "Aucun export en clair ne traîne", "Kein Export im Klartext liegt herum", "Er slingert geen export in leesbare vorm rond"}},
    {"col.control", {"Control", "Contrôle", "Maßnahme", "Maatregel"}},
    {"col.count", {"Number", "Nombre", "Anzahl", "Aantal"}},
    {"col.criteria", {"Maps to", "Correspond à", "Entspricht", "Komt overeen met"}},
    {"col.date", {"Date", "Date", "Stand", "Datum"}},
    {"col.erased", {"Erased", "Effacées", "Gelöscht", "Gewist"}},
    {"col.evidence", {"Evidence", "Éléments", "Nachweis", "Bewijs"}},
    {"col.file", {"File", "Fichier", "Datei", "Bestand"}},
    {"col.found", {"Looked for", "Recherche", "Suche", "Gezocht"}},
    {"col.kept", {"Kept", "Gardées", "Behalten", "Behouden"}},
    {"col.kind", {"Kind", "Genre", "Art", "Soort"}},
    {"col.label", {"Label", "Type", "Art", "Label"}},
    {"col.left_out", {"Left out", "Écartées", "Weggelassen", "Weggelaten"}},
    {"col.lines", {"Lines in the file", "Lignes du fichier", "Zeilen der Datei", "Regels in het bestand"}},
    {"col.outcome", {"Outcome", "Résultat", "Ergebnis", "Uitkomst"}},
    {"col.rows", {"Rows", "Lignes", "Zeilen", "Rijen"}},
    {"col.sha256", {"SHA-256", "SHA-256", "SHA-256", "SHA-256"}},
    {"col.skipped", {"Skipped", "Ignorées", "Übersprungen", "Overgeslagen"}},
    {"col.state", {"Seen", "Constat", "Befund", "Gezien"}},
    {"col.to_review", {"To review", "À examiner", "Zu prüfen", "Te bekijken"}},
    {"col.unreadable", {"Unreadable", "Illisibles", "Unlesbar", "Onleesbaar"}},
    {"col.when", {"When (UTC)", "Quand (UTC)", "Wann (UTC)", "Wanneer (UTC)"}},
    {"controls", {"How it was protected", "Comment c'était protégé", "Wie es geschützt war", "Hoe het beschermd was"}},
    {"controls.labels", {"C: enforced by cryptography. A: kept by the program. D: declared by the user. The criteria name the points of the Trust Services Criteria (SOC 2) that a control maps to; this is evidence, not a certification.", "C : imposé par la cryptographie. A : assuré par le programme. D : déclaré par l'utilisateur. Les critères renvoient aux Trust Services Criteria (SOC 2) ; ce sont des preuves, pas une certification.", "C: durch Kryptografie erzwungen. A: vom Programm gehalten. D: vom Benutzer erklärt. Die Kriterien nennen die Punkte der Trust Services Criteria (SOC 2), denen ein Punkt entspricht; das sind Nachweise, keine Zertifizierung.", "C: afgedwongen door cryptografie. A: bewaakt door het programma. D: verklaard door de gebruiker. De criteria verwijzen naar de Trust Services Criteria (SOC 2); dit is bewijs, geen certificering."}},
    {"crosswalk", {"Appendix: where this fits", "Annexe : correspondances", "Anhang: Zuordnung", "Bijlage: waar dit bij past"}},
    {"crosswalk.gdpr17", {"GDPR art. 15 and 17: access and erasure", "RGPD art. 15 et 17 : accès et effacement", "DSGVO Art. 15 und 17: Auskunft und Löschung", "AVG art. 15 en 17: inzage en wissing"}},
    {"crosswalk.gdpr28", {"GDPR art. 28: processing on behalf of a client, documented", "RGPD art. 28 : traitement pour le compte d'un client, documenté", "DSGVO Art. 28: Verarbeitung im Auftrag, dokumentiert", "AVG art. 28: verwerking in opdracht, vastgelegd"}},
    {"crosswalk.gdpr30", {"GDPR art. 30: record of processing activities", "RGPD art. 30 : registre des activités de traitement", "DSGVO Art. 30: Verzeichnis von Verarbeitungstätigkeiten", "AVG art. 30: register van verwerkingsactiviteiten"}},
    {"crosswalk.gdpr32", {"GDPR art. 32: security of processing", "RGPD art. 32 : sécurité du traitement", "DSGVO Art. 32: Sicherheit der Verarbeitung", "AVG art. 32: beveiliging van de verwerking"}},
    {"crosswalk.iso", {"ISO/IEC 27001:2022 Annex A: 5.15, 5.33, 8.3, 8.10, 8.13, 8.15, 8.24", "ISO/CEI 27001:2022 annexe A : 5.15, 5.33, 8.3, 8.10, 8.13, 8.15, 8.24", "ISO/IEC 27001:2022 Anhang A: 5.15, 5.33, 8.3, 8.10, 8.13, 8.15, 8.24", "ISO/IEC 27001:2022 bijlage A: 5.15, 5.33, 8.3, 8.10, 8.13, 8.15, 8.24"}},
    {"crosswalk.other", {"HIPAA 45 CFR 164.312 (access, audit, integrity), PCI DSS 4.0 req. 3 and 10, CCPA 1798.105 (deletion)", "HIPAA 45 CFR 164.312 (accès, audit, intégrité), PCI DSS 4.0 exig. 3 et 10, CCPA 1798.105 (suppression)", "HIPAA 45 CFR 164.312 (Zugriff, Protokoll, Unversehrtheit), PCI DSS 4.0 Anf. 3 und 10, CCPA 1798.105 (Löschung)", "HIPAA 45 CFR 164.312 (toegang, logboek, integriteit), PCI DSS 4.0 eis 3 en 10, CCPA 1798.105 (verwijdering)"}},
    {"decided", {"What was decided", "Ce qui a été décidé", "Was entschieden wurde", "Wat is besloten"}},
    {"declared", {"declared", "déclaré", "erklärt", "verklaard"}},
    {"deliverable", {"deliverable", "délivrable", "zustellbar", "bezorgbaar"}},
    {"destroyed", {"destroyed", "détruit", "vernichtet", "vernietigd"}},
    {"do_not_mail", {"the list says: do not mail", "la liste dit : ne pas écrire", "die Liste sagt: nicht anschreiben", "de lijst zegt: niet mailen"}},
    {"duplicate", {"duplicate", "doublon", "doppelt", "dubbel"}},
    {"encryption", {"The project file is encrypted", "Le fichier du projet est chiffré", "Die Projektdatei ist verschlüsselt", "Het projectbestand is versleuteld"}},
    {"erasures", {"What was erased", "Ce qui a été effacé", "Was gelöscht wurde", "Wat is vernietigd"}},
    {"erasures.caveats", {"On flash storage, in snapshots and in copies that Winnow was not told of, older data can remain. The project itself was encrypted: its key slots were destroyed, without which nobody can read any copy of it that has no other password.", "Sur les mémoires flash, dans les instantanés et dans des copies inconnues de Winnow, d'anciennes données peuvent subsister. Le projet était chiffré : ses emplacements de clé ont été détruits, sans lesquels nul ne peut lire une copie sans autre mot de passe.", "Auf Flash-Speichern, in Schnappschüssen und in Kopien, von denen Winnow nichts weiß, können ältere Daten bleiben. Das Projekt war verschlüsselt: Seine Schlüsselplätze wurden zerstört; ohne sie liest niemand eine Kopie, die kein anderes Passwort hat.", "Op flashgeheugen, in momentopnamen en in kopieën die Winnow niet kent, kunnen oudere gegevens achterblijven. Het project was versleuteld: de sleutelplaatsen zijn vernietigd, en zonder die kan niemand een kopie lezen die geen ander wachtwoord heeft."}},
    {"fail", {"not in order", "pas en ordre", "nicht in Ordnung", "niet in orde"}},
    {"failed", {"could not be deleted", "suppression impossible", "nicht löschbar", "kon niet worden verwijderd"}},
    {"file_mode", {"Nobody else on the computer may read the file", "Nul autre sur l'ordinateur ne peut lire le fichier", "Niemand sonst am Rechner darf die Datei lesen", "Niemand anders op de computer mag het bestand lezen"}},
    {"files", {"What went out", "Ce qui est sorti", "Was hinausging", "Wat naar buiten ging"}},
    {"for", {"For", "Pour", "Für", "Voor"}},
    {"found", {"found", "trouvé", "gefunden", "gevonden"}},
    {"held_back", {"held back as a formula", "retenu comme formule", "als Formel zurückgehalten", "tegengehouden als formule"}},
    {"incidents", {"No incident is open", "Aucun incident n'est ouvert", "Kein Vorfall ist offen", "Er staat geen incident open"}},
    {"kept", {"kept", "gardé", "behalten", "behouden"}},
    {"key_file", {"A key file is needed beside the password", "Un fichier clé est requis en plus du mot de passe", "Neben dem Passwort ist eine Schlüsseldatei nötig", "Naast het wachtwoord is een sleutelbestand nodig"}},
    {"ledger", {"The ledger balances", "Le registre est équilibré", "Das Kontobuch geht auf", "Het grootboek klopt"}},
    {"limits", {"What this report does not show", "Ce que ce rapport ne montre pas", "Was dieser Bericht nicht zeigt", "Wat dit verslag niet laat zien"}},
    {"limits.text", {"The signature shows who issued the report and that it was not altered; no auditor watched. Times come from the computer it was made on (D). What happened while the program was closed was not observed.", "La signature montre qui a émis le rapport et qu'il n'a pas été modifié ; aucun auditeur n'a regardé. Les heures viennent de l'ordinateur où il a été fait (D). Ce qui s'est passé programme fermé n'a pas été observé.", "Die Unterschrift zeigt, wer den Bericht ausstellte und dass er nicht verändert wurde; kein Prüfer sah zu. Zeiten stammen vom Rechner, auf dem er entstand (D). Was bei geschlossenem Programm geschah, wurde nicht beobachtet.", "De handtekening toont wie het verslag uitgaf en dat het niet is veranderd; er keek geen auditor mee. Tijden komen van de computer waarop het is gemaakt (D). Wat gebeurde terwijl het programma dicht was, is niet waargenomen."}},
    {"lists", {"What came in", "Ce qui est entré", "Was hereinkam", "Wat binnenkwam"}},
    {"missing", {"not where it was", "absent de son emplacement", "nicht mehr am Ort", "niet meer op zijn plaats"}},
    {"network_seal", {"What the network may be asked", "Ce qui peut être demandé au réseau", "Was das Netz gefragt werden darf", "Wat het netwerk gevraagd mag worden"}},
    {"no_address", {"no address in the row", "pas d'adresse dans la ligne", "keine Adresse in der Zeile", "geen adres in de rij"}},
    {"not_checked", {"not checked", "non vérifiée", "nicht geprüft", "niet gecontroleerd"}},
    {"not_observed", {"not observed", "non observé", "nicht beobachtet", "niet waargenomen"}},
    {"not_there", {"not there", "absent", "nicht vorhanden", "niet aanwezig"}},
    {"on", {"On", "Le", "Am", "Op"}},
    {"pass", {"in order", "en ordre", "in Ordnung", "in orde"}},
    {"password_cost", {"Guessing a password is costly", "Deviner un mot de passe coûte cher", "Passwörter zu raten ist teuer", "Een wachtwoord raden is kostbaar"}},
    {"plain", {"In plain words", "En clair", "In einfachen Worten", "In gewone woorden"}},
    {"plain.dns", {"Domain names looked up in the DNS: {domains}. Addresses were not part of these questions.", "Noms de domaine cherchés dans le DNS : {domains}, sans les adresses elles-mêmes.", "Im DNS nachgeschlagene Domainnamen: {domains}. Adressen waren nicht Teil dieser Fragen.", "In de DNS opgezochte domeinnamen: {domains}. Adressen hoorden niet bij die vragen."}},
    {"plain.erased", {"Rows erased because the person asked for it: {erased}.", "Lignes effacées à la demande de la personne : {erased}.", "Zeilen, die gelöscht wurden, weil die Person darum bat: {erased}.", "Rijen die zijn gewist omdat de persoon erom vroeg: {erased}."}},
    {"plain.erasure", {"At the end of the work everything that Winnow knew of was looked for, and dealt with as listed here.", "À la fin du travail, tout ce que Winnow connaissait a été recherché et traité comme indiqué ici.", "Am Ende der Arbeit wurde alles gesucht, was Winnow kannte, und wie hier aufgeführt behandelt.", "Aan het einde van het werk is alles gezocht wat Winnow kende, en behandeld zoals hier staat."}},
    {"plain.in", {"Lists that came in: {lists}; rows: {rows}; kept: {kept}; left out: {left}; waiting for a look: {review}.", "Listes entrées : {lists} ; lignes : {rows} ; gardées : {kept} ; écartées : {left} ; à examiner : {review}.", "Listen, die hereinkamen: {lists}; Zeilen: {rows}; behalten: {kept}; weggelassen: {left}; noch anzusehen: {review}.", "Lijsten die binnenkwamen: {lists}; rijen: {rows}; behouden: {kept}; weggelaten: {left}; nog te bekijken: {review}."}},
    {"plain.nomailbox", {"Whether single mailboxes exist was not asked.", "L'existence de chaque boîte n'a pas été vérifiée.", "Ob einzelne Postfächer bestehen, wurde nicht gefragt.", "Of losse postbussen bestaan is niet gevraagd."}},
    {"plain.offline", {"Nothing was sent to anyone: all checks ran on the consultant's own computer.", "Rien n'a été envoyé à personne : tous les contrôles ont eu lieu sur l'ordinateur du prestataire.", "Nichts wurde an irgendjemanden gesendet: Alle Prüfungen liefen auf dem eigenen Rechner.", "Er is niets naar iemand gestuurd: alle controles liepen op de eigen computer."}},
    {"plain.out", {"Files that went out: {files}. They are named below with their fingerprints.", "Fichiers sortis : {files}. Ils figurent ci-dessous avec leur empreinte.", "Dateien, die hinausgingen: {files}. Sie stehen unten mit ihrem Fingerabdruck.", "Bestanden die naar buiten gingen: {files}. Ze staan hieronder met hun vingerafdruk."}},
    {"plain.sealed", {"The project is sealed: no check may go further than '{sealed}'.", "Le projet est scellé : aucun contrôle ne va plus loin que « {sealed} ».", "Das Projekt ist versiegelt: Keine Prüfung geht weiter als '{sealed}'.", "Het project is verzegeld: geen controle gaat verder dan '{sealed}'."}},
    {"plain.smtp", {"Addresses that the mail servers of their own domains were asked about: {mailboxes}, in {sessions} sessions, {encrypted} of them encrypted. Messages sent: {messages}.", "Adresses sur lesquelles les serveurs de leurs propres domaines ont été interrogés : {mailboxes}, en {sessions} sessions, dont {encrypted} chiffrées. Messages envoyés : {messages}.", "Adressen, nach denen die Mailserver ihrer eigenen Domains gefragt wurden: {mailboxes}, in {sessions} Sitzungen, davon {encrypted} verschlüsselt. Gesendete Nachrichten: {messages}.", "Adressen waarover de mailservers van hun eigen domein zijn gevraagd: {mailboxes}, in {sessions} sessies, waarvan {encrypted} versleuteld. Verstuurde berichten: {messages}."}},
    {"plausible", {"plausible", "plausible", "plausibel", "aannemelijk"}},
    {"program_version", {"The program is up to date", "Le programme est à jour", "Das Programm ist aktuell", "Het programma is bij de tijd"}},
    {"project", {"the project", "le projet", "das Projekt", "het project"}},
    {"records", {"Records", "Registres", "Aufzeichnungen", "Vastleggingen"}},
    {"records.audit", {"The audit log has {entries} entries, signed up to entry {signed}. Its head is", "Le journal d'audit compte {entries} entrées, signées jusqu'à la {signed}e. Sa tête est", "Das Prüfprotokoll hat {entries} Einträge, unterschrieben bis Eintrag {signed}. Sein Kopf ist", "Het auditlogboek heeft {entries} regels, ondertekend tot regel {signed}. Zijn kop is"}},
    {"records.incidents", {"Open incidents:", "Incidents ouverts :", "Offene Vorfälle:", "Open incidenten:"}},
    {"records.ledger", {"The ledger balances: every row that came in is accounted for.", "Le registre est équilibré : chaque ligne entrée est justifiée.", "Das Kontobuch geht auf: Jede Zeile, die hereinkam, ist belegt.", "Het grootboek klopt: van elke rij die binnenkwam is bekend waar ze bleef."}},
    {"records.noledger", {"The ledger does NOT balance:", "Le registre n'est PAS équilibré :", "Das Kontobuch geht NICHT auf:", "Het grootboek klopt NIET:"}},
    {"recovery_key", {"A recovery key was made", "Une clé de secours a été créée", "Ein Wiederherstellungsschlüssel wurde erstellt", "Er is een herstelsleutel gemaakt"}},
    {"reference_dates", {"The reference lists are recent", "Les listes de référence sont récentes", "Die Referenzlisten sind frisch", "De referentielijsten zijn recent"}},
    {"references", {"Reference lists in use", "Listes de référence employées", "Verwendete Referenzlisten", "Gebruikte referentielijsten"}},
    {"report", {"report", "rapport", "Bericht", "verslag"}},
    {"restore_age", {"A backup was restored and verified", "Une sauvegarde a été restaurée et vérifiée", "Eine Sicherung wurde zurückgespielt und geprüft", "Een reservekopie is teruggezet en gecontroleerd"}},
    {"results_copy", {"copy with results only", "copie avec résultats seuls", "Kopie nur mit Ergebnissen", "kopie met alleen resultaten"}},
    {"retention", {"To be erased by", "À effacer avant le", "Zu löschen bis", "Te vernietigen voor"}},
    {"retention_date", {"A date of erasure is set", "Une date d'effacement est fixée", "Ein Löschdatum ist gesetzt", "Er is een vernietigingsdatum gezet"}},
    {"risky", {"risky", "risquée", "riskant", "riskant"}},
    {"rule", {"own rule", "règle propre", "eigene Regel", "eigen regel"}},
    {"sealed_export", {"encrypted export", "export chiffré", "verschlüsselter Export", "versleutelde export"}},
    {"self", {"Check this yourself", "Vérifiez vous-même", "Prüfen Sie es selbst", "Controleer het zelf"}},
    {"self.files", {"The fingerprint (SHA-256) of a delivered file must be the one in the table above:", "L'empreinte (SHA-256) d'un fichier livré doit être celle du tableau ci-dessus :", "Der Fingerabdruck (SHA-256) einer gelieferten Datei muss der aus der Tabelle oben sein:", "De vingerafdruk (SHA-256) van een geleverd bestand moet die uit de tabel hierboven zijn:"}},
    {"self.key", {"The key belongs to the issuer if this fingerprint is the one they told you in another way:", "La clé est bien celle de l'émetteur si cette empreinte est celle qu'il vous a donnée autrement :", "Der Schlüssel gehört dem Aussteller, wenn dieser Fingerabdruck der ist, den er Ihnen auf anderem Weg nannte:", "De sleutel is van de uitgever als deze vingerafdruk dezelfde is als die hij u langs een andere weg gaf:"}},
    {"self.signature", {"The signature of this report, with OpenSSL 3 (NAME is the name of the report's files):", "La signature de ce rapport, avec OpenSSL 3 (NAME est le nom des fichiers du rapport) :", "Die Unterschrift dieses Berichts, mit OpenSSL 3 (NAME ist der Name der Berichtsdateien):", "De handtekening van dit verslag, met OpenSSL 3 (NAME is de naam van de bestanden van het verslag):"}},
    {"source", {"list that came in", "liste entrée", "eingelesene Liste", "ingelezen lijst"}},
    {"standard_copy", {"standard SQLCipher file", "fichier SQLCipher standard", "Standard-SQLCipher-Datei", "standaard SQLCipher-bestand"}},
    {"status", {"by what was found", "d'après le constat", "nach dem Befund", "om wat is gevonden"}},
    {"suppressed", {"on a do-not-mail list", "sur une liste d'exclusion", "auf einer Sperrliste", "op een niet-mailenlijst"}},
    {"synced_folder", {"The file is in no synchronised folder", "Le fichier n'est dans aucun dossier synchronisé", "Die Datei liegt in keinem synchronisierten Ordner", "Het bestand staat in geen gesynchroniseerde map"}},
    {"title.erasure", {"Certificate of erasure", "Certificat d'effacement", "Löschbescheinigung", "Bewijs van vernietiging"}},
    {"title.processing", {"Processing and security report", "Rapport de traitement et de sécurité", "Bericht über Verarbeitung und Sicherheit", "Verslag van verwerking en beveiliging"}},
    {"undeliverable", {"undeliverable", "non délivrable", "unzustellbar", "onbestelbaar"}},
    {"unknown", {"unknown", "inconnue", "unbekannt", "onbekend"}},
    {"unreachable", {"out of reach", "hors d'atteinte", "nicht erreichbar", "onbereikbaar"}},
};
static_assert(std::ranges::is_sorted(kWords, {}, &Words::key));

constexpr std::array<std::string_view, 4> kCodes = {"en", "fr", "de", "nl"};

} // namespace

std::optional<ReportLanguage> reportLanguageFromCode(std::string_view code) noexcept
{
    const auto at = std::ranges::find(kCodes, code);
    if (at == kCodes.end()) return std::nullopt;
    return static_cast<ReportLanguage>(at - kCodes.begin());
}

std::string_view code(ReportLanguage language) noexcept { return kCodes[static_cast<std::size_t>(language)]; }

std::string_view reportWord(ReportLanguage language, std::string_view key) noexcept
{
    const auto at = std::ranges::lower_bound(kWords, key, {}, &Words::key);
    if (at == std::end(kWords) || at->key != key) return key;
    return at->text[static_cast<std::size_t>(language)];
}

} // namespace winnow
