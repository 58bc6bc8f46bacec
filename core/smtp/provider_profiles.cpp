// SPDX-License-Identifier: Apache-2.0

#include "smtp/provider_profiles.h"

#include "smtp/smtp_data.h"

#include <nlohmann/json.hpp>

namespace winnow {
namespace {

bool endsWithLabel(std::string_view host, std::string_view ending) noexcept
{
    if (!host.ends_with(ending)) return false;
    return host.size() == ending.size() || host[host.size() - ending.size() - 1] == '.';
}

} // namespace

Result<ProviderProfiles> ProviderProfiles::fromJson(std::string_view json)
{
    const auto file = nlohmann::json::parse(json, nullptr, false);
    ProviderProfiles out;
    try {
        for (const auto& p : file.at("profiles")) {
            ProviderProfile profile;
            profile.id = p.at("id").get<std::string>();
            profile.name = p.at("name").get<std::string>();
            profile.tells = p.at("tells").get<bool>();
            profile.blocksHomeLines = p.at("blocks_home").get<bool>();
            profile.sessions = p.at("sessions").get<unsigned>();
            profile.connectGap = std::chrono::milliseconds(p.at("gap_ms").get<int>());
            profile.recipients = p.at("recipients").get<std::size_t>();
            profile.source = p.at("source").get<std::string>();
            profile.hosts = p.at("mx").get<std::vector<std::string>>();
            out.m_profiles.push_back(std::move(profile));
        }
    } catch (const nlohmann::json::exception&) {
        return fail(ErrorKind::ListsDamaged, "the provider profiles");
    }
    return out;
}

Result<ProviderProfiles> ProviderProfiles::builtIn() { return fromJson(embeddedProviderProfiles()); }

const ProviderProfile& ProviderProfiles::of(std::string_view mailHost) const
{
    const ProviderProfile* best = &m_general;
    std::size_t length = 0;
    for (const ProviderProfile& profile : m_profiles)
        for (const std::string& ending : profile.hosts)
            if (ending.size() > length && endsWithLabel(mailHost, ending)) {
                best = &profile;
                length = ending.size();
            }
    return *best;
}

} // namespace winnow
