// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/run_bar.h"

#include "ui/bridge/session_bridge.h"
#include "ui/text/network_text.h"
#include "ui/theme.h"
#include "ui/widgets/elided_label.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <cmath>
#include <optional>

namespace winnow::ui {

QString roundedDuration(double seconds)
{
    if (seconds < 60)
        return RunBar::tr("about %Ln second(s)", nullptr, qMax(5, static_cast<int>(std::ceil(seconds / 5)) * 5));
    if (seconds < 3600) return RunBar::tr("about %Ln minute(s)", nullptr, static_cast<int>(std::lround(seconds / 60)));
    return RunBar::tr("about %Ln hour(s)", nullptr, static_cast<int>(std::lround(seconds / 3600)));
}

namespace {

bool isAsking(RunPhase phase) { return phase == RunPhase::AskingDomains || phase == RunPhase::AskingMailboxes; }

/// How much of a phase is done, where its end is known.
std::optional<double> shareOf(const RunSnapshot& s)
{
    const std::uint64_t whole = isAsking(s.phase) ? s.total : s.bytesTotal;
    if (whole == 0) return std::nullopt;
    return std::min(1.0, static_cast<double>(isAsking(s.phase) ? s.done : s.bytesDone) / static_cast<double>(whole));
}

} // namespace

RunBar::RunBar(SessionBridge& bridge, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_text(new ElidedLabel(this)),
      m_bar(new QProgressBar(this)),
      m_pause(new QPushButton(this)),
      m_stop(new QPushButton(this))
{
    setObjectName(QStringLiteral("runBar"));
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(10);
    m_bar->setMinimumWidth(80);
    m_pause->setObjectName(QStringLiteral("pause"));
    m_stop->setObjectName(QStringLiteral("stopRun"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 16, 6);
    layout->addWidget(m_text);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_pause);
    layout->addWidget(m_stop);
    m_poll.setInterval(100);
    connect(&m_poll, &QTimer::timeout, this, &RunBar::poll);
    connect(&m_bridge, &SessionBridge::busyChanged, this, &RunBar::follow);
    connect(
        m_pause, &QPushButton::clicked, this, [this] { m_bridge.isPaused() ? m_bridge.resume() : m_bridge.pause(); });
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_bridge.pause();
        m_bridge.forget();
    });
    retranslate();
    follow();
}

void RunBar::retranslate()
{
    m_stop->setText(tr("Stop"));
    m_stop->setIcon(theme::icon(QStringLiteral("square")));
    m_bar->setAccessibleName(tr("Progress"));
    follow();
}

void RunBar::follow()
{
    const bool busy = m_bridge.isBusy();
    const bool paused = m_bridge.isPaused() && !busy;
    setVisible(busy || paused);
    m_pause->setText(paused ? tr("Go on") : tr("Pause"));
    m_pause->setIcon(theme::icon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    if (busy && !m_poll.isActive()) {
        m_since.start();
        m_phase = RunPhase::Idle;
        m_poll.start();
        poll();
    }
    if (!busy) m_poll.stop();
    if (!paused) return;
    m_text->setText(tr("Paused. What was done is kept."));
    if (const auto share = shareOf(m_bridge.progress())) m_share = *share;
    m_bar->setRange(0, 1000); // it stands, and moves no more
    m_bar->setValue(static_cast<int>(m_share * 1000));
    // The run may have ended in a phase that cannot be paused or stopped.
    m_pause->setEnabled(true);
    m_stop->setEnabled(true);
}

QString RunBar::timeLeft(double share)
{
    const qint64 elapsed = m_since.elapsed();
    if (elapsed < 10'000 || share <= 0.001) return {};
    const double left = static_cast<double>(elapsed) / 1000 * (1 - share) / share;
    m_secondsLeft = m_secondsLeft < 0 ? left : m_secondsLeft * 0.9 + left * 0.1;
    return tr(", %1 to go").arg(roundedDuration(m_secondsLeft));
}

void RunBar::poll()
{
    const RunSnapshot s = m_bridge.progress();
    const qint64 now = m_since.elapsed();
    if (s.phase != m_phase) {
        m_phase = s.phase;
        m_since.restart();
        m_rate = 0;
        m_secondsLeft = -1;
        m_lastDone = 0;
        m_lastAt = 0;
        emit phaseChanged();
    } else if (now - m_lastAt >= 500) {
        const double rate =
            static_cast<double>(s.done - qMin(s.done, m_lastDone)) * 1000 / static_cast<double>(now - m_lastAt);
        m_rate = m_rate == 0 ? rate : m_rate * 0.7 + rate * 0.3;
        m_lastDone = s.done;
        m_lastAt = now;
    }
    const bool asking = isAsking(s.phase);
    const std::optional<double> known = shareOf(s);
    const double share = known.value_or(0);
    if (known) m_share = share;
    m_bar->setRange(0, known ? 1000 : 0);
    m_bar->setValue(static_cast<int>(share * 1000));
    m_pause->setEnabled(s.phase == RunPhase::Reading || asking);
    m_stop->setEnabled(s.phase == RunPhase::Reading || s.phase == RunPhase::Exporting || asking);
    const QString done = QLocale().toString(static_cast<qulonglong>(s.done));
    QString text;
    switch (s.phase) {
    case RunPhase::Reading: text = tr("Reading: %1 rows").arg(done); break;
    case RunPhase::Settling: text = tr("Checking and deciding"); break;
    case RunPhase::Exporting: text = tr("Writing: %1 rows").arg(done); break;
    case RunPhase::ReadingBack: text = tr("Reading the file back"); break;
    case RunPhase::AskingDomains:
        text =
            tr("Asking name servers: %1 of %2 domains").arg(done, QLocale().toString(static_cast<qulonglong>(s.total)));
        break;
    case RunPhase::AskingMailboxes:
        text = tr("Asking mail servers: %1 of %2 addresses")
                   .arg(done, QLocale().toString(static_cast<qulonglong>(s.total)));
        break;
    default: text = tr("Working"); break;
    }
    if (const QString held = asking ? holdUps(s) : QString(); !held.isEmpty()) text += QStringLiteral(" · ") + held;
    if (m_rate >= 1 && s.phase == RunPhase::Reading)
        text += tr(", %1 a second").arg(QLocale().toString(static_cast<qulonglong>(std::lround(m_rate / 100) * 100)));
    m_text->setText(text + timeLeft(share));
}

} // namespace winnow::ui
