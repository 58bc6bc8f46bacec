// winnow-cli lists info|update

#include "cli/session.h"

#include "base/clock.h"
#include "base/text.h"
#include "export/private_file.h"
#include "lists/list_update.h"

#include <cstdio>
#include <fstream>
#include <memory>

namespace winnow::cli {
namespace {

/// The public half of the key that list updates are signed with.
constexpr std::string_view kUpdateKey = WINNOW_LIST_UPDATE_KEY;

int listsInfo()
{
    Result<std::unique_ptr<ReferenceLists>> lists = loadLists();
    if (!lists) return report(lists.error());
    for (const ListProvenance& p : (*lists)->provenance()) {
        std::printf("%-16s %8llu  %s  %s\n", p.name.c_str(), static_cast<unsigned long long>(p.count), p.date.c_str(), p.note.c_str());
        for (const ListSource& s : p.sources)
            std::printf("                           from %s %s (%s)\n", s.package.c_str(), s.version.c_str(), s.licence.c_str());
    }
    constexpr std::int64_t kHalfYear = 180LL * 24 * 3600 * 1000;
    const std::string limit = toIso8601(SystemClock().utcNow() - kHalfYear).substr(0, 10);
    if ((*lists)->oldestDate() < limit)
        std::printf("\nThese lists are older than 180 days. Update them with: winnow-cli lists update FILE\n");
    return kOk;
}

int listsUpdate(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file) return report({ErrorKind::FileNotFound, {}}, path);
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const auto key = fromHex(kUpdateKey);
    Result<std::map<std::string, std::string>> update = openListUpdate(text, key.value_or(""));
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
            if (p.name == name && parsed && parsed->provenance.date < p.date) return report({ErrorKind::ListsOld, name}, path);
        Result<PrivateFile> out = PrivateFile::create(*folder / "lists" / (name + ".wlist"), {}, true);
        Result<void> done = out ? out->write(body) : Result<void>(std::unexpected(out.error()));
        if (done) done = out->sync();
        if (done) done = out->publish();
        if (!done) return report(done.error(), name);
    }
    std::printf("%zu lists were updated.\n", update->size());
    return kOk;
}

} // namespace

void addListsCommand(Context& context)
{
    CLI::App* lists = context.app.add_subcommand("lists", "The reference lists in use");
    lists->require_subcommand(1);
    lists->add_subcommand("info", "Show name, size, date, sources and licences")->callback([&context] { context.run = listsInfo; });
    CLI::App* update = lists->add_subcommand("update", "Install newer lists from one signed file");
    auto path = std::make_shared<std::string>();
    update->add_option("FILE", *path, "the signed list file")->required();
    update->callback([=, &context] { context.run = [=] { return listsUpdate(*path); }; });
}

} // namespace winnow::cli
