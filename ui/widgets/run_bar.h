// SPDX-License-Identifier: Apache-2.0

#pragma once

/// RunBar: how far a run is; there only while one runs or is paused.

#include "base/run_counters.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace winnow::ui {

class ElidedLabel;
class SessionBridge;

/// Polls the counters every 100 ms while a run exists and not at all else.
class RunBar : public QWidget {
    Q_OBJECT

public:
    explicit RunBar(SessionBridge& bridge, QWidget* parent = nullptr);
    void retranslate();

signals:
    /// The run is in another phase, or over.
    void phaseChanged();

private:
    void follow();
    void poll();
    [[nodiscard]] QString timeLeft(double share);

    SessionBridge& m_bridge;
    ElidedLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_pause;
    QPushButton* m_stop;
    QTimer m_poll;
    QElapsedTimer m_since;
    RunPhase m_phase = RunPhase::Idle;
    double m_rate = 0; ///< rows a second, smoothed
    double m_secondsLeft = -1;
    double m_share = 0; ///< of the phase, where it has an end that is known
    std::uint64_t m_lastDone = 0;
    qint64 m_lastAt = 0;
};

/// A duration in round words: "about 2 minutes".
[[nodiscard]] QString roundedDuration(double seconds);

} // namespace winnow::ui
