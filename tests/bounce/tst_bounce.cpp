// SPDX-License-Identifier: Apache-2.0

#include "bounce/bounce.h"
#include "support/places.h"
#include "support/read_list.h"

#include <QTest>

using namespace winnow;
using namespace winnow::test;

namespace {

OpenOptions withHelper()
{
    OpenOptions options;
    options.helper = test::builtPlace("bin/winnow-legacy");
    return options;
}

std::string report(const std::string& recipient, const std::string& from = "MAILER-DAEMON@mx.example.net")
{
    return "Return-Path: <>\nReceived: by mx.example.net\nDate: Tue, 31 Mar 2026 10:00:00 +0000\nFrom: " + from +
        "\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\n\n"
        "--b\nContent-Type: text/plain\n\nI'm sorry.\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\n" +
        recipient +
        "\n--b\nContent-Type: message/rfc822\n\nFrom: shop@example.com\nTo: other@example.org\n\nHello\n--b--\n";
}

std::string plain(const std::string& body, const std::string& headers = {})
{
    return "Return-Path: <>\nReceived: by mx.example.net\nDate: Tue, 31 Mar 2026 10:00:00 +0000\nFrom: Mail Delivery System <MAILER-DAEMON@mx.example.net>\n" +
        headers + "Subject: failure notice\n\n" + body;
}

} // namespace

class BounceTest : public QObject {
    Q_OBJECT

    BounceJudge m_judge = *BounceJudge::builtIn();

private slots:
    void messagesThatCameBack_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("doNotMail");
        const auto row = [](const char* what, const std::string& message, const char* address, bool counts) {
            QTest::newRow(what) << QByteArray::fromStdString(message) << QString(address) << counts;
        };
        row("RFC 3464, no such mailbox",
            report(
                "Final-Recipient: rfc822; jan@example.nl\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 <jan@example.nl>: Recipient address rejected:\n    User unknown in virtual mailbox table\n"),
            "jan@example.nl", true);
        row("the original recipient stands over the final one",
            report(
                "Original-Recipient: rfc822;alias@example.nl\nFinal-Recipient: rfc822; box@host.example.nl\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n"),
            "alias@example.nl", true);
        row("mailbox full",
            report(
                "Final-Recipient: rfc822; full@example.nl\nAction: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 5.2.2 Mailbox full\n"),
            "full@example.nl", false);
        row("delayed", report("Final-Recipient: rfc822; slow@example.nl\nAction: delayed\nStatus: 4.4.1\n"),
            "slow@example.nl", false);
        row("we were refused",
            report(
                "Final-Recipient: rfc822; b@example.nl\nAction: failed\nStatus: 5.7.1\nDiagnostic-Code: smtp; 554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org\n"),
            "b@example.nl", false);
        row("no diagnostic, addressing status",
            report("Final-Recipient: rfc822; s@example.nl\nAction: failed\nStatus: 5.1.10\n"), "s@example.nl", true);
        row("qmail",
            plain(
                "Hi. This is the qmail-send program at example.net.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n<qmail@example.nl>:\n192.0.2.9 does not like recipient.\nRemote host said: 550 5.1.1 No such user here\nGiving up on 192.0.2.9.\n\n--- Below this line is a copy of the message.\n\n<other@example.org>: 550 5.1.1 x\n"),
            "qmail@example.nl", true);
        row("Exim",
            plain(
                "This message was created automatically by mail delivery software.\n\nThe following address(es) failed:\n\n  exim@example.nl\n    host mx.example.nl [192.0.2.8]\n    SMTP error from remote mail server after RCPT TO:<exim@example.nl>:\n    550 5.1.1 Unknown user\n",
                "X-Failed-Recipients: exim@example.nl\n"),
            "exim@example.nl", true);
        row("only the header tells",
            plain("Your message could not be delivered. 550 5.1.1 User unknown\n",
                "X-Failed-Recipients: header@example.nl\n"),
            "header@example.nl", true);
        row("complaint",
            "Return-Path: <>\nReceived: by x\nDate: Tue, 31 Mar 2026 10:00:00 +0000\nFrom: feedback@example.net\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\nContent-Type: text/plain\n\nx\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nUser-Agent: X\nOriginal-Rcpt-To: <angry@example.nl>\n\n--b--\n",
            "angry@example.nl", true);
    }
    void messagesThatCameBack()
    {
        QFETCH(QByteArray, message);
        QFETCH(QString, address);
        QFETCH(bool, doNotMail);
        OpenOptions options = withHelper();
        options.read.header = true;
        for (const bool mbox : {false, true}) {
            const auto read = readList(
                (mbox ? "From MAILER-DAEMON Tue Mar 31 10:00:00 2026\n" : "") + message.toStdString(), options);
            QVERIFY2(
                read.has_value(), read ? "" : (std::string(name(read.error().kind)) + read.error().detail).c_str());
            QCOMPARE(read->facts.format, std::string("mail"));
            QCOMPARE(read->rows.size(), std::size_t{1});
            auto row = read->rows.front();
            row.resize(6);
            QCOMPARE(QString::fromStdString(row[0]), address);
            const BounceFinding finding = m_judge.judge({row[1], row[2], row[3], row[4]});
            QVERIFY2(
                (finding.verdict == BounceVerdict::DoNotMail) == doNotMail, (finding.reason + ": " + row[4]).c_str());
        }
    }

    void ordinaryMailNamesNobody()
    {
        OpenOptions options = withHelper();
        options.read.header = true;
        const auto read = readList(
            "Return-Path: <jan@example.nl>\nReceived: by x\nDate: Tue, 31 Mar 2026 10:00:00 +0000\nFrom: Jan <jan@example.nl>\nSubject: hello\n\npiet@example.nl: 550 5.1.1 he said\n",
            options);
        QVERIFY(read.has_value());
        QCOMPARE(read->rows.size(), std::size_t{1});
        QCOMPARE(read->rows.front(), (std::vector<std::string>{"", "ordinary", "", "", "", "1"}));
    }

    void toolsListBouncesInTheirOwnWords_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("diagnostic");
        QTest::addColumn<bool>("doNotMail");
        const auto row = [](const char* what, const char* kind, const char* status, const char* diagnostic,
                             bool counts) {
            QTest::newRow(what) << QString(kind) << QString(status) << QString(diagnostic) << counts;
        };
        row("hard", "Hard bounce", "", "", true);
        row("soft", "soft_bounce", "", "", false);
        row("permanent", "Permanent", "", "", true);
        row("transient", "Transient", "", "", false);
        row("complaint", "spamreport", "", "", true);
        row("unsubscribe", "unsubscribed", "", "", true);
        row("hard, but we were refused", "Hard", "",
            "550 5.7.1 Our system has detected that this message is likely unsolicited mail", false);
        row("hard, no such user", "hard", "5.1.1", "550 5.1.1 The email account that you tried to reach does not exist",
            true);
        row("nothing told", "", "", "", false);
        row("the sender's address", "", "5.1.8", "", false);
        row("the address is good", "", "5.1.5", "", false);
        row("it was delivered", "", "5.1.9", "", false);
        row("the sender's syntax", "", "5.1.7", "", false);
        row("no such mailbox", "", "5.1.1", "", true);
        row("disabled", "", "5.2.1", "", true);
        row("full", "", "5.2.2", "", false);
        row("for now, whatever the code", "", "5.1.1", "550 5.1.1 mailbox temporarily disabled", false);
        row("nobody answered there", "", "5.1.1",
            "550 5.1.1 Recipient address rejected: undeliverable address: connect to mx: Connection refused", false);
        row("the directory denies everybody", "", "5.4.1", "550 5.4.1 Recipient address rejected: Access denied",
            false);
        row("the domain is gone", "", "",
            "550 5.4.4 Host or domain name not found. Name service error for name=example.org type=MX: Host not found",
            true);
        row("a name server was slow", "", "",
            "Host or domain name not found. Name service error for name=example.org type=MX: Host not found, try again",
            false);
        row("in words", "", "", "The e-mail account does not exist at the organization this message was sent to", true);
        row("in words of a filter", "", "", "Your message was rejected because it looks like spam", false);
        row("the status stands beside the reply", "", "5.1.1", "550 Requested action not taken", true);
        row("the tool's word where the reply says nothing", "hard", "", "550 Requested action aborted", true);
        row("delivered", "delivered", "", "250 2.0.0 OK", false);
        row("a reason", "", "", "unsubscribed by phone", true);
        row("a code of a tool as a reason", "", "", "HARD_BOUNCE", true);
    }
    void toolsListBouncesInTheirOwnWords()
    {
        QFETCH(QString, kind);
        QFETCH(QString, status);
        QFETCH(QString, diagnostic);
        QFETCH(bool, doNotMail);
        const std::string k = kind.toStdString(), s = status.toStdString(), d = diagnostic.toStdString();
        const BounceFinding finding = m_judge.judge({k, {}, s, d});
        QVERIFY2((finding.verdict == BounceVerdict::DoNotMail) == doNotMail, finding.reason.c_str());
    }
};

QTEST_GUILESS_MAIN(BounceTest)
#include "tst_bounce.moc"
