// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Whether a name server can be believed, judged by what it said about canaries. Pure; asks nobody.

#include "dns/canaries.h"
#include "dns/dns_answer.h"
#include "net/ip_address.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace winnow {

/// What was said about one known name.
enum class CanaryAnswer : std::uint8_t {
    None,     ///< nothing yet, or no answer in time
    Right,    ///< it has a mail host with an address that may be connected to
    Denied,   ///< it does not exist, or has no mail host
    Private,  ///< its mail hosts have reserved addresses only
    Invented, ///< its mail hosts have the addresses that names nobody has are given too
    Failed,   ///< SERVFAIL, REFUSED, nonsense
};
inline constexpr std::size_t kCanaryAnswerCount = 6;

/// The answers about one known name, as they come in.
struct KnownAnswer {
    std::optional<DnsOutcome> mail;       ///< of the MX question
    std::size_t hosts = 0;                ///< mail hosts that are looked up
    std::size_t hostsOpen = 0;            ///< of these, without an answer yet
    DnsOutcome host = DnsOutcome::NoData; ///< the last answer about a host that gave no address
    std::vector<IpAddress> addresses;
};

/// The answers of one name server.
struct ResolverAnswers {
    std::vector<KnownAnswer> known;
    std::size_t randomOpen = 0;      ///< questions about names nobody has, without an answer yet
    std::vector<IpAddress> invented; ///< addresses given for these
    bool inventsMail = false;        ///< a mail host was given for one of these
    bool answered = false;           ///< something came back, if only a refusal
};

enum class ResolverVerdict : std::uint8_t {
    Silent,           ///< no answer, or too few to tell: says nothing about its honesty
    Good,             ///< names that exist are found, names that do not are not
    InventsAddresses, ///< finds names that exist, and gives addresses for others: of use with care
    Unfit,            ///< denies, hides or redirects what exists, or fails: nothing it says can be believed
};

/// The one fault that is worth a sentence.
enum class CanaryFault : std::uint8_t {
    None,
    Silent,           ///< does not answer
    Denies,           ///< says that well-known names do not exist or take no mail
    PrivateAddresses, ///< gives private addresses for well-known names
    SameAddresses,    ///< gives well-known names and names nobody has the same addresses
    InventsMail,      ///< gives mail hosts to names nobody has
    Fails,            ///< answers with failures
    InventsAddresses, ///< gives addresses to names nobody has
};

/// The stable snake_case name, for JSON and the log.
[[nodiscard]] std::string_view name(CanaryFault fault) noexcept;

struct ResolverFinding {
    Endpoint resolver;
    ResolverVerdict verdict = ResolverVerdict::Silent;
    std::array<std::uint32_t, kCanaryAnswerCount> known{}; ///< known names by answer
    std::vector<IpAddress> invented;
    bool inventsMail = false;
    std::chrono::milliseconds took{0}; ///< until its first answer

    [[nodiscard]] std::uint32_t count(CanaryAnswer answer) const noexcept
    {
        return known[static_cast<std::size_t>(answer)];
    }
    [[nodiscard]] CanaryFault fault() const noexcept;
};

/// What was said about one known name. `invented`: see ResolverAnswers.
[[nodiscard]] CanaryAnswer judgeKnown(
    const KnownAnswer& answer, const std::vector<IpAddress>& invented, CanaryScope scope);

/// Good needs half of the known names right, so that operators that are down or gone decide nothing, and at most a
/// quarter of them (or one) contradicted: an operator that is down is not denied. The endpoint and `took` are left to
/// the caller.
[[nodiscard]] ResolverFinding judge(const ResolverAnswers& answers, CanaryScope scope);

/// True where no answer that is still open could change the verdict.
[[nodiscard]] bool isDecided(const ResolverAnswers& answers, CanaryScope scope);

/// One round of questions to every name server.
struct CanaryReport {
    std::vector<ResolverFinding> resolvers; ///< empty: nobody was asked

    /// At least one name server can be believed.
    [[nodiscard]] bool passed() const noexcept;
    [[nodiscard]] bool isSilent() const noexcept;
    /// Whom to go on asking: neither the unfit ones nor, beside a good one, those that invent addresses. A silent one
    /// may come back; the next round judges it.
    [[nodiscard]] std::vector<Endpoint> usable() const;
    [[nodiscard]] std::vector<ResolverFinding> leftOut() const;
    /// Addresses that the usable ones invented.
    [[nodiscard]] std::vector<IpAddress> invented() const;
    /// Why nobody passed: the fault of the first unfit one, else Silent.
    [[nodiscard]] CanaryFault fault() const noexcept;
};

} // namespace winnow
