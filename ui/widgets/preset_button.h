// SPDX-License-Identifier: Apache-2.0

#pragma once

/// PresetButton: a menu of the project's presets: apply, save, carry to another project.

#include "export/presets.h"

#include <QPushButton>

class QMenu;

namespace winnow::ui {

class Prompts;
class SessionBridge;

class PresetButton : public QPushButton {
    Q_OBJECT

public:
    PresetButton(SessionBridge& bridge, Prompts& prompts, QWidget* parent = nullptr);
    void retranslate();
    /// What a click offers now.
    void fillMenu(QMenu& menu);

private:
    void showMenu();
    void saveAs();
    void writeToFile(const Preset& preset);
    void readFromFile();
    void fail(const Error& error);

    SessionBridge& m_bridge;
    Prompts& m_prompts;
};

} // namespace winnow::ui
