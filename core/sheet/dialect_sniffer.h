// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Finds out how a delimited file is written, from samples of it.
///
/// Each candidate dialect cuts the samples; its score is
///     consistency of record widths x share of cells with a recognisable type
///     x (1 + share of records with a cell that is exactly an address) x prior of the delimiter.
/// The first two factors follow van den Burg, Nazabal and Sutton, "Wrangling messy CSV files by detecting
/// row and type patterns" (Data Mining and Knowledge Discovery, 2019); the third is what a list of addresses
/// adds. One column is a legal answer. Cost: some 30 ms for 256 KiB.

#include "sheet/dialect.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// What a caller already knows.
struct DialectHints {
    std::optional<std::string> delimiter; ///< empty string: one column
    std::string encoding = "UTF-8";
};

struct DialectGuess {
    Dialect dialect;
    double score = 0;
    bool sampleHasAddresses = false;
};

/// Guesses from the beginning of a file (decoded to UTF-8 for Transcoded encodings, without a BOM) and
/// from `windows` further on that begin on a record. `headIsWholeFile`: the last record is complete.
[[nodiscard]] DialectGuess sniffDialect(
    std::string_view head, bool headIsWholeFile, const std::vector<std::string>& windows, const DialectHints& hints);

} // namespace winnow
