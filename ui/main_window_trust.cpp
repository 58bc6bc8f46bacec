// SPDX-License-Identifier: Apache-2.0
// MainWindow: reports, persons, copies, and leaving a project: for now or for good.

#include "export/profile_export.h"
#include "ui/bridge/error_text.h"
#include "ui/dialogs/erase_dialog.h"
#include "ui/dialogs/keep_dialog.h"
#include "ui/dialogs/person_dialog.h"
#include "ui/dialogs/prompts.h"
#include "ui/dialogs/report_dialog.h"
#include "ui/dialogs/restore_dialog.h"
#include "ui/main_window.h"
#include "ui/pages/locked_page.h"
#include "ui/pages/trust_page.h"
#include "ui/pages/welcome_page.h"
#include "ui/preferences.h"
#include "ui/theme.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>

namespace winnow::ui {

void MainWindow::rememberFacts()
{
    const auto state = m_bridge.state();
    if (!state || state->scratch) return;
    ProjectFacts facts;
    for (const AuditEntry& e : state->audit)
        if (e.action == "settle" || e.action == "import" || e.action == "verify" || e.action == "export")
            facts.cleaned = QString::fromStdString(e.time);
    facts.retention = QString::fromStdString(state->retention);
    facts.needs = m_needs;
    m_preferences.setProjectFacts(QString::fromStdString(state->path.string()), facts);
}

void MainWindow::showNeeds(int needs)
{
    m_needs = needs;
    rememberFacts();
    m_shield->setIcon(theme::icon(needs == 0 ? QStringLiteral("shield-check") : QStringLiteral("triangle-alert")));
    m_shield->setText(needs == 0 ? tr("In order") : tr("%n thing(s) need you", nullptr, needs));
    m_shield->setAccessibleName(m_shield->text());
}

void MainWindow::makeReport()
{
    if (!m_bridge.session() || m_bridge.isBusy()) return;
    m_bridge.session()->trust([this](Result<std::shared_ptr<const TrustState>> state) {
        if (!state) return report(state.error());
        auto* dialog = new ReportDialog(m_bridge, m_prompts, (*state)->parties, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::finished, m_trust, &TrustPage::refresh);
        dialog->open();
    });
}

void MainWindow::findPerson()
{
    if (!m_bridge.session() || m_bridge.isBusy()) return;
    auto* dialog = new PersonDialog(m_bridge, m_prompts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, m_trust, &TrustPage::refresh);
    dialog->open();
}

void MainWindow::eraseProject()
{
    if (!m_bridge.session() || m_bridge.isBusy()) return;
    m_bridge.session()->trust([this](Result<std::shared_ptr<const TrustState>> state) {
        if (!state) return report(state.error());
        auto* dialog = new EraseDialog(m_bridge, m_prompts, *state, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWithoutDialog([this](const Result<Erasure>& erasure) {
            const bool closed = !m_bridge.session() || m_bridge.session()->isClosed();
            m_prompts.tell(this, tr("End this project"), EraseDialog::sentenceOf(erasure, closed));
        });
        dialog->open();
    });
}

void MainWindow::leaveEnded()
{
    const auto state = m_bridge.state();
    const QString path = state ? QString::fromStdString(state->path.string()) : QString();
    // Dialogs belong to what was open; the one that ended it shows what became of it.
    for (QDialog* dialog : findChildren<QDialog*>())
        if (dialog->isVisible() && !qobject_cast<EraseDialog*>(dialog)) dialog->done(QDialog::Rejected);
    m_bridge.close();
    if (QFileInfo::exists(path)) {
        m_locked->setProject(path);
        m_states->setCurrentWidget(m_locked);
        return;
    }
    if (!path.isEmpty()) m_preferences.forgetProject(path);
    m_welcome->refresh();
    m_states->setCurrentWidget(m_welcome);
}

void MainWindow::restoreBackup(const std::filesystem::path& backup)
{
    // Beside the project that is open; a backup from elsewhere stays where it is kept.
    const auto state = m_bridge.state();
    const bool ours = state && !state->scratch;
    auto* dialog =
        new RestoreDialog(m_bridge, m_prompts, backup, ours ? state->path.parent_path() : backup.parent_path(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RestoreDialog::openRequested, this, &MainWindow::openProject);
    dialog->open();
}

void MainWindow::copyResults()
{
    if (!m_bridge.session() || m_bridge.isBusy()) return;
    const int form = m_prompts.ask(this, tr("Results without addresses"),
        tr("A table with the domain, the result and the decision of each address, to hand out. How shall addresses be named? A hash is made with a key of this project: the same address has the same hash, and nobody else can try addresses out."),
        {tr("First letter only"), tr("Hashed"), tr("Not at all"), tr("Cancel")});
    if (form < 0 || form > 2) return;
    const QString target = m_prompts.saveFile(
        this, tr("Results without addresses"), tr("results.csv"), QStringLiteral("CSV (*.csv);;ZIP, AES-256 (*.zip)"));
    if (target.isEmpty()) return;
    ResultsCopyOptions options;
    options.target = target.toStdString();
    options.form = form == 0 ? AddressForm::Masked : form == 1 ? AddressForm::Hashed : AddressForm::None;
    if (target.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive)) {
        SystemRandom random;
        options.zipPassword = spokenPassword(random);
        // Before the archive exists: whatever happens to this window afterwards, the person has it.
        m_prompts.tell(this, tr("Password of the archive"),
            tr("%1\nWrite it down now: it is not stored, and nobody can open the archive without it. Send it by another route than the file.")
                .arg(QString::fromStdString(*options.zipPassword)));
    }
    m_bridge.session()->copyResults(
        std::move(options), m_bridge.whileBusy<std::uint64_t>([this](const Result<std::uint64_t>& lines) {
            if (!lines) return report(lines.error());
            m_exported = true;
            m_prompts.tell(
                this, tr("The results are written"), tr("%n row(s) were written.", nullptr, static_cast<int>(*lines)));
            m_trust->refresh();
        }));
}

void MainWindow::copyStandard()
{
    if (!m_bridge.session() || m_bridge.isBusy()) return;
    auto* dialog = new KeepDialog(KeepDialog::Copy, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QString target =
            m_prompts.saveFile(this, tr("Standard SQLCipher file"), tr("list.db"), tr("SQLCipher databases (*.db)"));
        if (target.isEmpty()) return;
        m_bridge.session()->copyStandard(target.toStdString(), dialog->secret(),
            m_bridge.whileBusy<std::uint64_t>([this](const Result<std::uint64_t>& records) {
                if (!records) return report(records.error());
                m_exported = true;
                m_prompts.tell(this, tr("The copy is written"),
                    tr("%n row(s). Any tool that knows SQLCipher 4 opens it with its password.", nullptr,
                        static_cast<int>(*records)));
                m_trust->refresh();
            }));
    });
    dialog->open();
}

bool MainWindow::askBeforeLeaving()
{
    const auto state = m_bridge.state();
    if (!m_bridge.isOpen() || !state || !state->scratch || state->sources.empty()) return true;
    QStringList facts;
    if (m_bridge.isBusy()) facts << tr("A run is going on; it is paused and lost if you discard the project.");
    facts << tr(
        "Keep it, and only new addresses need checking next time. Discard it, and all decisions and results are lost.");
    facts << (m_exported ? tr("The files that you exported stay either way.") : tr("Nothing was exported yet."));
    const int answer =
        m_prompts.ask(this, tr("Keep this project?"), facts.join(QLatin1Char(' ')), {tr("Keep..."), tr("Discard")});
    if (answer == 1) return true;
    if (answer == 0) {
        m_closeAfterKeeping = true;
        if (!keepProject()) m_closeAfterKeeping = false;
    }
    return false;
}

void MainWindow::tellWhatStops()
{
    if (!m_bridge.isBusy()) return;
    const RunPhase phase = m_bridge.progress().phase;
    if (m_bridge.isAsking())
        m_prompts.tell(
            this, tr("The check is paused"), tr("What was learnt is kept. It goes on when you start the check again."));
    else if (phase == RunPhase::Reading)
        m_prompts.tell(this, tr("The import is paused"),
            tr("What was finished is kept. It goes on when you import the same list again."));
    else if (phase == RunPhase::Exporting || phase == RunPhase::ReadingBack)
        m_prompts.tell(this, tr("A file is still being written"),
            tr("Only a complete file gets its name. Check whether it is there; if not, export it again."));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    // What became of the project is shown first.
    if (const auto* ending = findChild<EraseDialog*>(); ending != nullptr && ending->isWorking()) {
        event->ignore();
        return;
    }
    m_closeAfterKeeping = false;
    if (!askBeforeLeaving()) {
        event->ignore();
        return;
    }
    const auto state = m_bridge.state();
    if (state && !state->scratch) {
        tellWhatStops();
        if (!state->hasRecoveryKey &&
            m_prompts.ask(this, tr("No recovery key yet"),
                tr("Without one nobody can open this project when its password is forgotten."),
                {tr("Make one now"), tr("Close without")}) == 0) {
            makeRecoveryKey();
            event->ignore();
            return;
        }
    }
    m_bridge.close();
    event->accept();
}

} // namespace winnow::ui
