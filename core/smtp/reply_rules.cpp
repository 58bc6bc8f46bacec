// SPDX-License-Identifier: Apache-2.0

#include "smtp/reply_rules.h"

#include "base/text.h"
#include "smtp/smtp_data.h"

#include <nlohmann/json.hpp>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <optional>

namespace winnow {
namespace {

/// UTF-8, or bytes of Latin-1 from a server that never heard of it.
icu::UnicodeString decoded(std::string_view text)
{
    if (isUtf8(text))
        return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    icu::UnicodeString out;
    for (const char c : text) out.append(static_cast<UChar>(static_cast<unsigned char>(c)));
    return out;
}

std::string withoutAccents(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status)) return std::string(text);
    icu::UnicodeString plain;
    const icu::UnicodeString taken = nfd->normalize(decoded(text).foldCase(), status);
    for (int32_t i = 0; i < taken.length(); i = taken.moveIndex32(i, 1)) {
        const UChar32 c = taken.char32At(i);
        if (u_charType(c) == U_NON_SPACING_MARK) continue;
        if (c == 0x142)
            plain.append(static_cast<UChar>('l')); // Polish l with stroke does not decompose
        else if (c == 0x2019 || c == 0xB4)
            plain.append(static_cast<UChar>('\''));
        else
            plain.append(c);
    }
    std::string out;
    plain.toUTF8String(out);
    return out;
}

bool isWordEnd(char c) noexcept
{
    return isAsciiSpace(c) || c == '<' || c == '>' || c == '"' || c == '(' || c == ')' || c == '[' || c == ']';
}

std::vector<std::string> strings(const nlohmann::json& rule, const char* key)
{
    std::vector<std::string> out;
    if (const auto found = rule.find(key); found != rule.end())
        for (const auto& one : *found) out.push_back(one.get<std::string>());
    return out;
}

/// Phrases in the form that replies are brought into: signs on Japanese syllables and Korean blocks come off too.
std::string phraseOf(const nlohmann::json& text)
{
    const auto phrase = text.get<std::string>();
    return isAscii(phrase) ? phrase : withoutAccents(phrase);
}

std::vector<std::string> phrasesOf(const nlohmann::json& list)
{
    std::vector<std::string> out;
    for (const auto& one : list) out.push_back(phraseOf(one));
    return out;
}

std::optional<MailboxFinding> findingFromName(std::string_view text)
{
    for (std::size_t i = 0; i < kMailboxFindingCount; ++i)
        if (name(static_cast<MailboxFinding>(i)) == text) return static_cast<MailboxFinding>(i);
    return std::nullopt;
}

std::optional<ReplyScope> scopeFromName(std::string_view text)
{
    for (const ReplyScope scope : {ReplyScope::Mailbox, ReplyScope::Domain, ReplyScope::Session, ReplyScope::Us})
        if (name(scope) == text) return scope;
    return std::nullopt;
}

} // namespace

std::string_view name(ReplyScope scope) noexcept
{
    switch (scope) {
    case ReplyScope::Mailbox: return "mailbox";
    case ReplyScope::Domain: return "domain";
    case ReplyScope::Session: return "session";
    case ReplyScope::Us: return "us";
    }
    return "session";
}

std::string_view name(SmtpStage stage) noexcept
{
    switch (stage) {
    case SmtpStage::Connect: return "connect";
    case SmtpStage::Banner: return "banner";
    case SmtpStage::Hello: return "hello";
    case SmtpStage::StartTls: return "starttls";
    case SmtpStage::MailFrom: return "mail_from";
    case SmtpStage::Recipient: return "recipient";
    }
    return "connect";
}

std::string comparableReply(std::string_view text)
{
    const std::string plain = withoutAccents(text);
    std::string out;
    for (std::size_t i = 0; i < plain.size();) {
        if (isAsciiSpace(plain[i])) {
            if (!out.empty() && out.back() != ' ') out += ' ';
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < plain.size() && !isWordEnd(plain[end])) ++end;
        const std::string_view word = std::string_view(plain).substr(i, end - i);
        if (word.empty()) {
            out += plain[i++];
            continue;
        }
        // An address may be called blocked@ or unknown@: what it is called says nothing.
        if (const auto at = word.find('@'); at != std::string_view::npos && at + 1 < word.size()) {
            out += '@';
            if (const auto colon = word.find(':', at); colon != std::string_view::npos) out += word.substr(colon);
        } else if (word.starts_with("http://") || word.starts_with("https://")) {
            // Google names the matter at the end of its link.
            if (const auto topic = word.find("?p="); topic != std::string_view::npos)
                out += word.substr(topic);
            else if (word.find("spamhaus") != std::string_view::npos)
                out += "spamhaus";
            else
                out += "http";
        } else {
            out += word;
        }
        i = end;
    }
    return out;
}

std::chrono::seconds retryHint(std::string_view text)
{
    static constexpr std::array<std::pair<std::string_view, int>, 9> kUnits{{{"sec", 1}, {"min", 60}, {"hour", 3600},
        {"stunde", 3600}, {"heure", 3600}, {"uur", 3600}, {"uren", 3600}, {"s", 1}, {"h", 3600}}};
    constexpr std::int64_t kDay = 86'400;
    for (const std::string_view word : {"in ", "for ", "after ", "within ", "wait ", "dans ", "over ", "least "})
        for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
            std::size_t i = at + word.size();
            while (i < text.size() && !isAsciiDigit(text[i]) && i < at + word.size() + 9 && !isAsciiLetter(text[i]))
                ++i;
            std::int64_t value = 0;
            const std::size_t begin = i;
            while (i < text.size() && isAsciiDigit(text[i]) && i - begin < 6) value = value * 10 + (text[i++] - '0');
            if (i == begin) continue;
            const auto isTwo = [&](std::size_t k) {
                return k + 1 < text.size() && isAsciiDigit(text[k]) && isAsciiDigit(text[k + 1]);
            };
            if (i + 5 < text.size() && text[i] == ':' && isTwo(i + 1) && text[i + 3] == ':' &&
                isTwo(i + 4)) { // hh:mm:ss
                const auto two = [&](std::size_t k) { return (text[k] - '0') * 10 + (text[k + 1] - '0'); };
                return std::chrono::seconds(std::min<std::int64_t>(kDay, value * 3600 + two(i + 1) * 60 + two(i + 4)));
            }
            while (i < text.size() && text[i] == ' ') ++i;
            for (const auto& [unit, seconds] : kUnits)
                if (text.substr(i).starts_with(unit) &&
                    (unit.size() > 1 || i + 1 >= text.size() || !isAsciiLetter(text[i + 1])))
                    return std::chrono::seconds(std::min(kDay, value * seconds));
        }
    return std::chrono::seconds(0);
}

bool ReplyRules::Rule::fits(
    const SmtpReply& reply, std::string_view text, std::string_view provider, const ReplySubjects& of) const
{
    const std::string code = std::to_string(reply.code);
    const std::string enhancedText = reply.enhanced ? reply.enhanced->text() : std::string();
    const auto codeFits = [&](const std::string& c) { return code.starts_with(c); };
    const auto enhancedFits = [&](const std::string& e) {
        return e.ends_with('.') ? enhancedText.starts_with(e) : enhancedText == e;
    };
    if (!codes.empty() && std::ranges::none_of(codes, codeFits)) return false;
    if (!enhanced.empty() && std::ranges::none_of(enhanced, enhancedFits)) return false;
    if (!providers.empty() && std::ranges::find(providers, provider) == providers.end()) return false;
    const auto said = [&](const std::string& phrase) { return saysPhrase(text, phrase, of); };
    return (any.empty() || std::ranges::any_of(any, said)) && std::ranges::all_of(all, said) &&
        std::ranges::none_of(none, said);
}

Result<ReplyRules> ReplyRules::fromJson(std::string_view json)
{
    const auto file = nlohmann::json::parse(json, nullptr, false);
    ReplyRules out;
    try {
        out.m_date = file.at("date").get<std::string>();
        const nlohmann::json& subjects = file.at("subjects");
        out.m_subjects = {
            phrasesOf(subjects.at("recipient")), phrasesOf(subjects.at("either")), phrasesOf(subjects.at("other"))};
        const nlohmann::json& phrases = file.at("phrases");
        for (const auto& r : file.at("rules")) {
            Rule rule;
            rule.id = r.at("id").get<std::string>();
            rule.codes = strings(r, "codes");
            rule.enhanced = strings(r, "enhanced");
            rule.providers = strings(r, "providers");
            for (const auto& [key, list] : {std::pair("any", &rule.any), {"all", &rule.all}, {"none", &rule.none}})
                for (const std::string& phrase : strings(r, key)) {
                    // "$name" stands for a list of phrases.
                    if (!phrase.starts_with('$'))
                        list->push_back(phraseOf(phrase));
                    else
                        for (const auto& one : phrases.at(phrase.substr(1))) list->push_back(phraseOf(one));
                }
            const auto finding = findingFromName(r.at("reason").get<std::string>());
            const auto scope = scopeFromName(r.at("scope").get<std::string>());
            if (!finding || !scope) return fail(ErrorKind::ListsDamaged, "reply rule " + rule.id);
            rule.meaning.finding = *finding;
            rule.meaning.scope = *scope;
            rule.meaning.rule = rule.id;
            rule.temporary = r.value("temporary", false);
            rule.meaning.byComparison = r.value("by_comparison", false);
            rule.examples = strings(r, "examples");
            out.m_rules.push_back(std::move(rule));
        }
    } catch (const nlohmann::json::exception&) {
        return fail(ErrorKind::ListsDamaged, "the reply rules");
    }
    return out;
}

Result<ReplyRules> ReplyRules::builtIn() { return fromJson(embeddedReplyRules()); }

ReplyMeaning ReplyRules::classify(const SmtpReply& reply, SmtpStage stage, std::string_view provider) const
{
    ReplyMeaning meaning;
    if (reply.isPositive()) {
        meaning.finding = stage == SmtpStage::Recipient ? MailboxFinding::Accepted : MailboxFinding::NotAsked;
        meaning.scope = stage == SmtpStage::Recipient ? ReplyScope::Mailbox : ReplyScope::Session;
        meaning.rule = "accepted";
        return meaning;
    }
    const std::string text = comparableReply(reply.text);
    meaning.permanent = reply.isPermanent();
    for (const Rule& rule : m_rules)
        if (rule.fits(reply, text, provider, m_subjects)) {
            meaning = rule.meaning;
            meaning.permanent = reply.isPermanent() && !rule.temporary;
            break;
        }
    meaning.retryAfter = reply.isTransient() ? retryHint(text) : std::chrono::seconds(0);
    const bool aboutMailbox = meaning.scope == ReplyScope::Mailbox || meaning.scope == ReplyScope::Domain;
    if (stage != SmtpStage::Recipient) meaning.byComparison = false;
    if (stage != SmtpStage::Recipient && aboutMailbox) {
        // Nobody was named yet.
        meaning.scope = stage == SmtpStage::MailFrom && reply.isPermanent() ? ReplyScope::Us : ReplyScope::Session;
        meaning.finding =
            meaning.scope == ReplyScope::Us ? MailboxFinding::SenderRejected : MailboxFinding::ServerError;
        meaning.rule += "/before_rcpt";
    }
    return meaning;
}

std::vector<ReplyRules::Example> ReplyRules::examples() const
{
    std::vector<Example> out;
    for (const Rule& rule : m_rules)
        for (const std::string& example : rule.examples)
            out.push_back({example, rule.providers.empty() ? std::string() : rule.providers.front(), rule.id});
    return out;
}

} // namespace winnow
