// SPDX-License-Identifier: Apache-2.0

#pragma once

/// The last line of a dialog: its two answers, on the right, the one that does something at the end.

#include <QHBoxLayout>
#include <QPushButton>

namespace winnow::ui {

[[nodiscard]] inline QHBoxLayout* answerRow(QPushButton* leave, QPushButton* go)
{
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(leave);
    row->addWidget(go);
    return row;
}

} // namespace winnow::ui
