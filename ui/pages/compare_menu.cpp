// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/compare_menu.h"

#include "ui/text/compare_text.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

namespace winnow::ui {
namespace {

struct CompareMenuWords {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::Compare)
};

} // namespace

void fillCompareMenu(
    QMenu& menu, const ProjectState& state, const Comparison& now, const std::function<void(const Comparison&)>& choose)
{
    const auto add = [&](const Comparison& compare, const QString& text) {
        QAction* action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(now == compare);
        QObject::connect(action, &QAction::triggered, &menu, [choose, compare] { choose(compare); });
    };
    const std::vector<Comparison> times = comparisonsOf(state);
    for (const Comparison& c : times) add(c, compareLabel(c, state));
    if (state.sources.size() > 1) {
        if (!times.empty()) menu.addSeparator();
        for (std::size_t a = 0; a < state.sources.size(); ++a)
            for (std::size_t b = a + 1; b < state.sources.size(); ++b) {
                const Comparison lists{.with = Comparison::With::Lists,
                    .first = state.sources[a].id.value,
                    .second = state.sources[b].id.value};
                add(lists, compareLabel(lists, state));
            }
    }
    if (menu.isEmpty())
        menu.addAction(
                CompareMenuWords::tr("Nothing to compare with yet: export, check further or import another version"))
            ->setEnabled(false);
    if (!now.empty()) {
        menu.addSeparator();
        add({}, CompareMenuWords::tr("Do not compare"));
    }
}

} // namespace winnow::ui
