// SPDX-License-Identifier: Apache-2.0

#include "ui/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QPainter>
#include <QPainterPath>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleHints>
#include <QStyleOption>
#include <QSvgRenderer>

namespace winnow::ui::theme {
namespace {

bool g_dark = false; // what apply() decided last; the palette alone does not tell a theme from a desktop's colours

struct Colors {
    QColor window, base, raised, text, secondary, border, highlight, primary, onPrimary, link;
};

Colors colors()
{
    if (g_dark)
        return {QColor(0x1B2027), QColor(0x14181E), QColor(0x242B34), QColor(0xE6EAF0), QColor(0xA3AEBB),
            QColor(0x66717E), QColor(0x2B4363), QColor(0xCBD5E1), QColor(0x14181E), QColor(0x7FB8F0)};
    return {QColor(0xF6F7F9), QColor(0xFFFFFF), QColor(0xFFFFFF), QColor(0x1C2430), QColor(0x55606D), QColor(0x87919C),
        QColor(0xD3E2F4), QColor(0x334155), QColor(0xFFFFFF), QColor(0x0B5C9E)};
}

bool systemIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    const QPalette standard = QStyleFactory::create(QStringLiteral("Fusion"))->standardPalette();
    return standard.color(QPalette::Window).lightness() < 128;
#endif
}

/// Fusion draws empty boxes all but invisible on dark ground: these are drawn with a border that has contrast.
class Style final : public QProxyStyle {
public:
    Style() : QProxyStyle(QStringLiteral("Fusion")) {}

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override
    {
        if (metric == PM_ButtonMargin) return QProxyStyle::pixelMetric(metric, option, widget) + 6;
        return QProxyStyle::pixelMetric(metric, option, widget);
    }

    void drawPrimitive(
        PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override
    {
        const bool box = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
        if (!box && element != PE_IndicatorRadioButton) {
            QProxyStyle::drawPrimitive(element, option, painter, widget);
            return;
        }
        const Colors c = colors();
        const bool on = (option->state & State_On) != 0;
        const bool enabled = (option->state & State_Enabled) != 0;
        const QRectF r = QRectF(option->rect).adjusted(1.5, 1.5, -1.5, -1.5);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setOpacity(enabled ? 1.0 : 0.45);
        painter->setPen(QPen((option->state & State_HasFocus) != 0 ? c.link : c.border, 1.4));
        painter->setBrush(on ? c.primary : c.base);
        if (box)
            painter->drawRoundedRect(r, 3, 3);
        else
            painter->drawEllipse(r);
        if (on) {
            painter->setPen(QPen(c.onPrimary, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            if (box) {
                QPainterPath tick(QPointF(r.left() + r.width() * 0.22, r.center().y()));
                tick.lineTo(r.left() + r.width() * 0.42, r.bottom() - r.height() * 0.25);
                tick.lineTo(r.right() - r.width() * 0.2, r.top() + r.height() * 0.28);
                painter->setBrush(Qt::NoBrush);
                painter->drawPath(tick);
            } else {
                painter->setBrush(c.onPrimary);
                painter->setPen(Qt::NoPen);
                painter->drawEllipse(r.center(), r.width() / 5, r.height() / 5);
            }
        }
        painter->restore();
    }
};

QString styleSheet(const Colors& c)
{
    return QStringLiteral(
        "QPushButton[primary=\"true\"]{background:%1;color:%2;border:1px solid %1;border-radius:5px;padding:6px 14px;font-weight:600}"
        "QPushButton[primary=\"true\"]:hover{background:%3}"
        "QPushButton[primary=\"true\"]:focus{border:2px solid %4;padding:5px 13px}"
        "QPushButton[primary=\"true\"]:disabled{background:%5;border-color:%5;color:%6}"
        "QFrame[card=\"true\"]{background:%7;border:1px solid %8;border-radius:8px}"
        "QToolTip{background:%7;color:%9;border:1px solid %8;padding:4px}")
        .arg(c.primary.name(), c.onPrimary.name(), (g_dark ? c.primary.darker(108) : c.primary.lighter(125)).name(),
            c.link.name(), (g_dark ? QColor(0x39424E) : QColor(0xDDE2E8)).name(), c.secondary.name(), c.raised.name(),
            (g_dark ? QColor(0x343C47) : QColor(0xDCE1E7)).name(), c.text.name());
}

QPixmap rendered(const QString& name, const QColor& color, int size, qreal ratio)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QIcon iconIn(const QString& name, const QColor& color, const QColor& disabled)
{
    QIcon icon;
    for (const qreal ratio : {1.0, 2.0}) {
        icon.addPixmap(rendered(name, color, 18, ratio));
        icon.addPixmap(rendered(name, disabled, 18, ratio), QIcon::Disabled);
    }
    return icon;
}

} // namespace

void apply(QApplication& application, ThemeChoice choice)
{
    g_dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemIsDark());
    const Colors c = colors();
    QPalette p;
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.base);
    p.setColor(QPalette::AlternateBase, g_dark ? QColor(0x181D24) : QColor(0xF8F9FB));
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::Button, g_dark ? QColor(0x2A323C) : QColor(0xEDEFF2));
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.text);
    p.setColor(QPalette::Highlight, c.highlight);
    p.setColor(QPalette::HighlightedText, c.text);
    p.setColor(QPalette::Link, c.link);
    p.setColor(QPalette::LinkVisited, c.link);
    p.setColor(QPalette::PlaceholderText, c.secondary);
    p.setColor(QPalette::ToolTipBase, c.raised);
    p.setColor(QPalette::ToolTipText, c.text);
    p.setColor(QPalette::Mid, c.border);
    p.setColor(QPalette::Light, g_dark ? QColor(0x343C47) : QColor(0xFFFFFF));
    p.setColor(QPalette::Dark, g_dark ? QColor(0x0E1116) : QColor(0xB4BCC5));
    p.setColor(QPalette::Disabled, QPalette::WindowText, c.border);
    p.setColor(QPalette::Disabled, QPalette::Text, c.border);
    p.setColor(QPalette::Disabled, QPalette::ButtonText, c.border);
    application.setStyle(new Style);
    application.setPalette(p);
    application.setStyleSheet(styleSheet(c));
    QFont font = application.font();
    if (QFontDatabase::families().contains(QStringLiteral("Noto Sans"))) font.setFamily(QStringLiteral("Noto Sans"));
    font.setPointSizeF(10);
    application.setFont(font);
}

bool isDark() { return g_dark; }
QColor secondaryText() { return colors().secondary; }
QColor border() { return g_dark ? QColor(0x343C47) : QColor(0xDCE1E7); }

QColor colorOf(Status status)
{
    switch (status) {
    case Status::Deliverable: return g_dark ? QColor(0x4192D9) : QColor(0x0B5C9E);
    case Status::Plausible: return g_dark ? QColor(0x8CC1F0) : QColor(0x4E8FC7);
    case Status::Risky: return g_dark ? QColor(0xFFCC26) : QColor(0xD97E16);
    case Status::Undeliverable: return g_dark ? QColor(0xD95F57) : QColor(0x8F2A1F);
    case Status::Unknown: return g_dark ? QColor(0xC4C8CC) : QColor(0x7F8993);
    case Status::NotChecked: break;
    }
    return g_dark ? QColor(0x7B8590) : QColor(0x8B959E);
}

QColor colorOf(Decision decision)
{
    switch (decision) {
    case Decision::Keep: return colorOf(Status::Deliverable);
    case Decision::Review: return colorOf(Status::Risky);
    case Decision::LeaveOut: return colorOf(Status::Undeliverable);
    }
    return secondaryText();
}

void drawStatus(QPainter& painter, const QRectF& box, Status status)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = colorOf(status);
    const QColor sign = g_dark ? QColor(0x14181E) : QColor(0xFFFFFF);
    const qreal side = qMin(box.width(), box.height());
    const QRectF r(box.center().x() - side / 2, box.center().y() - side / 2, side, side);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    QPen line(sign, side * 0.13, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const auto tick = [&] {
        QPainterPath path(QPointF(r.left() + side * 0.28, r.top() + side * 0.53));
        path.lineTo(r.left() + side * 0.44, r.top() + side * 0.69);
        path.lineTo(r.left() + side * 0.73, r.top() + side * 0.35);
        painter.setPen(line);
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
    };
    const auto text = [&](const QString& s) {
        QFont font = painter.font();
        font.setPixelSize(qMax(6, static_cast<int>(side * 0.68)));
        font.setBold(true);
        painter.setFont(font);
        painter.setPen(line.color());
        painter.drawText(r, Qt::AlignCenter, s);
    };
    switch (status) {
    case Status::Deliverable:
        painter.drawEllipse(r);
        tick();
        break;
    case Status::Plausible:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, side * 0.13));
        painter.drawEllipse(r.adjusted(side * 0.08, side * 0.08, -side * 0.08, -side * 0.08));
        line.setColor(color);
        tick();
        break;
    case Status::Risky: {
        QPainterPath path(QPointF(r.center().x(), r.top()));
        path.lineTo(r.right(), r.bottom() - side * 0.08);
        path.lineTo(r.left(), r.bottom() - side * 0.08);
        path.closeSubpath();
        painter.drawPath(path);
        painter.setPen(line);
        painter.drawLine(
            QPointF(r.center().x(), r.top() + side * 0.36), QPointF(r.center().x(), r.top() + side * 0.60));
        painter.drawPoint(QPointF(r.center().x(), r.top() + side * 0.78));
        break;
    }
    case Status::Undeliverable: {
        const qreal k = side * 0.29;
        painter.drawPolygon(QPolygonF({{r.left() + k, r.top()}, {r.right() - k, r.top()}, {r.right(), r.top() + k},
            {r.right(), r.bottom() - k}, {r.right() - k, r.bottom()}, {r.left() + k, r.bottom()},
            {r.left(), r.bottom() - k}, {r.left(), r.top() + k}}));
        painter.setPen(line);
        painter.drawLine(QPointF(r.left() + side * 0.34, r.top() + side * 0.34),
            QPointF(r.right() - side * 0.34, r.bottom() - side * 0.34));
        painter.drawLine(QPointF(r.right() - side * 0.34, r.top() + side * 0.34),
            QPointF(r.left() + side * 0.34, r.bottom() - side * 0.34));
        break;
    }
    case Status::Unknown:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, side * 0.12, Qt::DashLine));
        painter.drawRect(r.adjusted(side * 0.08, side * 0.08, -side * 0.08, -side * 0.08));
        line.setColor(color);
        text(QStringLiteral("?"));
        break;
    case Status::NotChecked:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, side * 0.12));
        painter.drawLine(
            QPointF(r.left() + side * 0.25, r.center().y()), QPointF(r.right() - side * 0.25, r.center().y()));
        break;
    }
    painter.restore();
}

QIcon icon(const QString& name)
{
    const Colors c = colors();
    return iconIn(name, c.text, c.border);
}

QIcon iconOnPrimary(const QString& name)
{
    const Colors c = colors();
    return iconIn(name, c.onPrimary, c.secondary);
}

} // namespace winnow::ui::theme
