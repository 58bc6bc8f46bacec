// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/changes_card.h"

#include "ui/text/compare_text.h"
#include "ui/text/numbers.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"

#include <QDate>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace winnow::ui {

ChangesCard::ChangesCard(QWidget* parent)
    : QFrame(parent), m_title(cardTitle(this)), m_text(new QLabel(this)), m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("whatChanged"));
    QVBoxLayout* inside = makeCard(this);
    inside->setContentsMargins(16, 8, 12, 8);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_title);
    head->addWidget(m_text, 1);
    inside->addLayout(head);
    inside->addLayout(m_rows);
}

void ChangesCard::retranslate()
{
    m_title->setText(tr("What changed"));
    m_text->setStyleSheet(QStringLiteral("color:%1").arg(theme::secondaryText().name()));
}

void ChangesCard::showVersions(const ProjectState& state)
{
    emptyLayout(m_rows);
    setVisible(!state.versions.empty());
    if (state.versions.empty()) return;
    QStringList told;
    if (state.carried) {
        const VersionCarry& c = *state.carried;
        if (c.decisions > 0) told << tr("%Ln decision(s) of yours taken over", nullptr, counted(c.decisions));
        if (c.closed > 0) told << tr("%Ln address(es) stay on the do-not-mail list", nullptr, counted(c.closed));
        if (c.answers > 0) told << tr("%Ln answer(s) reused", nullptr, counted(c.answers));
        if (c.expired > 0) told << tr("%Ln answer(s) too old", nullptr, counted(c.expired));
    } else if (state.versions.size() == 1) {
        const QDate day =
            QDate::fromString(QString::fromStdString(state.versions.front().beforeTime).left(10), Qt::ISODate);
        told << tr("since the version of %1").arg(QLocale().toString(day, QLocale::LongFormat));
    }
    m_text->setText(told.join(QStringLiteral(" · ")));
    for (const VersionChange& v : state.versions) {
        auto* line = new QWidget(this);
        auto* inside = new QHBoxLayout(line);
        inside->setContentsMargins(0, 0, 0, 0);
        inside->setSpacing(4);
        if (state.versions.size() > 1) inside->addWidget(new QLabel(QString::fromStdString(v.name), line));
        for (const Change change : {Change::New, Change::Gone, Change::Same, Change::Worse, Change::Better})
            inside->addWidget(changeButton(state, v, change));
        inside->addStretch(1);
        m_rows->addWidget(line);
    }
}

QPushButton* ChangesCard::changeButton(const ProjectState& state, const VersionChange& v, Change change)
{
    const std::uint64_t count = v.counts[static_cast<std::size_t>(change)];
    auto* button = new QPushButton(this);
    button->setFlat(true);
    button->setCursor(Qt::PointingHandCursor);
    button->setObjectName(
        QStringLiteral("changed-") + QLatin1String(name(change).data(), static_cast<qsizetype>(name(change).size())));
    const QString label = changeLabel(change, {.with = Comparison::With::Version}, state);
    button->setText(QStringLiteral("%1 %2").arg(number(count), label.toLower()));
    button->setFixedWidth(button->fontMetrics().horizontalAdvance(button->text()) +
        14); // numbers stand in a line of text, not in columns
    button->setAccessibleName(QStringLiteral("%1: %2").arg(label, number(count)));
    button->setToolTip(
        change == Change::Gone && !v.rowsThere ? tr("The rows of that version were erased") : tr("Show these rows"));
    button->setEnabled(count > 0 && (change != Change::Gone || v.rowsThere));
    Filter filter;
    filter.of(Facet::Change).wanted = {static_cast<std::uint32_t>(change)};
    filter.compare.with = Comparison::With::Version;
    const auto source = std::ranges::find(state.sources, v.list, &SourceInfo::id);
    if (state.versions.size() > 1 && change != Change::Gone)
        filter.of(Facet::Source).wanted = {static_cast<std::uint32_t>(source - state.sources.begin())};
    connect(button, &QPushButton::clicked, this, [this, filter] { emit filterRequested(filter); });
    return button;
}

} // namespace winnow::ui
