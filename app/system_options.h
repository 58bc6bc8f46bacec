#pragma once

/// Clock, randomness and key cost of this computer, as vaults want them; what only a main may know.

#include "vault/vault.h"

namespace winnow {

/// WINNOW_KDF_MEMORY_KIB (64 MiB to 1 GiB) sets the cost of new key slots: for tests and small computers.
[[nodiscard]] VaultOptions systemVaultOptions();

} // namespace winnow
