// SPDX-License-Identifier: Apache-2.0

#pragma once

/// RowStream: the rows of an export, group after group, built on workers while the caller writes.

#include "export/row_builder.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace winnow {

/// What all groups of an export share. `domainNames` is filled and must outlive the plan, as source and options must.
/// Errors: ProjectDamaged.
[[nodiscard]] Result<ExportPlan> planExport(
    Project& project, const SourceInfo& source, const ExportOptions& options, std::vector<std::string>& domainNames);

/// Thread: the caller's, and `options.threads` workers.
class RowStream {
public:
    RowStream(Project& project, const ExportPlan& plan) : m_project(project), m_plan(plan) {}

    /// Hands out the rows of every group in the order of the file. Errors: ProjectDamaged, Cancelled, those of `take`.
    [[nodiscard]] Result<void> run(const std::function<Result<void>(BuiltRows&)>& take, const std::stop_token& stop);

private:
    Result<void> prepare();
    BuiltRows build(const GroupBlobs& blob, unsigned worker);

    Project& m_project;
    const ExportPlan& m_plan;
    std::vector<RowBuilder> m_builders;
    std::vector<GroupCodec> m_codecs;
    std::vector<GroupFacts> m_facts;
    std::vector<GroupText> m_texts;
    std::vector<GroupVerdicts> m_verdicts;
};

} // namespace winnow
