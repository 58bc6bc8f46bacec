// SPDX-License-Identifier: Apache-2.0

#pragma once

/// How a screen reader sees the table of addresses.
///
/// The stock interface of item views offers every cell as a child and is asked for all of them at once: at ten million
/// rows that takes half a minute. This one offers the header and the rows in view, and tells the true size of the table
/// through its table interface.

namespace winnow::ui {

/// Registers the interface for ResultsView; once, after QApplication was made.
void installResultsAccessible();

} // namespace winnow::ui
