// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/facet_panel.h"

#include "ui/text/facet_text.h"
#include "ui/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace winnow::ui {
namespace {

constexpr int kFacetRole = Qt::UserRole;
constexpr int kValueRole = Qt::UserRole + 1;
constexpr std::size_t kTopDomains = 20;

bool has(const std::vector<std::uint32_t>& values, std::uint32_t value)
{
    return std::ranges::find(values, value) != values.end();
}

} // namespace

Filter chosen(Filter filter, Facet facet, std::uint32_t value, Qt::KeyboardModifiers modifiers)
{
    Filter::Choice& choice = filter.of(facet);
    const auto toggle = [value](std::vector<std::uint32_t>& values) {
        if (has(values, value))
            std::erase(values, value);
        else
            values.push_back(value);
    };
    if ((modifiers & Qt::AltModifier) != 0) {
        std::erase(choice.wanted, value);
        toggle(choice.unwanted);
    } else if ((modifiers & Qt::ControlModifier) != 0) {
        std::erase(choice.unwanted, value);
        toggle(choice.wanted);
    } else {
        const bool alone = choice.wanted == std::vector<std::uint32_t>{value} && choice.unwanted.empty();
        choice = {};
        if (!alone) choice.wanted = {value};
    }
    return filter;
}

FacetPanel::FacetPanel(QWidget* parent)
    : QWidget(parent), m_domainSearch(new QLineEdit(this)), m_tree(new QTreeWidget(this))
{
    m_tree->setObjectName(QStringLiteral("facets"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(true);
    m_tree->setIndentation(14);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_domainSearch->setClearButtonEnabled(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_domainSearch);
    connect(m_tree, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) { choose(item); });
    m_tree->installEventFilter(this);
    connect(m_domainSearch, &QLineEdit::textChanged, this, &FacetPanel::rebuild);
    retranslate();
}

void FacetPanel::retranslate()
{
    m_tree->setAccessibleName(tr("Filters"));
    m_tree->setToolTip(tr("Click: only these. Ctrl: these too. Alt: all but these."));
    m_domainSearch->setPlaceholderText(tr("Find a domain"));
    m_domainSearch->setAccessibleName(tr("Find a domain"));
    rebuild();
}

void FacetPanel::show(
    std::shared_ptr<const ProjectState> state, std::shared_ptr<const Selection> selection, const Filter& filter)
{
    m_state = std::move(state);
    m_selection = std::move(selection);
    m_filter = filter;
    rebuild();
}

bool FacetPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
            choose(m_tree->currentItem());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FacetPanel::choose(QTreeWidgetItem* item)
{
    if (!item || !item->data(0, kValueRole).isValid()) return;
    const auto facet = static_cast<Facet>(item->data(0, kFacetRole).toInt());
    emit filterChanged(chosen(m_filter, facet, item->data(0, kValueRole).toUInt(), QApplication::keyboardModifiers()));
}

void FacetPanel::rebuild()
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* top = m_tree->topLevelItem(i);
        const int facet = top->data(0, kFacetRole).toInt();
        m_collapsed.removeAll(facet);
        if (!top->isExpanded()) m_collapsed << facet;
    }
    QTreeWidgetItem* current = m_tree->currentItem();
    const QVariant currentFacet = current ? current->data(0, kFacetRole) : QVariant();
    const QVariant currentValue = current ? current->data(0, kValueRole) : QVariant();
    m_tree->clear();
    if (!m_state || !m_selection) return;
    for (std::size_t f = 0; f < kFacetCount; ++f) {
        const auto facet = static_cast<Facet>(f);
        const std::vector<std::uint32_t>& counts = m_selection->counts.of[f];
        std::vector<std::uint32_t> values;
        const Filter::Choice& choice = m_filter.of(facet);
        if (facet == Facet::Domain) {
            const std::string wanted = m_domainSearch->text().trimmed().toLower().toStdString();
            std::vector<std::uint32_t> ids;
            for (std::uint32_t d = 0; d < counts.size(); ++d)
                if (counts[d] > 0 &&
                    (wanted.empty() || m_state->view->domainNames[d].find(wanted) != std::string::npos))
                    ids.push_back(d);
            const auto top = std::min(kTopDomains, ids.size());
            std::ranges::partial_sort(
                ids, ids.begin() + static_cast<std::ptrdiff_t>(top), [&](std::uint32_t a, std::uint32_t b) {
                    return counts[a] != counts[b] ? counts[a] > counts[b] : a < b;
                });
            ids.resize(top);
            values = std::move(ids);
        } else {
            for (std::uint32_t v = 0; v < counts.size(); ++v)
                if (counts[v] > 0 && !(facet == Facet::Change && v == 0))
                    values.push_back(v); // what was not compared is no answer
            if (facet == Facet::Reason || facet == Facet::Flag || facet == Facet::Cause)
                std::ranges::stable_sort(
                    values, [&](std::uint32_t a, std::uint32_t b) { return counts[a] > counts[b]; });
        }
        for (const auto* chosenValues : {&choice.wanted, &choice.unwanted})
            for (const std::uint32_t v : *chosenValues)
                if (!has(values, v)) values.push_back(v);
        if (facet == Facet::Source && m_state->sources.size() < 2) continue;
        if (facet == Facet::Change && m_filter.compare.empty()) continue;
        if (!values.empty()) addValues(facet, values);
    }
    if (currentValue.isValid())
        for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
            for (int k = 0; k < m_tree->topLevelItem(i)->childCount(); ++k) {
                QTreeWidgetItem* item = m_tree->topLevelItem(i)->child(k);
                if (item->data(0, kFacetRole) == currentFacet && item->data(0, kValueRole) == currentValue)
                    m_tree->setCurrentItem(item);
            }
}

void FacetPanel::addValues(Facet facet, const std::vector<std::uint32_t>& values)
{
    // What the rows are compared with stands first: a person has just asked for it.
    auto* top = new QTreeWidgetItem({titleOf(facet)});
    if (facet == Facet::Change)
        m_tree->insertTopLevelItem(0, top);
    else
        m_tree->addTopLevelItem(top);
    QFont bold = font();
    bold.setBold(true);
    top->setFont(0, bold);
    top->setData(0, kFacetRole, int(facet));
    top->setFlags(Qt::ItemIsEnabled);
    const Filter::Choice& choice = m_filter.of(facet);
    const std::vector<std::uint32_t>& counts = m_selection->counts.of[static_cast<std::size_t>(facet)];
    for (const std::uint32_t v : values) {
        const QString label = valueLabel(facet, v, *m_state, m_filter.compare);
        auto* item = new QTreeWidgetItem(top, {label, QLocale().toString(v < counts.size() ? counts[v] : 0U)});
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(0, kFacetRole, int(facet));
        item->setData(0, kValueRole, v);
        item->setToolTip(0, label);
        item->setForeground(1, theme::secondaryText());
        if (has(choice.wanted, v)) {
            item->setFont(0, bold);
            item->setIcon(0, theme::icon(QStringLiteral("check")));
        }
        if (has(choice.unwanted, v)) {
            QFont struck = font();
            struck.setStrikeOut(true);
            item->setFont(0, struck);
            item->setIcon(0, theme::icon(QStringLiteral("ban")));
        }
        if (facet == Facet::Status && item->icon(0).isNull()) {
            QPixmap pixmap(32, 32);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            theme::drawStatus(painter, QRectF(2, 2, 28, 28), static_cast<Status>(v));
            painter.end();
            pixmap.setDevicePixelRatio(2);
            item->setIcon(0, QIcon(pixmap));
        }
    }
    top->setExpanded(!m_collapsed.contains(int(facet)));
}

} // namespace winnow::ui
