// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Canaries of tests, and name servers that answer for them rightly, whatever they say of other names.

#include "dns/canary_check.h"
#include "support/name_server.h"

#include <algorithm>
#include <atomic>
#include <string>
#include <utility>
#include <vector>

namespace winnow::test {

inline CanarySet canarySet()
{
    CanarySet out;
    for (const char* name : {"one.canary", "two.canary", "three.canary", "four.canary"})
        out.known.push_back({name, name, false});
    out.endings = {"nowhere"};
    return out;
}

inline CanaryOptions canaryOptions()
{
    CanaryOptions out;
    out.set = canarySet();
    out.randomLabel = [n = 0]() mutable { return "nobody" + std::to_string(n++); };
    return out;
}

/// Mail hosts with public addresses for the names of `known`, nothing below "nowhere"; the rest is for `others`.
inline NameServer::Answerer honestAbout(const CanarySet& known, NameServer::Answerer others)
{
    std::vector<std::string> names;
    for (const CanaryName& canary : known.known) names.push_back(canary.name);
    std::vector<std::string> endings;
    for (const std::string& ending : known.endings) endings.push_back('.' + ending);
    return [names = std::move(names), endings = std::move(endings), others = std::move(others)](
               const NameQuestion& q) -> std::vector<std::string> {
        const auto isHost = [&](const std::string& name) { return q.name == "mx." + name; };
        if (std::ranges::find(names, q.name) != names.end())
            return {q.type == 15 ? NameAnswer(q).mx(10, "mx." + q.name).bytes() : NameAnswer(q).bytes()};
        if (std::ranges::any_of(names, isHost))
            return {q.type == 1 ? NameAnswer(q).a("5.6.7.8").bytes() : NameAnswer(q).bytes()};
        if (std::ranges::any_of(endings, [&](const std::string& ending) { return q.name.ends_with(ending); }))
            return {NameAnswer(q, 3).bytes()};
        return others(q);
    };
}

inline NameServer::Answerer honest(NameServer::Answerer others) { return honestAbout(canarySet(), std::move(others)); }

/// Every name has mail.
inline std::vector<std::string> everythingExists(const NameQuestion& q)
{
    if (q.type == 15) return {NameAnswer(q).mx(10, "mx." + q.name).bytes()};
    return {q.type == 1 ? NameAnswer(q).a("5.5.5.5").bytes() : NameAnswer(q).bytes()};
}

/// No name exists.
inline std::vector<std::string> nothingExists(const NameQuestion& q) { return {NameAnswer(q, 3).bytes()}; }

/// First one, then the other.
inline NameServer::Answerer turning(std::atomic<bool>& turned, NameServer::Answerer before, NameServer::Answerer after)
{
    return [&turned, before = std::move(before), after = std::move(after)](
               const NameQuestion& q) { return turned ? after(q) : before(q); };
}

} // namespace winnow::test
