// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Opening a project for a command, and what belongs to it: who it is, who signs, what is looked at, the backup
/// afterwards.

#include "cli/context.h"
#include "cli/session.h"
#include "crypto/identity.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace winnow::cli {

/// Which project, and what opens it.
struct ProjectAccess {
    std::string project;
    PasswordOptions password;
    std::optional<std::string> keyFile;         ///< second factor
    std::optional<std::string> keyFilePassword; ///< a file with the key file's own password
    std::optional<std::string> code;            ///< a one-time code, where the project asks for one
    std::optional<std::string> identity;        ///< signs; the one of this computer where it is not given
};

/// PROJECT, --identity, and the ways in.
void addProjectAccess(CLI::App& command, ProjectAccess& access);
/// --password-file, --password-fd, --key-file, --key-file-password-file, --code.
void addWaysIn(CLI::App& command, ProjectAccess& access);

/// Says where backups go when the project names another folder, one that was not chosen on this computer.
void tellBackupFolder(Project& project);

/// A small file whole. Errors: FileNotFound.
[[nodiscard]] Result<std::string> textOfFile(const std::string& path);
/// A key file with its own password, when it has one. Errors: those of Identity::load().
[[nodiscard]] Result<Identity> loadIdentity(const std::string& path, const std::optional<std::string>& passwordFile);

/// Where the identity of this computer's user lies. Errors: those of stateFolder().
[[nodiscard]] Result<std::filesystem::path> ownIdentityFile();

/// The identity that signs: the one that was named, else that of this computer when it needs no password; nothing
/// without one.
[[nodiscard]] Result<std::optional<Identity>> signingIdentity(const ProjectAccess& access);

/// What vaults are opened with: the system's options, the key file and the one-time code. Errors: those of
/// loadIdentity().
[[nodiscard]] Result<VaultOptions> vaultOptionsOf(const ProjectAccess& access);

/// Errors: those of readPassword() and Project::open(); a wrong password is noted.
[[nodiscard]] Result<std::unique_ptr<Project>> openProject(const ProjectAccess& access);

/// The password read already; a code that is asked for and was not given is read from a terminal. Errors: those of
/// Project::open().
[[nodiscard]] Result<std::unique_ptr<Project>> openProject(const ProjectAccess& access, std::string_view password);

/// Opens the project, runs `work`, and closes it: when something was done, the audit log is signed, and a backup is
/// made when the last one is a day old. `work` may take the project out of its pointer. The exit code is that of
/// `work`.
int withProject(const ProjectAccess& access, Role needed, const std::function<int(std::unique_ptr<Project>&)>& work);

} // namespace winnow::cli
