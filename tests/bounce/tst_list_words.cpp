// SPDX-License-Identifier: Apache-2.0

#include "bounce/list_words.h"

#include <QTest>

#include <map>

using namespace winnow;

/// The words of do-not-mail files.
class ListWordsTest : public QObject {
    Q_OBJECT

    ListWords m_words = *ListWords::builtIn();

private slots:
    void everyWordMeansWhatItsListSays()
    {
        const std::map<std::string, Senses> means{{"complaint", kSaysComplaint}, {"unsubscribe", kSaysUnsubscribe},
            {"gone", kSaysGone}, {"no", kSaysNo}, {"blocked", kSaysBlocked}, {"bounce", kSaysBounce},
            {"passing", kSaysPassing}, {"nothing", kSaysNothing}, {"spam", kSaysSpam}};
        int seen = 0;
        for (const auto& [list, phrases] : m_words.senses())
            for (std::string phrase : phrases) {
                std::replace(phrase.begin(), phrase.end(), '*', ' ');
                std::erase(phrase, '=');
                const Senses senses = m_words.sensesOf(phrase);
                QVERIFY2((senses & means.at(list)) != 0, (list + ": " + phrase).c_str());
                ++seen;
            }
        QVERIFY(seen > 300);
        QVERIFY(m_words.date() >= "2026");
    }

    void valuesSaySomethingOfARow_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("senses");
        const auto row = [](const char* value, int senses) { QTest::newRow(value) << QString(value) << senses; };
        row("unsubscribed", kSaysUnsubscribe);
        row("Un-subscribed by user", kSaysUnsubscribe);
        row("group_unsubscribe", kSaysUnsubscribe);
        row("nonsubscribed", kSaysUnsubscribe);
        row("not subscribed", kSaysUnsubscribe);
        row("SUBSCRIBED", kSaysNothing);
        row("resubscribed", kSaysNothing);
        row("opted-out", kSaysUnsubscribe);
        row("Opted in", kSaysNothing);
        row("spamreport", kSaysComplaint);
        row("Spam", kSaysSpam);
        row("not-spam", kSaysNothing);
        row("SpamComplaint", kSaysComplaint);
        row("HardBounce", kSaysGone);
        row("hard_bounce", kSaysGone);
        row("Bounced - hard", kSaysGone);
        row("soft bounce", kSaysPassing);
        row("SoftBounce", kSaysPassing);
        row("Transient", kSaysPassing);
        row("mailbox_full", kSaysPassing);
        row("Désabonné(e)", kSaysUnsubscribe);
        row("ソフトバウンス", kSaysPassing);
        row("メール配信停止（2026年）", kSaysUnsubscribe);
        row("未订阅", kSaysUnsubscribe);
        row("已订阅", kSaysNothing);
        row("구독 취소", kSaysUnsubscribe);
        row("bounce", kSaysBounce);
        row("email.bounced", kSaysBounce);
        row("email.delivered", kSaysNothing);
        row("Delivery", kSaysNothing);
        row("not delivered", kSaysBounce);
        row("delivery_delayed", kSaysNothing | kSaysPassing);
        row("opened", kSaysNothing);
        row("click", kSaysNothing);
        row("cleaned", kSaysGone);
        row("blocklisted", kSaysNo);
        row("blocked", kSaysBlocked);
        row("suppressed", kSaysNo);
        row("uitgeschreven op 1-1-2025", kSaysUnsubscribe);
        row("abgemeldet", kSaysUnsubscribe);
        row("d\xC3\xA9sabonn\xC3\xA9", kSaysUnsubscribe);
        row("dado de baja", kSaysUnsubscribe);
        row("disiscritto", kSaysUnsubscribe);
        row("verstorben", kSaysNo);
        row("Gent", 0);
        row("2026-03-31", 0);
        row("", 0);
    }
    void valuesSaySomethingOfARow()
    {
        QFETCH(QString, value);
        QFETCH(int, senses);
        QCOMPARE(int(m_words.sensesOf(value.toStdString())), senses);
    }

    void aSentenceIsNoEvent()
    {
        QCOMPARE(m_words.sensesOf("she opened it once and then it was read by somebody else"), Senses{0});
    }

    void headingsSayWhatAColumnIsFor_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<int>("column");
        const auto row = [](const char* heading, ListColumn column) {
            QTest::newRow(heading) << QString(heading) << int(column);
        };
        row("Email", ListColumn::Recipient);
        row("E-mailadres", ListColumn::Recipient);
        row("Email 2", ListColumn::Recipient);
        row("EmailAddress", ListColumn::Recipient);
        row("rcpt_to", ListColumn::Recipient);
        row("To", ListColumn::Recipient);
        row("bounce.bouncedRecipients.emailAddress", ListColumn::Recipient);
        row("mail.destination", ListColumn::Recipient);
        row("Account manager email", ListColumn::Sender);
        row("From", ListColumn::Sender);
        row("friendly_from", ListColumn::Sender);
        row("mail.source", ListColumn::Sender);
        row("mail.commonHeaders.from", ListColumn::Sender);
        row("reply-to", ListColumn::Sender);
        row("Afzender", ListColumn::Sender);
        row("added by", ListColumn::Sender);
        row("email_sha256", ListColumn::Hash);
        row("MD5", ListColumn::Hash);
        row("hashed email", ListColumn::Hash);
        row("domain", ListColumn::Domain);
        row("event", ListColumn::Event);
        row("bounceType", ListColumn::Event);
        row("event-data.severity", ListColumn::Event);
        row("Email status", ListColumn::Status);
        row("Status", ListColumn::Status);
        row("statut", ListColumn::Status);
        row("reason", ListColumn::Diagnostic);
        row("delivery-status.message", ListColumn::Diagnostic);
        row("bounce.bouncedRecipients.diagnosticCode", ListColumn::Diagnostic);
        row("reden", ListColumn::Diagnostic);
        row("Newsletter", ListColumn::OptIn);
        row("message_id", ListColumn::Other);
        row("created_at", ListColumn::Other);
        row("IP address", ListColumn::Other);
        row("Kleur", ListColumn::Unknown);
    }
    void headingsSayWhatAColumnIsFor()
    {
        QFETCH(QString, heading);
        QFETCH(int, column);
        QCOMPARE(int(m_words.columnOf(heading.toStdString())), column);
    }

    void codesOfATool()
    {
        QCOMPARE(m_words.senseOfCode("msys.message_event.bounce_class", "10"), Senses{kSaysNo});
        QCOMPARE(m_words.senseOfCode("bounce_class", "20"), Senses{kSaysPassing});
        QCOMPARE(m_words.senseOfCode("status", "10"), Senses{0});
        QCOMPARE(m_words.senseOfCode("Bounce Type", "H"), Senses{kSaysGone});
        QCOMPARE(m_words.senseOfCode("bounce_type", "soft"), Senses{0});
    }

    void damagedWordsAreRefused()
    {
        for (const char* json : {"", "{}", "{\"date\":\"2026\",\"senses\":{},\"headings\":{},\"codes\":{}}"})
            QCOMPARE(ListWords::fromJson(json).error().kind, ErrorKind::ListsDamaged);
    }
};

QTEST_APPLESS_MAIN(ListWordsTest)
#include "tst_list_words.moc"
