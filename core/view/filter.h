#pragma once

/// Filter: which rows are shown. Value header: plain types only.

#include <cstdint>
#include <string>
#include <vector>

namespace winnow {

/// What a row can be filtered by; each facet's counts respect every other one.
enum class Facet : std::uint8_t { Decision, Status, Reason, Cause, Flag, Provider, Source, Domain };
inline constexpr std::size_t kFacetCount = static_cast<std::size_t>(Facet::Domain) + 1;

/// For each facet the values wanted (any of them) and those unwanted (none of them). Values are the numbers of
/// Decision, Status, Reason, Cause, the bit numbers of Flag, ProviderFamily, indexes of files and ids of domains.
struct Filter {
    struct Choice {
        std::vector<std::uint32_t> wanted;
        std::vector<std::uint32_t> unwanted;

        [[nodiscard]] bool empty() const noexcept { return wanted.empty() && unwanted.empty(); }
        friend bool operator==(const Choice&, const Choice&) = default;
    };
    Choice choices[kFacetCount];
    std::string text; ///< part of an address; "@" separates local part and domain

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
