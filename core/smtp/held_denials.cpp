// SPDX-License-Identifier: Apache-2.0

#include "smtp/held_denials.h"

#include <utility>

namespace winnow {

void HeldDenials::hold(std::uint32_t domain, ProbeOutcome outcome)
{
    m_domains[domain].outcomes.push_back(std::move(outcome));
}

bool HeldDenials::accept(std::uint32_t domain)
{
    Held& held = m_domains[domain];
    held.accepted = true;
    return !held.outcomes.empty();
}

bool HeldDenials::hasAccepted(std::uint32_t domain) const
{
    const auto at = m_domains.find(domain);
    return at != m_domains.end() && at->second.accepted;
}

std::vector<ProbeOutcome> HeldDenials::take(std::uint32_t domain)
{
    std::vector<ProbeOutcome> out;
    const auto at = m_domains.find(domain);
    if (at == m_domains.end()) return out;
    out.swap(at->second.outcomes);
    if (!at->second.accepted) return out;
    for (ProbeOutcome& outcome : out) {
        outcome.finding = MailboxFinding::NotFound;
        outcome.scope = ReplyScope::Mailbox;
    }
    return out;
}

} // namespace winnow
