// SPDX-License-Identifier: Apache-2.0
// winnow-cli lists info|update|sign

#include "cli/open_project.h"
#include "cli/session.h"

#include "base/clock.h"
#include "base/text.h"
#include "crypto/identity.h"
#include "lists/list_update.h"
#include "output/private_file.h"

#include <cstdio>
#include <memory>

namespace winnow::cli {
namespace {

/// The public half of the key that this build trusts for updates; empty where it knows no publisher.
constexpr std::string_view kUpdateKey = WINNOW_LIST_UPDATE_KEY;

struct UpdateOptions {
    std::string file;
    std::string key; ///< a file with the public key to trust instead
};

struct SignOptions {
    std::vector<std::string> files;
    std::string out;
    std::string identity;
    std::optional<std::string> passwordFile;
};

/// Whose lists are taken: of whoever the caller names, else of the publisher that this build knows.
Result<std::string> trustedKey(const UpdateOptions& o)
{
    if (!o.key.empty()) {
        Result<std::string> pem = textOfFile(o.key);
        if (!pem) return pem;
        return publicKeyFromPem(*pem);
    }
    if (const auto known = fromHex(kUpdateKey); known && !known->empty()) return *known;
    return fail(
        ErrorKind::BadOption, "this build knows no publisher of lists; name the public key that you trust with --key");
}

int listsInfo()
{
    Result<std::unique_ptr<ReferenceLists>> lists = loadLists();
    if (!lists) return report(lists.error());
    for (const ListProvenance& p : (*lists)->provenance()) {
        std::printf("%-16s %8llu  %s  %s\n", p.name.c_str(), static_cast<unsigned long long>(p.count), p.date.c_str(),
            p.note.c_str());
        for (const ListSource& s : p.sources)
            std::printf("                           from %s %s (%s)\n", s.package.c_str(), s.version.c_str(),
                s.licence.c_str());
    }
    constexpr std::int64_t kHalfYear = 180LL * 24 * 3600 * 1000;
    const std::string limit = toIso8601(SystemClock().utcNow() - kHalfYear).substr(0, 10);
    if ((*lists)->oldestDate() < limit)
        std::printf("\nThese lists are older than 180 days. Update them with: winnow-cli lists update FILE\n");
    return kOk;
}

int listsUpdate(const UpdateOptions& o)
{
    const std::string& path = o.file;
    const Result<std::string> text = textOfFile(path);
    if (!text) return report(text.error(), path);
    const Result<std::string> key = trustedKey(o);
    if (!key) return report(key.error(), o.key);
    Result<std::map<std::string, std::string>> update = openListUpdate(*text, *key);
    if (!update) return report(update.error(), path);
    Result<std::unique_ptr<ReferenceLists>> now = loadLists();
    if (!now) return report(now.error());
    Result<std::filesystem::path> folder = stateFolder();
    if (!folder) return report(folder.error());
    std::error_code error;
    std::filesystem::create_directories(*folder / "lists", error);
    for (const auto& [name, body] : *update) {
        const Result<ListFile> parsed = parseListFile(body);
        for (const ListProvenance& p : (*now)->provenance())
            if (p.name == name && parsed && parsed->provenance.date < p.date)
                return report({ErrorKind::ListsOld, name}, path);
        Result<PrivateFile> out = PrivateFile::create(*folder / "lists" / (name + ".wlist"), {}, true);
        Result<void> done = out ? out->write(body) : Result<void>(std::unexpected(out.error()));
        if (done) done = out->publish();
        if (!done) return report(done.error(), name);
    }
    std::printf("%zu lists were updated, signed by %s.\n", update->size(), fingerprint(*key).c_str());
    return kOk;
}

int listsSign(const SignOptions& o)
{
    std::map<std::string, std::string> lists;
    for (const std::string& path : o.files) {
        Result<std::string> text = textOfFile(path);
        if (!text) return report(text.error(), path);
        const Result<ListFile> parsed = parseListFile(*text);
        if (!parsed) return report(parsed.error(), path);
        lists.insert_or_assign(parsed->provenance.name, std::move(*text));
    }
    std::filesystem::path identityFile = o.identity;
    if (identityFile.empty()) {
        const Result<std::filesystem::path> own = ownIdentityFile();
        if (!own) return report(own.error());
        identityFile = *own;
    }
    const Result<Identity> identity = loadIdentity(identityFile.string(), o.passwordFile);
    if (!identity) return report(identity.error(), identityFile.string());
    const std::string text = signedListUpdate(lists, *identity);
    // What was signed opens with what is published, or nothing is written.
    if (const auto opened = openListUpdate(text, identity->publicKey()); !opened) return report(opened.error(), o.out);
    Result<PrivateFile> out = PrivateFile::create(o.out, {}, true);
    Result<void> done = out ? out->write(text) : Result<void>(std::unexpected(out.error()));
    if (done) done = out->publish();
    if (!done) return report(done.error(), o.out);
    std::printf("%zu lists, signed by %s.\nInstall them with: winnow-cli lists update %s --key PUBLIC.pem\n",
        lists.size(), fingerprint(identity->publicKey()).c_str(), o.out.c_str());
    return kOk;
}

} // namespace

void addListsCommand(Context& context)
{
    CLI::App* lists = context.app.add_subcommand("lists", "The reference lists in use");
    lists->require_subcommand(1);
    lists->add_subcommand("info", "Show name, size, date, sources and licences")->callback([&context] {
        context.run = listsInfo;
    });
    CLI::App* update = lists->add_subcommand("update", "Install newer lists from one signed file");
    auto u = std::make_shared<UpdateOptions>();
    update->add_option("FILE", u->file, "the signed list file")->required();
    update->add_option("--key", u->key,
        "trust this public key (PEM, as winnow-cli identity show prints it) instead of the publisher's");
    update->callback([=, &context] { context.run = [=] { return listsUpdate(*u); }; });
    CLI::App* sign = lists->add_subcommand("sign", "Make a signed file of lists that you keep yourself");
    auto s = std::make_shared<SignOptions>();
    sign->add_option("LISTS", s->files, "*.wlist files, as resources/lists has them")->required();
    sign->add_option("-o,--output", s->out, "the signed file")->required();
    sign->add_option("--identity", s->identity, "sign with this key file instead of your own");
    sign->add_option("--identity-password-file", s->passwordFile, "its password is in this file");
    sign->callback([=, &context] { context.run = [=] { return listsSign(*s); }; });
}

} // namespace winnow::cli
