// SPDX-License-Identifier: Apache-2.0

#include "trust/backup_job.h"

#include "project/stores/file_log.h"
#include "trust/ledger.h"

#include <array>

namespace winnow {
namespace {

/// Gives a backup its name: the next one free among those of this second.
Result<std::filesystem::path> publishBackup(const std::filesystem::path& part, const std::string& name)
{
    constexpr int kMostInASecond = 1000;
    for (int turn = 1; turn < kMostInASecond; ++turn) {
        const std::string behind = turn == 1 ? "" : "-" + std::to_string(turn);
        std::filesystem::path path = part.parent_path() / (name + behind + ".winnow");
        Result<void> done = publishFile(part, path);
        if (!done && done.error().kind == ErrorKind::TargetExists) continue;
        if (!done) return pass(done);
        if (done = syncFolderOf(path); done) return path;
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
        return pass(done);
    }
    return fail(ErrorKind::TargetExists, "too many backups in one second");
}

/// Copy and proof under a name that is no backup's yet.
Result<Backup> copyAndProve(Project& project)
{
    Result<BackupPlace> place = backupPlace(project);
    if (!place) return pass(place);
    if (Result<void> there = makeBackupFolder(*place); !there) return pass(there);
    if (Result<void> swept = sweepUnfinishedBackups(project); !swept) return pass(swept);
    Backup backup;
    backup.time = project.clock().utcNow();
    const std::string name = backupName(project, backup.time);
    std::array<std::uint8_t, 4> random{};
    project.random().fill(random);
    const std::filesystem::path part = place->folder / (name + " " + toHex(random) + ".part");
    if (Result<void> made = makePrivateFile(part); !made) return pass(made);
    Result<void> done = project.vault().copyTo(part);
    if (done) done = project.proveCopy(part);
    Result<std::filesystem::path> path = done ? publishBackup(part, name) : pass(done);
    std::error_code ignored;
    if (!path) {
        std::filesystem::remove(part, ignored);
        return pass(path);
    }
    backup.path = std::move(*path);
    backup.bytes = std::filesystem::file_size(backup.path, ignored);
    return backup;
}

Result<RestoreProof> proofOf(Project& restored, const std::filesystem::path& backup)
{
    if (Result<void> proven = restored.proveContents(); !proven) return pass(proven);
    Result<Ledger> ledger = readLedger(restored);
    if (!ledger) return pass(ledger);
    if (!ledger->balances) return fail(ErrorKind::ProjectDamaged, ledger->trouble);
    const Result<AuditHead> head = restored.auditLog().head();
    if (!head) return std::unexpected(head.error());
    RestoreProof proof{backup, 0, 0, head->count};
    for (const ListBalance& l : ledger->lists)
        if (!l.removed) {
            ++proof.lists;
            proof.records += l.records - l.erased;
        }
    return proof;
}

/// Everything but a project that is open: both files are closed here.
Result<void> copyFile(const std::filesystem::path& from, const std::filesystem::path& to)
{
    std::error_code failed;
    if (!std::filesystem::copy_file(from, to, failed)) {
        if (failed == std::errc::file_exists) return fail(ErrorKind::TargetExists);
        return fail(
            failed == std::errc::no_space_on_device ? ErrorKind::DiskFull : ErrorKind::ReadOnly, failed.message());
    }
    std::filesystem::permissions(to, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, failed);
    return syncFile(to);
}

} // namespace

Result<Backup> makeBackup(Project& project)
{
    if (project.vault().isScratch()) return fail(ErrorKind::BadOption, "the project was not kept yet");
    Result<Backup> backup = copyAndProve(project);
    Result<Transaction> t = Transaction::begin(project.database());
    if (!t) return pass(t);
    if (!backup) {
        const std::string facts = "{\"error\":\"" + std::string(name(backup.error().kind)) + "\"}";
        Result<bool> told = project.incidents().open("backup", project.now(), facts);
        if (told && *told && project.audit("backup_failed", facts) && t->commit()) (void)project.commitMirror();
        return backup;
    }
    Result<std::string> hash = hashFile(backup->path);
    if (!hash) return pass(hash);
    Result<void> done = project.settings().setText(Setting::LastBackup, project.now());
    if (done) done = rememberFiles(project, {{KnownFileKind::Backup, backup->path, *hash, backup->bytes}});
    if (done) done = pruneBackups(project);
    if (done)
        done =
            project.audit("backup", "{\"bytes\":" + std::to_string(backup->bytes) + ",\"sha256\":\"" + *hash + "\"}");
    const Result<AuditHead> head = project.auditLog().head();
    if (!head) return std::unexpected(head.error());
    if (done) done = project.settings().setText(Setting::BackupAtEntry, std::to_string(head->count));
    if (done) done = t->commit();
    if (done) done = project.commitMirror();
    if (!done) return pass(done);
    return backup;
}

Result<bool> backupWhenDue(Project& project, BackupMoment moment)
{
    if (project.vault().isScratch()) return false;
    const Result<AuditHead> head = project.auditLog().head();
    if (!head) return std::unexpected(head.error());
    Result<std::string> at = project.settings().text(Setting::BackupAtEntry);
    if (!at) return pass(at);
    Result<std::vector<Backup>> there = backups(project);
    if (!there) return pass(there);
    // Somebody may have taken the copies away.
    const bool current = *at == std::to_string(head->count) && !there->empty();
    if (current) return false;
    if (moment == BackupMoment::Daily && !there->empty() && project.clock().utcNow() - there->front().time < kDayMillis)
        return false;
    if (Result<Backup> made = makeBackup(project); !made) return pass(made);
    return true;
}

Result<RestoreProof> drillRestore(Project& project, const std::filesystem::path& folder)
{
    Result<std::vector<Backup>> there = backups(project);
    if (!there) return pass(there);
    if (there->empty()) return fail(ErrorKind::NoBackup);
    std::array<std::uint8_t, 8> random{};
    project.random().fill(random);
    // A name that is swept at the next start if this one is cut off.
    const std::filesystem::path copy = folder / ("scratch-drill-" + toHex(random) + ".winnow");
    Result<void> copied = copyFile(there->front().path, copy);
    Result<RestoreProof> proof = copied
        ? Project::withOwnKey(project, copy, [&](Project& restored) { return proofOf(restored, there->front().path); })
        : Result<RestoreProof>(std::unexpected(copied.error()));
    std::error_code ignored;
    std::filesystem::remove(copy, ignored);
    Result<Transaction> t = Transaction::begin(project.database());
    if (!t) return pass(t);
    Result<void> done;
    if (proof) {
        done = project.settings().setText(Setting::LastRestore, project.now());
        if (done)
            done = project.audit("restore_drill",
                "{\"lists\":" + std::to_string(proof->lists) + ",\"records\":" + std::to_string(proof->records) + "}");
    } else {
        const std::string facts = "{\"error\":\"" + std::string(name(proof.error().kind)) + "\"}";
        if (Result<bool> told = project.incidents().open("backup", project.now(), facts); !told) return pass(told);
        done = project.audit("restore_drill_failed", facts);
    }
    if (done) done = t->commit();
    if (done) done = project.commitMirror();
    if (!done) return pass(done);
    return proof;
}

Result<RestoreProof> restoreBackup(const std::filesystem::path& backup, const std::filesystem::path& target,
    std::string_view secret, const VaultOptions& options)
{
    std::error_code ignored;
    if (std::filesystem::exists(target, ignored)) return fail(ErrorKind::TargetExists, "a file with this name exists");
    const std::filesystem::path part = target.string() + ".restoring";
    std::filesystem::remove(part, ignored);
    Result<void> done = copyFile(backup, part);
    Result<RestoreProof> proof = std::unexpected(Error{});
    if (done) {
        Result<std::unique_ptr<Project>> restored = Project::openUnasked(part, secret, options);
        if (!restored)
            done = pass(restored);
        else {
            proof = proofOf(**restored, backup);
            if (!proof)
                done = pass(proof);
            else if (done = (*restored)->audit("restored_from_backup", "{}"); done)
                done = (*restored)->commitMirror();
        }
    }
    if (done) {
        done = publishFile(part, target);
        if (done) done = syncFolderOf(target);
    }
    std::filesystem::remove(part, ignored);
    if (!done) return pass(done);
    return proof;
}

} // namespace winnow
