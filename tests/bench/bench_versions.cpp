// SPDX-License-Identifier: Apache-2.0
// bench_versions LIST: a list comes again. A first import against a new version that shares 95 % of its rows, in the
// same run; then the difference of both, and list arithmetic on two lists of that size.
//
// The new version is made of LIST: every twentieth row is dropped, as many come in, and the rest changes places in
// blocks.

#include "bench_tools.h"

#include "base/clock.h"
#include "base/processors.h"
#include "import/import_job.h"
#include "project/stores/file_log.h"
#include "settle/settle_job.h"
#include "table/choose_rows.h"
#include "table/view_loader.h"
#include "versions/compare_job.h"
#include "view/selection.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

using namespace winnow;

namespace {

std::string nextVersion(const std::string& text)
{
    std::vector<std::string_view> rows;
    std::string_view left = text;
    while (!left.empty()) {
        const std::size_t end = std::min(left.find('\n'), left.size() - 1) + 1;
        rows.push_back(left.substr(0, end));
        left.remove_prefix(end);
    }
    std::string out(rows.front());
    constexpr std::size_t kBlock = 5000;
    const std::size_t blocks = (rows.size() - 1 + kBlock - 1) / kBlock;
    for (std::size_t b = blocks; b-- > 0;)
        for (std::size_t i = 1 + b * kBlock; i < std::min(rows.size(), 1 + (b + 1) * kBlock); ++i) {
            if (i % 20 != 0) {
                out += rows[i];
                continue;
            }
            std::string fresh(rows[i]);
            const std::size_t at = fresh.find('@');
            if (at != std::string::npos) fresh.insert(at, "x" + std::to_string(i));
            out += fresh;
        }
    return out;
}

struct Run {
    double seconds;
    ImportResult imported;
};

Run bring(Project& project, const ReferenceLists& lists, const std::string& text, std::optional<SourceId> replaces)
{
    RunCounters counters;
    ImportOptions import;
    import.threads = defaultThreads();
    import.replaces = replaces;
    SettleOptions options;
    options.threads = defaultThreads();
    options.policy = keepCustomers();
    const double begun = now();
    ImportResult imported = must(importList(project, lists, memorySource(text), "list.csv", import, counters, {}));
    (void)must(settle(project, lists, options, counters));
    return {now() - begun, std::move(imported)};
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) return 2;
    std::ifstream file(argv[1], std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    const std::string text = bytes.str();
    const std::string next = nextVersion(text);
    const auto lists = must(ReferenceLists::load());
    SystemRandom random;
    SystemClock clock;
    VaultOptions options;
    options.cost = {8192, 1};
    options.random = &random;
    options.clock = &clock;
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("bench-versions-" + std::to_string(static_cast<long>(now() * 1000)));
    std::filesystem::create_directories(folder);
    std::vector<double> ratios;
    constexpr int kRounds = 5;
    for (int round = 0; round < kRounds; ++round) {
        const std::filesystem::path path = folder / ("p" + std::to_string(round) + ".winnow");
        const auto project = must(Project::create(path, "bench", options));
        const Run first = bring(*project, *lists, text, {});
        // A tenth of a per cent was decided by hand.
        GroupCodec codec;
        SelectionBitmap some;
        for (std::uint32_t g = 0; g < first.imported.source.groups; ++g)
            for (std::uint16_t i = 0; i < 4; ++i) some.add({GroupNo(first.imported.source.firstGroup + g), i});
        Edit edit;
        edit.entries = some.count();
        edit.selection = some.encode(codec);
        if (!commitChange(*project, [&]() -> Result<void> {
                Result<EditId> id = project->addEdit(edit);
                return id ? Result<void>() : Result<void>(std::unexpected(id.error()));
            }))
            return 1;
        const Run second = bring(*project, *lists, next, first.imported.source.id);
        const VersionCarry& c = *second.imported.carried;
        ratios.push_back(second.seconds / first.seconds);
        std::printf("first import and settle      %6.2f s\n", first.seconds);
        std::printf(
            "new version, carried over    %6.2f s   %.2f x   (%llu known, %llu new, %llu gone, %llu decisions)\n",
            second.seconds, second.seconds / first.seconds, static_cast<unsigned long long>(c.known),
            static_cast<unsigned long long>(c.fresh), static_cast<unsigned long long>(c.gone),
            static_cast<unsigned long long>(c.decisions));
        if (round + 1 < kRounds) continue;
        double begun = now();
        (void)must(versionChanges(*project));
        std::printf("counts of the difference     %6.3f s\n", now() - begun);
        const Run third = bring(*project, *lists, text, {});
        begun = now();
        const auto view = must(loadView(*project, defaultThreads(), {}));
        std::printf(
            "loading both lists and the rows that are gone %6.2f s (once, when a project opens)\n", now() - begun);
        const auto difference = [&](const char* what, const Comparison& comparison, Change change) {
            Filter filter;
            filter.compare = comparison;
            filter.of(Facet::Change).wanted = {static_cast<std::uint32_t>(change)};
            const double start = now();
            const Overlay overlay = must(compareRows(*project, *lists, *view, comparison, defaultThreads()));
            const Selection selection = select(*view, filter, defaultThreads(), {}, &overlay);
            std::printf("%-28s %6.3f s   %u rows\n", what, now() - start, selection.size());
        };
        difference("difference of two versions", {.with = Comparison::With::Version}, Change::New);
        const std::uint32_t a = second.imported.source.id.value, b = third.imported.source.id.value;
        difference(
            "only in the first list", {.with = Comparison::With::Lists, .first = a, .second = b}, Change::OnlyFirst);
        difference("in both lists", {.with = Comparison::With::Lists, .first = a, .second = b}, Change::Both);
    }
    std::ranges::sort(ratios);
    std::printf("median ratio %.2f, best %.2f, worst %.2f\n", ratios[kRounds / 2], ratios.front(), ratios.back());
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
    return 0;
}
