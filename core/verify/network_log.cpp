// SPDX-License-Identifier: Apache-2.0

#include "verify/network_log.h"

#include <nlohmann/json.hpp>

namespace winnow {

std::string networkLog(const VerifyReport& r, CheckDepth depth, UtcMillis now)
{
    nlohmann::json body{{"depth", name(depth)}, {"time", toIso8601(now)}};
    body["dns"] = {{"domains", r.domainsPlanned}, {"questions", r.dns.dns.questions}, {"answers", r.dns.dns.answers},
        {"timeouts", r.dns.dns.timeouts}, {"refused", r.dns.dns.refused}, {"cut_off", r.dns.cutOff},
        {"invents_addresses", r.dns.inventsAddresses}};
    nlohmann::json leftOut = nlohmann::json::array();
    for (const ResolverFinding& f : r.dns.leftOut)
        leftOut.push_back({{"resolver", f.resolver.text()}, {"fault", name(f.fault())}});
    if (!leftOut.empty()) body["dns"]["left_out"] = std::move(leftOut);
    if (r.dns.untrusted) {
        body["ended"] = "connection";
        body["dns"]["fault"] = name(r.dns.canaries.fault());
        body["dns"]["not_believed"] = r.dns.disbelieved;
    }
    body["smtp"] = {{"mailboxes", r.mailboxesPlanned}, {"sessions", r.smtp.sessions},
        {"failed_connections", r.smtp.failedConnects}, {"recipients_named", r.smtp.recipients},
        {"encrypted_sessions", r.smtp.secured}, {"held_back", r.smtp.heldBack},
        {"hosts_paused", r.smtp.pausedHosts.size()}, {"messages_sent", 0}};
    return body.dump();
}

} // namespace winnow
