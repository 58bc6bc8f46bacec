// SPDX-License-Identifier: Apache-2.0
// Session: jobs about trust. All of them run on the writer.

#include "project/stores/file_log.h"
#include "session/session.h"
#include "session/session_answer.h"
#include "trust/copies_job.h"
#include "trust/opening.h"
#include "trust/person_job.h"

namespace winnow {

Result<TrustState> readTrust(Project& project, const ReferenceLists& lists)
{
    TrustState out;
    Result<std::vector<Control>> controls = checkControls(project, lists);
    if (!controls) return pass(controls);
    out.controls = std::move(*controls);
    Result<std::vector<ControlDay>> past =
        project.controlHistory().since(project.clock().utcNow() / 86'400'000 - kPastDays + 1);
    if (!past) return pass(past);
    out.pastControls = std::move(*past);
    Result<std::vector<Person>> people = project.people().all();
    if (!people) return pass(people);
    out.people = std::move(*people);
    for (const Person& p : out.people) {
        Result<bool> asks = project.asksForCodes(p);
        if (!asks) return pass(asks);
        if (*asks) out.codesOf.push_back(p.id);
    }
    out.user = project.user();
    Result<Ledger> ledger = readLedger(project);
    if (!ledger) return pass(ledger);
    out.ledger = std::move(*ledger);
    Result<std::vector<Incident>> incidents = project.incidents().all();
    if (!incidents) return pass(incidents);
    out.incidents = std::move(*incidents);
    Result<std::vector<KnownThing>> files = knownThings(project, FileLook::Size);
    if (!files) return pass(files);
    out.files = std::move(*files);
    Result<std::vector<Backup>> there = backups(project);
    if (!there) return pass(there);
    out.backups = std::move(*there);
    const Result<BackupPlace> place = backupPlace(project);
    if (!place) return std::unexpected(place.error());
    out.backupsElsewhere = place->chosenElsewhere;
    Result<std::string> retention = retentionDate(project);
    if (!retention) return pass(retention);
    out.retention = std::move(*retention);
    Result<Parties> named = parties(project);
    if (!named) return pass(named);
    out.parties = std::move(*named);
    out.scratch = project.vault().isScratch();
    return out;
}

void Session::postTrust(Role needs, std::function<Result<void>(Project&)> work, TrustDone done)
{
    post<std::shared_ptr<const TrustState>>(
        needs,
        [this, work = std::move(work)](
            Project& project, const std::stop_token&) -> Result<std::shared_ptr<const TrustState>> {
            if (Result<void> worked = work(project); !worked) return pass(worked);
            Result<TrustState> state = readTrust(project, *m_options.lists);
            if (!state) return pass(state);
            return std::make_shared<const TrustState>(std::move(*state));
        },
        std::move(done));
}

void Session::trust(TrustDone done)
{
    postTrust(Role::Viewer, [](Project&) { return Result<void>(); }, std::move(done));
}

void Session::backUp(TrustDone done)
{
    postTrust(
        Role::Operator,
        [](Project& project) -> Result<void> {
            Result<Backup> made = makeBackup(project);
            if (!made) return pass(made);
            return {};
        },
        std::move(done));
}

void Session::backUpWhenDue(BackupMoment moment)
{
    post<bool>(
        Role::Viewer,
        [moment](Project& project, const std::stop_token&) -> Result<bool> { return backupWhenDue(project, moment); },
        [](const Result<bool>&) {});
}

void Session::practiseRestore(TrustDone done)
{
    postTrust(
        Role::Operator,
        [folder = m_options.scratchFolder](Project& project) -> Result<void> {
            Result<RestoreProof> proof = drillRestore(project, folder);
            if (!proof) return pass(proof);
            return {};
        },
        std::move(done));
}

void Session::setRetention(std::string date, TrustDone done)
{
    postTrust(
        Role::Owner, [date = std::move(date)](Project& project) { return setRetentionDate(project, date); },
        std::move(done));
}

void Session::setParties(Parties named, TrustDone done)
{
    postTrust(
        Role::Operator, [named = std::move(named)](Project& project) { return winnow::setParties(project, named); },
        std::move(done));
}

void Session::addPerson(
    std::string name, Role role, SecureBytes password, std::shared_ptr<const SecureBytes> keyFile, TrustDone done)
{
    const auto secret = std::make_shared<SecureBytes>(std::move(password));
    postTrust(
        Role::Owner,
        [name = std::move(name), role, secret, keyFile = std::move(keyFile)](
            Project& project) { return project.addPerson(name, role, {secret->text(), keyFile.get()}); },
        std::move(done));
}

void Session::encryptAnew(SecureBytes password, TrustDone done)
{
    const auto secret = std::make_shared<SecureBytes>(std::move(password));
    post<std::shared_ptr<const TrustState>>(
        Role::Owner,
        [this, secret](Project& project, const std::stop_token&) -> Result<std::shared_ptr<const TrustState>> {
            if (Result<void> right = project.vault().verifySecret(secret->text()); !right) return pass(right);
            const std::filesystem::path path = project.vault().path();
            const VaultOptions options = project.options();
            const std::scoped_lock lock(m_projectMutex);
            dropPages();
            Result<std::unique_ptr<Project>> renewed = Project::renewMasterKey(std::move(m_project), secret->text());
            // On an error the old file stands as it was.
            const std::optional<Error> trouble = renewed ? std::nullopt : std::optional(renewed.error());
            if (trouble) renewed = Project::openUnasked(path, secret->text(), options);
            setProject(renewed ? std::move(*renewed) : nullptr);
            if (trouble) return std::unexpected(*trouble);
            if (Result<Backup> made = makeBackup(*m_project); !made) return pass(made);
            Result<TrustState> state = readTrust(*m_project, *m_options.lists);
            if (!state) return pass(state);
            return std::make_shared<const TrustState>(std::move(*state));
        },
        std::move(done));
}

void Session::removePerson(std::string name, TrustDone done)
{
    postTrust(
        Role::Owner, [name = std::move(name)](Project& project) { return project.removePerson(name); },
        std::move(done));
}

void Session::askForCodes(const OneTimeSecret& secret, std::string code, TrustDone done)
{
    postTrust(
        Role::Viewer, [secret, code = std::move(code)](Project& project) { return project.askForCodes(secret, code); },
        std::move(done));
}

void Session::stopAskingForCodes(std::string name, TrustDone done)
{
    postTrust(
        Role::Viewer, [name = std::move(name)](Project& project) { return project.stopAskingForCodes(name); },
        std::move(done));
}

void Session::renamePerson(std::string name, std::string newName, TrustDone done)
{
    postTrust(
        Role::Owner,
        [name = std::move(name), newName = std::move(newName)](
            Project& project) { return project.renamePerson(name, newName); },
        std::move(done));
}

void Session::openIncident(std::string kind, TrustDone done)
{
    postTrust(
        Role::Operator,
        [kind = std::move(kind)](Project& project) -> Result<void> {
            return commitChange(project, [&]() -> Result<void> {
                Result<bool> opened = project.incidents().open(kind, project.now(), "{}");
                if (!opened) return pass(opened);
                return project.audit("incident_opened", "{\"kind\":\"" + kind + "\"}");
            });
        },
        std::move(done));
}

void Session::closeIncident(std::int64_t id, std::string note, TrustDone done)
{
    postTrust(
        Role::Operator,
        [id, note = std::move(note)](Project& project) -> Result<void> {
            return commitChange(project, [&] {
                Result<void> closed = project.incidents().close(id, project.now(), note);
                return closed ? project.audit("incident_closed", "{\"number\":" + std::to_string(id) + "}") : closed;
            });
        },
        std::move(done));
}

void Session::deleteClearExports(std::vector<std::int64_t> files, TrustDone done)
{
    postTrust(
        Role::Operator,
        [files = std::move(files)](Project& project) -> Result<void> {
            Result<std::uint64_t> deleted = winnow::deleteClearExports(project, files);
            if (!deleted) return pass(deleted);
            return {};
        },
        std::move(done));
}

void Session::incidentFacts(Done<IncidentFacts> done)
{
    post<IncidentFacts>(
        Role::Viewer, [](Project& project, const std::stop_token&) { return winnow::incidentFacts(project); },
        std::move(done));
}

void Session::makeReport(ReportOptions options, std::shared_ptr<const Identity> identity, Done<ReportFiles> done)
{
    post<ReportFiles>(
        Role::Viewer,
        [this, options = std::move(options), identity = std::move(identity)](
            Project& project, const std::stop_token&) mutable {
            options.identity = identity.get();
            return winnow::makeReport(project, *m_options.lists, options);
        },
        std::move(done));
}

void Session::findPerson(std::string address, Done<PersonFindings> done)
{
    post<PersonFindings>(
        Role::Operator,
        [address = std::move(address)](
            Project& project, const std::stop_token&) { return winnow::findPerson(project, address); },
        std::move(done));
}

void Session::exportPerson(std::string address, std::filesystem::path target, Done<PersonFindings> done)
{
    post<PersonFindings>(
        Role::Operator,
        [address = std::move(address), target = std::move(target)](
            Project& project, const std::stop_token&) { return winnow::exportPerson(project, address, target); },
        std::move(done));
}

void Session::erasePerson(std::string address, StateDone done)
{
    postState(
        Role::Operator,
        [this, address = std::move(address)](Project& project, const std::stop_token& stop) -> Result<State> {
            Result<PersonFindings> erased = takeOut<PersonFindings>(
                [&] { return winnow::erasePerson(project, *m_options.lists, address, settleOptions(), m_counters); });
            if (!erased) return pass(erased);
            return settleAndDescribe(project, stop);
        },
        std::move(done));
}

void Session::eraseProject(EraseOptions options, std::shared_ptr<const Identity> identity, Done<Erasure> done)
{
    post<Erasure>(
        Role::Owner,
        [this, options = std::move(options), identity = std::move(identity)](
            Project& project, const std::stop_token&) mutable -> Result<Erasure> {
            options.certificate.identity = identity.get();
            options.stateFolder = m_options.scratchFolder;
            Result<Erasure> erasure = certifyErasure(project, *m_options.lists, options);
            if (!erasure) return erasure;
            const std::scoped_lock lock(m_projectMutex);
            std::unique_ptr<Project> ending = std::move(m_project);
            setProject(nullptr);
            if (Result<void> gone = destroyProject(std::move(ending), *erasure, options); !gone) return pass(gone);
            return erasure;
        },
        std::move(done));
}

void Session::copyResults(ResultsCopyOptions options, Done<std::uint64_t> done)
{
    post<std::uint64_t>(
        Role::Operator,
        [this, options = std::move(options)](Project& project, const std::stop_token& stop) {
            Result<std::uint64_t> lines = writeResultsCopy(project, options, m_counters, stop);
            m_counters.begin(RunPhase::Done, 0);
            return lines;
        },
        std::move(done));
}

void Session::copyStandard(std::filesystem::path target, SecureBytes password, Done<std::uint64_t> done)
{
    const auto secret = std::make_shared<SecureBytes>(std::move(password));
    post<std::uint64_t>(
        Role::Operator,
        [this, target = std::move(target), secret](Project& project, const std::stop_token& stop) {
            Result<std::uint64_t> records = writeStandardCopy(project, target, secret->text(), m_counters, stop);
            m_counters.begin(RunPhase::Done, 0);
            return records;
        },
        std::move(done));
}

/// Both threads have ended: the log is signed, a backup made when something was done, and what was seen remembered.
void Session::closeProject()
{
    if (!m_project || m_project->vault().isScratch()) return;
    if (m_options.identity) {
        const Result<AuditHead> head = m_project->auditLog().head();
        const Result<std::vector<AuditSignature>> known = m_project->auditLog().signatures();
        const bool covered = head && known && !known->empty() && known->back().sequence == head->count;
        if (!covered) (void)m_project->signAudit(*m_options.identity);
    }
    (void)backupWhenDue(*m_project, BackupMoment::Now); // its failure is an incident, seen at the next opening
    rememberWhenClosed(*m_project, m_options.scratchFolder);
}

} // namespace winnow
