// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/overview_page.h"

#include "ui/bridge/session_bridge.h"
#include "ui/text/network_text.h"
#include "ui/text/numbers.h"
#include "ui/text/verdict_text.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/changes_card.h"
#include "ui/widgets/donut.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/policy_card.h"
#include "ui/widgets/reading_card.h"

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace winnow::ui {
namespace {

Filter only(Facet facet, std::uint32_t value)
{
    Filter filter;
    filter.of(facet).wanted = {value};
    return filter;
}

} // namespace

OverviewPage::OverviewPage(SessionBridge& bridge, Prompts& prompts, QWidget* parent)
    : QWidget(parent),
      m_bridge(bridge),
      m_headline(new QLabel(this)),
      m_lead(new QLabel(this)),
      m_network(new QLabel(this)),
      m_reading(new ReadingCard(this)),
      m_changes(new ChangesCard(this)),
      m_donut(new Donut(this)),
      m_policy(new PolicyCard(bridge, prompts, this))
{
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 8, 16, 16);
    layout->setSpacing(12);
    QFont big = font();
    big.setPointSizeF(17);
    big.setBold(true);
    m_headline->setFont(big);
    m_headline->setObjectName(QStringLiteral("headline"));
    m_network->setObjectName(QStringLiteral("networkNotes"));
    m_network->hide();
    for (QLabel* l : {m_headline, m_lead, m_network}) {
        l->setWordWrap(true);
        layout->addWidget(l);
    }
    layout->addWidget(m_reading);
    layout->addWidget(makeNextStep());
    layout->addWidget(m_changes);
    layout->addLayout(makeGrid());
    layout->addStretch(1);

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);

    connect(m_donut, &Donut::chosen, this,
        [this](Status s) { emit filterRequested(only(Facet::Status, static_cast<std::uint32_t>(s))); });
    connect(m_changes, &ChangesCard::filterRequested, this, &OverviewPage::filterRequested);
    connect(&m_bridge, &SessionBridge::stateChanged, this, &OverviewPage::takeState);
    connect(&m_bridge, &SessionBridge::grew, this, &OverviewPage::takeState);
    connect(&m_bridge, &SessionBridge::busyChanged, this, [this] {
        if (!m_bridge.state())
            takeState();
        else if (m_bridge.isAsking())
            showNextStep(*m_bridge.state());
    });
    m_poll.setInterval(200);
    connect(&m_poll, &QTimer::timeout, this, &OverviewPage::showReading);
    retranslate();
}

QWidget* OverviewPage::makeNextStep()
{
    auto* strip = new QFrame(this);
    strip->setProperty("card", true);
    auto* line = new QHBoxLayout(strip);
    line->setContentsMargins(16, 8, 12, 8);
    line->setSpacing(12);
    line->addWidget(m_nextTitle = cardTitle(this));
    line->addWidget(m_next = new QLabel(this), 1);
    line->addWidget(m_nextButton = new QPushButton(this));
    line->addWidget(m_check = new QPushButton(this));
    m_next->setWordWrap(true);
    m_nextButton->setObjectName(QStringLiteral("nextStep"));
    m_check->setObjectName(QStringLiteral("checkFurther"));
    connect(m_check, &QPushButton::clicked, this, &OverviewPage::checkRequested);
    connect(m_nextButton, &QPushButton::clicked, this, [this] {
        if (m_nextKind == Next::Corrections)
            emit correctionsRequested();
        else if (m_nextKind == Next::Check)
            emit checkRequested();
        else if (m_nextKind == Next::Retry)
            m_bridge.verify(m_bridge.lastChoice());
        else
            emit filterRequested(m_nextFilter);
    });
    return strip;
}

/// Six columns: two cards above, three below.
QLayout* OverviewPage::makeGrid()
{
    auto* grid = new QGridLayout;
    grid->setSpacing(12);
    const auto place = [&](int row, int column, int span) {
        auto* frame = new QFrame(this);
        grid->addWidget(frame, row, column, 1, span);
        return makeCard(frame);
    };
    QVBoxLayout* rows = place(0, 0, 3);
    rows->addWidget(m_rowsTitle = cardTitle(this));
    rows->addLayout(m_rows = new QVBoxLayout);
    rows->addStretch(1);
    QVBoxLayout* donut = place(0, 3, 3);
    donut->addWidget(m_donutTitle = cardTitle(this));
    donut->addWidget(m_donut, 1);
    QVBoxLayout* reasons = place(1, 0, 2);
    reasons->addWidget(m_reasonsTitle = cardTitle(this));
    reasons->addLayout(m_reasons = new QVBoxLayout);
    reasons->addStretch(1);
    QVBoxLayout* domains = place(1, 2, 2);
    domains->addWidget(m_domainsTitle = cardTitle(this));
    domains->addLayout(m_domains = new QVBoxLayout);
    domains->addStretch(1);
    grid->addWidget(m_policy, 1, 4, 1, 2);
    for (int c = 0; c < 6; ++c) grid->setColumnStretch(c, 1);
    return grid;
}

void OverviewPage::retranslate()
{
    m_rowsTitle->setText(tr("What happens to the rows"));
    m_donutTitle->setText(tr("Results"));
    m_reasonsTitle->setText(tr("Most frequent reasons"));
    m_domainsTitle->setText(tr("Largest domains"));
    m_nextTitle->setText(tr("Next step"));
    m_policy->retranslate();
    m_reading->retranslate();
    m_changes->retranslate();
    m_check->setText(tr("Check further..."));
    m_check->setToolTip(tr("Ask name servers and mail servers about this list"));
    m_lead->setStyleSheet(QStringLiteral("color:%1").arg(theme::secondaryText().name()));
    takeState();
}

QPushButton* OverviewPage::rowButton(const QString& label, std::uint64_t count, const Filter& filter)
{
    auto* button = new QPushButton(this);
    button->setFlat(true);
    button->setCursor(Qt::PointingHandCursor);
    button->setAccessibleName(QStringLiteral("%1: %2").arg(label, number(count)));
    auto* inside = new QHBoxLayout(button);
    inside->setContentsMargins(6, 0, 6, 0);
    auto* words = new ElidedLabel(label, button);
    words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* figure = new QLabel(number(count), button);
    for (QLabel* l : {static_cast<QLabel*>(words), figure}) l->setAttribute(Qt::WA_TransparentForMouseEvents);
    inside->addWidget(words, 1);
    inside->addWidget(figure);
    button->setFixedHeight(25);
    button->setToolTip(label.trimmed() + QLatin1Char('\n') + tr("Show these rows"));
    connect(button, &QPushButton::clicked, this, [this, filter] { emit filterRequested(filter); });
    return button;
}

void OverviewPage::showRows(const ProjectState& state)
{
    emptyLayout(m_rows);
    const SettleSummary& s = state.settled.total;
    const auto heading = [&](Decision decision, std::uint64_t count) {
        auto* button = rowButton(decision == Decision::Keep ? tr("Kept")
                : decision == Decision::Review              ? tr("To review")
                                                            : tr("Left out"),
            count, only(Facet::Decision, static_cast<std::uint32_t>(decision)));
        QFont bold = font();
        bold.setBold(true);
        for (QLabel* l : button->findChildren<QLabel*>()) l->setFont(bold);
        m_rows->addWidget(button);
    };
    heading(Decision::Keep, s.kept);
    heading(Decision::Review, s.toReview);
    heading(Decision::LeaveOut, s.leftOutTotal());
    for (std::size_t c = 0; c < kCauseCount; ++c) {
        if (s.leftOut[c] == 0) continue;
        Filter filter = only(Facet::Decision, static_cast<std::uint32_t>(Decision::LeaveOut));
        filter.of(Facet::Cause).wanted = {static_cast<std::uint32_t>(c)};
        m_rows->addWidget(rowButton(QStringLiteral("    ") + labelOf(static_cast<Cause>(c)), s.leftOut[c], filter));
    }
}

void OverviewPage::showTop(const ProjectState& state)
{
    emptyLayout(m_reasons);
    emptyLayout(m_domains);
    const auto& reasons = state.settled.total.byReason;
    std::vector<std::uint32_t> order(reasons.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) { return reasons[a] > reasons[b]; });
    for (std::size_t i = 0; i < 5 && i < order.size() && reasons[order[i]] > 0; ++i)
        m_reasons->addWidget(
            rowButton(textOf(static_cast<Reason>(order[i])).label, reasons[order[i]], only(Facet::Reason, order[i])));

    std::vector<std::uint32_t> counts(state.view->domainNames.size(), 0);
    for (RowIndex row = 0; row < state.view->liveRows; ++row)
        if (const std::uint32_t d = state.view->domain[row]; d != kNoDomainId) ++counts[d];
    std::vector<std::uint32_t> ids(counts.size());
    std::iota(ids.begin(), ids.end(), 0U);
    const auto top = std::min<std::size_t>(5, ids.size());
    std::ranges::partial_sort(ids, ids.begin() + static_cast<std::ptrdiff_t>(top),
        [&](std::uint32_t a, std::uint32_t b) { return counts[a] != counts[b] ? counts[a] > counts[b] : a < b; });
    for (std::size_t i = 0; i < top && counts[ids[i]] > 0; ++i)
        m_domains->addWidget(rowButton(
            QString::fromStdString(state.view->domainNames[ids[i]]), counts[ids[i]], only(Facet::Domain, ids[i])));
}

void OverviewPage::showNextStep(const ProjectState& state)
{
    const SettleSummary& s = state.settled.total;
    m_nextFilter = {};
    m_nextKind = Next::Filter;
    m_nextButton->show();
    const bool asked = std::ranges::any_of(
        state.view->depth, [](std::uint8_t depth) { return depth >= static_cast<std::uint8_t>(Depth::Domain); });
    m_check->setVisible(true);
    const QStringList notes =
        state.verified ? afterVerify(*state.verified, m_bridge.lastChoice().depth) : QStringList();
    m_network->setText(notes.join(QStringLiteral("\n")));
    m_network->setVisible(!notes.isEmpty());
    if (m_bridge.isAsking()) {
        m_next->setText(tr("The check goes on. What it has learnt so far is shown here."));
        m_nextButton->hide();
        m_check->hide();
        return;
    }
    std::uint64_t corrections = 0;
    for (const DomainCorrection& c : state.corrections) corrections += c.rows;
    if (state.verified && state.verified->isConnectionBad()) {
        m_nextKind = Next::Retry;
        m_next->setText(tr("The check was stopped because of the connection."));
        m_nextButton->setText(tr("Try again"));
    } else if (corrections > 0) {
        m_nextKind = Next::Corrections;
        m_next->setText(tr("%Ln address(es) look misspelt, such as %1 for %2.", nullptr, counted(corrections))
                .arg(QString::fromStdString(state.corrections.front().wrong),
                    QString::fromStdString(state.corrections.front().right)));
        m_nextButton->setText(tr("Look at the corrections"));
    } else if (s.toReview > 0) {
        m_next->setText(
            tr("%Ln row(s) wait for your decision. Until then they are not exported.", nullptr, counted(s.toReview)));
        m_nextButton->setText(tr("Look at these rows"));
        m_nextFilter = only(Facet::Decision, static_cast<std::uint32_t>(Decision::Review));
    } else if (!asked && s.kept > 0) {
        m_nextKind = Next::Check;
        m_next->setText(tr("No domain was checked yet. Name servers can tell which domains are dead."));
        m_nextButton->setText(tr("Check domains..."));
        m_check->hide();
    } else {
        m_next->setText(tr("Nothing waits for you. Export the clean list."));
        m_nextButton->hide();
    }
}

void OverviewPage::takeState()
{
    const auto state = m_bridge.state();
    for (QFrame* frame : findChildren<QFrame*>())
        if (frame->property("card").toBool()) frame->setVisible(state && !state->sources.empty());
    if (!state) {
        m_headline->setText(m_bridge.isPaused() ? tr("The import is paused") : tr("Your list is being read"));
        m_lead->setText(tr(
            "What was found so far, by spelling alone. Domains, lists and duplicates follow when the last row is in."));
        m_bridge.isBusy() ? m_poll.start() : m_poll.stop();
        showReading();
        return;
    }
    m_poll.stop();
    m_reading->hide();
    const SettleSummary& s = state->settled.total;
    if (state->sources.empty()) {
        m_headline->setText(tr("This project holds no list yet"));
        m_lead->setText(tr("Drop a list on the window to begin."));
    } else {
        m_headline->setText(tr("%1 of %2 rows can be mailed").arg(number(s.kept), number(s.records)));
        std::uint64_t rejects = 0;
        std::uint64_t skipped = 0;
        for (const SourceInfo& source : state->sources) {
            rejects += source.rejects;
            skipped += source.skipped.total();
        }
        QString lead = checkedText(checkedRows(*state->view));
        QStringList others;
        if (skipped > 0)
            others << tr("%Ln line(s) without data, such as titles and blank lines", nullptr, counted(skipped));
        if (rejects > 0) others << tr("%Ln unreadable line(s)", nullptr, counted(rejects));
        if (!others.isEmpty())
            lead += QLatin1Char(' ') + tr("Not counted as rows: %1.").arg(others.join(QStringLiteral(", ")));
        m_lead->setText(lead);
    }
    showRows(*state);
    showTop(*state);
    std::vector<DonutSlice> slices;
    for (const Status status :
        {Status::Deliverable, Status::Plausible, Status::Risky, Status::Unknown, Status::Undeliverable}) {
        const std::uint64_t count = s.byStatus[static_cast<std::size_t>(status)];
        if (count > 0) slices.push_back({status, labelOf(status), count});
    }
    m_donut->setSlices(std::move(slices), number(s.entries));
    showNextStep(*state);
    m_changes->showVersions(*state);
    m_policy->takeState();
}

void OverviewPage::showReading()
{
    const RunSnapshot now = m_bridge.progress();
    if (now.phase == RunPhase::Reading) m_reading->tell(now.done, now.found);
    m_reading->setVisible(m_reading->rows() > 0 && (m_bridge.isBusy() || m_bridge.isPaused()));
}

} // namespace winnow::ui
