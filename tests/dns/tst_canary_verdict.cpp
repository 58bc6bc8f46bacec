// SPDX-License-Identifier: Apache-2.0

#ifndef Q_MOC_RUN // moc does not read the standard library's concepts
#include "dns/canary_verdict.h"

#include <algorithm>
#include <set>
#endif

#include <QRegularExpression>
#include <QTest>

using namespace winnow;

namespace {

const IpAddress kPublic = IpAddress::v4(5, 6, 7, 8), kPrivate = IpAddress::v4(10, 0, 0, 1),
                kAdvert = IpAddress::v4(9, 9, 9, 9);

/// R right, D denied, N without mail, H host denied, P private, I invented, F failed, T no answer in time, O open,
/// o host open.
KnownAnswer answerOf(char letter)
{
    KnownAnswer out;
    const auto hosted = [&](std::vector<IpAddress> addresses) {
        out.mail = DnsOutcome::Records;
        out.hosts = 1;
        out.addresses = std::move(addresses);
    };
    switch (letter) {
    case 'R': hosted({kPublic}); break;
    case 'D': out.mail = DnsOutcome::NotFound; break;
    case 'N': out.mail = DnsOutcome::NoData; break;
    case 'H': hosted({}); break;
    case 'P': hosted({kPrivate}); break;
    case 'I': hosted({kAdvert}); break;
    case 'F': out.mail = DnsOutcome::ServFail; break;
    case 'T': out.mail = DnsOutcome::Timeout; break;
    case 'o':
        hosted({});
        out.hostsOpen = 1;
        break;
    default: break;
    }
    return out;
}

ResolverAnswers answersOf(const QString& letters, const QString& random)
{
    ResolverAnswers out;
    for (const QChar letter : letters) out.known.push_back(answerOf(letter.toLatin1()));
    if (random.contains('a')) out.invented = {kAdvert};
    out.inventsMail = random.contains('m');
    out.randomOpen = random.contains('?') ? 1 : 0;
    out.answered = letters.contains(QRegularExpression("[^TO]")) || !random.isEmpty();
    return out;
}

} // namespace

class CanaryVerdictTest : public QObject {
    Q_OBJECT

private slots:
    void whatEachNameServerIsWorth_data()
    {
        QTest::addColumn<QString>("known");
        QTest::addColumn<QString>("random"); // a: an address was invented; m: a mail host was
        QTest::addColumn<int>("verdict");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char* what, const char* known, const char* random, ResolverVerdict verdict,
                             const char* fault) {
            QTest::newRow(what) << QString(known) << QString(random) << int(verdict) << QString(fault);
        };
        using enum ResolverVerdict;
        row("all right", "RRRRRRRRRRR", "", Good, "none");
        row("one operator is down", "RRRRRRRRRRT", "", Good, "none");
        row("five operators are down", "RRRRRRTTTFF", "", Good, "none");
        row("two names are gone", "RRRRRRRRRDN", "", Good, "none");
        row("three names are denied", "RRRRRRRRDDD", "", Unfit, "denies");
        row("NXDOMAIN to everything", "DDDDDDDDDDD", "", Unfit, "denies");
        row("no data for anything", "NNNNNNNNNNN", "", Unfit, "denies");
        row("no mail host exists", "HHHHHHHHHHH", "", Unfit, "denies");
        row("private addresses to everything", "PPPPPPPPPPP", "", Unfit, "private_addresses");
        row("the same address to everything", "IIIIIIIIIII", "a", Unfit, "same_addresses");
        row("mail hosts for everybody", "RRRRRRRRRRR", "m", Unfit, "invents_mail");
        row("the same mail host to everything", "IIIIIIIIIII", "am", Unfit, "invents_mail");
        row("SERVFAIL to everything", "FFFFFFFFFFF", "", Unfit, "fails");
        row("advertises for names nobody has", "RRRRRRRRRRR", "a", InventsAddresses, "invents_addresses");
        row("no answer", "TTTTTTTTTTT", "", Silent, "silent");
        row("too few answers to tell", "RRRTTTTTTTT", "", Silent, "silent");
        row("few answers, and they are wrong", "RDDTTTTTTTT", "", Unfit, "denies");
        row("the only name, right", "R", "", Good, "none");
        row("the only name, denied", "D", "", Unfit, "denies");
        row("one of two is gone", "RD", "", Good, "none");
        row("one of three is denied", "RRD", "", Good, "none");
    }
    void whatEachNameServerIsWorth()
    {
        QFETCH(QString, known);
        QFETCH(QString, random);
        QFETCH(int, verdict);
        QFETCH(QString, fault);
        const ResolverAnswers answers = answersOf(known, random);
        const ResolverFinding finding = judge(answers, CanaryScope::Internet);
        QCOMPARE(int(finding.verdict), verdict);
        QCOMPARE(QString::fromUtf8(name(finding.fault()).data()), fault);
        QVERIFY(isDecided(answers, CanaryScope::Internet));
    }

    void privateAddressesAreOrdinaryInALab()
    {
        QCOMPARE(judge(answersOf("PPPP", ""), CanaryScope::Lab).verdict, ResolverVerdict::Good);
    }

    void aRoundIsOverWhenNoOpenAnswerCouldChangeIt_data()
    {
        QTest::addColumn<QString>("known");
        QTest::addColumn<QString>("random");
        QTest::addColumn<bool>("decided");
        QTest::newRow("two slow operators") << "RRRRRRRRROo" << "" << true;
        QTest::newRow("three that could still deny") << "RRRRRRRROOo" << "" << false;
        QTest::newRow("denied too often") << "DDDOOOOOOOO" << "" << true;
        QTest::newRow("failed too often") << "FFFFFFOOOOO" << "" << true;
        QTest::newRow("nothing yet") << "OOOOOOOOOOO" << "" << false;
        QTest::newRow("a random name is open") << "RRRRRRRRRRR" << "?" << false;
        QTest::newRow("lies about random names") << "OOOOOOOOOOO" << "m" << true;
    }
    void aRoundIsOverWhenNoOpenAnswerCouldChangeIt()
    {
        QFETCH(QString, known);
        QFETCH(QString, random);
        QFETCH(bool, decided);
        QCOMPARE(isDecided(answersOf(known, random), CanaryScope::Internet), decided);
    }

    void oneGoodNameServerIsEnoughAndTheOthersAreLeftOut()
    {
        const auto finding = [](std::uint16_t port, ResolverVerdict verdict) {
            ResolverFinding out;
            out.resolver = {IpAddress::v4(127, 0, 0, 1), port};
            out.verdict = verdict;
            if (verdict == ResolverVerdict::InventsAddresses) out.invented = {kAdvert};
            return out;
        };
        const ResolverFinding good = finding(1, ResolverVerdict::Good), unfit = finding(2, ResolverVerdict::Unfit),
                              silent = finding(3, ResolverVerdict::Silent),
                              invents = finding(4, ResolverVerdict::InventsAddresses);
        const CanaryReport mixed{{unfit, good, silent, invents}};
        QVERIFY(mixed.passed());
        QCOMPARE(mixed.usable(), (std::vector<Endpoint>{good.resolver, silent.resolver}));
        QCOMPARE(mixed.leftOut().size(), std::size_t(2));
        QVERIFY(mixed.invented().empty());
        const CanaryReport inventing{{invents, unfit}};
        QVERIFY(inventing.passed()); // better than none
        QCOMPARE(inventing.usable(), std::vector<Endpoint>{invents.resolver});
        QCOMPARE(inventing.invented(), std::vector<IpAddress>{kAdvert});
        const CanaryReport lost{{silent, unfit}};
        QVERIFY(!lost.passed() && !lost.isSilent());
        const CanaryReport nobody{{silent, silent}};
        QVERIFY(!nobody.passed() && nobody.isSilent());
        QCOMPARE(nobody.fault(), CanaryFault::Silent);
    }

    /// One operator that is down, or one registry, must not decide.
    void theBuiltInNamesAreOfManyOperatorsAndRegistries()
    {
        const Result<CanarySet> set = CanarySet::builtIn();
        QVERIFY(set.has_value());
        std::set<std::string> operators, registries;
        for (const CanaryName& canary : set->known) {
            operators.insert(canary.operatedBy);
            registries.insert(canary.name.substr(canary.name.rfind('.') + 1));
        }
        QVERIFY(set->known.size() >= 8);
        QCOMPARE(operators.size(), set->known.size());
        QVERIFY(registries.size() >= 5);
        QVERIFY(set->endings.size() >= 2);
        QVERIFY(std::ranges::count_if(set->known, &CanaryName::greets) >= 3);
    }

    void aLabIsAskedOnlyWhatTheCallerNames()
    {
        QVERIFY(canariesFor(CanaryScope::Lab, {})->empty());
        QCOMPARE(canariesFor(CanaryScope::Lab, {"mail.lab"})->known.size(), std::size_t(1));
        QCOMPARE(canariesFor(CanaryScope::Internet, {"mail.lab"})->known.front().name, std::string("mail.lab"));
        QCOMPARE(canariesFor(CanaryScope::Internet, {})->known.size(), CanarySet::builtIn()->known.size());
        QVERIFY(!CanarySet::fromJson("{\"names\":[{}]}"));
    }
};

QTEST_APPLESS_MAIN(CanaryVerdictTest)
#include "tst_canary_verdict.moc"
