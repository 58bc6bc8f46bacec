// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Preferences: what the program remembers about itself. Never an address, a cell or a password; paths only while the
/// person lets it remember projects.

#include "ui/theme.h"

#include <QSettings>
#include <QString>
#include <QStringList>

#include <memory>

namespace winnow::ui {

/// What the list of projects says of one, without opening it: nothing of its contents.
struct ProjectFacts {
    QString cleaned;   ///< when something was last imported, checked or written; ISO 8601, UTC
    QString retention; ///< the day by which it is to be erased, YYYY-MM-DD; "" without one
    int needs = 0;     ///< things that needed a person when it was closed
};

class Preferences {
public:
    explicit Preferences(std::unique_ptr<QSettings> settings) : m_settings(std::move(settings)) {}

    /// "en", "nl", "fr", "de", or empty: as the system has it.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& code);
    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    /// Turned off, every stored path goes.
    [[nodiscard]] bool remembersProjects() const;
    void setRemembersProjects(bool on);
    [[nodiscard]] QStringList recentProjects() const;
    void addRecentProject(const QString& path);
    void forgetProject(const QString& path);
    [[nodiscard]] ProjectFacts projectFacts(const QString& path) const;
    /// Kept only of projects that are remembered.
    void setProjectFacts(const QString& path, const ProjectFacts& facts);
    /// Minutes without a key or a click until a project locks itself; 0: never.
    [[nodiscard]] int lockAfterMinutes() const;
    void setLockAfterMinutes(int minutes);
    /// "customers" or "cautious": the choice for new projects.
    [[nodiscard]] QString policy() const;
    void setPolicy(const QString& name);
    /// The name said to mail servers; holds nobody's address.
    [[nodiscard]] QString connectionName() const;
    void setConnectionName(const QString& name);
    /// The form of the last export, by its name; empty: as the list came.
    [[nodiscard]] QString profile() const;
    void setProfile(const QString& id);
    [[nodiscard]] bool formulaSafe() const;
    void setFormulaSafe(bool on);

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace winnow::ui
