// SPDX-License-Identifier: Apache-2.0

#include "formats/workbook/ods_rows.h"

#include "base/text.h"
#include "formats/workbook/number_format.h"
#include "formats/workbook/xml_rows.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace winnow {
namespace {

constexpr std::uint32_t kMostRows = 1'048'576;
constexpr std::uint64_t kFreeRepeats = 64ULL << 20;
constexpr std::uint64_t kRepeatRatio = 200;

std::uint32_t countOf(std::string_view text, std::uint32_t most)
{
    std::uint64_t n = 1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
    if (error == std::errc::result_out_of_range) return most;
    if (error != std::errc() || n == 0) return 1;
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(n, most));
}

/// "PT14H05M00S" -> "14:05:00".
std::string clockOf(std::string_view duration)
{
    if (!duration.starts_with("PT")) return std::string(duration);
    unsigned parts[3] = {0, 0, 0};
    unsigned value = 0;
    for (const char c : duration.substr(2)) {
        if (isAsciiDigit(c))
            value = std::min(value * 10 + static_cast<unsigned>(c - '0'), 1'000'000U);
        else if (c == 'H' || c == 'M' || c == 'S') {
            parts[c == 'H' ? 0 : c == 'M' ? 1 : 2] = value;
            value = 0;
        } else
            break; // fractions of a second
    }
    if (value > 0 && duration.ends_with('S')) parts[2] = value;
    char out[40];
    std::snprintf(out, sizeof out, "%02u:%02u:%02u", parts[0], parts[1], parts[2]);
    return out;
}

/// A number that is shown with zeros in front keeps them.
bool isPadded(std::string_view shown)
{
    return shown.size() > 1 && shown[0] == '0' && std::ranges::all_of(shown, isAsciiDigit);
}

class OdsRows final : public XmlRows {
public:
    OdsRows(std::shared_ptr<ZipArchive> archive, ZipPart part, std::size_t sheet, const SheetLimits& limits)
        : XmlRows([this](std::span<char> room) { return m_part.read(room); }, limits),
          m_archive(std::move(archive)),
          m_part(std::move(part)),
          m_wanted(sheet)
    {
    }

    std::uint64_t bytesRead() const noexcept override { return m_part.packedRead(); }

private:
    void startElement(std::string_view name, const XmlAttributes& a) override
    {
        if (name == "table") {
            if (m_tables++ == 0) m_active = m_seen++ == m_wanted;
            return;
        }
        if (!m_active || m_tables != 1) return;
        if (m_inCell) return startInCell(name, a);
        if (name == "table-row") {
            row().begin();
            m_column = 0;
            m_rowRepeat = countOf(a["number-rows-repeated"], kMostRows);
        } else if (name == "table-cell" || name == "covered-table-cell") {
            startCell(a);
        }
    }
    void endElement(std::string_view name) override
    {
        if (name == "table") {
            if (--m_tables == 0 && m_active) {
                m_active = false;
                finish();
            }
            return;
        }
        if (!m_active || m_tables != 1) return;
        if (m_inCell) {
            if (name == "table-cell" || name == "covered-table-cell")
                endCell();
            else
                endInCell(name);
        } else if (name == "table-row") {
            endRow();
        }
    }
    void text(std::string_view piece) override
    {
        if (m_paragraph == 0 || m_skip > 0) return;
        // White space is collapsed; further spaces are elements of their own.
        m_collapsed.clear();
        for (const char c : piece) {
            const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (space && (m_afterSpace || (m_collapsed.empty() && cellText().empty()))) continue;
            m_collapsed += space ? ' ' : c;
            m_afterSpace = space;
        }
        addText(m_collapsed);
    }

    void startCell(const XmlAttributes& a)
    {
        m_inCell = true;
        beginText();
        m_link.clear();
        m_paragraphs = 0;
        m_skip = 0;
        m_paragraph = 0;
        m_cellRepeat = countOf(a["number-columns-repeated"], limits().columns);
        m_type = a["value-type"];
        m_value = m_type == "date" ? a["date-value"]
            : m_type == "time"     ? a["time-value"]
            : m_type == "boolean"  ? a["boolean-value"]
            : m_type == "string"   ? a["string-value"]
                                   : a["value"];
    }
    void startInCell(std::string_view name, const XmlAttributes& a)
    {
        if (m_skip > 0 || name == "annotation" || name == "frame" || name == "custom-shape" || name == "shapes" ||
            name == "line" || name == "rect") {
            ++m_skip;
        } else if (name == "p" || name == "h") {
            if (m_paragraphs++ > 0) addText("\n");
            m_afterSpace = true;
            ++m_paragraph;
        } else if (name == "s") {
            addText(std::string(countOf(a["c"], 1000), ' '));
            m_afterSpace = false; // these are meant, and so is what stands before them
        } else if (name == "tab") {
            addText("\t");
        } else if (name == "line-break") {
            addText("\n");
        } else if (name == "a") {
            const std::string_view target = a["href"];
            if (asciiLower(target.substr(0, 7)) == "mailto:")
                m_link =
                    target.substr(7, target.find('?') == std::string_view::npos ? target.npos : target.find('?') - 7);
        }
    }
    void endInCell(std::string_view name)
    {
        if (m_skip > 0)
            --m_skip;
        else if ((name == "p" || name == "h") && m_paragraph > 0) {
            --m_paragraph;
            if (cellText().ends_with(' ') && m_afterSpace) cellText().pop_back();
        }
    }
    std::string valueText()
    {
        const std::string& shown = cellText();
        if (m_type == "date") return isoDateText(m_value);
        if (m_type == "time") return clockOf(m_value);
        if (m_type == "boolean") return m_value == "true" ? "TRUE" : m_value == "false" ? "FALSE" : m_value;
        if (m_type == "float" || m_type == "percentage" || m_type == "currency") {
            if (m_value.empty() || isPadded(shown)) return shown;
            return numberText(m_value, {}, false);
        }
        if (!m_value.empty() && shown.empty()) return m_value;
        if (!m_link.empty() && shown.find('@') == std::string::npos)
            return shown.empty() ? m_link : shown + " <" + m_link + ">";
        return shown;
    }
    void endCell()
    {
        m_inCell = false;
        if (isTooLong()) row().fail(RejectReason::CellTooLong);
        const std::string text = isTooLong() ? std::string() : valueText();
        if (!text.empty())
            for (std::uint32_t i = 0; i < m_cellRepeat && !row().isFaulty(); ++i) row().add(m_column + i, text);
        m_column = std::min(m_column + m_cellRepeat, kMostRows);
    }
    void endRow()
    {
        const CellRow& done = row().finish();
        // What is repeated unpacks once more.
        if (!done.isBlank()) m_unpacked += (done.text.size() + done.ends.size()) * m_rowRepeat;
        if (m_unpacked > kFreeRepeats && m_unpacked / kRepeatRatio > m_part.bytesRead())
            return fail({ErrorKind::PackedTooTightly, {}});
        emitRow(m_rows + 1, m_rowRepeat);
        m_rows += m_rowRepeat;
    }

    std::shared_ptr<ZipArchive> m_archive;
    ZipPart m_part;
    std::size_t m_wanted;
    std::uint64_t m_unpacked = 0;
    std::size_t m_seen = 0; ///< tables begun
    int m_tables = 0;       ///< tables we are in
    std::uint64_t m_rows = 0;
    std::uint32_t m_rowRepeat = 1;
    std::uint32_t m_cellRepeat = 1;
    std::uint32_t m_column = 0;
    std::string m_type, m_value, m_link, m_collapsed;
    unsigned m_paragraphs = 0;
    int m_paragraph = 0;
    int m_skip = 0;
    bool m_active = false;
    bool m_inCell = false;
    bool m_afterSpace = true;
};

/// The names of table styles that hide their tables; ends where the tables begin.
class HiddenStyles final : public XmlHandler {
public:
    void startElement(std::string_view name, const XmlAttributes& a) override
    {
        if (name == "style")
            m_style = a["name"];
        else if (name == "table-properties" && a["display"] == "false")
            hidden.insert(m_style);
        else if (name == "spreadsheet")
            stream->finish();
    }
    void endElement(std::string_view) override {}
    void text(std::string_view) override {}
    std::set<std::string> hidden;
    XmlStream* stream = nullptr;

private:
    std::string m_style;
};

class TableTag final : public XmlHandler {
public:
    explicit TableTag(const std::set<std::string>& hidden) : m_hidden(hidden) {}
    void startElement(std::string_view, const XmlAttributes& a) override
    {
        isSubTable = a["is-sub-table"] == "true";
        info = {std::string(a["name"]), m_hidden.contains(std::string(a["style-name"]))};
    }
    void endElement(std::string_view) override {}
    void text(std::string_view) override {}
    TableInfo info;
    bool isSubTable = false;

private:
    const std::set<std::string>& m_hidden;
};

Result<std::set<std::string>> hiddenStyles(ZipArchive& archive, std::size_t content)
{
    Result<ZipPart> part = archive.part(content);
    if (!part) return pass(part);
    HiddenStyles handler;
    XmlStream stream([&](std::span<char> room) { return part->read(room); }, handler);
    handler.stream = &stream;
    for (;;) {
        Result<bool> more = stream.step();
        if (!more) return pass(more);
        if (!*more) return std::move(handler.hidden);
    }
}

} // namespace

Result<std::vector<TableInfo>> odsSheets(ZipArchive& archive)
{
    if (archive.hasTwins()) return fail(ErrorKind::FileDamaged, "two parts of one name");
    const auto content = archive.find("content.xml");
    if (archive.find("encrypted-package"))
        return fail(ErrorKind::NotAList,
            "a password-protected OpenDocument spreadsheet. Open it in LibreOffice, save it as XLSX, and use that file.");
    if (const auto manifest = archive.find("META-INF/manifest.xml")) {
        Result<std::string> text = archive.read(*manifest, 8U << 20);
        if (!text) return pass(text);
        if (text->find("encryption-data") != std::string::npos)
            return fail(ErrorKind::NotAList,
                "a password-protected OpenDocument spreadsheet. Open it in LibreOffice, save it as XLSX, and use that file.");
    }
    if (!content) return fail(ErrorKind::FileDamaged, "the spreadsheet has no content");
    Result<std::set<std::string>> hidden = hiddenStyles(archive, *content);
    if (!hidden) return pass(hidden);

    // Looking for tags in the bytes takes a tenth of the time of parsing all cells to learn a few names.
    constexpr std::string_view kTag = "<table:table ";
    constexpr std::size_t kMostTag = 64 * 1024;
    Result<ZipPart> part = archive.part(*content);
    if (!part) return pass(part);
    std::vector<TableInfo> sheets;
    std::string window;
    std::string room(256 * 1024, '\0');
    for (;;) {
        Result<std::size_t> count = part->read(room);
        if (!count) return pass(count);
        window.append(room, 0, *count);
        std::size_t at = 0;
        for (;;) {
            at = window.find(kTag, at);
            const std::size_t end = at == std::string::npos ? at : window.find('>', at);
            if (end == std::string::npos) break;
            std::string tag = window.substr(at, end - at);
            if (!tag.ends_with('/')) tag += '/';
            TableTag handler(*hidden);
            if (XmlStream::parse(tag + '>', handler) && !handler.isSubTable) sheets.push_back(std::move(handler.info));
            at = end;
        }
        if (*count == 0) break;
        const std::size_t keep = at == std::string::npos ? kTag.size() - 1 : window.size() - at;
        if (keep > kMostTag) return fail(ErrorKind::XmlTooWide);
        window.erase(0, window.size() - std::min(keep, window.size()));
    }
    if (sheets.empty()) return fail(ErrorKind::ListEmpty, "the spreadsheet has no sheet");
    return sheets;
}

Result<std::unique_ptr<RowSource>> openOdsRows(
    std::shared_ptr<ZipArchive> archive, std::size_t sheet, const SheetLimits& limits)
{
    const auto content = archive->find("content.xml");
    if (!content) return fail(ErrorKind::FileDamaged, "the spreadsheet has no content");
    Result<ZipPart> part = archive->part(*content);
    if (!part) return pass(part);
    return std::make_unique<OdsRows>(std::move(archive), std::move(*part), sheet, limits);
}

} // namespace winnow
