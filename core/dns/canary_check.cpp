// SPDX-License-Identifier: Apache-2.0

#include "dns/canary_check.h"

#include <algorithm>

namespace winnow {
namespace {

constexpr std::chrono::milliseconds kRoundStep{5};
constexpr std::chrono::milliseconds kSlack{100}; ///< for the client to notice that its time is up
constexpr std::size_t kHostsOfAName = 2;         ///< that are looked up

bool cameBack(DnsOutcome outcome) noexcept
{
    return outcome != DnsOutcome::Timeout && outcome != DnsOutcome::Unreachable && outcome != DnsOutcome::Cancelled;
}

} // namespace

struct CanaryCheck::Server {
    Endpoint endpoint;
    std::unique_ptr<DnsClient> client;
    ResolverAnswers answers;
    std::chrono::nanoseconds began{};
    std::chrono::nanoseconds firstAnswer{};
    bool over = false;
};

CanaryCheck::CanaryCheck(CanaryOptions options, CanaryScope scope, const DnsOptions& dns)
    : m_options(std::move(options)),
      m_scope(scope),
      m_clock(dns.clock),
      m_firstTimeout(dns.firstTimeout + kSlack),
      m_longest(dns.firstTimeout + dns.secondTimeout + 2 * kSlack)
{
}

CanaryCheck::~CanaryCheck() = default;

Result<std::unique_ptr<CanaryCheck>> CanaryCheck::open(const DnsOptions& dns, CanaryOptions options, CanaryScope scope)
{
    if (options.set.empty() || !options.randomLabel) return fail(ErrorKind::BadOption, "no canary names");
    if (dns.resolvers.empty()) return fail(ErrorKind::BadOption, "no name server");
    std::unique_ptr<CanaryCheck> check(new CanaryCheck(std::move(options), scope, dns));
    for (const Endpoint& endpoint : dns.resolvers) {
        DnsOptions one = dns;
        one.resolvers = {endpoint};
        auto client = DnsClient::open(std::move(one));
        if (!client) return pass(client);
        check->m_servers.push_back(std::make_unique<Server>());
        check->m_servers.back()->endpoint = endpoint;
        check->m_servers.back()->client = std::move(*client);
    }
    return check;
}

void CanaryCheck::begin()
{
    for (const auto& server : m_servers) begin(*server);
    m_running = true;
}

void CanaryCheck::begin(Server& server)
{
    server.client->cancelAll();
    server.client->forgetHealth(); // an earlier silence must not keep this round's questions back
    server.answers = {};
    server.answers.known.resize(m_options.set.known.size());
    server.began = m_clock->monotonicNow();
    server.firstAnswer = {};
    server.over = false;
    for (std::size_t i = 0; i < m_options.set.known.size(); ++i) askKnown(server, i);
    for (const std::string& ending : m_options.set.endings) {
        const std::string name = m_options.randomLabel() + '.' + ending;
        for (const DnsType type : {DnsType::A, DnsType::Aaaa, DnsType::Mx}) askRandom(server, name, type);
    }
}

void CanaryCheck::noteAnswer(Server& server, DnsOutcome outcome) const
{
    if (!cameBack(outcome)) return;
    if (!server.answers.answered) server.firstAnswer = m_clock->monotonicNow();
    server.answers.answered = true;
}

void CanaryCheck::askKnown(Server& server, std::size_t index)
{
    server.client->ask(m_options.set.known[index].name, DnsType::Mx,
        [this, &server, index](DnsAnswer answer) { onMailHosts(server, index, std::move(answer)); });
}

void CanaryCheck::askRandom(Server& server, const std::string& name, DnsType type)
{
    ++server.answers.randomOpen;
    server.client->ask(name, type, [this, &server](const DnsAnswer& answer) {
        if (answer.outcome == DnsOutcome::Cancelled) return;
        noteAnswer(server, answer.outcome);
        ResolverAnswers& answers = server.answers;
        --answers.randomOpen;
        answers.invented.insert(answers.invented.end(), answer.addresses.begin(), answer.addresses.end());
        answers.inventsMail =
            answers.inventsMail || std::ranges::any_of(answer.mx, [](const auto& mx) { return !mx.second.empty(); });
    });
}

void CanaryCheck::onMailHosts(Server& server, std::size_t index, DnsAnswer answer)
{
    if (answer.outcome == DnsOutcome::Cancelled) return;
    noteAnswer(server, answer.outcome);
    KnownAnswer& known = server.answers.known[index];
    known.mail = answer.outcome;
    std::erase_if(answer.mx, [](const auto& mx) { return mx.second.empty(); });
    std::ranges::sort(answer.mx);
    known.hosts = known.hostsOpen = std::min(answer.mx.size(), kHostsOfAName);
    for (std::size_t i = 0; i < known.hosts; ++i)
        server.client->ask(std::move(answer.mx[i].second), DnsType::A,
            [this, &server, index](const DnsAnswer& host) { onHost(server, index, host); });
}

void CanaryCheck::onHost(Server& server, std::size_t index, const DnsAnswer& answer)
{
    if (answer.outcome == DnsOutcome::Cancelled) return;
    noteAnswer(server, answer.outcome);
    KnownAnswer& known = server.answers.known[index];
    --known.hostsOpen;
    known.addresses.insert(known.addresses.end(), answer.addresses.begin(), answer.addresses.end());
    // A host that does not exist beside one that gives no answer: it may be the other one that counts.
    const bool denied = answer.outcome == DnsOutcome::NotFound || answer.outcome == DnsOutcome::NoData ||
        answer.outcome == DnsOutcome::Records;
    if (!denied) known.host = answer.outcome;
}

bool CanaryCheck::isTimeUp(const Server& server) const
{
    const std::chrono::nanoseconds waited = m_clock->monotonicNow() - server.began;
    if (waited >= m_longest) return true;
    if (server.answers.answered || waited < m_firstTimeout) return false;
    return std::ranges::any_of(m_servers, [this](const auto& other) {
        return other->over && judge(other->answers, m_scope).verdict == ResolverVerdict::Good;
    });
}

bool CanaryCheck::step(std::chrono::milliseconds atMost)
{
    if (!m_running) return true;
    bool open = false;
    for (const auto& server : m_servers) {
        if (server->over) continue;
        server->client->step(atMost);
        const bool nothingLeft = server->client->busy() + server->client->parked() == 0;
        server->over = nothingLeft || isDecided(server->answers, m_scope) || isTimeUp(*server);
        if (server->over) server->client->cancelAll();
        open = open || !server->over;
    }
    if (open) return false;
    conclude();
    return true;
}

void CanaryCheck::conclude()
{
    m_running = false;
    m_report.resolvers.clear();
    for (const auto& server : m_servers) {
        ResolverFinding finding = judge(server->answers, m_scope);
        finding.resolver = server->endpoint;
        if (server->answers.answered)
            finding.took = std::chrono::duration_cast<std::chrono::milliseconds>(server->firstAnswer - server->began);
        m_report.resolvers.push_back(std::move(finding));
    }
}

const CanaryReport& CanaryCheck::ask(const std::stop_token& stop)
{
    begin();
    while (!step(kRoundStep) && !stop.stop_requested()) {}
    if (m_running) {
        for (const auto& server : m_servers) server->client->cancelAll();
        conclude();
    }
    return m_report;
}

void CanaryCheck::keepOnly(const std::vector<Endpoint>& resolvers)
{
    std::erase_if(m_servers, [&](const auto& server) {
        if (std::ranges::find(resolvers, server->endpoint) != resolvers.end()) return false;
        m_earlier += server->client->counts();
        return true;
    });
}

DnsCounts CanaryCheck::counts() const
{
    DnsCounts sum = m_earlier;
    for (const auto& server : m_servers) sum += server->client->counts();
    return sum;
}

} // namespace winnow
