// SPDX-License-Identifier: Apache-2.0

#pragma once

/// ExportResultPage: what an export wrote, and what is to be done with it now.

#include <QWidget>

class QLabel;

namespace winnow::ui {

class ExportResultPage : public QWidget {
    Q_OBJECT

public:
    explicit ExportResultPage(QWidget* parent = nullptr);
    /// `steps`: what to do now, above the facts; "" for none. `folder`: where the files lie.
    void setResult(const QString& title, const QString& facts, const QString& steps, const QString& folder);

signals:
    void overviewRequested();
    void done();

private:
    QLabel* m_title;
    QLabel* m_facts;
    QLabel* m_steps;
    QString m_folder;
};

} // namespace winnow::ui
