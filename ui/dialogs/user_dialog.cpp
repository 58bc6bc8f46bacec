// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/user_dialog.h"

#include "crypto/identity.h"
#include "ui/bridge/error_text.h"
#include "ui/dialogs/answer_row.h"
#include "ui/dialogs/prompts.h"
#include "ui/text/trust_text.h"
#include "ui/widgets/password_edit.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace winnow::ui {

std::shared_ptr<const SecureBytes> askForKeyFile(Prompts& prompts, QWidget* parent)
{
    const QStringList chosen = prompts.openFiles(
        parent, UserDialog::tr("Choose a key file"), UserDialog::tr("Key files (*.pem);;All files (*)"));
    if (chosen.isEmpty()) return nullptr;
    const Result<Identity> key = Identity::load(chosen.front().toStdString());
    if (key) return std::make_shared<const SecureBytes>(key->secondFactor());
    const ErrorText text = textOf(key.error());
    prompts.tell(parent, text.title, text.advice);
    return nullptr;
}

UserDialog::UserDialog(Prompts& prompts, QWidget* parent)
    : QDialog(parent),
      m_prompts(prompts),
      m_name(new QLineEdit(this)),
      m_role(new QComboBox(this)),
      m_roleText(new QLabel(this)),
      m_password(new PasswordEdit(PasswordEdit::New, this)),
      m_keyFile(new QPushButton(tr("Also ask for a key file..."), this)),
      m_ok(new QPushButton(tr("Add"), this))
{
    setWindowTitle(tr("Add a user"));
    setObjectName(QStringLiteral("userDialog"));
    setMinimumWidth(460);
    m_name->setObjectName(QStringLiteral("userName"));
    m_role->setObjectName(QStringLiteral("userRole"));
    m_password->setObjectName(QStringLiteral("userPassword"));
    m_ok->setObjectName(QStringLiteral("addUser"));
    m_ok->setProperty("primary", true);
    m_roleText->setWordWrap(true);
    for (const Role role : {Role::Operator, Role::Viewer, Role::Owner})
        m_role->addItem(roleText(role), static_cast<int>(role));
    auto* lead =
        new QLabel(tr("They open this project with a password of their own. Tell it to them in person."), this);
    lead->setWordWrap(true);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Role"), m_role);
    form->addRow(QString(), m_roleText);
    form->addRow(tr("Password"), m_password);
    form->addRow(QString(), m_keyFile);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* buttons = answerRow(cancel, m_ok);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(lead);
    layout->addLayout(form);
    layout->addLayout(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &UserDialog::judge);
    connect(m_password, &PasswordEdit::changed, this, &UserDialog::judge);
    connect(m_role, &QComboBox::currentIndexChanged, this, &UserDialog::judge);
    connect(m_keyFile, &QPushButton::clicked, this, &UserDialog::chooseKeyFile);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ok, &QPushButton::clicked, this, &QDialog::accept);
    judge();
}

void UserDialog::chooseKeyFile()
{
    m_factor = askForKeyFile(m_prompts, this);
    m_keyFile->setText(m_factor ? tr("A key file is asked for too") : tr("Also ask for a key file..."));
}

void UserDialog::judge()
{
    m_ok->setEnabled(!m_name->text().trimmed().isEmpty() && m_password->isAcceptable());
    switch (role()) {
    case Role::Viewer:
        m_roleText->setText(tr(
            "Viewer hides addresses in Winnow only; whoever has the file and a password can read all of it with other tools. To hand results out, make a results-only copy."));
        break;
    case Role::Operator: m_roleText->setText(tr("Imports, checks, decides and exports.")); break;
    case Role::Owner:
        m_roleText->setText(tr("Also users, keys, the date of erasure and the end of the project."));
        break;
    }
}

QString UserDialog::name() const { return m_name->text().trimmed(); }
Role UserDialog::role() const { return static_cast<Role>(m_role->currentData().toInt()); }
SecureBytes UserDialog::secret() const { return m_password->secret(); }

NoteDialog::NoteDialog(const QString& title, const QString& lead, QWidget* parent)
    : QDialog(parent), m_edit(new QPlainTextEdit(this))
{
    setWindowTitle(title);
    setObjectName(QStringLiteral("noteDialog"));
    resize(440, 240);
    m_edit->setObjectName(QStringLiteral("note"));
    m_edit->setTabChangesFocus(true);
    m_edit->setAccessibleName(lead);
    auto* text = new QLabel(lead, this);
    text->setWordWrap(true);
    auto* ok = new QPushButton(tr("Close the incident"), this);
    ok->setProperty("primary", true);
    ok->setObjectName(QStringLiteral("noteDone"));
    ok->setEnabled(false);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* buttons = answerRow(cancel, ok);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(m_edit, 1);
    layout->addLayout(buttons);
    connect(m_edit, &QPlainTextEdit::textChanged, this,
        [this, ok] { ok->setEnabled(!m_edit->toPlainText().trimmed().isEmpty()); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(ok, &QPushButton::clicked, this, &QDialog::accept);
}

NameDialog::NameDialog(const QString& title, const QString& lead, const QString& action, QWidget* parent)
    : QDialog(parent), m_edit(new QLineEdit(this))
{
    setWindowTitle(title);
    setObjectName(QStringLiteral("nameDialog"));
    setMinimumWidth(420);
    m_edit->setObjectName(QStringLiteral("nameEdit"));
    m_edit->setMaxLength(80);
    m_edit->setAccessibleName(lead);
    auto* text = new QLabel(lead, this);
    text->setWordWrap(true);
    auto* ok = new QPushButton(action, this);
    ok->setProperty("primary", true);
    ok->setObjectName(QStringLiteral("nameDone"));
    ok->setEnabled(false);
    ok->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* buttons = answerRow(cancel, ok);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(m_edit);
    layout->addLayout(buttons);
    connect(m_edit, &QLineEdit::textChanged, this,
        [ok](const QString& typed) { ok->setEnabled(!typed.trimmed().isEmpty()); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(ok, &QPushButton::clicked, this, &QDialog::accept);
}

QString NameDialog::text() const { return m_edit->text().trimmed(); }

SecretDialog::SecretDialog(const QString& title, const QString& lead, const QString& action, QWidget* parent)
    : QDialog(parent), m_password(new PasswordEdit(PasswordEdit::Existing, this))
{
    setWindowTitle(title);
    setObjectName(QStringLiteral("secretDialog"));
    setMinimumWidth(460);
    m_password->setObjectName(QStringLiteral("secret"));
    m_password->edit()->setAccessibleName(tr("Password"));
    m_password->edit()->setPlaceholderText(tr("Password"));
    auto* text = new QLabel(lead, this);
    text->setWordWrap(true);
    auto* ok = new QPushButton(action, this);
    ok->setProperty("primary", true);
    ok->setObjectName(QStringLiteral("secretDone"));
    ok->setEnabled(false);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* buttons = answerRow(cancel, ok);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(text);
    layout->addWidget(m_password);
    layout->addLayout(buttons);
    connect(m_password, &PasswordEdit::changed, this, [this, ok] { ok->setEnabled(!m_password->isEmpty()); });
    connect(m_password, &PasswordEdit::submitted, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(ok, &QPushButton::clicked, this, &QDialog::accept);
}

SecureBytes SecretDialog::secret() const { return m_password->secret(); }

QString NoteDialog::text() const { return m_edit->toPlainText().trimmed(); }

} // namespace winnow::ui
