// SPDX-License-Identifier: Apache-2.0
// bench_write_workbook ours|peer OUT.xlsx < LIST.csv: the lines of a list as rows of a workbook, by Winnow's writer or
// by libxlsxwriter in constant memory; prints rows, seconds, CPU seconds and the most memory. Cells are cut at commas.

#include "bench_tools.h"

#include "output/table_writer.h"

#include <cstring>
#include <iostream>
#include <vector>

#include <xlsxwriter.h>

using namespace winnow;

namespace {

/// Into the same strings again and again, as an export does.
void cut(const std::string& line, std::vector<std::string>& cells)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at <= line.size(); ++count) {
        const std::size_t comma = std::min(line.find(',', at), line.size());
        if (cells.size() <= count) cells.emplace_back();
        cells[count].assign(line, at, comma - at);
        at = comma + 1;
    }
    cells.resize(count);
}

std::uint64_t writeOurs(const std::filesystem::path& path)
{
    auto writer = must(
        xlsxWriter(must(PrivateFile::create(path, {}, true)), path.parent_path().empty() ? "." : path.parent_path()));
    std::string line;
    std::vector<std::string> cells;
    std::uint64_t rows = 0;
    for (; std::getline(std::cin, line); ++rows) {
        cut(line, cells);
        must(writer->row(cells));
    }
    PrivateFile file = must(writer->finish());
    must(file.publish());
    return rows;
}

std::uint64_t writePeers(const char* path)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook* book = workbook_new_opt(path, &options);
    lxw_worksheet* sheet = workbook_add_worksheet(book, "List");
    std::string line;
    std::vector<std::string> cells;
    lxw_row_t rows = 0;
    for (; std::getline(std::cin, line); ++rows) {
        cut(line, cells);
        for (std::size_t c = 0; c < cells.size(); ++c)
            worksheet_write_string(sheet, rows, static_cast<lxw_col_t>(c), cells[c].c_str(), nullptr);
    }
    if (workbook_close(book) != LXW_NO_ERROR) std::exit(1);
    return rows;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3) {
        std::fputs("bench_write_workbook ours|peer OUT.xlsx < LIST.csv\n", stderr);
        return 2;
    }
    std::ios::sync_with_stdio(false);
    const double begin = now(), cpu = cpuNow();
    const std::uint64_t rows = std::strcmp(argv[1], "peer") == 0 ? writePeers(argv[2]) : writeOurs(argv[2]);
    const double seconds = now() - begin;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("wrote %llu rows: %.2f s (%.0f rows/s), %.2f CPU seconds, %ld MB, file of %.1f MB\n",
        static_cast<unsigned long long>(rows), seconds, static_cast<double>(rows) / seconds, cpuNow() - cpu,
        usage.ru_maxrss / 1024, static_cast<double>(std::filesystem::file_size(argv[2])) / 1e6);
    return 0;
}
