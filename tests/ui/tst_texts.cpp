// SPDX-License-Identifier: Apache-2.0

#include "support/places.h"
#include "ui/window_fixture.h"

#include "ui/bridge/error_text.h"
#include "ui/text/verdict_text.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QRegularExpression>
#include <QTabBar>
#include <QTranslator>
#include <QXmlStreamReader>

#include <set>

using namespace winnow;

namespace {

/// Every text 40 per cent longer, in letters that no language has together.
class LongTexts final : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        QString text = QString::fromUtf8(source).replace(QStringLiteral("(s)"), QStringLiteral("s"));
        if (text.contains(QLatin1String("(*"))) return text; // a file filter
        const qsizetype more = (text.size() * 4 + 9) / 10;
        return text + QStringLiteral("~").repeated(more);
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TextsTest : public QObject, private WindowFixture {
    Q_OBJECT

    /// Widgets in view whose text does not fit.
    QStringList cut()
    {
        QStringList out;
        for (const QWidget* w : m_window->findChildren<QWidget*>()) {
            if (!w->isVisible()) continue;
            if (const auto* button = qobject_cast<const QAbstractButton*>(w)) {
                if (!button->text().isEmpty() && button->width() < button->sizeHint().width()) out << button->text();
            } else if (const auto* label = qobject_cast<const QLabel*>(w)) {
                // A label in a list of figures gives way on purpose and tells the rest in its tool tip.
                if (label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored) continue;
                if (!label->wordWrap() && label->width() < label->sizeHint().width()) out << label->text();
                if (label->wordWrap() && label->height() < label->heightForWidth(label->width())) out << label->text();
            }
        }
        return out;
    }

private slots:
    void everyLanguageIsComplete_data()
    {
        QTest::addColumn<QString>("language");
        for (const char* l : {"en", "nl", "fr", "de"}) QTest::newRow(l) << QString(l);
    }
    void everyLanguageIsComplete()
    {
        QFETCH(QString, language);
        QFile f(QString::fromStdString(test::sourcePlace("resources/translations/winnow_%1.ts")).arg(language));
        QVERIFY(f.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&f);
        QString source;
        int messages = 0;
        const QRegularExpression places(QStringLiteral("%(?:L?n|[1-9])"));
        const auto placesOf = [&](const QString& text) {
            std::set<QString> found;
            for (auto i = places.globalMatch(text); i.hasNext();) found.insert(i.next().captured());
            return found;
        };
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement()) continue;
            if (xml.name() == QLatin1String("source"))
                source = xml.readElementText();
            else if (xml.name() == QLatin1String("translation")) {
                ++messages;
                QVERIFY2(!xml.attributes().hasAttribute(QLatin1String("type")), qPrintable(source));
                const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
                QVERIFY2(!text.trimmed().isEmpty(), qPrintable(source));
                QVERIFY2(placesOf(text) == placesOf(source), qPrintable(source));
                QVERIFY2(!text.contains(QLatin1Char('!')), qPrintable(text));
            }
        }
        QVERIFY(!xml.hasError());
        QVERIFY(messages >= (language == "en" ? 15 : 400));
    }

    void everyReasonHasLabelSentenceAndAdvice()
    {
        std::set<QString> labels;
        for (std::size_t i = 0; i < kReasonCount; ++i) {
            const ui::ReasonText text = ui::textOf(static_cast<Reason>(i));
            QVERIFY2(!text.label.isEmpty() && !text.sentence.isEmpty() && !text.advice.isEmpty(),
                std::string(name(static_cast<Reason>(i))).c_str());
            QVERIFY(text.sentence.endsWith('.') && text.advice.endsWith('.') && !text.label.endsWith('.'));
            QVERIFY2(labels.insert(text.label).second, qPrintable(text.label));
        }
    }

    void everyErrorSaysWhatHappenedAndWhatToDo()
    {
        for (int kind = 0; kind <= static_cast<int>(ErrorKind::Internal); ++kind) {
            const ui::ErrorText text = ui::textOf({static_cast<ErrorKind>(kind), "a detail"});
            QVERIFY(text.title.endsWith('.') && text.advice.endsWith('.'));
            QVERIFY(!text.title.contains("a detail"));
        }
    }

    void theWindowChangesItsLanguageWhileItIsOpen()
    {
        QVERIFY(makeWindow());
        QVERIFY(importList(file("list.csv", "email\na@x.nl\n")));
        for (const auto& [language, word] : {std::pair("nl", "1 van 1 rijen kunnen gemaild worden"),
                 std::pair("de", "1 von 1 Zeilen können angeschrieben werden"),
                 std::pair("fr", "1 lignes sur 1 peuvent recevoir du courrier"),
                 std::pair("en", "1 of 1 rows can be mailed")}) {
            m_preferences->setLanguage(language);
            QVERIFY(QMetaObject::invokeMethod(m_window.get(), "applyLanguage"));
            QVERIFY2(waitFor([&] { return find<QLabel>("headline")->text() == QString::fromUtf8(word); }), word);
        }
        m_window.reset();
    }

    void longerTextsStillFit()
    {
        LongTexts longer;
        QVERIFY(makeWindow());
        qApp->installTranslator(&longer);
        m_window->resize(1024, 640);
        QCoreApplication::processEvents();
        QVERIFY2(waitFor([&] { return cut().isEmpty(); }), qPrintable(cut().join(QLatin1Char(' '))));
        QVERIFY(importList(
            file("list.csv", "email,status\na@x.nl,ok\nb@gmial.com,ok\nb@gmial.com,unsubscribed\nc@@,ok\n")));
        for (int page = 0; page <= ui::MainWindow::Trust; ++page) {
            m_window->showPage(static_cast<ui::MainWindow::Page>(page));
            QCoreApplication::processEvents();
            QVERIFY2(waitFor([&] { return cut().isEmpty(); }), qPrintable(cut().join(QLatin1Char(' '))));
        }
        qApp->removeTranslator(&longer);
        m_window.reset();
    }
};

QTEST_MAIN(TextsTest)
#include "tst_texts.moc"
