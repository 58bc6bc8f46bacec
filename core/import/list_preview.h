// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What a list looks like before it is imported: its beginning at once, its numbers after one pass.

#include "formats/open_list.h"
#include "intake/column_guess.h"
#include "sheet/sheet_reader.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>

namespace winnow {

struct ListPreview {
    std::vector<TableInfo> tables; ///< of the file
    std::size_t table = 0;         ///< the one that is shown
    SheetFacts facts;
    ColumnPlan plan;
    bool hasPlan = false;   ///< a column of addresses was found or chosen
    std::uint64_t rows = 0; ///< in the whole file
    std::uint64_t rejected = 0;
    std::uint64_t skipped = 0;
    std::uint64_t doNotMail = 0; ///< rows that say so
    std::uint64_t withAddress = 0;
    bool complete = false; ///< the whole file was counted
};

/// Answers twice: after the beginning (< 200 ms), and complete after one pass over the file (about 1 s a million rows);
/// or once with an error. A stopped pass answers no more. Thread: the caller's.
void previewList(const std::filesystem::path& path, const OpenOptions& options, const std::optional<ColumnPlan>& plan,
    const std::stop_token& stop, const std::function<void(Result<ListPreview>)>& answer);

} // namespace winnow
