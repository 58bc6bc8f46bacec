// SPDX-License-Identifier: Apache-2.0

#include "project/stores/settings_store.h"

#include <nlohmann/json.hpp>

namespace winnow {

std::string policyToJson(const Policy& policy)
{
    nlohmann::json reasons = nlohmann::json::object();
    for (std::size_t i = 0; i < kReasonCount; ++i)
        reasons[std::string(name(static_cast<Reason>(i)))] = name(policy.byReason[i]);
    return nlohmann::json{{"reasons", reasons}, {"role", name(policy.role)}, {"inactive", name(policy.inactive)},
        {"inactive_months", policy.inactiveMonths}, {"survivor", static_cast<int>(policy.survivor)}}
        .dump();
}

Result<Policy> policyFromJson(std::string_view text)
{
    if (text.empty()) return keepCustomers();
    const auto j = nlohmann::json::parse(text, nullptr, false);
    if (!j.is_object()) return fail(ErrorKind::ProjectDamaged, "the policy");
    const auto decision = [](const std::string& word) {
        return word == "keep" ? Decision::Keep : word == "review" ? Decision::Review : Decision::LeaveOut;
    };
    Policy policy = keepCustomers();
    try {
        for (std::size_t i = 0; i < kReasonCount; ++i) {
            const std::string key(name(static_cast<Reason>(i)));
            if (j.at("reasons").contains(key))
                policy.byReason[i] = decision(j.at("reasons").at(key).get<std::string>());
        }
        policy.role = decision(j.at("role").get<std::string>());
        policy.inactive = decision(j.at("inactive").get<std::string>());
        policy.inactiveMonths = j.at("inactive_months").get<std::uint16_t>();
        policy.survivor = static_cast<Survivor>(j.at("survivor").get<int>() % 3);
    } catch (const nlohmann::json::exception&) {
        return fail(ErrorKind::ProjectDamaged, "the policy");
    }
    return policy;
}

std::string rulesToJson(const Rules& rules)
{
    nlohmann::json j = nlohmann::json::array();
    for (const OwnRule& r : rules.own) j.push_back({{"mask", r.mask}, {"status", name(r.status)}});
    for (const OwnReplyRule& r : rules.replies) j.push_back({{"reply", r.mask}, {"reason", name(r.finding)}});
    return j.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Result<Rules> rulesFromJson(std::string_view text)
{
    Rules rules;
    if (text.empty()) return rules;
    const auto j = nlohmann::json::parse(text, nullptr, false);
    if (!j.is_array()) return fail(ErrorKind::ProjectDamaged, "the rules");
    for (const auto& r : j) {
        if (!r.is_object()) return fail(ErrorKind::ProjectDamaged, "the rules");
        if (r.contains("reply")) {
            const Result<Rules> one = rulesFromText("reply:" + r.value("reply", "") + "=" + r.value("reason", ""));
            if (!one || one->replies.size() != 1) return fail(ErrorKind::ProjectDamaged, "the rules");
            rules.replies.push_back(one->replies.front());
            continue;
        }
        const auto status = statusFromName(r.value("status", ""));
        if (!status) return fail(ErrorKind::ProjectDamaged, "the rules");
        rules.own.push_back({r.value("mask", ""), *status});
    }
    return rules;
}

} // namespace winnow
