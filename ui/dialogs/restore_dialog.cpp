// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/restore_dialog.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/session_bridge.h"
#include "ui/dialogs/answer_row.h"
#include "ui/dialogs/prompts.h"
#include "ui/dialogs/user_dialog.h"
#include "ui/widgets/password_edit.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace winnow::ui {
namespace {

/// "NAME restored.winnow", with a number where that is taken.
std::filesystem::path freePlace(const std::filesystem::path& folder, const std::string& name)
{
    std::error_code ignored;
    std::filesystem::path place = folder / (name + ".winnow");
    for (int i = 2; std::filesystem::exists(place, ignored); ++i)
        place = folder / (name + " " + std::to_string(i) + ".winnow");
    return place;
}

} // namespace

RestoreDialog::RestoreDialog(SessionBridge& bridge, Prompts& prompts, std::filesystem::path backup,
    const std::filesystem::path& folder, QWidget* parent)
    : QDialog(parent),
      m_bridge(bridge),
      m_prompts(prompts),
      m_backup(std::move(backup)),
      m_target(
          freePlace(folder, tr("%1 restored").arg(QString::fromStdString(m_backup.stem().string())).toStdString())),
      m_password(new PasswordEdit(PasswordEdit::Existing, this)),
      m_place(new QLabel(this)),
      m_error(new QLabel(this)),
      m_keyFile(new QPushButton(this)),
      m_ok(new QPushButton(tr("Put it back"), this))
{
    setWindowTitle(tr("Put a backup back"));
    setObjectName(QStringLiteral("restoreDialog"));
    setMinimumWidth(520);
    auto* lead = new QLabel(
        tr("The backup is copied, opened and proved page by page, and becomes a project of its own. Nothing that is there now is replaced."),
        this);
    m_password->setObjectName(QStringLiteral("restorePassword"));
    m_password->edit()->setPlaceholderText(tr("The password that it had then, or its recovery key"));
    m_password->edit()->setAccessibleName(m_password->edit()->placeholderText());
    m_place->setObjectName(QStringLiteral("restorePlace"));
    m_place->setTextFormat(Qt::PlainText);
    m_error->setObjectName(QStringLiteral("restoreError"));
    for (QLabel* label : {lead, m_place, m_error}) label->setWordWrap(true);
    auto* change = new QPushButton(tr("Another place..."), this);
    change->setObjectName(QStringLiteral("restoreElsewhere"));
    m_ok->setObjectName(QStringLiteral("restoreNow"));
    m_ok->setProperty("primary", true);
    m_ok->setDefault(true);
    m_ok->setEnabled(false);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto* which = new QLabel(QString::fromStdString(m_backup.filename().string()), this);
    which->setTextFormat(Qt::PlainText);
    which->setWordWrap(true);
    form->addRow(tr("Backup"), which);
    form->addRow(tr("Password"), m_password);
    for (QPushButton* b : {m_keyFile, change}) b->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    form->addRow(QString(), m_keyFile);
    form->addRow(tr("Goes to"), m_place);
    form->addRow(QString(), change);
    auto* buttons = answerRow(cancel, m_ok);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(lead);
    layout->addLayout(form);
    layout->addWidget(m_error);
    layout->addLayout(buttons);
    connect(m_password, &PasswordEdit::changed, this, [this] {
        m_ok->setEnabled(!m_password->isEmpty());
        m_error->clear();
    });
    connect(m_password, &PasswordEdit::submitted, this, &RestoreDialog::restore);
    connect(m_keyFile, &QPushButton::clicked, this, [this] {
        m_factor = askForKeyFile(m_prompts, this);
        retitle();
    });
    connect(change, &QPushButton::clicked, this, &RestoreDialog::choosePlace);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ok, &QPushButton::clicked, this, &RestoreDialog::restore);
    retitle();
}

void RestoreDialog::retitle()
{
    m_place->setText(QString::fromStdString(m_target.string()));
    m_keyFile->setText(m_factor ? tr("Key file chosen") : tr("Key file..."));
}

void RestoreDialog::choosePlace()
{
    const QString chosen = m_prompts.saveFile(
        this, tr("Where to put it"), QString::fromStdString(m_target.string()), tr("Winnow projects (*.winnow)"));
    if (chosen.isEmpty()) return;
    m_target = chosen.toStdString();
    retitle();
}

void RestoreDialog::restore()
{
    if (m_password->isEmpty() || !m_password->isEnabled()) return;
    m_password->setEnabled(false);
    m_ok->setEnabled(false);
    m_error->setText(tr("Opening and proving..."));
    m_bridge.restore(
        m_backup, m_target, m_password->secret(), m_factor, [self = QPointer(this)](const Result<RestoreProof>& proof) {
            if (self) self->show(proof);
        });
}

void RestoreDialog::show(const Result<RestoreProof>& proof)
{
    m_password->setEnabled(true);
    m_ok->setEnabled(true);
    if (!proof) {
        const ErrorText text = textOf(proof.error());
        m_error->setText(text.title + QLatin1Char(' ') + text.advice);
        m_password->setFocus();
        m_password->edit()->selectAll();
        return;
    }
    m_error->clear();
    const QString words = tr("%n row(s), every one of them proved. It is a project of its own now: %1", nullptr,
        static_cast<int>(proof->records))
                              .arg(QString::fromStdString(m_target.filename().string()));
    const bool open = m_prompts.ask(this, tr("The backup is back"), words, {tr("Open it"), tr("Later")}) == 0;
    accept();
    if (open) emit openRequested(QString::fromStdString(m_target.string()));
}

} // namespace winnow::ui
