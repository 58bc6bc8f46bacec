// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Cards: framed parts of a page, each with a bold title.

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace winnow::ui {

/// Makes a frame a card and gives it a layout from top to bottom.
inline QVBoxLayout* makeCard(QFrame* frame)
{
    frame->setProperty("card", true);
    auto* inside = new QVBoxLayout(frame);
    inside->setContentsMargins(16, 12, 16, 12);
    inside->setSpacing(2);
    return inside;
}

[[nodiscard]] inline QLabel* cardTitle(QWidget* parent)
{
    auto* label = new QLabel(parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

/// Removes what is in a layout; widgets go when nobody handles them any more.
inline void emptyLayout(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

} // namespace winnow::ui
