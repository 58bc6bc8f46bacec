// SPDX-License-Identifier: Apache-2.0

#include "ui/text/trust_text.h"

#include "engine/trust_state.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace winnow::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::Trust)
};

QString evidenceWord(const std::string& word)
{
    if (word == "argon2id_mib") return Words::tr("Argon2id MiB");
    if (word == "passes") return Words::tr("passes");
    if (word == "users") return Words::tr("users");
    if (word == "with_key_file") return Words::tr("with key file");
    if (word == "backups") return Words::tr("backups");
    if (word == "last") return Words::tr("last");
    if (word == "date") return Words::tr("date");
    if (word == "entries") return Words::tr("entries");
    if (word == "signed_up_to") return Words::tr("signed up to");
    if (word == "lists") return Words::tr("lists");
    if (word == "exports") return Words::tr("exports");
    if (word == "there") return Words::tr("still there");
    if (word == "older_than_30_days") return Words::tr("older than 30 days");
    if (word == "checks_may_go_to") return Words::tr("checks may go to");
    if (word == "oldest") return Words::tr("oldest");
    if (word == "open") return Words::tr("open");
    if (word == "closed") return Words::tr("closed");
    if (word == "version") return Words::tr("version");
    return QString::fromStdString(word);
}

QString evidenceValue(const std::string& value)
{
    if (value == "never") return Words::tr("never");
    if (value == "form") return Words::tr("spelling and lists");
    if (value == "domain") return Words::tr("domains");
    if (value == "mailbox") return Words::tr("mailboxes");
    return QString::fromStdString(value);
}

} // namespace

ReportLanguage reportLanguage()
{
    return reportLanguageFromCode(QLocale().name().left(2).toStdString()).value_or(ReportLanguage::English);
}

QString reportText(std::string_view key)
{
    const std::string_view text = reportWord(reportLanguage(), key);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString evidenceText(const Control& control)
{
    QString out;
    for (const auto& [word, value] : control.evidence)
        out += (out.isEmpty() ? QString() : QStringLiteral(", ")) + evidenceWord(word) + QLatin1Char(' ') +
            evidenceValue(value);
    return out;
}

QString pastText(const std::vector<ControlDay>& days, const std::string& control)
{
    QStringList changes;
    std::string before;
    int seen = 0;
    for (const ControlDay& d : days) {
        if (d.control != control) continue;
        ++seen;
        if (d.state != before)
            changes << QStringLiteral("%1 %2").arg(
                QLocale().toString(QDate(1970, 1, 1).addDays(d.day), QLocale::ShortFormat), reportText(d.state));
        before = d.state;
    }
    const int missing = kPastDays - seen;
    if (changes.isEmpty()) return Words::tr("Not looked at in the last %n day(s).", nullptr, kPastDays);
    // The newest ones: a control that flickers has a long past.
    const QString said = changes.mid(std::max<qsizetype>(0, changes.size() - 6)).join(QStringLiteral(", "));
    return Words::tr("The last %1 days: %2; not looked at on %n of them.", nullptr, missing).arg(kPastDays).arg(said);
}

QString mendText(const Control& control)
{
    if (!control.canMend) return {};
    if (control.id == "recovery_key") return Words::tr("Make a recovery key");
    if (control.id == "backup_age") return Words::tr("Back up now");
    if (control.id == "restore_age") return Words::tr("Practise a restore");
    if (control.id == "retention_date") return Words::tr("Set a date of erasure");
    if (control.id == "audit_chain") return Words::tr("Make a signed report");
    if (control.id == "file_mode") return Words::tr("Close the file to others");
    if (control.id == "clear_exports") return Words::tr("Show the exports in clear");
    if (control.id == "incidents") return Words::tr("Look at the incidents");
    if (control.id == "reference_dates") return Words::tr("Update Winnow or its lists");
    if (control.id == "password_cost") return Words::tr("Change the password");
    return {};
}

QString actionText(const std::string& action)
{
    if (action == "project_created") return Words::tr("Project made");
    if (action == "project_kept") return Words::tr("Project kept as a file");
    if (action == "project_upgraded") return Words::tr("Project brought to a newer format");
    if (action == "import") return Words::tr("List imported");
    if (action == "settle") return Words::tr("Checked and decided");
    if (action == "verify") return Words::tr("Asked the network");
    if (action == "export") return Words::tr("List exported");
    if (action == "side_file") return Words::tr("Do-not-mail list or unreadable rows exported");
    if (action == "edit") return Words::tr("Decision made");
    if (action == "undo") return Words::tr("Decision undone");
    if (action == "do_not_mail_file") return Words::tr("Do-not-mail list added");
    if (action == "version_imported") return Words::tr("New version took the place of a list");
    if (action == "version_erased") return Words::tr("Rows of an earlier version erased");
    if (action == "merge_rules") return Words::tr("Rules for merging duplicates changed");
    if (action == "preset_saved") return Words::tr("Preset saved");
    if (action == "preset_removed") return Words::tr("Preset removed");
    if (action == "source_removed") return Words::tr("List removed");
    if (action == "password_changed") return Words::tr("Password changed");
    if (action == "one_time_code_on") return Words::tr("One-time codes asked for");
    if (action == "one_time_code_off") return Words::tr("One-time codes no longer asked for");
    if (action == "recovery_key_made") return Words::tr("Recovery key made");
    if (action == "user_added") return Words::tr("User added");
    if (action == "user_removed" || action == "users_left_out") return Words::tr("User removed");
    if (action == "stray_slot_removed") return Words::tr("A key slot that belonged to nobody was removed");
    if (action == "user_renamed") return Words::tr("User renamed");
    if (action == "master_key_renewed") return Words::tr("Encrypted anew");
    if (action == "signing_key") return Words::tr("Signs with a new key");
    if (action == "sealed") return Words::tr("Sealed against the network");
    if (action == "seal_lifted") return Words::tr("Seal loosened");
    if (action == "backup") return Words::tr("Backup made");
    if (action == "backup_failed") return Words::tr("Backup failed");
    if (action == "backup_folder_set") return Words::tr("Folder for backups set");
    if (action == "restore_drill") return Words::tr("Restore practised");
    if (action == "restore_drill_failed") return Words::tr("Practised restore failed");
    if (action == "restored_from_backup") return Words::tr("Restored from a backup");
    if (action == "retention_set") return Words::tr("Date of erasure set");
    if (action == "parties_set") return Words::tr("Client or business named");
    if (action == "report") return Words::tr("Report made");
    if (action == "person_exported") return Words::tr("Data of a person handed out");
    if (action == "person_erased") return Words::tr("A person erased");
    if (action == "results_copy") return Words::tr("Results without addresses written");
    if (action == "standard_copy") return Words::tr("Standard SQLCipher file written");
    if (action == "clear_exports_deleted") return Words::tr("Exports in clear deleted");
    if (action == "incident_opened") return Words::tr("Incident opened");
    if (action == "incident_closed") return Words::tr("Incident closed");
    return QString::fromStdString(action);
}

QString roleText(Role role)
{
    switch (role) {
    case Role::Viewer: return Words::tr("Viewer");
    case Role::Operator: return Words::tr("Operator");
    case Role::Owner: return Words::tr("Owner");
    }
    return {};
}

QString incidentText(const std::string& kind)
{
    if (kind == "integrity") return Words::tr("This copy lacks what was seen here before");
    if (kind == "wrong_passwords") return Words::tr("Many wrong passwords");
    if (kind == "clock") return Words::tr("The clock went backwards");
    if (kind == "backup") return Words::tr("A backup failed");
    if (kind == "lost") return Words::tr("Computer lost or stolen");
    if (kind == "sent_wrong") return Words::tr("File sent to the wrong person");
    return QString::fromStdString(kind);
}

QString procedureHtml(const IncidentFacts& f, bool lost)
{
    const QString client =
        f.client.empty() ? Words::tr("your client") : QString::fromStdString(f.client).toHtmlEscaped();
    const QLocale locale;
    const auto n = [&](std::uint64_t v) { return locale.toString(qulonglong(v)); };
    const auto p = [](const QString& text) { return QStringLiteral("<p>%1</p>").arg(text); };
    const auto li = [](const QString& text) { return QStringLiteral("<li>%1</li>").arg(text); };
    QString html;
    if (lost) {
        html += p((f.keyFileNeeded
                ? Words::tr("On it: this project with %1 rows, encrypted with AES-256 under a password and a key file.")
                : Words::tr("On it: this project with %1 rows, encrypted with AES-256 under a password."))
                .arg(n(f.rows)));
        html += p(Words::tr("Exports in clear that may be on it: %1. Encrypted exports: %2.")
                .arg(n(f.clearExports), n(f.sealedExports)));
        html += QStringLiteral("<ol>");
        html += li(Words::tr(
            "Change the passwords of the accounts on that computer; lock or wipe it from afar if that can be done."));
        html += li(f.lastBackup.empty() ? Words::tr("There is no backup that this project knows of.")
                                        : Words::tr("Restore the project on another computer from the backup of %1.")
                                              .arg(QString::fromStdString(f.lastBackup)));
        html +=
            li(f.clearExports > 0 ? Words::tr("Exports in clear count as disclosed: tell %1 at once.").arg(client)
                                  : Words::tr("Tell %1 at once, and that what was on it was encrypted.").arg(client));
        html += QStringLiteral("</ol>");
    } else {
        html += p(Words::tr(
            "This project wrote %1 exports in clear and %2 encrypted ones. An encrypted one is unreadable without its password, as long as that was not sent along.")
                .arg(n(f.clearExports), n(f.sealedExports)));
        html += QStringLiteral("<ol>");
        html += li(Words::tr("Ask the receiver to delete it unread, and to say so in writing."));
        html += li(
            Words::tr("Write down which file it was (its SHA-256 is on the Ledger tab), when, and to whom it went."));
        html += li(Words::tr("Tell %1 at once.").arg(client));
        html += QStringLiteral("</ol>");
    }
    html += p(Words::tr(
        "Under GDPR art. 33 whoever processes for a client informs the client without undue delay; the client informs the authority within 72 hours, unless a risk to persons is unlikely. Encryption that holds counts for that."));
    html += p(Words::tr("Close the incident with a note when this is done."));
    return html;
}

} // namespace winnow::ui
