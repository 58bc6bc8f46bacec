// SPDX-License-Identifier: Apache-2.0

#include "formats/workbook/xlsx_book.h"

#include "base/text.h"
#include "formats/workbook/xml_stream.h"

#include <algorithm>
#include <charconv>
#include <functional>

namespace winnow {
namespace {

constexpr std::uint64_t kSmallPart = 64U << 20;

/// Listens with one function; for the small parts.
class OnStart final : public XmlHandler {
public:
    explicit OnStart(std::function<void(std::string_view, const XmlAttributes&)> start) : m_start(std::move(start)) {}
    void startElement(std::string_view name, const XmlAttributes& attributes) override { m_start(name, attributes); }
    void endElement(std::string_view) override {}
    void text(std::string_view) override {}

private:
    std::function<void(std::string_view, const XmlAttributes&)> m_start;
};

Result<void> eachStart(
    ZipArchive& archive, std::size_t part, std::function<void(std::string_view, const XmlAttributes&)> start)
{
    Result<ZipPart> opened = archive.part(part);
    if (!opened) return pass(opened);
    OnStart handler(std::move(start));
    return XmlStream::parse(
        [&](std::span<char> room) -> Result<std::size_t> {
            if (opened->bytesRead() > kSmallPart) return fail(ErrorKind::PartTooLarge);
            return opened->read(room);
        },
        handler);
}

/// A target as it stands in a relation, seen from the part that has the relation.
std::string resolved(const std::string& from, std::string target)
{
    std::ranges::replace(target, '\\', '/');
    if (target.starts_with('/')) return target.substr(1);
    std::string folder = from.substr(0, from.rfind('/') == std::string::npos ? 0 : from.rfind('/') + 1);
    for (;;) {
        if (target.starts_with("./")) {
            target.erase(0, 2);
        } else if (target.starts_with("../")) {
            target.erase(0, 3);
            if (!folder.empty()) folder.pop_back();
            folder = folder.substr(0, folder.rfind('/') == std::string::npos ? 0 : folder.rfind('/') + 1);
        } else {
            return folder + target;
        }
    }
}

std::uint32_t numberOf(std::string_view text) noexcept
{
    std::uint32_t n = 0;
    (void)std::from_chars(text.data(), text.data() + text.size(), n);
    return n;
}

bool isTrue(std::string_view text) { return text == "1" || text == "true" || text == "on"; }

} // namespace

bool cellPosition(std::string_view reference, std::uint32_t& column, std::uint32_t& row) noexcept
{
    std::uint32_t c = 0;
    std::size_t i = 0;
    for (; i < reference.size() && isAsciiLetter(reference[i]) && i < 4; ++i)
        c = c * 26 + static_cast<std::uint32_t>(toAsciiLower(reference[i]) - 'a' + 1);
    if (c == 0) return false;
    std::uint32_t r = 0;
    const auto [end, error] = std::from_chars(reference.data() + i, reference.data() + reference.size(), r);
    if (error != std::errc() || end != reference.data() + reference.size() || r == 0) return false;
    column = c - 1;
    row = r - 1;
    return true;
}

Result<std::unordered_map<std::string, XlsxBook::Relation>> XlsxBook::relations(const std::string& partName)
{
    std::unordered_map<std::string, Relation> out;
    const std::size_t slash = partName.rfind('/');
    const std::string folder = slash == std::string::npos ? std::string() : partName.substr(0, slash + 1);
    const auto part = m_archive->find(folder + "_rels/" + partName.substr(folder.size()) + ".rels");
    if (!part) return out;
    Result<void> read = eachStart(*m_archive, *part, [&](std::string_view name, const XmlAttributes& a) {
        if (name == "Relationship") out[std::string(a["Id"])] = {std::string(a["Type"]), std::string(a["Target"])};
    });
    if (!read) return pass(read);
    return out;
}

Result<std::shared_ptr<XlsxBook>> XlsxBook::open(std::shared_ptr<ZipArchive> archive)
{
    if (archive->hasTwins()) return fail(ErrorKind::FileDamaged, "two parts of one name");
    std::shared_ptr<XlsxBook> book(new XlsxBook);
    book->m_archive = std::move(archive);
    std::string workbook = "xl/workbook.xml";
    Result<std::unordered_map<std::string, Relation>> top = book->relations("");
    if (!top) return pass(top);
    for (const auto& [id, relation] : *top)
        if (relation.type.ends_with("/officeDocument")) workbook = resolved("", relation.target);
    if (Result<void> read = book->readWorkbook(workbook); !read) return pass(read);
    return book;
}

Result<void> XlsxBook::readWorkbook(const std::string& name)
{
    const auto part = m_archive->find(name);
    if (!part) return fail(ErrorKind::FileDamaged, "the workbook has no part that lists its sheets");
    Result<std::unordered_map<std::string, Relation>> links = relations(m_archive->entries()[*part].name);
    if (!links) return pass(links);
    struct Named {
        std::string name, id;
        bool hidden;
    };
    std::vector<Named> named;
    Result<void> read = eachStart(*m_archive, *part, [&](std::string_view element, const XmlAttributes& a) {
        if (element == "sheet")
            named.push_back(
                {std::string(a["name"]), std::string(a["id"]), a["state"] == "hidden" || a["state"] == "veryHidden"});
        else if (element == "workbookPr")
            m_from1904 = isTrue(a["date1904"]);
    });
    if (!read) return read;
    for (const Named& sheet : named) {
        const auto link = links->find(sheet.id);
        // Chart sheets and macro sheets hold no table.
        if (link == links->end() || !link->second.type.ends_with("/worksheet")) continue;
        if (const auto at = m_archive->find(resolved(name, link->second.target)))
            m_sheets.push_back({sheet.name, *at, sheet.hidden});
    }
    for (const auto& [id, relation] : *links) {
        const auto at = m_archive->find(resolved(name, relation.target));
        if (!at) continue;
        if (relation.type.ends_with("/sharedStrings")) m_stringsPart = at;
        if (relation.type.ends_with("/styles"))
            if (Result<void> styles = readStyles(*at); !styles) return styles;
    }
    if (m_sheets.empty()) return fail(ErrorKind::ListEmpty, "the workbook has no sheet with cells");
    return {};
}

Result<void> XlsxBook::readStyles(std::size_t part)
{
    std::unordered_map<std::uint32_t, NumberFormat> own;
    std::vector<std::uint32_t> styles;
    bool inCells = false;
    Result<void> read = eachStart(*m_archive, part, [&](std::string_view name, const XmlAttributes& a) {
        if (name == "numFmt")
            own[numberOf(a["numFmtId"])] = formatOfCode(a["formatCode"]);
        else if (name == "cellXfs")
            inCells = true;
        else if (name == "cellStyles" || name == "dxfs" || name == "cellStyleXfs")
            inCells = false;
        else if (name == "xf" && inCells && styles.size() < 65'536)
            styles.push_back(numberOf(a["numFmtId"]));
    });
    if (!read) return read;
    for (const std::uint32_t id : styles) {
        const auto it = own.find(id);
        m_formats.push_back(it != own.end() ? it->second : builtInFormat(id));
    }
    return {};
}

Result<const SharedStrings*> XlsxBook::strings(std::uint32_t cellBytes)
{
    if (!m_strings) {
        m_strings.emplace();
        if (m_stringsPart) {
            Result<SharedStrings> read = SharedStrings::read(*m_archive, *m_stringsPart, cellBytes);
            if (!read) {
                m_strings.reset();
                return pass(read);
            }
            m_strings = std::move(*read);
        }
    }
    return &*m_strings;
}

Result<std::unordered_map<std::uint64_t, std::string>> XlsxBook::mailLinks(const XlsxSheet& sheet)
{
    std::unordered_map<std::uint64_t, std::string> out;
    Result<std::unordered_map<std::string, Relation>> links = relations(m_archive->entries()[sheet.part].name);
    if (!links) return pass(links);
    std::erase_if(
        *links, [](const auto& l) { return !asciiLower(l.second.target.substr(0, 7)).starts_with("mailto:"); });
    if (links->empty()) return out;
    Result<ZipPart> opened = m_archive->part(sheet.part);
    if (!opened) return pass(opened);
    OnStart handler([&](std::string_view name, const XmlAttributes& a) {
        if (name != "hyperlink") return;
        const auto link = links->find(std::string(a["id"]));
        std::uint32_t column = 0;
        std::uint32_t row = 0;
        const std::string_view range = a["ref"];
        if (link == links->end() || !cellPosition(range.substr(0, range.find(':')), column, row)) return;
        std::string target = link->second.target.substr(7);
        out[std::uint64_t{row} << 16 | column] = target.substr(0, target.find('?'));
    });
    Result<void> read = XmlStream::parse([&](std::span<char> room) { return opened->read(room); }, handler);
    if (!read) return pass(read);
    return out;
}

} // namespace winnow
