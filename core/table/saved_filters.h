// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Named filters as the project keeps them (meta "filters"): JSON; domains by name, everything else by its number.

#include "base/result.h"
#include "view/columns.h"
#include "view/filter.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace winnow {

using NamedFilters = std::vector<std::pair<std::string, Filter>>;

[[nodiscard]] std::string filtersToJson(const NamedFilters& filters, const std::vector<std::string>& domainNames);
/// A domain that is no longer there is left out of its filter. Errors: ProjectDamaged.
[[nodiscard]] Result<NamedFilters> filtersFromJson(std::string_view json, const std::vector<std::string>& domainNames);

} // namespace winnow
