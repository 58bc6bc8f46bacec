// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Row groups on their way through workers: those of a list in their order, and the texts of those that are wanted in
/// any.

#include "base/work_line.h"
#include "project/project.h"
#include "project/rows/group_reader.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace winnow {

/// Reads all parts of the groups of a list; make(blobs, worker) is called on workers, take(made) on the calling thread,
/// in the order of the groups. Errors: ProjectDamaged, Cancelled, those of `take`.
template <class Made, class Take>
[[nodiscard]] Result<void> eachGroupInOrder(Project& project, const SourceInfo& source, unsigned threads,
    std::function<Made(GroupBlobs&, unsigned)> make, const Take& take, const std::stop_token& stop)
{
    constexpr std::size_t kAhead = 32; // groups that are read and not taken yet
    OrderedLine<GroupBlobs, Made> line(threads, kAhead, std::move(make));
    GroupStore store = project.groups();
    std::uint32_t next = source.firstGroup;
    const std::uint32_t end = next + source.groups;
    while (next < end || !line.empty()) {
        if (stop.stop_requested()) return fail(ErrorKind::Cancelled);
        // Neighbours are read as one run, when half of what is ahead was taken.
        if (next < end && line.room() >= kAhead / 2) {
            const std::uint32_t count = std::min<std::uint32_t>(kAhead / 2, end - next);
            Result<void> read =
                store.forEach(next, count, kPartFacts | kPartText | kPartVerdicts, [&](GroupBlobs& g) -> Result<bool> {
                    line.give(std::move(g));
                    return true;
                });
            if (!read) return read;
            next += count;
        }
        if (Result<void> taken = take(line.take()); !taken) return taken;
    }
    return {};
}

/// What a worker unpacks texts with.
struct TextWorker {
    GroupCodec codec;
    GroupText text;                 ///< of the group in hand
    std::vector<RecordCells> cells; ///< by source
};

/// A row group whose text may be read: its number in the project and how many records its facts have.
struct ScannedGroup {
    std::uint32_t number = 0;
    std::size_t records = 0;
};

/// Which texts are read, and by how many workers.
struct TextScan {
    const std::vector<SourceInfo>& sources; ///< TextWorker::cells has one reader for each, in this order
    std::vector<ScannedGroup> groups;
    unsigned threads = 1;
};

/// Reads the texts of the groups (by their index) that are wanted; read(group, worker) is called on workers, in any
/// order, and says whether facts and text belong together. Errors: ProjectDamaged.
[[nodiscard]] Result<void> eachText(Project& project, const TextScan& scan,
    const std::function<bool(std::size_t)>& wanted, const std::function<bool(std::size_t, TextWorker&)>& read);

} // namespace winnow
