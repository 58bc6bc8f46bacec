// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Corrections: domains that a person accepted as misspelt, as the live edits of a project say.

#include "project/project.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// Reads like the identity where nothing was corrected. Thread: one.
class Corrections {
public:
    /// `domainNames`: all domains of the project by id; a domain that no row has yet is added behind them. What is
    /// added lives in memory only. Errors: ProjectDamaged.
    [[nodiscard]] static Result<Corrections> load(Project& project, std::vector<std::string>& domainNames);

    [[nodiscard]] bool empty() const noexcept { return m_right.empty(); }
    /// Replaces misspelt ids; true if there was one.
    bool apply(std::vector<std::uint32_t>& ids) const;
    /// The right domain of a misspelt one; empty where it is none.
    [[nodiscard]] std::string_view correctedName(std::uint32_t id) const noexcept;

private:
    struct Right {
        std::uint32_t id = 0;
        std::string name;
    };
    std::map<std::uint32_t, Right> m_right;
};

} // namespace winnow
