// SPDX-License-Identifier: Apache-2.0

#include "support/places.h"
#include "support/read_list.h"

#include <QFile>
#include <QTest>

using namespace winnow;
using namespace winnow::test;

/// The fixtures were made from the specification and opened by another program before they were kept.
class ProtectedWorkbookTest : public QObject {
    Q_OBJECT

    static std::string fixture(const QString& name)
    {
        QFile file(QString::fromStdString(test::sourcePlace("tests/formats/fixtures/")) + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }
    static OpenOptions withPassword(std::string_view password)
    {
        OpenOptions options;
        options.password = std::make_shared<const SecureBytes>(password);
        return options;
    }

private slots:
    void thePasswordOpens_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("agile") << "agile.xlsx";
        QTest::newRow("standard") << "standard.xlsx";
    }
    void thePasswordOpens()
    {
        QFETCH(QString, name);
        const std::string bytes = fixture(name);
        QVERIFY(!bytes.empty());
        const auto read = readList(bytes,
            withPassword("Gr\xC3\xB6\xC3\x9F"
                         "e 42"));
        QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
        QCOMPARE(read->rows.size(), std::size_t{500});
        QCOMPARE(read->rows.back().at(1), std::string("customer499@example.nl"));
        QCOMPARE(readList(bytes).error().kind, ErrorKind::FileLocked);
        QCOMPARE(readList(bytes,
                     withPassword("gr\xC3\xB6\xC3\x9F"
                                  "e 42"))
                     .error()
                     .kind,
            ErrorKind::WrongFilePassword);
    }

    void everyChangeOfAnAgileWorkbookIsNoticed()
    {
        const std::string whole = fixture("agile.xlsx");
        const auto read = readList(whole,
            withPassword("Gr\xC3\xB6\xC3\x9F"
                         "e 42"));
        QVERIFY(read.has_value());
        int silent = 0;
        for (std::size_t at = 2048; at < whole.size(); at += 509) {
            std::string bent = whole;
            bent[at] = static_cast<char>(bent[at] ^ 0x20);
            const auto again = readList(bent,
                withPassword("Gr\xC3\xB6\xC3\x9F"
                             "e 42"));
            // Bytes that belong to no stream may change; what is read never does.
            if (again && again->rows != read->rows) ++silent;
        }
        QCOMPARE(silent, 0);
    }

    void everyCutIsAnError_data() { thePasswordOpens_data(); }
    void everyCutIsAnError()
    {
        QFETCH(QString, name);
        const std::string whole = fixture(name);
        for (std::size_t length = 8; length < whole.size() - 512; length += 211) {
            const auto read = readList(whole.substr(0, length),
                withPassword("Gr\xC3\xB6\xC3\x9F"
                             "e 42"));
            QVERIFY(!read);
        }
    }
};

QTEST_GUILESS_MAIN(ProtectedWorkbookTest)
#include "tst_protected_workbook.moc"
