// SPDX-License-Identifier: Apache-2.0

#include "intake/do_not_mail.h"

#include "base/text.h"
#include "sheet/cell_type.h"
#include "sheet/header_words.h"

#include <algorithm>
#include <array>
#include <span>

namespace winnow {
namespace {

constexpr std::string_view kDoNotMailWords[] = {
    // English, and what newsletter tools write
    "unsubscribed",
    "unsubscribe",
    "cleaned",
    "nonsubscribed",
    "non subscribed",
    "not subscribed",
    "never subscribed",
    "opted out",
    "opt out",
    "optout",
    "optedout",
    "bounced",
    "hard bounce",
    "hard bounced",
    "hardbounce",
    "blocked",
    "blocklisted",
    "blacklisted",
    "blacklist",
    "suppressed",
    "complained",
    "complaint",
    "complainer",
    "spam complaint",
    "spam",
    "marked as spam",
    "reported as spam",
    "removed",
    "do not mail",
    "do not email",
    "do not contact",
    "dnm",
    "dne",
    "dnc",
    "no mail",
    "no email",
    "no marketing",
    "revoked",
    "withdrawn",
    "declined",
    "invalid",
    "abuse",
    "archived unsubscribed",
    "globally unsubscribed",
    "remove",
    "never",
    "banned",
    "rejected",
    // Nederlands
    "uitgeschreven",
    "afgemeld",
    "niet mailen",
    "geen mail",
    "geen mails",
    "geblokkeerd",
    "opgezegd",
    "geweigerd",
    "niet ingeschreven",
    "uitgesloten",
    "ingetrokken",
    "geen toestemming",
    "geen nieuwsbrief",
    "verwijderd",
    // Francais (marks are removed before comparing)
    "desabonne",
    "desabonnee",
    "desinscrit",
    "desinscrite",
    "desinscription",
    "ne pas contacter",
    "bloque",
    "bloquee",
    "non abonne",
    "non abonnee",
    "non inscrit",
    "refuse",
    "retire",
    "supprime",
    "pas de mail",
    "liste noire",
    "oppose",
    // Deutsch
    "abgemeldet",
    "ausgetragen",
    "gesperrt",
    "abbestellt",
    "nicht kontaktieren",
    "keine werbung",
    "widerrufen",
    "nicht abonniert",
    "keine mail",
    "keine mails",
    "gekundigt",
    "abgelehnt",
    "blockiert",
    "geloscht",
    "werbesperre",
    "nicht anschreiben",
    "widerspruch",
    // Espanol
    "baja",
    "dado de baja",
    "dada de baja",
    "cancelado",
    "cancelada",
    "desuscrito",
    "desuscrita",
    "no contactar",
    "bloqueado",
    "bloqueada",
    "no suscrito",
    "no suscrita",
    "rechazado",
    "eliminado",
    "no enviar",
    // Italiano
    "disiscritto",
    "disiscritta",
    "cancellato",
    "cancellata",
    "non contattare",
    "disdetto",
    "bloccato",
    "bloccata",
    "non iscritto",
    "non iscritta",
    "revocato",
    "rifiutato",
    "disattivato",
    "non inviare",
};

constexpr std::string_view kNoValues[] = {"no", "n", "0", "false", "f", "off", "nee", "neen", "non", "nein", "faux",
    "falsch", "falso", "onwaar", "nej", "nie", "nope", "not", "niet", "nicht", "kein", "none"};
constexpr std::string_view kYesValues[] = {"yes", "y", "1", "true", "t", "on", "ja", "j", "oui", "o", "si", "s", "x",
    "waar", "vrai", "wahr", "verdadero", "vero", "sim", "tak", "ok", "checked"};

constexpr std::string_view kOptOutHeads[] = {
    "unsub",
    "opt out",
    "optout",
    "opted out",
    "do not",
    "donot",
    "blocklist",
    "blacklist",
    "blocked",
    "suppress",
    "bounce",
    "uitgeschreven",
    "uitschrijving",
    "afgemeld",
    "geen mail",
    "niet mailen",
    "desabonn",
    "desinscri",
    "ne pas",
    "abgemeldet",
    "werbesperre",
    "abbestellt",
    "keine werbung",
    "nicht kontaktieren",
    "baja",
    "dado de baja",
    "no contactar",
    "disiscritto",
    "cancellato",
    "non contattare",
    "clean",
    "complain",
    "isunsub",
};
constexpr std::string_view kStatusHeads[] = {"status", "statut", "estado", "stato", "type"};

bool isAmong(std::span<const std::string_view> words, std::string_view text)
{
    return std::ranges::find(words, text) != words.end();
}

} // namespace

ConsentSense consentSense(std::string_view header)
{
    const std::string folded = foldedHeader(header);
    for (const std::string_view head : kOptOutHeads)
        if (folded.find(head) != std::string::npos) return ConsentSense::OptOut;
    for (const std::string_view head : kStatusHeads)
        if (folded.find(head) != std::string::npos) return ConsentSense::Status;
    return ConsentSense::OptIn;
}

bool fileSaysDoNotMail(std::string_view fileName)
{
    const std::string lower = asciiLower(fileName.substr(0, fileName.rfind('.')));
    for (const std::string_view kind : {"unsubscribed", "cleaned", "nonsubscribed"})
        for (const std::string_view what :
            {"_segment_export", "_members_export", "_audience_export", "_email_audience_export"})
            if (lower.starts_with(std::string(kind) + std::string(what))) return true;
    for (const std::string_view whole :
        {"unsubscribed", "unsubscribes", "unsubscribed contacts", "suppression list", "suppressions",
            "suppression_list", "do not mail", "do_not_mail", "do-not-mail", "uitgeschreven", "abgemeldet"})
        if (lower == whole) return true;
    return false;
}

bool tableSaysDoNotMail(std::string_view fileName, std::string_view table)
{
    if (fileSaysDoNotMail(fileName)) return true;
    if (table.empty()) return false;
    const std::string_view last = table.substr(table.rfind('/') == std::string_view::npos ? 0 : table.rfind('/') + 1);
    return fileSaysDoNotMail(last) || fileSaysDoNotMail(std::string(last) + '.');
}

bool saysDoNotMail(std::string_view value, ConsentSense sense)
{
    const std::string_view text = trimmed(value);
    if (text.empty() || text.size() > 64) return false;
    // Most values of a list are one of a few short words: fold only when it could matter.
    const std::string folded = foldedHeader(text);
    if (folded.empty()) return false;
    if (isAmong(kDoNotMailWords, folded)) return true;
    if (sense == ConsentSense::OptIn) return isAmong(kNoValues, folded);
    if (sense == ConsentSense::OptOut) {
        if (isAmong(kYesValues, folded)) return true;
        if (isAmong(kNoValues, folded)) return false;
        const CellType type = cellType(text);
        return type == CellType::Date && !text.starts_with("0000");
    }
    return false;
}

} // namespace winnow
