// SPDX-License-Identifier: Apache-2.0

#pragma once

/// FacetPanel: what the rows shown have in common, with counts; a click filters.

#include "session/session.h"

#include <QTreeWidget>

class QLineEdit;

namespace winnow::ui {

/// Click or Enter: only this. Ctrl: add. Alt: exclude. The top 20 domains are listed; the field above finds others.
class FacetPanel : public QWidget {
    Q_OBJECT

public:
    explicit FacetPanel(QWidget* parent = nullptr);
    void show(
        std::shared_ptr<const ProjectState> state, std::shared_ptr<const Selection> selection, const Filter& filter);
    void retranslate();
    [[nodiscard]] QTreeWidget* tree() const { return m_tree; }

signals:
    void filterChanged(const winnow::Filter& filter);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void addValues(Facet facet, const std::vector<std::uint32_t>& values);
    void choose(QTreeWidgetItem* item);

    QLineEdit* m_domainSearch;
    QTreeWidget* m_tree;
    std::shared_ptr<const ProjectState> m_state;
    std::shared_ptr<const Selection> m_selection;
    Filter m_filter;
    QList<int> m_collapsed;
};

/// The filter after a click on a value.
[[nodiscard]] Filter chosen(Filter filter, Facet facet, std::uint32_t value, Qt::KeyboardModifiers modifiers);

} // namespace winnow::ui
