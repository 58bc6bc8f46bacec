// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Words that people write for @ and for a dot, so that programs do not find their address.

#include <cstddef>
#include <optional>
#include <string_view>

namespace winnow {

enum class Sign : unsigned char { At, Dot };

/// A spoken sign with the blanks and brackets around it, as bytes of the text.
struct SpokenSign {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The sign that is spoken at `at`, where its blanks or brackets begin: "(at)", " [dot] ", " punt ", "_at_".
[[nodiscard]] std::optional<SpokenSign> spokenSignAt(std::string_view text, std::size_t at, Sign sign);

} // namespace winnow
