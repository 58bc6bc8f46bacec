// SPDX-License-Identifier: Apache-2.0

#pragma once

/// SettingsStore: the project's single values, each under a name of its own. Thread: the connection's.

#include "crypto/secure_bytes.h"
#include "vault/database.h"
#include "verdict/policy.h"
#include "verdict/rules.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace winnow {

/// What is kept. The names in the file (see name()) are stable.
enum class Setting : std::uint8_t {
    BackupAtEntry,   ///< entries of the audit log when the last backup was made
    BackupFolder,    ///< where backups go; "" for beside the project
    Business,        ///< who processes the lists, as reports name them
    Client,          ///< whose lists they are
    Evidence,        ///< counts committed changes, see EvidenceStore::advance()
    Filters,         ///< saved filters of the table, JSON
    Lab,             ///< "1": special-use domains are ordinary ones
    LastBackup,      ///< time
    LastRestore,     ///< time of the last restore that was tried and proved
    Layouts,         ///< what was answered about lists of a layout, JSON
    MergeRules,      ///< how duplicates complete each other, JSON
    Network,         ///< name servers, proxy, names used in sessions, JSON
    NextGroup,       ///< least number of the next row group
    Presets,         ///< named settings of exports and decisions, JSON
    QuickGroups,     ///< "1": row groups were packed for speed, see rows/quick_groups.h
    ResultDigest,    ///< digest of the decisions of the last settle
    Retention,       ///< day on which the lists are to be erased
    RowHash,         ///< name of the hash of rows; missing in projects older than XXH3 (SipHash)
    Seal,            ///< how far checks may go, with its history, JSON
    SettledDay,      ///< the day that the last settle took for today
    SettledEvidence, ///< Evidence as the last settle saw it
    SettledLists,    ///< identity of the reference lists of the last settle
    SettledPolicy,   ///< policy of the last settle, JSON
    SettledRules,    ///< rules of the last settle, JSON
};

/// "backup_folder", ...
[[nodiscard]] std::string_view name(Setting setting) noexcept;

/// What the last settle decided with.
struct SettledWith {
    Policy policy;
    Rules rules;
    std::string lists;    ///< identity of the reference lists; "" before the first settle
    std::string evidence; ///< Setting::Evidence as it was
    std::uint16_t day = 0;
};

class SettingsStore {
public:
    explicit SettingsStore(Database& database) : m_database(database) {}

    /// "" where nothing was set.
    [[nodiscard]] Result<std::string> text(Setting setting);
    [[nodiscard]] Result<void> setText(Setting setting, std::string_view text);
    /// 0 where nothing was set. Errors: ProjectDamaged (no number).
    [[nodiscard]] Result<std::uint64_t> number(Setting setting);
    [[nodiscard]] Result<void> setNumber(Setting setting, std::uint64_t number);

    /// Errors: ProjectDamaged.
    [[nodiscard]] Result<SettledWith> settledWith();

    /// The key that keyed hashes are derived from where it is no longer the master key; 32 bytes. Errors:
    /// ProjectDamaged (another length).
    [[nodiscard]] Result<std::optional<SecureBytes>> contentKey();
    /// Keeps a key that is there already.
    [[nodiscard]] Result<void> keepContentKey(const SecureBytes& key);

    /// A person's secret of one-time codes in base32; "" where none is asked for.
    [[nodiscard]] Result<std::string> oneTimeCode(std::int64_t person);
    [[nodiscard]] Result<void> setOneTimeCode(std::int64_t person, std::string_view secret);

private:
    [[nodiscard]] Result<std::string> value(std::string_view key);
    [[nodiscard]] Result<void> setValue(std::string_view key, std::string_view value);
    Database& m_database;
};

/// Policy and rules as JSON, and back. Errors: ProjectDamaged.
[[nodiscard]] std::string policyToJson(const Policy& policy);
[[nodiscard]] Result<Policy> policyFromJson(std::string_view json);
[[nodiscard]] std::string rulesToJson(const Rules& rules);
[[nodiscard]] Result<Rules> rulesFromJson(std::string_view json);

} // namespace winnow
