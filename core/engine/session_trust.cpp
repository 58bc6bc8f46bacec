// SPDX-License-Identifier: Apache-2.0
// Session: jobs about trust. All of them run on the writer.

#include "engine/copies_job.h"
#include "engine/opening.h"
#include "engine/person_job.h"
#include "engine/session.h"
#include "engine/session_answer.h"
#include "engine/written_files.h"

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
    Result<std::string> retention = retentionDate(project);
    if (!retention) return pass(retention);
    out.retention = std::move(*retention);
    Result<Parties> named = parties(project);
    if (!named) return pass(named);
    out.parties = std::move(*named);
    out.scratch = project.vault().isScratch();
    return out;
}

/// Does something and looks again.
void Session::onTrust(std::function<Result<void>(Project&)> work, TrustDone done)
{
    answer<std::shared_ptr<const TrustState>>(
        *m_writer, m_options.deliver,
        [this, work = std::move(work)](const std::stop_token&) -> Result<std::shared_ptr<const TrustState>> {
            if (m_gone) return fail(ErrorKind::Cancelled);
            if (Result<void> worked = work(*m_project); !worked) return pass(worked);
            Result<TrustState> state = readTrust(*m_project, *m_options.lists);
            if (!state) return pass(state);
            return std::make_shared<const TrustState>(std::move(*state));
        },
        std::move(done));
}

void Session::trust(TrustDone done)
{
    onTrust([](Project&) { return Result<void>(); }, std::move(done));
}

void Session::backUp(TrustDone done)
{
    onTrust(
        [](Project& project) -> Result<void> {
            Result<Backup> made = makeBackup(project);
            if (!made) return pass(made);
            return {};
        },
        std::move(done));
}

void Session::backUpWhenDue(BackupMoment moment)
{
    answer<bool>(
        *m_writer, m_options.deliver,
        [this, moment](const std::stop_token&) -> Result<bool> {
            if (m_gone) return false;
            return backupWhenDue(*m_project, moment);
        },
        [](const Result<bool>&) {});
}

void Session::practiseRestore(TrustDone done)
{
    onTrust(
        [folder = m_options.scratchFolder](Project& project) -> Result<void> {
            Result<RestoreProof> proof = drillRestore(project, folder);
            if (!proof) return pass(proof);
            return {};
        },
        std::move(done));
}

void Session::setRetention(std::string date, TrustDone done)
{
    onTrust([date = std::move(date)](Project& project) { return setRetentionDate(project, date); }, std::move(done));
}

void Session::setParties(Parties named, TrustDone done)
{
    onTrust(
        [named = std::move(named)](Project& project) { return winnow::setParties(project, named); }, std::move(done));
}

void Session::addPerson(
    std::string name, Role role, SecureBytes password, std::shared_ptr<const SecureBytes> keyFile, TrustDone done)
{
    const auto secret = std::make_shared<SecureBytes>(std::move(password));
    onTrust([name = std::move(name), role, secret, keyFile = std::move(keyFile)](
                Project& project) { return project.addPerson(name, role, {secret->text(), keyFile.get()}); },
        std::move(done));
}

void Session::encryptAnew(SecureBytes password, TrustDone done)
{
    const auto secret = std::make_shared<SecureBytes>(std::move(password));
    answer<std::shared_ptr<const TrustState>>(
        *m_writer, m_options.deliver,
        [this, secret](const std::stop_token&) -> Result<std::shared_ptr<const TrustState>> {
            const std::scoped_lock lock(m_projectMutex);
            if (m_gone) return fail(ErrorKind::Cancelled);
            if (Result<void> right = m_project->vault().verifySecret(secret->text()); !right) return pass(right);
            const std::filesystem::path path = m_project->vault().path();
            const VaultOptions options = m_project->options();
            m_pages.reset();
            m_pagesOf.reset();
            Result<std::unique_ptr<Project>> renewed = Project::renewMasterKey(std::move(m_project), secret->text());
            // On an error the old file stands as it was.
            const std::optional<Error> trouble = renewed ? std::nullopt : std::optional(renewed.error());
            if (trouble) renewed = Project::openUnasked(path, secret->text(), options);
            if (!renewed) {
                m_gone = true;
                return pass(renewed);
            }
            m_project = std::move(*renewed);
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
    onTrust([name = std::move(name)](Project& project) { return project.removePerson(name); }, std::move(done));
}

void Session::askForCodes(const OneTimeSecret& secret, std::string code, TrustDone done)
{
    onTrust([secret, code = std::move(code)](Project& project) { return project.askForCodes(secret, code); },
        std::move(done));
}

void Session::stopAskingForCodes(std::string name, TrustDone done)
{
    onTrust([name = std::move(name)](Project& project) { return project.stopAskingForCodes(name); }, std::move(done));
}

void Session::renamePerson(std::string name, std::string newName, TrustDone done)
{
    onTrust([name = std::move(name), newName = std::move(newName)](
                Project& project) { return project.renamePerson(name, newName); },
        std::move(done));
}

void Session::openIncident(std::string kind, TrustDone done)
{
    onTrust(
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
    onTrust(
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
    onTrust(
        [files = std::move(files)](Project& project) -> Result<void> {
            Result<std::uint64_t> deleted = winnow::deleteClearExports(project, files);
            if (!deleted) return pass(deleted);
            return {};
        },
        std::move(done));
}

void Session::incidentFacts(Done<IncidentFacts> done)
{
    answer<IncidentFacts>(
        *m_writer, m_options.deliver, [this](const std::stop_token&) { return winnow::incidentFacts(*m_project); },
        std::move(done));
}

void Session::makeReport(ReportOptions options, std::shared_ptr<const Identity> identity, Done<ReportFiles> done)
{
    answer<ReportFiles>(
        *m_writer, m_options.deliver,
        [this, options = std::move(options), identity = std::move(identity)](const std::stop_token&) mutable {
            options.identity = identity.get();
            return winnow::makeReport(*m_project, *m_options.lists, options);
        },
        std::move(done));
}

void Session::findPerson(std::string address, Done<PersonFindings> done)
{
    answer<PersonFindings>(
        *m_writer, m_options.deliver,
        [this, address = std::move(address)](
            const std::stop_token&) { return winnow::findPerson(*m_project, *m_options.lists, address); },
        std::move(done));
}

void Session::exportPerson(std::string address, std::filesystem::path target, Done<PersonFindings> done)
{
    answer<PersonFindings>(
        *m_writer, m_options.deliver,
        [this, address = std::move(address), target = std::move(target)](
            const std::stop_token&) { return winnow::exportPerson(*m_project, *m_options.lists, address, target); },
        std::move(done));
}

void Session::erasePerson(std::string address, StateDone done)
{
    answerState(
        [this, address = std::move(address)](
            const std::stop_token& stop) -> Result<std::shared_ptr<const ProjectState>> {
            Result<PersonFindings> erased = takeOut<PersonFindings>([&] {
                return winnow::erasePerson(*m_project, *m_options.lists, address, settleOptions(), m_counters);
            });
            if (!erased) return pass(erased);
            return settleAndDescribe(stop);
        },
        std::move(done));
}

void Session::eraseProject(EraseOptions options, std::shared_ptr<const Identity> identity, Done<Erasure> done)
{
    answer<Erasure>(
        *m_writer, m_options.deliver,
        [this, options = std::move(options), identity = std::move(identity)](
            const std::stop_token&) mutable -> Result<Erasure> {
            options.certificate.identity = identity.get();
            options.stateFolder = m_options.scratchFolder;
            const std::scoped_lock lock(m_projectMutex);
            m_pages.reset();
            m_pagesOf.reset();
            m_gone = true;
            return winnow::eraseProject(std::move(m_project), *m_options.lists, options);
        },
        std::move(done));
}

void Session::copyResults(ResultsCopyOptions options, Done<std::uint64_t> done)
{
    answer<std::uint64_t>(
        *m_writer, m_options.deliver,
        [this, options = std::move(options)](const std::stop_token& stop) {
            Result<std::uint64_t> lines = writeResultsCopy(*m_project, options, m_counters, stop);
            m_counters.begin(RunPhase::Done, 0);
            return lines;
        },
        std::move(done));
}

void Session::copyStandard(std::filesystem::path target, SecureBytes password, Done<std::uint64_t> done)
{
    const auto secret = std::make_shared<SecureBytes>(std::move(password));
    answer<std::uint64_t>(
        *m_writer, m_options.deliver,
        [this, target = std::move(target), secret](const std::stop_token& stop) {
            Result<std::uint64_t> records = writeStandardCopy(*m_project, target, secret->text(), m_counters, stop);
            m_counters.begin(RunPhase::Done, 0);
            return records;
        },
        std::move(done));
}

/// Both threads have ended: the log is signed, a backup made when something was done, and what was seen remembered.
void Session::closeProject()
{
    if (!m_project || m_gone || m_project->vault().isScratch()) return;
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
