#include "engine/entry_texts.h"

#include "address/address_parser.h"
#include "base/text.h"
#include "engine/group_reader.h"
#include "engine/local_facts.h"
#include "engine/work_line.h"

#include <algorithm>
#include <atomic>

namespace winnow {
namespace {

/// What one worker decodes with.
struct Worker {
    GroupCodec codec;
    GroupText text;
    std::vector<RecordCells> cells; ///< by source
};

Result<std::vector<Worker>> makeWorkers(const SettleState& state, unsigned threads)
{
    std::vector<Worker> out(std::max(1U, threads));
    for (Worker& w : out)
        for (const SourceInfo& source : state.sources) {
            Result<RecordCells> cells = RecordCells::forSource(source);
            if (!cells) return pass(cells);
            w.cells.push_back(std::move(*cells));
        }
    return out;
}

} // namespace

const EntryText& EntryTexts::of(std::uint32_t entry) const
{
    return m_texts[static_cast<std::size_t>(std::ranges::lower_bound(m_wanted, entry) - m_wanted.begin())];
}

std::vector<EntryTexts::Task> EntryTexts::tasks(const SettleState& state) const
{
    std::vector<Task> out;
    std::size_t next = 0;
    for (const SettleGroup& g : state.groups) {
        Task task{.group = &g, .begin = next, .end = next, .blob = {}};
        while (next < m_wanted.size() && m_wanted[next] < g.firstEntry + g.facts.entries()) task.end = ++next;
        if (task.end > task.begin) out.push_back(std::move(task));
    }
    return out;
}

Result<void> EntryTexts::read(Project& project, const SettleState& state, const ReferenceLists& lists, unsigned threads)
{
    std::ranges::sort(m_wanted);
    m_wanted.erase(std::ranges::unique(m_wanted).begin(), m_wanted.end());
    m_texts.resize(m_wanted.size());
    std::vector<Task> all = tasks(state);
    Result<std::vector<Worker>> workers = makeWorkers(state, threads);
    if (!workers) return pass(workers);
    std::atomic<bool> damaged{false};
    const auto decode = [&](const Task& task, Worker& w) {
        const SettleGroup& g = *task.group;
        if (!w.codec.decodeText(task.blob, w.text) || w.text.records() != g.facts.records()) {
            damaged = true;
            return;
        }
        const std::vector<std::uint32_t> stored = storedTextNumbers(g.facts);
        for (std::size_t i = task.begin; i < task.end; ++i) {
            const std::uint32_t index = m_wanted[i] - g.firstEntry;
            const std::string_view typed = entryText(g.facts, index, stored, w.text, w.cells[g.source]);
            const auto at = splitAt(typed);
            const bool valid = g.isValid(index) && at;
            m_texts[i].key = valid ? canonicalKeyOf(typed.substr(0, *at), state.domainNames[g.domainOf(index)], lists) : std::string(typed);
            if (const std::string domain = valid ? asciiLower(typed.substr(*at + 1)) : std::string(); valid && domain != state.domainNames[g.domainOf(index)])
                m_texts[i].asTyped = canonicalKeyOf(typed.substr(0, *at), domain, lists);
            m_texts[i].row = keyedHash(project.rowKey(), w.text.raw(g.facts.record[index]));
        }
    };
    WorkLine<Task> line(threads, 32, [&](Task& task, unsigned w) { decode(task, (*workers)[w]); });
    // Neighbours in the project are read as one run.
    for (std::size_t i = 0; i < all.size() && !damaged;) {
        std::size_t end = i + 1;
        while (end < all.size() && all[end].group->number == all[end - 1].group->number + 1) ++end;
        Result<void> read = project.groups().forEach(all[i].group->number, static_cast<std::uint32_t>(end - i), kPartText, [&](GroupBlobs& g) -> Result<bool> {
            all[i].blob = std::move(g.text);
            line.give(std::move(all[i++]));
            return !damaged;
        });
        if (!read) return read;
    }
    line.finish();
    if (damaged) return fail(ErrorKind::ProjectDamaged, "the text of a row group");
    return {};
}

} // namespace winnow
