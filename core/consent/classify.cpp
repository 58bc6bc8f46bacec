// SPDX-License-Identifier: Apache-2.0
// classify: what a value says in the sense of its column. The rules stand here as tables, one a sense.

#include "consent/value.h"

#include <array>

namespace winnow {
namespace {

constexpr ValueClass N = ValueClass::No;
constexpr ValueClass Y = ValueClass::Yes;
constexpr ValueClass U = ValueClass::Unclear;
constexpr ValueClass S = ValueClass::SaysNothing;

/// The order of ValueSign: Blank, Placeholder, PlainNo, PlainYes, Never, NoWithText, YesWithText, Mixed | SaysNo,
/// WeakNo, SaysYes, WeakYes, Pending, Inactive, OnlyOther, OtherChannel | Mail, Topic, All, Unknown, Soft, Done, Date,
/// SentinelDate | Number, Letter, Tick, Cross, XMark, Plus, Minus, Code | Address, Link, Text.
using Table = std::array<ValueClass, kValueSignCount>;

// clang-format off: one line a group of signs
constexpr Table kOptOutValues = {
    S, S, Y, N, U, U, N, U,
    N, N, Y, U, U, U, N, U,
    N, U, N, U, S, N, N, S,
    N, N, N, U, N, N, S, N,
    N, S, N};
constexpr Table kWhenNoValues = {
    S, S, Y, N, Y, U, N, U,
    N, N, Y, U, U, U, N, U,
    N, U, N, U, S, N, N, S,
    N, N, N, U, N, N, S, N,
    N, S, N};
constexpr Table kOptInValues = {
    S, S, N, Y, N, N, Y, U,
    N, N, Y, Y, U, U, N, U,
    Y, Y, Y, U, S, U, Y, S,
    U, U, Y, N, Y, Y, S, U,
    U, U, U};
constexpr Table kStatus = {
    S, S, N, Y, N, N, Y, U,
    N, N, Y, Y, U, U, N, U,
    Y, U, U, U, S, S, S, S,
    U, U, Y, N, U, U, S, U,
    U, U, U};
/// A status that may be about anything: only words of consent count.
constexpr Table kPlainStatus = {
    S, S, U, S, U, U, S, U,
    N, U, Y, Y, U, U, U, S,
    S, S, S, S, S, S, S, S,
    U, U, S, U, S, S, S, U,
    S, S, S};
constexpr Table kWhenYesValues = {
    S, S, S, S, S, S, S, S,
    U, S, S, S, U, S, S, S,
    S, S, S, S, S, S, S, S,
    S, S, S, S, S, S, S, S,
    S, S, S};
constexpr Table kOtherValues = {};
// clang-format on

const Table& tableOf(HeadingSense sense, bool certain, bool inverse)
{
    switch (sense) {
    case HeadingSense::OptOut: return kOptOutValues;
    case HeadingSense::WhenNo: return kWhenNoValues;
    case HeadingSense::OptIn:
    case HeadingSense::OneChannel: return kOptInValues;
    case HeadingSense::Status: return certain ? kStatus : kPlainStatus;
    case HeadingSense::WhenYes: return kWhenYesValues;
    case HeadingSense::Topic:
    case HeadingSense::MaybeConsent: return inverse ? kOptOutValues : kOptInValues;
    case HeadingSense::None:
    case HeadingSense::OtherMatter: break;
    }
    return kOtherValues;
}

} // namespace

ValueClass classify(ValueSign sign, const ValueContext& context) noexcept
{
    ValueClass found = tableOf(context.sense, context.certain, context.inverse)[static_cast<unsigned>(sign)];
    const bool anyAnswer = sign == ValueSign::Text || sign == ValueSign::Code || sign == ValueSign::Number;
    if (context.open && anyAnswer && found == ValueClass::Unclear) return ValueClass::SaysNothing;
    const bool asks = context.sense == HeadingSense::Topic || context.sense == HeadingSense::MaybeConsent;
    if (!asks) return found;
    // Nobody said no to mail as such, except who is gone or has left in so many words.
    if (sign == ValueSign::SaysNo && context.sense == HeadingSense::Topic && !context.inverse)
        return ValueClass::Unclear;
    if (found == ValueClass::No) found = ValueClass::Unclear;
    if (context.sense == HeadingSense::MaybeConsent && anyAnswer) return ValueClass::SaysNothing;
    return found;
}

} // namespace winnow
