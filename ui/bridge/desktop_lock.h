// SPDX-License-Identifier: Apache-2.0

#pragma once

/// DesktopLock: tells when the person's screen is locked or the computer goes to sleep.
///
/// Listens on D-Bus: org.freedesktop.ScreenSaver and org.gnome.ScreenSaver (ActiveChanged) on the session bus,
/// org.freedesktop.login1 (PrepareForSleep, and Lock of a session) on the system bus. Where there is no bus it is
/// silent. Whoever may send on these buses can lock a project, and nothing else. Thread: GUI.

#include <QObject>

namespace winnow::ui {

class DesktopLock : public QObject {
    Q_OBJECT

public:
    explicit DesktopLock(QObject* parent = nullptr);

signals:
    void locked();

public slots:
    // Called by the bus.
    void screenSaverChanged(bool active);
    void prepareForSleep(bool begins);
    void sessionLocked();
};

} // namespace winnow::ui
