// SPDX-License-Identifier: Apache-2.0

#ifndef Q_MOC_RUN // moc does not read the standard library's concepts
#include "smtp/reply_rules.h"
#include "support/places.h"

#include <fstream>
#include <map>
#include <set>
#endif

#include <QTest>

using namespace winnow;

class ReplyRulesTest : public QObject {
    Q_OBJECT

    ReplyRules m_rules = *ReplyRules::builtIn();

    ReplyMeaning meaningOf(const std::string& text, SmtpStage stage = SmtpStage::Recipient) const
    {
        const auto reply = parseQuotedReply(text);
        return reply ? m_rules.classify(*reply, stage) : ReplyMeaning{};
    }

private slots:
    void everyRuleDecidesItsOwnExamples()
    {
        std::set<std::string> seen;
        for (const auto& [text, provider, rule] : m_rules.examples()) {
            const auto reply = parseQuotedReply(text);
            QVERIFY2(reply, text.c_str());
            QCOMPARE(
                QString::fromStdString(m_rules.classify(*reply, SmtpStage::Recipient, provider).rule + ": " + text),
                QString::fromStdString(rule + ": " + text));
            seen.insert(rule);
        }
        QVERIFY(seen.size() >= 40);
    }

    void labelledRepliesAreUnderstood_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("reply");
        std::ifstream in(test::sourcePlace("tests/smtp/labelled_replies.tsv"));
        std::string line;
        while (std::getline(in, line))
            if (!line.starts_with('#')) {
                const QString text = QString::fromStdString(line);
                QTest::newRow(qPrintable(text.left(90))) << text.section('\t', 0, 0) << text.section('\t', 1);
            }
    }
    void labelledRepliesAreUnderstood()
    {
        QFETCH(QString, label);
        QFETCH(QString, reply);
        const ReplyMeaning meaning = meaningOf(reply.toStdString());
        const std::map<QString, MailboxFinding> mailbox{{"gone", MailboxFinding::NotFound},
            {"full", MailboxFinding::Full}, {"disabled", MailboxFinding::Disabled},
            {"grey", MailboxFinding::Greylisted}};
        const auto name = [](std::string_view text) { return QString::fromUtf8(text.data(), int(text.size())); };
        if (const auto wanted = mailbox.find(label); wanted != mailbox.end())
            QCOMPARE(name(winnow::name(meaning.finding)), name(winnow::name(wanted->second)));
        else if (label == "us")
            QCOMPARE(name(winnow::name(meaning.scope)), QString("us"));
        else
            QVERIFY(meaning.scope == ReplyScope::Session || meaning.scope == ReplyScope::Domain ||
                meaning.scope == ReplyScope::Us);
    }

    /// The same words from before RCPT are about us or the session: nobody was named yet.
    void noReplyBeforeRcptIsAboutAMailbox()
    {
        for (const auto& [text, provider, rule] : m_rules.examples())
            for (const SmtpStage stage : {SmtpStage::Banner, SmtpStage::Hello, SmtpStage::MailFrom}) {
                const auto reply = parseQuotedReply(text);
                const ReplyMeaning meaning = m_rules.classify(*reply, stage, provider);
                QVERIFY(meaning.scope == ReplyScope::Session || meaning.scope == ReplyScope::Us);
                QVERIFY(isUnanswered(meaning.finding));
            }
    }

    void aTransientReplyNeverSaysThatAMailboxIsGone()
    {
        for (const auto& [text, provider, rule] : m_rules.examples()) {
            auto reply = parseQuotedReply(text);
            reply->code = 450;
            if (reply->enhanced) reply->enhanced->klass = 4;
            const MailboxFinding finding = m_rules.classify(*reply).finding;
            QVERIFY2(finding != MailboxFinding::NotFound && finding != MailboxFinding::Disabled, text.c_str());
        }
    }

    void serversTellWhenToComeBack_data()
    {
        QTest::addColumn<QString>("reply");
        QTest::addColumn<int>("seconds");
        QTest::newRow("minutes") << "451 4.7.1 greylisted for 5 minutes" << 300;
        QTest::newRow("seconds") << "450 4.2.0 example.com greylisted for 60 seconds" << 60;
        QTest::newRow("clock") << "451 come back in 00:04:59" << 299;
        QTest::newRow("a clock without digits") << "450 wait 0:\x01\x01:.. and again" << 0;
        QTest::newRow("a clock cut off") << "451 come back in 00:04:5" << 0;
        QTest::newRow("hours") << "451 retry after 2 hours" << 7200;
        QTest::newRow("more than a day") << "451 greylisted, retry in 300 hours" << 86400;
        QTest::newRow("no hint") << "451 greylisted" << 0;
        QTest::newRow("a number of nothing") << "451 in 5 places greylisted" << 0;
        QTest::newRow("huge") << "451 greylisted for 99999999999999999999 minutes" << 0;
        QTest::newRow("permanent") << "550 no, not in 5 minutes" << 0;
    }
    void serversTellWhenToComeBack()
    {
        QFETCH(QString, reply);
        QFETCH(int, seconds);
        QCOMPARE(int(meaningOf(reply.toStdString()).retryAfter.count()), seconds);
    }

    void theCallOfAnAddressSaysNothing()
    {
        QCOMPARE(meaningOf("550 <spamhaus@blocked.example>: no such user").finding, MailboxFinding::NotFound);
        QCOMPARE(meaningOf("250 <unknown.user@example.org> ok").finding, MailboxFinding::Accepted);
    }

    void latin1IsRead() { QCOMPARE(meaningOf("550 Empf\xE4nger unbekannt").finding, MailboxFinding::NotFound); }
};

QTEST_APPLESS_MAIN(ReplyRulesTest)
#include "tst_reply_rules.moc"
