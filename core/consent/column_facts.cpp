// SPDX-License-Identifier: Apache-2.0

#include "consent/column_facts.h"

#include "base/text.h"

#include <algorithm>

namespace winnow {
namespace {

constexpr std::size_t kFewValues = 12;

bool isPlainAnswer(ValueSign sign)
{
    switch (sign) {
    case ValueSign::PlainNo:
    case ValueSign::PlainYes:
    case ValueSign::Never:
    case ValueSign::NoWithText:
    case ValueSign::YesWithText:
    case ValueSign::Tick:
    case ValueSign::Cross:
    case ValueSign::XMark: return true;
    default: return false;
    }
}

/// The single letters of a column, as a set.
class Letters {
public:
    void add(std::string_view value)
    {
        const CutText cut = cutText(trimmed(value), 8);
        if (cut.folded.size() == 1 && isAsciiLower(cut.folded[0])) m_seen |= bit(cut.folded[0]);
    }
    [[nodiscard]] bool has(char c) const { return (m_seen & bit(c)) != 0; }
    [[nodiscard]] bool onlyOf(std::string_view letters) const
    {
        std::uint32_t allowed = 0;
        for (const char c : letters) allowed |= bit(c);
        return (m_seen & ~allowed) == 0;
    }

private:
    static std::uint32_t bit(char c) { return std::uint32_t{1} << static_cast<unsigned>(c - 'a'); }
    std::uint32_t m_seen = 0;
};

/// What a single letter means among the others: s beside n, e beside h, t beside f.
ValueSign signOfLetterAmong(char letter, const Letters& letters, HeadingSense sense)
{
    if (sense == HeadingSense::Status && !letters.onlyOf("yjnx")) return ValueSign::Code;
    const bool yesLetter = letter == 's' || letter == 'o' || letter == 't';
    if (yesLetter && letters.onlyOf("sotyjnfx")) return ValueSign::PlainYes;
    if (letter == 'a' && letters.has('n') && letters.onlyOf("anx")) return ValueSign::PlainYes;
    if (letter == 'e' && letters.onlyOf("ehx")) return ValueSign::PlainYes;
    if (letter == 'h' && letters.onlyOf("ehx")) return ValueSign::PlainNo;
    if (letter == 'v' && letters.onlyOf("vxnj")) return ValueSign::PlainYes;
    return ValueSign::Code;
}

ValueSign signOfX(const ColumnFacts& facts, const Letters& letters)
{
    if (facts.has(ValueSign::Tick) || letters.has('v')) return ValueSign::Cross;
    return facts.has(ValueSign::PlainYes) ? ValueSign::Mixed : ValueSign::PlainYes;
}

} // namespace

bool ColumnFacts::has(ValueSign sign) const noexcept
{
    return std::ranges::any_of(readings, [sign](const ValueReading& r) { return r.sign == sign; });
}

bool ColumnFacts::hasClean(ValueSign a, ValueSign b) const noexcept
{
    return std::ranges::any_of(
        readings, [a, b](const ValueReading& r) { return r.clean && (r.sign == a || r.sign == b); });
}

bool ColumnFacts::isYesNo() const noexcept
{
    bool any = false;
    for (const ValueReading& r : readings) {
        if (isPlainAnswer(r.sign))
            any = any || (r.sign != ValueSign::NoWithText && r.sign != ValueSign::YesWithText);
        else if (r.sign != ValueSign::Placeholder && r.sign != ValueSign::Blank && r.sign != ValueSign::Minus)
            return false;
    }
    return any;
}

bool ColumnFacts::isStatusOfMail() const noexcept
{
    if (readings.empty() || readings.size() > kFewValues) return false;
    bool left = false;
    bool stayed = false;
    for (const ValueReading& r : readings) {
        switch (r.sign) {
        case ValueSign::SaysNo: left = left || r.clean; break;
        case ValueSign::SaysYes:
        case ValueSign::WeakYes: stayed = stayed || r.clean; break;
        case ValueSign::WeakNo:
        case ValueSign::Pending:
        case ValueSign::Inactive:
        case ValueSign::Placeholder:
        case ValueSign::Soft: break;
        default: return false;
        }
        if (!r.clean && r.sign != ValueSign::Placeholder) return false;
    }
    return left && stayed;
}

bool ColumnFacts::hasCleanLabel() const noexcept
{
    return std::ranges::any_of(readings, [](const ValueReading& r) { return r.clean && r.sign == ValueSign::SaysNo; });
}

double ColumnFacts::share(bool (*fits)(ValueSign)) const noexcept
{
    std::uint64_t found = 0;
    for (std::size_t i = 0; i < readings.size(); ++i)
        if (fits(readings[i].sign)) found += counts[i].count;
    return values == 0 ? 0 : static_cast<double>(found) / static_cast<double>(values);
}

std::string ColumnFacts::folded(std::size_t value) const { return asciiLower(trimmed(counts[value].text)); }

bool ColumnFacts::knows(const CodeLayout& layout) const
{
    bool any = false;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const std::string text = folded(i);
        const bool known =
            std::ranges::any_of(layout.codes, [&](const CodeLayout::Code& code) { return code.code == text; });
        if (!known && (isCodeLike(readings[i].sign))) return false;
        any = any || known;
    }
    return any;
}

bool ColumnFacts::isAnswer(ValueSign sign) noexcept
{
    switch (sign) {
    case ValueSign::SaysNo:
    case ValueSign::SaysYes:
    case ValueSign::WeakNo:
    case ValueSign::WeakYes:
    case ValueSign::Mixed:
    case ValueSign::Pending:
    case ValueSign::OnlyOther:
    case ValueSign::Date: return true;
    default: return isPlainAnswer(sign);
    }
}

bool ColumnFacts::isCodeLike(ValueSign sign) noexcept
{
    return sign == ValueSign::Code || sign == ValueSign::Letter || sign == ValueSign::Number ||
        sign == ValueSign::PlainYes || sign == ValueSign::PlainNo;
}

bool ColumnFacts::isNotUnderstood(ValueSign sign) noexcept
{
    switch (sign) {
    case ValueSign::Text:
    case ValueSign::Code:
    case ValueSign::Number:
    case ValueSign::Letter:
    case ValueSign::Done:
    case ValueSign::Mixed:
    case ValueSign::Unknown: return true;
    default: return false;
    }
}

bool ColumnFacts::isAddress(ValueSign sign) noexcept { return sign == ValueSign::Address; }

ColumnFacts factsOf(const ConsentWords& words, const HeadingReading& heading, std::span<const ValueCount> values)
{
    ColumnFacts facts;
    facts.counts = values;
    facts.readings.reserve(values.size());
    Letters letters;
    for (const ValueCount& value : values) {
        facts.readings.push_back(readValue(words, value.text));
        facts.values += value.count;
        letters.add(value.text);
    }
    const bool plus = facts.has(ValueSign::Plus);
    const ValueSign x = signOfX(facts, letters);
    const bool tick = facts.has(ValueSign::Tick) || facts.has(ValueSign::PlainYes);
    const bool inverse = heading.sense == HeadingSense::OptOut || heading.sense == HeadingSense::WhenNo;
    for (std::size_t i = 0; i < values.size(); ++i) {
        ValueSign& sign = facts.readings[i].sign;
        if (sign == ValueSign::Letter)
            sign = signOfLetterAmong(cutText(trimmed(values[i].text), 8).folded[0], letters, heading.sense);
        else if (sign == ValueSign::XMark)
            sign = x;
        else if (sign == ValueSign::Plus)
            sign = ValueSign::PlainYes;
        else if (sign == ValueSign::Minus)
            sign = plus ? ValueSign::PlainNo : ValueSign::Placeholder;
        else if (sign == ValueSign::Cross && inverse && tick)
            sign = ValueSign::PlainNo;
    }
    return facts;
}

} // namespace winnow
