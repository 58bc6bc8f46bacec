// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Theme: colours, the style, icons. Light, dark, or as the system has it.

#include "verdict/disposition.h"
#include "verdict/verdict.h"

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QPixmap>
#include <QString>

class QApplication;
class QPainter;
class QRectF;

namespace winnow::ui {

enum class ThemeChoice { System, Light, Dark };

namespace theme {

/// Sets style, palette, font and the little style sheet; may be called again at any time.
void apply(QApplication& application, ThemeChoice choice);
[[nodiscard]] bool isDark();

/// Text of second rank; contrast >= 4.5:1 on window and base.
[[nodiscard]] QColor secondaryText();
[[nodiscard]] QColor border();
[[nodiscard]] QColor colorOf(Status status);
[[nodiscard]] QColor colorOf(Decision decision);

/// Never colour alone: disc, ring, triangle, octagon, dashed square, each with its sign.
void drawStatus(QPainter& painter, const QRectF& box, Status status);

/// An icon of the resources in the palette's text colour; `onPrimary`: for primary buttons.
[[nodiscard]] QIcon icon(const QString& name);
[[nodiscard]] QIcon iconOnPrimary(const QString& name);

} // namespace theme
} // namespace winnow::ui
