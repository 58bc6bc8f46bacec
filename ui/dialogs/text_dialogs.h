// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Dialogs that only show or take a text: paste addresses, help, about, problem report.

#include <QDialog>

class QPlainTextEdit;

namespace winnow::ui {

class PasteDialog : public QDialog {
    Q_OBJECT

public:
    explicit PasteDialog(const QString& text, QWidget* parent = nullptr);
    [[nodiscard]] QString text() const;

private:
    QPlainTextEdit* m_edit;
};

/// A text with a title and a button to close; headings and lists as HTML that the program wrote itself.
class TextDialog : public QDialog {
    Q_OBJECT

public:
    TextDialog(const QString& title, const QString& html, QWidget* parent = nullptr);
};

[[nodiscard]] QString helpHtml();
[[nodiscard]] QString aboutHtml();
/// Versions and counts only; no address, name or path.
[[nodiscard]] QString problemReport(const QString& listsIdentity, std::uint64_t rows, const QString& lastError);

} // namespace winnow::ui
