// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Donut: shares of a whole, with a legend that says them in words and numbers.

#include "ui/theme.h"

#include <QWidget>

#include <vector>

namespace winnow::ui {

struct DonutSlice {
    Status status = Status::NotChecked;
    QString label;
    std::uint64_t count = 0;
};

/// Keyboard: Up and Down go through the slices, Enter chooses one. Its accessible description says every number.
class Donut : public QWidget {
    Q_OBJECT

public:
    explicit Donut(QWidget* parent = nullptr);
    void setSlices(std::vector<DonutSlice> slices, const QString& centre);
    [[nodiscard]] QSize sizeHint() const override { return {420, 190}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {330, 170}; }

signals:
    void chosen(winnow::Status status);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QRect legendRow(int index) const;
    [[nodiscard]] int sliceAt(const QPoint& point) const;

    std::vector<DonutSlice> m_slices;
    QString m_centre;
    int m_current = 0;
};

} // namespace winnow::ui
