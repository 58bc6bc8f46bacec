// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Error kinds to sentences, translated; the only place of the window that does so.

#include "base/result.h"

#include <QString>

namespace winnow::ui {

/// What happened; what is safe and what to do.
struct ErrorText {
    QString title;
    QString advice;
};

[[nodiscard]] ErrorText textOf(const Error& error);

} // namespace winnow::ui
