// SPDX-License-Identifier: Apache-2.0

#include "engine/address_hashes.h"

#include "base/text.h"
#include "crypto/digest.h"
#include "crypto/old_digests.h"
#include "engine/local_facts.h"

#include <algorithm>

namespace winnow {

std::vector<std::string> hashedForms(
    std::string_view typed, std::string_view local, std::string_view domain, const ReferenceLists& lists)
{
    std::vector<std::string> out;
    const auto add = [&](std::string form) {
        if (std::ranges::find(out, form) == out.end()) out.push_back(std::move(form));
    };
    std::string plain(local);
    plain.append("@").append(domain);
    add(asciiLower(plain));
    add(std::string(typed));
    add(std::move(plain));
    add(canonicalKeyOf(local, domain, lists));
    return out;
}

std::string addressDigest(AddressHash kind, std::string_view address)
{
    if (kind == AddressHash::Sha1) return sha1(address);
    if (kind == AddressHash::Md5) return md5(address);
    const Sha256Digest digest = sha256(address);
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

std::string domainMask(const NamedDomain& domain) { return (domain.within ? "@*." : "@") + domain.domain; }

std::vector<std::string> domainMasks(std::string_view domain)
{
    std::vector<std::string> out{"@" + std::string(domain)};
    for (;;) {
        out.push_back("@*." + std::string(domain));
        const std::size_t dot = domain.find('.');
        if (dot == std::string_view::npos) return out;
        domain.remove_prefix(dot + 1);
    }
}

} // namespace winnow
