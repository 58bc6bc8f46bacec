// SPDX-License-Identifier: Apache-2.0

#include "project/stores/layouts.h"

#include "base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace winnow {
namespace {

constexpr std::size_t kMost = 200; // of each; beyond, what comes new is not remembered

/// The names of the columns, hashed: the key tells lists apart and says nothing.
std::string keyOf(const std::vector<std::string>& names)
{
    std::string text;
    bool any = false;
    for (const std::string& n : names) {
        const std::string name = asciiLower(trimmed(n));
        any = any || !name.empty();
        text += std::to_string(name.size()) + ':' + name;
    }
    return any ? toHex(sha256(text)).substr(0, 32) : std::string();
}

nlohmann::json toJson(const ColumnPlan& plan)
{
    nlohmann::json consent = nlohmann::json::array();
    for (const ConsentColumn& c : plan.consent) consent.push_back({c.column, static_cast<int>(c.sense)});
    return {{"addresses", plan.addresses}, {"consent", consent}, {"activity", plan.activity},
        {"dates", static_cast<int>(plan.dateOrder)}};
}

ColumnPlan fromJson(const nlohmann::json& j)
{
    ColumnPlan plan;
    plan.addresses = j.at("addresses").get<std::vector<std::uint32_t>>();
    plan.activity = j.at("activity").get<std::vector<std::uint32_t>>();
    plan.dateOrder = static_cast<DateOrder>(std::clamp(j.at("dates").get<int>(), 0, 2));
    for (const auto& c : j.at("consent"))
        plan.consent.push_back({c.at(0).get<std::uint32_t>(), static_cast<ConsentSense>(c.at(1).get<int>())});
    return plan;
}

} // namespace

std::optional<ColumnPlan> Layouts::planFor(const SheetFacts& facts) const
{
    const auto found = plans.find(keyOf(facts.columns));
    if (found == plans.end() || found->second.addresses.empty()) return std::nullopt;
    // Scores and roles belong to the file in hand.
    Result<ColumnPlan> fresh = planColumns(facts, std::to_string(found->second.addresses.front() + 1));
    if (!fresh) return std::nullopt;
    fresh->addresses = found->second.addresses;
    fresh->consent = found->second.consent;
    fresh->activity = found->second.activity;
    fresh->dateOrder = found->second.dateOrder;
    fresh->close = false;
    return *fresh;
}

std::optional<std::vector<std::string>> Layouts::sheetsFor(const std::vector<std::string>& tables) const
{
    const auto found = sheets.find(keyOf(tables));
    return found == sheets.end() ? std::nullopt : std::optional(found->second);
}

void Layouts::remember(const std::vector<std::string>& columns, const ColumnPlan& plan)
{
    const std::string key = keyOf(columns);
    if (!key.empty() && (plans.size() < kMost || plans.contains(key))) plans[key] = plan;
}

void Layouts::rememberSheets(const std::vector<std::string>& tables, std::vector<std::string> chosen)
{
    const std::string key = keyOf(tables);
    if (tables.size() > 1 && !key.empty() && (sheets.size() < kMost || sheets.contains(key)))
        sheets[key] = std::move(chosen);
}

Result<Layouts> layouts(Project& project)
{
    Layouts out;
    Result<std::string> stored = project.meta("layouts");
    if (!stored) return pass(stored);
    if (stored->empty()) return out;
    const auto j = nlohmann::json::parse(*stored, nullptr, false);
    try {
        for (const auto& [key, plan] : j.at("plans").items()) out.plans[key] = fromJson(plan);
        for (const auto& [key, names] : j.at("sheets").items()) out.sheets[key] = names.get<std::vector<std::string>>();
    } catch (const nlohmann::json::exception&) {
        return fail(ErrorKind::ProjectDamaged, "what is remembered of layouts");
    }
    return out;
}

Result<void> keepLayouts(Project& project, const Layouts& layouts)
{
    nlohmann::json plans = nlohmann::json::object();
    for (const auto& [key, plan] : layouts.plans) plans[key] = toJson(plan);
    nlohmann::json sheets = nlohmann::json::object();
    for (const auto& [key, names] : layouts.sheets) sheets[key] = names;
    return project.setMeta("layouts",
        nlohmann::json{{"plans", plans}, {"sheets", sheets}}.dump(
            -1, ' ', false, nlohmann::json::error_handler_t::replace));
}

} // namespace winnow
