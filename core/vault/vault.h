// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Vault: an encrypted container file. Knows its header, its slots and its connections; nothing of lists.

#include "base/clock.h"
#include "vault/container_header.h"
#include "vault/database.h"
#include "vault/session_lock.h"
#include "vault/vault_files.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace winnow {

/// What a vault is made and opened with.
struct VaultOptions {
    KdfCost cost{};               ///< of new slots
    bool calibrate = false;       ///< measure this computer instead, so that a password takes about a second
    Random* random = nullptr;     ///< must be given
    const Clock* clock = nullptr; ///< must be given
    std::string
        oneTimeCode; ///< what the program may ask for beside the secret (crypto/one_time_code.h); "" without one
    /// Of a scratch vault: it goes with the program and cannot become a file. Its pages are encrypted and carry no
    /// codes: what is written into it is read back within the run, and rows are checked by their digests.
    bool neverKept = false;
    std::shared_ptr<const SecureBytes> keyFile; ///< second factor of whoever opens or makes the vault; null without one
    /// What this computer remembers of projects beside them: the program's own folder; "" remembers nothing.
    std::filesystem::path stateFolder;
};

/// An open vault with its writing connection. Thread: the one that writes.
class Vault {
public:
    /// Makes a new file (0600), never over an existing one, with one password slot.
    /// Errors: TargetExists, ReadOnly, DiskFull, EncryptionMissing, OutOfMemory.
    [[nodiscard]] static Result<Vault> create(
        const std::filesystem::path& path, std::string_view password, const VaultOptions& options);

    /// The same for a file that takes over the contents of `original`: same master key, same project id, new salt, so
    /// that everything keyed by it stays true. Errors: those of create.
    [[nodiscard]] static Result<Vault> createHeir(const std::filesystem::path& path, std::string_view password,
        const VaultOptions& options, const Vault& original);

    /// The same with a new master key: for a project whose old key is not to open it any more. Errors: those of create.
    [[nodiscard]] static Result<Vault> createRenewed(const std::filesystem::path& path, std::string_view password,
        const VaultOptions& options, const Vault& original);

    /// Makes a scratch file without slots: the key is only in memory, so nobody can open it again.
    [[nodiscard]] static Result<Vault> createScratch(const std::filesystem::path& path, const VaultOptions& options);

    /// Opens with a password or a recovery key. Errors: FileNotFound, NotAProject, ProjectDamaged,
    /// ProjectNewer, WrongPassword, ProjectTampered, ProjectBusy, ReadOnly.
    [[nodiscard]] static Result<Vault> unlock(
        const std::filesystem::path& path, std::string_view secret, const VaultOptions& options);

    Vault(Vault&&) = default;
    Vault& operator=(Vault&&) = default;
    ~Vault();

    [[nodiscard]] Database& database() noexcept { return *m_database; }
    /// Another connection that only reads. Close it before the vault.
    [[nodiscard]] Result<Database> openReader();
    [[nodiscard]] const SecureBytes& masterKey() const noexcept { return m_master; }
    [[nodiscard]] const ContainerHeader& header() const noexcept { return m_header; }
    [[nodiscard]] const std::filesystem::path& path() const noexcept { return m_path; }
    [[nodiscard]] bool isNeverKept() const noexcept { return m_scratch && m_options.neverKept; }
    [[nodiscard]] bool isScratch() const noexcept { return m_scratch; }

    /// Writes the header with a new mirror: after the database was committed, never before.
    [[nodiscard]] Result<void> commitMirror(const Mirror& mirror);

    /// Opens with a master key that is already known: backups of a project that is open. Errors: those of unlock(),
    /// without WrongPassword; ProjectTampered when the key is another.
    [[nodiscard]] static Result<Vault> openWith(
        const std::filesystem::path& path, const SecureBytes& master, const VaultOptions& options);

    /// A further way to open the vault. Errors: NoSuchSlot (all are taken), OutOfMemory, DiskFull.
    [[nodiscard]] Result<SlotId> addSlot(const SlotSecret& secret);
    /// A slot opens with another password, with or without a key file; it keeps its id. Both copies are rewritten, so
    /// that the old one is gone; the data is not touched. Errors: NoSuchSlot.
    [[nodiscard]] Result<void> changeSlot(const SlotId& id, const SlotSecret& secret);
    /// Errors: NoSuchSlot, also for the last one that is no recovery key.
    [[nodiscard]] Result<void> removeSlot(const SlotId& id);
    /// The slot that opened the vault; the first one of a vault just made.
    [[nodiscard]] const SlotId& openedWith() const noexcept { return m_openedWith; }
    [[nodiscard]] bool openedWithRecoveryKey() const noexcept { return m_openedWithRecovery; }
    /// A copy of the file as it is on disk, through our own handle (another one would drop our locks when it closes).
    /// Replaces a copy of the same name. Errors: ReadOnly, DiskFull.
    [[nodiscard]] Result<void> copyTo(const std::filesystem::path& path);
    /// That a secret opens this vault. Errors: WrongPassword.
    [[nodiscard]] Result<void> verifySecret(std::string_view secret);
    /// Makes (or replaces) the recovery slot and returns the key to write down.
    [[nodiscard]] Result<SecureBytes> makeRecoveryKey();
    [[nodiscard]] bool hasRecoveryKey() const noexcept;
    /// Overwrites all slots in both copies: nobody can open the file again.
    [[nodiscard]] Result<void> destroySlots();
    /// The header on disk is what is in memory: errors ProjectDamaged, ProjectTampered.
    [[nodiscard]] Result<void> verifyHeader();

private:
    Vault() = default;
    static Result<Vault> createFile(const std::filesystem::path& path, const VaultOptions& options, bool scratch);
    static Result<Vault> finishCreate(Result<Vault> vault, std::string_view password);
    Result<void> openDatabase();
    Result<void> writeCopy();
    Result<void> openExisting(const HeaderCopy& copy);
    static Result<Vault> attach(const std::filesystem::path& path, const VaultOptions& options, HeaderCopy& copy);
    KeySlot* slotOf(const SlotId& id);
    Result<void> writeBothCopies();

    std::filesystem::path m_path;
    VaultOptions m_options;
    std::optional<SessionLock> m_lock;
    std::unique_ptr<Database> m_database;
    SecureBytes m_master;
    ContainerHeader m_header;
    SlotId m_openedWith{};
    bool m_openedWithRecovery = false;
    bool m_nextIsB = true;
    bool m_scratch = false;
};

} // namespace winnow
