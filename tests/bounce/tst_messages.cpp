// SPDX-License-Identifier: Apache-2.0

#include "bounce/bounce.h"
#include "support/places.h"
#include "support/read_list.h"

#include <QTest>

using namespace winnow;
using namespace winnow::test;

namespace {

/// A message with these header fields and this body.
std::string message(const std::string& fields, const std::string& body)
{
    return "Received: by mx.example.com\nDate: Tue, 31 Mar 2026 10:00:00 +0000\nMIME-Version: 1.0\n" + fields + "\n" +
        body + "\n";
}

/// What a mail system writes in words.
std::string report(const std::string& body, const std::string& fields = "Subject: Undeliverable mail\n")
{
    return message(
        "Return-Path: <>\nFrom: Mail Delivery System <mailer-daemon@mx.example.net>\nTo: news@sender.example\n" +
            fields + "Content-Type: text/plain; charset=utf-8\n",
        body);
}

std::string multipart(const std::string& fields, const std::vector<std::pair<std::string, std::string>>& parts)
{
    std::string out = message(fields + "Content-Type: multipart/report; boundary=b\n", "");
    for (const auto& [type, body] : parts) out += "--b\nContent-Type: " + type + "\n\n" + body + "\n";
    return out + "--b--\n";
}

const char* const kDaemon = "From: MAILER-DAEMON@mx.example.net\nTo: news@sender.example\nSubject: Undelivered\n";
const char* const kCopy = "From: News <news@sender.example>\nTo: ann@x.nl\nSubject: News\n\nHello\n";

} // namespace

/// Messages that came back, complaints, requests: each is one of read, not about a mailbox, not understood.
class MessagesTest : public QObject {
    Q_OBJECT

    BounceJudge m_judge = *BounceJudge::builtIn();

    /// "no ann@x.nl", "passing", "not about a mailbox", "not understood"; several joined.
    QByteArray said(const std::string& text) const
    {
        OpenOptions options;
        options.helper = test::builtPlace("bin/winnow-legacy");
        const auto read = readList(text, options);
        if (!read) return QByteArray("unread: ") + read.error().detail.c_str();
        QByteArray out;
        for (auto row : read->rows) {
            row.resize(6);
            if (!out.isEmpty()) out += "; ";
            const std::string& kind = row[1];
            if (kind == "ordinary") {
                out += "not understood";
                continue;
            }
            if (kind == "auto-reply" || kind == "receipt" || kind == "auth-failure") {
                out += "not about a mailbox";
                continue;
            }
            const BounceFinding finding = m_judge.judge({kind, row[2], row[3], row[4]});
            switch (finding.verdict) {
            case BounceVerdict::DoNotMail:
                out += row[0].empty() ? QByteArray("not understood") : "no " + QByteArray::fromStdString(row[0]);
                break;
            case BounceVerdict::Passing: out += "passing"; break;
            case BounceVerdict::NotAboutMailbox: out += "not about a mailbox"; break;
            case BounceVerdict::Unclear: out += "not understood"; break;
            }
        }
        return out;
    }

private slots:
    void messagesAreReadAsAPersonDoes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* what, const std::string& text, const char* expected) {
            QTest::newRow(what) << QByteArray::fromStdString(text) << QByteArray(expected);
        };
        // Reports in words, of many makes.
        row("SmarterMail",
            report(
                "Could not deliver message to the following recipient(s):\n\nFailed Recipient: ann@x.nl\nReason: Remote host said: 550 5.1.1 The email account that you tried to reach does not exist.\n"),
            "no ann@x.nl");
        row("Exim, generated from",
            report(
                "A message that you sent could not be delivered. The following address(es) failed:\n\n  other@y.nl\n    (generated from ann@x.nl)\n    550 5.1.1 User unknown\n"),
            "no ann@x.nl");
        row("Postfix, expanded from",
            report(
                "<other@y.nl> (expanded from <ann@x.nl>): host mx.y.nl[192.0.2.1] said: 550 5.1.1\n    <other@y.nl>: User unknown (in reply to RCPT TO command)\n"),
            "no ann@x.nl");
        row("Domino",
            report(
                "Your message\n\n  Subject: News\n\nwas not delivered to:\n\n  ann@x.nl\n\nbecause:\n\n  User ann (ann@x.nl) not listed in Domino Directory\n"),
            "no ann@x.nl");
        row("Exchange of old",
            report(
                "Your message did not reach some or all of the intended recipients.\n\n  Subject:\tNews\n  Sent:\t31-3-2026 10:00\n\nThe following recipient(s) could not be reached:\n\n  ann@x.nl on 31-3-2026 10:00\n    The e-mail account does not exist at the organization this message was sent to.\n    <mx.x.nl #5.1.1>\n"),
            "no ann@x.nl");
        row("a sentence", report("Your message wasn't delivered to ann@x.nl because the address couldn't be found.\n"),
            "no ann@x.nl");
        row("two recipients",
            report(
                "<ann@x.nl>: host mx said: 550 5.1.1 User unknown\n\n<bob@y.nl>: host mx said: 552 5.2.2 Mailbox full\n"),
            "no ann@x.nl; passing");
        row("in Dutch",
            report(
                "Uw bericht kon niet worden afgeleverd bij:\n\nann@x.nl\n\nDe ontvanger is onbekend op deze server.\n"),
            "no ann@x.nl");
        row("in German",
            report("Die folgende Adresse ist nicht erreichbar:\n\n  ann@x.nl: Empf\xC3\xA4nger unbekannt\n"),
            "no ann@x.nl");
        row("in French",
            report("Le message n'a pas pu \xC3\xAAtre remis \xC3\xA0 :\n\nann@x.nl\n\nAdresse inconnue.\n"),
            "no ann@x.nl");
        row("the copy below is nobody",
            report(
                "<ann@x.nl>: 550 5.1.1 User unknown\n\n----- Original message -----\nTo: bob@y.nl\n\nHello, says <cas@z.nl>: 550 5.1.1 User unknown\n"),
            "no ann@x.nl");
        row("whom to turn to is nobody",
            report("<ann@x.nl>: 550 5.1.1 User unknown\n\nFor help contact admin@provider.example: 550\n"),
            "no ann@x.nl");
        row("nobody is named", report("Something went wrong with your mail.\n"), "not understood");
        row("a delivery status in the text",
            report("Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; ann@x.nl\nAction: failed\nStatus: 5.1.1\n"),
            "no ann@x.nl");
        row("a page",
            message(
                "From: postmaster@mx.example.net\nTo: news@sender.example\nSubject: Undeliverable: News\nContent-Type: text/html\n",
                "<html><head><style>p{}</style></head><body><p>Delivery has failed to these recipients:</p><p><a href=\"mailto:ann@x.nl\">ann@x.nl</a><br>The email address you entered couldn&#39;t be found. 550 5.1.1</p></body></html>"),
            "no ann@x.nl");
        row("our server could not be reached",
            report("<ann@x.nl>: connect to mx.x.nl[192.0.2.1]:25: Connection timed out\n"), "not about a mailbox");
        row("our mail was refused",
            report("<ann@x.nl>: host mx said: 554 5.7.1 Client host blocked using zen.spamhaus.org\n"),
            "not about a mailbox");
        row("a warning",
            report("<ann@x.nl>: host mx said: 450 4.2.0 Greylisted\n", "Subject: Warning: message delayed 4 hours\n"),
            "not about a mailbox");
        row("a warning with a hard code",
            report("ann@x.nl: 550 5.1.1 for now, still trying\n", "Subject: Delayed Mail (still being retried)\n"),
            "not about a mailbox");

        // Reports by standard.
        const auto dsn = [&](const std::string& fields) {
            return multipart(kDaemon,
                {{"text/plain", "Sorry."}, {"message/delivery-status", "Reporting-MTA: dns; mx\n\n" + fields},
                    {"message/rfc822", kCopy}});
        };
        row("about the sender", dsn("Final-Recipient: rfc822; ann@x.nl\nAction: failed\nStatus: 5.1.8\n"),
            "not about a mailbox");
        row("delivered elsewhere", dsn("Final-Recipient: rfc822; ann@x.nl\nAction: failed\nStatus: 5.1.9\n"),
            "not about a mailbox");
        row("delayed", dsn("Final-Recipient: rfc822; ann@x.nl\nAction: delayed\nStatus: 4.4.1\n"),
            "not about a mailbox");
        row("X-Supplementary-Info",
            dsn("Final-Recipient: rfc822; ann@x.nl\nAction: failed\nStatus: 5.0.0\nX-Supplementary-Info: <mx.x.nl #5.1.1 smtp; 550 5.1.1 User unknown>\n"),
            "no ann@x.nl");
        row("Domino's",
            dsn("Final-Recipient: rfc822;ann@x.nl\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: X-Notes; User ann not listed in Domino Directory\n"),
            "no ann@x.nl");
        row("a recipient without a domain", dsn("Final-Recipient: rfc822; ann\nAction: failed\nStatus: 5.1.1\n"),
            "no ann@x.nl");
        row("two of them",
            dsn("Final-Recipient: rfc822; ann@x.nl\nAction: failed\nStatus: 5.1.1\n\nFinal-Recipient: rfc822; bob@x.nl\nAction: delivered\nStatus: 2.0.0\n"),
            "no ann@x.nl; not about a mailbox");
        row("the text tells what the status leaves open",
            multipart(kDaemon,
                {{"text/plain", "<ann@x.nl>: 550 User unknown\n"},
                    {"message/delivery-status",
                        "Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; ann@x.nl\nAction: failed\nStatus: 5.0.0\n"}}),
            "no ann@x.nl");
        row("forwarded by a colleague",
            multipart("From: Piet <piet@sender.example>\nTo: news@sender.example\nSubject: FW: look\n",
                {{"text/plain", "See below."},
                    {"message/rfc822",
                        multipart(kDaemon,
                            {{"message/delivery-status",
                                "Reporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; ann@x.nl\nAction: failed\nStatus: 5.1.1\n"}})}}),
            "no ann@x.nl");
        row("read receipts",
            multipart("From: ann@x.nl\nTo: news@sender.example\nSubject: Read: News\n",
                {{"text/plain", "Read."},
                    {"message/disposition-notification",
                        "Final-Recipient: rfc822;ann@x.nl\nDisposition: manual-action/MDN-sent-manually; displayed\n"}}),
            "not about a mailbox");

        // Complaints.
        const auto arf = [&](const std::string& fields, const std::string& copy) {
            return multipart("From: abuse@provider.example\nTo: fbl@sender.example\nSubject: FW: spam\n",
                {{"message/feedback-report", fields}, {"message/rfc822", copy}});
        };
        row("with the recipient", arf("Feedback-Type: abuse\nOriginal-Rcpt-To: <ann@x.nl>\n", kCopy), "no ann@x.nl");
        row("Removal-Recipient",
            arf("Feedback-Type: abuse\nRemoval-Recipient: ann@x.nl\n",
                "From: news@sender.example\nTo: undisclosed\n\nx\n"),
            "no ann@x.nl");
        row("a field of the sender's own",
            arf("Feedback-Type: abuse\n",
                "X-HmXmrOriginalRecipient: ann@x.nl\nFrom: news@sender.example\nTo: list@sender.example\n\nx\n"),
            "no ann@x.nl");
        row("another one",
            arf("Feedback-Type: abuse\n", "X-Shop-Recipient: ann@x.nl\nFrom: news@sender.example\n\nx\n"),
            "no ann@x.nl");
        row("the link to unsubscribe",
            arf("Feedback-Type: abuse\n",
                "List-Unsubscribe: <https://sender.example/u?e=ann%40x.nl&l=3>\nFrom: news@sender.example\n\nx\n"),
            "no ann@x.nl");
        row("the address to unsubscribe",
            arf("Feedback-Type: abuse\n",
                "List-Unsubscribe: <mailto:unsub-3f9a-ann=x.nl@sender.example>\nFrom: news@sender.example\n\nx\n"),
            "no ann@x.nl");
        row("the return path",
            arf("Feedback-Type: abuse\n",
                "Return-Path: <bounces+17-ann=x.nl@sender.example>\nFrom: news@sender.example\n\nx\n"),
            "no ann@x.nl");
        row("the only recipient", arf("Feedback-Type: abuse\n", kCopy), "no ann@x.nl");
        row("nobody can tell",
            arf("Feedback-Type: abuse\n", "From: news@sender.example\nTo: news@sender.example\n\nx\n"),
            "not understood");
        row("not spam", arf("Feedback-Type: not-spam\nOriginal-Rcpt-To: ann@x.nl\n", kCopy), "not about a mailbox");
        row("authentication", arf("Feedback-Type: auth-failure\nOriginal-Rcpt-To: ann@x.nl\n", kCopy),
            "not about a mailbox");
        row("opt-out", arf("Feedback-Type: opt-out\nOriginal-Rcpt-To: ann@x.nl\n", kCopy), "no ann@x.nl");

        // People.
        const auto person = [](const std::string& subject, const std::string& fields = {},
                                const std::string& body = "Hello") {
            return message("From: Ann <ann@x.nl>\nTo: news@sender.example\nSubject: " + subject + "\n" + fields, body);
        };
        for (const char* subject :
            {"unsubscribe", "Re: Unsubscribe please", "uitschrijven", "Graag afmelden voor de nieuwsbrief", "Abmeldung",
                "D\xC3\xA9sinscription", "darme de baja", "=?UTF-8?Q?d=C3=A9sabonner?=", "Remove me from your list"})
            row((std::string("subject: ") + subject).c_str(), person(subject), "no ann@x.nl");
        row("one click", person("", "", "List-Unsubscribe=One-Click"), "no ann@x.nl");
        row("names others in its text", person("unsubscribe", "", "Please also look at bob@y.nl"), "no ann@x.nl");
        row("a newsletter about it", person("How to unsubscribe", "List-Id: <tips.x.nl>\n"), "not understood");
        row("an absence",
            person("Afwezig: News", "Auto-Submitted: auto-replied\nReturn-Path: <>\n",
                "ann@x.nl: away until 550 Monday. Call 5.1.1 me."),
            "not about a mailbox");
        row("an absence by its subject",
            person("Automatic reply: News", "Return-Path: <>\n", "I left. 550 5.1.1 User unknown"),
            "not about a mailbox");
        row("an absence by a field", person("Re: News", "X-Autoreply: yes\n"), "not about a mailbox");
        row("an absence in French", person("R\xC3\xA9ponse automatique : News"), "not about a mailbox");
        row("a mail program asks for its reader", person("unsubscribe", "Auto-Submitted: auto-replied\n"),
            "no ann@x.nl");
        row("lunch", person("lunch", "", "See you at 12. bob@y.nl: 550 5.1.1"), "not understood");
    }
    void messagesAreReadAsAPersonDoes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(said(text.toStdString()), expected);
    }

    void aFolderCountsItsMessages()
    {
        const std::string mbox = "From a Tue Mar 31 10:00:00 2026\n" + report("<ann@x.nl>: 550 5.1.1 User unknown\n") +
            "\nFrom b Tue Mar 31 10:00:00 2026\n" + message("From: bob@y.nl\nSubject: lunch\n", "12?") +
            "\nFrom c Tue Mar 31 10:00:00 2026\n" + report("Nothing here.\n") + "\n";
        OpenOptions options;
        options.helper = test::builtPlace("bin/winnow-legacy");
        const auto read = readList(mbox, options);
        QVERIFY(read.has_value());
        QCOMPARE(read->rows.size(), std::size_t{3});
        QCOMPARE(read->facts.columns.back(), std::string("Message"));
        for (std::size_t i = 0; i < 3; ++i) QCOMPARE(read->rows[i].at(5), std::to_string(i + 1));
        QCOMPARE(said(mbox), QByteArray("no ann@x.nl; not understood; not understood"));
    }
};

QTEST_GUILESS_MAIN(MessagesTest)
#include "tst_messages.moc"
