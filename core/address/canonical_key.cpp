// SPDX-License-Identifier: Apache-2.0

#include "address/canonical_key.h"

#include "address/address_parser.h"
#include "base/text.h"

#include <unicode/unistr.h>

namespace winnow {
namespace {

std::string foldedUnicode(std::string_view utf8)
{
    auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
    text.foldCase();
    std::string out;
    text.toUTF8String(out);
    return toNfc(out);
}

/// "john"@ is the same mailbox as john@; the quotes stay where the content needs them.
std::string unquoted(std::string_view local)
{
    std::string content;
    for (std::size_t i = 1; i + 1 < local.size(); ++i) {
        if (local[i] == '\\' && i + 2 < local.size()) ++i;
        content += local[i];
    }
    return parseLocal(content) ? content : std::string(local);
}

} // namespace

void appendCanonicalLocal(std::string& out, std::string_view local, KeyRule rule)
{
    std::string changed;
    if (local.starts_with('"')) {
        changed = unquoted(local);
        local = changed;
    }
    if (!isAscii(local)) {
        changed = foldedUnicode(local);
        local = changed;
    }
    const bool plain = rule == KeyRule::Plain || local.starts_with('"');
    if (!plain) {
        const std::size_t tag = local.find('+');
        if (tag != std::string_view::npos && tag > 0) local = local.substr(0, tag);
    }
    const bool dotsCount = plain || rule != KeyRule::Gmail;
    const std::size_t before = out.size();
    out.resize(before + local.size());
    char* to = out.data() + before;
    for (const char c : local)
        if (dotsCount || c != '.') *to++ = toAsciiLower(c);
    out.resize(static_cast<std::size_t>(to - out.data()));
}

bool isTagged(std::string_view local, KeyRule rule) noexcept
{
    if (rule == KeyRule::Plain || local.starts_with('"')) return false;
    const std::size_t tag = local.find('+');
    return tag != std::string_view::npos && tag > 0;
}

} // namespace winnow
