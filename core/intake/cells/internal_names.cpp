// SPDX-License-Identifier: Apache-2.0

#include "intake/cells/internal_names.h"

#include "base/text.h"

#include <algorithm>
#include <iterator>

namespace winnow {
namespace {

using namespace std::string_view_literals;

bool startsWithCase(std::string_view text, std::string_view lower) noexcept
{
    return text.size() >= lower.size() && equalsIgnoringAsciiCase(text.substr(0, lower.size()), lower);
}

/// The end of "c=nl;a= ;p=heeg;o=exchange;s=Cor;": pairs of a short key and a value.
std::size_t pairsEnd(std::string_view text, std::size_t at)
{
    constexpr std::size_t kLongestKey = 16;
    constexpr std::size_t kLongestValue = 200;
    for (;;) {
        std::size_t key = at;
        while (key < text.size() && key - at < kLongestKey &&
            (isAsciiLetter(text[key]) || isAsciiDigit(text[key]) || text[key] == ':' || text[key] == '.'))
            ++key;
        if (key == at || key >= text.size() || text[key] != '=') return at;
        std::size_t end = key + 1;
        while (end < text.size() && end - key < kLongestValue && ";/\n@"sv.find(text[end]) == std::string_view::npos)
            ++end;
        if (end < text.size() && text[end] == '@') return at;
        if (end == text.size() || (text[end] != ';' && text[end] != '/')) return end;
        at = end + 1;
    }
}

/// The end of a name of the directory that begins at `at`; `at` where none does.
std::size_t nameEnd(std::string_view text, std::size_t at)
{
    const std::string_view rest = text.substr(at);
    static constexpr std::string_view kTypes[] = {"x400:", "x500:", "ex:", "sip:", "spo:", "eum:", "notes:", "msmail:",
        "ccmail:", "gwise:", "fax:", "xmpp:", "im:", "skype:", "exum:"};
    const auto type = std::ranges::find_if(kTypes, [&](std::string_view t) { return startsWithCase(rest, t); });
    const std::size_t skip = type == std::end(kTypes) ? 0 : type->size();
    const std::string_view name = rest.substr(skip);
    const bool root = startsWithCase(name, "/o=") || startsWithCase(name, "/c=") || startsWithCase(name, "/cn=");
    if (type != std::end(kTypes) && *type == "x400:" && !root) return std::max(pairsEnd(text, at + skip), at + skip);
    if (startsWithCase(name, "c=") || startsWithCase(name, "g=") || startsWithCase(name, "s=")) {
        const std::size_t end = pairsEnd(text, at + skip);
        return text.substr(at, end - at).find(';') == std::string_view::npos ? at : end;
    }
    const bool notes =
        startsWithCase(name, "cn=") || startsWithCase(name, "imceaex-") || startsWithCase(name, "imceanotes-");
    if (!root && !notes && skip == 0) return at;
    std::size_t end = at + skip;
    const std::string_view stops = root || notes ? ";,\n\t|\""sv : ";,\n\t|\" <>"sv;
    while (end < text.size() && stops.find(text[end]) == std::string_view::npos) ++end;
    // cn=Jan,ou=Staff,dc=x: the commas belong to it.
    while (notes && end + 3 < text.size() && text[end] == ',') {
        std::size_t key = end + 1;
        while (key < text.size() && (isAsciiLetter(text[key]) || text[key] == ' ') && key - end < 6) ++key;
        if (key >= text.size() || text[key] != '=') break;
        end = key;
        while (end < text.size() && stops.find(text[end]) == std::string_view::npos) ++end;
    }
    return end;
}

} // namespace

std::vector<InternalName> internalNames(std::string_view text)
{
    std::vector<InternalName> out;
    if (text.find_first_of("=:-") == std::string_view::npos) return out;
    bool starts = true;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (starts && (isAsciiLetter(c) || c == '/')) {
            const std::size_t end = nameEnd(text, at);
            if (end > at) {
                out.push_back({at, end});
                at = end;
                continue;
            }
        }
        starts = isAsciiSpace(c) || ";,|\"'<([{#%"sv.find(c) != std::string_view::npos;
        ++at;
    }
    return out;
}

} // namespace winnow
