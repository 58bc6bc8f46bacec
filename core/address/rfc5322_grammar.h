// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What RFC 5322 allows beyond SMTP: comments, folding white space, obsolete local parts and domains. Only
/// for naming a fault and for proposing the plain form; nothing here makes an address acceptable.

#include "address/form.h"

#include <string>
#include <string_view>

namespace winnow {

/// Comment, WhiteSpace or ObsoleteForm when the text is an addr-spec of RFC 5322 that SMTP cannot carry;
/// None when it is not an addr-spec at all, or a plain one.
[[nodiscard]] FormRule obsoleteRule(std::string_view text);

} // namespace winnow
