// SPDX-License-Identifier: Apache-2.0

#include "project/rows/row_group_scan.h"

#include <algorithm>
#include <atomic>

namespace winnow {

Result<void> eachText(Project& project, const TextScan& scan, const std::function<bool(std::size_t)>& wanted,
    const std::function<bool(std::size_t, TextWorker&)>& read)
{
    std::vector<TextWorker> workers(std::max(1U, scan.threads));
    for (TextWorker& w : workers)
        for (const SourceInfo& source : scan.sources) {
            Result<RecordCells> cells = RecordCells::forSource(source);
            if (!cells) return pass(cells);
            w.cells.push_back(std::move(*cells));
        }
    struct Text {
        std::size_t group = 0;
        std::string blob;
    };
    std::atomic<bool> damaged{false};
    WorkLine<Text> line(scan.threads, 32, [&](Text& one, unsigned worker) {
        TextWorker& w = workers[worker];
        const bool good = w.codec.decodeText(one.blob, w.text).has_value() &&
            w.text.records() == scan.groups[one.group].records && read(one.group, w);
        if (!good) damaged = true;
    });
    GroupStore store = project.groups();
    for (std::size_t i = 0; i < scan.groups.size() && !damaged;) {
        if (!wanted(i)) {
            ++i;
            continue;
        }
        // Neighbours in the project are read as one run; groups nobody asks for are left out.
        std::size_t run = i + 1;
        while (run < scan.groups.size() && wanted(run) && scan.groups[run].number == scan.groups[run - 1].number + 1)
            ++run;
        Result<void> done = store.forEach(
            scan.groups[i].number, static_cast<std::uint32_t>(run - i), kPartText, [&](GroupBlobs& g) -> Result<bool> {
                line.give({i++, std::move(g.text)});
                return !damaged;
            });
        if (!done) return done;
    }
    line.finish();
    if (damaged) return fail(ErrorKind::ProjectDamaged, "the text of a row group");
    return {};
}

} // namespace winnow
