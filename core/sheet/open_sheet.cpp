// SPDX-License-Identifier: Apache-2.0

#include "sheet/sheet_reader.h"

#include "base/text.h"
#include "sheet/column_names.h"
#include "sheet/delimited_reader.h"
#include "sheet/dialect_sniffer.h"
#include "sheet/double_encoding.h"
#include "sheet/file_kind.h"
#include "sheet/record_scanner.h"
#include "sheet/table_finder.h"

#include <algorithm>

namespace winnow {
namespace {

constexpr std::size_t kHeadBytes = 256 * 1024;
constexpr std::size_t kWindowBytes = 48 * 1024;
constexpr std::size_t kSampleRows = 1000;

struct Samples {
    std::string head; ///< from offset 0, byte order mark included
    bool whole = false;
    std::vector<std::string> windows; ///< begin behind a newline
    std::string farHighBytes;         ///< the first stretch beyond the head that is not ASCII
};

std::string windowAt(ByteSource& source, std::uint64_t offset)
{
    std::string text(kWindowBytes, '\0');
    if (!source.seek(offset)) return {};
    const Result<std::size_t> count = readFully(source, text);
    if (!count) return {};
    text.resize(*count);
    const std::size_t newline = text.find_first_of("\r\n");
    if (newline == std::string::npos) return {};
    const std::size_t begin = text.find_first_not_of("\r\n", newline);
    return begin == std::string::npos ? std::string() : text.substr(begin);
}

/// The head says nothing about the encoding when it is pure ASCII: the first other bytes of the file decide,
/// wherever they are, so that the answer is that of the whole file. Cost: one pass at memory speed.
Result<std::string> firstHighBytes(ByteSource& source, std::uint64_t from)
{
    if (Result<void> moved = source.seek(from); !moved) return pass(moved);
    std::vector<char> block(256 << 10); // copied and looked at while it is in the cache
    std::string carried;
    for (;;) {
        Result<std::size_t> count = readFully(source, block);
        if (!count) return pass(count);
        const std::string_view text(block.data(), *count);
        if (!isAscii(text)) {
            const auto first = static_cast<std::size_t>(std::ranges::find_if(text, isNonAscii) - text.begin());
            const std::size_t line = text.substr(0, first).find_last_of("\r\n");
            carried = text.substr(line == std::string_view::npos ? 0 : line + 1);
            return carried;
        }
        if (*count < block.size()) return carried;
    }
}

Result<Samples> readSamples(ByteSource& source, bool lookFurther)
{
    Samples samples;
    samples.head.resize(kHeadBytes);
    Result<std::size_t> count = readFully(source, samples.head);
    if (!count) return pass(count);
    samples.head.resize(*count);
    samples.whole = *count < kHeadBytes;
    if (!samples.whole && source.size() > 4 * kHeadBytes) {
        samples.windows.push_back(windowAt(source, source.size() / 3));
        samples.windows.push_back(windowAt(source, source.size() / 3 * 2));
        std::erase_if(samples.windows, [](const std::string& w) { return w.empty(); });
    }
    if (lookFurther && !samples.whole && isAscii(samples.head)) {
        Result<std::string> high = firstHighBytes(source, kHeadBytes);
        if (!high) return pass(high);
        samples.farHighBytes = std::move(*high);
    }
    return samples;
}

Result<std::string> delimiterFromOption(const std::string& text)
{
    const std::string lower = asciiLower(text);
    if (lower == "tab" || text == "\\t") return "\t";
    if (lower == "none" || text.empty()) return "";
    if (lower == "comma") return ",";
    if (lower == "semicolon") return ";";
    if (lower == "pipe") return "|";
    if (lower == "space") return " ";
    for (const char c : text)
        if (isAsciiLetter(c) || isAsciiDigit(c) || c == '@' || c == '.' || c == '_' || c == '"' || c == '\n' ||
            c == '\r')
            return fail(ErrorKind::BadOption, "this cannot be a delimiter: letters, digits, @ . _ and quotes are data");
    return text;
}

/// The first records of a text as cells, with where each begins and ends.
struct CutRows {
    std::vector<std::vector<std::string>> rows;                 ///< blank lines left out
    std::vector<std::pair<std::uint32_t, std::uint32_t>> spans; ///< bytes with the newline
};

CutRows cutRows(const std::string& padded, const Dialect& dialect, const CellText& cells, bool whole)
{
    CutRows cut;
    const RecordScanner scanner(dialect, RecordScanner::kHeadLimit);
    const auto size = static_cast<std::uint32_t>(padded.size() - RecordScanner::kPadding);
    std::vector<std::uint32_t> ends;
    std::string scratch;
    RecordScanner::Found found;
    for (std::uint32_t at = 0; at < size && cut.rows.size() < kSampleRows + 64;) {
        ends.clear();
        scanner.scan(padded.data(), at, size, true, ends, found);
        if (found.next >= size && !whole && !cut.rows.empty()) break;
        std::vector<std::string> row;
        std::uint32_t begin = at;
        for (const std::uint32_t end : ends) {
            row.emplace_back(cells.text(std::string_view(padded).substr(begin, end - begin), scratch));
            begin = end + static_cast<std::uint32_t>(dialect.delimiter.size());
            if (row.size() > 20000) break;
        }
        const bool blank = row.size() == 1 && trimmed(row.front()).empty() && (found.end == at || padded[at] != '"');
        if (!blank) {
            cut.rows.push_back(std::move(row));
            cut.spans.emplace_back(at, found.next);
        }
        at = found.next;
    }
    return cut;
}

/// Fills dialect rows, names, head text and sample from the first records.
void shapeFacts(SheetFacts& facts, const std::string& streamHead, bool whole, const CellText& cells,
    const std::optional<bool>& header)
{
    std::string padded = streamHead;
    std::size_t sepEnd = 0;
    if (facts.dialect.sepLine) {
        sepEnd = std::min(padded.find_first_of("\r\n"), padded.size());
        sepEnd += padded.compare(sepEnd, 2, "\r\n") == 0 ? 2 : (sepEnd < padded.size() ? 1 : 0);
        facts.headText = padded.substr(0, sepEnd);
        padded.erase(0, sepEnd);
    }
    padded.append(RecordScanner::kPadding, '\0');
    CutRows cut = cutRows(padded, facts.dialect, cells, whole);
    TableShape shape = findTable(cut.rows, facts.dialect.width);
    if (header == false) shape.preamble = shape.headerRows = shape.nameRow = 0;
    if (header == true && shape.headerRows == 0) shape.headerRows = 1;
    facts.dialect.preamble = shape.preamble;
    facts.dialect.headerRows = shape.headerRows;
    facts.dialect.nameRow = shape.nameRow;
    facts.addressColumn = shape.addressColumn;

    const std::size_t first = std::min<std::size_t>(shape.preamble + shape.headerRows, cut.rows.size());
    if (shape.headerRows > 0 && shape.preamble + shape.nameRow < cut.rows.size())
        facts.columns = distinctColumnNames(cut.rows[shape.preamble + shape.nameRow]);
    for (std::size_t i = shape.preamble; i < first; ++i)
        facts.headText += padded.substr(cut.spans[i].first, cut.spans[i].second - cut.spans[i].first);
    cut.rows.erase(cut.rows.begin(), cut.rows.begin() + static_cast<std::ptrdiff_t>(first));
    if (cut.rows.size() > kSampleRows) cut.rows.resize(kSampleRows);
    facts.sample = std::move(cut.rows);
    for (const auto& row : facts.sample)
        for (const std::string& cell : row) (void)mendDoubled(cell, facts.doubled);
}

} // namespace

Result<std::unique_ptr<SheetReader>> openSheet(std::unique_ptr<ByteSource> source, const ReadOptions& options)
{
    if (options.mendDoubled) source = mendDoubledSource(std::move(source));
    Result<Samples> samples = readSamples(*source, !options.encoding && !options.mendDoubled);
    if (!samples) return pass(samples);
    const FileKind kind = fileKind(samples->head);
    if (kind == FileKind::Empty) return fail(ErrorKind::ListEmpty, "the file has no bytes");
    if (kind != FileKind::Text)
        return fail(ErrorKind::NotAList, std::string(describe(kind)) + ". " + std::string(advice(kind)));

    EncodingGuess encoding = guessEncoding(samples->head, samples->farHighBytes);
    if (options.encoding) {
        const bool sameFamily = encoding.bom && encoding.name.starts_with(*options.encoding);
        if (!sameFamily)
            encoding = {*options.encoding, encoding.bom && encoding.name == *options.encoding,
                encoding.name == *options.encoding ? encoding.bomLength : 0, "chosen"};
    }
    SheetFacts facts;
    Result<EncodingClass> encodingKind = encodingClass(encoding.name);
    if (!encodingKind) return pass(encodingKind);
    facts.encodingClass = *encodingKind;
    facts.encodingWhy = encoding.why;
    facts.fileBytes = source->size();

    if (Result<void> back = source->seek(0); !back) return pass(back);
    std::string streamHead;
    if (facts.encodingClass == EncodingClass::Transcoded) {
        auto decoded = transcodeToUtf8(std::move(source), encoding.name, encoding.bomLength);
        if (!decoded) return pass(decoded);
        source = std::move(*decoded);
        streamHead.resize(kHeadBytes);
        Result<std::size_t> count = readFully(*source, streamHead);
        if (!count) return pass(count);
        streamHead.resize(*count);
        samples->whole = *count < kHeadBytes;
        samples->windows.clear();
        if (Result<void> back = source->seek(0); !back) return pass(back);
    } else {
        std::vector<char> mark(encoding.bomLength);
        Result<std::size_t> skipped = readFully(*source, mark);
        if (!skipped) return pass(skipped);
        streamHead = samples->head.substr(encoding.bomLength);
    }
    if (std::ranges::all_of(streamHead, [](char c) { return isAsciiSpace(c) || c == '\0'; }) && samples->whole)
        return fail(ErrorKind::ListEmpty, "the file has only blank lines");

    DialectHints hints;
    hints.encoding = encoding.name;
    if (options.delimiter) {
        Result<std::string> delimiter = delimiterFromOption(*options.delimiter);
        if (!delimiter) return pass(delimiter);
        hints.delimiter = *delimiter;
    }
    const DialectGuess guess = sniffDialect(streamHead, samples->whole, samples->windows, hints);
    facts.dialect = guess.dialect;
    facts.dialect.bom = encoding.bom;
    Result<CellText> cells = CellText::forDialect(facts.dialect);
    if (!cells) return pass(cells);
    shapeFacts(facts, streamHead, samples->whole, *cells, options.header);
    return std::make_unique<DelimitedReader>(
        std::move(source), std::move(facts), std::move(*cells), options, encoding.bomLength);
}

} // namespace winnow
