// SPDX-License-Identifier: Apache-2.0

#include "engine/settle_state.h"

#include "address/address_parser.h"
#include "engine/address_hashes.h"
#include "engine/group_line.h"
#include "engine/local_facts.h"
#include "engine/misspelt_noes.h"
#include "engine/parallel.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace winnow {

namespace {

/// What is wanted of the texts of one group, and what came out.
struct TextWish {
    std::vector<std::uint32_t> canonical;  ///< dense entry numbers, sorted
    std::string keys;                      ///< their canonical keys, one behind the other
    std::vector<std::uint32_t> keyEnds;    ///< where each ends
    std::vector<std::uint32_t> suppressed; ///< entries that a do-not-mail file names
    std::vector<std::pair<std::uint32_t, Status>> own;

    [[nodiscard]] std::string_view key(std::size_t n) const
    {
        const std::uint32_t begin = n == 0 ? 0 : keyEnds[n - 1];
        return std::string_view(keys).substr(begin, keyEnds[n] - begin);
    }
};

/// Which entries a do-not-mail file names: by hashes of their addresses, and by domain.
struct Suppressions {
    struct DigestHash {
        std::size_t operator()(const Sha256Digest& d) const noexcept
        {
            std::size_t h;
            static_assert(sizeof h <= sizeof d);
            __builtin_memcpy(&h, d.data(), sizeof h);
            return h;
        }
    };
    using Keys = std::unordered_set<Sha256Digest, DigestHash>;
    std::vector<std::pair<AddressHash, Keys>> hashes; ///< of the kinds that there are
    std::vector<bool> domains;                        ///< by domain id
};

Result<Suppressions> loadSuppressions(Project& project, const SettleState& state)
{
    Suppressions out;
    for (const auto& [kind, hash] : {std::pair{SuppressionKind::Address, AddressHash::Sha256},
             {SuppressionKind::AddressSha1, AddressHash::Sha1}, {SuppressionKind::AddressMd5, AddressHash::Md5}}) {
        Result<std::vector<Sha256Digest>> keys = project.suppressions(kind);
        if (!keys) return pass(keys);
        if (!keys->empty()) out.hashes.emplace_back(hash, Suppressions::Keys(keys->begin(), keys->end()));
    }
    Result<std::vector<Sha256Digest>> domains = project.suppressions(SuppressionKind::Domain);
    if (!domains) return pass(domains);
    if (domains->empty()) return out;
    const Suppressions::Keys set(domains->begin(), domains->end());
    HmacSha256 hmac = project.suppressionHmac();
    const auto named = [&](const std::string& mask) {
        const Sha256Digest digest = sha256(mask);
        return set.contains(hmac.of({reinterpret_cast<const char*>(digest.data()), digest.size()}));
    };
    out.domains.resize(state.domainNames.size());
    for (std::size_t i = 0; i < state.domainNames.size(); ++i)
        out.domains[i] = std::ranges::any_of(domainMasks(state.domainNames[i]), named);
    return out;
}

/// Mailboxes never to mail.
class ClosedMailboxes {
public:
    explicit ClosedMailboxes(std::vector<MailboxKey> keys) : m_keys(std::move(keys))
    {
        std::ranges::sort(m_keys);
        if (m_keys.empty()) return;
        m_hashes.resize(std::size_t{1} << kFilterBits);
        for (const MailboxKey& key : m_keys) m_hashes[filterSlot(entryHashOf(key))] = true;
    }
    [[nodiscard]] bool empty() const noexcept { return m_keys.empty(); }
    /// Of those for which it says no none is closed.
    [[nodiscard]] bool maybe(std::uint64_t hash) const { return !m_keys.empty() && m_hashes[filterSlot(hash)]; }
    [[nodiscard]] bool contains(const MailboxKey& key) const { return std::ranges::binary_search(m_keys, key); }

private:
    static constexpr unsigned kFilterBits = 24; // 2 MiB; a million keys let 6 % of the others through to their text
    static std::size_t filterSlot(std::uint64_t hash) noexcept
    {
        return hash & ((std::uint64_t{1} << kFilterBits) - 1);
    }

    std::vector<MailboxKey> m_keys;
    std::vector<bool> m_hashes;
};

/// Whom files and earlier versions closed, and whom a misspelt row of the list closes.
struct Noes {
    ClosedMailboxes files;
    ClosedMailboxes rows;

    static Result<Noes> load(Project& project, const SettleState& state, const ReferenceLists& lists, unsigned threads)
    {
        Result<std::vector<MailboxKey>> files = project.mailboxes();
        if (!files) return pass(files);
        Result<std::vector<MailboxKey>> rows = misspeltNoes(project, state, lists, threads);
        if (!rows) return pass(rows);
        return Noes{ClosedMailboxes(std::move(*files)), ClosedMailboxes(std::move(*rows))};
    }
    [[nodiscard]] bool empty() const noexcept { return files.empty() && rows.empty(); }
    [[nodiscard]] bool maybe(std::uint64_t hash) const { return files.maybe(hash) || rows.maybe(hash); }
    /// kFlagSuppressed, kFlagDoNotMail.
    [[nodiscard]] std::uint16_t flagsOf(const MailboxKey& key) const
    {
        return static_cast<std::uint16_t>(
            (files.contains(key) ? kFlagSuppressed : 0) | (rows.contains(key) ? kFlagDoNotMail : 0));
    }
};

/// Answers the wishes of one group from its text.
class TextReader {
public:
    TextReader(const SettleState& state, const ReferenceLists& lists, const Rules& rules,
        const Suppressions& suppressions, Project& project)
        : m_state(state), m_lists(lists), m_rules(rules), m_suppressions(suppressions), m_project(project)
    {
    }

    bool read(const SettleGroup& group, const GroupText& text, RecordCells& cells, TextWish& wish) const
    {
        const std::vector<std::uint32_t> stored = storedTextNumbers(group.facts);
        const bool all = !m_rules.own.empty() || !m_suppressions.hashes.empty();
        std::optional<HmacSha256> hmac;
        if (!m_suppressions.hashes.empty()) hmac = m_project.suppressionHmac();
        std::size_t next = 0;
        for (std::uint32_t i = 0; i < group.facts.entries(); ++i) {
            const std::uint32_t entry = group.firstEntry + i;
            const bool wanted = next < wish.canonical.size() && wish.canonical[next] == entry;
            if (!wanted && (!all || !group.isValid(i))) continue;
            const std::string_view typed = entryText(group.facts, i, stored, text, cells);
            const auto at = splitAt(typed);
            if (!at) {
                if (group.isValid(i)) return false; // facts and text do not belong together
                continue;
            }
            const std::string_view local = typed.substr(0, *at);
            const std::string& domain = m_state.domainNames[group.domainOf(i)];
            if (wanted) {
                wish.keys += canonicalKeyOf(local, domain, m_lists);
                wish.keyEnds.push_back(static_cast<std::uint32_t>(wish.keys.size()));
                ++next;
            }
            if (hmac && isNamed(typed, local, domain, *hmac)) wish.suppressed.push_back(entry);
            if (!m_rules.own.empty())
                if (const auto own = ownStatus(m_rules, std::string(local) + '@' + domain))
                    wish.own.emplace_back(entry, *own);
        }
        return next == wish.canonical.size();
    }

private:
    bool isNamed(std::string_view typed, std::string_view local, const std::string& domain, HmacSha256& hmac) const
    {
        for (const std::string& form : hashedForms(typed, local, domain, m_lists))
            for (const auto& [kind, keys] : m_suppressions.hashes)
                if (keys.contains(hmac.of(addressDigest(kind, form)))) return true;
        return false;
    }

    const SettleState& m_state;
    const ReferenceLists& m_lists;
    const Rules& m_rules;
    const Suppressions& m_suppressions;
    Project& m_project;
};

/// Entries whose text is needed, sorted: those with the hash of another one, and those that may be closed.
std::vector<std::uint32_t> neededEntries(const SettleState& state, const HashPairs& pairs, const Noes& closed)
{
    std::vector<std::uint32_t> needed;
    for (const auto& [entry, earlier] : pairs) {
        needed.push_back(entry);
        needed.push_back(earlier);
    }
    if (!closed.empty())
        for (const SettleGroup& g : state.groups)
            for (std::uint32_t i = 0; i < g.facts.entries(); ++i)
                if (g.isValid(i) && closed.maybe(entryHash(g.facts, i))) needed.push_back(g.firstEntry + i);
    std::ranges::sort(needed);
    needed.erase(std::ranges::unique(needed).begin(), needed.end());
    return needed;
}

std::vector<TextWish> wishesFor(const SettleState& state, const std::vector<std::uint32_t>& needed)
{
    std::vector<TextWish> wishes(state.groups.size());
    std::size_t group = 0;
    for (const std::uint32_t entry : needed) {
        while (entry >= state.groups[group].firstEntry + state.groups[group].facts.entries()) ++group;
        wishes[group].canonical.push_back(entry);
    }
    return wishes;
}

/// Marks what a do-not-mail file, a misspelt row or an earlier version closed, by address or domain; takes over the
/// user's results.
void applyWishes(SettleState& state, const std::vector<TextWish>& wishes, const Suppressions& suppressions,
    const Noes& closed, const HashKey& key)
{
    const auto add = [&](std::uint32_t entry, std::uint16_t flags) {
        if (flags == 0) return;
        if (state.extraFlags.empty()) state.extraFlags.resize(state.entries);
        state.extraFlags[entry] |= flags;
    };
    for (const TextWish& wish : wishes) {
        for (const std::uint32_t entry : wish.suppressed) add(entry, kFlagSuppressed);
        state.ownStatus.insert(state.ownStatus.end(), wish.own.begin(), wish.own.end());
        if (closed.empty()) continue;
        for (std::size_t n = 0; n < wish.keyEnds.size(); ++n)
            add(wish.canonical[n], closed.flagsOf(mailboxKeyOf(key, wish.key(n))));
    }
    if (suppressions.domains.empty()) return;
    for (const SettleGroup& g : state.groups)
        for (std::uint32_t i = 0; i < g.facts.entries(); ++i)
            if (g.isValid(i) && suppressions.domains[g.domainOf(i)]) add(g.firstEntry + i, kFlagSuppressed);
}

/// Canonical keys by entry, of those that were read.
class KeysRead {
public:
    KeysRead(const SettleState& state, const std::vector<TextWish>& wishes) : m_placeOf(state.entries)
    {
        std::size_t count = 0;
        for (const TextWish& wish : wishes) count += wish.keyEnds.size();
        m_keys.reserve(count);
        for (const TextWish& wish : wishes)
            for (std::size_t n = 0; n < wish.keyEnds.size(); ++n) {
                m_placeOf[wish.canonical[n]] = static_cast<std::uint32_t>(m_keys.size());
                m_keys.push_back(wish.key(n));
            }
    }
    [[nodiscard]] std::string_view of(std::uint32_t entry) const { return m_keys[m_placeOf[entry]]; }

private:
    std::vector<std::string_view> m_keys;
    std::vector<std::uint32_t> m_placeOf;
};

/// Equal hashes become clusters where the texts are equal too.
void gatherClusters(SettleState& state, const KeysRead& keys, const HashPairs& pairs, unsigned threads)
{
    std::vector<std::uint8_t> same(pairs.size()); // texts lie all over the memory: looked up side by side
    parallelStretches(threads, pairs.size(), [&](std::size_t begin, std::size_t end) {
        for (std::size_t p = begin; p < end; ++p) same[p] = keys.of(pairs[p].first) == keys.of(pairs[p].second) ? 1 : 0;
    });
    for (std::size_t begin = 0; begin < pairs.size();) {
        // Everything with one hash is paired with its first entry; a hash may stand for several texts.
        const std::uint32_t first = pairs[begin].second;
        std::size_t end = begin + 1;
        if ((end == pairs.size() || pairs[end].second != first) && same[begin] != 0) {
            state.clusters.add({first, pairs[begin].first}); // as nearly all are
            begin = end;
            continue;
        }
        std::vector<std::vector<std::uint32_t>> texts{{first}};
        for (end = begin; end < pairs.size() && pairs[end].second == first; ++end) {
            const std::uint32_t entry = pairs[end].first;
            const auto alike = std::ranges::find_if(
                texts, [&](const auto& cluster) { return keys.of(cluster.front()) == keys.of(entry); });
            if (alike != texts.end())
                alike->push_back(entry);
            else
                texts.push_back({entry});
        }
        for (const auto& cluster : texts)
            if (cluster.size() > 1) state.clusters.add(cluster);
        begin = end;
    }
}

} // namespace

Result<void> settleTexts(Project& project, SettleState& state, const ReferenceLists& lists,
    const SettleOptions& options, const HashPairs& pairs)
{
    Result<Suppressions> suppressions = loadSuppressions(project, state);
    if (!suppressions) return pass(suppressions);
    Result<Noes> closed = Noes::load(project, state, lists, options.threads);
    if (!closed) return pass(closed);
    const std::vector<std::uint32_t> needed = neededEntries(state, pairs, *closed);
    std::vector<TextWish> wishes = wishesFor(state, needed);
    const bool all = !options.rules.own.empty() || !suppressions->hashes.empty();
    if (all || !needed.empty()) {
        const TextReader reader(state, lists, options.rules, *suppressions, project);
        const auto wanted = [&](std::size_t group) { return all || !wishes[group].canonical.empty(); };
        Result<void> read = eachText(project, state, options.threads, wanted, [&](std::size_t group, TextWorker& w) {
            return reader.read(state.groups[group], w.text, w.cells[state.groups[group].source], wishes[group]);
        });
        if (!read) return read;
    }
    applyWishes(state, wishes, *suppressions, *closed, project.duplicateKey());
    if (pairs.empty()) return {};
    gatherClusters(state, KeysRead(state, wishes), pairs, options.threads);
    if (state.extraFlags.empty()) state.extraFlags.resize(state.entries);
    return {};
}

} // namespace winnow
