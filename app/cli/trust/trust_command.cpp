// SPDX-License-Identifier: Apache-2.0
// winnow-cli project users|codes|new-key|retention|parties

#include "cli/trust/trust_commands.h"

#include "base/text.h"
#include "trust/backup_job.h"
#include "trust/ledger.h"
#include "trust/report_job.h"

#include <cstdio>
#include <iostream>

namespace winnow::cli {
namespace {

struct TrustOptions {
    ProjectAccess access;
    PasswordOptions userPassword;
    std::optional<std::string> userKeyFile;
    std::string add, remove, rename, to, role = "operator";
    std::string user, date, client, business;
    bool on = false, off = false;
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

} // namespace

void addTrustCommands(Context& context, CLI::App& project)
{
    {
        auto [c, o] = addOnProject<TrustOptions>(
            context, project, "users", "Who may open a project: list, add, remove, rename", users);
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
        auto [c, o] = addOnProject<TrustOptions>(context, project, "codes",
            "One-time codes of an authenticator app beside the password: who is asked, begin, end", codes);
        auto* on = c->add_flag("--on", o->on,
            "ask you from now on: shows a key for the app, and reads the first code from standard input");
        c->add_flag("--off", o->off, "ask you no more")->excludes(on);
        c->add_option("--user", o->user, "with --off, as owner: ask this user no more");
    }
    addOnProject<TrustOptions>(
        context, project, "new-key", "Encrypt everything anew under a new master key, after a user left", newKey);
    addAuditCommand(context, project);
    addLedgerCommand(context, project);
    {
        auto [c, o] = addOnProject<TrustOptions>(
            context, project, "retention", "Show or set the date by which the project is to be erased", retention);
        c->add_option("DATE", o->date, "2027-03-31, or none");
    }
    {
        auto [c, o] = addOnProject<TrustOptions>(
            context, project, "parties", "Whom reports are for, and whose business issues them", partiesCommand);
        c->add_option("--client", o->client, "the client's name");
        c->add_option("--business", o->business, "your business");
    }
    addIncidentsCommand(context, project);
    addControlsCommand(context);
}

} // namespace winnow::cli
