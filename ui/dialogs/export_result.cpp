// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/export_result.h"

#include "ui/theme.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

namespace winnow::ui {

ExportResultPage::ExportResultPage(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_facts(new QLabel(this)), m_steps(new QLabel(this))
{
    QFont bold = font();
    bold.setPointSizeF(13);
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_title->setObjectName(QStringLiteral("exportResult"));
    m_steps->setObjectName(QStringLiteral("exportSteps"));
    for (QLabel* label : {m_facts, m_steps}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    auto* folder = new QPushButton(theme::icon(QStringLiteral("folder-open")), tr("Open the folder"), this);
    auto* overview = new QPushButton(theme::icon(QStringLiteral("file-text")), tr("Save an overview (PDF)..."), this);
    auto* done = new QPushButton(tr("Done"), this);
    done->setProperty("primary", true);
    done->setObjectName(QStringLiteral("exportDone"));
    // What is to be done first, what was written below; on a small screen both are scrolled.
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);
    column->addWidget(m_steps);
    column->addWidget(m_facts);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(folder);
    buttons->addWidget(overview);
    buttons->addStretch(1);
    buttons->addWidget(done);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
    connect(folder, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    connect(overview, &QPushButton::clicked, this, &ExportResultPage::overviewRequested);
    connect(done, &QPushButton::clicked, this, &ExportResultPage::done);
}

void ExportResultPage::setResult(
    const QString& title, const QString& facts, const QString& steps, const QString& folder)
{
    m_title->setText(title);
    m_facts->setText(facts);
    m_steps->setText(steps);
    m_steps->setVisible(!steps.isEmpty());
    m_folder = folder;
}

} // namespace winnow::ui
