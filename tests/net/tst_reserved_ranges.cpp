// SPDX-License-Identifier: Apache-2.0

#ifndef Q_MOC_RUN // moc does not read the standard library's concepts
#include "net/reserved_ranges.h"
#endif

#include <QTest>

using namespace winnow;

class ReservedRangesTest : public QObject {
    Q_OBJECT

private slots:
    void addressesOfNobodyAreReserved_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("reserved");
        const std::pair<const char*, bool> table[] = {
            {"127.0.0.1", true},
            {"10.255.255.255", true},
            {"172.15.255.255", false},
            {"172.16.0.0", true},
            {"172.31.255.255", true},
            {"172.32.0.0", false},
            {"192.168.1.1", true},
            {"192.169.0.1", false},
            {"169.254.169.254", true},
            {"100.64.0.1", true},
            {"100.63.255.255", false},
            {"100.128.0.0", false},
            {"0.0.0.0", true},
            {"224.0.0.1", true},
            {"255.255.255.255", true},
            {"240.0.0.1", true},
            {"198.18.0.1", true},
            {"198.20.0.0", false},
            {"203.0.113.9", true},
            {"8.8.8.8", false},
            {"::1", true},
            {"::", true},
            {"::ffff:8.8.8.8", true},
            {"64:ff9b::808:808", true},
            {"64:ff9b:1::1", true},
            {"fe80::1", true},
            {"fc00::1", true},
            {"fd12::1", true},
            {"ff02::1", true},
            {"2001:db8::1", true},
            {"2001::1", true},
            {"2002:7f00:1::", true},
            {"2a00:1450:4009::1b", false},
            {"2001:4860:4860::8888", false},
            {"3fff:1000::1", false},
            {"3fff:0:1::", true},
        };
        for (const auto& [text, reserved] : table) QTest::newRow(text) << QString::fromLatin1(text) << reserved;
    }
    void addressesOfNobodyAreReserved()
    {
        QFETCH(QString, text);
        QFETCH(bool, reserved);
        const auto address = IpAddress::parse(text.toStdString());
        QVERIFY(address);
        QCOMPARE(isReserved(*address), reserved);
    }

    void endpointsAreReadAsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("read");
        QTest::newRow("v4 with port") << "127.0.0.1:5353" << "127.0.0.1:5353";
        QTest::newRow("v4 alone") << "9.9.9.9" << "9.9.9.9:53";
        QTest::newRow("v6 alone") << "2620:fe::fe" << "[2620:fe::fe]:53";
        QTest::newRow("v6 with port") << "[::1]:99" << "[::1]:99";
        QTest::newRow("a name") << "resolver.example" << "";
        QTest::newRow("port too large") << "127.0.0.1:70000" << "";
        QTest::newRow("port missing") << "127.0.0.1:" << "";
        QTest::newRow("port zero") << "127.0.0.1:0" << "";
        QTest::newRow("words behind") << "127.0.0.1:53x" << "";
        QTest::newRow("open bracket") << "[::1" << "";
        QTest::newRow("empty") << "" << "";
    }
    void endpointsAreReadAsWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, read);
        const auto endpoint = Endpoint::parse(text.toStdString(), 53);
        QCOMPARE(endpoint ? QString::fromStdString(endpoint->text()) : QString(), read);
    }
};

QTEST_APPLESS_MAIN(ReservedRangesTest)
#include "tst_reserved_ranges.moc"
