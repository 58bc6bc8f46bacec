// SPDX-License-Identifier: Apache-2.0
// winnow-cli project audit

#include "cli/trust/trust_commands.h"

#include "base/text.h"
#include "trust/report_job.h"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace winnow::cli {
namespace {

struct AuditOptions {
    ProjectAccess access;
    std::string user, action, since, against;
    std::uint64_t limit = 0;
    bool verify = false, json = false;
};

bool isShown(const AuditEntry& e, const AuditOptions& o)
{
    return (o.user.empty() || e.user == o.user) && (o.action.empty() || e.action == o.action) &&
        (o.since.empty() || e.time >= o.since);
}

void printEntry(const AuditEntry& e, bool json)
{
    if (!json) {
        std::printf("%6llu  %s  %-12s %-22s %s\n", number(e.sequence), e.time.c_str(), e.user.c_str(), e.action.c_str(),
            e.body.c_str());
        return;
    }
    nlohmann::ordered_json j{
        {"sequence", e.sequence}, {"time", e.time}, {"user", e.user}, {"action", e.action}, {"hash", toHex(e.hash)}};
    j["body"] = nlohmann::json::parse(e.body, nullptr, false);
    std::printf("%s\n", j.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
}

int showAudit(const AuditOptions& o)
{
    return withProject(o.access, Role::Viewer, [&](std::unique_ptr<Project>& project) -> int {
        if (!o.against.empty()) {
            Result<ReportProof> proof = verifyReportFile(o.against);
            if (!proof) return report(proof.error(), o.against);
            if (Result<void> same = compareWithReport(*project, *proof); !same)
                return report(same.error(), o.access.project);
            std::printf("The log holds the %llu entries that the report of %s saw.\n", number(proof->auditEntries),
                proof->created.c_str());
        }
        if (o.verify) {
            Result<AuditProof> proof = project->verifyAudit();
            if (!proof) return report(proof.error(), o.access.project), static_cast<int>(kCheckFailed);
            std::printf("%llu entries, whole and in order; %llu signatures, up to entry %llu.\n",
                number(proof->entries), number(proof->signatures), number(proof->signedUpTo));
        }
        if (o.verify || !o.against.empty()) return kOk;
        if (o.limit > 0 && o.user.empty() && o.action.empty() && o.since.empty()) {
            Result<std::vector<AuditEntry>> newest = project->auditLog().newest(o.limit);
            if (!newest) return report(newest.error(), o.access.project);
            for (const AuditEntry& e : *newest) printEntry(e, o.json);
            return kOk;
        }
        std::uint64_t shown = 0;
        Result<void> read = project->auditLog().forEach([&](const AuditEntry& e) {
            if (isShown(e, o)) {
                printEntry(e, o.json);
                ++shown;
            }
            return o.limit == 0 || shown < o.limit;
        });
        return read ? static_cast<int>(kOk) : report(read.error(), o.access.project);
    });
}

} // namespace

void addAuditCommand(Context& context, CLI::App& project)
{
    auto [c, o] = addOnProject<AuditOptions>(
        context, project, "audit", "Who did what: show the audit log, or verify it", showAudit);
    c->add_flag("--verify", o->verify, "check every hash and signature, and that nothing is missing at the end");
    c->add_option("--against", o->against, "a report (JSON): the log must hold what it saw");
    c->add_option("--user", o->user, "only what this user did");
    c->add_option("--action", o->action, "only this kind of action");
    c->add_option("--since", o->since, "only from this time on, 2026-11-23 or longer");
    c->add_option("--limit", o->limit, "at most so many; without other filters the newest");
    c->add_flag("--json", o->json, "one JSON object a line");
}

} // namespace winnow::cli
