// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/date_order_row.h"

#include "intake/activity_date.h"

#include <QComboBox>
#include <QDate>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>

namespace winnow::ui {

DateOrderRow::DateOrderRow(QWidget* parent) : QWidget(parent), m_order(new QComboBox(this)), m_text(new QLabel(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(tr("Dates of last activity:"), this);
    label->setBuddy(m_order);
    m_order->addItem(tr("Found by itself"), int(DateOrder::Either));
    m_order->addItem(tr("Day, month, year"), int(DateOrder::DayFirst));
    m_order->addItem(tr("Month, day, year"), int(DateOrder::MonthFirst));
    m_order->setObjectName(QStringLiteral("dateOrder"));
    m_text->setObjectName(QStringLiteral("datesPreview"));
    m_text->setTextFormat(Qt::PlainText);
    row->addWidget(label);
    row->addWidget(m_order);
    row->addWidget(m_text, 1);
    hide();
    connect(m_order, &QComboBox::activated, this,
        [this] { emit orderChosen(static_cast<DateOrder>(m_order->currentData().toInt())); });
}

void DateOrderRow::showList(const SheetFacts& facts, const ColumnPlan& plan)
{
    setVisible(!plan.activity.empty());
    if (plan.activity.empty()) return;
    const QSignalBlocker quiet(m_order);
    m_order->setCurrentIndex(m_order->findData(int(plan.dateOrder)));
    QString example;
    int filled = 0, dated = 0;
    for (const auto& row : facts.sample) {
        const std::uint32_t c = plan.activity.front();
        if (c >= row.size() || row[c].empty()) continue;
        ++filled;
        const DayNumber day = activityDay(row[c], plan.dateOrder);
        if (day == 0) continue;
        ++dated;
        if (example.isEmpty())
            example = tr("%1 is read as %2")
                          .arg(QString::fromStdString(row[c]).left(40),
                              QLocale().toString(QDate(1970, 1, 1).addDays(day), QLocale::LongFormat));
    }
    QStringList parts;
    if (!example.isEmpty()) parts << example;
    if (filled > dated) parts << tr("%Ln of the first cells is no date and counts as none", nullptr, filled - dated);
    m_text->setText(parts.join(QStringLiteral("; ")));
}

} // namespace winnow::ui
