// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/trust_page.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/session_bridge.h"
#include "ui/dialogs/prompts.h"
#include "ui/text/trust_text.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace winnow::ui {
QPushButton* TrustPage::makeButton(const QString& name)
{
    auto* button = new QPushButton(this);
    button->setObjectName(name);
    return button;
}

QWidget* TrustPage::makeTab(QTreeWidget* table, const QList<QPushButton*>& buttons)
{
    auto* tab = new QWidget(m_tabs);
    auto* layout = new QVBoxLayout(tab);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(table, 1);
    if (buttons.isEmpty()) return tab;
    auto* line = new QHBoxLayout;
    for (QPushButton* b : buttons) line->addWidget(b);
    line->addStretch(1);
    layout->addLayout(line);
    return tab;
}

TrustPage::TrustPage(SessionBridge& bridge, Prompts& prompts, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_prompts(prompts),
      m_title(new QLabel(this)),
      m_lead(new QLabel(this)),
      m_report(makeButton(QStringLiteral("makeReport"))),
      m_backUp(makeButton(QStringLiteral("backUp"))),
      m_practise(makeButton(QStringLiteral("practise"))),
      m_person(makeButton(QStringLiteral("findPerson"))),
      m_erase(makeButton(QStringLiteral("eraseProject"))),
      m_tabs(new QTabWidget(this)),
      m_tables(this),
      m_past(new QLabel(this)),
      m_labels(new QLabel(this)),
      m_mend(makeButton(QStringLiteral("mend"))),
      m_addPerson(makeButton(QStringLiteral("addPerson"))),
      m_removePerson(makeButton(QStringLiteral("removePerson"))),
      m_encryptAnew(makeButton(QStringLiteral("encryptAnew"))),
      m_codes(makeButton(QStringLiteral("oneTimeCodes"))),
      m_deleteExports(makeButton(QStringLiteral("deleteExports"))),
      m_restore(makeButton(QStringLiteral("restoreBackup"))),
      m_closeIncident(makeButton(QStringLiteral("closeIncident"))),
      m_lost(makeButton(QStringLiteral("lost"))),
      m_sentWrong(makeButton(QStringLiteral("sentWrong")))
{
    QFont big = font();
    big.setPointSizeF(big.pointSizeF() * 1.4);
    big.setBold(true);
    m_title->setFont(big);
    m_title->setObjectName(QStringLiteral("trustTitle"));
    m_lead->setWordWrap(true);
    m_lead->setObjectName(QStringLiteral("trustLead"));
    m_labels->setWordWrap(true);
    m_past->setWordWrap(true);
    m_past->setObjectName(QStringLiteral("controlPast"));
    m_report->setProperty("primary", true);
    m_tabs->setObjectName(QStringLiteral("trustTabs"));
    m_tabs->addTab(makeTab(m_tables.controls(), {m_mend}), QString());
    m_tabs->addTab(makeTab(m_tables.people(), {m_addPerson, m_removePerson, m_encryptAnew, m_codes}), QString());
    m_tabs->addTab(makeTab(m_tables.ledger(), {}), QString());
    m_tabs->addTab(makeTab(m_tables.files(), {m_deleteExports}), QString());
    m_tabs->addTab(makeTab(m_tables.backups(), {m_restore}), QString());
    m_tabs->addTab(makeTab(m_tables.incidents(), {m_closeIncident, m_lost, m_sentWrong}), QString());
    auto* controls = static_cast<QVBoxLayout*>(m_tabs->widget(Controls)->layout());
    controls->insertWidget(1, m_past);
    controls->addWidget(m_labels);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* b : {m_report, m_backUp, m_practise, m_person}) buttons->addWidget(b);
    buttons->addStretch(1);
    buttons->addWidget(m_erase);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 16);
    layout->addWidget(m_title);
    layout->addWidget(m_lead);
    layout->addLayout(buttons);
    layout->addWidget(m_tabs, 1);

    const auto takes = [this](Result<State> state) { take(std::move(state)); };
    connect(m_report, &QPushButton::clicked, this, &TrustPage::reportRequested);
    connect(m_person, &QPushButton::clicked, this, &TrustPage::personRequested);
    connect(m_erase, &QPushButton::clicked, this, &TrustPage::eraseRequested);
    connect(m_backUp, &QPushButton::clicked, this, [this, takes] { m_bridge.session()->backUp(takes); });
    connect(m_practise, &QPushButton::clicked, this, [this, takes] { m_bridge.session()->practiseRestore(takes); });
    connect(m_mend, &QPushButton::clicked, this, [this] {
        if (auto* item = m_tables.controls()->currentItem()) mend(item->data(0, Qt::UserRole).toString());
    });
    connect(m_tables.controls(), &QTreeWidget::itemActivated, this,
        [this](QTreeWidgetItem* item) { mend(item->data(0, Qt::UserRole).toString()); });
    connect(m_tables.controls(), &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        const QString text = item ? item->data(1, Qt::UserRole).toString() : QString();
        m_mend->setText(text.isEmpty() ? tr("Nothing to do") : text);
        m_mend->setEnabled(!text.isEmpty());
        showPast();
    });
    connect(m_tables.backups(), &QTreeWidget::currentItemChanged, this,
        [this](QTreeWidgetItem* item) { m_restore->setEnabled(item != nullptr); });
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (auto* item = m_tables.backups()->currentItem())
            emit restoreRequested(item->data(0, Qt::UserRole).toString().toStdString());
    });
    connect(m_addPerson, &QPushButton::clicked, this, &TrustPage::addPerson);
    connect(m_removePerson, &QPushButton::clicked, this, &TrustPage::removePerson);
    connect(m_encryptAnew, &QPushButton::clicked, this, &TrustPage::encryptAnew);
    connect(m_codes, &QPushButton::clicked, this, &TrustPage::askForCodes);
    connect(m_tables.people(), &QTreeWidget::itemSelectionChanged, this, &TrustPage::showCodes);
    connect(m_deleteExports, &QPushButton::clicked, this, &TrustPage::deleteExports);
    connect(m_closeIncident, &QPushButton::clicked, this, &TrustPage::closeIncident);
    connect(m_lost, &QPushButton::clicked, this, [this] { showProcedure("lost"); });
    connect(m_sentWrong, &QPushButton::clicked, this, [this] { showProcedure("sent_wrong"); });
    connect(&m_bridge, &SessionBridge::stateChanged, this, &TrustPage::refresh);
    connect(&m_bridge, &SessionBridge::closed, this, [this] {
        m_state.reset();
        show();
    });
    retranslate();
}

void TrustPage::retranslate()
{
    m_report->setText(tr("Report for the client..."));
    m_report->setIcon(theme::iconOnPrimary(QStringLiteral("file-text")));
    m_backUp->setText(tr("Back up now"));
    m_backUp->setIcon(theme::icon(QStringLiteral("save")));
    m_practise->setText(tr("Practise a restore"));
    m_person->setText(tr("Find a person..."));
    m_person->setIcon(theme::icon(QStringLiteral("search")));
    m_erase->setText(tr("End this project..."));
    m_erase->setIcon(theme::icon(QStringLiteral("trash-2")));
    m_tabs->setTabText(Controls, tr("Controls"));
    m_tabs->setTabText(People, tr("Users"));
    m_tabs->setTabText(Ledger, tr("Ledger"));
    m_tabs->setTabText(Files, tr("Files"));
    m_tabs->setTabText(Backups, tr("Backups"));
    m_tabs->setTabText(Incidents, tr("Incidents"));
    m_tables.retranslate();
    const QStringList names{tr("Controls"), tr("Users"), tr("Ledger"), tr("Files"), tr("Backups"), tr("Incidents")};
    int i = 0;
    for (QTreeWidget* t : m_tables.all()) t->setAccessibleName(names[i++]);
    m_labels->setText(tr(
        "C: enforced by cryptography. A: kept by Winnow. D: declared by you. \"Maps to\" names points of the Trust Services Criteria (SOC 2); this is evidence, not a certificate."));
    m_addPerson->setText(tr("Add a user..."));
    m_removePerson->setText(tr("Remove this user..."));
    m_encryptAnew->setText(tr("Encrypt anew..."));
    m_deleteExports->setText(tr("Delete the exports in clear..."));
    m_restore->setText(tr("Put this one back..."));
    m_closeIncident->setText(tr("Close with a note..."));
    m_lost->setText(tr("Computer lost or stolen..."));
    m_sentWrong->setText(tr("File sent to the wrong person..."));
    show();
}

void TrustPage::showPart(Part part) { m_tabs->setCurrentIndex(part); }

void TrustPage::refresh()
{
    if (!m_bridge.session() || !m_bridge.state()) return;
    m_bridge.session()->trust([this](Result<State> state) { take(std::move(state)); });
}

void TrustPage::take(Result<State> state)
{
    if (!state) {
        failed(state.error());
        return;
    }
    m_state = std::move(*state);
    show();
}

void TrustPage::failed(const Error& error)
{
    if (error.kind == ErrorKind::Cancelled) return;
    const ErrorText text = textOf(error);
    m_prompts.tell(this, text.title, text.advice);
}

void TrustPage::show()
{
    m_tables.clear();
    const bool open = m_state != nullptr;
    const bool kept = open && !m_state->scratch;
    const bool owner = open && m_state->user.role == Role::Owner;
    const bool works = open && m_state->user.role >= Role::Operator;
    for (QPushButton* b : {m_backUp, m_practise}) b->setEnabled(kept && works);
    m_report->setEnabled(kept);
    m_person->setEnabled(works);
    m_erase->setEnabled(kept && owner);
    m_addPerson->setEnabled(kept && owner);
    m_encryptAnew->setEnabled(kept && owner);
    for (QPushButton* b : {m_lost, m_sentWrong}) b->setEnabled(kept && works);
    const int needs = open ? static_cast<int>(m_state->needs()) : 0;
    m_title->setText(!open ? tr("Trust")
            : needs == 0   ? tr("Everything that you can see to is in order")
                           : tr("%n thing(s) need you", nullptr, needs));
    m_lead->setText(open && m_state->scratch
            ? tr("This project is not kept yet: backups, users and reports begin when you keep it.")
            : open && m_state->backupsElsewhere
            ? tr("This project names a folder for backups that was not chosen on this computer, so it is not used: its backups go beside the project file.")
            : tr("What protects this list, who may open it, and what became of it: with evidence, for you and for your client."));
    emit needsChanged(needs);
    if (open) m_tables.fill(*m_state);
    m_mend->setText(tr("Nothing to do"));
    m_mend->setEnabled(false);
    m_tables.chooseWhatToMend();
    m_restore->setEnabled(m_tables.backups()->currentItem() != nullptr);
    m_removePerson->setEnabled(kept && owner && m_state->people.size() > 1);
    showCodes();
    m_deleteExports->setEnabled(works && kept);
    m_closeIncident->setEnabled(works && kept && m_tables.incidents()->topLevelItemCount() > 0);
}

/// What the chosen control said in the last weeks.
void TrustPage::showPast()
{
    auto* item = m_tables.controls()->currentItem();
    m_past->setText(item && m_state
            ? pastText(m_state->pastControls, item->data(0, Qt::UserRole).toString().toStdString())
            : QString());
}

} // namespace winnow::ui
