// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The domain that was meant by a text that begins with one.

#include "intake/cells/cell_scanner.h"

#include <optional>
#include <string>
#include <string_view>

namespace winnow {

struct RepairedDomain {
    std::string domain;
    std::size_t length = 0; ///< bytes of the text it took
    Repair repair = Repair::None;
};

/// "x,nl" "x .nl" "x. nl" "x nl" "x..nl" ".x.nl" "my_shop.nl" "zeil-\nschool.nl" "gmailcom" "gmial". Nothing where no
/// domain with a known ending comes out.
[[nodiscard]] std::optional<RepairedDomain> repairDomain(std::string_view text, const CellOptions& options);

/// True if a domain that looks whole goes on behind `end`: "x.co,uk", "gm.ail .com".
[[nodiscard]] bool domainGoesOn(std::string_view text, std::size_t begin, std::size_t end, const CellOptions& options);

} // namespace winnow
