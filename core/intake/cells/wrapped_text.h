// SPDX-License-Identifier: Apache-2.0

#pragma once

/// From the text of a cell to the text a person would read in it: everything that programs wrap around text is undone,
/// and every byte still knows where in the cell it came from.

#include "intake/cells/mapped_text.h"

namespace winnow {

/// Undoes encoded words, escapes, entities, tags, links, percent-encoding, wide and styled forms of ASCII, invisible
/// characters, and UTF-8 marks that were read as windows-1252 ("Â ", "â€œ"). `cell` is UTF-8; what is not is copied.
/// Cost: about 2 ns a byte of plain ASCII, 60 ns else. Linear.
[[nodiscard]] MappedText unwrapText(std::string_view cell);

} // namespace winnow
