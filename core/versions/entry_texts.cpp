// SPDX-License-Identifier: Apache-2.0

#include "versions/entry_texts.h"

#include "address/address_parser.h"
#include "base/text.h"
#include "project/rows/row_group_scan.h"
#include "settle/local_facts.h"

#include <algorithm>

namespace winnow {
const EntryText& EntryTexts::of(std::uint32_t entry) const
{
    return m_texts[static_cast<std::size_t>(std::ranges::lower_bound(m_wanted, entry) - m_wanted.begin())];
}

Result<void> EntryTexts::read(Project& project, const SettleState& state, const ReferenceLists& lists, unsigned threads)
{
    std::ranges::sort(m_wanted);
    m_wanted.erase(std::ranges::unique(m_wanted).begin(), m_wanted.end());
    m_texts.resize(m_wanted.size());
    std::vector<std::size_t> ends; // in m_wanted, by group
    ends.reserve(state.groups.size());
    std::size_t next = 0;
    for (const SettleGroup& g : state.groups) {
        while (next < m_wanted.size() && m_wanted[next] < g.firstEntry + g.facts.entries()) ++next;
        ends.push_back(next);
    }
    const auto beginOf = [&](std::size_t group) { return group == 0 ? 0 : ends[group - 1]; };
    const auto wanted = [&](std::size_t group) { return ends[group] > beginOf(group); };
    return eachText(project, textScan(state, threads), wanted, [&](std::size_t group, TextWorker& w) {
        const SettleGroup& g = state.groups[group];
        const std::vector<std::uint32_t> stored = storedTextNumbers(g.facts);
        for (std::size_t i = beginOf(group); i < ends[group]; ++i) {
            const std::uint32_t index = m_wanted[i] - g.firstEntry;
            const std::string_view typed = entryText(g.facts, index, stored, w.text, w.cells[g.source]);
            const auto at = splitAt(typed);
            const bool valid = g.isValid(index) && at;
            m_texts[i].key = valid ? canonicalKeyOf(typed.substr(0, *at), state.domainNames[g.domainOf(index)], lists)
                                   : std::string(typed);
            if (const std::string domain = valid ? asciiLower(typed.substr(*at + 1)) : std::string();
                valid && domain != state.domainNames[g.domainOf(index)])
                m_texts[i].asTyped = canonicalKeyOf(typed.substr(0, *at), domain, lists);
            if (valid)
                m_texts[i].address = std::string(typed.substr(0, *at)) + '@' + state.domainNames[g.domainOf(index)];
            m_texts[i].row = keyedHash(project.rowKey(), w.text.raw(g.facts.record[index]));
        }
        return true;
    });
}

} // namespace winnow
