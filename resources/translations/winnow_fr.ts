<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>winnow::ui::AddressesPage</name>
    <message>
        <source>Search addresses</source>
        <translation>Rechercher des adresses</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Keep the selected rows (K)</source>
        <translation>Garder les lignes choisies (K)</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Leave the selected rows out (Del)</source>
        <translation>Écarter les lignes choisies (Suppr)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Select all shown</source>
        <translation>Tout choisir</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Choisir les colonnes</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtres enregistrés</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 sur %2 affichées</translation>
    </message>
    <message>
        <source>; the table shows the first %1</source>
        <translation>; le tableau montre les %1 premières</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 choisies</translation>
    </message>
    <message>
        <source>No row fits these filters. Remove one above.</source>
        <translation>Aucune ligne ne répond à ces filtres. Retirez-en un ci-dessus.</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>Save these filters</source>
        <translation>Enregistrer ces filtres</translation>
    </message>
    <message>
        <source>Compare with an earlier time or another list</source>
        <translation>Comparer avec un moment antérieur ou une autre liste</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ChangesCard</name>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message numerus="yes">
        <source>%Ln decision(s) of yours taken over</source>
        <translation>
            <numerusform>%Ln de vos décisions reprise</numerusform>
            <numerusform>%Ln de vos décisions reprises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) stay on the do-not-mail list</source>
        <translation>
            <numerusform>%Ln adresse reste sur la liste d&apos;exclusion</numerusform>
            <numerusform>%Ln adresses restent sur la liste d&apos;exclusion</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) reused</source>
        <translation>
            <numerusform>%Ln réponse réutilisée</numerusform>
            <numerusform>%Ln réponses réutilisées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) too old</source>
        <translation>
            <numerusform>%Ln réponse trop ancienne</numerusform>
            <numerusform>%Ln réponses trop anciennes</numerusform>
        </translation>
    </message>
    <message>
        <source>since the version of %1</source>
        <translation>depuis la version du %1</translation>
    </message>
    <message>
        <source>The rows of that version were erased</source>
        <translation>Les lignes de cette version ont été effacées</translation>
    </message>
    <message>
        <source>Show these rows</source>
        <translation>Afficher ces lignes</translation>
    </message>
</context>
<context>
    <name>winnow::ui::CheckDialog</name>
    <message>
        <source>Check in the network</source>
        <translation>Vérifier par le réseau</translation>
    </message>
    <message>
        <source>Seal: never ask the network</source>
        <translation>Sceller : jamais de réseau</translation>
    </message>
    <message>
        <source>The project then refuses every check in the network; lifting the seal needs the password and a note.</source>
        <translation>Le projet refuse alors toute vérification par le réseau ; lever le sceau demande le mot de passe et une note.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Offline: nothing leaves this computer</source>
        <translation>Hors ligne : rien ne quitte cet ordinateur</translation>
    </message>
    <message>
        <source>Domains: does the domain exist and take mail?</source>
        <translation>Domaines : le domaine existe-t-il et reçoit-il du courrier ?</translation>
    </message>
    <message>
        <source>Mailboxes: ask each mail server about each address</source>
        <translation>Boîtes : interroger chaque serveur de messagerie sur chaque adresse</translation>
    </message>
    <message>
        <source>Your name server learns which domains are asked, and nothing about the people.</source>
        <translation>Votre serveur de noms apprend quels domaines sont demandés, et rien sur les personnes.</translation>
    </message>
    <message>
        <source>Each address is named to its own mail server. No message is ever sent.</source>
        <translation>Chaque adresse est nommée à son propre serveur de messagerie. Aucun message n&apos;est jamais envoyé.</translation>
    </message>
    <message>
        <source>Only a sample first, addresses:</source>
        <translation>D&apos;abord un échantillon seulement, adresses :</translation>
    </message>
    <message>
        <source>Addresses in the sample</source>
        <translation>Adresses de l&apos;échantillon</translation>
    </message>
    <message>
        <source>empty: no sender is named</source>
        <translation>vide : aucun expéditeur nommé</translation>
    </message>
    <message>
        <source>Name of this connection</source>
        <translation>Nom de cette connexion</translation>
    </message>
    <message>
        <source>Sender address</source>
        <translation>Adresse d&apos;expéditeur</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Who would be asked</source>
        <translation>Qui serait interrogé</translation>
    </message>
    <message>
        <source>Mail servers</source>
        <translation>Serveurs de messagerie</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>What to expect</source>
        <translation>À quoi s&apos;attendre</translation>
    </message>
    <message>
        <source>This computer has no network that can be used: only the offline checks can be made.</source>
        <translation>Cet ordinateur n&apos;a pas de réseau utilisable : seules les vérifications hors ligne sont possibles.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln domain(s) are asked. Your name server learns which ones, and nothing about the people.</source>
        <translation>
            <numerusform>%Ln domaine est demandé. Votre serveur de noms apprend lequel, et rien sur les personnes.</numerusform>
            <numerusform>%Ln domaines sont demandés. Votre serveur de noms apprend lesquels, et rien sur les personnes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) are named to their own mail servers. No message is ever sent.</source>
        <translation>
            <numerusform>%Ln adresse est nommée à son propre serveur de messagerie. Aucun message n&apos;est jamais envoyé.</numerusform>
            <numerusform>%Ln adresses sont nommées à leurs propres serveurs de messagerie. Aucun message n&apos;est jamais envoyé.</numerusform>
        </translation>
    </message>
    <message>
        <source>tells</source>
        <translation>répond</translation>
    </message>
    <message>
        <source>does not tell</source>
        <translation>ne dit rien</translation>
    </message>
    <message>
        <source>not reached from here</source>
        <translation>injoignable d&apos;ici</translation>
    </message>
    <message>
        <source>refuses many home connections</source>
        <translation>refuse beaucoup de connexions domestiques</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>environ %Ln heure</numerusform>
            <numerusform>environ %Ln heures</numerusform>
        </translation>
    </message>
    <message>
        <source>Other mail servers</source>
        <translation>Autres serveurs de messagerie</translation>
    </message>
    <message>
        <source>This project is sealed against deeper checks.</source>
        <translation>Ce projet est scellé contre des vérifications plus poussées.</translation>
    </message>
    <message>
        <source>Mail servers want a real name: the full name of this connection, such as mail.example.org.</source>
        <translation>Les serveurs de messagerie veulent un vrai nom : le nom complet de cette connexion, par exemple mail.example.org.</translation>
    </message>
    <message>
        <source>The proxy is written socks5://ADDRESS:PORT.</source>
        <translation>Le proxy s&apos;écrit socks5://ADRESSE:PORT.</translation>
    </message>
    <message>
        <source>The sender is an address, or empty.</source>
        <translation>L&apos;expéditeur est une adresse, ou vide.</translation>
    </message>
    <message>
        <source>Lift the seal...</source>
        <translation>Lever le scellé...</translation>
    </message>
    <message>
        <source>Keep it with a password to be able to lift the seal.</source>
        <translation>Gardez-le avec un mot de passe pour pouvoir lever le scellé.</translation>
    </message>
    <message>
        <source>Nobody has been asked yet. A test asks your name servers for a few well-known domains and connects to three large mail servers; it names nothing of your list.</source>
        <translation>Personne n&apos;a encore été interrogé. Un test demande à vos serveurs de noms quelques domaines connus et se connecte à trois grands serveurs de messagerie ; rien de votre liste n&apos;est transmis.</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>This project is sealed: nothing was asked, not even your name server.</source>
        <translation>Ce projet est scellé : rien n&apos;a été demandé, pas même à votre serveur de noms.</translation>
    </message>
    <message>
        <source>Looking at your name servers and at port 25; nothing about your list is sent...</source>
        <translation>Test de vos serveurs de noms et du port 25 ; rien de votre liste n&apos;est envoyé...</translation>
    </message>
    <message>
        <source>No domains are left to ask.</source>
        <translation>Il ne reste aucun domaine à interroger.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
</context>
<context>
    <name>winnow::ui::CleanUpPage</name>
    <message>
        <source>Clean-up</source>
        <translation>Nettoyage</translation>
    </message>
    <message>
        <source>Keep the first row</source>
        <translation>Garder la première ligne</translation>
    </message>
    <message>
        <source>Keep the last row</source>
        <translation>Garder la dernière ligne</translation>
    </message>
    <message>
        <source>Keep the most complete row</source>
        <translation>Garder la ligne la plus complète</translation>
    </message>
    <message>
        <source>Which row stays</source>
        <translation>Quelle ligne reste</translation>
    </message>
    <message>
        <source>Keep this row instead</source>
        <translation>Garder plutôt cette ligne</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>Dans la liste</translation>
    </message>
    <message>
        <source>Probably meant</source>
        <translation>Sans doute voulu</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Corrections</translation>
    </message>
    <message>
        <source>Accept the selected</source>
        <translation>Accepter le choix</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Tout accepter</translation>
    </message>
    <message>
        <source>What to do with them</source>
        <translation>Qu&apos;en faire</translation>
    </message>
    <message>
        <source>Show these rows</source>
        <translation>Afficher ces lignes</translation>
    </message>
    <message>
        <source> months</source>
        <translation> mois</translation>
    </message>
    <message>
        <source>Months without activity</source>
        <translation>Mois sans activité</translation>
    </message>
    <message>
        <source>Shared addresses</source>
        <translation>Adresses génériques</translation>
    </message>
    <message>
        <source>Throw-away addresses</source>
        <translation>Adresses jetables</translation>
    </message>
    <message>
        <source>Long without activity</source>
        <translation>Longtemps sans activité</translation>
    </message>
    <message>
        <source>No address stands in more than one row.</source>
        <translation>Aucune adresse ne figure dans plus d&apos;une ligne.</translation>
    </message>
    <message>
        <source>%1 addresses stand in more than one row, which makes %2 rows too many. A row that says do not mail always wins.</source>
        <translation>%1 adresses figurent dans plusieurs lignes, soit %2 lignes de trop. Une ligne qui dit de ne pas écrire l&apos;emporte toujours.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) belong to a function, such as info@ or sales@. Several people may read them.</source>
        <translation>
            <numerusform>%Ln adresse est liée à une fonction, comme info@ ou ventes@. Plusieurs personnes peuvent la lire.</numerusform>
            <numerusform>%Ln adresses sont liées à une fonction, comme info@ ou ventes@. Plusieurs personnes peuvent les lire.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) are on domains known for throw-away addresses.</source>
        <translation>
            <numerusform>%Ln adresse est sur un domaine connu pour ses adresses jetables.</numerusform>
            <numerusform>%Ln adresses sont sur des domaines connus pour leurs adresses jetables.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) showed no activity for so long. A row without a date is never inactive.</source>
        <translation>
            <numerusform>%Ln adresse est sans activité depuis si longtemps. Une ligne sans date n&apos;est jamais inactive.</numerusform>
            <numerusform>%Ln adresses sont sans activité depuis si longtemps. Une ligne sans date n&apos;est jamais inactive.</numerusform>
        </translation>
    </message>
    <message>
        <source>No column of the list tells a date of last activity.</source>
        <translation>Aucune colonne de la liste ne donne de date de dernière activité.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 are listed here.</source>
        <translation>Les %1 premières figurent ici.</translation>
    </message>
    <message>
        <source>stays: %1</source>
        <translation>reste : %1</translation>
    </message>
    <message>
        <source>leaves: %1</source>
        <translation>part : %1</translation>
    </message>
    <message>
        <source>the row that stays</source>
        <translation>la ligne qui reste</translation>
    </message>
    <message>
        <source>No domain looks misspelt.</source>
        <translation>Aucun domaine ne semble mal écrit.</translation>
    </message>
    <message>
        <source>These domains look like a slip of the pen. An accepted correction is written into the exported list; your file stays as it is.</source>
        <translation>Ces domaines ressemblent à des fautes de frappe. Une correction acceptée est écrite dans la liste exportée ; votre fichier reste tel quel.</translation>
    </message>
    <message>
        <source>Merge cells...</source>
        <translation>Fusionner les cellules...</translation>
    </message>
    <message>
        <source>What the row that stays takes over from the rows that leave</source>
        <translation>Ce que la ligne qui reste reprend des lignes qui partent</translation>
    </message>
</context>
<context>
    <name>winnow::ui::CodeDialog</name>
    <message>
        <source>One-time codes</source>
        <translation>Codes à usage unique</translation>
    </message>
    <message>
        <source>Beside your password Winnow asks for the six digits that an authenticator app shows. Add this key to the app, by its camera or by hand, and type what it shows.</source>
        <translation>En plus de votre mot de passe, Winnow demande les six chiffres qu’affiche une application d’authentification. Ajoutez cette clé à l’application, avec son appareil photo ou à la main, puis tapez ce qu’elle affiche.</translation>
    </message>
    <message>
        <source>Label A: Winnow alone asks. It stops who knows your password and uses Winnow; whoever has the file and the password can read it with other tools. A key file is a true second factor.</source>
        <translation>Étiquette A : c’est Winnow seul qui demande. Cela arrête qui connaît votre mot de passe et utilise Winnow ; qui a le fichier et le mot de passe peut le lire avec d’autres outils. Un fichier de clé est un véritable second facteur.</translation>
    </message>
    <message>
        <source>QR code of the key</source>
        <translation>Code QR de la clé</translation>
    </message>
    <message>
        <source>Key for the app</source>
        <translation>Clé pour l’application</translation>
    </message>
    <message>
        <source>Six digits that the app shows</source>
        <translation>Les six chiffres qu’affiche l’application</translation>
    </message>
    <message>
        <source>Ask for codes</source>
        <translation>Demander des codes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ColumnTable</name>
    <message>
        <source>First rows</source>
        <translation>Premières lignes</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Colonne %1</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>Autres données</translation>
    </message>
    <message>
        <source>Address (decides)</source>
        <translation>Adresse (décide)</translation>
    </message>
    <message>
        <source>Further address</source>
        <translation>Autre adresse</translation>
    </message>
    <message>
        <source>Do not mail</source>
        <translation>Ne pas écrire</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Dernière activité</translation>
    </message>
    <message>
        <source>What column %1 holds</source>
        <translation>Ce que contient la colonne %1</translation>
    </message>
</context>
<context>
    <name>winnow::ui::DateOrderRow</name>
    <message>
        <source>Dates of last activity:</source>
        <translation>Dates de dernière activité :</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>Trouvé tout seul</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Jour, mois, année</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Mois, jour, année</translation>
    </message>
    <message>
        <source>%1 is read as %2</source>
        <translation>%1 est lu comme %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the first cells is no date and counts as none</source>
        <translation>
            <numerusform>%Ln des premières cellules n&apos;est pas une date et compte comme aucune</numerusform>
            <numerusform>%Ln des premières cellules ne sont pas des dates et comptent comme aucune</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::Donut</name>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>adresses</translation>
    </message>
</context>
<context>
    <name>winnow::ui::EraseDialog</name>
    <message>
        <source>Erase for good...</source>
        <translation>Effacer pour de bon...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>End this project</source>
        <translation>Terminer ce projet</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Détruire</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Looked for</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>What Winnow knows of</source>
        <translation>Ce que Winnow connaît</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signé par</translation>
    </message>
    <message>
        <source>Type &quot;%1&quot; to confirm</source>
        <translation>Tapez « %1 » pour confirmer</translation>
    </message>
    <message>
        <source>Where does the certificate go?</source>
        <translation>Où va le certificat ?</translation>
    </message>
    <message>
        <source>certificate.json</source>
        <translation>certificat.json</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>The project is gone. The certificate is %1; give its four files to your client.</source>
        <translation>Le projet n&apos;existe plus. Le certificat est %1 ; remettez ses quatre fichiers à votre client.</translation>
    </message>
    <message>
        <source>The project is destroyed: without its key slots nobody can open it again, we neither. A backup that you do not tick still opens with its password. A signed certificate says what became of each of these; it is saved before the project goes. Your source files and reports stay unless you tick them.</source>
        <translation>Le projet est détruit : sans ses emplacements de clé, personne ne peut plus l&apos;ouvrir, nous non plus. Une sauvegarde que vous ne cochez pas s&apos;ouvre toujours avec son mot de passe. Un certificat signé dit ce qu&apos;il est advenu de chaque élément ; il est enregistré avant la disparition du projet. Vos fichiers d&apos;origine et vos rapports restent, sauf si vous les cochez.</translation>
    </message>
    <message>
        <source>What is ticked is being destroyed...</source>
        <translation>Destruction de ce qui est coché...</translation>
    </message>
    <message>
        <source>The project may be erased in part only, and it is closed. Open it again and try once more.</source>
        <translation>Le projet n&apos;est peut-être effacé qu&apos;en partie, et il est fermé. Rouvrez-le et réessayez.</translation>
    </message>
    <message>
        <source>The project was not erased; it is open as before.</source>
        <translation>Le projet n&apos;a pas été effacé ; il reste ouvert comme avant.</translation>
    </message>
    <message>
        <source>Destroyed already: %1.</source>
        <translation>Déjà détruits : %1.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ExportDialog</name>
    <message>
        <source>Export clean list</source>
        <translation>Exporter la liste nettoyée</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>All rows, with the results in added columns</source>
        <translation>Toutes les lignes, avec les résultats en colonnes ajoutées</translation>
    </message>
    <message>
        <source>One file for each decision: keep, review, leave out</source>
        <translation>Un fichier par décision : garder, revoir, écarter</translation>
    </message>
    <message>
        <source>Do-not-mail list, to take with you to another tool</source>
        <translation>Liste d&apos;exclusion, à emporter vers un autre outil</translation>
    </message>
    <message>
        <source>Make cells safe that a spreadsheet would run as formulas</source>
        <translation>Neutraliser les cellules qu&apos;un tableur lirait comme formules</translation>
    </message>
    <message>
        <source>One row for each address</source>
        <translation>Une ligne par adresse</translation>
    </message>
    <message>
        <source>As SHA-256 instead of readable addresses</source>
        <translation>En SHA-256 au lieu d&apos;adresses lisibles</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Columns, order, delimiter and encoding stay as in your file.</source>
        <translation>Colonnes, ordre, séparateur et encodage restent ceux de votre fichier.</translation>
    </message>
    <message>
        <source>The clean list: %1 rows</source>
        <translation>La liste nettoyée : %1 lignes</translation>
    </message>
    <message>
        <source>%1 rows are left out, %2 wait for review.</source>
        <translation>%1 lignes sont écartées, %2 attendent d&apos;être revues.</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln row(s)</source>
        <translation>
            <numerusform>Exporter %Ln ligne</numerusform>
            <numerusform>Exporter %Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>do-not-mail</source>
        <translation>exclusion</translation>
    </message>
    <message>
        <source>results</source>
        <translation>resultats</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>nettoyee</translation>
    </message>
    <message>
        <source>%1: %2 addresses</source>
        <translation>%1 : %2 adresses</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>garder</translation>
    </message>
    <message>
        <source>review</source>
        <translation>revoir</translation>
    </message>
    <message>
        <source>leave-out</source>
        <translation>ecarter</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s)</source>
        <translation>
            <numerusform>%1 : %Ln ligne</numerusform>
            <numerusform>%1 : %Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) corrected</source>
        <translation>
            <numerusform>%Ln adresse corrigée</numerusform>
            <numerusform>%Ln adresses corrigées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln empty cell(s) filled from duplicates</source>
        <translation>
            <numerusform>%Ln cellule vide complétée par des doublons</numerusform>
            <numerusform>%Ln cellules vides complétées par des doublons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) cut from shared cells</source>
        <translation>
            <numerusform>%Ln adresse retirée d&apos;une cellule partagée</numerusform>
            <numerusform>%Ln adresses retirées de cellules partagées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) held back as unsafe</source>
        <translation>
            <numerusform>%Ln adresse retenue car dangereuse</numerusform>
            <numerusform>%Ln adresses retenues car dangereuses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) made safe</source>
        <translation>
            <numerusform>%Ln cellule neutralisée</numerusform>
            <numerusform>%Ln cellules neutralisées</numerusform>
        </translation>
    </message>
    <message>
        <source>Your list is written and was read back</source>
        <translation>Votre liste est écrite et a été relue</translation>
    </message>
    <message>
        <source>What to do now: import this file into your newsletter tool as a new audience, or let it replace the old one. Rows that say do not mail are not in it.</source>
        <translation>À faire maintenant : importez ce fichier dans votre outil de lettre d&apos;information comme nouvelle audience, ou remplacez l&apos;ancienne. Les lignes qui disent de ne pas écrire n&apos;y sont pas.</translation>
    </message>
    <message>
        <source>The files are readable by you alone. Delete them when they have done their work.</source>
        <translation>Vous seul pouvez lire ces fichiers. Supprimez-les quand ils ont servi.</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>Forme du fichier</translation>
    </message>
    <message>
        <source>Pack everything into one encrypted archive (AES-256)</source>
        <translation>Tout mettre dans une archive chiffrée (AES-256)</translation>
    </message>
    <message>
        <source>For:</source>
        <translation>Pour :</translation>
    </message>
    <message>
        <source>One address a line.</source>
        <translation>Une adresse par ligne.</translation>
    </message>
    <message>
        <source>As your file came</source>
        <translation>Tel que votre fichier est arrivé</translation>
    </message>
    <message>
        <source>%1 (your own)</source>
        <translation>%1 (le vôtre)</translation>
    </message>
    <message>
        <source>What to do in %1 now</source>
        <translation>Ce qu&apos;il faut faire maintenant dans %1</translation>
    </message>
    <message>
        <source>Password of the archive: %1
It is not kept anywhere and not shown again; tell it by another way than the file. 7-Zip, WinZip and Keka open the archive.</source>
        <translation>Mot de passe de l&apos;archive : %1
Il n&apos;est conservé nulle part et ne sera plus affiché ; transmettez-le par une autre voie que le fichier. 7-Zip, WinZip et Keka ouvrent l&apos;archive.</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt *.xlsx *.zip);;All files (*)</source>
        <translation>Listes (*.csv *.tsv *.txt *.xlsx *.zip);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The column winnow_source tells the lists apart.</source>
        <translation>La colonne winnow_source distingue les listes.</translation>
    </message>
    <message>
        <source>First rows as they will be written</source>
        <translation>Premières lignes telles qu&apos;elles seront écrites</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Merge the cells of duplicates into the row that stays</source>
        <translation>Fusionner les cellules des doublons dans la ligne qui reste</translation>
    </message>
    <message>
        <source>The clean list, of these rows: %1</source>
        <translation>La liste nettoyée, de ces lignes : %1</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Toutes les lignes</translation>
    </message>
    <message>
        <source>Only the rows shown now: %1</source>
        <translation>Seulement les lignes affichées : %1</translation>
    </message>
    <message>
        <source>Only what changed: %1</source>
        <translation>Seulement ce qui a changé : %1</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>Toutes les listes</translation>
    </message>
    <message>
        <source>A file for each list</source>
        <translation>Un fichier pour chaque liste</translation>
    </message>
    <message>
        <source>The name of each list follows the name that you choose.</source>
        <translation>Le nom de chaque liste suit le nom que vous choisissez.</translation>
    </message>
    <message>
        <source>The do-not-mail list is written and was read back</source>
        <translation>La liste d&apos;exclusion est écrite et a été relue</translation>
    </message>
    <message>
        <source>Write down its password, it is not stored: %1</source>
        <translation>Notez son mot de passe, il n&apos;est pas enregistré : %1</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ExportResultPage</name>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Save an overview (PDF)...</source>
        <translation>Enregistrer un aperçu (PDF)...</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>winnow::ui::FacetPanel</name>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Click: only these. Ctrl: these too. Alt: all but these.</source>
        <translation>Clic : celles-ci seules. Ctrl : celles-ci aussi. Alt : toutes sauf celles-ci.</translation>
    </message>
    <message>
        <source>Find a domain</source>
        <translation>Chercher un domaine</translation>
    </message>
</context>
<context>
    <name>winnow::ui::FilterChips</name>
    <message>
        <source>Remove the filter %1</source>
        <translation>Retirer le filtre %1</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>sauf %1</translation>
    </message>
    <message>
        <source>All filters</source>
        <translation>Tous les filtres</translation>
    </message>
</context>
<context>
    <name>winnow::ui::HistoryPage</name>
    <message>
        <source>Lists in this project</source>
        <translation>Listes de ce projet</translation>
    </message>
    <message>
        <source>Your decisions</source>
        <translation>Vos décisions</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>Undo this decision</source>
        <translation>Annuler cette décision</translation>
    </message>
    <message>
        <source>Remove this list...</source>
        <translation>Retirer cette liste...</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Skipped lines</source>
        <translation>Lignes sautées</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Illisibles</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Lesquelles</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Remove this list from the project?</source>
        <translation>Retirer cette liste du projet ?</translation>
    </message>
    <message>
        <source>Remove the list</source>
        <translation>Retirer la liste</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Correct the domain</source>
        <translation>Corriger le domaine</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>annulée</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>en vigueur</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Erase its rows...</source>
        <translation>Effacer ses lignes...</translation>
    </message>
    <message>
        <source>Erase the rows of the earlier version?</source>
        <translation>Effacer les lignes de la version antérieure ?</translation>
    </message>
    <message>
        <source>Its rows, decisions and answers leave the project for good. What the new version took over stays, and so does the account of what was done.</source>
        <translation>Ses lignes, décisions et réponses quittent le projet pour de bon. Ce que la nouvelle version a repris reste, ainsi que le compte de ce qui a été fait.</translation>
    </message>
    <message>
        <source>Erase the rows</source>
        <translation>Effacer les lignes</translation>
    </message>
    <message>
        <source>Its rows and their results leave the project. The file it came from stays as it is. An earlier version of it, if there is one, stands in its place again.</source>
        <translation>Ses lignes et leurs résultats quittent le projet. Le fichier d&apos;origine reste tel quel. Une version antérieure, s&apos;il y en a une, reprend sa place.</translation>
    </message>
    <message>
        <source>before it: %1, imported %2</source>
        <translation>avant elle : %1, importée le %2</translation>
    </message>
    <message>
        <source>%1 (taken over from an earlier version)</source>
        <translation>%1 (repris d&apos;une version antérieure)</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ImportPreview</name>
    <message>
        <source>The first row is a header</source>
        <translation>La première ligne est un en-tête</translation>
    </message>
    <message>
        <source>Mend text that was encoded twice</source>
        <translation>Réparer le texte encodé deux fois</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Importer une liste</translation>
    </message>
    <message>
        <source>Import and check</source>
        <translation>Importer et vérifier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Lecture...</translation>
    </message>
    <message>
        <source>No column of addresses was found. Choose the one that holds them in the row under the column names.</source>
        <translation>Aucune colonne d&apos;adresses n&apos;a été trouvée. Choisissez-la dans la ligne sous les noms de colonnes.</translation>
    </message>
    <message>
        <source>Counting the rows...</source>
        <translation>Comptage des lignes...</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with an address</source>
        <translation>%1 avec une adresse</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) without data skipped</source>
        <translation>
            <numerusform>%Ln ligne sans données sautée</numerusform>
            <numerusform>%Ln lignes sans données sautées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable line(s) set aside</source>
        <translation>
            <numerusform>%Ln ligne illisible mise de côté</numerusform>
            <numerusform>%Ln lignes illisibles mises de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out the %Ln row(s) that say: do not mail</source>
        <translation>
            <numerusform>Écarter la ligne (%Ln) qui dit : ne pas écrire</numerusform>
            <numerusform>Écarter les %Ln lignes qui disent : ne pas écrire</numerusform>
        </translation>
    </message>
    <message>
        <source>Two columns hold addresses about equally well. Check that the right one decides.</source>
        <translation>Deux colonnes contiennent presque autant d&apos;adresses. Vérifiez que la bonne décide.</translation>
    </message>
    <message>
        <source>Password of the file:</source>
        <translation>Mot de passe du fichier :</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln sheet(s) and check</source>
        <translation>
            <numerusform>Importer %Ln feuille et vérifier</numerusform>
            <numerusform>Importer %Ln feuilles et vérifier</numerusform>
        </translation>
    </message>
    <message>
        <source>This file is protected by a password. It is opened in memory only; no readable copy is written.</source>
        <translation>Ce fichier est protégé par un mot de passe. Il n&apos;est ouvert qu&apos;en mémoire ; aucune copie lisible n&apos;est écrite.</translation>
    </message>
    <message>
        <source>This is not the password of the file. Capital letters count.</source>
        <translation>Ce n&apos;est pas le mot de passe du fichier. Les majuscules comptent.</translation>
    </message>
    <message>
        <source>Never mail these</source>
        <translation>Ne jamais écrire à ceux-ci</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ImportQuestion</name>
    <message>
        <source>New version of</source>
        <translation>Nouvelle version de</translation>
    </message>
    <message>
        <source>Another list</source>
        <translation>Une autre liste</translation>
    </message>
    <message>
        <source>Both stay; addresses in both count once.</source>
        <translation>Les deux restent ; une adresse présente dans les deux compte une fois.</translation>
    </message>
    <message>
        <source>Never mail these</source>
        <translation>Ne jamais écrire à ceux-ci</translation>
    </message>
    <message>
        <source>A list of people who must not be written to.</source>
        <translation>Une liste de personnes à qui il ne faut pas écrire.</translation>
    </message>
    <message>
        <source>The list that it replaces</source>
        <translation>La liste qu&apos;elle remplace</translation>
    </message>
    <message>
        <source> days</source>
        <translation> jours</translation>
    </message>
    <message>
        <source>Answers of servers are reused when they are younger than so many days</source>
        <translation>Les réponses des serveurs sont réutilisées si elles datent de moins de tant de jours</translation>
    </message>
    <message>
        <source>It takes its place; your decisions stay. Answers younger than</source>
        <translation>Elle prend sa place ; vos décisions restent. Les réponses de moins de</translation>
    </message>
    <message>
        <source>What is this list?</source>
        <translation>Qu&apos;est-ce que cette liste ?</translation>
    </message>
    <message>
        <source>are reused.</source>
        <translation>sont réutilisées.</translation>
    </message>
    <message>
        <source>Its name says that nobody in it wants mail.</source>
        <translation>Son nom dit que personne n&apos;y veut de courrier.</translation>
    </message>
    <message>
        <source>None of its first addresses is in the project.</source>
        <translation>Aucune de ses premières adresses n&apos;est dans le projet.</translation>
    </message>
    <message>
        <source>%1 of its first %2 addresses are in %3.</source>
        <translation>%1 de ses %2 premières adresses sont dans %3.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::KeepDialog</name>
    <message>
        <source>Keep this project</source>
        <translation>Garder ce projet</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Changer le mot de passe</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>Le même mot de passe encore une fois</translation>
    </message>
    <message>
        <source>Keep...</source>
        <translation>Garder...</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>The project is encrypted with this password. Next time only new addresses need checking.</source>
        <translation>Le projet est chiffré avec ce mot de passe. La prochaine fois, seules les nouvelles adresses seront à vérifier.</translation>
    </message>
    <message>
        <source>Only the password changes; the project stays as it is.</source>
        <translation>Seul le mot de passe change ; le projet reste tel quel.</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Mot de passe actuel</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Encore</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Les deux mots de passe diffèrent.</translation>
    </message>
    <message>
        <source>This password is too easy to guess for a list of addresses.</source>
        <translation>Ce mot de passe est trop facile à deviner pour une liste d&apos;adresses.</translation>
    </message>
    <message>
        <source>Standard SQLCipher file</source>
        <translation>Fichier SQLCipher standard</translation>
    </message>
    <message>
        <source>Write...</source>
        <translation>Écrire...</translation>
    </message>
    <message>
        <source>A copy with readable tables for other tools, encrypted with a password of its own. It holds every address.</source>
        <translation>Une copie aux tables lisibles pour d&apos;autres outils, chiffrée avec son propre mot de passe. Elle contient toutes les adresses.</translation>
    </message>
    <message>
        <source>Also ask for a key file...</source>
        <translation>Demander aussi un fichier clé...</translation>
    </message>
    <message>
        <source>A key file is asked for too</source>
        <translation>Un fichier clé est aussi demandé</translation>
    </message>
</context>
<context>
    <name>winnow::ui::LockedPage</name>
    <message>
        <source>Locked</source>
        <translation>Verrouillé</translation>
    </message>
    <message>
        <source>Type the recovery key, in capital or small letters.</source>
        <translation>Tapez la clé de secours, en majuscules ou minuscules.</translation>
    </message>
    <message>
        <source>This project is encrypted. Type its password to open it.</source>
        <translation>Ce projet est chiffré. Tapez son mot de passe pour l&apos;ouvrir.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Use the password</source>
        <translation>Utiliser le mot de passe</translation>
    </message>
    <message>
        <source>Forgotten password?</source>
        <translation>Mot de passe oublié ?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Without the password or the recovery key nobody can open this project, we neither. Your original spreadsheet is untouched.</source>
        <translation>Sans le mot de passe ni la clé de secours, personne ne peut ouvrir ce projet, nous non plus. Votre fichier d&apos;origine est intact.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de secours</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Opening...</source>
        <translation>Ouverture...</translation>
    </message>
    <message>
        <source>Key file chosen</source>
        <translation>Fichier clé choisi</translation>
    </message>
    <message>
        <source>Key file...</source>
        <translation>Fichier clé...</translation>
    </message>
    <message>
        <source>Six digits that the app shows</source>
        <translation>Les six chiffres qu’affiche l’application</translation>
    </message>
</context>
<context>
    <name>winnow::ui::MainWindow</name>
    <message>
        <source>Choose a list</source>
        <translation>Choisir une liste</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Winnow projects (*.winnow)</source>
        <translation>Projets Winnow (*.winnow)</translation>
    </message>
    <message>
        <source>A run is going on; it is paused and lost if you discard the project.</source>
        <translation>Un traitement est en cours ; il est mis en pause, et perdu si vous abandonnez le projet.</translation>
    </message>
    <message>
        <source>Keep this project?</source>
        <translation>Garder ce projet ?</translation>
    </message>
    <message>
        <source>Keep...</source>
        <translation>Garder...</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>What was finished is kept. It goes on when you import the same list again.</source>
        <translation>Ce qui était fini est gardé. Il reprend quand vous importez à nouveau la même liste.</translation>
    </message>
    <message>
        <source>No recovery key yet</source>
        <translation>Pas encore de clé de secours</translation>
    </message>
    <message>
        <source>Without one nobody can open this project when its password is forgotten.</source>
        <translation>Sans elle, personne ne peut ouvrir ce projet si le mot de passe est oublié.</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>En créer une</translation>
    </message>
    <message>
        <source>Close without</source>
        <translation>Fermer sans</translation>
    </message>
    <message>
        <source>Not kept yet: this project is encrypted and goes when Winnow closes.</source>
        <translation>Pas encore gardé : ce projet est chiffré et disparaît à la fermeture de Winnow.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Import a list...</source>
        <translation>&amp;Importer une liste...</translation>
    </message>
    <message>
        <source>&amp;Paste addresses...</source>
        <translation>&amp;Coller des adresses...</translation>
    </message>
    <message>
        <source>&amp;Open a project...</source>
        <translation>&amp;Ouvrir un projet...</translation>
    </message>
    <message>
        <source>Add a &amp;do-not-mail list...</source>
        <translation>Ajouter une liste d&apos;e&amp;xclusion...</translation>
    </message>
    <message>
        <source>&amp;Export clean list...</source>
        <translation>&amp;Exporter la liste nettoyée...</translation>
    </message>
    <message>
        <source>&amp;Save an overview (PDF)...</source>
        <translation>Enregistrer un &amp;aperçu (PDF)...</translation>
    </message>
    <message>
        <source>&amp;Keep this project...</source>
        <translation>&amp;Garder ce projet...</translation>
    </message>
    <message>
        <source>Change the pass&amp;word...</source>
        <translation>Changer le &amp;mot de passe...</translation>
    </message>
    <message>
        <source>Make a &amp;recovery key...</source>
        <translation>Créer une clé de &amp;secours...</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>&amp;Verrouiller</translation>
    </message>
    <message>
        <source>Se&amp;ttings...</source>
        <translation>&amp;Réglages...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;Undo the last decision</source>
        <translation>&amp;Annuler la dernière décision</translation>
    </message>
    <message>
        <source>&amp;Search addresses</source>
        <translation>&amp;Rechercher des adresses</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Traitement</translation>
    </message>
    <message>
        <source>&amp;Check in the network...</source>
        <translation>&amp;Vérifier par le réseau...</translation>
    </message>
    <message>
        <source>Ask &amp;unanswered ones again</source>
        <translation>&amp;Redemander celles sans réponse</translation>
    </message>
    <message>
        <source>Ask those &amp;older than 90 days again</source>
        <translation>Redemander celles de &amp;plus de 90 jours</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Aperçu</translation>
    </message>
    <message>
        <source>&amp;Addresses</source>
        <translation>A&amp;dresses</translation>
    </message>
    <message>
        <source>&amp;Clean-up</source>
        <translation>&amp;Nettoyage</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>&amp;Filters</source>
        <translation>&amp;Filtres</translation>
    </message>
    <message>
        <source>&amp;Why this result</source>
        <translation>&amp;Pourquoi ce résultat</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Volet &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;What the results mean</source>
        <translation>&amp;Ce que veulent dire les résultats</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>&amp;Problem report</source>
        <translation>&amp;Rapport de problème</translation>
    </message>
    <message>
        <source>Problem report</source>
        <translation>Rapport de problème</translation>
    </message>
    <message>
        <source>This text holds no address, name or path. Copy it into your message.</source>
        <translation>Ce texte ne contient ni adresse, ni nom, ni chemin. Copiez-le dans votre message.</translation>
    </message>
    <message>
        <source>&amp;About Winnow</source>
        <translation>À &amp;propos de Winnow</translation>
    </message>
    <message>
        <source>About Winnow</source>
        <translation>À propos de Winnow</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>Nettoyage</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Export clean list...</source>
        <translation>Exporter la liste nettoyée...</translation>
    </message>
    <message>
        <source>Pasted addresses</source>
        <translation>Adresses collées</translation>
    </message>
    <message>
        <source>Save an overview (PDF)</source>
        <translation>Enregistrer un aperçu (PDF)</translation>
    </message>
    <message>
        <source>overview.pdf</source>
        <translation>apercu.pdf</translation>
    </message>
    <message>
        <source>Keep this project</source>
        <translation>Garder ce projet</translation>
    </message>
    <message>
        <source>list.winnow</source>
        <translation>liste.winnow</translation>
    </message>
    <message>
        <source>The password was changed</source>
        <translation>Le mot de passe a été changé</translation>
    </message>
    <message>
        <source>The old one opens this project no more.</source>
        <translation>L&apos;ancien n&apos;ouvre plus ce projet.</translation>
    </message>
    <message>
        <source>Choose a do-not-mail list</source>
        <translation>Choisir une liste d&apos;exclusion</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt *.tab *.xlsx *.xlsm *.ods *.xls *.xml *.htm *.html *.vcf *.zip);;All files (*)</source>
        <translation>Listes (*.csv *.tsv *.txt *.tab *.xlsx *.xlsm *.ods *.xls *.xml *.htm *.html *.vcf *.zip);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Re&amp;sults without addresses...</source>
        <translation>Ré&amp;sultats sans adresses...</translation>
    </message>
    <message>
        <source>Standard S&amp;QLCipher file...</source>
        <translation>Fichier S&amp;QLCipher standard...</translation>
    </message>
    <message>
        <source>&amp;Trust</source>
        <translation>&amp;Confiance</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>En ordre</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n point vous attend</numerusform>
            <numerusform>%n points vous attendent</numerusform>
        </translation>
    </message>
    <message>
        <source>Results without addresses</source>
        <translation>Résultats sans adresses</translation>
    </message>
    <message>
        <source>A table with the domain, the result and the decision of each address, to hand out. How shall addresses be named? A hash is made with a key of this project: the same address has the same hash, and nobody else can try addresses out.</source>
        <translation>Une table avec le domaine, le résultat et la décision de chaque adresse, à transmettre. Comment nommer les adresses ? L&apos;empreinte est faite avec une clé de ce projet : la même adresse a la même empreinte, et nul autre ne peut essayer des adresses.</translation>
    </message>
    <message>
        <source>First letter only</source>
        <translation>Première lettre seulement</translation>
    </message>
    <message>
        <source>Hashed</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Pas du tout</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>results.csv</source>
        <translation>resultats.csv</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written.</source>
        <translation>
            <numerusform>%n ligne a été écrite.</numerusform>
            <numerusform>%n lignes ont été écrites.</numerusform>
        </translation>
    </message>
    <message>
        <source>The results are written</source>
        <translation>Les résultats sont écrits</translation>
    </message>
    <message>
        <source>Standard SQLCipher file</source>
        <translation>Fichier SQLCipher standard</translation>
    </message>
    <message>
        <source>list.db</source>
        <translation>liste.db</translation>
    </message>
    <message>
        <source>SQLCipher databases (*.db)</source>
        <translation>Bases SQLCipher (*.db)</translation>
    </message>
    <message>
        <source>The copy is written</source>
        <translation>La copie est écrite</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s). Any tool that knows SQLCipher 4 opens it with its password.</source>
        <translation>
            <numerusform>%n ligne. Tout outil connaissant SQLCipher 4 l&apos;ouvre avec son mot de passe.</numerusform>
            <numerusform>%n lignes. Tout outil connaissant SQLCipher 4 l&apos;ouvre avec son mot de passe.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation>&amp;Nouvelle fenêtre</translation>
    </message>
    <message>
        <source>Put a &amp;backup back...</source>
        <translation>Restaurer une &amp;sauvegarde...</translation>
    </message>
    <message>
        <source>Put a backup back</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Your own &amp;rules...</source>
        <translation>Vos propres &amp;règles...</translation>
    </message>
    <message>
        <source>Encrypted project.</source>
        <translation>Projet chiffré.</translation>
    </message>
    <message>
        <source>End this project</source>
        <translation>Terminer ce projet</translation>
    </message>
    <message>
        <source>Password of the archive</source>
        <translation>Mot de passe de l&apos;archive</translation>
    </message>
    <message>
        <source>%1
Write it down now: it is not stored, and nobody can open the archive without it. Send it by another route than the file.</source>
        <translation>%1
Notez-le maintenant : il n&apos;est pas enregistré, et sans lui personne ne peut ouvrir l&apos;archive. Transmettez-le par une autre voie que le fichier.</translation>
    </message>
    <message>
        <source>Keep it, and only new addresses need checking next time. Discard it, and all decisions and results are lost.</source>
        <translation>Si vous le gardez, seules les nouvelles adresses seront à vérifier la prochaine fois. Si vous l&apos;abandonnez, toutes les décisions et tous les résultats sont perdus.</translation>
    </message>
    <message>
        <source>The files that you exported stay either way.</source>
        <translation>Les fichiers que vous avez exportés restent dans les deux cas.</translation>
    </message>
    <message>
        <source>Nothing was exported yet.</source>
        <translation>Rien n&apos;a encore été exporté.</translation>
    </message>
    <message>
        <source>The check is paused</source>
        <translation>La vérification est en pause</translation>
    </message>
    <message>
        <source>What was learnt is kept. It goes on when you start the check again.</source>
        <translation>Ce qui a été appris est conservé. La vérification reprend quand vous la relancez.</translation>
    </message>
    <message>
        <source>The import is paused</source>
        <translation>L&apos;importation est en pause</translation>
    </message>
    <message>
        <source>A file is still being written</source>
        <translation>Un fichier est encore en cours d&apos;écriture</translation>
    </message>
    <message>
        <source>Only a complete file gets its name. Check whether it is there; if not, export it again.</source>
        <translation>Seul un fichier complet reçoit son nom. Vérifiez s&apos;il est là ; sinon, exportez-le à nouveau.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::MergeDialog</name>
    <message>
        <source>Fill empty cells</source>
        <translation>Remplir les cellules vides</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>The newest</source>
        <translation>La plus récente</translation>
    </message>
    <message>
        <source>The longest</source>
        <translation>La plus longue</translation>
    </message>
    <message>
        <source>All of them, joined</source>
        <translation>Toutes, réunies</translation>
    </message>
    <message>
        <source>Merge duplicates</source>
        <translation>Fusionner les doublons</translation>
    </message>
    <message>
        <source>When a list is written, the row that stays takes over what the rows that leave know. The rows in the project stay as they came: every rule can be changed or taken back.</source>
        <translation>Quand une liste est écrite, la ligne qui reste reprend ce que savent les lignes qui partent. Les lignes du projet restent comme elles sont venues : chaque règle peut être changée ou retirée.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Rules by column</source>
        <translation>Règles par colonne</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Fusionné</translation>
    </message>
    <message>
        <source>Rows as they would be written</source>
        <translation>Lignes telles qu&apos;elles seraient écrites</translation>
    </message>
    <message>
        <source>Columns that are not named below:</source>
        <translation>Colonnes non nommées ci-dessous :</translation>
    </message>
    <message>
        <source>Use these rules</source>
        <translation>Utiliser ces règles</translation>
    </message>
    <message>
        <source>As the others</source>
        <translation>Comme les autres</translation>
    </message>
    <message>
        <source>Rule for %1</source>
        <translation>Règle pour %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Colonne %1</translation>
    </message>
    <message>
        <source>With these rules no row changes.</source>
        <translation>Avec ces règles, aucune ligne ne change.</translation>
    </message>
    <message>
        <source>The first rows that change are shown. Do-not-mail marks and addresses are never merged.</source>
        <translation>Les premières lignes qui changent sont montrées. Les marques « ne pas écrire » et les adresses ne sont jamais fusionnées.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>winnow::ui::NameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>winnow::ui::NoteDialog</name>
    <message>
        <source>Close the incident</source>
        <translation>Clore l&apos;incident</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>winnow::ui::OverviewPage</name>
    <message>
        <source>What happens to the rows</source>
        <translation>Ce que deviennent les lignes</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Most frequent reasons</source>
        <translation>Raisons les plus fréquentes</translation>
    </message>
    <message>
        <source>Largest domains</source>
        <translation>Plus grands domaines</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>Check further...</source>
        <translation>Vérifier davantage...</translation>
    </message>
    <message>
        <source>Ask name servers and mail servers about this list</source>
        <translation>Interroger serveurs de noms et de messagerie sur cette liste</translation>
    </message>
    <message>
        <source>Show these rows</source>
        <translation>Afficher ces lignes</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardées</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écartées</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) look misspelt, such as %1 for %2.</source>
        <translation>
            <numerusform>%Ln adresse semble mal écrite, comme %1 pour %2.</numerusform>
            <numerusform>%Ln adresses semblent mal écrites, comme %1 pour %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the corrections</source>
        <translation>Voir les corrections</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) wait for your decision. Until then they are not exported.</source>
        <translation>
            <numerusform>%Ln ligne attend votre décision. Jusque-là, elle n&apos;est pas exportée.</numerusform>
            <numerusform>%Ln lignes attendent votre décision. Jusque-là, elles ne sont pas exportées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at these rows</source>
        <translation>Voir ces lignes</translation>
    </message>
    <message>
        <source>Check domains...</source>
        <translation>Vérifier les domaines...</translation>
    </message>
    <message>
        <source>Nothing waits for you. Export the clean list.</source>
        <translation>Rien ne vous attend. Exportez la liste nettoyée.</translation>
    </message>
    <message>
        <source>The import is paused</source>
        <translation>L&apos;importation est en pause</translation>
    </message>
    <message>
        <source>Your list is being read</source>
        <translation>Votre liste est en cours de lecture</translation>
    </message>
    <message>
        <source>This project holds no list yet</source>
        <translation>Ce projet ne contient pas encore de liste</translation>
    </message>
    <message>
        <source>Drop a list on the window to begin.</source>
        <translation>Déposez une liste sur la fenêtre pour commencer.</translation>
    </message>
    <message>
        <source>%1 of %2 rows can be mailed</source>
        <translation>%1 lignes sur %2 peuvent recevoir du courrier</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) without data, such as titles and blank lines</source>
        <translation>
            <numerusform>%Ln ligne sans données, comme les titres et lignes vides</numerusform>
            <numerusform>%Ln lignes sans données, comme les titres et lignes vides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreadable line(s)</source>
        <translation>
            <numerusform>%Ln ligne illisible</numerusform>
            <numerusform>%Ln lignes illisibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Not counted as rows: %1.</source>
        <translation>Non comptées comme lignes : %1.</translation>
    </message>
    <message>
        <source>What was found so far, by spelling alone. Domains, lists and duplicates follow when the last row is in.</source>
        <translation>Ce qui a été trouvé jusqu’ici, d’après la seule orthographe. Domaines, listes et doublons suivent quand la dernière ligne est lue.</translation>
    </message>
    <message>
        <source>The check goes on. What it has learnt so far is shown here.</source>
        <translation>La vérification continue. Ce qu’elle a appris jusqu’ici est montré ici.</translation>
    </message>
    <message>
        <source>The check was stopped because of the connection.</source>
        <translation>La vérification a été arrêtée à cause de la connexion.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>No domain was checked yet. Name servers can tell which domains are dead.</source>
        <translation>Aucun domaine n&apos;a encore été vérifié. Les serveurs de noms savent quels domaines n&apos;existent plus.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::PasswordEdit</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Montrer le mot de passe</translation>
    </message>
    <message>
        <source>Strength of the password</source>
        <translation>Solidité du mot de passe</translation>
    </message>
    <message>
        <source>Guessed at once</source>
        <translation>Deviné tout de suite</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Moyen</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fort</translation>
    </message>
    <message>
        <source>Four unrelated words make a good password.</source>
        <translation>Quatre mots sans rapport font un bon mot de passe.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::PasteDialog</name>
    <message>
        <source>Paste addresses</source>
        <translation>Coller des adresses</translation>
    </message>
    <message>
        <source>One address on each line, or as they stand in a mail program.</source>
        <translation>Une adresse par ligne, ou telles qu&apos;elles sont dans un logiciel de courrier.</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Import and check</source>
        <translation>Importer et vérifier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>winnow::ui::PersonDialog</name>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Hand it out...</source>
        <translation>Remettre...</translation>
    </message>
    <message>
        <source>Erase...</source>
        <translation>Effacer...</translation>
    </message>
    <message>
        <source>A person asks about their data</source>
        <translation>Une personne demande ses données</translation>
    </message>
    <message>
        <source>Their address</source>
        <translation>Son adresse</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>What is here about them</source>
        <translation>Ce qui la concerne ici</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Every row that holds the address is looked for, also where it stands in another column.</source>
        <translation>Chaque ligne contenant l&apos;adresse est cherchée, même si elle figure dans une autre colonne.</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, ligne %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) hold this address.</source>
        <translation>
            <numerusform>%n ligne contient cette adresse.</numerusform>
            <numerusform>%n lignes contiennent cette adresse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here names this address.</source>
        <translation>Rien ici ne mentionne cette adresse.</translation>
    </message>
    <message>
        <source>It is on a do-not-mail list.</source>
        <translation>Elle est sur une liste d&apos;exclusion.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) may hold it too.</source>
        <translation>
            <numerusform>%n sauvegarde peut aussi la contenir.</numerusform>
            <numerusform>%n sauvegardes peuvent aussi la contenir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand it out</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>data.json</source>
        <translation>donnees.json</translation>
    </message>
    <message>
        <source>Written. Delete the file when the person has it.</source>
        <translation>Écrit. Supprimez le fichier quand la personne l&apos;a reçu.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) still hold it until they are deleted.</source>
        <translation>
            <numerusform>%n sauvegarde la contient encore jusqu&apos;à sa suppression.</numerusform>
            <numerusform>%n sauvegardes la contiennent encore jusqu&apos;à leur suppression.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase this person?</source>
        <translation>Effacer cette personne ?</translation>
    </message>
    <message>
        <source>Their rows leave this project with everything that was learnt and decided about them. That cannot be undone. The address is never kept again when it comes back.</source>
        <translation>Ses lignes quittent ce projet avec tout ce qui a été appris et décidé. C&apos;est irréversible. L&apos;adresse n&apos;est plus jamais gardée si elle revient.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>winnow::ui::PolicyCard</name>
    <message>
        <source>How careful to be</source>
        <translation>Quelle prudence</translation>
    </message>
    <message>
        <source>Keep customers</source>
        <translation>Garder les clients</translation>
    </message>
    <message>
        <source>Cautious sender</source>
        <translation>Expéditeur prudent</translation>
    </message>
    <message>
        <source>Keeps everything that may arrive.</source>
        <translation>Garde tout ce qui peut arriver.</translation>
    </message>
    <message>
        <source>Also sets shared addresses and doubtful answers aside for review.</source>
        <translation>Met aussi de côté les adresses génériques et les réponses douteuses.</translation>
    </message>
    <message numerus="yes">
        <source>Your list shrinks by %Ln row(s).</source>
        <translation>
            <numerusform>Votre liste perd %Ln ligne.</numerusform>
            <numerusform>Votre liste perd %Ln lignes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::PresetButton</name>
    <message>
        <source>Presets...</source>
        <translation>Préréglages...</translation>
    </message>
    <message>
        <source>Save how careful to be, your rules and how duplicates are merged under a name</source>
        <translation>Enregistrer sous un nom la prudence, vos règles et la fusion des doublons</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Write to a file...</source>
        <translation>Écrire dans un fichier...</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Save as a preset...</source>
        <translation>Enregistrer comme préréglage...</translation>
    </message>
    <message>
        <source>Take in a preset from a file...</source>
        <translation>Reprendre un préréglage d&apos;un fichier...</translation>
    </message>
    <message>
        <source>Save as a preset</source>
        <translation>Enregistrer comme préréglage</translation>
    </message>
    <message>
        <source>A name for how careful to be, your rules and how duplicates are merged:</source>
        <translation>Un nom pour la prudence, vos règles et la fusion des doublons :</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Write a preset to a file</source>
        <translation>Écrire un préréglage dans un fichier</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>Préréglages (*.json)</translation>
    </message>
    <message>
        <source>Take in a preset</source>
        <translation>Reprendre un préréglage</translation>
    </message>
    <message>
        <source>This file is no preset</source>
        <translation>Ce fichier n&apos;est pas un préréglage</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a file that Winnow wrote.</source>
        <translation>Rien n&apos;a été changé. Choisissez un fichier écrit par Winnow.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ReadingCard</name>
    <message>
        <source>Rows read</source>
        <translation>Lignes lues</translation>
    </message>
    <message>
        <source>Addresses spelt well</source>
        <translation>Adresses bien écrites</translation>
    </message>
    <message>
        <source>Broken addresses</source>
        <translation>Adresses mal formées</translation>
    </message>
    <message>
        <source>Rows that say do not mail</source>
        <translation>Lignes qui disent de ne pas écrire</translation>
    </message>
    <message>
        <source>Rows without an address</source>
        <translation>Lignes sans adresse</translation>
    </message>
    <message>
        <source>Spelt well</source>
        <translation>Bien écrites</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Mal formées</translation>
    </message>
</context>
<context>
    <name>winnow::ui::RecoveryDialog</name>
    <message>
        <source>Recovery key</source>
        <translation>Clé de secours</translation>
    </message>
    <message>
        <source>With this key the project opens when its password is forgotten. It is shown this once. Keep it on paper, away from this computer.</source>
        <translation>Cette clé ouvre le projet si le mot de passe est oublié. Elle n&apos;est montrée qu&apos;une fois. Gardez-la sur papier, loin de cet ordinateur.</translation>
    </message>
    <message>
        <source>I have written it down or saved it</source>
        <translation>Je l&apos;ai notée ou enregistrée</translation>
    </message>
    <message>
        <source>Save as PDF to print...</source>
        <translation>Enregistrer en PDF à imprimer...</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>recovery-key.pdf</source>
        <translation>cle-de-secours.pdf</translation>
    </message>
</context>
<context>
    <name>winnow::ui::ReportDialog</name>
    <message>
        <source>Choose a logo (PNG)...</source>
        <translation>Choisir un logo (PNG)...</translation>
    </message>
    <message>
        <source>Make the report...</source>
        <translation>Créer le rapport...</translation>
    </message>
    <message>
        <source>Also as PDF...</source>
        <translation>Aussi en PDF...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Report for the client</source>
        <translation>Rapport pour le client</translation>
    </message>
    <message>
        <source>The report says what came in, what went out and how it was protected. It holds no address. Your client can check its signature without Winnow.</source>
        <translation>Le rapport dit ce qui est entré, ce qui est sorti et comment c&apos;était protégé. Il ne contient aucune adresse. Votre client peut vérifier sa signature sans Winnow.</translation>
    </message>
    <message>
        <source>For (client)</source>
        <translation>Pour (client)</translation>
    </message>
    <message>
        <source>Your business</source>
        <translation>Votre entreprise</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signé par</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Choisir un logo</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>Make the report</source>
        <translation>Créer le rapport</translation>
    </message>
    <message>
        <source>report.json</source>
        <translation>rapport.json</translation>
    </message>
    <message>
        <source>Four files named %1 lie in %2: the report (HTML and JSON), its signature, and your public key. Give all four to your client, and tell them this fingerprint in another way:
%3</source>
        <translation>Quatre fichiers nommés %1 sont dans %2 : le rapport (HTML et JSON), sa signature et votre clé publique. Remettez les quatre à votre client, et dites-lui cette empreinte par un autre moyen :
%3</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Also as PDF</source>
        <translation>Aussi en PDF</translation>
    </message>
</context>
<context>
    <name>winnow::ui::RestoreDialog</name>
    <message>
        <source>%1 restored</source>
        <translation>%1 restauré</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Put a backup back</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>The backup is copied, opened and proved page by page, and becomes a project of its own. Nothing that is there now is replaced.</source>
        <translation>La sauvegarde est copiée, ouverte et prouvée page par page, et devient un projet à part. Rien de ce qui existe n&apos;est remplacé.</translation>
    </message>
    <message>
        <source>The password that it had then, or its recovery key</source>
        <translation>Le mot de passe de ce moment-là, ou la clé de secours</translation>
    </message>
    <message>
        <source>Another place...</source>
        <translation>Un autre endroit...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Va dans</translation>
    </message>
    <message>
        <source>Key file chosen</source>
        <translation>Fichier clé choisi</translation>
    </message>
    <message>
        <source>Key file...</source>
        <translation>Fichier clé...</translation>
    </message>
    <message>
        <source>Where to put it</source>
        <translation>Où la mettre</translation>
    </message>
    <message>
        <source>Winnow projects (*.winnow)</source>
        <translation>Projets Winnow (*.winnow)</translation>
    </message>
    <message>
        <source>Opening and proving...</source>
        <translation>Ouverture et preuve...</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s), every one of them proved. It is a project of its own now: %1</source>
        <translation>
            <numerusform>%n ligne, prouvée. C&apos;est maintenant un projet à part : %1</numerusform>
            <numerusform>%n lignes, toutes prouvées. C&apos;est maintenant un projet à part : %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup is back</source>
        <translation>La sauvegarde est restaurée</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L&apos;ouvrir</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
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
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Colonne %1</translation>
    </message>
    <message>
        <source>(no address)</source>
        <translation>(pas d&apos;adresse)</translation>
    </message>
</context>
<context>
    <name>winnow::ui::RulesDialog</name>
    <message>
        <source>Decide by these rules</source>
        <translation>Décider selon ces règles</translation>
    </message>
    <message>
        <source>Your own rules</source>
        <translation>Vos propres règles</translation>
    </message>
    <message>
        <source>One rule a line, the first that fits decides. * stands for any text, ? for one character. Nobody is asked again: what is known already is decided anew.</source>
        <translation>Une règle par ligne, la première qui convient décide. * remplace n&apos;importe quel texte, ? un seul caractère. Personne n&apos;est interrogé à nouveau : ce qui est déjà connu est jugé une nouvelle fois.</translation>
    </message>
    <message>
        <source>After an address: deliverable, plausible, risky, undeliverable or unknown. After a reply of a mail server: mailbox_accepted, mailbox_not_found, mailbox_disabled, mailbox_full, provider_does_not_tell, greylisted, rate_limited, we_are_blocked, sender_rejected or server_error.</source>
        <translation>Après une adresse : deliverable, plausible, risky, undeliverable ou unknown. Après une réponse d&apos;un serveur de courrier : mailbox_accepted, mailbox_not_found, mailbox_disabled, mailbox_full, provider_does_not_tell, greylisted, rate_limited, we_are_blocked, sender_rejected ou server_error.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>No rule in line %1.</source>
        <translation>Pas de règle à la ligne %1.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::RunBar</name>
    <message numerus="yes">
        <source>about %Ln second(s)</source>
        <translation>
            <numerusform>environ %Ln seconde</numerusform>
            <numerusform>environ %Ln secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>environ %Ln minute</numerusform>
            <numerusform>environ %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>environ %Ln heure</numerusform>
            <numerusform>environ %Ln heures</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Paused. What was done is kept.</source>
        <translation>En pause. Ce qui a été fait est conservé.</translation>
    </message>
    <message>
        <source>, %1 to go</source>
        <translation>, encore %1</translation>
    </message>
    <message>
        <source>Reading: %1 rows</source>
        <translation>Lecture : %1 lignes</translation>
    </message>
    <message>
        <source>Checking and deciding</source>
        <translation>Vérification et décision</translation>
    </message>
    <message>
        <source>Writing: %1 rows</source>
        <translation>Écriture : %1 lignes</translation>
    </message>
    <message>
        <source>Reading the file back</source>
        <translation>Relecture du fichier</translation>
    </message>
    <message>
        <source>Asking name servers: %1 of %2 domains</source>
        <translation>Interrogation des serveurs de noms : %1 domaines sur %2</translation>
    </message>
    <message>
        <source>Asking mail servers: %1 of %2 addresses</source>
        <translation>Interrogation des serveurs de messagerie : %1 adresses sur %2</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>, %1 a second</source>
        <translation>, %1 par seconde</translation>
    </message>
</context>
<context>
    <name>winnow::ui::SealDialog</name>
    <message>
        <source>Lift the seal</source>
        <translation>Lever le scellé</translation>
    </message>
    <message>
        <source>Password of the project</source>
        <translation>Mot de passe du projet</translation>
    </message>
    <message>
        <source>Why the seal is lifted</source>
        <translation>Pourquoi le scellé est levé</translation>
    </message>
    <message>
        <source>Afterwards this project may ask name servers and mail servers again. The reason stays in its audit log and in reports.</source>
        <translation>Ensuite ce projet pourra de nouveau interroger serveurs de noms et de courrier. La raison reste dans son journal d&apos;audit et dans les rapports.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>winnow::ui::SecretDialog</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>winnow::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Keep customers</source>
        <translation>Garder les clients</translation>
    </message>
    <message>
        <source>Cautious sender</source>
        <translation>Expéditeur prudent</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minutes</translation>
    </message>
    <message>
        <source>Remember the projects I open</source>
        <translation>Retenir les projets que j&apos;ouvre</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>New projects begin with</source>
        <translation>Les nouveaux projets commencent par</translation>
    </message>
    <message>
        <source>Lock a kept project after</source>
        <translation>Verrouiller un projet gardé après</translation>
    </message>
</context>
<context>
    <name>winnow::ui::SheetList</name>
    <message>
        <source>Sheets of the file</source>
        <translation>Feuilles du fichier</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1 (masquée)</translation>
    </message>
</context>
<context>
    <name>winnow::ui::TextChoices</name>
    <message>
        <source>Found by itself</source>
        <translation>Trouvé tout seul</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Virgule</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Point-virgule</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulation</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Barre verticale</translation>
    </message>
    <message>
        <source>None: one column</source>
        <translation>Aucun : une colonne</translation>
    </message>
    <message>
        <source>Between cells:</source>
        <translation>Entre les cellules :</translation>
    </message>
    <message>
        <source>Encoding:</source>
        <translation>Encodage :</translation>
    </message>
</context>
<context>
    <name>winnow::ui::TrustPage</name>
    <message>
        <source>Nothing to do</source>
        <translation>Rien à faire</translation>
    </message>
    <message>
        <source>Report for the client...</source>
        <translation>Rapport pour le client...</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Practise a restore</source>
        <translation>Essayer une restauration</translation>
    </message>
    <message>
        <source>Find a person...</source>
        <translation>Chercher une personne...</translation>
    </message>
    <message>
        <source>End this project...</source>
        <translation>Terminer ce projet...</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>C: enforced by cryptography. A: kept by Winnow. D: declared by you. &quot;Maps to&quot; names points of the Trust Services Criteria (SOC 2); this is evidence, not a certificate.</source>
        <translation>C : imposé par la cryptographie. A : assuré par Winnow. D : déclaré par vous. « Correspond à » renvoie aux Trust Services Criteria (SOC 2) ; ce sont des preuves, pas un certificat.</translation>
    </message>
    <message>
        <source>Add a user...</source>
        <translation>Ajouter un utilisateur...</translation>
    </message>
    <message>
        <source>Remove this user...</source>
        <translation>Retirer cet utilisateur...</translation>
    </message>
    <message>
        <source>Delete the exports in clear...</source>
        <translation>Supprimer les exports en clair...</translation>
    </message>
    <message>
        <source>Close with a note...</source>
        <translation>Clore avec une note...</translation>
    </message>
    <message>
        <source>Computer lost or stolen...</source>
        <translation>Ordinateur perdu ou volé...</translation>
    </message>
    <message>
        <source>File sent to the wrong person...</source>
        <translation>Fichier mal adressé...</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Everything that you can see to is in order</source>
        <translation>Tout ce qui dépend de vous est en ordre</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n point vous attend</numerusform>
            <numerusform>%n points vous attendent</numerusform>
        </translation>
    </message>
    <message>
        <source>This project is not kept yet: backups, users and reports begin when you keep it.</source>
        <translation>Ce projet n&apos;est pas encore conservé : sauvegardes, utilisateurs et rapports commencent quand vous le conservez.</translation>
    </message>
    <message>
        <source>This project names a folder for backups that was not chosen on this computer, so it is not used: its backups go beside the project file.</source>
        <translation>Ce projet indique un dossier de sauvegarde qui n&apos;a pas été choisi sur cet ordinateur ; il n&apos;est donc pas utilisé : les sauvegardes vont à côté du fichier du projet.</translation>
    </message>
    <message>
        <source>What protects this list, who may open it, and what became of it: with evidence, for you and for your client.</source>
        <translation>Ce qui protège cette liste, qui peut l&apos;ouvrir et ce qu&apos;elle est devenue : avec preuves, pour vous et votre client.</translation>
    </message>
    <message>
        <source>When must this project be erased?</source>
        <translation>Quand ce projet doit-il être effacé ?</translation>
    </message>
    <message>
        <source>The date that you agreed on with your client. Winnow reminds you of it; you erase the project yourself.</source>
        <translation>La date convenue avec votre client. Winnow vous la rappelle ; vous effacez le projet vous-même.</translation>
    </message>
    <message>
        <source>Set this date</source>
        <translation>Fixer cette date</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Retirer %1 ?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Close this incident</source>
        <translation>Clore cet incident</translation>
    </message>
    <message>
        <source>What was done about it? The note stays in the project.</source>
        <translation>Qu&apos;a-t-on fait ? La note reste dans le projet.</translation>
    </message>
    <message>
        <source>Computer lost or stolen</source>
        <translation>Ordinateur perdu ou volé</translation>
    </message>
    <message>
        <source>File sent to the wrong person</source>
        <translation>Fichier envoyé à la mauvaise personne</translation>
    </message>
    <message>
        <source>There is no export in clear</source>
        <translation>Il n&apos;y a aucun export en clair</translation>
    </message>
    <message>
        <source>None that Winnow wrote and that was not changed since.</source>
        <translation>Aucun qui ait été écrit par Winnow et non modifié depuis.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n export(s) in clear?</source>
        <translation>
            <numerusform>Supprimer %n export en clair ?</numerusform>
            <numerusform>Supprimer %n exports en clair ?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are overwritten and deleted. Files that were changed since stay.</source>
        <translation>Ils sont écrasés puis supprimés. Les fichiers modifiés depuis restent.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Encrypt anew...</source>
        <translation>Rechiffrer...</translation>
    </message>
    <message>
        <source>Their password opens this project no more. Backups made before still open with it, and what they copied they have. To lock out a copied key too, encrypt the project anew afterwards.</source>
        <translation>Son mot de passe n&apos;ouvre plus ce projet. Les sauvegardes antérieures s&apos;ouvrent encore avec lui, et ce qu&apos;il a copié, il l&apos;a. Pour exclure aussi une clé copiée, rechiffrez ensuite le projet.</translation>
    </message>
    <message>
        <source>Encrypt anew</source>
        <translation>Rechiffrer</translation>
    </message>
    <message>
        <source>The whole project is encrypted under a new key: a copied old one is of no use any more. Only your password opens it then; add other users again, and make a new recovery key. Backups made before stay under the old key.</source>
        <translation>Tout le projet est chiffré sous une nouvelle clé : une ancienne clé copiée ne sert plus. Seul votre mot de passe l&apos;ouvre alors ; ajoutez à nouveau les autres utilisateurs et créez une nouvelle clé de secours. Les sauvegardes antérieures restent sous l&apos;ancienne clé.</translation>
    </message>
    <message>
        <source>The reference lists are old</source>
        <translation>Les listes de référence sont anciennes</translation>
    </message>
    <message>
        <source>Newer ones come with a newer Winnow, or in one signed file: winnow-cli lists update FILE.</source>
        <translation>De plus récentes viennent avec un Winnow plus récent, ou dans un fichier signé : winnow-cli lists update FICHIER.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Put this one back...</source>
        <translation>Restaurer celle-ci...</translation>
    </message>
    <message>
        <source>One-time codes...</source>
        <translation>Codes à usage unique...</translation>
    </message>
    <message>
        <source>Their password alone opens the project again.</source>
        <translation>Le mot de passe seul ouvrira de nouveau le projet.</translation>
    </message>
    <message>
        <source>Stop asking %1 for codes...</source>
        <translation>Ne plus demander de codes à %1...</translation>
    </message>
    <message>
        <source>Stop asking %1 for codes?</source>
        <translation>Ne plus demander de codes à %1 ?</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation>Ne plus demander</translation>
    </message>
</context>
<context>
    <name>winnow::ui::TrustTables</name>
    <message>
        <source>Seen</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Maps to</source>
        <translation>Correspond à</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Éléments</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Code à usage unique</translation>
    </message>
    <message>
        <source>Signs with</source>
        <translation>Signe avec</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Somme</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Looked for</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (vous)</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>demandé</translation>
    </message>
    <message>
        <source>adds up</source>
        <translation>juste</translation>
    </message>
    <message>
        <source>DOES NOT add up</source>
        <translation>FAUX</translation>
    </message>
    <message>
        <source>a list that was removed</source>
        <translation>une liste retirée</translation>
    </message>
    <message>
        <source>%1 lines = %2 rows + %3 unreadable + %4 skipped</source>
        <translation>%1 lignes du fichier = %2 lignes + %3 illisibles + %4 ignorées</translation>
    </message>
    <message>
        <source>%1 rows = %2 kept + %3 left out + %4 to review + %5 erased</source>
        <translation>%1 lignes = %2 gardées + %3 écartées + %4 à examiner + %5 effacées</translation>
    </message>
    <message>
        <source>Export of %1</source>
        <translation>Export du %1</translation>
    </message>
    <message>
        <source>%1 rows, encrypted</source>
        <translation>%1 lignes, chiffrées</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 lignes</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>clos le %1</translation>
    </message>
</context>
<context>
    <name>winnow::ui::UserDialog</name>
    <message>
        <source>Choose a key file</source>
        <translation>Choisir un fichier clé</translation>
    </message>
    <message>
        <source>Key files (*.pem);;All files (*)</source>
        <translation>Fichiers clés (*.pem);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Also ask for a key file...</source>
        <translation>Demander aussi un fichier clé...</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Ajouter un utilisateur</translation>
    </message>
    <message>
        <source>They open this project with a password of their own. Tell it to them in person.</source>
        <translation>Cette personne ouvre ce projet avec son propre mot de passe. Dites-le-lui de vive voix.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>A key file is asked for too</source>
        <translation>Un fichier clé est aussi demandé</translation>
    </message>
    <message>
        <source>Viewer hides addresses in Winnow only; whoever has the file and a password can read all of it with other tools. To hand results out, make a results-only copy.</source>
        <translation>Lecteur ne cache les adresses que dans Winnow ; qui a le fichier et un mot de passe peut tout lire avec d&apos;autres outils. Pour transmettre des résultats, faites une copie sans adresses.</translation>
    </message>
    <message>
        <source>Imports, checks, decides and exports.</source>
        <translation>Importe, vérifie, décide et exporte.</translation>
    </message>
    <message>
        <source>Also users, keys, the date of erasure and the end of the project.</source>
        <translation>Aussi utilisateurs, clés, date d&apos;effacement et fin du projet.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::WelcomePage</name>
    <message>
        <source>Drop your mailing list here</source>
        <translation>Déposez votre liste de diffusion ici</translation>
    </message>
    <message>
        <source>A spreadsheet saved as CSV or text. Winnow finds the addresses, checks every one and tells you why.</source>
        <translation>Un tableau enregistré en CSV ou en texte. Winnow trouve les adresses, les vérifie toutes et dit pourquoi.</translation>
    </message>
    <message>
        <source>Choose a list...</source>
        <translation>Choisir une liste...</translation>
    </message>
    <message>
        <source>Paste addresses</source>
        <translation>Coller des adresses</translation>
    </message>
    <message>
        <source>Open a project...</source>
        <translation>Ouvrir un projet...</translation>
    </message>
    <message>
        <source>Check one address</source>
        <translation>Vérifier une adresse</translation>
    </message>
    <message>
        <source>name@domain.com</source>
        <translation>nom@domaine.com</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Remember the projects I open</source>
        <translation>Retenir les projets que j&apos;ouvre</translation>
    </message>
    <message>
        <source>Projects that you keep appear here.</source>
        <translation>Les projets que vous gardez apparaissent ici.</translation>
    </message>
    <message>
        <source>Spelling and lists only; nobody is asked.</source>
        <translation>Forme et listes seulement ; personne n&apos;est interrogé.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Vouliez-vous dire %1 ?</translation>
    </message>
    <message>
        <source>last cleaned %1</source>
        <translation>nettoyée le %1</translation>
    </message>
    <message>
        <source>was to be erased by %1</source>
        <translation>devait être effacé le %1</translation>
    </message>
    <message>
        <source>to be erased by %1</source>
        <translation>à effacer avant le %1</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need you</source>
        <translation>
            <numerusform>%n point vous attend</numerusform>
            <numerusform>%n points vous attendent</numerusform>
        </translation>
    </message>
    <message>
        <source>Your list stays on this computer; the network is asked only if you start a check. The file itself is never changed.</source>
        <translation>Votre liste reste sur cet ordinateur ; le réseau n&apos;est utilisé que si vous lancez une vérification. Le fichier lui-même n&apos;est jamais modifié.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::WhyPane</name>
    <message>
        <source>Why this result</source>
        <translation>Pourquoi ce résultat</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Accept the correction</source>
        <translation>Accepter la correction</translation>
    </message>
    <message>
        <source>Choose a row to see why it has its result.</source>
        <translation>Choisissez une ligne pour voir la raison de son résultat.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) selected.</source>
        <translation>
            <numerusform>%Ln ligne choisie.</numerusform>
            <numerusform>%Ln lignes choisies.</numerusform>
        </translation>
    </message>
    <message>
        <source>This row holds no address.</source>
        <translation>Cette ligne ne contient pas d&apos;adresse.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>It shows at</source>
        <translation>Visible à</translation>
    </message>
    <message>
        <source>Probably meant</source>
        <translation>Sans doute voulu</translation>
    </message>
    <message>
        <source>Corrected from</source>
        <translation>Corrigée depuis</translation>
    </message>
    <message>
        <source>Kind of address</source>
        <translation>Genre d&apos;adresse</translation>
    </message>
    <message>
        <source>Spelling only</source>
        <translation>Forme seulement</translation>
    </message>
    <message>
        <source>Spelling and lists</source>
        <translation>Forme et listes</translation>
    </message>
    <message>
        <source>Domain asked</source>
        <translation>Domaine interrogé</translation>
    </message>
    <message>
        <source>Mailbox asked</source>
        <translation>Boîte interrogée</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Compare</name>
    <message>
        <source>the other lists</source>
        <translation>les autres listes</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Non comparé</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelles</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Comme avant</translation>
    </message>
    <message>
        <source>Changed for the better</source>
        <translation>En mieux</translation>
    </message>
    <message>
        <source>Changed for the worse</source>
        <translation>En moins bien</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Disparues</translation>
    </message>
    <message>
        <source>Only in %1</source>
        <translation>Seulement dans %1</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>Dans les deux</translation>
    </message>
    <message>
        <source>Since the version before</source>
        <translation>Depuis la version précédente</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>An earlier time</source>
        <translation>Un moment antérieur</translation>
    </message>
    <message>
        <source>Since the export of %1</source>
        <translation>Depuis l&apos;export du %1</translation>
    </message>
    <message>
        <source>Since the check of %1</source>
        <translation>Depuis la vérification du %1</translation>
    </message>
    <message>
        <source>Since the newer reference lists of %1</source>
        <translation>Depuis les listes de référence plus récentes du %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Depuis %1</translation>
    </message>
    <message>
        <source>Nothing to compare with yet: export, check further or import another version</source>
        <translation>Rien à comparer pour l&apos;instant : exportez, vérifiez plus loin ou importez une autre version</translation>
    </message>
    <message>
        <source>Do not compare</source>
        <translation>Ne pas comparer</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Errors</name>
    <message>
        <source>The file was not found.</source>
        <translation>Le fichier n&apos;a pas été trouvé.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed. Choose it again.</source>
        <translation>Il a peut-être été déplacé ou renommé. Choisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Le fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Nothing was imported. Check its permissions, or copy it to this computer first.</source>
        <translation>Rien n&apos;a été importé. Vérifiez ses droits, ou copiez-le d&apos;abord sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>Le fichier ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Your list is unchanged. Choose a folder that you may write to.</source>
        <translation>Votre liste est inchangée. Choisissez un dossier où vous pouvez écrire.</translation>
    </message>
    <message>
        <source>The file changed while it was read.</source>
        <translation>Le fichier a changé pendant la lecture.</translation>
    </message>
    <message>
        <source>Nothing was imported. Close the program that writes it and try again.</source>
        <translation>Rien n&apos;a été importé. Fermez le programme qui l&apos;écrit et réessayez.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>Your list is unchanged and no half file was left. Free some space and try again.</source>
        <translation>Votre liste est inchangée et aucun fichier incomplet n&apos;est resté. Libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>This file must stay as it is.</source>
        <translation>Ce fichier doit rester tel quel.</translation>
    </message>
    <message>
        <source>Winnow never writes over a list that was imported. Choose another name.</source>
        <translation>Winnow n&apos;écrase jamais une liste importée. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The written file does not read back as it was written.</source>
        <translation>Le fichier écrit ne se relit pas comme il a été écrit.</translation>
    </message>
    <message>
        <source>It was removed. Check the disk and try again.</source>
        <translation>Il a été supprimé. Vérifiez le disque et réessayez.</translation>
    </message>
    <message>
        <source>There is nothing in this list.</source>
        <translation>Cette liste est vide.</translation>
    </message>
    <message>
        <source>Choose a file that holds addresses.</source>
        <translation>Choisissez un fichier qui contient des adresses.</translation>
    </message>
    <message>
        <source>Winnow cannot read this kind of file.</source>
        <translation>Winnow ne sait pas lire ce genre de fichier.</translation>
    </message>
    <message>
        <source>Nothing was imported. Save it as CSV and drop that file.</source>
        <translation>Rien n&apos;a été importé. Enregistrez-le en CSV et déposez ce fichier.</translation>
    </message>
    <message>
        <source>This encoding is not known.</source>
        <translation>Cet encodage est inconnu.</translation>
    </message>
    <message>
        <source>Choose another one, such as UTF-8.</source>
        <translation>Choisissez-en un autre, comme UTF-8.</translation>
    </message>
    <message>
        <source>No column holds e-mail addresses.</source>
        <translation>Aucune colonne ne contient d&apos;adresses.</translation>
    </message>
    <message>
        <source>Nothing was imported. If one does, choose it in the preview.</source>
        <translation>Rien n&apos;a été importé. S&apos;il y en a une, choisissez-la dans l&apos;aperçu.</translation>
    </message>
    <message>
        <source>Several columns hold addresses.</source>
        <translation>Plusieurs colonnes contiennent des adresses.</translation>
    </message>
    <message>
        <source>Choose the one that decides about a row.</source>
        <translation>Choisissez celle qui décide d&apos;une ligne.</translation>
    </message>
    <message>
        <source>The list has more rows than Winnow takes in one file.</source>
        <translation>La liste a plus de lignes que Winnow n&apos;en prend dans un fichier.</translation>
    </message>
    <message>
        <source>Nothing was imported. Split the file.</source>
        <translation>Rien n&apos;a été importé. Divisez le fichier.</translation>
    </message>
    <message>
        <source>This choice does not fit.</source>
        <translation>Ce choix ne convient pas.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n&apos;a été modifié.</translation>
    </message>
    <message>
        <source>This is not a Winnow project.</source>
        <translation>Ce n&apos;est pas un projet Winnow.</translation>
    </message>
    <message>
        <source>Nothing was changed. If it is a list, drop it on the window.</source>
        <translation>Rien n&apos;a été modifié. Si c&apos;est une liste, déposez-la sur la fenêtre.</translation>
    </message>
    <message>
        <source>The project is damaged.</source>
        <translation>Le projet est endommagé.</translation>
    </message>
    <message>
        <source>Nothing was changed. Use a copy of it; your original list is untouched.</source>
        <translation>Rien n&apos;a été modifié. Utilisez une copie ; votre liste d&apos;origine est intacte.</translation>
    </message>
    <message>
        <source>The project was changed by something other than Winnow.</source>
        <translation>Le projet a été modifié par autre chose que Winnow.</translation>
    </message>
    <message>
        <source>Do not trust its contents. Use a copy; your original list is untouched.</source>
        <translation>Ne vous fiez pas à son contenu. Utilisez une copie ; votre liste d&apos;origine est intacte.</translation>
    </message>
    <message>
        <source>The project was made by a newer Winnow.</source>
        <translation>Le projet a été fait par un Winnow plus récent.</translation>
    </message>
    <message>
        <source>Nothing was changed. Update Winnow and open it again.</source>
        <translation>Rien n&apos;a été modifié. Mettez Winnow à jour et rouvrez-le.</translation>
    </message>
    <message>
        <source>The project is open elsewhere.</source>
        <translation>Le projet est ouvert ailleurs.</translation>
    </message>
    <message>
        <source>Close it there and try again.</source>
        <translation>Fermez-le là-bas et réessayez.</translation>
    </message>
    <message>
        <source>The contents of the project are gone.</source>
        <translation>Le contenu du projet a disparu.</translation>
    </message>
    <message>
        <source>Use a copy; your original list is untouched.</source>
        <translation>Utilisez une copie ; votre liste d&apos;origine est intacte.</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>Le mot de passe est faux.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again, or use the recovery key.</source>
        <translation>Rien n&apos;a été modifié. Réessayez, ou utilisez la clé de secours.</translation>
    </message>
    <message>
        <source>The project cannot be opened in this way.</source>
        <translation>Le projet ne peut pas être ouvert ainsi.</translation>
    </message>
    <message>
        <source>The encryption does not answer, so nothing was written.</source>
        <translation>Le chiffrement ne répond pas, donc rien n&apos;a été écrit.</translation>
    </message>
    <message>
        <source>Reinstall Winnow: it refuses to keep addresses in clear.</source>
        <translation>Réinstallez Winnow : il refuse de garder des adresses en clair.</translation>
    </message>
    <message>
        <source>The folder or the project is read-only.</source>
        <translation>Le dossier ou le projet est en lecture seule.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a folder that you may write to.</source>
        <translation>Rien n&apos;a été modifié. Choisissez un dossier où vous pouvez écrire.</translation>
    </message>
    <message>
        <source>The project could not be read or written.</source>
        <translation>Le projet n&apos;a pas pu être lu ou écrit.</translation>
    </message>
    <message>
        <source>What was finished is kept.</source>
        <translation>Ce qui était fini est gardé.</translation>
    </message>
    <message>
        <source>A reference list is damaged.</source>
        <translation>Une liste de référence est endommagée.</translation>
    </message>
    <message>
        <source>Nothing was changed. Reinstall Winnow.</source>
        <translation>Rien n&apos;a été modifié. Réinstallez Winnow.</translation>
    </message>
    <message>
        <source>The reference list is older than the one in use.</source>
        <translation>La liste de référence est plus ancienne que celle en usage.</translation>
    </message>
    <message>
        <source>The signature does not fit.</source>
        <translation>La signature ne correspond pas.</translation>
    </message>
    <message>
        <source>Nothing was changed. Get the file again from its source.</source>
        <translation>Rien n&apos;a été modifié. Reprenez le fichier à sa source.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Il n&apos;y a pas assez de mémoire.</translation>
    </message>
    <message>
        <source>Your list is unchanged. Close other programs and try again.</source>
        <translation>Votre liste est inchangée. Fermez d&apos;autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>Something in Winnow went wrong.</source>
        <translation>Quelque chose a mal tourné dans Winnow.</translation>
    </message>
    <message>
        <source>Your list is unchanged. The problem report under Help holds no address.</source>
        <translation>Votre liste est inchangée. Le rapport de problème sous Aide ne contient aucune adresse.</translation>
    </message>
    <message>
        <source>The network cannot be used.</source>
        <translation>Le réseau n&apos;est pas utilisable.</translation>
    </message>
    <message>
        <source>What was finished is kept. Check the connection and start again.</source>
        <translation>Ce qui était terminé est conservé. Vérifiez la connexion et recommencez.</translation>
    </message>
    <message>
        <source>This project is sealed against that.</source>
        <translation>Ce projet est scellé contre cela.</translation>
    </message>
    <message>
        <source>Nothing was sent. Its owner can lift the seal with the password and a note.</source>
        <translation>Rien n&apos;a été envoyé. Son propriétaire peut lever le sceau avec le mot de passe et une note.</translation>
    </message>
    <message>
        <source>The file is damaged or cut off.</source>
        <translation>Le fichier est endommagé ou tronqué.</translation>
    </message>
    <message>
        <source>Nothing was imported. Open it in the program that made it, save it again, and drop that file.</source>
        <translation>Rien n&apos;a été importé. Ouvrez-le dans le programme qui l&apos;a créé, enregistrez-le à nouveau et déposez ce fichier.</translation>
    </message>
    <message>
        <source>The file is protected by a password.</source>
        <translation>Le fichier est protégé par un mot de passe.</translation>
    </message>
    <message>
        <source>Nothing was imported. Enter its password in the preview.</source>
        <translation>Rien n&apos;a été importé. Saisissez son mot de passe dans l&apos;aperçu.</translation>
    </message>
    <message>
        <source>This is not the password of the file.</source>
        <translation>Ce n&apos;est pas le mot de passe du fichier.</translation>
    </message>
    <message>
        <source>Nothing was imported. Ask whoever sent it; capital letters count.</source>
        <translation>Rien n&apos;a été importé. Demandez-le à l&apos;expéditeur ; les majuscules comptent.</translation>
    </message>
    <message>
        <source>The file has no such sheet.</source>
        <translation>Le fichier n&apos;a pas cette feuille.</translation>
    </message>
    <message>
        <source>Nothing was imported. Choose another one.</source>
        <translation>Rien n&apos;a été importé. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The archive holds more files than any real list.</source>
        <translation>L&apos;archive contient plus de fichiers qu&apos;aucune vraie liste.</translation>
    </message>
    <message>
        <source>Nothing was imported. Unpack it and drop the list inside.</source>
        <translation>Rien n&apos;a été importé. Décompressez-la et déposez la liste qu&apos;elle contient.</translation>
    </message>
    <message>
        <source>A part of the file unpacks to more than Winnow reads.</source>
        <translation>Une partie du fichier devient, une fois décompressée, plus grande que ce que Winnow lit.</translation>
    </message>
    <message>
        <source>Nothing was imported. Save the sheet as CSV and drop that file.</source>
        <translation>Rien n&apos;a été importé. Enregistrez la feuille en CSV et déposez ce fichier.</translation>
    </message>
    <message>
        <source>A part of the file unpacks to far more than any list of its size: it is built like an attack.</source>
        <translation>Une partie du fichier se décompresse en bien plus que toute liste de cette taille : il est construit comme une attaque.</translation>
    </message>
    <message>
        <source>Nothing was imported. If you trust it, save the sheet as CSV and drop that file.</source>
        <translation>Rien n&apos;a été importé. Si vous lui faites confiance, enregistrez la feuille en CSV et déposez ce fichier.</translation>
    </message>
    <message>
        <source>The inside of the file is nested more deeply than any spreadsheet: it is built like an attack.</source>
        <translation>L&apos;intérieur du fichier est imbriqué plus profondément qu&apos;aucun tableur : il est construit comme une attaque.</translation>
    </message>
    <message>
        <source>Nothing was imported. If you trust it, save it again as XLSX or CSV.</source>
        <translation>Rien n&apos;a été importé. Si vous lui faites confiance, enregistrez-le à nouveau en XLSX ou CSV.</translation>
    </message>
    <message>
        <source>The inside of the file has a tag without end: it is damaged or built like an attack.</source>
        <translation>L&apos;intérieur du fichier a une balise sans fin : il est endommagé ou construit comme une attaque.</translation>
    </message>
    <message>
        <source>The inside of the file declares a document type, which no spreadsheet does: it is built like an attack.</source>
        <translation>L&apos;intérieur du fichier déclare un type de document, ce qu&apos;aucun tableur ne fait : il est construit comme une attaque.</translation>
    </message>
    <message>
        <source>The part of Winnow that reads old formats is missing.</source>
        <translation>La partie de Winnow qui lit les anciens formats est absente.</translation>
    </message>
    <message>
        <source>Nothing was imported. Reinstall Winnow, or save the list as XLSX or CSV.</source>
        <translation>Rien n&apos;a été importé. Réinstallez Winnow, ou enregistrez la liste en XLSX ou CSV.</translation>
    </message>
    <message>
        <source>The confined reader for old formats could not get through the file: it is damaged or of an odd make.</source>
        <translation>Le lecteur confiné des anciens formats n&apos;a pas pu parcourir le fichier : il est endommagé ou de facture inhabituelle.</translation>
    </message>
    <message>
        <source>Nothing was imported. Open it in Excel or LibreOffice, save it as XLSX, and drop that file.</source>
        <translation>Rien n&apos;a été importé. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le en XLSX et déposez ce fichier.</translation>
    </message>
    <message>
        <source>The password is wrong, or a key file is needed with it.</source>
        <translation>Le mot de passe est faux, ou un fichier clé est requis en plus.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose the key file below the password.</source>
        <translation>Rien n&apos;a été modifié. Choisissez le fichier clé sous le mot de passe.</translation>
    </message>
    <message>
        <source>This is not a key file of Winnow, or it is damaged.</source>
        <translation>Ce n&apos;est pas un fichier clé de Winnow, ou il est endommagé.</translation>
    </message>
    <message>
        <source>Nothing was changed. Use a copy of it.</source>
        <translation>Rien n&apos;a été modifié. Utilisez-en une copie.</translation>
    </message>
    <message>
        <source>The key file has a password of its own.</source>
        <translation>Le fichier clé a son propre mot de passe.</translation>
    </message>
    <message>
        <source>Nothing was changed. Use it on the command line, or one without a password.</source>
        <translation>Rien n&apos;a été modifié. Utilisez-le en ligne de commande, ou un fichier sans mot de passe.</translation>
    </message>
    <message>
        <source>Your role in this project does not cover this.</source>
        <translation>Votre rôle dans ce projet ne couvre pas cela.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask its owner.</source>
        <translation>Rien n&apos;a été modifié. Demandez à son propriétaire.</translation>
    </message>
    <message>
        <source>There is no backup that can be used.</source>
        <translation>Aucune sauvegarde n&apos;est utilisable.</translation>
    </message>
    <message>
        <source>Nothing was changed. Make one on the Trust page.</source>
        <translation>Rien n&apos;a été modifié. Faites-en une à la page Confiance.</translation>
    </message>
    <message>
        <source>This is no report of Winnow in its canonical form.</source>
        <translation>Ce n&apos;est pas un rapport de Winnow sous sa forme canonique.</translation>
    </message>
    <message>
        <source>Do not rely on it. Ask for the report again.</source>
        <translation>Ne vous y fiez pas. Redemandez le rapport.</translation>
    </message>
    <message>
        <source>A one-time code is needed.</source>
        <translation>Un code à usage unique est nécessaire.</translation>
    </message>
    <message>
        <source>Nothing was changed. Type the six digits that your authenticator app shows now; without the app, use the recovery key.</source>
        <translation>Rien n’a été modifié. Tapez les six chiffres qu’affiche maintenant votre application d’authentification ; sans l’application, utilisez la clé de secours.</translation>
    </message>
    <message>
        <source>The project is not open any more.</source>
        <translation>Le projet n&apos;est plus ouvert.</translation>
    </message>
    <message>
        <source>Nothing was changed. Open it again if it still exists.</source>
        <translation>Rien n&apos;a été modifié. Rouvrez-le s&apos;il existe encore.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Facets</name>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Décidé par</translation>
    </message>
    <message>
        <source>Kind of address</source>
        <translation>Genre d&apos;adresse</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>No objection</source>
        <translation>Pas d&apos;objection</translation>
    </message>
    <message>
        <source>not %1: %2</source>
        <translation>sauf %1 : %2</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Help</name>
    <message>
        <source>What the results mean</source>
        <translation>Ce que veulent dire les résultats</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Overview, Addresses, Clean-up, History</source>
        <translation>Aperçu, Adresses, Nettoyage, Historique</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Importer une liste</translation>
    </message>
    <message>
        <source>Paste addresses</source>
        <translation>Coller des adresses</translation>
    </message>
    <message>
        <source>Export clean list</source>
        <translation>Exporter la liste nettoyée</translation>
    </message>
    <message>
        <source>Search addresses</source>
        <translation>Rechercher des adresses</translation>
    </message>
    <message>
        <source>Keep the selected rows</source>
        <translation>Garder les lignes choisies</translation>
    </message>
    <message>
        <source>Leave the selected rows out</source>
        <translation>Écarter les lignes choisies</translation>
    </message>
    <message>
        <source>Select all shown</source>
        <translation>Tout choisir</translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation>Annuler la dernière décision</translation>
    </message>
    <message>
        <source>Go to the next pane</source>
        <translation>Aller au volet suivant</translation>
    </message>
    <message>
        <source>Show or hide filters and reasons</source>
        <translation>Afficher ou cacher filtres et raisons</translation>
    </message>
    <message>
        <source>Go on, pause</source>
        <translation>Reprendre, pause</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Move to another computer</source>
        <translation>Passer à un autre ordinateur</translation>
    </message>
    <message>
        <source>Close the project and copy its one file. It opens there with the same password. The lists it was made from are not needed.</source>
        <translation>Fermez le projet et copiez son unique fichier. Il s&apos;y ouvre avec le même mot de passe. Les listes d&apos;origine ne sont pas nécessaires.</translation>
    </message>
    <message>
        <source>What leaves this computer</source>
        <translation>Ce qui quitte cet ordinateur</translation>
    </message>
    <message>
        <source>Cleans mailing lists on your own computer.</source>
        <translation>Nettoie les listes de diffusion sur votre propre ordinateur.</translation>
    </message>
    <message>
        <source>Licence: Apache-2.0</source>
        <translation>Licence : Apache-2.0</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Fait avec</translation>
    </message>
    <message>
        <source>Nothing, until you start a check in the network. Importing, deciding and exporting use only the spelling and the lists that came with Winnow.</source>
        <translation>Rien, tant que vous ne lancez pas de vérification par le réseau. Importer, décider et exporter n&apos;utilisent que l&apos;orthographe et les listes fournies avec Winnow.</translation>
    </message>
    <message>
        <source>A check of domains tells your name server which domains are asked, and nothing about the people.</source>
        <translation>Une vérification des domaines apprend à votre serveur de noms quels domaines sont interrogés, et rien sur les personnes.</translation>
    </message>
    <message>
        <source>A check of mailboxes also names each address to its own mail server. No message is ever sent.</source>
        <translation>Une vérification des boîtes mail nomme aussi chaque adresse à son propre serveur de messagerie. Aucun message n&apos;est jamais envoyé.</translation>
    </message>
    <message>
        <source>While the project stays open, addresses whose mail server asked for a second try are asked again.</source>
        <translation>Tant que le projet reste ouvert, les adresses dont le serveur de messagerie a demandé un second essai sont interrogées à nouveau.</translation>
    </message>
    <message>
        <source>&quot;Check in the network&quot; first tests your name servers and port 25; nothing about your list is sent.</source>
        <translation>« Vérifier par le réseau » teste d&apos;abord vos serveurs de noms et le port 25 ; rien de votre liste n&apos;est envoyé.</translation>
    </message>
    <message>
        <source>A sealed project asks no further than its seal allows.</source>
        <translation>Un projet scellé n&apos;interroge pas au-delà de ce que permet son sceau.</translation>
    </message>
    <message>
        <source>The status bar shows what is being asked at the moment.</source>
        <translation>La barre d&apos;état montre ce qui est interrogé en ce moment.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Network</name>
    <message>
        <source>No name server answers: only the offline checks can be made.</source>
        <translation>Aucun serveur de noms ne répond : seules les vérifications hors ligne sont possibles.</translation>
    </message>
    <message>
        <source>Your name server answers for names that do not exist; some dead domains cannot be told from living ones.</source>
        <translation>Votre serveur de noms répond pour des noms qui n&apos;existent pas ; certains domaines morts ne se distinguent pas des vivants.</translation>
    </message>
    <message>
        <source>Your name server answers.</source>
        <translation>Votre serveur de noms répond.</translation>
    </message>
    <message>
        <source>Port 25 is open. Asking many mailboxes from this connection can get its address blocked, including for your own mail.</source>
        <translation>Le port 25 est ouvert. Interroger beaucoup de boîtes depuis cette connexion peut faire bloquer son adresse, y compris pour votre propre courrier.</translation>
    </message>
    <message>
        <source>Port 25 is shut, as on most home and office lines: mailboxes cannot be asked from here. Check domains; after your next mailing, drop the bounce file here.</source>
        <translation>Le port 25 est fermé, comme sur la plupart des lignes domestiques et de bureau : les boîtes ne peuvent pas être interrogées d&apos;ici. Vérifiez les domaines ; après votre prochain envoi, déposez ici le fichier des retours.</translation>
    </message>
    <message>
        <source>The name servers stopped answering. What was not asked is not decided; check again when the connection is back.</source>
        <translation>Les serveurs de noms ne répondent plus. Ce qui n&apos;a pas été demandé n&apos;est pas décidé ; vérifiez à nouveau quand la connexion sera revenue.</translation>
    </message>
    <message>
        <source>Mailboxes were not asked: no mail server can be reached from here (many providers block port 25). The rows have no fault found; some will still bounce.</source>
        <translation>Les boîtes n&apos;ont pas été interrogées : aucun serveur de messagerie n&apos;est joignable d&apos;ici (beaucoup de fournisseurs bloquent le port 25). Aucun défaut trouvé dans les lignes ; certaines reviendront quand même.</translation>
    </message>
    <message>
        <source>The run was paused: one mail server after the other refuses this connection, not the mailboxes. Nobody was judged by it.</source>
        <translation>La vérification a été mise en pause : les serveurs de messagerie refusent l&apos;un après l&apos;autre cette connexion, pas les boîtes. Personne n&apos;a été jugé là-dessus.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) were not asked, because their mail servers refuse this connection.</source>
        <translation>
            <numerusform>%Ln adresse n&apos;a pas été demandée, car son serveur refuse cette connexion.</numerusform>
            <numerusform>%Ln adresses n&apos;ont pas été demandées, car leurs serveurs refusent cette connexion.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait for a second try</source>
        <translation>
            <numerusform>%Ln attend un second essai</numerusform>
            <numerusform>%Ln attendent un second essai</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refuse this connection</source>
        <translation>
            <numerusform>%Ln refuse cette connexion</numerusform>
            <numerusform>%Ln refusent cette connexion</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gave no answer</source>
        <translation>
            <numerusform>%Ln n&apos;a pas répondu</numerusform>
            <numerusform>%Ln n&apos;ont pas répondu</numerusform>
        </translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Serveur de messagerie</translation>
    </message>
    <message>
        <source>none named; the domain itself: %1</source>
        <translation>aucun nommé ; le domaine lui-même : %1</translation>
    </message>
    <message>
        <source>Mail servers</source>
        <translation>Serveurs de messagerie</translation>
    </message>
    <message>
        <source>Domain asked</source>
        <translation>Domaine demandé</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>Demandé à</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Its reply</source>
        <translation>Sa réponse</translation>
    </message>
    <message>
        <source>Mailbox asked</source>
        <translation>Boîte demandée</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln time(s)</source>
        <translation>
            <numerusform>%1, %Ln fois</numerusform>
            <numerusform>%1, %Ln fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Prochain essai</translation>
    </message>
    <message>
        <source>Checked in the network: %1 questions to name servers, %2 connections to mail servers, %3 addresses named, no message sent</source>
        <translation>Vérifié par le réseau : %1 questions aux serveurs de noms, %2 connexions aux serveurs de messagerie, %3 adresses nommées, aucun message envoyé</translation>
    </message>
    <message>
        <source>About %1 % will get no answer from here; asking politely takes %2.</source>
        <translation>Environ %1 % n&apos;auront pas de réponse d&apos;ici ; interroger poliment prend %2.</translation>
    </message>
    <message>
        <source>This looks like your connection, not like your list: the name servers say that well-known domains do not exist.</source>
        <translation>Le problème semble venir de votre connexion, pas de votre liste : selon les serveurs de noms, des domaines bien connus n&apos;existent pas.</translation>
    </message>
    <message>
        <source>This looks like your connection, not like your list: the name servers give private addresses for well-known domains.</source>
        <translation>Le problème semble venir de votre connexion, pas de votre liste : les serveurs de noms donnent des adresses privées pour des domaines bien connus.</translation>
    </message>
    <message>
        <source>This looks like your connection, not like your list: the name servers give the same answer for every name.</source>
        <translation>Le problème semble venir de votre connexion, pas de votre liste : les serveurs de noms donnent la même réponse pour tous les noms.</translation>
    </message>
    <message>
        <source>This looks like your connection, not like your list: the name servers fail even for well-known domains.</source>
        <translation>Le problème semble venir de votre connexion, pas de votre liste : les serveurs de noms échouent même pour des domaines bien connus.</translation>
    </message>
    <message>
        <source>This looks like your connection, not like your list: no name server answers.</source>
        <translation>Le problème semble venir de votre connexion, pas de votre liste : aucun serveur de noms ne répond.</translation>
    </message>
    <message>
        <source>If this network has a log-in page, log in there first; or use another network or another name server. Then check again.</source>
        <translation>Si ce réseau a une page de connexion, identifiez-vous d&apos;abord ; ou utilisez un autre réseau ou un autre serveur de noms. Relancez ensuite la vérification.</translation>
    </message>
    <message>
        <source>The name server %1 was left out: its answers cannot be trusted. The others were asked.</source>
        <translation>Le serveur de noms %1 a été écarté : ses réponses ne sont pas fiables. Les autres ont été interrogés.</translation>
    </message>
    <message>
        <source>Nothing was decided, and your list is as it was.</source>
        <translation>Rien n&apos;a été décidé et votre liste est inchangée.</translation>
    </message>
    <message>
        <source>What was learnt before that is kept; what was said since then is not believed and is asked for again.</source>
        <translation>Les réponses obtenues avant cela sont conservées ; celles reçues depuis ne comptent pas et seront redemandées.</translation>
    </message>
    <message>
        <source>Check in the network stopped, because the name servers of this connection could not be trusted; what they said then was not used (%1 questions to name servers)</source>
        <translation>Vérification sur le réseau arrêtée, car les serveurs de noms de cette connexion n&apos;étaient pas fiables ; leurs réponses n&apos;ont pas été utilisées (%1 questions aux serveurs de noms)</translation>
    </message>
    <message>
        <source>Mail servers are reached through the proxy. Asking many mailboxes can get its address blocked.</source>
        <translation>Les serveurs de messagerie sont joignables par le proxy. Interroger beaucoup de boîtes peut faire bloquer son adresse.</translation>
    </message>
    <message>
        <source>No mail server is reached through the proxy: mailboxes cannot be asked in this way.</source>
        <translation>Aucun serveur de messagerie n&apos;est joignable par le proxy : les boîtes ne peuvent pas être interrogées ainsi.</translation>
    </message>
    <message>
        <source>Port 25 was not tested: this project is sealed against asking mail servers.</source>
        <translation>Le port 25 n&apos;a pas été testé : ce projet est scellé contre l&apos;interrogation des serveurs de messagerie.</translation>
    </message>
    <message>
        <source>Port 25 could not be tested: your name server does not find the mail servers of three large providers. Its answers about other domains may be wrong too.</source>
        <translation>Le port 25 n&apos;a pas pu être testé : votre serveur de noms ne trouve pas les serveurs de messagerie de trois grands fournisseurs. Ses réponses sur d&apos;autres domaines peuvent être fausses aussi.</translation>
    </message>
    <message>
        <source>Testing the connection</source>
        <translation>Test de la connexion</translation>
    </message>
    <message>
        <source>Name servers and port 25 are being tested. Nothing about your list is sent.</source>
        <translation>Les serveurs de noms et le port 25 sont testés. Rien de votre liste n&apos;est envoyé.</translation>
    </message>
    <message>
        <source>Asking name servers</source>
        <translation>Serveurs de noms interrogés</translation>
    </message>
    <message>
        <source>Your name server learns which domains are asked, and nothing about the people.</source>
        <translation>Votre serveur de noms apprend quels domaines sont demandés, et rien sur les personnes.</translation>
    </message>
    <message>
        <source>Asking mail servers</source>
        <translation>Serveurs de messagerie interrogés</translation>
    </message>
    <message>
        <source>Each address is named to its own mail server. No message is ever sent.</source>
        <translation>Chaque adresse est nommée à son propre serveur de messagerie. Aucun message n&apos;est jamais envoyé.</translation>
    </message>
    <message>
        <source>A network check is running</source>
        <translation>Une vérification par le réseau est en cours</translation>
    </message>
    <message>
        <source>Answers are being evaluated, or the next questions prepared.</source>
        <translation>Les réponses sont évaluées, ou les questions suivantes préparées.</translation>
    </message>
    <message>
        <source>Sealed: no network</source>
        <translation>Scellé : pas de réseau</translation>
    </message>
    <message>
        <source>This project asks neither name servers nor mail servers until its seal is lifted.</source>
        <translation>Ce projet n&apos;interroge ni serveurs de noms ni serveurs de messagerie tant que son sceau n&apos;est pas levé.</translation>
    </message>
    <message>
        <source>On this computer only. Sealed: domains at most</source>
        <translation>Sur cet ordinateur seulement. Scellé : domaines au plus</translation>
    </message>
    <message>
        <source>Nothing is being asked over the network. A check may ask name servers at most.</source>
        <translation>Rien n&apos;est demandé par le réseau. Une vérification peut au plus interroger des serveurs de noms.</translation>
    </message>
    <message>
        <source>On this computer only</source>
        <translation>Sur cet ordinateur seulement</translation>
    </message>
    <message>
        <source>Nothing is being asked over the network. That happens only when you start a check.</source>
        <translation>Rien n&apos;est demandé par le réseau. Cela n&apos;arrive que si vous lancez une vérification.</translation>
    </message>
    <message>
        <source>Spelling, lists, domains and mailboxes were checked.</source>
        <translation>Orthographe, listes, domaines et boîtes ont été vérifiés.</translation>
    </message>
    <message numerus="yes">
        <source>Results are ready now; %Ln address(es) follow while this project is open.</source>
        <translation>
            <numerusform>Les résultats sont prêts ; %Ln adresse suit tant que ce projet est ouvert.</numerusform>
            <numerusform>Les résultats sont prêts ; %Ln adresses suivent tant que ce projet est ouvert.</numerusform>
        </translation>
    </message>
    <message>
        <source>How many will answer from here is not known; asking politely takes %1.</source>
        <translation>On ignore combien répondront d&apos;ici ; interroger poliment prend %1.</translation>
    </message>
    <message>
        <source>Mailboxes were not asked: some of the kept addresses will still bounce.</source>
        <translation>Les boîtes n&apos;ont pas été interrogées : quelques adresses conservées reviendront encore en erreur.</translation>
    </message>
    <message>
        <source>The mailboxes of %1 of %2 kept addresses were asked; some of the others will still bounce.</source>
        <translation>Les boîtes de %1 des %2 adresses conservées ont été interrogées ; quelques autres reviendront encore en erreur.</translation>
    </message>
    <message>
        <source>Spelling and lists were checked.</source>
        <translation>L&apos;orthographe et les listes ont été vérifiées.</translation>
    </message>
    <message>
        <source>Spelling, lists and domains were checked.</source>
        <translation>L&apos;orthographe, les listes et les domaines ont été vérifiés.</translation>
    </message>
    <message>
        <source>Spelling and lists were checked, and the domains of %1 of %2 kept addresses.</source>
        <translation>L&apos;orthographe et les listes ont été vérifiées, ainsi que les domaines de %1 des %2 adresses conservées.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Profiles</name>
    <message>
        <source>Writes up to three files in the form that %1 takes: the clean list, those who must be removed there, and corrected addresses. The steps follow.</source>
        <translation>Écrit jusqu&apos;à trois fichiers dans la forme que %1 accepte : la liste propre, ceux qui doivent y être retirés, et les adresses corrigées. Les étapes suivent.</translation>
    </message>
    <message>
        <source>A workbook in which every cell is text: zeros in front and long numbers stay as they are.</source>
        <translation>Un classeur où chaque cellule est du texte : les zéros de tête et les longs nombres restent tels quels.</translation>
    </message>
    <message>
        <source>A CSV file that Excel opens in columns on a computer with your language settings.</source>
        <translation>Un fichier CSV qu&apos;Excel ouvre en colonnes sur un ordinateur avec vos réglages de langue.</translation>
    </message>
    <message>
        <source>A CSV file with commas, in UTF-8.</source>
        <translation>Un fichier CSV avec des virgules, en UTF-8.</translation>
    </message>
    <message>
        <source>%1: the encrypted archive</source>
        <translation>%1 : l&apos;archive chiffrée</translation>
    </message>
    <message>
        <source>%1 cells clipped to what the tool takes</source>
        <translation>%1 cellules raccourcies à ce que l&apos;outil accepte</translation>
    </message>
    <message>
        <source>%1 cells put on one line</source>
        <translation>%1 cellules mises sur une ligne</translation>
    </message>
    <message>
        <source>%1 cells freed from emoji</source>
        <translation>%1 cellules débarrassées d&apos;émojis</translation>
    </message>
    <message>
        <source>%1 dates written as YYYY-MM-DD</source>
        <translation>%1 dates écrites AAAA-MM-JJ</translation>
    </message>
    <message>
        <source>%1 phone numbers written with their country only</source>
        <translation>%1 numéros de téléphone écrits en +indicatif sans espaces</translation>
    </message>
    <message>
        <source>%1 cells made safe against formulas</source>
        <translation>%1 cellules protégées contre les formules</translation>
    </message>
    <message>
        <source>%1 addresses held back because they look like formulas</source>
        <translation>%1 adresses retenues parce qu&apos;elles ressemblent à des formules</translation>
    </message>
    <message>
        <source>%1 addresses corrected</source>
        <translation>%1 adresses corrigées</translation>
    </message>
    <message>
        <source>Choose %1 and upload %2.</source>
        <translation>Choisissez %1 et envoyez %2.</translation>
    </message>
    <message>
        <source>Delete the files when they have done their work.</source>
        <translation>Supprimez les fichiers quand ils ont fait leur travail.</translation>
    </message>
    <message>
        <source>As of %1; menus move: see %2.</source>
        <translation>État de %1 ; les menus changent : voir %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln row(s)</source>
        <translation>
            <numerusform>%1 : %Ln ligne</numerusform>
            <numerusform>%1 : %Ln lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %1 and upload %2 (%Ln address(es)): a clean list by itself removes nobody.</source>
        <translation>
            <numerusform>Choisissez %1 et envoyez %2 (%Ln adresse) : une liste propre ne retire à elle seule personne.</numerusform>
            <numerusform>Choisissez %1 et envoyez %2 (%Ln adresses) : une liste propre ne retire à elle seule personne.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Choose %1 and upload %2 (%Ln address(es)) with the status &quot;%3&quot;: a clean list by itself removes nobody.</source>
        <translation>
            <numerusform>Choisissez %1 et envoyez %2 (%Ln adresse) avec le statut « %3 » : une liste propre ne retire à elle seule personne.</numerusform>
            <numerusform>Choisissez %1 et envoyez %2 (%Ln adresses) avec le statut « %3 » : une liste propre ne retire à elle seule personne.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 names %Ln corrected address(es): change them there, or remove the old ones.</source>
        <translation>
            <numerusform>%1 nomme %Ln adresse corrigée : changez-la là-bas, ou retirez l&apos;ancienne.</numerusform>
            <numerusform>%1 nomme %Ln adresses corrigées : changez-les là-bas, ou retirez les anciennes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::Report</name>
    <message>
        <source>Overview of a cleaned list</source>
        <translation>Aperçu d&apos;une liste nettoyée</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardées</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Écartées : %1</translation>
    </message>
    <message>
        <source>What happens to the rows</source>
        <translation>Ce que deviennent les lignes</translation>
    </message>
    <message>
        <source>Results of the addresses</source>
        <translation>Résultats des adresses</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Result digest:</source>
        <translation>Empreinte du résultat :</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Results</name>
    <message>
        <source>Leave it out: mail to it would bounce.</source>
        <translation>Écartez-la : le courrier serait refusé.</translation>
    </message>
    <message>
        <source>Check it again later. Until then it is not known to be wrong.</source>
        <translation>Vérifiez-la plus tard. Jusque-là, rien ne dit qu&apos;elle soit fausse.</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Pas encore vérifiée</translation>
    </message>
    <message>
        <source>This address was not checked yet.</source>
        <translation>Cette adresse n&apos;a pas encore été vérifiée.</translation>
    </message>
    <message>
        <source>Start the check.</source>
        <translation>Lancez la vérification.</translation>
    </message>
    <message>
        <source>Not a valid address</source>
        <translation>Adresse non valable</translation>
    </message>
    <message>
        <source>This is not written as an e-mail address can be.</source>
        <translation>Une adresse électronique ne peut pas s&apos;écrire ainsi.</translation>
    </message>
    <message>
        <source>Correct it if you can see what was meant; else leave it out.</source>
        <translation>Corrigez-la si vous voyez ce qui était voulu ; sinon écartez-la.</translation>
    </message>
    <message>
        <source>Reserved domain</source>
        <translation>Domaine réservé</translation>
    </message>
    <message>
        <source>This domain is reserved for examples and tests; nobody receives mail there.</source>
        <translation>Ce domaine est réservé aux exemples et aux essais ; personne n&apos;y reçoit de courrier.</translation>
    </message>
    <message>
        <source>Domain does not exist</source>
        <translation>Le domaine n&apos;existe pas</translation>
    </message>
    <message>
        <source>The domain of this address does not exist.</source>
        <translation>Le domaine de cette adresse n&apos;existe pas.</translation>
    </message>
    <message>
        <source>Domain takes no mail</source>
        <translation>Le domaine ne reçoit pas de courrier</translation>
    </message>
    <message>
        <source>The domain exists, but no mail server is named for it.</source>
        <translation>Le domaine existe, mais aucun serveur de courrier n&apos;est indiqué.</translation>
    </message>
    <message>
        <source>Domain refuses all mail</source>
        <translation>Le domaine refuse tout courrier</translation>
    </message>
    <message>
        <source>The owner of the domain says that it never takes mail.</source>
        <translation>Le propriétaire du domaine dit qu&apos;il ne reçoit jamais de courrier.</translation>
    </message>
    <message>
        <source>Impossible at this provider</source>
        <translation>Impossible chez ce fournisseur</translation>
    </message>
    <message>
        <source>This provider does not give out addresses of this form, so the mailbox cannot exist.</source>
        <translation>Ce fournisseur ne donne pas d&apos;adresses de cette forme, la boîte ne peut donc pas exister.</translation>
    </message>
    <message>
        <source>Mailbox does not exist</source>
        <translation>La boîte n&apos;existe pas</translation>
    </message>
    <message>
        <source>The mail server says that there is no such mailbox.</source>
        <translation>Le serveur dit que cette boîte n&apos;existe pas.</translation>
    </message>
    <message>
        <source>Mailbox is closed</source>
        <translation>La boîte est fermée</translation>
    </message>
    <message>
        <source>The mail server says that this mailbox was closed.</source>
        <translation>Le serveur dit que cette boîte a été fermée.</translation>
    </message>
    <message>
        <source>Takes mail for any name</source>
        <translation>Accepte n&apos;importe quel nom</translation>
    </message>
    <message>
        <source>The domain accepts every name, so nobody can tell whether this mailbox exists.</source>
        <translation>Le domaine accepte tous les noms, on ne peut donc pas savoir si cette boîte existe.</translation>
    </message>
    <message>
        <source>Keep it if you know the person; watch whether mail bounces.</source>
        <translation>Gardez-la si vous connaissez la personne ; surveillez les refus.</translation>
    </message>
    <message>
        <source>Mailbox is full</source>
        <translation>La boîte est pleine</translation>
    </message>
    <message>
        <source>The mailbox exists but is full.</source>
        <translation>La boîte existe mais elle est pleine.</translation>
    </message>
    <message>
        <source>Often nobody reads it any more. Try again in a few weeks.</source>
        <translation>Souvent, plus personne ne la lit. Réessayez dans quelques semaines.</translation>
    </message>
    <message>
        <source>Throw-away address</source>
        <translation>Adresse jetable</translation>
    </message>
    <message>
        <source>The domain gives out addresses that work for minutes only.</source>
        <translation>Le domaine donne des adresses qui ne durent que quelques minutes.</translation>
    </message>
    <message>
        <source>Leave it out: nobody will read your mail there.</source>
        <translation>Écartez-la : personne n&apos;y lira votre courrier.</translation>
    </message>
    <message>
        <source>Probably misspelt</source>
        <translation>Sans doute mal écrite</translation>
    </message>
    <message>
        <source>The domain looks like a misspelling of a well-known one.</source>
        <translation>Le domaine ressemble à un domaine connu, mal écrit.</translation>
    </message>
    <message>
        <source>Accept the correction if it is what the person meant.</source>
        <translation>Acceptez la correction si c&apos;est ce que la personne voulait.</translation>
    </message>
    <message>
        <source>Look-alike letters</source>
        <translation>Caractères trompeurs</translation>
    </message>
    <message>
        <source>The address mixes letters of several alphabets that look the same.</source>
        <translation>L&apos;adresse mêle des lettres de plusieurs alphabets qui se ressemblent.</translation>
    </message>
    <message>
        <source>Ask the person for the address; such addresses are used to deceive.</source>
        <translation>Demandez l&apos;adresse à la personne ; de telles adresses servent à tromper.</translation>
    </message>
    <message>
        <source>Mail server cannot be reached</source>
        <translation>Serveur injoignable</translation>
    </message>
    <message>
        <source>The mail server of the domain has an address that nobody outside can reach.</source>
        <translation>Le serveur du domaine a une adresse que personne ne peut joindre de l&apos;extérieur.</translation>
    </message>
    <message>
        <source>Domain without an ending</source>
        <translation>Domaine sans extension</translation>
    </message>
    <message>
        <source>The domain has no ending such as .com, so mail does not reach it over the internet.</source>
        <translation>Le domaine n&apos;a pas d&apos;extension comme .com, le courrier n&apos;y parvient donc pas.</translation>
    </message>
    <message>
        <source>Complete the domain if you know it; else leave it out.</source>
        <translation>Complétez le domaine si vous le connaissez ; sinon écartez-la.</translation>
    </message>
    <message>
        <source>Unknown ending</source>
        <translation>Extension inconnue</translation>
    </message>
    <message>
        <source>The ending of the domain is not among those that exist.</source>
        <translation>L&apos;extension du domaine n&apos;existe pas.</translation>
    </message>
    <message>
        <source>Look for a slip of the pen, such as .con for .com.</source>
        <translation>Cherchez une faute de frappe, comme .con pour .com.</translation>
    </message>
    <message>
        <source>No answer about the domain</source>
        <translation>Pas de réponse sur le domaine</translation>
    </message>
    <message>
        <source>The question whether the domain takes mail was not answered in time.</source>
        <translation>La question de savoir si le domaine reçoit du courrier est restée sans réponse.</translation>
    </message>
    <message>
        <source>Domain could not be asked</source>
        <translation>Domaine impossible à interroger</translation>
    </message>
    <message>
        <source>The name servers of the domain gave no usable answer.</source>
        <translation>Les serveurs de noms du domaine n&apos;ont pas donné de réponse utilisable.</translation>
    </message>
    <message>
        <source>Mail server did not answer</source>
        <translation>Le serveur n&apos;a pas répondu</translation>
    </message>
    <message>
        <source>No connection to the mail server could be made.</source>
        <translation>Aucune connexion au serveur n&apos;a pu être établie.</translation>
    </message>
    <message>
        <source>Connection was cut</source>
        <translation>La connexion a été coupée</translation>
    </message>
    <message>
        <source>The mail server ended the conversation before it answered.</source>
        <translation>Le serveur a coupé la conversation avant de répondre.</translation>
    </message>
    <message>
        <source>Asked to come back later</source>
        <translation>Prié de revenir plus tard</translation>
    </message>
    <message>
        <source>The mail server answers strangers only at the second try.</source>
        <translation>Le serveur ne répond aux inconnus qu&apos;à la deuxième tentative.</translation>
    </message>
    <message>
        <source>Asked to slow down</source>
        <translation>Prié de ralentir</translation>
    </message>
    <message>
        <source>The mail server answers only so many questions at a time.</source>
        <translation>Le serveur ne répond qu&apos;à un certain nombre de questions à la fois.</translation>
    </message>
    <message>
        <source>Our request was refused</source>
        <translation>Notre demande a été refusée</translation>
    </message>
    <message>
        <source>Our request was refused; this says nothing about the address.</source>
        <translation>Notre demande a été refusée ; cela ne dit rien de l&apos;adresse.</translation>
    </message>
    <message>
        <source>Sender was refused</source>
        <translation>L&apos;expéditeur a été refusé</translation>
    </message>
    <message>
        <source>The mail server refused the sender that asked; this says nothing about the address.</source>
        <translation>Le serveur a refusé l&apos;expéditeur de la question ; cela ne dit rien de l&apos;adresse.</translation>
    </message>
    <message>
        <source>Encryption could not be agreed on</source>
        <translation>Pas d&apos;accord sur le chiffrement</translation>
    </message>
    <message>
        <source>The mail server wants an encryption that could not be agreed on.</source>
        <translation>Le serveur veut un chiffrement sur lequel aucun accord n&apos;a été trouvé.</translation>
    </message>
    <message>
        <source>Mail server had an error</source>
        <translation>Le serveur a eu une erreur</translation>
    </message>
    <message>
        <source>The mail server answered with an error of its own.</source>
        <translation>Le serveur a répondu par une erreur de son côté.</translation>
    </message>
    <message>
        <source>Only the spelling was checked</source>
        <translation>Seule la forme a été vérifiée</translation>
    </message>
    <message>
        <source>The address is well written and its domain is on no list of bad ones; nobody was asked.</source>
        <translation>L&apos;adresse est bien écrite et son domaine n&apos;est sur aucune liste noire ; personne n&apos;a été interrogé.</translation>
    </message>
    <message>
        <source>Keep it. Some of these will still bounce.</source>
        <translation>Gardez-la. Certaines seront encore refusées.</translation>
    </message>
    <message>
        <source>Domain takes mail, mailbox not asked</source>
        <translation>Le domaine reçoit du courrier, boîte non interrogée</translation>
    </message>
    <message>
        <source>The domain has a mail server; whether this mailbox exists was not asked.</source>
        <translation>Le domaine a un serveur de courrier ; l&apos;existence de la boîte n&apos;a pas été demandée.</translation>
    </message>
    <message>
        <source>This provider does not tell</source>
        <translation>Ce fournisseur ne répond pas à cette question</translation>
    </message>
    <message>
        <source>This provider never says whether a mailbox exists.</source>
        <translation>Ce fournisseur ne dit jamais si une boîte existe.</translation>
    </message>
    <message>
        <source>Keep it, and watch whether mail bounces.</source>
        <translation>Gardez-la et surveillez les refus.</translation>
    </message>
    <message>
        <source>Mailbox takes mail</source>
        <translation>La boîte reçoit du courrier</translation>
    </message>
    <message>
        <source>The mail server accepts mail for this mailbox.</source>
        <translation>Le serveur accepte le courrier pour cette boîte.</translation>
    </message>
    <message>
        <source>Keep it.</source>
        <translation>Gardez-la.</translation>
    </message>
    <message>
        <source>Your own rule</source>
        <translation>Votre propre règle</translation>
    </message>
    <message>
        <source>A rule that you made decides about this address.</source>
        <translation>Une règle que vous avez faite décide de cette adresse.</translation>
    </message>
    <message>
        <source>Change the rule if this is not what you meant.</source>
        <translation>Changez la règle si ce n&apos;est pas ce que vous vouliez.</translation>
    </message>
    <message>
        <source>Correction proposed</source>
        <translation>Correction proposée</translation>
    </message>
    <message>
        <source>This cell holds no address as it is, but it shows which one was probably meant.</source>
        <translation>Cette cellule ne contient pas d&apos;adresse telle quelle, mais on voit laquelle était sans doute voulue.</translation>
    </message>
    <message>
        <source>Accept the proposal if it is what the person meant; else leave it out.</source>
        <translation>Acceptez la proposition si c&apos;est bien l&apos;adresse voulue ; sinon, excluez-la.</translation>
    </message>
    <message>
        <source>Text beside the address</source>
        <translation>Texte à côté de l&apos;adresse</translation>
    </message>
    <message>
        <source>Something beside the address in this cell is not understood, or may be a part of it.</source>
        <translation>Un élément à côté de l&apos;adresse n&apos;a pas été compris, ou fait peut-être partie de l&apos;adresse.</translation>
    </message>
    <message>
        <source>Read the cell: keep the address if the text says nothing against mailing it.</source>
        <translation>Lisez la cellule : conservez l&apos;adresse si le texte ne s&apos;oppose pas à l&apos;envoi d&apos;e-mails.</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Non vérifiée</translation>
    </message>
    <message>
        <source>Deliverable</source>
        <translation>Distribuable</translation>
    </message>
    <message>
        <source>No fault found</source>
        <translation>Aucun défaut trouvé</translation>
    </message>
    <message>
        <source>Risky</source>
        <translation>Risquée</translation>
    </message>
    <message>
        <source>Undeliverable</source>
        <translation>Non distribuable</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>Résultat de la vérification</translation>
    </message>
    <message>
        <source>Your file says: do not mail</source>
        <translation>Votre fichier dit : ne pas écrire</translation>
    </message>
    <message>
        <source>On a do-not-mail list</source>
        <translation>Sur une liste d&apos;exclusion</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doublon</translation>
    </message>
    <message>
        <source>Decided by you</source>
        <translation>Décidé par vous</translation>
    </message>
    <message>
        <source>Unsafe in a spreadsheet</source>
        <translation>Dangereuse dans un tableur</translation>
    </message>
    <message>
        <source>No address in this row</source>
        <translation>Pas d&apos;adresse dans cette ligne</translation>
    </message>
    <message>
        <source>Shared address (info@)</source>
        <translation>Adresse générique (info@)</translation>
    </message>
    <message>
        <source>Free mail provider</source>
        <translation>Fournisseur gratuit</translation>
    </message>
    <message>
        <source>Throw-away domain</source>
        <translation>Domaine jetable</translation>
    </message>
    <message>
        <source>Forwarding service</source>
        <translation>Service de renvoi</translation>
    </message>
    <message>
        <source>With a tag (+news)</source>
        <translation>Avec une étiquette (+info)</translation>
    </message>
    <message>
        <source>In quotation marks</source>
        <translation>Entre guillemets</translation>
    </message>
    <message>
        <source>International letters</source>
        <translation>Lettres internationales</translation>
    </message>
    <message>
        <source>Long without activity</source>
        <translation>Longtemps sans activité</translation>
    </message>
    <message>
        <source>Other domains</source>
        <translation>Autres domaines</translation>
    </message>
    <message>
        <source>The address is empty.</source>
        <translation>L&apos;adresse est vide.</translation>
    </message>
    <message>
        <source>There is no @ in it.</source>
        <translation>Il n&apos;y a pas de @.</translation>
    </message>
    <message>
        <source>There is more than one @ in it.</source>
        <translation>Il y a plus d&apos;un @.</translation>
    </message>
    <message>
        <source>Nothing stands before the @.</source>
        <translation>Rien ne précède le @.</translation>
    </message>
    <message>
        <source>Nothing stands after the @.</source>
        <translation>Rien ne suit le @.</translation>
    </message>
    <message>
        <source>It is longer than an address may be.</source>
        <translation>Elle est plus longue que permis.</translation>
    </message>
    <message>
        <source>It begins with a dot.</source>
        <translation>Elle commence par un point.</translation>
    </message>
    <message>
        <source>A dot stands right before the @.</source>
        <translation>Un point précède le @.</translation>
    </message>
    <message>
        <source>Two dots follow each other, or a dot stands at an end of the domain.</source>
        <translation>Deux points se suivent, ou un point est à une extrémité du domaine.</translation>
    </message>
    <message>
        <source>There is a space or a remark in it.</source>
        <translation>Elle contient une espace ou une remarque.</translation>
    </message>
    <message>
        <source>A part of the domain begins or ends with a hyphen.</source>
        <translation>Une partie du domaine commence ou finit par un tiret.</translation>
    </message>
    <message>
        <source>The domain ends with a number.</source>
        <translation>Le domaine finit par un nombre.</translation>
    </message>
    <message>
        <source>There is a character in it that no address can have.</source>
        <translation>Elle contient un caractère qu&apos;aucune adresse ne peut avoir.</translation>
    </message>
    <message>
        <source>Its quotation marks or brackets are not in order.</source>
        <translation>Ses guillemets ou crochets ne sont pas en ordre.</translation>
    </message>
</context>
<context>
    <name>winnow::ui::Trust</name>
    <message>
        <source>Argon2id MiB</source>
        <translation>Argon2id Mio</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>passes</translation>
    </message>
    <message>
        <source>users</source>
        <translation>utilisateurs</translation>
    </message>
    <message>
        <source>with key file</source>
        <translation>avec fichier clé</translation>
    </message>
    <message>
        <source>backups</source>
        <translation>sauvegardes</translation>
    </message>
    <message>
        <source>last</source>
        <translation>dernière</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>entrées</translation>
    </message>
    <message>
        <source>signed up to</source>
        <translation>signé jusqu&apos;à</translation>
    </message>
    <message>
        <source>lists</source>
        <translation>listes</translation>
    </message>
    <message>
        <source>exports</source>
        <translation>exports</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>encore présents</translation>
    </message>
    <message>
        <source>older than 30 days</source>
        <translation>de plus de 30 jours</translation>
    </message>
    <message>
        <source>checks may go to</source>
        <translation>contrôles jusqu&apos;à</translation>
    </message>
    <message>
        <source>oldest</source>
        <translation>plus ancienne</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>clos</translation>
    </message>
    <message>
        <source>version</source>
        <translation>version</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>spelling and lists</source>
        <translation>orthographe et listes</translation>
    </message>
    <message>
        <source>domains</source>
        <translation>domaines</translation>
    </message>
    <message>
        <source>mailboxes</source>
        <translation>boîtes</translation>
    </message>
    <message>
        <source>Make a recovery key</source>
        <translation>Créer une clé de secours</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Practise a restore</source>
        <translation>Essayer une restauration</translation>
    </message>
    <message>
        <source>Set a date of erasure</source>
        <translation>Fixer une date d&apos;effacement</translation>
    </message>
    <message>
        <source>Make a signed report</source>
        <translation>Créer un rapport signé</translation>
    </message>
    <message>
        <source>Close the file to others</source>
        <translation>Fermer le fichier aux autres</translation>
    </message>
    <message>
        <source>Show the exports in clear</source>
        <translation>Montrer les exports en clair</translation>
    </message>
    <message>
        <source>Look at the incidents</source>
        <translation>Voir les incidents</translation>
    </message>
    <message>
        <source>Update Winnow or its lists</source>
        <translation>Mettre à jour Winnow ou ses listes</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Changer le mot de passe</translation>
    </message>
    <message>
        <source>Project made</source>
        <translation>Projet créé</translation>
    </message>
    <message>
        <source>Project kept as a file</source>
        <translation>Projet conservé en fichier</translation>
    </message>
    <message>
        <source>Project brought to a newer format</source>
        <translation>Projet mis au nouveau format</translation>
    </message>
    <message>
        <source>List imported</source>
        <translation>Liste importée</translation>
    </message>
    <message>
        <source>Checked and decided</source>
        <translation>Vérifié et décidé</translation>
    </message>
    <message>
        <source>Asked the network</source>
        <translation>Réseau interrogé</translation>
    </message>
    <message>
        <source>List exported</source>
        <translation>Liste exportée</translation>
    </message>
    <message>
        <source>Do-not-mail list or unreadable rows exported</source>
        <translation>Liste d&apos;exclusion ou lignes illisibles exportées</translation>
    </message>
    <message>
        <source>Decision made</source>
        <translation>Décision prise</translation>
    </message>
    <message>
        <source>Decision undone</source>
        <translation>Décision annulée</translation>
    </message>
    <message>
        <source>Do-not-mail list added</source>
        <translation>Liste d&apos;exclusion ajoutée</translation>
    </message>
    <message>
        <source>List removed</source>
        <translation>Liste retirée</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Mot de passe changé</translation>
    </message>
    <message>
        <source>Recovery key made</source>
        <translation>Clé de secours créée</translation>
    </message>
    <message>
        <source>User added</source>
        <translation>Utilisateur ajouté</translation>
    </message>
    <message>
        <source>User removed</source>
        <translation>Utilisateur retiré</translation>
    </message>
    <message>
        <source>User renamed</source>
        <translation>Utilisateur renommé</translation>
    </message>
    <message>
        <source>Encrypted anew</source>
        <translation>Rechiffré</translation>
    </message>
    <message>
        <source>Signs with a new key</source>
        <translation>Signe avec une nouvelle clé</translation>
    </message>
    <message>
        <source>Sealed against the network</source>
        <translation>Scellé contre le réseau</translation>
    </message>
    <message>
        <source>Seal loosened</source>
        <translation>Sceau assoupli</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Sauvegarde faite</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>Sauvegarde échouée</translation>
    </message>
    <message>
        <source>Folder for backups set</source>
        <translation>Dossier des sauvegardes fixé</translation>
    </message>
    <message>
        <source>Restore practised</source>
        <translation>Restauration essayée</translation>
    </message>
    <message>
        <source>Practised restore failed</source>
        <translation>Essai de restauration échoué</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>Restauré d&apos;une sauvegarde</translation>
    </message>
    <message>
        <source>Date of erasure set</source>
        <translation>Date d&apos;effacement fixée</translation>
    </message>
    <message>
        <source>Client or business named</source>
        <translation>Client ou entreprise nommés</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>Rapport créé</translation>
    </message>
    <message>
        <source>Data of a person handed out</source>
        <translation>Données d&apos;une personne remises</translation>
    </message>
    <message>
        <source>A person erased</source>
        <translation>Une personne effacée</translation>
    </message>
    <message>
        <source>Results without addresses written</source>
        <translation>Résultats sans adresses écrits</translation>
    </message>
    <message>
        <source>Standard SQLCipher file written</source>
        <translation>Fichier SQLCipher standard écrit</translation>
    </message>
    <message>
        <source>Exports in clear deleted</source>
        <translation>Exports en clair supprimés</translation>
    </message>
    <message>
        <source>Incident opened</source>
        <translation>Incident ouvert</translation>
    </message>
    <message>
        <source>Incident closed</source>
        <translation>Incident clos</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>This copy lacks what was seen here before</source>
        <translation>Il manque à cette copie ce qui a été vu ici</translation>
    </message>
    <message>
        <source>Many wrong passwords</source>
        <translation>Beaucoup de mots de passe faux</translation>
    </message>
    <message>
        <source>The clock went backwards</source>
        <translation>L&apos;horloge a reculé</translation>
    </message>
    <message>
        <source>A backup failed</source>
        <translation>Une sauvegarde a échoué</translation>
    </message>
    <message>
        <source>Computer lost or stolen</source>
        <translation>Ordinateur perdu ou volé</translation>
    </message>
    <message>
        <source>File sent to the wrong person</source>
        <translation>Fichier envoyé à la mauvaise personne</translation>
    </message>
    <message>
        <source>your client</source>
        <translation>votre client</translation>
    </message>
    <message>
        <source>On it: this project with %1 rows, encrypted with AES-256 under a password and a key file.</source>
        <translation>Dessus : ce projet de %1 lignes, chiffré en AES-256 sous un mot de passe et un fichier clé.</translation>
    </message>
    <message>
        <source>On it: this project with %1 rows, encrypted with AES-256 under a password.</source>
        <translation>Dessus : ce projet de %1 lignes, chiffré en AES-256 sous un mot de passe.</translation>
    </message>
    <message>
        <source>Exports in clear that may be on it: %1. Encrypted exports: %2.</source>
        <translation>Exports en clair qui peuvent s&apos;y trouver : %1. Exports chiffrés : %2.</translation>
    </message>
    <message>
        <source>Change the passwords of the accounts on that computer; lock or wipe it from afar if that can be done.</source>
        <translation>Changez les mots de passe des comptes de cet ordinateur ; verrouillez-le ou effacez-le à distance si possible.</translation>
    </message>
    <message>
        <source>There is no backup that this project knows of.</source>
        <translation>Ce projet ne connaît aucune sauvegarde.</translation>
    </message>
    <message>
        <source>Restore the project on another computer from the backup of %1.</source>
        <translation>Restaurez le projet sur un autre ordinateur depuis la sauvegarde du %1.</translation>
    </message>
    <message>
        <source>Exports in clear count as disclosed: tell %1 at once.</source>
        <translation>Les exports en clair comptent comme divulgués : prévenez %1 aussitôt.</translation>
    </message>
    <message>
        <source>Tell %1 at once, and that what was on it was encrypted.</source>
        <translation>Prévenez %1 aussitôt, en précisant que le contenu était chiffré.</translation>
    </message>
    <message>
        <source>This project wrote %1 exports in clear and %2 encrypted ones. An encrypted one is unreadable without its password, as long as that was not sent along.</source>
        <translation>Ce projet a écrit %1 exports en clair et %2 chiffrés. Un export chiffré est illisible sans son mot de passe, tant que celui-ci n&apos;a pas été joint.</translation>
    </message>
    <message>
        <source>Ask the receiver to delete it unread, and to say so in writing.</source>
        <translation>Demandez au destinataire de le supprimer sans le lire, et de le confirmer par écrit.</translation>
    </message>
    <message>
        <source>Write down which file it was (its SHA-256 is on the Ledger tab), when, and to whom it went.</source>
        <translation>Notez de quel fichier il s&apos;agit (son SHA-256 est à l&apos;onglet Registre), quand et à qui il est parti.</translation>
    </message>
    <message>
        <source>Tell %1 at once.</source>
        <translation>Prévenez %1 aussitôt.</translation>
    </message>
    <message>
        <source>Under GDPR art. 33 whoever processes for a client informs the client without undue delay; the client informs the authority within 72 hours, unless a risk to persons is unlikely. Encryption that holds counts for that.</source>
        <translation>Selon le RGPD art. 33, qui traite pour un client l&apos;informe dans les meilleurs délais ; le client informe l&apos;autorité sous 72 heures, sauf si un risque pour les personnes est improbable. Un chiffrement qui tient compte pour cela.</translation>
    </message>
    <message>
        <source>Close the incident with a note when this is done.</source>
        <translation>Clôturez l&apos;incident avec une note quand c&apos;est fait.</translation>
    </message>
    <message>
        <source>New version took the place of a list</source>
        <translation>Nouvelle version à la place d&apos;une liste</translation>
    </message>
    <message>
        <source>Rows of an earlier version erased</source>
        <translation>Lignes d&apos;une version antérieure effacées</translation>
    </message>
    <message>
        <source>Rules for merging duplicates changed</source>
        <translation>Règles de fusion des doublons changées</translation>
    </message>
    <message>
        <source>Preset saved</source>
        <translation>Préréglage enregistré</translation>
    </message>
    <message>
        <source>Preset removed</source>
        <translation>Préréglage supprimé</translation>
    </message>
    <message numerus="yes">
        <source>Not looked at in the last %n day(s).</source>
        <translation>
            <numerusform>Pas regardé au cours du dernier jour.</numerusform>
            <numerusform>Pas regardé au cours des %n derniers jours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %1 days: %2; not looked at on %n of them.</source>
        <translation>
            <numerusform>Ces %1 derniers jours : %2 ; pas regardé pendant %n d&apos;entre eux.</numerusform>
            <numerusform>Ces %1 derniers jours : %2 ; pas regardé pendant %n d&apos;entre eux.</numerusform>
        </translation>
    </message>
    <message>
        <source>A key slot that belonged to nobody was removed</source>
        <translation>Un emplacement de clé qui n&apos;était à personne a été retiré</translation>
    </message>
    <message>
        <source>One-time codes asked for</source>
        <translation>Codes à usage unique demandés</translation>
    </message>
    <message>
        <source>One-time codes no longer asked for</source>
        <translation>Codes à usage unique plus demandés</translation>
    </message>
</context>
</TS>
