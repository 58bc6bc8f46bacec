// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Copies for others: results without addresses, and a standard SQLCipher file for tools that know it. Thread: the
/// writer's.

#include "base/run_counters.h"
#include "project/project.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace winnow {

/// How a results copy names its addresses.
enum class AddressForm : std::uint8_t {
    Masked, ///< "j***@example.org"
    Hashed, ///< HMAC-SHA-256 under a key of the project: the same address has the same hash, and nobody else can try
            ///< addresses out
    None,   ///< the domain only
};

/// "j***@example.org"; "***" for what is no address.
[[nodiscard]] std::string maskedAddress(std::string_view address);

struct ResultsCopyOptions {
    std::filesystem::path target;
    AddressForm form = AddressForm::Masked;
    std::optional<std::string> zipPassword; ///< an AES-256 zip with the CSV in it
    bool replace = true;
};

/// CSV: list, row, address in its form, domain, status, reason, score, decision, cause; one line an address. Other
/// columns of the lists are not in it. Returns the lines. Errors: TargetExists, DiskFull, ProjectDamaged, Cancelled.
[[nodiscard]] Result<std::uint64_t> writeResultsCopy(
    Project& project, const ResultsCopyOptions& options, RunCounters& counters, const std::stop_token& stop);

/// A database that the stock `sqlcipher` shell opens with PRAGMA key = 'password', with the tables
///     list(id, name, sha256, records)          list_column(list, position, name)
///     record(list, number, cells)              cells: a JSON array of texts
///     entry(id, list, record, position, address, domain)
///     result(entry, status, reason, score, decision, cause)
/// Every row of it is read back before it gets its name, and it never takes that of an existing file. Returns the
/// records. Errors: TargetExists, ReadBackDiffers, DiskFull, ProjectDamaged, NotAllowed, Cancelled.
[[nodiscard]] Result<std::uint64_t> writeStandardCopy(Project& project, const std::filesystem::path& target,
    std::string_view password, RunCounters& counters, const std::stop_token& stop);

} // namespace winnow
