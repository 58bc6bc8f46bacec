// SPDX-License-Identifier: Apache-2.0

#pragma once

/// ElidedLabel: one line of plain text that ends in "…" where there is no room for all of it.

#include <QLabel>

namespace winnow::ui {

/// The whole text is its accessible name and, where it does not fit, its tool tip. It asks for room for all of it and
/// does with less.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    explicit ElidedLabel(const QString& text, QWidget* parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace winnow::ui
