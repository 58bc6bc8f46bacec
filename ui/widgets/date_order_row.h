// SPDX-License-Identifier: Apache-2.0

#pragma once

/// DateOrderRow: how the dates of last activity are read, with what that makes of the first of them.

#include "intake/column_guess.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace winnow::ui {

/// Hidden where a list has no such column.
class DateOrderRow : public QWidget {
    Q_OBJECT

public:
    explicit DateOrderRow(QWidget* parent = nullptr);
    void showList(const SheetFacts& facts, const ColumnPlan& plan);

signals:
    /// By hand; Either: as the list's own dates tell.
    void orderChosen(winnow::DateOrder order);

private:
    QComboBox* m_order;
    QLabel* m_text;
};

} // namespace winnow::ui
