// SPDX-License-Identifier: Apache-2.0

#pragma once

/// SpillFile: blocks of bytes that memory has no room for, encrypted in a file without a name.

#include "base/result.h"
#include "crypto/keys.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

/// AES-256-CTR under a key that is in memory only: when the program ends, however it ends, the file is gone and
/// unreadable. Each block has its own counter and is written once. Nothing shows that a block was changed by another:
/// who can write the file of a running program can do worse. Thread: one.
class SpillFile {
public:
    /// Errors: DiskFull, FileUnwritable.
    [[nodiscard]] static Result<std::unique_ptr<SpillFile>> create(const std::filesystem::path& folder, Random& random);
    ~SpillFile();
    SpillFile(const SpillFile&) = delete;
    SpillFile& operator=(const SpillFile&) = delete;

    /// Adds a block of at most 64 GiB; its number is the count of those before it. Errors: DiskFull, FileUnwritable.
    [[nodiscard]] Result<void> add(std::string_view block);
    /// The bytes of a block that is there. Errors: FileDamaged (they cannot be read).
    [[nodiscard]] Result<void> read(std::size_t block, std::string& out) const;
    [[nodiscard]] std::size_t blocks() const noexcept { return m_ends.size(); }

private:
    explicit SpillFile(Random& random);
    void crypt(std::size_t block, std::string& bytes) const;

    int m_fd = -1;
    SecureBytes m_key;
    std::vector<std::uint64_t> m_ends; ///< where each block ends in the file
};

} // namespace winnow
