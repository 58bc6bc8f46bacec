// SPDX-License-Identifier: Apache-2.0
// winnow-cli project incidents

#include "cli/trust/incident_text.h"
#include "cli/trust/trust_commands.h"

#include <cstdio>

namespace winnow::cli {
namespace {

struct IncidentOptions {
    ProjectAccess access;
    std::int64_t close = 0;
    std::string note;
    bool lost = false, sentWrong = false;
};

int showIncidents(const IncidentOptions& o)
{
    const bool changes = o.close != 0 || o.lost || o.sentWrong;
    return withProject(
        o.access, changes ? Role::Operator : Role::Viewer, [&](std::unique_ptr<Project>& project) -> int {
            if (changes) {
                Result<Transaction> t = Transaction::begin(project->database());
                if (!t) return report(t.error(), o.access.project);
                Result<void> done;
                if (o.close != 0)
                    done = project->incidents().close(o.close, project->now(), o.note);
                else if (Result<bool> opened =
                             project->incidents().open(o.lost ? "lost" : "sent_wrong", project->now(), "{}");
                    !opened)
                    done = pass(opened);
                if (done)
                    done = project->audit(o.close != 0 ? "incident_closed" : "incident_opened",
                        "{\"number\":" + std::to_string(o.close) + "}");
                if (done) done = t->commit();
                if (done) done = project->commitMirror();
                if (!done) return report(done.error(), o.access.project);
            }
            if (o.lost || o.sentWrong) {
                Result<std::string> text = incidentProcedure(*project, o.lost ? "lost" : "sent_wrong");
                if (!text) return report(text.error(), o.access.project);
                std::fputs(text->c_str(), stdout);
            }
            Result<std::vector<Incident>> all = project->incidents().all();
            if (!all) return report(all.error(), o.access.project);
            for (const Incident& i : *all)
                std::printf("%lld  %s  %-16s %s  %s\n", static_cast<long long>(i.id), i.time.c_str(), i.kind.c_str(),
                    i.closed.empty() ? "OPEN" : ("closed " + i.closed).c_str(),
                    i.closed.empty() ? i.facts.c_str() : i.note.c_str());
            if (all->empty()) std::puts("No incident was recorded.");
            return kOk;
        });
}

} // namespace

void addIncidentsCommand(Context& context, CLI::App& project)
{
    auto [c, o] = addOnProject<IncidentOptions>(context, project, "incidents",
        "What went wrong, what to do about it, and closing it with a note", showIncidents);
    c->add_option("--close", o->close, "the number of an incident");
    c->add_option("--note", o->note, "what was done about it");
    c->add_flag("--lost", o->lost, "the computer was lost or stolen: open an incident and show what to do");
    c->add_flag("--sent-wrong", o->sentWrong, "a file was sent to the wrong person: the same");
}

} // namespace winnow::cli
