// SPDX-License-Identifier: Apache-2.0

#pragma once

/// ColumnTable: the first rows of a list, and above each column what it is used for, to be changed.

#include "intake/column_guess.h"

#include <QTableWidget>

namespace winnow::ui {

/// In the order of the choices.
enum class ColumnUse { Other, PrimaryAddress, FurtherAddress, DoNotMail, Activity };

[[nodiscard]] ColumnUse useOf(const ColumnPlan& plan, std::uint32_t column);
/// The plan where the column is used otherwise; how its dates are read is guessed anew.
[[nodiscard]] ColumnPlan withUse(ColumnPlan plan, const SheetFacts& facts, std::uint32_t column, ColumnUse use);

class ColumnTable : public QTableWidget {
    Q_OBJECT

public:
    explicit ColumnTable(QWidget* parent = nullptr);
    /// 20 rows and 60 columns at most; the column that decides is marked and in view.
    void showList(const SheetFacts& facts, const ColumnPlan& plan);
    void showNothing();

signals:
    void useChosen(std::uint32_t column, winnow::ui::ColumnUse use);

private:
    void showColumn(const SheetFacts& facts, std::uint32_t column, ColumnUse use);
};

} // namespace winnow::ui
