// SPDX-License-Identifier: Apache-2.0
// winnow-cli project ledger

#include "cli/trust/trust_commands.h"

#include "trust/ledger.h"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace winnow::cli {
namespace {

struct LedgerOptions {
    ProjectAccess access;
    bool json = false;
};

void printList(const ListBalance& l)
{
    std::printf("%s%s\n  lines %llu = rows %llu + unreadable %llu + skipped %llu\n",
        l.name.empty() ? ("list " + std::to_string(l.source)).c_str() : l.name.c_str(), l.removed ? " (removed)" : "",
        number(l.lines), number(l.records), number(l.unreadable), number(l.skipped));
    if (!l.removed)
        std::printf("  rows %llu = kept %llu + left out %llu + to review %llu + erased %llu\n", number(l.records),
            number(l.kept), number(l.leftOut), number(l.toReview), number(l.erased));
    std::printf("  SHA-256 %s\n", l.sha256.c_str());
}

int showLedger(const LedgerOptions& o)
{
    return withProject(o.access, Role::Viewer, [&](std::unique_ptr<Project>& project) -> int {
        Result<Ledger> all = readLedger(*project);
        if (!all) return report(all.error(), o.access.project);
        if (o.json) {
            nlohmann::ordered_json j{
                {"balances", all->balances}, {"trouble", all->trouble}, {"network_runs", all->networkRuns}};
            j["lists"] = nlohmann::ordered_json::array();
            for (const ListBalance& l : all->lists)
                j["lists"].push_back({{"source", l.source}, {"name", l.name}, {"sha256", l.sha256}, {"lines", l.lines},
                    {"rows", l.records}, {"unreadable", l.unreadable}, {"skipped", l.skipped}, {"kept", l.kept},
                    {"left_out", l.leftOut}, {"to_review", l.toReview}, {"erased", l.erased}, {"removed", l.removed},
                    {"balances", l.balances}});
            j["exports"] = nlohmann::ordered_json::array();
            for (const ExportBalance& e : all->exports)
                j["exports"].push_back({{"time", e.time}, {"profile", e.profile}, {"rows", e.rows},
                    {"sealed", e.sealed}, {"sha256", e.sha256}, {"balances", e.balances}});
            std::printf("%s\n", j.dump(2, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
            return all->balances ? kOk : kCheckFailed;
        }
        for (const ListBalance& l : all->lists) printList(l);
        for (const ExportBalance& e : all->exports) {
            std::printf("export %s%s%s: %llu rows%s\n", e.time.c_str(), e.profile.empty() ? "" : ", ",
                e.profile.c_str(), number(e.rows), e.sealed ? ", encrypted" : "");
            for (const std::string& hash : e.sha256) std::printf("  SHA-256 %s\n", hash.c_str());
        }
        std::printf(
            "%s\n", all->balances ? "The ledger balances." : ("The ledger does NOT balance: " + all->trouble).c_str());
        return all->balances ? kOk : kCheckFailed;
    });
}

} // namespace

void addLedgerCommand(Context& context, CLI::App& project)
{
    auto [c, o] = addOnProject<LedgerOptions>(
        context, project, "ledger", "What came in, what was decided, what went out: and that it adds up", showLedger);
    c->add_flag("--json", o->json, "as JSON");
}

} // namespace winnow::cli
