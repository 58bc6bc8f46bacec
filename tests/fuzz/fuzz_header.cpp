// SPDX-License-Identifier: Apache-2.0
// Any 64 KiB are a header or are refused, before a password is tried.

#include "vault/container_header.h"

#include <cstdint>
#include <cstring>
#include <string>

using namespace winnow;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::string head(kHeaderBytes, '\0');
    std::memcpy(head.data(), "WINNOW\x1A\n", 8);
    const std::size_t take = std::min(size, kHeaderCopyBytes - 72);
    std::memcpy(head.data() + 8, data, take);
    // With its digest put right, so that the parser behind it is reached.
    const Sha256Digest digest = sha256(std::string_view(head).substr(0, 32704));
    std::memcpy(head.data() + 32704, digest.data(), digest.size());
    (void)parseHeader(head);
    (void)parseHeader({reinterpret_cast<const char*>(data), size});
    return 0;
}
