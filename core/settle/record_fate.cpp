// SPDX-License-Identifier: Apache-2.0

#include "settle/record_fate.h"

#include <optional>

namespace winnow {

Disposition ofRecord(
    const GroupFacts& f, const GroupVerdicts& v, std::size_t begin, std::size_t end, std::size_t record)
{
    if (begin == end)
        return {
            Decision::LeaveOut, (f.recordFlags[record] & kRecordDoNotMail) != 0 ? Cause::DoNotMail : Cause::NoAddress};
    // What is no address, or only a proposal of one, decides nothing where another column holds a good one.
    const auto standsAside = [&](std::size_t i) {
        return f.domain[i] == kNoDomain || (f.bits[i] & kEntryRepaired) != 0;
    };
    bool primary = false;
    for (std::size_t i = begin; i < end; ++i)
        primary = primary || ((f.bits[i] & kEntryPrimary) != 0 && !standsAside(i));
    std::optional<Disposition> best;
    for (std::size_t i = begin; i < end; ++i) {
        if (primary && (f.bits[i] & kEntryPrimary) == 0) continue;
        const Disposition d{static_cast<Decision>(v.decision[i]), static_cast<Cause>(v.cause[i])};
        if (d.decision == Decision::Keep) return {};
        const bool said = best && best->decision == d.decision && best->cause == Cause::Status &&
            (d.cause == Cause::DoNotMail || d.cause == Cause::Suppressed);
        if (!best || said || (d.decision == Decision::Review && best->decision == Decision::LeaveOut)) best = d;
    }
    return *best;
}

} // namespace winnow
