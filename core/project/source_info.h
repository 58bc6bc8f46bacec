// SPDX-License-Identifier: Apache-2.0

#pragma once

/// SourceInfo: an imported file as the project remembers it. Value header.

#include "base/ids.h"
#include "base/result.h"
#include "crypto/digest.h"
#include "intake/activity_date.h"
#include "sheet/dialect.h"
#include "sheet/record_batch.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace winnow {

enum class SourceState : std::uint8_t {
    Staging = 0, ///< an import that has not finished: views and counts ignore it
    Live = 1,
    Replaced = 2, ///< a newer version of the list stands in its place: views, counts and exports ignore it
};

struct SourceInfo {
    SourceId id;
    SourceState state = SourceState::Staging;
    std::string name;   ///< the file's name without its folder; of one table among several: "file.xlsx / Sheet1"
    std::string format; ///< "" for delimited text, else "xlsx", "ods", ...
    std::string table;  ///< the sheet or part; "" where a file is one table
    Dialect dialect;
    bool transcoded = false; ///< records are kept as UTF-8 and encoded back when written
    std::vector<std::string> columns;
    std::vector<std::uint32_t> addressColumns;
    std::vector<std::uint32_t> consentColumns;
    std::vector<std::uint32_t> activityColumns;
    DateOrder dateOrder = DateOrder::Either; ///< of the dates in them
    std::string lists; ///< identity of the reference lists that the stored facts of its entries come from
    std::string head;  ///< sep= line and header rows, as in the stream
    std::optional<Sha256Digest> sha256;
    RowDigest digest; ///< D(source): of the raw bytes of every record
    std::uint32_t firstGroup = 0;
    std::uint32_t groups = 0;
    std::uint64_t bytes = 0;
    std::uint64_t records = 0;
    std::uint64_t entries = 0;
    std::uint64_t rejects = 0;
    SkippedCounts skipped;
    std::string finished;             ///< when it was imported; UTC, ISO 8601
    std::optional<SourceId> replaces; ///< the version before it
    std::string rowsErased;           ///< when its rows were erased; "" while they are there

    [[nodiscard]] bool isLive() const noexcept { return state == SourceState::Live; }
    /// Its row groups are complete and in the project.
    [[nodiscard]] bool holdsRows() const noexcept { return state != SourceState::Staging && rowsErased.empty(); }
    /// Every physical record of the file.
    [[nodiscard]] std::uint64_t physicalRecords() const noexcept { return records + rejects + skipped.total(); }
};

/// The parts without a column of their own, as JSON, and back.
[[nodiscard]] std::string factsToJson(const SourceInfo& source);
[[nodiscard]] Result<void> factsFromJson(std::string_view json, SourceInfo& source);

/// The lists that stand before this one, the newest first.
[[nodiscard]] std::vector<SourceInfo> versionsBefore(const std::vector<SourceInfo>& sources, const SourceInfo& list);

/// The replaced lists whose gone entries are shown with the table: every version, with its rows, of a live list.
[[nodiscard]] std::vector<SourceInfo> shownVersions(const std::vector<SourceInfo>& sources);

} // namespace winnow
