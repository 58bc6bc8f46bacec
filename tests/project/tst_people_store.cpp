// SPDX-License-Identifier: Apache-2.0

#include "project/stores/people.h"
#include "support/store_fixture.h"

using namespace winnow;
using namespace winnow::test;

class PeopleStoreTest : public QObject, private StoreFixture {
    Q_OBJECT

    People people() { return People(database()); }
    static Person person(const char* name, Role role = Role::Operator, std::uint8_t slot = 1)
    {
        Person p;
        p.slot.fill(slot);
        p.name = name;
        p.role = role;
        p.publicKey = std::string(32, static_cast<char>(slot));
        p.added = "2026-09-21T12:00:00Z";
        return p;
    }
    std::vector<std::string> names()
    {
        std::vector<std::string> out;
        const auto all = people().all();
        if (!all) return {"FAILED"};
        for (const Person& p : *all) out.push_back(p.name);
        return out;
    }
    std::int64_t idOf(const char* name)
    {
        const auto found = people().byName(name);
        return found && *found ? (*found)->id : -1;
    }

private slots:
    void init() { QVERIFY(openTables()); }

    void nobodyIsThereAtFirst()
    {
        QVERIFY(names().empty());
        const auto byName = people().byName("anna");
        QVERIFY(byName && !*byName);
        const auto bySlot = people().bySlot(SlotId{});
        QVERIFY(bySlot && !*bySlot);
    }

    void everythingKnownOfAPersonComesBack()
    {
        const Person anna = person("Änna \"O'Neil\"", Role::Viewer, 7);
        QVERIFY(people().add(anna));
        const auto byName = people().byName(anna.name);
        const auto bySlot = people().bySlot(anna.slot);
        QVERIFY(byName && *byName && bySlot && *bySlot);
        for (const Person& p : {**byName, **bySlot}) {
            QVERIFY(p.id > 0);
            QCOMPARE(p.slot, anna.slot);
            QCOMPARE(p.name, anna.name);
            QCOMPARE(p.role, Role::Viewer);
            QCOMPARE(p.publicKey, anna.publicKey);
            QCOMPARE(p.added, anna.added);
        }
    }

    void peopleComeByName()
    {
        for (const char* name : {"carla", "anna", "ben"}) QVERIFY(people().add(person(name)));
        QCOMPARE(names(), (std::vector<std::string>{"anna", "ben", "carla"}));
    }

    void anEmptyOrTakenNameIsRefused()
    {
        QVERIFY(people().add(person("anna")));
        QVERIFY(people().add(person("Anna"))); // another name
        QVERIFY(failsWith(people().add(person("anna", Role::Owner, 9)), ErrorKind::BadOption));
        QVERIFY(failsWith(people().add(person("")), ErrorKind::BadOption));
        QCOMPARE(names().size(), std::size_t{2});
        const auto anna = people().byName("anna");
        QVERIFY(anna && (*anna)->role == Role::Operator);
    }

    void anEmptyOrTakenNewNameIsRefused()
    {
        QVERIFY(people().add(person("anna")));
        QVERIFY(people().add(person("ben")));
        QVERIFY(failsWith(people().setName(idOf("anna"), "ben"), ErrorKind::BadOption));
        QVERIFY(failsWith(people().setName(idOf("anna"), ""), ErrorKind::BadOption));
        QCOMPARE(names(), (std::vector<std::string>{"anna", "ben"}));
        QVERIFY(people().setName(idOf("anna"), "anna")); // the one she has
        QVERIFY(people().setName(idOf("anna"), "dora"));
        QCOMPARE(names(), (std::vector<std::string>{"ben", "dora"}));
    }

    void aChangeConcernsOnePersonOnly()
    {
        QVERIFY(people().add(person("anna", Role::Owner, 1)));
        QVERIFY(people().add(person("ben", Role::Viewer, 2)));
        SlotId slot;
        slot.fill(9);
        QVERIFY(people().setSlot(idOf("anna"), slot));
        QVERIFY(people().setPublicKey(idOf("anna"), std::string(32, 'k')));
        const auto anna = people().bySlot(slot);
        QVERIFY(anna && *anna);
        QCOMPARE((*anna)->name, std::string("anna"));
        QCOMPARE((*anna)->publicKey, std::string(32, 'k'));
        QCOMPARE((*anna)->role, Role::Owner);
        const auto ben = people().byName("ben");
        QVERIFY(ben && *ben);
        QCOMPARE((*ben)->publicKey, std::string(32, '\2'));
        QCOMPARE((*ben)->slot, person("", {}, 2).slot);
    }

    void whoIsRemovedIsGoneAndNobodyElse()
    {
        QVERIFY(people().add(person("anna", Role::Owner, 1)));
        QVERIFY(people().add(person("ben", Role::Viewer, 2)));
        QVERIFY(people().remove(idOf("anna")));
        QCOMPARE(names(), std::vector<std::string>{"ben"});
        QVERIFY(people().remove(12345)); // nobody
        QCOMPARE(names().size(), std::size_t{1});
        QVERIFY(people().add(person("anna")));
    }

    /// What another program wrote: it never gives more rights, nor a slot that opens something.
    void strangeValuesGiveTheFewestRights_data()
    {
        QTest::addColumn<QByteArray>("set");
        QTest::addColumn<Role>("role");
        QTest::addColumn<bool>("hasSlot");
        QTest::newRow("a role of a newer program") << QByteArray("role = 3") << Role::Viewer << true;
        QTest::newRow("a large role") << QByteArray("role = 4294967298") << Role::Viewer << true;
        QTest::newRow("a negative role") << QByteArray("role = -1") << Role::Viewer << true;
        QTest::newRow("text for a role") << QByteArray("role = 'owner'") << Role::Viewer << true;
        QTest::newRow("owner") << QByteArray("role = 2") << Role::Owner << true;
        QTest::newRow("a slot that is cut short") << QByteArray("slot = x'0102'") << Role::Operator << false;
        QTest::newRow("no slot") << QByteArray("slot = x''") << Role::Operator << false;
    }

    void strangeValuesGiveTheFewestRights()
    {
        QFETCH(QByteArray, set);
        QFETCH(Role, role);
        QFETCH(bool, hasSlot);
        QVERIFY(people().add(person("anna")));
        QVERIFY(change("UPDATE person SET " + set.toStdString()));
        const auto anna = people().byName("anna");
        QVERIFY(anna && *anna);
        QCOMPARE((*anna)->role, role);
        QCOMPARE((*anna)->slot != SlotId{}, hasSlot);
    }

    void rolesHaveNames()
    {
        for (const Role role : {Role::Viewer, Role::Operator, Role::Owner}) QCOMPARE(roleFromName(name(role)), role);
        for (const char* other : {"", "Owner", "owner ", "admin"}) QVERIFY(!roleFromName(other));
        QVERIFY(Role::Viewer < Role::Operator && Role::Operator < Role::Owner);
    }

    /// The text of a name is never part of a question.
    void aNameMayLookLikeSql()
    {
        const char* name = "x'); DROP TABLE person; --";
        QVERIFY(people().add(person(name)));
        QVERIFY(people().setName(idOf(name), "y' OR '1'='1"));
        QCOMPARE(names(), std::vector<std::string>{"y' OR '1'='1"});
    }
};

QTEST_APPLESS_MAIN(PeopleStoreTest)
#include "tst_people_store.moc"
