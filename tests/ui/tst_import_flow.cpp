// SPDX-License-Identifier: Apache-2.0

#include "support/places.h"
#include "ui/window_fixture.h"

#include "ui/dialogs/import_preview.h"

#include "support/zip_builder.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTableWidget>

using namespace winnow;

class ImportFlowTest : public QObject, private WindowFixture {
    Q_OBJECT

    bool previewShows(const QString& words)
    {
        return waitFor(
            [&] { return find<QLabel>("previewNumbers") && find<QLabel>("previewNumbers")->text().contains(words); });
    }

private slots:
    void init() { QVERIFY(makeWindow()); }
    void cleanup() { m_window.reset(); }

    void aDroppedListIsPreviewedImportedAndShown()
    {
        const QString list =
            file("list.csv", "Name;E-mail;Newsletter\nAnn;ann@x.nl;yes\nBob;bob@@;yes\nCil;cil@x.nl;no\n\n");
        m_window->openFiles({list});
        QVERIFY(previewShows("3 rows · 3 with an address · 2 lines without data skipped"));
        auto* leaveOut = find<QCheckBox>("leaveOutDoNotMail");
        QVERIFY(leaveOut->isVisible());
        QCOMPARE(leaveOut->text(), QString("Leave out the 1 row that says: do not mail"));
        QVERIFY(click("importNow"));
        QVERIFY(waitReady());
        QCOMPARE(state()->settled.total.kept, std::uint64_t{1});
        QCOMPARE(find<QLabel>("headline")->text(), QString("1 of 3 rows can be mailed"));
        m_window->showPage(ui::MainWindow::Addresses);
        QVERIFY(waitShown(3));
        QCOMPARE(cell(0, 0), QString("ann@x.nl"));
        QCOMPARE(cell(1, 1), QString("Undeliverable"));
        QCOMPARE(cell(2, 2), QString("Your file says: do not mail"));
        QCOMPARE(bytesOf(list).size(), qsizetype{71}); // the file itself is as it was
    }

    void theChoicesOfThePreviewDecide()
    {
        m_window->openFiles({file("two.csv", "work;home;no\na@x.nl;b@y.nl;1\nc@x.nl;d@y.nl;1\n")});
        QVERIFY(previewShows("2 rows"));
        auto* table = find<ui::ImportPreview>("importPreview")->findChild<QTableWidget*>();
        auto* home = qobject_cast<QComboBox*>(table->cellWidget(0, 1));
        home->setCurrentIndex(1);
        emit home->activated(1);
        QVERIFY(waitFor([&] {
            return qobject_cast<QComboBox*>(table->cellWidget(0, 1))->currentIndex() == 1 &&
                find<QPushButton>("importNow")->isEnabled() &&
                find<QLabel>("previewNumbers")->text().contains("2 rows");
        }));
        QVERIFY(click("importNow"));
        QVERIFY(waitReady());
        QCOMPARE(state()->sources.front().addressColumns.front(), 1U);
    }

    void sheetsAreTickedAndImportedTogether()
    {
        const auto sheet = [](const char* name, const char* text, const char* style = "") {
            return std::string("<table:table table:name=\"") + name + "\" " + style +
                "><table:table-row><table:table-cell office:value-type=\"string\"><text:p>email</text:p></table:table-cell></table:table-row>"
                "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>" +
                text + "</text:p></table:table-cell></table:table-row></table:table>";
        };
        const std::string book = test::odsOf(
            sheet("First", "a@x.nl") + sheet("Second", "b@x.nl") + sheet("Old", "c@x.nl", "table:style-name=\"h\""),
            "<style:style style:name=\"h\"><style:table-properties table:display=\"false\"/></style:style>");
        m_window->openFiles({file("book.ods", QByteArray::fromStdString(book))});
        QVERIFY(previewShows("1 row "));
        auto* tables = find<QListWidget>("tables");
        QVERIFY(tables->isVisible());
        QCOMPARE(tables->count(), 3);
        QCOMPARE(tables->item(2)->text(), QString("Old (hidden)"));
        QCOMPARE(tables->item(0)->checkState(), Qt::Checked);
        tables->setCurrentRow(1);
        QVERIFY(waitFor([&] {
            return find<ui::ImportPreview>("importPreview")->findChild<QTableWidget*>()->item(1, 0) != nullptr &&
                find<ui::ImportPreview>("importPreview")->findChild<QTableWidget*>()->item(1, 0)->text() == "b@x.nl";
        }));
        tables->item(1)->setCheckState(Qt::Checked);
        QCOMPARE(find<QPushButton>("importNow")->text(), QString("Import 2 sheets and check"));
        QVERIFY(click("importNow"));
        QVERIFY(waitFor([&] { return state() && state()->sources.size() == 2 && !m_window->bridge().isBusy(); }));
        QCOMPARE(state()->sources[0].name, std::string("book.ods / First"));
        QCOMPARE(state()->sources[1].name, std::string("book.ods / Second"));
    }

    void aProtectedWorkbookAsksForItsPassword()
    {
        m_window->openFiles({QString::fromStdString(test::sourcePlace("tests/formats/fixtures/agile.xlsx"))});
        QVERIFY(previewShows("protected by a password"));
        auto* secret = find<QLineEdit>("filePassword");
        QVERIFY(secret && secret->isVisible());
        secret->setText("wrong");
        QVERIFY(click("openProtected"));
        QVERIFY(previewShows("not the password of the file"));
        secret->setText(QString::fromUtf8("Gr\xC3\xB6\xC3\x9F"
                                          "e 42"));
        QVERIFY(click("openProtected"));
        QVERIFY(previewShows("500 rows"));
        QVERIFY(!secret->isVisible());
        QVERIFY(click("importNow"));
        QVERIFY(waitReady());
        QCOMPARE(state()->settled.total.records, std::uint64_t{500});
    }

    void theHeaderCanBeTakenAsARow()
    {
        m_window->openFiles({file("h.csv", "email\na@x.nl\n")});
        QVERIFY(previewShows("1 row "));
        find<QCheckBox>("header")->click();
        QVERIFY(previewShows("2 rows"));
        QVERIFY(click("importNow"));
        QVERIFY(waitReady());
        QCOMPARE(state()->settled.total.records, std::uint64_t{2});
    }

    void severalFilesQueueAndShareTheProject()
    {
        m_window->openFiles({file("one.csv", "email\na@x.nl\n"), file("two.csv", "email\nb@x.nl\na@x.nl\n")});
        QVERIFY(previewShows("1 row "));
        QVERIFY(click("importNow"));
        QVERIFY(previewShows("2 rows"));
        QVERIFY(click("importNow"));
        QVERIFY(waitFor([&] { return state() && state()->sources.size() == 2 && !m_window->bridge().isBusy(); }));
        QCOMPARE(state()->settled.total.records, std::uint64_t{3});
        QCOMPARE(state()->settled.total.duplicates, std::uint64_t{1});
    }

    void aListWithoutAddressesSaysSoAndCannotBeImported()
    {
        m_window->openFiles({file("numbers.csv", "a;b\n1;2\n3;4\n")});
        QVERIFY(previewShows("No column of addresses"));
        QVERIFY(!find<QPushButton>("importNow")->isEnabled());
        find<ui::ImportPreview>("importPreview")->reject();
        m_window->openFiles({path("gone.csv")});
        QVERIFY(previewShows("The file was not found."));
        find<ui::ImportPreview>("importPreview")->reject();
        QVERIFY(!m_window->bridge().isOpen());
    }

    void markedTextThatIsDroppedIsOfferedLikePastedText()
    {
        QMimeData marked;
        marked.setText(QStringLiteral("Ann <ann@x.nl>\nbob@y.nl"));
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &marked, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &marked, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
        QVERIFY(waitFor([&] { return find<QPlainTextEdit>("pasteText") != nullptr; }));
        QVERIFY(find<QPlainTextEdit>("pasteText")->toPlainText().contains(QStringLiteral("bob@y.nl")));
        QVERIFY(click("pasteNow"));
        QVERIFY(waitReady());
        QCOMPARE(state()->view->rows(), 2U);
    }

    void pastedAddressesBecomeAList()
    {
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(waitFor([&] { return find<QPlainTextEdit>("pasteText") != nullptr; }));
        find<QPlainTextEdit>("pasteText")->setPlainText("Ann <ann@x.nl>\nbob@y.nl");
        QVERIFY(click("pasteNow"));
        QVERIFY(waitReady());
        QCOMPARE(state()->settled.total.kept, std::uint64_t{2});
    }

    void oneAddressIsCheckedWhileItIsTyped()
    {
        find<QLineEdit>("oneAddress")->setText("hans@gmial.com");
        QVERIFY(find<QLabel>("oneAnswer")->text().contains("Did you mean hans@gmail.com?"));
        find<QLineEdit>("oneAddress")->setText("hans@@x.nl");
        QVERIFY(find<QLabel>("oneAnswer")->text().contains("Did you mean hans@x.nl?"));
        find<QLineEdit>("oneAddress")->setText("hans@@");
        QVERIFY(find<QLabel>("oneAnswer")->text().contains("more than one @"));
    }
};

QTEST_MAIN(ImportFlowTest)
#include "tst_import_flow.moc"
