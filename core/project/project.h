#pragma once

/// Project: an encrypted file that holds lists, what was learnt about them and what was decided.

#include "project/evidence_store.h"
#include "project/group_store.h"
#include "project/source_info.h"
#include "vault/vault.h"
#include "verdict/policy.h"
#include "verdict/rules.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

enum class EditKind : std::uint8_t {
    Decide,        ///< keep, leave out or review the selection
    CorrectDomain, ///< a misspelt domain is taken for another: `rule` is "wrong=right", in A-labels
};

/// What a person decided over many entries; append-only.
struct Edit {
    EditId id;
    EditKind kind = EditKind::Decide;
    Decision decision = Decision::LeaveOut;
    std::string rule;       ///< what the person said: "status = risky", "by hand"
    std::string selection;  ///< compressed bitmap, see selection_bitmap.h
    std::uint64_t entries = 0;
    std::string user;
    std::string time;
    std::optional<EditId> undoneBy;
};

/// What a do-not-mail file names.
enum class SuppressionKind : std::uint8_t { Address = 0, Domain = 1 };

/// One line of the audit log; holds no personal data.
struct AuditEntry {
    std::uint64_t sequence = 0;
    std::string time;
    std::string user;
    std::string action;
    std::string body; ///< JSON: counts and digests
    Sha256Digest previous{};
    Sha256Digest hash{};
};

/// Thread: the writer's.
class Project {
public:
    [[nodiscard]] static Result<std::unique_ptr<Project>> create(const std::filesystem::path& path, std::string_view password,
                                                                 const VaultOptions& options);
    /// Key only in memory; the file goes when the project is closed.
    [[nodiscard]] static Result<std::unique_ptr<Project>> createScratch(const std::filesystem::path& folder,
                                                                        const VaultOptions& options);
    /// A scratch project becomes a file that can be opened again: everything in it is copied into a new vault with the
    /// same keys. The scratch project stays as it is and may go afterwards. Copying, not renaming: a scratch project
    /// has no database file that could be renamed. Errors: those of Vault::create, DiskFull.
    [[nodiscard]] Result<std::unique_ptr<Project>> keepAs(const std::filesystem::path& path, std::string_view password);
    /// Errors: those of Vault::unlock; ProjectEmptied, ProjectTampered, ProjectNewer.
    [[nodiscard]] static Result<std::unique_ptr<Project>> open(const std::filesystem::path& path, std::string_view secret,
                                                               const VaultOptions& options);

    [[nodiscard]] Vault& vault() noexcept { return m_vault; }
    [[nodiscard]] Database& database() noexcept { return m_vault.database(); }
    [[nodiscard]] EvidenceStore evidence() { return EvidenceStore(database()); }
    [[nodiscard]] GroupStore groups() { return GroupStore(database()); }
    [[nodiscard]] const Clock& clock() const noexcept { return *m_options.clock; }

    // sources
    [[nodiscard]] Result<SourceId> addSource(const SourceInfo& source);
    [[nodiscard]] Result<void> updateSource(const SourceInfo& source);
    [[nodiscard]] Result<std::vector<SourceInfo>> sources();
    /// Removes a source with its groups, rejects and verdicts.
    [[nodiscard]] Result<void> removeSource(const SourceInfo& source);

    // policy and rules
    [[nodiscard]] Result<std::string> meta(std::string_view key);
    [[nodiscard]] Result<void> setMeta(std::string_view key, std::string_view value);

    // suppressions: kept as HMACs under a sub-key
    [[nodiscard]] Result<std::uint64_t> addSuppressions(SuppressionKind kind, const std::vector<Sha256Digest>& keys);
    [[nodiscard]] Result<std::vector<Sha256Digest>> suppressions(SuppressionKind kind);
    /// The stored form of a SHA-256 of a normalised address or of "@domain".
    [[nodiscard]] Sha256Digest suppressionKey(const Sha256Digest& hashed) const;

    // edits
    [[nodiscard]] Result<EditId> addEdit(const Edit& edit);
    [[nodiscard]] Result<void> undoEdit(EditId id, const std::string& user);
    [[nodiscard]] Result<std::vector<Edit>> edits();

    // records of what was done
    [[nodiscard]] Result<void> addLedger(std::string_view kind, std::string_view body);
    [[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> ledger();
    [[nodiscard]] Result<void> addRun(std::string_view kind, std::string_view lists, std::string_view result);
    /// Appends to the hash chain; inside the transaction of what it tells.
    [[nodiscard]] Result<void> audit(std::string_view action, std::string_view body);
    [[nodiscard]] Result<std::vector<AuditEntry>> auditLog();
    /// Checks the chain: flips, insertions, deletions, reordering. Errors: ProjectTampered.
    [[nodiscard]] Result<void> verifyAudit();

    /// Writes the header's mirror of the database; after a commit.
    [[nodiscard]] Result<void> commitMirror();

    [[nodiscard]] const RowDigest::Key& rowKey() const noexcept { return m_rowKey; }
    [[nodiscard]] const RowDigest::Key& duplicateKey() const noexcept { return m_duplicateKey; }

private:
    Project(Vault vault, const VaultOptions& options);
    Result<void> initialise();
    Result<void> copyFrom(Database& original);
    Result<void> verifyAgainstHeader();
    Result<void> upgrade(int from);
    Result<std::uint64_t> liveGroups();
    /// The end of the audit log as the database has it: what a transaction rolled back was never there.
    struct AuditHead {
        std::uint64_t count = 0;
        Sha256Digest hash{};
    };
    Result<AuditHead> auditHead();
    Sha256Digest auditHash(const AuditEntry& entry) const;

    Vault m_vault;
    VaultOptions m_options;
    RowDigest::Key m_rowKey;
    RowDigest::Key m_duplicateKey;
    SecureBytes m_auditKey;
    SecureBytes m_suppressionKey;
    Sha256Digest m_schema{};
};

/// Policy and rules as JSON, and back; what the project keeps under meta "policy" and "rules".
[[nodiscard]] std::string policyToJson(const Policy& policy);
[[nodiscard]] Result<Policy> policyFromJson(std::string_view json);
[[nodiscard]] std::string rulesToJson(const Rules& rules);
[[nodiscard]] Result<Rules> rulesFromJson(std::string_view json);

/// SHA-256 of an address in the exchange form: lower case, domain in A-labels (version 1).
[[nodiscard]] Sha256Digest exchangeHash(std::string_view normalisedAddress);

} // namespace winnow
