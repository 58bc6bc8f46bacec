// SPDX-License-Identifier: Apache-2.0

#pragma once

/// FilterChips: the filters in force, each with a button that takes it away.

#include "session/session.h"

#include <QWidget>

class QHBoxLayout;

namespace winnow::ui {

class FilterChips : public QWidget {
    Q_OBJECT

public:
    explicit FilterChips(QWidget* parent = nullptr);
    void show(const Filter& filter, const ProjectState& state);

signals:
    void filterChanged(const winnow::Filter& filter);

private:
    void addChip(const QString& text, const Filter& without);
    QHBoxLayout* m_layout;
};

} // namespace winnow::ui
