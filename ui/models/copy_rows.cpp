// SPDX-License-Identifier: Apache-2.0

#include "ui/models/copy_rows.h"

#include "ui/models/result_model.h"
#include "ui/text/verdict_text.h"

#include <QApplication>
#include <QClipboard>
#include <QTimer>

namespace winnow::ui {

void copyRows(ResultModel& model, std::shared_ptr<const ProjectState> state, std::vector<RowIndex> rows)
{
    if (!state) return;
    model.fetch(rows, [state = std::move(state), rows](winnow::Result<std::vector<RowText>> texts) {
        if (!texts) return;
        QString tsv;
        for (std::size_t i = 0; i < texts->size(); ++i) {
            QStringList cells{QString::fromStdString((*texts)[i].address),
                labelOf(static_cast<Status>(state->view->status[rows[i]])), labelOf(state->view->decisionOf(rows[i]))};
            for (const std::string& cell : (*texts)[i].cells)
                cells << QString::fromStdString(cell).replace(QLatin1Char('\t'), QLatin1Char(' ')).simplified();
            tsv += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
        }
        QApplication::clipboard()->setText(tsv);
        QTimer::singleShot(30'000, qApp, [tsv] {
            if (QApplication::clipboard()->text() == tsv) QApplication::clipboard()->clear();
        });
    });
}

} // namespace winnow::ui
