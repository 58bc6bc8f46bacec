// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The scanner of address cells: finds every address of a text wherever it stands and says what the rest of the text
/// is. It goes around each @ by the grammar and never splits first. Pure.

#include "intake/cells/cell_finding.h"

#include <functional>
#include <string>
#include <string_view>

namespace winnow {

/// What the scanner asks others. Each may be empty: then the scanner knows less, and reviews more.
struct CellOptions {
    /// What the words beside an address say about mailing; empty: senseOfWords() of cell_words.h.
    std::function<WordSense(std::string_view words)> sense;
    /// True for an ending that exists ("nl"), in lower case.
    std::function<bool(std::string_view ending)> isEnding;
    /// True for the domain of a well-known mail provider ("gmail.com"), in lower case.
    std::function<bool(std::string_view domain)> isProvider;
    /// The domain that was probably meant by a misspelt one; empty when in doubt.
    std::function<std::string(std::string_view domain)> meantDomain;
    /// True for a provider that takes dots where RFC 5321 has none (jan..b.@docomo.ne.jp).
    std::function<bool(std::string_view domain)> takesLooseDots;
};

/// True when the text is one plain address and nothing else: nothing has to be done. What it takes is certain to the
/// scanner too. About 1 ns a byte.
[[nodiscard]] bool isPlainAddress(std::string_view text) noexcept;

/// Scans the text of a cell (UTF-8). Linear in the text; about 2 us for an ordinary wrapped address.
[[nodiscard]] CellFinding scanCell(std::string_view text, const CellOptions& options = {});

/// The same without the fast path for plain addresses.
[[nodiscard]] CellFinding scanWholeCell(std::string_view text, const CellOptions& options = {});

/// The address that was meant by a text of which only a repair was found; empty: none.
[[nodiscard]] std::string proposeAddress(std::string_view text, const CellOptions& options = {});

} // namespace winnow
