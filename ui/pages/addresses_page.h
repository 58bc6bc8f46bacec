// SPDX-License-Identifier: Apache-2.0

#pragma once

/// AddressesPage: every row of the list with filters, search, sorting, decisions and the reasons.

#include "session/session.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QSplitter;
class QToolButton;

namespace winnow::ui {

class FacetPanel;
class FilterChips;
class ResultModel;
class ResultsView;
class SessionBridge;
class WhyPane;

class AddressesPage : public QWidget {
    Q_OBJECT

public:
    explicit AddressesPage(SessionBridge& bridge, QWidget* parent = nullptr);
    void retranslate();
    void focusSearch();
    void toggleFacets();
    void toggleWhy();
    void nextPane();
    /// Shows only rows that pass a filter.
    void showFilter(const Filter& filter);
    /// Tells what changed since; the other filters stay.
    void compareWith(const Comparison& compare);
    /// What the rows of this project can be compared with.
    void fillCompareMenu(QMenu& menu);
    [[nodiscard]] const Filter& filter() const { return m_filter; }
    [[nodiscard]] ResultsView* view() const { return m_view; }
    [[nodiscard]] std::shared_ptr<const Selection> shown() const;

signals:
    /// A selection arrived and is shown.
    void selectionShown();

private:
    void buildToolBar();
    void takeState();
    /// `onlyVerdicts`: nothing else changed since the last selection came.
    void requestSelection(bool onlyVerdicts = false);
    void takeSelection(std::uint64_t request, Result<std::shared_ptr<const Selection>> selection);
    void updateCounts();
    void updateWhy();
    void showEvidence(std::uint64_t request, const ProjectState& state, RowIndex row);
    void decideSelected(Decision decision);
    void copySelected();
    void showColumnMenu();
    void showSavedFilters();
    void showCompareMenu();

    SessionBridge& m_bridge;
    ResultModel* m_model;
    ResultsView* m_view;
    FacetPanel* m_facets;
    FilterChips* m_chips;
    WhyPane* m_why;
    QSplitter* m_splitter;
    QLineEdit* m_search;
    QLabel* m_counts;
    QPushButton* m_keep;
    QPushButton* m_leaveOut;
    QPushButton* m_review;
    QPushButton* m_all;
    QToolButton* m_columns;
    QToolButton* m_saved;
    QToolButton* m_compare;
    QTimer m_debounce;
    Filter m_filter;
    SortOrder m_order;
    std::uint64_t m_request = 0;
    std::uint64_t m_whyRequest = 0;
    int m_layoutOf = -1;
    bool m_onlyVerdicts = true; ///< that was so of every request since a selection came
    /// What the table shows; rows keep their numbers while the table is the same.
    struct Shown {
        Filter filter;
        SortOrder order;
        std::uint64_t layout = 0;
        RowIndex rows = 0;
        RowIndex liveRows = 0;
    } m_shown;
    std::vector<std::pair<std::string, Filter>> m_savedFilters; ///< of this project
};

} // namespace winnow::ui
