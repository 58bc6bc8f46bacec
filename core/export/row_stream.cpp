// SPDX-License-Identifier: Apache-2.0

#include "export/row_stream.h"

#include "project/rows/row_group_scan.h"

#include <algorithm>

namespace winnow {

Result<ExportPlan> planExport(
    Project& project, const SourceInfo& source, const ExportOptions& options, std::vector<std::string>& domainNames)
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
        Result<std::unique_ptr<const MergedCells>> merged =
            collectMergedCells(project, source, options.merge, options.mergeRules);
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
    const auto hand = [&](BuiltRows rows) -> Result<void> {
        if (rows.damaged) return fail(ErrorKind::ProjectDamaged, "a row group, or its verdicts");
        return take(rows);
    };
    return eachGroupInOrder<BuiltRows>(
        m_project, *m_plan.source, m_plan.options->threads,
        [this](GroupBlobs& blob, unsigned worker) { return build(blob, worker); }, hand, stop);
}

BuiltRows RowStream::build(const GroupBlobs& blob, unsigned w)
{
    BuiltRows rows;
    GroupFacts& facts = m_facts[w];
    const bool good = decodeGroupFacts(blob, m_plan.domainNames->size(), m_codecs[w], facts).has_value() &&
        m_codecs[w].decodeText(blob.text, m_texts[w]).has_value() &&
        m_codecs[w].decodeVerdicts(blob.verdicts, m_verdicts[w]).has_value() &&
        facts.records() == m_texts[w].records() && m_verdicts[w].status.size() == facts.entries() &&
        m_verdicts[w].recordDecision.size() == facts.records();
    if (good)
        m_builders[w].build(blob.number, facts, m_texts[w], m_verdicts[w], rows);
    else
        rows.damaged = true;
    return rows;
}

} // namespace winnow
