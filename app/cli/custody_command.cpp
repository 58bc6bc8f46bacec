// SPDX-License-Identifier: Apache-2.0
// winnow-cli project backup|restore|drill|person|known|erase|results-copy|standard

#include "cli/open_project.h"
#include "cli/settle_options.h"

#include "engine/backup_job.h"
#include "engine/copies_job.h"
#include "engine/erase_job.h"
#include "engine/opening.h"
#include "engine/person_job.h"
#include "engine/profile_export.h"

#include <algorithm>
#include <cstdio>

namespace winnow::cli {
namespace {

struct CustodyOptions {
    ProjectAccess access;
    PasswordOptions outPassword;
    std::string folder, backup, target, address, addressFile, exportTo, certificate, language = "en",
                                                                                     addresses = "masked";
    std::vector<std::string> destroy;
    bool list = false, erase = false, all = false, zip = false, deleteClear = false, ownFolder = false, yes = false;
};

unsigned long long n(std::uint64_t value) { return value; }

int backup(const CustodyOptions& o)
{
    return withProject(o.access, o.list ? Role::Viewer : Role::Operator, [&](std::unique_ptr<Project>& project) -> int {
        if (!o.folder.empty() || o.ownFolder)
            if (Result<void> done = setBackupFolder(*project, o.ownFolder ? "" : o.folder); !done)
                return report(done.error(), o.folder);
        if (!o.list) {
            Result<Backup> made = makeBackup(*project);
            if (!made) return report(made.error(), o.access.project);
            std::printf("Made and verified: %s (%llu bytes)\n", made->path.c_str(), n(made->bytes));
            return kOk;
        }
        Result<std::vector<Backup>> all = backups(*project);
        if (!all) return report(all.error(), o.access.project);
        for (const Backup& b : *all)
            std::printf("%s  %12llu  %s\n", toIso8601(b.time).c_str(), n(b.bytes), b.path.c_str());
        return kOk;
    });
}

void tell(const RestoreProof& proof)
{
    std::printf("%llu lists, %llu rows, %llu entries of the audit log: every page, row group and sum is in order.\n",
        n(proof.lists), n(proof.records), n(proof.auditEntries));
}

int drill(const CustodyOptions& o)
{
    return withProject(o.access, Role::Operator, [&](std::unique_ptr<Project>& project) -> int {
        Result<std::filesystem::path> folder = stateFolder();
        if (!folder) return report(folder.error());
        Result<RestoreProof> proof = drillRestore(*project, *folder);
        if (!proof) return report(proof.error(), o.access.project);
        std::printf("Restored for practice from %s.\n", proof->backup.c_str());
        tell(*proof);
        return kOk;
    });
}

int restore(const CustodyOptions& o)
{
    Result<VaultOptions> options = vaultOptionsOf(o.access);
    if (!options) return report(options.error());
    Result<SecureBytes> password = readPassword(o.access.password, "The password that the project had then: ", false);
    if (!password) return report(password.error());
    Result<RestoreProof> proof = restoreBackup(o.access.project, o.target, password->text(), *options);
    if (!proof)
        return report(proof.error(), proof.error().kind == ErrorKind::TargetExists ? o.target : o.access.project);
    std::printf("Restored as %s.\n", o.target.c_str());
    tell(*proof);
    return kOk;
}

Result<std::string> addressOf(const CustodyOptions& o)
{
    if (o.addressFile.empty()) return o.address;
    Result<SecureBytes> line = readPassword({.file = o.addressFile, .descriptor = {}}, {}, false);
    if (!line) return pass(line);
    return std::string(line->text());
}

void tellPerson(const PersonFindings& f)
{
    for (const PersonRow& row : f.rows) {
        std::printf("%s, row %llu%s%s\n", row.list.c_str(), n(row.record),
            row.status.empty() ? "" : (": " + row.status + ", " + row.reason + "; " + row.decision).c_str(),
            row.cause.empty() || row.cause == "none" ? "" : (" (" + row.cause + ")").c_str());
        for (const auto& [column, text] : row.cells) std::printf("    %s: %s\n", column.c_str(), text.c_str());
    }
    std::printf("%zu rows, %llu unreadable records%s.\n", f.rows.size(), n(f.rejects),
        f.suppressed ? "; on a do-not-mail list" : "");
}

int person(const CustodyOptions& o)
{
    return withProject(o.access, Role::Operator, [&](std::unique_ptr<Project>& project) -> int {
        Result<std::string> address = addressOf(o);
        if (!address) return report(address.error(), o.addressFile);
        Result<PersonFindings> found = std::unexpected(Error{});
        Result<std::unique_ptr<ReferenceLists>> lists = loadLists();
        if (!lists) return report(lists.error());
        if (o.erase) {
            RunCounters counters;
            found = erasePerson(*project, **lists, *address, settleOptionsOf(*project), counters);
        } else if (!o.exportTo.empty()) {
            found = exportPerson(*project, **lists, *address, o.exportTo);
        } else {
            found = findPerson(*project, **lists, *address);
        }
        if (!found) return report(found.error(), o.access.project);
        if (!o.erase)
            tellPerson(*found);
        else
            std::printf(
                "Erased: %zu rows, %llu unreadable records. The address is never kept again when it comes back.\n",
                found->rows.size(), n(found->rejects));
        if (o.erase && !found->backups.empty()) {
            std::puts("These backups still hold it; delete them when your duty says so:");
            for (const auto& path : found->backups) std::printf("  %s\n", path.c_str());
        }
        return kOk;
    });
}

void tellThing(const KnownThing& t)
{
    std::printf("%-14s %-12s %s\n", t.kind.c_str(), std::string(name(t.state)).c_str(), t.path.c_str());
}

int known(const CustodyOptions& o)
{
    return withProject(
        o.access, o.deleteClear ? Role::Operator : Role::Viewer, [&](std::unique_ptr<Project>& project) -> int {
            if (o.deleteClear) {
                Result<std::vector<KnownFile>> files = project->files().all();
                if (!files) return report(files.error(), o.access.project);
                std::vector<std::int64_t> ids;
                for (const KnownFile& f : *files) ids.push_back(f.id);
                Result<std::uint64_t> deleted = deleteClearExports(*project, ids);
                if (!deleted) return report(deleted.error(), o.access.project);
                std::printf("%llu exports in clear were overwritten and deleted.\n", n(*deleted));
            }
            Result<std::vector<KnownThing>> things = knownThings(*project);
            if (!things) return report(things.error(), o.access.project);
            for (const KnownThing& t : *things) tellThing(t);
            return kOk;
        });
}

int erase(const CustodyOptions& o)
{
    Result<std::unique_ptr<ReferenceLists>> lists = loadLists();
    if (!lists) return report(lists.error());
    return withProject(o.access, Role::Owner, [&](std::unique_ptr<Project>& project) -> int {
        Result<std::vector<KnownThing>> things = knownThings(*project);
        if (!things) return report(things.error(), o.access.project);
        EraseOptions options;
        for (const std::string& path : o.destroy) options.destroy.emplace_back(path);
        if (o.all)
            for (const KnownThing& t : *things)
                if (t.destroyByDefault) options.destroy.push_back(t.path);
        if (!o.yes) {
            for (const KnownThing& t : *things) tellThing(t);
            std::fputs(
                "Nothing was erased. Say --yes to erase the project for good, with --all for what Winnow wrote, and --destroy for anything else.\n",
                stderr);
            return kOk;
        }
        Result<std::optional<Identity>> identity = signingIdentity(o.access);
        if (!identity) return report(identity.error());
        if (!*identity)
            return report(
                {ErrorKind::BadOption, "a certificate is signed; make an identity with winnow-cli identity new"});
        options.certificate.target = o.certificate;
        options.certificate.identity = &**identity;
        options.certificate.language = reportLanguageFromCode(o.language).value_or(ReportLanguage::English);
        if (Result<std::filesystem::path> folder = stateFolder()) options.stateFolder = *folder;
        Result<Erasure> erased = eraseProject(std::move(project), **lists, options);
        if (!erased) return report(erased.error(), o.access.project);
        for (const ErasureLine& line : erased->lines)
            std::printf("%-14s %-10s %s\n", line.thing.kind.c_str(), line.outcome.c_str(), line.thing.path.c_str());
        std::printf("Certificate: %s\nSigned by %s\n", erased->certificate.html.c_str(),
            erased->certificate.fingerprint.c_str());
        return kOk;
    });
}

int resultsCopy(const CustodyOptions& o)
{
    return withProject(o.access, Role::Operator, [&](std::unique_ptr<Project>& project) -> int {
        ResultsCopyOptions options;
        options.target = o.target;
        options.form = o.addresses == "hashed" ? AddressForm::Hashed
            : o.addresses == "none"            ? AddressForm::None
                                               : AddressForm::Masked;
        if (o.zip) options.zipPassword = spokenPassword(project->random());
        RunCounters counters;
        const InterruptGuard interrupt;
        Result<std::uint64_t> lines = writeResultsCopy(*project, options, counters, interrupt.token());
        if (!lines) return report(lines.error(), o.target);
        std::printf("Written: %s (%llu rows, addresses %s)\n", o.target.c_str(), n(*lines), o.addresses.c_str());
        if (options.zipPassword)
            std::printf("Password: %s\nTell it by another way than the file.\n", options.zipPassword->c_str());
        return kOk;
    });
}

int standard(const CustodyOptions& o)
{
    return withProject(o.access, Role::Operator, [&](std::unique_ptr<Project>& project) -> int {
        Result<SecureBytes> password = readPassword(o.outPassword, "A password for the copy: ", true);
        if (!password) return report(password.error());
        RunCounters counters;
        const InterruptGuard interrupt;
        Result<std::uint64_t> records =
            writeStandardCopy(*project, o.target, password->text(), counters, interrupt.token());
        if (!records) return report(records.error(), o.target);
        std::printf("Written: %s (%llu rows). Open it with: sqlcipher FILE, then PRAGMA key = 'password';\n",
            o.target.c_str(), n(*records));
        return kOk;
    });
}

} // namespace

void addCustodyCommands(Context& context, CLI::App& project)
{
    const auto add = [&](const char* name, const char* help, int (*work)(const CustodyOptions&)) {
        auto o = std::make_shared<CustodyOptions>();
        CLI::App* command = project.add_subcommand(name, help);
        addProjectAccess(*command, o->access);
        command->callback([=, &context] { context.run = [=] { return work(*o); }; });
        return std::pair(command, o);
    };
    {
        auto [c, o] = add("backup", "Make a verified backup now, or list those there are", backup);
        c->add_flag("--list", o->list, "only list them");
        c->add_option("--folder", o->folder, "from now on backups go here; another disk is best");
        c->add_flag("--own-folder", o->ownFolder, "from now on backups go beside the project again");
    }
    {
        auto [c, o] = add("restore", "Verify a backup and put it where a project shall be", restore);
        c->get_option("PROJECT")->description("the backup");
        c->add_option("TARGET", o->target, "the new project file; must not exist")->required();
    }
    add("drill", "Restore the newest backup for practice, verify it, and write that down", drill);
    {
        auto [c, o] = add("person", "Find everything about one address; hand it out, or erase it", person);
        c->add_option(
            "ADDRESS", o->address, "the address (or use --address-file, so that it stays out of the shell's history)");
        c->add_option("--address-file", o->addressFile, "a file whose first line is the address");
        c->add_option("--export", o->exportTo, "write what was found to this JSON file");
        c->add_flag("--erase", o->erase, "erase it, and never keep the address again");
    }
    {
        auto [c, o] =
            add("known", "Every file that the project came from or wrote, and whether it is still there", known);
        c->add_flag("--delete-clear-exports", o->deleteClear,
            "overwrite and delete exports in clear that were not changed since");
    }
    {
        auto [c, o] =
            add("erase", "End of the contract: destroy the project and its files, with a signed certificate", erase);
        c->add_option(
             "--certificate", o->certificate, "where the certificate goes, NAME.json; outside of what is destroyed")
            ->required();
        c->add_flag("--all", o->all,
            "everything that Winnow wrote: backups, exports, copies; not your source files and reports");
        c->add_option("--destroy", o->destroy, "also this file; may be repeated")->take_all();
        c->add_option("--language", o->language, "of the certificate")->check(CLI::IsMember({"en", "fr", "de", "nl"}));
        c->add_flag("--yes", o->yes, "do it; without, only what would be looked at is shown");
    }
    {
        auto [c, o] = add("results-copy", "Results without addresses, to hand out", resultsCopy);
        c->add_option("-o,--output", o->target, "where it goes")->required();
        c->add_option("--addresses", o->addresses, "masked, hashed or none")
            ->check(CLI::IsMember({"masked", "hashed", "none"}));
        c->add_flag("--zip", o->zip, "in an AES-256 zip with a new password");
    }
    {
        auto [c, o] = add("standard", "Write a standard SQLCipher database that other tools open", standard);
        c->add_option("-o,--output", o->target, "where it goes; must not exist")->required();
        addPasswordOptions(*c, o->outPassword, "out-");
    }
}

} // namespace winnow::cli
