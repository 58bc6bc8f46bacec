// SPDX-License-Identifier: Apache-2.0

#include "engine/session.h"

#include "base/heap.h"

#include "engine/controls.h"
#include "engine/saved_filters.h"
#include "engine/session_answer.h"
#include "engine/view_loader.h"
#include "engine/written_files.h"
#include "project/selection_bitmap.h"

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
    if (const Result<std::string> stored = m_project->meta("settled_policy"); stored && !stored->empty())
        if (const Result<Policy> policy = policyFromJson(*stored)) m_policy = *policy;
    if (const Result<std::string> stored = m_project->meta("settled_rules"); stored && !stored->empty())
        if (const Result<Rules> rules = rulesFromJson(*stored)) m_rules = *rules;
}

Session::~Session()
{
    m_selecting.request_stop();
    m_writer.reset();
    m_reader.reset();
    closeProject();
}

void Session::answerState(
    std::function<Result<std::shared_ptr<const ProjectState>>(std::stop_token)> work, StateDone done)
{
    answer<std::shared_ptr<const ProjectState>>(*m_writer, m_options.deliver, std::move(work), std::move(done));
    m_writer->post([this](const std::stop_token&) {
        if (m_gone) return;
        m_project->database().shrink();
        trimHeap();
    });
}

void Session::onWriter(std::function<Result<std::shared_ptr<const ProjectState>>(std::stop_token)> work, StateDone done)
{
    answerState(
        [this, work = std::move(work)](const std::stop_token& stop) -> Result<std::shared_ptr<const ProjectState>> {
            if (m_gone) return fail(ErrorKind::Cancelled);
            if (Result<void> may = m_project->require(Role::Operator); !may) return pass(may);
            return work(stop);
        },
        std::move(done));
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

Result<std::shared_ptr<const ProjectState>> Session::settleAndDescribe(
    const std::stop_token& stop, const std::optional<VersionCarry>& carried)
{
    Result<SettleResult> settled = settle(*m_project, *m_options.lists, settleOptions(), m_counters);
    if (!settled) return pass(settled);
    return describe(std::move(*settled), stop, carried);
}

Result<std::shared_ptr<const ProjectState>> Session::describe(
    SettleResult settled, const std::stop_token& stop, const std::optional<VersionCarry>& carried)
{
    auto state = std::make_shared<ProjectState>();
    Result<std::unique_ptr<ViewColumns>> view = loadView(*m_project, m_options.threads, stop);
    if (!view) return pass(view);
    (*view)->layout = m_layout;
    state->view = sharedView(std::move(*view));
    Result<std::vector<SourceInfo>> sources = m_project->sources();
    if (!sources) return pass(sources);
    for (SourceInfo& s : *sources)
        if (s.state == SourceState::Live) state->sources.push_back(std::move(s));
    state->settled = std::move(settled);
    state->policy = m_policy;
    state->carried = carried;
    state->verified = m_lastVerify;
    if (Result<NetworkSettings> network = networkSettings(*m_project)) state->network = std::move(*network);
    state->rules = m_rules;
    Result<std::vector<Edit>> edits = m_project->edits();
    if (!edits) return pass(edits);
    for (Edit& e : *edits) {
        e.selection.clear();
        state->edits.push_back(std::move(e));
    }
    Result<std::vector<std::pair<std::uint32_t, std::string>>> typos = m_project->groups().typos();
    if (!typos) return pass(typos);
    std::vector<std::uint32_t> rows(state->view->domainNames.size(), 0);
    for (RowIndex row = 0; row < state->view->liveRows; ++row)
        if (const std::uint32_t d = state->view->domain[row]; d != kNoDomainId) ++rows[d];
    for (const auto& [domain, meant] : *typos)
        if (domain < rows.size() && rows[domain] > 0)
            state->corrections.push_back({state->view->domainNames[domain], meant, rows[domain]});
    std::ranges::stable_sort(state->corrections, std::greater{}, &DomainCorrection::rows);
    for (const SuppressionKind kind : {SuppressionKind::Address, SuppressionKind::AddressSha1,
             SuppressionKind::AddressMd5, SuppressionKind::Domain}) {
        const Result<std::vector<Sha256Digest>> keys = m_project->suppressions(kind);
        if (keys) state->suppressions += keys->size();
    }
    if (const Result<std::vector<MailboxKey>> closed = m_project->mailboxes()) state->suppressions += closed->size();
    Result<MergeRules> merge = mergeRules(*m_project);
    if (!merge) return pass(merge);
    state->mergeRules = std::move(*merge);
    Result<std::vector<Preset>> named = presets(*m_project);
    if (!named) return pass(named);
    state->presets = std::move(*named);
    Result<Layouts> known = layouts(*m_project);
    if (!known) return pass(known);
    state->layouts = std::move(*known);
    Result<std::vector<Moment>> moments = m_project->moments().all();
    if (!moments) return pass(moments);
    state->moments = std::move(*moments);
    Result<std::vector<VersionChange>> versions = versionChanges(*m_project);
    if (!versions) return pass(versions);
    state->versions = std::move(*versions);
    Result<std::vector<AuditEntry>> audit = m_project->auditLog().newest(kShownAudit);
    if (!audit) return pass(audit);
    state->audit = std::move(*audit);
    Result<std::string> stored = m_project->meta("filters");
    if (!stored) return pass(stored);
    Result<std::vector<std::pair<std::string, Filter>>> filters = filtersFromJson(*stored, state->view->domainNames);
    if (!filters) return pass(filters);
    state->savedFilters = std::move(*filters);
    state->scratch = m_project->vault().isScratch();
    state->role = m_project->user().role;
    state->hasRecoveryKey = m_project->vault().hasRecoveryKey();
    if (Result<std::string> day = retentionDate(*m_project)) state->retention = std::move(*day);
    state->path = m_project->vault().path();
    m_counters.begin(RunPhase::Done, 0);
    return std::shared_ptr<const ProjectState>(std::move(state));
}

Result<std::shared_ptr<const ProjectState>> Session::describeAgain(const std::stop_token& stop)
{
    SettleOptions options = settleOptions();
    const Result<std::string> day = m_project->meta("settled_day");
    if (day && !day->empty()) options.today = static_cast<std::uint16_t>(std::strtoul(day->c_str(), nullptr, 10));
    Result<SettleResult> counted = winnow::forecast(*m_project, *m_options.lists, options);
    if (!counted) return pass(counted);
    return describe(std::move(*counted), stop);
}

void Session::load(StateDone done)
{
    answerState(
        [this](const std::stop_token& stop) -> Result<std::shared_ptr<const ProjectState>> {
            // Other lists or evidence since the last time: everything is decided anew; else only counted.
            const Result<std::string> settledLists = m_project->meta("settled_lists");
            if (!settledLists) return std::unexpected(settledLists.error());
            const Result<std::string> evidence = m_project->meta("evidence");
            const Result<std::string> decided = m_project->meta("settled_evidence");
            const bool learnt = !evidence || !decided || *evidence != *decided;
            if (*settledLists != m_options.lists->identity() || learnt) return settleAndDescribe(stop);
            m_counters.begin(RunPhase::Settling, 0);
            return describeAgain(stop);
        },
        std::move(done));
}

Result<std::shared_ptr<const ProjectState>> Session::importSource(std::unique_ptr<ByteSource> source,
    const std::string& name, const ImportOptions& options, const std::stop_token& stop)
{
    Result<ImportResult> imported =
        importList(*m_project, *m_options.lists, std::move(source), name, options, m_counters, stop);
    if (!imported) return pass(imported);
    return settleAndDescribe(stop, imported->carried);
}

void Session::import(std::filesystem::path path, ImportOptions options, StateDone done)
{
    options.threads = m_options.threads;
    options.origin = path;
    onWriter(
        [this, path = std::move(path), options = std::move(options)](
            const std::stop_token& stop) -> Result<std::shared_ptr<const ProjectState>> {
            Result<std::unique_ptr<ByteSource>> source = openFile(path);
            if (!source) return pass(source);
            return importSource(std::move(*source), path.filename().string(), options, stop);
        },
        std::move(done));
}

void Session::importText(std::string text, std::string name, StateDone done)
{
    onWriter(
        [this, text = std::move(text), name = std::move(name)](const std::stop_token& stop) {
            ImportOptions options;
            options.threads = m_options.threads;
            return importSource(memorySource(text), name, options, stop);
        },
        std::move(done));
}

void Session::decide(Policy policy, Rules rules, StateDone done)
{
    onWriter(
        [this, policy, rules = std::move(rules)](const std::stop_token& stop) {
            m_policy = policy;
            m_rules = rules;
            return settleAndDescribe(stop);
        },
        std::move(done));
}

void Session::edit(std::shared_ptr<const ViewColumns> view, std::vector<RowIndex> rows, Decision decision,
    std::string rule, StateDone done)
{
    onWriter(
        [this, view = std::move(view), rows = std::move(rows), decision, rule = std::move(rule)](
            const std::stop_token& stop) -> Result<std::shared_ptr<const ProjectState>> {
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
            edit.user = m_project->user().name;
            Result<void> committed = commitChange(*m_project, [&]() -> Result<void> {
                Result<EditId> id = m_project->addEdit(edit);
                if (!id) return pass(id);
                return {};
            });
            if (!committed) return pass(committed);
            return settleAndDescribe(stop);
        },
        std::move(done));
}

void Session::correct(std::vector<DomainCorrection> corrections, StateDone done)
{
    onWriter(
        [this, corrections = std::move(corrections)](
            const std::stop_token& stop) -> Result<std::shared_ptr<const ProjectState>> {
            Result<void> committed = commitChange(*m_project, [&]() -> Result<void> {
                for (const DomainCorrection& c : corrections) {
                    Edit edit;
                    edit.kind = EditKind::CorrectDomain;
                    edit.decision = Decision::Keep;
                    edit.rule = c.wrong + '=' + c.right;
                    edit.entries = c.rows;
                    edit.user = m_project->user().name;
                    Result<EditId> id = m_project->addEdit(edit);
                    if (!id) return pass(id);
                }
                return {};
            });
            if (!committed) return pass(committed);
            return settleAndDescribe(stop);
        },
        std::move(done));
}

void Session::undo(EditId edit, StateDone done)
{
    onWriter(
        [this, edit](const std::stop_token& stop) -> Result<std::shared_ptr<const ProjectState>> {
            Result<void> committed = undoDecision(*m_project, edit);
            if (!committed) return pass(committed);
            return settleAndDescribe(stop);
        },
        std::move(done));
}

void Session::addDoNotMail(std::filesystem::path path, StateDone done)
{
    onWriter(
        [this, path = std::move(path)](const std::stop_token& stop) -> Result<std::shared_ptr<const ProjectState>> {
            Result<std::unique_ptr<ByteSource>> source = openFile(path);
            if (!source) return pass(source);
            Result<SuppressionCounts> added =
                addDoNotMailFile(*m_project, *m_options.lists, std::move(*source), OpenOptions::with(m_options.helper));
            if (!added) return pass(added);
            return settleAndDescribe(stop);
        },
        std::move(done));
}

void Session::removeSource(SourceId id, StateDone done)
{
    onWriter(
        [this, id](const std::stop_token& stop) -> Result<std::shared_ptr<const ProjectState>> {
            Result<void> committed = takeOut<void>([&] { return removeList(*m_project, id); });
            if (!committed) return pass(committed);
            return settleAndDescribe(stop);
        },
        std::move(done));
}

void Session::eraseVersion(SourceId id, StateDone done)
{
    onWriter(
        [this, id](const std::stop_token& stop) -> Result<std::shared_ptr<const ProjectState>> {
            Result<void> committed = takeOut<void>([&] { return winnow::eraseVersion(*m_project, id); });
            if (!committed) return pass(committed);
            return settleAndDescribe(stop);
        },
        std::move(done));
}

} // namespace winnow
