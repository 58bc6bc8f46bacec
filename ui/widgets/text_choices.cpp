// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/text_choices.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

#include <utility>

namespace winnow::ui {

TextChoices::TextChoices(QWidget* parent)
    : QWidget(parent), m_delimiter(new QComboBox(this)), m_encoding(new QComboBox(this))
{
    m_delimiter->addItem(tr("Found by itself"), QString());
    for (const auto& [word, value] :
        {std::pair(tr("Comma"), ","), std::pair(tr("Semicolon"), ";"), std::pair(tr("Tab"), "tab"),
            std::pair(tr("Vertical bar"), "|"), std::pair(tr("None: one column"), "none")})
        m_delimiter->addItem(word, QString::fromLatin1(value));
    m_encoding->addItem(tr("Found by itself"), QString());
    for (const char* name : {"UTF-8", "windows-1252", "windows-1250", "windows-1251", "ISO-8859-15", "UTF-16LE",
             "UTF-16BE", "Shift_JIS", "GB18030", "macintosh"})
        m_encoding->addItem(QString::fromLatin1(name), QString::fromLatin1(name));
    m_delimiter->setObjectName(QStringLiteral("delimiter"));
    m_encoding->setObjectName(QStringLiteral("encoding"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    const auto labelled = [&](const QString& text, QWidget* field) {
        auto* label = new QLabel(text, this);
        label->setBuddy(field);
        row->addWidget(label);
        row->addWidget(field);
        row->addSpacing(12);
    };
    labelled(tr("Between cells:"), m_delimiter);
    labelled(tr("Encoding:"), m_encoding);
    connect(m_delimiter, &QComboBox::activated, this, &TextChoices::changed);
    connect(m_encoding, &QComboBox::activated, this, &TextChoices::changed);
}

void TextChoices::applyTo(ReadOptions& options) const
{
    if (const QString d = m_delimiter->currentData().toString(); !d.isEmpty()) options.delimiter = d.toStdString();
    if (const QString e = m_encoding->currentData().toString(); !e.isEmpty()) options.encoding = e.toStdString();
}

} // namespace winnow::ui
