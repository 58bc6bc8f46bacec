// SPDX-License-Identifier: Apache-2.0

#include "ui/text/facet_text.h"

#include "ui/text/compare_text.h"
#include "ui/text/verdict_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace winnow::ui {
namespace {

struct FacetsWords {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::Facets)
};

} // namespace

QString titleOf(Facet facet)
{
    switch (facet) {
    case Facet::Decision: return FacetsWords::tr("Decision");
    case Facet::Status: return FacetsWords::tr("Result");
    case Facet::Reason: return FacetsWords::tr("Why");
    case Facet::Cause: return FacetsWords::tr("Decided by");
    case Facet::Flag: return FacetsWords::tr("Kind of address");
    case Facet::Provider: return FacetsWords::tr("Provider");
    case Facet::Source: return FacetsWords::tr("File");
    case Facet::Domain: return FacetsWords::tr("Domain");
    case Facet::Change: return FacetsWords::tr("What changed");
    }
    return {};
}

QString valueLabel(Facet facet, std::uint32_t value, const ProjectState& state, const Comparison& compare)
{
    const ViewColumns& view = *state.view;
    switch (facet) {
    case Facet::Decision: return labelOf(static_cast<Decision>(value));
    case Facet::Status: return labelOf(static_cast<Status>(value));
    case Facet::Reason: return textOf(static_cast<Reason>(value)).label;
    case Facet::Cause: return value == 0 ? FacetsWords::tr("No objection") : labelOf(static_cast<Cause>(value));
    case Facet::Flag: return labelOf(static_cast<Flag>(1U << value));
    case Facet::Provider: return labelOf(static_cast<ProviderFamily>(value));
    case Facet::Source:
        return value < view.sourceNames.size() ? QString::fromStdString(view.sourceNames[value]) : QString();
    case Facet::Domain:
        return value < view.domainNames.size() ? QString::fromStdString(view.domainNames[value]) : QString();
    case Facet::Change: return changeLabel(static_cast<Change>(value), compare, state);
    }
    return {};
}

QString describe(const Filter& filter, const ProjectState& state)
{
    QStringList parts;
    if (!filter.text.empty()) parts << QStringLiteral("\"%1\"").arg(QString::fromStdString(filter.text));
    for (std::size_t f = 0; f < kFacetCount; ++f) {
        const auto facet = static_cast<Facet>(f);
        for (const std::uint32_t v : filter.of(facet).wanted)
            parts << QStringLiteral("%1: %2").arg(titleOf(facet), valueLabel(facet, v, state, filter.compare));
        for (const std::uint32_t v : filter.of(facet).unwanted)
            parts << FacetsWords::tr("not %1: %2").arg(titleOf(facet), valueLabel(facet, v, state, filter.compare));
    }
    if (!filter.compare.empty() && !filter.of(Facet::Change).empty()) parts << compareLabel(filter.compare, state);
    return parts.join(QStringLiteral(", "));
}

} // namespace winnow::ui
