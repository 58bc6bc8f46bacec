// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Clock, randomness and key cost of this computer, as vaults want them; what only a main may know.

#include "vault/vault.h"

#include <filesystem>
#include <string>

namespace winnow {

/// WINNOW_KDF_MEMORY_KIB (64 MiB to 1 GiB) sets the cost of new key slots: for tests and small computers.
[[nodiscard]] VaultOptions systemVaultOptions();

/// What lies in memory must not land in a core file; what is written is for its owner alone. The first call of a main.
void protectProcess();

/// The helper for old formats: beside this program, or where it is installed. Empty when there is none.
[[nodiscard]] std::filesystem::path systemHelper();

/// What spreadsheet programs expect between cells here: ";" where numbers have a decimal comma, else ",".
[[nodiscard]] std::string systemListSeparator();

} // namespace winnow
