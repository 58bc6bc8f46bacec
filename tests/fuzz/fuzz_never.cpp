// SPDX-License-Identifier: Apache-2.0
// Any bytes are a do-not-mail file or are refused: the counts add up, and everything named is whole.

#include "engine/never_reading.h"

#include <cstdint>
#include <cstdlib>
#include <string>

using namespace winnow;

namespace {

std::size_t bytesOf(AddressHash kind)
{
    switch (kind) {
    case AddressHash::Sha256: return 32;
    case AddressHash::Sha1: return 20;
    case AddressHash::Md5: return 16;
    }
    std::abort();
}

void check(const NeverReading& reading)
{
    const SuppressionCounts& c = reading.counts;
    if (c.lines != c.says + c.saysNothing + c.passing + c.withoutAddress + c.comments + c.ignored) std::abort();
    if (c.ignored > 0 && reading.unread.empty()) std::abort();
    for (const auto& [key, reason] : reading.names.mailboxes)
        if (key.find('@') == std::string::npos || reason.empty()) std::abort();
    for (const NamedDomain& named : reading.names.domains)
        if (named.domain.empty() || named.domain.find('@') != std::string::npos) std::abort();
    for (const auto& [hash, reason] : reading.names.hashes)
        if (hash.digest.size() != bytesOf(hash.kind) || reason.empty()) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::unique_ptr<ReferenceLists> lists = *ReferenceLists::load();
    static const BounceJudge judge = *BounceJudge::builtIn();
    const Result<NeverReading> reading =
        readDoNotMailFile(*lists, judge, memorySource(std::string(reinterpret_cast<const char*>(data), size)), {});
    if (reading) check(*reading);
    return 0;
}
