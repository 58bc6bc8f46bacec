// SPDX-License-Identifier: Apache-2.0

#include "dns/canary_verdict.h"

#include "net/reserved_ranges.h"

#include <algorithm>

namespace winnow {
namespace {

bool isDenial(DnsOutcome outcome) noexcept
{
    return outcome == DnsOutcome::NotFound || outcome == DnsOutcome::NoData || outcome == DnsOutcome::Records;
}

CanaryAnswer withoutAddress(DnsOutcome outcome) noexcept
{
    if (isDenial(outcome)) return CanaryAnswer::Denied;
    return outcome == DnsOutcome::ServFail || outcome == DnsOutcome::BadAnswer ? CanaryAnswer::Failed
                                                                               : CanaryAnswer::None;
}

bool isAmong(const std::vector<IpAddress>& addresses, const IpAddress& address)
{
    return std::ranges::find(addresses, address) != addresses.end();
}

bool isQuorum(std::size_t right, std::size_t all) noexcept { return right > 0 && right * 2 >= all; }

bool isTooMuch(std::size_t contradicted, std::size_t all) noexcept
{
    return contradicted >= 2 && contradicted * 4 > all;
}

std::uint32_t contradicted(const ResolverFinding& f) noexcept
{
    return f.count(CanaryAnswer::Denied) + f.count(CanaryAnswer::Private) + f.count(CanaryAnswer::Invented);
}

bool isOpen(const KnownAnswer& answer) noexcept { return !answer.mail || answer.hostsOpen > 0; }

bool isBelievable(const ResolverFinding& f) noexcept
{
    return f.verdict == ResolverVerdict::Good || f.verdict == ResolverVerdict::InventsAddresses;
}

} // namespace

std::string_view name(CanaryFault fault) noexcept
{
    switch (fault) {
    case CanaryFault::None: return "none";
    case CanaryFault::Silent: return "silent";
    case CanaryFault::Denies: return "denies";
    case CanaryFault::PrivateAddresses: return "private_addresses";
    case CanaryFault::SameAddresses: return "same_addresses";
    case CanaryFault::InventsMail: return "invents_mail";
    case CanaryFault::Fails: return "fails";
    case CanaryFault::InventsAddresses: return "invents_addresses";
    }
    return "none";
}

CanaryFault ResolverFinding::fault() const noexcept
{
    switch (verdict) {
    case ResolverVerdict::Silent: return CanaryFault::Silent;
    case ResolverVerdict::Good: return CanaryFault::None;
    case ResolverVerdict::InventsAddresses: return CanaryFault::InventsAddresses;
    case ResolverVerdict::Unfit: break;
    }
    if (inventsMail) return CanaryFault::InventsMail;
    const std::uint32_t denied = count(CanaryAnswer::Denied), hidden = count(CanaryAnswer::Private);
    const std::uint32_t same = count(CanaryAnswer::Invented), failed = count(CanaryAnswer::Failed);
    const std::uint32_t most = std::max({denied, hidden, same, failed});
    if (most == same) return CanaryFault::SameAddresses;
    if (most == hidden) return CanaryFault::PrivateAddresses;
    return most == denied ? CanaryFault::Denies : CanaryFault::Fails;
}

CanaryAnswer judgeKnown(const KnownAnswer& answer, const std::vector<IpAddress>& invented, CanaryScope scope)
{
    if (!answer.mail) return CanaryAnswer::None;
    if (answer.hosts == 0) return withoutAddress(*answer.mail);
    const auto mayBeConnectedTo = [scope](const IpAddress& a) { return scope == CanaryScope::Lab || !isReserved(a); };
    bool same = false;
    for (const IpAddress& address : answer.addresses) {
        if (isAmong(invented, address))
            same = true;
        else if (mayBeConnectedTo(address))
            return CanaryAnswer::Right;
    }
    if (answer.hostsOpen > 0) return CanaryAnswer::None;
    if (same) return CanaryAnswer::Invented;
    return answer.addresses.empty() ? withoutAddress(answer.host) : CanaryAnswer::Private;
}

ResolverFinding judge(const ResolverAnswers& answers, CanaryScope scope)
{
    ResolverFinding out;
    out.invented = answers.invented;
    out.inventsMail = answers.inventsMail;
    for (const KnownAnswer& known : answers.known)
        ++out.known[static_cast<std::size_t>(judgeKnown(known, answers.invented, scope))];
    const std::uint32_t right = out.count(CanaryAnswer::Right);
    const std::size_t all = answers.known.size();
    if (!answers.answered)
        out.verdict = ResolverVerdict::Silent;
    else if (answers.inventsMail)
        out.verdict = ResolverVerdict::Unfit;
    else if (isQuorum(right, all) && !isTooMuch(contradicted(out), all))
        out.verdict = answers.invented.empty() ? ResolverVerdict::Good : ResolverVerdict::InventsAddresses;
    else if (contradicted(out) + out.count(CanaryAnswer::Failed) == 0)
        out.verdict = ResolverVerdict::Silent; // too few answers came through
    else
        out.verdict = ResolverVerdict::Unfit;
    return out;
}

bool isDecided(const ResolverAnswers& answers, CanaryScope scope)
{
    // An address that is invented takes a right answer back.
    if (answers.randomOpen > 0) return false;
    const ResolverFinding sofar = judge(answers, scope);
    const auto open = static_cast<std::size_t>(std::ranges::count_if(answers.known, [&](const KnownAnswer& known) {
        return isOpen(known) && judgeKnown(known, answers.invented, scope) != CanaryAnswer::Right;
    }));
    if (open == 0) return true;
    const std::size_t all = answers.known.size(), right = sofar.count(CanaryAnswer::Right);
    const bool surelyUnfit = answers.inventsMail || !isQuorum(right + open, all) || isTooMuch(contradicted(sofar), all);
    const bool surelyGood = isQuorum(right, all) && !isTooMuch(contradicted(sofar) + open, all);
    return surelyUnfit || surelyGood;
}

bool CanaryReport::passed() const noexcept { return std::ranges::any_of(resolvers, isBelievable); }

bool CanaryReport::isSilent() const noexcept
{
    return std::ranges::all_of(
        resolvers, [](const ResolverFinding& f) { return f.verdict == ResolverVerdict::Silent; });
}

std::vector<ResolverFinding> CanaryReport::leftOut() const
{
    const bool someGood =
        std::ranges::any_of(resolvers, [](const auto& f) { return f.verdict == ResolverVerdict::Good; });
    std::vector<ResolverFinding> out;
    for (const ResolverFinding& f : resolvers)
        if (f.verdict == ResolverVerdict::Unfit || (someGood && f.verdict == ResolverVerdict::InventsAddresses))
            out.push_back(f);
    return out;
}

std::vector<Endpoint> CanaryReport::usable() const
{
    const std::vector<ResolverFinding> out = leftOut();
    std::vector<Endpoint> left;
    for (const ResolverFinding& f : resolvers)
        if (std::ranges::find(out, f.resolver, &ResolverFinding::resolver) == out.end()) left.push_back(f.resolver);
    return left;
}

std::vector<IpAddress> CanaryReport::invented() const
{
    const std::vector<Endpoint> asked = usable();
    std::vector<IpAddress> out;
    for (const ResolverFinding& f : resolvers)
        if (std::ranges::find(asked, f.resolver) != asked.end())
            out.insert(out.end(), f.invented.begin(), f.invented.end());
    return out;
}

CanaryFault CanaryReport::fault() const noexcept
{
    if (passed()) return CanaryFault::None;
    const auto unfit =
        std::ranges::find(resolvers, ResolverVerdict::Unfit, [](const ResolverFinding& f) { return f.verdict; });
    return unfit != resolvers.end() ? unfit->fault() : CanaryFault::Silent;
}

} // namespace winnow
