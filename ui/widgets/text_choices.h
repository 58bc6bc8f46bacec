// SPDX-License-Identifier: Apache-2.0

#pragma once

/// TextChoices: what stands between the cells of a text file, and its encoding: found by itself until it is chosen.

#include "formats/open_list.h"

#include <QWidget>

class QComboBox;

namespace winnow::ui {

class TextChoices : public QWidget {
    Q_OBJECT

public:
    explicit TextChoices(QWidget* parent = nullptr);
    /// Sets what was chosen; what was not stays as it is.
    void applyTo(ReadOptions& options) const;

signals:
    void changed();

private:
    QComboBox* m_delimiter;
    QComboBox* m_encoding;
};

} // namespace winnow::ui
