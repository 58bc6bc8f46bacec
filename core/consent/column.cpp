// SPDX-License-Identifier: Apache-2.0

#include "consent/column.h"

#include "consent/clause.h"
#include "consent/column_facts.h"

#include <algorithm>
#include <utility>

namespace winnow {
namespace {

using enum WordRole;

struct Decision {
    HeadingSense sense = HeadingSense::None;
    bool certain = false;
    bool inverse = false;
    ReadingNote note = ReadingNote::None;
};

/// What the other columns show: whether this is a list of orders, whether there are columns of other channels.
struct Surroundings {
    bool hasChannels = false; ///< a yes/no column of another channel
    bool hasTopics = false;   ///< a column read as one of several topics
    unsigned matters = 0;     ///< columns about orders, invoices and the like
};

Surroundings surroundingsOf(std::span<const HeadingReading> headings, std::span<const ColumnFacts> facts)
{
    Surroundings out;
    for (std::size_t i = 0; i < headings.size(); ++i) {
        const HeadingReading& h = headings[i];
        if (h.has(roles(Channel)) && !h.has(roles(Email)) && facts[i].isYesNo()) out.hasChannels = true;
        if (h.sense == HeadingSense::Topic) out.hasTopics = true;
        if (h.has(roles(Matter)) && !h.has(roles(Newsletter, Consent)) && !h.has(roles(Status))) ++out.matters;
    }
    return out;
}

Decision decideStatus(const HeadingReading& h, const ColumnFacts& facts, const Surroundings& around)
{
    if (h.certain) {
        const bool unknown = facts.share(ColumnFacts::isNotUnderstood) > 0;
        const bool codes = unknown && facts.share(ColumnFacts::isCodeLike) > 0;
        return {HeadingSense::Status, true, false,
            codes         ? ReadingNote::UnknownCodes
                : unknown ? ReadingNote::UnknownValues
                          : ReadingNote::None};
    }
    if (h.has(roles(Preference))) return {HeadingSense::Status, false, false, ReadingNote::None};
    const bool speaksOfMail = facts.has(ValueSign::SaysNo) || facts.has(ValueSign::SaysYes);
    if (speaksOfMail && facts.hasClean(ValueSign::SaysNo, ValueSign::SaysYes))
        return {HeadingSense::Status, true, false, ReadingNote::None};
    if (h.has(roles(Matter)) || around.matters >= 2 || facts.has(ValueSign::Done))
        return {HeadingSense::OtherMatter, false, false, ReadingNote::OtherStatus};
    if (facts.isYesNo()) return {HeadingSense::MaybeConsent, false, false, ReadingNote::MayBeConsent};
    if (h.unknown > 0 && !speaksOfMail) return {HeadingSense::OtherMatter, false, false, ReadingNote::OtherStatus};
    if (facts.share(ColumnFacts::isCodeLike) > 0.5)
        return {HeadingSense::Status, false, false, ReadingNote::UnknownCodes};
    const bool weak = facts.has(ValueSign::WeakNo) || facts.has(ValueSign::Inactive) || facts.has(ValueSign::Pending);
    if (speaksOfMail || weak) return {HeadingSense::Status, false, false, ReadingNote::MayBeConsent};
    return {HeadingSense::OtherMatter, false, false, ReadingNote::ValuesDoNotFit};
}

Decision decideOptIn(const HeadingReading& h, const ColumnFacts& facts)
{
    if (facts.values == 0) return {h.sense, h.certain, h.inverse, ReadingNote::None};
    if (h.certain)
        return {h.sense, true, h.inverse,
            facts.share(ColumnFacts::isNotUnderstood) > 0 ? ReadingNote::UnknownValues : ReadingNote::None};
    if (facts.share(ColumnFacts::isAnswer) >= 0.5 || h.has(roles(Frequency)))
        return {h.sense, facts.share(ColumnFacts::isAnswer) >= 0.5 && !h.has(roles(Frequency)), h.inverse,
            ReadingNote::None};
    if (facts.has(ValueSign::PlainNo) || facts.has(ValueSign::SaysNo))
        return {HeadingSense::MaybeConsent, false, h.inverse, ReadingNote::MayBeConsent};
    return {HeadingSense::OtherMatter, false, false, ReadingNote::ValuesDoNotFit};
}

/// A heading that says nothing by itself.
Decision decideSilent(const HeadingReading& h, const ColumnFacts& facts, const Surroundings& around)
{
    if (h.remark)
        return facts.hasCleanLabel() ? Decision{HeadingSense::MaybeConsent, false, true, ReadingNote::MayBeConsent}
                                     : Decision{};
    const bool bareMail = h.has(roles(Email)) && !h.has(roles(Attribute, Matter, Activity));
    if (bareMail && facts.isYesNo())
        return around.hasChannels ? Decision{HeadingSense::OneChannel, true, false, ReadingNote::None}
                                  : Decision{HeadingSense::MaybeConsent, false, false, ReadingNote::MayBeConsent};
    if (h.has(roles(Topic)) && around.hasTopics && facts.isYesNo())
        return {HeadingSense::Topic, true, false, ReadingNote::SeveralTopics};
    if (h.has(roles(Person)) && h.unknown == 0 && !h.has(roles(Attribute, Matter)) && facts.isYesNo())
        return {HeadingSense::MaybeConsent, false, false, ReadingNote::MayBeConsent};
    if (!facts.isStatusOfMail()) return {};
    if (h.core.empty()) return {HeadingSense::Status, true, false, ReadingNote::None};
    constexpr RoleSet kKnownThing = roles(Attribute, Matter, Channel, Date, Topic, Email, Activity);
    if (h.has(kKnownThing)) return {};
    return {HeadingSense::MaybeConsent, false, false, ReadingNote::MayBeConsent};
}

Decision decide(const HeadingReading& h, const ColumnFacts& facts, const Surroundings& around)
{
    if (facts.share(ColumnFacts::isAddress) > 0.5) return {};
    switch (h.sense) {
    case HeadingSense::Status: return decideStatus(h, facts, around);
    case HeadingSense::OptIn: return decideOptIn(h, facts);
    case HeadingSense::OptOut:
        if (h.certain || facts.values == 0) return {h.sense, h.certain, true, ReadingNote::None};
        return {h.sense, true, true, ReadingNote::None};
    case HeadingSense::Topic: return {h.sense, true, h.inverse, ReadingNote::SeveralTopics};
    case HeadingSense::WhenYes:
        if (facts.isYesNo()) return {HeadingSense::OptIn, true, false, ReadingNote::None};
        return {h.sense, h.certain, false, ReadingNote::None};
    case HeadingSense::MaybeConsent:
        if (around.matters >= 2 && !h.has(kMailRoles | roles(Leave, LeaveGeneral)))
            return {HeadingSense::OtherMatter, false, false, ReadingNote::OtherStatus};
        if (facts.values > 0 && facts.share(ColumnFacts::isAnswer) < 0.5)
            return {HeadingSense::OtherMatter, false, false, ReadingNote::ValuesDoNotFit};
        return {h.sense, false, h.inverse, ReadingNote::MayBeConsent};
    case HeadingSense::OtherMatter:
        if (h.has(roles(Attribute, Detail)) && h.has(roles(Newsletter, Consent, Join, Leave)) && facts.isYesNo())
            return {HeadingSense::MaybeConsent, false, h.inverse, ReadingNote::MayBeConsent};
        return h.remark ? decideSilent(h, facts, around) : Decision{h.sense, false, false, ReadingNote::None};
    case HeadingSense::None: return decideSilent(h, facts, around);
    case HeadingSense::WhenNo:
    case HeadingSense::OneChannel: break;
    }
    return {h.sense, h.certain, h.inverse, ReadingNote::None};
}

ValueClass classOfCode(CodeMeaning meaning)
{
    switch (meaning) {
    case CodeMeaning::Yes: return ValueClass::Yes;
    case CodeMeaning::No: return ValueClass::No;
    case CodeMeaning::Ask: return ValueClass::Unclear;
    case CodeMeaning::Nothing: return ValueClass::SaysNothing;
    }
    return ValueClass::Unclear;
}

/// What a value beyond the dictionary says. A column that is certain never says nothing there.
ValueClass beyondClass(const ColumnReading& reading)
{
    switch (reading.sense) {
    case HeadingSense::OptOut:
    case HeadingSense::WhenNo: return ValueClass::No;
    case HeadingSense::OptIn:
    case HeadingSense::OneChannel:
    case HeadingSense::Topic:
    case HeadingSense::Status: return reading.certain ? ValueClass::Unclear : ValueClass::SaysNothing;
    default: return ValueClass::SaysNothing;
    }
}

void classifyAll(ColumnReading& reading, const ColumnFacts& facts, const HeadingReading& h, const CodeLayout* layout)
{
    const ValueContext context{reading.sense, reading.certain, reading.inverse, h.has(roles(Frequency))};
    const bool labels = h.remark && reading.sense == HeadingSense::MaybeConsent;
    reading.classes.reserve(facts.readings.size());
    for (std::size_t i = 0; i < facts.readings.size(); ++i) {
        ValueClass found = classify(facts.readings[i].sign, context);
        if (labels) {
            const bool says = facts.readings[i].clean && facts.readings[i].sign == ValueSign::SaysNo;
            found = says ? ValueClass::Unclear : ValueClass::SaysNothing;
        }
        if (layout != nullptr)
            for (const CodeLayout::Code& code : layout->codes)
                if (code.code == facts.folded(i)) found = classOfCode(code.meaning);
        reading.classes.push_back(found);
    }
}

/// More distinct values than are kept: what was not a no is to review, in a column that is certain.
void readBeyond(ColumnReading& reading, const ColumnInput& input)
{
    reading.beyond = beyondClass(reading);
    if (input.beyond == 0 || !reading.speaks()) return;
    if (reading.beyond == ValueClass::No) return; // a stream of dates has no cap
    reading.note = ReadingNote::TooManyValues;
    if (reading.beyond != ValueClass::Unclear) return;
    for (ValueClass& value : reading.classes)
        if (value == ValueClass::Yes) value = ValueClass::Unclear;
}

void countRows(ColumnReading& reading, std::span<const ValueCount> values, std::uint64_t beyond)
{
    reading.rows.fill(0);
    for (std::size_t i = 0; i < values.size() && i < reading.classes.size(); ++i)
        reading.rows[static_cast<unsigned>(reading.classes[i])] += values[i].count;
    reading.rows[static_cast<unsigned>(reading.beyond)] += beyond;
}

const CodeLayout* layoutOf(const ConsentWords& words, std::span<const std::string> folded, std::size_t column)
{
    for (const CodeLayout& layout : words.layouts()) {
        if (std::ranges::find(layout.columns, folded[column]) == layout.columns.end()) continue;
        const bool all = std::ranges::all_of(
            layout.with, [&](const std::string& other) { return std::ranges::find(folded, other) != folded.end(); });
        if (all) return &layout;
    }
    return nullptr;
}

} // namespace

ValueWish wishOf(const HeadingReading& heading) noexcept
{
    switch (heading.sense) {
    case HeadingSense::OptOut:
    case HeadingSense::WhenNo: return ValueWish::Stream;
    case HeadingSense::OptIn:
    case HeadingSense::Status:
    case HeadingSense::OneChannel:
    case HeadingSense::Topic:
    case HeadingSense::MaybeConsent: return ValueWish::Dictionary;
    case HeadingSense::WhenYes: return ValueWish::Glance;
    case HeadingSense::OtherMatter:
    case HeadingSense::None: break;
    }
    if (heading.remark) return ValueWish::Dictionary;
    // A yes/no column of a channel or a topic counts beside others; everything else that is known does not.
    constexpr RoleSet kSpeaks = roles(Email, Channel, Topic, Person, Newsletter, Consent, Join, Leave);
    if (heading.has(kSpeaks) || heading.core.empty()) return ValueWish::Glance;
    return heading.has(roles(Attribute, Matter, Date, Activity)) ? ValueWish::Nothing : ValueWish::Glance;
}

std::vector<ColumnReading> readColumns(
    const ConsentWords& words, std::span<const std::string> headings, std::span<const ColumnInput> columns)
{
    std::vector<std::string> all(headings.begin(), headings.end());
    all.resize(columns.size());
    const std::vector<HeadingReading> read = readHeadings(words, all);
    std::vector<ColumnFacts> facts;
    std::vector<std::string> folded;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const bool skipped = columns[i].isAddress || (columns[i].chosen == HeadingSense::None);
        facts.push_back(factsOf(words, read[i], skipped ? std::span<const ValueCount>() : columns[i].values));
        folded.push_back(cutText(all[i], 200).folded);
    }
    const Surroundings around = surroundingsOf(read, facts);

    std::vector<ColumnReading> out(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const ColumnInput& input = columns[i];
        ColumnReading& reading = out[i];
        reading.blankRows = input.blank;
        Decision decision;
        if (input.chosen)
            decision = {*input.chosen, true, *input.chosen == HeadingSense::OptOut, ReadingNote::None};
        else if (!input.isAddress)
            decision = decide(read[i], facts[i], around);
        reading.sense = decision.sense;
        reading.certain = decision.certain;
        reading.inverse = decision.inverse;
        reading.note = decision.note;
        if (decision.sense != HeadingSense::None) reading.restsOn = read[i].restsOn;
        const CodeLayout* layout = reading.speaks() ? layoutOf(words, folded, i) : nullptr;
        if (layout != nullptr && facts[i].knows(*layout)) {
            reading.certain = true;
            reading.note = ReadingNote::KnownExport;
            reading.tool = layout->tool;
        } else
            layout = nullptr;
        classifyAll(reading, facts[i], read[i], layout);
        reading.classes.resize(input.values.size(), ValueClass::SaysNothing);
        readBeyond(reading, input);
        countRows(reading, input.values, input.beyond);
    }
    return out;
}

ValueClass classOfBeyond(const ConsentWords& words, const ColumnReading& reading, std::string_view cell) noexcept
{
    const CellKind kind = classOfValue(words, cell);
    if (kind == CellKind::Blank) return reading.blank;
    if (reading.sense != HeadingSense::OptOut && reading.sense != HeadingSense::WhenNo) return reading.beyond;
    if (kind == CellKind::PlainNo) return ValueClass::Yes;
    if (kind == CellKind::SentinelDate || kind == CellKind::Placeholder) return ValueClass::SaysNothing;
    if (kind == CellKind::Never) return reading.sense == HeadingSense::WhenNo ? ValueClass::Yes : ValueClass::Unclear;
    return reading.beyond;
}

ColumnReading withDecisions(
    ColumnReading reading, std::span<const ValueCount> values, std::span<const ValueDecision> decisions)
{
    for (const ValueDecision& decision : decisions) {
        if (decision.number >= reading.classes.size() || decision.number >= values.size()) continue;
        ValueClass& value = reading.classes[decision.number];
        reading.rows[static_cast<unsigned>(value)] -= values[decision.number].count;
        value = decision.value;
        reading.rows[static_cast<unsigned>(value)] += values[decision.number].count;
    }
    return reading;
}

} // namespace winnow
