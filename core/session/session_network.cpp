// SPDX-License-Identifier: Apache-2.0
// Session: what concerns the network.

#include "session/session.h"
#include "session/session_answer.h"

#include <utility>

namespace winnow {

Session::State Session::decidedSoFar(Project& project, const ProjectState& state)
{
    if (state.view->layout != m_layout) return nullptr;
    auto view = std::make_unique<ViewColumns>(*state.view);
    Result<SettleResult> decided = winnow::forecast(project, *m_options.lists, settleOptions(),
        [&view](std::uint32_t group, const GroupVerdicts& verdicts) { view->setVerdicts(group, verdicts); });
    if (!decided) return nullptr;
    auto out = std::make_shared<ProjectState>(state);
    out->view = sharedView(std::move(view));
    out->settled = std::move(*decided);
    out->verified = nullptr; // it told of the check before
    return out;
}

void Session::verify(VerifyOptions options, NetworkSettings settings, std::shared_ptr<const ProjectState> state,
    StateSeen soFar, StateDone done)
{
    postState(
        Role::Operator,
        [this, options = std::move(options), settings = std::move(settings), state = std::move(state),
            soFar = std::move(soFar)](Project& project, const std::stop_token& stop) mutable -> Result<State> {
            options.settle = settleOptions();
            if (state && soFar)
                options.soFar = [&] {
                    if (std::shared_ptr<const ProjectState> now = decidedSoFar(project, *state))
                        m_options.deliver([soFar, now = std::move(now)] { soFar(now); });
                };
            if (options.depth == CheckDepth::Mailbox)
                if (Result<void> kept = keepNetworkSettings(project, settings); !kept) return pass(kept);
            Result<VerifyReport> verified = verifyProject(project, *m_options.lists, options, m_counters, stop);
            if (!verified) return pass(verified);
            SettleResult settled = std::exchange(verified->settled, {});
            m_lastVerify = std::make_shared<const VerifyReport>(std::move(*verified));
            return describe(project, std::move(settled), {}); // a stopped run is still decided and shown
        },
        std::move(done));
}

void Session::networkOverview(NetworkWish wish, Done<NetworkOverview> done)
{
    post<NetworkOverview>(
        Role::Viewer,
        [wish](Project& project, const std::stop_token&) -> Result<NetworkOverview> {
            NetworkOverview out;
            Result<CheckDepth> most = sealedAt(project);
            if (!most) return pass(most);
            out.most = *most;
            Result<NetworkPlan> domains = planDomains(project, wish);
            if (!domains) return pass(domains);
            out.domains = domains->domains.size();
            Result<NetworkPlan> mailboxes = planMailboxes(project, wish);
            if (!mailboxes) return pass(mailboxes);
            out.mailboxes = mailboxes->mailboxes.size();
            out.notDue = mailboxes->notDue;
            Result<ProviderProfiles> profiles = ProviderProfiles::builtIn();
            if (!profiles) return pass(profiles);
            Result<std::vector<PlannedProvider>> providers = providersOf(project, *mailboxes, *profiles);
            if (!providers) return pass(providers);
            out.providers = std::move(*providers);
            return out;
        },
        std::move(done));
}

void Session::setSeal(CheckDepth most, SecureBytes password, std::string note, Done<bool> done)
{
    const auto secret = std::make_shared<SecureBytes>(std::move(password));
    post<bool>(
        Role::Owner,
        [most, secret, note = std::move(note)](Project& project, const std::stop_token&) -> Result<bool> {
            Result<CheckDepth> now = sealedAt(project);
            if (!now) return pass(now);
            Result<void> changed = most <= *now ? seal(project, most) : liftSeal(project, most, secret->text(), note);
            if (!changed) return pass(changed);
            return true;
        },
        std::move(done));
}

void Session::evidence(std::vector<EntryNo> entries, DomainId domain, Done<RowEvidence> done)
{
    answer<RowEvidence>(
        *m_reader, m_options.deliver,
        [this, entries = std::move(entries), domain](const std::stop_token&) -> Result<RowEvidence> {
            Result<Reading> reading = startReading();
            if (!reading) return pass(reading);
            RowEvidence out;
            // Replies of servers quote addresses.
            if (reading->project->user().role == Role::Viewer) return out;
            EvidenceStore store = reading->project->evidence();
            Result<std::optional<StoredRoute>> route = store.route(domain);
            if (!route) return pass(route);
            out.route = std::move(*route);
            for (const EntryNo entry : entries) {
                Result<std::optional<StoredProbe>> probe = store.probe(entry);
                if (!probe) return pass(probe);
                if (!*probe) continue;
                const bool better = !out.probe ||
                    (isUnanswered(out.probe->finding) && !isUnanswered((*probe)->finding)) ||
                    (isUnanswered(out.probe->finding) == isUnanswered((*probe)->finding) &&
                        (*probe)->asked > out.probe->asked);
                if (better) out.probe = std::move(**probe);
            }
            return out;
        },
        std::move(done));
}

} // namespace winnow
