// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/reading_card.h"

#include "ui/widgets/donut.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace winnow::ui {

ReadingCard::ReadingCard(QWidget* parent) : QFrame(parent), m_donut(new Donut(this))
{
    setProperty("card", true);
    setObjectName(QStringLiteral("readingCard"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(24);
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(6);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i] = {new QLabel(this), new QLabel(this)};
        m_lines[i].number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(m_lines[i].label, static_cast<int>(i), 0);
        grid->addWidget(m_lines[i].number, static_cast<int>(i), 1);
    }
    QFont bold = font();
    bold.setBold(true);
    m_lines[Rows].label->setFont(bold);
    m_lines[Rows].number->setFont(bold);
    grid->setRowStretch(static_cast<int>(m_lines.size()), 1);
    layout->addLayout(grid, 1);
    layout->addWidget(m_donut, 1);
    // Nothing can be chosen yet.
    m_donut->setFocusPolicy(Qt::NoFocus);
    m_donut->setAttribute(Qt::WA_TransparentForMouseEvents);
    retranslate();
}

void ReadingCard::retranslate()
{
    m_lines[Rows].label->setText(tr("Rows read"));
    m_lines[WellFormed].label->setText(tr("Addresses spelt well"));
    m_lines[Broken].label->setText(tr("Broken addresses"));
    m_lines[DoNotMail].label->setText(tr("Rows that say do not mail"));
    m_lines[WithoutAddress].label->setText(tr("Rows without an address"));
    tell(m_rows, m_found);
}

void ReadingCard::tell(std::uint64_t rows, const FoundSoFar& found)
{
    m_rows = rows;
    m_found = found;
    const QLocale locale;
    const std::uint64_t values[] = {rows, found.wellFormed, found.broken, found.doNotMail, found.withoutAddress};
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const QString number = locale.toString(static_cast<qulonglong>(values[i]));
        m_lines[i].number->setText(number);
        m_lines[i].number->setAccessibleName(QStringLiteral("%1: %2").arg(m_lines[i].label->text(), number));
    }
    std::vector<DonutSlice> slices;
    if (found.wellFormed > 0) slices.push_back({Status::Plausible, tr("Spelt well"), found.wellFormed});
    if (found.broken > 0) slices.push_back({Status::Undeliverable, tr("Broken"), found.broken});
    m_donut->setSlices(std::move(slices), locale.toString(static_cast<qulonglong>(found.wellFormed + found.broken)));
}

} // namespace winnow::ui
