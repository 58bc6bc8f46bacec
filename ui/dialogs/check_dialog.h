// SPDX-License-Identifier: Apache-2.0

#pragma once

/// CheckDialog: how far to check, what that sends to whom, and what this connection can learn.

#include "ui/bridge/session_bridge.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QTableWidget;

namespace winnow::ui {

class CheckDialog : public QDialog {
    Q_OBJECT

public:
    explicit CheckDialog(SessionBridge& bridge, const NetworkChoice& last, QWidget* parent = nullptr);
    [[nodiscard]] NetworkChoice choice() const;

private:
    QWidget* buildChoices();
    QWidget* buildMailboxFields();
    void planCheck();
    void testConnection();
    void showReadiness(const Result<Readiness>& readiness);
    void showOverview(const Result<NetworkOverview>& overview);
    void fillProviders();
    void judge();
    void seal();
    void setSeal(CheckDepth most, SecureBytes password, std::string note);

    SessionBridge& m_bridge;
    QLabel* m_dns;
    QLabel* m_port;
    QRadioButton* m_offline;
    QRadioButton* m_domains;
    QRadioButton* m_mailboxes;
    QLabel* m_domainsText;
    QLabel* m_mailboxesText;
    QWidget* m_fields;
    QLineEdit* m_helo;
    QLineEdit* m_sender;
    QLineEdit* m_proxy;
    QTableWidget* m_providers;
    QLabel* m_expectation;
    QCheckBox* m_sample;
    QSpinBox* m_sampleSize;
    QLabel* m_error;
    QPushButton* m_test;
    QPushButton* m_seal;
    QPushButton* m_start;
    NetworkOverview m_overview;
    Readiness m_readiness;
    bool m_planned = false; ///< m_overview is the project's, with its seal
    bool m_testing = false;
    bool m_looked = false;
};

} // namespace winnow::ui
