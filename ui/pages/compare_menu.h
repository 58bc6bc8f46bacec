// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The menu of everything that the rows of a project can be compared with.

#include "session/session.h"

#include <functional>

class QMenu;

namespace winnow::ui {

/// Earlier times first, then each two lists, then the end of comparing; `now` has a check mark. Each entry hands what
/// it stands for to `choose`. Says so where there is nothing to compare with.
void fillCompareMenu(QMenu& menu, const ProjectState& state, const Comparison& now,
    const std::function<void(const Comparison&)>& choose);

} // namespace winnow::ui
