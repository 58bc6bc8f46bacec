// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/history_page.h"

#include "ui/bridge/session_bridge.h"
#include "ui/dialogs/prompts.h"
#include "ui/text/network_text.h"
#include "ui/text/trust_text.h"
#include "ui/text/verdict_text.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <set>

namespace winnow::ui {
namespace {

QString timeText(const std::string& iso)
{
    const QDateTime utc = QDateTime::fromString(QString::fromStdString(iso), Qt::ISODate);
    return QLocale().toString(utc.toLocalTime(), QLocale::ShortFormat);
}

QTreeWidget* table(const QString& name, QWidget* parent)
{
    auto* tree = new QTreeWidget(parent);
    tree->setObjectName(name);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    return tree;
}

} // namespace

HistoryPage::HistoryPage(SessionBridge& bridge, Prompts& prompts, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_prompts(prompts),
      m_listsTitle(new QLabel(this)),
      m_lists(table(QStringLiteral("lists"), this)),
      m_remove(new QPushButton(this)),
      m_editsTitle(new QLabel(this)),
      m_edits(table(QStringLiteral("edits"), this)),
      m_undo(new QPushButton(this)),
      m_logTitle(new QLabel(this)),
      m_log(table(QStringLiteral("log"), this)),
      m_who(new QComboBox(this)),
      m_what(new QComboBox(this))
{
    m_who->setObjectName(QStringLiteral("logWho"));
    m_what->setObjectName(QStringLiteral("logWhat"));
    for (QComboBox* box : {m_who, m_what}) connect(box, &QComboBox::currentIndexChanged, this, &HistoryPage::showLog);
    QFont bold = font();
    bold.setBold(true);
    for (QLabel* l : {m_listsTitle, m_editsTitle, m_logTitle}) l->setFont(bold);
    m_undo->setObjectName(QStringLiteral("undoEdit"));
    m_lists->setMaximumHeight(110);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 16);
    layout->setSpacing(6);
    const auto head = [&](QLabel* title, QPushButton* button) {
        auto* line = new QHBoxLayout;
        line->addWidget(title);
        line->addStretch(1);
        if (button) line->addWidget(button);
        layout->addLayout(line);
    };
    head(m_listsTitle, m_remove);
    layout->addWidget(m_lists);
    head(m_editsTitle, m_undo);
    layout->addWidget(m_edits, 3);
    auto* logHead = new QHBoxLayout;
    logHead->addWidget(m_logTitle);
    logHead->addStretch(1);
    logHead->addWidget(m_who);
    logHead->addWidget(m_what);
    layout->addLayout(logHead);
    layout->addWidget(m_log, 2);
    connect(m_edits, &QTreeWidget::itemSelectionChanged, this, [this] {
        const auto items = m_edits->selectedItems();
        m_undo->setEnabled(!items.isEmpty() && !items.front()->data(0, Qt::UserRole + 1).toBool());
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        const auto items = m_edits->selectedItems();
        if (!items.isEmpty()) m_bridge.undo(EditId(items.front()->data(0, Qt::UserRole).toULongLong()));
    });
    connect(m_lists, &QTreeWidget::itemSelectionChanged, this, &HistoryPage::offerRemoval);
    connect(m_remove, &QPushButton::clicked, this, &HistoryPage::removeList);
    connect(&m_bridge, &SessionBridge::stateChanged, this, &HistoryPage::takeState);
    retranslate();
}

void HistoryPage::retranslate()
{
    m_listsTitle->setText(tr("Lists in this project"));
    m_editsTitle->setText(tr("Your decisions"));
    m_logTitle->setText(tr("What was done"));
    m_undo->setText(tr("Undo this decision"));
    m_undo->setIcon(theme::icon(QStringLiteral("undo-2")));
    offerRemoval();
    m_lists->setHeaderLabels({tr("File"), tr("Rows"), tr("Addresses"), tr("Skipped lines"), tr("Unreadable")});
    m_edits->setHeaderLabels({tr("When"), tr("Decision"), tr("Rows"), tr("Which"), tr("State")});
    m_log->setHeaderLabels({tr("When"), tr("Who"), tr("What")});
    m_who->setAccessibleName(tr("Who"));
    m_what->setAccessibleName(tr("What"));
    m_lists->setAccessibleName(m_listsTitle->text());
    m_edits->setAccessibleName(m_editsTitle->text());
    m_log->setAccessibleName(m_logTitle->text());
    takeState();
}

/// A list can be removed, an earlier version of one erased.
void HistoryPage::offerRemoval()
{
    const auto items = m_lists->selectedItems();
    m_remove->setEnabled(!items.isEmpty());
    m_remove->setText(!items.isEmpty() && items.front()->data(0, Qt::UserRole + 1).toBool()
            ? tr("Erase its rows...")
            : tr("Remove this list..."));
}

void HistoryPage::removeList()
{
    const auto items = m_lists->selectedItems();
    if (items.isEmpty()) return;
    if (items.front()->data(0, Qt::UserRole + 1).toBool()) {
        const int erase = m_prompts.ask(this, tr("Erase the rows of the earlier version?"),
            tr("Its rows, decisions and answers leave the project for good. What the new version took over stays, and so does the account of what was done."),
            {tr("Erase the rows"), tr("Cancel")});
        if (erase == 0) m_bridge.eraseVersion(SourceId(items.front()->data(0, Qt::UserRole).toUInt()));
        return;
    }
    const int answer = m_prompts.ask(this, tr("Remove this list from the project?"),
        tr("Its rows and their results leave the project. The file it came from stays as it is. An earlier version of it, if there is one, stands in its place again."),
        {tr("Remove the list"), tr("Cancel")});
    if (answer == 0) m_bridge.removeSource(SourceId(items.front()->data(0, Qt::UserRole).toUInt()));
}

void HistoryPage::takeState()
{
    m_lists->clear();
    m_edits->clear();
    m_log->clear();
    m_undo->setEnabled(false);
    m_remove->setEnabled(false);
    const auto state = m_bridge.state();
    if (!state) return;
    const QLocale locale;
    for (const SourceInfo& s : state->sources) {
        auto* item = new QTreeWidgetItem(m_lists,
            {QString::fromStdString(s.name), locale.toString(qulonglong(s.records)),
                locale.toString(qulonglong(s.entries)), locale.toString(qulonglong(s.skipped.total())),
                locale.toString(qulonglong(s.rejects))});
        item->setData(0, Qt::UserRole, s.id.value);
        for (const VersionChange& v : state->versions)
            if (v.list == s.id && v.rowsThere) {
                auto* before = new QTreeWidgetItem(item,
                    {tr("before it: %1, imported %2")
                            .arg(QString::fromStdString(v.beforeName), timeText(v.beforeTime))});
                before->setData(0, Qt::UserRole, v.before.value);
                before->setData(0, Qt::UserRole + 1, true);
                before->setFirstColumnSpanned(true);
                item->setExpanded(true);
            }
    }
    m_lists->setColumnWidth(0, 300);
    for (auto e = state->edits.rbegin(); e != state->edits.rend(); ++e) {
        const bool corrects = e->kind == EditKind::CorrectDomain;
        QString rule = QString::fromStdString(std::string(carriedRule(e->rule)));
        if (isCarried(*e)) rule = tr("%1 (taken over from an earlier version)").arg(rule);
        if (corrects) rule = rule.replace(QLatin1Char('='), QStringLiteral(" → "));
        auto* item = new QTreeWidgetItem(m_edits,
            {timeText(e->time), corrects ? tr("Correct the domain") : labelOf(e->decision),
                locale.toString(qulonglong(e->entries)), rule, e->undoneBy ? tr("undone") : tr("in force")});
        item->setData(0, Qt::UserRole, qulonglong(e->id.value));
        item->setData(0, Qt::UserRole + 1, e->undoneBy.has_value());
    }
    m_edits->setColumnWidth(0, 160);
    m_edits->setColumnWidth(1, 150);
    m_edits->setColumnWidth(3, 320);
    fillFilters();
    showLog();
}

/// Who and what the log knows of; a choice that is still there stays.
void HistoryPage::fillFilters()
{
    std::set<std::string> users;
    std::set<std::string> actions;
    for (const AuditEntry& e : m_bridge.state()->audit) {
        users.insert(e.user);
        actions.insert(e.action);
    }
    const auto fill = [](QComboBox* box, const QString& all, const std::set<std::string>& values, const auto& label) {
        const QSignalBlocker quiet(box);
        const QVariant chosen = box->currentData();
        box->clear();
        box->addItem(all, QString());
        for (const std::string& value : values) box->addItem(label(value), QString::fromStdString(value));
        box->setCurrentIndex(std::max(0, box->findData(chosen)));
    };
    fill(m_who, tr("Everybody"), users, [](const std::string& user) { return QString::fromStdString(user); });
    fill(m_what, tr("Everything"), actions, [](const std::string& action) { return actionText(action); });
}

void HistoryPage::showLog()
{
    m_log->clear();
    const auto state = m_bridge.state();
    if (!state) return;
    const std::string who = m_who->currentData().toString().toStdString();
    const std::string what = m_what->currentData().toString().toStdString();
    for (auto a = state->audit.rbegin(); a != state->audit.rend(); ++a)
        if ((who.empty() || a->user == who) && (what.empty() || a->action == what))
            new QTreeWidgetItem(m_log,
                {timeText(a->time), QString::fromStdString(a->user),
                    a->action == "verify" ? networkLine(a->body) : actionText(a->action)});
    m_log->setColumnWidth(0, 160);
    m_log->setColumnWidth(1, 140);
}

} // namespace winnow::ui
