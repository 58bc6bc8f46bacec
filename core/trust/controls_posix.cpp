// SPDX-License-Identifier: Apache-2.0

#include "trust/controls.h"

#include "project/stores/file_log.h"
#include "project/stores/seal.h"
#include "trust/backup_job.h"
#include "trust/ledger.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <sys/stat.h>

namespace winnow {
namespace {

constexpr std::array<std::string_view, 5> kStates = {"pass", "attention", "fail", "declared", "not_observed"};

using Evidence = std::vector<std::pair<std::string, std::string>>;

/// "2026-11-23" of an ISO time.
std::string dayOf(const std::string& iso) { return iso.substr(0, 10); }

std::optional<std::chrono::sys_days> dateFrom(std::string_view text)
{
    if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto number = [&](std::size_t at, std::size_t n) -> int {
        int value = 0;
        for (const char c : text.substr(at, n)) {
            if (!isAsciiDigit(c)) return -1;
            value = value * 10 + (c - '0');
        }
        return value;
    };
    const int y = number(0, 4), m = number(5, 2), d = number(8, 2);
    if (y < 0 || m < 0 || d < 0) return std::nullopt;
    const std::chrono::year_month_day date{
        std::chrono::year(y), std::chrono::month(static_cast<unsigned>(m)), std::chrono::day(static_cast<unsigned>(d))};
    if (!date.ok()) return std::nullopt;
    return std::chrono::sys_days(date);
}

/// Whole days since an ISO time; nothing without one.
std::optional<std::int64_t> ageInDays(const std::string& iso, UtcMillis now)
{
    const auto day = dateFrom(iso);
    if (!day) return std::nullopt;
    return now / kDayMillis - day->time_since_epoch().count();
}

class Looker {
public:
    Looker(Project& project, const ReferenceLists& lists)
        : m_project(project),
          m_lists(lists),
          m_now(project.clock().utcNow()),
          m_owner(project.user().role == Role::Owner)
    {
    }

    Result<std::vector<Control>> run()
    {
        using Look = Result<void> (Looker::*)();
        for (const Look look : {&Looker::encryption, &Looker::passwordCost, &Looker::keyFile, &Looker::recoveryKey,
                 &Looker::backupAge, &Looker::restoreAge, &Looker::retention, &Looker::auditChain, &Looker::ledger,
                 &Looker::fileMode, &Looker::syncedFolder, &Looker::clearExports, &Looker::networkSeal,
                 &Looker::referenceDates, &Looker::incidents, &Looker::programVersion})
            if (Result<void> done = (this->*look)(); !done) return pass(done);
        return std::move(m_out);
    }

private:
    void add(
        const char* id, const char* criteria, char label, ControlState state, Evidence evidence, bool canMend = false)
    {
        m_out.push_back({id, criteria, label, state, std::move(evidence),
            canMend && state != ControlState::Pass && state != ControlState::Declared});
    }

    [[nodiscard]] bool scratch() { return m_project.vault().isScratch(); }

    Result<void> encryption()
    {
        const Result<std::string> version = cipherVersion();
        // A scratch project's pages stay in memory as long as they can: there may be none in the file to look at.
        const bool proven =
            version && (scratch() || m_project.database().proveEncrypted(m_project.vault().header().databaseSalt));
        add("encryption", "CC6.1 C1.1", 'C', proven ? ControlState::Pass : ControlState::Fail,
            {{"sqlcipher", version ? version->substr(0, version->find(' ')) : "none"}, {"cipher", "AES-256"}});
        return {};
    }

    Result<void> passwordCost()
    {
        std::uint32_t least = 0;
        std::uint32_t passes = 0;
        for (const KeySlot& s : m_project.vault().header().keySlots)
            if (s.type != SlotType::Empty && (least == 0 || s.cost.memoryKiB < least)) {
                least = s.cost.memoryKiB;
                passes = s.cost.passes;
            }
        if (least == 0)
            add("password_cost", "CC6.1", 'C', ControlState::NotObserved, {});
        else
            add("password_cost", "CC6.1", 'C',
                least >= 64 * 1024 && passes >= 3 ? ControlState::Pass : ControlState::Fail,
                {{"argon2id_mib", std::to_string(least / 1024)}, {"passes", std::to_string(passes)}}, true);
        return {};
    }

    Result<void> keyFile()
    {
        std::size_t with = 0;
        std::size_t all = 0;
        for (const KeySlot& s : m_project.vault().header().keySlots) {
            with += s.type == SlotType::PasswordAndKeyFile ? 1 : 0;
            all += s.type == SlotType::PasswordAndKeyFile || s.type == SlotType::Password ? 1 : 0;
        }
        const ControlState state = all == 0 ? ControlState::NotObserved
            : with == all                   ? ControlState::Pass
                                            : ControlState::Attention;
        add("key_file", "CC6.1 CC6.2", 'C', state,
            {{"users", std::to_string(all)}, {"with_key_file", std::to_string(with)}});
        return {};
    }

    Result<void> recoveryKey()
    {
        const bool there = m_project.vault().hasRecoveryKey();
        add("recovery_key", "A1.2", 'A', there ? ControlState::Pass : ControlState::Attention, {},
            m_owner && !scratch());
        return {};
    }

    Result<void> backupAge()
    {
        Result<std::vector<Backup>> there = backups(m_project);
        if (!there) return pass(there);
        if (there->empty()) {
            add("backup_age", "A1.2", 'A', scratch() ? ControlState::NotObserved : ControlState::Fail,
                {{"backups", "0"}}, !scratch());
            return {};
        }
        const std::int64_t days = (m_now - there->front().time) / kDayMillis;
        add("backup_age", "A1.2", 'A', days <= 7 ? ControlState::Pass : ControlState::Attention,
            {{"backups", std::to_string(there->size())}, {"last", dayOf(toIso8601(there->front().time))}}, true);
        return {};
    }

    Result<void> restoreAge()
    {
        Result<std::string> last = m_project.meta("last_restore");
        if (!last) return pass(last);
        const auto days = ageInDays(*last, m_now);
        const ControlState state = !days ? ControlState::Attention
            : *days <= 90                ? ControlState::Pass
                                         : ControlState::Attention;
        add("restore_age", "A1.3", 'A', scratch() ? ControlState::NotObserved : state,
            {{"last", days ? dayOf(*last) : "never"}}, !scratch());
        return {};
    }

    Result<void> retention()
    {
        Result<std::string> date = retentionDate(m_project);
        if (!date) return pass(date);
        const auto left = daysUntil(*date, m_now);
        if (!left)
            add("retention_date", "C1.2 P4.3", 'D', ControlState::Attention, {}, m_owner);
        else
            add("retention_date", "C1.2 P4.3", 'D',
                *left < 0         ? ControlState::Fail
                    : *left <= 14 ? ControlState::Attention
                                  : ControlState::Declared,
                {{"date", *date}}, m_owner);
        return {};
    }

    Result<void> auditChain()
    {
        const Result<AuditProof> proof = m_project.verifyAudit();
        if (!proof) {
            add("audit_chain", "CC7.1 CC7.2", 'C', ControlState::Fail, {});
            return {};
        }
        add("audit_chain", "CC7.1 CC7.2", 'C', proof->signatures > 0 ? ControlState::Pass : ControlState::Attention,
            {{"entries", std::to_string(proof->entries)}, {"signed_up_to", std::to_string(proof->signedUpTo)}}, true);
        return {};
    }

    Result<void> ledger()
    {
        const Result<Ledger> l = readLedger(m_project);
        if (!l)
            add("ledger", "PI1.2 PI1.4 PI1.5", 'A', ControlState::Fail, {});
        else
            add("ledger", "PI1.2 PI1.4 PI1.5", 'A', l->balances ? ControlState::Pass : ControlState::Fail,
                {{"lists", std::to_string(l->lists.size())}, {"exports", std::to_string(l->exports.size())}});
        return {};
    }

    Result<void> fileMode()
    {
        struct stat facts{};
        if (::stat(m_project.vault().path().c_str(), &facts) != 0) {
            add("file_mode", "CC6.1", 'A', ControlState::NotObserved, {});
            return {};
        }
        const bool shut = (facts.st_mode & 077) == 0;
        const std::array<char, 4> mode = {'0', static_cast<char>('0' + ((facts.st_mode >> 6) & 7)),
            static_cast<char>('0' + ((facts.st_mode >> 3) & 7)), static_cast<char>('0' + (facts.st_mode & 7))};
        add("file_mode", "CC6.1", 'A', shut ? ControlState::Pass : ControlState::Attention,
            {{"mode", std::string(mode.data(), mode.size())}}, true);
        return {};
    }

    Result<void> syncedFolder()
    {
        static constexpr std::array<std::string_view, 9> kServices = {"Dropbox", "OneDrive", "Google Drive",
            "GoogleDrive", "Nextcloud", "ownCloud", "iCloud", "pCloud", "Syncthing"};
        std::error_code ignored;
        std::string found;
        for (const auto& part : std::filesystem::absolute(m_project.vault().path(), ignored).parent_path())
            for (const std::string_view service : kServices)
                if (part.string().starts_with(service)) found = service;
        add("synced_folder", "CC6.7 C1.1", 'A', found.empty() ? ControlState::Pass : ControlState::Attention,
            found.empty() ? Evidence{} : Evidence{{"service", found}});
        return {};
    }

    Result<void> clearExports()
    {
        Result<std::vector<KnownFile>> files = m_project.files().all();
        if (!files) return pass(files);
        std::size_t there = 0;
        std::size_t old = 0;
        std::error_code ignored;
        for (const KnownFile& f : *files) {
            if (f.kind != KnownFileKind::ClearExport || !f.gone.empty() || !std::filesystem::exists(f.path, ignored))
                continue;
            ++there;
            if (const auto days = ageInDays(f.time, m_now); days && *days > 30) ++old;
        }
        add("clear_exports", "C1.1 CC6.7", 'A', old == 0 ? ControlState::Pass : ControlState::Attention,
            {{"there", std::to_string(there)}, {"older_than_30_days", std::to_string(old)}}, true);
        return {};
    }

    Result<void> networkSeal()
    {
        const Result<CheckDepth> most = sealedAt(m_project);
        if (!most) return std::unexpected(most.error());
        add("network_seal", "P6.1 CC9.2", 'A',
            *most == CheckDepth::Mailbox ? ControlState::Declared : ControlState::Pass,
            {{"checks_may_go_to", std::string(name(*most))}});
        return {};
    }

    Result<void> referenceDates()
    {
        std::string oldest;
        for (const ListProvenance& p : m_lists.provenance())
            if (oldest.empty() || p.date < oldest) oldest = p.date;
        const auto days = ageInDays(oldest, m_now);
        add("reference_dates", "PI1.2", 'A',
            !days              ? ControlState::NotObserved
                : *days <= 365 ? ControlState::Pass
                               : ControlState::Attention,
            {{"oldest", oldest}}, true);
        return {};
    }

    Result<void> incidents()
    {
        Result<std::vector<Incident>> all = m_project.incidents().all();
        if (!all) return pass(all);
        const auto open = std::ranges::count_if(*all, [](const Incident& i) { return i.closed.empty(); });
        add("incidents", "CC7.3 CC7.4 CC7.5", 'A', open == 0 ? ControlState::Pass : ControlState::Attention,
            {{"open", std::to_string(open)},
                {"closed", std::to_string(static_cast<std::ptrdiff_t>(all->size()) - open)}},
            true);
        return {};
    }

    /// Winnow asks nobody whether there is a newer one.
    Result<void> programVersion()
    {
        add("program_version", "CC8.1", 'A', ControlState::NotObserved, {{"version", WINNOW_VERSION}});
        return {};
    }

    Project& m_project;
    const ReferenceLists& m_lists;
    UtcMillis m_now;
    bool m_owner;
    std::vector<Control> m_out;
};

} // namespace

std::string_view name(ControlState state) noexcept { return kStates[static_cast<std::size_t>(state)]; }

Result<std::vector<Control>> checkControls(Project& project, const ReferenceLists& lists)
{
    Result<std::vector<Control>> controls = Looker(project, lists).run();
    if (!controls) return controls;
    const std::int64_t today = project.clock().utcNow() / kDayMillis;
    Result<std::vector<ControlDay>> noted = project.controlHistory().since(today);
    if (!noted) return pass(noted);
    // Looked at again and again on one day: only what is new is written.
    std::vector<ControlDay> fresh;
    for (const Control& c : *controls) {
        const ControlDay now{today, c.id, std::string(name(c.state))};
        const bool known = std::ranges::any_of(*noted,
            [&](const ControlDay& d) { return d.day == now.day && d.control == now.control && d.state == now.state; });
        if (!known) fresh.push_back(now);
    }
    if (fresh.empty()) return controls;
    Result<Transaction> t = Transaction::begin(project.database());
    if (!t) return pass(t);
    for (const ControlDay& day : fresh)
        if (Result<void> done = project.controlHistory().note(day); !done) return pass(done);
    if (Result<void> done = t->commit(); !done) return pass(done);
    return controls;
}

Result<std::string> retentionDate(Project& project) { return project.meta("retention"); }

Result<void> setRetentionDate(Project& project, const std::string& date)
{
    if (Result<void> may = project.require(Role::Owner); !may) return may;
    if (!date.empty() && (date.size() != 10 || !dateFrom(date)))
        return fail(ErrorKind::BadOption, "a date is written 2027-03-31");
    return commitChange(project, [&] {
        Result<void> done = project.setMeta("retention", date);
        return done ? project.audit("retention_set", "{\"date\":\"" + date + "\"}") : done;
    });
}

std::optional<std::int64_t> daysUntil(const std::string& date, UtcMillis now)
{
    const auto day = dateFrom(date);
    if (!day) return std::nullopt;
    return day->time_since_epoch().count() - now / kDayMillis;
}

Result<Parties> parties(Project& project)
{
    Result<std::string> client = project.meta("client");
    if (!client) return pass(client);
    Result<std::string> business = project.meta("business");
    if (!business) return pass(business);
    return Parties{std::move(*client), std::move(*business)};
}

Result<void> setParties(Project& project, const Parties& parties)
{
    return commitChange(project, [&] {
        Result<void> done = project.setMeta("client", parties.client);
        if (done) done = project.setMeta("business", parties.business);
        return done ? project.audit("parties_set", "{}") : done;
    });
}

} // namespace winnow
