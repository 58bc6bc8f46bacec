// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Words for results: every status, reason, cause and flag in the language of the window.

#include "verdict/disposition.h"
#include "verdict/verdict.h"
#include "view/columns.h"

#include <QString>

namespace winnow::ui {

/// What a reason says to people: a label for tables, one sentence, one advice.
struct ReasonText {
    QString label;
    QString sentence;
    QString advice;
};

[[nodiscard]] ReasonText textOf(Reason reason);
[[nodiscard]] QString labelOf(Status status);
[[nodiscard]] QString labelOf(Decision decision);
/// Why a row is left out or reviewed, where that is not its result.
[[nodiscard]] QString labelOf(Cause cause);
[[nodiscard]] QString labelOf(Flag flag);
[[nodiscard]] QString labelOf(ProviderFamily provider);
/// The rule of the form that is broken, by its stable name.
[[nodiscard]] QString formRuleText(std::uint8_t rule);

} // namespace winnow::ui
