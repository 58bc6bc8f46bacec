// SPDX-License-Identifier: Apache-2.0
// winnow-cli report create|verify, identity new|show

#include "cli/open_project.h"

#include "project/stores/file_log.h"
#include "trust/report_job.h"

#include <algorithm>
#include <cstdio>

namespace winnow::cli {
namespace {

struct ReportCommandOptions {
    ProjectAccess access;
    std::string out, report, logo, language = "en", key, name, file;
    std::vector<std::string> delivered;
    PasswordOptions identityPassword;
    bool sealed = false;
};

int createReport(const ReportCommandOptions& o)
{
    Result<std::unique_ptr<ReferenceLists>> lists = loadLists();
    if (!lists) return report(lists.error());
    return withProject(o.access, Role::Viewer, [&](std::unique_ptr<Project>& project) -> int {
        Result<std::optional<Identity>> identity = signingIdentity(o.access);
        if (!identity) return report(identity.error());
        if (!*identity)
            return report({ErrorKind::BadOption, "a report is signed; make an identity with winnow-cli identity new"});
        ReportOptions options;
        options.target = o.out;
        options.identity = &**identity;
        options.language = reportLanguageFromCode(o.language).value_or(ReportLanguage::English);
        if (!o.logo.empty()) {
            Result<std::string> logo = textOfFile(o.logo);
            if (!logo) return report(logo.error(), o.logo);
            options.logoPng = std::move(*logo);
        }
        Result<ReportFiles> written = makeReport(*project, **lists, options);
        if (!written) return report(written.error(), o.out);
        std::printf("%s\n%s\n%s\n%s\nSigned by %s\n", written->html.c_str(), written->json.c_str(),
            written->signature.c_str(), written->publicKey.c_str(), written->fingerprint.c_str());
        return kOk;
    });
}

int verifyReportCommand(const ReportCommandOptions& o)
{
    Result<ReportProof> proof = verifyReportFile(o.report);
    if (!proof) return report(proof.error(), o.report);
    std::printf(
        "The report is whole and unaltered.\nkind: %s\nissued by: %s\nfor: %s\non: %s\nproject: %s\nsigned by: %s\n",
        proof->kind.c_str(), proof->issuer.c_str(), proof->client.c_str(), proof->created.c_str(),
        proof->project.c_str(), proof->fingerprint.c_str());
    int code = kOk;
    if (!o.key.empty()) {
        std::string wanted, seen;
        for (const char c : o.key)
            if (c != ' ') wanted += toAsciiLower(c);
        for (const char c : proof->fingerprint)
            if (c != ' ') seen += c;
        const bool same = wanted == seen;
        std::puts(same ? "The key is the one you named." : "The key is NOT the one you named.");
        if (!same) code = kCheckFailed;
    } else {
        std::puts("Compare this fingerprint with the one that the issuer told you in another way.");
    }
    for (const std::string& path : o.delivered) {
        Result<std::string> hash = hashFile(path);
        if (!hash) return report(hash.error(), path);
        const bool named = std::ranges::find(proof->sha256, *hash) != proof->sha256.end();
        std::printf(
            "%s: %s\n", path.c_str(), named ? "named in the report" : "NOT named in the report, or changed since");
        if (!named) code = kCheckFailed;
    }
    return code;
}

std::filesystem::path identityPath(const ReportCommandOptions& o)
{
    if (!o.file.empty()) return o.file;
    Result<std::filesystem::path> own = ownIdentityFile();
    return own ? *own : std::filesystem::path();
}

void tellIdentity(const Identity& identity, const std::filesystem::path& path)
{
    std::printf("name: %s\nfile: %s\nfingerprint: %s\n", identity.name().c_str(), path.c_str(),
        fingerprint(identity.publicKey()).c_str());
}

int newIdentity(const ReportCommandOptions& o)
{
    SystemRandom random;
    const Identity identity = Identity::create(o.name, random);
    std::optional<SecureBytes> password;
    if (o.sealed || o.identityPassword.file || o.identityPassword.descriptor) {
        Result<SecureBytes> given = readPassword(o.identityPassword, "A password for the key file: ", true);
        if (!given) return report(given.error());
        password = std::move(*given);
    }
    const std::filesystem::path path = identityPath(o);
    if (Result<void> saved = identity.save(path, password ? password->text() : std::string_view()); !saved)
        return report(saved.error(), path.string());
    tellIdentity(identity, path);
    std::fputs("Keep a copy of this file: it signs your reports, and opens projects that need it as a second factor.\n"
               "Tell the fingerprint to your clients in another way than the reports.\n",
        stderr);
    return kOk;
}

int showIdentity(const ReportCommandOptions& o)
{
    const std::filesystem::path path = identityPath(o);
    Result<Identity> identity = loadIdentity(path.string(), o.identityPassword.file);
    if (!identity) return report(identity.error(), path.string());
    tellIdentity(*identity, path);
    std::fputs(publicKeyPem(identity->publicKey()).c_str(), stdout);
    return kOk;
}

} // namespace

void addReportCommands(Context& context)
{
    const auto add = [&](CLI::App* parent, const char* name, const char* help,
                         int (*work)(const ReportCommandOptions&)) {
        auto o = std::make_shared<ReportCommandOptions>();
        CLI::App* command = parent->add_subcommand(name, help);
        command->callback([=, &context] { context.run = [=] { return work(*o); }; });
        return std::pair(command, o);
    };
    CLI::App* reports = context.app.add_subcommand("report", "Processing and security reports: make and verify");
    reports->require_subcommand(1);
    {
        auto [c, o] = add(reports, "create", "Write a signed report about a project: JSON, HTML, signature, public key",
            createReport);
        addProjectAccess(*c, o->access);
        c->add_option("-o,--output", o->out, "NAME.json; the other files lie beside it")->required();
        c->add_option("--language", o->language, "of the page for people")
            ->check(CLI::IsMember({"en", "fr", "de", "nl"}));
        c->add_option("--logo", o->logo, "a PNG for the head of the page");
    }
    {
        auto [c, o] =
            add(reports, "verify", "Check a report's form and signature; needs no project", verifyReportCommand);
        c->add_option("REPORT", o->report, "NAME.json, with NAME.sig and NAME.pem beside it")->required();
        c->add_option("--key", o->key, "the fingerprint that the issuer told you");
        c->add_option("--file", o->delivered, "a delivered file that the report must name; may be repeated")
            ->take_all();
    }
    CLI::App* identity = context.app.add_subcommand(
        "identity", "Your key file: it signs reports and audit logs, and may be a second factor");
    identity->require_subcommand(1);
    {
        auto [c, o] = add(identity, "new", "Make a key file", newIdentity);
        c->add_option("FILE", o->file, "where it goes (this program's own folder)");
        c->add_option("--name", o->name, "your name, as it stands in reports")->required();
        c->add_flag("--with-password", o->sealed, "ask for a password of its own");
        addPasswordOptions(*c, o->identityPassword, "key-");
    }
    {
        auto [c, o] = add(identity, "show", "Show a key file's name, fingerprint and public key", showIdentity);
        c->add_option("FILE", o->file, "the key file (the one in this program's own folder)");
        addPasswordOptions(*c, o->identityPassword, "key-");
    }
}

} // namespace winnow::cli
