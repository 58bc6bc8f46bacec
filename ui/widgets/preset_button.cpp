// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/preset_button.h"

#include "ui/bridge/error_text.h"
#include "ui/bridge/session_bridge.h"
#include "ui/dialogs/prompts.h"
#include "ui/dialogs/user_dialog.h"

#include <QMenu>

namespace winnow::ui {

PresetButton::PresetButton(SessionBridge& bridge, Prompts& prompts, QWidget* parent)
    : QPushButton(parent), m_bridge(bridge), m_prompts(prompts)
{
    setObjectName(QStringLiteral("presets"));
    connect(this, &QPushButton::clicked, this, &PresetButton::showMenu);
    retranslate();
}

void PresetButton::retranslate()
{
    setText(tr("Presets..."));
    setToolTip(tr("Save how careful to be, your rules and how duplicates are merged under a name"));
}

void PresetButton::fillMenu(QMenu& menu)
{
    const auto state = m_bridge.state();
    if (!state) return;
    for (const Preset& p : state->presets) {
        QMenu* one = menu.addMenu(QString::fromStdString(p.name));
        connect(one->addAction(tr("Apply")), &QAction::triggered, this, [this, p] { m_bridge.applyPreset(p); });
        connect(one->addAction(tr("Write to a file...")), &QAction::triggered, this, [this, p] { writeToFile(p); });
        connect(one->addAction(tr("Forget")), &QAction::triggered, this,
            [this, p] { m_bridge.removePreset(QString::fromStdString(p.name)); });
    }
    if (!state->presets.empty()) menu.addSeparator();
    connect(menu.addAction(tr("Save as a preset...")), &QAction::triggered, this, &PresetButton::saveAs);
    connect(
        menu.addAction(tr("Take in a preset from a file...")), &QAction::triggered, this, &PresetButton::readFromFile);
}

void PresetButton::showMenu()
{
    if (m_bridge.isBusy()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(mapToGlobal(QPoint(0, height())));
}

void PresetButton::saveAs()
{
    auto* dialog = new NameDialog(tr("Save as a preset"),
        tr("A name for how careful to be, your rules and how duplicates are merged:"), tr("Save"), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_bridge.savePreset(dialog->text()); });
    dialog->open();
}

void PresetButton::writeToFile(const Preset& preset)
{
    const QString target = m_prompts.saveFile(this, tr("Write a preset to a file"),
        QString::fromStdString(preset.name) + QStringLiteral(".json"), tr("Presets (*.json)"));
    if (target.isEmpty()) return;
    if (Result<void> written = writePreset(preset, target.toStdString()); !written) fail(written.error());
}

void PresetButton::readFromFile()
{
    const QStringList files = m_prompts.openFiles(this, tr("Take in a preset"), tr("Presets (*.json)"));
    if (files.isEmpty()) return;
    Result<Preset> preset = readPreset(files.front().toStdString());
    if (!preset) return fail(preset.error());
    m_bridge.addPreset(std::move(*preset));
}

void PresetButton::fail(const Error& error)
{
    const ErrorText text = textOf(error);
    if (error.kind == ErrorKind::BadOption)
        m_prompts.tell(this, tr("This file is no preset"), tr("Nothing was changed. Choose a file that Winnow wrote."));
    else
        m_prompts.tell(this, text.title, text.advice);
}

} // namespace winnow::ui
