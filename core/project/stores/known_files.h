// SPDX-License-Identifier: Apache-2.0

#pragma once

/// KnownFiles: every file that the project came from or wrote, so that all of them can be found at the contract's end.
/// Thread: the connection's. Paths are in the encrypted database only.

#include "base/result.h"
#include "crypto/digest.h"
#include "vault/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

enum class KnownFileKind : std::uint8_t {
    Source = 0,       ///< a list or do-not-mail file that was imported; the user's own
    ClearExport = 1,  ///< addresses in clear
    SealedExport = 2, ///< an AES-256 zip
    Backup = 3,
    ResultsCopy = 4, ///< a project with masked or hashed addresses
    Report = 5,
    StandardCopy = 6, ///< a standard SQLCipher file
};

[[nodiscard]] std::string_view name(KnownFileKind kind) noexcept;

struct KnownFile {
    std::int64_t id = 0;
    KnownFileKind kind = KnownFileKind::Source;
    std::string path; ///< absolute; of a source given as a stream ""
    std::optional<Sha256Digest> sha256;
    std::uint64_t bytes = 0;
    std::string time; ///< UTC, when it was read or written
    std::string gone; ///< UTC, when Winnow deleted it; "" while it may be there
};

class KnownFiles {
public:
    explicit KnownFiles(Database& database) : m_database(database) {}

    /// A path that is known already is replaced: the file was written over.
    [[nodiscard]] Result<void> add(const KnownFile& file);
    /// In the order they came.
    [[nodiscard]] Result<std::vector<KnownFile>> all();
    [[nodiscard]] Result<void> setGone(std::int64_t id, std::string_view time);

private:
    Database& m_database;
};

} // namespace winnow
