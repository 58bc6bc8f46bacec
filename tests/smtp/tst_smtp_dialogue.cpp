// SPDX-License-Identifier: Apache-2.0

#ifndef Q_MOC_RUN // moc does not read the standard library's concepts
#include "smtp/smtp_dialogue.h"

#include <deque>
#include <string>
#include <vector>
#endif

#include <QTest>

using namespace winnow;

namespace {

/// A server of a few rules: what it answers to each command, in order.
struct Server {
    bool pipelining = true;
    std::string resetReply = "250 ok", mailReply = "250 ok";
    int refuseMailFrom = 0; ///< the n-th MAIL is refused; 0: none

    int mails = 0;

    std::vector<std::string> greet() const { return {"220 mx.test"}; }
    std::vector<std::string> answer(const std::string& packet)
    {
        std::vector<std::string> out;
        for (std::size_t at = 0; at < packet.size();) {
            const std::size_t end = packet.find("\r\n", at);
            const std::string line = packet.substr(at, end - at);
            at = end + 2;
            if (line.starts_with("EHLO"))
                out.push_back(pipelining ? "250-mx.test\n250 PIPELINING" : "250 mx.test");
            else if (line.starts_with("RSET"))
                out.push_back(resetReply);
            else if (line.starts_with("MAIL"))
                out.push_back(++mails == refuseMailFrom ? mailReply : "250 ok");
            else if (line.starts_with("RCPT"))
                out.push_back(line.find("good") != std::string::npos ? "250 2.1.5 ok" : "550 5.1.1 no");
            else if (line.starts_with("QUIT"))
                out.push_back("221 bye");
        }
        return out;
    }
};

SmtpReply reply(const std::string& text)
{
    ReplyReader reader;
    std::string wire;
    for (const char c : text) wire += c == '\n' ? std::string("\r\n") : std::string(1, c);
    reader.feed(wire + "\r\n");
    return reader.take();
}

struct Course {
    std::vector<std::string> packets; ///< what went out, a write each
    std::vector<std::string> heard;   ///< "address stage code"
    bool quit = false;
    std::size_t unread = 0; ///< replies that nobody listened for
};

Course hold(Server server, const std::vector<Ask>& asks, bool pipelining, std::size_t perTransaction = 10)
{
    Course course;
    DialogueOptions options;
    options.helo = "client.test";
    options.pipelining = pipelining;
    options.perTransaction = perTransaction;
    std::size_t next = 0;
    SmtpDialogue dialogue(options,
        {[&]() -> std::optional<Ask> { return next < asks.size() ? std::optional(asks[next++]) : std::nullopt; },
            [&](const Ask& ask, SmtpStage stage, const SmtpReply& r) {
                course.heard.push_back(
                    ask.address + ' ' + std::to_string(static_cast<int>(stage)) + ' ' + std::to_string(r.code));
                return AfterReply::GoOn;
            },
            [&](SmtpStage, const SmtpReply& r) { course.heard.push_back("refused " + std::to_string(r.code)); }});
    std::deque<std::string> wire;
    for (const std::string& line : server.greet()) wire.push_back(line);
    while (!wire.empty()) {
        const SmtpReply one = reply(wire.front());
        wire.pop_front();
        const SmtpDialogue::Step step = dialogue.on(one);
        if (step.act == SmtpDialogue::Act::Close) break;
        if (step.act == SmtpDialogue::Act::Listen) continue;
        course.packets.push_back(step.line);
        for (const std::string& line : server.answer(step.line)) wire.push_back(line);
    }
    course.quit = dialogue.wasQuit();
    course.unread = wire.size();
    return course;
}

std::vector<Ask> asksFor(std::initializer_list<const char*> addresses)
{
    std::vector<Ask> out;
    for (const char* address : addresses) {
        Ask ask;
        ask.id = static_cast<std::uint32_t>(out.size());
        ask.address = address;
        ask.domain = std::string_view(address).ends_with("one.test") ? 1U : 2U;
        out.push_back(ask);
    }
    return out;
}

} // namespace

/// What is said in a session, and when.
class SmtpDialogueTest : public QObject {
    Q_OBJECT

private slots:
    void pipeliningHearsTheSameInFewerRoundTrips()
    {
        const auto asks = asksFor({"good@one.test", "bad@one.test", "good@two.test", "bad@two.test", "good@one.test"});
        const Course one = hold({}, asks, false);
        const Course many = hold({}, asks, true);
        QCOMPARE(many.heard, one.heard);
        QVERIFY(one.quit && many.quit);
        QCOMPARE(many.unread, std::size_t(0));
        std::string first, second;
        for (const std::string& p : one.packets) first += p;
        for (const std::string& p : many.packets) second += p;
        QCOMPARE(second, first); // the very same commands
        // EHLO, MAIL+RCPT, RCPT, RSET+MAIL+RCPT, RCPT, RSET+MAIL+RCPT, QUIT
        QCOMPARE(many.packets.size(), std::size_t(7));
        QCOMPARE(one.packets.size(), std::size_t(12));
        QCOMPARE(many.packets[1], std::string("MAIL FROM:<>\r\nRCPT TO:<good@one.test>\r\n"));
        QCOMPARE(many.packets[3], std::string("RSET\r\nMAIL FROM:<>\r\nRCPT TO:<good@two.test>\r\n"));
    }

    void nothingIsSaidTogetherWhereItIsNotOffered()
    {
        Server server;
        server.pipelining = false;
        const Course course = hold(server, asksFor({"good@one.test", "good@two.test"}), true);
        for (const std::string& packet : course.packets) QCOMPARE(packet.find("\r\n"), packet.size() - 2);
        QCOMPARE(course.heard.size(), std::size_t(2));
    }

    /// A refused sender condemns no recipient, and the replies to what was said with it are read before the next
    /// command.
    void aRefusedSenderIsHeardAndTheRestReadAway_data()
    {
        QTest::addColumn<int>("mail");
        QTest::addColumn<QByteArray>("mailReply");
        QTest::addColumn<QByteArray>("resetReply");
        QTest::addColumn<QByteArray>("heard");
        QTest::addColumn<bool>("quit");
        QTest::newRow("at the first") << 1 << QByteArray("550 5.7.1 no") << QByteArray("250 ok")
                                      << QByteArray("good@one.test 550") << true;
        QTest::newRow("at the second") << 2 << QByteArray("451 4.7.1 later") << QByteArray("250 ok")
                                       << QByteArray("good@two.test 451") << true;
        QTest::newRow("at RSET") << 0 << QByteArray("") << QByteArray("500 what") << QByteArray("good@two.test 500")
                                 << true;
        QTest::newRow("the server leaves")
            << 1 << QByteArray("421 4.3.2 bye") << QByteArray("250 ok") << QByteArray("good@one.test 421") << false;
    }
    void aRefusedSenderIsHeardAndTheRestReadAway()
    {
        QFETCH(int, mail);
        QFETCH(QByteArray, mailReply);
        QFETCH(QByteArray, resetReply);
        QFETCH(QByteArray, heard);
        QFETCH(bool, quit);
        for (const bool pipelining : {false, true}) {
            Server server;
            server.refuseMailFrom = mail;
            server.mailReply = mailReply.toStdString();
            server.resetReply = resetReply.toStdString();
            const Course course = hold(server, asksFor({"good@one.test", "good@two.test"}), pipelining);
            const QByteArray last = QByteArray::fromStdString(course.heard.back());
            const QList<QByteArray> words = last.split(' ');
            QCOMPARE(words[0] + ' ' + words[2], heard);
            QCOMPARE(words[1].toInt(), static_cast<int>(SmtpStage::MailFrom));
            QCOMPARE(course.quit, quit);
            if (quit) QCOMPARE(course.unread, std::size_t(0));
            if (quit) QCOMPARE(course.packets.back(), std::string("QUIT\r\n"));
        }
    }
};

QTEST_APPLESS_MAIN(SmtpDialogueTest)
#include "tst_smtp_dialogue.moc"
