// SPDX-License-Identifier: Apache-2.0
// winnow-cli project new|info|import|verify|export|check|password|recovery|seal

#include "cli/project_options.h"
#include "cli/session.h"
#include "cli/settle_options.h"
#include "cli/summary.h"

#include "base/text.h"
#include "project/stores/network_settings.h"
#include "settle/settle_job.h"
#include "trust/check_job.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>

namespace winnow::cli {
namespace {

int newProject(const ProjectOptions& o)
{
    Result<VaultOptions> options = vaultOptionsOf(o.access);
    if (!options) return report(options.error());
    Result<SecureBytes> password = readPassword(o.access.password, "A password for the new project: ", true);
    if (!password) return report(password.error());
    Result<std::unique_ptr<Project>> project = Project::create(o.access.project, password->text(), *options);
    if (!project) return report(project.error(), o.access.project);
    std::printf("Made %s. Without its password or a recovery key (winnow-cli project recovery) nobody can open it.\n",
        o.access.project.c_str());
    return kOk;
}

SettleOptions wantedSettleOptions(Project& project, const ProjectOptions& o)
{
    SettleOptions settle = settleOptionsOf(project);
    settle.threads = o.workers();
    if (const auto named = policyByName(o.policy)) settle.policy = *named;
    return settle;
}

int printSources(Project& project, const ProjectOptions& o, const SettleResult& settled)
{
    Result<std::vector<SourceInfo>> sources = project.sources().all();
    if (!sources) return report(sources.error(), o.access.project);
    for (const SourceInfo& s : *sources)
        if (s.state == SourceState::Live)
            std::printf("{\"source\":%u,%s}\n", s.id.value, numbersAsJson(s, settled.of(s.id)).c_str());
    std::printf("{\"result_digest\":\"%s\"}\n", settled.total.resultDigest.c_str());
    return kOk;
}

} // namespace

int settleAndPrint(Project& project, const ProjectOptions& o, RunCounters& counters)
{
    Result<std::unique_ptr<ReferenceLists>> lists = loadLists();
    if (!lists) return report(lists.error());
    Result<SettleResult> settled = settle(project, **lists, wantedSettleOptions(project, o), counters);
    if (!settled) return report(settled.error(), o.access.project);
    return printSources(project, o, *settled);
}

namespace {

/// Without a file: what they are. With one: decides anew by what is known.
int ownRules(const ProjectOptions& o)
{
    return withProject(o, o.rules.empty() ? Role::Viewer : Role::Operator, [&](Project& project) -> int {
        if (o.rules.empty()) {
            std::fputs(rulesToText(wantedSettleOptions(project, o).rules).c_str(), stdout);
            return kOk;
        }
        const Result<std::string> text = textOfFile(o.rules);
        if (!text) return report(text.error(), o.rules);
        const Result<Rules> rules = rulesFromText(*text);
        if (!rules) return report(rules.error(), o.rules);
        Result<std::unique_ptr<ReferenceLists>> lists = loadLists();
        if (!lists) return report(lists.error());
        SettleOptions options = wantedSettleOptions(project, o);
        options.rules = *rules;
        RunCounters counters;
        Result<SettleResult> settled = settle(project, **lists, options, counters);
        if (!settled) return report(settled.error(), o.access.project);
        return printSources(project, o, *settled);
    });
}

int projectInfo(const ProjectOptions& o)
{
    return withProject(o, Role::Viewer, [&](Project& project) {
        Result<std::vector<SourceInfo>> sources = project.sources().all();
        if (!sources) return report(sources.error(), o.access.project);
        nlohmann::ordered_json j;
        j["project"] = toHex(project.vault().header().projectId);
        j["recovery_key"] = project.vault().hasRecoveryKey();
        const Result<CheckDepth> most = sealedAt(project);
        j["sealed_at"] = !most || *most == CheckDepth::Mailbox ? "" : std::string(name(*most));
        j["sources"] = nlohmann::ordered_json::array();
        for (const SourceInfo& s : *sources) {
            nlohmann::ordered_json one;
            one["id"] = s.id.value;
            one["file"] = s.name;
            one["state"] = s.isLive()              ? "imported"
                : s.state == SourceState::Replaced ? "replaced by a newer version"
                                                   : "import not finished";
            if (s.replaces) one["replaces"] = s.replaces->value;
            if (!s.rowsErased.empty()) one["rows_erased"] = s.rowsErased;
            one["rows"] = s.physicalRecords();
            one["records"] = s.records;
            one["addresses"] = s.entries;
            one["rejects"] = s.rejects;
            one["skipped"] = s.skipped.total();
            one["sha256"] = s.sha256 ? toHex(*s.sha256) : "";
            j["sources"].push_back(std::move(one));
        }
        Result<std::string> digest = project.settings().text(Setting::ResultDigest);
        j["result_digest"] = digest ? *digest : "";
        std::printf("%s\n", j.dump(2, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
        return static_cast<int>(kOk);
    });
}

int verifyProjectCommand(const ProjectOptions& o)
{
    return withProject(o, Role::Operator, [&](Project& project) {
        // What the command line does not say is as it was the last time.
        NetworkOptions network = o.network;
        Result<NetworkSettings> kept = networkSettings(project);
        if (!kept) return report(kept.error(), o.access.project);
        if (network.helo.empty()) network.helo = kept->helo;
        if (network.mailFrom.empty()) network.mailFrom = kept->mailFrom;
        if (!network.proxy && !kept->proxy.empty()) network.proxy = kept->proxy;
        Result<VerifyOptions> options = verifyOptionsOf(network);
        if (!options) return report(options.error());
        if (options->depth == CheckDepth::Mailbox)
            if (Result<void> done =
                    keepNetworkSettings(project, {network.helo, network.mailFrom, network.proxy.value_or("")});
                !done)
                return report(done.error(), o.access.project);
        Result<std::unique_ptr<ReferenceLists>> lists = loadLists();
        if (!lists) return report(lists.error());
        options->settle = wantedSettleOptions(project, o);
        RunCounters counters;
        const InterruptGuard interrupt;
        Result<VerifyReport> verified = fail(ErrorKind::Internal);
        {
            const ProgressLine progress(counters);
            verified = verifyProject(project, **lists, *options, counters, interrupt.token());
        }
        if (!verified) return report(verified.error(), o.access.project);
        if (const int code = printSources(project, o, verified->settled); code != kOk) return code;
        if (options->depth != CheckDepth::Form)
            std::printf("{\"network\":%s}\n", networkAsJson(*verified, options->depth).c_str());
        tellNetwork(*verified, options->depth);
        if (verified->isConnectionBad()) return tellConnection(verified->dns.canaries, safeAfter(*verified));
        return static_cast<int>(verified->stopped ? kInterrupted : kOk);
    });
}

int sealProject(const ProjectOptions& o)
{
    const CheckDepth most = depthFromName(o.most).value_or(CheckDepth::Form);
    Result<SecureBytes> password = readPassword(o.access.password, "Password of the project: ", false);
    if (!password) return report(password.error());
    Result<std::unique_ptr<Project>> project = openProject(o.access, password->text());
    if (!project) return report(project.error(), o.access.project);
    if (Result<void> may = (*project)->require(Role::Owner); !may) return report(may.error(), o.access.project);
    Result<CheckDepth> now = sealedAt(**project);
    if (!now) return report(now.error(), o.access.project);
    const Result<void> done =
        most <= *now ? seal(**project, most) : liftSeal(**project, most, password->text(), o.note);
    if (!done) return report(done.error(), o.access.project);
    if (most == CheckDepth::Mailbox)
        std::puts("The project is not sealed.");
    else
        std::printf("The project is sealed: no deeper than --depth %s, on the command line and in the window.\n",
            o.most.c_str());
    return kOk;
}

int checkProjectCommand(const ProjectOptions& o)
{
    return withProject(o, Role::Viewer, [&](Project& project) {
        Result<std::unique_ptr<ReferenceLists>> lists = loadLists();
        if (!lists) return report(lists.error());
        int code = kOk;
        for (const CheckLine& line : checkProject(project, **lists, o.workers())) {
            std::printf("%-16s %s\n", line.what.c_str(), line.problem.empty() ? "good" : line.problem.c_str());
            if (!line.problem.empty()) code = kCheckFailed;
        }
        return code;
    });
}

int changePassword(const ProjectOptions& o)
{
    return withProject(o, Role::Viewer, [&](Project& project) {
        Result<SecureBytes> password = readPassword(o.newPassword, "The new password: ", true);
        if (!password) return report(password.error());
        // What was needed stays needed, unless another key file is named.
        std::shared_ptr<const SecureBytes> factor = project.options().keyFile;
        if (o.newKeyFile) {
            Result<Identity> key = loadIdentity(*o.newKeyFile, o.access.keyFilePassword);
            if (!key) return report(key.error(), *o.newKeyFile);
            factor = std::make_shared<const SecureBytes>(key->secondFactor());
        }
        if (Result<void> done = project.changeSecret({password->text(), o.withoutKeyFile ? nullptr : factor.get()});
            !done)
            return report(done.error(), o.access.project);
        std::puts(factor && !o.withoutKeyFile ? "The password was changed; the key file is needed with it."
                                              : "The password was changed.");
        return static_cast<int>(kOk);
    });
}

int makeRecovery(const ProjectOptions& o)
{
    return withProject(o, Role::Owner, [&](Project& project) {
        Result<SecureBytes> key = project.makeRecoveryKey();
        if (!key) return report(key.error(), o.access.project);
        std::printf("%s\n", std::string(key->text()).c_str());
        std::fputs("Write this recovery key down and keep it apart from the project; it is not shown again.\n", stderr);
        return static_cast<int>(kOk);
    });
}

} // namespace

void addProjectCommand(Context& context)
{
    CLI::App* project = context.app.add_subcommand("project", "Work with an encrypted project");
    project->require_subcommand(1);
    const auto add = [&](const char* name, const char* help, int (*work)(const ProjectOptions&)) {
        auto o = std::make_shared<ProjectOptions>();
        CLI::App* command = project->add_subcommand(name, help);
        addProjectAccess(*command, o->access);
        command->callback([=, &context] { context.run = [=] { return work(*o); }; });
        return std::pair(command, o);
    };
    add("new", "Make a new project with a password", newProject);
    add("info", "Show what is in a project, as JSON", projectInfo);
    {
        auto [command, o] =
            add("import", "Import a list, or do-not-mail files, into a project and decide", importProject);
        command->add_option("LIST", o->list, "the list; left out: only the do-not-mail files");
        command->add_option("--never", o->never, "a do-not-mail file; may be repeated")->take_all();
        command->add_option("--column", o->column, "the address column, by name or number");
        command->add_option("--as", o->as,
            "what the list is: list (another one), never (never mail these), version (a new version of the list it fits best), or "
            "version-of:NAME (NAME or number of a list of the project)");
        command
            ->add_option("--evidence-days", o->evidenceDays,
                "of a new version: answers of servers up to so many days old are reused")
            ->check(CLI::Range(0U, 3650U))
            ->capture_default_str();
        command->add_option("--threads", o->threads, "worker threads")->check(CLI::Range(1U, 256U));
        addListOptions(*command, o->listOptions);
        addSheetOption(*command, o->listOptions);
    }
    {
        auto [command, o] =
            add("never", "Never mail the addresses and domains of a file: a list, a workbook, or hashes", neverMail);
        command->add_option("FILE", o->never, "do-not-mail files")->required();
        command->add_option("--threads", o->threads, "worker threads")->check(CLI::Range(1U, 256U));
        addListOptions(*command, o->listOptions);
        addSheetOption(*command, o->listOptions);
    }
    {
        auto [command, o] = add("verify",
            "Check everything in the project again; with --depth also by DNS and mail servers", verifyProjectCommand);
        addNetworkOptions(*command, o->network, true);
        command->add_option("--policy", o->policy, "customers or cautious")
            ->check(CLI::IsMember({"customers", "cautious"}));
        command->add_option("--threads", o->threads, "worker threads")->check(CLI::Range(1U, 256U));
    }
    {
        auto [command, o] = add("export", "Write the cleaned list", exportProject);
        command->add_option("-o,--output", o->out, "where it goes")->required();
        addProfileOptions(*command, o->profile);
        command->add_option("--source", o->source, "which list of the project, by file name or number (the last one)");
        command->add_flag("--all", o->all, "every row, with the winnow_* result columns");
        command->add_option("--where", o->where,
            "only these rows: status=risky, list=NAME, new, gone, changed, since=export, in=A not-in=B, ... (see the manual page)");
        command
            ->add_option("--merge", o->merge,
                "bring the cells of duplicates together in the row that stays: fill, keep, newest, longest or joined, and by column: "
                "fill,notes=joined; without a rule those that the project keeps")
            ->expected(0, 1)
            ->default_str("");
        command->add_option("--shape", o->shape, "record or address")->check(CLI::IsMember({"record", "address"}));
        command->add_flag("--formula-safe", o->formulaSafe, "make cells safe that would run as formulas");
        command->add_option("--rejects", o->rejects, "write records that could not be read to this file");
        command->add_option("--do-not-mail", o->doNotMail, "write the addresses that must not be mailed to this file");
        command->add_flag("--hashed", o->hashed, "write the do-not-mail list as SHA-256");
        command->add_option("--threads", o->threads, "worker threads")->check(CLI::Range(1U, 256U));
    }
    {
        auto [command, o] = add("rules", "Show your own rules, or decide by new ones without asking anybody", ownRules);
        command->add_option("--set", o->rules, "a file with one rule a line: MASK = STATUS, or reply: MASK = REASON");
        command->add_option("--threads", o->threads, "worker threads")->check(CLI::Range(1U, 256U));
    }
    {
        auto [command, o] = add("check", "Verify everything the project promises", checkProjectCommand);
        command->add_option("--threads", o->threads, "worker threads")->check(CLI::Range(1U, 256U));
    }
    {
        auto [command, o] = add("password", "Change the password; the data is not rewritten", changePassword);
        addPasswordOptions(*command, o->newPassword, "new-");
        command->add_option("--new-key-file", o->newKeyFile, "from now on this key file is needed beside the password");
        command->add_flag("--without-key-file", o->withoutKeyFile, "from now on the password alone opens the project");
    }
    {
        auto [command, o] =
            add("seal", "Forbid the network to a project; lifting it needs the password and a note", sealProject);
        command->add_option("--most", o->most, "how far checks may go: form, domain, mailbox (no seal)")
            ->required()
            ->check(CLI::IsMember({"form", "domain", "mailbox"}));
        command->add_option("--note", o->note, "why the seal is loosened; kept in the audit log");
    }
    add("recovery", "Make a recovery key; an earlier one no longer works", makeRecovery);
    addVersionCommands(context, *project);
    addPresetCommands(context, *project);
    addTrustCommands(context, *project);
    addCustodyCommands(context, *project);
}

} // namespace winnow::cli
