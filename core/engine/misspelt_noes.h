// SPDX-License-Identifier: Apache-2.0

#pragma once

/// A no holds for whom it was meant: the addresses that a misspelt or broken one may stand for.

#include "engine/settle_state.h"
#include "lists/reference_lists.h"

#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Canonical keys of a well-formed address: its own and, where its domain is a known misspelling, that of the domain
/// meant.
[[nodiscard]] std::vector<std::string> meantKeys(
    std::string_view local, std::string_view domain, const ReferenceLists& lists);

/// Mailboxes that misspelt and broken addresses of rows that say "do not mail" may stand for, sorted. Reads the texts
/// of the groups that hold such rows, about 0.5 ms a group and thread. Errors: ProjectDamaged.
[[nodiscard]] Result<std::vector<MailboxKey>> misspeltNoes(
    Project& project, const SettleState& state, const ReferenceLists& lists, unsigned threads);

} // namespace winnow
