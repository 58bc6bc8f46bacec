// SPDX-License-Identifier: Apache-2.0

#include "export/profile_export.h"
#include "project/rows/group_reader.h"
#include "project/stores/file_log.h"
#include "sheet/delimited_reader.h"
#include "support/clean_fixture.h"

#include <array>
#include <map>

using namespace winnow;
using namespace std::string_literals;

/// Records that hardly anybody writes: what enters the project leaves it again, and the rest is named and counted.
class OddRecordsTest : public QObject, private CleanFixture {
    Q_OBJECT

    static constexpr unsigned kSeeds = 25;

    static std::string ordinary(int rows)
    {
        std::string text = "email,name\n";
        for (int i = 0; i < rows; ++i) text += "u" + std::to_string(i) + "@d.com,n\n";
        return text;
    }
    static std::string repeated(std::string_view part, int times)
    {
        std::string out;
        for (int i = 0; i < times; ++i) out += part;
        return out;
    }
    static const Profile& profile(std::string_view id)
    {
        for (const Profile& p : builtInProfiles())
            if (p.id == id) return p;
        qFatal("no such profile");
    }

    static std::string utf16(const std::string& bytes)
    {
        std::string out;
        for (const char c : bytes) out += std::string{c, c == '\xFF' ? '\xDC' : '\0'}; // half a pair now and then
        return out;
    }
    static Result<void> correctDomain(Project& project, const char* rule)
    {
        return commitChange(project, [&]() -> Result<void> {
            Edit edit;
            edit.kind = EditKind::CorrectDomain;
            edit.decision = Decision::Keep;
            edit.rule = rule;
            edit.user = "owner";
            Result<EditId> id = project.edits().add(edit);
            return id ? Result<void>() : pass(id);
        });
    }

    /// Texts of a record's cells, one behind the other.
    static std::string joined(const std::vector<std::string>& cells)
    {
        std::string out;
        for (const std::string& c : cells) out += c + '\x1E';
        return out;
    }
    /// The kept records with at most one address: how often each stands in the project.
    std::map<std::string, int> keptTexts(Project& project, const SourceInfo& source)
    {
        std::map<std::string, int> out;
        GroupCodec codec;
        GroupFacts facts;
        GroupText text;
        GroupVerdicts verdicts;
        auto cells = RecordCells::forSource(source);
        const auto domains = project.groups().domainCount();
        (void)project.groups().forEach(source.firstGroup, source.groups, kPartFacts | kPartText | kPartVerdicts,
            [&](GroupBlobs& g) -> Result<bool> {
                if (auto d = decodeGroupFacts(g, *domains, codec, facts); !d) return pass(d);
                if (auto d = codec.decodeText(g.text, text); !d) return pass(d);
                if (auto d = codec.decodeVerdicts(g.verdicts, verdicts); !d) return pass(d);
                for (std::size_t r = 0; r < facts.records(); ++r) {
                    if (static_cast<Decision>(verdicts.recordDecision[r]) != Decision::Keep) continue;
                    if (std::ranges::count(facts.record, r) > 1) continue;
                    cells->cut(text, r, 0);
                    std::vector<std::string> row;
                    for (std::size_t c = 0; c < cells->cells(); ++c) row.emplace_back(cells->text(c));
                    ++out[joined(row)];
                }
                return true;
            });
        return out;
    }
    /// The records of a written list, read in the dialect of the list it came from.
    static std::map<std::string, int> writtenTexts(const std::string& bytes, const SourceInfo& source)
    {
        SheetFacts facts;
        facts.dialect = source.dialect;
        facts.dialect.preamble = 0;
        const std::size_t bom = source.dialect.bom ? byteOrderMark(source.dialect.encoding).size() : 0;
        std::unique_ptr<ByteSource> stream = memorySource(bytes.substr(source.transcoded ? 0 : bom));
        if (source.transcoded) {
            stream = std::move(*transcodeToUtf8(std::move(stream), source.dialect.encoding, bom));
            facts.dialect.encoding = "UTF-8";
        }
        const auto cells = CellText::forDialect(facts.dialect);
        DelimitedReader reader(std::move(stream), facts, *cells, {}, bom);
        std::map<std::string, int> out;
        RecordBatch batch;
        std::string scratch;
        for (;;) {
            const auto more = reader.next(batch);
            if (!more) return {};
            for (const RecordSpan& r : batch.records) {
                std::vector<std::string> row;
                for (std::uint32_t c = 0; c < r.cells; ++c)
                    row.emplace_back(cells->text(batch.rawCell(r, c, source.dialect.delimiter.size()), scratch));
                ++out[joined(row)];
            }
            if (!*more) return out;
        }
    }

    /// What went wrong with the exports of a settled list; "" where all of them were written and read back.
    std::string exportTrouble(
        Project& project, const SourceInfo& source, const Grouped<EntryNo>& duplicates = {}, bool corrected = false)
    {
        for (const int form : {0, 1, 2, 3, 4, 5, 6, 7}) {
            ExportOptions options;
            options.target = target();
            options.all = form == 1 || form == 2;
            options.shape = form == 2 || form == 3 ? ExportShape::Address : ExportShape::Record;
            options.formulaSafe = form == 4;
            if (form == 5) options.which = Decision::LeaveOut;
            if (form == 6) options.which = Decision::Review;
            if (form == 7) {
                options.merge = duplicates;
                options.mergeRules.other = MergeRule::Joined;
            }
            const auto done = exportSource(project, *m_lists, source, options, m_counters, {});
            if (!done)
                return "form " + std::to_string(form) + ": " + std::string(name(done.error().kind)) + " " +
                    done.error().detail;
            if (form != 0 || corrected) continue;
            std::map<std::string, int> written = writtenTexts(bytesOf(options.target).toStdString(), source);
            for (const auto& [text, count] : keptTexts(project, source))
                if (written[text] < count) return "a kept record is not in the file: " + text;
        }
        for (const char* id : {"csv", "excel"})
            for (const bool all : {false, true}) {
                ProfileExportOptions options;
                options.profile = &profile(id);
                options.target = target();
                options.all = all;
                const auto done = exportWithProfile(project, options, m_counters, {});
                if (!done)
                    return std::string(id) + ": " + std::string(name(done.error().kind)) + " " + done.error().detail;
            }
        return {};
    }

private slots:
    void initTestCase() { QVERIFY(loadLists()); }

    void noOddRecordStopsAnExport_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<bool>("isSetAside");
        const auto row = [](const char* title, const std::string& record, bool isSetAside) {
            QTest::newRow(title) << QByteArray::fromStdString(record) << isSetAside;
        };
        row("open quotes that grow beyond a cell", "a@b.com,\"a" + repeated(",\"b", 330'000) + "\n", true);
        row("open quotes that still fit", "a@b.com,\"a" + repeated(",\"b", 150'000) + "\n", false);
        row("quotes in a cell without any around it", "a@b.com,x" + repeated("\"b", 400'000) + "\n", false);
        row("a cell of 1 MiB", "a@b.com," + std::string((1U << 20) - 1, 'y') + "\n", false);
        row("a cell of more than 1 MiB", "a@b.com," + std::string((1U << 20) + 1, 'y') + "\n", true);
        row("a quoted cell of 1 MiB", "a@b.com,\"" + std::string((1U << 20) - 2, 'y') + "\"\n", false);
        row("a formula of 1 MiB", "a@b.com,=x" + repeated("\"b", 500'000) + "\n", false);
        row("zero bytes", "a@b.com,n\0\0n\n"s, false);
        row("lone CR", "a@b.com,n\rb@b.com,n\r", false);
        row("mixed line ends", "a@b.com,n\r\nb@b.com,\"n\r\rn\n\"\r", false);
        row("a quote and a line end", "a@b.com,\"\n", false);
        row("only quotes", "\"\"\"\"\"\"\"\n\"\n\"\"\n", false);
    }

    void noOddRecordStopsAnExport()
    {
        QFETCH(QByteArray, record);
        QFETCH(bool, isSetAside);
        for (const bool last : {false, true}) {
            std::string text = ordinary(200) + record.toStdString();
            if (!last) text += "c@d.com,x\n";
            auto project = scratch();
            const auto done = clean(*project, text);
            QVERIFY2(done.has_value(), done ? "" : done.error().detail.c_str());
            QCOMPARE(done->imported.source.rejects, std::uint64_t{isSetAside});
            if (isSetAside) {
                const auto rejects = valueOf(project->groups().rejects(done->imported.source.id));
                QCOMPARE(rejects.front().line, std::uint64_t{202});
                QVERIFY(record.startsWith(QByteArray::fromStdString(rejects.front().raw)));
            }
            QCOMPARE(exportTrouble(*project, done->imported.source), std::string());
        }
    }

    /// In the dialect with backslashes, a last line may end in one.
    void anEscapeAtTheEndOfTheFileIsWrittenSoThatItReadsBack()
    {
        std::string text = "email,name\n";
        for (int i = 0; i < 50; ++i) text += "u" + std::to_string(i) + "@d.com,\"say \\\"hi\\\"\"\n";
        text += "last@d.com,C:\\";
        auto project = scratch();
        const auto done = clean(*project, text);
        QVERIFY2(done.has_value(), done ? "" : done.error().detail.c_str());
        QCOMPARE(done->imported.source.dialect.escape, Escape::Backslash);
        QCOMPARE(done->exported.records, std::uint64_t{51});
        QVERIFY(done->out.endsWith("last@d.com,\"C:\\\\\"\n"));
        QCOMPARE(exportTrouble(*project, done->imported.source), std::string());
    }

    /// Bytes that are no character in Shift_JIS read as U+FFFD, which Shift_JIS cannot say.
    void bytesThatAreNoCharacterStopNoExport()
    {
        std::string text = "email,name\n";
        for (int i = 0; i < 60; ++i) text += "u" + std::to_string(i) + "@d.com,\x93\x8C\x8B\x9E\n";
        const std::size_t odd = text.size();
        text += "odd@d.com,\x93\xFF\x81\x20x\n";
        text += "c@d.com,\x93\x8C\n";
        for (const char* encoding : {"Shift_JIS", "EUC-JP", "GBK", "Big5", "EUC-KR", "ISO-2022-JP", "UTF-16LE"}) {
            auto project = scratch();
            ImportOptions import;
            import.open.read.encoding = encoding;
            import.open.read.delimiter = ",";
            import.column = "1";
            const auto imported = importList(*project, *m_lists, memorySource(text), "l.csv", import, m_counters, {});
            if (!imported) continue; // nothing of it is a list then
            SettleOptions settleOptions;
            settleOptions.policy = keepCustomers();
            QVERIFY(settle(*project, *m_lists, settleOptions, m_counters));
            const std::string trouble = exportTrouble(*project, imported->source);
            QVERIFY2(trouble.empty(), (std::string(encoding) + ": " + trouble).c_str());
            for (const Reject& r : valueOf(project->groups().rejects(imported->source.id)))
                if (encoding == "Shift_JIS"s) QCOMPARE(r.offset, std::uint64_t{odd});
        }
    }

    void everyAddressOfACellStays()
    {
        std::string cell;
        for (int i = 0; i < 3000; ++i) cell += "b" + std::to_string(i) + "@x.nl; ";
        const std::string text = "name,email\nA,a@x.nl\nB,\"" + cell + "x@yopmail.com\"\nC,c@x.nl\n";
        auto project = scratch();
        const auto done = clean(*project, text);
        QVERIFY(done);
        QCOMPARE(done->imported.source.entries, std::uint64_t{3003});
        QCOMPARE(done->exported.cutAddresses, std::uint64_t{1});
        QCOMPARE(done->out,
            QByteArray::fromStdString("name,email\nA,a@x.nl\nB," + cell.substr(0, cell.size() - 2) + "\nC,c@x.nl\n"));
    }

    void randomOddRecordsLeaveAsTheyCame_data()
    {
        QTest::addColumn<QByteArray>("delimiter");
        QTest::addColumn<int>("limit");
        QTest::newRow("found by itself") << QByteArray("?") << (1 << 20);
        QTest::newRow("comma") << QByteArray(",") << (1 << 20);
        QTest::newRow("two bars") << QByteArray("||") << (1 << 20);
        QTest::newRow("one column") << QByteArray("none") << (1 << 20);
        QTest::newRow("short cells") << QByteArray(",") << 120;
        QTest::newRow("short cells, found by itself") << QByteArray("?") << 120;
    }

    void randomOddRecordsLeaveAsTheyCame()
    {
        QFETCH(QByteArray, delimiter);
        QFETCH(int, limit);
        const std::vector<std::string> pieces = {"\"", "\"", "\"", "\"\"", ",", ",", "||", ";", "\n", "\n", "\r",
            "\r\n", "\\", "\\\"", "\0"s, "a", " ", "x@x.nl", "y@yopmail.com", "z@gmial.com", "; ", "\xEF\xBC\xA0",
            "bad@", "\x1A", "\xEF\xBB\xBF", "\xFF", "\xC3\xA9", std::string(90, 'y'), "\",", ",\"", "\"\n\"", "'",
            "=1+1", "@", "<", "|", "\t", "\x85"};
        unsigned lists = 0;
        std::uint64_t rejects = 0;
        for (unsigned seed = 0; seed < kSeeds; ++seed) {
            std::mt19937 random(seed);
            const std::string between = delimiter == "none" || delimiter == "?" ? "," : delimiter.toStdString();
            const bool backslash = seed % 4 == 3;
            const bool header = seed % 3 != 0;
            std::string text = header ? "email" + between + "name\n" : "";
            for (int i = 0; i < 120; ++i) {
                if (i % 3 == 0) {
                    text += "u" + std::to_string(i) + "@d.com" + between + (backslash ? "\"n\\\"n\"\n" : "\"n\"\n");
                    continue;
                }
                const std::size_t count = random() % 9;
                if (random() % 2 == 0) text += "o" + std::to_string(i / 2) + "@d.com" + between;
                for (std::size_t k = 0; k < count; ++k) text += pieces[random() % pieces.size()];
                if (i < 119 || random() % 2 == 0) text += random() % 4 == 0 ? "\r\n" : "\n";
            }
            auto project = scratch();
            ImportOptions import;
            import.groupsPerCommit = 3;
            import.open.read.batchRecords = 32;
            import.open.read.readBytes = 512;
            import.open.read.limits.cellBytes = static_cast<std::uint32_t>(limit);
            import.open.read.limits.recordBytes = static_cast<std::uint32_t>(limit) * 16;
            if (delimiter != "?") import.open.read.delimiter = delimiter.toStdString();
            static constexpr std::array kEncodings = {"", "UTF-16LE", "windows-1252", "Shift_JIS", "GBK"};
            const std::string encoding = kEncodings[seed % kEncodings.size()];
            if (!encoding.empty()) import.open.read.encoding = encoding;
            if (encoding == "UTF-16LE") text = utf16(text);
            import.column = "1";
            const auto imported = importList(*project, *m_lists, memorySource(text), "l.csv", import, m_counters, {});
            if (!imported) continue; // no list at all
            ++lists;
            rejects += imported->source.rejects;
            const bool corrected = seed % 2 == 1;
            if (corrected) QVERIFY(correctDomain(*project, "gmial.com=gmail.com"));
            SettleOptions settleOptions;
            settleOptions.policy = keepCustomers();
            settleOptions.wantDuplicates = true;
            const auto settled = settle(*project, *m_lists, settleOptions, m_counters);
            QVERIFY(settled);
            const SourceInfo& s = imported->source;
            const SettleSummary& r = settled->total;
            QCOMPARE(r.kept + r.leftOutTotal() + r.toReview + s.rejects + s.skipped.total(), s.physicalRecords());
            QCOMPARE(r.records, s.records);
            QCOMPARE(valueOf(project->groups().rejects(s.id)).size(), std::size_t{s.rejects});
            const std::string trouble = exportTrouble(*project, s, settled->duplicates, corrected);
            QVERIFY2(trouble.empty(), ("seed " + std::to_string(seed) + ": " + trouble).c_str());
        }
        QVERIFY(limit > 1000 || rejects > lists);
    }
};

QTEST_APPLESS_MAIN(OddRecordsTest)
#include "tst_odd_records.moc"
