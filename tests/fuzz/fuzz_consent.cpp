// SPDX-License-Identifier: Apache-2.0
// Any bytes as a heading, as values of a column under it, as a label and as a name.

#include "consent/column.h"
#include "consent/label.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

using namespace winnow;

namespace {

const ConsentWords& words()
{
    static const Result<ConsentWords> loaded = ConsentWords::builtIn();
    if (!loaded) std::abort();
    return *loaded;
}

void require(bool holds)
{
    if (!holds) std::abort();
}

} // namespace

/// The first line is the heading, the others are values.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const std::size_t line = text.find('\n');
    const std::string heading(text.substr(0, line));

    const HeadingReading read = readHeading(words(), heading);
    for (const TextSpan& span : read.restsOn) require(span.begin + span.length <= heading.size());

    ValueDictionary dictionary(20);
    std::string_view rest = line == std::string_view::npos ? std::string_view() : text.substr(line + 1);
    std::vector<std::string_view> cells;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        cells.push_back(rest.substr(0, end));
        (void)dictionary.add(cells.back());
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
    const std::vector<std::string> headings = {heading, heading, std::string()};
    const ColumnInput input{dictionary.values(), dictionary.blank(), dictionary.beyond(), false, std::nullopt};
    const std::vector<ColumnInput> inputs = {input, input, input};
    for (const ColumnReading& column : readColumns(words(), headings, inputs)) {
        require(column.classes.size() == dictionary.size());
        std::uint64_t rows = column.blankRows;
        for (const std::uint64_t count : column.rows) rows += count;
        require(rows == cells.size());
        for (const std::string_view cell : cells) {
            const std::uint16_t number = dictionary.find(cell);
            const ValueClass found = number == ValueDictionary::kBeyond ? classOfBeyond(words(), column, cell)
                                                                        : classOfNumber(column, number);
            // A plain no under an opt-in is never a yes.
            const bool optIn = column.sense == HeadingSense::OptIn || column.sense == HeadingSense::OneChannel;
            require(!optIn || classOfValue(words(), cell) != CellKind::PlainNo || found != ValueClass::Yes);
        }
    }
    (void)readLabel(words(), text);
    (void)readName(words(), text);
    (void)parseColumnOption(text);
    (void)parseValueOption(text);
    return 0;
}
