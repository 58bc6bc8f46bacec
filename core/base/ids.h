// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Distinct integer types for the numbers that flow through the program, so that a record number is
/// never taken for an entry number. Value header: plain types only.

// First: Qt's moc reads <compare> only where the library's own macros are known.
#include <cstddef>

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

/// The number of one address in a project: its row group and its index there. Never reused.
struct EntryNo {
    GroupNo group;
    std::uint16_t index = 0;

    friend constexpr auto operator<=>(const EntryNo&, const EntryNo&) = default;
};

} // namespace winnow
