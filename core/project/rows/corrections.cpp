// SPDX-License-Identifier: Apache-2.0

#include "project/rows/corrections.h"

#include <algorithm>

namespace winnow {

Result<Corrections> Corrections::load(Project& project, std::vector<std::string>& domainNames)
{
    Corrections out;
    Result<std::vector<Edit>> edits = project.edits();
    if (!edits) return pass(edits);
    const auto idOf = [&](std::string_view name) {
        return static_cast<std::uint32_t>(std::ranges::find(domainNames, name) - domainNames.begin());
    };
    for (const Edit& e : *edits) {
        if (e.undoneBy || e.kind != EditKind::CorrectDomain) continue;
        const std::size_t equals = e.rule.find('=');
        if (equals == std::string::npos) return fail(ErrorKind::ProjectDamaged, "a correction");
        const std::string right = e.rule.substr(equals + 1);
        const std::uint32_t wrongId = idOf(std::string_view(e.rule).substr(0, equals));
        if (wrongId == domainNames.size()) continue; // the list that had it is gone
        const std::uint32_t rightId = idOf(right);
        if (rightId == domainNames.size()) domainNames.push_back(right);
        out.m_right[wrongId] = {rightId, right};
    }
    return out;
}

bool Corrections::apply(std::vector<std::uint32_t>& ids) const
{
    bool changed = false;
    if (m_right.empty()) return changed;
    for (std::uint32_t& id : ids)
        if (const auto found = m_right.find(id); found != m_right.end()) {
            id = found->second.id;
            changed = true;
        }
    return changed;
}

std::string_view Corrections::correctedName(std::uint32_t id) const noexcept
{
    const auto found = m_right.find(id);
    return found == m_right.end() ? std::string_view() : std::string_view(found->second.name);
}

} // namespace winnow
