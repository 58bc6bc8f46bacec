// SPDX-License-Identifier: Apache-2.0

#include "output/column_map.h"

#include <QTest>

using namespace winnow;

namespace {

using Texts = std::vector<std::string>;
using Lists = std::vector<ListColumns>;

ListColumns listOf(const Texts& names, std::uint32_t address, const std::string& list = "list.csv")
{
    ListColumns out;
    out.names = names;
    out.width = static_cast<std::uint32_t>(names.size());
    out.address = address;
    out.list = list;
    return out;
}

Profile profileOf(std::vector<ProfileColumn> columns)
{
    Profile out;
    out.columns = std::move(columns);
    return out;
}

/// "Email*=1 Name=join(0+2)/- Born:date=3": header, whether it is the address, kind, and per list the cells.
QByteArray shown(const std::vector<OutColumn>& columns)
{
    QByteArray out;
    for (const OutColumn& c : columns) {
        out += (out.isEmpty() ? "" : " | ") + QByteArray::fromStdString(c.header);
        if (c.isAddress) out += '*';
        if (c.kind != FieldKind::Text) out += c.kind == FieldKind::Date ? ":date" : ":phone";
        out += '=';
        if (c.from == OutColumn::From::Joined) out += "join";
        if (c.from == OutColumn::From::Attributes) out += "pack";
        if (c.from == OutColumn::From::List) out += "list";
        for (std::size_t l = 0; l < c.cells.size(); ++l) {
            if (l > 0) out += '/';
            for (std::size_t i = 0; i < c.cells[l].size(); ++i)
                out += (i > 0 ? "+" : "") + QByteArray::number(c.cells[l][i]);
            if (c.cells[l].empty()) out += '-';
        }
    }
    return out;
}

/// A row of the first list as it is written.
Texts written(const Profile& profile, const ListColumns& list, const Texts& row)
{
    Texts out = {"left over", "of", "the", "row", "before"};
    FieldChanges changes;
    mapRow(mapColumns(profile, {list}, {}), profile.rules, 0, list, row, out, changes);
    return out;
}

} // namespace

class ColumnMapTest : public QObject {
    Q_OBJECT

    using Role = ProfileRole;

    static const Profile& mailTool()
    {
        static const Profile profile = profileOf(
            {{Role::Address, "Email"}, {Role::FirstName, "First"}, {Role::LastName, "Last"}, {Role::Phone, "Phone"}});
        return profile;
    }

private slots:
    void columnsOfAListFindTheirPlaces_data()
    {
        QTest::addColumn<Profile>("profile");
        QTest::addColumn<ListColumns>("list");
        QTest::addColumn<QByteArray>("columns");
        const Profile plain = profileOf({{Role::Address, ""}});
        const auto add = [](const char* name, const Profile& profile, const ListColumns& list, const char* columns) {
            QTest::newRow(name) << profile << list << QByteArray(columns);
        };
        add("an address alone", mailTool(), listOf({"mail"}, 0), "Email*=0");
        add("the order is the profile's", mailTool(), listOf({"Phone", "achternaam", "e-mail", "Vorname"}, 2),
            "Email*=2 | First=3 | Last=1 | Phone:phone=0");
        add("other columns follow", mailTool(), listOf({"City", "email", "Age"}, 1), "Email*=1 | City=0 | Age=2");
        add("a name that only holds a word has no role", mailTool(), listOf({"emergency phone", "email", "phone"}, 1),
            "Email*=1 | Phone:phone=2 | emergency phone=0");
        add("one of two of a role; the other stays", mailTool(), listOf({"Vorname", "voornaam", "email"}, 2),
            "Email*=2 | First=0 | voornaam=1");
        add("a second address stays under its name", mailTool(), listOf({"email", "email 2"}, 0),
            "Email*=0 | email 2=1");
        add("nothing is moved where the profile says so", plain, listOf({"Age", "email", "City"}, 1),
            "Age=0 | email*=1 | City=2");
        add("names that come twice both stay", plain, listOf({"email", "Note", "note"}, 0),
            "email*=0 | Note=1 | note=2");
        add("an empty name is a number", plain, listOf({"email", "", " "}, 0), "email*=0 | column_2=1 | column_3=2");
        add("a phone is known by its name", plain, listOf({"email", "gsm"}, 0), "email*=0 | gsm:phone=1");

        ListColumns nameless = listOf({}, 1);
        nameless.width = 3;
        add("a list without a header", mailTool(), nameless, "Email*=1 | column_1=0 | column_3=2");
        ListColumns dated = listOf({"email", "last order", "Phone"}, 0);
        dated.dates = {1, 2};
        add("dates are told by the list", plain, dated, "email*=0 | last order:date=1 | Phone:date=2");
        ListColumns narrow = listOf({"email", "City", "Age"}, 0);
        narrow.width = 2;
        add("no cell behind the last", plain, narrow, "email*=0 | City=1");

        const Profile full = profileOf({{Role::Address, "Email"}, {Role::FullName, "Name"}});
        add("a full name", full, listOf({"full name", "email"}, 1), "Email*=1 | Name=0");
        add("joined of its parts", full, listOf({"surname", "email", "given name"}, 1), "Email*=1 | Name=join2+0");
        add("of one part", full, listOf({"surname", "email"}, 1), "Email*=1 | Name=join0");
        add("of none", full, listOf({"email", "City"}, 0), "Email*=0 | City=1");
        const Profile both =
            profileOf({{Role::Address, "Email"}, {Role::FirstName, "First"}, {Role::FullName, "Name"}});
        add("a part that has its own column is not joined", both, listOf({"surname", "email", "given name"}, 1),
            "Email*=1 | First=2 | Name=join0");

        const Profile nameFirst = profileOf({{Role::FullName, "Name"}, {Role::Address, "Email"}});
        add("an address under the word of a name", nameFirst, listOf({"contact", "City"}, 0), "Email*=0 | City=1");
        const Profile twice = profileOf({{Role::Address, "Email"}, {Role::Phone, "A"}, {Role::Phone, "B"}});
        add("a role that is asked for twice", twice, listOf({"email", "gsm"}, 0), "Email*=0 | A:phone=1");

        Profile closed = mailTool();
        closed.others = false;
        add("only what the profile names", closed, listOf({"City", "email", "voornaam"}, 1), "Email*=1 | First=2");
        Profile bare = plain;
        bare.others = false;
        add("the address is never left out", bare, listOf({"City", "email"}, 1), "email*=1");
        Profile some = profileOf({{Role::Address, ""}, {Role::Phone, ""}});
        some.others = false;
        add("what keeps its own name stays too", some, listOf({"City", "email", "gsm"}, 1), "email*=1 | gsm:phone=2");

        const Profile packed =
            profileOf({{Role::Address, "email"}, {Role::FullName, "name"}, {Role::Attributes, "more"}});
        add("the rest is packed", packed, listOf({"City", "e-mail", "naam", "Age"}, 1),
            "email*=1 | name=2 | more=pack0+3");
        add("nothing is left to pack", packed, listOf({"e-mail"}, 0), "email*=0 | more=pack-");
        const Profile packedInPlace = profileOf({{Role::Address, ""}, {Role::Attributes, "more"}});
        add("the address is never packed", packedInPlace, listOf({"City", "e-mail"}, 1), "more=pack0 | e-mail*=1");
    }

    void columnsOfAListFindTheirPlaces()
    {
        QFETCH(Profile, profile);
        QFETCH(ListColumns, list);
        QFETCH(QByteArray, columns);
        QCOMPARE(shown(mapColumns(profile, {list}, {})), columns);
    }

    /// Whatever the profile: no cell is written twice, and without a profile's leave none is lost.
    void everyCellIsWrittenOnce()
    {
        const ListColumns list = listOf({"City", "email", "naam", "voornaam", "Phone", "gsm", "", "note", "note"}, 1);
        for (const Profile& profile : builtInProfiles()) {
            std::vector<int> times(list.width);
            for (const OutColumn& column : mapColumns(profile, {list}, {}))
                for (const std::uint32_t c : column.cells[0]) ++times[c];
            for (const int n : times) QVERIFY2(n == 1 || (n == 0 && !profile.others), profile.id.c_str());
            QCOMPARE(times[1], 1);
        }
    }

    void severalListsShareColumns_data()
    {
        QTest::addColumn<Profile>("profile");
        QTest::addColumn<Lists>("lists");
        QTest::addColumn<QByteArray>("columns");
        const Profile plain = profileOf({{Role::Address, ""}});
        QTest::newRow("no list") << mailTool() << Lists{} << QByteArray("Email*=");
        QTest::newRow("of one role") << mailTool()
                                     << Lists{listOf({"email", "voornaam"}, 0), listOf({"Vorname", "x", "E-Mail"}, 2)}
                                     << QByteArray("Email*=0/2 | First=1/0 | x=-/1 | winnow_source=list-/-");
        QTest::newRow("of one name, however written")
            << plain << Lists{listOf({"email", "Zip Code"}, 0), listOf({"ZIP-code", "mail"}, 1)}
            << QByteArray("email*=0/1 | Zip Code=1/0 | winnow_source=list-/-");
        QTest::newRow("a name that comes twice in one of them")
            << plain << Lists{listOf({"email", "note", "note"}, 0), listOf({"email", "note"}, 0)}
            << QByteArray("email*=0/0 | note=1/1 | note=2/- | winnow_source=list-/-");
        QTest::newRow("a column with the name of an address")
            << plain << Lists{listOf({"email", "email"}, 0), listOf({"mail", "email"}, 0)}
            << QByteArray("email*=0/0 | email=1/1 | winnow_source=list-/-");
        QTest::newRow("a full name here, its parts there")
            << profileOf({{Role::Address, "Email"}, {Role::FullName, "Name"}})
            << Lists{listOf({"email", "full name"}, 0), listOf({"surname", "given name", "email"}, 2)}
            << QByteArray("Email*=0/2 | Name=join1/1+0 | winnow_source=list-/-");
        QTest::newRow("packed") << profileOf({{Role::Address, "Email"}, {Role::Attributes, "more"}})
                                << Lists{listOf({"email", "City"}, 0), listOf({"Age", "email"}, 1)}
                                << QByteArray("Email*=0/1 | more=pack1/0 | winnow_source=list-/-");
    }

    void severalListsShareColumns()
    {
        QFETCH(Profile, profile);
        QFETCH(Lists, lists);
        QFETCH(QByteArray, columns);
        QCOMPARE(shown(mapColumns(profile, lists, {})), columns);
    }

    void addedColumnsStandBehindTheirOwn()
    {
        const Lists lists = {listOf({"email", "City"}, 0), listOf({"email"}, 0)};
        QCOMPARE(shown(mapColumns(profileOf({{Role::Address, ""}}), lists, {"status", "reason"})),
            QByteArray("email*=0/0 | City=1/- | status=2/1 | reason=3/2 | winnow_source=list-/-"));
    }

    void aRowIsWrittenAsTheColumnsSay_data()
    {
        QTest::addColumn<Texts>("row");
        QTest::addColumn<Texts>("expected");
        QTest::newRow("whole") << Texts{"Ann", "ann@example.org", "Lee", "x"}
                               << Texts{"ann@example.org", "Ann Lee", "x"};
        QTest::newRow("blanks around") << Texts{" Ann ", " ann@example.org\t", "  Lee", " x "}
                                       << Texts{"ann@example.org", "Ann Lee", " x "};
        QTest::newRow("a part missing") << Texts{"", "ann@example.org", "Lee", ""}
                                        << Texts{"ann@example.org", "Lee", ""};
        QTest::newRow("a part blank") << Texts{"Ann", "ann@example.org", "  ", ""}
                                      << Texts{"ann@example.org", "Ann", ""};
        QTest::newRow("cells missing") << Texts{"Ann"} << Texts{"", "Ann", ""};
        QTest::newRow("nothing") << Texts{} << Texts{"", "", ""};
        QTest::newRow("more cells than columns")
            << Texts{"Ann", "a@b.example", "Lee", "x", "surplus"} << Texts{"a@b.example", "Ann Lee", "x"};
    }

    void aRowIsWrittenAsTheColumnsSay()
    {
        QFETCH(Texts, row);
        QFETCH(Texts, expected);
        const Profile profile = profileOf({{Role::Address, "Email"}, {Role::FullName, "Name"}});
        QCOMPARE(written(profile, listOf({"given name", "email", "surname", "note"}, 1), row), expected);
    }

    void rulesConcernEveryCellButTheAddress()
    {
        Profile profile = profileOf({{Role::Address, "Email"}, {Role::Phone, "Phone"}});
        profile.rules.textBytes = 12;
        profile.rules.plainPhones = profile.rules.isoDates = profile.rules.quoteFormulas = true;
        ListColumns list = listOf({"email", "Phone", "last order", "note"}, 0);
        list.dates = {2};
        list.dateOrder = DateOrder::DayFirst;
        const std::vector<OutColumn> columns = mapColumns(profile, {list}, {});
        Texts out;
        FieldChanges changes;
        const Texts row = {"=a.long.address@example.org", "+32 475 12 34 5", "3/4/2024", "=1"};
        mapRow(columns, profile.rules, 0, list, row, out, changes);
        QCOMPARE(out, (Texts{"=a.long.address@example.org", "+3247512345", "2024-04-03", "'=1"}));
    }

    void theListOfARowIsNamed()
    {
        const Lists lists = {listOf({"email"}, 0, "a.csv"), listOf({"x", "email"}, 1, "b.csv")};
        const Profile profile = profileOf({{Role::Address, "Email"}});
        const std::vector<OutColumn> columns = mapColumns(profile, lists, {});
        Texts out;
        FieldChanges changes;
        mapRow(columns, {}, 0, lists[0], {"ann@example.org"}, out, changes);
        QCOMPARE(out, (Texts{"ann@example.org", "", "a.csv"}));
        mapRow(columns, {}, 1, lists[1], {"y", "ben@example.org"}, out, changes);
        QCOMPARE(out, (Texts{"ben@example.org", "y", "b.csv"}));
        QCOMPARE(changes.total(), std::uint64_t{0});
    }

    void packedCellsAllComeBack_data()
    {
        QTest::addColumn<Texts>("names");
        QTest::addColumn<Texts>("row");
        QTest::addColumn<QByteArray>("json");
        const auto add = [](const char* name, const Texts& names, const Texts& row, const char* json) {
            QTest::newRow(name) << names << row << QByteArray(json).replace('\'', '"');
        };
        add("none", {"email"}, {"e"}, "{}");
        add("in their order", {"email", "Zip", "Age"}, {"e", "1000", "7"}, "{'Zip':'1000','Age':'7'}");
        add("empty cells are left out", {"email", "Zip", "Age"}, {"e", "", "7"}, "{'Age':'7'}");
        add("a blank is something", {"email", "Zip"}, {"e", " "}, "{'Zip':' '}");
        add("cells missing", {"email", "Zip", "Age"}, {"e"}, "{}");
        add("letters and quotes", {"email", "Größe \"x\""}, {"e", "a\n\"b\"\\"}, "{'Größe \\'x\\'':'a\\n\\'b\\'\\\\'}");
        add("bytes that are no UTF-8", {"email", "x"}, {"e", "caf\xE9"}, "{'x':'caf\xEF\xBF\xBD'}");
        add("names that come twice", {"email", "Note", "Note", "Note"}, {"e", "a", "b", "c"},
            "{'Note':'a','Note_2':'b','Note_3':'c'}");
        add("of which one is empty", {"email", "Note", "Note"}, {"e", "", "b"}, "{'Note_2':'b'}");
        add("a name that another one would get", {"email", "Note", "Note", "Note_2"}, {"e", "a", "b", "c"},
            "{'Note':'a','Note_3':'b','Note_2':'c'}");
        add("no name", {"email", "", "column_2"}, {"e", "a", "b"}, "{'column_2_2':'a','column_2':'b'}");
    }

    void packedCellsAllComeBack()
    {
        QFETCH(Texts, names);
        QFETCH(Texts, row);
        QFETCH(QByteArray, json);
        const Profile profile = profileOf({{Role::Address, "Email"}, {Role::Attributes, "more"}});
        const Texts out = written(profile, listOf(names, 0), row);
        QCOMPARE(out.size(), std::size_t{2});
        QCOMPARE(QByteArray::fromStdString(out[1]), json);
    }
};

QTEST_APPLESS_MAIN(ColumnMapTest)
#include "tst_column_map.moc"
