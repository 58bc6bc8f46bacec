// SPDX-License-Identifier: Apache-2.0

#include "address/proposal.h"

#include "address/address_parser.h"
#include "base/text.h"

#include <array>

namespace winnow {
namespace {

void replaceAll(std::string& text, std::string_view what, std::string_view with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// The same, whatever the case of ASCII letters.
void replaceWord(std::string& text, std::string_view what, std::string_view with)
{
    std::string lower = asciiLower(text);
    for (std::size_t at = lower.find(what); at != std::string::npos; at = lower.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
        lower.replace(at, what.size(), with);
    }
}

} // namespace

std::string proposeRepair(std::string_view original)
{
    if (original.size() > 400) return {};
    if (std::string plain = plainForm(original); !plain.empty()) return plain;
    std::string text(trimmed(original));
    static constexpr std::array<std::string_view, 5> kAts = {" (at) ", "(at)", "[at]", "{at}", " at "};
    static constexpr std::array<std::string_view, 5> kDots = {" (dot) ", "(dot)", "[dot]", "{dot}", " dot "};
    for (const std::string_view word : kDots) replaceWord(text, word, ".");
    if (text.find('@') == std::string::npos)
        for (const std::string_view word : kAts) replaceWord(text, word, "@");
    replaceAll(text, "@@", "@");
    replaceAll(text, " @", "@");
    replaceAll(text, "@ ", "@");
    const std::size_t at = text.find('@');
    if (at == std::string::npos) return {};
    std::string domain = text.substr(at + 1);
    replaceAll(domain, " .", ".");
    replaceAll(domain, ". ", ".");
    for (char& c : domain)
        if (c == ',' || c == ';') c = '.';
    replaceAll(domain, "..", ".");
    while (!domain.empty() && (domain.front() == '.' || domain.front() == '-')) domain.erase(0, 1);
    while (!domain.empty() && (domain.back() == '.' || domain.back() == '-')) domain.pop_back();
    std::string local = text.substr(0, at);
    replaceAll(local, "..", ".");
    while (!local.empty() && local.front() == '.') local.erase(0, 1);
    while (!local.empty() && local.back() == '.') local.pop_back();
    const std::string repaired = local + '@' + domain;
    const auto parsed = parseAddress(repaired);
    if (!parsed || repaired == original || parsed->domain.dotless) return {};
    return parsed->text();
}

} // namespace winnow
