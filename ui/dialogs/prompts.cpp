// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/prompts.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace winnow::ui {

QStringList DesktopPrompts::openFiles(QWidget* parent, const QString& title, const QString& filter)
{
    return QFileDialog::getOpenFileNames(parent, title, QString(), filter);
}

QString DesktopPrompts::saveFile(QWidget* parent, const QString& title, const QString& proposal, const QString& filter)
{
    return QFileDialog::getSaveFileName(parent, title, proposal, filter);
}

void DesktopPrompts::tell(QWidget* parent, const QString& title, const QString& text)
{
    QMessageBox box(QMessageBox::NoIcon, title, title, QMessageBox::Ok, parent);
    box.setInformativeText(text);
    box.exec();
}

int DesktopPrompts::ask(QWidget* parent, const QString& title, const QString& text, const QStringList& buttons)
{
    QMessageBox box(QMessageBox::NoIcon, title, title, QMessageBox::NoButton, parent);
    box.setInformativeText(text);
    QList<QAbstractButton*> made;
    for (const QString& b : buttons)
        made << box.addButton(b, made.isEmpty() ? QMessageBox::AcceptRole : QMessageBox::ActionRole);
    // Escape leaves everything as it is.
    auto* cancel = new QPushButton(&box);
    cancel->hide();
    box.addButton(cancel, QMessageBox::RejectRole);
    box.setEscapeButton(cancel);
    cancel->hide();
    box.exec();
    return static_cast<int>(made.indexOf(box.clickedButton()));
}

} // namespace winnow::ui
