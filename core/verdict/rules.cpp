#include "verdict/rules.h"

namespace winnow {
namespace {

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

} // namespace

bool fitsMask(std::string_view text, std::string_view mask) noexcept
{
    std::size_t t = 0;
    std::size_t m = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (t < text.size()) {
        if (m < mask.size() && mask[m] == '*') {
            star = m++;
            resume = t;
        } else if (m < mask.size() && (mask[m] == '?' || lower(mask[m]) == lower(text[t]))) {
            ++m;
            ++t;
        } else if (star != std::string_view::npos) {
            m = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (m < mask.size() && mask[m] == '*') ++m;
    return m == mask.size();
}

std::optional<Status> ownStatus(const Rules& rules, std::string_view address) noexcept
{
    for (const OwnRule& rule : rules.own)
        if (fitsMask(address, rule.mask)) return rule.status;
    return std::nullopt;
}

} // namespace winnow
