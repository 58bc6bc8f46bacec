// SPDX-License-Identifier: Apache-2.0
// Session: jobs that leave the decisions as they are, and the reader's side.

#include "session/session.h"
#include "session/session_answer.h"
#include "table/saved_filters.h"
#include "trust/copies_job.h"

namespace winnow {
namespace {

/// What a viewer is shown of a row: the domain, and no other cell.
void mask(RowText& text)
{
    text.address = maskedAddress(text.address);
    text.suggestion.clear();
    text.correctedFrom.clear();
    text.broken.clear();
    for (std::string& cell : text.cells)
        if (!cell.empty()) cell = "***";
}

} // namespace

void Session::forecast(Policy policy, Done<SettleSummary> done)
{
    post<SettleSummary>(
        Role::Viewer,
        [this, policy](Project& project, const std::stop_token&) -> Result<SettleSummary> {
            return forecastPolicy(project, policy, m_options.threads);
        },
        std::move(done));
}

void Session::exportList(SourceId id, ExportOptions options, Done<ExportResult> done)
{
    options.threads = m_options.threads;
    post<ExportResult>(
        Role::Operator,
        [this, id, options = std::move(options)](
            Project& project, const std::stop_token& stop) -> Result<ExportResult> {
            Result<std::vector<SourceInfo>> sources = project.sources().all();
            if (!sources) return pass(sources);
            for (const SourceInfo& s : *sources)
                if (s.id == id) {
                    Result<ExportResult> result = exportSource(project, *m_options.lists, s, options, m_counters, stop);
                    m_counters.begin(RunPhase::Done, 0);
                    return result;
                }
            return fail(ErrorKind::BadOption, "no such list");
        },
        std::move(done));
}

void Session::exportByProfile(Profile profile, ProfileExportOptions options, Done<ProfileExportResult> done)
{
    options.threads = m_options.threads;
    post<ProfileExportResult>(
        Role::Operator,
        [this, profile = std::move(profile), options = std::move(options)](
            Project& project, const std::stop_token& stop) mutable -> Result<ProfileExportResult> {
            options.profile = &profile;
            Result<ProfileExportResult> result = exportWithProfile(project, options, m_counters, stop);
            m_counters.begin(RunPhase::Done, 0);
            return result;
        },
        std::move(done));
}

void Session::previewProfile(Profile profile, ProfileExportOptions options, Done<ProfilePreview> done)
{
    constexpr std::size_t kRows = 3;
    post<ProfilePreview>(
        Role::Operator,
        [profile = std::move(profile), options = std::move(options)](
            Project& project, const std::stop_token&) mutable -> Result<ProfilePreview> {
            options.profile = &profile;
            return winnow::previewProfile(project, options, kRows);
        },
        std::move(done));
}

void Session::exportDoNotMail(ExportOptions options, bool hashed, Done<std::uint64_t> done)
{
    post<std::uint64_t>(
        Role::Operator,
        [options = std::move(options), hashed](Project& project, const std::stop_token&) -> Result<std::uint64_t> {
            return winnow::exportDoNotMail(project, options, hashed);
        },
        std::move(done));
}

void Session::saveFilters(std::vector<std::pair<std::string, Filter>> filters, Done<bool> done)
{
    post<bool>(
        Role::Operator,
        [filters = std::move(filters)](Project& project, const std::stop_token&) -> Result<bool> {
            GroupCodec codec;
            Result<std::vector<std::string>> names = project.groups().domains(codec);
            if (!names) return pass(names);
            Result<Corrections> corrections = Corrections::load(project, *names);
            if (!corrections) return pass(corrections);
            Result<Transaction> transaction = Transaction::begin(project.database());
            if (!transaction) return pass(transaction);
            if (Result<void> stored = project.settings().setText(Setting::Filters, filtersToJson(filters, *names));
                !stored)
                return pass(stored);
            if (Result<void> committed = transaction->commit(); !committed) return pass(committed);
            return true;
        },
        std::move(done));
}

void Session::keepAs(std::filesystem::path path, SecureBytes password, StateDone done)
{
    const auto secret = std::make_shared<SecureBytes>(std::move(password));
    postState(
        Role::Owner,
        [this, path = std::move(path), secret](Project& project, const std::stop_token& stop) -> Result<State> {
            Result<std::unique_ptr<Project>> kept = project.keepAs(path, secret->text());
            if (!kept) return pass(kept);
            {
                const std::scoped_lock lock(m_projectMutex);
                setProject(std::move(*kept));
            }
            Result<SettleResult> counted = winnow::forecast(*m_project, *m_options.lists, settleOptions());
            if (!counted) return pass(counted);
            return describe(*m_project, std::move(*counted), stop);
        },
        std::move(done));
}

void Session::changePassword(
    SecureBytes current, SecureBytes password, std::shared_ptr<const SecureBytes> keyFile, Done<bool> done)
{
    const auto secrets = std::make_shared<std::pair<SecureBytes, SecureBytes>>(std::move(current), std::move(password));
    post<bool>(
        Role::Viewer,
        [secrets, keyFile = std::move(keyFile)](Project& project, const std::stop_token&) -> Result<bool> {
            if (Result<void> right = project.vault().verifySecret(secrets->first.text()); !right) return pass(right);
            if (Result<void> changed = project.changeSecret({secrets->second.text(), keyFile.get()}); !changed)
                return pass(changed);
            return true;
        },
        std::move(done));
}

void Session::makeRecoveryKey(Done<std::shared_ptr<SecureBytes>> done)
{
    post<std::shared_ptr<SecureBytes>>(
        Role::Owner,
        [](Project& project, const std::stop_token&) -> Result<std::shared_ptr<SecureBytes>> {
            Result<SecureBytes> key = project.makeRecoveryKey();
            if (!key) return pass(key);
            return std::make_shared<SecureBytes>(std::move(*key));
        },
        std::move(done));
}

// Thread: reader, with the project's mutex held.
Result<void> Session::ensurePages(Project& project, const std::shared_ptr<const ViewColumns>& view)
{
    if (view->layout != m_layout) return fail(ErrorKind::Cancelled, "a table from before rows were taken out");
    if (m_pages && m_pagesOf.lock() == view) return {};
    Result<std::unique_ptr<RowPages>> pages = RowPages::open(project);
    if (!pages) return pass(pages);
    m_pages = std::move(*pages);
    m_pagesOf = view;
    m_sortKeys = std::vector<std::uint64_t>();
    m_sortKeysOf.reset();
    return {};
}

// Thread: reader, with the project's mutex held.
Result<const Overlay*> Session::overlayFor(
    Project& project, const std::shared_ptr<const ViewColumns>& view, const Comparison& comparison)
{
    if (m_overlay && m_overlayView.lock() == view && m_overlayOf == comparison) return &*m_overlay;
    m_overlay.reset();
    Result<Overlay> overlay = compareRows(project, *m_options.lists, *view, comparison, m_options.threads);
    if (!overlay) return pass(overlay);
    m_overlay = std::move(*overlay);
    m_overlayView = view;
    m_overlayOf = comparison;
    return &*m_overlay;
}

void Session::guessImport(std::filesystem::path path, ImportOptions options, Done<ImportGuess> done)
{
    answer<ImportGuess>(
        *m_reader, m_options.deliver,
        [this, path = std::move(path), options = std::move(options)](const std::stop_token&) -> Result<ImportGuess> {
            Result<Reading> reading = startReading();
            if (!reading) return pass(reading);
            return winnow::guessImport(*reading->project, *m_options.lists, path, options);
        },
        std::move(done));
}

void Session::select(std::shared_ptr<const ViewColumns> view, Filter filter, SortOrder order,
    Done<std::shared_ptr<const Selection>> done)
{
    m_selecting.request_stop();
    m_selecting = std::stop_source();
    answer<std::shared_ptr<const Selection>>(
        *m_reader, m_options.deliver,
        [this, view = std::move(view), filter = std::move(filter), order, stop = m_selecting.get_token()](
            const std::stop_token& ending) -> Result<std::shared_ptr<const Selection>> {
            const Overlay* overlay = nullptr;
            {
                Result<Reading> reading = startReading();
                if (!reading) return pass(reading);
                if (!filter.compare.empty()) {
                    if (view->layout != m_layout) return fail(ErrorKind::Cancelled);
                    Result<const Overlay*> compared = overlayFor(*reading->project, view, filter.compare);
                    if (!compared) return pass(compared);
                    overlay = *compared;
                }
            }
            auto selection =
                std::make_shared<Selection>(winnow::select(*view, filter, m_options.threads, stop, overlay));
            if (order.key == SortKey::OwnColumn && !stop.stop_requested()) {
                Result<Reading> reading = startReading();
                if (!reading) return pass(reading);
                if (Result<void> ready = ensurePages(*reading->project, view); !ready) return pass(ready);
                if (m_sortKeysOf != order.column) {
                    Result<std::vector<std::uint64_t>> keys = m_pages->sortKeys(*view, order.column, [&](int share) {
                        m_sortProgress.store(share, std::memory_order_relaxed);
                        return !stop.stop_requested() && !ending.stop_requested();
                    });
                    m_sortProgress.store(1000, std::memory_order_relaxed);
                    if (!keys) return pass(keys);
                    m_sortKeys = std::move(*keys);
                    m_sortKeysOf = order.column;
                }
            }
            if (order.key != SortKey::OwnColumn) {
                m_sortKeys = std::vector<std::uint64_t>(); // "= {}" would keep the room
                m_sortKeysOf.reset();
            }
            sortSelection(*view, order, m_sortKeys, *selection, stop);
            if (stop.stop_requested()) return fail(ErrorKind::Cancelled);
            return std::shared_ptr<const Selection>(std::move(selection));
        },
        std::move(done));
}

void Session::choose(std::shared_ptr<const ProjectState> state, Filter filter, Done<ChosenEntries> done)
{
    answer<ChosenEntries>(
        *m_reader, m_options.deliver,
        [this, state = std::move(state), filter = std::move(filter)](
            const std::stop_token& stop) -> Result<ChosenEntries> {
            const Overlay* overlay = nullptr;
            Result<Reading> reading = startReading();
            if (!reading) return pass(reading);
            if (state->view->layout != m_layout) return fail(ErrorKind::Cancelled);
            if (!filter.compare.empty()) {
                Result<const Overlay*> compared = overlayFor(*reading->project, state->view, filter.compare);
                if (!compared) return pass(compared);
                overlay = *compared;
            }
            return chooseRows(*state->view, filter, state->moments, overlay, m_options.threads, stop);
        },
        std::move(done));
}

void Session::readRows(
    std::shared_ptr<const ViewColumns> view, std::vector<RowIndex> rows, Done<std::vector<RowText>> done)
{
    answer<std::vector<RowText>>(
        *m_reader, m_options.deliver,
        [this, view = std::move(view), rows = std::move(rows)](const std::stop_token&) -> Result<std::vector<RowText>> {
            Result<Reading> reading = startReading();
            if (!reading) return pass(reading);
            if (Result<void> ready = ensurePages(*reading->project, view); !ready) return pass(ready);
            Result<std::vector<RowText>> texts = m_pages->read(*view, rows);
            if (texts && reading->project->user().role == Role::Viewer)
                for (RowText& text : *texts) mask(text);
            return texts;
        },
        std::move(done));
}

} // namespace winnow
