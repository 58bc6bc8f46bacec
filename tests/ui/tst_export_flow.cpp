// SPDX-License-Identifier: Apache-2.0

#include "ui/window_fixture.h"

#include "base/byte_source.h"
#include "formats/archive/zip_archive.h"
#include "ui/overview_pdf.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPointer>
#include <QRadioButton>
#include <QTableWidget>

using namespace winnow;

class ExportFlowTest : public QObject, private WindowFixture {
    Q_OBJECT

    bool exportTo(const QString& target, const char* choice)
    {
        m_prompts.saves.push_back(target);
        if (!click("export")) return false;
        if (!waitFor([&] { return find<QRadioButton>(choice) != nullptr; })) return false;
        find<QRadioButton>(choice)->setChecked(true);
        return click("exportNow");
    }

private slots:
    void init()
    {
        QVERIFY(makeWindow());
        QVERIFY(importList(file("list.csv", "name;email\r\nAnn;ann@x.nl\r\nBob;bob@@\r\nCil;cil@gmial.com\r\n")));
    }
    void cleanup() { m_window.reset(); }

    void theCleanListKeepsTheFormOfTheFile()
    {
        QVERIFY(exportTo(path("out.csv"), "exportClean"));
        QVERIFY(
            waitFor([&] { return find<QPushButton>("exportDone") && find<QPushButton>("exportDone")->isVisible(); }));
        QCOMPARE(bytesOf(path("out.csv")), QByteArray("name;email\r\nAnn;ann@x.nl\r\n"));
        QVERIFY(click("exportDone"));
    }

    void emptyCellsAreFilledFromDuplicatesOnRequest()
    {
        QVERIFY(importList(
            file("dup.csv", "name,email,city,note\n,d@x.nl,,\nDirk,d@x.nl,,=1+1\nDora,D@x.nl,\"Gent, Oost\",\n")));
        m_prompts.saves.push_back(path("merged.csv"));
        QVERIFY(click("export"));
        QVERIFY(waitFor([&] { return find<QCheckBox>("mergeDuplicates") != nullptr; }));
        find<QCheckBox>("mergeDuplicates")->setChecked(true);
        QVERIFY(click("exportNow"));
        QVERIFY(
            waitFor([&] { return find<QPushButton>("exportDone") && find<QPushButton>("exportDone")->isVisible(); }));
        QCOMPARE(bytesOf(path("merged.csv")), QByteArray("name,email,city,note\nDirk,d@x.nl,\"Gent, Oost\",'=1+1\n"));
        QVERIFY(click("exportDone"));
    }

    void aToolGetsItsFilesAndTheStepsFollow()
    {
        m_prompts.saves.push_back(path("tool.csv"));
        QVERIFY(click("export"));
        QVERIFY(waitFor([&] { return find<QComboBox>("exportForm") != nullptr; }));
        auto* form = find<QComboBox>("exportForm");
        form->setCurrentIndex(form->findData("mailchimp"));
        auto* preview = find<QTableWidget>("exportPreview");
        QVERIFY(waitFor([&] { return preview->rowCount() == 1; }));
        QCOMPARE(preview->horizontalHeaderItem(0)->text(), QString("Email Address"));
        QCOMPARE(preview->item(0, 0)->text(), QString("ann@x.nl"));
        QVERIFY(click("exportNow"));
        QVERIFY(
            waitFor([&] { return find<QPushButton>("exportDone") && find<QPushButton>("exportDone")->isVisible(); }));
        QCOMPARE(bytesOf(path("tool.csv")), QByteArray("Email Address,name\r\nann@x.nl,Ann\r\n"));
        QCOMPARE(bytesOf(path("tool-remove.csv")), QByteArray("Email Address\r\nbob@@\r\n"));
        const QString steps = find<QLabel>("exportSteps")->text();
        QVERIFY(steps.startsWith("What to do in Mailchimp now\n1. Choose Audience"));
        QVERIFY(steps.contains("tool-remove.csv (1 address) with the status \"Unsubscribed\""));
        QVERIFY(click("exportDone"));
        // The last form comes first, after the list as it came.
        m_prompts.saves.push_back(path("tool.zip"));
        QVERIFY(click("export"));
        QVERIFY(waitFor([&] {
            return find<QComboBox>("exportForm") && find<QComboBox>("exportForm")->currentData() == "mailchimp";
        }));
        QCOMPARE(find<QComboBox>("exportForm")->currentIndex(), 1);
        // The password is there before anything is written.
        QVERIFY(find<QLabel>("exportPassword")->text().isEmpty());
        find<QCheckBox>("exportZip")->setChecked(true);
        const QString said = find<QLabel>("exportPassword")->text();
        QVERIFY(find<QLabel>("exportPassword")->isVisible() && said.startsWith("Write down its password"));
        const QString password = said.section(": ", 1);
        QVERIFY(password.size() > 10);
        QVERIFY(!QFile::exists(path("tool.zip")));
        // Whoever closes the dialog while it writes gets the result all the same.
        auto* dialog = find<QDialog>("exportDialog");
        QVERIFY(click("exportNow"));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
        QVERIFY(
            waitFor([&] { return find<QPushButton>("exportDone") && find<QPushButton>("exportDone")->isVisible(); }));
        QVERIFY(find<QLabel>("exportSteps")->text().startsWith("Password of the archive: " + password + '\n'));
        QVERIFY(bytesOf(path("tool.zip")).startsWith("PK"));
        auto bytes = openFile(path("tool.zip").toStdString());
        QVERIFY(bytes.has_value());
        auto archive = ZipArchive::open(std::move(*bytes));
        QVERIFY(archive.has_value());
        QVERIFY((*archive)->read(0, 1 << 20, password.toStdString()).has_value());
        QVERIFY(click("exportDone"));
        QVERIFY(waitReady());
        // Nowhere but on the screen.
        QVERIFY(!bytesOf(path("winnow.ini")).contains(password.toUtf8()));
        QVERIFY(!m_window->windowTitle().contains(password));
        for (const AuditEntry& e : state()->audit) QVERIFY(!e.body.contains(password.toStdString()));
    }

    void aProjectThatClosesWhileAnArchiveIsWrittenTakesTheDialogAlong()
    {
        m_prompts.saves.push_back(path("closing.zip"));
        QVERIFY(click("export"));
        QVERIFY(waitFor([&] { return find<QComboBox>("exportForm") != nullptr; }));
        auto* form = find<QComboBox>("exportForm");
        form->setCurrentIndex(form->findData("mailchimp"));
        find<QCheckBox>("exportZip")->setChecked(true);
        QPointer<QDialog> dialog = find<QDialog>("exportDialog");
        QVERIFY(click("exportNow"));
        QVERIFY(m_window->bridge().isBusy()); // so that nothing locks meanwhile
        QTest::keyClick(dialog, Qt::Key_Escape);
        m_window->bridge().close();
        QVERIFY(waitFor([&] { return dialog.isNull(); }));
    }

    void theQuestionAtTheEndKnowsWhetherSomethingWasExported()
    {
        m_prompts.answers = {-1};
        m_window->close();
        QVERIFY2(
            m_prompts.askedTexts.last().contains("Nothing was exported yet."), qPrintable(m_prompts.askedTexts.last()));
        QVERIFY(exportTo(path("out.csv"), "exportClean"));
        QVERIFY(
            waitFor([&] { return find<QPushButton>("exportDone") && find<QPushButton>("exportDone")->isVisible(); }));
        QVERIFY(click("exportDone"));
        QVERIFY(waitReady());
        m_prompts.answers = {-1};
        m_window->close();
        QVERIFY2(m_prompts.askedTexts.last().contains("The files that you exported stay either way."),
            qPrintable(m_prompts.askedTexts.last()));
    }

    void severalListsGoOutAsOneOrEachByItself()
    {
        QVERIFY(importList(file("more.csv", "email,city\ndan@x.nl,Gent\n")));
        QVERIFY(click("export"));
        QVERIFY(waitFor([&] { return find<QCheckBox>("exportEachList") != nullptr; }));
        auto* each = find<QCheckBox>("exportEachList");
        auto* list = find<QComboBox>("exportList");
        list->setCurrentIndex(0);
        QVERIFY(!each->isVisible());
        list->setCurrentIndex(2);
        QCOMPARE(list->currentText(), QString("All lists"));
        find<QComboBox>("exportForm")->setCurrentIndex(find<QComboBox>("exportForm")->findData(QString()));
        QVERIFY(each->isVisible());
        QVERIFY(find<QLabel>("exportFormText")->text().contains("winnow_source"));
        each->setChecked(true);
        QVERIFY(!find<QLabel>("exportFormText")->text().contains("winnow_source"));
        m_prompts.saves.push_back(path("each.csv"));
        QVERIFY(click("exportNow"));
        QVERIFY(
            waitFor([&] { return find<QPushButton>("exportDone") && find<QPushButton>("exportDone")->isVisible(); }));
        QCOMPARE(bytesOf(path("each-list.csv")), QByteArray("name,email\r\nAnn,ann@x.nl\r\n"));
        QCOMPARE(bytesOf(path("each-more.csv")), QByteArray("email,city\r\ndan@x.nl,Gent\r\n"));
        QVERIFY(!QFile::exists(path("each.csv")));
        QVERIFY(click("exportDone"));
    }

    void oneFileForEachDecision()
    {
        QVERIFY(exportTo(path("parts.csv"), "exportPerDecision"));
        QVERIFY(
            waitFor([&] { return find<QPushButton>("exportDone") && find<QPushButton>("exportDone")->isVisible(); }));
        QCOMPARE(bytesOf(path("parts-keep.csv")), QByteArray("name;email\r\nAnn;ann@x.nl\r\n"));
        QCOMPARE(bytesOf(path("parts-review.csv")), QByteArray("name;email\r\nCil;cil@gmial.com\r\n"));
        QCOMPARE(bytesOf(path("parts-leave-out.csv")), QByteArray("name;email\r\nBob;bob@@\r\n"));
        QVERIFY(click("exportDone"));
    }

    void neverOverTheListItCameFrom()
    {
        const QByteArray before = bytesOf(path("list.csv"));
        QVERIFY(exportTo(path("list.csv"), "exportClean"));
        QVERIFY(waitFor([&] { return find<QLabel>("exportError") && find<QLabel>("exportError")->isVisible(); }));
        QVERIFY(find<QLabel>("exportError")->text().startsWith("This file must stay as it is."));
        QCOMPARE(bytesOf(path("list.csv")), before);
        find<QDialog>("exportDialog")->reject();
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        QVERIFY(exportTo("/nonexistent-folder/out.csv", "exportClean"));
        QVERIFY(waitFor([&] { return find<QLabel>("exportError") && find<QLabel>("exportError")->isVisible(); }));
        find<QDialog>("exportDialog")->reject();
    }

    void theOverviewHoldsNumbersAndNoAddress()
    {
        const QString html = ui::overviewHtml(*state());
        QVERIFY(!html.contains('@'));
        QVERIFY(!html.contains("Ann"));
        QVERIFY(html.contains("<td>Kept</td><td align='right'>1</td>"));
        QVERIFY(ui::writeOverviewPdf(*state(), path("overview.pdf")));
        QVERIFY(bytesOf(path("overview.pdf")).startsWith("%PDF"));
        QVERIFY(!ui::writeOverviewPdf(*state(), "/nonexistent-folder/overview.pdf"));
    }
};

QTEST_MAIN(ExportFlowTest)
#include "tst_export_flow.moc"
