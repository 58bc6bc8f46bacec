// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/seal_dialog.h"

#include "ui/dialogs/answer_row.h"
#include "ui/widgets/password_edit.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace winnow::ui {

SealDialog::SealDialog(QWidget* parent)
    : QDialog(parent),
      m_password(new PasswordEdit(PasswordEdit::Existing, this)),
      m_note(new QLineEdit(this)),
      m_ok(new QPushButton(tr("Lift the seal"), this))
{
    setWindowTitle(tr("Lift the seal"));
    setObjectName(QStringLiteral("sealDialog"));
    setMinimumWidth(460);
    m_password->setObjectName(QStringLiteral("sealPassword"));
    m_password->edit()->setAccessibleName(tr("Password of the project"));
    m_password->edit()->setPlaceholderText(tr("Password of the project"));
    m_note->setObjectName(QStringLiteral("sealNote"));
    m_note->setAccessibleName(tr("Why the seal is lifted"));
    m_note->setPlaceholderText(tr("Why the seal is lifted"));
    m_note->setMaxLength(300);
    m_ok->setProperty("primary", true);
    m_ok->setObjectName(QStringLiteral("sealLift"));
    m_ok->setDefault(true);
    auto* lead = new QLabel(
        tr("Afterwards this project may ask name servers and mail servers again. The reason stays in its audit log and in reports."),
        this);
    lead->setWordWrap(true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* buttons = answerRow(cancel, m_ok);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(lead);
    layout->addWidget(m_password);
    layout->addWidget(m_note);
    layout->addLayout(buttons);
    connect(m_password, &PasswordEdit::changed, this, &SealDialog::judge);
    connect(m_note, &QLineEdit::textChanged, this, &SealDialog::judge);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ok, &QPushButton::clicked, this, &QDialog::accept);
    judge();
}

void SealDialog::judge() { m_ok->setEnabled(!m_password->isEmpty() && !m_note->text().trimmed().isEmpty()); }
SecureBytes SealDialog::secret() const { return m_password->secret(); }
std::string SealDialog::note() const { return m_note->text().trimmed().toStdString(); }

} // namespace winnow::ui
