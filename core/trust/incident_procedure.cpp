// SPDX-License-Identifier: Apache-2.0

#include "trust/incident_procedure.h"

#include "trust/backup_job.h"
#include "trust/controls.h"

#include <algorithm>

namespace winnow {

Result<IncidentFacts> incidentFacts(Project& project)
{
    IncidentFacts out;
    out.project = project.projectId();
    const auto& slots = project.vault().header().keySlots;
    out.keyFileNeeded = std::ranges::none_of(slots, [](const KeySlot& s) { return s.type == SlotType::Password; });
    Result<std::vector<SourceInfo>> sources = project.sources();
    if (!sources) return pass(sources);
    for (const SourceInfo& s : *sources) {
        out.rows += s.records;
        out.addresses += s.entries;
    }
    Result<std::vector<KnownFile>> files = project.files().all();
    if (!files) return pass(files);
    for (const KnownFile& f : *files) {
        out.clearExports += f.kind == KnownFileKind::ClearExport && f.gone.empty() ? 1 : 0;
        out.sealedExports += f.kind == KnownFileKind::SealedExport && f.gone.empty() ? 1 : 0;
    }
    Result<std::vector<Backup>> there = backups(project);
    if (!there) return pass(there);
    if (!there->empty()) out.lastBackup = toIso8601(there->front().time).substr(0, 10);
    Result<Parties> named = parties(project);
    if (!named) return pass(named);
    out.client = std::move(named->client);
    return out;
}

} // namespace winnow
