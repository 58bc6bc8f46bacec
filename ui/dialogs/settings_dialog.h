// SPDX-License-Identifier: Apache-2.0

#pragma once

/// SettingsDialog: language and look (at once), privacy, defaults.

#include <QDialog>

namespace winnow::ui {

class Preferences;

class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    explicit SettingsDialog(Preferences& preferences, QWidget* parent = nullptr);

signals:
    void languageChanged();
    void themeChanged();
};

} // namespace winnow::ui
