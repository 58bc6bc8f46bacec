// SPDX-License-Identifier: Apache-2.0

#pragma once

/// SourceStore: the imported lists. Thread: the connection's.

#include "base/clock.h"
#include "project/source_info.h"
#include "vault/database.h"

#include <vector>

namespace winnow {

class SourceStore {
public:
    SourceStore(Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}

    /// A new list in the state Staging.
    [[nodiscard]] Result<SourceId> add(const SourceInfo& source);
    /// Everything but its name, head and first group. A list that is not staging counts as a change of what decisions
    /// rest on.
    [[nodiscard]] Result<void> update(const SourceInfo& source);
    /// In the order of their import.
    [[nodiscard]] Result<std::vector<SourceInfo>> all();
    /// Removes its row groups with what was decided and learnt about them, and its rejects; the list itself stays.
    [[nodiscard]] Result<void> removeRows(const SourceInfo& source);
    /// Removes a list with all that.
    [[nodiscard]] Result<void> remove(const SourceInfo& source);

private:
    Database& m_database;
    const Clock& m_clock;
};

} // namespace winnow
