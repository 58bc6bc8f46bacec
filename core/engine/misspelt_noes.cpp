// SPDX-License-Identifier: Apache-2.0

#include "engine/misspelt_noes.h"

#include "address/address_parser.h"
#include "engine/group_line.h"
#include "engine/local_facts.h"
#include "intake/never_entry.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace winnow {
namespace {

/// Whether the entry may stand for another address, and its row says no.
bool isMisspeltNo(const SettleState& state, const SettleGroup& group, std::size_t entry, const ReferenceLists& lists)
{
    const GroupFacts& f = group.facts;
    if ((f.recordFlags[f.record[entry]] & kRecordDoNotMail) == 0 || (f.bits[entry] & kEntryExchange) != 0) return false;
    return !group.isValid(entry) || !lists.knownTypo(state.domainNames[group.domainOf(entry)]).empty();
}

void addMeant(std::string_view address, const HashKey& key, const ReferenceLists& lists, std::vector<MailboxKey>& out)
{
    const auto at = splitAt(address);
    if (!at) return;
    for (const std::string& meant : meantKeys(address.substr(0, *at), address.substr(*at + 1), lists))
        out.push_back(mailboxKeyOf(key, meant));
}

} // namespace

std::vector<std::string> meantKeys(std::string_view local, std::string_view domain, const ReferenceLists& lists)
{
    std::vector<std::string> out{canonicalKeyOf(local, domain, lists)};
    if (const std::string_view meant = lists.knownTypo(domain); !meant.empty())
        out.push_back(canonicalKeyOf(local, meant, lists));
    return out;
}

Result<std::vector<MailboxKey>> misspeltNoes(
    Project& project, const SettleState& state, const ReferenceLists& lists, unsigned threads)
{
    const HashKey key = project.duplicateKey();
    std::vector<std::vector<std::uint32_t>> wishes(state.groups.size());
    for (std::size_t n = 0; n < state.groups.size(); ++n) {
        const SettleGroup& group = state.groups[n];
        if (std::ranges::none_of(group.facts.recordFlags, [](auto flags) { return (flags & kRecordDoNotMail) != 0; }))
            continue;
        for (std::uint32_t i = 0; i < group.facts.entries(); ++i)
            if (isMisspeltNo(state, group, i, lists)) wishes[n].push_back(i);
    }
    std::vector<std::vector<MailboxKey>> found(state.groups.size());
    const auto wanted = [&](std::size_t n) { return !wishes[n].empty(); };
    Result<void> read = eachText(project, state, threads, wanted, [&](std::size_t n, TextWorker& w) {
        const SettleGroup& group = state.groups[n];
        const std::vector<std::uint32_t> stored = storedTextNumbers(group.facts);
        for (const std::uint32_t i : wishes[n]) {
            const std::string_view typed = entryText(group.facts, i, stored, w.text, w.cells[group.source]);
            const auto at = splitAt(typed);
            if (group.isValid(i) && !at) return false; // facts and text do not belong together
            if (group.isValid(i))
                addMeant(std::string(typed.substr(0, *at)) + '@' + state.domainNames[group.domainOf(i)], key, lists,
                    found[n]);
            else
                for (const std::string& address : readAddresses(typed)) addMeant(address, key, lists, found[n]);
        }
        return true;
    });
    if (!read) return pass(read);
    std::vector<MailboxKey> out;
    for (const std::vector<MailboxKey>& keys : found) out.insert(out.end(), keys.begin(), keys.end());
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

} // namespace winnow
