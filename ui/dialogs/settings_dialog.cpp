// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/settings_dialog.h"

#include "ui/preferences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QSpinBox>
#include <QVBoxLayout>

namespace winnow::ui {

SettingsDialog::SettingsDialog(Preferences& preferences, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Settings"));
    setObjectName(QStringLiteral("settings"));
    auto* language = new QComboBox(this);
    language->setObjectName(QStringLiteral("language"));
    language->addItem(tr("As the system"), QString());
    for (const auto& [code, name] : {std::pair("en", "English"), std::pair("nl", "Nederlands"),
             std::pair("fr", "Français"), std::pair("de", "Deutsch")})
        language->addItem(QString::fromUtf8(name), QString::fromLatin1(code));
    language->setCurrentIndex(qMax(0, language->findData(preferences.language())));
    auto* look = new QComboBox(this);
    look->setObjectName(QStringLiteral("theme"));
    look->addItems({tr("As the system"), tr("Light"), tr("Dark")});
    look->setCurrentIndex(static_cast<int>(preferences.theme()));
    auto* policy = new QComboBox(this);
    policy->addItem(tr("Keep customers"), QStringLiteral("customers"));
    policy->addItem(tr("Cautious sender"), QStringLiteral("cautious"));
    policy->setCurrentIndex(qMax(0, policy->findData(preferences.policy())));
    auto* lock = new QSpinBox(this);
    lock->setRange(0, 240);
    lock->setSpecialValueText(tr("Never"));
    lock->setSuffix(tr(" minutes"));
    lock->setValue(preferences.lockAfterMinutes());
    auto* remember = new QCheckBox(tr("Remember the projects I open"), this);
    remember->setChecked(preferences.remembersProjects());
    auto* form = new QFormLayout;
    form->addRow(tr("Language"), language);
    form->addRow(tr("Look"), look);
    form->addRow(tr("New projects begin with"), policy);
    form->addRow(tr("Lock a kept project after"), lock);
    form->addRow(QString(), remember);
    auto* close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(close);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(language, &QComboBox::activated, this, [this, &preferences, language] {
        preferences.setLanguage(language->currentData().toString());
        emit languageChanged();
    });
    connect(look, &QComboBox::activated, this, [this, &preferences](int index) {
        preferences.setTheme(static_cast<ThemeChoice>(index));
        emit themeChanged();
    });
    connect(policy, &QComboBox::activated, this,
        [&preferences, policy] { preferences.setPolicy(policy->currentData().toString()); });
    connect(
        lock, &QSpinBox::valueChanged, this, [&preferences](int minutes) { preferences.setLockAfterMinutes(minutes); });
    connect(remember, &QCheckBox::toggled, this, [&preferences](bool on) { preferences.setRemembersProjects(on); });
}

} // namespace winnow::ui
