// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/keep_dialog.h"

#include "ui/bridge/error_text.h"
#include "ui/dialogs/answer_row.h"
#include "ui/dialogs/user_dialog.h"
#include "ui/pdf_file.h"
#include "ui/theme.h"
#include "ui/widgets/password_edit.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace winnow::ui {

KeepDialog::KeepDialog(Purpose purpose, QWidget* parent, Prompts* prompts)
    : QDialog(parent),
      m_password(new PasswordEdit(PasswordEdit::New, this)),
      m_again(new PasswordEdit(PasswordEdit::Existing, this)),
      m_error(new QLabel(this)),
      m_ok(new QPushButton(this))
{
    setWindowTitle(purpose == Keep ? tr("Keep this project")
            : purpose == Copy      ? tr("Standard SQLCipher file")
                                   : tr("Change the password"));
    setObjectName(QStringLiteral("keepDialog"));
    setMinimumWidth(440);
    m_password->setObjectName(QStringLiteral("newPassword"));
    m_again->setObjectName(QStringLiteral("repeatPassword"));
    m_again->edit()->setAccessibleName(tr("The same password again"));
    m_error->setWordWrap(true);
    m_error->setObjectName(QStringLiteral("keepError"));
    m_ok->setText(purpose == Keep ? tr("Keep...") : purpose == Copy ? tr("Write...") : tr("Change"));
    m_ok->setProperty("primary", true);
    m_ok->setObjectName(QStringLiteral("keepNow"));
    m_ok->setDefault(true);
    auto* lead = new QLabel(purpose == Keep
            ? tr("The project is encrypted with this password. Next time only new addresses need checking.")
            : purpose == Copy
            ? tr("A copy with readable tables for other tools, encrypted with a password of its own. It holds every address.")
            : tr("Only the password changes; the project stays as it is."),
        this);
    lead->setWordWrap(true);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    if (purpose == Change) {
        m_current = new PasswordEdit(PasswordEdit::Existing, this);
        m_current->setObjectName(QStringLiteral("currentPassword"));
        form->addRow(tr("Present password"), m_current);
        connect(m_current, &PasswordEdit::changed, this, &KeepDialog::judge);
    }
    form->addRow(tr("Password"), m_password);
    form->addRow(tr("Again"), m_again);
    if (purpose == Change && prompts != nullptr) {
        auto* keyFile = new QPushButton(tr("Also ask for a key file..."), this);
        keyFile->setObjectName(QStringLiteral("passwordKeyFile"));
        form->addRow(QString(), keyFile);
        connect(keyFile, &QPushButton::clicked, this, [this, keyFile, prompts] {
            m_factor = askForKeyFile(*prompts, this);
            keyFile->setText(m_factor ? tr("A key file is asked for too") : tr("Also ask for a key file..."));
        });
    }
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* buttons = answerRow(cancel, m_ok);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(lead);
    layout->addLayout(form);
    layout->addWidget(m_error);
    layout->addLayout(buttons);
    connect(m_password, &PasswordEdit::changed, this, &KeepDialog::judge);
    connect(m_again, &PasswordEdit::changed, this, &KeepDialog::judge);
    connect(m_ok, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    judge();
}

void KeepDialog::judge()
{
    const bool same = m_password->edit()->text() == m_again->edit()->text();
    m_error->setText(!m_again->isEmpty() && !same ? tr("The two passwords differ.")
            : !m_password->isEmpty() && !m_password->isAcceptable()
            ? tr("This password is too easy to guess for a list of addresses.")
            : QString());
    m_ok->setEnabled(same && m_password->isAcceptable() && (!m_current || !m_current->isEmpty()));
}

SecureBytes KeepDialog::secret() const { return m_password->secret(); }
SecureBytes KeepDialog::current() const { return m_current ? m_current->secret() : SecureBytes(); }
void KeepDialog::showError(const QString& text) { m_error->setText(text); }

RecoveryDialog::RecoveryDialog(const SecureBytes& key, const QString& project, QWidget* parent)
    : QDialog(parent),
      m_key(new QLabel(this)),
      m_error(new QLabel(this)),
      m_written(new QCheckBox(tr("I have written it down or saved it"), this)),
      m_project(project)
{
    setWindowTitle(tr("Recovery key"));
    setObjectName(QStringLiteral("recoveryDialog"));
    setMinimumWidth(480);
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(13);
    m_key->setFont(mono);
    m_key->setText(QString::fromUtf8(key.text().data(), static_cast<qsizetype>(key.text().size())));
    m_key->setWordWrap(true);
    m_key->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_key->setAccessibleName(tr("Recovery key"));
    m_key->setObjectName(QStringLiteral("recoveryKey"));
    auto* lead = new QLabel(
        tr("With this key the project opens when its password is forgotten. It is shown this once. Keep it on paper, away from this computer."),
        this);
    lead->setWordWrap(true);
    m_error->setWordWrap(true);
    m_error->hide();
    m_written->setObjectName(QStringLiteral("recoveryWritten"));
    auto* save = new QPushButton(theme::icon(QStringLiteral("printer")), tr("Save as PDF to print..."), this);
    auto* done = new QPushButton(tr("Done"), this);
    done->setProperty("primary", true);
    done->setEnabled(false);
    done->setObjectName(QStringLiteral("recoveryDone"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(save);
    buttons->addStretch(1);
    buttons->addWidget(done);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(lead);
    layout->addWidget(m_key);
    layout->addWidget(m_error);
    layout->addWidget(m_written);
    layout->addLayout(buttons);
    connect(m_written, &QCheckBox::toggled, done, &QPushButton::setEnabled);
    connect(save, &QPushButton::clicked, this, &RecoveryDialog::print);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
}

void RecoveryDialog::print()
{
    const QString target =
        QFileDialog::getSaveFileName(this, windowTitle(), tr("recovery-key.pdf"), QStringLiteral("PDF (*.pdf)"));
    if (target.isEmpty()) return;
    const QString page =
        QStringLiteral("<h2>%1</h2><p>%2</p><p style='font-family:monospace;font-size:large'>%3</p>")
            .arg(tr("Recovery key").toHtmlEscaped(), m_project.toHtmlEscaped(), m_key->text().toHtmlEscaped());
    const Result<void> saved = writePdf(page, QStringLiteral("Winnow"), target);
    m_error->setVisible(!saved);
    if (saved) return;
    const ErrorText text = textOf(saved.error());
    m_error->setText(text.title + QLatin1Char(' ') + text.advice);
}

/// Esc and the close button: a key that nobody has is worse than none.
void RecoveryDialog::reject()
{
    if (m_written->isChecked()) QDialog::reject();
}

} // namespace winnow::ui
