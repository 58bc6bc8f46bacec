// SPDX-License-Identifier: Apache-2.0

#pragma once

/// MergeDialog: by which rule each column of duplicates is brought together, with the rows as they would be written.

#include "ui/bridge/session_bridge.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QTableWidget;
class QTreeWidget;

namespace winnow::ui {

class MergeDialog : public QDialog {
    Q_OBJECT

public:
    explicit MergeDialog(SessionBridge& bridge, QWidget* parent = nullptr);
    [[nodiscard]] MergeRules rules() const;

private:
    void fillColumns();
    void preview();
    void show(const std::vector<MergedRow>& rows);

    SessionBridge& m_bridge;
    QComboBox* m_other;
    QTableWidget* m_columns;
    QTreeWidget* m_preview;
    QLabel* m_note;
    int m_asked = 0;
};

} // namespace winnow::ui
