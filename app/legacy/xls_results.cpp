// SPDX-License-Identifier: Apache-2.0

#include "legacy/xls_results.h"

#include "base/bytes.h"
#include "base/text.h"
#include "formats/archive/compound_file.h"
#include "formats/workbook/number_format.h"

#include <algorithm>
#include <bit>
#include <cstdio>
#include <map>
#include <optional>
#include <tuple>

#include <iconv.h>

namespace winnow::legacy {
namespace {

enum Record : std::uint16_t {
    kFormula = 0x0006,
    kEnd = 0x000A,
    kDate1904 = 0x0022,
    kContinue = 0x003C,
    kCodePage = 0x0042,
    kSheet = 0x0085,
    kXf = 0x00E0,
    kBoolErr = 0x0205,
    kString = 0x0207,
    kFormat = 0x041E,
    kBegin = 0x0809,
};

/// What Excel 2 to 4 called the same.
std::uint16_t todaysName(std::uint16_t kind)
{
    switch (kind) {
    case 0x0009:
    case 0x0209:
    case 0x0409: return kBegin;
    case 0x0206:
    case 0x0406: return kFormula;
    case 0x0005: return kBoolErr;
    case 0x0007: return kString;
    default: return kind;
    }
}

constexpr std::uint16_t kExcel97 = 0x0600;

std::uint16_t u16(std::string_view bytes, std::size_t at)
{
    return static_cast<std::uint16_t>(littleEndian32(bytes, at));
}

double real(std::string_view bytes, std::size_t at)
{
    return std::bit_cast<double>(littleEndian32(bytes, at) | std::uint64_t{littleEndian32(bytes, at + 4)} << 32);
}

/// One byte a character: the code page of the workbook.
std::string fromCodePage(std::string_view bytes, unsigned page)
{
    iconv_t converter = ::iconv_open("UTF-8", ("CP" + std::to_string(page)).c_str());
    if (converter == reinterpret_cast<iconv_t>(-1)) converter = ::iconv_open("UTF-8", "CP1252");
    if (converter == reinterpret_cast<iconv_t>(-1)) return isAscii(bytes) ? std::string(bytes) : std::string();
    std::string out(bytes.size() * 4, '\0');
    char* from = const_cast<char*>(bytes.data());
    char* to = out.data();
    std::size_t left = bytes.size(), room = out.size();
    while (left > 0 && ::iconv(converter, &from, &left, &to, &room) == static_cast<std::size_t>(-1) && left > 0) {
        if (room == 0) break;
        *to++ = '?';
        --room;
        ++from;
        --left;
    }
    ::iconv_close(converter);
    out.resize(out.size() - room);
    return out;
}

std::string_view errorText(unsigned code)
{
    switch (code) {
    case 0x00: return "#NULL!";
    case 0x07: return "#DIV/0!";
    case 0x0F: return "#VALUE!";
    case 0x17: return "#REF!";
    case 0x1D: return "#NAME?";
    case 0x24: return "#NUM!";
    case 0x2A: return "#N/A";
    default: return "#ERR!";
    }
}

/// Characters of a string that may go on in the next record; there it says anew how wide they are ([MS-XLS] 2.5.294).
class XlsString {
public:
    /// The first record, from the count of characters on.
    void begin(std::string_view body, bool narrowOnly, unsigned codePage)
    {
        m_units.clear();
        m_narrow.clear();
        m_narrowOnly = narrowOnly;
        m_page = codePage;
        m_left = u16(body, 0);
        go(body.substr(std::min<std::size_t>(2, body.size())));
    }
    void go(std::string_view body)
    {
        if (m_narrowOnly) {
            const std::size_t count = std::min<std::size_t>(m_left, body.size());
            m_narrow.append(body, 0, count);
            m_left -= count;
            return;
        }
        if (body.empty()) return;
        const bool wide = (body[0] & 1) != 0;
        body.remove_prefix(1);
        for (; m_left > 0 && body.size() >= (wide ? 2U : 1U); --m_left) {
            m_units += static_cast<char16_t>(wide ? u16(body, 0) : static_cast<unsigned char>(body[0]));
            body.remove_prefix(wide ? 2 : 1);
        }
    }
    [[nodiscard]] std::string text() const
    {
        if (m_narrowOnly) return fromCodePage(m_narrow, m_page);
        std::string out;
        for (std::size_t i = 0; i < m_units.size(); ++i) {
            char32_t c = m_units[i];
            const bool pair = c >= 0xD800 && c < 0xDC00 && i + 1 < m_units.size() && m_units[i + 1] >= 0xDC00 &&
                m_units[i + 1] < 0xE000;
            if (pair)
                c = 0x10000 + ((c - 0xD800) << 10) + (m_units[++i] - 0xDC00U);
            else if (c >= 0xD800 && c < 0xE000)
                c = 0xFFFD;
            appendUtf8(out, c);
        }
        return out;
    }

private:
    std::u16string m_units;
    std::string m_narrow;
    std::size_t m_left = 0;
    bool m_narrowOnly = false;
    unsigned m_page = 1252;
};

} // namespace

/// Goes through the records of a workbook's stream.
class XlsScan {
public:
    XlsScan(std::string_view stream, XlsResults& out) : m_stream(stream), m_out(out) {}

    /// A sheet without a workbook around it, as Excel 2 to 4 wrote: its numbers are told without their formats.
    bool runBare()
    {
        if (todaysName(u16(m_stream, 0)) != kBegin) return false;
        m_isBare = m_isOld = true;
        m_isFirst = u16(m_stream, 0) == 0x0009;
        readSheet();
        return true;
    }

    bool run(std::size_t table)
    {
        readGlobals();
        if (table >= m_sheets.size() || m_sheets[table] >= m_stream.size()) return false;
        m_at = m_sheets[table];
        readSheet();
        return true;
    }

private:
    struct Next {
        std::uint16_t kind = 0;
        std::string_view body;
    };
    std::optional<Next> next()
    {
        if (m_at + 4 > m_stream.size()) return std::nullopt;
        const std::size_t size = u16(m_stream, m_at + 2);
        if (m_at + 4 + size > m_stream.size()) return std::nullopt;
        const std::uint16_t kind = u16(m_stream, m_at);
        const Next out{m_isBare ? todaysName(kind) : kind, m_stream.substr(m_at + 4, size)};
        m_at += 4 + size;
        return out;
    }

    void readGlobals()
    {
        while (const auto record = next()) {
            const std::string_view body = record->body;
            switch (record->kind) {
            case kBegin: m_isOld = u16(body, 0) < kExcel97; break;
            case kSheet: m_sheets.push_back(littleEndian32(body, 0)); break;
            case kDate1904: m_from1904 = u16(body, 0) == 1; break;
            case kCodePage: m_codePage = u16(body, 0); break;
            case kXf: m_formats.push_back(u16(body, 2)); break;
            case kFormat: addFormat(body); break;
            case kEnd: return;
            default: break;
            }
        }
    }

    /// A string that counts in one byte, as one that counts in two.
    static std::string counted(std::string_view body)
    {
        return std::string(body.substr(0, 1)) + '\0' + std::string(body.substr(std::min<std::size_t>(1, body.size())));
    }

    void addFormat(std::string_view body)
    {
        XlsString code;
        // The old one counts in one byte.
        if (m_isOld)
            code.begin(counted(body.substr(std::min<std::size_t>(2, body.size()))), true, m_codePage);
        else
            code.begin(body.substr(std::min<std::size_t>(2, body.size())), false, m_codePage);
        m_codes[u16(body, 0)] = formatOfCode(code.text());
    }

    [[nodiscard]] NumberFormat formatOf(std::uint16_t xf) const
    {
        if (xf >= m_formats.size()) return {};
        const auto own = m_codes.find(m_formats[xf]);
        return own == m_codes.end() ? builtInFormat(m_formats[xf]) : own->second;
    }

    void readSheet()
    {
        int depth = 0;        // a chart has records of its own inside the sheet's
        bool waiting = false; // for the string of the cell at row and column
        std::uint32_t row = 0;
        std::uint16_t column = 0;
        const std::size_t value = m_isFirst ? 7 : 6; // Excel 2 has three bytes for the format
        XlsString text;
        bool goesOn = false;
        const auto finish = [&] {
            if (goesOn) m_out.add(row, column, text.text());
            goesOn = false;
        };
        while (const auto record = next()) {
            const std::string_view body = record->body;
            if (record->kind == kContinue && goesOn) {
                text.go(body);
                continue;
            }
            finish();
            if (record->kind == kBegin) ++depth;
            if (record->kind == kEnd && --depth <= 0) break;
            if (depth > 1) continue;
            if (record->kind == kFormula && body.size() >= value + 8) {
                row = u16(body, 0);
                column = u16(body, 2);
                waiting = u16(body, value + 6) == 0xFFFF && body[value] == 0;
                if (u16(body, value + 6) != 0xFFFF)
                    m_out.add(row, column, numberOf(real(body, value), u16(body, 4)));
                else if (body[value] == 1 || body[value] == 2)
                    addTruth(body, static_cast<unsigned char>(body[value + 2]), body[value] == 2);
            } else if (record->kind == kString && waiting) {
                text.begin(m_isFirst ? counted(body) : std::string(body), m_isOld, m_codePage);
                waiting = false;
                goesOn = true;
            } else if (record->kind == kBoolErr && body.size() >= value + 2) {
                addTruth(body, static_cast<unsigned char>(body[value]), body[value + 1] != 0);
            }
        }
        finish();
    }

    void addTruth(std::string_view body, unsigned value, bool isError)
    {
        m_out.add(u16(body, 0), u16(body, 2), std::string(isError ? errorText(value) : value != 0 ? "TRUE" : "FALSE"));
    }

    [[nodiscard]] std::string numberOf(double value, std::uint16_t xf) const
    {
        char digits[32];
        std::snprintf(digits, sizeof digits, "%.17g", value);
        return numberText(digits, formatOf(xf), m_from1904);
    }

    std::string_view m_stream;
    XlsResults& m_out;
    std::size_t m_at = 0;
    bool m_isOld = false;   ///< before Excel 97
    bool m_isBare = false;  ///< before Excel 5
    bool m_isFirst = false; ///< Excel 2
    bool m_from1904 = false;
    unsigned m_codePage = 1252;
    std::vector<std::uint32_t> m_sheets;  ///< where they begin
    std::vector<std::uint16_t> m_formats; ///< per XF
    std::map<std::uint16_t, NumberFormat> m_codes;
};

bool XlsResults::read(std::string file, std::size_t table)
{
    std::string stream;
    const bool bare = !file.starts_with("\xD0\xCF\x11\xE0");
    if (bare)
        stream = std::move(file);
    else {
        const Result<CompoundFile> compound = CompoundFile::open(std::move(file));
        if (!compound) return false;
        Result<std::string> found = compound->stream(compound->has("Workbook") ? "Workbook" : "Book");
        if (!found) return false;
        stream = std::move(*found);
    }
    if (XlsScan scan(stream, *this); bare ? !scan.runBare() : !scan.run(table)) return false;
    std::ranges::stable_sort(m_cells, {}, [](const Cell& c) { return std::tuple(c.row, c.column); });
    return true;
}

void XlsResults::add(std::uint32_t row, std::uint16_t column, std::string text)
{
    if (text.empty()) return;
    m_rows = std::max(m_rows, row + 1);
    m_columns = std::max<std::uint16_t>(m_columns, static_cast<std::uint16_t>(column + 1));
    m_cells.push_back({row, column, std::move(text)});
}

std::string_view XlsResults::at(std::uint32_t row, std::uint16_t column) noexcept
{
    while (m_next < m_cells.size() && std::tuple(m_cells[m_next].row, m_cells[m_next].column) < std::tuple(row, column))
        ++m_next;
    const bool found = m_next < m_cells.size() && m_cells[m_next].row == row && m_cells[m_next].column == column;
    return found ? std::string_view(m_cells[m_next].text) : std::string_view();
}

} // namespace winnow::legacy
