// SPDX-License-Identifier: Apache-2.0
// winnow-cli controls

#include "cli/trust/trust_commands.h"

#include "report/report_words.h"
#include "trust/controls.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <map>

namespace winnow::cli {
namespace {

struct ControlsOptions {
    ProjectAccess access;
    bool json = false, history = false;
};

int showControls(const ControlsOptions& o)
{
    return withProject(o.access, Role::Viewer, [&](std::unique_ptr<Project>& project) -> int {
        Result<std::unique_ptr<ReferenceLists>> lists = loadLists();
        if (!lists) return report(lists.error());
        Result<std::vector<Control>> all = checkControls(*project, **lists);
        if (!all) return report(all.error(), o.access.project);
        if (o.history) {
            Result<std::vector<ControlDay>> days = project->controlHistory().since(0);
            if (!days) return report(days.error(), o.access.project);
            // Only days on which a control changed.
            std::map<std::string, std::string> last;
            for (const ControlDay& d : *days) {
                if (last[d.control] != d.state)
                    std::printf("%s  %-16s %s\n", toIso8601(d.day * 86'400'000).substr(0, 10).c_str(),
                        d.control.c_str(), d.state.c_str());
                last[d.control] = d.state;
            }
            return kOk;
        }
        std::size_t mend = 0;
        for (const Control& c : *all) {
            mend += c.canMend ? 1 : 0;
            if (o.json) {
                nlohmann::ordered_json j{{"id", c.id}, {"criteria", c.criteria}, {"label", std::string(1, c.label)},
                    {"state", name(c.state)}, {"can_mend", c.canMend}};
                for (const auto& [word, value] : c.evidence) j["evidence"][word] = value;
                std::printf("%s\n", j.dump().c_str());
                continue;
            }
            std::string evidence;
            for (const auto& [word, value] : c.evidence)
                evidence += (evidence.empty() ? "" : ", ") + word + " " + value;
            std::printf("%c  %-14s %-16s %-52s %s\n", c.label,
                std::string(reportWord(ReportLanguage::English, name(c.state))).c_str(), c.criteria.c_str(),
                std::string(reportWord(ReportLanguage::English, c.id)).c_str(), evidence.c_str());
        }
        if (o.json) return kOk;
        std::printf(
            "\nC: enforced by cryptography; A: kept by the program; D: declared by you. %zu can be mended by you now.\n",
            mend);
        return kOk;
    });
}

} // namespace

void addControlsCommand(Context& context)
{
    auto [c, o] = addOnProject<ControlsOptions>(
        context, context.app, "controls", "What protects a project, with evidence", showControls);
    c->add_flag("--history", o->history, "the days on which a control changed; a day without a look is not observed");
    c->add_flag("--json", o->json, "one JSON object a line");
}

} // namespace winnow::cli
