// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Database, Statement, Transaction: SQLCipher behind value types. sqlite3.h is included by three sources of
/// this module only.

#include "base/result.h"
#include "crypto/secure_bytes.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace winnow {

/// A prepared statement. Bind positions and columns count from 1 and 0, as in SQLite.
class Statement {
public:
    Statement& bind(int position, std::int64_t value);
    Statement& bind(int position, std::string_view text);
    /// The bytes must stay until the statement is reset or destroyed.
    Statement& bindBlob(int position, std::string_view bytes);
    Statement& bindNull(int position);
    /// The value of a column of another statement's row, whatever its type; copied.
    Statement& bindFrom(int position, const Statement& row, int column);

    /// True: a row is there. False: done; the statement is reset.
    [[nodiscard]] Result<bool> step();
    /// Runs a statement that gives no rows.
    [[nodiscard]] Result<void> run();
    void reset();

    /// How many columns a row has.
    [[nodiscard]] int columns() const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string text(int column) const;
    /// Valid until the next step.
    [[nodiscard]] std::string_view blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };
    Statement(sqlite3* database, sqlite3_stmt* statement) : m_database(database), m_statement(statement) {}
    sqlite3* m_database;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

/// How a connection is opened.
struct DatabaseOptions {
    bool readOnly = false;
    bool hmacSha256 = true;
    bool pageCodes = true; ///< an HMAC in every page; without it a page is encrypted and no more
    /// A scratch project: its key is only in memory, so it need not survive a crash. Everything happens inside one
    /// transaction that is never committed: pages stay in the cache, and what outgrows it goes to the file encrypted.
    bool volatileContents = false;
    int cacheKiB = 64 * 1024;
};

/// One connection. Thread: any, one statement at a time each: calls are serialised by the connection's own mutex, so
/// that a reader may fetch rows while the writer works. Transactions belong to the writer.
class Database {
public:
    /// Opens the file through the offset VFS, without a key: only raw access works.
    [[nodiscard]] static Result<Database> openRaw(const std::filesystem::path& path, bool readOnly);

    /// Makes a new file (0600) of SQLCipher's own form, with its standard settings and a password, that any SQLCipher
    /// opens. Errors: TargetExists, ReadOnly, DiskFull, EncryptionMissing.
    [[nodiscard]] static Result<Database> createStandard(const std::filesystem::path& path, std::string_view password);
    /// Opens such a file to read. Errors: WrongPassword where it does not open with the password, EncryptionMissing.
    [[nodiscard]] static Result<Database> openStandard(const std::filesystem::path& path, std::string_view password);

    /// Gives the key, sets and reads back the pragmas, and passes the gate: SQLCipher answers, and the pages
    /// open. `key` is the 32-byte database sub-key. Errors: EncryptionMissing, ProjectDamaged, ProjectBusy.
    [[nodiscard]] Result<void> unlock(
        const SecureBytes& key, std::span<const std::uint8_t, 16> salt, const DatabaseOptions& options);

    /// The gate's second half: after the first commit the file's first database bytes are the salt.
    [[nodiscard]] Result<void> proveEncrypted(std::span<const std::uint8_t, 16> salt);

    [[nodiscard]] Result<void> execute(const char* sql);
    [[nodiscard]] Result<Statement> prepare(std::string_view sql);
    [[nodiscard]] std::int64_t lastInsertId() const;
    [[nodiscard]] Result<std::string> pragma(const char* name);
    /// PRAGMA cipher_integrity_check: every page's code. The number of damaged pages.
    [[nodiscard]] Result<std::uint64_t> damagedPages();
    /// Gives the memory of the cache back where it holds more than kSmallCacheKiB, and keeps it that small from then
    /// on: what a person looks at fits in there, and a pass over a large file leaves nothing behind that is of use.
    /// Pages of a scratch project that changed go to its file first, encrypted; where that fails they stay.
    void shrink();
    static constexpr int kSmallCacheKiB = 16 * 1024;
    [[nodiscard]] sqlite3* handle() noexcept { return m_database.get(); }
    [[nodiscard]] bool isVolatile() const noexcept { return m_volatile; }

private:
    struct Close {
        void operator()(sqlite3* database) const noexcept;
    };
    Database() = default;
    std::unique_ptr<sqlite3, Close> m_database;
    bool m_volatile = false;
};

/// Rolls back unless committed.
class Transaction {
public:
    [[nodiscard]] static Result<Transaction> begin(Database& database);
    ~Transaction();
    Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Database& database) : m_database(&database) {}
    Database* m_database;
};

/// True when the SQLite that is bound is SQLCipher 4.5 or later; the run-time gate.
[[nodiscard]] Result<std::string> cipherVersion();

} // namespace winnow
