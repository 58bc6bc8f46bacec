// SPDX-License-Identifier: Apache-2.0

#include "support/read_list.h"

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

/// Titles and rows of the only or the chosen table, one a line.
QByteArray tableOf(const std::string& json, const OpenOptions& options = {})
{
    const auto read = readList(json, options);
    if (!read) return QByteArray::fromStdString(std::string(name(read.error().kind)) + ": " + read.error().detail);
    QByteArray out = shown(read->facts.columns);
    for (const auto& row : read->rows) out += '\n' + shown(row);
    return out;
}

std::string utf16(const std::string& ascii)
{
    std::string out = "\xFF\xFE";
    for (const char c : ascii) out += {c, '\0'};
    return out;
}

} // namespace

#ifndef Q_MOC_RUN // moc loses its way in raw strings
namespace {

struct JsonCase {
    const char* what;
    const char* json;
    const char* expected;
};

constexpr JsonCase kTables[] = {
    {"one object in it", R"([{"e1":"a@x.nl"}])", "[e1]\n[a@x.nl]"},
    {"members that differ", R"([{"a":"1@x.nl"},{"b":2,"a":null},{"c":1.50}])",
        "[a][b][c]\n[1@x.nl]\n[][2]\n[][][1.50]"},
    {"nested", R"([{"mail":"a@x.nl","name":{"first":"A","last":"B"},"address":{"geo":{"lat":1}}}])",
        "[mail][name.first][name.last][address.geo.lat]\n[a@x.nl][A][B][1]"},
    {"arrays of values", R"([{"mail":"a@x.nl","tags":["red","green"]}])", "[mail][tags]\n[a@x.nl][red, green]"},
    {"arrays of objects", R"([{"n":"A","mails":[{"v":"a@x.nl"},{"v":"b@x.nl"}]}])",
        "[n][mails.v][mails 2.v]\n[A][a@x.nl][b@x.nl]"},
    {"names and values", R"([{"mail":"a@x.nl","fields":[{"name":"City","value":"Gent"},{"name":"Zip","value":9000}]}])",
        "[mail][fields.City][fields.Zip]\n[a@x.nl][Gent][9000]"},
    {"an object with one array", R"({"total":2,"contacts":[{"email":"a@x.nl"},{"email":"b@x.nl"}]})",
        "[email]\n[a@x.nl]\n[b@x.nl]"},
    {"deeper", R"({"data":{"page":1,"contacts":[{"email":"a@x.nl"}]},"status":"ok"})", "[email]\n[a@x.nl]"},
    {"an empty array beside it", R"({"errors":[],"items":[{"email":"a@x.nl"}]})", "[email]\n[a@x.nl]"},
    {"members that look alike", R"({"u1":{"email":"a@x.nl","n":1},"u2":{"email":"b@x.nl","n":2}})",
        "[key][email][n]\n[u1][a@x.nl][1]\n[u2][b@x.nl][2]"},
    {"members below a name", R"({"users":{"-Lx":{"email":"a@x.nl"},"-Ly":{"email":"b@x.nl"}}})",
        "[key][email]\n[-Lx][a@x.nl]\n[-Ly][b@x.nl]"},
    {"a person", R"({"email":"a@x.nl","orders":[{"id":1},{"id":2}]})",
        "[email][orders.id][orders 2.id]\n[a@x.nl][1][2]"},
    {"an event", R"({"event":"bounce","data":{"to":["a@x.nl"]},"tries":[{"n":1}]})",
        "[event][data.to][tries.n]\n[bounce][a@x.nl][1]"},
    {"lines", "{\"email\":\"a@x.nl\"}\n\n{\"email\":\"b@x.nl\",\"n\":1}\n", "[email][n]\n[a@x.nl]\n[b@x.nl][1]"},
    {"lines that are broken over several", "{\n \"email\": \"a@x.nl\"\n}\n{\n \"email\": \"b@x.nl\"\n}",
        "[email]\n[a@x.nl]\n[b@x.nl]"},
    {"lines with the commas of an array", "{\"email\":\"a@x.nl\"},\n{\"email\":\"b@x.nl\"},\n",
        "[email]\n[a@x.nl]\n[b@x.nl]"},
    {"text sequences", "\x1E{\"email\":\"a@x.nl\"}\n\x1E{\"email\":\"b@x.nl\"}\n", "[email]\n[a@x.nl]\n[b@x.nl]"},
    {"lines of arrays", "[{\"email\":\"a@x.nl\"},{\"email\":\"b@x.nl\"}]\n[{\"email\":\"c@x.nl\"}]\n",
        "[email]\n[a@x.nl]\n[b@x.nl]\n[c@x.nl]"},
    {"arrays as rows", R"([["email","name"],["a@x.nl","A"],["b@x.nl","B"]])",
        "[email][name]\n[a@x.nl][A]\n[b@x.nl][B]"},
    {"values", R"(["a@x.nl","b@x.nl"])", "\n[a@x.nl]\n[b@x.nl]"},
    {"escapes", R"([{"email":"a\u0040x.nl","n":"\"q\" \u00e9\n2"}])", "[email][n]\n[a@x.nl][\"q\" \xC3\xA9\n2]"},
    {"large numbers stay as they are", R"([{"email":"a@x.nl","id":12345678901234567890123,"z":-0.10}])",
        "[email][id][z]\n[a@x.nl][12345678901234567890123][-0.10]"},
    {"a text that is JSON stays a text", R"([{"email":"a@x.nl","x":"{\"a\":1}"}])", "[email][x]\n[a@x.nl][{\"a\":1}]"},
    {"a mark", "\xEF\xBB\xBF[{\"email\":\"a@x.nl\"}]", "[email]\n[a@x.nl]"},
};

} // namespace
#endif

class JsonTablesTest : public QObject {
    Q_OBJECT

private slots:
    void jsonIsATable_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* what, const char* json, const char* expected) {
            QTest::newRow(what) << QByteArray(json) << QByteArray(expected);
        };
        for (const JsonCase& c : kTables) row(c.what, c.json, c.expected);
    }
    void jsonIsATable()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, expected);
        QCOMPARE(tableOf(json.toStdString()), expected);
    }

    void otherEncodings()
    {
        QCOMPARE(tableOf(utf16("[{\"email\":\"a@x.nl\"},{\"email\":\"b@x.nl\"}]")),
            QByteArray("[email]\n[a@x.nl]\n[b@x.nl]"));
        QCOMPARE(
            tableOf("[{\"n\":\"Jos\xE9\",\"email\":\"a@x.nl\"}]"), QByteArray("[n][email]\n[Jos\xC3\xA9][a@x.nl]"));
    }

    void severalArraysAreSeveralTables()
    {
        const std::string json =
            "{\"a\":[{\"n\":1}],\"people\":[{\"email\":\"a@x.nl\"}],\"gone\":[{\"email\":\"b@x.nl\"}]}";
        OpenOptions options;
        QCOMPARE(tableOf(json), QByteArray("[email]\n[a@x.nl]"));
        options.table = "gone";
        QCOMPARE(tableOf(json, options), QByteArray("[email]\n[b@x.nl]"));
        options.table = "other";
        QCOMPARE(tableOf(json, options), QByteArray("no_such_table: a, people, gone"));
    }

    void tablesThatAreReadTurnByTurnDoNotMix()
    {
        std::string json = "{\"a\":[";
        for (int i = 0; i < 20'000; ++i) json += "{\"email\":\"a" + std::to_string(i) + "@x.nl\"},";
        json.back() = ']';
        json += ",\"b\":[{\"email\":\"b0@x.nl\"},{\"email\":\"b1@x.nl\"}]}";
        auto file = openTables(memorySource(json), {});
        QVERIFY(file.has_value());
        auto a = (*file)->open(0, {});
        auto b = (*file)->open(1, {});
        QVERIFY(a.has_value() && b.has_value());
        RecordBatch batch;
        QVERIFY(*(*a)->next(batch));
        std::size_t rows = batch.records.size();
        QVERIFY(*(*b)->next(batch));
        QCOMPARE(batch.records.size(), std::size_t{2});
        while (*(*a)->next(batch)) rows += batch.records.size();
        QCOMPARE(rows, std::size_t{20'000});
    }

    void whatIsNotWellFormedIsSaidWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const char* what, const QByteArray& json, const char* error) {
            QTest::newRow(what) << json << QByteArray(error);
        };
        row("cut off", "[{\"email\":\"a@x.nl\"},\n{\"email\":\"b@", "line 2: a string has no end");
        row("cut off between", "[{\"email\":\"a@x.nl\"},\n", "line 2: the text ends too early");
        row("a comma is missing", "[{\"email\":\"a@x.nl\"}\n\n{\"email\":\"b@x.nl\"}]", "line 3: a comma is missing");
        row("brackets", "[{\"email\":\"a@x.nl\"]]", "line 1: brackets that do not match");
        row("a word that is none", "[{\"email\":nope}]", "line 1: not well formed at byte");
        row("one bad line of many", "{\"email\":\"a@x.nl\"}\n{\"email\":,}\n{\"email\":\"c@x.nl\"}\n",
            "line 2: not well formed at byte");
        row("too deep", "[" + QByteArray(5000, '[') + QByteArray(5000, ']') + "]",
            "line 1: nested more deeply than any list");
        row("an object in an object without end", "{\"a\":{\"b\":{\"c\":[{\"email\":\"a@x.nl\"}",
            "line 1: the text ends too early");
        row("a name without a value", "{\"a\" 1, \"b\":[{}]}", "");
    }
    void whatIsNotWellFormedIsSaidWithItsLine()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, error);
        const auto read = readList(json.toStdString());
        if (error.isEmpty()) return; // no JSON by its first words: a text like any other
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().kind, ErrorKind::FileDamaged);
        QVERIFY2(QByteArray::fromStdString(read.error().detail).contains(error), read.error().detail.c_str());
    }

    void aRecordWithoutMeasureIsSetAside()
    {
        const std::string json =
            "[{\"email\":\"a@x.nl\"},{\"email\":\"" + std::string(5U << 20, 'x') + "\"},{\"email\":\"c@x.nl\"}]";
        const auto read = readList(json);
        QVERIFY(read.has_value());
        QCOMPARE(read->rows.size(), std::size_t{2});
        QCOMPARE(read->rejects.size(), std::size_t{1});
    }

    void fieldsWithoutNumberAreRefused()
    {
        std::string json = "[{";
        for (int i = 0; i < 20'000; ++i) json += "\"k" + std::to_string(i) + "\":1,";
        json.back() = '}';
        const auto read = readList(json + "]");
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().kind, ErrorKind::FileDamaged);
    }

    void whatOnlyLooksLikeJsonStaysText()
    {
        for (const char* text :
            {"[jan@x.nl]\n[piet@x.nl]\n", "{jan@x.nl}\n{piet@x.nl}\n", "[\"a@x.nl\";\"A\"]\nb@x.nl\n"}) {
            const auto read = readList(text);
            QVERIFY2(read.has_value(), text);
            QCOMPARE(read->facts.format, std::string());
        }
    }
};

QTEST_APPLESS_MAIN(JsonTablesTest)
#include "tst_json_tables.moc"
