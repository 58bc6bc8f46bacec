// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/rules_dialog.h"

#include "ui/dialogs/answer_row.h"
#include "ui/theme.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace winnow::ui {

RulesDialog::RulesDialog(const Rules& rules, QWidget* parent)
    : QDialog(parent),
      m_rules(rules),
      m_text(new QPlainTextEdit(this)),
      m_error(new QLabel(this)),
      m_ok(new QPushButton(tr("Decide by these rules"), this))
{
    setWindowTitle(tr("Your own rules"));
    setObjectName(QStringLiteral("rulesDialog"));
    resize(620, 460);
    auto* lead = new QLabel(
        tr("One rule a line, the first that fits decides. * stands for any text, ? for one character. Nobody is asked again: what is known already is decided anew."),
        this);
    lead->setWordWrap(true);
    // The words of rules are the same in every language, as on the command line and in exports.
    auto* examples = new QLabel(this);
    examples->setTextFormat(Qt::PlainText);
    examples->setWordWrap(true);
    examples->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    examples->setText(QStringLiteral("*@old.example = undeliverable\nreply: 550*not on our list* = mailbox_not_found"));
    auto* words = new QLabel(
        tr("After an address: deliverable, plausible, risky, undeliverable or unknown. After a reply of a mail server: mailbox_accepted, mailbox_not_found, mailbox_disabled, mailbox_full, provider_does_not_tell, greylisted, rate_limited, we_are_blocked, sender_rejected or server_error."),
        this);
    words->setWordWrap(true);
    words->setStyleSheet(QStringLiteral("color: %1").arg(theme::secondaryText().name()));
    m_text->setObjectName(QStringLiteral("rulesText"));
    m_text->setAccessibleName(windowTitle());
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_text->setPlainText(QString::fromStdString(rulesToText(rules)));
    m_error->setObjectName(QStringLiteral("rulesError"));
    m_error->setWordWrap(true);
    m_ok->setObjectName(QStringLiteral("rulesDone"));
    m_ok->setProperty("primary", true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* buttons = answerRow(cancel, m_ok);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(lead);
    layout->addWidget(examples);
    layout->addWidget(words);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_error);
    layout->addLayout(buttons);
    connect(m_text, &QPlainTextEdit::textChanged, this, &RulesDialog::judge);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ok, &QPushButton::clicked, this, &QDialog::accept);
}

void RulesDialog::judge()
{
    const QStringList lines = m_text->toPlainText().split(QLatin1Char('\n'));
    QStringList wrong;
    for (qsizetype i = 0; i < lines.size(); ++i)
        if (!rulesFromText(lines[i].toStdString())) wrong << QString::number(i + 1);
    if (wrong.isEmpty()) {
        if (Result<Rules> read = rulesFromText(m_text->toPlainText().toStdString()))
            m_rules = std::move(*read);
        else
            wrong << QString::number(lines.size());
    }
    m_error->setText(
        wrong.isEmpty() ? QString() : tr("No rule in line %1.").arg(wrong.mid(0, 5).join(QStringLiteral(", "))));
    m_ok->setEnabled(wrong.isEmpty());
}

} // namespace winnow::ui
