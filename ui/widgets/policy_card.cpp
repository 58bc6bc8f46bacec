// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/policy_card.h"

#include "ui/bridge/session_bridge.h"
#include "ui/text/numbers.h"
#include "ui/widgets/card.h"
#include "ui/widgets/preset_button.h"

#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace winnow::ui {

PolicyCard::PolicyCard(SessionBridge& bridge, Prompts& prompts, QWidget* parent)
    : QFrame(parent),
      m_bridge(bridge),
      m_title(cardTitle(this)),
      m_customers(new QRadioButton(this)),
      m_customersText(new QLabel(this)),
      m_cautious(new QRadioButton(this)),
      m_cautiousText(new QLabel(this)),
      m_presets(new PresetButton(bridge, prompts, this))
{
    QVBoxLayout* inside = makeCard(this);
    inside->addWidget(m_title);
    inside->addWidget(m_customers);
    inside->addWidget(m_customersText);
    inside->addWidget(m_cautious);
    inside->addWidget(m_cautiousText);
    inside->addSpacing(6);
    inside->addWidget(m_presets, 0, Qt::AlignLeft);
    inside->addStretch(1);
    for (QLabel* l : {m_customersText, m_cautiousText}) {
        l->setWordWrap(true);
        l->setIndent(24);
    }
    connect(m_customers, &QRadioButton::clicked, this,
        [this] { m_bridge.decide(withOwnChoices(keepCustomers()), m_bridge.state()->rules); });
    connect(m_cautious, &QRadioButton::clicked, this,
        [this] { m_bridge.decide(withOwnChoices(cautiousSender()), m_bridge.state()->rules); });
}

void PolicyCard::retranslate()
{
    m_title->setText(tr("How careful to be"));
    m_customers->setText(tr("Keep customers"));
    m_cautious->setText(tr("Cautious sender"));
    m_presets->retranslate();
}

void PolicyCard::takeState()
{
    const Policy& policy = m_bridge.state()->policy;
    const auto is = [&](const Policy& preset) {
        return policy.byReason == preset.byReason && policy.role == preset.role;
    };
    m_customers->setChecked(is(keepCustomers()));
    m_cautious->setChecked(is(cautiousSender()));
    forecast();
}

Policy PolicyCard::withOwnChoices(Policy preset) const
{
    const Policy& now = m_bridge.state()->policy;
    preset.survivor = now.survivor;
    preset.inactive = now.inactive;
    preset.inactiveMonths = now.inactiveMonths;
    return preset;
}

void PolicyCard::forecast()
{
    if (m_bridge.isBusy()) return; // the numbers of before stay until the run is over
    ++m_request;
    m_customersText->setText(tr("Keeps everything that may arrive."));
    m_cautiousText->setText(tr("Also sets shared addresses and doubtful answers aside for review."));
    if (m_bridge.state()->sources.empty()) return;
    forecast(keepCustomers(), m_customersText);
    forecast(cautiousSender(), m_cautiousText);
}

void PolicyCard::forecast(const Policy& preset, QLabel* label)
{
    m_bridge.session()->forecast(
        withOwnChoices(preset), [this, request = m_request, label](Result<SettleSummary> summary) {
            if (request != m_request || !summary) return;
            label->setText(label->text() + QLatin1Char(' ') +
                tr("Your list shrinks by %Ln row(s).", nullptr, counted(summary->records - summary->kept)));
        });
}

} // namespace winnow::ui
