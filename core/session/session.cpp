// SPDX-License-Identifier: Apache-2.0

#include "session/session.h"

#include "base/heap.h"

#include "project/rows/selection_bitmap.h"
#include "project/stores/file_log.h"
#include "session/session_answer.h"
#include "table/saved_filters.h"
#include "table/view_loader.h"
#include "trust/controls.h"

#include <algorithm>

namespace winnow {

/// How many entries of the audit log a window is given.
static constexpr std::uint64_t kShownAudit = 5000;

Session::Session(std::unique_ptr<Project> project, SessionOptions options)
    : m_options(std::move(options)),
      m_project(std::move(project)),
      m_policy(m_options.policy),
      m_reader(std::make_unique<TaskQueue>()),
      m_writer(std::make_unique<TaskQueue>())
{
    if (const Result<std::string> stored = m_project->settings().text(Setting::SettledPolicy);
        stored && !stored->empty())
        if (const Result<Policy> policy = policyFromJson(*stored)) m_policy = *policy;
    if (const Result<std::string> stored = m_project->settings().text(Setting::SettledRules);
        stored && !stored->empty())
        if (const Result<Rules> rules = rulesFromJson(*stored)) m_rules = *rules;
}

Session::~Session()
{
    m_selecting.request_stop();
    m_writer.reset();
    m_reader.reset();
    closeProject();
}

Result<Project*> Session::openProject(Role needs)
{
    if (!m_project) return fail(ErrorKind::ProjectClosed);
    if (Result<void> may = m_project->require(needs); !may) return pass(may);
    return m_project.get();
}

Result<Session::Reading> Session::startReading()
{
    std::unique_lock lock(m_projectMutex);
    Result<Project*> project = openProject(Role::Viewer);
    if (!project) return pass(project);
    return Reading{std::move(lock), *project};
}

void Session::dropPages()
{
    m_pages.reset();
    m_pagesOf.reset();
}

void Session::setProject(std::unique_ptr<Project> project)
{
    dropPages();
    m_project = std::move(project);
    m_closed.store(m_project == nullptr, std::memory_order_release);
}

void Session::postState(Role needs, Work<State> work, StateDone done)
{
    post<State>(needs, std::move(work), std::move(done));
    m_writer->post([this](const std::stop_token&) {
        const Result<Project*> project = openProject(Role::Viewer);
        if (!project) return;
        (*project)->database().shrink();
        trimHeap();
    });
}

void Session::stop() { m_writer->stopAll(); }

SettleOptions Session::settleOptions()
{
    SettleOptions options;
    options.threads = m_options.threads;
    options.policy = m_policy;
    options.rules = m_rules;
    options.wantDuplicates = true;
    return options;
}

Result<Session::State> Session::settleAndDescribe(
    Project& project, const std::stop_token& stop, const std::optional<VersionCarry>& carried)
{
    Result<SettleResult> settled = settle(project, *m_options.lists, settleOptions(), m_counters);
    if (!settled) return pass(settled);
    return describe(project, std::move(*settled), stop, carried);
}

Result<Session::State> Session::describe(
    Project& project, SettleResult settled, const std::stop_token& stop, const std::optional<VersionCarry>& carried)
{
    auto state = std::make_shared<ProjectState>();
    Result<std::unique_ptr<ViewColumns>> view = loadView(project, m_options.threads, stop);
    if (!view) return pass(view);
    (*view)->layout = m_layout;
    state->view = sharedView(std::move(*view));
    Result<std::vector<SourceInfo>> sources = project.sources().all();
    if (!sources) return pass(sources);
    for (SourceInfo& s : *sources)
        if (s.state == SourceState::Live) state->sources.push_back(std::move(s));
    state->settled = std::move(settled);
    state->policy = m_policy;
    state->carried = carried;
    state->verified = m_lastVerify;
    if (Result<NetworkSettings> network = networkSettings(project)) state->network = std::move(*network);
    state->rules = m_rules;
    Result<std::vector<Edit>> edits = project.edits().all();
    if (!edits) return pass(edits);
    for (Edit& e : *edits) {
        e.selection.clear();
        state->edits.push_back(std::move(e));
    }
    Result<std::vector<std::pair<std::uint32_t, std::string>>> typos = project.groups().typos();
    if (!typos) return pass(typos);
    std::vector<std::uint32_t> rows(state->view->domainNames.size(), 0);
    for (RowIndex row = 0; row < state->view->liveRows; ++row)
        if (const std::uint32_t d = state->view->domain[row]; d != kNoDomainId) ++rows[d];
    for (const auto& [domain, meant] : *typos)
        if (domain < rows.size() && rows[domain] > 0)
            state->corrections.push_back({state->view->domainNames[domain], meant, rows[domain]});
    std::ranges::stable_sort(state->corrections, std::greater{}, &DomainCorrection::rows);
    Result<std::uint64_t> closed = project.suppressions().count();
    if (!closed) return pass(closed);
    state->suppressions = *closed;
    Result<MergeRules> merge = mergeRules(project);
    if (!merge) return pass(merge);
    state->mergeRules = std::move(*merge);
    Result<std::vector<Preset>> named = presets(project);
    if (!named) return pass(named);
    state->presets = std::move(*named);
    Result<Layouts> known = layouts(project);
    if (!known) return pass(known);
    state->layouts = std::move(*known);
    Result<std::vector<Moment>> moments = project.moments().all();
    if (!moments) return pass(moments);
    state->moments = std::move(*moments);
    Result<std::vector<VersionChange>> versions = versionChanges(project);
    if (!versions) return pass(versions);
    state->versions = std::move(*versions);
    Result<std::vector<AuditEntry>> audit = project.auditLog().newest(kShownAudit);
    if (!audit) return pass(audit);
    state->audit = std::move(*audit);
    Result<std::string> stored = project.settings().text(Setting::Filters);
    if (!stored) return pass(stored);
    Result<std::vector<std::pair<std::string, Filter>>> filters = filtersFromJson(*stored, state->view->domainNames);
    if (!filters) return pass(filters);
    state->savedFilters = std::move(*filters);
    state->scratch = project.vault().isScratch();
    state->role = project.user().role;
    state->hasRecoveryKey = project.vault().hasRecoveryKey();
    Result<CheckDepth> seal = sealedAt(project);
    if (!seal) return pass(seal);
    state->seal = *seal;
    if (Result<std::string> day = retentionDate(project)) state->retention = std::move(*day);
    state->path = project.vault().path();
    m_counters.begin(RunPhase::Done, 0);
    return std::shared_ptr<const ProjectState>(std::move(state));
}

Result<Session::State> Session::describeAgain(Project& project, const std::stop_token& stop)
{
    SettleOptions options = settleOptions();
    const Result<std::string> day = project.settings().text(Setting::SettledDay);
    if (day && !day->empty()) options.today = static_cast<std::uint16_t>(std::strtoul(day->c_str(), nullptr, 10));
    Result<SettleResult> counted = winnow::forecast(project, *m_options.lists, options);
    if (!counted) return pass(counted);
    return describe(project, std::move(*counted), stop);
}

void Session::load(StateDone done)
{
    postState(
        Role::Viewer,
        [this](Project& project, const std::stop_token& stop) -> Result<State> {
            // Other lists or evidence since the last time: everything is decided anew; else only counted.
            const Result<std::string> settledLists = project.settings().text(Setting::SettledLists);
            if (!settledLists) return std::unexpected(settledLists.error());
            const Result<std::string> evidence = project.settings().text(Setting::Evidence);
            const Result<std::string> decided = project.settings().text(Setting::SettledEvidence);
            const bool learnt = !evidence || !decided || *evidence != *decided;
            if (*settledLists != m_options.lists->identity() || learnt) return settleAndDescribe(project, stop);
            m_counters.begin(RunPhase::Settling, 0);
            return describeAgain(project, stop);
        },
        std::move(done));
}

Result<Session::State> Session::importSource(Project& project, std::unique_ptr<ByteSource> source,
    const std::string& name, const ImportOptions& options, const std::stop_token& stop)
{
    Result<ImportResult> imported =
        importList(project, *m_options.lists, std::move(source), name, options, m_counters, stop);
    if (!imported) return pass(imported);
    return settleAndDescribe(project, stop, imported->carried);
}

void Session::import(std::filesystem::path path, ImportOptions options, StateDone done)
{
    options.threads = m_options.threads;
    options.origin = path;
    postState(
        Role::Operator,
        [this, path = std::move(path), options = std::move(options)](
            Project& project, const std::stop_token& stop) -> Result<State> {
            Result<std::unique_ptr<ByteSource>> source = openFile(path);
            if (!source) return pass(source);
            return importSource(project, std::move(*source), path.filename().string(), options, stop);
        },
        std::move(done));
}

void Session::importText(std::string text, std::string name, StateDone done)
{
    postState(
        Role::Operator,
        [this, text = std::move(text), name = std::move(name)](Project& project, const std::stop_token& stop) {
            ImportOptions options;
            options.threads = m_options.threads;
            return importSource(project, memorySource(text), name, options, stop);
        },
        std::move(done));
}

void Session::decide(Policy policy, Rules rules, StateDone done)
{
    postState(
        Role::Operator,
        [this, policy, rules = std::move(rules)](Project& project, const std::stop_token& stop) {
            m_policy = policy;
            m_rules = rules;
            return settleAndDescribe(project, stop);
        },
        std::move(done));
}

void Session::edit(std::shared_ptr<const ViewColumns> view, std::vector<RowIndex> rows, Decision decision,
    std::string rule, StateDone done)
{
    postState(
        Role::Operator,
        [this, view = std::move(view), rows = std::move(rows), decision, rule = std::move(rule)](
            Project& project, const std::stop_token& stop) -> Result<State> {
            SelectionBitmap selection;
            for (const RowIndex row : rows) {
                if (row >= view->liveRows || view->entry[row] == kNoEntry) continue;
                selection.add({GroupNo(view->groupOf(row).number), view->entry[row]});
            }
            if (selection.empty()) return fail(ErrorKind::BadOption, "no row with an address was chosen");
            GroupCodec codec;
            Edit edit;
            edit.decision = decision;
            edit.rule = rule;
            edit.entries = selection.count();
            edit.selection = selection.encode(codec);
            edit.user = project.user().name;
            Result<void> committed = commitChange(project, [&]() -> Result<void> {
                Result<EditId> id = project.edits().add(edit);
                if (!id) return pass(id);
                return {};
            });
            if (!committed) return pass(committed);
            return settleAndDescribe(project, stop);
        },
        std::move(done));
}

void Session::correct(std::vector<DomainCorrection> corrections, StateDone done)
{
    postState(
        Role::Operator,
        [this, corrections = std::move(corrections)](Project& project, const std::stop_token& stop) -> Result<State> {
            Result<void> committed = commitChange(project, [&]() -> Result<void> {
                for (const DomainCorrection& c : corrections) {
                    Edit edit;
                    edit.kind = EditKind::CorrectDomain;
                    edit.decision = Decision::Keep;
                    edit.rule = c.wrong + '=' + c.right;
                    edit.entries = c.rows;
                    edit.user = project.user().name;
                    Result<EditId> id = project.edits().add(edit);
                    if (!id) return pass(id);
                }
                return {};
            });
            if (!committed) return pass(committed);
            return settleAndDescribe(project, stop);
        },
        std::move(done));
}

void Session::undo(EditId edit, StateDone done)
{
    postState(
        Role::Operator,
        [this, edit](Project& project, const std::stop_token& stop) -> Result<State> {
            Result<void> committed = undoDecision(project, edit);
            if (!committed) return pass(committed);
            return settleAndDescribe(project, stop);
        },
        std::move(done));
}

void Session::addDoNotMail(std::filesystem::path path, StateDone done)
{
    postState(
        Role::Operator,
        [this, path = std::move(path)](Project& project, const std::stop_token& stop) -> Result<State> {
            Result<std::unique_ptr<ByteSource>> source = openFile(path);
            if (!source) return pass(source);
            Result<SuppressionCounts> added =
                addDoNotMailFile(project, std::move(*source), OpenOptions::with(m_options.helper));
            if (!added) return pass(added);
            return settleAndDescribe(project, stop);
        },
        std::move(done));
}

void Session::removeSource(SourceId id, StateDone done)
{
    postState(
        Role::Operator,
        [this, id](Project& project, const std::stop_token& stop) -> Result<State> {
            Result<void> committed = takeOut<void>([&] { return removeList(project, id); });
            if (!committed) return pass(committed);
            return settleAndDescribe(project, stop);
        },
        std::move(done));
}

void Session::eraseVersion(SourceId id, StateDone done)
{
    postState(
        Role::Operator,
        [this, id](Project& project, const std::stop_token& stop) -> Result<State> {
            Result<void> committed = takeOut<void>([&] { return winnow::eraseVersion(project, id); });
            if (!committed) return pass(committed);
            return settleAndDescribe(project, stop);
        },
        std::move(done));
}

} // namespace winnow
