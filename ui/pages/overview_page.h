// SPDX-License-Identifier: Apache-2.0

#pragma once

/// OverviewPage: what happens to the rows, the results, why, and the one next step.

#include "session/session.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLayout;
class QPushButton;
class QVBoxLayout;

namespace winnow::ui {

class ChangesCard;
class Donut;
class PolicyCard;
class ReadingCard;
class Prompts;
class SessionBridge;

class OverviewPage : public QWidget {
    Q_OBJECT

public:
    OverviewPage(SessionBridge& bridge, Prompts& prompts, QWidget* parent = nullptr);
    void retranslate();

signals:
    void filterRequested(const winnow::Filter& filter);
    void correctionsRequested();
    void checkRequested();
    void importRequested();

private:
    QWidget* makeNextStep();
    QLayout* makeGrid();
    void takeState();
    void showReading();
    void showRows(const ProjectState& state);
    void showTop(const ProjectState& state);
    void showNextStep(const ProjectState& state);
    QPushButton* rowButton(const QString& label, std::uint64_t count, const Filter& filter);

    SessionBridge& m_bridge;
    QLabel* m_headline;
    QLabel* m_lead;
    QLabel* m_network; ///< what the last check in the network could not learn
    ReadingCard* m_reading;
    ChangesCard* m_changes;
    QVBoxLayout* m_rows;
    Donut* m_donut;
    PolicyCard* m_policy;
    QLabel* m_donutTitle;
    QLabel* m_rowsTitle;
    QLabel* m_reasonsTitle;
    QVBoxLayout* m_reasons;
    QLabel* m_domainsTitle;
    QVBoxLayout* m_domains;
    QLabel* m_nextTitle;
    QLabel* m_next;
    QPushButton* m_nextButton;
    Filter m_nextFilter;
    enum class Next : std::uint8_t { Filter, Corrections, Check, Retry } m_nextKind = Next::Filter;
    QPushButton* m_check;
    QTimer m_poll; ///< while the first list comes in
};

} // namespace winnow::ui
