// SPDX-License-Identifier: Apache-2.0

#include "vault/vault.h"

#include "vault/offset_vfs.h"

#include <algorithm>

namespace winnow {
namespace {

KdfCost slotCost(const VaultOptions& options) { return options.calibrate ? calibratedCost() : options.cost; }

} // namespace
Vault::~Vault()
{
    if (!m_database) return;
    m_database.reset();
    std::error_code ignored;
    const std::filesystem::path journal = m_path.string() + "-journal";
    if (m_scratch) std::filesystem::remove(m_path, ignored);
    // A journal of no bytes has nothing to roll back; the session lock is still held.
    if (m_scratch || std::filesystem::file_size(journal, ignored) == 0) std::filesystem::remove(journal, ignored);
}

Result<Vault> Vault::createFile(const std::filesystem::path& path, const VaultOptions& options, bool scratch)
{
    if (Result<std::string> version = cipherVersion(); !version) return pass(version);
    Result<SessionLock> lock = SessionLock::acquire(path, toIso8601(options.clock->utcNow()));
    if (!lock) return pass(lock);
    if (Result<void> made = makePrivateFile(path); !made) return pass(made);
    Vault vault;
    vault.m_path = path;
    vault.m_options = options;
    vault.m_lock = std::move(*lock);
    vault.m_scratch = scratch;
    vault.m_master = SecureBytes(kKeyBytes);
    options.random->fill({vault.m_master.data(), kKeyBytes});
    options.random->fill(vault.m_header.projectId);
    options.random->fill(vault.m_header.databaseSalt);
    return vault;
}

Result<Vault> Vault::create(const std::filesystem::path& path, std::string_view password, const VaultOptions& options)
{
    return finishCreate(createFile(path, options, false), password);
}

Result<Vault> Vault::createHeir(
    const std::filesystem::path& path, std::string_view password, const VaultOptions& options, const Vault& original)
{
    Result<Vault> vault = createFile(path, options, false);
    if (!vault) return vault;
    vault->m_master = original.m_master.copy();
    vault->m_header.projectId = original.m_header.projectId;
    return finishCreate(std::move(vault), password);
}

Result<Vault> Vault::createRenewed(
    const std::filesystem::path& path, std::string_view password, const VaultOptions& options, const Vault& original)
{
    Result<Vault> vault = createFile(path, options, false);
    if (!vault) return vault;
    vault->m_header.projectId = original.m_header.projectId;
    return finishCreate(std::move(vault), password);
}

Result<Vault> Vault::finishCreate(Result<Vault> vault, std::string_view password)
{
    if (!vault) return vault;
    const std::filesystem::path path = vault->m_path;
    const VaultOptions& options = vault->m_options;
    const auto give = [&](Result<void>& failed) -> Result<Vault> {
        Error error = failed.error();
        vault->m_database.reset();
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
        return std::unexpected(std::move(error));
    };
    Result<KeySlot> slot = makeSlot(options.keyFile ? SlotType::PasswordAndKeyFile : SlotType::Password,
        {password, options.keyFile.get()}, slotCost(options), vault->m_master, vault->m_header, *options.random);
    Result<void> made = slot ? Result<void>() : Result<void>(std::unexpected(slot.error()));
    if (!made) return give(made);
    vault->m_header.keySlots[0] = *slot;
    vault->m_openedWith = slot->id;
    if (made = vault->openDatabase(); !made) return give(made);
    return vault;
}

Result<Vault> Vault::createScratch(const std::filesystem::path& path, const VaultOptions& options)
{
    Result<Vault> vault = createFile(path, options, true);
    if (!vault) return vault;
    if (Result<void> opened = vault->openDatabase(); !opened) return pass(opened);
    return vault;
}

/// For a new file: writes both header copies first, then opens the keyed database.
Result<void> Vault::openDatabase()
{
    Result<Database> database = Database::openRaw(m_path, false);
    if (!database) return pass(database);
    m_database = std::make_unique<Database>(std::move(*database));
    for (int copy = 0; copy < 2; ++copy)
        if (Result<void> written = writeCopy(); !written) return written;
    DatabaseOptions options;
    options.hmacSha256 = m_header.hmacSha256;
    options.volatileContents = m_scratch;
    if (m_scratch) options.cacheKiB = 112 * 1024;
    options.pageCodes = !isNeverKept();
    return m_database->unlock(deriveSubKey(m_master, SubKey::Database), m_header.databaseSalt, options);
}

/// The lock, the file and its header; no key yet.
Result<Vault> Vault::attach(const std::filesystem::path& path, const VaultOptions& options, HeaderCopy& copy)
{
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return fail(ErrorKind::FileNotFound);
    Result<SessionLock> lock = SessionLock::acquire(path, toIso8601(options.clock->utcNow()));
    if (!lock) return pass(lock);
    Result<Database> database = Database::openRaw(path, false);
    if (!database) return pass(database);
    Vault vault;
    vault.m_path = path;
    vault.m_options = options;
    vault.m_lock = std::move(*lock);
    vault.m_database = std::make_unique<Database>(std::move(*database));
    Result<std::string> head = readRaw(vault.m_database->handle(), 0, kHeaderBytes);
    if (!head) return pass(head);
    Result<HeaderCopy> parsed = parseHeader(*head);
    if (!parsed) return pass(parsed);
    copy = std::move(*parsed);
    return vault;
}

Result<Vault> Vault::unlock(const std::filesystem::path& path, std::string_view secret, const VaultOptions& options)
{
    HeaderCopy copy;
    Result<Vault> vault = attach(path, options, copy);
    if (!vault) return vault;
    Result<OpenedSlot> opened = openSlots(copy.header, {secret, options.keyFile.get()});
    if (!opened) return pass(opened);
    vault->m_master = std::move(opened->master);
    vault->m_openedWith = copy.header.keySlots[opened->at].id;
    vault->m_openedWithRecovery = copy.header.keySlots[opened->at].type == SlotType::Recovery;
    if (Result<void> done = vault->openExisting(copy); !done) return pass(done);
    return vault;
}

Result<Vault> Vault::openWith(const std::filesystem::path& path, const SecureBytes& master, const VaultOptions& options)
{
    HeaderCopy copy;
    Result<Vault> vault = attach(path, options, copy);
    if (!vault) return vault;
    vault->m_master = master.copy();
    if (Result<void> done = vault->openExisting(copy); !done) return pass(done);
    return vault;
}

/// The master key is known: is it that of the header, and does the database open?
Result<void> Vault::openExisting(const HeaderCopy& copy)
{
    const HeaderCopy* good = &copy;
    Result<HeaderCopy> other = fail(ErrorKind::ProjectTampered);
    if (!isAuthentic(copy, m_master)) {
        // One copy's code was damaged: the other one may stand. The slots are the same in both.
        Result<std::string> head = readRaw(m_database->handle(), 0, kHeaderBytes);
        if (!head) return pass(head);
        head->replace(copy.isB ? kHeaderCopyBytes : 0, kHeaderCopyBytes, kHeaderCopyBytes, '\0');
        other = parseHeader(*head);
        if (!other || !isAuthentic(*other, m_master)) return fail(ErrorKind::ProjectTampered, "the header was changed");
        good = &*other;
    }
    m_header = good->header;
    m_nextIsB = !good->isB;
    DatabaseOptions options;
    options.hmacSha256 = m_header.hmacSha256;
    if (Result<void> opened =
            m_database->unlock(deriveSubKey(m_master, SubKey::Database), m_header.databaseSalt, options);
        !opened)
        return opened;
    // A header that mirrors nothing yet is of a project whose making was cut off: there may be no page to look at.
    if (m_header.mirror == Mirror{}) return {};
    Result<std::uint64_t> size = rawSize(m_database->handle());
    if (!size) return pass(size);
    if (*size <= kHeaderBytes) return fail(ErrorKind::ProjectEmptied, "the database is gone");
    return m_database->proveEncrypted(m_header.databaseSalt);
}

Result<Database> Vault::openReader()
{
    Result<Database> reader = Database::openRaw(m_path, true);
    if (!reader) return reader;
    DatabaseOptions options;
    options.readOnly = true;
    options.hmacSha256 = m_header.hmacSha256;
    if (Result<void> opened = reader->unlock(deriveSubKey(m_master, SubKey::Database), m_header.databaseSalt, options);
        !opened)
        return pass(opened);
    return reader;
}

/// The next copy in turn: a torn write leaves the other one.
Result<void> Vault::writeCopy()
{
    ++m_header.generation;
    const std::string bytes = encodeHeader(m_header, m_master);
    if (Result<void> written = writeRaw(m_database->handle(), m_nextIsB ? kHeaderCopyBytes : 0, bytes); !written)
        return written;
    m_nextIsB = !m_nextIsB;
    return m_scratch ? Result<void>() : syncRaw(m_database->handle());
}

Result<void> Vault::commitMirror(const Mirror& mirror)
{
    m_header.mirror = mirror;
    return writeCopy();
}

/// Both, so that a slot that was replaced is nowhere any more.
Result<void> Vault::writeBothCopies()
{
    if (Result<void> written = writeCopy(); !written) return written;
    return writeCopy();
}

KeySlot* Vault::slotOf(const SlotId& id)
{
    for (KeySlot& slot : m_header.keySlots)
        if (slot.type != SlotType::Empty && slot.id == id) return &slot;
    return nullptr;
}

Result<SlotId> Vault::addSlot(const SlotSecret& secret)
{
    KeySlot* room = nullptr;
    for (KeySlot& slot : m_header.keySlots)
        if (slot.type == SlotType::Empty && room == nullptr) room = &slot;
    if (room == nullptr) return fail(ErrorKind::NoSuchSlot, "all 32 key slots are taken");
    const SlotType type = secret.keyFile != nullptr ? SlotType::PasswordAndKeyFile : SlotType::Password;
    Result<KeySlot> slot = makeSlot(type, secret, slotCost(m_options), m_master, m_header, *m_options.random);
    if (!slot) return pass(slot);
    *room = *slot;
    if (Result<void> written = writeBothCopies(); !written) return pass(written);
    return slot->id;
}

Result<void> Vault::changeSlot(const SlotId& id, const SlotSecret& secret)
{
    KeySlot* old = slotOf(id);
    if (old == nullptr || old->type == SlotType::Recovery) return fail(ErrorKind::NoSuchSlot);
    const SlotType type = secret.keyFile != nullptr ? SlotType::PasswordAndKeyFile : SlotType::Password;
    Result<KeySlot> slot = makeSlot(type, secret, slotCost(m_options), m_master, m_header, *m_options.random, id);
    if (!slot) return pass(slot);
    *old = *slot;
    return writeBothCopies();
}

Result<void> Vault::removeSlot(const SlotId& id)
{
    KeySlot* old = slotOf(id);
    if (old == nullptr) return fail(ErrorKind::NoSuchSlot);
    const auto opens = [](const KeySlot& s) {
        return s.type == SlotType::Password || s.type == SlotType::PasswordAndKeyFile;
    };
    if (opens(*old) && std::ranges::count_if(m_header.keySlots, opens) == 1)
        return fail(ErrorKind::NoSuchSlot, "the last way to open the project stays");
    *old = KeySlot{};
    return writeBothCopies();
}

Result<SecureBytes> Vault::makeRecoveryKey()
{
    SecureBytes key = newRecoveryKey(*m_options.random);
    const SecureBytes normalised = normalisedRecoveryKey(key.text());
    Result<KeySlot> slot =
        makeSlot(SlotType::Recovery, {normalised.text()}, slotCost(m_options), m_master, m_header, *m_options.random);
    if (!slot) return pass(slot);
    KeySlot* room = nullptr;
    for (KeySlot& s : m_header.keySlots) {
        if (s.type == SlotType::Recovery) s = KeySlot{};
        if (s.type == SlotType::Empty && room == nullptr) room = &s;
    }
    if (room == nullptr) return fail(ErrorKind::NoSuchSlot, "all 32 key slots are taken");
    *room = *slot;
    if (Result<void> written = writeBothCopies(); !written) return pass(written);
    return key;
}

Result<void> Vault::verifySecret(std::string_view secret)
{
    Result<OpenedSlot> opened = openSlots(m_header, {secret, m_options.keyFile.get()});
    if (!opened) return pass(opened);
    return {};
}

bool Vault::hasRecoveryKey() const noexcept
{
    for (const KeySlot& slot : m_header.keySlots)
        if (slot.type == SlotType::Recovery) return true;
    return false;
}

Result<void> Vault::destroySlots()
{
    for (KeySlot& slot : m_header.keySlots) slot = KeySlot{};
    return writeBothCopies();
}

Result<void> Vault::verifyHeader()
{
    Result<std::string> head = readRaw(m_database->handle(), 0, kHeaderBytes);
    if (!head) return pass(head);
    Result<HeaderCopy> copy = parseHeader(*head);
    if (!copy) return pass(copy);
    if (!isAuthentic(*copy, m_master) || copy->header != m_header)
        return fail(ErrorKind::ProjectTampered, "the header was changed");
    return {};
}

} // namespace winnow
