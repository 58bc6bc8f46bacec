// SPDX-License-Identifier: Apache-2.0

#include "ui/text/compare_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace winnow::ui {
namespace {

struct CompareWords {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::Compare)
};

QString listName(std::uint32_t id, const ProjectState& state)
{
    const auto found = std::ranges::find(state.sources, id, [](const SourceInfo& s) { return s.id.value; });
    return found == state.sources.end() ? CompareWords::tr("the other lists") : QString::fromStdString(found->name);
}

QString timeOf(const Moment& moment)
{
    const QDateTime time = QDateTime::fromString(QString::fromStdString(moment.time), Qt::ISODate).toLocalTime();
    return QLocale().toString(time, QLocale::ShortFormat);
}

} // namespace

QString changeLabel(Change change, const Comparison& compare, const ProjectState& state)
{
    switch (change) {
    case Change::None: return CompareWords::tr("Not compared");
    case Change::New: return CompareWords::tr("New");
    case Change::Same: return CompareWords::tr("As before");
    case Change::Better: return CompareWords::tr("Changed for the better");
    case Change::Worse: return CompareWords::tr("Changed for the worse");
    case Change::Gone: return CompareWords::tr("Gone");
    case Change::OnlyFirst: return CompareWords::tr("Only in %1").arg(listName(compare.first, state));
    case Change::Both: return CompareWords::tr("In both");
    case Change::OnlySecond: return CompareWords::tr("Only in %1").arg(listName(compare.second, state));
    }
    return {};
}

QString compareLabel(const Comparison& compare, const ProjectState& state)
{
    switch (compare.with) {
    case Comparison::With::Version: return CompareWords::tr("Since the version before");
    case Comparison::With::Lists:
        return CompareWords::tr("%1 and %2").arg(listName(compare.first, state), listName(compare.second, state));
    case Comparison::With::Moment: break;
    default: return {};
    }
    const auto moment = std::ranges::find(state.moments, compare.moment, &Moment::id);
    if (moment == state.moments.end()) return CompareWords::tr("An earlier time");
    switch (moment->kind) {
    case MomentKind::Export: return CompareWords::tr("Since the export of %1").arg(timeOf(*moment));
    case MomentKind::Check: return CompareWords::tr("Since the check of %1").arg(timeOf(*moment));
    case MomentKind::Lists: return CompareWords::tr("Since the newer reference lists of %1").arg(timeOf(*moment));
    default: return CompareWords::tr("Since %1").arg(timeOf(*moment));
    }
}

std::vector<Comparison> comparisonsOf(const ProjectState& state)
{
    std::vector<Comparison> out;
    if (!state.versions.empty()) out.push_back({.with = Comparison::With::Version});
    for (auto m = state.moments.rbegin(); m != state.moments.rend(); ++m)
        if (m->kind != MomentKind::Version) out.push_back({.with = Comparison::With::Moment, .moment = m->id});
    return out;
}

} // namespace winnow::ui
