// SPDX-License-Identifier: Apache-2.0

#include "verdict/rules.h"

#include "base/text.h"

namespace winnow {
namespace {

constexpr std::string_view kReply = "reply:";
constexpr std::size_t kLongestMask = 1000;
constexpr std::size_t kMostRules = 10'000;

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::optional<MailboxFinding> findingFromName(std::string_view text) noexcept
{
    for (std::size_t i = 1; i < kMailboxFindingCount; ++i) // NotAsked is no answer
        if (text == name(static_cast<MailboxFinding>(i))) return static_cast<MailboxFinding>(i);
    return std::nullopt;
}

/// False: no rule.
bool addRule(std::string_view line, Rules& rules)
{
    const std::size_t equals = line.rfind('=');
    if (equals == std::string_view::npos) return false;
    std::string_view mask = trimmed(line.substr(0, equals));
    const std::string_view meaning = trimmed(line.substr(equals + 1));
    const bool ofReply = mask.size() >= kReply.size() && equalsIgnoringAsciiCase(mask.substr(0, kReply.size()), kReply);
    if (ofReply) mask = trimmed(mask.substr(kReply.size()));
    if (mask.empty() || mask.size() > kLongestMask) return false;
    if (ofReply) {
        const auto finding = findingFromName(meaning);
        if (finding) rules.replies.push_back({std::string(mask), *finding});
        return finding.has_value();
    }
    const auto status = statusFromName(meaning);
    if (status) rules.own.push_back({std::string(mask), *status});
    return status.has_value();
}

} // namespace

bool fitsMask(std::string_view text, std::string_view mask) noexcept
{
    std::size_t t = 0;
    std::size_t m = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (t < text.size()) {
        if (m < mask.size() && mask[m] == '*') {
            star = m++;
            resume = t;
        } else if (m < mask.size() && (mask[m] == '?' || lower(mask[m]) == lower(text[t]))) {
            ++m;
            ++t;
        } else if (star != std::string_view::npos) {
            m = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (m < mask.size() && mask[m] == '*') ++m;
    return m == mask.size();
}

std::optional<Status> ownStatus(const Rules& rules, std::string_view address) noexcept
{
    for (const OwnRule& rule : rules.own)
        if (fitsMask(address, rule.mask)) return rule.status;
    return std::nullopt;
}

std::optional<MailboxFinding> ownFinding(const Rules& rules, std::string_view reply) noexcept
{
    for (const OwnReplyRule& rule : rules.replies)
        if (fitsMask(reply, rule.mask)) return rule.finding;
    return std::nullopt;
}

Result<Rules> rulesFromText(std::string_view text)
{
    Rules rules;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = text.find('\n');
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.empty() || line.front() == '#') continue;
        if (rules.own.size() + rules.replies.size() >= kMostRules || !addRule(line, rules))
            return fail(ErrorKind::BadOption, "line " + std::to_string(number) + " is no rule");
    }
    return rules;
}

std::string rulesToText(const Rules& rules)
{
    std::string out;
    for (const OwnRule& r : rules.own) out += r.mask + " = " + std::string(name(r.status)) + '\n';
    for (const OwnReplyRule& r : rules.replies)
        out += std::string(kReply) + ' ' + r.mask + " = " + std::string(name(r.finding)) + '\n';
    return out;
}

} // namespace winnow
