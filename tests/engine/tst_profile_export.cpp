// SPDX-License-Identifier: Apache-2.0

#include "engine/clean_fixture.h"
#include "engine/profile_export.h"
#include "engine/suppress_job.h"
#include "support/read_list.h"
#include "support/zip_builder.h"

#include <QDir>

using namespace winnow;
using namespace winnow::test;

class ProfileExportTest : public QObject, private CleanFixture {
    Q_OBJECT

    static const Profile& profile(std::string_view id)
    {
        for (const Profile& p : builtInProfiles())
            if (p.id == id) return p;
        qFatal("no such profile");
    }
    Result<ImportResult> import(
        Project& project, const std::string& bytes, const std::string& name, const OpenOptions& open = {})
    {
        ImportOptions options;
        options.open = open;
        return importList(project, *m_lists, memorySource(bytes), name, options, m_counters, {});
    }
    Result<ProfileExportResult> exported(
        Project& project, const char* id, const char* name, std::function<void(ProfileExportOptions&)> change = {})
    {
        SettleOptions settleOptions;
        settleOptions.policy = keepCustomers();
        if (auto settled = settle(project, *m_lists, settleOptions, m_counters); !settled) return pass(settled);
        ProfileExportOptions options;
        options.profile = &profile(id);
        options.target = m_folder.filePath(name).toStdString();
        if (change) change(options);
        return exportWithProfile(project, options, m_counters, {});
    }
    QByteArray file(const char* name) { return bytesOf(m_folder.filePath(name).toStdString()); }

private slots:
    void initTestCase() { QVERIFY(loadLists()); }

    void everyBuiltInProfileIsWhole()
    {
        QVERIFY(builtInProfiles().size() >= 14);
        for (const Profile& p : builtInProfiles()) {
            const auto again = parseProfile(profileToJson(p));
            QVERIFY2(again.has_value(), p.id.c_str());
            QCOMPARE(profileToJson(*again), profileToJson(p));
            if (!p.keepMenu.empty())
                QVERIFY2(!p.removal.menu.empty() && !p.removal.header.empty() && p.page.starts_with("https://") &&
                        !p.asOf.empty(),
                    p.id.c_str());
        }
    }
    void foreignProfilesAreChecked_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("not JSON") << QByteArray("{");
        QTest::newRow("no address") << QByteArray(R"({"id":"x","name":"X","columns":[{"role":"phone","header":"P"}]})");
        QTest::newRow("unknown role") << QByteArray(
            R"({"id":"x","name":"X","columns":[{"role":"address","header":"E"},{"role":"shoe","header":"P"}]})");
        QTest::newRow("wrong type") << QByteArray(R"({"id":"x","name":"X","columns":[{"role":"address","header":7}]})");
        QTest::newRow("path as id") << QByteArray(
            R"({"id":"../x","name":"X","columns":[{"role":"address","header":"E"}]})");
        QTest::newRow("long delimiter") << QByteArray(
            R"({"id":"x","name":"X","delimiter":"abc","columns":[{"role":"address","header":"E"}]})");
    }
    void foreignProfilesAreChecked()
    {
        QFETCH(QByteArray, json);
        const auto parsed = parseProfile(json.toStdString());
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, ErrorKind::BadOption);
    }

    void mailchimpGetsThreeFiles()
    {
        auto project = scratch();
        QVERIFY(import(*project,
            "Voornaam;E-mailadres;Telefoon;Punten;Nieuwsbrief\nJan;jan@example.nl;+32 475 12 34 56;7;ja\nPiet;piet@yopmail.com;;1;ja\nEls;els@example.be;;2;nee\nJan 2;JAN@example.nl;;3;ja\nBad;bad@@x;;4;ja\nWorse;worse@@x;;5;ja\nWorse;worse@@x;;5;ja\n",
            "klanten.csv"));
        const auto result = exported(*project, "mailchimp", "mc.csv");
        QVERIFY2(result.has_value(), result ? "" : result.error().detail.c_str());
        QCOMPARE(file("mc.csv"),
            QByteArray(
                "Email Address,First Name,Phone Number,Punten,Nieuwsbrief\r\njan@example.nl,Jan,+32475123456,7,ja\r\n"));
        // The duplicate of a kept address stays a subscriber; whoever says no goes.
        QCOMPARE(file("mc-remove.csv").split('\n').size(), qsizetype{6});
        QVERIFY(file("mc-remove.csv").startsWith("Email Address\r\n"));
        for (const char* gone : {"els@example.be", "piet@yopmail.com", "bad@@x", "worse@@x"})
            QVERIFY2(file("mc-remove.csv").contains(gone), gone);
        QVERIFY(!file("mc-remove.csv").toLower().contains("jan@"));
        QCOMPARE(result->files.size(), std::size_t{2});
        QCOMPARE(result->changes.phones, std::uint64_t{1});
        QVERIFY(project->ledger().has_value());
    }

    void fieldRules_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* title, const char* cell, FieldKind kind, const char* expected) {
            QTest::newRow(title) << QString::fromUtf8(cell) << static_cast<int>(kind) << QString::fromUtf8(expected);
        };
        row("emoji", "Hi \xF0\x9F\x91\x8B\xF0\x9F\x8F\xBD there", FieldKind::Text, "Hi  there");
        row("marks that are no emoji", "\xC2\xA9 \xE2\x82\xAC 5", FieldKind::Text, "\xC2\xA9 \xE2\x82\xAC 5");
        row("line breaks", "one\r\ntwo\nthree", FieldKind::Text, "one two three");
        row("international phone", "+32 (0)475/12.34.56", FieldKind::Phone, "+32475123456");
        row("phone with 00", "0032 475 12 34 56", FieldKind::Phone, "+32475123456");
        row("phone of a country", "0475 12 34 56", FieldKind::Phone, "0475 12 34 56");
        row("date", "31/03/2026", FieldKind::Date, "2026-03-31");
        row("no date", "soon", FieldKind::Date, "soon");
        row("clipped at a character", "aaaaaaaaaaaaaaaaaaa\xC3\xA9x", FieldKind::Text, "aaaaaaaaaaaaaaaaaaa");
        row("formula", "=1+1", FieldKind::Text, "'=1+1");
    }
    void fieldRules()
    {
        QFETCH(QString, cell);
        QFETCH(int, kind);
        QFETCH(QString, expected);
        FieldRules rules;
        rules.textBytes = 20;
        rules.oneLine = rules.noEmoji = rules.isoDates = rules.plainPhones = rules.quoteFormulas = true;
        std::string text = cell.toStdString();
        FieldChanges changes;
        applyRules(rules, static_cast<FieldKind>(kind), text, changes);
        QCOMPARE(QString::fromStdString(text), expected);
        QCOMPARE(changes.total() > 0, cell != expected);
    }

    void everyProfileReadsBackItsAddresses_data()
    {
        QTest::addColumn<QString>("id");
        for (const Profile& p : builtInProfiles()) QTest::newRow(p.id.c_str()) << QString::fromStdString(p.id);
    }
    void everyProfileReadsBackItsAddresses()
    {
        QFETCH(QString, id);
        auto project = scratch();
        QVERIFY(import(*project, bigList(700, 11), "big.csv"));
        const QByteArray name =
            "p-" + id.toUtf8() + (profile(id.toStdString()).format == ProfileFormat::Xlsx ? ".xlsx" : ".csv");
        const auto result = exported(*project, id.toUtf8().constData(), name.constData(),
            [](ProfileExportOptions& o) { o.listSeparator = ";"; });
        QVERIFY2(result.has_value(), result ? "" : result.error().detail.c_str());
        const auto back = readList(file(name.constData()).toStdString());
        QVERIFY(back.has_value());
        QCOMPARE(back->rows.size(), static_cast<std::size_t>(result->counts.records));
        QCOMPARE(result->files.front().rows, result->counts.records);
        QVERIFY(back->facts.addressColumn.has_value());
    }

    void importExportImportGivesTheSameCells_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("excel") << "excel";
        QTest::newRow("excel-csv") << "excel-csv";
    }
    void importExportImportGivesTheSameCells()
    {
        QFETCH(QString, id);
        BookParts book;
        book.sheetData =
            "<row><c t=\"str\"><v>Name</v></c><c t=\"str\"><v>E-mail</v></c><c t=\"str\"><v>Postcode</v></c><c t=\"str\"><v>Note</v></c></row>";
        for (int i = 0; i < 300; ++i)
            book.sheetData += "<row><c t=\"str\"><v>Zo\xC3\xAB, \"" + std::to_string(i) +
                "\"</v></c><c t=\"str\"><v>person" + std::to_string(i) + "@example.nl</v></c><c t=\"str\"><v>00" +
                std::to_string(i) + "</v></c><c t=\"str\"><v>line 1\nline 2_x000D_; _x005F_x0041_ " +
                (i % 3 == 0 ? "" : " trailing ") + "</v></c></row>";
        const auto before = readList(xlsxOf(book));
        auto project = scratch();
        QVERIFY(import(*project, xlsxOf(book), "book.xlsx"));
        const QByteArray name = "round-" + id.toUtf8() + (id == "excel" ? ".xlsx" : ".csv");
        const auto result = exported(*project, id.toUtf8().constData(), name.constData(),
            [](ProfileExportOptions& o) { o.listSeparator = ";"; });
        QVERIFY2(result.has_value(),
            result ? (std::string(winnow::name(ErrorKind::Internal)).c_str())
                   : (std::string(winnow::name(result.error().kind)) + result.error().detail).c_str());
        const auto after = readList(file(name.constData()).toStdString());
        QVERIFY(after.has_value());
        QCOMPARE(after->rows.size(), before->rows.size());
        QCOMPARE(after->rows, before->rows);
        QCOMPARE(after->facts.columns, before->facts.columns);
    }

    void largeListsAreSplit()
    {
        auto project = scratch();
        QVERIFY(import(*project, bigList(1000, 3), "big.csv"));
        Profile small = profile("hubspot");
        small.rows = 100;
        const auto result = exported(*project, "hubspot", "split.csv", [&](ProfileExportOptions& o) {
            o.profile = &small;
            o.onlyKeep = true;
        });
        QVERIFY(result.has_value());
        QVERIFY(result->files.size() > 3);
        std::uint64_t rows = 0;
        for (const WrittenFile& f : result->files) {
            QVERIFY(f.rows <= 90);
            rows += f.rows;
        }
        QCOMPARE(rows, result->counts.records);
        QVERIFY(file("split-2.csv").startsWith("Email,"));
    }

    void severalListsBecomeOne()
    {
        auto project = scratch();
        QVERIFY(import(*project, "Name,Email,City\nA,a@example.nl,Gent\n", "one.csv"));
        QVERIFY(import(*project, "E-mailadres;Stad;City\nb@example.nl;Brussel;Brugge\na@example.nl;x;y\n", "two.csv"));
        const auto result = exported(*project, "klaviyo", "both.csv");
        QVERIFY(result.has_value());
        QCOMPARE(file("both.csv"),
            QByteArray(
                "Email,Name,City,Stad,winnow_source\r\na@example.nl,A,Gent,,one.csv\r\nb@example.nl,,Brugge,Brussel,two.csv\r\n"));
    }

    void eachListCanHaveItsOwnFile()
    {
        auto project = scratch();
        QVERIFY(import(*project, "Name,Email,City\nA,a@example.nl,Gent\nX,bad@@,Gent\n", "one.csv"));
        QVERIFY(
            import(*project, "E-mailadres;Stad\nb@example.nl;Brussel\na@example.nl;x\n", "Two: \"Gent/Brugge\".csv"));
        QVERIFY(import(*project, "email\nc@example.nl\n", "ONE.txt"));
        const auto result =
            exported(*project, "klaviyo", "each.csv", [](ProfileExportOptions& o) { o.eachList = true; });
        QVERIFY2(result.has_value(), result ? "" : result.error().detail.c_str());
        QVERIFY(!QFile::exists(m_folder.filePath("each.csv")));
        QCOMPARE(file("each-one.csv"), QByteArray("Email,Name,City\r\na@example.nl,A,Gent\r\n"));
        QCOMPARE(file("each-Two_ _Gent_Brugge_.csv"), QByteArray("Email,Stad\r\nb@example.nl,Brussel\r\n"));
        QCOMPARE(file("each-ONE-2.csv"), QByteArray("Email\r\nc@example.nl\r\n"));
        // Who must go is one list, as the tool has one audience.
        QCOMPARE(std::ranges::count(result->files, WrittenKind::Keep, &WrittenFile::kind), 3);
        QCOMPARE(std::ranges::count(result->files, WrittenKind::Remove, &WrittenFile::kind), 1);
        QCOMPARE(result->counts.records, std::uint64_t{3});

        const auto sealed = exported(*project, "excel", "each.zip", [](ProfileExportOptions& o) {
            o.eachList = true;
            o.zipPassword = "open sesame";
        });
        QVERIFY2(sealed.has_value(), sealed ? "" : sealed.error().detail.c_str());
        QCOMPARE(sealed->files.size(), std::size_t{4});
        QCOMPARE(sealed->files.front().path.filename().string(), std::string("each-one.xlsx"));
    }
    void thePreviewOfOneFileEachShowsTheFirst()
    {
        auto project = scratch();
        QVERIFY(import(*project, "Name,Email\nA,a@example.nl\n", "one.csv"));
        QVERIFY(import(*project, "E-mailadres;Stad\nb@example.nl;Brussel\n", "two.csv"));
        QVERIFY(settle(*project, *m_lists, {}, m_counters));
        ProfileExportOptions options;
        options.profile = &profile("klaviyo");
        options.eachList = true;
        const auto shown = previewProfile(*project, options, 10);
        QVERIFY(shown.has_value());
        QCOMPARE(shown->header, (std::vector<std::string>{"Email", "Name"}));
        QCOMPARE(shown->rows.size(), std::size_t{1});
    }

    void doNotMailWinsOverAllFiles()
    {
        auto project = scratch();
        QVERIFY(import(
            *project, "Email Address,First Name\nx@example.nl,X\ny@example.nl,Y\n", "subscribed_segment_export_1.csv"));
        QVERIFY(import(*project, "Email Address,First Name\nx@example.nl,X\nz@example.nl,Z\n",
            "unsubscribed_segment_export_1.csv"));
        QVERIFY(import(*project, "Email Address,First Name\nw@example.nl,W\n", "cleaned_segment_export_1.csv"));
        const auto result = exported(*project, "mailchimp", "three.csv");
        QVERIFY(result.has_value());
        QCOMPARE(result->counts.records, std::uint64_t{1});
        QVERIFY(file("three.csv").contains("y@example.nl") && !file("three.csv").contains("x@example.nl"));
        for (const char* gone : {"x@example.nl", "z@example.nl", "w@example.nl"})
            QCOMPARE(file("three-remove.csv").count(gone), qsizetype{1});
    }

    void aSealedArchiveOpensWithItsPasswordOnly()
    {
        auto project = scratch();
        QVERIFY(import(*project, bigList(300, 5), "big.csv"));
        const std::string password = spokenPassword(m_random);
        QCOMPARE(password.size(), std::size_t{24});
        const auto result =
            exported(*project, "excel", "sealed.zip", [&](ProfileExportOptions& o) { o.zipPassword = password; });
        QVERIFY2(result.has_value(), result ? "" : result.error().detail.c_str());
        QCOMPARE(result->files.back().kind, WrittenKind::Zip);
        QVERIFY(!file("sealed.zip").contains("company"));
        OpenOptions open;
        QCOMPARE(readList(file("sealed.zip").toStdString(), open).error().kind, ErrorKind::FileLocked);
        open.password = std::make_shared<const SecureBytes>(std::string_view(password));
        const auto back = readList(file("sealed.zip").toStdString(), open);
        QVERIFY(back.has_value());
        QCOMPARE(back->rows.size(), static_cast<std::size_t>(result->counts.records));
        QCOMPARE(QDir(m_folder.path()).entryList({".winnow-*"}, QDir::Hidden | QDir::AllEntries).size(), qsizetype{0});
    }

    void resultColumnsStandBehindTheOwnOnes()
    {
        auto project = scratch();
        QVERIFY(import(*project, "name,email\nA,a@example.nl\nB,bad@@\nC,c@example.nl,surplus\n", "list.csv"));
        const auto result = exported(*project, "excel", "all.xlsx", [](ProfileExportOptions& o) { o.all = true; });
        QVERIFY(result.has_value());
        const auto back = readList(file("all.xlsx").toStdString());
        QCOMPARE(back->rows.size(), std::size_t{3});
        QCOMPARE(back->facts.columns.at(2), std::string("winnow_decision"));
        QCOMPARE(back->rows.at(0).at(2), std::string("keep"));
        QCOMPARE(back->rows.at(1).at(2), std::string("leave_out"));
        QCOMPARE(back->rows.at(2).at(2), std::string("keep"));
    }

    void aSourceIsNeverWrittenOver()
    {
        auto project = scratch();
        QVERIFY(import(*project, "email\na@example.nl\nbad@@\n", "list.csv"));
        const std::string source = m_folder.filePath("own.csv").toStdString();
        QFile(QString::fromStdString(source)).open(QIODevice::WriteOnly);
        const auto result =
            exported(*project, "mailchimp", "own.csv", [&](ProfileExportOptions& o) { o.sources = {source}; });
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::TargetExists);
        const std::string side = m_folder.filePath("side-remove.csv").toStdString();
        QFile(QString::fromStdString(side)).open(QIODevice::WriteOnly);
        const auto other =
            exported(*project, "mailchimp", "side.csv", [&](ProfileExportOptions& o) { o.sources = {side}; });
        QVERIFY(!other);
        QVERIFY(!QFile::exists(m_folder.filePath("side.csv")));
    }

    void bouncesOfAToolCountByWhatTheySay()
    {
        auto project = scratch();
        const auto added = addDoNotMailFile(*project, *m_lists,
            memorySource(
                "email,bounce_type,reason\ngone@example.nl,hard,550 5.1.1 User unknown\nfull@example.nl,soft,552 5.2.2 Mailbox full\nus@example.nl,hard,"
                "554 5.7.1 Client host blocked using zen.spamhaus.org\nangry@example.nl,complaint,\n"),
            {});
        QVERIFY(added.has_value());
        QCOMPARE(added->addresses, std::uint64_t{2});
        QCOMPARE(added->passing, std::uint64_t{1});
        QCOMPARE(added->saysNothing, std::uint64_t{1});
        QCOMPARE(added->reasons.at("complaint"), std::uint64_t{1});
        // A column named type in another list is no list of bounces.
        const auto other = addDoNotMailFile(
            *project, *m_lists, memorySource("email,type\na@example.nl,customer\nb@example.nl,soft drinks\n"), {});
        QCOMPARE(other->addresses, std::uint64_t{2});
    }

    void doNotMailWorkbooksCount()
    {
        auto project = scratch();
        BookParts book;
        book.sheetData = "<row><c t=\"str\"><v>a@example.nl</v></c></row>";
        const auto added = addDoNotMailFile(*project, *m_lists, memorySource(xlsxOf(book)), {});
        QVERIFY(added.has_value());
        QCOMPARE(added->addresses, std::uint64_t{1});
    }
};

QTEST_GUILESS_MAIN(ProfileExportTest)
#include "tst_profile_export.moc"
