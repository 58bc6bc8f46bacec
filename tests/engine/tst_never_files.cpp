// SPDX-License-Identifier: Apache-2.0

#include "crypto/old_digests.h"
#include "engine/clean_fixture.h"
#include "engine/person_job.h"
#include "engine/suppress_job.h"
#include "engine/version_job.h"
#include "support/zip_builder.h"

using namespace winnow;

namespace {

std::string base64(std::string_view bytes)
{
    return QByteArray(bytes.data(), qsizetype(bytes.size())).toBase64().toStdString();
}

std::string digestOf(std::string_view address)
{
    const Sha256Digest d = sha256(address);
    return {reinterpret_cast<const char*>(d.data()), d.size()};
}

std::string hex(std::string_view bytes)
{
    return toHex({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

} // namespace

#ifndef Q_MOC_RUN // moc loses its way in raw strings
namespace {

struct SenderCase {
    const char* what;
    const char* json;
    const char* expected;
};

constexpr SenderCase kSenders[] = {
    {"SES, bounce",
        R"({"notificationType":"Bounce","bounce":{"bounceType":"Permanent","bouncedRecipients":[{"emailAddress":"bob@x.nl","status":"5.1.1"}]},"mail":{"source":"ann@x.nl","destination":["bob@x.nl","cas@x.nl"]}})",
        "ann@x.nl cas@x.nl"},
    {"SES, transient",
        R"({"notificationType":"Bounce","bounce":{"bounceType":"Transient","bouncedRecipients":[{"emailAddress":"bob@x.nl"}]}})",
        "ann@x.nl bob@x.nl cas@x.nl"},
    {"SNS",
        R"({"Type":"Notification","Message":"{\"notificationType\":\"Complaint\",\"complaint\":{\"complainedRecipients\":[{\"emailAddress\":\"bob@x.nl\"}]},\"mail\":{\"source\":\"ann@x.nl\"}}"})",
        "ann@x.nl cas@x.nl"},
    {"SNS, delivery",
        "{\"Type\":\"Notification\",\"Message\":\"{\\\"eventType\\\":\\\"Delivery\\\",\\\"mail\\\":{\\\"destination\\\":[\\\"bob@x.nl\\\"]}}\"}\n{\"Type\":\"Notification\",\"Message\":\"{\\\"eventType\\\":\\\"Bounce\\\",\\\"bounce\\\":{\\\"bounceType\\\":\\\"Permanent\\\",\\\"bouncedRecipients\\\":[{\\\"emailAddress\\\":\\\"cas@x.nl\\\"}]}}\"}\n",
        "ann@x.nl bob@x.nl"},
    {"SendGrid",
        R"([{"email":"ann@x.nl","event":"delivered"},{"email":"bob@x.nl","event":"bounce","type":"bounce","reason":"550 5.1.1 no such user"},{"email":"cas@x.nl","event":"bounce","type":"blocked","reason":"550 5.7.1 spam"}])",
        "ann@x.nl cas@x.nl"},
    {"Mailgun, list",
        R"({"items":[{"address":"bob@x.nl","code":"550","error":"No such mailbox"}],"paging":{"next":"https://x"}})",
        "ann@x.nl cas@x.nl"},
    {"Mailgun, event",
        R"({"signature":{"token":"t"},"event-data":{"event":"failed","severity":"permanent","recipient":"bob@x.nl","envelope":{"sender":"ann@x.nl"},"delivery-status":{"code":550,"message":"5.1.1 no such user"}}})",
        "ann@x.nl cas@x.nl"},
    {"Mailgun, temporary", R"({"event-data":{"event":"failed","severity":"temporary","recipient":"bob@x.nl"}})",
        "ann@x.nl bob@x.nl cas@x.nl"},
    {"Postmark",
        R"({"TotalCount":2,"Bounces":[{"Type":"HardBounce","Email":"bob@x.nl","From":"ann@x.nl","Inactive":true},{"Type":"SoftBounce","Email":"cas@x.nl","From":"ann@x.nl"}]})",
        "ann@x.nl cas@x.nl"},
    {"Resend", R"({"type":"email.complained","data":{"from":"Shop <ann@x.nl>","to":["bob@x.nl"]}})",
        "ann@x.nl cas@x.nl"},
    {"Resend, contact",
        R"([{"type":"contact.updated","data":{"email":"bob@x.nl","unsubscribed":true}},{"type":"contact.updated","data":{"email":"cas@x.nl","unsubscribed":false}}])",
        "ann@x.nl cas@x.nl"},
    {"lines",
        "{\"email\":\"bob@x.nl\",\"status\":\"unsubscribed\"}\n{\"email\":\"cas@x.nl\",\"status\":\"subscribed\"}\n",
        "ann@x.nl cas@x.nl"},
    {"a list of addresses", R"({"recipient_emails":["bob@x.nl","cas@x.nl"]})", "ann@x.nl"},
};

} // namespace
#endif

/// Do-not-mail files: who of a list is not mailed any more because of one.
class NeverFilesTest : public QObject, private CleanFixture {
    Q_OBJECT

    std::unique_ptr<BounceJudge> m_judge;

    Result<NeverReading> read(const std::string& bytes)
    {
        return readDoNotMailFile(*m_lists, *m_judge, memorySource(bytes), {});
    }

    /// "kept | left out" of ann, bob and cas under the do-not-mail file, and the counts.
    QByteArray keptUnder(const std::string& never, const std::string& list)
    {
        auto project = scratch();
        const auto added = addDoNotMailFile(*project, *m_lists, memorySource(never), {});
        if (!added) return QByteArray(name(added.error().kind).data());
        const auto done = clean(*project, list);
        if (!done) return "failed";
        QByteArray out = done->out;
        return out.replace("\r", "").replace('\n', ' ').trimmed();
    }

private slots:
    void initTestCase()
    {
        QVERIFY(loadLists());
        auto judge = BounceJudge::builtIn();
        QVERIFY(judge.has_value());
        m_judge = std::make_unique<BounceJudge>(std::move(*judge));
    }

    void aNoHoldsForEveryWayOfWritingTheAddress_data()
    {
        QTest::addColumn<QByteArray>("never");
        QTest::addColumn<QByteArray>("listed");
        const auto row = [](const char* never, const char* listed) {
            QTest::newRow(never) << QByteArray(never) << QByteArray(listed);
        };
        row("Ann.Lee@gmail.com", "annlee@gmail.com");
        row("annlee@gmail.com", "ann.lee+shop@gmail.com");
        row("annlee@googlemail.com", "a.n.n.lee@gmail.com");
        row("ANN@X.NL", "ann@x.nl");
        row("ann@x.nl.", "ann@x.nl");
        row("\xE2\x80\x9C"
            "ann@x.nl\xE2\x80\x9D",
            "ann@x.nl");
        row("Ann Lee <ann@x.nl>", "ann@x.nl");
        row("ann (at) x.nl", "ann@x.nl");
        row("ann@x,nl", "ann@x.nl");
        row("ann@gmial.com", "ann@gmail.com");
        row("x.nl", "ann@x.nl");
        row("*.x.nl", "ann@mail.x.nl");
        row("*.x.nl ", "ann@x.nl");
        row("https://www.x.nl/", "ann@x.nl");
    }
    void aNoHoldsForEveryWayOfWritingTheAddress()
    {
        QFETCH(QByteArray, never);
        QFETCH(QByteArray, listed);
        const std::string list = listed.toStdString() + "\nsomebody.else@y.nl\n";
        QCOMPARE(keptUnder(never.toStdString() + "\n", list), QByteArray("somebody.else@y.nl"));
    }
    void aNoHoldsForNobodyElse()
    {
        QCOMPARE(keptUnder("ann.lee@x.nl\nx.org\n*.sub.y.nl\n", "annlee@x.nl\na@www.x.org\na@y.nl\nann.lee@y.nl\n"),
            QByteArray("annlee@x.nl a@www.x.org a@y.nl ann.lee@y.nl"));
    }

    void hashesOfEveryKindAndForm_data()
    {
        QTest::addColumn<QByteArray>("never");
        QTest::addColumn<QByteArray>("listed");
        const auto row = [](const char* what, const std::string& never, const char* listed) {
            QTest::newRow(what) << QByteArray::fromStdString(never) << QByteArray(listed);
        };
        row("SHA-256", hex(digestOf("ann@x.nl")), "ann@x.nl");
        row("SHA-256 of lower case", hex(digestOf("ann@x.nl")), "Ann@X.nl");
        row("SHA-256 as it is typed", hex(digestOf("Ann@X.nl")), "Ann@X.nl");
        row("SHA-256 of the canonical form", hex(digestOf("annlee@gmail.com")), "Ann.Lee+x@googlemail.com");
        row("SHA-1", hex(sha1("ann@x.nl")), "ann@x.nl");
        row("MD5", hex(md5("ann@x.nl")), "ann@x.nl");
        row("MD5 with a name", "md5:" + hex(md5("ann@x.nl")), "ann@x.nl");
        row("SHA-1 in braces", "{SHA}" + base64(sha1("ann@x.nl")), "ann@x.nl");
        row("Base64", base64(digestOf("ann@x.nl")), "ann@x.nl");
        row("a column of them", "email_sha256,date\nsha256:" + hex(digestOf("ann@x.nl")) + ",2026-01-01", "ann@x.nl");
        row("with a date", hex(md5("ann@x.nl")) + " 2026-01-01", "ann@x.nl");
        row("one way of writing is every way", hex(md5("ann.lee@gmail.com")) + "\n",
            "ann.lee@gmail.com\nannlee@gmail.com");
    }
    void hashesOfEveryKindAndForm()
    {
        QFETCH(QByteArray, never);
        QFETCH(QByteArray, listed);
        QCOMPARE(
            keptUnder(never.toStdString() + "\n", listed.toStdString() + "\nelse@y.nl\n"), QByteArray("else@y.nl"));
    }

    void exportsOfToolsAreReadByTheirOwnColumns_data()
    {
        QTest::addColumn<QByteArray>("never");
        QTest::addColumn<QByteArray>("kept"); // of ann, bob, cas
        const auto row = [](const char* what, const char* never, const char* kept) {
            QTest::newRow(what) << QByteArray(never) << QByteArray(kept);
        };
        row("a status", "Email,Status\nann@x.nl,subscribed\nbob@x.nl,unsubscribed\ncas@x.nl,cleaned\n", "ann@x.nl");
        row("in Dutch", "E-mailadres;Status\nann@x.nl;actief\nbob@x.nl;afgemeld\ncas@x.nl;actief\n",
            "ann@x.nl cas@x.nl");
        row("an unknown status is a no", "Email,Status\nann@x.nl,17\nbob@x.nl,subscribed\n", "bob@x.nl cas@x.nl");
        row("two addresses and a manager", "Email,Email 2,Account manager email\nbob@x.nl,cas@x.nl,ann@x.nl\n",
            "ann@x.nl");
        row("events",
            "event,email,reason\ndelivered,ann@x.nl,250 OK\nbounce,bob@x.nl,550 5.1.1 User unknown\nopen,cas@x.nl,\n",
            "ann@x.nl cas@x.nl");
        row("from and to", "from,to,event\nann@x.nl,bob@x.nl,bounce\nann@x.nl,cas@x.nl,complaint\n", "ann@x.nl");
        row("a sender without a title that says so",
            "kolom1,kolom2\nbob@x.nl,ann@x.nl\ncas@x.nl,ann@x.nl\ndan@x.nl,ann@x.nl\n", "ann@x.nl");
        row("in Polish", "email;status\nann@x.nl;dostarczono\nbob@x.nl;wypisany\n", "ann@x.nl cas@x.nl");
        row("in Czech", "E-mail;Stav\nann@x.nl;doručeno\nbob@x.nl;odhlášen\n", "ann@x.nl cas@x.nl");
        row("in Portuguese", "e-mail;situação\nann@x.nl;Entregue\nbob@x.nl;Descadastrado\n", "ann@x.nl cas@x.nl");
        row("in Swedish", "e-post;status\nann@x.nl;Levererad\nbob@x.nl;Avregistrerad\n", "ann@x.nl cas@x.nl");
        row("in Turkish", "e-posta;durum\nann@x.nl;Teslim edildi\nbob@x.nl;Abonelikten çıktı\n", "ann@x.nl cas@x.nl");
        row("in Russian", "Почта;Статус\nann@x.nl;Доставлено\nbob@x.nl;Отписался\n", "ann@x.nl cas@x.nl");
        row("in Greek", "email;κατάσταση\nann@x.nl;Παραδόθηκε\nbob@x.nl;Απεγγραφή\n", "ann@x.nl cas@x.nl");
        row("in Japanese", "メールアドレス,ステータス\nann@x.nl,購読中\nbob@x.nl,メール配信停止\n",
            "ann@x.nl cas@x.nl");
        row("in Chinese", "邮箱,状态\nann@x.nl,已送达\nbob@x.nl,已退订\ncas@x.nl,未送达\n", "ann@x.nl");
        row("in Korean", "이메일,상태\nann@x.nl,구독중\nbob@x.nl,수신거부\n", "ann@x.nl cas@x.nl");
        row("letters for kinds of bounces", "email,bounce type\nann@x.nl,S\nbob@x.nl,H\n", "ann@x.nl cas@x.nl");
        row("a question", "email,unsubscribed\nann@x.nl,false\nbob@x.nl,true\ncas@x.nl,2026-01-01\n", "ann@x.nl");
        row("opt-in", "email,newsletter\nann@x.nl,yes\nbob@x.nl,no\ncas@x.nl,yes\n", "ann@x.nl cas@x.nl");
        row("a date of unsubscribing", "email,unsubscribed_at\nann@x.nl,\nbob@x.nl,2026-01-01\n", "cas@x.nl");
        row("a soft and a hard one", "email,bounce_type\nann@x.nl,soft\nbob@x.nl,hard\n", "ann@x.nl cas@x.nl");
        row("bounces where we are to blame",
            "email,reason\nann@x.nl,554 5.7.1 blocked using zen.spamhaus.org\nbob@x.nl,550 5.1.1 no such user\n",
            "ann@x.nl cas@x.nl");
        row("without titles",
            "bob@x.nl;unsubscribed;2026-01-01\nann@x.nl;subscribed;2026-01-02\ncas@x.nl;bounced;2026-01-03\n",
            "ann@x.nl");
        row("the state of the entry, not of the person",
            "id,to,from,reason,status\n1,bob@x.nl,ann@x.nl,bounce,active\n2,cas@x.nl,ann@x.nl,complaint,active\n",
            "ann@x.nl");
        row("a filter's word as a reason", "Email,Reason,Sender\nbob@x.nl,spam,ann@x.nl\n", "ann@x.nl cas@x.nl");
        row("a type of opt-out is no answer",
            "Email;OptOut_Date;optout_type\nbob@x.nl;20110122T111244;0\ncas@x.nl;20110122T111244;1\n", "ann@x.nl");
        row("when they came and when they went",
            "E-Mail;Angemeldet am;Abgemeldet am\nann@x.nl;01.01.2024;\nbob@x.nl;01.01.2024;01.02.2026\n",
            "ann@x.nl cas@x.nl");
        row("counts answer nothing", "email,bounce_count\nbob@x.nl,0\ncas@x.nl,0\n", "ann@x.nl");
        row("numbers that stand for nobody knows what", "sender_id;mail;status\n11;bob@x.nl;3\n11;cas@x.nl;0\n",
            "ann@x.nl");
        row("a remark names others", "email,remark\nbob@x.nl,asked ann@x.nl by phone\n", "ann@x.nl cas@x.nl");
        row("a domain in the column of addresses", "email,reason\n*@x.nl,asked\n", "");
    }
    void exportsOfToolsAreReadByTheirOwnColumns()
    {
        QFETCH(QByteArray, never);
        QFETCH(QByteArray, kept);
        QCOMPARE(keptUnder(never.toStdString(), "ann@x.nl\nbob@x.nl\ncas@x.nl\n"), kept);
    }

    void jsonOfTheLargeSenders_data()
    {
        QTest::addColumn<QByteArray>("never");
        QTest::addColumn<QByteArray>("kept"); // of ann, bob, cas
        const auto row = [](const char* what, const char* never, const char* kept) {
            QTest::newRow(what) << QByteArray(never) << QByteArray(kept);
        };
        for (const SenderCase& c : kSenders) row(c.what, c.json, c.expected);
    }
    void jsonOfTheLargeSenders()
    {
        QFETCH(QByteArray, never);
        QFETCH(QByteArray, kept);
        QCOMPARE(keptUnder(never.toStdString(), "ann@x.nl\nbob@x.nl\ncas@x.nl\n"), kept);
    }

    void everyLineIsAccountedFor_data()
    {
        QTest::addColumn<QByteArray>("never");
        QTest::addColumn<QList<int>>(
            "counts"); // lines, addresses, domains, hashes, says nothing, comments, not understood
        const auto row = [](const char* what, const char* never, const QList<int>& counts) {
            QTest::newRow(what) << QByteArray(never) << counts;
        };
        row("addresses and a domain", "a@x.nl\nb@x.nl\n\nx.nl\n", {3, 2, 1, 0, 0, 0, 0});
        row("two on a line", "a@x.nl; b@x.nl\nc@x.nl\n", {2, 3, 0, 0, 0, 0, 0});
        row("a comment", "# not mailed any more, says piet@x.nl\na@x.nl # asked\n", {2, 1, 0, 0, 0, 1, 0});
        row("a title with an address", "Exported by piet@x.nl on Monday\na@x.nl\nb@x.nl\n", {3, 2, 0, 0, 0, 1, 0});
        row("an address in a sentence below", "a@x.nl\nb@x.nl\nAny questions about this go to piet@x.nl\n",
            {3, 2, 0, 0, 0, 1, 0});
        row("an address in a sentence within", "a@x.nl\nshe asked me to remove piet@x.nl\nb@x.nl\n",
            {3, 3, 0, 0, 0, 0, 0});
        row("nothing but sentences", "please take off piet@x.nl\nand also remove his wife jet@x.nl\n",
            {2, 2, 0, 0, 0, 0, 0});
        row("a line of words", "a@x.nl\nthe whole department of Piet\n", {2, 1, 0, 0, 0, 0, 1});
        row("a title", "Do not mail\na@x.nl\n", {2, 1, 0, 0, 0, 1, 0});
        row("a domain above addresses is no title", "evil.nl\na@x.nl\nb@x.nl\n", {3, 2, 1, 0, 0, 0, 0});
        row("a hash above addresses is no title", "edc97fb0d435055fd8ec7c576135dc11\na@x.nl\nb@x.nl\n",
            {3, 2, 0, 1, 0, 0, 0});
        row("a link with words in it", "https://www.contact.nl/email?x=1\n", {1, 0, 1, 0, 0, 0, 0});
        row("written for a page", "a&#64;x.nl\nb&commat;x.nl\n", {2, 2, 0, 0, 0, 0, 0});
        row("characters for machines between them",
            "a@x.nl\x0b"
            "b@x.nl\n",
            {1, 2, 0, 0, 0, 0, 0});
        row("titles of columns", "email,reason\na@x.nl,550 5.1.1 user unknown\n", {2, 1, 0, 0, 0, 1, 0});
        row("an export without a row", "email,reason,created\n", {1, 0, 0, 0, 0, 1, 0});
        row("an empty array", "[]", {0, 0, 0, 0, 0, 0, 0});
        row("an empty report", "{\"TotalCount\":0,\"Bounces\":[]}", {0, 0, 0, 0, 0, 0, 0});
        row("prose", "Dear Piet,\n\nSee last week's enclosure.\n\nRegards, Ann\n", {3, 0, 0, 0, 0, 0, 3});
        row("a mask that is none", "info@*\na@x.nl\n", {2, 1, 0, 0, 0, 0, 1});
    }
    void everyLineIsAccountedFor()
    {
        QFETCH(QByteArray, never);
        QFETCH(QList<int>, counts);
        const auto reading = read(never.toStdString());
        QVERIFY(reading.has_value());
        const SuppressionCounts& c = reading->counts;
        QCOMPARE((QList<int>{int(c.lines), int(c.addresses), int(c.domains), int(c.hashes), int(c.saysNothing),
                     int(c.comments), int(c.ignored)}),
            counts);
        QCOMPARE(c.lines, c.says + c.saysNothing + c.passing + c.withoutAddress + c.comments + c.ignored);
        QCOMPARE(c.understood(), counts != QList<int>({3, 0, 0, 0, 0, 0, 3}));
        QVERIFY(c.ignored == 0 || !reading->unread.empty());
    }

    void aFileOfWhichNothingWasUnderstoodIsRefused()
    {
        auto project = scratch();
        const auto added = addDoNotMailFile(*project, *m_lists, memorySource("Dear Piet,\n\nSee the enclosure.\n"), {});
        QVERIFY(!added.has_value());
        QCOMPARE(added.error().kind, ErrorKind::NotAList);
        QVERIFY(project->suppressionReasons()->empty());
        QCOMPARE(addDoNotMailFile(*project, *m_lists, memorySource(""), {}).error().kind, ErrorKind::ListEmpty);
        QCOMPARE(read("Dear Piet,\n\nSee the enclosure.\n")->firstLine, std::string("Dear Piet,"));
    }

    void partsThatMayBeMailedAreNotUsedAndNamed()
    {
        const auto reading = readDoNotMailFile(*m_lists, *m_judge,
            memorySource(test::zipOf({{"subscribed_members_export_1a.csv", "Email Address,Name\nann@x.nl,A\n"},
                {"unsubscribed_members_export_1a.csv", "Email Address,Name\nbob@x.nl,B\n"},
                {"cleaned_members_export_1a.csv", "Email Address,Name\ncas@x.nl,C\n"}})),
            {});
        QVERIFY(reading.has_value());
        QCOMPARE(reading->counts.addresses, std::uint64_t{2});
        QCOMPARE(reading->counts.passedTables, std::vector<std::string>{"subscribed_members_export_1a.csv"});
    }

    void whomItNamesInTheProjectIsCounted()
    {
        auto project = scratch();
        QVERIFY(clean(*project, "ann@x.nl\nA.nn+1@gmail.com\nbob@mail.y.nl\ncas@y.nl\ndan@z.nl\n").has_value());
        const auto added = addDoNotMailFile(*project, *m_lists,
            memorySource("ann@x.nl\nann@gmail.com\nnobody@x.nl\n*.y.nl\nnone.nl\n" + hex(md5("dan@z.nl")) + "\n" +
                hex(md5("eva@z.nl")) + "\n"),
            {});
        QVERIFY(added.has_value());
        QCOMPARE(added->touchedLines, std::uint64_t{4});
        QCOMPARE(added->touchedRows, std::uint64_t{5});
        const auto none = addDoNotMailFile(*project, *m_lists, memorySource("nobody@q.nl\n"), {});
        QCOMPARE(none->touchedRows, std::uint64_t{0});
        QVERIFY(none->understood());
    }

    /// A version that is taken back takes the noes of its own rows along, never those of a file.
    void aFileOutranksAVersion()
    {
        auto project = scratch();
        const MailboxKey key{1, 2, 3};
        QCOMPARE(*project->addMailboxes({key}, closedBecauseOf(SourceId(7))), std::uint64_t{1});
        QCOMPARE(*project->addMailboxes({key}, "file"), std::uint64_t{1});
        QCOMPARE(*project->addMailboxes({key}, closedBecauseOf(SourceId(8))), std::uint64_t{0});
        QCOMPARE(*project->liftSuppressions(closedBecauseOf(SourceId(7))), std::uint64_t{0});
        QCOMPARE(*project->liftSuppressions(closedBecauseOf(SourceId(8))), std::uint64_t{0});
        QCOMPARE(project->mailboxes()->size(), std::size_t{1});
    }

    void aPersonIsToldWhetherAFileNamesThem()
    {
        auto project = scratch();
        QVERIFY(clean(*project, "ann@gmail.com\nbob@x.nl\ncas@y.nl\ndan@z.nl\n").has_value());
        QVERIFY(addDoNotMailFile(
            *project, *m_lists, memorySource("a.nn@gmail.com\ny.nl\n" + hex(sha1("dan@z.nl")) + "\n"), {})
                .has_value());
        for (const auto& [address, named] :
            {std::pair("ann@gmail.com", true), {"bob@x.nl", false}, {"cas@y.nl", true}, {"dan@z.nl", true}})
            QCOMPARE(findPerson(*project, *m_lists, address)->suppressed, named);
    }

    void whoWasErasedIsNotKeptUnderAnotherSpelling()
    {
        auto project = scratch();
        QVERIFY(clean(*project, "ann.lee@gmail.com\nbob@x.nl\n").has_value());
        SettleOptions options;
        options.policy = keepCustomers();
        QVERIFY(erasePerson(*project, *m_lists, "ann.lee@gmail.com", options, m_counters).has_value());
        auto again =
            importList(*project, *m_lists, memorySource("annlee+x@gmail.com\ncas@x.nl\n"), "b.csv", {}, m_counters, {});
        QVERIFY(again.has_value());
        const auto settled = settle(*project, *m_lists, options, m_counters);
        QCOMPARE(settled->of(again->source.id).kept, std::uint64_t{1});
    }
};

QTEST_GUILESS_MAIN(NeverFilesTest)
#include "tst_never_files.moc"
