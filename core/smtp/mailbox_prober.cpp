// SPDX-License-Identifier: Apache-2.0

#include "smtp/mailbox_prober.h"

#include "net/reserved_ranges.h"
#include "smtp/smtp_stream_asio.h"

#include <openssl/ssl.h>

#include <list>
#include <new>

namespace winnow {
namespace {

using asio::redirect_error;
using asio::use_awaitable;

constexpr std::chrono::milliseconds kTick{20};

struct FreeContext {
    void operator()(SSL_CTX* context) const noexcept { SSL_CTX_free(context); }
};

/// One conversation and when it must have moved on.
struct Conversation {
    explicit Conversation(asio::io_context& loop) : stream(loop) {}

    SmtpStream stream;
    AskQueue::Session session;
    std::chrono::nanoseconds deadline{};
    std::chrono::nanoseconds lastDeadline{};
};

class Prober {
public:
    Prober(AskQueue& queue, const ProberOptions& options, std::stop_token stop)
        : m_queue(queue),
          m_options(options),
          m_stop(std::move(stop)),
          m_tls(SSL_CTX_new(TLS_client_method())),
          m_tick(m_loop)
    {
        if (!m_tls) throw std::bad_alloc();
        SSL_CTX_set_min_proto_version(m_tls.get(), TLS1_VERSION); // little is more than nothing (RFC 7435)
        (void)SSL_CTX_set_default_verify_paths(m_tls.get());
        SSL_CTX_set_verify(m_tls.get(), SSL_VERIFY_NONE, nullptr); // looked at, not insisted on
        SSL_CTX_set_mode(m_tls.get(), SSL_MODE_RELEASE_BUFFERS | SSL_MODE_AUTO_RETRY);
    }

    ProbeSummary run()
    {
        asio::co_spawn(m_loop, watch(), asio::detached);
        m_loop.run();
        if (m_queue.hasWork()) m_queue.giveBackRest();
        m_summary.heldBack = m_queue.heldBack();
        m_summary.paused = m_queue.isPaused();
        m_summary.pausedHosts = m_queue.pausedHosts();
        return m_summary;
    }

private:
    std::chrono::nanoseconds now() const { return m_options.clock->monotonicNow(); }

    /// Opens sessions and ends those whose time is up; the only timer there is.
    asio::awaitable<void> watch()
    {
        asio::error_code error;
        for (;;) {
            if (m_stop.stop_requested()) break;
            if (!m_queue.hasWork() && m_open.empty()) break;
            if (m_queue.isPaused() && m_open.empty()) break;
            openSessions();
            const auto time = now();
            for (Conversation& c : m_open)
                if (time > std::min(c.deadline, c.lastDeadline)) c.stream.close();
            m_tick.expires_after(kTick);
            co_await m_tick.async_wait(redirect_error(use_awaitable, error));
        }
        if (m_stop.stop_requested()) m_queue.stop();
        for (Conversation& c : m_open) c.stream.close();
    }

    void openSessions()
    {
        while (m_open.size() < m_options.sessions && !m_stop.stop_requested()) {
            const auto host = m_queue.takeHost(now());
            if (!host) return;
            m_open.emplace_front(m_loop);
            const auto place = m_open.begin();
            place->session.host = *host;
            place->lastDeadline = now() + m_options.sessionTimeout;
            asio::co_spawn(m_loop, converse(*place), [this, place](const std::exception_ptr&) {
                m_open.erase(place);
                openSessions();
            });
        }
    }

    void allow(Conversation& c, std::chrono::milliseconds time) { c.deadline = now() + time; }

    /// A whole session, from the connection to QUIT.
    asio::awaitable<void> converse(Conversation& c)
    {
        const std::size_t host = c.session.host;
        if (!co_await connectToOne(c)) {
            ++m_summary.failedConnects;
            m_queue.unreachable(host, now());
            co_return;
        }
        ++m_summary.sessions;
        DialogueOptions dialogueOptions = m_queue.dialogue(host);
        dialogueOptions.helo = m_options.helo;
        dialogueOptions.mailFrom = m_options.mailFrom;
        dialogueOptions.pipelining = m_options.pipelining;
        SmtpDialogue dialogue(std::move(dialogueOptions),
            {[&] {
                 if (m_stop.stop_requested()) m_queue.stop();
                 return m_queue.next(c.session);
             },
                [&](const Ask& ask, SmtpStage stage, const SmtpReply& reply) {
                    if (stage == SmtpStage::Recipient) ++m_summary.recipients;
                    return m_queue.heard(c.session, ask, stage, reply);
                },
                [&](SmtpStage stage, const SmtpReply& reply) { m_queue.refused(c.session, stage, reply); }});
        co_await talk(c, dialogue);
        const std::optional<Ask> lost = dialogue.wasQuit() ? std::nullopt : dialogue.waitingFor();
        m_queue.ended(c.session, lost, dialogue.stage(), now());
        c.stream.close();
    }

    asio::awaitable<void> talk(Conversation& c, SmtpDialogue& dialogue)
    {
        ReplyReader reader;
        for (;;) {
            allow(c, dialogue.wasQuit() ? m_options.quitTimeout : m_options.replyTimeout);
            if (co_await c.stream.read(reader) || reader.fault() != ReplyFault::None) co_return;
            const SmtpReply reply = reader.take();
            SmtpDialogue::Step step = dialogue.on(reply);
            if (step.act == SmtpDialogue::Act::Handshake) {
                // What was said ahead of the handshake came from somebody in between (RFC 3207 section 5).
                if (reader.hasLeftover() || reader.complete()) co_return;
                allow(c, m_options.replyTimeout);
                if (co_await c.stream.handshake(m_tls.get(), c.session.hostName)) {
                    m_queue.tlsFailed(c.session.host);
                    co_return;
                }
                ++m_summary.secured;
                c.session.tls = c.stream.tls();
                step = dialogue.secured();
            }
            if (step.act == SmtpDialogue::Act::Close) co_return;
            if (step.act == SmtpDialogue::Act::Listen) continue;
            if (co_await c.stream.write(std::move(step.line))) co_return;
        }
    }

    asio::awaitable<bool> connectToOne(Conversation& c)
    {
        const std::vector<AskQueue::Place> places = m_queue.places(c.session.host);
        for (const AskQueue::Place& place : places) {
            if (m_stop.stop_requested()) co_return false;
            // The address that was looked at is the one that is connected to: no name is resolved in between.
            if (isReserved(place.address) && !m_options.allowPrivate) continue;
            allow(c, m_options.connectTimeout);
            c.session.address = place.address;
            c.session.hostName = place.host;
            const asio::error_code error = co_await c.stream.connect({place.address, m_options.port}, m_options.proxy);
            if (!error) co_return true;
            c.stream.close();
        }
        co_return false;
    }

    AskQueue& m_queue;
    const ProberOptions& m_options;
    std::stop_token m_stop;
    asio::io_context m_loop{1};
    std::unique_ptr<SSL_CTX, FreeContext> m_tls;
    asio::steady_timer m_tick;
    std::list<Conversation> m_open;
    ProbeSummary m_summary;
};

} // namespace

Result<ProbeSummary> probeMailboxes(std::vector<AskDomain> domains, std::vector<ProbeTarget> targets,
    const ProviderProfiles& profiles, const ReplyRules& rules, const ProberOptions& options, const AskQueue::Sink& sink,
    std::stop_token stop)
{
    try {
        AskQueue queue(std::move(domains), std::move(targets), profiles, rules, options.ask, sink);
        Prober prober(queue, options, std::move(stop));
        ProbeSummary summary = prober.run();
        for (const AskDomain& domain : queue.domains())
            if (domain.catchAll != CatchAll::Unknown)
                summary.catchAll.emplace_back(domain.route.domain, domain.catchAll);
        return summary;
    } catch (const std::system_error& e) {
        return fail(ErrorKind::NetworkFailed, e.code().message());
    }
}

Reachability tryConnect(const Endpoint& target, const std::optional<Socks5Proxy>& proxy, const std::string& helo,
    std::chrono::milliseconds timeout)
{
    Reachability out;
    asio::io_context loop{1};
    SmtpStream stream(loop);
    asio::co_spawn(
        loop,
        [&]() -> asio::awaitable<void> {
            const asio::error_code error = co_await stream.connect(target, proxy);
            if (error) {
                out.fault = error.message();
                loop.stop();
                co_return;
            }
            out.connected = true;
            ReplyReader reader;
            if (!co_await stream.read(reader) && reader.complete()) out.greeting = reader.take().oneLine();
            if (!helo.empty() && out.greeting.starts_with("220") && !co_await stream.write("EHLO " + helo + "\r\n"))
                if (!co_await stream.read(reader) && reader.complete()) out.hello = reader.take().oneLine();
            if (!out.greeting.empty()) (void)co_await stream.write("QUIT\r\n");
            loop.stop();
        },
        asio::detached);
    loop.run_for(timeout);
    if (!out.connected && out.fault.empty()) out.fault = "no answer";
    // The coroutine may still wait: closing ends it, and the loop runs it to its end.
    stream.close();
    loop.restart();
    loop.run_for(std::chrono::milliseconds(50));
    return out;
}

} // namespace winnow
