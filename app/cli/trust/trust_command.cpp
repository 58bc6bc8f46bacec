// SPDX-License-Identifier: Apache-2.0
// winnow-cli project users|codes|audit|ledger|retention|parties|incidents|new-key, and controls

#include "cli/incident_text.h"
#include "cli/open_project.h"

#include "base/text.h"
#include "trust/backup_job.h"
#include "trust/controls.h"
#include "trust/ledger.h"
#include "trust/report_job.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <map>

namespace winnow::cli {
namespace {

struct TrustOptions {
    ProjectAccess access;
    PasswordOptions userPassword;
    std::optional<std::string> userKeyFile;
    std::string add, remove, rename, to, role = "operator";
    std::string user, action, since, against, date, client, business, note;
    std::int64_t close = 0;
    std::uint64_t limit = 0;
    bool on = false, off = false, verify = false, json = false, history = false, lost = false, sentWrong = false,
         clear = false;
};

int users(const TrustOptions& o)
{
    return withProject(o.access, o.add.empty() && o.remove.empty() && o.rename.empty() ? Role::Viewer : Role::Owner,
        [&](std::unique_ptr<Project>& project) -> int {
            Result<void> done;
            if (!o.add.empty()) {
                const auto role = roleFromName(o.role);
                if (!role) return report({ErrorKind::BadOption, "a role is owner, operator or viewer"});
                Result<SecureBytes> password = readPassword(o.userPassword, "A password for " + o.add + ": ", true);
                if (!password) return report(password.error());
                std::optional<SecureBytes> factor;
                if (o.userKeyFile) {
                    Result<Identity> key = loadIdentity(*o.userKeyFile, {});
                    if (!key) return report(key.error(), *o.userKeyFile);
                    factor = key->secondFactor();
                }
                done = project->addPerson(o.add, *role, {password->text(), factor ? &*factor : nullptr});
                if (done && *role == Role::Viewer)
                    std::fputs(
                        "A viewer's addresses are masked by Winnow only; whoever has the file and a password can read all of it with other tools.\n"
                        "To hand results out, make a copy without addresses: winnow-cli project results-copy.\n",
                        stderr);
            } else if (!o.remove.empty()) {
                done = project->removePerson(o.remove);
                if (done)
                    std::fputs(
                        "Removed. Backups made before still open with their password, and what they copied they have.\n"
                        "To lock out a copied master key too, encrypt anew: winnow-cli project new-key.\n",
                        stderr);
            } else if (!o.rename.empty()) {
                done = project->renamePerson(o.rename, o.to);
            }
            if (!done) return report(done.error(), o.access.project);
            Result<std::vector<Person>> all = project->people().all();
            if (!all) return report(all.error(), o.access.project);
            for (const Person& p : *all)
                std::printf("%-24s %-9s added %s%s%s\n", p.name.c_str(), std::string(name(p.role)).c_str(),
                    p.added.substr(0, 10).c_str(),
                    p.publicKey.empty() ? "" : ("  signs with " + fingerprint(p.publicKey).substr(0, 17)).c_str(),
                    p.id == project->user().id ? "  (you)" : "");
            return kOk;
        });
}

/// One's own codes, or as owner the end of somebody's.
int codes(const TrustOptions& o)
{
    return withProject(o.access, Role::Viewer, [&](std::unique_ptr<Project>& project) -> int {
        const std::string who = o.user.empty() ? project->user().name : o.user;
        if (o.on) {
            const OneTimeSecret secret = makeOneTimeSecret(project->random());
            std::printf("Add this key to your authenticator app:\n  %s\n  %s\nThe six digits that it shows now:\n",
                toBase32(secret).c_str(), oneTimeLink(secret, project->user().name).c_str());
            std::fflush(stdout);
            std::string code;
            std::getline(std::cin, code);
            if (Result<void> done = project->askForCodes(secret, trimmed(code)); !done)
                return report(done.error(), o.access.project);
            std::puts(
                "From now on Winnow asks for a code beside your password. It is the program that asks (label A): whoever has the file and\n"
                "the password can read it with other tools. A key file is a true second factor; without the app, the recovery key opens.");
            return kOk;
        }
        if (o.off) {
            if (Result<void> done = project->stopAskingForCodes(who); !done)
                return report(done.error(), o.access.project);
            std::printf("%s is not asked for codes any more.\n", who.c_str());
            return kOk;
        }
        Result<std::vector<Person>> all = project->people().all();
        if (!all) return report(all.error(), o.access.project);
        for (const Person& p : *all) {
            Result<bool> asks = project->asksForCodes(p);
            if (!asks) return report(asks.error(), o.access.project);
            std::printf("%-24s %s\n", p.name.c_str(), *asks ? "asked for a one-time code" : "not asked");
        }
        return kOk;
    });
}

int newKey(const TrustOptions& o)
{
    Result<SecureBytes> password = readPassword(o.access.password, "Your password: ", false);
    if (!password) return report(password.error());
    Result<std::unique_ptr<Project>> project = openProject(o.access, password->text());
    if (!project) return report(project.error(), o.access.project);
    Result<std::unique_ptr<Project>> renewed = Project::renewMasterKey(std::move(*project), password->text());
    if (!renewed) return report(renewed.error(), o.access.project);
    if (Result<Backup> made = makeBackup(**renewed); !made) (void)report(made.error(), o.access.project);
    if (Result<std::optional<Identity>> identity = signingIdentity(o.access); identity && *identity)
        if (Result<void> done = (*renewed)->signAudit(**identity); !done) (void)report(done.error(), o.access.project);
    std::puts(
        "The project is encrypted under a new key. Only your password opens it now: add other users again, and make a new recovery key.\n"
        "Backups made before are still under the old key.");
    return kOk;
}

bool isShown(const AuditEntry& e, const TrustOptions& o)
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

int audit(const TrustOptions& o)
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

int ledger(const TrustOptions& o)
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

int controls(const TrustOptions& o)
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

int retention(const TrustOptions& o)
{
    const bool set = !o.date.empty();
    return withProject(o.access, set ? Role::Owner : Role::Viewer, [&](std::unique_ptr<Project>& project) -> int {
        if (set)
            if (Result<void> done = setRetentionDate(*project, o.date == "none" ? "" : o.date); !done)
                return report(done.error(), o.access.project);
        Result<std::string> date = retentionDate(*project);
        if (!date) return report(date.error(), o.access.project);
        const auto left = daysUntil(*date, project->clock().utcNow());
        if (!left)
            std::puts("No date of erasure is set.");
        else if (*left < 0)
            std::printf("To be erased by %s: %lld days ago. See winnow-cli project erase.\n", date->c_str(),
                static_cast<long long>(-*left));
        else
            std::printf("To be erased by %s: in %lld days.\n", date->c_str(), static_cast<long long>(*left));
        return kOk;
    });
}

int partiesCommand(const TrustOptions& o)
{
    return withProject(o.access, Role::Operator, [&](std::unique_ptr<Project>& project) -> int {
        Result<Parties> p = parties(*project);
        if (!p) return report(p.error(), o.access.project);
        if (!o.client.empty()) p->client = o.client;
        if (!o.business.empty()) p->business = o.business;
        if (!o.client.empty() || !o.business.empty())
            if (Result<void> done = setParties(*project, *p); !done) return report(done.error(), o.access.project);
        std::printf("client: %s\nbusiness: %s\n", p->client.c_str(), p->business.c_str());
        return kOk;
    });
}

int incidents(const TrustOptions& o)
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

void addTrustCommands(Context& context, CLI::App& project)
{
    const auto add = [&](CLI::App& parent, const char* name, const char* help, int (*work)(const TrustOptions&)) {
        auto o = std::make_shared<TrustOptions>();
        CLI::App* command = parent.add_subcommand(name, help);
        addProjectAccess(*command, o->access);
        command->callback([=, &context] { context.run = [=] { return work(*o); }; });
        return std::pair(command, o);
    };
    {
        auto [c, o] = add(project, "users", "Who may open a project: list, add, remove, rename", users);
        c->add_option("--add", o->add, "the name of a new user");
        c->add_option("--role", o->role, "owner, operator or viewer")
            ->check(CLI::IsMember({"owner", "operator", "viewer"}));
        addPasswordOptions(*c, o->userPassword, "user-");
        c->add_option("--user-key-file", o->userKeyFile, "the new user's key file, asked for beside their password");
        c->add_option("--remove", o->remove, "a user who may not open it any more");
        c->add_option("--rename", o->rename, "a user who gets the name of --to");
        c->add_option("--to", o->to, "the new name");
    }
    {
        auto [c, o] = add(project, "codes",
            "One-time codes of an authenticator app beside the password: who is asked, begin, end", codes);
        auto* on = c->add_flag("--on", o->on,
            "ask you from now on: shows a key for the app, and reads the first code from standard input");
        c->add_flag("--off", o->off, "ask you no more")->excludes(on);
        c->add_option("--user", o->user, "with --off, as owner: ask this user no more");
    }
    add(project, "new-key", "Encrypt everything anew under a new master key, after a user left", newKey);
    {
        auto [c, o] = add(project, "audit", "Who did what: show the audit log, or verify it", audit);
        c->add_flag("--verify", o->verify, "check every hash and signature, and that nothing is missing at the end");
        c->add_option("--against", o->against, "a report (JSON): the log must hold what it saw");
        c->add_option("--user", o->user, "only what this user did");
        c->add_option("--action", o->action, "only this kind of action");
        c->add_option("--since", o->since, "only from this time on, 2026-11-23 or longer");
        c->add_option("--limit", o->limit, "at most so many; without other filters the newest");
        c->add_flag("--json", o->json, "one JSON object a line");
    }
    {
        auto [c, o] =
            add(project, "ledger", "What came in, what was decided, what went out: and that it adds up", ledger);
        c->add_flag("--json", o->json, "as JSON");
    }
    {
        auto [c, o] = add(project, "retention", "Show or set the date by which the project is to be erased", retention);
        c->add_option("DATE", o->date, "2027-03-31, or none");
    }
    {
        auto [c, o] = add(project, "parties", "Whom reports are for, and whose business issues them", partiesCommand);
        c->add_option("--client", o->client, "the client's name");
        c->add_option("--business", o->business, "your business");
    }
    {
        auto [c, o] =
            add(project, "incidents", "What went wrong, what to do about it, and closing it with a note", incidents);
        c->add_option("--close", o->close, "the number of an incident");
        c->add_option("--note", o->note, "what was done about it");
        c->add_flag("--lost", o->lost, "the computer was lost or stolen: open an incident and show what to do");
        c->add_flag("--sent-wrong", o->sentWrong, "a file was sent to the wrong person: the same");
    }
    {
        auto [c, o] = add(context.app, "controls", "What protects a project, with evidence", controls);
        c->add_flag(
            "--history", o->history, "the days on which a control changed; a day without a look is not observed");
        c->add_flag("--json", o->json, "one JSON object a line");
    }
}

} // namespace winnow::cli
