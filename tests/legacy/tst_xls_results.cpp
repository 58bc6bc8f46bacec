// SPDX-License-Identifier: Apache-2.0

#include "legacy/xls_results.h"
#include "support/compound_builder.h"

#include <QTest>

#include <bit>

using namespace winnow;
using namespace winnow::legacy;

namespace {

std::string number(std::uint64_t value, int bytes)
{
    std::string out;
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i));
    return out;
}

std::string record(std::uint16_t kind, const std::string& body)
{
    return number(kind, 2) + number(body.size(), 2) + body;
}

std::string formula(std::uint16_t row, std::uint16_t column, std::uint16_t format, const std::string& value)
{
    return record(0x0006, number(row, 2) + number(column, 2) + number(format, 2) + value + std::string(8, '\0'));
}

std::string real(double value) { return number(std::bit_cast<std::uint64_t>(value), 8); }
const std::string kText = std::string(6, '\0') + "\xFF\xFF";

std::string text(const std::string& characters, bool wide)
{
    return record(0x0207, number(characters.size() / (wide ? 2 : 1), 2) + static_cast<char>(wide ? 1 : 0) + characters);
}

/// A workbook with one sheet that holds these records; its format 1 is a date.
std::string workbook(const std::string& cells, bool old = false, bool from1904 = false)
{
    const auto begin = [&](std::uint16_t what) {
        return record(0x0809, number(old ? 0x0500 : 0x0600, 2) + number(what, 2) + std::string(12, '\0'));
    };
    const auto globals = [&](std::size_t sheet) {
        const std::string code = old ? std::string("\x0A") : number(10, 2) + '\0';
        return begin(5) + record(0x0042, number(1252, 2)) + record(0x0022, number(from1904 ? 1 : 0, 2)) +
            record(0x041E, number(164, 2) + code + "dd/mm/yyyy") + record(0x00E0, std::string(20, '\0')) +
            record(0x00E0, number(0, 2) + number(164, 2) + std::string(16, '\0')) +
            record(0x0085, number(sheet, 4) + std::string(2, '\0') + std::string("\x01\0S", 3)) + record(0x000A, {});
    };
    return test::compoundOf(globals(globals(0).size()) + begin(0x10) + cells + record(0x000A, {}));
}

} // namespace

/// Records of old workbooks, by hand: what programs write rarely.
class XlsResultsTest : public QObject {
    Q_OBJECT

private slots:
    void recordsBecomeTexts_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const std::string& file, const char* expected) {
            QTest::newRow(name) << QByteArray::fromStdString(file) << QByteArray(expected);
        };
        const std::string truth = std::string("\1\0\1\0\0\0", 6) + "\xFF\xFF";
        const std::string error = std::string("\2\0\x2A\0\0\0", 6) + "\xFF\xFF";
        const std::string blank = std::string("\3\0\0\0\0\0", 6) + "\xFF\xFF";
        row("a number", workbook(formula(0, 0, 0, real(1.5))), "0,0=1.5");
        row("a date", workbook(formula(0, 0, 1, real(46112))), "0,0=2026-03-31");
        row("a date counted from 1904", workbook(formula(0, 0, 1, real(44650)), false, true), "0,0=2026-03-31");
        row("a format that is not there", workbook(formula(0, 0, 99, real(2))), "0,0=2");
        row("a truth", workbook(formula(0, 0, 0, truth)), "0,0=TRUE");
        row("an error", workbook(formula(0, 0, 0, error)), "0,0=#N/A");
        row("nothing", workbook(formula(0, 0, 0, blank)), "");
        row("a text", workbook(formula(1, 2, 0, kText) + text("ann@x.nl", false)), "1,2=ann@x.nl");
        row("a wide text", workbook(formula(0, 0, 0, kText) + text(std::string("\x3D\xD8\x00\xDE", 4), true)),
            "0,0=\xF0\x9F\x98\x80");
        row("half a pair", workbook(formula(0, 0, 0, kText) + text(std::string("\x3D\xD8", 2), true)),
            "0,0=\xEF\xBF\xBD");
        row("a text that goes on",
            workbook(formula(0, 0, 0, kText) + record(0x0207, number(4, 2) + '\0' + "ab") +
                record(0x003C, '\1' + std::string("c\0d\0", 4))),
            "0,0=abcd");
        row("a shared formula between",
            workbook(formula(0, 0, 0, kText) + record(0x04BC, std::string(10, '\0')) + text("ab", false)), "0,0=ab");
        row("a text without a formula", workbook(text("ab", false)), "");
        row("a chart inside",
            workbook(record(0x0809, std::string(16, '\0')) + formula(5, 5, 0, real(1)) + record(0x000A, {}) +
                formula(0, 0, 0, real(2))),
            "0,0=2");
        row("a truth by itself",
            workbook(record(0x0205, number(3, 2) + number(1, 2) + number(0, 2) + std::string("\0\0", 2))), "3,1=FALSE");
        row("an error by itself", workbook(record(0x0205, number(3, 2) + number(1, 2) + number(0, 2) + "\x07\1")),
            "3,1=#DIV/0!");
        row("out of order", workbook(formula(1, 0, 0, real(2)) + formula(0, 1, 0, real(1))), "0,1=1 1,0=2");
        row("an older text",
            workbook(formula(0, 0, 1, real(46112)) + formula(0, 1, 0, kText) + record(0x0207, number(4, 2) + "Jos\xE9"),
                true),
            "0,0=2026-03-31 0,1=Jos\xC3\xA9");
        row("a sheet of Excel 4",
            record(0x0409, std::string(6, '\0')) +
                record(0x0406, number(1, 2) + number(2, 2) + number(0, 2) + real(1.5) + std::string(4, '\0')),
            "1,2=1.5");
        row("a sheet of Excel 2",
            record(0x0009, std::string(4, '\0')) +
                record(0x0006, number(0, 2) + number(0, 2) + std::string(3, '\0') + kText + std::string(2, '\0')) +
                record(0x0007, "\4Jos\xE9") +
                record(0x0005, number(0, 2) + number(1, 2) + std::string("\0\0\0\1\0", 5)),
            "0,0=Jos\xC3\xA9 0,1=TRUE");
        row("cut in a record", workbook(formula(0, 0, 0, real(1)) + number(0x0006, 2) + number(60'000, 2)), "0,0=1");
    }
    void recordsBecomeTexts()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, expected);
        XlsResults results;
        QVERIFY(results.read(file.toStdString(), 0));
        QByteArray found;
        for (std::uint32_t row = 0; row < results.rows(); ++row)
            for (std::uint16_t column = 0; column < results.columns(); ++column)
                if (const std::string_view cell = results.at(row, column); !cell.empty())
                    found += QByteArray(found.isEmpty() ? "" : " ") + QByteArray::number(row) + ',' +
                        QByteArray::number(column) + '=' + QByteArray(cell.data(), static_cast<qsizetype>(cell.size()));
        QCOMPARE(found, expected);
    }

    void whatIsNoWorkbookIsRefused()
    {
        QVERIFY(!XlsResults().read("", 0));
        QVERIFY(!XlsResults().read("PK\x03\x04", 0));
        QVERIFY(!XlsResults().read(test::compoundOf("nothing"), 0));
        QVERIFY(!XlsResults().read(workbook({}), 1));
    }
};

QTEST_APPLESS_MAIN(XlsResultsTest)
#include "tst_xls_results.moc"
