// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/why_pane.h"

#include "ui/text/network_text.h"
#include "ui/text/numbers.h"
#include "ui/text/verdict_text.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

namespace winnow::ui {

WhyPane::WhyPane(QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_body(new QTextBrowser(this)),
      m_accept(new QPushButton(this)),
      m_copy(new QPushButton(this))
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_body->setObjectName(QStringLiteral("why"));
    m_body->setFrameShape(QFrame::NoFrame);
    m_body->setOpenLinks(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_accept);
    buttons->addStretch(1);
    buttons->addWidget(m_copy);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_body, 1);
    layout->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(plainText()); });
    connect(m_accept, &QPushButton::clicked, this, [this] { emit correctionAccepted(m_correction); });
    retranslate();
    clear();
}

void WhyPane::retranslate()
{
    m_title->setText(tr("Why this result"));
    m_body->setAccessibleName(tr("Why this result"));
    m_copy->setText(tr("Copy"));
    m_copy->setIcon(theme::icon(QStringLiteral("copy")));
    m_accept->setText(tr("Accept the correction"));
}

void WhyPane::clear()
{
    m_body->setHtml(QStringLiteral("<p style='color:%1'>%2</p>")
            .arg(theme::secondaryText().name(), tr("Choose a row to see why it has its result.").toHtmlEscaped()));
    m_accept->hide();
    m_copy->hide();
}

void WhyPane::showMany(std::uint64_t rows)
{
    clear();
    m_body->setHtml(
        QStringLiteral("<p>%1</p>").arg(tr("%Ln row(s) selected.", nullptr, counted(rows)).toHtmlEscaped()));
}

QString WhyPane::plainText() const { return m_body->toPlainText(); }

void WhyPane::show(std::shared_ptr<const ProjectState> state, RowIndex row, const RowText& text)
{
    m_html = evidenceHtml(*state, row, text);
    m_body->setHtml(m_html);
    m_copy->show();
    m_accept->hide();
    const std::uint32_t domain = state->view->domain[row];
    if (domain == kNoDomainId) return;
    const auto found =
        std::ranges::find(state->corrections, state->view->domainNames[domain], &DomainCorrection::wrong);
    if (found == state->corrections.end()) return;
    m_correction = *found;
    m_accept->show();
}

void WhyPane::addEvidence(const RowEvidence& evidence)
{
    QString rows;
    for (const auto& [name, value] : evidenceLines(evidence))
        rows += QStringLiteral("<tr><td style='color:%1;padding-right:12px'>%2</td><td>%3</td></tr>")
                    .arg(theme::secondaryText().name(), name.toHtmlEscaped(), value.toHtmlEscaped());
    if (!rows.isEmpty())
        m_body->setHtml(m_html + QStringLiteral("<hr><table cellspacing='0' cellpadding='2'>%1</table>").arg(rows));
}

QString WhyPane::evidenceHtml(const ProjectState& state, RowIndex row, const RowText& text) const
{
    const ViewColumns& view = *state.view;
    const auto esc = [](const QString& s) { return s.toHtmlEscaped(); };
    const bool hasAddress = view.entry[row] != kNoEntry;
    const auto reason = static_cast<Reason>(view.reason[row]);
    const Cause cause = view.causeOf(row);
    QString html = QStringLiteral("<p style='font-size:large'><b>%1</b></p>")
                       .arg(esc(hasAddress ? QString::fromStdString(text.address) : tr("This row holds no address.")));
    const ReasonText words = textOf(reason);
    if (hasAddress) html += QStringLiteral("<p>%1</p><p>%2</p>").arg(esc(words.sentence), esc(words.advice));

    QString rows;
    const auto line = [&](const QString& name, const QString& value) {
        if (!value.isEmpty())
            rows += QStringLiteral("<tr><td style='color:%1;padding-right:12px'>%2</td><td>%3</td></tr>")
                        .arg(theme::secondaryText().name(), esc(name), esc(value));
    };
    QString decision = labelOf(view.decisionOf(row));
    if (cause != Cause::None && !labelOf(cause).isEmpty()) decision += QStringLiteral(" (%1)").arg(labelOf(cause));
    line(tr("Decision"), decision);
    if (hasAddress) {
        line(tr("Result"), labelOf(static_cast<Status>(view.status[row])));
        if (text.fault.rule != FormRule::None)
            line(tr("Spelling"), formRuleText(static_cast<std::uint8_t>(text.fault.rule)));
        if (!text.broken.empty() && text.broken.size() < text.address.size())
            line(tr("It shows at"), QString::fromStdString(text.broken));
        line(tr("Probably meant"), QString::fromStdString(text.suggestion));
        line(tr("Corrected from"), QString::fromStdString(text.correctedFrom));
        QStringList flags;
        for (unsigned bit = 0; bit < 16; ++bit)
            if ((view.flags[row] >> bit & 1U) != 0) flags << labelOf(static_cast<Flag>(1U << bit));
        flags.removeAll(QString());
        line(tr("Kind of address"), flags.join(QStringLiteral(", ")));
        static const char* const kDepths[] = {QT_TR_NOOP("Spelling only"), QT_TR_NOOP("Spelling and lists"),
            QT_TR_NOOP("Domain asked"), QT_TR_NOOP("Mailbox asked")};
        line(tr("Checked"), tr(kDepths[std::min<std::size_t>(view.depth[row], 3)]));
        line(tr("Score"), QLocale().toString(view.score[row]));
    }
    line(tr("Row"), QLocale().toString(static_cast<qulonglong>(text.recordInSource)));
    if (view.sourceNames.size() > 1)
        line(tr("File"), QString::fromStdString(view.sourceNames[view.groupOf(row).source]));
    html += QStringLiteral("<hr><table cellspacing='0' cellpadding='2'>%1</table>").arg(rows);
    return html;
}

} // namespace winnow::ui
