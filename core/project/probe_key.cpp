// SPDX-License-Identifier: Apache-2.0

#include "project/probe_key.h"

namespace winnow {

ProbeKey probeKeyOf(const HashKey& key, std::string_view address) noexcept { return keyedHash128(key, address); }

bool isAnswerFor(const ProbeFact& probe, const ProbeKey& key, const SourceInfo& source)
{
    return probe.key == key || (source.replaces && toIso8601(probe.asked) < source.finished);
}

} // namespace winnow
