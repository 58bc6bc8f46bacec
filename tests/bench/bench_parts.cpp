// SPDX-License-Identifier: Apache-2.0
// bench_parts LIST: the parts on one core: reading records, graded form, the whole offline check, sniffing,
// and one edit over millions of entries.

#include "bench_tools.h"

#include "address/address_parser.h"
#include "import/import_job.h"
#include "intake/cells/cell_knowledge.h"
#include "project/rows/selection_bitmap.h"
#include "settle/address_checker.h"
#include "sheet/sheet_reader.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>

using namespace winnow;

namespace {

void editOfMillions()
{
    SystemClock clock;
    SystemRandom random;
    VaultOptions vault;
    vault.clock = &clock;
    vault.random = &random;
    vault.cost.memoryKiB = 64 * 1024;
    const auto path = std::filesystem::temp_directory_path() / "bench_edit.winnow";
    std::filesystem::remove(path);
    auto project = must(Project::create(path, "bench", vault));
    const auto before = std::filesystem::file_size(path);
    const double start = now();
    GroupCodec codec;
    SelectionBitmap selection;
    std::uint64_t state = 1;
    std::uint64_t entries = 0;
    for (std::uint32_t g = 0; g < 2442; ++g)
        for (std::uint16_t i = 0; i < 4096; ++i) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            if ((state >> 62) < 2) {
                selection.add({GroupNo(g), i});
                ++entries;
            }
        }
    Edit edit;
    edit.rule = "bench";
    edit.entries = entries;
    edit.selection = selection.encode(codec);
    edit.user = "owner";
    auto transaction = must(Transaction::begin(project->database()));
    (void)must(project->edits().add(edit));
    if (!transaction.commit() || !project->commitMirror()) std::exit(1);
    std::printf("edit: %llu entries left out at random in %.2f s, %.2f MB\n", static_cast<unsigned long long>(entries),
        now() - start, static_cast<double>(std::filesystem::file_size(path) - before) / 1e6);
    project.reset();
    std::filesystem::remove(path);
}

/// Cells as they are, and the same wrapped as mail programs write them.
void scanCells(const std::vector<std::string>& cells, const ReferenceLists& lists)
{
    const CellOptions options = cellOptions(lists);
    const auto run = [&](const char* title, const auto& cellOf) {
        double bytes = 0;
        std::size_t found = 0;
        const double start = now();
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const auto cell = cellOf(i);
            bytes += static_cast<double>(cell.size());
            found += isPlainAddress(cell) ? 1 : scanCell(cell, options).addresses.size();
        }
        const double took = now() - start;
        std::printf("cells, %s: %.0f MB/s, %.2f us each, %zu addresses\n", title, bytes / 1e6 / took,
            took * 1e6 / static_cast<double>(cells.size()), found);
    };
    run("as they are", [&](std::size_t i) { return std::string_view(cells[i]); });
    run("with a name", [&](std::size_t i) { return "Jan Jansen <" + cells[i] + '>'; });
    run("two in one", [&](std::size_t i) { return cells[i] + "; " + cells[(i + 1) % cells.size()]; });
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) return 2;
    const double s0 = now();
    auto reader = must(openSheet(must(openFile(argv[1])), ReadOptions{}));
    const double s1 = now();
    std::printf("dialect and encoding found in %.0f ms\n", (s1 - s0) * 1e3);
    const auto plan = must(planColumns(reader->facts(), std::nullopt));
    const std::size_t delimiter = reader->facts().dialect.delimiter.size();
    RecordBatch batch;
    std::vector<std::string> addresses;
    const double r0 = now();
    double copying = 0;
    while (must(reader->next(batch))) {
        const double c0 = now();
        for (const RecordSpan& r : batch.records)
            if (addresses.size() < 1'000'000)
                addresses.emplace_back(batch.rawCell(r, plan.addresses.front(), delimiter));
        copying += now() - c0;
    }
    const double reading = now() - r0 - copying;
    std::printf("records: %.0f MB/s\n", static_cast<double>(std::filesystem::file_size(argv[1])) / 1e6 / reading);

    std::size_t good = 0;
    const double p0 = now();
    for (const std::string& a : addresses) good += parseAddress(a) ? 1U : 0U;
    const double p1 = now();
    std::printf("graded form: %.2f million addresses/s (%zu of %zu well formed)\n",
        static_cast<double>(addresses.size()) / 1e6 / (p1 - p0), good, addresses.size());
    auto lists = must(ReferenceLists::load());
    scanCells(addresses, *lists);
    AddressChecker checker(*lists, keepCustomers());
    CheckedAddress answer;
    const double k0 = now();
    for (const std::string& a : addresses) checker.check(a, answer);
    std::printf(
        "offline check: %.2f million addresses/s\n", static_cast<double>(addresses.size()) / 1e6 / (now() - k0));
    editOfMillions();
    return 0;
}
