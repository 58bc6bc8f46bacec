// SPDX-License-Identifier: Apache-2.0

#pragma once

/// ReadingCard: what reading a list found so far, in numbers and as a donut.

#include "base/run_counters.h"

#include <QFrame>

#include <array>

class QLabel;

namespace winnow::ui {

class Donut;

/// Of spelling alone: nothing was decided yet. A list that is read on from where it was paused counts what was stored,
/// too.
class ReadingCard : public QFrame {
    Q_OBJECT

public:
    explicit ReadingCard(QWidget* parent = nullptr);
    void retranslate();
    void tell(std::uint64_t rows, const FoundSoFar& found);
    /// Rows told last.
    [[nodiscard]] std::uint64_t rows() const { return m_rows; }

private:
    enum Line : std::uint8_t { Rows, WellFormed, Broken, DoNotMail, WithoutAddress };
    struct Row {
        QLabel* label;
        QLabel* number;
    };

    std::array<Row, 5> m_lines{};
    Donut* m_donut;
    std::uint64_t m_rows = 0;
    FoundSoFar m_found;
};

} // namespace winnow::ui
