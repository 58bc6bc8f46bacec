// SPDX-License-Identifier: Apache-2.0

#include "address/address_parser.h"
#include "base/text.h"
#include "sheet/cell_text.h"
#include "sheet/sheet_reader.h"
#include "smtp/reply_rules.h"
#include "support/places.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

using namespace winnow;

/// Data that others collected, where it lies beside the project.
class ForeignTest : public QObject {
    Q_OBJECT

    QString m_data = QString::fromStdString(test::sourcePlace("../shared/data"));

private slots:
    void csvSpectrum()
    {
        const QDir csvs(m_data + "/csv-spectrum/csvs");
        if (!csvs.exists()) QSKIP("csv-spectrum is not here");
        int compared = 0;
        for (const QString& name : csvs.entryList({"*.csv"}, QDir::Files)) {
            QFile json(m_data + "/csv-spectrum/json/" + QString(name).replace(".csv", ".json"));
            QVERIFY(json.open(QIODevice::ReadOnly));
            const QJsonArray expected = QJsonDocument::fromJson(json.readAll()).array();
            auto reader = openSheet(std::move(*openFile(csvs.filePath(name).toStdString())), {});
            QVERIFY2(reader.has_value(), qPrintable(name));
            const SheetFacts& facts = (*reader)->facts();
            const auto cells = CellText::forDialect(facts.dialect);
            RecordBatch batch;
            std::string scratch;
            QJsonArray got;
            while (*(*reader)->next(batch))
                for (const RecordSpan& r : batch.records) {
                    QJsonObject row;
                    for (std::uint32_t c = 0; c < facts.columns.size(); ++c)
                        row[QString::fromStdString(facts.columns[c])] = QString::fromStdString(
                            std::string(cells->text(batch.rawCell(r, c, facts.dialect.delimiter.size()), scratch)));
                    got.append(row);
                }
            // The expectation of this one is not UTF-8, and has another phone number than its file.
            if (name == "location_coordinates.csv")
                QCOMPARE(got.size(), qsizetype{1});
            else
                QVERIFY2(got == expected, qPrintable(name));
            ++compared;
        }
        QCOMPARE(compared, 12);
    }

    /// Replies by what a person reads in them (labels of our own beside the test): what is said of a mailbox is right
    /// in 97 of 100, and found in 90.
    void smtpFieldManual()
    {
        const QDir codes(m_data + "/smtp-field-manual/codes");
        if (!codes.exists()) QSKIP("smtp-field-manual is not here");
        QFile labels(QString::fromStdString(test::sourcePlace("tests/foreign/field_manual_labels.tsv")));
        QVERIFY(labels.open(QIODevice::ReadOnly));
        QHash<QString, QString> wanted;
        for (const QByteArray& line : labels.readAll().split('\n'))
            if (!line.isEmpty() && !line.startsWith('#'))
                wanted[QString::fromUtf8(line).section('\t', 0, 2)] = QString::fromUtf8(line).section('\t', 3);
        const auto rules = ReplyRules::builtIn();
        int replies = 0, said = 0, right = 0, found = 0;
        for (const QString& name : codes.entryList({"*.json"}, QDir::Files)) {
            QFile file(codes.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QJsonObject code = QJsonDocument::fromJson(file.readAll()).object();
            for (const char* group : {"providers", "spamFilters"})
                for (const QJsonValue& provider : code[group].toArray())
                    for (const QJsonValue& response : provider["responses"].toArray()) {
                        ++replies;
                        const auto reply = parseQuotedReply(response["response"].toString().toStdString());
                        const ReplyMeaning meaning = reply ? rules->classify(*reply) : ReplyMeaning{};
                        const QString got = meaning.finding == MailboxFinding::NotFound ? "gone"
                            : meaning.finding == MailboxFinding::Disabled               ? "disabled"
                            : meaning.finding == MailboxFinding::Full                   ? "full"
                                                                                        : "";
                        const QString want = wanted.value(QStringLiteral("%1\t%2\t%3")
                                .arg(code["reply"].toInt())
                                .arg(provider["id"].toString(), response["status"].toString()));
                        said += got.isEmpty() ? 0 : 1;
                        right += !got.isEmpty() && got == want ? 1 : 0;
                        found += !want.isEmpty() && got == want ? 1 : 0;
                        if (got != want)
                            qInfo("%s: %s, read as %s", qPrintable(response["response"].toString().left(120)),
                                qPrintable(want), qPrintable(got));
                    }
        }
        QCOMPARE(replies, 206);
        QVERIFY2(right * 100 >= said * 97, qPrintable(QStringLiteral("%1 of %2").arg(right).arg(said)));
        QVERIFY2(
            found * 100 >= wanted.size() * 90, qPrintable(QStringLiteral("%1 of %2").arg(found).arg(wanted.size())));
    }

    void isemail()
    {
        QFile file(m_data + "/isemail/tests.xml");
        if (!file.open(QIODevice::ReadOnly)) QSKIP("isemail's addresses are not here");
        QXmlStreamReader xml(&file);
        QString address, category, diagnosis, id;
        int tested = 0;
        QStringList wrong;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement()) {
                if (xml.name() == QLatin1String("test")) {
                    id = xml.attributes().value("id").toString();
                    address = category = diagnosis = QString();
                } else if (xml.name() == QLatin1String("address")) {
                    address = xml.readElementText();
                } else if (xml.name() == QLatin1String("category")) {
                    category = xml.readElementText();
                } else if (xml.name() == QLatin1String("diagnosis")) {
                    diagnosis = xml.readElementText();
                }
            } else if (xml.isEndElement() && xml.name() == QLatin1String("test")) {
                // Control characters are written as U+2400 + n.
                for (QChar& c : address)
                    if (c.unicode() >= 0x2400 && c.unicode() <= 0x241F) c = QChar(c.unicode() - 0x2400);
                const auto parsed = parseAddress(address.toStdString());
                ++tested;
                bool good = true;
                if (category == "ISEMAIL_VALID_CATEGORY" || category == "ISEMAIL_DNSWARN")
                    good = parsed.has_value();
                else if (category == "ISEMAIL_ERR" || category == "ISEMAIL_CFWS" || category == "ISEMAIL_DEPREC" ||
                    category == "ISEMAIL_RFC5322")
                    good = !parsed.has_value();
                else if (category == "ISEMAIL_RFC5321")
                    // SMTP carries quoted strings, literals and dotless domains; a numeric ending is none.
                    good = parsed.has_value() == (diagnosis != "ISEMAIL_RFC5321_TLDNUMERIC");
                if (!good) wrong << id + " " + address + " " + diagnosis;
            }
        }
        QCOMPARE(tested, 164);
        for (const QString& w : wrong) qWarning("%s", qPrintable(w));
        QCOMPARE(wrong.size(), qsizetype{0});
    }
};

QTEST_APPLESS_MAIN(ForeignTest)
#include "tst_foreign.moc"
