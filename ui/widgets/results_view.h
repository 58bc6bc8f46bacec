// SPDX-License-Identifier: Apache-2.0

#pragma once

/// ResultsView: the table of addresses, at home at ten rows and at ten million.

#include "ui/widgets/rows_view.h"

namespace winnow::ui {

class ResultModel;

/// "All shown" is a flag and not ten million selected rows; choosing a single row ends it.
class ResultsView : public RowsView {
    Q_OBJECT

public:
    explicit ResultsView(ResultModel& model, QWidget* parent = nullptr);

    void selectEverything();
    [[nodiscard]] bool isEverythingSelected() const { return m_everything; }
    /// The positions of the rows selected; empty when everything is.
    [[nodiscard]] std::vector<int> selectedPositions() const;
    [[nodiscard]] std::uint64_t selectedCount() const;
    /// The header lost its widths with the model's columns.
    void layOutColumns();
    [[nodiscard]] ResultModel& results() const { return m_results; }

signals:
    void selectedChanged();
    void keepRequested();
    void leaveOutRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    [[nodiscard]] bool isRowMarked(int row) const override;

private:
    ResultModel& m_results;
    bool m_everything = false;
};

} // namespace winnow::ui
