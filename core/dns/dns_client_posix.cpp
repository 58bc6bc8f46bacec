// SPDX-License-Identifier: Apache-2.0

#include "dns/dns_client.h"

#include "dns/ares_channel.h"

#include <poll.h>

#include <algorithm>
#include <array>

namespace winnow {
namespace {

constexpr std::size_t kPasses = 3;
constexpr std::chrono::milliseconds kTimeoutTick{20};
/// So many first timeouts long nobody answered anything.
constexpr int kTimeoutsUntilCutOff = 10;
constexpr std::size_t kSlowWindow = 64;

bool isTemporary(DnsOutcome outcome) noexcept
{
    switch (outcome) {
    case DnsOutcome::ServFail:
    case DnsOutcome::BadAnswer:
    case DnsOutcome::Timeout:
    case DnsOutcome::Unreachable: return true;
    default: return false;
    }
}

} // namespace

/// A name server with a channel for each pass: c-ares has one timeout a channel.
struct DnsClient::Server {
    std::array<std::unique_ptr<AresChannel>, kPasses> channels;
    ResolverHealth health;
};

struct DnsClient::Question {
    DnsClient* client = nullptr;
    Server* server = nullptr; ///< the last one asked
    std::string name;
    DnsType type = DnsType::Mx;
    std::size_t pass = 0;
    std::chrono::nanoseconds sent{};
    bool probe = false; ///< only looks whether a server is back: nobody waits for its answer
    Done done;
};

DnsClient::DnsClient(DnsOptions options) : m_options(std::move(options)) {}

Result<std::unique_ptr<DnsClient>> DnsClient::open(DnsOptions options)
{
    if (options.resolvers.empty()) return fail(ErrorKind::BadOption, "no name server");
    std::unique_ptr<DnsClient> client(new DnsClient(std::move(options)));
    const DnsOptions& o = client->m_options;
    client->m_lastAnswer = o.clock->monotonicNow();
    const std::array timeouts{o.firstTimeout, o.secondTimeout, o.slowTimeout};
    for (const Endpoint& endpoint : o.resolvers) {
        auto server = std::make_unique<Server>();
        server->health = ResolverHealth(o.window);
        for (std::size_t pass = 0; pass < kPasses; ++pass) {
            auto channel = AresChannel::open(endpoint, timeouts[pass]);
            if (!channel) return winnow::pass(channel);
            server->channels[pass] = std::move(*channel);
        }
        client->m_servers.push_back(std::move(server));
    }
    return client;
}

DnsClient::~DnsClient()
{
    m_servers.clear(); // every question on its way ends in m_ended
    for (auto& [question, answer] : m_ended) delete question;
    for (Question* question : m_ready) delete question;
    for (Question* question : m_parked) delete question;
}

void DnsClient::ask(std::string name, DnsType type, Done done)
{
    auto* question = new Question; // owned by the queues, then by c-ares' callback
    question->client = this;
    question->name = std::move(name);
    question->type = type;
    question->done = std::move(done);
    m_ready.push_back(question);
}

std::size_t DnsClient::busy() const noexcept { return m_ready.size() + m_inFlight - m_probes; }
std::size_t DnsClient::parked() const noexcept { return m_parked.size(); }

bool DnsClient::isCutOff() const noexcept
{
    return m_options.clock->monotonicNow() - m_lastAnswer >= m_options.firstTimeout * kTimeoutsUntilCutOff &&
        std::ranges::all_of(m_servers, [](const auto& server) { return server->health.isDown(); });
}

/// Only remembers: c-ares wants callbacks short, and channels untouched.
void DnsClient::onAnswer(void* context, DnsAnswer answer)
{
    auto* question = static_cast<Question*>(context);
    question->client->m_ended.emplace_back(question, std::move(answer));
}

/// The next server with room; a second try goes elsewhere where there is an elsewhere.
DnsClient::Server* DnsClient::pick(const Question& question)
{
    const auto now = m_options.clock->monotonicNow();
    Server* same = nullptr;
    const bool anyUp = isAnyUp();
    for (std::size_t i = 0; i < m_servers.size(); ++i) {
        Server* server = m_servers[(m_nextServer + i) % m_servers.size()].get();
        if (!server->health.hasRoom(now) || (anyUp && server->health.isDown())) continue;
        if (server == question.server && m_servers.size() > 1) {
            same = server;
            continue;
        }
        m_nextServer = (m_nextServer + i + 1) % m_servers.size();
        return server;
    }
    // The same one again only where every other is down, not merely busy.
    if (same != nullptr &&
        std::ranges::all_of(m_servers, [&](const auto& s) { return s.get() == same || s->health.isDown(); }))
        return same;
    return nullptr;
}

bool DnsClient::isAnyUp() const noexcept
{
    return std::ranges::any_of(m_servers, [](const auto& server) { return !server->health.isDown(); });
}

void DnsClient::sendTo(Server& server, Question* question)
{
    question->server = &server;
    question->sent = m_options.clock->monotonicNow();
    server.health.sent(question->sent);
    ++m_inFlight;
    if (question->pass + 1 == kPasses) ++m_slow;
    ++m_counts.questions;
    AresChannel& channel = *server.channels[question->pass];
    channel.ask(question->name, question->type, onAnswer, question);
    if (const std::size_t fit = channel.answersThatFit(); fit != 0)
        server.health.limitTo(static_cast<std::uint32_t>(fit));
}

bool DnsClient::send(Question* question)
{
    Server* server = pick(*question);
    if (server == nullptr) return false;
    sendTo(*server, question);
    return true;
}

/// Whether a server is back is asked beside the work, not with it: a question that waits for a dead server in vain
/// would hold up the end of a run by a whole timeout.
void DnsClient::probeDown()
{
    if (m_ready.empty() || !isAnyUp()) return;
    const auto now = m_options.clock->monotonicNow();
    for (const auto& server : m_servers) {
        if (!server->health.isDown() || !server->health.hasRoom(now)) continue;
        auto* probe = new Question;
        probe->client = this;
        probe->name = m_ready.front()->name;
        probe->type = m_ready.front()->type;
        probe->probe = true;
        ++m_probes;
        sendTo(*server, probe);
    }
}

void DnsClient::landed(const Question& question)
{
    --m_inFlight;
    if (question.pass + 1 == kPasses) --m_slow;
}

/// Not in the pass at the end: what is asked there is hard to answer for every server, and its silence says nothing.
void DnsClient::leaveSilent()
{
    if (m_slow > 0) return;
    const auto now = m_options.clock->monotonicNow();
    for (const auto& server : m_servers) {
        if (!server->health.isSilent(now)) continue;
        if (std::ranges::none_of(
                m_servers, [&](const auto& other) { return other->health.isAnsweringWhile(server->health); }))
            continue;
        server->health.gaveUp(now);
        for (const auto& channel : server->channels) channel->cancel(); // they come out of settle() as cancelled
    }
}

void DnsClient::sendReady()
{
    leaveSilent();
    probeDown();
    while (!m_ready.empty() && send(m_ready.front())) m_ready.pop_front();
    // The slow pass: nothing else is left.
    if (!m_ready.empty() || !m_ended.empty()) return;
    while (!m_parked.empty() && m_inFlight < kSlowWindow && send(m_parked.front())) m_parked.pop_front();
}

void DnsClient::wait(std::chrono::milliseconds atMost)
{
    std::vector<pollfd> polls;
    std::vector<AresChannel*> owners;
    for (const auto& server : m_servers)
        for (const auto& channel : server->channels)
            for (const WatchedSocket& s : channel->sockets()) {
                polls.push_back({s.descriptor, static_cast<short>((s.read ? POLLIN : 0) | (s.write ? POLLOUT : 0)), 0});
                owners.push_back(channel.get());
            }
    const auto limit = std::min(atMost, kTimeoutTick);
    if (poll(polls.data(), polls.size(), m_ended.empty() ? static_cast<int>(limit.count()) : 0) > 0)
        for (std::size_t i = 0; i < polls.size(); ++i) {
            const bool broken = (polls[i].revents & (POLLERR | POLLHUP)) != 0;
            const bool readable = (polls[i].revents & POLLIN) != 0 || broken;
            const bool writable = (polls[i].revents & POLLOUT) != 0;
            if (readable || writable) owners[i]->process(polls[i].fd, readable, writable);
        }
    const auto now = m_options.clock->monotonicNow();
    if (now - m_lastTimeouts < kTimeoutTick) return;
    m_lastTimeouts = now;
    for (const auto& server : m_servers)
        for (const auto& channel : server->channels) channel->processTimeouts();
}

void DnsClient::step(std::chrono::milliseconds atMost)
{
    sendReady();
    wait(atMost);
    std::vector<std::pair<Question*, DnsAnswer>> ended;
    ended.swap(m_ended);
    for (auto& [question, answer] : ended) settle(question, std::move(answer));
}

void DnsClient::settle(Question* question, DnsAnswer answer)
{
    landed(*question);
    ResolverHealth& health = question->server->health;
    const auto now = m_options.clock->monotonicNow();
    switch (answer.outcome) {
    case DnsOutcome::Cancelled: // its server was left
        ++m_counts.timeouts;
        health.cancelled();
        if (question->probe) return finish(question, std::move(answer));
        return m_ready.push_front(question);
    case DnsOutcome::Timeout:
    case DnsOutcome::Unreachable:
        ++m_counts.timeouts;
        health.failed(now);
        break;
    case DnsOutcome::ServFail:
    case DnsOutcome::BadAnswer:
        ++m_counts.refused;
        m_lastAnswer = now;
        health.answered(now, now - question->sent);
        break;
    default:
        ++m_counts.answers;
        m_lastAnswer = now;
        health.answered(now, now - question->sent);
        break;
    }
    if (question->probe) return finish(question, std::move(answer));
    if (!isTemporary(answer.outcome) || question->pass + 1 >= kPasses) return finish(question, std::move(answer));
    ++question->pass;
    if (question->pass + 1 < kPasses)
        m_ready.push_front(question);
    else
        m_parked.push_back(question);
}

void DnsClient::finish(Question* question, DnsAnswer answer)
{
    const std::unique_ptr<Question> owned(question);
    if (owned->probe)
        --m_probes;
    else
        owned->done(std::move(answer));
}

void DnsClient::forgetHealth()
{
    for (const auto& server : m_servers) server->health = ResolverHealth(m_options.window);
    m_lastAnswer = m_options.clock->monotonicNow();
}

void DnsClient::cancelAll()
{
    for (const auto& server : m_servers)
        for (const auto& channel : server->channels) channel->cancel();
    DnsAnswer cancelled;
    cancelled.outcome = DnsOutcome::Cancelled;
    auto ended = std::exchange(m_ended, {});
    auto ready = std::exchange(m_ready, {});
    auto parked = std::exchange(m_parked, {});
    for (auto& [question, answer] : ended) {
        landed(*question);
        question->server->health.cancelled();
        finish(question, cancelled);
    }
    for (Question* question : ready) finish(question, cancelled);
    for (Question* question : parked) finish(question, cancelled);
}

} // namespace winnow
