// SPDX-License-Identifier: Apache-2.0
// Any bytes are an address or are refused; what is accepted is accepted again in its own normal form.

#include "address/address_parser.h"

#include <cstdint>
#include <cstdlib>
#include <string>

using namespace winnow;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    if (const auto parsed = parseAddress(text)) {
        const auto again = parseAddress(parsed->text());
        if (!again || again->domain.ascii != parsed->domain.ascii) std::abort();
    }
    return 0;
}
