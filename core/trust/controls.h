// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Controls: what protects the project, looked at now. Each names the point of the Trust Services Criteria that it maps
/// to and says whether it is enforced by cryptography (C), kept by the program (A) or only declared by the user (D). No
/// score: a control is in order or it is not, and what cannot be seen is "not observed". Thread: the writer's.

#include "lists/reference_lists.h"
#include "project/project.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace winnow {

enum class ControlState : std::uint8_t { Pass, Attention, Fail, Declared, NotObserved };

[[nodiscard]] std::string_view name(ControlState state) noexcept;

struct Control {
    std::string id;       ///< stable word: "backup_age"
    std::string criteria; ///< "A1.2"
    char label = 'A';     ///< C, A or D
    ControlState state = ControlState::NotObserved;
    std::vector<std::pair<std::string, std::string>> evidence; ///< word and value, no personal data, no path
    bool canMend = false;                                      ///< by this user, now
};

/// All of them, in a fixed order; writes today's states into the history. Some milliseconds, and the audit log and the
/// verdicts are read once (about 0.2 s a million rows). Errors: ProjectDamaged.
[[nodiscard]] Result<std::vector<Control>> checkControls(Project& project, const ReferenceLists& lists);

/// The date by which the project is to be erased, "2027-03-31"; "" for none.
[[nodiscard]] Result<std::string> retentionDate(Project& project);
/// Errors: BadOption (no date), NotAllowed.
[[nodiscard]] Result<void> setRetentionDate(Project& project, const std::string& date);
/// Days until then, negative once it has passed; nothing without a date.
[[nodiscard]] std::optional<std::int64_t> daysUntil(const std::string& date, UtcMillis now);

/// Whom reports are for, and whose business issues them.
struct Parties {
    std::string client;
    std::string business;
};
[[nodiscard]] Result<Parties> parties(Project& project);
[[nodiscard]] Result<void> setParties(Project& project, const Parties& parties);

} // namespace winnow
