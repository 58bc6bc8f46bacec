// SPDX-License-Identifier: Apache-2.0

#include "vault/database.h"

#include "base/text.h"
#include "vault/container_header.h"
#include "vault/offset_vfs.h"
#include "vault/vault_files.h"

#include <sqlite3.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace winnow {
namespace {

std::unexpected<Error> failure(sqlite3* database, int rc)
{
    const int primary = rc & 0xFF;
    const int systemError = database != nullptr ? sqlite3_system_errno(database) : 0;
    std::string detail = "code " + std::to_string(rc);
    if (rc == kForeignNameCode)
        return fail(ErrorKind::ProjectTampered, "the journal beside it was not written by Winnow");
    switch (primary) {
    case SQLITE_FULL: return fail(ErrorKind::DiskFull, detail);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return fail(ErrorKind::ProjectDamaged, detail);
    case SQLITE_READONLY: return fail(ErrorKind::ReadOnly, detail);
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return fail(ErrorKind::ProjectBusy, detail);
    case SQLITE_INTERRUPT: return fail(ErrorKind::Cancelled, detail);
    case SQLITE_NOMEM: return fail(ErrorKind::OutOfMemory, detail);
    case SQLITE_IOERR:
        if (systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG)
            return fail(ErrorKind::DiskFull, detail);
        return fail(ErrorKind::DatabaseFailed, detail);
    default: return fail(ErrorKind::DatabaseFailed, detail);
    }
}

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
void Database::Close::operator()(sqlite3* database) const noexcept { sqlite3_close_v2(database); }

Statement& Statement::bind(int position, std::int64_t value)
{
    sqlite3_bind_int64(m_statement.get(), position, value);
    return *this;
}

Statement& Statement::bind(int position, std::string_view text)
{
    sqlite3_bind_text(m_statement.get(), position, text.data() == nullptr ? "" : text.data(),
        static_cast<int>(text.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bindBlob(int position, std::string_view bytes)
{
    sqlite3_bind_blob64(
        m_statement.get(), position, bytes.data() == nullptr ? "" : bytes.data(), bytes.size(), SQLITE_STATIC);
    return *this;
}

Statement& Statement::bindFrom(int position, const Statement& row, int column)
{
    sqlite3_bind_value(m_statement.get(), position, sqlite3_column_value(row.m_statement.get(), column));
    return *this;
}

int Statement::columns() const { return sqlite3_column_count(m_statement.get()); }

Statement& Statement::bindNull(int position)
{
    sqlite3_bind_null(m_statement.get(), position);
    return *this;
}

Result<bool> Statement::step()
{
    const int rc = sqlite3_step(m_statement.get());
    if (rc == SQLITE_ROW) return true;
    sqlite3_reset(m_statement.get());
    if (rc == SQLITE_DONE) return false;
    return failure(m_database, rc);
}

Result<void> Statement::run()
{
    Result<bool> row = step();
    if (!row) return pass(row);
    reset();
    return {};
}

void Statement::reset() { sqlite3_reset(m_statement.get()); }
std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_statement.get(), column); }

std::string Statement::text(int column) const
{
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    return data == nullptr
        ? std::string()
        : std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column)));
}

std::string_view Statement::blob(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    return data == nullptr
        ? std::string_view()
        : std::string_view(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column)));
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL; }

Result<Database> Database::openRaw(const std::filesystem::path& path, bool readOnly)
{
    sqlite3* opened = nullptr;
    const int flags = (readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) | SQLITE_OPEN_FULLMUTEX |
        SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE;
    const int rc = sqlite3_open_v2(path.c_str(), &opened, flags, offsetVfsName());
    Database database;
    database.m_database.reset(opened);
    if (rc != SQLITE_OK) {
        if ((rc & 0xFF) == SQLITE_CANTOPEN) {
            const int system = opened != nullptr ? sqlite3_system_errno(opened) : 0;
            return fail(system == ENOENT ? ErrorKind::FileNotFound : ErrorKind::FileUnreadable, std::strerror(system));
        }
        return failure(opened, rc);
    }
    // Transactions over several databases have super-journals; offsetVfsName() refuses those.
    sqlite3_limit(opened, SQLITE_LIMIT_ATTACHED, 0);
    // A library built without threads would let two of ours tear the pages of one cache.
    if (sqlite3_db_mutex(opened) == nullptr)
        return fail(ErrorKind::EncryptionMissing, "SQLCipher was built without thread safety");
    return database;
}

Result<Database> Database::createStandard(const std::filesystem::path& path, std::string_view password)
{
    if (Result<std::string> version = cipherVersion(); !version) return pass(version);
    if (Result<void> made = makePrivateFile(path); !made) return pass(made);
    sqlite3* opened = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE;
    int rc = sqlite3_open_v2(path.c_str(), &opened, flags, nullptr);
    Database database;
    database.m_database.reset(opened);
    if (rc == SQLITE_OK) rc = sqlite3_key(opened, password.data(), static_cast<int>(password.size()));
    if (rc != SQLITE_OK) return failure(opened, rc);
    if (Result<void> done = database.execute("PRAGMA temp_store=MEMORY;PRAGMA cipher_memory_security=OFF;"); !done)
        return pass(done);
    return database;
}

Result<Database> Database::openStandard(const std::filesystem::path& path, std::string_view password)
{
    if (Result<std::string> version = cipherVersion(); !version) return pass(version);
    sqlite3* opened = nullptr;
    const int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE;
    int rc = sqlite3_open_v2(path.c_str(), &opened, flags, nullptr);
    Database database;
    database.m_database.reset(opened);
    if (rc == SQLITE_OK) rc = sqlite3_key(opened, password.data(), static_cast<int>(password.size()));
    if (rc != SQLITE_OK) return failure(opened, rc);
    if (Result<void> done = database.execute("PRAGMA temp_store=MEMORY;PRAGMA cipher_memory_security=OFF;"); !done)
        return pass(done);
    // Only a read of the first page tells whether the key fits.
    if (Result<void> read = database.execute("SELECT count(*) FROM sqlite_master;"); !read) {
        if (read.error().kind == ErrorKind::ProjectDamaged) return fail(ErrorKind::WrongPassword);
        return pass(read);
    }
    return database;
}

Result<std::string> cipherVersion()
{
    sqlite3* opened = nullptr;
    if (sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr) != SQLITE_OK) {
        sqlite3_close_v2(opened);
        return fail(ErrorKind::EncryptionMissing, "no database opens");
    }
    std::string version;
    sqlite3_exec(
        opened, "PRAGMA cipher_version",
        [](void* out, int, char** values, char**) {
            if (values[0] != nullptr) *static_cast<std::string*>(out) = values[0];
            return 0;
        },
        &version, nullptr);
    sqlite3_close_v2(opened);
    if (version.empty() || sqlite3_compileoption_used("HAS_CODEC") == 0)
        return fail(ErrorKind::EncryptionMissing, "a plain SQLite answers instead of SQLCipher");
    const int major = std::atoi(version.c_str());
    const std::size_t dot = version.find('.');
    const int minor = dot == std::string::npos ? 0 : std::atoi(version.c_str() + dot + 1);
    if (major < 4 || (major == 4 && minor < 5))
        return fail(ErrorKind::EncryptionMissing, "SQLCipher " + version + " is too old");
    return version;
}

Result<void> Database::unlock(
    const SecureBytes& key, std::span<const std::uint8_t, 16> salt, const DatabaseOptions& options)
{
    if (Result<std::string> version = cipherVersion(); !version) return pass(version);
    // 32 raw bytes would be taken for a passphrase: the key is given as x'<64 hex key><32 hex salt>'.
    SecureBytes text(99);
    const auto writeHex = [&](std::size_t at, std::span<const std::uint8_t> bytes) {
        static constexpr char kDigits[] = "0123456789abcdef";
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            text.data()[at + 2 * i] = static_cast<std::uint8_t>(kDigits[bytes[i] >> 4]);
            text.data()[at + 2 * i + 1] = static_cast<std::uint8_t>(kDigits[bytes[i] & 15]);
        }
    };
    text.data()[0] = 'x';
    text.data()[1] = '\'';
    writeHex(2, key.bytes());
    writeHex(66, salt);
    text.data()[98] = '\'';
    const int rc = sqlite3_key(m_database.get(), text.data(), static_cast<int>(text.size()));
    if (rc != SQLITE_OK) return failure(m_database.get(), rc);

    sqlite3_db_config(m_database.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_database.get(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_busy_timeout(m_database.get(), 5000);
    std::string pragmas = "PRAGMA cipher_memory_security=OFF;PRAGMA cipher_page_size=4096;";
    pragmas +=
        options.hmacSha256 ? "PRAGMA cipher_hmac_algorithm=HMAC_SHA256;" : "PRAGMA cipher_hmac_algorithm=HMAC_SHA512;";
    if (!options.pageCodes) pragmas += "PRAGMA cipher_use_hmac=OFF;";
    pragmas += "PRAGMA temp_store=MEMORY;PRAGMA trusted_schema=OFF;PRAGMA cell_size_check=ON;PRAGMA mmap_size=0;"
               "PRAGMA cache_size=-" +
        std::to_string(options.cacheKiB) + ";";
    if (Result<void> done = execute(pragmas.c_str()); !done) return done;
    // The first real read: a wrong key or a damaged first page shows here.
    if (Result<void> read = execute("SELECT count(*) FROM sqlite_schema"); !read) return read;
    if (!options.readOnly) {
        const char* durability = options.volatileContents
            ? "PRAGMA journal_mode=MEMORY;PRAGMA synchronous=OFF;PRAGMA secure_delete=OFF;"
              "PRAGMA locking_mode=EXCLUSIVE;BEGIN EXCLUSIVE;"
            : "PRAGMA journal_mode=TRUNCATE;PRAGMA synchronous=FULL;PRAGMA secure_delete=ON;";
        if (Result<void> done = execute(durability); !done) return done;
        m_volatile = options.volatileContents;
    }
    Result<std::string> store = pragma("temp_store");
    if (!store) return pass(store);
    if (*store != "2") return fail(ErrorKind::EncryptionMissing, "temporary tables would be written in clear");
    return {};
}

Result<void> Database::proveEncrypted(std::span<const std::uint8_t, 16> salt)
{
    Result<std::string> first = readRaw(m_database.get(), kHeaderBytes, 16);
    if (!first) return pass(first);
    if (std::memcmp(first->data(), salt.data(), 16) != 0)
        return fail(ErrorKind::EncryptionMissing, "the first page was not encrypted");
    return {};
}

void Database::shrink()
{
    const Result<std::string> pages = pragma("page_count");
    constexpr std::int64_t kPageBytes = 4096;
    if (!pages || std::strtoll(pages->c_str(), nullptr, 10) * kPageBytes <= kSmallCacheKiB * 1024) return;
    if (m_volatile && sqlite3_db_cacheflush(m_database.get()) != SQLITE_OK) return;
    sqlite3_db_release_memory(m_database.get());
    (void)execute(("PRAGMA cache_size=-" + std::to_string(kSmallCacheKiB)).c_str());
}

Result<void> Database::execute(const char* sql)
{
    const int rc = sqlite3_exec(m_database.get(), sql, nullptr, nullptr, nullptr);
    if (rc != SQLITE_OK) return failure(m_database.get(), rc);
    return {};
}

Result<Statement> Database::prepare(std::string_view sql)
{
    sqlite3_stmt* statement = nullptr;
    const int rc = sqlite3_prepare_v2(m_database.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    if (rc != SQLITE_OK) return failure(m_database.get(), rc);
    return Statement(m_database.get(), statement);
}

std::int64_t Database::lastInsertId() const { return sqlite3_last_insert_rowid(m_database.get()); }

Result<std::string> Database::pragma(const char* name)
{
    Result<Statement> statement = prepare(std::string("PRAGMA ") + name);
    if (!statement) return pass(statement);
    Result<bool> row = statement->step();
    if (!row) return pass(row);
    return *row ? statement->text(0) : std::string();
}

Result<std::uint64_t> Database::damagedPages()
{
    Result<Statement> statement = prepare("PRAGMA cipher_integrity_check");
    if (!statement) return pass(statement);
    std::uint64_t damaged = 0;
    for (;;) {
        Result<bool> row = statement->step();
        if (!row) return pass(row);
        if (!*row) return damaged;
        ++damaged;
    }
}

Result<Transaction> Transaction::begin(Database& database)
{
    const char* begin = database.isVolatile() ? "SAVEPOINT step" : "BEGIN IMMEDIATE";
    if (Result<void> begun = database.execute(begin); !begun) return pass(begun);
    return Transaction(database);
}

Transaction::~Transaction()
{
    if (m_database != nullptr && m_database->handle() != nullptr)
        (void)m_database->execute(m_database->isVolatile() ? "ROLLBACK TO step;RELEASE step" : "ROLLBACK");
}

Result<void> Transaction::commit()
{
    Result<void> done = m_database->execute(m_database->isVolatile() ? "RELEASE step" : "COMMIT");
    if (done) m_database = nullptr;
    return done;
}

} // namespace winnow
