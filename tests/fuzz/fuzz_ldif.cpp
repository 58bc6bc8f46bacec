// SPDX-License-Identifier: Apache-2.0
// Any bytes are a directory or an address book or are refused: every row stands under the titles. The first byte says
// which of the two.

#include "book/ldif_rows.h"
#include "book/vcard_rows.h"

#include <cstdint>
#include <cstdlib>
#include <string>

using namespace winnow;

namespace {

void readAll(Result<std::unique_ptr<RowSource>> rows)
{
    if (!rows) return;
    CellRow row;
    std::size_t columns = 0;
    for (std::uint64_t n = 0;; ++n) {
        const Result<bool> more = (*rows)->next(row);
        if (!more) std::abort(); // all of it is in memory
        if (!*more) {
            if (n < 2) std::abort(); // titles and one entry at least
            return;
        }
        if (n == 0) columns = row.ends.size();
        if (row.ends.size() > columns) std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) return 0;
    std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    if ((data[0] & 1) != 0)
        readAll(openVCardRows(std::move(bytes)));
    else
        readAll(openLdifRows(std::move(bytes)));
    return 0;
}
