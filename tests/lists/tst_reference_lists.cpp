// SPDX-License-Identifier: Apache-2.0

#include "base/text.h"
#include "crypto/keys.h"
#include "lists/list_update.h"
#include "lists/reference_lists.h"
#include "lists/typo_suggester.h"

#include <QTest>

using namespace winnow;

class ReferenceListsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ReferenceLists> m_lists;

private slots:
    void initTestCase()
    {
        auto lists = ReferenceLists::load();
        QVERIFY(lists.has_value());
        m_lists = std::move(*lists);
    }

    void everyListTellsItsProvenance()
    {
        QCOMPARE(m_lists->provenance().size(), embeddedListNames().size());
        for (const ListProvenance& p : m_lists->provenance()) {
            QVERIFY(p.count > 0);
            QCOMPARE(p.date.size(), std::size_t{10});
            QVERIFY(!p.sources.empty());
            for (const ListSource& s : p.sources) QVERIFY(!s.licence.empty() && !s.version.empty());
        }
    }

    /// No free provider and no relay service is ever called disposable: over every name of both lists.
    void noFreeProviderOrRelayIsDisposable()
    {
        for (const char* list : {"free", "relay"}) {
            std::string_view body = parseListFile(embeddedList(list))->body;
            std::size_t names = 0;
            while (!body.empty()) {
                const std::size_t end = body.find('\n');
                const std::string_view domain = body.substr(0, end);
                const DomainTraits traits = m_lists->traitsOf(domain);
                QVERIFY2(!traits.disposable && !traits.suspected, std::string(domain).c_str());
                QVERIFY2(traits.free || traits.relay, std::string(domain).c_str());
                body.remove_prefix(end + 1);
                ++names;
            }
            QVERIFY(names > 20);
        }
    }

    void knowsDomains()
    {
        QVERIFY(m_lists->traitsOf("yopmail.com").disposable);
        QVERIFY(m_lists->traitsOf("mail.yopmail.com").disposable);
        QVERIFY(m_lists->traitsOf("telenet.be").free);
        QVERIFY(m_lists->traitsOf("alias.aleeas.com").relay);
        QVERIFY(m_lists->traitsOf("a.example").specialUse);
        QVERIFY(m_lists->traitsOf("printer.local").specialUse);
        QVERIFY(!m_lists->traitsOf("example.nl").specialUse);
        QVERIFY(!m_lists->traitsOf("x.nosuchending").endingKnown);
        QVERIFY(m_lists->traitsOf("xn--gmil-63d.com").mixedScript);
        QVERIFY(!m_lists->traitsOf("xn--mnchen-3ya.de").mixedScript);
        QCOMPARE(m_lists->traitsOf("googlemail.com").canonical, std::string("gmail.com"));
    }

    void knowsRoles()
    {
        for (const char* role : {"info", "INFO", "sales", "verkoop", "accueil", "vertrieb", "ventas", "info+x"})
            QVERIFY(m_lists->isRole(role));
        for (const char* person : {"jan", "information", "infos1"}) QVERIFY(!m_lists->isRole(person));
    }

    void aProviderMayForgiveWhatTheGrammarDoesNot()
    {
        for (const char* domain : {"docomo.ne.jp", "ezweb.ne.jp"}) {
            const ProviderRule* rule = m_lists->providerRule(domain);
            QVERIFY2(rule != nullptr, domain);
            QVERIFY(forgivesForm(rule, FormRule::ConsecutiveDots) && forgivesForm(rule, FormRule::TrailingDot));
            QVERIFY(!forgivesForm(rule, FormRule::BadLocalCharacter) && !forgivesForm(rule, FormRule::LocalTooLong));
            QCOMPARE(checkProviderRule("taro..yamada.", *rule), ProviderFault::None);
        }
        QVERIFY(!forgivesForm(m_lists->providerRule("gmail.com"), FormRule::ConsecutiveDots));
        QVERIFY(!forgivesForm(nullptr, FormRule::ConsecutiveDots));
    }

    void providersRulesBite()
    {
        const ProviderRule* gmail = m_lists->providerRule("gmail.com");
        QVERIFY(gmail != nullptr);
        QCOMPARE(checkProviderRule("jan.jansen", *gmail), ProviderFault::None);
        QCOMPARE(checkProviderRule("j.a.n.s.e", *gmail), ProviderFault::TooShort);
        QCOMPARE(checkProviderRule("jan_jansen", *gmail), ProviderFault::BadCharacter);
        QCOMPARE(checkProviderRule(std::string(31, 'a'), *gmail), ProviderFault::TooLong);
        QCOMPARE(checkProviderRule("jansen+" + std::string(40, 'a'), *gmail), ProviderFault::None);
    }

    void suggestsWithoutHarm_data()
    {
        QTest::addColumn<QByteArray>("domain");
        QTest::addColumn<int>("count");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* domain, int count, const char* expected) {
            QTest::newRow(domain) << QByteArray(domain) << count << QByteArray(expected);
        };
        row("gmial.com", 3, "gmail.com");
        row("gmail.con", 3, "gmail.com");
        row("hotmsil.com", 1, "hotmail.com");
        row("outlookk.com", 1, "outlook.com");
        row("telenwt.be", 1, "telenet.be");
        row("bakkrij.be", 1, "bakkerij.be"); // far more common in this list
        row("bakkerij.be", 400, "");
        row("bakkerj.be", 50, ""); // many rows carry it: somebody's domain
        row("mail.com", 1, "");
        row("email.com", 1, "");
        row("ymail.com", 1, "");
        row("gmx.com", 1, "");
        row("live.nl", 1, "");
        row("hotmail.nl", 1, "");
        row("fmail.com", 1, "");
        row("yahoo.ca", 1, "");
        row("outlook.be", 1, "");
        row("kpnmail.nl", 1, "");
    }

    void suggestsWithoutHarm()
    {
        QFETCH(QByteArray, domain);
        QFETCH(int, count);
        const TypoSuggester typos(*m_lists, {{"bakkerij.be", 2000}, {"gmail.com", 5000}});
        QTEST(QByteArray::fromStdString(typos.suggest(domain.toStdString(), static_cast<std::uint64_t>(count))),
            "expected");
    }

    void abstainsOnTies()
    {
        const TypoSuggester typos(*m_lists, {{"basten.nl", 5000}, {"bastet.nl", 5000}});
        QCOMPARE(typos.suggest("baste.nl", 1), std::string());
    }

    void noRealMailDomainIsEverDoubted()
    {
        const TypoSuggester typos(*m_lists, {});
        std::string_view body = parseListFile(embeddedList("free"))->body;
        while (!body.empty()) {
            const std::size_t end = body.find('\n');
            const std::string domain(body.substr(0, end));
            QVERIFY2(typos.suggest(domain, 1).empty(), domain.c_str());
            body.remove_prefix(end + 1);
        }
    }

    void takesOnlySignedUpdates()
    {
        const SigningKey key = newSigningKey();
        const std::string list =
            "{\"name\":\"relay\",\"date\":\"2027-01-01\",\"count\":1,\"sources\":[]}\nrelay.example\n";
        const std::string body = listUpdateBody({{"relay", list}});
        const auto hex = [](const std::string& bytes) {
            return toHex({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
        };
        const std::string good = body + "signature " + hex(sign(body, key.secret)) + "\n";
        const auto update = openListUpdate(good, key.publicKey);
        QVERIFY(update.has_value());
        QCOMPARE(update->at("relay"), list);
        std::string changed = good;
        changed[changed.find("relay.example")] = 'R';
        QCOMPARE(openListUpdate(changed, key.publicKey).error().kind, ErrorKind::BadSignature);
        QCOMPARE(openListUpdate(good, newSigningKey().publicKey).error().kind, ErrorKind::BadSignature);
        QCOMPARE(openListUpdate("hello", key.publicKey).error().kind, ErrorKind::ListsDamaged);
        const auto lists = ReferenceLists::load(*update);
        QVERIFY(lists.has_value());
        QVERIFY((*lists)->traitsOf("relay.example").relay);
    }
};

QTEST_APPLESS_MAIN(ReferenceListsTest)
#include "tst_reference_lists.moc"
