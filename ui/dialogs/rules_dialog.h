// SPDX-License-Identifier: Apache-2.0

#pragma once

/// RulesDialog: the user's own rules as text, one a line; wrong lines are said while they are typed.

#include "verdict/rules.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace winnow::ui {

class RulesDialog : public QDialog {
    Q_OBJECT

public:
    explicit RulesDialog(const Rules& rules, QWidget* parent = nullptr);
    [[nodiscard]] const Rules& rules() const { return m_rules; }

private:
    void judge();

    Rules m_rules;
    QPlainTextEdit* m_text;
    QLabel* m_error;
    QPushButton* m_ok;
};

} // namespace winnow::ui
