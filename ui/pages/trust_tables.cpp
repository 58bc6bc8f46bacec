// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/trust_tables.h"

#include "ui/text/trust_text.h"
#include "ui/theme.h"

#include <QFileInfo>
#include <QLocale>
#include <QTreeWidget>

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

QTreeWidget* makeTable(QWidget* parent, const char* name, int stretchColumn)
{
    auto* table = new QTreeWidget(parent);
    table->setObjectName(QLatin1String(name));
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setColumnCount(stretchColumn + 1);
    return table;
}

} // namespace

TrustTables::TrustTables(QWidget* parent)
    : m_controls(makeTable(parent, "controls", 4)),
      m_people(makeTable(parent, "people", 4)),
      m_ledger(makeTable(parent, "ledger", 2)),
      m_files(makeTable(parent, "knownFiles", 3)),
      m_backups(makeTable(parent, "backups", 2)),
      m_incidents(makeTable(parent, "incidents", 3))
{
    m_ledger->setRootIsDecorated(true);
}

void TrustTables::retranslate()
{
    m_controls->setHeaderLabels({tr("Seen"), tr("Control"), tr("Label"), tr("Maps to"), tr("Evidence")});
    m_people->setHeaderLabels({tr("Name"), tr("Role"), tr("Since"), tr("One-time code"), tr("Signs with")});
    m_ledger->setHeaderLabels({tr("What"), tr("Sum"), tr("State")});
    m_files->setHeaderLabels({tr("Kind"), tr("Looked for"), tr("File"), tr("Folder")});
    m_backups->setHeaderLabels({tr("When"), tr("Size"), tr("File")});
    m_incidents->setHeaderLabels({tr("When"), tr("What"), tr("State"), tr("Note")});
}

QList<QTreeWidget*> TrustTables::all() const
{
    return {m_controls, m_people, m_ledger, m_files, m_backups, m_incidents};
}

void TrustTables::clear()
{
    for (QTreeWidget* t : all()) t->clear();
}

void TrustTables::fill(const TrustState& state)
{
    fillControls(state);
    fillPeople(state);
    fillLedger(state);
    fillFiles(state);
    fillBackups(state);
    fillIncidents(state);
}

void TrustTables::chooseWhatToMend()
{
    for (int i = 0; i < m_controls->topLevelItemCount(); ++i)
        if (!m_controls->topLevelItem(i)->data(1, Qt::UserRole).toString().isEmpty()) {
            m_controls->setCurrentItem(m_controls->topLevelItem(i));
            break;
        }
}

void TrustTables::fillControls(const TrustState& state)
{
    for (const Control& c : state.controls) {
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

void TrustTables::fillPeople(const TrustState& state)
{
    for (const Person& p : state.people) {
        const QString you =
            p.id == state.user.id ? tr("%1 (you)").arg(QString::fromStdString(p.name)) : QString::fromStdString(p.name);
        auto* item = new QTreeWidgetItem(m_people,
            {you, roleText(p.role), day(p.added), state.asksForCodes(p) ? tr("asked for") : QString(),
                p.publicKey.empty() ? QString() : QString::fromStdString(fingerprint(p.publicKey).substr(0, 17))});
        item->setData(0, Qt::UserRole, QString::fromStdString(p.name));
        if (!p.publicKey.empty()) item->setToolTip(4, QString::fromStdString(fingerprint(p.publicKey)));
    }
    m_people->setColumnWidth(0, 240);
}

void TrustTables::fillLedger(const TrustState& state)
{
    const QLocale locale;
    const auto n = [&](std::uint64_t v) { return locale.toString(qulonglong(v)); };
    const auto sum = [&](bool balances) { return balances ? tr("adds up") : tr("DOES NOT add up"); };
    for (const ListBalance& l : state.ledger.lists) {
        auto* item = new QTreeWidgetItem(m_ledger,
            {l.removed ? tr("a list that was removed") : QString::fromStdString(l.name),
                tr("%1 lines = %2 rows + %3 unreadable + %4 skipped")
                    .arg(n(l.lines), n(l.records), n(l.unreadable), n(l.skipped)),
                sum(l.balances)});
        if (!l.removed)
            new QTreeWidgetItem(item,
                {QString(),
                    tr("%1 rows = %2 kept + %3 left out + %4 to review + %5 erased")
                        .arg(n(l.records), n(l.kept), n(l.leftOut), n(l.toReview), n(l.erased)),
                    QString()});
        new QTreeWidgetItem(item, {QStringLiteral("SHA-256"), QString::fromStdString(l.sha256), QString()});
        item->setExpanded(true);
    }
    for (const ExportBalance& e : state.ledger.exports) {
        auto* item = new QTreeWidgetItem(m_ledger,
            {tr("Export of %1").arg(day(e.time)),
                e.sealed ? tr("%1 rows, encrypted").arg(n(e.rows)) : tr("%1 rows").arg(n(e.rows)), sum(e.balances)});
        for (const std::string& hash : e.sha256)
            new QTreeWidgetItem(item, {QStringLiteral("SHA-256"), QString::fromStdString(hash), QString()});
    }
    m_ledger->setColumnWidth(0, 260);
    m_ledger->setColumnWidth(1, 480);
}

void TrustTables::fillFiles(const TrustState& state)
{
    for (const KnownThing& t : state.files) {
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

void TrustTables::fillBackups(const TrustState& state)
{
    const QLocale locale;
    for (const Backup& b : state.backups) {
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

void TrustTables::fillIncidents(const TrustState& state)
{
    for (auto i = state.incidents.rbegin(); i != state.incidents.rend(); ++i) {
        auto* item = new QTreeWidgetItem(m_incidents,
            {day(i->time), incidentText(i->kind), i->closed.empty() ? tr("open") : tr("closed %1").arg(day(i->closed)),
                QString::fromStdString(i->note)});
        item->setData(0, Qt::UserRole, qlonglong(i->id));
        item->setData(1, Qt::UserRole, i->closed.empty());
    }
    m_incidents->setColumnWidth(1, 320);
}

} // namespace winnow::ui
