// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Undoes the e-mail protection of Cloudflare, which pages that were copied into lists still carry: the address is
/// exclusive-or'ed with its first byte, in hexadecimal.

#include "intake/cells/mapped_text.h"

namespace winnow {

/// <span data-cfemail="543e..">[email protected]</span> and /cdn-cgi/l/email-protection#543e.. become the address.
/// Returns its input where there is nothing to do. Linear.
[[nodiscard]] MappedText decodeProtected(MappedText text);

} // namespace winnow
