// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The end of a contract: everything that Winnow knows of is looked for, what the user ticks is destroyed, and a signed
/// certificate says what became of each thing. Thread: the writer's.

#include "project/project.h"
#include "trust/report_job.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace winnow {

enum class FoundState : std::uint8_t {
    Found,       ///< there, and what was written then
    Changed,     ///< there, but its contents are others
    Missing,     ///< its folder is there, it is not
    Unreachable, ///< its folder is not there: a disk that is not plugged in
};

[[nodiscard]] std::string_view name(FoundState state) noexcept;

/// One thing that the project knows of.
struct KnownThing {
    std::int64_t file = 0; ///< KnownFile::id; 0 for what was only found beside the project
    std::string kind;      ///< name(KnownFileKind), or "project"
    std::filesystem::path path;
    std::string sha256; ///< as it was written
    std::uint64_t bytes = 0;
    std::string time;
    FoundState state = FoundState::Missing;
    /// The user's own source files are left alone unless asked for, and so are reports: they are the proof.
    bool destroyByDefault = true;
};

/// How closely files are looked at.
enum class FileLook : std::uint8_t {
    Size, ///< there, and as long as it was: for a page that is shown again and again
    Hash, ///< there, and with the same SHA-256; about a second a gigabyte
};

/// The project first, then all others. Errors: those of the database.
[[nodiscard]] Result<std::vector<KnownThing>> knownThings(Project& project, FileLook how = FileLook::Hash);

struct EraseOptions {
    std::vector<std::filesystem::path> destroy; ///< what the user ticked; the project itself always goes
    ReportOptions certificate;                  ///< outside of what is destroyed
    std::filesystem::path stateFolder;
};

/// What became of a thing.
struct ErasureLine {
    KnownThing thing;
    std::string outcome; ///< "destroyed", "kept", "failed", "not_there"
};

struct Erasure {
    ReportFiles certificate;
    std::vector<ErasureLine> lines;
};

/// The first half: destroys what was ticked, then signs and saves the certificate. The project stays as it is, open,
/// also on an error. Only an owner may. Before anything is destroyed: NotAllowed, BadOption (no identity, or the
/// certificate would lie among what is destroyed), TargetExists, ReadOnly, FileUnwritable. Afterwards: those of
/// collectReport() and writeReport().
[[nodiscard]] Result<Erasure> certifyErasure(
    Project& project, const ReferenceLists& lists, const EraseOptions& options);
/// The second half: all key slots in both copies of the header are destroyed and synced, the file is overwritten and
/// removed. Errors: those of Vault::destroySlots() and shredFile(), and then the certificate is removed again. The
/// project is closed either way.
[[nodiscard]] Result<void> destroyProject(
    std::unique_ptr<Project> project, const Erasure& erasure, const EraseOptions& options);
/// Both, one after the other.
[[nodiscard]] Result<Erasure> eraseProject(
    std::unique_ptr<Project> project, const ReferenceLists& lists, const EraseOptions& options);

/// Deletes exports in clear that are still what was written; overwritten first. Returns how many. Errors: those of the
/// database.
[[nodiscard]] Result<std::uint64_t> deleteClearExports(Project& project, const std::vector<std::int64_t>& files);

} // namespace winnow
