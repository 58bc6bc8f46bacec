// SPDX-License-Identifier: Apache-2.0

#include "table/saved_filters.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace winnow {
namespace {

nlohmann::json valuesToJson(
    const std::vector<std::uint32_t>& values, bool domains, const std::vector<std::string>& names)
{
    nlohmann::json out = nlohmann::json::array();
    for (const std::uint32_t v : values) {
        if (!domains)
            out.push_back(v);
        else if (v < names.size())
            out.push_back(names[v]);
    }
    return out;
}

std::vector<std::uint32_t> valuesFromJson(const nlohmann::json& j, bool domains, const std::vector<std::string>& names)
{
    std::vector<std::uint32_t> out;
    for (const auto& v : j) {
        if (!domains) {
            out.push_back(v.get<std::uint32_t>());
            continue;
        }
        const auto found = std::ranges::find(names, v.get<std::string>());
        if (found != names.end()) out.push_back(static_cast<std::uint32_t>(found - names.begin()));
    }
    return out;
}

} // namespace

std::string filtersToJson(const NamedFilters& filters, const std::vector<std::string>& names)
{
    nlohmann::json out = nlohmann::json::array();
    for (const auto& [title, filter] : filters) {
        nlohmann::json choices = nlohmann::json::array();
        for (std::size_t f = 0; f < kFacetCount; ++f) {
            const bool domains = static_cast<Facet>(f) == Facet::Domain;
            choices.push_back({valuesToJson(filter.choices[f].wanted, domains, names),
                valuesToJson(filter.choices[f].unwanted, domains, names)});
        }
        nlohmann::json one{{"title", title}, {"text", filter.text}, {"choices", choices}};
        if (const Comparison& c = filter.compare; !c.empty())
            one["compare"] = {
                {"with", static_cast<int>(c.with)}, {"moment", c.moment}, {"first", c.first}, {"second", c.second}};
        out.push_back(std::move(one));
    }
    return out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Result<NamedFilters> filtersFromJson(std::string_view text, const std::vector<std::string>& names)
{
    NamedFilters out;
    if (text.empty()) return out;
    const auto j = nlohmann::json::parse(text, nullptr, false);
    if (!j.is_array()) return fail(ErrorKind::ProjectDamaged, "the saved filters");
    try {
        for (const auto& entry : j) {
            Filter filter;
            filter.text = entry.at("text").get<std::string>();
            const auto& choices = entry.at("choices");
            for (std::size_t f = 0; f < kFacetCount && f < choices.size(); ++f) {
                const bool domains = static_cast<Facet>(f) == Facet::Domain;
                filter.choices[f] = {valuesFromJson(choices.at(f).at(0), domains, names),
                    valuesFromJson(choices.at(f).at(1), domains, names)};
            }
            if (const auto c = entry.find("compare"); c != entry.end())
                filter.compare = {static_cast<Comparison::With>(std::clamp(c->at("with").get<int>(), 0, 3)),
                    c->at("moment").get<std::int64_t>(), c->at("first").get<std::uint32_t>(),
                    c->at("second").get<std::uint32_t>()};
            out.emplace_back(entry.at("title").get<std::string>(), std::move(filter));
        }
    } catch (const nlohmann::json::exception&) {
        return fail(ErrorKind::ProjectDamaged, "the saved filters");
    }
    return out;
}

} // namespace winnow
