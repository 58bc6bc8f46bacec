// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Columns: what the table needs of every row, in memory. About 35 bytes a row.
///
/// A row of the table is one address of the list, or one row of the file that holds no address at all: so that
/// every row of a file can be found. Built by the engine; immutable while shown, replaced as a whole. Thread: any
/// reads.

#include "project/rows/row_group.h"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// A row of the table, counted from 0 in the order of the files.
using RowIndex = std::uint32_t;

inline constexpr std::uint32_t kNoDomainId = std::numeric_limits<std::uint32_t>::max();
/// ViewColumns::entry of a row of the file without any address.
inline constexpr std::uint16_t kNoEntry = 0xFFFF;
static_assert(kNoEntry >= kMaxGroupEntries);

/// One row group in the table.
struct ViewGroup {
    std::uint32_t number = 0;
    std::uint16_t source = 0; ///< index in ViewColumns::sourceNames
    RowIndex firstRow = 0;
    std::uint32_t firstRecord = 0; ///< over all files
};

/// The texts of one group's entries up to their @, in order, ASCII in lower case.
struct GroupLocals {
    std::string text;
    std::vector<std::uint32_t> ends;

    void clear() noexcept
    {
        text.clear();
        ends.clear();
    }
    void add(std::string_view local);
    [[nodiscard]] std::string_view of(std::size_t entry) const noexcept
    {
        const std::uint32_t begin = entry == 0 ? 0 : ends[entry - 1];
        return std::string_view(text).substr(begin, ends[entry] - begin);
    }
};

struct ViewColumns {
    // per row
    std::vector<std::uint8_t> status, reason, score, depth;
    std::vector<std::uint8_t> fate; ///< Decision | Cause << 2, see fateOf()
    std::vector<std::uint16_t> flags;
    std::vector<std::uint32_t> domain;  ///< kNoDomainId where the address is broken
    std::vector<std::uint32_t> record;  ///< over all files
    std::vector<std::uint16_t> entry;   ///< index in its group
    std::vector<std::uint32_t> textEnd; ///< local part (or the whole broken text) in `arena`, ASCII in lower case
    std::string arena;
    // per group, file, domain
    std::vector<ViewGroup> groups;
    std::vector<std::string> sourceNames;
    std::vector<std::string> domainNames;
    std::vector<std::uint8_t> provider; ///< per domain: ProviderFamily
    std::uint64_t records = 0;
    RowIndex liveRows = 0;    ///< rows behind these left with a newer version of their list: shown only when asked for
    std::uint64_t layout = 0; ///< rows taken out of the project so far in its session: tells an older table

    /// All rows, those that left too.
    [[nodiscard]] RowIndex rows() const noexcept { return static_cast<RowIndex>(status.size()); }
    [[nodiscard]] std::string_view local(RowIndex row) const noexcept
    {
        const std::uint32_t begin = row == 0 ? 0 : textEnd[row - 1];
        return std::string_view(arena).substr(begin, textEnd[row] - begin);
    }
    [[nodiscard]] const ViewGroup& groupOf(RowIndex row) const noexcept;
    [[nodiscard]] Decision decisionOf(RowIndex row) const noexcept { return static_cast<Decision>(fate[row] & 3U); }
    [[nodiscard]] Cause causeOf(RowIndex row) const noexcept { return static_cast<Cause>(fate[row] >> 2); }

    /// Appends the rows of one group.
    void append(
        const ViewGroup& group, const GroupFacts& facts, const GroupVerdicts& verdicts, const GroupLocals& locals);
    /// Appends some entries of a group of a replaced list; `states`: one a entry, with kStateGone those that are
    /// wanted.
    void appendGone(const ViewGroup& group, const GroupFacts& facts, const GroupVerdicts& verdicts,
        const GroupLocals& locals, std::string_view states);
    /// Other verdicts for the live rows of a group that was appended, by its number; of any other nothing changes.
    void setVerdicts(std::uint32_t group, const GroupVerdicts& verdicts) noexcept;
    void reserve(std::uint64_t rows);
    /// What was appended so far is live.
    void endLive() noexcept { liveRows = rows(); }
    /// Bytes held.
    [[nodiscard]] std::size_t bytes() const noexcept;
    /// Overwrites the texts.
    void wipe() noexcept;

private:
    void appendEntry(const GroupFacts& facts, const GroupVerdicts& verdicts, std::size_t entry,
        std::uint32_t recordNumber, std::string_view local);
    /// Where every record holds one address, as in most groups: whole columns at once.
    void appendWhole(
        const ViewGroup& group, const GroupFacts& facts, const GroupVerdicts& verdicts, const GroupLocals& locals);
};

[[nodiscard]] constexpr std::uint8_t fateOf(Decision decision, Cause cause) noexcept
{
    return static_cast<std::uint8_t>(static_cast<unsigned>(decision) | static_cast<unsigned>(cause) << 2);
}

/// Who runs a domain's mail, as far as its name tells.
enum class ProviderFamily : std::uint8_t { Google, Microsoft, Yahoo, Apple, Gmx, Proton, Other };
inline constexpr std::size_t kProviderCount = static_cast<std::size_t>(ProviderFamily::Other) + 1;
[[nodiscard]] ProviderFamily providerFamily(std::string_view domain) noexcept;

} // namespace winnow
