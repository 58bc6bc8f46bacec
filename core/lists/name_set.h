// SPDX-License-Identifier: Apache-2.0

#pragma once

/// NameSet: a set of names (domains, local parts) over one blob of text, looked up by hash.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Immutable after construction. Thread: any. Building: ~20 ns a name; asking: ~15 ns.
class NameSet {
public:
    NameSet() = default;
    /// `names`: newline-separated; the text must outlive the set.
    explicit NameSet(std::string_view names);

    [[nodiscard]] bool contains(std::string_view name) const noexcept;
    /// The name itself or a domain it is part of: "a.b.example" is found by "b.example".
    [[nodiscard]] bool containsDomainOrParent(std::string_view domain) const noexcept;
    [[nodiscard]] std::size_t count() const noexcept { return m_count; }

private:
    struct Slot {
        std::uint32_t offset = 0;
        std::uint32_t length = 0; ///< 0: free
    };
    std::string_view m_text;
    std::vector<Slot> m_slots;
    std::size_t m_count = 0;
};

/// A fast hash of a name, not for hostile input.
[[nodiscard]] std::uint64_t nameHash(std::string_view name) noexcept;

} // namespace winnow
