// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The words of a report in the languages of Winnow.

#include <cstdint>
#include <optional>
#include <string_view>

namespace winnow {

enum class ReportLanguage : std::uint8_t { English, French, German, Dutch };

/// "en", "fr", "de", "nl".
[[nodiscard]] std::optional<ReportLanguage> reportLanguageFromCode(std::string_view code) noexcept;
[[nodiscard]] std::string_view code(ReportLanguage language) noexcept;

/// The text of a key; the key itself where there is none, so that a word of a newer program is still shown.
[[nodiscard]] std::string_view reportWord(ReportLanguage language, std::string_view key) noexcept;

} // namespace winnow
