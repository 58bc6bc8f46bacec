// SPDX-License-Identifier: Apache-2.0

#include "engine/local_facts.h"

#include "address/address_parser.h"
#include "address/canonical_key.h"
#include "engine/group_reader.h"

#include <algorithm>

namespace winnow {

std::uint16_t localBits(std::string_view local, const ProviderRule* rule, const ReferenceLists& lists)
{
    std::uint16_t bits = 0;
    if (lists.isRole(local)) bits |= kEntryRole;
    if (isTagged(local, rule == nullptr ? KeyRule::Plain : rule->key)) bits |= kEntryTagged;
    if (rule != nullptr && checkProviderRule(local, *rule) != ProviderFault::None) bits |= kEntryProviderFault;
    return bits;
}

std::uint64_t domainSeed(const HashKey& key, std::string_view domain, const ProviderRule* rule)
{
    return keyedHash(
        key, rule == nullptr || rule->canonicalDomain.empty() ? domain : std::string_view(rule->canonicalDomain));
}

std::string canonicalKeyOf(std::string_view local, std::string_view domain, const ReferenceLists& lists)
{
    const ProviderRule* rule = lists.providerRule(domain);
    std::string key;
    appendCanonicalLocal(key, local, rule == nullptr ? KeyRule::Plain : rule->key);
    key += '@';
    key += rule == nullptr || rule->canonicalDomain.empty() ? domain : std::string_view(rule->canonicalDomain);
    return key;
}

std::string canonicalKeyOf(std::string_view address, const ReferenceLists& lists)
{
    const std::size_t at = splitAt(address).value_or(0);
    return canonicalKeyOf(address.substr(0, at), address.substr(std::min(at + 1, address.size())), lists);
}

MailboxKey mailboxKeyOf(const HashKey& key, std::string_view canonicalKey)
{
    const std::size_t at = canonicalKey.rfind('@');
    const std::uint64_t hash = keyedHash(key, canonicalKey.substr(0, at)) + keyedHash(key, canonicalKey.substr(at + 1));
    const std::array<std::uint8_t, 16> digest = keyedHash128(key, canonicalKey);
    MailboxKey out{};
    for (std::size_t i = 0; i < 8; ++i) out[i] = static_cast<std::uint8_t>(hash >> (8 * i));
    std::copy_n(digest.begin(), 8, out.begin() + 8);
    return out;
}

std::uint64_t entryHashOf(const MailboxKey& key) noexcept
{
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < 5; ++i) hash |= static_cast<std::uint64_t>(key[i]) << (8 * i);
    return hash;
}

namespace {

/// Learns the facts of one group again. False: facts and text do not belong together.
bool relearnGroup(SettleGroup& group, const GroupText& text, RecordCells& cells,
    const std::vector<std::string>& domainNames, const HashKey& key, const ReferenceLists& lists)
{
    GroupFacts& f = group.facts;
    if (text.records() != f.records()) return false;
    const std::vector<std::uint32_t> stored = storedTextNumbers(f);
    std::string canonical;
    for (std::size_t i = 0; i < f.entries(); ++i) {
        if (!group.isValid(i)) continue;
        const std::string_view typed = entryText(f, i, stored, text, cells);
        const auto at = splitAt(typed);
        if (!at) return false;
        const std::string_view local = typed.substr(0, *at);
        const std::string& domain = domainNames[group.domainOf(i)];
        const ProviderRule* rule = lists.providerRule(domain);
        f.bits[i] = static_cast<std::uint16_t>((f.bits[i] & ~kListBits) | localBits(local, rule, lists));
        canonical.clear();
        appendCanonicalLocal(canonical, local, rule == nullptr ? KeyRule::Plain : rule->key);
        const std::uint64_t hash = keyedHash(key, canonical) + domainSeed(key, domain, rule);
        f.setHash(i, hash);
    }
    return true;
}

} // namespace

Result<void> relearnLocalFacts(Project& project, SettleState& state, const ReferenceLists& lists)
{
    const std::string now = lists.identity();
    GroupStore store = project.groups();
    GroupCodec codec;
    GroupText text;
    std::size_t next = 0;
    for (std::size_t s = 0; s < state.sources.size(); ++s) {
        const SourceInfo& source = state.sources[s];
        const bool otherLists = source.lists != now;
        const auto first = state.corrected.begin() + static_cast<std::ptrdiff_t>(next);
        if (!otherLists && std::find(first, first + source.groups, true) == first + source.groups) {
            next += source.groups;
            continue;
        }
        Result<RecordCells> cells = RecordCells::forSource(source);
        if (!cells) return pass(cells);
        Result<void> read =
            store.forEach(source.firstGroup, source.groups, kPartText, [&](GroupBlobs& g) -> Result<bool> {
                if (!otherLists && !state.corrected[next]) {
                    ++next;
                    return true;
                }
                if (Result<void> decoded = codec.decodeText(g.text, text); !decoded) return pass(decoded);
                if (!relearnGroup(state.groups[next++], text, *cells, state.domainNames, project.duplicateKey(), lists))
                    return fail(ErrorKind::ProjectDamaged, "the text of a row group");
                return true;
            });
        if (!read) return read;
    }
    return {};
}

} // namespace winnow
