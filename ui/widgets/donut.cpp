// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/donut.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <numeric>

namespace winnow::ui {
namespace {

constexpr int kRing = 150;
constexpr int kRow = 26;

} // namespace

Donut::Donut(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setObjectName(QStringLiteral("donut"));
}

void Donut::setSlices(std::vector<DonutSlice> slices, const QString& centre)
{
    m_slices = std::move(slices);
    m_centre = centre;
    m_current = 0;
    QStringList words;
    for (const DonutSlice& s : m_slices)
        words << QStringLiteral("%1: %2").arg(s.label, QLocale().toString(qulonglong(s.count)));
    setAccessibleName(tr("Results"));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    update();
}

QRect Donut::legendRow(int index) const
{
    const int top = qMax(0, (height() - static_cast<int>(m_slices.size()) * kRow) / 2);
    return {kRing + 28, top + index * kRow, width() - kRing - 32, kRow};
}

int Donut::sliceAt(const QPoint& point) const
{
    for (int i = 0; i < static_cast<int>(m_slices.size()); ++i)
        if (legendRow(i).contains(point)) return i;
    return -1;
}

void Donut::paintEvent(QPaintEvent*)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QRectF ring(8, (height() - kRing) / 2.0 + 8, kRing - 16, kRing - 16);
    const auto total = std::accumulate(
        m_slices.begin(), m_slices.end(), std::uint64_t{0}, [](auto sum, const auto& s) { return sum + s.count; });
    double angle = 90;
    for (const DonutSlice& s : m_slices) {
        if (total == 0 || s.count == 0) continue;
        const double span = 360.0 * static_cast<double>(s.count) / static_cast<double>(total);
        // A gap keeps neighbours apart where colours alone would not.
        p.setPen(QPen(theme::colorOf(s.status), 22, Qt::SolidLine, Qt::FlatCap));
        QPainterPath inner;
        const QRectF middle = ring.adjusted(11, 11, -11, -11);
        const double gap = span > 4 ? 1.2 : 0;
        inner.arcMoveTo(middle, angle - gap / 2);
        inner.arcTo(middle, angle - gap / 2, -(span - gap));
        p.drawPath(inner);
        angle -= span;
    }
    p.setPen(palette().color(QPalette::WindowText));
    QFont big = font();
    big.setPointSizeF(font().pointSizeF() * 1.3);
    big.setBold(true);
    p.setFont(big);
    p.drawText(ring.adjusted(0, -18, 0, 0), Qt::AlignCenter, m_centre);
    p.setFont(font());
    p.setPen(theme::secondaryText());
    const QRectF below = ring.adjusted(24, 18, -24, 0);
    p.drawText(below, Qt::AlignCenter,
        fontMetrics().elidedText(tr("addresses"), Qt::ElideRight, static_cast<int>(below.width())));

    for (int i = 0; i < static_cast<int>(m_slices.size()); ++i) {
        const DonutSlice& s = m_slices[static_cast<std::size_t>(i)];
        const QRect row = legendRow(i);
        if (hasFocus() && i == m_current) {
            p.setPen(QPen(palette().color(QPalette::Link), 2));
            p.setBrush(Qt::NoBrush);
            p.drawRoundedRect(row.adjusted(-4, 1, 2, -1), 4, 4);
        }
        theme::drawStatus(p, QRectF(row.left() + 2, row.top() + 5, 16, 16), s.status);
        const QString number = QLocale().toString(qulonglong(s.count));
        const double percent = total == 0 ? 0 : 100.0 * static_cast<double>(s.count) / static_cast<double>(total);
        const QString share = (percent > 0 && percent < 0.1 ? QStringLiteral("<") + QLocale().toString(0.1, 'f', 1)
                                                            : QLocale().toString(percent, 'f', 1)) +
            QStringLiteral(" %");
        const int shareWidth = fontMetrics().horizontalAdvance(QStringLiteral("100,0 %")) + 8;
        p.setPen(theme::secondaryText());
        p.drawText(row.adjusted(0, 0, -4, 0), Qt::AlignVCenter | Qt::AlignRight, share);
        p.setPen(palette().color(QPalette::WindowText));
        const int numberWidth = fontMetrics().horizontalAdvance(number) + 6;
        p.drawText(row.adjusted(0, 0, -shareWidth, 0), Qt::AlignVCenter | Qt::AlignRight, number);
        const QRect label = row.adjusted(26, 0, -shareWidth - numberWidth, 0);
        p.drawText(
            label, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(s.label, Qt::ElideRight, label.width()));
    }
}

void Donut::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_slices.size()) - 1;
    if (event->key() == Qt::Key_Down)
        m_current = qMin(last, m_current + 1);
    else if (event->key() == Qt::Key_Up)
        m_current = qMax(0, m_current - 1);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Space) && m_current <= last && last >= 0)
        emit chosen(m_slices[static_cast<std::size_t>(m_current)].status);
    else {
        QWidget::keyPressEvent(event);
        return;
    }
    update();
}

void Donut::mousePressEvent(QMouseEvent* event)
{
    if (const int i = sliceAt(event->position().toPoint()); i >= 0)
        emit chosen(m_slices[static_cast<std::size_t>(i)].status);
}

void Donut::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(sliceAt(event->position().toPoint()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void Donut::focusInEvent(QFocusEvent*) { update(); }
void Donut::focusOutEvent(QFocusEvent*) { update(); }

} // namespace winnow::ui
