// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Project: an encrypted file that holds lists, what was learnt about them and what was decided.

#include "base/text.h"
#include "crypto/one_time_code.h"
#include "project/audit_log.h"
#include "project/evidence_store.h"
#include "project/group_store.h"
#include "project/incidents.h"
#include "project/known_files.h"
#include "project/moments.h"
#include "project/people.h"
#include "project/source_info.h"
#include "vault/vault.h"
#include "verdict/policy.h"
#include "verdict/rules.h"

#include <array>
#include <filesystem>
#include <functional>
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
    std::string rule;      ///< what the person said: "status = risky", "by hand"
    std::string selection; ///< compressed bitmap, see selection_bitmap.h
    std::uint64_t entries = 0;
    std::string user;
    std::string time;
    std::optional<EditId> undoneBy;
};

/// What is never mailed: an address by its SHA-256, SHA-1 or MD5, a domain, or whoever reads a mailbox by its canonical
/// key.
enum class SuppressionKind : std::uint8_t { Address = 0, Domain = 1, Mailbox = 2, AddressSha1 = 3, AddressMd5 = 4 };

/// A keyed 128-bit hash of a canonical key; its lowest 40 bits are those that row groups keep.
using MailboxKey = std::array<std::uint8_t, 16>;

/// Thread: the writer's.
class Project {
public:
    [[nodiscard]] static Result<std::unique_ptr<Project>> create(
        const std::filesystem::path& path, std::string_view password, const VaultOptions& options);
    /// Key only in memory; the file goes when the project is closed.
    [[nodiscard]] static Result<std::unique_ptr<Project>> createScratch(
        const std::filesystem::path& folder, const VaultOptions& options);
    /// A scratch project becomes a file that can be opened again: everything in it is copied into a new vault with the
    /// same keys. The scratch project stays as it is and may go afterwards. Copying, not renaming: a scratch project
    /// has no database file that could be renamed. Errors: those of Vault::create, DiskFull.
    [[nodiscard]] Result<std::unique_ptr<Project>> keepAs(const std::filesystem::path& path, std::string_view password);
    /// Errors: those of Vault::unlock; ProjectEmptied, ProjectTampered, ProjectNewer, OneTimeCodeNeeded.
    [[nodiscard]] static Result<std::unique_ptr<Project>> open(
        const std::filesystem::path& path, std::string_view secret, const VaultOptions& options);

    /// The same without a one-time code: for who was asked when they came, or will be before they see anything.
    [[nodiscard]] static Result<std::unique_ptr<Project>> openUnasked(
        const std::filesystem::path& path, std::string_view secret, const VaultOptions& options);

    [[nodiscard]] Vault& vault() noexcept { return m_vault; }
    [[nodiscard]] Database& database() noexcept { return m_vault.database(); }
    [[nodiscard]] EvidenceStore evidence() { return EvidenceStore(database()); }
    [[nodiscard]] GroupStore groups() { return GroupStore(database()); }
    [[nodiscard]] People people() { return People(database()); }
    [[nodiscard]] KnownFiles files() { return KnownFiles(database()); }
    [[nodiscard]] Incidents incidents() { return Incidents(database()); }
    [[nodiscard]] Moments moments() { return Moments(database()); }
    [[nodiscard]] ControlHistory controlHistory() { return ControlHistory(database()); }
    [[nodiscard]] AuditLog auditLog() { return AuditLog(database(), m_auditKey, projectId()); }
    [[nodiscard]] const Clock& clock() const noexcept { return *m_options.clock; }
    [[nodiscard]] Random& random() const noexcept { return *m_options.random; }
    /// The time as records tell it: UTC, ISO 8601.
    [[nodiscard]] std::string now() const { return toIso8601(clock().utcNow()); }
    /// In hexadecimal.
    [[nodiscard]] std::string projectId() const { return toHex(m_vault.header().projectId); }
    /// Who opened it. Whoever used the recovery key counts as the first owner.
    [[nodiscard]] const Person& user() const noexcept { return m_user; }
    /// Errors: NotAllowed, when the role of the user is less.
    [[nodiscard]] Result<void> require(Role role) const;
    [[nodiscard]] const VaultOptions& options() const noexcept { return m_options; }

    // ways to open it; each writes its audit entry
    /// Errors: BadOption (the name is taken or empty), NoSuchSlot, NotAllowed.
    [[nodiscard]] Result<void> addPerson(std::string_view name, Role role, const SlotSecret& secret);
    /// Their slot goes; they still have what they copied before. Errors: BadOption (nobody of this name; oneself; the
    /// last owner), NotAllowed.
    [[nodiscard]] Result<void> removePerson(std::string_view name);
    /// Another password for whoever opened it, with or without a key file.
    [[nodiscard]] Result<void> changeSecret(const SlotSecret& secret);
    [[nodiscard]] Result<void> renamePerson(std::string_view name, std::string_view newName);
    [[nodiscard]] Result<SecureBytes> makeRecoveryKey();
    /// From now on the program asks whoever opened it for a one-time code too; `code` shows that their app makes them.
    /// No cryptography: see crypto/one_time_code.h. The recovery key opens without. Errors: OneTimeCodeNeeded (the code
    /// is not the one of now), NotAllowed (opened with the recovery key).
    [[nodiscard]] Result<void> askForCodes(const OneTimeSecret& secret, std::string_view code);
    /// Not any more. One's own, or as owner of anybody. Errors: BadOption (nobody of this name, or no codes),
    /// NotAllowed.
    [[nodiscard]] Result<void> stopAskingForCodes(std::string_view name);
    [[nodiscard]] Result<bool> asksForCodes(const Person& person);
    /// Everything is encrypted anew under a new master key: written into a new file, verified, put in the old one's
    /// place. Only `password` (with the key file of the options) opens it then: other people are added again, a
    /// recovery key is made again. What was found by the old keys, such as do-not-mail entries, is still found. On an
    /// error the old file stays as it was and is not open any more.
    [[nodiscard]] static Result<std::unique_ptr<Project>> renewMasterKey(
        std::unique_ptr<Project> project, std::string_view password);
    /// A verified backup: opens a copy with the project's own key and proves it. Errors: those of Vault::openWith(),
    /// ProjectDamaged.
    [[nodiscard]] Result<void> proveCopy(const std::filesystem::path& copy);
    /// Does something with a copy of this project, opened with the project's own key. Errors: those of
    /// Vault::openWith() and of open(), and what `work` fails with.
    template <class Work>
    [[nodiscard]] static auto withOwnKey(Project& project, const std::filesystem::path& copy, const Work& work)
        -> decltype(work(project))
    {
        Result<std::unique_ptr<Project>> opened = project.openCopy(copy);
        if (!opened) return std::unexpected(std::move(opened.error()));
        return work(**opened);
    }
    /// Every page's code, every row group's SHA-256, the audit log and its end. Errors: ProjectDamaged,
    /// ProjectTampered.
    [[nodiscard]] Result<void> proveContents();
    /// People, files, incidents, edits, runs, ledger and suppressions are those that the header knows. Errors:
    /// ProjectTampered.
    [[nodiscard]] Result<void> proveTables();

    // sources
    [[nodiscard]] Result<SourceId> addSource(const SourceInfo& source);
    [[nodiscard]] Result<void> updateSource(const SourceInfo& source);
    [[nodiscard]] Result<std::vector<SourceInfo>> sources();
    /// Its row groups with what was decided and learnt about them, and its rejects; the source itself stays.
    [[nodiscard]] Result<void> removeRows(const SourceInfo& source);
    /// Removes a source with all that.
    [[nodiscard]] Result<void> removeSource(const SourceInfo& source);

    // policy and rules
    [[nodiscard]] Result<std::string> meta(std::string_view key);
    [[nodiscard]] Result<void> setMeta(std::string_view key, std::string_view value);

    // suppressions: kept as HMACs under a sub-key
    /// `reason`: why, in one of a few words ("file", "erased", a bounce's finding); an earlier reason stays.
    [[nodiscard]] Result<std::uint64_t> addSuppressions(
        SuppressionKind kind, const std::vector<Sha256Digest>& keys, std::string_view reason = "file");
    /// Of the kinds of an address: digests of 32, 20 or 16 bytes as they came.
    [[nodiscard]] Result<std::uint64_t> addHashes(
        SuppressionKind kind, const std::vector<std::string>& digests, std::string_view reason);
    /// How many there are of each reason.
    [[nodiscard]] Result<std::vector<std::pair<std::string, std::uint64_t>>> suppressionReasons();
    [[nodiscard]] Result<std::vector<Sha256Digest>> suppressions(SuppressionKind kind);
    /// Of kind Mailbox. What a version of a list closed stays closed under a reason of its own. Returns how many were
    /// new or got that reason.
    [[nodiscard]] Result<std::uint64_t> addMailboxes(const std::vector<MailboxKey>& keys, std::string_view reason);
    [[nodiscard]] Result<std::vector<MailboxKey>> mailboxes();
    /// Takes back what was added for this reason; inside a transaction that writes an audit entry.
    [[nodiscard]] Result<std::uint64_t> liftSuppressions(std::string_view reason);
    /// The stored form of a digest of an address, or of a SHA-256 of "@domain" ("@*.domain": and everything below it).
    [[nodiscard]] Sha256Digest suppressionKey(const Sha256Digest& hashed) const;
    /// Makes many of them: what the key costs is paid once.
    [[nodiscard]] HmacSha256 suppressionHmac() const;

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
    /// The chain, its signatures, by people of this project, and that it ends where the header says. Errors:
    /// ProjectTampered.
    [[nodiscard]] Result<AuditProof> verifyAudit();
    /// Signs the audit log as it stands and remembers whose key it is. Errors: those of the database.
    [[nodiscard]] Result<void> signAudit(const Identity& identity);

    /// Writes the header's mirror of the database; after a commit.
    [[nodiscard]] Result<void> commitMirror();

    /// Of the digests of rows.
    [[nodiscard]] const RowDigest::Key& digestKey() const noexcept { return m_digestKey; }
    /// Of the hashes that tell rows apart.
    [[nodiscard]] const HashKey& rowKey() const noexcept { return m_rowKey; }
    [[nodiscard]] const HashKey& duplicateKey() const noexcept { return m_duplicateKey; }

private:
    Project(Vault vault, const VaultOptions& options);
    Result<void> initialise();
    Result<void> copyFrom(Project& original, std::string_view action);
    Result<std::unique_ptr<Project>> openCopy(const std::filesystem::path& copy);
    Result<void> verifyAgainstHeader();
    Result<void> upgrade(int from);
    Result<std::uint64_t> liveGroups();
    void deriveKeys(const SecureBytes& content);
    Result<void> adoptKeys();
    Result<void> loadUser();
    Result<void> dropStraySlots();
    Result<void> checkCode();
    Result<void> finishCopy(Project& original, std::string_view action);
    Result<void> logged(std::string_view action, std::string_view body, const std::function<Result<void>()>& work);

    Vault m_vault;
    VaultOptions m_options;
    RowDigest::Key m_digestKey;
    HashKey m_rowKey;
    HashKey m_duplicateKey;
    SecureBytes m_auditKey;
    SecureBytes m_suppressionKey;
    Sha256Digest m_schema{};
    Person m_user;
    std::optional<Sha256Digest> m_suppressionDigest; ///< as the header has it; nothing once they changed
};

/// Policy and rules as JSON, and back; what the project keeps under meta "policy" and "rules".
[[nodiscard]] std::string policyToJson(const Policy& policy);
[[nodiscard]] Result<Policy> policyFromJson(std::string_view json);
[[nodiscard]] std::string rulesToJson(const Rules& rules);
[[nodiscard]] Result<Rules> rulesFromJson(std::string_view json);

/// SHA-256 of an address in the exchange form: lower case, domain in A-labels (version 1).
[[nodiscard]] Sha256Digest exchangeHash(std::string_view normalisedAddress);

} // namespace winnow
