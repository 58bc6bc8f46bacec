// SPDX-License-Identifier: Apache-2.0
// Any bytes are a cell: what is found lies inside it, shares no byte, and is well formed where it is called an address.

#include "address/address_parser.h"
#include "intake/cells/cell_knowledge.h"
#include "intake/cells/cell_scanner.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

using namespace winnow;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto lists = ReferenceLists::load();
    static const CellOptions options = cellOptions(**lists);
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const CellFinding found = scanCell(text, options);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> spans;
    bool any = false;
    for (const FoundAddress& a : found.addresses) {
        spans.emplace_back(a.span.begin, a.span.end);
        any = any || a.isAddress();
        const std::size_t at = a.text.rfind('@');
        if (a.isAddress() && (at == std::string::npos || !parseDomain(a.text.substr(at + 1)))) std::abort();
    }
    for (const CellPart& p : found.parts) spans.emplace_back(p.span.begin, p.span.end);
    std::ranges::sort(spans);
    std::uint32_t end = 0;
    for (const auto& [begin, last] : spans) {
        if (begin < end || last < begin || last > size) std::abort();
        end = last;
    }
    if (any == (found.judgement == CellJudgement::NothingFound)) std::abort();
    if (isPlainAddress(text)) {
        const CellFinding slow = scanWholeCell(text, options);
        if (slow.addresses.size() != 1 || slow.addresses.front().text != text ||
            slow.judgement != CellJudgement::Entries)
            std::abort();
    }
    return 0;
}
