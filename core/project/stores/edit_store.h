// SPDX-License-Identifier: Apache-2.0

#pragma once

/// EditStore: what people decided by hand; append-only. Thread: the connection's.

#include "base/clock.h"
#include "base/ids.h"
#include "project/stores/audit_log.h"
#include "vault/database.h"
#include "verdict/disposition.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace winnow {

enum class EditKind : std::uint8_t {
    Decide,        ///< keep, leave out or review the selection
    CorrectDomain, ///< a misspelt domain is taken for another: `rule` is "wrong=right", in A-labels
};

/// What a person decided over many entries; append-only.
struct Edit {
    EditId id;
    EditKind kind = EditKind::Decide;
    Decision decision = Decision::LeaveOut;
    std::string rule;      ///< what the person said: "status = risky", "by hand"
    std::string selection; ///< compressed bitmap, see selection_bitmap.h
    std::uint64_t entries = 0;
    std::string user;
    std::string time;
    std::optional<EditId> undoneBy;
};

class EditStore {
public:
    /// `user`: whose name the audit entries bear.
    EditStore(Database& database, AuditLog audit, const Clock& clock, std::string user)
        : m_database(database), m_audit(std::move(audit)), m_clock(clock), m_user(std::move(user))
    {
    }

    /// With its audit entry; inside the caller's transaction.
    [[nodiscard]] Result<EditId> add(const Edit& edit);
    /// Takes an edit back by an edit of its own; one that was taken back already stays so.
    [[nodiscard]] Result<void> undo(EditId id, const std::string& user);
    /// In the order in which they were made, those that were taken back too.
    [[nodiscard]] Result<std::vector<Edit>> all();

private:
    Database& m_database;
    AuditLog m_audit;
    const Clock& m_clock;
    std::string m_user;
};

} // namespace winnow
