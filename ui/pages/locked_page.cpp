// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/locked_page.h"

#include "ui/bridge/error_text.h"
#include "ui/dialogs/code_dialog.h"
#include "ui/theme.h"
#include "ui/widgets/password_edit.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace winnow::ui {

LockedPage::LockedPage(QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_lead(new QLabel(this)),
      m_password(new PasswordEdit(PasswordEdit::Existing, this)),
      m_code(makeCodeEdit(this)),
      m_error(new QLabel(this)),
      m_unlock(new QPushButton(this)),
      m_forgotten(new QPushButton(this)),
      m_leave(new QPushButton(this)),
      m_keyFile(new QPushButton(this)),
      m_help(new QLabel(this))
{
    QFont big = font();
    big.setPointSizeF(18);
    big.setBold(true);
    m_title->setFont(big);
    m_title->setTextFormat(Qt::PlainText);
    m_unlock->setProperty("primary", true);
    m_unlock->setObjectName(QStringLiteral("unlock"));
    m_error->setObjectName(QStringLiteral("lockedError"));
    m_code->setObjectName(QStringLiteral("lockedCode"));
    m_code->hide();
    m_forgotten->setFlat(true);
    m_leave->setFlat(true);
    m_keyFile->setFlat(true);
    m_keyFile->setObjectName(QStringLiteral("keyFile"));
    for (QLabel* label : {m_lead, m_error, m_help}) label->setWordWrap(true);
    auto* column = new QWidget(this);
    column->setMaximumWidth(460);
    auto* inside = new QVBoxLayout(column);
    inside->setSpacing(10);
    inside->addWidget(m_title);
    inside->addWidget(m_lead);
    inside->addWidget(m_password);
    inside->addWidget(m_code);
    inside->addWidget(m_error);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_unlock);
    buttons->addWidget(m_forgotten);
    buttons->addWidget(m_keyFile);
    buttons->addStretch(1);
    buttons->addWidget(m_leave);
    inside->addLayout(buttons);
    inside->addWidget(m_help);
    auto* layout = new QVBoxLayout(this);
    layout->addStretch(2);
    auto* centre = new QHBoxLayout;
    centre->addStretch(1);
    centre->addWidget(column, 3);
    centre->addStretch(1);
    layout->addLayout(centre);
    layout->addStretch(3);
    connect(m_unlock, &QPushButton::clicked, this, &LockedPage::unlockRequested);
    connect(m_password, &PasswordEdit::submitted, this, &LockedPage::unlockRequested);
    connect(m_code, &QLineEdit::returnPressed, m_unlock, &QPushButton::click);
    connect(m_password, &PasswordEdit::changed, this, [this] {
        m_unlock->setEnabled(!m_password->isEmpty());
        m_error->clear();
    });
    connect(m_forgotten, &QPushButton::clicked, this, &LockedPage::toggleForgotten);
    connect(m_leave, &QPushButton::clicked, this, &LockedPage::left);
    connect(m_keyFile, &QPushButton::clicked, this, &LockedPage::keyFileRequested);
    m_unlock->setEnabled(false);
    m_help->hide();
    retranslate();
}

void LockedPage::retranslate()
{
    m_title->setText(m_path.isEmpty() ? tr("Locked") : QFileInfo(m_path).completeBaseName());
    m_lead->setText(m_recovery ? tr("Type the recovery key, in capital or small letters.")
                               : tr("This project is encrypted. Type its password to open it."));
    m_unlock->setText(tr("Unlock"));
    m_unlock->setIcon(theme::iconOnPrimary(QStringLiteral("lock-open")));
    m_forgotten->setText(m_recovery ? tr("Use the password") : tr("Forgotten password?"));
    m_leave->setText(tr("Back"));
    m_keyFile->setText(m_factor ? tr("Key file chosen") : tr("Key file..."));
    m_help->setText(tr(
        "Without the password or the recovery key nobody can open this project, we neither. Your original spreadsheet is untouched."));
    m_password->edit()->setPlaceholderText(m_recovery ? tr("Recovery key") : tr("Password"));
    m_code->setPlaceholderText(tr("Six digits that the app shows"));
    m_code->setAccessibleName(m_code->placeholderText());
    m_password->edit()->setAccessibleName(m_password->edit()->placeholderText());
}

void LockedPage::setProject(const QString& path)
{
    m_path = path;
    m_recovery = false;
    m_factor.reset();
    m_code->clear();
    m_code->hide();
    m_help->hide();
    m_error->clear();
    m_password->clear();
    setWaiting(false);
    retranslate();
    m_password->setFocus();
}

void LockedPage::toggleForgotten()
{
    m_recovery = !m_recovery;
    m_help->setVisible(m_recovery);
    m_password->clear();
    retranslate();
    m_password->setFocus();
}

void LockedPage::showError(const Error& error)
{
    setWaiting(false);
    const ErrorText text = textOf(error);
    m_error->setText(text.title + QLatin1Char(' ') + text.advice);
    if (error.kind == ErrorKind::OneTimeCodeNeeded) {
        m_code->clear(); // the password was right and stays
        m_code->show();
        m_code->setFocus();
        return;
    }
    m_password->setFocus();
    m_password->edit()->selectAll();
}

QString LockedPage::oneTimeCode() const { return m_code->text().simplified(); }

SecureBytes LockedPage::takeSecret()
{
    SecureBytes secret = m_password->secret();
    return secret;
}

void LockedPage::setWaiting(bool on)
{
    m_password->setEnabled(!on);
    m_code->setEnabled(!on);
    m_unlock->setEnabled(!on && !m_password->isEmpty());
    if (on) m_error->setText(tr("Opening..."));
}

void LockedPage::setKeyFile(std::shared_ptr<const SecureBytes> keyFile)
{
    m_factor = std::move(keyFile);
    retranslate();
    m_password->setFocus();
}

} // namespace winnow::ui
