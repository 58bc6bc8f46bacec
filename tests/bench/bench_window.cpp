// SPDX-License-Identifier: Apache-2.0
// bench_window LIST [CLI_SECONDS]: what a person waits for in the window, on a list of any size.
// Run it under Xvfb with two cores; with CLI_SECONDS the import is compared with winnow-cli on the same list.

#include "base/heap.h"
#include "bench/bench_tools.h"
#include "ui/window_fixture.h"

#include "ui/models/result_model.h"
#include "ui/widgets/results_accessible.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QHeaderView>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <fstream>
#include <random>
#include <sys/resource.h>

using namespace winnow;

namespace {

double memoryMiB()
{
    std::ifstream status("/proc/self/status");
    std::string line;
    while (std::getline(status, line))
        if (line.starts_with("VmRSS:")) return std::strtod(line.c_str() + 6, nullptr) / 1024;
    return 0;
}

double processorSeconds()
{
    rusage u{};
    getrusage(RUSAGE_SELF, &u);
    return static_cast<double>(u.ru_utime.tv_sec + u.ru_stime.tv_sec) +
        static_cast<double>(u.ru_utime.tv_usec + u.ru_stime.tv_usec) / 1e6;
}

void print(const char* what, double value, const char* unit, double target)
{
    std::printf("%-44s %9.2f %-4s (target %.4g)\n", what, value, unit, target);
    std::fflush(stdout);
}

class WindowBench : public WindowFixture {
public:
    int run(const QString& list, double cliSeconds)
    {
        double begun = now();
        if (!makeWindow()) return 1;
        m_window->repaint();
        print("first frame", (now() - begun) * 1000, "ms", 500);
        const double bare = memoryMiB();

        m_window->openFiles({list});
        if (!QTest::qWaitFor(
                [&] {
                    return find<QPushButton>("importNow") && find<QPushButton>("importNow")->isEnabled() &&
                        find<QLabel>("previewNumbers")->text().contains(QStringLiteral(" with an address"));
                },
                100'000))
            return 1;
        begun = now();
        find<QPushButton>("importNow")->click();
        if (!QTest::qWaitFor([&] { return state() && !m_window->bridge().isBusy(); }, 600'000)) return 1;
        const double imported = now() - begun;
        print("import, decide and load with the window open", imported, "s", cliSeconds * 1.15);
        const double rows = state()->view->rows();
        m_window->showPage(ui::MainWindow::Addresses);
        if (!waitShown(state()->view->rows())) return 1;
        QTest::qWait(2000); // what the import took goes back once the table is there
        print("memory over the bare window, bytes a row", (memoryMiB() - bare) * 1048576 / rows, "B", 45);
        print("of which columns", static_cast<double>(state()->view->bytes()) / rows, "B", 37);
        scroll();
        filters();
        sorts();
        accessible();
        begun = processorSeconds();
        QEventLoop idle; // qWait() itself wakes up a hundred times a second
        QTimer::singleShot(10'000, &idle, &QEventLoop::quit);
        idle.exec();
        print("processor time of 10 s doing nothing", (processorSeconds() - begun) * 1000, "ms", 0);
        print("memory in all", memoryMiB(), "MiB", 150 + 45 * rows / 1048576);
        return 0;
    }

private:
    void scroll()
    {
        std::mt19937 random(1);
        std::vector<double> frames;
        std::vector<double> texts;
        QScrollBar* bar = table()->verticalScrollBar();
        for (int i = 0; i < 60; ++i) {
            const double begun = now();
            bar->setValue(static_cast<int>(random() % static_cast<unsigned>(qMax(1, bar->maximum()))));
            table()->viewport()->repaint();
            frames.push_back((now() - begun) * 1000);
            const int top = table()->rowAt(0);
            (void)QTest::qWaitFor(
                [&] { return table()->model()->index(top, 0).data().toString() != QStringLiteral("…"); }, 5000);
            texts.push_back((now() - begun) * 1000);
        }
        for (int i = 0; i < 200; ++i) {
            const double begun = now();
            bar->setValue(bar->value() + 3);
            table()->viewport()->repaint();
            frames.push_back((now() - begun) * 1000);
        }
        std::ranges::sort(frames);
        std::ranges::sort(texts);
        print("frame of a jump or a wheel step, p95", frames[frames.size() * 95 / 100], "ms", 16);
        print("jump until the texts are there, p95", texts[texts.size() * 95 / 100], "ms", 100);
    }

    /// Milliseconds until a selection asked for is shown.
    double untilShown(const std::function<void()>& ask)
    {
        bool shown = false;
        const auto connection =
            QObject::connect(m_window->addresses(), &ui::AddressesPage::selectionShown, [&] { shown = true; });
        const double begun = now();
        ask();
        while (!shown) QCoreApplication::sendPostedEvents(), QTest::qWait(1);
        table()->viewport()->repaint();
        const double taken = (now() - begun) * 1000;
        QObject::disconnect(connection);
        return taken;
    }

    void filters()
    {
        Filter filter;
        filter.of(Facet::Status).wanted = {static_cast<std::uint32_t>(Status::Undeliverable)};
        print("facet click until table and counts", untilShown([&] { m_window->addresses()->showFilter(filter); }),
            "ms", 250);
        filter = {};
        filter.of(Facet::Decision).wanted = {static_cast<std::uint32_t>(Decision::Keep)};
        print(
            "the same for most of the rows", untilShown([&] { m_window->addresses()->showFilter(filter); }), "ms", 250);
        filter = {};
        filter.text = "anna";
        print("search for a word until results", untilShown([&] { m_window->addresses()->showFilter(filter); }) + 150,
            "ms", 300);
        (void)untilShown([&] { m_window->addresses()->showFilter({}); });
    }

    void sorts()
    {
        auto* header = table()->horizontalHeader();
        print("sort by result",
            untilShown([&] { header->setSortIndicator(ui::ResultModel::Result, Qt::DescendingOrder); }) / 1000, "s", 2);
        print("sort by domain",
            untilShown([&] { header->setSortIndicator(ui::ResultModel::Domain, Qt::AscendingOrder); }) / 1000, "s", 2);
        print("sort by address",
            untilShown([&] { header->setSortIndicator(ui::ResultModel::Address, Qt::AscendingOrder); }) / 1000, "s",
            10);
        print("sort by an own column",
            untilShown([&] { header->setSortIndicator(ui::ResultModel::OwnColumns + 1, Qt::AscendingOrder); }) / 1000,
            "s", 10);
        (void)untilShown([&] { header->setSortIndicator(ui::ResultModel::Row, Qt::AscendingOrder); });
    }

    void accessible()
    {
        const double memory = memoryMiB();
        const double begun = now();
        QAccessibleInterface* iface = QAccessible::queryAccessibleInterface(table());
        int named = 0;
        for (int i = 0; i < iface->childCount(); ++i)
            named += iface->child(i)->text(QAccessible::Name).isEmpty() ? 0 : 1;
        print("all accessible children of the table", (now() - begun) * 1000, "ms", 100);
        print("their memory", memoryMiB() - memory, "MiB", 5);
        if (named == 0) std::printf("no child has a name\n");
    }
};

} // namespace

int main(int argc, char** argv)
{
    chooseHeapHabit(HeapHabit::Small);
    QApplication application(argc, argv);
    ui::theme::apply(application, ui::ThemeChoice::Light);
    ui::installResultsAccessible();
    if (argc < 2) {
        std::fprintf(stderr, "bench_window LIST [CLI_SECONDS]\n");
        return 2;
    }
    WindowBench bench;
    return bench.run(QString::fromLocal8Bit(argv[1]), argc > 2 ? std::strtod(argv[2], nullptr) : 0);
}
