// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Prompts: the questions that stop everything else: files and plain messages. A seam, so that tests can answer them.

#include <QString>
#include <QStringList>

class QWidget;

namespace winnow::ui {

class Prompts {
public:
    virtual ~Prompts() = default;
    [[nodiscard]] virtual QStringList openFiles(QWidget* parent, const QString& title, const QString& filter) = 0;
    /// Empty: the person changed their mind.
    [[nodiscard]] virtual QString saveFile(
        QWidget* parent, const QString& title, const QString& proposal, const QString& filter) = 0;
    virtual void tell(QWidget* parent, const QString& title, const QString& text) = 0;
    /// The number of the button that was pressed; -1: none.
    [[nodiscard]] virtual int ask(
        QWidget* parent, const QString& title, const QString& text, const QStringList& buttons) = 0;
};

/// Real dialogs of the desktop.
class DesktopPrompts final : public Prompts {
public:
    QStringList openFiles(QWidget* parent, const QString& title, const QString& filter) override;
    QString saveFile(QWidget* parent, const QString& title, const QString& proposal, const QString& filter) override;
    void tell(QWidget* parent, const QString& title, const QString& text) override;
    int ask(QWidget* parent, const QString& title, const QString& text, const QStringList& buttons) override;
};

} // namespace winnow::ui
