// SPDX-License-Identifier: Apache-2.0

#include "intake/cells/cell_words.h"

#include "base/text.h"
#include "sheet/header_words.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace winnow {
namespace {

using WordSet = std::unordered_set<std::string_view>;

/// Makes a set of words that stand between blanks.
WordSet wordsIn(std::string_view text)
{
    WordSet out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        if (end > at) out.insert(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

// Beside the headings of header_words.h, which name the address column in 40 languages.
const WordSet& labels()
{
    static const WordSet set = wordsIn(
        "e mail mails email emails mailto mailadres mailadresse adres adressen adress address addresses adresse adresses "
        "adrese adresa emailadres emailadressen emailadresse emailadressen emailaddress courriel courriels mel correo "
        "correos electronico indirizzo posta elettronica endereco correio eletronico poczta epost eposta mejl "
        "sahkoposti mailadress smtp internet inet to from cc bcc aan an von para para pour dest "
        "t e m f p w tel telefon telefoon telephone phone tfno telf tlf mob mobiel mobile mobil movil gsm cell cellulare celular "
        "fax handy natel portable whatsapp web website site www url homepage name naam nom nombre nome voornaam "
        "achternaam firstname lastname first last id type value label display displayname key hyperlink link contact "
        "contacts contactpersoon kontakt ansprechpartner contacto contatto attn tav tnv zhd ref re subject "
        "пошта почта эл тел メール 邮箱 邮件 电邮 電郵 이메일 메일");
    return set;
}

const WordSet& remarks()
{
    static const WordSet set = wordsIn(
        "werk work working arbeit beruflich dienstlich geschaftlich geschaft travail professionnel pro trabajo lavoro "
        "trabalho praca arbete arbejde jobb tyo job office kantoor buro bureau oficina ufficio escritorio biuro kontor "
        "prive privee private privat privater persoonlijk personal personlich perso personnel personnelle personale "
        "pessoal thuis home huis zuhause haus domicile maison casa hem hjem koti dom zakelijk business bedrijf company "
        "firma societe empresa azienda entreprise school schule ecole escuela scuola universiteit university uni "
        "algemeen general allgemein generale administratie administration verwaltung secretariaat sekretariat "
        "secretariat secretaria segreteria facturen factuur facturatie invoice invoices invoicing billing rechnung "
        "rechnungen facturation facture factures facturacion facturas fattura fatture boekhouding accounting "
        "buchhaltung comptabilite contabilidad contabilita finance financien verkoop sales vertrieb ventes ventas "
        "vendite inkoop support helpdesk service klantenservice kundenservice receptie reception rezeption info "
        "hoofdadres hoofdkantoor hauptsitz hauptadresse primair primaire primary primario haupt hoofd main default standaard principal "
        "secundair secondary secondaire alternatief alternative alternativ extra tweede second zweite deuxieme eerste "
        "erste premier vader moeder ouder ouders vater mutter eltern pere mere parents parent father mother papa mama "
        "padre madre man vrouw mann frau mari femme partner echtgenoot echtgenote zoon dochter kind kinder son "
        "daughter voorzitter secretaris penningmeester bestuur bestuurslid vorstand vorsitzender kassier kassierer "
        "president tresorier secretaire chairman secretary treasurer board member members lid leden mitglied membre "
        "directeur director direktor manager eigenaar owner inhaber ceo cfo coach trainer docent leraar teacher "
        "lehrer redactie redaktion redaction pers presse press hr team personeelszaken marketing afdeling abteilung "
        "department dept nr no1 no2 nummer number google gmail outlook hotmail icloud");
    return set;
}

const WordSet& joiners()
{
    static const WordSet set = wordsIn(
        "en and und et y e i a og och ve plus of or oder ou o u ovvero oppure lub oraz albo eller tai veya ali ili eta "
        "resp bzw respectievelijk beziehungsweise evenals alsook alsmede samt also sowie ainsi que ook auch aussi tambien anche και "
        "ή и или та і чи 和 与 及 或 と や また および 또는 및 sau si seka");
    return set;
}

const WordSet& particles()
{
    static const WordSet set = wordsIn(
        "van de der den het ter ten te t d s v vd vander vanden von vom zu zum zur am la le les lo du des di da del dell "
        "della dello dei degli dal dos das do el al bin ben ibn bint abu san st saint sint mac mc o af av "
        "dhr dhr mevr mevrouw mw hr heer heren fam familie fa ing ir drs dr prof mr mrs ms miss sir lady herr herrn frau "
        "fraulein m mme mlle mmes messrs sr sra srta don dona sig signor signora dott dottor ingen pan pani bay bayan jr "
        "phd msc bsc ma ba bv b nv n vof cv vzw asbl bvba gmbh ag kg ohg ev mbh co ltd limited inc llc llp plc corp sa "
        "sarl sas srl spa snc sl lda ab as oy aps sp zoo kft doo stichting vereniging verein association associazione "
        "asociacion fondation fundacion stiftung club en und et and y e");
    return set;
}

constexpr std::string_view kGivenNames =
    "jan piet kees cees klaas henk hans willem wim johan jaap gerard gerrit bert bart bas ben daan erik frank fred "
    "george guus harm hugo ivo jeroen jeroen jesse jos joost koen lars leo luc luuk maarten marcel marco mark martijn "
    "max michiel mike niels nico otto patrick paul peter pieter rene rik rob robert robin roel ron ruud sander sjoerd "
    "stef stijn sven theo thijs thomas tim tom ton tonny victor wout wouter anna anne anneke annemarie anouk astrid "
    "carla chantal coby corine corrie diana dora ellen els elly emma esther eva femke floor fleur greet hanna hanneke "
    "hilde ilse ineke ingrid inge irene janneke jannie jessica jet joke johanna judith karin kim lies lieke linda lisa "
    "liesbeth lot lotte maaike manon margriet maria marian marianne marieke marijke marja marloes mia miriam monique "
    "nel nicole nina noor patricia petra puck renate ria roos rosa sandra sanne saskia simone sofie sophie susan "
    "suzanne sylvia tess tineke truus wilma yvonne adam adrian alan albert alex alexander andrew andy anthony antony "
    "arthur brian bruce charles chris christian christopher colin craig daniel david dennis donald douglas edward eric "
    "francis gary geoff graham greg harry henry howard ian jack jacob james jason jeff jerry jim joe john jonathan "
    "joseph joshua justin keith ken kenneth kevin larry laurence lewis louis luke malcolm martin matthew michael nathan "
    "neil nicholas nick nigel oliver oscar pat philip phil ralph ray raymond richard roger ronald roy russell ryan sam "
    "samuel scott sean simon stephen steve steven stuart terry tony trevor walter william abigail alice alison amanda "
    "amy andrea angela ann barbara beth betty brenda carol caroline catherine charlotte christine claire clara cynthia "
    "deborah debbie donna dorothy elizabeth emily fiona frances gillian grace hannah heather helen isabel jane janet "
    "jean jennifer joan joanne joyce julia julie karen kate kathleen katherine kathy laura lesley louise lucy lynn "
    "margaret marie martha mary megan melissa michelle nancy natalie olivia pamela paula pauline rachel rebecca ruth "
    "sally samantha sarah sharon sheila shirley stephanie sue teresa tracy valerie vanessa veronica victoria virginia "
    "wendy zoe andreas bernd bernhard christoph dieter dirk florian friedrich fritz georg gerd gunter gunther heinrich "
    "heinz helmut herbert hermann holger horst jens joachim jochen johannes jorg jurgen karl klaus konrad kurt lukas "
    "manfred markus matthias maximilian moritz norbert olaf ralf rainer reinhard rolf rudi rudolf sebastian siegfried "
    "stefan steffen thorsten tobias torsten udo ulrich uwe volker werner wilhelm wolfgang angelika anja anke antje "
    "barbel beate bettina birgit brigitte britta christa claudia cornelia daniela doris elke erika franziska gabi "
    "gabriele gerda gisela gudrun heidi heike helga hildegard ines jutta katharina katja katrin kerstin lena lea "
    "manuela margarete marion martina melanie monika nadine nicola regina renate sabine silke sonja stefanie susanne "
    "sybille tanja ulrike ursula ute vera alain andre antoine bernard bruno cedric christophe claude clement denis "
    "didier dominique emmanuel etienne fabien fabrice francois franck frederic gabriel georges gerald gilbert gilles "
    "gregory guillaume guy herve hugues jacques jerome joel jules julien laurent luc lucien marc mathieu maurice michel "
    "nicolas olivier pascal patrice philippe pierre quentin raphael remi roland romain sebastien serge sylvain thibault "
    "thierry vincent xavier yann yves agnes amelie aurelie beatrice camille cecile celine chloe colette corinne "
    "danielle delphine edith elise elodie emilie florence francoise genevieve helene ines jacqueline jeanne josephine "
    "juliette laetitia lea lucie madeleine marguerite mathilde mireille monique muriel nathalie odile pascale sabrina "
    "sandrine severine solange sylvie therese valentine veronique virginie viviane alberto alejandro alfonso alfredo "
    "andres angel antonio armando carlos cesar diego eduardo emilio enrique ernesto esteban felipe fernando francisco "
    "gonzalo guillermo gustavo hector ignacio jaime javier jesus joaquin jorge jose juan julio lorenzo luis manuel "
    "mario miguel nicolas pablo pedro rafael ramon raul ricardo roberto rodrigo salvador santiago sergio vicente ana "
    "alicia amparo beatriz blanca carmen catalina concepcion consuelo cristina dolores elena esperanza eugenia francisca "
    "gloria inmaculada isabel josefa juana laia lola lucia luisa luz margarita mercedes montserrat nuria pilar raquel "
    "rocio rosario silvia sofia soledad susana yolanda alessandro andrea angelo bruno claudio dario davide domenico "
    "enrico fabio federico filippo franco gianni giacomo giorgio giovanni giulio giuseppe guido leonardo luca luigi "
    "marcello massimo matteo mauro michele nicola paolo pasquale piero pietro riccardo salvatore silvio stefano tommaso "
    "umberto vincenzo alessandra antonella chiara elisa federica francesca giorgia giulia ilaria laura loredana luisa "
    "marina martina michela paola roberta rosanna sara serena silvana simona stefania valentina joao paulo tiago rui "
    "nuno ines joana mariana beatriz piotr pawel tomasz andrzej krzysztof marcin marek michal wojciech jakub katarzyna "
    "malgorzata agnieszka ewa barbara joanna magdalena zofia lars sven erik nils bjorn anders karl gustav magnus olof "
    "per goran hakan lennart mats ulf ole niels soren jens henrik mette hanne kirsten lone birthe ingrid astrid sigrid "
    "kari liv marit mehmet ahmet mustafa ali hasan huseyin fatma ayse emine mohamed mohammed ahmed omar youssef fatima "
    "aisha ivan sergei dmitri olga natalia tatiana svetlana elena igor vladimir иван петр сергеи алексеи андреи дмитрии "
    "ольга елена наталья мария анна";

const WordSet& givenNames()
{
    static const WordSet set = wordsIn(kGivenNames);
    return set;
}

/// Letters with a stroke are no letter and mark to Unicode, and are to those who type: "wysyłać", "død".
std::string withoutStrokes(std::string text)
{
    static constexpr std::pair<std::string_view, std::string_view> kStrokes[] = {
        {"ł", "l"}, {"ø", "o"}, {"đ", "d"}, {"ı", "i"}, {"æ", "ae"}, {"œ", "oe"}};
    if (isAscii(text)) return text;
    for (const auto& [letter, plain] : kStrokes)
        for (std::size_t at = text.find(letter); at != std::string::npos; at = text.find(letter, at + plain.size()))
            text.replace(at, letter.size(), plain);
    return text;
}

} // namespace

FoldedWords foldedWords(std::string_view utf8)
{
    constexpr std::size_t kLongest = 400;
    FoldedWords out;
    std::size_t length = std::min(utf8.size(), kLongest);
    while (length < utf8.size() && length > 0 && (static_cast<unsigned char>(utf8[length]) & 0xC0) == 0x80) --length;
    utf8 = utf8.substr(0, length);
    const std::string folded = isAscii(utf8) ? std::string() : withoutStrokes(foldedHeader(utf8));
    const std::string_view text = folded.empty() ? utf8 : std::string_view(folded);
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool word = isAsciiLetter(c) || isAsciiDigit(c) || isNonAscii(c);
        // As foldedHeader() does: a capital behind a small letter begins a word.
        const bool hump = inside && isAsciiUpper(c) && isAsciiLower(text[i - 1]);
        if (word && (!inside || hump)) out.emplace_back();
        if (word) out.back() += toAsciiLower(c);
        inside = word;
    }
    return out;
}

bool areLabels(const FoldedWords& words)
{
    std::size_t count = words.size();
    if (count > 1 && words.back().size() <= 2 && std::ranges::all_of(words.back(), isAsciiDigit)) --count;
    return count > 0 &&
        std::all_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count),
            [](const std::string& w) { return labels().contains(w) || isRemark(w); });
}

bool isLabelWord(std::string_view utf8)
{
    if (utf8.size() > 60) return false;
    if (areLabels(foldedWords(utf8))) return true;
    const HeaderMeaning meaning = headerMeaning(utf8);
    return meaning.exact && meaning.role == HeaderRole::Address;
}

bool isRemark(const std::string& word)
{
    if (remarks().contains(word)) return true;
    // werkmail, thuisadres, Privatadresse
    for (const std::string_view kind : {"mailadres", "mailadresse", "mail", "adres", "adresse", "address"}) {
        if (word.size() <= kind.size() + 2 || !word.ends_with(kind)) continue;
        std::string_view which = std::string_view(word).substr(0, word.size() - kind.size());
        if (which.ends_with('s') && !remarks().contains(which)) which.remove_suffix(1);
        return remarks().contains(which);
    }
    return false;
}

bool isJoiner(const std::string& word) { return joiners().contains(word); }

bool isNameParticle(const std::string& word) { return particles().contains(word); }

bool isGivenName(const std::string& word) { return givenNames().contains(word); }

bool isPlaceholder(const FoldedWords& words)
{
    static const WordSet set = wordsIn(
        "na nvt nb none null nil nan geen leeg empty onbekend unknown unbekannt inconnu desconocido sconosciuto keine "
        "kein aucun aucune ninguno ninguna nessuno nessuna nenhum brak ingen idem tba tbd undefined blank");
    static const WordSet spaced =
        wordsIn("n_a n_v_t n_b n_c k_a s_n o_a geen_email geen_mail geen_e_mail no_email nicht_bekannt "
                "niet_bekend not_available not_applicable non_disponible");
    if (words.size() == 1) return set.contains(words.front());
    std::string joined;
    for (const std::string& w : words) joined += (joined.empty() ? "" : "_") + w;
    return !joined.empty() && spaced.contains(joined);
}

} // namespace winnow
