// SPDX-License-Identifier: Apache-2.0
// WINNOW_DNS_FOLDER comes from CMake.

#include "dns/canaries.h"

#include "base/embedded_file.h"

#include <nlohmann/json.hpp>

WINNOW_EMBED(canaries, WINNOW_DNS_FOLDER "/canaries.json")

namespace winnow {

Result<CanarySet> CanarySet::builtIn() { return fromJson(WINNOW_EMBEDDED(canaries)); }

Result<CanarySet> CanarySet::fromJson(std::string_view json)
{
    const auto file = nlohmann::json::parse(json, nullptr, false);
    CanarySet out;
    try {
        for (const auto& entry : file.at("names"))
            out.known.push_back({entry.at("name").get<std::string>(), entry.at("operator").get<std::string>(),
                entry.at("port25").get<bool>()});
        out.endings = file.at("endings").get<std::vector<std::string>>();
    } catch (const nlohmann::json::exception&) {
        return fail(ErrorKind::ListsDamaged, "the canary names");
    }
    return out;
}

Result<CanarySet> canariesFor(CanaryScope scope, const std::vector<std::string>& named)
{
    if (scope == CanaryScope::Lab && named.empty()) return CanarySet{};
    Result<CanarySet> out = CanarySet::builtIn();
    if (!out || named.empty()) return out;
    out->known.clear();
    for (const std::string& name : named) out->known.push_back({name, name, false});
    return out;
}

} // namespace winnow
