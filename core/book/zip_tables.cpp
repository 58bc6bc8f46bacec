// SPDX-License-Identifier: Apache-2.0

#include "book/zip_tables.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace winnow {
namespace {

constexpr std::uint64_t kMostInMemory = 512ULL << 20;

std::string extensionOf(std::string_view name)
{
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos ? std::string() : asciiLower(name.substr(dot + 1));
}

bool looksLikeText(std::string_view extension)
{
    return std::ranges::any_of(std::array{"csv", "tsv", "txt", "tab"}, [&](const char* e) { return extension == e; });
}

bool looksLikeList(std::string_view name)
{
    const std::string extension = extensionOf(name);
    const std::string_view file = name.substr(name.rfind('/') == std::string_view::npos ? 0 : name.rfind('/') + 1);
    if (file.empty() || file.starts_with('.') || name.starts_with("__MACOSX/")) return false;
    return looksLikeText(extension) ||
        std::ranges::any_of(std::array{"xlsx", "xlsm", "ods", "xls", "xml", "vcf", "vcard", "htm", "html", "json",
                                "jsonl", "ndjson", "ldif", "ldi", "eml", "mbox"},
            [&](const char* e) { return extension == e; });
}

class ZipTables final : public TableFile {
public:
    ZipTables(std::shared_ptr<ZipArchive> archive, OpenOptions options)
        : m_archive(std::move(archive)), m_options(std::move(options))
    {
        for (std::size_t i = 0; i < m_archive->entries().size(); ++i) {
            const std::string& name = m_archive->entries()[i].name;
            if (!looksLikeList(name)) continue;
            m_tables.push_back({name, false});
            m_parts.push_back(i);
        }
        m_options.table.reset();
    }
    const std::vector<TableInfo>& tables() const noexcept override { return m_tables; }
    Result<std::unique_ptr<SheetReader>> open(std::size_t table, const ReadOptions& options) override
    {
        const std::string password(m_options.password ? m_options.password->text() : std::string_view());
        const std::size_t part = m_parts.at(table);
        std::unique_ptr<ByteSource> source;
        if (looksLikeText(extensionOf(m_tables[table].name))) {
            source = partSource(m_archive, part, password);
        } else {
            Result<std::string> bytes = m_archive->read(part, kMostInMemory, password);
            if (!bytes) return pass(bytes);
            if (bytes->starts_with("PK")) {
                Result<std::shared_ptr<ZipArchive>> inner = ZipArchive::open(memorySource(*bytes));
                if (!inner) return pass(inner);
                if (!(*inner)->find("[Content_Types].xml") && !(*inner)->find("content.xml"))
                    return fail(
                        ErrorKind::NotAList, "a zip archive inside a zip archive. Unpack it and use the list inside.");
            }
            source = memorySource(std::move(*bytes));
        }
        OpenOptions inner = m_options;
        inner.read = options;
        Result<std::unique_ptr<SheetReader>> reader = openList(std::move(source), inner);
        if (!reader) return pass(reader);
        return std::make_unique<Named>(std::move(*reader), m_tables[table].name, m_tables.size() > 1);
    }

private:
    /// A reader that is known by its path in the archive.
    class Named final : public SheetReader {
    public:
        Named(std::unique_ptr<SheetReader> inner, const std::string& name, bool several)
            : m_inner(std::move(inner)), m_facts(m_inner->facts())
        {
            m_facts.table = name;
            m_facts.oneOfSeveral = several;
        }
        const SheetFacts& facts() const noexcept override { return m_facts; }
        Result<bool> next(RecordBatch& batch) override { return m_inner->next(batch); }

    private:
        std::unique_ptr<SheetReader> m_inner;
        SheetFacts m_facts;
    };

    std::shared_ptr<ZipArchive> m_archive;
    OpenOptions m_options;
    std::vector<TableInfo> m_tables;
    std::vector<std::size_t> m_parts;
};

} // namespace

Result<std::unique_ptr<TableFile>> openZipTables(std::shared_ptr<ZipArchive> archive, const OpenOptions& options)
{
    auto tables = std::make_unique<ZipTables>(std::move(archive), options);
    if (tables->tables().empty())
        return fail(ErrorKind::NotAList, "a zip archive without a list inside. Unpack it and use the list inside.");
    return tables;
}

} // namespace winnow
