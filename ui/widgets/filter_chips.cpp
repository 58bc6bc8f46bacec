// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/filter_chips.h"

#include "ui/text/compare_text.h"
#include "ui/text/facet_text.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace winnow::ui {

FilterChips::FilterChips(QWidget* parent) : QWidget(parent), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    hide();
}

void FilterChips::addChip(const QString& text, const Filter& without)
{
    auto* chip =
        new QPushButton(theme::icon(QStringLiteral("x")), fontMetrics().elidedText(text, Qt::ElideRight, 220), this);
    chip->setLayoutDirection(Qt::RightToLeft);
    chip->setToolTip(text);
    chip->setAccessibleName(tr("Remove the filter %1").arg(text));
    connect(chip, &QPushButton::clicked, this, [this, without] { emit filterChanged(without); });
    m_layout->addWidget(chip);
}

void FilterChips::show(const Filter& filter, const ProjectState& state)
{
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    int chips = 0;
    if (!filter.text.empty()) {
        Filter without = filter;
        without.text.clear();
        addChip(QStringLiteral("\"%1\"").arg(QString::fromStdString(filter.text)), without);
        ++chips;
    }
    if (!filter.compare.empty()) {
        Filter without = filter;
        without.compare = {};
        without.of(Facet::Change) = {};
        addChip(compareLabel(filter.compare, state), without);
        ++chips;
    }
    for (std::size_t f = 0; f < kFacetCount; ++f) {
        const auto facet = static_cast<Facet>(f);
        for (const bool wanted : {true, false})
            for (const std::uint32_t v : wanted ? filter.of(facet).wanted : filter.of(facet).unwanted) {
                Filter without = filter;
                std::erase(wanted ? without.of(facet).wanted : without.of(facet).unwanted, v);
                const QString label = valueLabel(facet, v, state, filter.compare);
                addChip(wanted ? label : tr("not %1").arg(label), without);
                ++chips;
            }
    }
    if (chips > 1) addChip(tr("All filters"), Filter{});
    m_layout->addStretch(1);
    setVisible(chips > 0);
}

} // namespace winnow::ui
