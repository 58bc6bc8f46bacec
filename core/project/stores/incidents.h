// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Incidents: what went wrong, until somebody closes it with a note. Thread: the connection's.

#include "base/result.h"
#include "vault/database.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

struct Incident {
    std::int64_t id = 0;
    std::string kind;   ///< "integrity", "wrong_passwords", "clock", "backup", "lost", "sent_wrong"
    std::string time;   ///< UTC
    std::string facts;  ///< JSON without personal data
    std::string closed; ///< UTC; "" while open
    std::string note;   ///< of whoever closed it
};

class Incidents {
public:
    explicit Incidents(Database& database) : m_database(database) {}

    /// One of a kind is open at a time: another one of that kind is the same trouble. True when it is new.
    [[nodiscard]] Result<bool> open(std::string_view kind, std::string_view time, std::string_view facts);
    /// Errors: BadOption (no open incident of this number, or a blank note).
    [[nodiscard]] Result<void> close(std::int64_t id, std::string_view time, std::string_view note);
    [[nodiscard]] Result<std::vector<Incident>> all();

private:
    Database& m_database;
};

/// What a control said on a day; one row a control and day.
struct ControlDay {
    std::int64_t day = 0; ///< since 1970-01-01, UTC
    std::string control;
    std::string state;
};

class ControlHistory {
public:
    explicit ControlHistory(Database& database) : m_database(database) {}
    [[nodiscard]] Result<void> note(const ControlDay& day);
    /// From a day on, in order of day and control.
    [[nodiscard]] Result<std::vector<ControlDay>> since(std::int64_t day);

private:
    Database& m_database;
};

} // namespace winnow
