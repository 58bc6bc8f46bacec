// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What the suites of the window share: a window with its own settings, folders and answers to its questions.

#include "base/clock.h"
#include "crypto/keys.h"
#include "lists/reference_lists.h"
#include "support/places.h"
#include "ui/dialogs/prompts.h"
#include "ui/main_window.h"
#include "ui/pages/addresses_page.h"
#include "ui/preferences.h"
#include "ui/theme.h"
#include "ui/widgets/results_view.h"

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <deque>

namespace winnow {

/// 2026-09-21, for ever.
class StandingClock final : public Clock {
public:
    UtcMillis utcNow() const override { return 1'790'000'000'000; }
    std::chrono::nanoseconds monotonicNow() const override { return {}; }
};

/// Answers what was put in; what nobody put in is refused. Remembers what was said.
class ScriptedPrompts final : public ui::Prompts {
public:
    QStringList openFiles(QWidget*, const QString&, const QString&) override { return take(opens); }
    QString saveFile(QWidget*, const QString&, const QString&, const QString&) override { return take(saves); }
    void tell(QWidget*, const QString& title, const QString& text) override
    {
        told << title;
        toldTexts << text;
    }
    int ask(QWidget*, const QString& title, const QString& text, const QStringList&) override
    {
        asked << title;
        askedTexts << text;
        if (answers.empty()) return -1;
        const int answer = answers.front();
        answers.pop_front();
        return answer;
    }

    std::deque<QStringList> opens;
    std::deque<QString> saves;
    std::deque<int> answers;
    QStringList told, toldTexts;
    QStringList asked, askedTexts;

private:
    template <class T> static T take(std::deque<T>& queue)
    {
        if (queue.empty()) return T();
        T front = queue.front();
        queue.pop_front();
        return front;
    }
};

class WindowFixture {
protected:
    bool makeWindow()
    {
        if (!m_lists) {
            auto lists = ReferenceLists::load();
            if (!lists) return false;
            m_lists = std::move(*lists);
        }
        if (!m_preferences) {
            m_preferences = std::make_unique<ui::Preferences>(
                std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("winnow.ini")), QSettings::IniFormat));
            m_preferences->setLanguage(QStringLiteral("en"));
        }
        ui::BridgeOptions options;
        options.vault.cost = {8192, 1};
        options.vault.random = &m_random;
        options.vault.clock = &m_clock;
        options.scratchFolder = m_folder.path().toStdString();
        options.lists = m_lists;
        options.threads = 2;
        options.helper = test::builtPlace("bin/winnow-legacy");
        options.profileFolder = m_folder.filePath(QStringLiteral("profiles")).toStdString();
        options.network = m_network;
        m_window = std::make_unique<ui::MainWindow>(std::move(options), *m_preferences, m_prompts);
        m_window->show();
        return QTest::qWaitForWindowExposed(m_window.get());
    }
    QString file(const QString& name, const QByteArray& bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile f(path);
        if (f.open(QIODevice::WriteOnly)) f.write(bytes);
        return path;
    }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    QByteArray bytesOf(const QString& path) const
    {
        QFile f(path);
        return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
    }
    template <class T> T* find(const char* name)
    {
        // The newest one: a dialog that was closed may still wait for its deletion.
        const auto all = m_window->findChildren<T*>(QString::fromLatin1(name));
        for (auto i = all.rbegin(); i != all.rend(); ++i)
            if ((*i)->window()->isVisible() || all.size() == 1) return *i;
        return nullptr;
    }
    bool waitFor(const std::function<bool()>& ready) { return QTest::qWaitFor(ready, 20'000); }
    bool click(const char* name)
    {
        if (!waitFor([&] {
                return find<QPushButton>(name) && find<QPushButton>(name)->isVisible() &&
                    find<QPushButton>(name)->isEnabled();
            }))
            return false;
        QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton);
        return true;
    }
    /// Nothing runs and a list is there.
    bool waitReady()
    {
        if (!waitFor([&] { return state() && !m_window->bridge().isBusy(); })) return false;
        // Keys go to the active window; a dialog that closed may have left none.
        m_window->activateWindow();
        return QTest::qWaitForWindowActive(m_window.get());
    }
    /// Drops a list and imports it as it is guessed.
    bool importList(const QString& path)
    {
        m_window->openFiles({path});
        if (!click("importNow")) return false;
        return waitReady();
    }
    const std::shared_ptr<const ProjectState>& state() { return m_window->bridge().state(); }
    ui::ResultsView* table() { return m_window->addresses()->view(); }
    bool waitShown(std::uint32_t rows)
    {
        return waitFor(
            [&] { return m_window->addresses()->shown() && m_window->addresses()->shown()->size() == rows; });
    }
    QString cell(int row, int column)
    {
        QString text;
        (void)waitFor([&] {
            text = table()->model()->index(row, column).data().toString();
            return text != QStringLiteral("…");
        });
        return text;
    }

    QTemporaryDir m_folder;
    StandingClock m_clock;
    SystemRandom m_random;
    std::shared_ptr<const ReferenceLists> m_lists;
    std::unique_ptr<ui::Preferences> m_preferences;
    ScriptedPrompts m_prompts;
    ui::NetworkSetup m_network;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace winnow
