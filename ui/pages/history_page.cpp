#include "ui/pages/history_page.h"

#include "ui/bridge/session_bridge.h"
#include "ui/dialogs/prompts.h"
#include "ui/text/network_text.h"
#include "ui/text/verdict_text.h"
#include "ui/theme.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

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
    : QWidget(parent), m_bridge(bridge), m_prompts(prompts), m_listsTitle(new QLabel(this)), m_lists(table(QStringLiteral("lists"), this)),
      m_remove(new QPushButton(this)), m_editsTitle(new QLabel(this)), m_edits(table(QStringLiteral("edits"), this)), m_undo(new QPushButton(this)),
      m_logTitle(new QLabel(this)), m_log(table(QStringLiteral("log"), this))
{
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
    head(m_logTitle, nullptr);
    layout->addWidget(m_log, 2);
    connect(m_edits, &QTreeWidget::itemSelectionChanged, this, [this] {
        const auto items = m_edits->selectedItems();
        m_undo->setEnabled(!items.isEmpty() && !items.front()->data(0, Qt::UserRole + 1).toBool());
    });
    connect(m_undo, &QPushButton::clicked, this, [this] {
        const auto items = m_edits->selectedItems();
        if (!items.isEmpty()) m_bridge.undo(EditId(items.front()->data(0, Qt::UserRole).toULongLong()));
    });
    connect(m_lists, &QTreeWidget::itemSelectionChanged, this, [this] { m_remove->setEnabled(!m_lists->selectedItems().isEmpty()); });
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
    m_remove->setText(tr("Remove this list..."));
    m_lists->setHeaderLabels({tr("File"), tr("Rows"), tr("Addresses"), tr("Skipped lines"), tr("Unreadable")});
    m_edits->setHeaderLabels({tr("When"), tr("Decision"), tr("Rows"), tr("Which"), tr("State")});
    m_log->setHeaderLabels({tr("When"), tr("What")});
    m_lists->setAccessibleName(m_listsTitle->text());
    m_edits->setAccessibleName(m_editsTitle->text());
    m_log->setAccessibleName(m_logTitle->text());
    takeState();
}

void HistoryPage::removeList()
{
    const auto items = m_lists->selectedItems();
    if (items.isEmpty()) return;
    const int answer = m_prompts.ask(this, tr("Remove this list from the project?"),
                                     tr("Its rows and their results leave the project. The file it came from stays as it is."), {tr("Remove the list"), tr("Cancel")});
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
        auto* item = new QTreeWidgetItem(m_lists, {QString::fromStdString(s.name), locale.toString(qulonglong(s.records)), locale.toString(qulonglong(s.entries)),
                                                   locale.toString(qulonglong(s.skipped.total())), locale.toString(qulonglong(s.rejects))});
        item->setData(0, Qt::UserRole, s.id.value);
    }
    m_lists->setColumnWidth(0, 300);
    for (auto e = state->edits.rbegin(); e != state->edits.rend(); ++e) {
        const bool corrects = e->kind == EditKind::CorrectDomain;
        QString rule = QString::fromStdString(e->rule);
        if (corrects) rule = rule.replace(QLatin1Char('='), QStringLiteral(" → "));
        auto* item = new QTreeWidgetItem(m_edits, {timeText(e->time), corrects ? tr("Correct the domain") : labelOf(e->decision), locale.toString(qulonglong(e->entries)),
                                                   rule, e->undoneBy ? tr("undone") : tr("in force")});
        item->setData(0, Qt::UserRole, qulonglong(e->id.value));
        item->setData(0, Qt::UserRole + 1, e->undoneBy.has_value());
    }
    m_edits->setColumnWidth(0, 160);
    m_edits->setColumnWidth(3, 320);
    const auto words = [&](const std::string& action) -> QString {
        if (action == "project_created") return tr("Project made");
        if (action == "project_kept") return tr("Project kept as a file");
        if (action == "import") return tr("List imported");
        if (action == "settle") return tr("Checked and decided");
        if (action == "export") return tr("List exported");
        if (action == "edit") return tr("Decision made");
        if (action == "undo") return tr("Decision undone");
        if (action == "password_changed") return tr("Password changed");
        if (action == "recovery_key_made") return tr("Recovery key made");
        if (action == "source_removed") return tr("List removed");
        if (action == "sealed") return tr("Sealed against the network");
        if (action == "seal_lifted") return tr("Seal loosened");
        if (action == "project_upgraded") return tr("Project brought to a newer format");
        return QString::fromStdString(action);
    };
    for (auto a = state->audit.rbegin(); a != state->audit.rend(); ++a)
        new QTreeWidgetItem(m_log, {timeText(a->time), a->action == "verify" ? networkLine(a->body) : words(a->action)});
    m_log->setColumnWidth(0, 160);
}

} // namespace winnow::ui
