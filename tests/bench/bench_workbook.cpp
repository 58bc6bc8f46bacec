// SPDX-License-Identifier: Apache-2.0
// bench_workbook FILE [SHEET]: reads a table to its end; prints rows, cells, CPU seconds and the most memory.

#include "bench_tools.h"

#include "formats/open_list.h"

#include <ctime>

#include <sys/resource.h>

using namespace winnow;

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fputs("bench_workbook FILE [SHEET]\n", stderr);
        return 2;
    }
    OpenOptions options;
    if (argc > 2) options.table = argv[2];
    const std::clock_t begin = std::clock();
    const auto reader = must(openList(must(openFile(argv[1])), options));
    RecordBatch batch;
    std::uint64_t rows = 0;
    std::uint64_t cells = 0;
    while (must(reader->next(batch))) {
        rows += batch.records.size();
        cells += batch.cellEnds.size();
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("read %llu rows, %llu cells: %.2f CPU seconds, %ld MB\n", static_cast<unsigned long long>(rows),
        static_cast<unsigned long long>(cells), static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC,
        usage.ru_maxrss / 1024);
    return 0;
}
