// SPDX-License-Identifier: Apache-2.0

#include "output/file_names.h"

#include "base/text.h"
#include "output/field_rules.h"

#include <algorithm>
#include <string_view>

namespace winnow {

std::filesystem::path beside(const std::filesystem::path& target, const std::string& what, const std::string& extension)
{
    std::filesystem::path out = target;
    out.replace_filename(target.stem().string() + "-" + what + extension);
    return out;
}

std::string fileNameOf(const std::string& list, std::vector<std::string>& taken)
{
    constexpr std::size_t kLongest = 80;
    const std::size_t dot = list.rfind('.');
    const bool ending = dot != std::string::npos && dot > 0 && list.size() - dot <= 5 &&
        std::ranges::all_of(list.substr(dot + 1), [](char c) { return isAsciiDigit(c) || isAsciiLetter(c); });
    std::string name;
    for (const char c : list.substr(0, ending ? dot : std::string::npos))
        name += static_cast<unsigned char>(c) < 0x20 || std::string_view("/\\:*?\"<>|\x7F").contains(c) ? '_' : c;
    name = clippedAt(name, kLongest);
    while (!name.empty() && (name.back() == ' ' || name.back() == '.')) name.pop_back();
    if (name.empty()) name = "list";
    std::string out = name;
    for (int n = 2; std::ranges::find(taken, asciiLower(out)) != taken.end(); ++n) out = name + "-" + std::to_string(n);
    taken.push_back(asciiLower(out));
    return out;
}

} // namespace winnow
