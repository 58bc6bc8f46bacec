// SPDX-License-Identifier: Apache-2.0
// Any bytes are JSON tables or are refused: as many rows come out as were counted, none with a cell outside the
// columns. The first byte says whether JSON inside texts is unwrapped.

#include "book/json_tables.h"

#include <cstdint>
#include <cstdlib>
#include <string>

using namespace winnow;

namespace {

void readAll(const std::shared_ptr<JsonBytes>& bytes, const JsonTable& table, JsonTexts texts)
{
    const std::unique_ptr<RowSource> rows = jsonRows(bytes, table, texts);
    CellRow row;
    std::uint64_t count = 0;
    for (;;) {
        const Result<bool> more = rows->next(row);
        if (!more) std::abort(); // it was walked over before
        if (!*more) break;
        if (row.ends.size() > table.columns.size()) std::abort();
        ++count;
    }
    if (count != table.rows + (table.titled ? 1 : 0)) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) return 0;
    const JsonTexts texts = (data[0] & 1) != 0 ? JsonTexts::Unwrapped : JsonTexts::AsTheyStand;
    const auto bytes = std::make_shared<JsonBytes>();
    bytes->source = memorySource(std::string(reinterpret_cast<const char*>(data) + 1, size - 1));
    const Result<std::vector<JsonTable>> tables = findJsonTables(bytes, texts, {});
    if (!tables) return 0;
    for (const JsonTable& table : *tables) readAll(bytes, table, texts);
    return 0;
}
