#include "ui/pages/overview_page.h"

#include "ui/bridge/session_bridge.h"
#include "ui/text/compare_text.h"
#include "ui/text/network_text.h"
#include "ui/text/verdict_text.h"
#include "ui/theme.h"
#include "ui/widgets/donut.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/preset_button.h"
#include "ui/widgets/reading_card.h"

#include <QDate>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace winnow::ui {
namespace {

QFrame* card(QWidget* parent)
{
    auto* frame = new QFrame(parent);
    frame->setProperty("card", true);
    return frame;
}

QLabel* cardTitle(QWidget* parent)
{
    auto* label = new QLabel(parent);
    QFont f = label->font();
    f.setBold(true);
    label->setFont(f);
    return label;
}

void empty(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

QString number(std::uint64_t n) { return QLocale().toString(static_cast<qulonglong>(n)); }

Filter only(Facet facet, std::uint32_t value)
{
    Filter filter;
    filter.of(facet).wanted = {value};
    return filter;
}

} // namespace

OverviewPage::OverviewPage(SessionBridge& bridge, Prompts& prompts, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_headline(new QLabel(this)), m_lead(new QLabel(this)), m_donut(new Donut(this))
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
    m_headline->setWordWrap(true);
    m_lead->setWordWrap(true);
    layout->addWidget(m_headline);
    layout->addWidget(m_lead);
    m_network = new QLabel(this);
    m_network->setObjectName(QStringLiteral("networkNotes"));
    m_network->setWordWrap(true);
    m_network->hide();
    layout->addWidget(m_network);

    layout->addWidget(m_reading = new ReadingCard(this));
    auto* strip = card(this);
    auto* stripLine = new QHBoxLayout(strip);
    stripLine->setContentsMargins(16, 8, 12, 8);
    stripLine->setSpacing(12);
    stripLine->addWidget(m_nextTitle = cardTitle(this));
    stripLine->addWidget(m_next = new QLabel(this), 1);
    stripLine->addWidget(m_nextButton = new QPushButton(this));
    stripLine->addWidget(m_check = new QPushButton(this));
    m_check->setObjectName(QStringLiteral("checkFurther"));
    connect(m_check, &QPushButton::clicked, this, &OverviewPage::checkRequested);
    m_next->setWordWrap(true);
    m_nextButton->setObjectName(QStringLiteral("nextStep"));
    layout->addWidget(strip);

    m_changes = card(this);
    m_changes->setObjectName(QStringLiteral("whatChanged"));
    auto* changes = new QVBoxLayout(m_changes);
    changes->setContentsMargins(16, 8, 12, 8);
    changes->setSpacing(2);
    auto* changesHead = new QHBoxLayout;
    changesHead->setSpacing(12);
    changesHead->addWidget(m_changesTitle = cardTitle(this));
    changesHead->addWidget(m_changesText = new QLabel(this), 1);
    changes->addLayout(changesHead);
    changes->addLayout(m_changesRows = new QVBoxLayout);
    layout->addWidget(m_changes);

    // Six columns: two cards above, three below.
    auto* grid = new QGridLayout;
    grid->setSpacing(12);
    const auto place = [&](int row, int column, int span) {
        QFrame* frame = card(this);
        grid->addWidget(frame, row, column, 1, span);
        auto* inside = new QVBoxLayout(frame);
        inside->setContentsMargins(16, 12, 16, 12);
        inside->setSpacing(2);
        return inside;
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
    QVBoxLayout* policy = place(1, 4, 2);
    policy->addWidget(m_policyTitle = cardTitle(this));
    policy->addWidget(m_customers = new QRadioButton(this));
    policy->addWidget(m_customersText = new QLabel(this));
    policy->addWidget(m_cautious = new QRadioButton(this));
    policy->addWidget(m_cautiousText = new QLabel(this));
    policy->addSpacing(6);
    policy->addWidget(m_presets = new PresetButton(bridge, prompts, this), 0, Qt::AlignLeft);
    policy->addStretch(1);
    for (QLabel* l : {m_customersText, m_cautiousText}) {
        l->setWordWrap(true);
        l->setIndent(24);
    }
    for (int c = 0; c < 6; ++c) grid->setColumnStretch(c, 1);
    layout->addLayout(grid);
    layout->addStretch(1);

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);

    connect(m_donut, &Donut::chosen, this, [this](Status s) { emit filterRequested(only(Facet::Status, static_cast<std::uint32_t>(s))); });
    connect(m_customers, &QRadioButton::clicked, this, [this] { choosePolicy(keepCustomers()); });
    connect(m_cautious, &QRadioButton::clicked, this, [this] { choosePolicy(cautiousSender()); });
    connect(m_nextButton, &QPushButton::clicked, this, [this] {
        if (m_nextKind == Next::Corrections) emit correctionsRequested();
        else if (m_nextKind == Next::Check) emit checkRequested();
        else emit filterRequested(m_nextFilter);
    });
    connect(&m_bridge, &SessionBridge::stateChanged, this, &OverviewPage::takeState);
    connect(&m_bridge, &SessionBridge::grew, this, &OverviewPage::takeState);
    connect(&m_bridge, &SessionBridge::busyChanged, this, [this] {
        if (!m_bridge.state()) takeState();
        else if (m_bridge.isAsking()) showNextStep(*m_bridge.state());
    });
    m_poll.setInterval(200);
    connect(&m_poll, &QTimer::timeout, this, &OverviewPage::showReading);
    retranslate();
}

void OverviewPage::choosePolicy(const Policy& preset)
{
    // What was chosen on the clean-up page stays: a preset only says what happens to results.
    Policy policy = preset;
    policy.survivor = m_bridge.state()->policy.survivor;
    policy.inactive = m_bridge.state()->policy.inactive;
    policy.inactiveMonths = m_bridge.state()->policy.inactiveMonths;
    m_bridge.decide(policy, m_bridge.state()->rules);
}

void OverviewPage::retranslate()
{
    m_rowsTitle->setText(tr("What happens to the rows"));
    m_donutTitle->setText(tr("Results"));
    m_reasonsTitle->setText(tr("Most frequent reasons"));
    m_domainsTitle->setText(tr("Largest domains"));
    m_policyTitle->setText(tr("How careful to be"));
    m_customers->setText(tr("Keep customers"));
    m_cautious->setText(tr("Cautious sender"));
    m_nextTitle->setText(tr("Next step"));
    m_presets->retranslate();
    m_reading->retranslate();
    m_changesTitle->setText(tr("What changed"));
    m_changesText->setStyleSheet(QStringLiteral("color:%1").arg(theme::secondaryText().name()));
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
    empty(m_rows);
    const SettleSummary& s = state.settled.total;
    const auto heading = [&](Decision decision, std::uint64_t count) {
        auto* button = rowButton(decision == Decision::Keep ? tr("Kept") : decision == Decision::Review ? tr("To review") : tr("Left out"), count,
                                 only(Facet::Decision, static_cast<std::uint32_t>(decision)));
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

/// A line for each list that came again: every number is a filter.
void OverviewPage::showVersions(const ProjectState& state)
{
    empty(m_changesRows);
    m_changes->setVisible(!state.versions.empty());
    if (state.versions.empty()) return;
    QStringList told;
    if (state.carried) {
        const VersionCarry& c = *state.carried;
        if (c.decisions > 0) told << tr("%Ln decision(s) of yours taken over", nullptr, static_cast<int>(c.decisions));
        if (c.closed > 0) told << tr("%Ln address(es) stay on the do-not-mail list", nullptr, static_cast<int>(c.closed));
        if (c.answers > 0) told << tr("%Ln answer(s) reused", nullptr, static_cast<int>(c.answers));
        if (c.expired > 0) told << tr("%Ln answer(s) too old", nullptr, static_cast<int>(c.expired));
    } else if (state.versions.size() == 1) {
        const QDate day = QDate::fromString(QString::fromStdString(state.versions.front().beforeTime).left(10), Qt::ISODate);
        told << tr("since the version of %1").arg(QLocale().toString(day, QLocale::LongFormat));
    }
    m_changesText->setText(told.join(QStringLiteral(" · ")));
    for (const VersionChange& v : state.versions) {
        auto* line = new QWidget(m_changes);
        auto* inside = new QHBoxLayout(line);
        inside->setContentsMargins(0, 0, 0, 0);
        inside->setSpacing(4);
        if (state.versions.size() > 1) inside->addWidget(new QLabel(QString::fromStdString(v.name), line));
        const auto source = std::ranges::find(state.sources, v.list, &SourceInfo::id);
        for (const Change change : {Change::New, Change::Gone, Change::Same, Change::Worse, Change::Better}) {
            const std::uint64_t count = v.counts[static_cast<std::size_t>(change)];
            auto* button = new QPushButton(line);
            button->setFlat(true);
            button->setCursor(Qt::PointingHandCursor);
            const QLatin1String word = QLatin1String(name(change).data(), static_cast<qsizetype>(name(change).size()));
            button->setObjectName(QStringLiteral("changed-") + word);
            const QString label = changeLabel(change, {.with = Comparison::With::Version}, state);
            button->setText(QStringLiteral("%1 %2").arg(number(count), label.toLower()));
            button->setAccessibleName(QStringLiteral("%1: %2").arg(label, number(count)));
            button->setToolTip(change == Change::Gone && !v.rowsThere ? tr("The rows of that version were erased") : tr("Show these rows"));
            button->setEnabled(count > 0 && (change != Change::Gone || v.rowsThere));
            Filter filter = only(Facet::Change, static_cast<std::uint32_t>(change));
            filter.compare.with = Comparison::With::Version;
            if (state.versions.size() > 1 && change != Change::Gone) filter.of(Facet::Source).wanted = {static_cast<std::uint32_t>(source - state.sources.begin())};
            connect(button, &QPushButton::clicked, this, [this, filter] { emit filterRequested(filter); });
            inside->addWidget(button);
        }
        inside->addStretch(1);
        m_changesRows->addWidget(line);
    }
}

void OverviewPage::showTop(const ProjectState& state)
{
    empty(m_reasons);
    empty(m_domains);
    const auto& reasons = state.settled.total.byReason;
    std::vector<std::uint32_t> order(reasons.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) { return reasons[a] > reasons[b]; });
    for (std::size_t i = 0; i < 5 && i < order.size() && reasons[order[i]] > 0; ++i)
        m_reasons->addWidget(rowButton(textOf(static_cast<Reason>(order[i])).label, reasons[order[i]], only(Facet::Reason, order[i])));

    std::vector<std::uint32_t> counts(state.view->domainNames.size(), 0);
    for (RowIndex row = 0; row < state.view->liveRows; ++row)
        if (const std::uint32_t d = state.view->domain[row]; d != kNoDomainId) ++counts[d];
    std::vector<std::uint32_t> ids(counts.size());
    std::iota(ids.begin(), ids.end(), 0U);
    const auto top = std::min<std::size_t>(5, ids.size());
    std::ranges::partial_sort(ids, ids.begin() + static_cast<std::ptrdiff_t>(top),
                              [&](std::uint32_t a, std::uint32_t b) { return counts[a] != counts[b] ? counts[a] > counts[b] : a < b; });
    for (std::size_t i = 0; i < top && counts[ids[i]] > 0; ++i)
        m_domains->addWidget(rowButton(QString::fromStdString(state.view->domainNames[ids[i]]), counts[ids[i]], only(Facet::Domain, ids[i])));
}

/// How far the deepest check went.
QString OverviewPage::depthText(const ViewColumns& view) const
{
    const auto deepest = view.depth.empty() ? std::uint8_t{0} : *std::ranges::max_element(view.depth);
    switch (static_cast<Depth>(deepest)) {
    case Depth::Mailbox: return tr("Spelling, lists, domains and mailboxes were checked.");
    case Depth::Domain: return tr("Spelling, lists and domains were checked. Mailboxes were not asked: some of the kept addresses will still bounce.");
    default: return tr("Spelling and lists were checked. Mailboxes were not asked: some of the kept addresses will still bounce.");
    }
}

void OverviewPage::showNextStep(const ProjectState& state)
{
    const SettleSummary& s = state.settled.total;
    m_nextFilter = {};
    m_nextKind = Next::Filter;
    m_nextButton->show();
    const bool asked = std::ranges::any_of(state.view->depth, [](std::uint8_t depth) { return depth >= static_cast<std::uint8_t>(Depth::Domain); });
    m_check->setVisible(true);
    const QStringList notes = state.verified ? afterVerify(*state.verified, m_bridge.lastChoice().depth) : QStringList();
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
    if (corrections > 0) {
        m_nextKind = Next::Corrections;
        m_next->setText(tr("%Ln address(es) look misspelt, such as %1 for %2.", nullptr, static_cast<int>(corrections))
                            .arg(QString::fromStdString(state.corrections.front().wrong), QString::fromStdString(state.corrections.front().right)));
        m_nextButton->setText(tr("Look at the corrections"));
    } else if (s.toReview > 0) {
        m_next->setText(tr("%Ln row(s) wait for your decision. Until then they are not exported.", nullptr, static_cast<int>(s.toReview)));
        m_nextButton->setText(tr("Look at these rows"));
        m_nextFilter = only(Facet::Decision, static_cast<std::uint32_t>(Decision::Review));
    } else if (!asked && s.kept > 0) {
        m_nextKind = Next::Check;
        m_next->setText(tr("So far only this computer was asked. Name servers can tell which domains are dead."));
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
        m_lead->setText(tr("What was found so far, by spelling alone. Domains, lists and duplicates follow when the last row is in."));
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
        QString lead = depthText(*state->view);
        QStringList others;
        if (skipped > 0) others << tr("%Ln line(s) without data, such as titles and blank lines", nullptr, static_cast<int>(skipped));
        if (rejects > 0) others << tr("%Ln unreadable line(s)", nullptr, static_cast<int>(rejects));
        if (!others.isEmpty()) lead += QLatin1Char(' ') + tr("Not counted as rows: %1.").arg(others.join(QStringLiteral(", ")));
        m_lead->setText(lead);
    }
    showRows(*state);
    showTop(*state);
    std::vector<DonutSlice> slices;
    for (const Status status : {Status::Deliverable, Status::Plausible, Status::Risky, Status::Unknown, Status::Undeliverable}) {
        const std::uint64_t count = s.byStatus[static_cast<std::size_t>(status)];
        if (count > 0) slices.push_back({status, labelOf(status), count});
    }
    m_donut->setSlices(std::move(slices), number(s.entries));
    showNextStep(*state);
    showVersions(*state);
    m_customers->setChecked(state->policy.byReason == keepCustomers().byReason && state->policy.role == keepCustomers().role);
    m_cautious->setChecked(state->policy.byReason == cautiousSender().byReason && state->policy.role == cautiousSender().role);
    forecast();
}

void OverviewPage::showReading()
{
    const RunSnapshot now = m_bridge.progress();
    if (now.phase == RunPhase::Reading) m_reading->tell(now.done, now.found);
    m_reading->setVisible(m_reading->rows() > 0 && (m_bridge.isBusy() || m_bridge.isPaused()));
}

void OverviewPage::forecast()
{
    if (m_bridge.isBusy()) return; // the numbers of before stay until the run is over
    const std::uint64_t request = ++m_forecastRequest;
    m_customersText->setText(tr("Keeps everything that may arrive."));
    m_cautiousText->setText(tr("Also sets shared addresses and doubtful answers aside for review."));
    const auto ask = [&](Policy policy, QLabel* label) {
        policy.survivor = m_bridge.state()->policy.survivor;
        policy.inactive = m_bridge.state()->policy.inactive;
        policy.inactiveMonths = m_bridge.state()->policy.inactiveMonths;
        m_bridge.session()->forecast(policy, [this, request, label](Result<SettleSummary> summary) {
            if (request != m_forecastRequest || !summary) return;
            label->setText(label->text() + QLatin1Char(' ') +
                           tr("Your list shrinks by %Ln row(s).", nullptr, static_cast<int>(std::min<std::uint64_t>(summary->records - summary->kept, INT_MAX))));
        });
    };
    if (m_bridge.state()->sources.empty()) return;
    ask(keepCustomers(), m_customersText);
    ask(cautiousSender(), m_cautiousText);
}

} // namespace winnow::ui
