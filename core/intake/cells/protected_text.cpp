// SPDX-License-Identifier: Apache-2.0

#include "intake/cells/protected_text.h"

#include "address/normaliser.h"
#include "base/text.h"

#include <algorithm>

namespace winnow {
namespace {

constexpr std::string_view kMarks[] = {"data-cfemail=\"", "email-protection#"};
constexpr std::size_t kLongestTag = 400;

std::string withoutKey(std::string_view hex)
{
    const auto bytes = fromHex(hex);
    if (!bytes || bytes->size() < 6) return {};
    std::string out;
    for (const char c : bytes->substr(1)) out += static_cast<char>(c ^ bytes->front());
    const bool text =
        std::ranges::all_of(out, [](char c) { return !isAsciiSpace(c) && c != '<' && c != '>' && c != '\0'; });
    return text && out.find('@') != std::string::npos && isUtf8(out) ? out : std::string();
}

struct Protected {
    std::size_t begin = 0; ///< of the tag or word that holds it
    std::size_t end = 0;
    std::string address;
};

/// What is protected behind a mark that ends at `at`.
Protected protectedAt(std::string_view text, std::size_t mark, std::size_t at)
{
    std::size_t hexEnd = at;
    while (hexEnd < text.size() && hexEnd - at < 2 * kLongestTag &&
        (isAsciiDigit(text[hexEnd]) || (toAsciiLower(text[hexEnd]) >= 'a' && toAsciiLower(text[hexEnd]) <= 'f')))
        ++hexEnd;
    Protected out{mark, hexEnd, withoutKey(text.substr(at, hexEnd - at))};
    if (out.address.empty()) return out;
    const std::size_t from = mark - std::min(mark, kLongestTag);
    const std::size_t open = text.substr(from, mark - from).find_last_of("<>");
    const std::size_t close = text.substr(0, std::min(text.size(), hexEnd + kLongestTag)).find_first_of("<>", hexEnd);
    const bool tagged = open != std::string_view::npos && text[from + open] == '<' && close != std::string_view::npos &&
        text[close] == '>';
    if (!tagged) {
        while (out.begin > from && !isAsciiSpace(text[out.begin - 1])) --out.begin;
        return out;
    }
    out.begin = from + open;
    out.end = close + 1;
    if (text.substr(out.end).starts_with("[email")) {
        const std::size_t shown = text.substr(0, std::min(text.size(), out.end + 40)).find(']', out.end);
        if (shown != std::string_view::npos) out.end = shown + 1;
    }
    return out;
}

} // namespace

MappedText decodeProtected(MappedText source)
{
    const std::string_view text = source.text;
    if (text.find("email") == std::string_view::npos) return source;
    TextRewriter out(source);
    std::size_t done = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        at = text.find("email", at);
        if (at == std::string_view::npos) break;
        for (const std::string_view mark : kMarks) {
            const std::size_t begin = at - std::min(at, mark.find("email"));
            if (begin < done || text.substr(begin, mark.size()) != mark) continue;
            const Protected found = protectedAt(text, begin, begin + mark.size());
            if (found.address.empty() || found.begin < done) continue;
            out.copy(done, found.begin);
            out.replace(found.begin, found.end, ' ' + found.address + ' ');
            done = found.end;
        }
    }
    if (done == 0) return source;
    out.copy(done, text.size());
    out.addStep(kStepEncoded);
    return out.take();
}

} // namespace winnow
