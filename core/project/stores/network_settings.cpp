// SPDX-License-Identifier: Apache-2.0

#include "project/stores/network_settings.h"

#include <nlohmann/json.hpp>

namespace winnow {

Result<NetworkSettings> networkSettings(Project& project)
{
    Result<std::string> stored = project.meta("network");
    if (!stored) return pass(stored);
    NetworkSettings out;
    const auto j = nlohmann::json::parse(*stored, nullptr, false);
    if (!j.is_object()) return out;
    const auto text = [&](const char* key) {
        const auto found = j.find(key);
        return found != j.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    out.helo = text("helo");
    out.mailFrom = text("mail_from");
    out.proxy = text("proxy");
    return out;
}

Result<void> keepNetworkSettings(Project& project, const NetworkSettings& s)
{
    return project.setMeta("network",
        nlohmann::json{{"helo", s.helo}, {"mail_from", s.mailFrom}, {"proxy", s.proxy}}.dump(
            -1, ' ', false, nlohmann::json::error_handler_t::replace));
}

} // namespace winnow
