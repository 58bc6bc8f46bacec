// SPDX-License-Identifier: Apache-2.0
// Any bytes are a list or are refused; cut in small windows they are the same records as cut in one.

#include "sheet/cell_text.h"
#include "sheet/sheet_reader.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

using namespace winnow;

namespace {

std::vector<std::string> recordsOf(const std::string& bytes, std::uint32_t window)
{
    ReadOptions options;
    options.readBytes = window;
    std::vector<std::string> out;
    auto reader = openSheet(memorySource(bytes), options);
    if (!reader) return out;
    const auto cells = CellText::forDialect((*reader)->facts().dialect);
    RecordBatch batch;
    std::string scratch;
    for (;;) {
        const auto more = (*reader)->next(batch);
        if (!more) break;
        for (const RecordSpan& r : batch.records) {
            out.emplace_back(batch.raw(r));
            for (std::uint32_t c = 0; c < r.cells; ++c)
                (void)cells->text(batch.rawCell(r, c, (*reader)->facts().dialect.delimiter.size()), scratch);
        }
        for (const Reject& r : batch.rejects) out.push_back("set aside: " + r.raw);
        if (!*more) break;
    }
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    if (recordsOf(bytes, 512 * 1024) != recordsOf(bytes, 16)) std::abort();
    return 0;
}
