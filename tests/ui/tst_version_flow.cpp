// SPDX-License-Identifier: Apache-2.0

#include "support/places.h"
#include "ui/window_fixture.h"

#include "ui/pages/history_page.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/welcome_page.h"
#include "ui/widgets/import_question.h"
#include "ui/widgets/preset_button.h"

#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QMenu>
#include <QProcess>
#include <QRadioButton>
#include <QTableWidget>
#include <QTreeWidget>

using namespace winnow;

/// The second cleaning of a list, as a person does it.
class VersionFlowTest : public QObject, private WindowFixture {
    Q_OBJECT

    QByteArray customers(int from, int to) const
    {
        QByteArray text = "name,email,last order\n";
        for (int i = from; i < to; ++i)
            text += "n,person" + QByteArray::number(i) + "@x.nl,2026-0" + QByteArray::number(1 + i % 8) + "-03\n";
        return text;
    }
    /// Opens the preview of a list and waits for the answer to what it is.
    bool preview(const QString& path)
    {
        m_window->openFiles({path});
        return waitFor([&] {
            return find<QLabel>("importWhy") && !find<QLabel>("importWhy")->text().isEmpty() &&
                find<QPushButton>("importNow") && find<QPushButton>("importNow")->isEnabled();
        });
    }
    QStringList shownAddresses()
    {
        QStringList out;
        const auto shown = m_window->addresses()->shown();
        for (std::uint32_t i = 0; shown && i < shown->size(); ++i)
            out << QString::fromStdString(std::string(state()->view->local(shown->at(i))));
        return out;
    }

private slots:
    void init()
    {
        QVERIFY(makeWindow());
        QVERIFY(importList(file("customers.csv", customers(0, 40))));
    }
    void cleanup() { m_window.reset(); }

    void aNewVersionIsRecognisedAndTakesThePlaceOfTheOld()
    {
        m_window->bridge().edit({3}, Decision::LeaveOut, "by hand");
        QVERIFY(waitReady());
        QVERIFY(preview(file("customers-2026-11.csv", customers(5, 45))));
        QVERIFY(find<QRadioButton>("asVersion")->isChecked());
        QVERIFY(find<QLabel>("importWhy")->text().contains("35"));
        QVERIFY(click("importNow"));
        QVERIFY(waitFor([&] { return state() && !state()->versions.empty() && !m_window->bridge().isBusy(); }));
        QCOMPARE(state()->sources.size(), std::size_t{1});
        QCOMPARE(state()->settled.total.records, std::uint64_t{40});

        // The overview tells what changed, and every number is a filter.
        QVERIFY(find<QPushButton>("changed-new")->text().startsWith("5 "));
        QVERIFY(find<QPushButton>("changed-gone")->text().startsWith("5 "));
        QVERIFY(find<QPushButton>("changed-same")->text().startsWith("35 "));
        QVERIFY(!find<QPushButton>("changed-worse")->isEnabled());
        QVERIFY(click("changed-gone"));
        QVERIFY(waitFor(
            [&] { return shownAddresses() == QStringList({"person0", "person1", "person2", "person3", "person4"}); }));
        QVERIFY(!find<QPushButton>("keep")->isEnabled());
        m_window->showPage(ui::MainWindow::Overview);
        QVERIFY(click("changed-new"));
        QVERIFY(waitFor([&] {
            return shownAddresses() == QStringList({"person40", "person41", "person42", "person43", "person44"});
        }));
    }

    void anotherListAndAListNeverToMail()
    {
        QVERIFY(preview(file("leads.csv", "name,email\nx,lead@y.nl\n")));
        QVERIFY(find<QRadioButton>("asList")->isChecked());
        QVERIFY(click("importNow"));
        QVERIFY(waitFor([&] { return state()->sources.size() == 2 && !m_window->bridge().isBusy(); }));
        QVERIFY(preview(file("unsubscribed.csv", "email\nperson7@x.nl\n")));
        QVERIFY(find<QRadioButton>("asNever")->isChecked());
        QVERIFY(click("importNow"));
        QVERIFY(waitFor([&] { return state()->suppressions == 1 && !m_window->bridge().isBusy(); }));
        QCOMPARE(state()->sources.size(), std::size_t{2});
        QCOMPARE(state()->settled.total.leftOut[static_cast<std::size_t>(Cause::Suppressed)], std::uint64_t{1});
    }

    void aChoiceByHandStands()
    {
        m_window->openFiles({file("customers-b.csv", customers(0, 40))});
        QVERIFY(waitFor([&] { return find<QRadioButton>("asList") != nullptr; }));
        find<QRadioButton>("asList")->click();
        QVERIFY(waitFor([&] { return !find<QLabel>("importWhy")->text().isEmpty(); }));
        QVERIFY(find<QRadioButton>("asList")->isChecked());
        QVERIFY(click("importNow"));
        QVERIFY(waitFor([&] { return state()->sources.size() == 2 && !m_window->bridge().isBusy(); }));
    }

    void listsAreComparedInTheTable()
    {
        QVERIFY(preview(file("leads.csv", "name,email\nx,lead@y.nl\ny,person3@x.nl\n")));
        QVERIFY(click("importNow"));
        QVERIFY(waitFor([&] { return state()->sources.size() == 2 && !m_window->bridge().isBusy(); }));
        m_window->showPage(ui::MainWindow::Addresses);
        QMenu menu;
        m_window->addresses()->fillCompareMenu(menu);
        QAction* both = nullptr;
        for (QAction* a : menu.actions())
            if (a->text() == "customers.csv and leads.csv") both = a;
        QVERIFY(both);
        both->trigger();
        QTreeWidget* facets = find<QTreeWidget>("facets");
        QVERIFY(waitFor(
            [&] { return facets->topLevelItemCount() > 0 && facets->topLevelItem(0)->text(0) == "What changed"; }));
        QStringList values;
        for (int i = 0; i < facets->topLevelItem(0)->childCount(); ++i)
            values << facets->topLevelItem(0)->child(i)->text(0) + ' ' + facets->topLevelItem(0)->child(i)->text(1);
        QCOMPARE(values, QStringList({"Only in customers.csv 39", "In both 2", "Only in leads.csv 1"}));
        Filter filter = m_window->addresses()->filter();
        filter.of(Facet::Change).wanted = {static_cast<std::uint32_t>(Change::OnlySecond)};
        m_window->addresses()->showFilter(filter);
        QVERIFY(waitFor([&] { return shownAddresses() == QStringList({"lead"}); }));
    }

    void onlyTheRowsShownAreWritten()
    {
        Filter filter;
        filter.text = "person1";
        m_window->addresses()->showFilter(filter);
        QVERIFY(waitFor([&] { return shownAddresses().size() == 11; }));
        m_prompts.saves.push_back(path("some.csv"));
        QVERIFY(click("export"));
        QVERIFY(waitFor([&] { return find<QComboBox>("exportRows") && find<QComboBox>("exportRows")->isVisible(); }));
        auto* rows = find<QComboBox>("exportRows");
        QCOMPARE(rows->count(), 2);
        rows->setCurrentIndex(1);
        emit rows->activated(1);
        QVERIFY(waitFor([&] {
            return find<QPushButton>("exportNow")->isEnabled() && find<QPushButton>("exportNow")->text().contains("11");
        }));
        QVERIFY(click("exportNow"));
        QVERIFY(
            waitFor([&] { return find<QPushButton>("exportDone") && find<QPushButton>("exportDone")->isVisible(); }));
        QCOMPARE(bytesOf(path("some.csv")).count('\n'), qsizetype{12});
        QVERIFY(click("exportDone"));
    }

    void anEarlierVersionCanBeErasedAndANewOneRemoved()
    {
        QVERIFY(preview(file("customers-2.csv", customers(5, 45))));
        QVERIFY(click("importNow"));
        QVERIFY(waitFor([&] { return !state()->versions.empty() && !m_window->bridge().isBusy(); }));
        m_window->showPage(ui::MainWindow::History);
        auto* lists = m_window->findChild<ui::HistoryPage*>()->findChildren<QTreeWidget*>().front();
        QTreeWidgetItem* before = lists->topLevelItem(0)->child(0);
        QVERIFY(before->text(0).contains("customers.csv"));
        lists->setCurrentItem(before);
        m_prompts.answers = {0};
        for (QPushButton* b : m_window->findChild<ui::HistoryPage*>()->findChildren<QPushButton*>())
            if (b->text() == "Erase its rows...") QTest::mouseClick(b, Qt::LeftButton);
        QVERIFY(waitFor([&] { return !state()->versions.front().rowsThere && !m_window->bridge().isBusy(); }));
        QVERIFY(!find<QPushButton>("changed-gone")->isEnabled());
        QCOMPARE(state()->versions.front().counts[static_cast<std::size_t>(Change::New)], std::uint64_t{5});
    }

    void duplicatesAreMergedByRulesThatAPersonChose()
    {
        QVERIFY(preview(file("dup.csv", "name,email,note\nA,d@x.nl,one\nB,d@x.nl,two\n")));
        QVERIFY(click("importNow"));
        QVERIFY(waitFor([&] { return state()->sources.size() == 2 && !m_window->bridge().isBusy(); }));
        m_window->showPage(ui::MainWindow::CleanUp);
        QVERIFY(click("mergeRules"));
        QVERIFY(waitFor([&] { return find<QComboBox>("merge-note") != nullptr; }));
        auto* box = find<QComboBox>("merge-note");
        box->setCurrentIndex(box->findData(int(MergeRule::Joined)));
        emit box->activated(box->currentIndex());
        auto* preview = find<QTreeWidget>("mergePreview");
        QVERIFY(waitFor([&] { return preview->topLevelItemCount() == 1; }));
        QCOMPARE(preview->topLevelItem(0)->child(0)->text(2), QString("one; two"));
        QVERIFY(click("mergeUse"));
        QVERIFY(waitFor(
            [&] { return state()->mergeRules.of("note") == MergeRule::Joined && !m_window->bridge().isBusy(); }));
    }

    void presetsAreSavedAndApplied()
    {
        auto* button = m_window->findChild<ui::PresetButton*>();
        const auto trigger = [&](const QString& text, const QString& of = {}) {
            QMenu menu;
            button->fillMenu(menu);
            for (QAction* a : menu.actions()) {
                if (of.isEmpty() && a->text() == text) return a->trigger(), true;
                if (a->menu() && a->text() == of)
                    for (QAction* inner : a->menu()->actions())
                        if (inner->text() == text) return inner->trigger(), true;
            }
            return false;
        };
        m_window->bridge().decide(cautiousSender(), {});
        QVERIFY(waitReady());
        QVERIFY(trigger("Save as a preset..."));
        QVERIFY(waitFor([&] { return find<QLineEdit>("nameEdit") != nullptr; }));
        find<QLineEdit>("nameEdit")->setText("Careful");
        QVERIFY(click("nameDone"));
        QVERIFY(waitFor([&] { return state()->presets.size() == 1 && !m_window->bridge().isBusy(); }));
        m_prompts.saves.push_back(path("careful.json"));
        QVERIFY(trigger("Write to a file...", "Careful"));
        QVERIFY(bytesOf(path("careful.json")).contains("winnow_preset"));
        m_window->bridge().decide(keepCustomers(), {});
        QVERIFY(waitReady());
        QVERIFY(trigger("Apply", "Careful"));
        QVERIFY(waitFor([&] { return state()->policy.role == cautiousSender().role && !m_window->bridge().isBusy(); }));
        QVERIFY(trigger("Forget", "Careful"));
        QVERIFY(waitFor([&] { return state()->presets.empty() && !m_window->bridge().isBusy(); }));
        m_prompts.opens.push_back({path("careful.json")});
        QVERIFY(trigger("Take in a preset from a file..."));
        QVERIFY(waitFor([&] { return state()->presets.size() == 1 && !m_window->bridge().isBusy(); }));
        m_prompts.opens.push_back({path("customers.csv")});
        QVERIFY(trigger("Take in a preset from a file..."));
        QCOMPARE(m_prompts.told.last(), QString("This file is no preset"));
    }

    void datesOfActivityShowHowTheyAreRead()
    {
        m_window->openFiles(
            {file("dates.csv", "email,last order\na@q.nl,03/04/2026\nb@q.nl,17/04/2026\nc@q.nl,soon\n")});
        QVERIFY(waitFor([&] {
            return find<QLabel>("datesPreview") && find<QLabel>("datesPreview")->isVisible() &&
                !find<QLabel>("datesPreview")->text().isEmpty();
        }));
        auto* order = find<QComboBox>("dateOrder");
        QCOMPARE(order->currentData().toInt(), int(DateOrder::DayFirst));
        QVERIFY(find<QLabel>("datesPreview")->text().contains("April"));
        QVERIFY(find<QLabel>("datesPreview")->text().contains("1 "));
        order->setCurrentIndex(order->findData(int(DateOrder::MonthFirst)));
        emit order->activated(order->currentIndex());
        QVERIFY(waitFor([&] { return find<QLabel>("datesPreview")->text().contains("March"); }));
        QVERIFY(waitFor([&] { return find<QPushButton>("importNow")->isEnabled(); }));
        QVERIFY(click("importNow"));
        QVERIFY(waitFor([&] { return state()->sources.size() == 2 && !m_window->bridge().isBusy(); }));
        QCOMPARE(state()->sources.back().dateOrder, DateOrder::MonthFirst);
    }

    void theListOfProjectsTellsWhatMattersAndNothingWhenItMayNot()
    {
        const QString project = path("client.winnow");
        m_preferences->addRecentProject(project);
        m_preferences->setProjectFacts(project, {"2026-10-03T10:00:00Z", "2020-01-01", 2});
        auto* welcome = m_window->findChild<ui::WelcomePage*>();
        welcome->refresh();
        auto* recent = welcome->findChild<QListWidget*>("recentProjects");
        const QString text = recent->item(0)->text();
        QVERIFY(text.startsWith("client\n"));
        QVERIFY(text.contains("last cleaned") && text.contains("was to be erased by") &&
            text.contains("2 things need you"));
        m_preferences->setRemembersProjects(false);
        welcome->refresh();
        QCOMPARE(recent->item(0)->flags(), Qt::ItemFlags(Qt::NoItemFlags));
        m_preferences->setRemembersProjects(true);
        m_preferences->setProjectFacts(project, {"2026-10-03T10:00:00Z", "", 0}); // it is no longer remembered
        QVERIFY(m_preferences->projectFacts(project).cleaned.isEmpty());
    }

    /// The window and the command line are one engine: the same history gives the same result.
    void theCommandLineComesToTheSameResult()
    {
        const QByteArray first =
            "name,email,newsletter\nA,ann@x.nl,yes\nB,bob@gmial.com,no\nC,info@x.nl,yes\nD,ann@x.nl,yes\n";
        const QByteArray second = "name,email,newsletter\nA,ann@x.nl,yes\nB,bob@gmial.com,yes\nE,eve@yopmail.com,yes\n";
        m_window->bridge().close();
        QVERIFY(importList(file("a.csv", first)));
        QVERIFY(preview(file("b.csv", second)));
        find<QRadioButton>("asVersion")->click();
        QVERIFY(click("importNow"));
        QVERIFY(waitFor([&] { return state() && !state()->versions.empty() && !m_window->bridge().isBusy(); }));

        const QString project = path("same.winnow");
        const QString password = file("pw", "green horses dance\n");
        const auto run = [&](const QStringList& arguments) {
            QProcess process;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert("XDG_STATE_HOME", m_folder.path());
            process.setProcessEnvironment(environment);
            process.start(QString::fromStdString(test::builtPlace("bin/winnow-cli")),
                QStringList{"project"} + arguments + QStringList{"--password-file", password});
            return process.waitForFinished(120'000) && process.exitCode() == 0 ? process.readAllStandardOutput()
                                                                               : QByteArray("failed");
        };
        QVERIFY(run({"new", project}) != "failed");
        QVERIFY(run({"import", project, path("a.csv")}) != "failed");
        QVERIFY(run({"import", project, path("b.csv"), "--as", "version"}) != "failed");
        const QByteArray info = run({"info", project});
        QVERIFY2(info.contains(state()->settled.total.resultDigest.c_str()), info.constData());
        QVERIFY(run({"versions", project}).contains("\"new\": 1"));
        QCOMPARE(state()->versions.front().counts[static_cast<std::size_t>(Change::New)], std::uint64_t{1});
    }

    void anotherProjectOpensAnotherWindow()
    {
        QStringList opened;
        m_window->setOtherWindow([&](const QString& file) {
            opened << file;
            return true;
        });
        m_window->openFiles({path("other.winnow")});
        QCOMPARE(opened, QStringList{path("other.winnow")});
        QVERIFY(m_window->bridge().isOpen()); // this one stays as it is
    }
};

QTEST_MAIN(VersionFlowTest)
#include "tst_version_flow.moc"
