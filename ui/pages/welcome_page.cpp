// SPDX-License-Identifier: Apache-2.0

#include "ui/pages/welcome_page.h"

#include "ui/preferences.h"
#include "ui/text/verdict_text.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QDate>
#include <QDateTime>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace winnow::ui {
namespace {

/// The dashed frame that takes files.
class DropFrame final : public QWidget {
public:
    using QWidget::QWidget;
    void setLit(bool on)
    {
        m_lit = on;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(QPen(
            m_lit ? palette().color(QPalette::Link) : palette().color(QPalette::Mid), m_lit ? 3 : 1.6, Qt::DashLine));
        p.setBrush(m_lit ? palette().color(QPalette::Highlight) : palette().color(QPalette::Base));
        p.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 12, 12);
    }

private:
    bool m_lit = false;
};

} // namespace

WelcomePage::WelcomePage(std::shared_ptr<const ReferenceLists> lists, Preferences& preferences, QWidget* parent)
    : QWidget(parent),
      m_lists(std::move(lists)),
      m_preferences(preferences),
      m_checker(*m_lists, keepCustomers()),
      m_drop(new DropFrame(this)),
      m_title(new QLabel(this)),
      m_lead(new QLabel(this)),
      m_promise(new QLabel(this)),
      m_choose(new QPushButton(this)),
      m_paste(new QPushButton(this)),
      m_open(new QPushButton(this)),
      m_oneTitle(new QLabel(this)),
      m_one(new QLineEdit(this)),
      m_answer(new QLabel(this)),
      m_recentTitle(new QLabel(this)),
      m_recent(new QListWidget(this)),
      m_remember(new QCheckBox(this))
{
    QFont big = font();
    big.setPointSizeF(20);
    big.setBold(true);
    m_title->setFont(big);
    m_choose->setProperty("primary", true);
    m_choose->setObjectName(QStringLiteral("chooseList"));
    m_paste->setObjectName(QStringLiteral("pasteAddresses"));
    m_open->setObjectName(QStringLiteral("openProject"));
    m_one->setObjectName(QStringLiteral("oneAddress"));
    m_answer->setObjectName(QStringLiteral("oneAnswer"));
    m_answer->setTextFormat(Qt::PlainText);
    for (QLabel* label : {m_title, m_lead, m_promise}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_answer->setWordWrap(true);
    for (QLabel* label : {m_oneTitle, m_recentTitle}) label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_answer->setMinimumHeight(fontMetrics().height() * 3);
    m_answer->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton* b : {m_choose, m_paste, m_open}) buttons->addWidget(b);
    buttons->addStretch(1);
    auto* inside = new QVBoxLayout(m_drop);
    inside->setContentsMargins(32, 24, 32, 24);
    inside->setSpacing(12);
    inside->addStretch(1);
    inside->addWidget(m_title);
    inside->addWidget(m_lead);
    inside->addSpacing(8);
    inside->addLayout(buttons);
    inside->addSpacing(8);
    inside->addWidget(m_promise);
    inside->addStretch(1);

    auto* one = new QVBoxLayout;
    one->setSpacing(6);
    one->addWidget(m_oneTitle);
    one->addWidget(m_one);
    one->addWidget(m_answer);
    one->addStretch(1);
    auto* recent = new QVBoxLayout;
    recent->setSpacing(6);
    recent->addWidget(m_recentTitle);
    recent->addWidget(m_recent, 1);
    recent->addWidget(m_remember);
    m_recent->setFrameShape(QFrame::NoFrame);
    m_recent->setMaximumHeight(160);
    m_recent->setObjectName(QStringLiteral("recentProjects"));
    m_recent->setSpacing(2);
    auto* below = new QHBoxLayout;
    below->setSpacing(32);
    below->addLayout(one, 1);
    below->addLayout(recent, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 16);
    layout->setSpacing(24);
    layout->addWidget(m_drop, 1);
    layout->addLayout(below);

    connect(m_choose, &QPushButton::clicked, this, &WelcomePage::chooseListRequested);
    connect(m_paste, &QPushButton::clicked, this, &WelcomePage::pasteRequested);
    connect(m_open, &QPushButton::clicked, this, &WelcomePage::openProjectRequested);
    connect(m_one, &QLineEdit::textChanged, this, &WelcomePage::checkOne);
    connect(m_recent, &QListWidget::itemActivated, this,
        [this](QListWidgetItem* item) { emit projectChosen(item->data(Qt::UserRole).toString()); });
    connect(m_remember, &QCheckBox::toggled, this, [this](bool on) {
        m_preferences.setRemembersProjects(on);
        refresh();
    });
    retranslate();
}

void WelcomePage::retranslate()
{
    m_title->setText(tr("Drop your mailing list here"));
    m_lead->setText(
        tr("A spreadsheet saved as CSV or text. Winnow finds the addresses, checks every one and tells you why."));
    m_promise->setText(tr(
        "Your list stays on this computer; the network is asked only if you start a check. The file itself is never changed."));
    m_promise->setStyleSheet(QStringLiteral("color:%1").arg(theme::secondaryText().name()));
    m_choose->setText(tr("Choose a list..."));
    m_choose->setIcon(theme::iconOnPrimary(QStringLiteral("file-spreadsheet")));
    m_paste->setText(tr("Paste addresses"));
    m_paste->setIcon(theme::icon(QStringLiteral("clipboard-paste")));
    m_open->setText(tr("Open a project..."));
    m_open->setIcon(theme::icon(QStringLiteral("folder-open")));
    m_oneTitle->setText(tr("Check one address"));
    m_one->setPlaceholderText(tr("name@domain.com"));
    m_one->setAccessibleName(tr("Check one address"));
    m_recentTitle->setText(tr("Projects"));
    m_recent->setAccessibleName(tr("Projects"));
    m_remember->setText(tr("Remember the projects I open"));
    refresh();
    checkOne();
}

bool WelcomePage::isOverdue(const ProjectFacts& facts)
{
    const QDate day = QDate::fromString(facts.retention, Qt::ISODate);
    return day.isValid() && day < QDate::currentDate();
}

QStringList WelcomePage::aboutProject(const ProjectFacts& facts)
{
    QStringList out;
    const QLocale locale;
    if (const QDateTime cleaned = QDateTime::fromString(facts.cleaned, Qt::ISODate); cleaned.isValid())
        out << tr("last cleaned %1").arg(locale.toString(cleaned.toLocalTime().date(), QLocale::ShortFormat));
    if (const QDate day = QDate::fromString(facts.retention, Qt::ISODate); day.isValid())
        out << (isOverdue(facts) ? tr("was to be erased by %1") : tr("to be erased by %1"))
                   .arg(locale.toString(day, QLocale::ShortFormat));
    if (facts.needs > 0) out << tr("%n thing(s) need you", nullptr, facts.needs);
    return out;
}

void WelcomePage::refresh()
{
    const QSignalBlocker quiet(m_remember);
    m_remember->setChecked(m_preferences.remembersProjects());
    m_recent->clear();
    for (const QString& path : m_preferences.recentProjects()) {
        const ProjectFacts facts = m_preferences.projectFacts(path);
        const QStringList about = aboutProject(facts);
        const bool urgent = facts.needs > 0 || isOverdue(facts);
        auto* item =
            new QListWidgetItem(theme::icon(urgent ? QStringLiteral("triangle-alert") : QStringLiteral("lock")),
                QFileInfo(path).completeBaseName(), m_recent);
        if (!about.isEmpty()) item->setText(item->text() + QStringLiteral("\n") + about.join(QStringLiteral(" · ")));
        item->setData(Qt::UserRole, path);
        item->setToolTip((QStringList{path} + about).join(QLatin1Char('\n')));
    }
    if (m_recent->count() == 0) {
        auto* item = new QListWidgetItem(tr("Projects that you keep appear here."), m_recent);
        item->setFlags(Qt::NoItemFlags);
    }
}

void WelcomePage::setDropHint(bool on) { static_cast<DropFrame*>(m_drop)->setLit(on); }

void WelcomePage::checkOne()
{
    const QString typed = m_one->text().trimmed();
    if (typed.isEmpty()) {
        m_answer->setText(tr("Spelling and lists only; nobody is asked."));
        return;
    }
    CheckedAddress checked;
    m_checker.check(typed.toStdString(), checked);
    const ReasonText words = textOf(checked.verdict.reason);
    QString text = QStringLiteral("%1: %2").arg(labelOf(checked.verdict.status), words.sentence);
    if (checked.fault.rule != FormRule::None)
        text += QLatin1Char(' ') + formRuleText(static_cast<std::uint8_t>(checked.fault.rule));
    if (!checked.suggestion.empty())
        text += QLatin1Char(' ') + tr("Did you mean %1?").arg(QString::fromStdString(checked.suggestion));
    m_answer->setText(text);
}

} // namespace winnow::ui
