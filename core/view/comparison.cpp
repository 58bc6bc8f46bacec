// SPDX-License-Identifier: Apache-2.0

#include "view/comparison.h"

namespace winnow {
namespace {

int rankOf(Decision decision) noexcept
{
    switch (decision) {
    case Decision::Keep: return 2;
    case Decision::Review: return 1;
    default: return 0;
    }
}

int rankOf(Status status) noexcept
{
    switch (status) {
    case Status::Deliverable: return 4;
    case Status::Plausible: return 3;
    case Status::Unknown: return 2;
    case Status::Risky: return 1;
    default: return 0;
    }
}

} // namespace

Change changeSince(std::uint8_t before, std::uint8_t now) noexcept
{
    if ((before & kStatePresent) == 0) return Change::New;
    if (statusIn(before) == Status::NotChecked || statusIn(now) == Status::NotChecked) return Change::Same;
    int difference = rankOf(decisionIn(now)) - rankOf(decisionIn(before));
    if (difference == 0) difference = rankOf(statusIn(now)) - rankOf(statusIn(before));
    return difference == 0 ? Change::Same : difference > 0 ? Change::Better : Change::Worse;
}

std::string_view name(Change change) noexcept
{
    static constexpr std::array<std::string_view, kChangeCount> kNames = {
        "none", "new", "same", "better", "worse", "gone", "only_first", "both", "only_second"};
    return kNames[static_cast<std::size_t>(change)];
}

void Overlay::count()
{
    counts = {};
    for (const std::uint8_t c : change) ++counts[c];
}

} // namespace winnow
