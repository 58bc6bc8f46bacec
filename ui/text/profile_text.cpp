// SPDX-License-Identifier: Apache-2.0

#include "ui/text/profile_text.h"

#include "ui/text/numbers.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace winnow::ui {
namespace {

struct ProfilesWords {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::Profiles)
};

QString nameOf(const WrittenFile& file) { return QString::fromStdString(file.path.filename().string()); }

/// "Audience > Import" with the arrow that menus are told with.
QString menu(const std::string& parts)
{
    return QString::fromStdString(parts).replace(QStringLiteral(" > "), QStringLiteral(" › "));
}

} // namespace

QString explanationOf(const Profile& p)
{
    if (!p.keepMenu.empty())
        return ProfilesWords::tr(
            "Writes up to three files in the form that %1 takes: the clean list, those who must be removed there, and corrected addresses. The steps follow.")
            .arg(QString::fromStdString(p.name));
    if (p.format == ProfileFormat::Xlsx)
        return ProfilesWords::tr(
            "A workbook in which every cell is text: zeros in front and long numbers stay as they are.");
    if (p.delimiter == "locale")
        return ProfilesWords::tr("A CSV file that Excel opens in columns on a computer with your language settings.");
    return ProfilesWords::tr("A CSV file with commas, in UTF-8.");
}

QStringList filesWritten(const ProfileExportResult& result)
{
    QStringList out;
    for (const WrittenFile& f : result.files) {
        out << (f.kind == WrittenKind::Zip
                ? ProfilesWords::tr("%1: the encrypted archive").arg(nameOf(f))
                : ProfilesWords::tr("%1: %Ln row(s)", nullptr, counted(f.rows)).arg(nameOf(f)));
        out << QStringLiteral("SHA-256 %1").arg(QString::fromStdString(f.sha256));
    }
    return out;
}

QStringList changesOf(const ProfileExportResult& result)
{
    const FieldChanges& c = result.changes;
    QStringList out;
    if (c.clipped > 0) out << ProfilesWords::tr("%1 cells clipped to what the tool takes").arg(number(c.clipped));
    if (c.lineBreaks > 0) out << ProfilesWords::tr("%1 cells put on one line").arg(number(c.lineBreaks));
    if (c.emoji > 0) out << ProfilesWords::tr("%1 cells freed from emoji").arg(number(c.emoji));
    if (c.dates > 0) out << ProfilesWords::tr("%1 dates written as YYYY-MM-DD").arg(number(c.dates));
    if (c.phones > 0)
        out << ProfilesWords::tr("%1 phone numbers written with their country only").arg(number(c.phones));
    if (c.formulas > 0) out << ProfilesWords::tr("%1 cells made safe against formulas").arg(number(c.formulas));
    if (result.counts.heldBack > 0)
        out << ProfilesWords::tr("%1 addresses held back because they look like formulas")
                   .arg(number(result.counts.heldBack));
    if (result.counts.corrected > 0)
        out << ProfilesWords::tr("%1 addresses corrected").arg(number(result.counts.corrected));
    return out;
}

QStringList stepsOf(const Profile& p, const ProfileExportResult& result)
{
    QStringList out;
    if (p.keepMenu.empty()) return out;
    QStringList keep;
    for (const WrittenFile& f : result.files)
        if (f.kind == WrittenKind::Keep) keep << nameOf(f);
    out << ProfilesWords::tr("Choose %1 and upload %2.").arg(menu(p.keepMenu), keep.join(QStringLiteral(", ")));
    for (const WrittenFile& f : result.files) {
        if (f.kind == WrittenKind::Remove)
            out << (p.removal.status.empty()
                    ? ProfilesWords::tr(
                          "Choose %1 and upload %2 (%Ln address(es)): a clean list by itself removes nobody.", nullptr,
                          counted(f.rows))
                          .arg(menu(p.removal.menu), nameOf(f))
                    : ProfilesWords::tr(
                          "Choose %1 and upload %2 (%Ln address(es)) with the status \"%3\": a clean list by itself removes nobody.",
                          nullptr, counted(f.rows))
                          .arg(menu(p.removal.menu), nameOf(f), QString::fromStdString(p.removal.status)));
        if (f.kind == WrittenKind::Corrections)
            out << ProfilesWords::tr("%1 names %Ln corrected address(es): change them there, or remove the old ones.",
                nullptr, counted(f.rows))
                       .arg(nameOf(f));
    }
    out << ProfilesWords::tr("Delete the files when they have done their work.");
    for (int i = 0; i < out.size(); ++i) out[i].prepend(QStringLiteral("%1. ").arg(i + 1));
    out << ProfilesWords::tr("As of %1; menus move: see %2.")
               .arg(QString::fromStdString(p.asOf), QString::fromStdString(p.page));
    return out;
}

} // namespace winnow::ui
