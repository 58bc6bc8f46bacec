// SPDX-License-Identifier: Apache-2.0

#pragma once

/// WhyPane: why one row has its result: a sentence, an advice, the evidence.

#include "session/session.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTextBrowser;

namespace winnow::ui {

class WhyPane : public QWidget {
    Q_OBJECT

public:
    explicit WhyPane(QWidget* parent = nullptr);
    void clear();
    void show(std::shared_ptr<const ProjectState> state, RowIndex row, const RowText& text);
    /// What the network said about the row that is shown; comes after show().
    void addEvidence(const RowEvidence& evidence);
    /// Several rows are selected: only their number is said.
    void showMany(std::uint64_t rows);
    void retranslate();
    /// What is shown as plain text.
    [[nodiscard]] QString plainText() const;

signals:
    /// The suggestion of this row's domain is accepted for all rows with it.
    void correctionAccepted(const winnow::DomainCorrection& correction);

private:
    QString evidenceHtml(const ProjectState& state, RowIndex row, const RowText& text) const;

    QLabel* m_title;
    QTextBrowser* m_body;
    QPushButton* m_accept;
    QPushButton* m_copy;
    DomainCorrection m_correction;
    QString m_html;
};

} // namespace winnow::ui
