// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Distinct integer types for the numbers that flow through the program, so that a record number is
/// never taken for an entry number. Value header: plain types only.

// First: Qt's moc reads <compare> only where the library's own macros are known.
#include <cstddef>

#include <cassert>
#include <compare>
#include <cstdint>

namespace winnow {

template <class Tag, class Int> struct StrongId {
    Int value{};

    constexpr StrongId() = default;
    constexpr explicit StrongId(Int v) noexcept : value(v) {}
    friend constexpr auto operator<=>(StrongId, StrongId) = default;
};

/// An imported file. Starts at 1; never reused within a project.
using SourceId = StrongId<struct SourceTag, std::uint32_t>;
/// One record of a source, counted from 0 over the records that entered the project.
using RecordNo = StrongId<struct RecordTag, std::uint64_t>;
/// A row group, counted from 0 within a project.
using GroupNo = StrongId<struct GroupTag, std::uint32_t>;
/// A distinct domain of a project, counted from 0 in order of first appearance.
using DomainId = StrongId<struct DomainTag, std::uint32_t>;
/// A run (import, settle, export) of a project.
using RunId = StrongId<struct RunTag, std::uint64_t>;
/// An edit of a project; append-only.
using EditId = StrongId<struct EditTag, std::uint64_t>;

/// Entries of one row group at most: an index has 16 bits, and 0xFFFF stands for "none" where entries or domains of a
/// group are named.
inline constexpr std::size_t kMaxGroupEntries = 0xFFFF;

/// The number of one address in a project: its row group and its index there. Never reused.
struct EntryNo {
    GroupNo group;
    std::uint16_t index = 0;

    friend constexpr auto operator<=>(const EntryNo&, const EntryNo&) = default;
};

/// The entry at `index` of a group; `index` is below kMaxGroupEntries, as in every group that could be decoded.
[[nodiscard]] constexpr EntryNo entryAt(std::uint32_t group, std::size_t index) noexcept
{
    assert(index < kMaxGroupEntries);
    return {GroupNo(group), static_cast<std::uint16_t>(index)};
}

} // namespace winnow
