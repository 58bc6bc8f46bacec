// SPDX-License-Identifier: Apache-2.0

#include "intake/cells/cell_words.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <span>

namespace winnow {
namespace {

// A word that ends in * is a stem. All are written as foldedHeader() leaves them.

/// The person left, said no, complained, died, or mail came back.
constexpr std::string_view kNo[] = {"unsub*", "optout*", "desub*", "afgemeld*", "afmeld*", "uitgeschreven*",
    "uitschrij*", "opgezegd*", "geblokkeerd*", "blocked", "blocklist*", "blacklist*", "verwijderd*", "verwijderen",
    "geroyeerd*", "abgemeld*", "abmeld*", "austrag*", "ausgetragen*", "abbestell*", "gekundigt*", "kundigung*",
    "gesperrt*", "sperre", "sperrvermerk*", "werbesperr*", "widerruf*", "widerspr*", "geloscht*", "loschen",
    "geblockt*", "blockiert*", "desinscri*", "desabon*", "resilie", "resiliee", "resiliation", "bloque", "bloquee",
    "supprime*", "radie", "radiee", "refuse", "refusee", "oppose", "opposee", "baja", "desuscri*", "cancelad*",
    "anulad*", "bloquead*", "eliminad*", "rechazad*", "disiscri*", "cancellat*", "disdett*", "bloccat*", "revocat*",
    "rifiutat*", "rimoss*", "descadastr*", "cancelou", "removid*", "wypisan*", "wypisac", "rezygn*", "zrezygn*",
    "zablokow*", "usuniet*", "avregistrer*", "avanmal*", "avprenumer*", "sparrad*", "avmeld*", "frameld*", "afmeldt*",
    "avbestil*", "odhlas*", "leiratkoz*", "dezabon*", "odjav*", "отпис*", "отказ*", "відпис*", "peruut*", "iptal",
    "bounce*", "gebounce*", "hardbounce*", "stuitert*", "gestuiterd*", "onbestelbaar*", "unzustellbar*", "undeliver*",
    "complain*", "klacht*", "beschwerde*", "plainte*", "queja*", "lamentela", "abuse", "spam", "spammer", "suppress*",
    "removed", "remove", "banned", "rejected", "revoked", "withdrawn", "declined", "cancelled", "canceled", "deceased",
    "died", "overleden*", "overlijd*", "verstorben*", "gestorben*", "decede*", "fallecid*", "decedut*", "defunt*",
    "mort", "morte", "morto", "morta", "muert*", "falec*", "zmarl*", "avliden*", "dod", "dood", "kuollut", "vefat*",
    "умер*", "скончал*", "zesnul*", "elhunyt", "rip", "dead", "refus", "rebotad*", "revoca", "invalide", "abonelikten",
    "invalid", "ongeldig*", "ungultig*", "dnm", "dnc", "dne"};

constexpr std::string_view kNoPhrases[] = {" opt out ", " opted out ", " opting out ", " un subscribed ",
    " signed off ", " de baja ", " liste noire ", " lista negra ", " zwarte lijst ", " black list ", " block list ",
    " hard bounce ", " passed away "};

constexpr std::string_view kNotLatin[] = {"退订", "退訂", "退会", "配信停止", "拒收", "拒否", "拒绝", "拒絕", "死亡",
    "去世", "수신거부", "해지", "탈퇴", "إلغاء", "متوفى", "נפטר", "הוסר"};

constexpr std::string_view kDenials[] = {"not", "no", "never", "none", "dont", "don", "doesn", "isn", "cannot",
    "without", "stop", "stopped", "niet", "geen", "nooit", "zonder", "kein", "keine", "keinen", "keiner", "nicht",
    "nie", "niemals", "ohne", "niets", "nichts", "nothing", "rien", "niente", "nechce*", "nechci", "ne", "pas",
    "jamais", "aucun", "aucune", "sans", "sin", "nunca", "jamas", "ningun", "ninguna", "non", "senza", "nao", "sem",
    "inte", "ej", "icke", "ikke", "aldri", "aldrig", "ei", "ala", "nigdy", "bez", "nikdy", "hayir", "degil", "yok",
    "не", "нет", "без", "никогда", "δεν", "μην", "fara", "nem"};

/// What is done with mail, and the leave to do it.
constexpr std::string_view kMailing[] = {"mail*", "email*", "gemaild", "newsletter*", "nieuwsbrie*", "nieuwsmail*",
    "contact*", "kontakt*", "send*", "sent", "stuur*", "sturen", "toestur*", "zend*", "verstu*", "schick*", "schreib*",
    "anschreib*", "anschreiben", "schrijf*", "schrijv*", "aanschrijv*", "benader*", "envoy*", "ecri*", "expedi*",
    "envi*", "mandar*", "escrib*", "contatt*", "invi*", "scriv*", "escrev*", "skick*", "utskick*", "skriv*", "wysyl*",
    "pisz*", "pisac", "posila*", "zasila*", "lahet*", "gonder*", "werbung*", "reclame*", "ontvang*", "erhalten",
    "empfang*", "receive*", "recevoir", "recib*", "ricev*", "receb*", "mejl*", "publicit*", "publicid*", "pubblicit*",
    "marketing*", "advert*", "poczt*", "письм*", "пис*", "отправ*", "рассыл*", "присыл*", "disturb*", "abonn*", "abon*",
    "subscri*", "inscri*", "suscri*", "iscri*", "ingeschreven", "angemeldet", "aangemeld*", "toestemming*", "consent*",
    "permission*", "einwillig*", "consens*", "zustimm*", "zgod*", "samtyk*", "samtyck*", "opted"};

/// It may be another address, another time or another purpose.
constexpr std::string_view kDoubts[] = {"old", "oud", "oude", "alt", "alte", "altes", "alten", "ancien*", "vieux",
    "vieille", "viejo", "vieja", "antigu*", "antig*", "vecchi*", "velho", "velha", "stary", "stara", "stare", "gammal*",
    "gammel*", "wrong*", "fout*", "verkeerd*", "falsch*", "faux", "fausse", "erron*", "incorrect*", "errad*", "errat*",
    "equivoc*", "sbagliat*", "bledn*", "felaktig*", "forkert*", "moved", "verhuisd*", "umgezogen", "verzogen",
    "demenag*", "mudad*", "trasferit*", "trasladad*", "former*", "vroeger*", "voormalig*", "ehemalig*", "fruher*", "ex",
    "previous*", "vorige", "precedent*", "left", "vertrokken", "ausgeschieden", "parti", "partie", "retired",
    "gepensioneerd*", "retrait*", "jubilad*", "tijdelijk*", "temp", "tempor*", "vorubergehend", "maybe", "perhaps",
    "misschien", "vielleicht", "quizas", "forse", "talvez", "waarschijnlijk", "probably", "wahrscheinlich", "inactiv*",
    "inactief", "inaktiv*", "inactif*", "inattiv*", "disabled", "desactiv*", "disattiv*", "deactiv*", "deaktiv*",
    "gedeactiv*", "closed", "gesloten", "geschlossen", "ferme", "fermee", "cerrad*", "chius*", "expire*", "verlopen",
    "abgelaufen", "scadut*", "vervallen", "bestaat", "existiert", "exist*", "until", "tot", "bis", "jusqu*", "hasta",
    "fino", "since", "vanaf", "sinds", "seit", "depuis", "desde", "only", "alleen", "enkel", "slechts", "uitsluitend",
    "nur", "ausschlie*", "seulement", "uniquement", "solo", "solamente", "soltanto", "apenas", "somente", "tylko",
    "endast", "bara", "kun", "vain", "sadece", "только", "check", "controleren", "nakijken", "prufen", "verificar",
    "wordt", "wird", "devient", "becomes", "now", "nu", "jetzt", "maintenant", "ahora", "adesso", "agora", "new",
    "nieuw*", "neu", "neue", "neuer", "nouveau", "nouvelle", "nuev*", "nuov*", "instead", "statt", "anstatt", "urgent*",
    "spoed*", "dringend*", "noodgeval*", "emergency", "dummy", "kapot", "defect*", "kaputt", "broken", "fake", "nep",
    "warning", "achtung", "vorsicht", "attenzione", "sick", "ziek", "krank", "malade", "unknown", "onbekend*",
    "unbekannt*", "inconnu*", "desconocid*", "sconosciut*", "returned", "teruggekomen", "retour*", "zuruck*", "error",
    "fehler*", "erreur*"};

constexpr std::string_view kYes[] = {"subscribed", "ingeschreven", "aangemeld", "abonniert", "angemeldet", "abonne",
    "abonnee", "inscrit", "inscrite", "suscrito", "suscrita", "iscritto", "iscritta", "optin", "confirmed", "bevestigd",
    "bestatigt", "confirme", "confirmado", "confermato", "geabonneerd"};

/// Stems by their first byte: a word is compared with the few that begin like it.
class StemSet {
public:
    explicit StemSet(std::span<const std::string_view> stems)
    {
        for (const std::string_view stem : stems) m_byFirst[static_cast<unsigned char>(stem.front())].push_back(stem);
    }
    [[nodiscard]] bool fits(const std::string& word) const
    {
        return std::ranges::any_of(m_byFirst[static_cast<unsigned char>(word.front())], [&](std::string_view stem) {
            return stem.ends_with('*') ? word.starts_with(stem.substr(0, stem.size() - 1)) : word == stem;
        });
    }

private:
    std::array<std::vector<std::string_view>, 256> m_byFirst;
};

bool isNumber(const std::string& word) { return std::ranges::all_of(word, isAsciiDigit); }

} // namespace

WordSense senseOfWords(const FoldedWords& words)
{
    static const StemSet denials{kDenials}, mailing{kMailing}, noes{kNo}, doubts{kDoubts}, yeses{kYes};
    if (words.empty()) return WordSense::Nothing;
    std::string spaced = " ";
    for (const std::string& w : words) spaced += w + ' ';

    constexpr std::size_t kNear = 2; // "niet meer mailen"
    constexpr auto kNever = static_cast<std::size_t>(-1);
    std::size_t denial = kNever;
    bool denied = false; // of mail
    bool no = std::ranges::any_of(kNoPhrases, [&](std::string_view p) { return spaced.find(p) != std::string::npos; });
    bool denies = false;
    bool doubt = false;
    bool yes = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        const bool numbered = word == "no" && i + 1 < words.size() && isNumber(words[i + 1]);
        if (!numbered && denials.fits(word)) {
            denial = i;
            denies = true;
            denied = denied || (i > 0 && mailing.fits(words[i - 1])); // "mailen nicht"
            continue;
        }
        if (denial != kNever && i - denial <= kNear && mailing.fits(word)) denied = true;
        no = no || noes.fits(word);
        doubt = doubt || doubts.fits(word);
        yes = yes || yeses.fits(word);
    }
    if (denied || (no && !denies)) return WordSense::SaysNo;
    if (denies || doubt) return WordSense::Doubtful;
    return yes ? WordSense::SaysYes : WordSense::Nothing;
}

WordSense senseOfWords(std::string_view utf8)
{
    if (!isAscii(utf8))
        for (const std::string_view sign : kNotLatin)
            if (utf8.find(sign) != std::string_view::npos) return WordSense::SaysNo;
    return senseOfWords(foldedWords(utf8));
}

} // namespace winnow
