// SPDX-License-Identifier: Apache-2.0

#include "ui/overview_pdf.h"

#include "ui/pdf_file.h"
#include "ui/text/network_text.h"
#include "ui/text/verdict_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace winnow::ui {
namespace {

struct ReportWords {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::Report)
};

} // namespace

QString overviewHtml(const ProjectState& state)
{
    const QLocale locale;
    const auto number = [&](std::uint64_t n) { return locale.toString(static_cast<qulonglong>(n)); };
    const SettleSummary& s = state.settled.total;
    QString html = QStringLiteral("<h1>%1</h1><p>%2</p>")
                       .arg(ReportWords::tr("Overview of a cleaned list").toHtmlEscaped(),
                           locale.toString(QDateTime::currentDateTime(), QLocale::ShortFormat));
    const auto table = [&](const QString& title, const QList<std::pair<QString, std::uint64_t>>& rows) {
        html += QStringLiteral("<h3>%1</h3><table cellpadding='3' width='100%'>").arg(title);
        for (const auto& [label, count] : rows)
            html += QStringLiteral("<tr><td>%1</td><td align='right'>%2</td></tr>")
                        .arg(label.toHtmlEscaped(), number(count));
        html += QStringLiteral("</table>");
    };
    QList<std::pair<QString, std::uint64_t>> rows{{ReportWords::tr("Rows"), s.records},
        {ReportWords::tr("Kept"), s.kept}, {ReportWords::tr("To review"), s.toReview}};
    for (std::size_t c = 0; c < kCauseCount; ++c)
        if (s.leftOut[c] > 0)
            rows.append({ReportWords::tr("Left out: %1").arg(labelOf(static_cast<Cause>(c))), s.leftOut[c]});
    table(ReportWords::tr("What happens to the rows").toHtmlEscaped(), rows);
    rows.clear();
    for (std::size_t i = 0; i < kStatusCount; ++i)
        if (s.byStatus[i] > 0) rows.append({labelOf(static_cast<Status>(i)), s.byStatus[i]});
    table(ReportWords::tr("Results of the addresses").toHtmlEscaped(), rows);
    rows.clear();
    for (std::size_t i = 0; i < kReasonCount; ++i)
        if (s.byReason[i] > 0) rows.append({textOf(static_cast<Reason>(i)).label, s.byReason[i]});
    table(ReportWords::tr("Why").toHtmlEscaped(), rows);
    html += QStringLiteral("<p>%1</p>").arg(checkedText(checkedRows(*state.view)).toHtmlEscaped());
    html += QStringLiteral("<p style='font-size:small'>%1 %2</p>")
                .arg(ReportWords::tr("Result digest:").toHtmlEscaped(), QString::fromStdString(s.resultDigest));
    return html;
}

Result<void> writeOverviewPdf(const ProjectState& state, const QString& path)
{
    return writePdf(overviewHtml(state), ReportWords::tr("Overview of a cleaned list"), path);
}

} // namespace winnow::ui
