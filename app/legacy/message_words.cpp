// SPDX-License-Identifier: Apache-2.0

#include "legacy/message_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <span>

namespace winnow::legacy {
namespace {

using Words = std::span<const char* const>;

// Subjects of reports, in lower case; UTF-8 as it is written in the middle of a sentence.
constexpr std::array kFailure = {"undeliver", "delivery status notification", "delivery fail", "delivery error",
    "delivery report", "delivery has failed", "delivery problem", "failure notice", "mail failure", "returned mail",
    "returned to sender", "returning message", "mail delivery", "message you sent", "could not be delivered",
    "couldn't be delivered", "not be delivered", "not delivered", "nondeliver", "non-deliver", "undelivered",
    "bounced mail", "message bounced", "mail system error", "mailer error", "message rejected",
    "rejected:", "recipient unknown", "unknown recipient", "user unknown", "non remis", "échec de", "echec de",
    "non distribu", "impossible de remettre", "non délivr", "retour à l'expéditeur", "unzustellbar",
    "zustellung fehlgeschlagen", "zustellfehler", "nicht zugestellt", "fehler bei der zustellung", "onbestelbaar",
    "niet bezorgd", "niet afgeleverd", "niet worden bezorgd", "niet worden afgeleverd", "bezorging mislukt",
    "aflevering mislukt", "no se pudo entregar", "no se ha podido entregar", "no entregad", "no entregable", "devuelto",
    "error de entrega", "mancata consegna", "mancato recapito", "impossibile recapitare", "non recapitabil",
    "não entregue", "não pôde ser entregue", "falha na entrega", "nie dostarczono", "niedostarczon", "nedoručiteln",
    "kunde inte levereras", "kunne ikke leveres", "недоставлен", "е доставлен", "евозможно доставить", "配信不能",
    "配信できません", "无法投递", "退信", "系统退信", "メールエラー", "エラー通知", "配信エラー", "送信エラー"};
constexpr std::array kDelay = {"delay", "warning: could not send", "warning: message", "still being retried",
    "not yet been delivered", "vertraag", "vertraging", "verzögert", "verzoegert", "retardé", "différé", "retraso",
    "retrasad", "in ritardo", "ritardat", "atrasad", "opóźnion", "försena", "forsink", "задерж"};
constexpr std::array kAbsence = {"out of office", "out of the office", "out-of-office", "automatic reply", "auto reply",
    "autoreply", "auto-reply", "auto response", "autoresponse", "autoresponder", "automated reply",
    "automated response", "vacation", "on holiday", "on leave", "away from", "i am away", "afwezig",
    "automatisch antwoord", "automatische reactie", "automatisch bericht", "buiten kantoor", "met vakantie",
    "op vakantie", "automatische antwort", "abwesen", "im urlaub", "nicht im büro", "réponse automatique",
    "reponse automatique", "absence", "absent", "en congé", "fuera de la oficina", "respuesta automática",
    "respuesta automatica", "ausencia", "ausente", "fuori sede", "fuori ufficio", "risposta automatica", "assenza",
    "assente", "in ferie", "resposta automática", "nieobecno", "automatyczna odpowiedź", "automatická odpověď",
    "autosvar", "automatiskt svar", "automatisk svar", "frånvaro", "fravær", "automaattinen vastaus", "poissa",
    "автоответ", "автоматический ответ", "自動応答", "自动回复"};
constexpr std::array kUnsubscribe = {"unsubscribe", "un-subscribe", "unsuscribe", "opt out", "opt-out", "optout",
    "remove me", "remove my", "take me off", "please remove", "stop mailing", "stop emailing", "stop sending",
    "uitschrijv", "uitgeschreven", "schrijf mij uit", "schrijf me uit", "afmeld", "meld mij af", "meld me af",
    "geen nieuwsbrief", "geen mail meer", "geen mails meer", "geen e-mail meer", "abmeld", "abbestell", "austragen",
    "melden sie mich ab", "keine weiteren mails", "kein newsletter", "désinscri", "desinscri", "désabonn", "desabonn",
    "me désinscrire", "ne plus recevoir", "darme de baja", "dar de baja", "darse de baja", "desuscri",
    "cancelar suscripci", "disiscri", "disiscrizione", "cancellami", "cancellazione dalla", "annulla iscrizione",
    "descadastr", "cancelar inscri", "wypisz", "rezygnacja z", "odhlásit", "odhlášení", "avregistrera", "avanmäl",
    "avmeld", "afmeld mig", "отпис"};
constexpr std::array kComplaint = {"complaint about message", "abuse report", "spam report", "spam complaint",
    "feedback report", "feedback loop", "fbl report"};
constexpr std::array kDaemons = {"mailer-daemon", "mailerdaemon", "mailer daemon", "post_master", "maildaemon",
    "mail-daemon", "postmaster", "mail delivery", "mail system", "mail subsystem", "mailsystem", "mail administrator",
    "mail-administrator", "system administrator", "systembeheer", "systeembeheer", "systemadministrator",
    "administrateur système", "administrador del sistema", "microsoft outlook", "microsoftexchange", "mail transport",
    "mail-transport", "internet mail", "bounce@", "bounces@", "mta@", "smtp@", "mailer@", "mail gateway", "mailgate",
    "exchange system", "mail router", "email delivery", "delivery system", "delivery service", "delivery subsystem",
    "mdaemon", "quarantine@"};
/// Parts of a return path that are no part of the recipient's address.
constexpr std::array kPathWords = {"bounce", "bounces", "bnc", "return", "returns", "unsub", "unsubscribe", "leave",
    "verp", "fbl", "list", "news", "newsletter", "mail", "mailing", "owner", "prvs", "msprvs1", "sender", "errors",
    "campaign"};

bool holdsOneOf(const std::string& text, Words words)
{
    return std::ranges::any_of(words, [&](const char* w) { return text.find(w) != std::string::npos; });
}

bool isLocalByte(char c)
{
    static constexpr std::string_view kOthers = "!#$%&'*+-/=?^_`{|}~.";
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80 ||
        kOthers.find(c) != std::string_view::npos;
}

bool isDomainByte(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80 || c == '-' ||
        c == '.';
}

/// "Re: Fwd: AW: subject" -> "subject".
std::string withoutPrefixes(std::string subject)
{
    static constexpr std::array kPrefixes = {
        "re:", "fw:", "fwd:", "aw:", "wg:", "tr:", "rv:", "vs:", "sv:", "antw:", "doorst:", "r:", "i:", "ref:"};
    for (bool taken = true; taken;) {
        taken = false;
        for (const char* prefix : kPrefixes)
            if (subject.starts_with(prefix)) {
                subject = trimmedText(std::string_view(subject).substr(std::string_view(prefix).size()));
                taken = true;
            }
    }
    return subject;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    const char small = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// A number, a hash or a long mixture of letters and digits.
bool isToken(const std::string& text)
{
    const auto digits = std::ranges::count_if(text, [](unsigned char c) { return std::isdigit(c) != 0; });
    return digits > 0 && (text.size() >= 10 || std::ranges::all_of(text, [](char c) { return hexDigit(c) >= 0; }));
}

std::string percentDecoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0) {
            out += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

} // namespace

std::string lower(std::string_view text)
{
    std::string out(text);
    std::ranges::transform(
        out, out.begin(), [](unsigned char c) { return static_cast<char>(c < 0x80 ? std::tolower(c) : c); });
    return out;
}

std::string trimmedText(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

std::vector<std::string> addressesIn(std::string_view text)
{
    std::vector<std::string> out;
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        std::size_t begin = at;
        while (begin > 0 && isLocalByte(text[begin - 1])) --begin;
        while (begin < at && std::string_view("'`=/*.-").find(text[begin]) != std::string_view::npos) ++begin;
        std::size_t end = at + 1;
        while (end < text.size() && isDomainByte(text[end])) ++end;
        while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
        const std::string_view domain = text.substr(at + 1, end - at - 1);
        if (begin == at || domain.find('.') == std::string_view::npos || end - begin > 320) continue;
        std::string address = lower(text.substr(begin, end - begin));
        for (const char* scheme : {"rfc822;", "mailto:"})
            if (address.starts_with(scheme)) address.erase(0, std::string_view(scheme).size());
        if (std::ranges::find(out, address) == out.end()) out.push_back(std::move(address));
    }
    return out;
}

std::string addressOfReturnPath(std::string_view address)
{
    const std::string local = lower(address.substr(0, address.rfind('@')));
    const std::size_t equals = local.rfind('=');
    if (equals == std::string::npos || equals == 0) return {};
    const std::string domain = local.substr(equals + 1);
    const std::size_t dot = domain.find('.');
    if (dot == std::string::npos || dot == 0 || !std::ranges::all_of(domain, isDomainByte) || domain.ends_with('.'))
        return {};
    // What stands before the recipient's own local part is cut off piece by piece while it is no part of a name.
    std::string rest = local.substr(0, equals);
    for (;;) {
        const std::size_t cut = rest.find_first_of("+-_=");
        if (cut == std::string::npos) break;
        const std::string head = rest.substr(0, cut);
        const bool word = std::ranges::any_of(kPathWords, [&](const char* w) { return head == w; });
        if (!isToken(head) && !word && !head.empty()) break;
        rest = rest.substr(cut + 1);
    }
    return rest.empty() ? std::string() : rest + '@' + domain;
}

std::string addressOfListHeader(std::string_view value)
{
    const std::string plain = percentDecoded(value);
    for (std::size_t at = plain.find('<'); at != std::string::npos; at = plain.find('<', at + 1)) {
        const std::string target = plain.substr(at + 1, plain.find('>', at) - at - 1);
        if (lower(target).starts_with("mailto:")) {
            if (std::string path = addressOfReturnPath(std::string_view(target).substr(7)); !path.empty()) return path;
            continue;
        }
        // In a link only a parameter or a part of the path is somebody; what stands before the host is nobody.
        const std::size_t host = target.find("//");
        const std::size_t begin = host == std::string::npos ? 0 : target.find('/', host + 2);
        if (begin == std::string::npos) continue;
        std::string tail = target.substr(begin);
        std::ranges::replace_if(
            tail, [](char c) { return c == '=' || c == '&' || c == '?' || c == '/' || c == ';'; }, ' ');
        if (const auto found = addressesIn(tail); !found.empty()) return found.front();
    }
    return {};
}

MessageKind kindOf(const MessageHead& head)
{
    const std::string from = lower(head.from);
    const std::string subject = lower(head.subject);
    const std::string bare = withoutPrefixes(trimmedText(subject));
    const std::string automatic = lower(head.autoSubmitted);
    const bool daemon = holdsOneOf(from, kDaemons);
    const bool nobody =
        head.hasReturnPath && (trimmedText(head.returnPath) == "<>" || trimmedText(head.returnPath).empty());
    const bool failure = holdsOneOf(bare, kFailure);
    const bool delay = holdsOneOf(bare, kDelay);
    const bool absence = holdsOneOf(bare, kAbsence);
    if (holdsOneOf(bare, kComplaint)) return MessageKind::Complaint;
    if (daemon || head.failedRecipients) return delay ? MessageKind::Delay : MessageKind::Failure;
    if (absence) return MessageKind::AutoReply;
    // A mail program that asks for its reader calls the request an automatic reply as well.
    const bool mailing = head.listFields || lower(head.precedence).find("bulk") != std::string::npos ||
        lower(head.precedence).find("list") != std::string::npos;
    if (!mailing && !failure && holdsOneOf(bare, kUnsubscribe)) return MessageKind::Unsubscribe;
    const bool replies = head.autoReplyField || automatic.starts_with("auto-replied") ||
        lower(head.precedence).find("auto_reply") != std::string::npos;
    if (replies && !failure) return MessageKind::AutoReply;
    if (delay && (nobody || automatic.starts_with("auto-generated"))) return MessageKind::Delay;
    if (failure || nobody) return MessageKind::Failure;
    return MessageKind::Ordinary;
}

} // namespace winnow::legacy
