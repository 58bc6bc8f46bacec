// SPDX-License-Identifier: Apache-2.0
// TrustPage: what its buttons do.

#include "ui/bridge/session_bridge.h"
#include "ui/dialogs/answer_row.h"
#include "ui/dialogs/code_dialog.h"
#include "ui/dialogs/prompts.h"
#include "ui/dialogs/text_dialogs.h"
#include "ui/dialogs/user_dialog.h"
#include "ui/pages/trust_page.h"
#include "ui/text/trust_text.h"

#include <QCalendarWidget>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace winnow::ui {

void TrustPage::mend(const QString& control)
{
    Session* session = m_bridge.session();
    if (!session) return;
    const auto takes = [this](Result<State> state) { take(std::move(state)); };
    if (control == QLatin1String("recovery_key"))
        emit recoveryKeyRequested();
    else if (control == QLatin1String("backup_age"))
        session->backUp(takes);
    else if (control == QLatin1String("restore_age"))
        session->practiseRestore(takes);
    else if (control == QLatin1String("retention_date"))
        setRetention();
    else if (control == QLatin1String("audit_chain"))
        emit reportRequested();
    else if (control == QLatin1String("clear_exports"))
        m_tabs->setCurrentIndex(Files);
    else if (control == QLatin1String("incidents"))
        m_tabs->setCurrentIndex(Incidents);
    else if (control == QLatin1String("password_cost"))
        emit passwordRequested();
    else if (control == QLatin1String("reference_dates"))
        m_prompts.tell(this, tr("The reference lists are old"),
            tr("Newer ones come with a newer Winnow, or in one signed file: winnow-cli lists update FILE."));
    else if (control == QLatin1String("file_mode")) {
        QFile::setPermissions(
            QString::fromStdString(m_bridge.state()->path.string()), QFile::ReadOwner | QFile::WriteOwner);
        refresh();
    }
}

void TrustPage::setRetention()
{
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("retentionDialog"));
    dialog->setWindowTitle(tr("When must this project be erased?"));
    auto* calendar = new QCalendarWidget(dialog);
    calendar->setObjectName(QStringLiteral("retentionDate"));
    const QDate set = QDate::fromString(QString::fromStdString(m_state->retention), Qt::ISODate);
    calendar->setSelectedDate(set.isValid() ? set : QDate::currentDate().addMonths(6));
    auto* lead = new QLabel(
        tr("The date that you agreed on with your client. Winnow reminds you of it; you erase the project yourself."),
        dialog);
    lead->setWordWrap(true);
    auto* ok = new QPushButton(tr("Set this date"), dialog);
    ok->setProperty("primary", true);
    auto* cancel = new QPushButton(tr("Cancel"), dialog);
    auto* buttons = answerRow(cancel, ok);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(lead);
    layout->addWidget(calendar);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    connect(ok, &QPushButton::clicked, dialog, [this, dialog, calendar] {
        if (m_bridge.session())
            m_bridge.session()->setRetention(calendar->selectedDate().toString(Qt::ISODate).toStdString(),
                [this](Result<State> state) { take(std::move(state)); });
        dialog->accept();
    });
    dialog->open();
}

void TrustPage::addPerson()
{
    auto* dialog = new UserDialog(m_prompts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (!m_bridge.session()) return;
        m_bridge.session()->addPerson(dialog->name().toStdString(), dialog->role(), dialog->secret(), dialog->keyFile(),
            [this](Result<State> state) { take(std::move(state)); });
    });
    dialog->open();
}

void TrustPage::removePerson()
{
    auto* item = m_tables.people()->currentItem();
    if (!item) return;
    const QString who = item->data(0, Qt::UserRole).toString();
    if (m_prompts.ask(this, tr("Remove %1?").arg(who),
            tr("Their password opens this project no more. Backups made before still open with it, and what they copied they have. To lock out a copied key too, encrypt the project anew afterwards."),
            {tr("Remove"), tr("Cancel")}) != 0)
        return;
    m_bridge.session()->removePerson(who.toStdString(), [this](Result<State> state) { take(std::move(state)); });
}

void TrustPage::encryptAnew()
{
    auto* dialog = new SecretDialog(tr("Encrypt anew"),
        tr("The whole project is encrypted under a new key: a copied old one is of no use any more. Only your password opens it then; add other users again, and make a new recovery key. Backups made before stay under the old key."),
        tr("Encrypt anew"), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (m_bridge.session())
            m_bridge.session()->encryptAnew(dialog->secret(), m_bridge.whileBusy<State>([this](Result<State> state) {
                const bool renewed = state.has_value();
                take(std::move(state));
                if (renewed) m_bridge.refresh(); // the recovery key went with the old master key
            }));
    });
    dialog->open();
}

/// Oneself; for an owner, who lost their phone: the one who is chosen.
const Person& TrustPage::codesPerson() const
{
    const auto* item = m_tables.people()->currentItem();
    if (item == nullptr || m_state->user.role != Role::Owner) return m_state->user;
    const auto found =
        std::ranges::find(m_state->people, item->data(0, Qt::UserRole).toString().toStdString(), &Person::name);
    return found != m_state->people.end() && m_state->asksForCodes(*found) ? *found : m_state->user;
}

void TrustPage::showCodes()
{
    m_codes->setEnabled(m_state && !m_state->scratch);
    m_codes->setText(m_state && m_state->asksForCodes(codesPerson())
            ? tr("Stop asking %1 for codes...").arg(QString::fromStdString(codesPerson().name))
            : tr("One-time codes..."));
}

/// Turned on for oneself, with the first code, so that nobody shuts themselves out; turned off after a question.
void TrustPage::askForCodes()
{
    const auto takes = [this](Result<State> state) { take(std::move(state)); };
    const Person& whose = codesPerson();
    if (m_state->asksForCodes(whose)) {
        const QString who = QString::fromStdString(whose.name);
        if (m_prompts.ask(this, tr("Stop asking %1 for codes?").arg(who),
                tr("Their password alone opens the project again."), {tr("Stop asking"), tr("Cancel")}) == 0)
            m_bridge.session()->stopAskingForCodes(who.toStdString(), takes);
        return;
    }
    auto* dialog =
        new CodeDialog(makeOneTimeSecret(*m_bridge.options().vault.random), QString::fromStdString(whose.name), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, takes] {
        if (m_bridge.session()) m_bridge.session()->askForCodes(dialog->secret(), dialog->code().toStdString(), takes);
    });
    dialog->open();
}

void TrustPage::closeIncident()
{
    auto* item = m_tables.incidents()->currentItem();
    if (!item || !item->data(1, Qt::UserRole).toBool()) return;
    const qlonglong id = item->data(0, Qt::UserRole).toLongLong();
    auto* dialog =
        new NoteDialog(tr("Close this incident"), tr("What was done about it? The note stays in the project."), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id] {
        if (m_bridge.session())
            m_bridge.session()->closeIncident(
                id, dialog->text().toStdString(), [this](Result<State> state) { take(std::move(state)); });
    });
    dialog->open();
}

void TrustPage::showProcedure(const char* kind)
{
    const bool lost = std::string_view(kind) == "lost";
    m_bridge.session()->openIncident(kind, [this](Result<State> state) { take(std::move(state)); });
    m_bridge.session()->incidentFacts([this, lost](Result<IncidentFacts> facts) {
        if (!facts) {
            failed(facts.error());
            return;
        }
        auto* dialog = new TextDialog(lost ? tr("Computer lost or stolen") : tr("File sent to the wrong person"),
            procedureHtml(*facts, lost), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setObjectName(QStringLiteral("procedureDialog"));
        dialog->open();
    });
}

void TrustPage::deleteExports()
{
    std::vector<std::int64_t> files;
    for (const KnownThing& t : m_state->files)
        if (t.kind == name(KnownFileKind::ClearExport) && t.state == FoundState::Found) files.push_back(t.file);
    if (files.empty()) {
        m_prompts.tell(
            this, tr("There is no export in clear"), tr("None that Winnow wrote and that was not changed since."));
        return;
    }
    if (m_prompts.ask(this, tr("Delete %n export(s) in clear?", nullptr, static_cast<int>(files.size())),
            tr("They are overwritten and deleted. Files that were changed since stay."),
            {tr("Delete"), tr("Cancel")}) == 0)
        m_bridge.session()->deleteClearExports(
            std::move(files), [this](Result<State> state) { take(std::move(state)); });
}

} // namespace winnow::ui
