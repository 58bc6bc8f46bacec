// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Where a local part really begins. Nearly every mark may stand in one by the grammar, and hardly any does: most of
/// what stands before the first letter was put there by a program or a person around the address.

#include "intake/cells/cell_finding.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace winnow {

struct LocalRun {
    std::string_view text;
    std::size_t begin = 0; ///< of the longest run that may be the local part
    std::size_t at = 0;
    std::size_t domainEnd = 0;
    std::size_t floor = 0; ///< where the address before it ends; 0: none
};

struct LocalEdge {
    std::size_t begin = 0;
    std::string local;
    Standing standing = Standing::Certain; ///< Unclear: what was cut off may be a part of it
    Repair repair = Repair::None;
};

/// Cuts quotes, bullets, marks, "www.", "mailto", "mail=", the rest of a web address and a word of another script off
/// the front; joins "jan,jansen@" and "o’brien@", which are repairs.
[[nodiscard]] LocalEdge trimLocalEdge(const LocalRun& run);

} // namespace winnow
