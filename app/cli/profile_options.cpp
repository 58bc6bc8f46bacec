// SPDX-License-Identifier: Apache-2.0

#include "cli/profile_options.h"

#include "export/profile_list.h"
#include "own_files.h"
#include "system_options.h"

#include <cstdio>
#include <memory>

namespace winnow::cli {
namespace {

const WrittenFile* fileOf(const ProfileReport& r, WrittenKind kind)
{
    for (const WrittenFile& f : r.result.files)
        if (f.kind == kind) return &f;
    return nullptr;
}

void tellSteps(const ProfileReport& r)
{
    const Profile& p = r.profile;
    std::printf(
        "\nWhat to do in %s now (as of %s; menus move, see %s):\n", p.name.c_str(), p.asOf.c_str(), p.page.c_str());
    unsigned step = 0;
    std::string keep;
    for (const WrittenFile& f : r.result.files)
        if (f.kind == WrittenKind::Keep) keep += (keep.empty() ? "" : ", then ") + f.path.filename().string();
    std::printf("  %u. Choose %s and upload %s.\n", ++step, p.keepMenu.c_str(), keep.c_str());
    if (const WrittenFile* gone = fileOf(r, WrittenKind::Remove))
        std::printf("  %u. Choose %s and upload %s%s%s%s (%llu addresses): a cleaned list by itself removes nobody.\n",
            ++step, p.removal.menu.c_str(), gone->path.filename().c_str(),
            p.removal.status.empty() ? "" : " with the status \"", p.removal.status.c_str(),
            p.removal.status.empty() ? "" : "\"", number(gone->rows));
    if (const WrittenFile* right = fileOf(r, WrittenKind::Corrections))
        std::printf(
            "  %u. Change the %llu addresses of %s there, or remove the old ones: the new ones are in the cleaned list.\n",
            ++step, number(right->rows), right->path.filename().c_str());
    std::printf("  %u. Delete the files when they have done their work.\n", ++step);
}

} // namespace

void addProfileOptions(CLI::App& command, ProfileChoice& choice)
{
    command.add_option("--profile", choice.profile,
        "write in the form of a newsletter tool or spreadsheet program (see: winnow-cli profiles list), or of "
        "a profile file; tools get up to three files: OUT, OUT-remove.csv and OUT-corrections.csv");
    command.add_flag(
        "--only-keep", choice.onlyKeep, "with --profile: only the cleaned list, no file of removals or corrections");
    command.add_flag("--each-list", choice.eachList,
        "with several lists or sheets: a file for each, OUT-NAME.csv, instead of one for all");
    command.add_flag("--zip", choice.zip,
        "write one AES-256 zip archive; its password is made and shown once on stderr, before anything is written");
    command.add_option("--zip-password-file", choice.zipPasswordFile,
        "with --zip: take the password from the first line of this file");
}

std::filesystem::path profileFolder()
{
    Result<std::filesystem::path> state = stateFolder();
    return state ? *state / "profiles" : std::filesystem::path();
}

Result<Profile> profileFor(const ProfileChoice& choice, const std::string& target)
{
    const std::vector<Profile> profiles = availableProfiles(profileFolder());
    if (choice.profile) return findProfile(profiles, *choice.profile);
    return findProfile(profiles, std::filesystem::path(target).extension() == ".xlsx" ? "excel" : "csv");
}

void sayZipPassword(const std::string& password, const std::string& target)
{
    std::fprintf(stderr, "Password of the archive %s: %s\nWrite it down now: it is not stored and not shown again.\n",
        std::filesystem::path(target).filename().c_str(), password.c_str());
}

Result<std::optional<std::string>> zipPasswordOf(const ProfileChoice& choice, const std::string& target)
{
    if (!choice.zip) return std::nullopt;
    if (choice.zipPasswordFile) {
        Result<SecureBytes> password = readPassword({.file = choice.zipPasswordFile, .descriptor = {}}, {}, false);
        if (!password) return pass(password);
        return std::string(password->text());
    }
    std::string made = spokenPassword(*systemVaultOptions().random);
    sayZipPassword(made, target);
    return made;
}

Result<ProfileReport> exportByChoice(Project& project, const ProfileChoice& choice, ProfileExportOptions options,
    RunCounters& counters, const std::stop_token& stop)
{
    ProfileReport report;
    Result<Profile> profile = profileFor(choice, options.target.string());
    if (!profile) return pass(profile);
    report.profile = std::move(*profile);
    options.profile = &report.profile;
    options.onlyKeep = choice.onlyKeep;
    options.eachList = choice.eachList;
    options.listSeparator = systemListSeparator();
    Result<ProfileExportResult> result = exportWithProfile(project, options, counters, stop);
    if (!result) return pass(result);
    report.result = std::move(*result);
    return report;
}

void tellProfile(const ProfileReport& r)
{
    const bool sealed = fileOf(r, WrittenKind::Zip) != nullptr;
    for (const WrittenFile& f : r.result.files) {
        if (f.kind == WrittenKind::Zip)
            std::printf("Packed:  %s (AES-256; 7-Zip, WinZip and Keka open it)\n", f.path.c_str());
        else if (sealed)
            std::printf("In it:   %s (%llu rows)\n", f.path.filename().c_str(), number(f.rows));
        else
            std::printf("Written: %s (%llu rows)\n", f.path.c_str(), number(f.rows));
        std::printf("         SHA-256 %s\n", f.sha256.c_str());
    }
    const FieldChanges& c = r.result.changes;
    for (const auto& [count, what] :
        {std::pair(c.clipped, "clipped to what the tool takes"), std::pair(c.lineBreaks, "put on one line"),
            std::pair(c.emoji, "freed from emoji"), std::pair(c.dates, "dates written as YYYY-MM-DD"),
            std::pair(c.phones, "phone numbers written as +..."), std::pair(c.formulas, "made safe against formulas")})
        if (count > 0) std::printf("Cells %s: %llu\n", what, number(count));
    if (r.result.counts.heldBack > 0)
        std::printf("Addresses held back because they look like formulas: %llu\n", number(r.result.counts.heldBack));
    if (!r.profile.keepMenu.empty()) tellSteps(r);
    if (sealed) std::puts("The password of the archive is not stored; send it by another route than the file.");
}

void addProfilesCommand(Context& context)
{
    CLI::App* profiles = context.app.add_subcommand("profiles", "The forms in which lists can be written");
    profiles->require_subcommand(1);
    CLI::App* list = profiles->add_subcommand("list", "Name every profile");
    list->callback([&context] {
        context.run = [] {
            std::vector<std::string> problems;
            for (const Profile& p : availableProfiles(profileFolder(), &problems))
                std::printf("%-18s %s%s%s\n", p.id.c_str(), p.name.c_str(),
                    p.format == ProfileFormat::Xlsx ? " (XLSX)" : "", p.own ? " (your own)" : "");
            for (const std::string& problem : problems)
                std::fprintf(stderr, "winnow-cli: %s was left out\n", problem.c_str());
            return static_cast<int>(kOk);
        };
    });
    CLI::App* show = profiles->add_subcommand("show",
        "Print a profile as JSON, to be copied and edited; a copy in the folder that is named at the end is offered too");
    auto id = std::make_shared<std::string>();
    show->add_option("PROFILE", *id, "its name in the list")->required();
    show->callback([id, &context] {
        context.run = [id] {
            Result<Profile> found = findProfile(availableProfiles(profileFolder()), *id);
            if (!found) return report(found.error(), *id);
            std::fputs(profileToJson(*found).c_str(), stdout);
            std::fprintf(stderr, "Your own profiles: %s\n", (profileFolder() / "*.json").c_str());
            return static_cast<int>(kOk);
        };
    });
}

} // namespace winnow::cli
