// SPDX-License-Identifier: Apache-2.0

#include "address/normaliser.h"

#include <array>
#include <string_view>
#include <utility>

namespace winnow {

std::string stepNames(std::uint16_t steps)
{
    static constexpr std::array<std::pair<std::uint16_t, std::string_view>, 13> kNames = {{
        {kStepSplit, "split"},
        {kStepEncoded, "decoded"},
        {kStepMarkup, "markup"},
        {kStepFullWidth, "full_width"},
        {kStepInvisible, "invisible_removed"},
        {kStepTrimmed, "trimmed"},
        {kStepMarkdown, "link"},
        {kStepDisplayName, "display_name"},
        {kStepMailto, "mailto"},
        {kStepProxy, "proxy"},
        {kStepComment, "comment"},
        {kStepLabel, "label"},
        {kStepPunctuation, "punctuation"},
    }};
    std::string out;
    for (const auto& [bit, text] : kNames) {
        if ((steps & bit) == 0) continue;
        if (!out.empty()) out += ", ";
        out += text;
    }
    return out;
}

} // namespace winnow
