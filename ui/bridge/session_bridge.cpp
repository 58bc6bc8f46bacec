// SPDX-License-Identifier: Apache-2.0

#include "ui/bridge/session_bridge.h"

#include "trust/opening.h"

#include <QMetaObject>

#include <utility>

namespace winnow::ui {

SessionBridge::SessionBridge(BridgeOptions options, QObject* parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_openers(std::make_unique<TaskQueue>()),
      m_previewers(std::make_unique<TaskQueue>())
{
    m_due.setSingleShot(true);
    m_daily.setInterval(std::chrono::hours(1));
    connect(&m_daily, &QTimer::timeout, this, [this] {
        if (m_session && m_state && !m_state->scratch && !isBusy()) m_session->backUpWhenDue(BackupMoment::Daily);
    });
    m_daily.start();
    connect(&m_due, &QTimer::timeout, this, [this] {
        // Only what is due is asked, quietly; not while something else runs.
        if (!m_session || isBusy() || isPaused()) return;
        NetworkChoice again = m_choice;
        again.unansweredAgain = false;
        again.olderThanDays.reset();
        verify(again);
    });
}

SessionBridge::~SessionBridge()
{
    m_openers.reset();
    m_previewers.reset();
    m_session.reset();
}

SessionOptions SessionBridge::sessionOptions()
{
    SessionOptions options;
    options.vault = m_options.vault;
    options.scratchFolder = m_options.scratchFolder;
    options.lists = m_options.lists;
    options.threads = m_options.threads;
    options.helper = m_options.helper;
    options.policy = m_newPolicy;
    if (Result<Identity> own = Identity::load(m_options.scratchFolder / "identity.pem"))
        options.identity = std::make_shared<const Identity>(std::move(*own));
    options.deliver = [this, generation = ++m_generation](std::function<void()> call) {
        QMetaObject::invokeMethod(
            this,
            [this, generation, call = std::move(call)] {
                if (generation != m_generation) return;
                call();
                if (generation == m_generation && m_session && m_session->isClosed()) emit ended();
            },
            Qt::QueuedConnection);
    };
    return options;
}

RunSnapshot SessionBridge::progress() const { return m_session ? m_session->counters().snapshot() : RunSnapshot{}; }

void SessionBridge::setBusy(int change)
{
    m_busy += change;
    emit busyChanged();
}

bool SessionBridge::ensureProject()
{
    if (m_session) return true;
    Result<std::unique_ptr<Project>> project = Project::createScratch(m_options.scratchFolder, m_options.vault);
    if (!project) {
        emit failed(project.error());
        return false;
    }
    m_session = std::make_unique<Session>(std::move(*project), sessionOptions());
    return true;
}

void SessionBridge::open(const std::filesystem::path& path, SecureBytes secret,
    std::shared_ptr<const SecureBytes> keyFile, std::string oneTimeCode)
{
    const auto key = std::make_shared<SecureBytes>(std::move(secret));
    VaultOptions vaultOptions = m_options.vault;
    vaultOptions.keyFile = std::move(keyFile);
    vaultOptions.oneTimeCode = std::move(oneTimeCode);
    m_openers->post(
        [this, path, key, vault = std::move(vaultOptions), folder = m_options.scratchFolder](const std::stop_token&) {
            auto project = std::make_shared<Result<std::unique_ptr<Project>>>(Project::open(path, key->text(), vault));
            if (*project) {
                if (Result<unsigned> looked = lookWhenOpened(***project, folder); !looked) *project = pass(looked);
            } else if (project->error().kind == ErrorKind::WrongPassword ||
                project->error().kind == ErrorKind::KeyFileNeeded) {
                noteWrongPassword(folder, path, vault.clock->utcNow());
            }
            QMetaObject::invokeMethod(
                this,
                [this, project] {
                    if (!*project) {
                        emit openFailed(project->error());
                        return;
                    }
                    close();
                    m_session = std::make_unique<Session>(std::move(**project), sessionOptions());
                    emit opened();
                    setBusy(1);
                    m_session->load(taking());
                    m_session->backUpWhenDue(BackupMoment::Now); // something else may have changed it
                },
                Qt::QueuedConnection);
        });
}

void SessionBridge::restore(const std::filesystem::path& backup, const std::filesystem::path& target,
    SecureBytes secret, std::shared_ptr<const SecureBytes> keyFile,
    std::function<void(const Result<RestoreProof>&)> done)
{
    const auto key = std::make_shared<SecureBytes>(std::move(secret));
    VaultOptions vaultOptions = m_options.vault;
    vaultOptions.keyFile = std::move(keyFile);
    m_openers->post([this, backup, target, key, vault = std::move(vaultOptions), done = std::move(done)](
                        const std::stop_token&) {
        const auto proof = std::make_shared<Result<RestoreProof>>(restoreBackup(backup, target, key->text(), vault));
        QMetaObject::invokeMethod(this, [proof, done] { done(*proof); }, Qt::QueuedConnection);
    });
}

void SessionBridge::close()
{
    if (!m_session) return;
    m_due.stop();
    m_session->stop();
    m_session.reset();
    ++m_generation;
    m_state.reset();
    m_lastImport = nullptr;
    m_paused = false;
    m_verifying = false;
    m_busy = 0;
    emit busyChanged();
    emit networkChanged();
    emit closed();
}

Session::StateDone SessionBridge::taking(std::function<void()> afterwards)
{
    return [this, afterwards = std::move(afterwards)](Result<State> state) {
        if (state) {
            m_state = std::move(*state);
            m_paused = m_lastImport && m_state->verified && m_state->verified->stopped && m_verifying;
            if (!m_paused) m_lastImport = nullptr;
            askAgainWhenDue();
        } else if (state.error().kind == ErrorKind::Cancelled && m_lastImport) {
            m_paused = true;
        } else {
            m_lastImport = nullptr;
        }
        const bool asked = std::exchange(m_verifying, false);
        setBusy(-1);
        if (asked) emit networkChanged();
        if (state) {
            emit stateChanged();
            if (afterwards) afterwards();
        } else if (state.error().kind != ErrorKind::Cancelled) {
            emit failed(state.error());
            if (asked) refresh(); // what was shown on the way is decided, too
        }
    };
}

void SessionBridge::preview(const std::filesystem::path& path, const OpenOptions& options,
    const std::optional<ColumnPlan>& plan, std::function<void(Result<ListPreview>)> done)
{
    m_previewers->stopAll();
    OpenOptions withHelper = options;
    withHelper.helper = m_options.helper;
    m_previewers->post(
        [this, path, options = std::move(withHelper), plan, done = std::move(done)](const std::stop_token& stop) {
            previewList(path, options, plan, stop, [&](Result<ListPreview> answer) {
                auto shared = std::make_shared<Result<ListPreview>>(std::move(answer));
                QMetaObject::invokeMethod(
                    this,
                    [done, shared, stop] {
                        if (!stop.stop_requested()) done(std::move(*shared));
                    },
                    Qt::QueuedConnection);
            });
        });
}

void SessionBridge::stopPreview() { m_previewers->stopAll(); }

void SessionBridge::import(const std::filesystem::path& path, const ImportOptions& options)
{
    importTables(path, {options});
}

void SessionBridge::importTables(const std::filesystem::path& path, std::vector<ImportOptions> tables)
{
    if (tables.empty() || !ensureProject()) return;
    m_lastImport = [this, path, tables] { importTables(path, tables); };
    m_paused = false;
    setBusy(1);
    ImportOptions first = std::move(tables.front());
    first.open.helper = m_options.helper;
    tables.erase(tables.begin());
    m_session->import(
        path, std::move(first), taking([this, path, rest = std::move(tables)] { importTables(path, rest); }));
}

void SessionBridge::importText(const QString& text, const QString& name)
{
    if (!ensureProject()) return;
    setBusy(1);
    m_session->importText(text.toStdString(), name.toStdString(), taking());
}

void SessionBridge::pause()
{
    if (m_session) m_session->stop();
}

void SessionBridge::resume()
{
    // A copy: the call replaces what it was called from.
    const std::function<void()> again = m_lastImport;
    if (m_paused && again) again();
}

void SessionBridge::forget()
{
    m_paused = false;
    m_lastImport = nullptr;
    emit busyChanged();
}

void SessionBridge::decide(const Policy& policy, const Rules& rules)
{
    if (!m_session) return;
    setBusy(1);
    m_session->decide(policy, rules, taking());
}

void SessionBridge::edit(std::vector<RowIndex> rows, Decision decision, const QString& rule)
{
    if (!m_session || !m_state || rows.empty()) return;
    setBusy(1);
    m_session->edit(m_state->view, std::move(rows), decision, rule.toStdString(), taking());
}

void SessionBridge::correct(std::vector<DomainCorrection> corrections)
{
    if (!m_session || corrections.empty()) return;
    setBusy(1);
    m_session->correct(std::move(corrections), taking());
}

void SessionBridge::undo(EditId edit)
{
    if (!m_session) return;
    setBusy(1);
    m_session->undo(edit, taking());
}

void SessionBridge::addDoNotMail(const std::filesystem::path& path)
{
    if (!m_session) return;
    setBusy(1);
    m_session->addDoNotMail(path, taking());
}

void SessionBridge::erasePerson(const QString& address)
{
    if (!m_session) return;
    setBusy(1);
    m_session->erasePerson(address.toStdString(), taking());
}

void SessionBridge::removeSource(SourceId source)
{
    if (!m_session) return;
    setBusy(1);
    m_session->removeSource(source, taking());
}

void SessionBridge::eraseVersion(SourceId source)
{
    if (!m_session) return;
    setBusy(1);
    m_session->eraseVersion(source, taking());
}

void SessionBridge::setMergeRules(MergeRules rules)
{
    if (!m_session) return;
    setBusy(1);
    m_session->setMergeRules(std::move(rules), taking());
}

void SessionBridge::savePreset(const QString& name)
{
    if (!m_session) return;
    setBusy(1);
    m_session->savePreset(name.toStdString(), taking());
}

void SessionBridge::addPreset(Preset preset)
{
    if (!m_session) return;
    setBusy(1);
    m_session->addPreset(std::move(preset), taking());
}

void SessionBridge::removePreset(const QString& name)
{
    if (!m_session) return;
    setBusy(1);
    m_session->removePreset(name.toStdString(), taking());
}

void SessionBridge::applyPreset(Preset preset)
{
    if (!m_session) return;
    setBusy(1);
    m_session->applyPreset(std::move(preset), taking());
}

void SessionBridge::refresh()
{
    if (!m_session) return;
    setBusy(1);
    m_session->load(taking());
}

void SessionBridge::keepAs(const std::filesystem::path& path, SecureBytes password)
{
    if (!m_session) return;
    setBusy(1);
    m_session->keepAs(path, std::move(password), taking([this] { emit kept(); }));
}

} // namespace winnow::ui
