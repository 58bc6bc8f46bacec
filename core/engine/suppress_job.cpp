// SPDX-License-Identifier: Apache-2.0

#include "engine/suppress_job.h"

#include "address/address_parser.h"
#include "engine/address_hashes.h"
#include "engine/group_line.h"
#include "engine/local_facts.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <map>
#include <set>
#include <unordered_set>

namespace winnow {
namespace {

SuppressionKind storedKind(AddressHash kind)
{
    if (kind == AddressHash::Sha1) return SuppressionKind::AddressSha1;
    return kind == AddressHash::Md5 ? SuppressionKind::AddressMd5 : SuppressionKind::Address;
}

/// Reasons are words of the rules, never what a file says.
std::string auditText(const SuppressionCounts& c)
{
    nlohmann::ordered_json j{{"lines", c.lines}, {"addresses", c.addresses}, {"domains", c.domains},
        {"hashes", c.hashes}, {"says_nothing", c.saysNothing}, {"passing", c.passing},
        {"without_address", c.withoutAddress}, {"not_understood", c.ignored}};
    j["reasons"] = nlohmann::ordered_json(c.reasons);
    return j.dump();
}

Result<void> store(Project& project, const NeverNames& names)
{
    std::map<std::string, std::vector<MailboxKey>> mailboxes;
    for (const auto& [key, reason] : names.mailboxes)
        mailboxes[reason].push_back(mailboxKeyOf(project.duplicateKey(), key));
    for (const auto& [reason, keys] : mailboxes)
        if (Result<std::uint64_t> added = project.addMailboxes(keys, reason); !added) return pass(added);
    std::map<std::pair<SuppressionKind, std::string>, std::vector<std::string>> hashes;
    for (const auto& [hash, reason] : names.hashes) hashes[{storedKind(hash.kind), reason}].push_back(hash.digest);
    for (const auto& [what, digests] : hashes)
        if (Result<std::uint64_t> added = project.addHashes(what.first, digests, what.second); !added)
            return pass(added);
    std::vector<Sha256Digest> domains;
    for (const NamedDomain& domain : names.domains) domains.push_back(sha256(domainMask(domain)));
    if (domains.empty()) return {};
    if (Result<std::uint64_t> added = project.addSuppressions(SuppressionKind::Domain, domains); !added)
        return pass(added);
    return {};
}

/// Which names are those of somebody in the project, and of how many.
class Touched {
public:
    Touched(const NeverNames& names, const HashKey& key)
    {
        for (const auto& [mailbox, reason] : names.mailboxes)
            m_mailboxes.insert(entryHashOf(mailboxKeyOf(key, mailbox)));
        for (const NamedDomain& domain : names.domains) m_domains.insert(domainMask(domain));
        for (const auto& [hash, reason] : names.hashes) {
            m_digests.insert(hash.digest);
            if (std::ranges::find(m_kinds, hash.kind) == m_kinds.end()) m_kinds.push_back(hash.kind);
        }
    }

    Result<void> count(Project& project, const ReferenceLists& lists, unsigned threads, SuppressionCounts& counts)
    {
        SettleState state;
        if (Result<void> loaded = loadState(project, state, threads); !loaded) return loaded;
        if (Result<void> learnt = relearnLocalFacts(project, state, lists); !learnt) return learnt;
        std::vector<bool> entries(state.entries);
        byFacts(state, entries);
        if (!m_digests.empty())
            if (Result<void> read = byTexts(project, state, lists, threads, entries); !read) return read;
        counts.touchedRows = static_cast<std::uint64_t>(std::ranges::count(entries, true));
        counts.touchedLines = m_foundMailboxes.size() + m_foundDomains.size() + m_foundDigests.size();
        return {};
    }

private:
    void byFacts(const SettleState& state, std::vector<bool>& entries)
    {
        std::vector<std::string> maskOf(state.domainNames.size());
        for (std::size_t d = 0; d < maskOf.size() && !m_domains.empty(); ++d)
            for (const std::string& mask : domainMasks(state.domainNames[d]))
                if (m_domains.contains(mask)) maskOf[d] = mask;
        for (const SettleGroup& g : state.groups)
            for (std::uint32_t i = 0; i < g.facts.entries(); ++i) {
                if (!g.isValid(i)) continue;
                const std::uint64_t hash = entryHash(g.facts, i);
                const bool mailbox = m_mailboxes.contains(hash);
                const std::string& mask = maskOf[g.domainOf(i)];
                if (mailbox) m_foundMailboxes.insert(hash);
                if (!mask.empty()) m_foundDomains.insert(mask);
                if (mailbox || !mask.empty()) entries[g.firstEntry + i] = true;
            }
    }

    Result<void> byTexts(Project& project, const SettleState& state, const ReferenceLists& lists, unsigned threads,
        std::vector<bool>& entries)
    {
        std::vector<std::vector<std::pair<std::uint32_t, std::string>>> found(state.groups.size());
        Result<void> read = eachText(
            project, state, threads, [](std::size_t) { return true; },
            [&](std::size_t group, TextWorker& w) {
                const SettleGroup& g = state.groups[group];
                const std::vector<std::uint32_t> stored = storedTextNumbers(g.facts);
                for (std::uint32_t i = 0; i < g.facts.entries(); ++i) {
                    if (!g.isValid(i)) continue;
                    const std::string_view typed = entryText(g.facts, i, stored, w.text, w.cells[g.source]);
                    const auto at = splitAt(typed);
                    if (!at) return false;
                    const std::string& domain = state.domainNames[g.domainOf(i)];
                    for (const std::string& form : hashedForms(typed, typed.substr(0, *at), domain, lists))
                        for (const AddressHash kind : m_kinds)
                            if (const std::string digest = addressDigest(kind, form); m_digests.contains(digest))
                                found[group].emplace_back(g.firstEntry + i, digest);
                }
                return true;
            });
        for (const auto& group : found)
            for (const auto& [entry, digest] : group) {
                entries[entry] = true;
                m_foundDigests.insert(digest);
            }
        return read;
    }

    std::unordered_set<std::uint64_t> m_mailboxes, m_foundMailboxes;
    std::unordered_set<std::string> m_domains, m_foundDomains, m_digests, m_foundDigests;
    std::vector<AddressHash> m_kinds;
};

} // namespace

Result<SuppressionCounts> addDoNotMail(
    Project& project, const ReferenceLists& lists, const NeverReading& reading, unsigned threads)
{
    SuppressionCounts counts = reading.counts;
    if (Result<void> counted = Touched(reading.names, project.duplicateKey()).count(project, lists, threads, counts);
        !counted)
        return pass(counted);
    Result<Transaction> transaction = Transaction::begin(project.database());
    if (!transaction) return pass(transaction);
    Result<void> done = store(project, reading.names);
    if (done) done = project.audit("do_not_mail_file", auditText(counts));
    if (done) done = transaction->commit();
    if (done) done = project.commitMirror();
    if (!done) return pass(done);
    return counts;
}

Result<bool> isSuppressed(Project& project, const ReferenceLists& lists, std::string_view address)
{
    const auto at = splitAt(address);
    if (!at) return false;
    const std::string_view local = address.substr(0, *at);
    const std::string_view domain = address.substr(*at + 1);
    Result<std::vector<MailboxKey>> mailboxes = project.mailboxes();
    if (!mailboxes) return pass(mailboxes);
    const MailboxKey key = mailboxKeyOf(project.duplicateKey(), canonicalKeyOf(local, domain, lists));
    if (std::ranges::find(*mailboxes, key) != mailboxes->end()) return true;
    HmacSha256 hmac = project.suppressionHmac();
    const auto holds = [&](SuppressionKind kind, const std::vector<std::string>& digests) -> Result<bool> {
        Result<std::vector<Sha256Digest>> keys = project.suppressions(kind);
        if (!keys) return pass(keys);
        return std::ranges::any_of(
            digests, [&](const std::string& d) { return std::ranges::find(*keys, hmac.of(d)) != keys->end(); });
    };
    for (const AddressHash kind : {AddressHash::Sha256, AddressHash::Sha1, AddressHash::Md5}) {
        std::vector<std::string> digests;
        for (const std::string& form : hashedForms(address, local, domain, lists))
            digests.push_back(addressDigest(kind, form));
        if (Result<bool> held = holds(storedKind(kind), digests); !held || *held) return held;
    }
    std::vector<std::string> masks;
    for (const std::string& mask : domainMasks(domain)) masks.push_back(addressDigest(AddressHash::Sha256, mask));
    return holds(SuppressionKind::Domain, masks);
}

Result<SuppressionCounts> addDoNotMailFile(
    Project& project, const ReferenceLists& lists, std::unique_ptr<ByteSource> source, const OpenOptions& options)
{
    Result<BounceJudge> judge = BounceJudge::builtIn();
    if (!judge) return pass(judge);
    Result<NeverReading> reading = readDoNotMailFile(lists, *judge, std::move(source), options);
    if (!reading) return pass(reading);
    if (!reading->counts.understood()) return fail(ErrorKind::NotAList, std::string(kNothingUnderstood));
    return addDoNotMail(project, lists, *reading);
}

} // namespace winnow
