// SPDX-License-Identifier: Apache-2.0

#include "consent/word_role.h"

#include <array>

namespace winnow {
namespace {

constexpr std::array<std::string_view, kWordRoleCount> kNames = {"leave", "leave_general", "refuse", "bounced",
    "cleaned", "soft", "gone", "join", "join_general", "agree", "allow", "consent", "email", "newsletter", "marketing",
    "contact", "negation", "negation_helper", "channel", "matter", "attribute", "detail", "activity", "remark", "date",
    "date_first", "date_last", "status", "frequency", "topic", "preference", "person", "relation", "neutral", "include",
    "yes", "no", "never", "only", "all", "but", "polite", "placeholder", "unknown", "pending", "active", "inactive",
    "removed", "done", "glue"};

} // namespace

std::string_view name(WordRole role) noexcept { return kNames[static_cast<unsigned>(role)]; }

std::optional<WordRole> wordRoleNamed(std::string_view text) noexcept
{
    for (unsigned i = 0; i < kWordRoleCount; ++i)
        if (kNames[i] == text) return static_cast<WordRole>(i);
    return std::nullopt;
}

} // namespace winnow
