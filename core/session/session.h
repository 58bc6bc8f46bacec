// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Session: an open project with its threads; the one object that a window talks to.
///
/// Two threads: the writer does one job after the other (import, decide, edit, export, keep); the reader selects, sorts
/// and fetches texts, and newer requests overtake older ones. Every call returns at once; its answer comes through
/// `SessionOptions::deliver`, in the order of the jobs. Calls are made from one thread.
///
/// Every job passes one guard: without an open project it answers ProjectClosed, for a user whose role does not reach
/// it NotAllowed.

#include "base/task_queue.h"
#include "export/export_job.h"
#include "export/merge_cells.h"
#include "export/presets.h"
#include "export/profile_export.h"
#include "import/import_guess.h"
#include "import/import_job.h"
#include "import/suppress_job.h"
#include "project/stores/layouts.h"
#include "project/stores/network_settings.h"
#include "settle/settle_job.h"
#include "table/choose_rows.h"
#include "table/row_pages.h"
#include "trust/copies_job.h"
#include "trust/person_job.h"
#include "trust/trust_state.h"
#include "verify/verify_job.h"
#include "versions/compare_job.h"
#include "versions/version_job.h"
#include "view/selection.h"
#include "view/sort.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace winnow {

struct SessionOptions {
    VaultOptions vault;
    std::filesystem::path scratchFolder;      ///< also what is remembered of projects between two openings
    std::shared_ptr<const Identity> identity; ///< signs the audit log when the project is closed; null without one
    std::shared_ptr<const ReferenceLists> lists;
    unsigned threads = 2;
    std::filesystem::path helper;    ///< reads old formats; see OpenOptions
    Policy policy = keepCustomers(); ///< of a project that was never decided
    /// Runs a function on the thread that made the calls, some time later.
    std::function<void(std::function<void()>)> deliver;
};

/// A domain that looks misspelt.
struct DomainCorrection {
    std::string wrong;
    std::string right;
    std::uint32_t rows = 0;
};

/// What a check in the network would do.
struct NetworkOverview {
    CheckDepth most = CheckDepth::Mailbox; ///< as far as the project's seal allows
    std::uint64_t domains = 0;             ///< to be asked of DNS
    std::uint64_t mailboxes = 0;           ///< to be asked about, as far as their domains are known
    std::uint64_t notDue = 0;              ///< mailboxes that wait for their next try
    std::vector<PlannedProvider> providers;
};

/// What the network said about one row.
struct RowEvidence {
    std::optional<StoredRoute> route;
    std::optional<StoredProbe> probe;
};

/// A project as it stands after a change. Immutable; shared by whoever shows it.
struct ProjectState {
    std::shared_ptr<const ViewColumns> view;
    std::vector<SourceInfo> sources; ///< finished ones
    SettleResult settled;            ///< with duplicates
    Policy policy;
    Rules rules;
    std::vector<Edit> edits; ///< without their selections
    std::vector<DomainCorrection> corrections;
    std::vector<std::pair<std::string, Filter>> savedFilters;
    MergeRules mergeRules;
    std::vector<Preset> presets;
    Layouts layouts;
    std::vector<VersionChange> versions;
    std::vector<Moment> moments;         ///< times that the rows can be compared with
    std::optional<VersionCarry> carried; ///< what the import before this state took over
    std::uint64_t suppressions = 0;
    std::vector<AuditEntry> audit;
    NetworkSettings network;
    std::shared_ptr<const VerifyReport> verified; ///< the last check in the network of this session; null without one
    bool scratch = true;
    Role role = Role::Owner; ///< of whoever opened it
    bool hasRecoveryKey = false;
    CheckDepth seal = CheckDepth::Mailbox; ///< how far the project allows to go
    std::string retention;                 ///< the day by which it is to be erased, YYYY-MM-DD; "" without one
    std::filesystem::path path;
};

class Session {
public:
    template <class T> using Done = std::function<void(Result<T>)>;

    /// Takes over an open project.
    Session(std::unique_ptr<Project> project, SessionOptions options);
    /// Stops what runs and closes the project; what was committed is kept. Waits for both threads.
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    using StateDone = Done<std::shared_ptr<const ProjectState>>;
    using TrustDone = Done<std::shared_ptr<const TrustState>>;

    /// Reads the state of an opened project.
    void load(StateDone done);
    /// Imports a list and decides about it. Stopped: Cancelled; the same call again goes on.
    void import(std::filesystem::path path, ImportOptions options, StateDone done);
    /// Imports pasted text as a list of its own.
    void importText(std::string text, std::string name, StateDone done);
    /// Decides everything again under other choices.
    void decide(Policy policy, Rules rules, StateDone done);
    /// A decision by hand over rows of the table; rows without an address are passed over.
    void edit(std::shared_ptr<const ViewColumns> view, std::vector<RowIndex> rows, Decision decision, std::string rule,
        StateDone done);
    /// The rules by which duplicates are merged when a list is written.
    void setMergeRules(MergeRules rules, StateDone done);
    /// Some rows as they would be written.
    void previewMerge(std::shared_ptr<const ProjectState> state, MergeRules rules, Done<std::vector<MergedRow>> done);
    /// What is done now, under a name; or a preset that came as a file.
    void savePreset(std::string name, StateDone done);
    void addPreset(Preset preset, StateDone done);
    void removePreset(std::string name, StateDone done);
    /// Decides everything as a preset says.
    void applyPreset(Preset preset, StateDone done);
    /// Accepts corrections of domains, one edit each.
    void correct(std::vector<DomainCorrection> corrections, StateDone done);
    void undo(EditId edit, StateDone done);
    void addDoNotMail(std::filesystem::path path, StateDone done);
    void removeSource(SourceId source, StateDone done);
    /// The rows of a replaced version go; see eraseVersion().
    void eraseVersion(SourceId source, StateDone done);
    /// Which list a file could be a new version of, or whether it is one never to mail; see guessImport().
    void guessImport(std::filesystem::path path, ImportOptions options, Done<ImportGuess> done);

    using StateSeen = std::function<void(std::shared_ptr<const ProjectState>)>;
    /// Asks the network. A stop is no error: the state's report says that it was stopped, and the same call goes on.
    /// `soFar`: is given states while it goes on, with the rows of `state` as far as they are decided by then; null for
    /// none.
    void verify(VerifyOptions options, NetworkSettings settings, std::shared_ptr<const ProjectState> state,
        StateSeen soFar, StateDone done);
    void networkOverview(NetworkWish wish, Done<NetworkOverview> done);
    /// Tightens the seal, or loosens it with password and note; see seal.h.
    void setSeal(CheckDepth most, SecureBytes password, std::string note, Done<bool> done);
    /// What was learnt about a row; `entries`: its address and its duplicates.
    void evidence(std::vector<EntryNo> entries, DomainId domain, Done<RowEvidence> done);

    /// What other choices would decide; changes nothing.
    void forecast(Policy policy, Done<SettleSummary> done);
    void exportList(SourceId source, ExportOptions options, Done<ExportResult> done);
    /// `options.profile` is set to `profile`.
    void exportByProfile(Profile profile, ProfileExportOptions options, Done<ProfileExportResult> done);
    /// The first rows of that.
    void previewProfile(Profile profile, ProfileExportOptions options, Done<ProfilePreview> done);
    void exportDoNotMail(ExportOptions options, bool hashed, Done<std::uint64_t> done);

    /// A scratch project becomes a file; the session goes on with it.
    void keepAs(std::filesystem::path path, SecureBytes password, StateDone done);
    /// Errors: WrongPassword when `current` does not open the project.
    /// `keyFile`: what is asked for beside the password from now on; null: nothing.
    void changePassword(
        SecureBytes current, SecureBytes password, std::shared_ptr<const SecureBytes> keyFile, Done<bool> done);
    /// Everything under a new master key; see Project::renewMasterKey(). A backup follows. The project is closed where
    /// it cannot be opened again.
    void encryptAnew(SecureBytes password, TrustDone done);
    void makeRecoveryKey(Done<std::shared_ptr<SecureBytes>> done);

    // trust; each look at everything takes some tenths of a second
    void trust(TrustDone done);
    void backUp(TrustDone done);
    /// Without an answer: trouble becomes an incident.
    void backUpWhenDue(BackupMoment moment);
    void practiseRestore(TrustDone done);
    void setRetention(std::string date, TrustDone done);
    void setParties(Parties parties, TrustDone done);
    void addPerson(
        std::string name, Role role, SecureBytes password, std::shared_ptr<const SecureBytes> keyFile, TrustDone done);
    void removePerson(std::string name, TrustDone done);
    /// Of oneself: see Project::askForCodes().
    void askForCodes(const OneTimeSecret& secret, std::string code, TrustDone done);
    void stopAskingForCodes(std::string name, TrustDone done);
    void renamePerson(std::string name, std::string newName, TrustDone done);
    void openIncident(std::string kind, TrustDone done);
    void closeIncident(std::int64_t id, std::string note, TrustDone done);
    void incidentFacts(Done<IncidentFacts> done);
    void deleteClearExports(std::vector<std::int64_t> files, TrustDone done);
    /// `options.identity` is set to `identity`.
    void makeReport(ReportOptions options, std::shared_ptr<const Identity> identity, Done<ReportFiles> done);
    void findPerson(std::string address, Done<PersonFindings> done);
    void exportPerson(std::string address, std::filesystem::path target, Done<PersonFindings> done);
    void erasePerson(std::string address, StateDone done);
    /// The project is closed afterwards, and all else answers ProjectClosed. An error before the certificate is written
    /// leaves it open; see certifyErasure().
    void eraseProject(EraseOptions options, std::shared_ptr<const Identity> identity, Done<Erasure> done);
    void copyResults(ResultsCopyOptions options, Done<std::uint64_t> done);
    void copyStandard(std::filesystem::path target, SecureBytes password, Done<std::uint64_t> done);
    /// Signs from now on; for an identity that was just made.
    void setIdentity(std::shared_ptr<const Identity> identity) { m_options.identity = std::move(identity); }

    /// Filters (with the filter's comparison) and sorts; overtakes an earlier request, which then answers Cancelled.
    void select(std::shared_ptr<const ViewColumns> view, Filter filter, SortOrder order,
        Done<std::shared_ptr<const Selection>> done);
    /// The entries that a filter lets through, for an export of these alone.
    void choose(std::shared_ptr<const ProjectState> state, Filter filter, Done<ChosenEntries> done);
    /// Answers Cancelled for a table from before rows were taken out of the project: a newer one is on its way.
    void readRows(std::shared_ptr<const ViewColumns> view, std::vector<RowIndex> rows, Done<std::vector<RowText>> done);

    /// Keeps named filters in the project; values are told by name where numbers could change.
    void saveFilters(std::vector<std::pair<std::string, Filter>> filters, Done<bool> done);

    /// True once the session has let go of its project by itself: it was erased, or could not be opened again. Thread:
    /// any; true before the answer of the job that did it is delivered.
    [[nodiscard]] bool isClosed() const noexcept { return m_closed.load(std::memory_order_acquire); }
    /// Stops the job in hand and those that wait.
    void stop();
    [[nodiscard]] const RunCounters& counters() const noexcept { return m_counters; }
    /// Shares of 1000 of a sort by an own column; 1000 when none runs.
    [[nodiscard]] int sortProgress() const noexcept { return m_sortProgress.load(std::memory_order_relaxed); }

private:
    using State = std::shared_ptr<const ProjectState>;
    /// The project is given to a job by the guard and is reached in no other way.
    template <class T> using Work = std::function<Result<T>(Project&, const std::stop_token&)>;

    /// The guard. Errors: ProjectClosed, NotAllowed.
    Result<Project*> openProject(Role needs);
    /// Posts a job of the writer.
    template <class T> void post(Role needs, Work<T> work, Done<T> done);
    /// A job of the writer whose answer is a state; once that is on its way, what the job took goes back to the system.
    void postState(Role needs, Work<State> work, StateDone done);
    /// Does something and looks at the state of trust again.
    void postTrust(Role needs, std::function<Result<void>(Project&)> work, TrustDone done);
    /// What the reader works with: the project stays in its place while this lives.
    struct Reading {
        std::unique_lock<std::mutex> lock;
        Project* project;
    };
    /// Thread: reader. Errors: ProjectClosed.
    Result<Reading> startReading();
    /// What the reader keeps of the project goes. The mutex is held.
    void dropPages();
    /// The session goes on with another project, or with none. The mutex is held.
    void setProject(std::unique_ptr<Project> project);

    Result<State> settleAndDescribe(
        Project& project, const std::stop_token& stop, const std::optional<VersionCarry>& carried = {});
    Result<State> describe(Project& project, SettleResult settled, const std::stop_token& stop,
        const std::optional<VersionCarry>& carried = {});
    Result<State> importSource(Project& project, std::unique_ptr<ByteSource> source, const std::string& name,
        const ImportOptions& options, const std::stop_token& stop);
    /// Nothing was decided anew: the table stays as good as it is.
    Result<State> describeAgain(Project& project, const std::stop_token& stop);
    /// A state with its rows as they would be decided now; null where that fails. Writes nothing.
    State decidedSoFar(Project& project, const ProjectState& state);
    SettleOptions settleOptions();
    void closeProject();
    /// Takes rows out: what the reader keeps of them goes, and tables that show them are read no more, unless it fails.
    template <class T> Result<T> takeOut(const std::function<Result<T>()>& work);
    Result<void> ensurePages(Project& project, const std::shared_ptr<const ViewColumns>& view);
    Result<const Overlay*> overlayFor(
        Project& project, const std::shared_ptr<const ViewColumns>& view, const Comparison& comparison);

    SessionOptions m_options;
    std::unique_ptr<Project> m_project;
    std::mutex m_projectMutex;         ///< the reader holds it while it reads, the writer while it replaces the project
    std::atomic<bool> m_closed{false}; ///< m_project is null, for other threads
    std::uint64_t m_layout = 0;        ///< times that rows were taken out: a table from before is not read any more
    RunCounters m_counters;
    std::atomic<int> m_sortProgress{1000};
    Policy m_policy;
    Rules m_rules;
    std::shared_ptr<const VerifyReport> m_lastVerify;

    // reader
    std::unique_ptr<RowPages> m_pages;
    std::weak_ptr<const ViewColumns> m_pagesOf; ///< no plain pointer: a later table may lie where an earlier one lay
    std::vector<std::uint64_t> m_sortKeys;
    std::optional<std::uint32_t> m_sortKeysOf;
    std::optional<Overlay> m_overlay;
    Comparison m_overlayOf;
    std::weak_ptr<const ViewColumns> m_overlayView;

    std::stop_source m_selecting;
    std::unique_ptr<TaskQueue> m_reader;
    std::unique_ptr<TaskQueue> m_writer;
};

} // namespace winnow
