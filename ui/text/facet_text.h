// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Names of facets and of their values.

#include "session/session.h"

#include <QString>

namespace winnow::ui {

[[nodiscard]] QString titleOf(Facet facet);
[[nodiscard]] QString valueLabel(
    Facet facet, std::uint32_t value, const ProjectState& state, const Comparison& compare);
/// A filter in words, for history and saved filters: "Result: Risky, not Domain: gmail.com".
[[nodiscard]] QString describe(const Filter& filter, const ProjectState& state);

} // namespace winnow::ui
