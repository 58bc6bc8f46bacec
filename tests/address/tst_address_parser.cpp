// SPDX-License-Identifier: Apache-2.0

#include "address/address_parser.h"

#include <QTest>

using namespace winnow;

class AddressParserTest : public QObject {
    Q_OBJECT

private slots:
    void acceptsWhatSmtpCarries_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("normal");
        const auto row = [](const char* text, const char* normal = nullptr) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(normal == nullptr ? text : normal);
        };
        row("jan@example.nl");
        row("Jan.Jansen+tag@Example.NL", "Jan.Jansen+tag@example.nl");
        row("!#$%&'*+-/=?^_`{|}~@example.nl");
        row("\"john smith\"@example.nl");
        row("\"a@b\\\"c\"@example.nl");
        row("j\xC3\xB6rg@m\xC3\xBCnchen.de", "j\xC3\xB6rg@xn--mnchen-3ya.de");
        row("jan@xn--mnchen-3ya.de");
        row("jan@[192.0.2.1]");
        row("jan@[IPv6:2001:db8::1]", "jan@[ipv6:2001:db8::1]");
        row("jan@localhost");
        row("1234567890123456789012345678901234567890123456789012345678901234@example.nl");
        row("jan@a.museum");
    }

    void acceptsWhatSmtpCarries()
    {
        QFETCH(QByteArray, text);
        const auto parsed = parseAddress(text.toStdString());
        QVERIFY2(parsed.has_value(), parsed ? "" : std::string(name(parsed.error().rule)).c_str());
        QTEST(QByteArray::fromStdString(parsed->text()), "normal");
    }

    void namesTheRuleAndThePlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<int>("position");
        const auto row = [](const char* text, const char* rule, int position) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(rule) << position;
        };
        row("", "empty", 0);
        row("jan", "no_at", 3);
        row("jan@piet@x.nl", "several_at", 8);
        row("@x.nl", "empty_local_part", 0);
        row("jan@", "empty_domain", 4);
        row("12345678901234567890123456789012345678901234567890123456789012345@x.nl", "local_part_too_long", 64);
        row(".jan@x.nl", "leading_dot", 0);
        row("jan.@x.nl", "trailing_dot", 3);
        row("ja..n@x.nl", "consecutive_dots", 3);
        row("ja,n@x.nl", "bad_local_character", 2);
        row("\"jan@x.nl", "unclosed_quote", 0);
        row("\"jan\"n@x.nl", "text_beside_quote", 5);
        row("ja\x01n@x.nl", "control_character", 2);
        row("ja\xFFn@x.nl", "bad_utf8", 2);
        row("jan(home)@x.nl", "comment", 3);
        row("jan @x.nl", "white_space", 3);
        row("jan . jansen@x.nl", "obsolete_form", 3);
        row("jan@x..nl", "empty_label", 6);
        row("jan@x.nl.", "empty_label", 8);
        row("jan@-x.nl", "hyphen_at_label_end", 4);
        row("jan@x-.nl", "hyphen_at_label_end", 5);
        row("jan@x_y.nl", "bad_domain_character", 5);
        row("jan@x.123", "numeric_ending", 6);
        row("jan@[300.1.1.1]", "bad_address_literal", 5);
        row("jan@[1.2.3.4", "unclosed_address_literal", 11);
        row("jan@xn--a\xC3\xA9.nl", "bad_international_domain", 9);
    }

    void namesTheRuleAndThePlace()
    {
        QFETCH(QByteArray, text);
        const auto parsed = parseAddress(text.toStdString());
        QVERIFY(!parsed.has_value());
        const std::string_view rule = name(parsed.error().rule);
        QTEST(QByteArray(rule.data(), static_cast<qsizetype>(rule.size())), "rule");
        QTEST(static_cast<int>(parsed.error().position), "position");
    }

    void limitsTheWholePath()
    {
        const std::string label(60, 'a');
        const std::string domain = label + "." + label + "." + label + ".nl"; // 185
        QVERIFY(parseAddress(std::string(64, 'x') + "@" + domain).has_value());
        const std::string longDomain = label + "." + label + "." + label + "." + std::string(12, 'b') + ".nl"; // 198
        const auto parsed = parseAddress(std::string(64, 'x') + "@" + longDomain);
        QVERIFY(!parsed.has_value());
        QCOMPARE(parsed.error().rule, FormRule::PathTooLong);
        const auto label64 = parseAddress("a@" + std::string(64, 'a') + ".nl");
        QCOMPARE(label64.error().rule, FormRule::LabelTooLong);
    }

    void lengthsAreThoseThatAreSent()
    {
        // e and its mark are three octets as typed, two as sent.
        std::string typed, sent;
        for (int n = 0; n < 30; ++n) {
            typed += "e\xCC\x81";
            sent += "\xC3\xA9";
        }
        QCOMPARE(typed.size(), std::size_t{90});
        QVERIFY(parseLocal(typed).has_value());
        const auto parsed = parseAddress(typed + "@x.nl");
        QVERIFY(parsed.has_value());
        QCOMPARE(parsed->local, sent);
        QCOMPARE(parseLocal(typed + typed).error().rule, FormRule::LocalTooLong);
        QCOMPARE(parseLocal(std::string(65, 'a')).error().rule, FormRule::LocalTooLong);
    }

    void proposesThePlainForm()
    {
        QCOMPARE(plainForm("jan (home) @x.nl"), std::string("jan@x.nl"));
        QCOMPARE(plainForm("jan . jansen@x.nl"), std::string("jan.jansen@x.nl"));
        QCOMPARE(plainForm("jan@x.nl"), std::string());
    }
};

QTEST_APPLESS_MAIN(AddressParserTest)
#include "tst_address_parser.moc"
