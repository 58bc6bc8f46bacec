// SPDX-License-Identifier: Apache-2.0

#include "trust/erase_job.h"

#include "output/private_file.h"
#include "project/stores/file_log.h"
#include "trust/backup_job.h"
#include "trust/opening.h"

#include <algorithm>
#include <array>

namespace winnow {
namespace {

constexpr std::array<std::string_view, 4> kFound = {"found", "changed", "missing", "unreachable"};

FoundState look(const std::filesystem::path& path, const std::string& sha256, std::uint64_t bytes, FileLook how)
{
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return std::filesystem::exists(path.parent_path(), ignored) ? FoundState::Missing : FoundState::Unreachable;
    if (how == FileLook::Size) {
        const std::uint64_t now = std::filesystem::file_size(path, ignored);
        return ignored || (bytes != 0 && now != bytes) ? FoundState::Changed : FoundState::Found;
    }
    const Result<std::string> hash = hashFile(path);
    if (!hash) return FoundState::Unreachable;
    return sha256.empty() || *hash == sha256 ? FoundState::Found : FoundState::Changed;
}

bool isThere(FoundState state) { return state == FoundState::Found || state == FoundState::Changed; }

/// Copies that Winnow or an interrupted step of it left beside the project.
void addNeighbours(Project& project, std::vector<KnownThing>& out)
{
    std::error_code ignored;
    const std::filesystem::path path = std::filesystem::absolute(project.vault().path(), ignored).lexically_normal();
    const std::string own = path.filename().string();
    for (const auto& item : std::filesystem::directory_iterator(path.parent_path(), ignored)) {
        const std::string file = item.path().filename().string();
        const bool copy =
            file.starts_with(own + ".before-upgrade-") || file == own + ".renewing" || file == own + ".restoring";
        if (copy)
            out.push_back({0, "backup", item.path(), "", std::filesystem::file_size(item.path(), ignored), "",
                FoundState::Found, true});
    }
}

ReportedErasure reported(const ErasureLine& line)
{
    return {line.thing.path.filename().string(), line.thing.kind, line.thing.sha256,
        std::string(name(line.thing.state)), line.outcome};
}

bool isSamePath(const std::filesystem::path& a, const std::filesystem::path& b)
{
    std::error_code ignored;
    return std::filesystem::absolute(a, ignored).lexically_normal() ==
        std::filesystem::absolute(b, ignored).lexically_normal();
}

/// Everything that can be known before anything is destroyed. Returns what there is.
Result<std::vector<KnownThing>> checkErasure(Project& project, const EraseOptions& options)
{
    if (Result<void> may = project.require(Role::Owner); !may) return pass(may);
    if (options.certificate.identity == nullptr)
        return fail(ErrorKind::BadOption, "a certificate is signed by an identity");
    Result<std::vector<KnownThing>> things = knownThings(project);
    if (!things) return things;
    Result<std::vector<std::filesystem::path>> spared = sparedFiles(project, options.certificate.spared);
    if (!spared) return pass(spared);
    for (const char* ending : {".json", ".html", ".sig", ".pem"}) {
        std::filesystem::path target = options.certificate.target;
        target.replace_extension(ending);
        for (const KnownThing& t : *things)
            if (isSamePath(t.path, target))
                return fail(ErrorKind::BadOption, "the certificate would overwrite a file of the project");
        if (Result<PrivateFile> room = PrivateFile::create(target, *spared, options.certificate.replace); !room)
            return pass(room);
    }
    return things;
}

} // namespace

std::string_view name(FoundState state) noexcept { return kFound[static_cast<std::size_t>(state)]; }

Result<std::vector<KnownThing>> knownThings(Project& project, FileLook how)
{
    std::vector<KnownThing> out;
    std::error_code ignored;
    const std::filesystem::path own = std::filesystem::absolute(project.vault().path(), ignored).lexically_normal();
    out.push_back({0, "project", own, "", std::filesystem::file_size(own, ignored), "", FoundState::Found, true});
    addNeighbours(project, out);
    Result<std::vector<KnownFile>> files = project.files().all();
    if (!files) return pass(files);
    for (const KnownFile& f : *files) {
        if (!f.gone.empty() || f.path.empty()) continue;
        const std::string hash = f.sha256 ? toHex(*f.sha256) : "";
        const bool users = f.kind == KnownFileKind::Source || f.kind == KnownFileKind::Report;
        out.push_back(
            {f.id, std::string(name(f.kind)), f.path, hash, f.bytes, f.time, look(f.path, hash, f.bytes, how), !users});
    }
    // Backups that the list of files does not know: of an older copy of the project.
    Result<std::vector<Backup>> there = backups(project);
    if (!there) return pass(there);
    for (const Backup& b : *there)
        if (std::ranges::find(out, b.path, &KnownThing::path) == out.end())
            out.push_back({0, "backup", b.path, "", b.bytes, toIso8601(b.time), FoundState::Found, true});
    Result<std::vector<std::filesystem::path>> unfinished = unfinishedBackups(project);
    if (!unfinished) return pass(unfinished);
    for (const std::filesystem::path& file : *unfinished)
        out.push_back({0, "backup", file, "", std::filesystem::file_size(file, ignored), "", FoundState::Found, true});
    return out;
}

Result<Erasure> certifyErasure(Project& project, const ReferenceLists& lists, const EraseOptions& options)
{
    Result<std::vector<KnownThing>> things = checkErasure(project, options);
    if (!things) return pass(things);
    // What the report says of the project is collected while all of it can still be read.
    if (Result<void> done = project.audit("erasure_begun", "{\"things\":" + std::to_string(things->size()) + "}");
        !done)
        return pass(done);
    if (Result<void> done = project.commitMirror(); !done) return pass(done);
    if (Result<void> done = project.signAudit(*options.certificate.identity); !done) return pass(done);
    Result<ReportInput> input = collectReport(project, lists, options.certificate.identity->name());
    if (!input) return pass(input);
    input->kind = ReportKind::Erasure;

    Erasure out;
    for (const KnownThing& t : *things) {
        ErasureLine line{t, "kept"};
        const bool ticked =
            std::ranges::any_of(options.destroy, [&](const auto& wanted) { return isSamePath(wanted, t.path); });
        if (t.kind == "project")
            line.outcome = "destroyed";
        else if (!isThere(t.state))
            line.outcome = "not_there";
        else if (ticked)
            line.outcome = shredFile(t.path) ? "destroyed" : "failed";
        out.lines.push_back(std::move(line));
    }
    for (const ErasureLine& line : out.lines) input->erasures.push_back(reported(line));
    Result<ReportFiles> certificate = writeReport(*input, options.certificate);
    if (!certificate) return pass(certificate);
    out.certificate = std::move(*certificate);
    return out;
}

Result<void> destroyProject(std::unique_ptr<Project> project, const Erasure& erasure, const EraseOptions& options)
{
    const std::filesystem::path path = project->vault().path();
    const std::string id = project->projectId();
    const Result<BackupPlace> place = backupPlace(*project);
    Result<void> gone = project->vault().destroySlots();
    project.reset();
    if (gone) gone = shredFile(path);
    std::error_code ignored;
    if (!gone) {
        // The certificate says that the project was destroyed, and it was not.
        const ReportFiles& c = erasure.certificate;
        for (const auto& file : {c.json, c.html, c.signature, c.publicKey}) std::filesystem::remove(file, ignored);
        return gone;
    }
    // Winnow's own folder for backups goes when it is empty; a link in its place is somebody's.
    if (place && std::filesystem::is_directory(std::filesystem::symlink_status(place->folder, ignored)))
        std::filesystem::remove(place->folder, ignored);
    if (!options.stateFolder.empty()) forgetProject(options.stateFolder, id, path);
    return {};
}

Result<Erasure> eraseProject(std::unique_ptr<Project> project, const ReferenceLists& lists, const EraseOptions& options)
{
    Result<Erasure> erasure = certifyErasure(*project, lists, options);
    if (!erasure) return erasure;
    if (Result<void> gone = destroyProject(std::move(project), *erasure, options); !gone) return pass(gone);
    return erasure;
}

Result<std::uint64_t> deleteClearExports(Project& project, const std::vector<std::int64_t>& wanted)
{
    Result<std::vector<KnownFile>> files = project.files().all();
    if (!files) return pass(files);
    std::uint64_t deleted = 0;
    Result<Transaction> t = Transaction::begin(project.database());
    if (!t) return pass(t);
    for (const KnownFile& f : *files) {
        if (f.kind != KnownFileKind::ClearExport || !f.gone.empty() || std::ranges::find(wanted, f.id) == wanted.end())
            continue;
        // A file that was changed since is somebody's work.
        if (look(f.path, f.sha256 ? toHex(*f.sha256) : "", f.bytes, FileLook::Hash) != FoundState::Found ||
            !shredFile(f.path))
            continue;
        if (Result<void> done = project.files().setGone(f.id, project.now()); !done) return pass(done);
        ++deleted;
    }
    Result<void> done = project.audit("clear_exports_deleted", "{\"files\":" + std::to_string(deleted) + "}");
    if (done) done = t->commit();
    if (done) done = project.commitMirror();
    if (!done) return pass(done);
    return deleted;
}

} // namespace winnow
