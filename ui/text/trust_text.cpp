// SPDX-License-Identifier: Apache-2.0

#include "ui/text/trust_text.h"

#include "trust/trust_state.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace winnow::ui {
namespace {

struct TrustWords {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::Trust)
};

QString evidenceWord(const std::string& word)
{
    if (word == "argon2id_mib") return TrustWords::tr("Argon2id MiB");
    if (word == "passes") return TrustWords::tr("passes");
    if (word == "users") return TrustWords::tr("users");
    if (word == "with_key_file") return TrustWords::tr("with key file");
    if (word == "backups") return TrustWords::tr("backups");
    if (word == "last") return TrustWords::tr("last");
    if (word == "date") return TrustWords::tr("date");
    if (word == "entries") return TrustWords::tr("entries");
    if (word == "signed_up_to") return TrustWords::tr("signed up to");
    if (word == "lists") return TrustWords::tr("lists");
    if (word == "exports") return TrustWords::tr("exports");
    if (word == "there") return TrustWords::tr("still there");
    if (word == "older_than_30_days") return TrustWords::tr("older than 30 days");
    if (word == "checks_may_go_to") return TrustWords::tr("checks may go to");
    if (word == "oldest") return TrustWords::tr("oldest");
    if (word == "open") return TrustWords::tr("open");
    if (word == "closed") return TrustWords::tr("closed");
    if (word == "version") return TrustWords::tr("version");
    return QString::fromStdString(word);
}

QString evidenceValue(const std::string& value)
{
    if (value == "never") return TrustWords::tr("never");
    if (value == "form") return TrustWords::tr("spelling and lists");
    if (value == "domain") return TrustWords::tr("domains");
    if (value == "mailbox") return TrustWords::tr("mailboxes");
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
    if (changes.isEmpty()) return TrustWords::tr("Not looked at in the last %n day(s).", nullptr, kPastDays);
    // The newest ones: a control that flickers has a long past.
    const QString said = changes.mid(std::max<qsizetype>(0, changes.size() - 6)).join(QStringLiteral(", "));
    return TrustWords::tr("The last %1 days: %2; not looked at on %n of them.", nullptr, missing)
        .arg(kPastDays)
        .arg(said);
}

QString mendText(const Control& control)
{
    if (!control.canMend) return {};
    if (control.id == "recovery_key") return TrustWords::tr("Make a recovery key");
    if (control.id == "backup_age") return TrustWords::tr("Back up now");
    if (control.id == "restore_age") return TrustWords::tr("Practise a restore");
    if (control.id == "retention_date") return TrustWords::tr("Set a date of erasure");
    if (control.id == "audit_chain") return TrustWords::tr("Make a signed report");
    if (control.id == "file_mode") return TrustWords::tr("Close the file to others");
    if (control.id == "clear_exports") return TrustWords::tr("Show the exports in clear");
    if (control.id == "incidents") return TrustWords::tr("Look at the incidents");
    if (control.id == "reference_dates") return TrustWords::tr("Update Winnow or its lists");
    if (control.id == "password_cost") return TrustWords::tr("Change the password");
    return {};
}

QString actionText(const std::string& action)
{
    if (action == "project_created") return TrustWords::tr("Project made");
    if (action == "project_kept") return TrustWords::tr("Project kept as a file");
    if (action == "project_upgraded") return TrustWords::tr("Project brought to a newer format");
    if (action == "import") return TrustWords::tr("List imported");
    if (action == "settle") return TrustWords::tr("Checked and decided");
    if (action == "verify") return TrustWords::tr("Asked the network");
    if (action == "export") return TrustWords::tr("List exported");
    if (action == "side_file") return TrustWords::tr("Do-not-mail list or unreadable rows exported");
    if (action == "edit") return TrustWords::tr("Decision made");
    if (action == "undo") return TrustWords::tr("Decision undone");
    if (action == "do_not_mail_file") return TrustWords::tr("Do-not-mail list added");
    if (action == "version_imported") return TrustWords::tr("New version took the place of a list");
    if (action == "version_erased") return TrustWords::tr("Rows of an earlier version erased");
    if (action == "merge_rules") return TrustWords::tr("Rules for merging duplicates changed");
    if (action == "preset_saved") return TrustWords::tr("Preset saved");
    if (action == "preset_removed") return TrustWords::tr("Preset removed");
    if (action == "source_removed") return TrustWords::tr("List removed");
    if (action == "password_changed") return TrustWords::tr("Password changed");
    if (action == "one_time_code_on") return TrustWords::tr("One-time codes asked for");
    if (action == "one_time_code_off") return TrustWords::tr("One-time codes no longer asked for");
    if (action == "recovery_key_made") return TrustWords::tr("Recovery key made");
    if (action == "user_added") return TrustWords::tr("User added");
    if (action == "user_removed" || action == "users_left_out") return TrustWords::tr("User removed");
    if (action == "stray_slot_removed") return TrustWords::tr("A key slot that belonged to nobody was removed");
    if (action == "user_renamed") return TrustWords::tr("User renamed");
    if (action == "master_key_renewed") return TrustWords::tr("Encrypted anew");
    if (action == "signing_key") return TrustWords::tr("Signs with a new key");
    if (action == "sealed") return TrustWords::tr("Sealed against the network");
    if (action == "seal_lifted") return TrustWords::tr("Seal loosened");
    if (action == "backup") return TrustWords::tr("Backup made");
    if (action == "backup_failed") return TrustWords::tr("Backup failed");
    if (action == "backup_folder_set") return TrustWords::tr("Folder for backups set");
    if (action == "restore_drill") return TrustWords::tr("Restore practised");
    if (action == "restore_drill_failed") return TrustWords::tr("Practised restore failed");
    if (action == "restored_from_backup") return TrustWords::tr("Restored from a backup");
    if (action == "retention_set") return TrustWords::tr("Date of erasure set");
    if (action == "parties_set") return TrustWords::tr("Client or business named");
    if (action == "report") return TrustWords::tr("Report made");
    if (action == "person_exported") return TrustWords::tr("Data of a person handed out");
    if (action == "person_erased") return TrustWords::tr("A person erased");
    if (action == "results_copy") return TrustWords::tr("Results without addresses written");
    if (action == "standard_copy") return TrustWords::tr("Standard SQLCipher file written");
    if (action == "clear_exports_deleted") return TrustWords::tr("Exports in clear deleted");
    if (action == "incident_opened") return TrustWords::tr("Incident opened");
    if (action == "incident_closed") return TrustWords::tr("Incident closed");
    return QString::fromStdString(action);
}

QString roleText(Role role)
{
    switch (role) {
    case Role::Viewer: return TrustWords::tr("Viewer");
    case Role::Operator: return TrustWords::tr("Operator");
    case Role::Owner: return TrustWords::tr("Owner");
    }
    return {};
}

QString incidentText(const std::string& kind)
{
    if (kind == "integrity") return TrustWords::tr("This copy lacks what was seen here before");
    if (kind == "wrong_passwords") return TrustWords::tr("Many wrong passwords");
    if (kind == "clock") return TrustWords::tr("The clock went backwards");
    if (kind == "backup") return TrustWords::tr("A backup failed");
    if (kind == "lost") return TrustWords::tr("Computer lost or stolen");
    if (kind == "sent_wrong") return TrustWords::tr("File sent to the wrong person");
    return QString::fromStdString(kind);
}

QString procedureHtml(const IncidentFacts& f, bool lost)
{
    const QString client =
        f.client.empty() ? TrustWords::tr("your client") : QString::fromStdString(f.client).toHtmlEscaped();
    const QLocale locale;
    const auto n = [&](std::uint64_t v) { return locale.toString(qulonglong(v)); };
    const auto p = [](const QString& text) { return QStringLiteral("<p>%1</p>").arg(text); };
    const auto li = [](const QString& text) { return QStringLiteral("<li>%1</li>").arg(text); };
    QString html;
    if (lost) {
        html += p((f.keyFileNeeded
                ? TrustWords::tr(
                      "On it: this project with %1 rows, encrypted with AES-256 under a password and a key file.")
                : TrustWords::tr("On it: this project with %1 rows, encrypted with AES-256 under a password."))
                .arg(n(f.rows)));
        html += p(TrustWords::tr("Exports in clear that may be on it: %1. Encrypted exports: %2.")
                .arg(n(f.clearExports), n(f.sealedExports)));
        html += QStringLiteral("<ol>");
        html += li(TrustWords::tr(
            "Change the passwords of the accounts on that computer; lock or wipe it from afar if that can be done."));
        html +=
            li(f.lastBackup.empty() ? TrustWords::tr("There is no backup that this project knows of.")
                                    : TrustWords::tr("Restore the project on another computer from the backup of %1.")
                                          .arg(QString::fromStdString(f.lastBackup)));
        html += li(f.clearExports > 0
                ? TrustWords::tr("Exports in clear count as disclosed: tell %1 at once.").arg(client)
                : TrustWords::tr("Tell %1 at once, and that what was on it was encrypted.").arg(client));
        html += QStringLiteral("</ol>");
    } else {
        html += p(TrustWords::tr(
            "This project wrote %1 exports in clear and %2 encrypted ones. An encrypted one is unreadable without its password, as long as that was not sent along.")
                .arg(n(f.clearExports), n(f.sealedExports)));
        html += QStringLiteral("<ol>");
        html += li(TrustWords::tr("Ask the receiver to delete it unread, and to say so in writing."));
        html += li(TrustWords::tr(
            "Write down which file it was (its SHA-256 is on the Ledger tab), when, and to whom it went."));
        html += li(TrustWords::tr("Tell %1 at once.").arg(client));
        html += QStringLiteral("</ol>");
    }
    html += p(TrustWords::tr(
        "Under GDPR art. 33 whoever processes for a client informs the client without undue delay; the client informs the authority within 72 hours, unless a risk to persons is unlikely. Encryption that holds counts for that."));
    html += p(TrustWords::tr("Close the incident with a note when this is done."));
    return html;
}

} // namespace winnow::ui
