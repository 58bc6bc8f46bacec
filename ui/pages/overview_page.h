#pragma once

/// OverviewPage: what happens to the rows, the results, why, and the one next step.

#include "engine/session.h"

#include <QTimer>
#include <QWidget>

class QFrame;
class QGridLayout;
class QLabel;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace winnow::ui {

class Donut;
class PresetButton;
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
    void takeState();
    void showReading();
    void forecast();
    void showRows(const ProjectState& state);
    void showTop(const ProjectState& state);
    void showNextStep(const ProjectState& state);
    void showVersions(const ProjectState& state);
    [[nodiscard]] QString depthText(const ViewColumns& view) const;
    QPushButton* rowButton(const QString& label, std::uint64_t count, const Filter& filter);
    void choosePolicy(const Policy& policy);

    SessionBridge& m_bridge;
    QLabel* m_headline;
    QLabel* m_lead;
    ReadingCard* m_reading;
    QFrame* m_changes;      ///< since the version before
    QLabel* m_changesTitle;
    QLabel* m_changesText;
    QVBoxLayout* m_changesRows;
    QVBoxLayout* m_rows;
    Donut* m_donut;
    QLabel* m_donutTitle;
    QLabel* m_rowsTitle;
    QLabel* m_reasonsTitle;
    QVBoxLayout* m_reasons;
    QLabel* m_domainsTitle;
    QVBoxLayout* m_domains;
    QLabel* m_policyTitle;
    QRadioButton* m_customers;
    QRadioButton* m_cautious;
    PresetButton* m_presets;
    QLabel* m_customersText;
    QLabel* m_cautiousText;
    QLabel* m_nextTitle;
    QLabel* m_next;
    QPushButton* m_nextButton;
    Filter m_nextFilter;
    enum class Next : std::uint8_t { Filter, Corrections, Check } m_nextKind = Next::Filter;
    QLabel* m_network; ///< what the last check in the network could not learn
    QPushButton* m_check;
    std::uint64_t m_forecastRequest = 0;
    QTimer m_poll; ///< while the first list comes in
};

} // namespace winnow::ui
