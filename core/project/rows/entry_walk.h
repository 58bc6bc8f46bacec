// SPDX-License-Identifier: Apache-2.0

#pragma once

/// EntryWalk: every entry of every list in order, with its text and what was decided. Thread: the connection's.

#include "base/run_counters.h"
#include "project/project.h"
#include "project/rows/group_reader.h"

#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// A row group in hand.
struct WalkedGroup {
    const SourceInfo* source = nullptr;
    const std::vector<std::string>* domains = nullptr; ///< names by id
    std::uint64_t firstRecord = 0;                     ///< counted from 0 over the records of the source
    GroupFacts facts;
    GroupText text;
    GroupVerdicts verdicts; ///< filled with zeros where nothing was decided yet
    std::vector<std::uint32_t> stored;

    /// "local@domain" of an entry in the form it was typed, its domain as A-labels; a broken one as it was typed.
    [[nodiscard]] std::string address(std::size_t entry, RecordCells& cells) const;
    /// "" for a broken one.
    [[nodiscard]] std::string_view domain(std::size_t entry) const;
};

/// Calls `each` for every group of every live list. Errors: ProjectDamaged, Cancelled and what `each` fails with.
[[nodiscard]] Result<void> walkGroups(Project& project, RunCounters& counters, const std::stop_token& stop,
    const std::function<Result<void>(const WalkedGroup&, RecordCells&)>& each);

} // namespace winnow
