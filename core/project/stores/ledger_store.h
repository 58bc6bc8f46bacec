// SPDX-License-Identifier: Apache-2.0

#pragma once

/// LedgerStore: the account of every list that came in and every file that left, and which rules, lists and program
/// decided. Thread: the connection's.

#include "base/clock.h"
#include "vault/database.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace winnow {

class LedgerStore {
public:
    LedgerStore(Database& database, const Clock& clock) : m_database(database), m_clock(clock) {}

    /// `body`: JSON with counts and digests, no address.
    [[nodiscard]] Result<void> add(std::string_view kind, std::string_view body);
    /// Kind and body of each entry, the oldest first.
    [[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> all();
    /// A pass that decided: `lists` is the identity of the reference lists, `result` the digest of the decisions.
    [[nodiscard]] Result<void> addRun(std::string_view kind, std::string_view lists, std::string_view result);

private:
    Database& m_database;
    const Clock& m_clock;
};

} // namespace winnow
