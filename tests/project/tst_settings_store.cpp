// SPDX-License-Identifier: Apache-2.0

#include "project/stores/settings_store.h"

#include "support/store_fixture.h"

#include <set>

using namespace winnow;
using namespace winnow::test;

class SettingsStoreTest : public QObject, private StoreFixture {
    Q_OBJECT

    SettingsStore settings() { return SettingsStore(database()); }

private slots:
    void init() { QVERIFY(openTables()); }

    void everySettingHasANameOfItsOwn()
    {
        std::set<std::string_view> names;
        const auto count = static_cast<std::size_t>(Setting::SettledRules) + 1;
        for (std::size_t i = 0; i < count; ++i) {
            const std::string_view one = name(static_cast<Setting>(i));
            QVERIFY(!one.empty());
            names.insert(one);
        }
        QCOMPARE(names.size(), count);
        // Stable: files say so.
        QCOMPARE(name(Setting::BackupFolder), std::string_view("backup_folder"));
        QCOMPARE(name(Setting::RowHash), std::string_view("row_hash"));
        QCOMPARE(name(Setting::SettledRules), std::string_view("settled_rules"));
    }

    void whatWasNeverSetIsEmpty()
    {
        QCOMPARE(*settings().text(Setting::Client), std::string());
        QCOMPARE(*settings().number(Setting::NextGroup), std::uint64_t(0));
        QVERIFY(!settings().contentKey()->has_value());
        QCOMPARE(*settings().oneTimeCode(1), std::string());
    }

    void aSettingKeepsItsLastValueAndTouchesNoOther()
    {
        QVERIFY(settings().setText(Setting::Client, "Bäckerei \"Ü\" & Söhne"));
        QVERIFY(settings().setText(Setting::Business, "other"));
        QVERIFY(settings().setText(Setting::Client, "second"));
        QCOMPARE(*settings().text(Setting::Client), std::string("second"));
        QCOMPARE(*settings().text(Setting::Business), std::string("other"));
        QCOMPARE(number("SELECT count(*) FROM meta"), std::int64_t(2));
    }

    void numbersRunToTheirLimit()
    {
        constexpr std::uint64_t most = ~std::uint64_t{0};
        QVERIFY(settings().setNumber(Setting::NextGroup, most));
        QCOMPARE(*settings().number(Setting::NextGroup), most);
    }

    void whatIsNoNumberIsDamage_data()
    {
        QTest::addColumn<QByteArray>("kept");
        for (const char* kept : {"x", "12x", " 12", "-1", "18446744073709551616"})
            QTest::newRow(kept) << QByteArray(kept);
    }
    void whatIsNoNumberIsDamage()
    {
        QFETCH(QByteArray, kept);
        QVERIFY(settings().setText(Setting::SettledDay, kept.toStdString()));
        QVERIFY(failsWith(settings().number(Setting::SettledDay), ErrorKind::ProjectDamaged));
        QVERIFY(failsWith(settings().settledWith(), ErrorKind::ProjectDamaged));
    }

    void whatWasSettledWithComesBackWhole()
    {
        Policy policy = cautiousSender();
        policy.inactiveMonths = 18;
        Rules rules;
        rules.own.push_back({"*@example.org", Status::Risky});
        QVERIFY(settings().setText(Setting::SettledPolicy, policyToJson(policy)));
        QVERIFY(settings().setText(Setting::SettledRules, rulesToJson(rules)));
        QVERIFY(settings().setText(Setting::SettledLists, "lists of a day"));
        QVERIFY(settings().setText(Setting::SettledEvidence, "7"));
        QVERIFY(settings().setNumber(Setting::SettledDay, 20'000));
        const Result<SettledWith> with = settings().settledWith();
        QVERIFY(with.has_value());
        QCOMPARE(policyToJson(with->policy), policyToJson(policy));
        QCOMPARE(rulesToJson(with->rules), rulesToJson(rules));
        QCOMPARE(with->lists, std::string("lists of a day"));
        QCOMPARE(with->evidence, std::string("7"));
        QCOMPARE(with->day, std::uint16_t(20'000));
    }

    void damagedPoliciesAndRulesAreRefused_data()
    {
        QTest::addColumn<bool>("isPolicy");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("policy: no JSON") << true << QByteArray("{");
        QTest::newRow("policy: a list") << true << QByteArray("[]");
        QTest::newRow("policy: no reasons") << true << QByteArray("{\"role\":\"keep\"}");
        QTest::newRow("policy: a number for a word") << true << QByteArray("{\"reasons\":{\"catch_all\":1}}");
        QTest::newRow("rules: an object") << false << QByteArray("{}");
        QTest::newRow("rules: a word") << false << QByteArray("[\"x\"]");
        QTest::newRow("rules: no such status") << false << QByteArray("[{\"mask\":\"*\",\"status\":\"great\"}]");
    }
    void damagedPoliciesAndRulesAreRefused()
    {
        QFETCH(bool, isPolicy);
        QFETCH(QByteArray, json);
        const std::string_view text(json.constData(), static_cast<std::size_t>(json.size()));
        if (isPolicy)
            QVERIFY(failsWith(policyFromJson(text), ErrorKind::ProjectDamaged));
        else
            QVERIFY(failsWith(rulesFromJson(text), ErrorKind::ProjectDamaged));
    }

    /// What was found by the first key stays found: a later one does not take its place.
    void theFirstContentKeyStays()
    {
        const SecureBytes first(std::string(32, 'a'));
        QVERIFY(settings().keepContentKey(first));
        QVERIFY(settings().keepContentKey(SecureBytes(std::string(32, 'b'))));
        const auto kept = settings().contentKey();
        QVERIFY(kept && *kept);
        QCOMPARE((*kept)->text(), first.text());
        QVERIFY(change("UPDATE meta SET value = x'00' WHERE key = 'content_key'"));
        QVERIFY(failsWith(settings().contentKey(), ErrorKind::ProjectDamaged));
    }

    void codesBelongToOnePerson()
    {
        QVERIFY(settings().setOneTimeCode(1, "AAAA"));
        QVERIFY(settings().setOneTimeCode(11, "BBBB"));
        QCOMPARE(*settings().oneTimeCode(1), std::string("AAAA"));
        QVERIFY(settings().setOneTimeCode(1, ""));
        QCOMPARE(*settings().oneTimeCode(1), std::string());
        QCOMPARE(*settings().oneTimeCode(11), std::string("BBBB"));
    }
};

QTEST_APPLESS_MAIN(SettingsStoreTest)
#include "tst_settings_store.moc"
