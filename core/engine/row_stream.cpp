#include "engine/row_stream.h"

#include "engine/parallel.h"

#include <algorithm>
#include <thread>

namespace winnow {
namespace {

constexpr std::size_t kBurst = 16;

} // namespace

Result<ExportPlan> planExport(Project& project, const SourceInfo& source, const ExportOptions& options,
                              std::vector<std::string>& domainNames)
{
    ExportPlan plan;
    GroupCodec codec;
    Result<std::vector<std::string>> names = project.groups().domains(codec);
    if (!names) return pass(names);
    domainNames = std::move(*names);
    Result<std::vector<std::pair<std::uint32_t, std::string>>> typos = project.groups().typos();
    if (!typos) return pass(typos);
    plan.typos.insert(typos->begin(), typos->end());
    plan.source = &source;
    plan.options = &options;
    Result<Corrections> corrections = Corrections::load(project, domainNames);
    if (!corrections) return pass(corrections);
    plan.corrections = std::move(*corrections);
    plan.domainNames = &domainNames;
    if (!options.merge.empty()) {
        Result<std::unique_ptr<const MergedCells>> merged = collectMergedCells(project, source, options.merge, options.mergeRules);
        if (!merged) return pass(merged);
        plan.merged = std::move(*merged);
    }
    plan.digestKey = project.digestKey();
    plan.rowKey = project.rowKey();
    plan.checkedAt = toIso8601(project.clock().utcNow());
    plan.outDialect = source.dialect;
    if (options.all && plan.outDialect.delimiter.empty()) plan.outDialect.delimiter = ",";
    if (plan.outDialect.quote == '\0' && options.all) plan.outDialect.quote = '"';
    return plan;
}

Result<void> RowStream::prepare()
{
    const std::size_t workers = std::max(1U, m_plan.options->threads);
    for (std::size_t i = 0; i < workers; ++i) {
        Result<RowBuilder> builder = RowBuilder::forPlan(m_plan);
        if (!builder) return pass(builder);
        m_builders.push_back(std::move(*builder));
    }
    m_codecs.resize(workers);
    m_facts.resize(workers);
    m_texts.resize(workers);
    m_verdicts.resize(workers);
    return {};
}

Result<void> RowStream::run(const std::function<Result<void>(BuiltRows&)>& take, const std::stop_token& stop)
{
    if (Result<void> ready = prepare(); !ready) return ready;
    const SourceInfo& source = *m_plan.source;
    const auto hand = [&](Burst& burst) -> Result<void> {
        for (BuiltRows& rows : burst.rows) {
            if (rows.damaged) return fail(ErrorKind::ProjectDamaged, "a row group, or its verdicts");
            if (Result<void> taken = take(rows); !taken) return taken;
        }
        burst.rows.clear();
        return {};
    };
    Burst current;
    if (Result<void> read = readBurst(source.firstGroup, current); !read) return read;
    std::uint32_t next = source.firstGroup + static_cast<std::uint32_t>(current.blobs.size());
    Burst built;
    while (!current.blobs.empty()) {
        if (stop.stop_requested()) return fail(ErrorKind::Cancelled);
        Burst ahead;
        Result<void> read;
        Result<void> taken;
        {
            const std::jthread compute([&] { buildBurst(current); });
            read = readBurst(next, ahead);
            taken = hand(built);
        }
        if (!read) return read;
        if (!taken) return taken;
        next += static_cast<std::uint32_t>(ahead.blobs.size());
        built = std::move(current);
        current = std::move(ahead);
    }
    return hand(built);
}

Result<void> RowStream::readBurst(std::uint32_t first, Burst& burst)
{
    const std::uint32_t end = m_plan.source->firstGroup + m_plan.source->groups;
    const auto count = std::min<std::uint32_t>(kBurst, end - std::min(first, end));
    if (count == 0) return {};
    burst.blobs.reserve(count);
    return m_project.groups().forEach(first, count, kPartFacts | kPartText | kPartVerdicts, [&](GroupBlobs& g) -> Result<bool> {
        burst.blobs.push_back(std::move(g));
        return true;
    });
}

void RowStream::buildBurst(Burst& burst)
{
    burst.rows.resize(burst.blobs.size());
    parallelFor(m_plan.options->threads, burst.blobs.size(), [&](std::size_t i, unsigned w) {
        const GroupBlobs& blob = burst.blobs[i];
        GroupFacts& facts = m_facts[w];
        const bool good = decodeGroupFacts(blob, m_plan.domainNames->size(), m_codecs[w], facts).has_value() &&
                          m_codecs[w].decodeText(blob.text, m_texts[w]).has_value() &&
                          m_codecs[w].decodeVerdicts(blob.verdicts, m_verdicts[w]).has_value() &&
                          facts.records() == m_texts[w].records() && m_verdicts[w].status.size() == facts.entries() &&
                          m_verdicts[w].recordDecision.size() == facts.records();
        if (good) m_builders[w].build(blob.number, facts, m_texts[w], m_verdicts[w], burst.rows[i]);
        else burst.rows[i].damaged = true;
    });
    burst.blobs.clear();
}

} // namespace winnow
