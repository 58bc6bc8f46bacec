// SPDX-License-Identifier: Apache-2.0

#pragma once

/// PolicyCard: how careful to be, and what each way costs this list.

#include "verdict/policy.h"

#include <QFrame>

class QLabel;
class QRadioButton;

namespace winnow::ui {

class PresetButton;
class Prompts;
class SessionBridge;

/// Asks the bridge what each preset would cost, and decides by the one that is clicked.
class PolicyCard : public QFrame {
    Q_OBJECT

public:
    PolicyCard(SessionBridge& bridge, Prompts& prompts, QWidget* parent = nullptr);
    void retranslate();
    /// The project has another state.
    void takeState();

private:
    /// What was chosen on the clean-up page stays: a preset only says what happens to results.
    [[nodiscard]] Policy withOwnChoices(Policy preset) const;
    void forecast();
    void forecast(const Policy& preset, QLabel* label);

    SessionBridge& m_bridge;
    QLabel* m_title;
    QRadioButton* m_customers;
    QLabel* m_customersText;
    QRadioButton* m_cautious;
    QLabel* m_cautiousText;
    PresetButton* m_presets;
    std::uint64_t m_request = 0; ///< answers to an earlier one are late
};

} // namespace winnow::ui
