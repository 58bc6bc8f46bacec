// SPDX-License-Identifier: Apache-2.0

#include "lists/list_update.h"

#include "base/text.h"
#include "crypto/keys.h"
#include "lists/list_file.h"

#include <charconv>

namespace winnow {
namespace {

constexpr std::string_view kMagic = "winnow-lists-1\n";
constexpr std::string_view kSignature = "signature ";

} // namespace

std::string listUpdateBody(const std::map<std::string, std::string>& lists)
{
    std::string body(kMagic);
    for (const auto& [name, text] : lists) body += std::to_string(text.size()) + ' ' + name + '\n' + text;
    return body;
}

std::string signedListUpdate(const std::map<std::string, std::string>& lists, const Identity& identity)
{
    const std::string body = listUpdateBody(lists);
    const std::string signature = identity.sign(body);
    return body + std::string(kSignature) +
        toHex({reinterpret_cast<const std::uint8_t*>(signature.data()), signature.size()}) + "\n";
}

Result<std::map<std::string, std::string>> openListUpdate(std::string_view text, std::string_view publicKey)
{
    if (!text.starts_with(kMagic)) return fail(ErrorKind::ListsDamaged, "this is not a list update");
    const std::size_t line = text.rfind(kSignature);
    if (line == std::string_view::npos) return fail(ErrorKind::BadSignature, "there is no signature");
    const auto signature = fromHex(trimmed(text.substr(line + kSignature.size())));
    if (!signature || !isSignedBy(text.substr(0, line), *signature, publicKey)) return fail(ErrorKind::BadSignature);

    std::map<std::string, std::string> lists;
    std::string_view left = text.substr(kMagic.size(), line - kMagic.size());
    while (!left.empty()) {
        std::size_t size = 0;
        const std::size_t end = left.find('\n');
        const auto [stop, error] = std::from_chars(left.data(), left.data() + std::min(end, left.size()), size);
        if (end == std::string_view::npos || error != std::errc() || *stop != ' ' || size > left.size() - end - 1)
            return fail(ErrorKind::ListsDamaged, "a list in the update is cut off");
        const std::string name(left.substr(
            static_cast<std::size_t>(stop + 1 - left.data()), end - static_cast<std::size_t>(stop + 1 - left.data())));
        const std::string_view body = left.substr(end + 1, size);
        Result<ListFile> file = parseListFile(body);
        if (!file) return pass(file);
        if (embeddedList(name).empty() || file->provenance.name != name)
            return fail(ErrorKind::ListsDamaged, "an unknown list");
        lists.emplace(name, body);
        left.remove_prefix(end + 1 + size);
    }
    if (lists.empty()) return fail(ErrorKind::ListsDamaged, "the update is empty");
    return lists;
}

} // namespace winnow
