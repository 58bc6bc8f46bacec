// SPDX-License-Identifier: Apache-2.0
// The answer path of DNS: bytes of a message to records.

#include "dns/ares_answer.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace winnow;
    if (size == 0) return 0;
    static constexpr DnsType kTypes[] = {DnsType::Mx, DnsType::A, DnsType::Aaaa, DnsType::Ptr};
    const DnsAnswer answer = parseAnswer({data + 1, size - 1}, kTypes[data[0] % 4]);
    if (answer.mx.size() > 1000 || answer.addresses.size() > 1000 || answer.names.size() > 1000) std::abort();
    for (const auto& [preference, host] : answer.mx)
        if (host.size() > 1100) std::abort(); // 255 octets, escaped
    if (answer.outcome == DnsOutcome::BadAnswer && (!answer.mx.empty() || !answer.addresses.empty())) std::abort();
    return 0;
}
