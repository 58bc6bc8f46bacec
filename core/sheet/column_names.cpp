// SPDX-License-Identifier: Apache-2.0

#include "sheet/column_names.h"

#include "base/text.h"

#include <map>

namespace winnow {

std::vector<std::string> distinctColumnNames(const std::vector<std::string>& names)
{
    std::vector<std::string> out;
    std::map<std::string, int> seen;
    for (const std::string& raw : names) {
        std::string name = raw;
        const int count = ++seen[std::string(trimmed(raw))];
        if (count > 1 && !name.empty()) name += " (" + std::to_string(count) + ")";
        out.push_back(std::move(name));
    }
    return out;
}

} // namespace winnow
