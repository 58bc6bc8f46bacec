// SPDX-License-Identifier: Apache-2.0

#ifndef Q_MOC_RUN // moc does not read the standard library's concepts
#include "smtp/smtp_reply.h"
#endif

#include <QTest>

using namespace winnow;

class SmtpReplyTest : public QObject {
    Q_OBJECT

private slots:
    void aReplyIsReadHoweverItArrives()
    {
        const std::string wire = "250-mx.example.org greets you\r\n250-SIZE 1000\r\n250 SMTPUTF8\r\n550 5.1.1 no\r\n";
        for (std::size_t step = 1; step <= wire.size(); ++step) {
            ReplyReader reader;
            std::vector<SmtpReply> replies;
            for (std::size_t at = 0; at < wire.size(); at += step) {
                reader.feed(std::string_view(wire).substr(at, step));
                while (reader.complete()) replies.push_back(reader.take());
            }
            QCOMPARE(reader.fault(), ReplyFault::None);
            QCOMPARE(replies.size(), std::size_t(2));
            QCOMPARE(replies[0].text, std::string("mx.example.org greets you\nSIZE 1000\nSMTPUTF8"));
            QCOMPARE(replies[1].enhanced->text(), std::string("5.1.1"));
            QCOMPARE(replies[1].oneLine(), std::string("550 5.1.1 no"));
            QVERIFY(!reader.hasLeftover());
        }
    }

    void whatIsNoReplyIsAFault_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<int>("fault");
        const auto row = [](const char* name, const QByteArray& wire, ReplyFault fault) {
            QTest::newRow(name) << wire << int(fault);
        };
        row("web page", "HTTP/1.1 200 OK\r\n", ReplyFault::NotAReply);
        row("two digits", "25 no\r\n", ReplyFault::NotAReply);
        row("first digit 9", "950 no\r\n", ReplyFault::NotAReply);
        row("glued", "250ok\r\n", ReplyFault::NotAReply);
        row("empty line", "\r\n", ReplyFault::NotAReply);
        row("code changes", "250-a\r\n550 b\r\n", ReplyFault::NotAReply);
        row("NULs", QByteArray("\0\0\0\r\n", 5), ReplyFault::NotAReply);
        row("endless line", QByteArray("250 ") + QByteArray(3000, 'x'), ReplyFault::LineTooLong);
        row("long line", QByteArray("250 ") + QByteArray(3000, 'x') + "\r\n", ReplyFault::LineTooLong);
        row("endless reply", QByteArray("250-x\r\n").repeated(200), ReplyFault::ReplyTooLong);
        row("huge reply", (QByteArray("250-") + QByteArray(2000, 'x') + "\r\n").repeated(40), ReplyFault::ReplyTooLong);
    }
    void whatIsNoReplyIsAFault()
    {
        QFETCH(QByteArray, wire);
        QFETCH(int, fault);
        ReplyReader reader;
        reader.feed({wire.constData(), std::size_t(wire.size())});
        QCOMPARE(int(reader.fault()), fault);
        QVERIFY(!reader.complete());
    }

    void bytesBehindAReplyAreSeen()
    {
        ReplyReader reader;
        reader.feed("220 go ahead\r\n250 injected\r\n");
        QVERIFY(reader.complete());
        QVERIFY(reader.hasLeftover());
    }

    void quotedRepliesAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");
        QTest::newRow("plain") << "550 5.1.1 no" << "550 5.1.1 no";
        QTest::newRow("diagnostic code") << "smtp;550 5.1.1 no" << "550 5.1.1 no";
        QTest::newRow("multi-line") << "550-5.1.1 first\n550 5.1.1 second" << "550 5.1.1 first second";
        QTest::newRow("logged line break") << "550-5.1.1 first\\n550 5.1.1 second" << "550 5.1.1 first second";
        QTest::newRow("host said") << "host mx.example.org[192.0.2.1] said: 550 5.7.1 no (in reply to RCPT TO command)"
                                   << "550 5.7.1 no (in reply to RCPT TO command)";
        QTest::newRow("code behind") << "550 no such user (#5.1.1)" << "550 5.1.1 no such user (#5.1.1)";
        QTest::newRow("code alone") << "550" << "550";
        QTest::newRow("an address is no code") << "550 see 5.1.1.1 for more" << "550 see 5.1.1.1 for more";
        QTest::newRow("status alone") << "4.2.2 full" << "450 4.2.2 4.2.2 full";
        QTest::newRow("nothing") << "hello" << "";
    }
    void quotedRepliesAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, line);
        const auto reply = parseQuotedReply(text.toStdString());
        QCOMPARE(reply ? QString::fromStdString(reply->oneLine()) : QString(), line);
    }

    void escapeCodesDoNotReachTheEye()
    {
        QCOMPARE(QString::fromStdString(printable("a\x1B[31mb\x07\r\nc\xFFz")),
            QString::fromUtf8("a\uFFFD[31mb\uFFFD\uFFFD c\uFFFDz"));
        QCOMPARE(printable(std::string(5000, 'x')).size(), std::size_t(500));
        QCOMPARE(QString::fromStdString(printable("\u202Eevil")), QString::fromUtf8("\uFFFDevil"));
        QVERIFY(printable(std::string(700, '\xFF')).size() <= 503);
    }
};

QTEST_APPLESS_MAIN(SmtpReplyTest)
#include "tst_smtp_reply.moc"
