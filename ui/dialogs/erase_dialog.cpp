// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/erase_dialog.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/session_bridge.h"
#include "ui/dialogs/answer_row.h"
#include "ui/dialogs/prompts.h"
#include "ui/dialogs/report_dialog.h"
#include "ui/text/trust_text.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace winnow::ui {

EraseDialog::EraseDialog(
    SessionBridge& bridge, Prompts& prompts, std::shared_ptr<const TrustState> state, QWidget* parent)
    : QDialog(parent),
      m_bridge(bridge),
      m_prompts(prompts),
      m_project(QFileInfo(QString::fromStdString(bridge.state()->path.string())).completeBaseName()),
      m_things(new QTreeWidget(this)),
      m_typed(new QLineEdit(this)),
      m_name(new QLineEdit(this)),
      m_result(new QLabel(this)),
      m_erase(new QPushButton(tr("Erase for good..."), this)),
      m_close(new QPushButton(tr("Cancel"), this))
{
    setWindowTitle(tr("End this project"));
    setObjectName(QStringLiteral("eraseDialog"));
    resize(760, 540);
    m_things->setObjectName(QStringLiteral("things"));
    m_things->setRootIsDecorated(false);
    m_things->setHeaderLabels({tr("Destroy"), tr("Kind"), tr("Looked for"), tr("Folder")});
    m_things->setAccessibleName(tr("What Winnow knows of"));
    for (const KnownThing& t : state->files) {
        const QFileInfo file(QString::fromStdString(t.path.string()));
        auto* item = new QTreeWidgetItem(
            m_things, {file.fileName(), reportText(t.kind), reportText(name(t.state)), file.path()});
        const bool there = t.state == FoundState::Found || t.state == FoundState::Changed;
        const bool project = t.kind == "project";
        item->setCheckState(
            0, project || (there && t.destroyByDefault && t.state == FoundState::Found) ? Qt::Checked : Qt::Unchecked);
        if (project || !there) item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
        item->setData(0, Qt::UserRole, QString::fromStdString(t.path.string()));
    }
    m_things->setColumnWidth(0, 260);
    m_things->setColumnWidth(1, 150);
    m_things->setColumnWidth(2, 150);
    m_typed->setObjectName(QStringLiteral("typedName"));
    m_name->setObjectName(QStringLiteral("issuer"));
    m_erase->setObjectName(QStringLiteral("eraseNow"));
    m_result->setObjectName(QStringLiteral("eraseResult"));
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* lead = new QLabel(
        tr("The project is destroyed: without its key slots nobody can open it again, we neither. A backup that you do not tick still opens with its password. A signed certificate says what became of each of these; it is saved before the project goes. Your source files and reports stay unless you tick them."),
        this);
    lead->setWordWrap(true);
    const Result<Identity> own = Identity::load(bridge.options().scratchFolder / "identity.pem");
    if (own) {
        m_name->setText(QString::fromStdString(own->name()));
        m_name->setEnabled(false);
    }
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Signed by"), m_name);
    form->addRow(tr("Type \"%1\" to confirm").arg(m_project), m_typed);
    auto* buttons = answerRow(m_close, m_erase);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(lead);
    layout->addWidget(m_things, 1);
    layout->addLayout(form);
    layout->addWidget(m_result);
    layout->addLayout(buttons);
    connect(m_typed, &QLineEdit::textChanged, this, &EraseDialog::judge);
    connect(m_name, &QLineEdit::textChanged, this, &EraseDialog::judge);
    connect(m_erase, &QPushButton::clicked, this, &EraseDialog::erase);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    judge();
}

void EraseDialog::judge()
{
    m_erase->setEnabled(!m_working && !m_ended && m_typed->text() == m_project && !m_name->text().trimmed().isEmpty());
}

void EraseDialog::reject()
{
    if (!m_working) QDialog::reject();
}

void EraseDialog::erase()
{
    QString target = m_prompts.saveFile(
        this, tr("Where does the certificate go?"), tr("certificate.json"), QStringLiteral("JSON (*.json)"));
    if (target.isEmpty() || !m_bridge.session()) return;
    if (!target.endsWith(QLatin1String(".json"))) target += QStringLiteral(".json");
    Result<std::shared_ptr<const Identity>> identity =
        ownIdentity(m_bridge.options().scratchFolder, m_name->text().trimmed());
    if (!identity) {
        finish(pass(identity));
        return;
    }
    EraseOptions options;
    options.certificate.target = target.toStdString();
    options.certificate.language = reportLanguage();
    for (int i = 0; i < m_things->topLevelItemCount(); ++i) {
        const auto* item = m_things->topLevelItem(i);
        if (item->checkState(0) == Qt::Checked)
            options.destroy.emplace_back(item->data(0, Qt::UserRole).toString().toStdString());
    }
    m_working = true;
    m_close->setEnabled(false);
    m_result->setText(tr("What is ticked is being destroyed..."));
    judge();
    m_bridge.session()->eraseProject(std::move(options), *identity,
        m_bridge.whileBusy<Erasure>(
            [dialog = QPointer(this), missed = m_withoutDialog](const Result<Erasure>& erasure) {
                if (dialog)
                    dialog->finish(erasure);
                else if (missed)
                    missed(erasure);
            }));
}

QString EraseDialog::sentenceOf(const Result<Erasure>& erasure, bool closed)
{
    if (erasure)
        return tr("The project is gone. The certificate is %1; give its four files to your client.")
            .arg(QString::fromStdString(erasure->certificate.html.string()));
    const ErrorText text = textOf(erasure.error());
    return text.title + QLatin1Char(' ') +
        (closed ? tr("The project may be erased in part only, and it is closed. Open it again and try once more.")
                : tr("The project was not erased; it is open as before."));
}

QStringList EraseDialog::tickedAndGone() const
{
    QStringList out;
    for (int i = 0; i < m_things->topLevelItemCount(); ++i) {
        const auto* item = m_things->topLevelItem(i);
        const QFileInfo file(item->data(0, Qt::UserRole).toString());
        if (item->checkState(0) == Qt::Checked && !file.exists()) out << file.fileName();
    }
    return out;
}

void EraseDialog::finish(const Result<Erasure>& erasure)
{
    m_working = false;
    m_ended = !m_bridge.session() || m_bridge.session()->isClosed();
    m_close->setEnabled(true);
    m_close->setText(tr("Close"));
    QString text = sentenceOf(erasure, m_ended);
    if (!erasure) {
        if (const QStringList gone = tickedAndGone(); !gone.isEmpty())
            text += QLatin1Char(' ') + tr("Destroyed already: %1.").arg(gone.join(QStringLiteral(", ")));
        m_result->setText(text);
        judge();
        return;
    }
    m_things->clear();
    for (const ErasureLine& line : erasure->lines) {
        const QFileInfo file(QString::fromStdString(line.thing.path.string()));
        new QTreeWidgetItem(
            m_things, {file.fileName(), reportText(line.thing.kind), reportText(line.outcome), file.path()});
    }
    m_things->setHeaderLabels({tr("File"), tr("Kind"), tr("Outcome"), tr("Folder")});
    m_typed->setEnabled(false);
    m_result->setText(text);
    emit erased();
}

} // namespace winnow::ui
