// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/person_dialog.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/session_bridge.h"
#include "ui/dialogs/prompts.h"
#include "ui/text/verdict_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace winnow::ui {

PersonDialog::PersonDialog(SessionBridge& bridge, Prompts& prompts, QWidget* parent)
    : QDialog(parent),
      m_bridge(bridge),
      m_prompts(prompts),
      m_address(new QLineEdit(this)),
      m_rows(new QTreeWidget(this)),
      m_words(new QLabel(this)),
      m_find(new QPushButton(tr("Find"), this)),
      m_export(new QPushButton(tr("Hand it out..."), this)),
      m_erase(new QPushButton(tr("Erase..."), this))
{
    setWindowTitle(tr("A person asks about their data"));
    setObjectName(QStringLiteral("personDialog"));
    resize(680, 480);
    m_address->setObjectName(QStringLiteral("personAddress"));
    m_address->setPlaceholderText(tr("Their address"));
    m_address->setAccessibleName(tr("Their address"));
    m_find->setObjectName(QStringLiteral("findNow"));
    m_find->setDefault(true);
    m_rows->setObjectName(QStringLiteral("personRows"));
    m_rows->setHeaderLabels({tr("Where"), tr("Text")});
    m_rows->setAccessibleName(tr("What is here about them"));
    m_words->setObjectName(QStringLiteral("personWords"));
    m_words->setWordWrap(true);
    m_export->setObjectName(QStringLiteral("personExport"));
    m_erase->setObjectName(QStringLiteral("personErase"));
    auto* close = new QPushButton(tr("Close"), this);
    auto* top = new QHBoxLayout;
    top->addWidget(m_address, 1);
    top->addWidget(m_find);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_export);
    buttons->addWidget(m_erase);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_words);
    layout->addLayout(buttons);
    connect(m_find, &QPushButton::clicked, this, &PersonDialog::find);
    connect(m_export, &QPushButton::clicked, this, &PersonDialog::exportIt);
    connect(m_erase, &QPushButton::clicked, this, &PersonDialog::erase);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        m_find->setEnabled(m_address->text().contains(QLatin1Char('@')));
        m_export->setEnabled(false);
        m_erase->setEnabled(false);
    });
    m_find->setEnabled(false);
    m_export->setEnabled(false);
    m_erase->setEnabled(false);
    m_words->setText(tr("Every row that holds the address is looked for, also where it stands in another column."));
}

void PersonDialog::find()
{
    if (!m_bridge.session()) return;
    m_bridge.session()->findPerson(
        m_address->text().toStdString(), [dialog = QPointer(this)](Result<PersonFindings> found) {
            if (dialog) dialog->show(std::move(found));
        });
}

void PersonDialog::show(Result<PersonFindings> found)
{
    m_rows->clear();
    if (!found) {
        m_words->setText(textOf(found.error()).title);
        return;
    }
    for (const PersonRow& row : found->rows) {
        auto* item = new QTreeWidgetItem(m_rows,
            {tr("%1, row %2").arg(QString::fromStdString(row.list), QLocale().toString(qulonglong(row.record))),
                QString()});
        for (const auto& [column, text] : row.cells)
            new QTreeWidgetItem(item, {QString::fromStdString(column), QString::fromStdString(text)});
        item->setExpanded(found->rows.size() < 4);
    }
    m_rows->setColumnWidth(0, 260);
    m_backups = found->backups.size();
    const bool any = !found->rows.empty() || found->rejects > 0;
    QString words = any ? tr("%n row(s) hold this address.", nullptr, static_cast<int>(found->rows.size()))
                        : tr("Nothing here names this address.");
    if (found->suppressed) words += QLatin1Char(' ') + tr("It is on a do-not-mail list.");
    if (m_backups > 0)
        words += QLatin1Char(' ') + tr("%n backup(s) may hold it too.", nullptr, static_cast<int>(m_backups));
    m_words->setText(words);
    m_export->setEnabled(any);
    m_erase->setEnabled(any);
}

void PersonDialog::exportIt()
{
    const QString target =
        m_prompts.saveFile(this, tr("Hand it out"), tr("data.json"), QStringLiteral("JSON (*.json)"));
    if (target.isEmpty()) return;
    m_bridge.session()->exportPerson(
        m_address->text().toStdString(), target.toStdString(), [dialog = QPointer(this)](Result<PersonFindings> found) {
            if (!dialog) return;
            dialog->m_words->setText(
                found ? tr("Written. Delete the file when the person has it.") : textOf(found.error()).title);
        });
}

void PersonDialog::erase()
{
    const QString backups = m_backups > 0 ? QLatin1Char(' ') +
            tr("%n backup(s) still hold it until they are deleted.", nullptr, static_cast<int>(m_backups))
                                          : QString();
    if (m_prompts.ask(this, tr("Erase this person?"),
            tr("Their rows leave this project with everything that was learnt and decided about them. That cannot be undone. The address is never kept again when it comes back.") +
                backups,
            {tr("Erase"), tr("Cancel")}) != 0)
        return;
    m_bridge.erasePerson(m_address->text());
    accept();
}

} // namespace winnow::ui
