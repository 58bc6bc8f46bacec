// SPDX-License-Identifier: Apache-2.0

#include "lists/typo_suggester.h"

#include "base/text.h"

#include <libpsl.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace winnow {
namespace {

constexpr std::array<std::string_view, 18> kLargeProviders = {
    "gmail.com",
    "hotmail.com",
    "outlook.com",
    "yahoo.com",
    "icloud.com",
    "googlemail.com",
    "protonmail.com",
    "telenet.be",
    "skynet.be",
    "proximus.be",
    "wanadoo.fr",
    "laposte.net",
    "t-online.de",
    "freenet.de",
    "hetnet.nl",
    "kpnmail.nl",
    "hotmail.fr",
    "outlook.fr",
};

/// Neighbours on the three keyboards.
bool areNeighbours(char a, char b) noexcept
{
    static constexpr std::array<std::array<std::string_view, 4>, 3> kBoards = {{
        {"1234567890-", "qwertyuiop", "asdfghjkl;", "zxcvbnm,./"},
        {"1234567890-", "qwertzuiop", "asdfghjkl;", "yxcvbnm,.-"},
        {"1234567890-", "azertyuiop", "qsdfghjklm", "wxcvbn,;:!"},
    }};
    for (const auto& board : kBoards) {
        int ra = -1, ca = -1, rb = -1, cb = -1;
        for (int r = 0; r < 4; ++r) {
            const auto row = board[static_cast<std::size_t>(r)];
            if (const auto at = row.find(a); at != std::string_view::npos) ra = r, ca = static_cast<int>(at);
            if (const auto at = row.find(b); at != std::string_view::npos) rb = r, cb = static_cast<int>(at);
        }
        if (ra >= 0 && rb >= 0 && std::abs(ra - rb) <= 1 && std::abs(ca - cb) <= 1 && (ra != rb || ca != cb))
            return true;
    }
    return false;
}

constexpr std::size_t kMayHoldBits = 1 << 20;

/// The hash of a text less the character at `at`.
std::uint64_t hashWithout(std::string_view text, std::size_t at)
{
    std::array<char, 256> shorter;
    if (text.size() > shorter.size()) return 0;
    std::ranges::copy(text.substr(0, at), shorter.begin());
    std::ranges::copy(text.substr(at + 1), shorter.begin() + static_cast<std::ptrdiff_t>(at));
    return nameHash({shorter.data(), text.size() - 1});
}

bool isRegistrable(std::string_view domain)
{
    const psl_ctx_t* psl = psl_builtin();
    if (psl == nullptr) return std::ranges::count(domain, '.') == 1;
    const std::string name(domain);
    const char* registrable = psl_registrable_domain(psl, name.c_str());
    return registrable != nullptr && name == registrable;
}

} // namespace

bool isOneSlip(std::string_view typed, std::string_view meant) noexcept
{
    if (typed.empty() || meant.empty() || typed == meant || typed.front() != meant.front()) return false;
    std::size_t i = 0;
    while (i < typed.size() && i < meant.size() && typed[i] == meant[i]) ++i;
    const std::string_view t = typed.substr(i);
    const std::string_view m = meant.substr(i);
    if (typed.size() + 1 == meant.size()) return t == m.substr(1); // lost
    if (typed.size() == meant.size() + 1) {                        // doubled, or a neighbour hit as well
        if (t.substr(1) != m) return false;
        return t[0] == typed[i - 1] || areNeighbours(t[0], typed[i - 1]) || (!m.empty() && areNeighbours(t[0], m[0]));
    }
    if (typed.size() != meant.size()) return false;
    if (t.substr(1) == m.substr(1)) return areNeighbours(t[0], m[0]);
    return t.size() >= 2 && t[0] == m[1] && t[1] == m[0] && t.substr(2) == m.substr(2);
}

TypoSuggester::TypoSuggester(const ReferenceLists& lists, const std::vector<DomainCount>& counts)
    : m_lists(lists), m_mayHold(kMayHoldBits)
{
    for (const std::string_view provider : kLargeProviders) addTarget(std::string(provider), 0);
    std::vector<DomainCount> common;
    for (const DomainCount& c : counts)
        if (c.count >= 25 && c.domain.size() >= 6) common.push_back(c);
    std::ranges::sort(common, [](const DomainCount& a, const DomainCount& b) {
        return a.count != b.count ? a.count > b.count : a.domain < b.domain;
    });
    if (common.size() > 2000) common.resize(2000);
    for (const DomainCount& c : common) {
        const bool known = std::ranges::find(kLargeProviders, c.domain) != kLargeProviders.end();
        if (!known) addTarget(std::string(c.domain), c.count);
    }
}

void TypoSuggester::addTarget(std::string domain, std::uint64_t count)
{
    const auto number = static_cast<std::uint32_t>(m_targets.size());
    const auto add = [&](std::uint64_t hash) {
        m_index.emplace(hash, number);
        m_mayHold[hash % kMayHoldBits] = true;
    };
    add(nameHash(domain));
    for (std::size_t i = 1; i < domain.size(); ++i) add(hashWithout(domain, i));
    m_targets.push_back({std::move(domain), count});
}

std::string TypoSuggester::suggest(std::string_view domain, std::uint64_t count) const
{
    if (const std::string_view known = m_lists.knownTypo(domain); !known.empty()) return std::string(known);
    if (domain.size() < 5 || domain.size() > 60 || domain.front() == '[') return {};

    const Target* found = nullptr;
    bool tie = false;
    const auto consider = [&](std::uint64_t hash) {
        if (!m_mayHold[hash % kMayHoldBits]) return;
        const auto [begin, end] = m_index.equal_range(hash);
        for (auto it = begin; it != end; ++it) {
            const Target& target = m_targets[it->second];
            if (&target == found || !isOneSlip(domain, target.domain)) continue;
            // A domain that many rows carry is somebody's domain.
            const bool rare = target.count == 0 ? count <= 20 : target.count >= 50 * std::max<std::uint64_t>(count, 1);
            if (!rare) continue;
            tie = tie || found != nullptr;
            found = &target;
        }
    };
    consider(nameHash(domain));
    for (std::size_t i = 1; i < domain.size(); ++i) consider(hashWithout(domain, i));
    if (found == nullptr || tie) return {};
    if (m_lists.isKnownMailDomain(domain) || !isRegistrable(domain)) {
        const std::size_t dot = domain.rfind('.');
        const bool noSuchEnding = dot != std::string_view::npos && !m_lists.traitsOf(domain).endingKnown;
        if (!noSuchEnding) return {};
    }
    return found->domain;
}

} // namespace winnow
