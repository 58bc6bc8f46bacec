// SPDX-License-Identifier: Apache-2.0

#include "consent/label.h"
#include "support/places.h"

#include <QTest>

#include <fstream>

using namespace winnow;

namespace {

const ConsentWords& words()
{
    static const Result<ConsentWords> loaded = ConsentWords::builtIn();
    if (!loaded) qFatal("%s", loaded.error().detail.c_str());
    return *loaded;
}

void addRows(const char* file, int least)
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("says");
    std::ifstream stream(test::sourcePlace(std::string("tests/consent/") + file));
    std::string line;
    int rows = 0;
    while (std::getline(stream, line)) {
        const QByteArray bytes = QByteArray::fromStdString(line);
        const qsizetype tab = bytes.lastIndexOf('\t');
        if (bytes.startsWith("# ") || tab < 0) continue;
        QTest::addRow("[%s]", bytes.left(tab).constData())
            << bytes.left(tab).replace("\\n", "\n") << bytes.mid(tab + 1);
        ++rows;
    }
    QVERIFY(rows >= least);
}

} // namespace

class LabelTest : public QObject {
    Q_OBJECT

private slots:
    void readsLabels_data() { addRows("labels.tsv", 40); }
    void readsLabels()
    {
        QFETCH(QByteArray, text);
        QTEST(QByteArray(name(readLabel(words(), text.toStdString())).data()), "says");
    }

    void readsNames_data() { addRows("names.tsv", 80); }
    void readsNames()
    {
        QFETCH(QByteArray, text);
        QTEST(QByteArray(name(readName(words(), text.toStdString())).data()), "says");
    }
};

QTEST_APPLESS_MAIN(LabelTest)
#include "tst_label.moc"
