// SPDX-License-Identifier: Apache-2.0

#pragma once

/// NeverColumns: which columns of a do-not-mail file name people, and which say what is with them.

#include "bounce/list_words.h"
#include "sheet/sheet_reader.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace winnow {

/// A column that says yes or no by its title: "unsubscribed", "hard bounce", "newsletter".
struct SayingColumn {
    std::uint32_t column = 0;
    Senses sense = 0;        ///< what a yes says; 0: a no says unsubscribe
    bool tellsApart = false; ///< both answers occur in the sample
};

/// Thread: any, once made.
struct NeverColumns {
    /// By titles and by what stands in the first rows. `titled`: the format names its columns for certain.
    [[nodiscard]] static NeverColumns find(const SheetFacts& facts, const ListWords& words);

    std::uint32_t headerRows = 0; ///< records before the first row: titles and what stands above them
    std::vector<std::string> titles;
    std::vector<std::uint32_t> recipients; ///< their addresses count
    std::vector<std::uint32_t> failed;     ///< of these: those that by their title failed; they alone count
    std::vector<std::uint32_t> hashes, domains;
    std::vector<std::uint32_t> others; ///< addresses of senders and colleagues: never count
    std::vector<std::uint32_t> events, statuses, diagnostics;
    std::vector<SayingColumn> saying;
    std::optional<std::uint32_t> action;
    /// The records are lines of text: titles and columns have no part in them.
    bool lines = false;
};

} // namespace winnow
