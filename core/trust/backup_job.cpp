// SPDX-License-Identifier: Apache-2.0

#include "trust/backup_job.h"

#include "project/stores/file_log.h"
#include "trust/ledger.h"

#include <algorithm>
#include <set>

namespace winnow {
namespace {

/// "20261123T024500Z": sorts by time and has no colons.
std::string stampOf(UtcMillis time)
{
    std::string out;
    for (const char c : toIso8601(time))
        if (c == '.')
            break;
        else if (c != '-' && c != ':' && c != 'Z')
            out += c;
    return out + "Z";
}

/// When a file of this name was made; nothing for another file.
std::optional<std::string> stampIn(const std::string& file, const std::string& stem)
{
    constexpr std::string_view kEnd = ".winnow";
    if (!file.starts_with(stem + " ") || !file.ends_with(kEnd)) return std::nullopt;
    const std::string stamp = file.substr(stem.size() + 1, file.size() - stem.size() - 1 - kEnd.size());
    const bool digits = stamp.size() == 16 && stamp[8] == 'T' && stamp[15] == 'Z' &&
        std::ranges::all_of(stamp, [](char c) { return isAsciiDigit(c) || c == 'T' || c == 'Z'; });
    return digits ? std::optional(stamp) : std::nullopt;
}

UtcMillis timeOf(const std::string& stamp)
{
    const auto number = [&](std::size_t at, std::size_t n) { return std::stoi(stamp.substr(at, n)); };
    using namespace std::chrono;
    const sys_days day = year(number(0, 4)) / month(static_cast<unsigned>(number(4, 2))) /
        std::chrono::day(static_cast<unsigned>(number(6, 2)));
    return duration_cast<milliseconds>(
        day.time_since_epoch() + hours(number(9, 2)) + minutes(number(11, 2)) + seconds(number(13, 2)))
        .count();
}

/// Those that a rule of generations keeps, of backups in order from the newest.
std::vector<bool> generations(const std::vector<Backup>& all, UtcMillis now)
{
    std::vector<bool> keep(all.size(), false);
    std::set<UtcMillis> days, weeks, months;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const UtcMillis age = now - all[i].time;
        keep[i] = i < 5;
        if (age < 7 * kDayMillis && days.insert(all[i].time / kDayMillis).second) keep[i] = true;
        if (age < 31 * kDayMillis && weeks.insert(all[i].time / (7 * kDayMillis)).second) keep[i] = true;
        if (age < 183 * kDayMillis && months.insert(all[i].time / (30 * kDayMillis)).second) keep[i] = true;
    }
    return keep;
}

/// Old generations, and their entries among the known files.
Result<void> prune(Project& project)
{
    Result<std::vector<Backup>> all = backups(project);
    if (!all) return pass(all);
    const std::vector<bool> keep = generations(*all, project.clock().utcNow());
    Result<std::vector<KnownFile>> known = project.files().all();
    if (!known) return pass(known);
    for (std::size_t i = 0; i < all->size(); ++i) {
        if (keep[i]) continue;
        std::error_code failed;
        std::filesystem::remove((*all)[i].path, failed);
        if (failed) continue;
        for (const KnownFile& f : *known)
            if (f.kind == KnownFileKind::Backup && f.gone.empty() && f.path == (*all)[i].path.string())
                if (Result<void> done = project.files().setGone(f.id, project.now()); !done) return done;
    }
    return {};
}

/// Copy and proof under a name that is no backup's yet.
Result<Backup> copyAndProve(Project& project)
{
    Result<std::filesystem::path> folder = backupFolder(project);
    if (!folder) return pass(folder);
    std::error_code failed;
    std::filesystem::create_directories(*folder, failed);
    std::filesystem::permissions(*folder, std::filesystem::perms::owner_all, failed);
    Backup backup;
    backup.time = project.clock().utcNow();
    const std::string name = project.vault().path().stem().string() + " " + stampOf(backup.time);
    const std::filesystem::path part = *folder / (name + ".part");
    backup.path = *folder / (name + ".winnow");
    Result<void> done = project.vault().copyTo(part);
    if (done) done = project.proveCopy(part);
    if (done) {
        std::filesystem::rename(part, backup.path, failed);
        done = failed ? Result<void>(fail(ErrorKind::ReadOnly, failed.message())) : syncFolderOf(backup.path);
    }
    if (!done) {
        std::filesystem::remove(part, failed);
        return pass(done);
    }
    backup.bytes = std::filesystem::file_size(backup.path, failed);
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

Result<std::filesystem::path> backupFolder(Project& project)
{
    Result<std::string> set = project.meta("backup_folder");
    if (!set) return pass(set);
    if (!set->empty()) return std::filesystem::path(*set);
    return std::filesystem::path(
        std::filesystem::absolute(project.vault().path()).lexically_normal().string() + ".backups");
}

Result<void> setBackupFolder(Project& project, const std::filesystem::path& folder)
{
    std::error_code failed;
    std::filesystem::path absolute =
        folder.empty() ? folder : std::filesystem::absolute(folder, failed).lexically_normal();
    if (!folder.empty()) {
        std::filesystem::create_directories(absolute, failed);
        if (failed || !std::filesystem::is_directory(absolute))
            return fail(ErrorKind::ReadOnly, "the folder for backups");
    }
    return commitChange(project, [&] {
        Result<void> done = project.setMeta("backup_folder", absolute.string());
        return done ? project.audit("backup_folder_set", folder.empty() ? "{\"own\":\"no\"}" : "{\"own\":\"yes\"}")
                    : done;
    });
}

Result<std::vector<Backup>> backups(Project& project)
{
    Result<std::filesystem::path> folder = backupFolder(project);
    if (!folder) return pass(folder);
    const std::string stem = project.vault().path().stem().string();
    std::vector<Backup> out;
    std::error_code ignored;
    for (const auto& item : std::filesystem::directory_iterator(*folder, ignored))
        if (const auto stamp = stampIn(item.path().filename().string(), stem))
            out.push_back({item.path(), timeOf(*stamp), std::filesystem::file_size(item.path(), ignored)});
    std::ranges::sort(out, std::greater{}, &Backup::time);
    return out;
}

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
    Result<void> done = project.setMeta("last_backup", project.now());
    if (done) done = rememberFiles(project, {{KnownFileKind::Backup, backup->path, *hash, backup->bytes}});
    if (done) done = prune(project);
    if (done)
        done =
            project.audit("backup", "{\"bytes\":" + std::to_string(backup->bytes) + ",\"sha256\":\"" + *hash + "\"}");
    const Result<AuditHead> head = project.auditLog().head();
    if (!head) return std::unexpected(head.error());
    if (done) done = project.setMeta("backup_at_entry", std::to_string(head->count));
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
    Result<std::string> at = project.meta("backup_at_entry");
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
        done = project.setMeta("last_restore", project.now());
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
        // Nothing of the target's name was there; a hard link never replaces what came in between.
        std::error_code failed;
        std::filesystem::create_hard_link(part, target, failed);
        if (failed == std::errc::file_exists)
            done = fail(ErrorKind::TargetExists);
        else if (failed)
            std::filesystem::rename(part, target, failed);
        if (done && failed) done = fail(ErrorKind::ReadOnly, failed.message());
        if (done) done = syncFolderOf(target);
    }
    std::filesystem::remove(part, ignored);
    if (!done) return pass(done);
    return proof;
}

} // namespace winnow
