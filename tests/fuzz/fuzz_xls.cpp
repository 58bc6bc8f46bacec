// SPDX-License-Identifier: Apache-2.0
// What formulas came to in an old workbook: any bytes are read to their end or refused. The first byte says where they
// stand: as a whole file, or as the records of a workbook inside one.

#include "legacy/xls_results.h"
#include "support/compound_builder.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

using namespace winnow::legacy;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) return 0;
    const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    XlsResults results;
    if (!results.read((data[0] & 1) != 0 ? winnow::test::compoundOf(bytes) : bytes, data[0] >> 6)) return 0;
    if (results.rows() > 65'536) std::abort();
    std::size_t found = 0;
    for (std::uint32_t row = 0; row < results.rows(); ++row)
        for (std::uint16_t column = 0; column < std::min<std::uint16_t>(results.columns(), 64); ++column)
            found += results.at(row, column).size();
    if (found > 64 * size + 1024) std::abort();
    return 0;
}
