// SPDX-License-Identifier: Apache-2.0

#include "consent/plain_value.h"

#include "base/text.h"

#include <array>
#include <cstring>

namespace winnow {
namespace {

/// Runs of digits of a cell, and whether everything else in it belongs to a date.
struct DigitGroups {
    std::array<std::uint64_t, 3> value{};
    std::array<unsigned, 3> digits{};
    unsigned count = 0;
    std::array<char, 2> between{};
    bool plain = true;   ///< digits and the marks of dates, times and zones alone
    bool allZero = true; ///< every digit of the cell
};

enum class Mark : std::uint8_t { Foreign, Digit, Letter, Between };

constexpr std::array<Mark, 256> kMarks = [] {
    std::array<Mark, 256> out{};
    for (unsigned c = 0; c < 128; ++c)
        out[c] = isAsciiDigit(static_cast<char>(c)) ? Mark::Digit
            : isAsciiLetter(static_cast<char>(c))   ? Mark::Letter
                                                    : Mark::Foreign;
    for (const char c : {'-', '/', '.', ',', ':', ' ', '+'}) out[static_cast<unsigned char>(c)] = Mark::Between;
    return out;
}();

Mark markOf(char c) noexcept { return kMarks[static_cast<unsigned char>(c)]; }

bool belongsToTime(std::string_view rest) noexcept
{
    static constexpr std::array<std::string_view, 8> kWords = {"t", "z", "am", "pm", "utc", "gmt", "cet", "cest"};
    for (const std::string_view word : kWords)
        if (equalsIgnoringAsciiCase(rest, word)) return true;
    return false;
}

DigitGroups groupsOf(std::string_view cell) noexcept
{
    DigitGroups out;
    for (std::size_t i = 0; i < cell.size();) {
        const char c = cell[i];
        switch (markOf(c)) {
        case Mark::Digit: {
            std::uint64_t value = 0;
            const std::size_t begin = i;
            for (; i < cell.size() && isAsciiDigit(cell[i]); ++i)
                value = value * 10 + static_cast<std::uint64_t>(cell[i] - '0');
            out.allZero = out.allZero && value == 0;
            if (out.count < 3) {
                out.value[out.count] = value;
                out.digits[out.count] = static_cast<unsigned>(i - begin);
            }
            ++out.count;
            break;
        }
        case Mark::Between:
            if (out.count >= 1 && out.count <= 2 && out.between[out.count - 1] == 0) out.between[out.count - 1] = c;
            ++i;
            break;
        case Mark::Letter: {
            const std::size_t begin = i;
            while (i < cell.size() && markOf(cell[i]) == Mark::Letter) ++i;
            if (belongsToTime(cell.substr(begin, i - begin))) break;
            [[fallthrough]];
        }
        case Mark::Foreign: out.plain = false; return out;
        }
    }
    return out;
}

/// A-Z to a-z in eight bytes at once; bytes beyond ASCII stay.
std::uint64_t lowered(std::uint64_t bytes) noexcept
{
    constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
    const std::uint64_t low = bytes & (kOnes * 0x7F);
    const std::uint64_t fromA = low + kOnes * (0x80 - 'A');
    const std::uint64_t beyondZ = low + kOnes * (0x80 - 'Z' - 1);
    const std::uint64_t upper = fromA & ~beyondZ & ~bytes & (kOnes * 0x80);
    return bytes | (upper >> 2);
}

CellKind dateKind(std::uint64_t year, std::uint64_t month, std::uint64_t day) noexcept
{
    if (year <= 1900 || year >= 2099) return CellKind::SentinelDate;
    if (month == 1 && day == 1 && (year == 1970 || year == 1901)) return CellKind::SentinelDate;
    return CellKind::Date;
}

/// One run of digits: a flag, a date without marks, a time stamp, the serial number of a day, or just a number.
CellKind wholeNumberKind(std::uint64_t value, unsigned digits) noexcept
{
    constexpr std::uint64_t kFirstSerial = 20'000;         // 1954
    constexpr std::uint64_t kSentinelSerial = 72'686;      // 2099-01-01
    constexpr std::uint64_t kLastSerial = 2'958'465;       // 9999-12-31
    constexpr std::uint64_t kSentinelTime = 4'070'908'800; // 2099-01-01
    if (value == 0) return CellKind::PlainNo;
    if (value == 1 && digits == 1) return CellKind::PlainYes;
    if (digits == 8) {
        const std::uint64_t month = value / 100 % 100;
        const std::uint64_t day = value % 100;
        if (month <= 12 && day <= 31 && value >= 18'000'000) return dateKind(value / 10'000, month, day);
    }
    if (digits == 5 && value >= kFirstSerial)
        return value >= kSentinelSerial && value <= 73'415 ? CellKind::SentinelDate
            : value < kSentinelSerial                      ? CellKind::Date
                                                           : CellKind::Number;
    if (value == kLastSerial) return CellKind::SentinelDate;
    if (digits >= 9 && digits <= 12) return value >= kSentinelTime ? CellKind::SentinelDate : CellKind::Date;
    if (digits == 13) return value / 1000 >= kSentinelTime ? CellKind::SentinelDate : CellKind::Date;
    if (digits == 14 && value / 1'000'000 >= 18'000'000)
        return dateKind(value / 10'000'000'000, value / 100'000'000 % 100, value / 1'000'000 % 100);
    return CellKind::Number;
}

} // namespace

CellKind numberKind(std::string_view cell) noexcept
{
    if (cell.size() > 40) return CellKind::Other;
    const DigitGroups g = groupsOf(cell);
    if (!g.plain || g.count == 0) return CellKind::Other;
    if (g.count == 1) return wholeNumberKind(g.value[0], g.digits[0]);
    if (g.count == 2) {
        const bool fraction = g.between[0] == '.' || g.between[0] == ',';
        if (g.allZero) return fraction ? CellKind::PlainNo : CellKind::SentinelDate;
        if (!fraction) return CellKind::Number;
        return g.value[1] == 0 || g.digits[0] == 5 ? wholeNumberKind(g.value[0], g.digits[0]) : CellKind::Number;
    }
    if (g.allZero) return CellKind::SentinelDate;
    if (g.between[0] == ':' || g.between[0] == ' ') return CellKind::Number;
    if (g.digits[0] >= 4) return dateKind(g.value[0], g.value[1], g.value[2]);
    if (g.digits[2] >= 4) {
        const bool firstOfYear = g.value[0] == 1 && g.value[1] == 1;
        return dateKind(g.value[2], firstOfYear ? 1 : 2, firstOfYear ? 1 : 2);
    }
    return CellKind::Date;
}

PlainValues::PlainValues() : m_slots(64) {}

PlainValues::Slot PlainValues::keyOf(std::string_view value) noexcept
{
    const char* text = value.data();
    const std::size_t size = value.size();
    Slot key;
    if (size >= 8) {
        std::memcpy(&key.low, text, 8);
        std::uint64_t last = 0;
        std::memcpy(&last, text + size - 8, 8);
        key.high = size == 8 ? 0 : last >> ((16 - size) * 8);
    } else if (size >= 4) {
        std::uint32_t first = 0;
        std::uint32_t last = 0;
        std::memcpy(&first, text, 4);
        std::memcpy(&last, text + size - 4, 4);
        key.low = first | (std::uint64_t{last} << ((size - 4) * 8));
    } else {
        for (std::size_t i = 0; i < size; ++i) key.low |= std::uint64_t{static_cast<unsigned char>(text[i])} << (i * 8);
    }
    key.low = lowered(key.low);
    key.high = lowered(key.high) | (std::uint64_t{size} << 56);
    return key;
}

std::size_t PlainValues::slotOf(const Slot& key) const noexcept
{
    const std::uint64_t mixed = (key.low ^ (key.high * 0x9E3779B97F4A7C15ULL)) * 0xD6E8FEB86659FD93ULL;
    std::size_t at = (mixed >> 32) & (m_slots.size() - 1);
    while (m_slots[at].high != 0 && (m_slots[at].low != key.low || m_slots[at].high != key.high))
        at = (at + 1) & (m_slots.size() - 1);
    return at;
}

void PlainValues::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    old.swap(m_slots);
    for (const Slot& slot : old)
        if (slot.high != 0) m_slots[slotOf(slot)] = slot;
}

void PlainValues::add(std::string_view value, CellKind kind)
{
    if (value.empty() || value.size() > kLongest) return;
    if (m_used * 2 >= m_slots.size()) grow();
    Slot key = keyOf(value);
    Slot& slot = m_slots[slotOf(key)];
    if (slot.high != 0) return;
    key.kind = kind;
    slot = key;
    ++m_used;
}

CellKind PlainValues::kindOf(std::string_view cell) const noexcept
{
    const std::string_view text = trimmed(cell);
    if (text.empty()) return CellKind::Blank;
    if (isAsciiDigit(text.front())) return numberKind(text);
    if ((text.front() == '-' || text.front() == '+') && text.size() > 1 && isAsciiDigit(text[1])) {
        const CellKind kind = numberKind(text.substr(1));
        if (kind == CellKind::PlainNo) return kind;
        return text.front() == '-' && (kind == CellKind::Date || kind == CellKind::SentinelDate)
            ? CellKind::SentinelDate
            : CellKind::Number;
    }
    if (text.size() > kLongest) return CellKind::Other;
    const Slot& slot = m_slots[slotOf(keyOf(text))];
    return slot.high == 0 ? CellKind::Other : slot.kind;
}

} // namespace winnow
