// SPDX-License-Identifier: Apache-2.0

#include "cli/open_project.h"

#include "trust/backup_job.h"
#include "trust/controls.h"
#include "trust/opening.h"

#include <cstdio>
#include <fstream>
#include <iterator>

namespace winnow::cli {
namespace {

/// The end of a session that did something. Nothing here may undo what was done: trouble is told and no more.
void finish(Project& project, const ProjectAccess& access, const AuditHead& before)
{
    const Result<AuditHead> after = project.auditLog().head();
    if (after && after->count != before.count) {
        Result<std::optional<Identity>> identity = signingIdentity(access);
        if (!identity)
            (void)report(identity.error(), access.identity.value_or("identity"));
        else if (*identity)
            if (Result<void> done = project.signAudit(**identity); !done) (void)report(done.error(), access.project);
        if (Result<bool> made = backupWhenDue(project, BackupMoment::Daily); !made)
            std::fprintf(stderr, "winnow-cli: no backup could be made (%s). What was done is kept.\n",
                std::string(name(made.error().kind)).c_str());
    }
    if (const Result<std::filesystem::path> folder = stateFolder()) rememberWhenClosed(project, *folder);
}

} // namespace

void addProjectAccess(CLI::App& command, ProjectAccess& access)
{
    command.add_option("PROJECT", access.project, "the project file, usually NAME.winnow")->required();
    addWaysIn(command, access);
    command.add_option(
        "--identity", access.identity, "the key file that signs (the one of this computer: winnow-cli identity)");
}

void addWaysIn(CLI::App& command, ProjectAccess& access)
{
    addPasswordOptions(command, access.password);
    command.add_option(
        "--key-file", access.keyFile, "your key file, where the project asks for one beside the password");
    command.add_option(
        "--key-file-password-file", access.keyFilePassword, "a file whose first line is the key file's own password");
    command.add_option(
        "--code", access.code, "the six digits of your authenticator app, where the project asks for them");
}

Result<std::string> textOfFile(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file) return fail(ErrorKind::FileNotFound);
    return std::string((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
}

Result<Identity> loadIdentity(const std::string& path, const std::optional<std::string>& passwordFile)
{
    if (!passwordFile) return Identity::load(path);
    Result<SecureBytes> password = readPassword({.file = passwordFile, .descriptor = {}}, {}, false);
    if (!password) return pass(password);
    return Identity::load(path, password->text());
}

Result<std::filesystem::path> ownIdentityFile()
{
    Result<std::filesystem::path> folder = stateFolder();
    if (!folder) return folder;
    return *folder / "identity.pem";
}

Result<std::optional<Identity>> signingIdentity(const ProjectAccess& access)
{
    if (access.identity) {
        Result<Identity> named = loadIdentity(*access.identity, access.keyFilePassword);
        if (!named) return pass(named);
        return std::optional(std::move(*named));
    }
    const Result<std::filesystem::path> own = ownIdentityFile();
    if (!own) return std::optional<Identity>();
    Result<Identity> identity = Identity::load(*own);
    if (!identity) return std::optional<Identity>();
    return std::optional(std::move(*identity));
}

Result<VaultOptions> vaultOptionsOf(const ProjectAccess& access)
{
    VaultOptions options = systemVaultOptions();
    options.oneTimeCode = access.code.value_or("");
    if (!access.keyFile) return options;
    Result<Identity> key = loadIdentity(*access.keyFile, access.keyFilePassword);
    if (!key) return pass(key);
    options.keyFile = std::make_shared<const SecureBytes>(key->secondFactor());
    return options;
}

Result<std::unique_ptr<Project>> openProject(const ProjectAccess& access, std::string_view password)
{
    Result<VaultOptions> options = vaultOptionsOf(access);
    if (!options) return pass(options);
    Result<std::unique_ptr<Project>> project = Project::open(access.project, password, *options);
    if (project || project.error().kind != ErrorKind::OneTimeCodeNeeded || access.code) return project;
    Result<SecureBytes> code = readPassword({}, "One-time code: ", false);
    if (!code) return project; // no terminal
    options->oneTimeCode = std::string(code->text());
    return Project::open(access.project, password, *options);
}

Result<std::unique_ptr<Project>> openProject(const ProjectAccess& access)
{
    Result<SecureBytes> password = readPassword(access.password, "Password or recovery key: ", false);
    if (!password) return pass(password);
    Result<std::unique_ptr<Project>> project = openProject(access, password->text());
    const Result<std::filesystem::path> folder = stateFolder();
    if (!project) {
        const ErrorKind kind = project.error().kind;
        if (folder && (kind == ErrorKind::WrongPassword || kind == ErrorKind::KeyFileNeeded))
            noteWrongPassword(*folder, access.project, systemVaultOptions().clock->utcNow());
        return project;
    }
    if (!folder) return project;
    if (Result<unsigned> opened = lookWhenOpened(**project, *folder); !opened)
        return pass(opened);
    else if (*opened > 0)
        std::fputs("winnow-cli: something is odd about this project; see winnow-cli project incidents.\n", stderr);
    return project;
}

int withProject(const ProjectAccess& access, Role needed, const std::function<int(std::unique_ptr<Project>&)>& work)
{
    Result<std::unique_ptr<Project>> project = openProject(access);
    if (!project) return report(project.error(), access.project);
    if (Result<void> may = (*project)->require(needed); !may) return report(may.error(), access.project);
    if (const Result<std::string> date = retentionDate(**project); date && !date->empty()) {
        const auto left = daysUntil(*date, (*project)->clock().utcNow());
        if (left && *left <= 14)
            std::fprintf(stderr,
                *left < 0 ? "winnow-cli: this project was to be erased by %s; see winnow-cli project erase.\n"
                          : "winnow-cli: this project is to be erased by %s.\n",
                date->c_str());
    }
    const Result<AuditHead> before = (*project)->auditLog().head();
    if (!before) return report(before.error(), access.project);
    const int code = work(*project);
    if (*project) finish(**project, access, *before);
    return code;
}

} // namespace winnow::cli
