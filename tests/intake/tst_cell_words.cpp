// SPDX-License-Identifier: Apache-2.0

#include "intake/cells/cell_words.h"
#include "intake/cells/phrase_reader.h"
#include "intake/cells/spoken_signs.h"

#include <QTest>

using namespace winnow;

class CellWordsTest : public QObject {
    Q_OBJECT

private slots:
    void foldsWordsAsHeadingsAreFolded()
    {
        QCOMPARE(foldedWords("E-Mail (B\xC3\xBCro)"), (FoldedWords{"e", "mail", "buro"}));
        QCOMPARE(foldedWords("optOut_now"), (FoldedWords{"opt", "out", "now"}));
        QCOMPARE(foldedWords("wysy\xC5\x82\x61\xC4\x87"), FoldedWords{"wysylac"});
        QCOMPARE(foldedWords("--"), FoldedWords{});
        QVERIFY(foldedWords(std::string(5000, 'a')).front().size() <= 400);
    }

    void wordsSayWhatTheySay_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<int>("sense");
        const auto rows = [](WordSense sense, std::initializer_list<const char*> all) {
            for (const char* words : all) QTest::newRow(words) << QByteArray(words) << static_cast<int>(sense);
        };
        rows(WordSense::SaysNo,
            {"unsubscribed", "Unsubscribe", "OPT-OUT", "opted out", "do not mail", "Do Not Contact", "no email please",
                "never contact", "bounced", "hard bounce", "spam complaint", "deceased", "passed away", "removed",
                "blocked", "niet mailen", "NIET MEER MAILEN", "geen mail", "geen nieuwsbrief meer", "afgemeld",
                "Uitgeschreven per 1-1", "overleden", "opgezegd", "keine Mails", "nicht anschreiben",
                "nicht mehr kontaktieren", "abgemeldet", "verstorben", "Widerspruch", "gesperrt", "ne plus envoyer",
                "ne pas contacter", "d\xC3\xA9sinscrit", "d\xC3\xA9sabonn\xC3\xA9\x65",
                "d\xC3\xA9\x63\xC3\xA9\x64\xC3\xA9", "no enviar correos", "dado de baja", "fallecido",
                "no quiere recibir correos", "non inviare", "disiscritto", "deceduto", "n\xC3\xA3o enviar",
                "nie wysy\xC5\x82\x61\xC4\x87", "skicka inte", "afmeldt", "odhl\xC3\xA1\xC5\xA1\x65n", "leiratkozott",
                "\xD0\xBE\xD1\x82\xD0\xBF\xD0\xB8\xD1\x81\xD0\xB0\xD0\xBB\xD1\x81\xD1\x8F",
                "\xE9\x80\x80\xE8\xAE\xA2"});
        rows(WordSense::Doubtful,
            {"not unsubscribed", "niet afgemeld", "oud adres", "alte Adresse", "ancienne adresse", "wrong", "fout",
                "moved", "verhuisd", "only by post", "alleen facturen", "niet meer in gebruik", "no longer works here",
                "temporary", "STOP", "new address", "nicht da", "jamais", "ex-lid", "inactief"});
        rows(WordSense::Nothing,
            {"", "Jan Jansen", "werk", "prive", "No 12", "Stopham", "Bajazzo", "Newman", "Oudemans", "Altmann",
                "Neumann", "info", "Notaris de Wit", "Nonnenmacher", "Never1"});
        rows(WordSense::SaysYes, {"subscribed", "ingeschreven", "abonn\xC3\xA9"});
    }

    void wordsSayWhatTheySay()
    {
        QFETCH(QByteArray, words);
        QTEST(static_cast<int>(senseOfWords(std::string_view(words.toStdString()))), "sense");
    }

    void knowsLabelsInManyLanguages()
    {
        for (const char* label : {"E-mail", "e-mailadres", "EMAIL", "Email 2", "mailto", "Courriel",
                 "Correo electr\xC3\xB3nico", "E-post", "S\xC3\xA4hk\xC3\xB6posti",
                 "\xD0\x9F\xD0\xBE\xD1\x87\xD1\x82\xD0\xB0", "\xE3\x83\xA1\xE3\x83\xBC\xE3\x83\xAB", "Tel", "werk"})
            QVERIFY2(isLabelWord(label), label);
        for (const char* other : {"", "Jan", "niet mailen", "12"}) QVERIFY2(!isLabelWord(other), other);
    }

    void knowsPlaceholders()
    {
        for (const char* nothing : {"n.v.t.", "N/A", "none", "geen", "geen email", "onbekend", "keine"})
            QVERIFY2(isPlaceholder(foldedWords(nothing)), nothing);
        for (const char* something : {"nee", "Jan", "geen mail sturen"})
            QVERIFY2(!isPlaceholder(foldedWords(something)), something);
    }

    void tellsNamesFromOtherWords_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<int>("part");
        const auto row = [](const char* words, const char* address, PartClass part) {
            QTest::newRow(words) << QByteArray(words) << QByteArray(address) << static_cast<int>(part);
        };
        row("Jan Jansen", "info@x.nl", PartClass::Name);
        row("J. de Vries", "info@x.nl", PartClass::Name);
        row("Mw. van den Berg", "info@x.nl", PartClass::Name);
        row("Piet", "info@x.nl", PartClass::Name);         // a common given name
        row("Quirinius", "info@x.nl", PartClass::Unknown); // a word, as far as anybody knows
        row("Quirinius", "quirinius@x.nl", PartClass::Name);
        row("Zeilschool", "info@zeilschool-heeg.nl", PartClass::Name);
        row("jan jansen", "jan.jansen@x.nl", PartClass::Name);
        row("zomaar iets", "info@x.nl", PartClass::Unknown);
        row("JAN JANSEN", "jan@x.nl", PartClass::Name);
        row("VIP", "info@x.nl", PartClass::Unknown);
        row("werk", "info@x.nl", PartClass::Remark);
        row("en", "info@x.nl", PartClass::Joiner);
        row("E-mail", "info@x.nl", PartClass::Label);
    }

    void tellsNamesFromOtherWords()
    {
        QFETCH(QByteArray, words);
        QFETCH(QByteArray, address);
        const std::string text = words.toStdString(), of = address.toStdString();
        Phrase phrase;
        phrase.text = text;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find(' ', at), text.size());
            phrase.words.push_back(std::string_view(text).substr(at, end - at));
            at = end + 1;
        }
        phrase.address = of;
        phrase.inBrackets = true;
        QTEST(static_cast<int>(meaningOf(phrase, {}).part), "part");
    }

    void spokenSignsNeedBlanksOrBrackets()
    {
        const auto sign = [](std::string_view text, Sign which) { return spokenSignAt(text, 0, which).has_value(); };
        for (const char* at :
            {"(at)", "[at]", "{AT}", " at ", "_at_", "(@)", " apenstaartje ", "( at )", "(a)", "{at>"})
            QVERIFY2(sign(at, Sign::At), at);
        for (const char* other : {"at", " a ", "(ate)", " attic ", "(", " ", " et ", "(at"})
            QVERIFY2(!sign(other, Sign::At), other);
        for (const char* dot : {"(dot)", " punt ", "[.]", "_DOT_", " point "}) QVERIFY2(sign(dot, Sign::Dot), dot);
        for (const char* other : {"dot", " dots ", "(do)"}) QVERIFY2(!sign(other, Sign::Dot), other);
    }
};

QTEST_APPLESS_MAIN(CellWordsTest)
#include "tst_cell_words.moc"
