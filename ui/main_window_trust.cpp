// SPDX-License-Identifier: Apache-2.0
// MainWindow: reports, persons, copies, the end of a project.

#include "export/profile_export.h"
#include "ui/bridge/error_text.h"
#include "ui/dialogs/erase_dialog.h"
#include "ui/dialogs/keep_dialog.h"
#include "ui/dialogs/person_dialog.h"
#include "ui/dialogs/prompts.h"
#include "ui/dialogs/report_dialog.h"
#include "ui/dialogs/restore_dialog.h"
#include "ui/main_window.h"
#include "ui/pages/trust_page.h"
#include "ui/pages/welcome_page.h"
#include "ui/preferences.h"
#include "ui/theme.h"

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
        connect(dialog, &EraseDialog::erased, this, [this, path = m_bridge.state()->path] {
            m_bridge.close();
            std::error_code ignored;
            if (!std::filesystem::exists(path, ignored))
                m_preferences.forgetProject(QString::fromStdString(path.string()));
            m_welcome->refresh();
            m_states->setCurrentWidget(m_welcome);
        });
        dialog->open();
    });
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
    QString password;
    if (target.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive)) {
        SystemRandom random;
        options.zipPassword = spokenPassword(random);
        password = QString::fromStdString(*options.zipPassword);
    }
    m_bridge.session()->copyResults(std::move(options), [this, password](Result<std::uint64_t> lines) {
        if (!lines) return report(lines.error());
        const QString words = tr("%n row(s) were written.", nullptr, static_cast<int>(*lines));
        m_prompts.tell(this, tr("The results are written"),
            password.isEmpty()
                ? words
                : words + QLatin1Char(' ') + tr("Password of the archive, not shown again: %1").arg(password));
        m_trust->refresh();
    });
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
        m_bridge.session()->copyStandard(target.toStdString(), dialog->secret(), [this](Result<std::uint64_t> records) {
            if (!records) return report(records.error());
            m_prompts.tell(this, tr("The copy is written"),
                tr("%n row(s). Any tool that knows SQLCipher 4 opens it with its password.", nullptr,
                    static_cast<int>(*records)));
            m_trust->refresh();
        });
    });
    dialog->open();
}

} // namespace winnow::ui
