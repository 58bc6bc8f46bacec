// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Numbers as the language of the window writes them.

#include <QLocale>
#include <QString>

#include <algorithm>
#include <cstdint>
#include <limits>

namespace winnow::ui {

[[nodiscard]] inline QString number(std::uint64_t n) { return QLocale().toString(static_cast<qulonglong>(n)); }

/// For texts with a plural, whose number is an int.
[[nodiscard]] inline int counted(std::uint64_t n)
{
    return static_cast<int>(std::min<std::uint64_t>(n, std::numeric_limits<int>::max()));
}

} // namespace winnow::ui
