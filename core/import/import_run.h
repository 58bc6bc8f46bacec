// SPDX-License-Identifier: Apache-2.0

#pragma once

/// ImportRun: one table on its way from records to committed row groups.

#include "base/channel.h"
#include "import/domain_table.h"
#include "import/import_job.h"
#include "project/stores/group_store.h"
#include "sheet/batch_pool.h"
#include "sheet/cell_text.h"

#include <atomic>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace winnow {

struct EntryBatch;

/// What every part of an import works with; outlives it.
struct ImportContext {
    Project& project;
    const ReferenceLists& lists;
    const ImportOptions& options;
    RunCounters& counters;
    std::stop_token stop;
    Sha256& fileHash; ///< of what was read; whole when the reader is at its end
};

/// Threads: one reads and cuts records, `options.threads` workers find entries, grade them and compress, the calling
/// one commits groups in the order of the file.
class ImportRun {
public:
    explicit ImportRun(ImportContext context);

    /// `earlier`: the source as an import that was cut off left it; its groups are compared, not written.
    /// Errors: those of reading, ListEmpty, FileChanged, Cancelled, DiskFull, ProjectDamaged.
    [[nodiscard]] Result<void> run(
        SheetReader& reader, const ColumnPlan& plan, SourceInfo& source, const std::optional<SourceInfo>& earlier);

    /// What a new version took over from the old one.
    [[nodiscard]] const std::optional<VersionCarry>& carried() const noexcept { return m_carried; }

private:
    /// A batch on its way to a worker.
    struct Work {
        std::uint64_t sequence = 0;
        std::unique_ptr<RecordBatch> batch;
        bool verifyOnly = false; ///< already stored by the import that was cut off
    };
    /// A row group on its way to the project.
    struct BuiltGroup {
        StoredGroup group;                                               ///< without blobs where it is only compared
        std::string domains;                                             ///< names one behind the other
        std::vector<std::pair<std::uint32_t, std::uint64_t>> domainEnds; ///< where each ends, and its hash
        FoundSoFar found;
    };
    /// A batch on its way to the project.
    struct Built {
        std::uint64_t sequence = 0;
        std::vector<BuiltGroup> groups; ///< one, or several where it has more entries than a group can number
        std::vector<Reject> rejects;
        SkippedCounts skipped;
        std::uint64_t bytes = 0;
        bool verifyOnly = false;
    };
    struct Builder;

    Result<void> choosePacking(const SourceInfo& source);
    Result<void> loadDomains();
    void readBatches(SheetReader& reader);
    void buildGroups(const CellText& cells, const ColumnPlan& plan);
    [[nodiscard]] BuiltGroup buildGroup(Builder& builder, const RecordBatch& batch, const EntryBatch& entries) const;
    Result<void> commitGroups(SourceInfo& source);
    Result<void> commitBurst(SourceInfo& source, std::vector<Built>& burst);
    Result<void> storeGroup(GroupStore& store, SourceInfo& source, BuiltGroup& built);
    Result<void> compareStored(GroupStore& store, SourceInfo& source, const BuiltGroup& built);
    Result<void> finish(SourceInfo& source);
    Result<void> rememberLayout(const SourceInfo& source);
    Result<void> replaceVersion(SourceInfo& source);

    ImportContext m_in;
    Channel<Work> m_work;
    Channel<Built> m_built;
    BatchPool m_pool;
    Dialect m_dialect;
    GroupCodec m_codec;
    GroupFacts m_storedFacts;
    DomainTable m_domains;
    GroupCodec::Packing m_packing = GroupCodec::Packing::Small;
    std::uint32_t m_storedDomains = 0;
    std::uint32_t m_stored = 0;         ///< groups that an import which was cut off has committed
    std::uint64_t m_storedPhysical = 0; ///< its records and rejects
    std::atomic<unsigned> m_running{0};
    std::mutex m_failureMutex;
    std::optional<Error> m_readFailure;
    std::optional<VersionCarry> m_carried;
};

} // namespace winnow
