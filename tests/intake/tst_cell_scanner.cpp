// SPDX-License-Identifier: Apache-2.0

#include "address/normaliser.h"
#include "base/text.h"
#include "intake/cells/cell_knowledge.h"
#include "intake/cells/cell_scanner.h"
#include "support/places.h"

#include <QFile>
#include <QTest>

#include <random>
#include <set>

using namespace winnow;

namespace {

/// \n, \t, \uXXXX and \\ of the table.
std::string unescaped(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        const char c = text[++i];
        if (c == 'u') {
            appendUtf8(out, static_cast<char32_t>(std::stoul(std::string(text.substr(i + 1, 4)), nullptr, 16)));
            i += 4;
        } else {
            out += c == 'n' ? '\n' : c == 't' ? '\t' : c;
        }
    }
    return out;
}

/// A finding as the table writes it.
std::string inShort(const CellFinding& finding)
{
    std::string out = finding.judgement == CellJudgement::Entries ? "E"
        : finding.judgement == CellJudgement::Review              ? "R"
                                                                  : "-";
    for (const FoundAddress& a : finding.addresses) {
        static constexpr std::string_view kSigns[] = {"", "?", "~", "x", "/"};
        out += ' ';
        out += kSigns[static_cast<std::size_t>(a.standing)];
        out += a.text;
        if (a.saysNo) out += '!';
    }
    return out;
}

/// Empty, or what is wrong with the spans of a finding.
std::string faultOfSpans(std::string_view cell, const CellFinding& finding)
{
    std::set<std::pair<std::uint32_t, std::uint32_t>> spans;
    std::size_t count = 0;
    const auto add = [&](CellSpan span) {
        if (span.begin > span.end || span.end > cell.size()) return false;
        if (span.begin < span.end) {
            spans.emplace(span.begin, span.end);
            ++count;
        }
        return true;
    };
    for (const FoundAddress& a : finding.addresses)
        if (!add(a.span)) return "an address outside the cell";
    for (const CellPart& p : finding.parts)
        if (!add(p.span)) return "a part outside the cell";
    std::uint32_t end = 0;
    for (const auto& [begin, last] : spans) {
        if (begin < end) return "two spans share a byte";
        end = last;
    }
    return spans.size() == count ? "" : "two spans are the same";
}

} // namespace

class CellScannerTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ReferenceLists> m_lists;
    CellOptions m_options;
    std::vector<std::pair<std::string, std::string>> m_table;

    std::mt19937 m_random{20261123};
    std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(m_random); }
    template <std::size_t N> std::string oneOf(const std::array<std::string_view, N>& texts)
    {
        return std::string(texts[below(N)]);
    }

    std::string randomAddress()
    {
        static constexpr std::array<std::string_view, 12> kFirst = {"jan", "maria.s", "k_visser", "p-de-boer", "info",
            "o'neil", "x.y.z", "sales+eu", "a1", "Bert", "22nd", "li"};
        static constexpr std::array<std::string_view, 9> kHost = {
            "zeilschool-heeg", "x", "mail.firma", "bakkerij3", "3com", "a-b-c", "uni.dept", "Gemeente", "kvk"};
        static constexpr std::array<std::string_view, 9> kEnding = {
            "nl", "de", "com", "co.uk", "fr", "org", "info", "eu", "museum"};
        return oneOf(kFirst) + std::to_string(below(90) + 10) + '@' + oneOf(kHost) + '.' + oneOf(kEnding);
    }

private slots:
    void initTestCase()
    {
        auto lists = ReferenceLists::load();
        QVERIFY(lists.has_value());
        m_lists = std::move(*lists);
        m_options = cellOptions(*m_lists);
        QFile file(QString::fromStdString(test::sourcePlace("tests/intake/cells.tsv")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        while (!file.atEnd()) {
            const QByteArray line = file.readLine();
            if (line.startsWith('#') || line.count('\t') != 2) continue;
            const QList<QByteArray> fields = line.chopped(1).split('\t');
            m_table.emplace_back(unescaped(fields[1].toStdString()), fields[2].toStdString());
        }
        QVERIFY(m_table.size() >= 500);
    }

    void everyCellOfTheTableIsReadRight()
    {
        int wrong = 0;
        for (const auto& [cell, expected] : m_table) {
            const std::string got = inShort(scanCell(cell, m_options));
            if (got == expected) continue;
            ++wrong;
            qWarning("%s\n  expected %s\n  got      %s", cell.c_str(), expected.c_str(), got.c_str());
        }
        QCOMPARE(wrong, 0);
    }

    void withoutListsTheSameAddressesAreFoundOrAskedAbout()
    {
        for (const auto& [cell, expected] : m_table) {
            const CellFinding all = scanCell(cell, m_options);
            const CellFinding bare = scanCell(cell);
            if (all.judgement != CellJudgement::Entries || cell.find("docomo") != std::string::npos ||
                cell.find("ezweb") != std::string::npos)
                continue;
            QVERIFY2(bare.judgement != CellJudgement::NothingFound, cell.c_str());
        }
    }

    void spansLieInTheCellAndShareNoByte()
    {
        for (const auto& [cell, expected] : m_table) {
            const std::string fault = faultOfSpans(cell, scanCell(cell, m_options));
            QVERIFY2(fault.empty(), (cell + ": " + fault).c_str());
        }
        // Cells that no person would write: any two of them behind one another.
        for (int i = 0; i < 4000; ++i) {
            const std::string cell = m_table[below(m_table.size())].first + m_table[below(m_table.size())].first;
            const std::string fault = faultOfSpans(cell, scanCell(cell, m_options));
            QVERIFY2(fault.empty(), (cell + ": " + fault).c_str());
        }
    }

    void theSpanOfAPlainAddressIsItsBytes()
    {
        for (const auto& [cell, expected] : m_table)
            for (const FoundAddress& a : scanCell(cell, m_options).addresses) {
                if (a.repair != Repair::None || a.standing == Standing::Internal) continue;
                const std::string bytes = cell.substr(a.span.begin, a.span.end - a.span.begin);
                const bool coded =
                    (a.steps & (kStepFullWidth | kStepInvisible | kStepMarkup | kStepEncoded | kStepMailto)) != 0;
                QVERIFY2(coded || bytes == a.text, cell.c_str());
            }
    }

    void anAddressInHarmlessTextIsFoundAsExactlyThatAddress()
    {
        static constexpr std::array<std::string_view, 28> kBefore = {"", " ", "<", "mailto:", "E-mail: ", "\"", "(",
            "[", "* ", "\xE2\x80\xA2 ", "1. ", "- ", "Jan de Vries <", "\"Vries, Jan de\" <", "\xC2\xA0",
            "\xE2\x80\x8B", "\xEF\xBB\xBF", "&lt;", "\xE2\x80\x9C", "werk: ", "smtp:", "\n", "; ", "<p>",
            "Courriel : ", "(priv\xC3\xA9) ", "'", "Tel. 020-1234567, "};
        static constexpr std::array<std::string_view, 26> kBehind = {"", " ", ">", ";", ",", ".", "\"", ")", "]", "?",
            "!", "...", "\xE2\x80\xA6", " (Jan de Vries)", "\xC2\xA0", "\xE2\x80\x8B", "\xE2\x80\xAC", "&gt;", "&nbsp;",
            "\xE2\x80\x9D", "\n", "; n.v.t.", "</p>", " (werk)", " / 06-12345678", "?subject=Hallo"};
        for (int i = 0; i < 6000; ++i) {
            const std::string address = randomAddress();
            const std::string cell = oneOf(kBefore) + address + oneOf(kBehind);
            const CellFinding found = scanCell(cell, m_options);
            QVERIFY2(found.judgement == CellJudgement::Entries, cell.c_str());
            QCOMPARE(found.addresses.size(), std::size_t{1});
            QCOMPARE(found.addresses.front().text, address);
            QCOMPARE(cell.substr(found.addresses.front().span.begin, address.size()), address);
        }
    }

    void manyAddressesAreAllFoundWhateverStandsBetweenThem()
    {
        static constexpr std::array<std::string_view, 14> kBetween = {
            ";", ", ", " ", "\n", " | ", " / ", " en ", " and ", " & ", ";\n", ">, <", " \xE2\x80\xA2 ", "\t", " ::: "};
        for (int i = 0; i < 300; ++i) {
            const std::string between = oneOf(kBetween);
            const std::size_t count = 1 + below(40);
            std::vector<std::string> addresses;
            std::string cell;
            for (std::size_t n = 0; n < count; ++n) {
                addresses.push_back(std::to_string(n) + randomAddress());
                cell += (n > 0 ? between : "") + addresses.back();
            }
            const CellFinding found = scanCell(cell, m_options);
            QVERIFY2(found.judgement == CellJudgement::Entries, cell.c_str());
            QCOMPARE(found.addresses.size(), count);
            for (std::size_t n = 0; n < count; ++n) QCOMPARE(found.addresses[n].text, addresses[n]);
        }
    }

    void noNumberOfAddressesIsDropped()
    {
        std::string cell;
        for (int i = 0; i < 70'000; ++i) cell += "p" + std::to_string(i) + "@x.nl;";
        QCOMPARE(scanCell(cell, m_options).addresses.size(), std::size_t{70'000});
    }

    void theFastPathAgreesWithTheSlowOne()
    {
        int plain = 0;
        const auto agree = [&](const std::string& cell) {
            if (!isPlainAddress(cell)) return;
            ++plain;
            const CellFinding slow = scanWholeCell(cell, m_options);
            QVERIFY2(slow.judgement == CellJudgement::Entries, cell.c_str());
            QCOMPARE(slow.addresses.size(), std::size_t{1});
            QCOMPARE(slow.addresses.front().text, cell);
            QCOMPARE(slow.addresses.front().steps, std::uint16_t{0});
            QVERIFY(slow.parts.empty());
        };
        for (const auto& [cell, expected] : m_table) agree(cell);
        for (int i = 0; i < 3000; ++i) agree(randomAddress());
        // Any bytes that the fast path takes.
        for (int i = 0; i < 20'000; ++i) {
            std::string cell = randomAddress();
            cell[below(cell.size())] = "ab.-_+@Z9' "[below(11)];
            agree(cell);
        }
        QVERIFY(plain > 3000);
        for (const char* cell :
            {"jan@x", "jan@x.nl.", "a@b@c.nl", "jan..b@x.nl", "www.jan@x.nl", "jan@x.nlTel", "", "@"})
            QVERIFY2(!isPlainAddress(cell), cell);
    }

    void scanningIsLinear_data()
    {
        QTest::addColumn<QByteArray>("piece");
        for (const char* piece :
            {"@", "a@", "a@b", "@a", "<", "<a", "(", "\"", "\"@", "a@x.nl", "a@x.nl ", "(at)", " at ", "&#64;", "&",
                "<!--", "[", "](", "=A(\"", "#mailto:", "=?", "=?utf-8?Q?", "\\n", "%40", "a,", "Jan ", "a.", "..",
                "@.", "x@y,", "cn=", "/o=a;", "\xE2\x80\x8B", "\xC3\x82", "\xF0\x9F\x93\xA7", "www.x.nl/", "a#", "1 ",
                "mailto:", "{", "'", "niet ", "jan dot ", "-\n", "a@x.nl?cc=", "<a href=\"mailto:a@x.nl\">"})
            QTest::newRow(piece) << QByteArray(piece);
    }

    /// A MiB of anything takes no more than a few seconds, even on a busy machine.
    void scanningIsLinear()
    {
        QFETCH(QByteArray, piece);
        std::string cell;
        while (cell.size() < 1 << 20) cell += piece.toStdString();
        const auto begin = std::chrono::steady_clock::now();
        const CellFinding found = scanCell(cell, m_options);
        const auto took = std::chrono::steady_clock::now() - begin;
        QVERIFY2(took < std::chrono::seconds(20), piece.constData());
        QVERIFY(found.addresses.size() <= cell.size());
    }

    void tellsHowAnAddressWasUnwrapped_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QByteArray>("steps");
        const auto row = [](const char* cell, const char* steps) {
            QTest::newRow(cell) << QByteArray(cell) << QByteArray(steps);
        };
        row("jan@x.nl", "");
        row("  jan@x.nl\t", "trimmed");
        row("Jan Jansen <jan@x.nl>", "display_name");
        row("jan@x.nl (Jan)", "trimmed, comment");
        row("mailto:jan@x.nl?subject=hi", "mailto");
        row("mailto:jan%2Bnews@x.nl", "mailto");
        row("Email:jan@x.nl", "label");
        row("smtp:jan@x.nl", "proxy");
        row("jan@x.nl;", "punctuation");
        row("'jan@x.nl'", "punctuation");
        row("a@x.nl; b@y.nl", "split");
        row("\xEF\xBD\x8A\xEF\xBD\x81n\xEF\xBC\xA0x.nl", "full_width");
        row("jan\xE2\x80\x8B@x.nl", "invisible_removed");
        row("jan&#64;x.nl", "markup");
        row("jan%40x.nl", "decoded");
    }

    void tellsHowAnAddressWasUnwrapped()
    {
        QFETCH(QByteArray, cell);
        const CellFinding found = scanCell(cell.toStdString(), m_options);
        QVERIFY(!found.addresses.empty());
        QTEST(QByteArray::fromStdString(stepNames(found.addresses.front().steps)), "steps");
    }

    void everyRepairAndPartHasAName()
    {
        std::set<std::string_view> names;
        for (int i = 0; i <= static_cast<int>(Repair::AntiSpam); ++i)
            QVERIFY(names.insert(name(static_cast<Repair>(i))).second);
        for (int i = 0; i <= static_cast<int>(PartClass::Unknown); ++i)
            QVERIFY(names.insert(name(static_cast<PartClass>(i))).second);
    }

    void anotherReaderOfConsentIsAskedInstead()
    {
        CellOptions options = m_options;
        std::vector<std::string> asked;
        options.sense = [&](std::string_view words) {
            asked.emplace_back(words);
            return words == "blauw" ? WordSense::SaysNo : WordSense::Nothing;
        };
        const CellFinding found = scanCell("jan@x.nl (blauw)", options);
        QCOMPARE(asked, std::vector<std::string>{"blauw"});
        QVERIFY(found.addresses.front().saysNo);
        QCOMPARE(found.parts.front().part, PartClass::Consent);
    }

    void proposesTheAddressThatWasMeant()
    {
        QCOMPARE(proposeAddress("jan at x.nl", m_options), std::string("jan@x.nl"));
        QCOMPARE(proposeAddress("jan@gmail,com", m_options), std::string("jan@gmail.com"));
        QCOMPARE(proposeAddress("jan", m_options), std::string());
        QCOMPARE(proposeAddress("jan at home", m_options), std::string());
        QCOMPARE(proposeAddress("", m_options), std::string());
    }
};

QTEST_APPLESS_MAIN(CellScannerTest)
#include "tst_cell_scanner.moc"
