// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Filter: which rows are shown. Value header: plain types only.

#include <cstdint>
#include <string>
#include <vector>

namespace winnow {

/// What a row can be filtered by; each facet's counts respect every other one.
enum class Facet : std::uint8_t { Decision, Status, Reason, Cause, Flag, Provider, Source, Domain, Change };
inline constexpr std::size_t kFacetCount = static_cast<std::size_t>(Facet::Change) + 1;

/// What the rows are compared with; gives the values of Facet::Change.
struct Comparison {
    enum class With : std::uint8_t {
        Nothing,
        Version, ///< each list with the version that it replaced
        Moment,  ///< what was decided at an earlier time
        Lists,   ///< the addresses of one list with those of another
    };
    With with = With::Nothing;
    std::int64_t moment = 0; ///< of With::Moment
    std::uint32_t first = 0; ///< of With::Lists: ids of sources; 0: every other list
    std::uint32_t second = 0;

    [[nodiscard]] bool empty() const noexcept { return with == With::Nothing; }
    friend bool operator==(const Comparison&, const Comparison&) = default;
};

/// For each facet the values wanted (any of them) and those unwanted (none of them). Values are the numbers of
/// Decision, Status, Reason, Cause, the bit numbers of Flag, ProviderFamily, indexes of files, ids of domains and the
/// numbers of Change.
struct Filter {
    struct Choice {
        std::vector<std::uint32_t> wanted;
        std::vector<std::uint32_t> unwanted;

        [[nodiscard]] bool empty() const noexcept { return wanted.empty() && unwanted.empty(); }
        friend bool operator==(const Choice&, const Choice&) = default;
    };
    Choice choices[kFacetCount];
    std::string text; ///< part of an address; "@" separates local part and domain
    Comparison compare;

    [[nodiscard]] Choice& of(Facet facet) noexcept { return choices[static_cast<std::size_t>(facet)]; }
    [[nodiscard]] const Choice& of(Facet facet) const noexcept { return choices[static_cast<std::size_t>(facet)]; }
    [[nodiscard]] bool empty() const noexcept
    {
        for (const Choice& c : choices)
            if (!c.empty()) return false;
        return text.empty();
    }
    friend bool operator==(const Filter&, const Filter&) = default;
};

} // namespace winnow
