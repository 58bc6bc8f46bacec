// SPDX-License-Identifier: Apache-2.0
// Any bytes are a table, an archive, an address book or are refused, within the bounds. The first byte says where they
// stand: as a whole file, or inside an archive as the part that is parsed.

#include "formats/open_list.h"
#include "support/zip_builder.h"

#include <cstdint>
#include <cstdlib>
#include <string>

using namespace winnow;

namespace {

std::string fileOf(std::uint8_t kind, const std::string& bytes)
{
    const test::ZipStyle stored{.stored = true, .password = {}, .zipCrypto = false};
    test::BookParts book;
    book.sheetData = "<row><c t=\"s\"><v>0</v></c></row>";
    book.texts = {"<t>jan@example.nl</t>"};
    test::Parts parts = test::xlsxParts(book);
    const auto replaced = [&](const char* name) {
        for (auto& [part, text] : parts)
            if (part == name) text = bytes;
        return test::zipOf(parts, stored);
    };
    switch (kind % 8) {
    case 1: return replaced("xl/worksheets/sheet1.xml");
    case 2: return replaced("xl/sharedStrings.xml");
    case 3: return replaced("xl/workbook.xml");
    case 4:
        return test::zipOf(
            {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", bytes}}, stored);
    case 5: return "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>" + bytes;
    case 6: return "BEGIN:VCARD\n" + bytes;
    case 7: parts.emplace_back("xl/styles.xml", bytes); return test::zipOf(parts, stored);
    default: return bytes;
    }
}

/// Deriving a key is slow on purpose; a fuzzer has no time for it.
bool isSlow(const std::string& bytes)
{
    const std::size_t at = bytes.find("spinCount=\"");
    return at != std::string::npos && std::strtoul(bytes.c_str() + at + 11, nullptr, 10) > 1000;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) return 0;
    const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (isSlow(bytes)) return 0;
    auto file = openTables(memorySource(fileOf(data[0], bytes)), {});
    if (!file) return 0;
    for (std::size_t t = 0; t < std::min<std::size_t>((*file)->tables().size(), 4); ++t) {
        auto reader = (*file)->open(t, {});
        if (!reader) continue;
        RecordBatch batch;
        for (int batches = 0; batches < 8; ++batches) {
            const auto more = (*reader)->next(batch);
            if (!more || !*more) break;
            for (const RecordSpan& r : batch.records)
                if (r.cells == 0 || batch.raw(r).size() != r.length) std::abort();
        }
        if ((*file)->tables().size() == 1 && (*reader)->facts().format.empty()) break; // a text is read once
    }
    return 0;
}
