// SPDX-License-Identifier: Apache-2.0

#include "ui/bridge/desktop_lock.h"

#include <QDBusConnection>

namespace winnow::ui {

DesktopLock::DesktopLock(QObject* parent) : QObject(parent)
{
    QDBusConnection session = QDBusConnection::sessionBus();
    const QString changed = QStringLiteral("ActiveChanged");
    // Any sender and any path: desktops differ in both.
    for (const QString& interface :
        {QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("org.gnome.ScreenSaver")})
        session.connect(QString(), QString(), interface, changed, this, SLOT(screenSaverChanged(bool)));
    QDBusConnection system = QDBusConnection::systemBus();
    const QString login = QStringLiteral("org.freedesktop.login1");
    system.connect(login, QStringLiteral("/org/freedesktop/login1"), login + QStringLiteral(".Manager"),
        QStringLiteral("PrepareForSleep"), this, SLOT(prepareForSleep(bool)));
    system.connect(
        login, QString(), login + QStringLiteral(".Session"), QStringLiteral("Lock"), this, SLOT(sessionLocked()));
}

void DesktopLock::screenSaverChanged(bool active)
{
    if (active) emit locked();
}

void DesktopLock::prepareForSleep(bool begins)
{
    if (begins) emit locked();
}

void DesktopLock::sessionLocked() { emit locked(); }

} // namespace winnow::ui
