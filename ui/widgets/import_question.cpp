// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/import_question.h"

#include "ui/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>
#include <QSpinBox>

namespace winnow::ui {

ImportQuestion::ImportQuestion(const ProjectState& state, QWidget* parent)
    : QFrame(parent),
      m_version(new QRadioButton(tr("New version of"), this)),
      m_list(new QComboBox(this)),
      m_versionText(new QLabel(this)),
      m_another(new QRadioButton(tr("Another list"), this)),
      m_anotherText(new QLabel(tr("Both stay; addresses in both count once."), this)),
      m_never(new QRadioButton(tr("Never mail these"), this)),
      m_neverText(new QLabel(tr("A list of people who must not be written to."), this)),
      m_days(new QSpinBox(this)),
      m_why(new QLabel(this))
{
    setProperty("card", true);
    setObjectName(QStringLiteral("importQuestion"));
    m_version->setObjectName(QStringLiteral("asVersion"));
    m_another->setObjectName(QStringLiteral("asList"));
    m_never->setObjectName(QStringLiteral("asNever"));
    m_list->setObjectName(QStringLiteral("versionOf"));
    m_days->setObjectName(QStringLiteral("evidenceDays"));
    m_why->setObjectName(QStringLiteral("importWhy"));
    for (const SourceInfo& s : state.sources) m_list->addItem(QString::fromStdString(s.name), s.id.value);
    m_list->setCurrentIndex(m_list->count() - 1);
    m_list->setAccessibleName(tr("The list that it replaces"));
    m_list->setMinimumWidth(200);
    m_days->setRange(0, 3650);
    m_days->setValue(kEvidenceDays);
    m_days->setSuffix(tr(" days"));
    m_days->setAccessibleName(tr("Answers of servers are reused when they are younger than so many days"));
    m_another->setChecked(true);
    m_versionText->setText(tr("It takes its place; your decisions stay. Answers younger than"));

    auto* title = new QLabel(tr("What is this list?"), this);
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 12, 8);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(title);
    head->addWidget(m_why, 1);
    grid->addLayout(head, 0, 0, 1, 2);
    auto* which = new QHBoxLayout;
    which->addWidget(m_version);
    which->addWidget(m_list, 1);
    auto* days = new QHBoxLayout;
    days->setSpacing(6);
    days->addWidget(m_versionText);
    days->addWidget(m_days);
    auto* after = new QLabel(tr("are reused."), this);
    days->addWidget(after);
    days->addStretch(1);
    grid->addLayout(which, 1, 0);
    grid->addLayout(days, 1, 1);
    grid->addWidget(m_another, 2, 0);
    grid->addWidget(m_anotherText, 2, 1);
    grid->addWidget(m_never, 3, 0);
    grid->addWidget(m_neverText, 3, 1);
    grid->setColumnStretch(1, 1);
    for (QLabel* l : {m_versionText, m_anotherText, m_neverText, after, m_why})
        l->setStyleSheet(QStringLiteral("color:%1").arg(theme::secondaryText().name()));
    for (QRadioButton* b : {m_version, m_another, m_never}) {
        connect(b, &QRadioButton::clicked, this, [this] { m_byHand = true; });
        connect(b, &QRadioButton::toggled, this, &ImportQuestion::update);
    }
    connect(m_list, &QComboBox::activated, this, [this] {
        m_byHand = true;
        m_version->setChecked(true);
    });
    update();
}

void ImportQuestion::propose(const ImportGuess& guess)
{
    const QLocale locale;
    const ListOverlap* best = guess.overlaps.empty() ? nullptr : &guess.overlaps.front();
    if (guess.as == ImportAs::Never)
        m_why->setText(tr("Its name says that nobody in it wants mail."));
    else if (best == nullptr || best->addresses == 0 || guess.sample == 0)
        m_why->setText(tr("None of its first addresses is in the project."));
    else
        m_why->setText(tr("%1 of its first %2 addresses are in %3.")
                .arg(locale.toString(best->addresses), locale.toString(guess.sample),
                    QString::fromStdString(best->name)));
    if (m_byHand) return;
    if (best != nullptr) m_list->setCurrentIndex(qMax(0, m_list->findData(best->list.value)));
    (guess.as == ImportAs::Version && !m_several ? m_version
            : guess.as == ImportAs::Never        ? m_never
                                                 : m_another)
        ->setChecked(true);
}

void ImportQuestion::setSeveral(bool several)
{
    m_several = several;
    if (several && m_version->isChecked()) m_another->setChecked(true);
    update();
}

void ImportQuestion::update()
{
    m_version->setEnabled(!m_several);
    m_list->setEnabled(!m_several);
    m_days->setEnabled(m_version->isChecked());
    emit answerChanged();
}

ImportAs ImportQuestion::answer() const
{
    return m_version->isChecked() ? ImportAs::Version : m_never->isChecked() ? ImportAs::Never : ImportAs::List;
}
SourceId ImportQuestion::list() const { return SourceId(m_list->currentData().toUInt()); }
unsigned ImportQuestion::evidenceDays() const { return static_cast<unsigned>(m_days->value()); }

} // namespace winnow::ui
