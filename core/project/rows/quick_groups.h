// SPDX-License-Identifier: Apache-2.0

#pragma once

/// A scratch project packs quickly what its cache holds (GroupCodec::Packing::Quick) and notes it; when it is kept, its
/// row groups are packed small on their way into the file.

#include <string_view>

namespace winnow {

/// The entry of the meta table that is "1" where groups were packed quickly.
inline constexpr std::string_view kQuickGroups = "quick_groups";

} // namespace winnow
