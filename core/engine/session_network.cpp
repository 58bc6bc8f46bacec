// Session: what concerns the network.

#include "engine/session.h"

#include <algorithm>

namespace winnow {

void Session::verify(VerifyOptions options, NetworkSettings settings, StateDone done)
{
    m_writer->post([this, options = std::move(options), settings = std::move(settings), done = std::move(done)](const std::stop_token& stop) mutable {
        options.settle = settleOptions();
        const Result<void> kept = options.depth == CheckDepth::Mailbox ? keepNetworkSettings(*m_project, settings) : Result<void>();
        Result<VerifyReport> verified = !kept ? Result<VerifyReport>(std::unexpected(kept.error())) : verifyProject(*m_project, *m_options.lists, options, m_counters, stop);
        auto state = std::make_shared<Result<std::shared_ptr<const ProjectState>>>(fail(ErrorKind::Internal));
        if (verified) {
            SettleResult settled = std::move(verified->settled);
            verified->settled = {};
            m_lastVerify = std::make_shared<const VerifyReport>(std::move(*verified));
            *state = describe(std::move(settled), {});
        } else {
            *state = pass(verified);
        }
        m_options.deliver([done, state] { done(std::move(*state)); });
    });
}

void Session::networkOverview(NetworkWish wish, Done<NetworkOverview> done)
{
    m_writer->post([this, wish, done = std::move(done)](const std::stop_token&) {
        const auto look = [&]() -> Result<NetworkOverview> {
            NetworkOverview out;
            Result<CheckDepth> most = sealedAt(*m_project);
            if (!most) return pass(most);
            out.most = *most;
            Result<NetworkPlan> domains = planDomains(*m_project, wish);
            if (!domains) return pass(domains);
            out.domains = domains->domains.size();
            Result<NetworkPlan> mailboxes = planMailboxes(*m_project, wish);
            if (!mailboxes) return pass(mailboxes);
            out.mailboxes = mailboxes->mailboxes.size();
            out.notDue = mailboxes->notDue;
            Result<ProviderProfiles> profiles = ProviderProfiles::builtIn();
            if (!profiles) return pass(profiles);
            Result<std::vector<PlannedProvider>> providers = providersOf(*m_project, *mailboxes, *profiles);
            if (!providers) return pass(providers);
            out.providers = std::move(*providers);
            return out;
        };
        auto result = std::make_shared<Result<NetworkOverview>>(look());
        m_options.deliver([done, result] { done(std::move(*result)); });
    });
}

void Session::setSeal(CheckDepth most, SecureBytes password, std::string note, Done<bool> done)
{
    const auto secret = std::make_shared<SecureBytes>(std::move(password));
    m_writer->post([this, most, secret, note = std::move(note), done = std::move(done)](const std::stop_token&) {
        Result<CheckDepth> now = sealedAt(*m_project);
        Result<void> changed = !now ? Result<void>(pass(now)) : most <= *now ? seal(*m_project, most) : liftSeal(*m_project, most, secret->text(), note);
        auto result = std::make_shared<Result<bool>>(changed ? Result<bool>(true) : Result<bool>(pass(changed)));
        m_options.deliver([done, result] { done(std::move(*result)); });
    });
}

void Session::evidence(std::vector<EntryNo> entries, DomainId domain, Done<RowEvidence> done)
{
    m_reader->post([this, entries = std::move(entries), domain, done = std::move(done)](const std::stop_token&) {
        const auto look = [&]() -> Result<RowEvidence> {
            const std::scoped_lock lock(m_projectMutex);
            RowEvidence out;
            EvidenceStore store = m_project->evidence();
            Result<std::optional<StoredRoute>> route = store.route(domain);
            if (!route) return pass(route);
            out.route = std::move(*route);
            for (const EntryNo entry : entries) {
                Result<std::optional<StoredProbe>> probe = store.probe(entry);
                if (!probe) return pass(probe);
                if (!*probe) continue;
                const bool better = !out.probe || (isUnanswered(out.probe->finding) && !isUnanswered((*probe)->finding)) ||
                                    (isUnanswered(out.probe->finding) == isUnanswered((*probe)->finding) && (*probe)->asked > out.probe->asked);
                if (better) out.probe = std::move(**probe);
            }
            return out;
        };
        auto result = std::make_shared<Result<RowEvidence>>(look());
        m_options.deliver([done, result] { done(std::move(*result)); });
    });
}

} // namespace winnow
