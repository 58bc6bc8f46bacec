// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/trust_page.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/session_bridge.h"
#include "ui/dialogs/prompts.h"
#include "ui/text/trust_text.h"
#include "ui/theme.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace winnow::ui {
namespace {

/// Never colour alone: a sign and a word.
QString signOf(ControlState state)
{
    switch (state) {
    case ControlState::Pass: return QStringLiteral("✓ ");
    case ControlState::Attention: return QStringLiteral("! ");
    case ControlState::Fail: return QStringLiteral("✗ ");
    case ControlState::Declared:
    case ControlState::NotObserved: return QStringLiteral("– ");
    }
    return {};
}

QColor colorOf(ControlState state)
{
    switch (state) {
    case ControlState::Pass: return theme::colorOf(Status::Deliverable);
    case ControlState::Attention: return theme::colorOf(Status::Risky);
    case ControlState::Fail: return theme::colorOf(Status::Undeliverable);
    default: return theme::secondaryText();
    }
}

QString day(const std::string& iso)
{
    return QLocale().toString(
        QDate::fromString(QString::fromStdString(iso.substr(0, 10)), Qt::ISODate), QLocale::ShortFormat);
}

} // namespace

QTreeWidget* TrustPage::makeTable(const QString& name, int stretchColumn)
{
    auto* table = new QTreeWidget(this);
    table->setObjectName(name);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setColumnCount(stretchColumn + 1);
    return table;
}

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
      m_controls(makeTable(QStringLiteral("controls"), 4)),
      m_people(makeTable(QStringLiteral("people"), 4)),
      m_ledger(makeTable(QStringLiteral("ledger"), 2)),
      m_files(makeTable(QStringLiteral("knownFiles"), 3)),
      m_backups(makeTable(QStringLiteral("backups"), 2)),
      m_incidents(makeTable(QStringLiteral("incidents"), 3)),
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
    m_ledger->setRootIsDecorated(true);
    m_tabs->setObjectName(QStringLiteral("trustTabs"));
    m_tabs->addTab(makeTab(m_controls, {m_mend}), QString());
    m_tabs->addTab(makeTab(m_people, {m_addPerson, m_removePerson, m_encryptAnew, m_codes}), QString());
    m_tabs->addTab(makeTab(m_ledger, {}), QString());
    m_tabs->addTab(makeTab(m_files, {m_deleteExports}), QString());
    m_tabs->addTab(makeTab(m_backups, {m_restore}), QString());
    m_tabs->addTab(makeTab(m_incidents, {m_closeIncident, m_lost, m_sentWrong}), QString());
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
        if (auto* item = m_controls->currentItem()) mend(item->data(0, Qt::UserRole).toString());
    });
    connect(m_controls, &QTreeWidget::itemActivated, this,
        [this](QTreeWidgetItem* item) { mend(item->data(0, Qt::UserRole).toString()); });
    connect(m_controls, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        const QString text = item ? item->data(1, Qt::UserRole).toString() : QString();
        m_mend->setText(text.isEmpty() ? tr("Nothing to do") : text);
        m_mend->setEnabled(!text.isEmpty());
        showPast();
    });
    connect(m_backups, &QTreeWidget::currentItemChanged, this,
        [this](QTreeWidgetItem* item) { m_restore->setEnabled(item != nullptr); });
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (auto* item = m_backups->currentItem())
            emit restoreRequested(item->data(0, Qt::UserRole).toString().toStdString());
    });
    connect(m_addPerson, &QPushButton::clicked, this, &TrustPage::addPerson);
    connect(m_removePerson, &QPushButton::clicked, this, &TrustPage::removePerson);
    connect(m_encryptAnew, &QPushButton::clicked, this, &TrustPage::encryptAnew);
    connect(m_codes, &QPushButton::clicked, this, &TrustPage::askForCodes);
    connect(m_people, &QTreeWidget::itemSelectionChanged, this, &TrustPage::showCodes);
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
    m_controls->setHeaderLabels({tr("Seen"), tr("Control"), tr("Label"), tr("Maps to"), tr("Evidence")});
    m_people->setHeaderLabels({tr("Name"), tr("Role"), tr("Since"), tr("One-time code"), tr("Signs with")});
    m_ledger->setHeaderLabels({tr("What"), tr("Sum"), tr("State")});
    m_files->setHeaderLabels({tr("Kind"), tr("Looked for"), tr("File"), tr("Folder")});
    m_backups->setHeaderLabels({tr("When"), tr("Size"), tr("File")});
    m_incidents->setHeaderLabels({tr("When"), tr("What"), tr("State"), tr("Note")});
    const QStringList names{tr("Controls"), tr("Users"), tr("Ledger"), tr("Files"), tr("Backups"), tr("Incidents")};
    int i = 0;
    for (QTreeWidget* t : tables()) t->setAccessibleName(names[i++]);
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

QList<QTreeWidget*> TrustPage::tables() const
{
    return {m_controls, m_people, m_ledger, m_files, m_backups, m_incidents};
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
    for (QTreeWidget* t : tables()) t->clear();
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
    if (open) {
        showControls();
        showPeople();
        showLedger();
        showFiles();
        showBackups();
        showIncidents();
    }
    m_mend->setText(tr("Nothing to do"));
    m_mend->setEnabled(false);
    // What can be mended first is chosen, so that its button is there.
    for (int i = 0; i < m_controls->topLevelItemCount(); ++i)
        if (!m_controls->topLevelItem(i)->data(1, Qt::UserRole).toString().isEmpty()) {
            m_controls->setCurrentItem(m_controls->topLevelItem(i));
            break;
        }
    m_restore->setEnabled(m_backups->currentItem() != nullptr);
    m_removePerson->setEnabled(kept && owner && m_state->people.size() > 1);
    showCodes();
    m_deleteExports->setEnabled(works && kept);
    m_closeIncident->setEnabled(works && kept && m_incidents->topLevelItemCount() > 0);
}

void TrustPage::showControls()
{
    for (const Control& c : m_state->controls) {
        auto* item = new QTreeWidgetItem(m_controls,
            {signOf(c.state) + reportText(name(c.state)), reportText(c.id), QString(QLatin1Char(c.label)),
                QString::fromStdString(c.criteria), evidenceText(c)});
        item->setForeground(0, colorOf(c.state));
        item->setData(0, Qt::UserRole, QString::fromStdString(c.id));
        item->setData(1, Qt::UserRole, mendText(c));
        item->setToolTip(4, evidenceText(c));
    }
    m_controls->setColumnWidth(0, 150);
    m_controls->setColumnWidth(1, 300);
    m_controls->setColumnWidth(2, 50);
    m_controls->setColumnWidth(3, 140);
}

void TrustPage::showPeople()
{
    for (const Person& p : m_state->people) {
        const QString you = p.id == m_state->user.id ? tr("%1 (you)").arg(QString::fromStdString(p.name))
                                                     : QString::fromStdString(p.name);
        auto* item = new QTreeWidgetItem(m_people,
            {you, roleText(p.role), day(p.added), m_state->asksForCodes(p) ? tr("asked for") : QString(),
                p.publicKey.empty() ? QString() : QString::fromStdString(fingerprint(p.publicKey).substr(0, 17))});
        item->setData(0, Qt::UserRole, QString::fromStdString(p.name));
        if (!p.publicKey.empty()) item->setToolTip(4, QString::fromStdString(fingerprint(p.publicKey)));
    }
    m_people->setColumnWidth(0, 240);
}

void TrustPage::showLedger()
{
    const QLocale locale;
    const auto n = [&](std::uint64_t v) { return locale.toString(qulonglong(v)); };
    const auto state = [&](bool balances) { return balances ? tr("adds up") : tr("DOES NOT add up"); };
    for (const ListBalance& l : m_state->ledger.lists) {
        auto* item = new QTreeWidgetItem(m_ledger,
            {l.removed ? tr("a list that was removed") : QString::fromStdString(l.name),
                tr("%1 lines = %2 rows + %3 unreadable + %4 skipped")
                    .arg(n(l.lines), n(l.records), n(l.unreadable), n(l.skipped)),
                state(l.balances)});
        if (!l.removed)
            new QTreeWidgetItem(item,
                {QString(),
                    tr("%1 rows = %2 kept + %3 left out + %4 to review + %5 erased")
                        .arg(n(l.records), n(l.kept), n(l.leftOut), n(l.toReview), n(l.erased)),
                    QString()});
        new QTreeWidgetItem(item, {QStringLiteral("SHA-256"), QString::fromStdString(l.sha256), QString()});
        item->setExpanded(true);
    }
    for (const ExportBalance& e : m_state->ledger.exports) {
        auto* item = new QTreeWidgetItem(m_ledger,
            {tr("Export of %1").arg(day(e.time)),
                e.sealed ? tr("%1 rows, encrypted").arg(n(e.rows)) : tr("%1 rows").arg(n(e.rows)), state(e.balances)});
        for (const std::string& hash : e.sha256)
            new QTreeWidgetItem(item, {QStringLiteral("SHA-256"), QString::fromStdString(hash), QString()});
    }
    m_ledger->setColumnWidth(0, 260);
    m_ledger->setColumnWidth(1, 480);
}

void TrustPage::showFiles()
{
    for (const KnownThing& t : m_state->files) {
        const QFileInfo file(QString::fromStdString(t.path.string()));
        auto* item =
            new QTreeWidgetItem(m_files, {reportText(t.kind), reportText(name(t.state)), file.fileName(), file.path()});
        item->setData(0, Qt::UserRole, qlonglong(t.file));
        item->setData(1, Qt::UserRole, QString::fromStdString(t.kind));
    }
    m_files->setColumnWidth(0, 180);
    m_files->setColumnWidth(1, 180);
    m_files->setColumnWidth(2, 260);
}

void TrustPage::showBackups()
{
    const QLocale locale;
    for (const Backup& b : m_state->backups) {
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(b.time);
        auto* item = new QTreeWidgetItem(m_backups,
            {locale.toString(when, QLocale::ShortFormat), locale.formattedDataSize(qint64(b.bytes), 1),
                QString::fromStdString(b.path.filename().string())});
        item->setData(0, Qt::UserRole, QString::fromStdString(b.path.string()));
        item->setToolTip(2, QString::fromStdString(b.path.string()));
    }
    m_backups->setColumnWidth(0, 180);
    m_backups->setColumnWidth(1, 120);
    if (m_backups->topLevelItemCount() > 0) m_backups->setCurrentItem(m_backups->topLevelItem(0));
}

/// What the chosen control said in the last weeks.
void TrustPage::showPast()
{
    auto* item = m_controls->currentItem();
    m_past->setText(item && m_state
            ? pastText(m_state->pastControls, item->data(0, Qt::UserRole).toString().toStdString())
            : QString());
}

void TrustPage::showIncidents()
{
    for (auto i = m_state->incidents.rbegin(); i != m_state->incidents.rend(); ++i) {
        auto* item = new QTreeWidgetItem(m_incidents,
            {day(i->time), incidentText(i->kind), i->closed.empty() ? tr("open") : tr("closed %1").arg(day(i->closed)),
                QString::fromStdString(i->note)});
        item->setData(0, Qt::UserRole, qlonglong(i->id));
        item->setData(1, Qt::UserRole, i->closed.empty());
    }
    m_incidents->setColumnWidth(1, 320);
}

} // namespace winnow::ui
