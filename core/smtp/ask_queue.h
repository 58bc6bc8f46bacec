// SPDX-License-Identifier: Apache-2.0

#pragma once

/// AskQueue: who is asked next, at which host, and what follows from a reply. Pure: no sockets, time is passed in.

#include "dns/mail_route.h"
#include "smtp/block_guard.h"
#include "smtp/held_denials.h"
#include "smtp/probe_outcome.h"
#include "smtp/provider_profiles.h"
#include "smtp/smtp_dialogue.h"

#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace winnow {

struct AskOptions {
    std::size_t unknownInRow = 5;          ///< then the session ends: that many look like guessing
    std::size_t refusalsASession = 9;      ///< then it ends too: Postfix sleeps a second an error from the tenth on
    std::size_t domainTurn = 10;           ///< recipients of one domain before another has its turn
    std::optional<unsigned> sessionsAHost; ///< instead of the profile's
    std::optional<std::chrono::milliseconds> connectGap; ///< instead of the profile's
    std::optional<std::size_t> recipientsASession;       ///< instead of the profile's
    bool probeCatchAll = true;
    std::size_t refusalsInRow = 3; ///< about us, until a host is paused
    std::size_t hostsUntilRunPauses = 5;
    std::function<std::string()> madeUpLocalPart; ///< for the catch-all probe
};

/// A domain with somebody to ask.
struct AskDomain {
    MailRoute route;
    CatchAll catchAll = CatchAll::Unknown;
    bool neverCatchAll = false; ///< a free provider: no probe
};

class AskQueue {
public:
    using Time = std::chrono::nanoseconds;
    using Sink = std::function<void(ProbeOutcome)>;

    /// One session's memory.
    struct Session {
        std::size_t host = 0;
        IpAddress address;
        std::string hostName;
        std::string tls;
        std::optional<std::uint32_t> domain;
        std::size_t domainCount = 0;
        bool probeNext = false;
        std::size_t unknownInRow = 0;
        std::size_t refusals = 0;
        bool heardAny = false;
        bool refused = false;
        bool ready = false;  ///< the server was greeted and let us begin
        bool opening = true; ///< has not asked for work yet
        std::size_t asked = 0;
    };
    /// Where to connect to.
    struct Place {
        std::string host;
        IpAddress address;
    };

    AskQueue(std::vector<AskDomain> domains, std::vector<ProbeTarget> targets, const ProviderProfiles& profiles,
        const ReplyRules& rules, AskOptions options, Sink sink);

    /// A host that may be connected to now; it counts as a session from here on.
    [[nodiscard]] std::optional<std::size_t> takeHost(Time now);
    /// True while there is somebody left to ask.
    [[nodiscard]] bool hasWork() const noexcept { return m_left > 0; }
    [[nodiscard]] bool isPaused() const noexcept { return m_paused; }
    [[nodiscard]] std::size_t left() const noexcept { return m_left; }

    /// Addresses of a host, best first; those that failed before come last.
    [[nodiscard]] std::vector<Place> places(std::size_t host) const;
    [[nodiscard]] DialogueOptions dialogue(std::size_t host) const;

    // what a session tells
    [[nodiscard]] std::optional<Ask> next(Session& session);
    [[nodiscard]] AfterReply heard(Session& session, const Ask& ask, SmtpStage stage, const SmtpReply& reply);
    void refused(Session& session, SmtpStage stage, const SmtpReply& reply);
    /// No address of the host could be reached.
    void unreachable(std::size_t host, Time now);
    void tlsFailed(std::size_t host);
    /// The session is over; `lost`: the recipient whose reply never came.
    void ended(Session& session, const std::optional<Ask>& lost, SmtpStage stage, Time now);
    /// Connections are closed by us from here on: how they end says nothing about anybody.
    void stop() noexcept { m_stopping = true; }
    /// Everybody left comes out as NotAsked.
    void giveBackRest();

    [[nodiscard]] std::uint64_t heldBack() const noexcept { return m_heldBack; }
    [[nodiscard]] const std::vector<std::string>& pausedHosts() const noexcept { return m_pausedHosts; }
    /// What was learnt about whole domains.
    [[nodiscard]] const std::vector<AskDomain>& domains() const noexcept { return m_domains; }

private:
    struct DomainState {
        std::deque<std::uint32_t> targets;
        std::vector<ProbeOutcome> held; ///< accepted, while nobody knows whether everybody is
        unsigned probes = 0;
        std::size_t host = 0;
        bool listed = false; ///< stands in its host's queue or belongs to a session
    };
    struct Pace {
        unsigned sessions = 0;
        Time nextConnect{};
    };
    struct Host {
        std::string name;
        const ProviderProfile* profile = nullptr;
        Pace* pace = nullptr;
        std::deque<std::uint32_t> domains;
        std::uint32_t anyDomain = 0;
        unsigned opening = 0; ///< sessions that will take a domain once they are connected
        unsigned failures = 0;
        bool paused = false;
        bool tlsBroken = false;
    };

    ProbeOutcome outcomeOf(const Session& session, const ProbeTarget& target) const;
    void handOut(ProbeOutcome outcome);
    void judgeProbe(Session& session, const ReplyMeaning& meaning);
    void settleDomain(std::uint32_t domain, CatchAll state);
    void relist(std::uint32_t domain);
    void releaseDenied(std::uint32_t domain);
    void opened(Session& session);
    AfterReply guard(Host& host);
    [[nodiscard]] AfterReply goOn(const Session& session) const;
    void pauseHost(Host& host);
    void fail(Host& host, MailboxFinding finding, const ProbeOutcome& like);
    void giveBack(Host& host);
    [[nodiscard]] std::chrono::milliseconds gap(const Host& host) const;
    [[nodiscard]] unsigned sessionLimit(const Host& host) const;
    [[nodiscard]] std::size_t recipientLimit(const Host& host) const;

    std::vector<AskDomain> m_domains;
    std::vector<ProbeTarget> m_targets;
    std::vector<unsigned char> m_attempts;
    const ReplyRules& m_rules;
    AskOptions m_options;
    Sink m_sink;
    std::vector<DomainState> m_states;
    HeldDenials m_denials;
    std::vector<Host> m_hosts;
    std::map<std::string, std::unique_ptr<Pace>> m_paces;
    std::size_t m_cursor = 0;
    std::size_t m_left = 0;
    BlockGuard m_guard;
    bool m_paused = false;
    bool m_stopping = false;
    std::uint64_t m_heldBack = 0;
    std::vector<std::string> m_pausedHosts;
};

} // namespace winnow
