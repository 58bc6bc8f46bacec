// SPDX-License-Identifier: Apache-2.0

#pragma once

/// TrustState: what protects a project, as a window shows it. Value header.

#include "project/project.h"
#include "trust/backup_job.h"
#include "trust/controls.h"
#include "trust/erase_job.h"
#include "trust/incident_procedure.h"
#include "trust/ledger.h"

#include <algorithm>
#include <string>
#include <vector>

namespace winnow {

/// How far back the states of controls are shown, today included.
inline constexpr int kPastDays = 30;

/// Immutable once made; shared by whoever shows it.
struct TrustState {
    std::vector<Control> controls;
    std::vector<ControlDay> pastControls; ///< of the last kPastDays, in order of day
    std::vector<Person> people;
    std::vector<std::int64_t> codesOf; ///< people who are asked for one-time codes, by id
    Person user;
    Ledger ledger;
    std::vector<Incident> incidents;
    std::vector<KnownThing> files; ///< the project first
    std::vector<Backup> backups;
    std::string retention;
    Parties parties;
    bool scratch = true;

    [[nodiscard]] bool asksForCodes(const Person& p) const { return std::ranges::find(codesOf, p.id) != codesOf.end(); }
    /// What this user can mend now.
    [[nodiscard]] std::size_t needs() const
    {
        std::size_t n = 0;
        for (const Control& c : controls) n += c.canMend ? 1 : 0;
        return n;
    }
};

/// Looks at everything; files by their size. Errors: ProjectDamaged.
[[nodiscard]] Result<TrustState> readTrust(Project& project, const ReferenceLists& lists);

} // namespace winnow
