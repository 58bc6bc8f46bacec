// SPDX-License-Identifier: Apache-2.0
// SessionBridge: what concerns the network.

#include "dns/ares_channel.h"
#include "net/socks5.h"
#include "ui/bridge/session_bridge.h"

#include <QMetaObject>

#include <algorithm>
#include <memory>

namespace winnow::ui {
namespace {

constexpr int kLongestWait = 24 * 3600 * 1000;

Result<DnsOptions> dnsOptions(const NetworkSetup& setup, const Clock* clock)
{
    DnsOptions out;
    out.clock = clock;
    out.resolvers = setup.resolvers;
    if (!out.resolvers.empty()) return out;
    Result<std::vector<Endpoint>> own = systemResolvers();
    if (!own) return std::unexpected(own.error());
    out.resolvers = std::move(*own);
    return out;
}

Result<CanarySet> canariesOf(const NetworkSetup& setup)
{
    if (setup.canaries) return *setup.canaries;
    return canariesFor(setup.allowPrivate ? CanaryScope::Lab : CanaryScope::Internet, {});
}

} // namespace

NetworkWish SessionBridge::wish(const NetworkChoice& choice) const
{
    NetworkWish out;
    out.lab = m_options.network.allowPrivate;
    out.sample = choice.sample;
    out.unansweredAgain = choice.unansweredAgain;
    out.olderThanDays = choice.olderThanDays;
    return out;
}

Result<VerifyOptions> SessionBridge::verifyOptions(const NetworkChoice& choice) const
{
    const NetworkSetup& setup = m_options.network;
    const Clock* clock = setup.clock != nullptr ? setup.clock : m_options.vault.clock;
    VerifyOptions out;
    out.depth = choice.depth;
    out.wish = wish(choice);
    out.random = m_options.vault.random;
    out.soFarEvery = setup.soFarEvery.value_or(out.soFarEvery);
    if (choice.depth == CheckDepth::Form) return out;
    Result<DnsOptions> dns = dnsOptions(setup, clock);
    if (!dns) return std::unexpected(dns.error());
    out.routes.dns = std::move(*dns);
    out.routes.allowPrivate = setup.allowPrivate;
    Result<CanarySet> canaries = canariesOf(setup);
    if (!canaries) return std::unexpected(canaries.error());
    out.routes.canaries.set = std::move(*canaries);
    out.prober.clock = clock;
    out.prober.port = setup.smtpPort;
    out.prober.allowPrivate = setup.allowPrivate;
    out.prober.helo = choice.helo;
    out.prober.mailFrom = choice.mailFrom;
    out.prober.ask.connectGap = setup.connectGap;
    if (!choice.proxy.empty()) {
        out.prober.proxy = Socks5Proxy::parse(choice.proxy);
        if (!out.prober.proxy) return fail(ErrorKind::BadOption, "the proxy");
    }
    return out;
}

void SessionBridge::lookAround(const NetworkChoice& choice, std::function<void(Result<Readiness>)> done)
{
    const NetworkSetup setup = m_options.network;
    const CheckDepth most = m_state ? m_state->seal : CheckDepth::Mailbox;
    ++m_looking;
    emit networkChanged();
    const Clock* clock = setup.clock != nullptr ? setup.clock : m_options.vault.clock;
    m_previewers->post([this, setup, clock, choice, most, done = std::move(done), random = m_options.vault.random](
                           const std::stop_token& stop) {
        const auto look = [&]() -> Result<Readiness> {
            Result<DnsOptions> dns = dnsOptions(setup, clock);
            if (!dns) return std::unexpected(dns.error());
            ReadinessOptions options;
            options.dns = std::move(*dns);
            Result<CanarySet> canaries = canariesOf(setup);
            if (!canaries) return std::unexpected(canaries.error());
            options.canaries = std::move(*canaries);
            options.operators = setup.operators;
            options.port = setup.smtpPort;
            options.allowPrivate = setup.allowPrivate;
            options.helo = choice.helo;
            options.most = most;
            if (!choice.proxy.empty()) options.proxy = Socks5Proxy::parse(choice.proxy);
            options.random = random;
            return winnow::lookAround(options, stop);
        };
        auto result = std::make_shared<Result<Readiness>>(look());
        QMetaObject::invokeMethod(
            this,
            [this, done, result] {
                --m_looking;
                emit networkChanged();
                done(std::move(*result));
            },
            Qt::QueuedConnection);
    });
}

NetworkNow SessionBridge::networkNow() const
{
    if (isAsking() && m_choice.depth != CheckDepth::Form) {
        switch (progress().phase) {
        case RunPhase::AskingDomains: return NetworkNow::NameServers;
        case RunPhase::AskingMailboxes: return NetworkNow::MailServers;
        default: return NetworkNow::BetweenQuestions;
        }
    }
    return m_looking > 0 ? NetworkNow::Looking : NetworkNow::Nothing;
}

void SessionBridge::setSeal(CheckDepth most, SecureBytes password, std::string note, Session::Done<bool> done)
{
    if (!m_session) return;
    m_session->setSeal(
        most, std::move(password), std::move(note), [this, most, done = std::move(done)](Result<bool> set) {
            if (set && m_state) {
                auto state = std::make_shared<ProjectState>(*m_state);
                state->seal = most;
                m_state = std::move(state);
                emit networkChanged();
            }
            done(std::move(set));
        });
}

void SessionBridge::verify(const NetworkChoice& choice)
{
    if (!m_session) return;
    Result<VerifyOptions> options = verifyOptions(choice);
    if (!options) {
        emit failed(options.error());
        return;
    }
    m_due.stop();
    m_choice = choice;
    m_paused = false;
    m_verifying = true;
    m_lastImport = [this, choice] { verify(choice); };
    setBusy(1);
    emit networkChanged();
    const auto soFar = [this](State state) {
        if (!m_verifying) return;
        m_state = std::move(state);
        emit grew();
    };
    m_session->verify(std::move(*options), {choice.helo, choice.mailFrom, choice.proxy}, m_state, soFar, taking());
}

/// Greylisted mailboxes follow while the project is open.
void SessionBridge::askAgainWhenDue()
{
    m_due.stop();
    const auto& report = m_state->verified;
    if (!report || report->nextDue == 0 || report->stopped || report->smtp.paused) return;
    const UtcMillis wait = report->nextDue - m_options.vault.clock->utcNow();
    m_due.start(static_cast<int>(std::clamp<UtcMillis>(wait, 1000, kLongestWait)));
}

} // namespace winnow::ui
