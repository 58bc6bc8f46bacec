// SPDX-License-Identifier: Apache-2.0

#pragma once

/// ResultModel: the table of addresses. Codes come from the columns in memory, texts page by page from the project.

#include "session/session.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <list>
#include <memory>
#include <unordered_map>
#include <unordered_set>

namespace winnow::ui {

class SessionBridge;

/// Thread: GUI. Pages of 256 rows are fetched by the session's reader; a placeholder stands there until then. Nothing
/// of the list is held twice: 64 pages at most.
class ResultModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// The table's own columns; those of the file follow.
    enum Column { Address, Result, Why, Decided, Domain, Score, Row, List, OwnColumns };
    /// A row count beyond which pixels no longer fit an int.
    static constexpr std::uint32_t kMostRows = 80'000'000;

    enum Role { StatusRole = Qt::UserRole, DecisionRole, RowIndexRole };

    explicit ResultModel(SessionBridge& bridge, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Shows another state or another selection of it.
    void show(std::shared_ptr<const ProjectState> state, std::shared_ptr<const Selection> selection);
    /// The same rows in the same order with other verdicts: nothing moves, and texts that are there stay. False where
    /// other rows are shown: then nothing was done.
    bool refresh(std::shared_ptr<const ProjectState> state, std::shared_ptr<const Selection> selection);
    void clear();
    /// Texts in another language.
    void retranslate();

    [[nodiscard]] const std::shared_ptr<const Selection>& selection() const { return m_selection; }
    /// The row of the table at a position of the view.
    [[nodiscard]] RowIndex rowAt(int position) const { return m_selection->at(static_cast<std::uint32_t>(position)); }
    /// The text of a row, when its page is there.
    [[nodiscard]] const RowText* textAt(int position) const;
    /// The rows given to `done` with their texts, fetched afresh: for the clipboard and the Why pane.
    void fetch(std::vector<RowIndex> rows, std::function<void(winnow::Result<std::vector<RowText>>)> done);
    [[nodiscard]] SortOrder sortOrderOf(int column, Qt::SortOrder order) const;

signals:
    /// A page came, or failed to come.
    void pageReady();
    void pageFailed(const winnow::Error& error);

private:
    static constexpr int kPageRows = 256;
    static constexpr std::size_t kPages = 64;

    void want(int page) const;
    void requestWanted();
    void take(std::uint64_t generation, int page, winnow::Result<std::vector<RowText>> rows);
    QVariant display(int position, int column) const;

    SessionBridge& m_bridge;
    std::shared_ptr<const ProjectState> m_state;
    std::shared_ptr<const Selection> m_selection;
    std::vector<QString> m_ownColumns;
    std::uint64_t m_generation = 0;

    struct Page {
        int number = 0;
        std::vector<RowText> rows;
    };
    mutable std::list<Page> m_recent; ///< the last used one first
    mutable std::unordered_map<int, std::list<Page>::iterator> m_pages;
    mutable std::vector<int> m_wanted;
    std::unordered_set<int> m_underWay;
    mutable QTimer m_request;
};

} // namespace winnow::ui
