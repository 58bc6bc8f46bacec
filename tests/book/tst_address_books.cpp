// SPDX-License-Identifier: Apache-2.0

#include "book/legacy_helper.h"
#include "support/places.h"
#include "support/read_list.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace winnow;
using namespace winnow::test;

namespace {

QByteArray shown(const std::vector<std::string>& row)
{
    QByteArray out;
    for (const std::string& cell : row) out += '[' + QByteArray::fromStdString(cell) + ']';
    return out;
}

OpenOptions withHelper()
{
    OpenOptions options;
    options.helper = test::builtPlace("bin/winnow-legacy");
    return options;
}

} // namespace

/// Address books, and what the confined helper reads.
class AddressBooksTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static std::string fixture(const QString& name)
    {
        QFile file(QString::fromStdString(test::sourcePlace("tests/book/fixtures/")) + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }
    std::filesystem::path script(const char* name, const char* body)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) return {};
        file.write(QByteArray("#!/bin/sh\n") + body + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName().toStdString();
    }
    static std::shared_ptr<SealedFile> sealed(std::string bytes)
    {
        return *SealedFile::copyOf(*memorySource(std::move(bytes)));
    }

private slots:
    void cardsOfEveryVersion()
    {
        const auto read = readList(
            "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Jan Peeters\r\nN:Peeters;Jan;;;\r\nEMAIL;TYPE=work:jan@example.nl\r\n"
            "item1.EMAIL;TYPE=INTERNET:mailto:jan.peeters@exa\r\n mple.be\r\nTEL;VALUE=uri:tel:+32-9-123\r\nORG:Acme\\, Inc.;Sales\r\nNOTE:one\\ntwo\r\nEND:VCARD\r\n"
            "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=windows-1252;ENCODING=QUOTED-PRINTABLE:M=FCller;=\nJ=F6rg\nEMAIL;INTERNET;PREF:joerg@example.de\nPHOTO;BASE64:AAAA\n AAAA\nX-SKYPE:joerg\nEND:VCARD\n"
            "begin:vcard\nfn:Cut off\nemail:cut@example.nl");
        QVERIFY(read.has_value());
        QCOMPARE(read->facts.format, std::string("vcard"));
        QCOMPARE(read->facts.columns,
            (std::vector<std::string>{
                "Name", "First name", "Last name", "Company", "E-mail", "E-mail 2", "Phone", "Note", "X-SKYPE"}));
        QCOMPARE(shown(read->rows.at(0)),
            QByteArray(
                "[Jan Peeters][Jan][Peeters][Acme, Inc., Sales][jan@example.nl][jan.peeters@example.be][+32-9-123][one\ntwo]"));
        QCOMPARE(
            shown(read->rows.at(1)), QByteArray("[][J\xC3\xB6rg][M\xC3\xBCller][][joerg@example.de][][][][joerg]"));
        QCOMPARE(shown(read->rows.at(2)), QByteArray("[Cut off][][][][cut@example.nl]"));
    }

    void oldWorkbooks()
    {
        const auto read = readList(fixture("plain.xls"), withHelper());
        QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
        QCOMPARE(read->facts.columns, (std::vector<std::string>{"Naam", "E-mail", "Sinds", "Bedrag"}));
        QCOMPARE(read->rows.size(), std::size_t{300});
        QCOMPARE(shown(read->rows.back()), QByteArray("[Zo\xC3\xAB 299][klant299@example.nl][2026-03-31][299.5]"));
        OpenOptions second = withHelper();
        second.table = "Leeg";
        QCOMPARE(readList(fixture("plain.xls"), second)->rows.size(), std::size_t{1});
    }
    /// What an address is put together from by a formula is an address like any other.
    void resultsOfFormulasInOldWorkbooks()
    {
        const auto read = readList(fixture("formulas.xls"), withHelper());
        QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
        QCOMPARE(read->rows.size(), std::size_t{4});
        QCOMPARE(shown(read->rows.at(0)), QByteArray("[Ann][ann@example.nl][2026-03-31][TRUE][#DIV/0!]"));
        QCOMPARE(shown(read->rows.at(1)),
            "[Zo\xC3\xAB][bob@example.nl][2026-03-31 12:00:00][FALSE][3][" + QByteArray(9000, 'x') + ']');
        QCOMPARE(read->rows.at(2).at(5), QByteArray("\xC3\xA9").repeated(5000).toStdString());
        QCOMPARE(read->rows.at(3).at(1), std::string("last@example.nl"));
        OpenOptions second = withHelper();
        second.table = "Tweede";
        QCOMPARE(shown(readList(fixture("formulas.xls"), second)->rows.front()), QByteArray("[ann@example.nl]"));
        QCOMPARE(
            shown(readList(fixture("booleans.xls"), withHelper())->rows.front()), QByteArray("[ann@example.nl][TRUE]"));
    }
    void cutAndBentOldWorkbooksAreToldOrRead()
    {
        const std::string whole = fixture("plain.xls");
        for (std::size_t i = 1; i < 40; ++i) {
            std::string bent = whole.substr(0, i % 2 == 0 ? whole.size() : whole.size() * i / 40);
            bent[(i * 7919) % bent.size()] = static_cast<char>(i);
            const auto read = readList(bent, withHelper());
            if (!read) QVERIFY(read.error().kind != ErrorKind::Internal);
        }
    }

    void tablesOfPages_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("plain")
            << QByteArray("<html><body><table><tr><td>a@example.nl</td><td>A</td></tr></table></body></html>")
            << QByteArray("[a@example.nl][A]");
        QTest::newRow("unclosed") << QByteArray("<table><tr><td>a@example.nl<td>A</table>")
                                  << QByteArray("[a@example.nl][A]");
        QTest::newRow("entities and breaks")
            << QByteArray("<table><tr><td>a&amp;b&eacute;<br>c</td><td> x  y </td></tr></table>")
            << QByteArray("[a&b\xC3\xA9\nc][x y]");
        QTest::newRow("spans") << QByteArray("<table><tr><td colspan=2>a</td><td>b</td></tr></table>")
                               << QByteArray("[a][][b]");
        QTest::newRow("scripts") << QByteArray("<table><tr><td><script>x</script>a</td></tr></table>")
                                 << QByteArray("[a]");
        QTest::newRow("windows-1252 unsaid")
            << QByteArray("<html><table><tr><td>Jos\xE9</td></tr></table>") << QByteArray("[Jos\xC3\xA9]");
        QTest::newRow("charset said")
            << QByteArray("<html><meta charset=\"iso-8859-1\"><table><tr><td>Jos\xE9</td></tr></table>")
            << QByteArray("[Jos\xC3\xA9]");
    }
    void tablesOfPages()
    {
        QFETCH(QByteArray, page);
        QFETCH(QByteArray, expected);
        OpenOptions options = withHelper();
        options.read.header = false;
        const auto read = readList(page.toStdString(), options);
        QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
        QCOMPARE(shown(read->rows.front()), expected);
    }
    void theTableWithAddressesIsChosen()
    {
        const auto read = readList(
            "<html><table><tr><td>menu</td></tr></table><table><tr><th>Email</th></tr><tr><td>a@example.nl</td></tr></table>",
            withHelper());
        QVERIFY(read.has_value());
        QCOMPARE(read->facts.table, std::string("Table 2"));
    }

    void textOutsideOfTablesIsReadWhereTheyHoldNobody_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QByteArray>("expected"); // rows
        QTest::newRow("a list") << QByteArray("<html><title>x@y.nl</title><ul><li>a@example.nl<li>b@example.nl</ul>")
                                << QByteArray("[a@example.nl] [b@example.nl]");
        QTest::newRow("links") << QByteArray("<html><body><p><a href='mailto:a@example.nl'>Ann</a></p>"
                                             "<div>Bob <b>b@example.nl</b><br>Cas</div></body></html>")
                               << QByteArray("[Ann <a@example.nl>] [Bob b@example.nl] [Cas]");
        QTest::newRow("beside a table of the page's layout")
            << QByteArray("<html><table><tr><td>menu</td></tr></table><p>a@example.nl</p></html>")
            << QByteArray("[a@example.nl]");
        QTest::newRow("below a table with addresses")
            << QByteArray("<html><table><tr><td>a@example.nl</td></tr></table><p>info@example.nl</p></html>")
            << QByteArray("[a@example.nl]");
        QTest::newRow("below a table with links")
            << QByteArray("<html><table><tr><td><a href='mailto:a@example.nl'>A</a></td></tr></table>"
                          "<p>info@example.nl</p></html>")
            << QByteArray("[A <a@example.nl>]");
    }
    void textOutsideOfTablesIsReadWhereTheyHoldNobody()
    {
        QFETCH(QByteArray, page);
        QFETCH(QByteArray, expected);
        OpenOptions options = withHelper();
        options.read.header = false;
        const auto read = readList(page.toStdString(), options);
        QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
        QByteArrayList rows;
        for (const auto& row : read->rows) rows += shown(row);
        QCOMPARE(rows.join(' '), expected);
        QCOMPARE(readList("<html><p>nobody</p></html>", options).error().kind, ErrorKind::ListEmpty);
    }

    void aMissingHelperIsSaid() { QCOMPARE(readList(fixture("plain.xls")).error().kind, ErrorKind::HelperMissing); }

    void whateverTheHelperDoesIsAnError_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("ends at once") << QByteArray("exit 0");
        QTest::newRow("crashes") << QByteArray("kill -SEGV $$");
        QTest::newRow("writes nonsense") << QByteArray("echo jan@example.nl and more nonsense");
        QTest::newRow("promises a huge frame") << QByteArray("printf 'R\\377\\377\\377\\177'; sleep 1000");
        QTest::newRow("is silent") << QByteArray("exec sleep 1000");
        QTest::newRow("stops in a frame") << QByteArray("printf 'T\\012\\000\\000\\000abc'");
        QTest::newRow("never ends") << QByteArray("while :; do printf 'T\\001\\000\\000\\000a'; done");
    }
    void whateverTheHelperDoesIsAnError()
    {
        QFETCH(QByteArray, body);
        const auto helper = script("helper", body.constData());
        auto run = LegacyRun::start(helper, sealed("x"), {"tables", "xls"}, std::chrono::milliseconds(300));
        QVERIFY(run.has_value());
        for (int frames = 0; frames < 20'000; ++frames) {
            const auto frame = (*run)->next();
            if (!frame) {
                QCOMPARE(frame.error().kind, ErrorKind::HelperFailed);
                return;
            }
        }
        const auto tables = legacyTables(helper, sealed("x"), "xls");
        QVERIFY(!tables);
        QCOMPARE(tables.error().kind, ErrorKind::TooManyParts);
    }

    void theHelperIsConfined()
    {
        // What it is asked to read names its own way out: a web address, a file. Neither is followed.
        const auto read = readList(
            "<html><img src=\"http://127.0.0.1:9/x\"><table><tr><td>a@example.nl</td></tr></table>", withHelper());
        QVERIFY(read.has_value());
        // A page that unpacks into more memory than it may have.
        std::string page = "<html><table><tr>";
        page.reserve(40U << 20);
        while (page.size() < (36U << 20)) page += "<td colspan=16000>x</td></tr><tr>";
        const auto large = readList(page, withHelper());
        if (!large)
            QVERIFY(large.error().kind == ErrorKind::HelperFailed || large.error().kind == ErrorKind::ListEmpty);
    }
};

QTEST_GUILESS_MAIN(AddressBooksTest)
#include "tst_address_books.moc"
