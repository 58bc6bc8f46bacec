// SPDX-License-Identifier: Apache-2.0

#pragma once

/// SheetList: the sheets of a workbook or the lists of an archive, each with a tick: it is imported. The current one is
/// the one that is shown.

#include "formats/open_list.h"

#include <QListWidget>

#include <optional>
#include <string>
#include <vector>

namespace winnow::ui {

class SheetList : public QListWidget {
    Q_OBJECT

public:
    explicit SheetList(QWidget* parent = nullptr);
    /// Fills itself without a signal. Ticked: those that were `tickedBefore`; without them the one that is `shown`.
    void showTables(const std::vector<TableInfo>& tables, std::size_t shown,
        const std::optional<std::vector<std::string>>& tickedBefore);
    [[nodiscard]] bool isTicked(int table) const;
    [[nodiscard]] int ticked() const;
};

} // namespace winnow::ui
