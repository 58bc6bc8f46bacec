// SPDX-License-Identifier: Apache-2.0

#include "consent/consent_names.h"
#include "consent/consent_words.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace winnow;

namespace {

constexpr std::string_view kNoCodes = R"({"date": "2026-01-01", "layouts": []})";

std::string faultOf(const std::string& words)
{
    const std::string json = R"({"language": "xx", "date": "2026-01-01", "sources": ["a"], "words": )" + words + "}";
    const std::string_view file = json;
    const Result<ConsentWords> made = ConsentWords::fromJson({&file, 1}, kNoCodes);
    return made ? std::string() : made.error().detail;
}

/// A word of the data as a text would have it: the ending left out.
std::string spelled(std::string text)
{
    std::erase(text, '*');
    return text;
}

} // namespace

class ConsentWordsTest : public QObject {
    Q_OBJECT

private slots:
    void everyWordIsFoundInItsRole()
    {
        const Result<ConsentWords> words = ConsentWords::builtIn();
        QVERIFY2(words.has_value(), words ? "" : words.error().detail.c_str());
        QCOMPARE(words->languages().size(), std::size_t{13});
        QVERIFY(words->listed().size() > 8000);
        QStringList missing;
        for (const ListedWord& word : words->listed()) {
            const CutText cut = cutText(spelled(word.text), 4096);
            const std::vector<WordToken> tokens = words->tokens(cut);
            const bool known = std::ranges::all_of(tokens, [](const WordToken& t) { return t.roles != 0; });
            QVERIFY2(known, (word.language + ": " + word.text).c_str());
            // A longer word of another language may win over a stem; a whole word keeps its role.
            if (word.text.ends_with('*')) continue;
            const bool found = std::ranges::any_of(tokens, [&](const WordToken& t) { return t.has(roles(word.role)); });
            if (!found)
                missing.append(QString::fromStdString(
                    word.language + ": " + word.text + " is no " + std::string(name(word.role))));
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(", ")));
    }

    void everyLanguageHasTheRolesThatDecide()
    {
        const Result<ConsentWords> words = ConsentWords::builtIn();
        QVERIFY(words.has_value());
        for (const std::string& language : words->languages())
            for (const WordRole role :
                {WordRole::Refuse, WordRole::Bounced, WordRole::Gone, WordRole::Join, WordRole::Agree,
                    WordRole::Consent, WordRole::Email, WordRole::Newsletter, WordRole::Negation, WordRole::Channel,
                    WordRole::Matter, WordRole::Attribute, WordRole::Status, WordRole::Yes, WordRole::No,
                    WordRole::Never, WordRole::Only, WordRole::Pending, WordRole::Topic, WordRole::Removed}) {
                const bool has = std::ranges::any_of(
                    words->listed(), [&](const ListedWord& w) { return w.language == language && w.role == role; });
                QVERIFY2(has, (language + " lacks " + std::string(name(role))).c_str());
            }
    }

    void aBadFileIsNamed_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("says");
        QTest::newRow("role") << R"({"nay": ["no"]})" << "no such role";
        QTest::newRow("short stem") << R"({"no": ["ab*"]})" << "less than four letters";
        QTest::newRow("star inside") << R"({"no": ["ab*cd"]})" << "*";
        QTest::newRow("star alone") << R"({"no": ["ab *"]})" << "*";
        QTest::newRow("empty") << R"({"no": [""]})" << "empty";
        QTest::newRow("spaces") << R"({"no": ["a  b"]})" << "two spaces";
        QTest::newRow("edge") << R"({"no": [" a"]})" << "spaces around";
        QTest::newRow("punctuation") << R"({"no": ["opt-out"]})" << "punctuation";
        QTest::newRow("number") << R"({"no": [1]})" << "xx";
        QTest::newRow("no list") << R"({"no": "word"})" << "xx";
    }

    void aBadFileIsNamed()
    {
        QFETCH(QString, words);
        QFETCH(QString, says);
        const QString fault = QString::fromStdString(faultOf(words.toStdString()));
        QVERIFY2(fault.contains(says) && fault.contains("xx"), qPrintable(fault));
    }

    void codesAreChecked()
    {
        const std::string_view none[] = {R"({"language":"xx","date":"d","sources":["a"],"words":{}})"};
        const Result<ConsentWords> made = ConsentWords::fromJson(
            none, R"({"date":"d","layouts":[{"tool":"T","column":["status"],"with":[],"codes":{"1":"perhaps"}}]})");
        QVERIFY(!made.has_value());
        QVERIFY(made.error().detail.find("perhaps") != std::string::npos);
        QVERIFY(!ConsentWords::fromJson(none, "{").has_value());
        const std::string_view broken[] = {"{"};
        QVERIFY(!ConsentWords::fromJson(broken, kNoCodes).has_value());
    }

    void textIsCutIntoWords_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char* text, const char* words) {
            QTest::addRow("%s", text) << QByteArray(text) << QByteArray(words);
        };
        row("HasOptedOutOfEmail", "has opted out of email");
        row("email_opt_out__c", "email opt out c");
        row("Newsletter.1", "newsletter 1");
        row("HTMLFormat", "html format");
        row("EMail", "email");
        row("don't", "dont");
        row("Don’t e-mail", "dont e mail");
        row("n'accepte pas", "ne accepte pas");
        row("d'inscription", "d inscription");
        row("Désabonné·e", "desabonne e");
        row("ABGEMELDET AM", "abgemeldet am");
        row("Straße", "strasse");
        row("Ønsker ikke", "onsker ikke");
        row("Ｅｍａｉｌ", "email");
        row("fałsz", "falsz");
        row("HAYIR", "hayir");
        row("İzin", "izin");
        row("news\xC2\xADletter", "newsletter");
        row("a\xFF b", "a b");
        row("Newsletter2", "newsletter 2");
    }

    void textIsCutIntoWords()
    {
        QFETCH(QByteArray, text);
        QTEST(QByteArray::fromStdString(cutText(text.toStdString(), 4096).folded), "words");
    }

    void compoundsAreTakenApart_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<QByteArray>("roles");
        const auto row = [](const char* word, const char* roles) {
            QTest::addRow("%s", word) << QByteArray(word) << QByteArray(roles);
        };
        row("Newsletterabmeldung", "newsletter leave_general");
        row("nieuwsbriefafmelding", "newsletter leave_general");
        row("nyhetsbrevsavmelding", "newsletter leave_general");
        row("Abmeldedatum", "leave_general date");
        row("donotemail", "negation email");
        row("isunsubscribed", "leave");
        row("Bestellstatus", "matter status");
        row("Rijlesafmelding", "? leave_general");
        row("Vereinsnewsletter", "relation newsletter");
        row("Abmahnung", "matter");
        row("Optiker", "?");
        row("Postcode", "attribute");
        row("Stopover", "?");
        row("Noon", "?");
        row("Hotmail", "?");
        row("uitnodigingen", "topic");
    }

    void compoundsAreTakenApart()
    {
        QFETCH(QByteArray, word);
        static const Result<ConsentWords> words = ConsentWords::builtIn();
        QVERIFY(words.has_value());
        constexpr RoleSet kSmall = roles(WordRole::Neutral, WordRole::Glue, WordRole::No, WordRole::Yes);
        QByteArrayList found;
        for (const WordToken& t : words->tokens(cutText(word.toStdString(), 100))) {
            if (t.kind == TokenKind::Unknown) found.append("?");
            for (unsigned i = 0; i < kWordRoleCount; ++i) {
                const auto role = static_cast<WordRole>(i);
                if (t.has(roles(role)) && (roles(role) & kSmall) == 0) {
                    found.append(name(role).data());
                    break;
                }
            }
        }
        QTEST(found.join(' '), "roles");
    }

    void namesGoThereAndBack()
    {
        std::set<std::string_view> seen;
        for (unsigned i = 0; i < kHeadingSenseCount; ++i) {
            const auto sense = static_cast<HeadingSense>(i);
            QCOMPARE(headingSenseNamed(name(sense)), sense);
            seen.insert(name(sense));
        }
        QCOMPARE(seen.size(), std::size_t{kHeadingSenseCount});
        for (unsigned i = 0; i < kValueClassCount; ++i)
            QCOMPARE(valueClassNamed(name(static_cast<ValueClass>(i))), static_cast<ValueClass>(i));
        for (unsigned i = 0; i < kReadingNoteCount; ++i)
            QCOMPARE(readingNoteNamed(name(static_cast<ReadingNote>(i))), static_cast<ReadingNote>(i));
        for (unsigned i = 0; i < kColumnChoiceCount; ++i)
            QCOMPARE(columnChoiceNamed(name(static_cast<ColumnChoice>(i))), static_cast<ColumnChoice>(i));
        for (unsigned i = 0; i < kValueChoiceCount; ++i)
            QCOMPARE(valueChoiceNamed(name(static_cast<ValueChoice>(i))), static_cast<ValueChoice>(i));
        for (unsigned i = 0; i < kWordRoleCount; ++i)
            QCOMPARE(wordRoleNamed(name(static_cast<WordRole>(i))), static_cast<WordRole>(i));
        QVERIFY(!headingSenseNamed("opt-out").has_value());
        QCOMPARE(senseOf(ColumnChoice::OptOut), HeadingSense::OptOut);
        QCOMPARE(classOf(ValueChoice::Ask), ValueClass::Unclear);
        QCOMPARE(stronger(ValueClass::Yes, ValueClass::Unclear), ValueClass::Unclear);
        QCOMPARE(stronger(ValueClass::No, ValueClass::Unclear), ValueClass::No);
    }

    void optionsAreTakenApart()
    {
        const auto column = parseColumnOption("Opt=out=opt-out");
        QVERIFY(column.has_value());
        QCOMPARE(QString::fromStdString(column->column), QStringLiteral("Opt=out"));
        QCOMPARE(column->choice, ColumnChoice::OptOut);
        QVERIFY(!parseColumnOption("Newsletter=perhaps").has_value());
        QVERIFY(!parseColumnOption("=opt-in").has_value());
        QVERIFY(!parseColumnOption("Newsletter").has_value());
        const auto value = parseValueOption("News:No, thanks=no");
        QVERIFY(value.has_value());
        QCOMPARE(QString::fromStdString(value->column), QStringLiteral("News"));
        QCOMPARE(QString::fromStdString(value->value), QStringLiteral("No, thanks"));
        QCOMPARE(value->choice, ValueChoice::No);
        const auto colons = parseValueOption("News:: letter:a::b=ask");
        QVERIFY(colons.has_value());
        QCOMPARE(QString::fromStdString(colons->column), QStringLiteral("News: letter"));
        QCOMPARE(QString::fromStdString(colons->value), QStringLiteral("a:b"));
        QVERIFY(!parseValueOption("News=no").has_value());
        QVERIFY(!parseValueOption("News:x=perhaps").has_value());
    }
};

QTEST_APPLESS_MAIN(ConsentWordsTest)
#include "tst_consent_words.moc"
