// SPDX-License-Identifier: Apache-2.0

#include "ui/preferences.h"

#include <QCryptographicHash>

namespace winnow::ui {
namespace {

constexpr int kMostRecent = 8;

QString factsKey(const QString& path)
{
    return QStringLiteral("projects/") +
        QString::fromLatin1(QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace

QString Preferences::language() const { return m_settings->value(QStringLiteral("language")).toString(); }
void Preferences::setLanguage(const QString& code) { m_settings->setValue(QStringLiteral("language"), code); }

ThemeChoice Preferences::theme() const
{
    const QString name = m_settings->value(QStringLiteral("theme")).toString();
    return name == QLatin1String("light") ? ThemeChoice::Light
        : name == QLatin1String("dark")   ? ThemeChoice::Dark
                                          : ThemeChoice::System;
}

void Preferences::setTheme(ThemeChoice choice)
{
    m_settings->setValue(QStringLiteral("theme"),
        choice == ThemeChoice::Light      ? "light"
            : choice == ThemeChoice::Dark ? "dark"
                                          : "system");
}

bool Preferences::remembersProjects() const
{
    return m_settings->value(QStringLiteral("rememberProjects"), true).toBool();
}

void Preferences::setRemembersProjects(bool on)
{
    m_settings->setValue(QStringLiteral("rememberProjects"), on);
    if (on) return;
    m_settings->remove(QStringLiteral("recentProjects"));
    m_settings->remove(QStringLiteral("projects"));
}

QStringList Preferences::recentProjects() const
{
    return m_settings->value(QStringLiteral("recentProjects")).toStringList();
}

void Preferences::forgetProject(const QString& path)
{
    QStringList recent = recentProjects();
    if (recent.removeAll(path) > 0) m_settings->setValue(QStringLiteral("recentProjects"), recent);
    m_settings->remove(factsKey(path));
}

ProjectFacts Preferences::projectFacts(const QString& path) const
{
    const QStringList stored = m_settings->value(factsKey(path)).toStringList();
    if (stored.size() != 3) return {};
    return {stored[0], stored[1], stored[2].toInt()};
}

void Preferences::setProjectFacts(const QString& path, const ProjectFacts& facts)
{
    if (remembersProjects() && recentProjects().contains(path))
        m_settings->setValue(factsKey(path), QStringList{facts.cleaned, facts.retention, QString::number(facts.needs)});
}

void Preferences::addRecentProject(const QString& path)
{
    if (!remembersProjects()) return;
    QStringList recent = recentProjects();
    recent.removeAll(path);
    recent.prepend(path);
    for (const QString& old : recent.mid(kMostRecent)) m_settings->remove(factsKey(old));
    m_settings->setValue(QStringLiteral("recentProjects"), QStringList(recent.mid(0, kMostRecent)));
}

int Preferences::lockAfterMinutes() const { return m_settings->value(QStringLiteral("lockAfterMinutes"), 10).toInt(); }
void Preferences::setLockAfterMinutes(int minutes)
{
    m_settings->setValue(QStringLiteral("lockAfterMinutes"), minutes);
}
QString Preferences::policy() const
{
    return m_settings->value(QStringLiteral("policy"), QStringLiteral("customers")).toString();
}
void Preferences::setPolicy(const QString& name) { m_settings->setValue(QStringLiteral("policy"), name); }
QString Preferences::profile() const { return m_settings->value(QStringLiteral("profile")).toString(); }
void Preferences::setProfile(const QString& id) { m_settings->setValue(QStringLiteral("profile"), id); }
bool Preferences::formulaSafe() const { return m_settings->value(QStringLiteral("formulaSafe"), true).toBool(); }
void Preferences::setFormulaSafe(bool on) { m_settings->setValue(QStringLiteral("formulaSafe"), on); }

QString Preferences::connectionName() const { return m_settings->value(QStringLiteral("connectionName")).toString(); }
void Preferences::setConnectionName(const QString& name)
{
    m_settings->setValue(QStringLiteral("connectionName"), name);
}

} // namespace winnow::ui
