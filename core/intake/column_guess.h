// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Which columns hold the addresses, and which say "do not mail".

#include "base/result.h"
#include "intake/activity_date.h"
#include "intake/do_not_mail.h"
#include "sheet/header_words.h"
#include "sheet/sheet_reader.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace winnow {

struct ConsentColumn {
    std::uint32_t column = 0;
    ConsentSense sense = ConsentSense::Status;
};

/// What a column of addresses scored: 0.7 x share of address-shaped cells + 0.3 x header word.
struct ColumnScore {
    std::uint32_t column = 0;
    double share = 0; ///< of the sample's records
    double score = 0;
};

struct ColumnPlan {
    std::vector<std::uint32_t> addresses; ///< the first one is primary
    std::vector<ConsentColumn> consent;
    std::vector<std::uint32_t> activity;     ///< dates of a last order, a last open, an opt-in
    DateOrder dateOrder = DateOrder::Either; ///< of those dates: as they show by themselves, else as lists with this
                                             ///< delimiter are written
    std::vector<HeaderRole> roles;           ///< of every column
    std::vector<ColumnScore> scores;         ///< of the columns that hold addresses, best first
    bool allDoNotMail = false;               ///< the file itself says so for every record
    bool close = false;                      ///< two columns came out nearly equal: worth asking
};

/// Guesses from header and sample. `chosen`: the user named the address column (name or 1-based number).
/// Errors: NoAddressColumn, BadOption (no such column).
[[nodiscard]] Result<ColumnPlan> planColumns(const SheetFacts& facts, const std::optional<std::string>& chosen);

/// Of the dates in these columns of the sample.
[[nodiscard]] DateOrder guessDateOrder(const SheetFacts& facts, const std::vector<std::uint32_t>& columns);

} // namespace winnow
